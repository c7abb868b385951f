import { describe, expect, test } from 'vitest'
import type { When } from '../../base/index.ts'
import { day, parseMoney, parseWhen, ratio } from '../../base/index.ts'
import { dealOf, finance, guarantee, tranche } from '../../deal/deal.fixture.ts'
import type { Deal } from '../../deal/index.ts'
import { costEvenly, costOn, costWeekly } from '../../make/cost.fixture.ts'
import type { CostLine } from '../../make/index.ts'
import { makeOf } from '../../make/make.fixture.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import type { Catalogue } from '../../title/index.ts'
import { ask } from '../ask.fixture.ts'
import { cashGap } from './cash-gap.ts'
import { costUnfunded } from './cost-unfunded.ts'

const findings = (
  costs: readonly CostLine[],
  deal: Partial<Deal>,
  windows: readonly Window[] = [],
  catalogue: Partial<Catalogue> = {},
) => ask(cashGap, { make: makeOf({ costs }), deal: dealOf(deal), release: releaseOf({ windows }) }, catalogue)

const paid = (sum: string, ...tranches: readonly [string, When][]) =>
  finance({
    sum,
    tranches: tranches.map(([part, due], i) => tranche(part, due, `tranche:${i}`)),
  })
const gap = (week: string, short: string) => ({
  kind: 'broken',
  because: ['make/costs', 'deal/finance'],
  facts: { week, short: parseMoney(short) },
})
const missing = (at: string, what: string) => ({ kind: 'missing', at, what })
const NEVER = parseWhen('on event:never')!

describe('a plan has a cash gap', () => {
  test('from the first week in which more has gone out than come in, as deep as its worst week', () => {
    // 1 April is a Wednesday. 400 come in that week, 1,000 go out from then on in weeks of 250.
    const costs = [costEvenly({ from: day('2026-04-01'), until: day('2026-04-29') }, { sum: 'JPY 1,000' })]
    const plan = paid('JPY 1,000', ['JPY 400', day('2026-04-03')], ['JPY 600', day('2026-05-11')])
    // 150 left, then 100 short in the week of 6 April, 350 and 600 short in the two after it.
    expect(findings(costs, { finance: [plan] })).toEqual([gap('2026-04-06', 'JPY 600')])
  })
  test('by a weekly cost, so much for each week of its term', () => {
    const costs = [costWeekly({ from: day('2026-04-06'), until: day('2026-04-27') }, { sum: 'JPY 100' })]
    const plan = paid('JPY 300', ['JPY 200', day('2026-04-06')], ['JPY 100', day('2026-05-01')])
    expect(findings(costs, { finance: [plan] })).toEqual([gap('2026-04-20', 'JPY 100')])
  })
  test('when a guarantee that the lead owes falls due before the money', () => {
    const costs = [costOn(day('2026-04-01'), { sum: 'JPY 500' })]
    const plan = paid('JPY 800', ['JPY 500', day('2026-04-01')], ['JPY 300', day('2026-06-01')])
    const owed = guarantee({ sum: 'JPY 300', due: day('2026-05-04'), fundedBy: [] })
    expect(findings(costs, { finance: [plan], guarantees: [owed] })).toEqual([gap('2026-05-04', 'JPY 300')])
    expect(
      findings(costs, { finance: [plan], guarantees: [{ ...owed, payer: 'party:other' }] }),
      'what others owe is not its cash',
    ).toEqual([])
  })
  test('by the plan in its own currency, each sum at the rate of its day', () => {
    const rates = [
      { from: 'KRW', to: 'JPY', ratio: ratio(1n, 10n), on: day('2026-01-01') },
      { from: 'KRW', to: 'JPY', ratio: ratio(1n, 8n), on: day('2026-06-01') },
    ] as const
    const costs = [
      costOn(day('2026-04-01'), { sum: 'JPY 110' }),
      costOn(day('2026-07-01'), { id: 'cost:two', sum: 'JPY 10' }),
    ]
    const plan = paid('KRW 1,000', ['KRW 1,000', day('2026-04-01')])
    const more = finance({
      id: 'finance:more',
      sum: 'KRW 160',
      tranches: [tranche('KRW 160', day('2026-06-01'))],
    })
    expect(findings(costs, { currency: 'JPY', finance: [plan, more] }, [], { rates })).toEqual([
      gap('2026-03-30', 'JPY 10'),
    ])
  })
})

describe('a plan has no cash gap', () => {
  test('when money comes in later in the week in which it goes out', () => {
    const costs = [costOn(day('2026-03-30'), { sum: 'JPY 100' })]
    expect(findings(costs, { finance: [paid('JPY 100', ['JPY 100', day('2026-04-05')])] })).toEqual([])
    expect(findings(costs, { finance: [paid('JPY 100', ['JPY 100', day('2026-04-06')])] })).toEqual([
      gap('2026-03-30', 'JPY 100'),
    ])
  })
  test('when the fee of a window carries it', () => {
    const costs = [costOn(day('2026-04-01'), { sum: 'JPY 150' })]
    const fee = { id: 'fee:first', amount: parseMoney('JPY 50')!, due: day('2026-04-01') } as const
    const plan = { finance: [paid('JPY 100', ['JPY 100', day('2026-04-01')])] }
    expect(findings(costs, plan, [window({ fees: [fee] })])).toEqual([])
    expect(findings(costs, plan, [window({ fees: [{ ...fee, due: day('2026-05-01') }] })])).toEqual([
      gap('2026-03-30', 'JPY 50'),
    ])
  })
  test('that it says, when it never covers the cost at all: that is an unfunded cost', () => {
    const costs = [costOn(day('2026-04-01'), { sum: 'JPY 101' })]
    const plan = dealOf({ finance: [paid('JPY 100', ['JPY 100', day('2026-05-01')])] })
    expect(findings(costs, plan)).toEqual([])
    expect(ask(costUnfunded, { make: makeOf({ costs }), deal: plan })).toHaveLength(1)
  })
})

describe('a deferment', () => {
  const deferred = finance({ id: 'finance:deferred', kind: 'deferment', sum: 'JPY 100', tranches: [] })
  test('is no cash, even on a day of its own', () => {
    const costs = [costOn(day('2026-04-01'), { sum: 'JPY 100' })]
    const plan = paid('JPY 100', ['JPY 100', day('2026-05-01')])
    const dated = { ...deferred, tranches: [tranche('JPY 100', day('2026-04-01'), 'tranche:deferred')] }
    expect(findings(costs, { finance: [plan, dated] })).toEqual([gap('2026-03-30', 'JPY 100')])
  })
  test('is a cost that waits, where the plan closes only with it', () => {
    const costs = [costOn(day('2026-04-01'), { sum: 'JPY 300' })]
    const plan = (first: string, second: string) =>
      paid('JPY 200', [first, day('2026-04-01')], [second, day('2026-05-01')])
    expect(findings(costs, { finance: [plan('JPY 200', 'JPY 0'), deferred] })).toEqual([])
    expect(findings(costs, { finance: [plan('JPY 150', 'JPY 50'), deferred] })).toEqual([
      gap('2026-03-30', 'JPY 50'),
    ])
  })
})

describe('whether there is a cash gap cannot be told', () => {
  test('without the day of a cost or of a payment', () => {
    const costs = [costOn(NEVER), costEvenly({ from: day('2026-04-01'), until: 'open' }, { id: 'cost:two' })]
    const fee = { id: 'fee:first', amount: parseMoney('JPY 50')!, due: NEVER } as const
    const plan = {
      finance: [paid('JPY 1,000,000', ['JPY 500,000', NEVER])],
      guarantees: [guarantee({ due: NEVER })],
    }
    expect(findings(costs, plan, [window({ fees: [fee] })])).toEqual([
      missing('make/costs/cost:all/timing', 'cost-day'),
      missing('make/costs/cost:two/timing', 'cost-day'),
      missing('deal/finance/finance:broadcaster/tranches/tranche:0/due', 'payment-day'),
      missing('deal/finance/finance:broadcaster/tranches', 'payment-day'),
      missing('release/windows/window:tv/fees/fee:first/due', 'payment-day'),
      missing('deal/guarantees/guarantee:minimum/due', 'payment-day'),
    ])
  })
  test('without a rate for a fee', () => {
    const fee = { id: 'fee:first', amount: parseMoney('USD 50')!, due: day('2026-04-01') } as const
    const plan = { finance: [paid('JPY 100', ['JPY 100', day('2026-04-01')])] }
    expect(findings([costOn(day('2026-04-01'))], plan, [window({ fees: [fee] })])).toEqual([
      missing('release/windows/window:tv/fees/fee:first/amount', 'exchange-rate'),
    ])
  })
  test('without costs and without finance', () => {
    expect(findings([], {})).toEqual([missing('make/costs', 'cost'), missing('deal/finance', 'finance')])
  })
})
