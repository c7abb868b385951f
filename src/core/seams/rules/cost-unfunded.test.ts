import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, money, parseMoney, parseWhen, ratio } from '../../base/index.ts'
import { dealOf, finance, tranche } from '../../deal/deal.fixture.ts'
import type { Deal } from '../../deal/index.ts'
import { cost, costEvenly, costOn, costWeekly } from '../../make/cost.fixture.ts'
import type { CostLine } from '../../make/index.ts'
import { makeOf } from '../../make/make.fixture.ts'
import type { Catalogue } from '../../title/index.ts'
import { ask } from '../ask.fixture.ts'
import { costUnfunded } from './cost-unfunded.ts'

const findings = (costs: readonly CostLine[], deal: Partial<Deal>, catalogue: Partial<Catalogue> = {}) =>
  ask(costUnfunded, { make: makeOf({ costs }), deal: dealOf(deal) }, catalogue)

const short = (needs: string, has: string, by: string) => ({
  kind: 'broken',
  because: ['make/costs', 'deal/finance'],
  facts: { cost: parseMoney(needs), financed: parseMoney(has), short: parseMoney(by) },
})
const missing = (at: string, what: string) => ({ kind: 'missing', at, what })

const RATES = [
  { from: 'KRW', to: 'JPY', ratio: ratio(1n, 9n), on: day('2026-01-01') },
  { from: 'KRW', to: 'JPY', ratio: ratio(1n, 10n), on: day('2026-06-01') },
] as const
const NEVER = parseWhen('on event:never')!

describe('a cost is unfunded', () => {
  test('by what the finance plan lacks of it', () => {
    expect(findings([cost()], { finance: [finance({ sum: 'JPY 700,000', tranches: [] })] })).toEqual([
      short('JPY 1,000,000', 'JPY 700,000', 'JPY 300,000'),
    ])
  })
  test('by one yen', () => {
    expect(findings([cost({ sum: 'JPY 1,000,001' })], { finance: [finance()] })).toEqual([
      short('JPY 1,000,001', 'JPY 1,000,000', 'JPY 1'),
    ])
  })
  test('by the weeks of a weekly cost, one begun counting whole', () => {
    // 1 to 22 April are 21 days and three weeks; with 22 April itself there are four.
    const weekly = (until: string) =>
      findings([costWeekly({ from: day('2026-04-01'), until: day(until) }, { sum: 'JPY 300,000' })], {
        finance: [finance()],
      })
    expect(weekly('2026-04-22')).toEqual([])
    expect(weekly('2026-04-23')).toEqual([short('JPY 1,200,000', 'JPY 1,000,000', 'JPY 200,000')])
  })
  test('when the rate of the day on which the money is due does not carry it', () => {
    // KRW 9,000,000 at 9 are JPY 1,000,000; at 10, from June on, JPY 900,000.
    const won = (due: string) =>
      findings(
        [cost()],
        {
          currency: 'JPY',
          finance: [finance({ sum: 'KRW 9,000,000', tranches: [tranche('KRW 9,000,000', day(due))] })],
        },
        { rates: RATES },
      )
    expect(won('2026-05-31')).toEqual([])
    expect(won('2026-06-01')).toEqual([short('JPY 1,000,000', 'JPY 900,000', 'JPY 100,000')])
  })
})

describe('a cost is funded', () => {
  test('to the yen', () => {
    expect(findings([cost()], { finance: [finance()] })).toEqual([])
  })
  test('by several sources together, a deferment among them', () => {
    const sources = [
      finance({ sum: 'JPY 600,000', tranches: [tranche('JPY 600,000', day('2026-04-01'))] }),
      finance({ id: 'finance:studio', kind: 'deferment', sum: 'JPY 400,000', tranches: [] }),
    ]
    expect(findings([cost()], { finance: sources })).toEqual([])
  })
  test('by a source of which only a part is in instalments yet', () => {
    const source = finance({ tranches: [tranche('JPY 100,000', day('2026-04-01'))] })
    expect(findings([cost()], { finance: [source] })).toEqual([])
  })
  test('whatever the days on which it is paid', () => {
    const lines = [costOn(NEVER), costEvenly({ from: NEVER, until: 'open' }, { id: 'cost:two' })]
    const source = finance({ sum: 'JPY 2,000,000', tranches: [tranche('JPY 2,000,000', NEVER)] })
    expect(findings(lines, { finance: [source] })).toEqual([])
  })
})

describe('the currency of the plan', () => {
  const won = cost({ sum: 'KRW 10,000,000' })
  test('is the one that the deal names', () => {
    const answer = findings([won], { currency: 'KRW', finance: [finance()] }, { rates: RATES })
    // JPY 1,000,000 in April, at 9.
    expect(answer).toEqual([short('KRW 10,000,000', 'KRW 9,000,000', 'KRW 1,000,000')])
  })
  test('else that of the first source', () => {
    const answer = findings([won], { finance: [finance()] }, { rates: RATES })
    expect(answer).toEqual([short('JPY 1,111,111', 'JPY 1,000,000', 'JPY 111,111')])
  })
})

describe('whether a cost is funded cannot be told', () => {
  test('without costs, without finance, or without either', () => {
    const [noCost, noFinance] = [missing('make/costs', 'cost'), missing('deal/finance', 'finance')]
    expect(findings([], { finance: [finance()] })).toEqual([noCost])
    expect(findings([cost()], {})).toEqual([noFinance])
    expect(findings([], {})).toEqual([noCost, noFinance])
  })
  test('without a rate, at each amount in another currency', () => {
    const foreign = finance({ sum: 'USD 10', tranches: [tranche('USD 10', day('2026-04-01'))] })
    expect(findings([cost({ sum: 'KRW 1' })], { currency: 'JPY', finance: [foreign] })).toEqual([
      missing('make/costs/cost:all/amount', 'exchange-rate'),
      missing('deal/finance/finance:broadcaster/tranches/tranche:first/amount', 'exchange-rate'),
    ])
  })
  test('while nobody knows for how many weeks a cost is paid', () => {
    const at = missing('make/costs/cost:all/timing', 'cost-day')
    expect(
      findings([costWeekly({ from: day('2026-04-01'), until: NEVER })], { finance: [finance()] }),
    ).toEqual([at])
    expect(
      findings([costWeekly({ from: day('2026-04-01'), until: 'open' })], { finance: [finance()] }),
    ).toEqual([at])
  })
})

test('property: a plan is short by exactly the cost less the finance, or not at all', () => {
  const sums = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 8 })
  const total = (list: readonly bigint[]): bigint => list.reduce((a, b) => a + b, 0n)
  fc.assert(
    fc.property(sums, sums, (costs, sources) => {
      const answer = findings(
        costs.map((minor, i) => cost({ id: `cost:${i}`, amount: money('JPY', minor) })),
        {
          finance: sources.map((minor, i) =>
            finance({ id: `finance:${i}`, amount: money('JPY', minor), tranches: [] }),
          ),
        },
      )
      const lacking = total(costs) - total(sources)
      expect(answer).toHaveLength(lacking > 0n ? 1 : 0)
      for (const it of answer) expect(it).toMatchObject({ facts: { short: money('JPY', lacking) } })
    }),
  )
})
