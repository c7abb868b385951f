import { describe, expect, test } from 'vitest'
import type { Country } from '../base/index.ts'
import { day, parseMoney, ratio } from '../base/index.ts'
import { claim, part, scheme } from './deal.fixture.ts'
import { type ClaimFacts, type Counted, checkClaim, checkCondition, type Spending } from './incentive.ts'
import type { Condition, IncentiveScheme } from './types.ts'

const sum = (text: string) => parseMoney(text)!
const spent = (text: string, country?: Country, path = 'make/costs/cost:one'): Spending => ({
  path,
  amount: sum(text),
  ...(country ? { country } : {}),
})
const facts = (it: Partial<ClaimFacts> = {}): ClaimFacts => ({
  currency: 'JPY',
  costs: [],
  rates: [],
  ...it,
})
const ask = (condition: Condition, it: Partial<ClaimFacts> = {}) => checkCondition(condition, 'JP', facts(it))

const HELD = { kind: 'held' }
const unknown = (what: string, at?: string) => ({ kind: 'unknown', lacks: [at ? { what, at } : { what }] })
const missed = (condition: string, by: object) => ({ kind: 'missed', condition, missed: by })
const of = (kind: string, needed: string, actual: string) =>
  missed(kind, { kind: 'money', needed: sum(needed), actual: sum(actual) })

describe('local spend', () => {
  const condition: Condition = { kind: 'local-spend', atLeast: sum('JPY 500') }
  test('is what is spent in the country, at least the sum asked for', () => {
    expect(ask(condition, { costs: [spent('JPY 300', 'JP'), spent('JPY 200', 'JP')] })).toEqual(HELD)
    expect(ask(condition, { costs: [spent('JPY 499', 'JP'), spent('JPY 900', 'KR')] })).toEqual(
      of('local-spend', 'JPY 500', 'JPY 499'),
    )
  })
  test('counts other currencies at the rate of their day', () => {
    const rates = [{ from: 'KRW', to: 'JPY', ratio: ratio(1n, 10n), on: day('2026-01-01') }] as const
    expect(ask(condition, { costs: [spent('KRW 5,000', 'JP')], rates })).toEqual(HELD)
    expect(ask(condition, { costs: [spent('KRW 5,000', 'JP')] })).toEqual(
      unknown('exchange-rate', 'make/costs/cost:one/amount'),
    )
  })
  test('cannot be told when no cost says where it is spent, nor without costs', () => {
    expect(ask(condition, { costs: [spent('JPY 900')] })).toEqual(unknown('place-of-spending'))
    expect(ask(condition)).toEqual(unknown('cost'))
  })
  test('asks where the rest is spent only when that decides', () => {
    const local = spent('JPY 400', 'JP')
    expect(ask(condition, { costs: [local, spent('JPY 99')] })).toEqual(
      of('local-spend', 'JPY 500', 'JPY 400'),
    )
    expect(ask(condition, { costs: [local, spent('JPY 100')] })).toEqual(unknown('place-of-spending'))
    expect(ask(condition, { costs: [spent('JPY 500', 'JP'), spent('JPY 100')] })).toEqual(HELD)
  })
  test('asks for the weeks of a cost there only when they decide', () => {
    const weekly: Spending = { path: 'make/costs/cost:weekly', country: 'JP' }
    expect(ask(condition, { costs: [weekly] })).toEqual(unknown('cost-day', 'make/costs/cost:weekly/timing'))
    expect(ask(condition, { costs: [weekly, spent('JPY 500', 'JP')] })).toEqual(HELD)
    expect(ask(condition, { costs: [{ ...weekly, country: 'KR' }, spent('JPY 1', 'JP')] })).toEqual(
      of('local-spend', 'JPY 500', 'JPY 1'),
    )
  })
})

describe('total cost', () => {
  const condition: Condition = { kind: 'total-cost', atLeast: sum('JPY 1,000') }
  test('is all that is spent, wherever it is', () => {
    expect(ask(condition, { costs: [spent('JPY 600', 'KR'), spent('JPY 400')] })).toEqual(HELD)
    expect(ask(condition, { costs: [spent('JPY 999', 'JP')] })).toEqual(
      of('total-cost', 'JPY 1,000', 'JPY 999'),
    )
  })
})

describe('local spend per episode', () => {
  const condition: Condition = { kind: 'local-spend-per-episode', atLeast: sum('USD 100') }
  test('is the local spend shared by the episodes', () => {
    expect(ask(condition, { costs: [spent('USD 1,000', 'JP')], episodes: 10 })).toEqual(HELD)
    expect(ask(condition, { costs: [spent('USD 999.99', 'JP')], episodes: 10 })).toEqual(
      of('local-spend-per-episode', 'USD 100', 'USD 99.99'),
    )
  })
  test('cannot be told without the number of episodes', () => {
    expect(ask(condition, { costs: [spent('USD 1,000', 'JP')] })).toEqual(unknown('episode-count'))
  })
})

describe('the local share of the spend', () => {
  const condition: Condition = { kind: 'local-spend-share', atLeast: part('10 %') }
  test('is reached to the yen', () => {
    expect(ask(condition, { costs: [spent('JPY 100', 'JP'), spent('JPY 900', 'KR')] })).toEqual(HELD)
    expect(ask(condition, { costs: [spent('JPY 99', 'JP'), spent('JPY 901', 'KR')] })).toEqual(
      missed('local-spend-share', { kind: 'percent', needed: 10, actual: 9.9 }),
    )
  })
  test('is counted in the currency of the plan, whatever the first line is in', () => {
    const rates = [
      { from: 'EUR', to: 'JPY', ratio: part('165'), on: day('2026-01-01') },
      { from: 'KRW', to: 'JPY', ratio: part('0.1'), on: day('2026-01-01') },
    ] as const
    const costs = [spent('KRW 100', 'KR'), spent('EUR 1.00', 'DE'), spent('JPY 25', 'JP')]
    expect(ask(condition, { costs, rates })).toEqual(HELD)
    expect(ask(condition, { costs: costs.toReversed(), rates })).toEqual(HELD)
  })
  test('asks where the rest is spent only when that decides', () => {
    const [local, rest] = [spent('JPY 50', 'JP'), spent('JPY 900', 'KR')]
    expect(ask(condition, { costs: [local, rest, spent('JPY 50')] })).toEqual(unknown('place-of-spending'))
    expect(ask(condition, { costs: [local, rest, spent('JPY 49')] })).toMatchObject({ kind: 'missed' })
  })
})

describe('local people', () => {
  const condition: Condition = { kind: 'local-people', of: 'crew', atLeast: part('51 %') }
  const crew = (local: number, all: number, ...people: readonly string[]): { readonly crew: Counted } => ({
    crew: { local, all, unknown: people.map((at) => ({ what: 'nationality', at })) },
  })
  test('are so many parts of a hundred of the cast or of the crew', () => {
    expect(ask(condition, crew(51, 100))).toEqual(HELD)
    expect(ask(condition, crew(1, 2))).toEqual(
      missed('local-people', { kind: 'percent', needed: 51, actual: 50 }),
    )
    expect(ask({ ...condition, of: 'cast' }, crew(51, 100))).toEqual(unknown('headcount'))
  })
  test('asks for the nationality of those who decide', () => {
    expect(ask(condition, crew(50, 100, 'make/people/person:a/nationality'))).toEqual(
      unknown('nationality', 'make/people/person:a/nationality'),
    )
    expect(ask(condition, crew(49, 100, 'make/people/person:a/nationality'))).toMatchObject({
      kind: 'missed',
    })
  })
  test('cannot be told of nobody', () => {
    expect(ask(condition)).toEqual(unknown('headcount'))
    expect(ask(condition, crew(0, 0))).toEqual(unknown('headcount'))
  })
})

describe('the other conditions', () => {
  test('a local applicant is a company of the country', () => {
    const condition: Condition = { kind: 'local-applicant' }
    expect(ask(condition, { applicantCountry: 'JP' })).toEqual(HELD)
    expect(ask(condition, { applicantCountry: 'KR' })).toEqual(
      missed('local-applicant', { kind: 'country', needed: 'JP', actual: 'KR' }),
    )
    expect(ask(condition)).toEqual(unknown('applicant-country'))
  })
  test('days of shooting are days with a date; those without are asked for when they decide', () => {
    const condition: Condition = { kind: 'shooting-days', atLeast: 6 }
    const days = (local: number, ...at: readonly string[]): Partial<ClaimFacts> => ({
      shootingDays: {
        local,
        all: local + at.length,
        unknown: at.map((it) => ({ what: 'shooting-day', at: it })),
      },
    })
    expect(ask(condition, days(6))).toEqual(HELD)
    expect(ask(condition, days(5))).toEqual(missed('shooting-days', { kind: 'count', needed: 6, actual: 5 }))
    expect(ask(condition, days(5, 'make/days/day:a/on'))).toEqual(
      unknown('shooting-day', 'make/days/day:a/on'),
    )
    expect(ask(condition)).toEqual(unknown('shooting-day'))
  })
  test('it is to be released in so many countries', () => {
    const condition: Condition = { kind: 'released-in', atLeast: 11 }
    expect(ask(condition, { releasedIn: 11 })).toEqual(HELD)
    expect(ask(condition, { releasedIn: 10 })).toEqual(
      missed('released-in', { kind: 'count', needed: 11, actual: 10 }),
    )
    expect(ask(condition)).toEqual(unknown('window-days'))
  })
  test('it is applied for while a window is open: missed, the next opening is named, or else the last day', () => {
    const condition: Condition = {
      kind: 'apply-within',
      windows: [
        { from: day('2025-05-19'), until: day('2025-06-07') },
        { from: day('2025-03-27'), until: day('2025-04-11') },
      ],
    }
    const on = (appliedOn: string) => ask(condition, { appliedOn: day(appliedOn) })
    const by = (needed: string, actual: string) => missed('apply-within', { kind: 'day', needed, actual })
    expect(on('2025-03-26')).toEqual(by('2025-03-27', '2025-03-26'))
    expect(on('2025-03-27')).toEqual(HELD)
    expect(on('2025-04-10')).toEqual(HELD)
    expect(on('2025-04-11')).toEqual(by('2025-05-19', '2025-04-11'))
    expect(on('2025-06-07')).toEqual(by('2025-06-06', '2025-06-07'))
    expect(ask(condition)).toEqual(unknown('application-day'))
  })
  test('the work is finished before the day that is too late', () => {
    const condition: Condition = { kind: 'complete-before', day: day('2026-02-01') }
    expect(ask(condition, { completedOn: day('2026-01-31') })).toEqual(HELD)
    expect(ask(condition, { completedOn: day('2026-02-01') })).toEqual(
      missed('complete-before', { kind: 'day', needed: '2026-01-31', actual: '2026-02-01' }),
    )
    expect(ask(condition)).toEqual(unknown('completion-day'))
  })
})

describe('one of several groups of conditions', () => {
  // The thresholds of Japan's scheme: JPY 500m there; or 1bn in all and 200m there; or eleven countries and 200m.
  const small: Condition = { kind: 'local-spend', atLeast: sum('JPY 200,000,000') }
  const condition: Condition = {
    kind: 'any-of',
    groups: [
      [{ kind: 'local-spend', atLeast: sum('JPY 500,000,000') }],
      [{ kind: 'total-cost', atLeast: sum('JPY 1,000,000,000') }, small],
      [{ kind: 'released-in', atLeast: 11 }, small],
    ],
  }
  test('is enough', () => {
    expect(ask(condition, { costs: [spent('JPY 500,000,000', 'JP')] })).toEqual(HELD)
    const costs = [spent('JPY 200,000,000', 'JP'), spent('JPY 800,000,000', 'KR')]
    expect(ask(condition, { costs })).toEqual(HELD)
    expect(ask(condition, { costs: costs.slice(0, 1), releasedIn: 11 })).toEqual(HELD)
  })
  test('is missed when every group fails, each by one condition', () => {
    const costs = [spent('JPY 199,999,999', 'JP'), spent('JPY 900,000,000', 'KR')]
    expect(ask(condition, { costs })).toEqual({ kind: 'missed', condition: 'any-of' })
  })
  test('cannot be told while a group may still hold', () => {
    expect(ask(condition, { costs: [spent('JPY 200,000,000', 'JP')] })).toEqual(unknown('window-days'))
  })
})

describe('what the claim expects', () => {
  const expectOf = (text: string, costs: readonly Spending[], it: Partial<IncentiveScheme> = {}) =>
    checkClaim(claim({ sum: text }), scheme(it), facts({ costs })).at(-1)
  const local = [spent('JPY 1,001', 'JP')]
  test('is at most the scheme’s rate on the local spend', () => {
    expect(expectOf('JPY 500', local)).toEqual(HELD)
    expect(expectOf('JPY 501', local)).toEqual(
      missed('rate', { kind: 'above', most: sum('JPY 500'), expected: sum('JPY 501') }),
    )
  })
  test('is at most the cap; where it is above both, the cap says so', () => {
    expect(expectOf('JPY 400', local, { cap: sum('JPY 400') })).toEqual(HELD)
    expect(expectOf('JPY 600', local, { cap: sum('JPY 400') })).toEqual(
      missed('cap', { kind: 'above', most: sum('JPY 400'), expected: sum('JPY 600') }),
    )
  })
  test('cannot be told without the place of spending, where that decides', () => {
    expect(expectOf('JPY 500', [spent('JPY 1,000')])).toEqual(unknown('place-of-spending'))
    expect(expectOf('JPY 500', [spent('JPY 998', 'JP'), spent('JPY 1')])).toMatchObject({ kind: 'missed' })
    expect(expectOf('JPY 500', [spent('JPY 998', 'JP'), spent('JPY 2')])).toEqual(
      unknown('place-of-spending'),
    )
  })
  test('cannot be set against a cap in another currency without a rate', () => {
    expect(expectOf('JPY 1', local, { cap: sum('KRW 400') })).toEqual(unknown('exchange-rate'))
  })
})
