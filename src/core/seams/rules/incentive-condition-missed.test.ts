import { describe, expect, test } from 'vitest'
import type { Country, Party } from '../../base/index.ts'
import { day, parseMoney, parseTerritories, parseWhen } from '../../base/index.ts'
import { claim, dealOf, part, scheme } from '../../deal/deal.fixture.ts'
import type { Condition, IncentiveClaim, IncentiveScheme } from '../../deal/index.ts'
import { cost, costWeekly, headcount } from '../../make/cost.fixture.ts'
import type { Make } from '../../make/index.ts'
import { episode, makeOf, person, shootingDay } from '../../make/make.fixture.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import type { Title } from '../../title/index.ts'
import { ask } from '../ask.fixture.ts'
import { incentiveConditionMissed } from './incentive-condition-missed.ts'

const studio = (country?: Country): Party => ({
  id: 'party:studio',
  kind: 'company',
  names: { en: 'The Studio' },
  ...(country ? { country } : {}),
})
const LOCAL = cost({ spentIn: 'JP' })

interface Asked {
  readonly claim?: Partial<IncentiveClaim>
  readonly scheme?: Partial<IncentiveScheme>
  readonly make?: Partial<Make>
  readonly title?: Partial<Title>
  readonly applicant?: Party
}

/** The studio claims one yen of half of what it spends in Japan: a million yen, if the test says nothing else. */
const findings = (conditions: readonly Condition[], it: Asked = {}) =>
  ask(
    incentiveConditionMissed,
    {
      deal: dealOf({ incentives: [claim(it.claim)] }),
      make: makeOf({ costs: [LOCAL], ...it.make }),
      ...it.title,
    },
    { schemes: [scheme({ conditions, ...it.scheme })], parties: [it.applicant ?? studio('JP')] },
  )

const missed = (condition: string, how: object | undefined, ...because: readonly string[]) => ({
  kind: 'broken',
  because: ['deal/incentives/incentive:japan', ...because, 'catalogue/schemes/scheme:japan'],
  facts: {
    claim: 'incentive:japan',
    scheme: 'scheme:japan',
    condition,
    ...(how ? { missed: how } : {}),
  },
})
const missing = (at: string, what: string) => ({ kind: 'missing', at, what })
const sum = (text: string) => parseMoney(text)!
const NEVER = parseWhen('on event:never')!

describe('an incentive’s condition is missed', () => {
  test('when too little is spent in the scheme’s country', () => {
    const costs = [LOCAL, cost({ id: 'cost:seoul', spentIn: 'KR' })]
    expect(findings([{ kind: 'local-spend', atLeast: sum('JPY 1,000,001') }], { make: { costs } })).toEqual([
      missed(
        'local-spend',
        { kind: 'money', needed: sum('JPY 1,000,001'), actual: sum('JPY 1,000,000') },
        'make/costs',
      ),
    ])
  })
  test('when a weekly cost ends a week too soon', () => {
    const weekly = (until: string) => ({
      make: {
        costs: [
          costWeekly({ from: day('2026-04-01'), until: day(until) }, { sum: 'JPY 100', spentIn: 'JP' }),
        ],
      },
    })
    const condition: Condition = { kind: 'local-spend', atLeast: sum('JPY 300') }
    expect(findings([condition], weekly('2026-04-16'))).toEqual([])
    expect(findings([condition], weekly('2026-04-15'))).toHaveLength(1)
  })
  test('when the spend is shared by more episodes than it carries', () => {
    const condition: Condition = { kind: 'local-spend-per-episode', atLeast: sum('JPY 500,000') }
    const episodes = [1, 2, 3].map((number) => episode({ number }))
    expect(findings([condition], { make: { costs: [LOCAL], episodes } })).toMatchObject([
      { because: expect.arrayContaining(['make/costs', 'make/episodes']) },
    ])
    expect(findings([condition], { make: { costs: [LOCAL], episodes: episodes.slice(1) } })).toEqual([])
    const ordered = { release: releaseOf({ windows: [window({ ordered: 3 }), window({ ordered: 2 })] }) }
    expect(
      findings([condition], { title: ordered }),
      'without episodes the largest order counts',
    ).toHaveLength(1)
  })
  test('when too few of the crew are the country’s own: by headcount, else by name', () => {
    const condition: Condition = { kind: 'local-people', of: 'crew', atLeast: part('75 %') }
    const how = { kind: 'percent', needed: 75, actual: 50 }
    const headcounts = [
      headcount(),
      headcount({ country: 'KR' }),
      headcount({ function: 'cast', people: 90 }),
    ]
    expect(findings([condition], { make: { headcounts } })).toEqual([
      missed('local-people', how, 'make/headcounts'),
    ])
    const people = [
      person({ id: 'person:a', function: 'crew', nationality: 'JP' }),
      person({ id: 'person:b', function: 'crew', nationality: 'KR' }),
      person({ id: 'person:c', nationality: 'JP' }),
    ]
    expect(findings([condition], { make: { people } })).toEqual([missed('local-people', how, 'make/people')])
  })
  test('when the applicant is of another country', () => {
    expect(findings([{ kind: 'local-applicant' }], { applicant: studio('KR') })).toEqual([
      missed(
        'local-applicant',
        { kind: 'country', needed: 'JP', actual: 'KR' },
        'catalogue/parties/party:studio/country',
      ),
    ])
  })
  test('when it shoots too few days there; two units on one day are one day', () => {
    const condition: Condition = { kind: 'shooting-days', atLeast: 2 }
    const days = [
      shootingDay(),
      shootingDay({ id: 'day:second-unit' }),
      shootingDay({ on: day('2026-03-03'), place: 'place:seoul' }),
    ]
    expect(findings([condition], { make: { days } })).toEqual([
      missed('shooting-days', { kind: 'count', needed: 2, actual: 1 }, 'make/days'),
    ])
    expect(
      findings([condition], { make: { days: [...days, shootingDay({ on: day('2026-03-04') })] } }),
    ).toEqual([])
  })
  test('when it is released in too few countries, each counted once', () => {
    const condition: Condition = { kind: 'released-in', atLeast: 4 }
    const windows = [window(), window({ territories: parseTerritories('JP, KR, TW')! })]
    expect(findings([condition], { title: { release: releaseOf({ windows }) } })).toEqual([
      missed('released-in', { kind: 'count', needed: 4, actual: 3 }, 'release/windows'),
    ])
  })
  test('when it is applied for too late', () => {
    const windows = [{ from: day('2025-03-27'), until: day('2025-04-11') }]
    const applied = { claim: { appliedOn: day('2025-04-11') } }
    expect(findings([{ kind: 'apply-within', windows }], applied)).toEqual([
      missed('apply-within', { kind: 'day', needed: '2025-04-10', actual: '2025-04-11' }),
    ])
  })
  test('when the work is finished too late, or delivered too late where it has no day of its own', () => {
    const condition: Condition = { kind: 'complete-before', day: day('2026-02-01') }
    const how = { kind: 'day', needed: '2026-01-31', actual: '2026-02-02' }
    expect(findings([condition], { claim: { completedOn: day('2026-02-02') } })).toEqual([
      missed('complete-before', how),
    ])
    const events = [{ id: 'event:delivery', on: day('2026-02-02') }] as const
    expect(findings([condition], { make: { events } })).toEqual([
      missed('complete-before', how, 'make/events/event:delivery'),
    ])
  })
  test('when no group of conditions holds, and then once', () => {
    const condition: Condition = {
      kind: 'any-of',
      groups: [[{ kind: 'local-spend', atLeast: sum('JPY 9,000,000') }], [{ kind: 'local-applicant' }]],
    }
    expect(findings([condition], { applicant: studio('KR') })).toEqual([
      missed('any-of', undefined, 'catalogue/parties/party:studio/country', 'make/costs'),
    ])
    expect(findings([condition])).toEqual([])
  })
  test('when the claim expects more than the rate or the cap allows', () => {
    expect(findings([], { claim: { expected: sum('JPY 500,001') } })).toEqual([
      missed('rate', { kind: 'above', most: sum('JPY 500,000'), expected: sum('JPY 500,001') }, 'make/costs'),
    ])
    expect(
      findings([], { claim: { expected: sum('JPY 500,001') }, scheme: { cap: sum('JPY 300,000') } }),
    ).toEqual([missed('cap', { kind: 'above', most: sum('JPY 300,000'), expected: sum('JPY 500,001') })])
  })
  test('when the scheme is superseded: what it asked is not asked any more', () => {
    expect(
      findings([{ kind: 'local-applicant' }], {
        scheme: { supersededBy: 'scheme:newer' },
        applicant: studio('KR'),
      }),
    ).toEqual([
      {
        kind: 'broken',
        because: ['deal/incentives/incentive:japan/scheme', 'catalogue/schemes/scheme:japan/supersededBy'],
        facts: { claim: 'incentive:japan', scheme: 'scheme:japan', condition: 'superseded' },
      },
    ])
  })
})

describe('an incentive’s conditions are met', () => {
  test('when each of them is', () => {
    expect(
      findings([{ kind: 'local-spend', atLeast: sum('JPY 1,000,000') }, { kind: 'local-applicant' }]),
    ).toEqual([])
  })
  test('when nothing is claimed', () => {
    expect(ask(incentiveConditionMissed, {}, { schemes: [scheme()] })).toEqual([])
  })
})

describe('whether a condition is met cannot be told', () => {
  const asks = (condition: Condition, it: Asked, at: string, what: string): void => {
    expect(findings([condition], it)).toEqual([missing(at, what)])
  }
  test('without the place of spending', () => {
    const answer = findings([{ kind: 'local-spend', atLeast: sum('JPY 1') }], { make: { costs: [cost()] } })
    // Once for the condition and once for what the claim expects: one finding, as `assess` gathers them.
    expect(answer).toEqual(Array(2).fill(missing('make/costs', 'place-of-spending')))
  })
  test('without headcounts and people', () => {
    const condition: Condition = { kind: 'local-people', of: 'crew', atLeast: part('50 %') }
    asks(condition, {}, 'make/headcounts', 'headcount')
  })
  test('without the nationality that decides', () => {
    const people = [person({ id: 'person:a', function: 'crew' })]
    const condition: Condition = { kind: 'local-people', of: 'crew', atLeast: part('50 %') }
    asks(condition, { make: { people } }, 'make/people/person:a/nationality', 'nationality')
  })
  test('without the applicant’s country', () => {
    const at = 'catalogue/parties/party:studio/country'
    asks({ kind: 'local-applicant' }, { applicant: studio() }, at, 'applicant-country')
  })
  test('without shooting days, or without the date of one that decides', () => {
    const condition: Condition = { kind: 'shooting-days', atLeast: 1 }
    asks(condition, {}, 'make/days', 'shooting-day')
    const days = [shootingDay({ on: NEVER })]
    asks(condition, { make: { days } }, 'make/days/day:undated/on', 'shooting-day')
  })
  test('without the day of application or of completion', () => {
    const windows = [{ from: day('2025-03-27'), until: day('2025-04-11') }]
    const claimed = 'deal/incentives/incentive:japan'
    asks({ kind: 'apply-within', windows }, {}, `${claimed}/appliedOn`, 'application-day')
    asks({ kind: 'complete-before', day: day('2026-02-01') }, {}, `${claimed}/completedOn`, 'completion-day')
  })
  test('without episodes, windows or a rate', () => {
    const each: Condition = { kind: 'local-spend-per-episode', atLeast: sum('JPY 1') }
    asks(each, {}, 'make/episodes', 'episode-count')
    asks({ kind: 'released-in', atLeast: 1 }, {}, 'release/windows', 'window-days')
    asks({ kind: 'total-cost', atLeast: sum('USD 1') }, {}, 'make/costs/cost:all/amount', 'exchange-rate')
  })
})
