import type { Currency, Day, Id, Money, Rate, When } from '../base/index.ts'
import { add, inCurrency, subtract, zero } from '../base/index.ts'
import type { EntryMode, Flow, Option } from './types.ts'

/** An amount nobody can know: what is likely, and how far it may lie off. */
export interface MoneyRange {
  readonly low: Money
  readonly likely: Money
  readonly high: Money
}

/** What one way into the market would cost and bring, in the currency of the comparison. */
export interface ModeFigures {
  readonly option: Id<'option'>
  readonly mode: EntryMode
  readonly outlay: MoneyRange
  readonly returned: MoneyRange
  /** at worst the most is laid out and the least comes back */
  readonly net: MoneyRange
  /** flows in a currency that no rate joins to this one; they are in none of the sums */
  readonly unconverted: readonly Id<'flow'>[]
}

/**
 * Sets the options side by side, in their own order: plain sums of their flows, neither discounted nor
 * weighed. Each flow is converted at the rate of its day, else at the latest there is.
 * @param dayOf the day of a date that may hang on an event
 */
export function compareModes(
  options: readonly Option[],
  currency: Currency,
  rates: readonly Rate[],
  dayOf: (when: When) => Day | undefined,
): readonly ModeFigures[] {
  return options.map(({ id, mode, flows }) => {
    let [outlay, returned] = [nothing(currency), nothing(currency)]
    const unconverted: Id<'flow'>[] = []
    for (const flow of flows) {
      const sums = rangeOf(flow, currency, rates, dayOf(flow.on))
      if (!sums) unconverted.push(flow.id)
      else if (flow.direction === 'out') outlay = plus(outlay, sums)
      else returned = plus(returned, sums)
    }
    const net = {
      low: subtract(returned.low, outlay.high),
      likely: subtract(returned.likely, outlay.likely),
      high: subtract(returned.high, outlay.low),
    }
    return { option: id, mode, outlay, returned, net, unconverted }
  })
}

const nothing = (currency: Currency): MoneyRange => ({
  low: zero(currency),
  likely: zero(currency),
  high: zero(currency),
})

const plus = (a: MoneyRange, b: MoneyRange): MoneyRange => ({
  low: add(a.low, b.low),
  likely: add(a.likely, b.likely),
  high: add(a.high, b.high),
})

function rangeOf(
  flow: Flow,
  currency: Currency,
  rates: readonly Rate[],
  on: Day | undefined,
): MoneyRange | undefined {
  const low = inCurrency(flow.low, currency, on, rates)
  const likely = inCurrency(flow.likely, currency, on, rates)
  const high = inCurrency(flow.high, currency, on, rates)
  return low && likely && high && { low, likely, high }
}
