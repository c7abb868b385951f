import { describe, expect, test } from 'vitest'
import { pathOf } from '../../core/base/index.ts'
import type { Files } from './folder.ts'
import { readSlate, readTitle } from './folder.ts'
import { MOST_ISSUES } from './issue.ts'
import { placeOf } from './places.ts'
import { SAMPLE, sampleWith } from './sample.fixture.ts'

const slateOf = (files: Files) => {
  const read = readSlate(files)
  if (!read.ok) throw new Error(JSON.stringify(read.issues[0]))
  return read.value
}

/** `file:line:column rule` of everything that is wrong. */
const wrong = (files: Files): readonly string[] => {
  const read = readSlate(files)
  return read.ok ? [] : read.issues.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
}

const quotesOf = (files: Files) => {
  const read = readSlate(files)
  return read.ok ? undefined : read.issues[0]?.quotes
}

const without = (...files: readonly string[]): Files =>
  new Map([...SAMPLE].filter(([file]) => !files.includes(file)))

describe('a slate', () => {
  test('is read whole: its head, its catalogue, its titles with their scenarios', () => {
    const slate = slateOf(SAMPLE)
    expect(slate.names).toEqual({ en: 'Sample', ko: '견본' })
    expect(slate.asOf).toBe('2030-03-01')
    expect(slate.catalogue.works.map(({ id }) => id)).toEqual([
      'work:lantern-novel',
      'work:lantern-series-kr',
      'work:lantern-series-jp',
    ])
    expect(slate.titles.map(({ folder, title }) => [folder, title.head.id])).toEqual([
      ['lantern', 'title:lantern'],
    ])
    expect(slate.titles[0]?.scenarios.map(({ id, changes }) => [id, changes.length])).toEqual([
      ['scenario:slip', 8],
      ['scenario:nothing', 0],
    ])
  })
  test('holds core values, not their text', () => {
    const { deal, make, release, clear } = slateOf(SAMPLE).titles[0]!.title
    expect(deal.guarantees[0]?.amount).toEqual({ currency: 'USD', minor: 25_000_050n })
    expect(deal.partners[1]?.share).toEqual({ num: 11n, den: 20n })
    expect(make.days[0]?.wrap).toBe(25 * 60 + 30)
    expect(release.windows[0]?.term.until).toBe('2031-04-12')
    expect(clear.grants[0]?.languages).toEqual([
      { language: 'ja', form: 'original' },
      { language: 'en', form: 'sub' },
    ])
    expect(clear.grants[0]?.holdbacks[0]?.until).toEqual({
      anchor: { kind: 'window', window: 'window:minato', point: 'last-airing' },
      shift: 7,
      unit: 'day',
    })
  })
  test('is the same from bytes as from text', () => {
    const asBytes = new Map([...SAMPLE].map(([file, text]) => [file, new TextEncoder().encode(text)]))
    expect(slateOf(asBytes)).toEqual(slateOf(SAMPLE))
  })
  test('without slate.yaml has no name and no day; a missing section is an empty one', () => {
    const slate = slateOf(without('slate.yaml', 'lantern/settle.yaml', 'lantern/scenarios.yaml'))
    expect('names' in slate || 'asOf' in slate).toBe(false)
    expect(slate.titles[0]?.title.settle).toEqual({
      receipts: [],
      statements: [],
      ratings: [],
      comparisons: [],
      weeks: [],
    })
    expect(slate.titles[0]?.scenarios).toEqual([])
  })
  test('of one file, or of a catalogue alone, is a slate without titles', () => {
    expect(slateOf(new Map([['slate.yaml', 'asOf: 2030-01-01\n']])).titles).toEqual([])
    expect(slateOf(new Map([['catalogue/works.yaml', '']])).titles).toEqual([])
  })
  test('is not there where none of its files are', () => {
    expect(wrong(new Map([['notes/a.yaml', 'a: 1']]))).toEqual(['slate.yaml:1:1 not-a-slate'])
  })
  test('leaves other people’s files alone', () => {
    const more = [
      ['README.md', '# x'],
      ['lantern/scripts/1.yaml', 'x'],
      ['lantern/notes.txt', ''],
      ['.git/title.yaml', '['],
      ['tools/a.yaml', '['],
    ] as const
    expect(slateOf(new Map([...SAMPLE, ...more]))).toEqual(slateOf(SAMPLE))
  })
})

describe('a title alone', () => {
  test('finds its catalogue beside it', () => {
    const read = readTitle(SAMPLE, 'lantern')
    expect(read.ok && read.value.title).toEqual(slateOf(SAMPLE).titles[0]?.title)
    expect(read.ok && read.value.catalogue).toEqual(slateOf(SAMPLE).catalogue)
  })
  test('or within it, when the files are those of its own folder', () => {
    const own = new Map([...SAMPLE].map(([file, text]) => [file.replace(/^lantern\//, ''), text]))
    const read = readTitle(own)
    expect(read.ok && read.value.title).toEqual(slateOf(SAMPLE).titles[0]?.title)
  })
  test('is refused without its head', () => {
    const read = readTitle(without('lantern/title.yaml'), 'lantern')
    expect(read.ok ? [] : read.issues.map(({ file, rule, quotes }) => [file, rule, quotes])).toEqual([
      ['lantern/title.yaml', 'missing-file', { file: 'lantern/title.yaml' }],
    ])
  })
})

describe('what is wrong in files', () => {
  test('is said at once, in the order of files, lines and columns, and nothing is half read', () => {
    const files = new Map([
      ...SAMPLE,
      [
        'lantern/title.yaml',
        SAMPLE.get('lantern/title.yaml')!
          .replace('home: JP', 'home: Japan')
          .replace('form: series', 'form: serial'),
      ],
      ['catalogue/rates.yaml', 'rates:\n  - { from: JPY, to: KRW, ratio: 0, on: 2030-02-30 }\n'],
      ['slate.yaml', 'asof: 2030-01-01\n'],
    ])
    expect(wrong(files)).toEqual([
      'catalogue/rates.yaml:2:34 ratio-too-small',
      'catalogue/rates.yaml:2:41 bad-day',
      'lantern/title.yaml:6:7 unknown-word',
      'lantern/title.yaml:7:7 bad-country',
      'slate.yaml:1:1 unknown-field',
    ])
    expect(readSlate(files)).not.toHaveProperty('value')
  })
  test('points at a name that is not known, and says which is meant', () => {
    const files = sampleWith('lantern/release.yaml', '    exclusif: false', '    exclusive: false')
    expect(wrong(files)).toEqual([
      'lantern/release.yaml:35:5 missing-field',
      'lantern/release.yaml:42:5 unknown-field',
    ])
    const read = readSlate(files)
    expect(!read.ok && read.issues[1]).toMatchObject({
      excerpt: { text: '    exclusif: false', caret: 5 },
      quotes: { found: 'exclusif', nearest: 'exclusive' },
    })
  })
  test('counts what is past the most that is listed', () => {
    const rates = Array.from(
      { length: 300 },
      () => '  - { from: JPY, to: XXX, ratio: 1, on: 2030-01-01 }\n',
    ).join('')
    const read = readSlate(sampleWith('catalogue/rates.yaml', `rates:\n${rates}`))
    if (read.ok) throw new Error('it was read')
    expect(read.issues).toHaveLength(MOST_ISSUES + 1)
    expect(read.issues.at(-1)).toMatchObject({ rule: 'more-issues', quotes: { count: '100' } })
  })
  test('of YAML and of values is said together; one place is blamed once', () => {
    const files = sampleWith(
      'catalogue/rates.yaml',
      'rates:\n  - { from: no, to: XXX, ratio: 1e3, on: 2030-01-01 }\n',
    )
    expect(wrong(files)).toEqual([
      'catalogue/rates.yaml:2:13 ambiguous-word',
      'catalogue/rates.yaml:2:21 bad-currency',
      'catalogue/rates.yaml:2:33 number-form',
    ])
  })
})

describe('a file that looks as if it belonged and does not', () => {
  test('is refused, since a title would else be read without it', () => {
    const renamed = new Map([...without('lantern/release.yaml'), ['lantern/realese.yaml', '']])
    expect(wrong(renamed)).toContain('lantern/realese.yaml:1:1 unknown-file')
    expect(quotesOf(new Map([...SAMPLE, ['lantern/realese.yaml', '']]))).toEqual({
      found: 'lantern/realese.yaml',
      nearest: 'lantern/release.yaml',
    })
  })
  test('so are the other ending, another name of the catalogue, and files beside slate.yaml', () => {
    expect(quotesOf(new Map([...SAMPLE, ['lantern/settle.yml', '']]))).toEqual({
      found: 'lantern/settle.yml',
      nearest: 'lantern/settle.yaml',
    })
    expect(quotesOf(new Map([...SAMPLE, ['catalog/works.yaml', '']]))).toEqual({
      found: 'catalog/works.yaml',
      nearest: 'catalogue/works.yaml',
    })
    expect(quotesOf(new Map([...SAMPLE, ['catalogue/work.yaml', '']]))).toEqual({
      found: 'catalogue/work.yaml',
      nearest: 'catalogue/works.yaml',
    })
    expect(quotesOf(new Map([...SAMPLE, ['slates.yaml', '']]))).toEqual({
      found: 'slates.yaml',
      nearest: 'slate.yaml',
    })
  })
  test('and a catalogue in a title of a slate, where nobody would look at it', () => {
    expect(quotesOf(new Map([...SAMPLE, ['lantern/catalogue/works.yaml', '']]))).toEqual({
      found: 'lantern/catalogue/works.yaml',
      belongs: 'catalogue/works.yaml',
    })
    // Read alone, a title may have its catalogue with it.
    const alone = [...SAMPLE].map(([file, text]): [string, string] => [file.replace(/^lantern\//, ''), text])
    expect(readTitle(new Map(alone)).ok).toBe(true)
  })
  test('and a folder with sections but without title.yaml', () => {
    expect(wrong(new Map([...SAMPLE, ['lamp/deal.yaml', '']]))).toEqual(['lamp/title.yaml:1:1 missing-file'])
  })
})

describe('a place of a title', () => {
  const [read] = slateOf(SAMPLE).titles
  const at = (...parts: readonly string[]) => {
    const place = placeOf(read!.title, pathOf(...parts))
    return place && `${place.file}:${place.line}:${place.column}`
  }
  test('is found in its file: a value where it stands, what holds several by its name', () => {
    expect(at('head', 'home')).toBe('lantern/title.yaml:7:7')
    expect(at('release', 'windows', 'window:minato', 'term', 'from')).toBe('lantern/release.yaml:13:13')
    expect(at('release', 'windows', 'window:minato', 'airing')).toBe('lantern/release.yaml:16:5')
    expect(at('release', 'windows', 'window:nagare')).toBe('lantern/release.yaml:35:5')
    expect(at('release', 'windows', 'window:nagare', 'names', 'en')).toBe('lantern/release.yaml:36:18')
  })
  test('in the catalogue too', () => {
    expect(at('catalogue', 'parties', 'party:haneul', 'country')).toBe('catalogue/parties.yaml:10:78')
  })
  test('by what a record without an id stands for, or by its position', () => {
    expect(at('make', 'days', 'day:1', 'strips', 'scene:1-99', 'revision')).toBe('lantern/make.yaml:29:40')
    expect(at('make', 'days', 'day:1', 'people', 'person:extra')).toBe('lantern/make.yaml:32:9')
    expect(at('make', 'people', 'person:keeper', 'available', '0', 'from')).toBe('lantern/make.yaml:11:17')
  })
  test('under an approved date is under its path', () => {
    expect(at('head/baseline/dates/release/events/event:premiere/on')).toBe('lantern/title.yaml:16:39')
  })
  test('that the file gives by the last day is there', () => {
    expect(at('release', 'windows', 'window:minato', 'term', 'until')).toBe('lantern/release.yaml:14:13')
  })
  test('that is not there is the nearest around it', () => {
    expect(at('release', 'windows', 'window:nagare', 'airing', 'first')).toBe('lantern/release.yaml:35:5')
    expect(at('release', 'windows', 'window:none')).toBe('lantern/release.yaml:5:1')
    expect(at('settle', 'weeks', 'week:1')).toBe('lantern/settle.yaml:1:1')
  })
  test('is not known of a title that was made otherwise, nor of a path that is none', () => {
    expect(placeOf({ ...read!.title }, 'head/home')).toBeUndefined()
    expect(at('nowhere', 'at', 'all')).toBeUndefined()
  })
})
