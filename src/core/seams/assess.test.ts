import { describe, expect, test } from 'vitest'
import { adaptOf, beat, scene } from '../adapt/adapt.fixture.ts'
import type { Party } from '../base/index.ts'
import { day, money } from '../base/index.ts'
import { clearOf, use, work } from '../clear/clear.fixture.ts'
import { makeOf, person, shootingDay } from '../make/make.fixture.ts'
import { releaseOf, weekly, window } from '../release/release.fixture.ts'
import type { Catalogue, Link, Title } from '../title/index.ts'
import { EMPTY_CATALOGUE } from '../title/index.ts'
import { bareTitle } from './ask.fixture.ts'
import { assess, linkStates } from './assess.ts'
import type { FindingOf } from './codes.ts'
import { newMemory } from './memory.ts'

const TODAY = day('2026-01-01')
const catalogue = (it: Partial<Catalogue> = {}): Catalogue => ({ ...EMPTY_CATALOGUE, ...it })
const saidOf = (title: Title, it: Partial<Catalogue> = {}) => assess(title, catalogue(it), TODAY)
/** A title that has come to a link, and is not asked for facts beyond it. */
const at = (reached: Link, sections: Partial<Title>): Title => {
  const title = bareTitle(sections)
  return { ...title, head: { ...title.head, reached } }
}
const codesOf = (findings: readonly FindingOf[]): readonly string[] => findings.map(({ code }) => code)

/** A script with a scene from a work that nobody cleared, and a schedule that still has an older revision. */
const leaking = {
  clear: clearOf({ uses: [use()] }),
  adapt: adaptOf({
    beats: [beat({ standsIn: ['work:novel'] })],
    scenes: [scene({ beats: ['beat:1'], revision: 2 })],
  }),
  make: makeOf({
    people: [person({ nationality: 'JP', born: day('1990-01-01') })],
    days: [shootingDay({ strips: [{ scene: 'scene:1', revision: 1 }] })],
  }),
}

describe('an assessment', () => {
  test('of a title of which only the head is known finds nothing, while nothing else is reached', () => {
    expect(saidOf(at('decide', {})).findings).toEqual([])
  })
  test('says errors first, then warnings, then what is not known', () => {
    const { findings } = saidOf(bareTitle(leaking), { works: [work()] })
    expect(findings.map(({ severity, code, because }) => [severity, code, because[0]])).toEqual([
      ['error', 'chain-of-title-gap', 'clear/uses/use:novel'],
      ['error', 'derivation-leak', 'adapt/scenes/scene:1/beats'],
      ['warning', 'schedule-behind-script', 'make/days/day:2026-03-02/strips/scene:1'],
      // What lies in the catalogue belongs to no link, and comes before them all.
      ['unknown', 'fact-missing', 'catalogue/labour'],
      ['unknown', 'fact-missing', 'deal/finance'],
      ['unknown', 'fact-missing', 'make/costs'],
      ['unknown', 'fact-missing', 'make/people/person:lead/available'],
    ])
  })
  test('says findings of one code by where they rest, in whatever order they were entered', () => {
    const scenes = ['scene:2', 'scene:1', 'scene:3'] as const
    const adapt = adaptOf({
      beats: [beat({ standsIn: ['work:novel'] })],
      scenes: scenes.map((id) => scene({ id, beats: ['beat:1'] })),
    })
    const { findings } = saidOf(at('adapt', { adapt }), { works: [work()] })
    const places = findings.map(({ because }) => because[0])
    expect(places).toEqual([...scenes].sort().map((id) => `adapt/scenes/${id}/beats`))
  })
  test('says a missing fact once, with every rule that asks for it', () => {
    const title = at('adapt', { clear: leaking.clear, adapt: leaking.adapt })
    expect(saidOf(title, { works: [work({ owners: [] })] }).findings).toEqual([
      {
        code: 'fact-missing',
        severity: 'unknown',
        because: ['catalogue/works/work:novel/owners'],
        facts: { what: 'rights-holder', rules: ['chain-of-title-gap', 'derivation-leak'] },
      },
    ])
  })
  test('says two facts that are missing in one place apart', () => {
    const window10 = window({ airing: weekly(), ordered: 10, slot: SLOT })
    const { findings } = saidOf(bareTitle({ release: releaseOf({ windows: [window10] }) }))
    const at = findings.filter(({ because }) => because[0] === 'make/episodes')
    expect(at.map(({ facts }) => 'what' in facts && facts.what).sort()).toEqual([
      'delivery-day',
      'episode-count',
      'runtime',
    ])
  })
})

const SLOT = { at: 22 * 60, minutes: 54, zone: 'Asia/Tokyo', runtime: { atLeast: 2700, atMost: 2760 } }

describe('a title that has come so far and no further', () => {
  const release = releaseOf({ windows: [window({ ordered: 10 })] })

  test('is not asked for facts of links beyond', () => {
    const asked = (reached: Link) =>
      saidOf(at(reached, { release })).findings.map(({ because }) => because[0])
    expect(asked('make')).not.toContain('make/episodes')
    expect(asked('release')).toContain('make/episodes')
  })
  test('is still told what is broken there', () => {
    const episodes = [{ id: 'episode:1', number: 1 }] as const
    const title = at('clear', { release, make: makeOf({ people: [], episodes }) })
    expect(codesOf(saidOf(title).findings)).toEqual(['episode-count-off-order'])
  })
})

describe('the figures', () => {
  const premiere = { kind: 'event', event: 'event:premiere' } as const
  const release = releaseOf({
    events: [{ id: 'event:premiere', on: day('2026-12-20') }],
    windows: [
      window({
        airing: weekly({ first: { anchor: premiere, shift: 0, unit: 'day' } }),
        fees: [
          {
            id: 'fee:first',
            amount: money('JPY', 700n),
            due: { anchor: premiere, shift: 12, unit: 'day' },
          },
          { id: 'fee:second', amount: money('JPY', 300n), due: day('2027-03-31') },
          { id: 'fee:won', amount: money('KRW', 5n), due: day('2027-03-31') },
        ],
      }),
    ],
  })
  const parties: readonly Party[] = [
    { id: 'party:studio', kind: 'company', names: { en: 'Studio' }, fiscalYearEnd: '12-31' },
    { id: 'party:broadcaster', kind: 'company', names: { en: 'Channel' }, fiscalYearEnd: '03-31' },
  ]
  const { dates, money: byYear } = saidOf(bareTitle({ release }), { parties }).figures

  test('hold every date by its place, those that hang on others too', () => {
    expect(dates.get('release/events/event:premiere/on')).toBe('2026-12-20')
    expect(dates.get('release/windows/window:tv/airing/first')).toBe('2026-12-20')
    expect(dates.get('release/windows/window:tv/fees/fee:first/due')).toBe('2027-01-01')
    expect(dates.get('release/windows/window:tv/fees/fee:second/due')).toBe('2027-03-31')
  })
  test('hold money by party, by the business year of that party, and by currency', () => {
    expect(byYear.map(({ party, yearEnds, flow, amount }) => [party, yearEnds, flow, amount])).toEqual([
      ['party:broadcaster', '2027-03-31', 'paid', money('JPY', 1000n)],
      ['party:broadcaster', '2027-03-31', 'paid', money('KRW', 5n)],
      ['party:studio', '2027-12-31', 'received', money('JPY', 1000n)],
      ['party:studio', '2027-12-31', 'received', money('KRW', 5n)],
    ])
  })
  test('hold money of a party whose year end is not known without a year', () => {
    const { figures } = saidOf(bareTitle({ release }))
    expect(figures.money.map(({ party, yearEnds }) => [party, yearEnds])).toEqual([
      ['party:broadcaster', undefined],
      ['party:broadcaster', undefined],
      ['party:studio', undefined],
      ['party:studio', undefined],
    ])
  })
})

describe('with a memory', () => {
  const works = [work()]
  const title = bareTitle(leaking)

  test('the same title gives the same answer', () => {
    const memory = newMemory()
    const first = assess(title, catalogue({ works }), TODAY, memory)
    expect(assess(title, catalogue({ works }), TODAY, memory)).toEqual(first)
    expect(first).toEqual(saidOf(title, { works }))
  })
  test('figures that nothing touched are the very same value', () => {
    const memory = newMemory()
    const shared = catalogue({ works })
    const first = assess(title, shared, TODAY, memory)
    const second = assess({ ...title, adapt: adaptOf() }, shared, TODAY, memory)
    expect(second.findings).not.toEqual(first.findings)
    expect(second.figures.money).toBe(first.figures.money)
  })
  test('another day is another question', () => {
    const memory = newMemory()
    const late = bareTitle({
      deal: {
        ...title.deal,
        reporting: [
          {
            id: 'reporting:author',
            from: 'party:studio',
            to: 'party:author',
            every: 'month',
            first: day('2026-01-15'),
            dueDays: 30,
            statements: 1,
          },
        ],
      },
    })
    const on = (date: string) =>
      codesOf(assess(late, catalogue(), day(date), memory).findings).filter(
        (code) => code === 'statement-late',
      )
    expect(on('2026-03-02')).toEqual([])
    expect(on('2026-03-03')).toEqual(['statement-late'])
    expect(on('2026-03-02')).toEqual([])
  })
})

describe('how a link stands', () => {
  const at = (severity: FindingOf['severity'], ...because: readonly string[]): FindingOf =>
    ({ code: 'fact-missing', severity, because, facts: { rules: [], what: 'term' } }) as FindingOf

  test('is sound when no finding touches it', () => {
    expect(new Set(Object.values(linkStates([])))).toEqual(new Set(['sound']))
  })
  test('is told by the worst finding that touches it', () => {
    const states = linkStates([
      at('error', 'clear/uses/use:a', 'catalogue/grants/grant:a'),
      at('warning', 'clear/uses/use:a', 'deal/scope'),
      at('unknown', 'deal/scope', 'make/costs'),
    ])
    expect(states).toEqual({
      decide: 'sound',
      clear: 'broken',
      deal: 'attention',
      adapt: 'sound',
      make: 'unknown',
      release: 'sound',
      settle: 'sound',
    })
  })
  test('is not touched by a place of another link whose name begins alike', () => {
    expect(linkStates([at('error', 'makeup/days')]).make).toBe('sound')
  })
})
