import type { Basis } from './basis.ts'
import { type Currency, minorDigits } from './currency.ts'
import type { Day } from './day.ts'
import { invariant } from './invariant.ts'
import { type Money, money } from './money.ts'
import { divide, ONE, type Ratio, type Rounding, ratio } from './ratio.ts'

/** What one currency cost in another on a day, and who says so. */
export interface Rate extends Basis {
  readonly from: Currency
  readonly to: Currency
  /** whole units of `to` (yen, dollars: not cents) for one whole unit of `from`; above 0 */
  readonly ratio: Ratio
  readonly on: Day
}

/** The amount in the rate's other currency, in whole minor units of that one. */
export function convert(m: Money, rate: Rate, rounding: Rounding): Money {
  invariant(m.currency === rate.from, 'a rate converts the currency that it is from')
  const num = m.minor * rate.ratio.num * 10n ** BigInt(minorDigits(rate.to))
  const den = rate.ratio.den * 10n ** BigInt(minorDigits(rate.from))
  return money(rate.to, divide(num, den, rounding))
}

/** The same rate read the other way; it keeps its day and its sources. */
export function inverse(rate: Rate): Rate {
  invariant(rate.ratio.num > 0n, 'a rate is above 0')
  return { ...rate, from: rate.to, to: rate.from, ratio: ratio(rate.ratio.den, rate.ratio.num) }
}

/**
 * The rate to convert at on a day: the latest dated on or before it, read either way; one given in the
 * direction asked for is preferred to one of the same day that must be inverted. Rates are never chained
 * through a third currency, since no contract says so.
 * @returns 1, dated `on`, for a currency and itself; undefined when no rate is as old as the day
 */
export function findRate(rates: readonly Rate[], from: Currency, to: Currency, on: Day): Rate | undefined {
  if (from === to) return { from, to, ratio: ONE, on }
  let best: Rate | undefined
  for (const rate of rates) {
    const direct = rate.from === from && rate.to === to
    if (!direct && !(rate.from === to && rate.to === from)) continue
    if (rate.on > on || (best !== undefined && rate.on < best.on)) continue
    // Of two that say the same pair, day and direction the first stands.
    if (best === undefined || rate.on > best.on || (direct && best.from !== from)) best = rate
  }
  return best === undefined || best.from === from ? best : inverse(best)
}
