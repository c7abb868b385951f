import type { Currency } from './currency.ts'
import type { Day } from './day.ts'
import { LAST_DAY } from './day.ts'
import type { Money } from './money.ts'
import type { Rate } from './rate.ts'
import { convert, findRate } from './rate.ts'

/**
 * An amount of a plan in another currency, at the rate of its day; with no day, or none as old as it, at the
 * latest rate there is, since a plan reaches past what anybody has published. Rounded to the nearest minor
 * unit, a half to the even one. For plans only: a statement is made of what was booked.
 * @returns undefined when no rate joins the two currencies
 */
export function inCurrency(
  amount: Money,
  currency: Currency,
  on: Day | undefined,
  rates: readonly Rate[],
): Money | undefined {
  if (amount.currency === currency) return amount
  const dated = on && findRate(rates, amount.currency, currency, on)
  const rate = dated ?? findRate(rates, amount.currency, currency, LAST_DAY)
  return rate && convert(amount, rate, 'half-even')
}
