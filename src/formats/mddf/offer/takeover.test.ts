import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Country, Medium, Party } from '../../../core/base/index.ts'
import { day, parseMoney, parseTerritories, pathOf } from '../../../core/base/index.ts'
import type { Window } from '../../../core/release/index.ts'
import { applyScenario, type Head, type Title, titleOf } from '../../../core/title/index.ts'
import { readMddf, writeAvails } from '../index.ts'
import { availsWorkbook, readAvailsWorkbook } from '../sheet/index.ts'
import type { Avail, Avails } from '../types.ts'
import { knownBy, matchFeed, projectAvails, type TakingOver, takeOver } from './index.ts'

const party = (id: `party:${string}`, en: string): Party => ({ id, kind: 'company', names: { en } })
const STREAM = party('party:stream', 'Stream')
const HEAD: Head = {
  id: 'title:sora',
  names: { ja: '空の町', en: 'Sora' },
  form: 'series',
  home: 'JP',
  mode: 'local-production',
  work: 'work:sora',
  lead: 'party:kawanashi',
  reached: 'release',
}
const window = (it: Partial<Window> = {}): Window => ({
  id: 'window:stream',
  names: { en: 'Stream' },
  party: 'party:stream',
  medium: 'svod',
  territories: { include: ['JP', 'TH'], exclude: [] },
  languages: [
    { language: 'ja', form: 'original' },
    { language: 'en', form: 'sub' },
  ],
  term: { from: day('2027-01-01'), until: day('2028-01-01') },
  exclusive: false,
  fees: [],
  ...it,
})
const title = (windows: readonly Window[], head: Partial<Head> = {}): Title => {
  const whole = titleOf({ ...HEAD, ...head })
  return { ...whole, release: { ...whole.release, windows } }
}

/** What a title offers: every day of these windows stands in them. */
const offering = (of: Title, more: Partial<TakingOver> = {}): TakingOver => ({
  title: of,
  platform: STREAM,
  licensor: party('party:kawanashi', 'Kawanashi'),
  dates: new Map(
    of.release.windows.flatMap(({ id, term }) =>
      (['from', 'until'] as const).flatMap((end) => {
        const when = term[end]
        return typeof when === 'string' && when !== 'open'
          ? [[pathOf('release/windows', id, 'term', end), when] as const]
          : []
      }),
    ),
  ),
  notCleared: new Set(),
  formatProfile: 'HD',
  issued: day('2026-11-01'),
  spoken: 'ja',
  ...more,
})
const fileOf = (of: Title, more: Partial<TakingOver> = {}): Avails => projectAvails(offering(of, more)).avails
const over = (file: Avails, of: Title, more: Partial<TakingOver> = {}) =>
  takeOver(file.avails, offering(of, more))
/** The title after a file was taken over into it. */
function taken(file: Avails, into: Title): Title {
  const after = applyScenario(into, { changes: over(file, into).changes })
  if (!after.ok) throw new Error(JSON.stringify(after.issues))
  return after.value
}
const throughXml = (file: Avails): Avails => {
  const read = readMddf(writeAvails(file).text)
  if (!read.ok || read.value.kind !== 'avails') throw new Error('no avails')
  return read.value
}
function throughWorkbook(file: Avails): Avails {
  const reading = readAvailsWorkbook(availsWorkbook(file, '1.9').bytes)
  let step = reading.next()
  while (!step.done) step = reading.next()
  if (!step.value.ok) throw new Error(step.value.fault.rule)
  return step.value.avails
}
const plain = ({ avails }: Avails) =>
  avails.flatMap(({ transactions }) =>
    JSON.parse(JSON.stringify(transactions, (key, it) => (key === 'at' ? undefined : it))),
  )

describe('a file that says what the title says', () => {
  test.each([
    ['of countries with midnights of their own', window()],
    ['everywhere but somewhere', window({ territories: { include: ['world'], exclude: ['KR'] } })],
    ['everywhere', window({ territories: { include: ['world'], exclude: [] } })],
    ['without an end', window({ term: { from: day('2027-01-01'), until: 'open' } })],
    [
      'for one platform alone, paid',
      window({
        exclusive: true,
        fees: [{ id: 'fee:a', amount: parseMoney('USD 1,200.50')!, due: day('2027-03-01') }],
      }),
    ],
  ])('changes nothing: a window %s', (_, it) => {
    const of = title([it])
    for (const file of [fileOf(of), throughXml(fileOf(of)), throughWorkbook(fileOf(of))])
      expect(over(file, of)).toMatchObject({ changes: [], items: [], same: 1 })
  })
})

describe('a file into a title without those windows', () => {
  test('makes windows that offer the very same, by XML and by workbook', () => {
    const fee = { id: 'fee:a', amount: parseMoney('JPY 1,200,000')!, due: day('2027-03-01') } as const
    const from = title([
      window({ fees: [fee], exclusive: true }),
      window({ id: 'window:stream-2', medium: 'est', territories: parseTerritories('World ex. JP')! }),
      window({ id: 'window:free', medium: 'avod', term: { from: day('2028-01-01'), until: 'open' } }),
    ])
    for (const through of [throughXml, throughWorkbook]) {
      const into = taken(through(fileOf(from)), title([]))
      expect(into.release.windows.map(({ id }) => id)).toEqual([
        'window:stream',
        'window:stream-2',
        'window:free',
      ])
      expect(plain(fileOf(into))).toEqual(plain(fileOf(from)))
    }
  })
  test('says of a fee that its day is not in the file', () => {
    const from = title([
      window({ fees: [{ id: 'fee:a', amount: parseMoney('JPY 5')!, due: day('2026-03-01') }] }),
    ])
    const { items, notes } = over(fileOf(from), title([]))
    expect(items[0]).toMatchObject({ kind: 'added', window: { fees: [{ due: '2027-01-01' }] } })
    expect(notes).toContainEqual(expect.objectContaining({ code: 'fee-due-taken' }))
  })
})

describe('a file that says something else', () => {
  const of = title([window()])
  const change = (it: Partial<Window>) => over(fileOf(title([window(it)])), of).items
  test('changes that field, and no other', () => {
    const kr = { include: ['JP', 'KR', 'TH'], exclude: [] } as const
    expect(change({ territories: kr })).toMatchObject([
      { kind: 'changed', fields: [{ field: 'territories', from: 'JP, TH', to: 'JP, KR, TH' }] },
    ])
    expect(change({ term: { from: day('2027-02-01'), until: day('2029-01-01') } })).toMatchObject([
      {
        fields: [
          { field: 'from', from: '2027-01-01', to: '2027-02-01' },
          { field: 'last', from: '2027-12-31', to: '2028-12-31' },
        ],
      },
    ])
    expect(change({ medium: 'avod', exclusive: true })).toMatchObject([
      { fields: [{ field: 'medium' }, { field: 'exclusive', to: 'true' }] },
    ])
    expect(
      change({
        languages: [
          { language: 'ja', form: 'original' },
          { language: 'ko', form: 'dub' },
        ],
      }),
    ).toMatchObject([
      { fields: [{ field: 'languages', from: 'ja original, en sub', to: 'ja original, ko dub' }] },
    ])
  })
  test('keeps the day of a fee that is still the same', () => {
    const fee = (id: `fee:${string}`, text: string) => ({
      id,
      amount: parseMoney(text)!,
      due: day('2027-05-05'),
    })
    const paid = title([window({ fees: [fee('fee:a', 'JPY 5')] })])
    const more = title([window({ fees: [fee('fee:a', 'JPY 5'), fee('fee:b', 'JPY 7')] })])
    const after = taken(fileOf(more), paid)
    expect(after.release.windows[0]?.fees).toMatchObject([
      { id: 'fee:a', due: '2027-05-05' },
      { amount: { minor: 7n }, due: '2027-01-01' },
    ])
  })
  test('leaves what it does not speak of: no languages, no exclusivity, no fee', () => {
    const [avail] = fileOf(
      title([
        window({
          exclusive: true,
          fees: [{ id: 'fee:a', amount: parseMoney('JPY 5')!, due: day('2027-03-01') }],
        }),
      ]),
    ).avails
    const silent: Avail = {
      ...avail!,
      transactions: avail!.transactions.map((it) => ({ ...it, terms: [], allowedLanguages: [] })),
    }
    expect(over({ kind: 'avails', avails: [silent] }, of)).toMatchObject({ changes: [], same: 1 })
  })
  test('withdraws what a full extract lacks, and nothing where it is an update', () => {
    const two = title([window(), window({ id: 'window:other', medium: 'avod' })])
    expect(over(fileOf(of), two).items).toMatchObject([{ kind: 'withdrawn', window: { id: 'window:other' } }])
    const update = fileOf(of).avails.map((it) => ({ ...it, disposition: { entryType: { text: 'Update' } } }))
    expect(over({ kind: 'avails', avails: update }, two).items).toEqual([])
    const deletion = fileOf(of).avails.map((it) => ({
      ...it,
      disposition: { entryType: { text: 'Delete' } },
    }))
    expect(over({ kind: 'avails', avails: deletion }, two).items).toMatchObject([
      { kind: 'withdrawn', window: { id: 'window:stream' } },
    ])
  })
  test('withdraws no window that is not offered, of another platform, or of a medium that no file carries', () => {
    const held = window({ id: 'window:held', medium: 'avod' })
    const three = title([
      window(),
      held,
      window({ id: 'window:rival', party: 'party:rival' }),
      window({ id: 'window:cinema', medium: 'theatrical' }),
    ])
    const notCleared = new Set([pathOf('release/windows', held.id)])
    const { items, notes } = over(fileOf(of), three, { notCleared })
    expect(items).toEqual([])
    expect(notes.map(({ code }) => code)).toContain('not-offered-kept')
  })
})

test('a window that is offered in part is left as it is, and that is said', () => {
  const whole = title([window()])
  const { territories, languages } = whole.release.windows[0]!
  const standings = new Map([
    [
      'window:stream',
      {
        standing: 'partly',
        free: [
          { territories, languages, term: { from: day('2027-03-01'), until: day('2027-05-01') } },
          { territories, languages, term: { from: day('2027-07-01'), until: day('2028-01-01') } },
        ],
        lacking: [],
      },
    ],
  ] as const)
  const part = fileOf(whole, { standings })
  expect(over(part, whole).items).toMatchObject([{ kind: 'changed' }, { kind: 'added' }])
  const { items, notes } = over(part, whole, { standings })
  expect(items).toEqual([])
  expect(notes.map(({ code }) => code)).toEqual(['part-offered-kept'])
})

describe('what cannot be taken over is said, with its place', () => {
  const edited = (edit: (text: string) => string) => {
    const read = readMddf(edit(writeAvails(fileOf(title([window()]))).text))
    if (!read.ok || read.value.kind !== 'avails') throw new Error('no avails')
    return over(read.value, title([window()]))
  }
  test.each([
    ['licence-not-known', (text: string) => text.replaceAll('>SVOD<', '>POEST<')],
    ['territory-not-known', (text: string) => text.replaceAll('>JP<', '>XX<')],
    [
      'end-no-day',
      (text: string) =>
        text.replaceAll(
          /<avails:End>[^<]*<\/avails:End>/g,
          '<avails:EndCondition>ESTStart</avails:EndCondition>',
        ),
    ],
    ['end-before-start', (text: string) => text.replaceAll('2027-12-31', '2026-12-31')],
  ])('%s keeps the grant out, and its window is let be', (code, edit) => {
    const { items, notes } = edited(edit)
    expect(items.filter(({ kind }) => kind !== 'changed')).toEqual([])
    expect(notes[0]).toMatchObject({ code, keepsOut: true, at: { line: expect.any(Number) } })
  })
  test('an hour of the day is dropped, and said', () => {
    const { items, notes } = edited((text) =>
      text.replace('2027-01-01T00:00:00+09:00', '2027-01-01T17:00:00+09:00'),
    )
    expect(items).toEqual([])
    expect(notes.map(({ code }) => code)).toContain('time-of-day')
  })
  test('an instant by another clock is the day of the place', () => {
    expect(edited((text) => text.replace('2027-01-01T00:00:00+09:00', '2026-12-31T15:00:00Z')).items).toEqual(
      [],
    )
  })
  test('a grant that is made out to somebody else is none of ours', () => {
    const [avail] = fileOf(title([window()])).avails
    const transactions = avail!.transactions.map((it) => ({
      ...it,
      licensee: { displayNames: [{ text: 'Rival' }] },
    }))
    const { items, notes } = over({ kind: 'avails', avails: [{ ...avail!, transactions }] }, title([]))
    expect([items, notes.map(({ code }) => code)]).toEqual([[], ['other-licensee']])
  })
})

describe('whose offers they are', () => {
  const korean = title([], { id: 'title:sora-kr', names: { ko: '하늘 마을', en: 'Sora' }, home: 'KR' })
  const known = [knownBy(title([])), knownBy(korean)]
  const file = fileOf(title([window()]))
  const called = (text: string, alid = 'urn:other'): Avails => {
    const [avail] = file.avails
    const [asset] = avail!.assets
    const metadata = { ...asset!.metadata!, aliases: [{ text }], contentId: { text: 'x' }, titles: [] }
    const named = { ...asset!, contentId: { text: 'x' }, metadata: metadata as never }
    return {
      kind: 'avails',
      avails: [{ ...avail!, alid: { text: alid }, shortDescription: { text }, assets: [named] }],
    }
  }
  test('is told by their ids', () => {
    expect(matchFeed(file, known).titles).toMatchObject([{ title: 'title:sora', by: 'id' }])
  })
  test('else by a name that one title alone bears, however it is written', () => {
    expect(matchFeed(called('空の町'), known).titles).toMatchObject([{ title: 'title:sora', by: 'name' }])
    expect(matchFeed(called('ＳＯＲＡ!'), known)).toMatchObject({
      titles: [],
      others: [{ titles: ['title:sora', 'title:sora-kr'] }],
    })
  })
  test('or of several with the name, by whom it is asked', () => {
    expect(matchFeed(called('Sora'), known, 'title:sora-kr').titles).toMatchObject([
      { title: 'title:sora-kr' },
    ])
  })
  test('or by the EIDR of the work, however a file writes it', () => {
    const eidr = '10.5240/7791-8534-2C23-9030-8610-5'
    const registered = fileOf(title([window()]), { eidr })
    expect(registered.avails[0]?.assets[0]?.metadata).toMatchObject({
      eidr: { text: 'urn:eidr:10.5240:7791-8534-2C23-9030-8610-5' },
    })
    const theirs = knownBy(title([], { id: 'title:umi', names: { en: 'Umi' }, lead: 'party:other' }), eidr)
    const strange = { ...registered.avails[0]!, alid: { text: 'md:alid:eidr-s:7791-8534-2C23-9030-8610-5' } }
    expect(matchFeed({ kind: 'avails', avails: [strange] }, [theirs]).titles).toMatchObject([
      { title: 'title:umi', by: 'id' },
    ])
  })
  test('and what is nobody’s is named', () => {
    expect(matchFeed(called('Umi'), known)).toMatchObject({
      titles: [],
      othersCount: 1,
      others: [{ name: 'Umi' }],
    })
  })
})

const countries: readonly Country[] = ['JP', 'KR', 'TH', 'TR', 'US', 'FR', 'DE', 'GB', 'BR', 'IN']
const anyWindow = fc
  .record({
    medium: fc.constantFrom<Medium[]>('svod', 'avod', 'fast', 'tvod', 'est'),
    places: fc.uniqueArray(fc.constantFrom(...countries), { minLength: 1 }),
    start: fc.integer({ min: 0, max: 3000 }),
    length: fc.integer({ min: 1, max: 3000 }),
    open: fc.boolean(),
    exclusive: fc.boolean(),
  })
  .map(({ medium, places, start, length, open, exclusive }): Partial<Window> => {
    const at = (n: number) => day(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
    return {
      ...{ medium, exclusive, territories: { include: places, exclude: [] } },
      term: { from: at(start), until: open ? 'open' : at(start + length) },
    }
  })

test('property: what leaves one title and is taken over into another leaves it the same', () => {
  fc.assert(
    fc.property(fc.array(anyWindow, { minLength: 1, maxLength: 5 }), (windows) => {
      const from = title(windows.map((it, i) => window({ ...it, id: `window:w${i}` })))
      const into = taken(throughXml(fileOf(from)), title([]))
      expect(plain(fileOf(into))).toEqual(plain(fileOf(from)))
      expect(over(fileOf(from), into).changes).toEqual([])
    }),
    { numRuns: 40 },
  )
})
