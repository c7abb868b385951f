import type { Currency, Day, Money, Rate } from '../../../../core/base/index.ts'
import {
  findRate,
  inCurrency,
  isCurrency,
  isDay,
  LAST_DAY,
  money,
  parseRatio,
  subtract,
  sum,
} from '../../../../core/base/index.ts'
import { type Fields, textOf } from '../plain.ts'

/** A sum of a plan, and the day on which it is paid where that is known. */
export interface Planned {
  readonly amount: Money
  readonly on?: Day | undefined
}

/** What one side of a plan comes to in one currency. */
export interface Side {
  readonly total: Money
  /** the rates that it was converted at, each once */
  readonly rates: readonly Rate[]
  /** what no rate joins to the currency of the plan */
  readonly unknown: readonly Money[]
}

/** Each sum at the rate of its day, as the findings weigh it; what has no rate is not guessed. */
export function sideOf(list: readonly Planned[], currency: Currency, rates: readonly Rate[]): Side {
  const used = new Map<string, Rate>()
  const unknown = new Map<Currency, Money>()
  const converted = list.flatMap(({ amount, on }) => {
    const there = inCurrency(amount, currency, on, rates)
    if (!there) {
      const known = unknown.get(amount.currency) ?? money(amount.currency, 0n)
      unknown.set(amount.currency, money(amount.currency, known.minor + amount.minor))
      return []
    }
    if (amount.currency !== currency) {
      const rate =
        (on && findRate(rates, amount.currency, currency, on)) ??
        findRate(rates, amount.currency, currency, LAST_DAY)
      if (rate) used.set(`${rate.from} ${rate.to} ${rate.on}`, rate)
    }
    return [there]
  })
  return { total: sum(currency, converted), rates: [...used.values()], unknown: [...unknown.values()] }
}

/** Sources less uses; undefined while something of either is not known in the currency. */
export const gapOf = (sources: Side, uses: Side): Money | undefined =>
  sources.unknown.length + uses.unknown.length > 0 ? undefined : subtract(sources.total, uses.total)

/** Rates as the page has them, in the form of the files. */
export const ratesOf = (records: readonly Fields[]): readonly Rate[] =>
  records.flatMap((record) => {
    const [from, to, on] = [textOf(record, 'from'), textOf(record, 'to'), textOf(record, 'on')]
    const ratio = parseRatio(textOf(record, 'ratio'))
    if (!isCurrency(from) || !isCurrency(to) || !isDay(on) || !ratio) return []
    const sources = Array.isArray(record['sources']) ? { sources: record['sources'] } : {}
    return [
      { from, to, ratio, on, ...sources, ...(record['fictional'] === true && { fictional: true }) } as Rate,
    ]
  })
