import { subtract, sum } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** The finance plan does not come to what the title costs. */
export const costUnfunded = rule({
  code: 'cost-unfunded',
  severity: 'error',
  links: ['deal', 'make'],
  reads: ['plan'],
  *find({ plan: { currency, costs, finance, unknown } }) {
    for (const { at, what } of unknown) yield missing(at, what)
    if (!currency || unknown.length > 0) return
    const cost = sum(
      currency,
      costs.map(({ amount }) => amount),
    )
    const financed = sum(
      currency,
      finance.map(({ amount }) => amount),
    )
    const short = subtract(cost, financed)
    if (short.minor > 0n) yield broken(['make/costs', 'deal/finance'], { cost, financed, short })
  },
})
