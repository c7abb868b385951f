import { describe, expect, test } from 'vitest'
import { readSlate } from './folder.ts'
import { checkReferences } from './references.ts'
import { SAMPLE, sampleWith } from './sample.fixture.ts'

/** What is wrong once a text of the sample is another: the file, the rule and what was found, on its own line. */
const wrong = (file: string, put: string, inPlaceOf: string): readonly string[] => {
  const read = readSlate(sampleWith(file, put, inPlaceOf))
  if (read.ok) return []
  return read.issues.map(({ file, rule, quotes, excerpt }) => {
    const found = quotes['found'] ?? ''
    expect(excerpt.text).toContain(found)
    return `${file} ${rule} ${found}`
  })
}

describe('every id that points somewhere must be of a record that is there', () => {
  test.each([
    ['title.yaml', 'party:haneuk', 'party:haneul', 'unknown-reference party:haneuk'],
    ['title.yaml', 'work:other', 'work:lantern-series-jp', 'unknown-reference work:other'],
    ['decide.yaml', 'option:none', 'chosen: option:together', ''],
    ['decide.yaml', 'panel: panel:none', 'panel: panel:kanto-households', 'unknown-reference panel:none'],
    [
      'decide.yaml',
      'basedOn: [precedent:none]',
      'basedOn: [precedent:other]',
      'unknown-reference precedent:none',
    ],
    ['clear.yaml', 'protects: party:none', 'protects: party:minato', 'unknown-reference party:none'],
    ['deal.yaml', 'scheme: scheme:none', 'scheme: scheme:location', 'unknown-reference scheme:none'],
    [
      'deal.yaml',
      'fundedBy: [tranche:none, fee:none]',
      'fundedBy: [tranche:delivery, fee:nagare]',
      'unknown-reference tranche:none',
    ],
    ['adapt.yaml', 'standsIn: [work:none]', 'standsIn: [work:lantern-novel]', 'unknown-reference work:none'],
    ['adapt.yaml', 'evidence: [note:none]', 'evidence: [note:station]', 'unknown-reference note:none'],
    [
      'adapt.yaml',
      'beats: [beat:none], revision: 3',
      'beats: [beat:train], revision: 3',
      'unknown-reference beat:none',
    ],
    ['make.yaml', 'person: person:none', 'person: person:extra', 'unknown-reference person:none'],
    ['make.yaml', 'place: place:none', 'place: place:harbour', 'unknown-reference place:none'],
    ['make.yaml', 'paidTo: party:none', 'paidTo: party:haneul', 'unknown-reference party:none'],
    [
      'settle.yaml',
      'reporting: reporting:none',
      'reporting: reporting:half-yearly',
      'unknown-reference reporting:none',
    ],
    ['settle.yaml', 'tier: tier:none', 'tier: tier:costs', 'unknown-reference tier:none'],
    ['settle.yaml', 'against: rating:none', 'against: precedent:other', 'unknown-reference rating:none'],
    ['settle.yaml', 'window: window:none', 'window: window:nagare', 'unknown-reference window:none'],
  ])('in %s: %s', (file, put, inPlaceOf, says) => {
    const found = wrong(`lantern/${file}`, put, inPlaceOf)
    if (says === '') expect(found).not.toEqual([])
    else expect(found[0]).toBe(`lantern/${file} ${says}`)
  })
  test('in the catalogue', () => {
    expect(wrong('catalogue/works.yaml', 'owners: [party:nobody]', 'owners: [party:han-author]')).toEqual([
      'catalogue/works.yaml unknown-reference party:nobody',
    ])
    expect(wrong('catalogue/parties.yaml', 'sources: [source:none]', 'sources: [source:paper]')).toEqual([
      'catalogue/parties.yaml unknown-reference source:none',
    ])
  })
  test('and the nearest one is named', () => {
    const read = readSlate(sampleWith('lantern/title.yaml', 'party:haneuk', 'party:haneul'))
    expect(!read.ok && read.issues[0]?.quotes).toEqual({ found: 'party:haneuk', nearest: 'party:haneul' })
  })
  test('but a strip may name a scene that was cut since: that is a finding', () => {
    expect(SAMPLE.get('lantern/make.yaml')).toContain('scene:1-99')
    expect(readSlate(SAMPLE).ok).toBe(true)
  })
})

describe('a date', () => {
  test('hangs on an event or a window of its title', () => {
    expect(wrong('lantern/deal.yaml', 'due: on event:signing', 'due: on event:signature')).toEqual([
      'lantern/deal.yaml unknown-reference event:signing',
    ])
    expect(wrong('lantern/deal.yaml', 'start of window:nagara', 'start of window:nagare')).toEqual([
      'lantern/deal.yaml unknown-reference window:nagara',
    ])
  })
  test('on an airing only of a window that has an airing plan', () => {
    expect(
      wrong(
        'lantern/deal.yaml',
        '1 month after first airing of window:nagare',
        '1 month after start of window:nagare',
      ),
    ).toEqual(['lantern/deal.yaml no-airing-plan window:nagare'])
  })
  test('in the catalogue hangs on an event that some title has', () => {
    const until = 'term: { from: 2024-01-01, until: open }'
    expect(
      wrong('catalogue/grants.yaml', 'term: { from: 2024-01-01, until: on event:premiere }', until),
    ).toEqual([])
    expect(
      wrong('catalogue/grants.yaml', 'term: { from: 2024-01-01, until: on event:never }', until),
    ).toEqual(['catalogue/grants.yaml unknown-reference event:never'])
  })
  test('that was approved is of a place that holds a date', () => {
    const path = 'release/events/event:premiere/on: 2030-04-12'
    expect(wrong('lantern/title.yaml', 'release/windows/window:minato/exclusive: 2030-04-12', path)).toEqual([
      'lantern/title.yaml not-a-date release/windows/window:minato/exclusive',
    ])
    expect(wrong('lantern/title.yaml', 'release/windows/window:minato/trem/from: 2030-04-12', path)).toEqual([
      'lantern/title.yaml unknown-path release/windows/window:minato/trem/from',
    ])
  })
  test('that was approved may be of a record that is there no more, if it could hold a date', () => {
    const path = 'release/events/event:premiere/on: 2030-04-12'
    for (const gone of [
      'release/events/event:struck-out/on',
      'deal/finance/finance:struck-out/tranches/tranche:first/due',
      'release/windows/window:minato/fees/fee:struck-out/due',
    ])
      expect(wrong('lantern/title.yaml', `${gone}: 2030-04-12`, path), gone).toEqual([])
    for (const hostile of [
      'nowhere/events/event:premiere/on',
      'release/__proto__/event:premiere/on',
      'release/events/constructor/on',
      'release/events/../../head/on',
      'release/events/event:struck-out/names',
    ])
      expect(wrong('lantern/title.yaml', `${hostile}: 2030-04-12`, path), hostile).toHaveLength(1)
  })
})

describe('an id', () => {
  test('is given once in its list', () => {
    expect(
      wrong(
        'lantern/adapt.yaml',
        'id: beat:lamp-goes-out, names: { en: Again } }\n  - { id: beat:train',
        'id: beat:train',
      ),
    ).toContain('lantern/adapt.yaml duplicate-id beat:lamp-goes-out')
  })
  test('and the place where it was given first is said, at the second', () => {
    const read = readSlate(
      sampleWith('lantern/deal.yaml', 'id: partner:haneul\n    party', 'id: partner:minato\n    party'),
    )
    expect(!read.ok && read.issues[0]).toMatchObject({
      rule: 'duplicate-id',
      line: 6,
      quotes: { found: 'partner:haneul', first: 'lantern/deal.yaml:5' },
    })
  })
  test('of an event is given once in the whole title, since dates hang on it from everywhere', () => {
    expect(wrong('lantern/decide.yaml', 'id: event:premiere', 'id: event:greenlight')).toContain(
      'lantern/release.yaml duplicate-id event:premiere',
    )
  })
  test('of a grant is given once in the whole slate', () => {
    expect(wrong('lantern/clear.yaml', 'id: grant:novel-to-haneul', 'id: grant:format-to-minato')).toEqual([
      'lantern/clear.yaml duplicate-id grant:novel-to-haneul',
    ])
  })
  test('of an instalment may stand under two sources of money, unless something points to it', () => {
    const second = `  - id: finance:other
    party: party:haneul
    kind: equity
    amount: JPY 2
    tranches: [{ id: tranche:ID, amount: JPY 2, due: 2030-01-01 }]
scope:`
    expect(wrong('lantern/deal.yaml', second.replace('ID', 'signature'), 'scope:')).toEqual([])
    expect(wrong('lantern/deal.yaml', second.replace('ID', 'delivery'), 'scope:')).toEqual([
      'lantern/deal.yaml ambiguous-reference tranche:delivery',
    ])
  })
  test('of a title is given once in the slate', () => {
    const twice = new Map(SAMPLE)
    for (const [file, text] of SAMPLE)
      if (file.startsWith('lantern/') && !file.endsWith('clear.yaml'))
        twice.set(file.replace('lantern', 'second'), text)
    twice.set(
      'second/title.yaml',
      twice.get('second/title.yaml')!.replace('names:\n', 'note: a copy\nnames:\n'),
    )
    const read = readSlate(twice)
    expect(
      read.ok ? [] : read.issues.map(({ file, line, rule, quotes }) => [file, line, rule, quotes['first']]),
    ).toEqual([['second/title.yaml', 1, 'duplicate-id', 'lantern/title.yaml:1']])
  })
})

describe('what is said to be fictional, or somebody’s own,', () => {
  test('is a field that the record has', () => {
    expect(wrong('lantern/release.yaml', 'fictional: [therm, slot]', 'fictional: [term, slot]')).toEqual([
      'lantern/release.yaml unknown-fictional-field therm',
    ])
    expect(wrong('catalogue/works.yaml', 'onlyFields: [owner]', 'onlyFields: [owners]')).toEqual([
      'catalogue/works.yaml unknown-fictional-field owner',
    ])
  })
})

describe('amounts that are reckoned in the waterfall’s currency', () => {
  test('are given in it', () => {
    expect(wrong('lantern/settle.yaml', "booked: 'USD 320,000'", "booked: 'JPY 32,000,000'")).toEqual([
      'lantern/settle.yaml currency-differs USD',
    ])
    expect(wrong('lantern/settle.yaml', "amount: 'KRW 1'", "amount: 'JPY 32,000,000'")).toEqual([
      'lantern/settle.yaml currency-differs KRW',
    ])
  })
})

test('of a value that no file was read for, places are paths', () => {
  const read = readSlate(SAMPLE)
  if (!read.ok) throw new Error('the sample is not read')
  const { catalogue, titles } = read.value
  const title = titles[0]!.title
  expect(checkReferences(title, catalogue)).toEqual([])
  expect(checkReferences({ ...title, make: { ...title.make, places: [] } }, catalogue)).toEqual([
    {
      rule: 'unknown-reference',
      path: 'make/days/day:1/place',
      quotes: { found: 'place:harbour', nearest: '' },
    },
  ])
})
