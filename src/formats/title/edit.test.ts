import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, money, parseTerritories } from '../../core/base/index.ts'
import { plainOf } from './arbitrary.fixture.ts'
import type { Codec, PlainRecord } from './codec.ts'
import { decode } from './codec.ts'
import { readYaml } from './document.ts'
import { editFile } from './edit.ts'
import { toPlain } from './node.ts'
import { wayOf } from './paths.ts'
import { SAMPLE } from './sample.fixture.ts'

const edited = (text: string, path: string, value: unknown): string => {
  const read = editFile(text, path, value)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** Lines of the old text that are gone, and of the new one that came. */
function difference(before: string, after: string): readonly string[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
  ]
}

const RELEASE = SAMPLE.get('lantern/release.yaml')!
const DEAL = SAMPLE.get('lantern/deal.yaml')!
const change = (text: string, path: string, value: unknown) => difference(text, edited(text, path, value))

describe('one place of a file is changed', () => {
  test('a value, with the remark behind it kept', () => {
    expect(change(RELEASE, 'release/windows/window:minato/term/from', day('2030-04-19'))).toEqual([
      '-      from: on event:premiere # the first Friday',
      '+      from: 2030-04-19 # the first Friday',
    ])
    expect(change(DEAL, 'deal/partners/partner:minato/share', { num: 1n, den: 2n })).toEqual([
      '-    share: 55 % # agreed by telephone',
      '+    share: 50 % # agreed by telephone',
    ])
  })
  test('a value in braces', () => {
    expect(change(RELEASE, 'release/windows/window:nagare/names/en', 'Nagare, new')).toEqual([
      '-    names: { en: Nagare }',
      "+    names: { en: 'Nagare, new' }",
    ])
    expect(
      change(DEAL, 'deal/finance/finance:minato/tranches/tranche:delivery/amount', money('JPY', 1n)),
    ).toEqual([
      "-      - { id: tranche:delivery, amount: 'JPY 200,000,000', due: 2030-04-01 }",
      '+      - id: tranche:delivery',
      '+        amount: JPY 1',
      '+        due: 2030-04-01',
    ])
  })
  test('the end of a term that was given by its last day', () => {
    const path = 'release/windows/window:minato/term/until'
    expect(change(RELEASE, path, day('2031-06-01'))).toEqual([
      '-      last: 2031-04-11',
      '+      last: 2031-05-31',
    ])
    expect(change(RELEASE, path, 'open')).toEqual([
      '-    term:',
      '-      from: on event:premiere # the first Friday',
      '-      last: 2031-04-11',
      '+    term: { from: on event:premiere, until: open }',
    ])
  })
  test('a field that was not there comes where its type has it', () => {
    const after = edited(RELEASE, 'release/windows/window:nagare/ordered', 8)
    expect(difference(RELEASE, after)).toEqual([])
    expect(after).toContain('    exclusive: false\n    ordered: 8\n    fees:')
    expect(change(DEAL, 'deal/partners/partner:minato/note', 'By telephone.')).toEqual([
      '+    note: By telephone.',
    ])
  })
  test('a field goes, with its lines', () => {
    expect(change(RELEASE, 'release/windows/window:minato/note', undefined)).toEqual([
      '-    note: >-',
      '-      What is invented here is invented; the clock of the',
      '-      slot runs past midnight.',
      '-      A second paragraph.',
    ])
    expect(change(RELEASE, 'release/windows/window:minato/slot', undefined)).toEqual([
      '-    slot:',
      '-      at: 23:15',
      '-      minutes: 60',
      '-      zone: Asia/Tokyo',
      '-      runtime: { atLeast: 2640, atMost: 2760 }',
    ])
  })
  test('long text, text of several lines', () => {
    const long =
      'A remark that says more than one line of a file has room for, and is therefore folded at its spaces, twice if need be.'
    expect(change(RELEASE, 'release/windows/window:minato/note', long)).toEqual([
      '-      What is invented here is invented; the clock of the',
      '-      slot runs past midnight.',
      '-      A second paragraph.',
      '+      A remark that says more than one line of a file has room for, and is therefore folded at its spaces,',
      '+      twice if need be.',
    ])
  })
  test('a record is added at the end of its list, in a list that was not there, in an empty file', () => {
    const event = { id: 'event:party', on: day('2030-04-13') }
    expect(change(RELEASE, 'release/events/event:party', event)).toEqual([
      '+  - id: event:party',
      '+    on: 2030-04-13',
    ])
    const fee = { id: 'fee:x', amount: money('JPY', 5n), due: day('2030-01-01') }
    expect(change(RELEASE, 'release/windows/window:minato/fees/fee:x', fee)).toEqual([
      '+      - id: fee:x',
      '+        amount: JPY 5',
      '+        due: 2030-01-01',
    ])
    expect(edited('# Nothing yet.\n', 'deal/events/event:party', event)).toBe(
      '# Nothing yet.\nevents:\n  - id: event:party\n    on: 2030-04-13\n',
    )
    expect(edited('events:\n', 'deal/events/event:party', event)).toBe(
      'events:\n  - id: event:party\n    on: 2030-04-13\n',
    )
  })
  test('a record goes', () => {
    expect(change(RELEASE, 'release/windows/window:nagare', undefined)).toHaveLength(10)
    expect(change(DEAL, 'deal/partners/partner:haneul', undefined)).toEqual([
      '-  - { id: partner:haneul, party: party:haneul, roles: [lead-studio], share: 45 % }',
    ])
  })
  test('a whole record, territories, a list', () => {
    expect(change(DEAL, 'deal/scope/territories', parseTerritories('Asia ex. KR'))).toEqual([
      '-scope: { territories: World ex. KR, media: [audiovisual] }',
      '+scope: { territories: Asia ex. KR, media: [audiovisual] }',
    ])
    expect(change(RELEASE, 'release/windows/window:nagare/languages', [{ language: 'th' }])).toEqual([
      '-    languages: [ja original, en sub, ko dub]',
      '+    languages: [th]',
    ])
  })
  test('in the catalogue', () => {
    expect(
      change(SAMPLE.get('catalogue/works.yaml')!, 'catalogue/works/work:lantern-novel/year', 2025),
    ).toEqual(['-    year: 2024', '+    year: 2025'])
  })
  test('under an approved date', () => {
    expect(
      change(
        SAMPLE.get('lantern/title.yaml')!,
        'head/baseline/dates/release/events/event:premiere/on',
        day('2030-05-01'),
      ),
    ).toEqual([
      '-    release/events/event:premiere/on: 2030-04-12',
      '+    release/events/event:premiere/on: 2030-05-01',
    ])
  })
  test('line ends of Windows and the byte order mark stay', () => {
    const after = edited('\ufeffid: title:a\r\nhome: JP # x\r\n', 'head/home', 'KR')
    expect(after).toBe('\ufeffid: title:a\r\nhome: KR # x\r\n')
  })
})

describe('is refused', () => {
  test('in a text that cannot be read', () => {
    expect(editFile('a: &x 1', 'head/home', 'JP')).toMatchObject({
      ok: false,
      issues: [{ rule: 'yaml-anchor' }],
    })
  })
  test('at a path that leads nowhere', () => {
    for (const path of ['head/hom', 'release/windows/window:none/slot/at', 'release'])
      expect(editFile(RELEASE, path, 'x')).toMatchObject({ ok: false, issues: [{ rule: 'unknown-path' }] })
  })
})

describe('property: a changed file reads as the old one with that change, and has its remarks', () => {
  const PLACES: readonly (readonly [file: string, path: string])[] = [
    ['title', 'head/names'],
    ['title', 'head/baseline'],
    ['title', 'head/note'],
    ['clear', 'clear/grants/grant:format-to-minato/term'],
    ['clear', 'clear/grants/grant:format-to-minato/option'],
    ['clear', 'clear/grants/grant:format-to-minato/holdbacks'],
    ['clear', 'clear/grants/grant:format-to-minato/languages'],
    ['deal', 'deal/partners/partner:minato/roles'],
    ['deal', 'deal/waterfall'],
    ['deal', 'deal/waterfall/tiers/tier:costs/cap'],
    ['deal', 'deal/finance/finance:minato/tranches/tranche:signature'],
    ['make', 'make/people/person:keeper/available'],
    ['make', 'make/costs/cost:cast/timing'],
    ['release', 'release/windows/window:minato/airing'],
    ['release', 'release/windows/window:minato/slot/runtime'],
    ['release', 'release/windows/window:minato/note'],
    ['release', 'release/windows/window:nagare/term'],
    ['adapt', 'adapt/notes/note:station/text'],
  ]
  test.each(PLACES)('%s.yaml: %s', (file, path) => {
    const text = SAMPLE.get(`lantern/${file}.yaml`)!
    const way = wayOf(path)
    if (!way.ok) throw new Error('the path leads nowhere')
    const [codec] = way.codecs as readonly Codec<unknown>[]
    fc.assert(
      fc.property(plainOf(codec!), (plain) => {
        const own = valueIn(text, path) as { readonly id?: string } | undefined
        const read = decode(codec!, own?.id ? { ...(plain as PlainRecord), id: own.id } : plain)
        fc.pre(read.ok)
        const after = edited(text, path, read.ok ? read.value : undefined)
        const remarks = text.match(/#[^\n]*/g) ?? []
        if (!path.endsWith('term')) for (const remark of remarks) expect(after).toContain(remark)
        // Read again and put back, it says what it said.
        const back = edited(after, path, own)
        expect(toPlain(readYaml('', back).root!)).toEqual(normal(text, path))
      }),
      { numRuns: 12 },
    )
  })

  const valueIn = (text: string, path: string): unknown => {
    const steps = path.split('/').slice(1)
    let value: unknown = toPlain(readYaml('', text).root!)
    for (const step of steps) {
      value = Array.isArray(value)
        ? value.find((it) => (it as { id?: string }).id === step)
        : (value as Record<string, unknown> | undefined)?.[step]
    }
    const way = wayOf(path)
    if (value === undefined || !way.ok) return undefined
    const read = decode(way.codecs[0] as Codec<unknown>, value as never)
    return read.ok ? read.value : undefined
  }
  /** The data of a file with one place written as we write it. */
  const normal = (text: string, path: string) => {
    const value = valueIn(text, path)
    return toPlain(readYaml('', value === undefined ? text : edited(text, path, value)).root!)
  }
})
