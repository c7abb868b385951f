import type { Currency, DateRange, Day, Money } from '../base/index.ts'
import { addDays, dayFromEpoch, epochDay, invariant, lengthInDays, money } from '../base/index.ts'

/** Money that comes in or goes out on a day. */
export interface Cash {
  readonly on: Day
  readonly amount: Money
}

/** What came in and went out in a week, and what was there at its end. */
export interface CashWeek {
  /** its Monday */
  readonly week: Day
  readonly received: Money
  readonly paid: Money
  readonly balance: Money
}

/** The weeks of a term, counted from its first day; a week that has begun counts. */
export const weeksBegun = (term: DateRange): number => Math.ceil(lengthInDays(term) / 7)

/**
 * A sum paid in equal parts, one in each week that begins in its term; the minor units left over go to the
 * first weeks. Nothing is lost.
 * @param weeks at least 1
 */
export function spread(total: Money, first: Day, weeks: number): readonly Cash[] {
  const count = BigInt(weeks)
  const floor = total.minor / count // towards zero, and the remainder has the sign of the sum
  const left = total.minor % count
  const unit = left < 0n ? -1n : 1n
  const more = Number(left * unit)
  return Array.from({ length: weeks }, (_, week) => ({
    on: addDays(first, week * 7),
    amount: money(total.currency, week < more ? floor + unit : floor),
  }))
}

/**
 * The weeks (from Monday, as in ISO 8601) in which money moves, in order. In a week what comes in counts
 * before what goes out: a plan is not called short for the order of two days.
 * @param opening what is there before the first week
 */
export function cashByWeek(
  currency: Currency,
  inflows: readonly Cash[],
  outflows: readonly Cash[],
  opening: Money = money(currency, 0n),
): readonly CashWeek[] {
  const received = weekly(currency, inflows)
  const paid = weekly(currency, outflows)
  let balance = opening.minor
  const weeks = [...new Set([...received.keys(), ...paid.keys()])].sort((a, b) => a - b)
  return weeks.map((monday) => {
    const here = received.get(monday) ?? 0n
    const gone = paid.get(monday) ?? 0n
    balance += here - gone
    return {
      week: dayFromEpoch(monday),
      received: money(currency, here),
      paid: money(currency, gone),
      balance: money(currency, balance),
    }
  })
}

// 1970-01-05 was one.
const MONDAY = 4

/** What moves in each week, by the number of its Monday: a plan of years is gone through for every title. */
function weekly(currency: Currency, flows: readonly Cash[]): ReadonlyMap<number, bigint> {
  const weeks = new Map<number, bigint>()
  for (const { on, amount } of flows) {
    invariant(amount.currency === currency, 'cash is kept in one currency')
    const day = epochDay(on)
    const monday = day - ((((day - MONDAY) % 7) + 7) % 7)
    weeks.set(monday, (weeks.get(monday) ?? 0n) + amount.minor)
  }
  return weeks
}

/** The first week that ends short, and how much is missing in the worst of all weeks. */
export function cashGap(
  weeks: readonly CashWeek[],
): { readonly week: Day; readonly short: Money } | undefined {
  const first = weeks.find(({ balance }) => balance.minor < 0n)
  if (!first) return undefined
  const worst = weeks.reduce((low, { balance }) => (balance.minor < low ? balance.minor : low), 0n)
  return { week: first.week, short: money(first.balance.currency, -worst) }
}
