import type { Money, Path } from '../../base/index.ts'
import { inCurrency, money, pathOf, sum } from '../../base/index.ts'
import { type Cash, cashInTheEnd, cashGap as gapIn } from '../../deal/index.ts'
import type { MissingFact } from '../codes.ts'
import { broken, missing, rule } from '../rule.ts'

/**
 * The plan covers the cost in the end, but in some week more has gone out than has come in. A plan that
 * never covers it is said by `cost-unfunded`. The cash is the lead's: finance and the windows' fees come in,
 * costs and the guarantees that it owes go out.
 */
export const cashGap = rule({
  code: 'cash-gap',
  severity: 'error',
  links: ['deal', 'make'],
  reads: ['head', 'plan', 'payments', 'rates'],
  *find({ head, plan, payments, rates }) {
    const { currency } = plan
    const unknown: { readonly at: Path; readonly what: MissingFact }[] = [...plan.unknown]
    const [inflows, outflows, deferred]: [Cash[], Cash[], Money[]] = [[], [], []]
    for (const { dayAt, amount, paid } of plan.costs) {
      if (paid) outflows.push({ on: paid.first, amount, weeks: paid.weeks })
      else unknown.push({ at: dayAt, what: 'cost-day' })
    }
    for (const { dayAt, amount, paid, kind } of plan.finance) {
      if (kind === 'deferment') deferred.push(amount)
      else if (paid) inflows.push({ on: paid.first, amount })
      else unknown.push({ at: dayAt, what: 'payment-day' })
    }
    for (const { kind, path, dueAt, payer, amount, due } of payments) {
      const owed = kind === 'guarantee' && payer === head.lead
      if (!currency || (kind !== 'fee' && !owed)) continue
      const converted = inCurrency(amount, currency, due, rates)
      if (!due) unknown.push({ at: dueAt, what: 'payment-day' })
      if (!converted) unknown.push({ at: pathOf(path, 'amount'), what: 'exchange-rate' })
      if (due && converted) (owed ? outflows : inflows).push({ on: due, amount: converted })
    }
    for (const { at, what } of unknown) yield missing(at, what)
    if (!currency || unknown.length > 0) return

    // A deferment is no cash: it is a cost that waits. Where the plan closes only with it, so much of the
    // cost is not paid in the plan's time; which part, nobody said, so none is called short for want of it.
    const { minor } = cashInTheEnd(currency, inflows, outflows)
    const wanting = minor < 0n ? -minor : 0n
    if (wanting > sum(currency, deferred).minor) return
    const gap = gapIn(currency, inflows, outflows, money(currency, wanting))
    if (gap) yield broken(['make/costs', 'deal/finance'], gap)
  },
})
