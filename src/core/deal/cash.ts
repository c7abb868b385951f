import type { Currency, DateRange, Day, Money } from '../base/index.ts'
import { dayFromEpoch, epochDay, invariant, lengthInDays, money, subtract, sum } from '../base/index.ts'

/** Money that comes in or goes out: on a day, or from that day on in equal parts. */
export interface Cash {
  readonly on: Day
  readonly amount: Money
  /** so many parts, one a week; at least 1, without it 1 */
  readonly weeks?: number
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

/**
 * What moves in each week, by the number of its Monday. Of a sum in parts the minor units left over go to
 * the first weeks, so that nothing is lost.
 */
function weekly(currency: Currency, flows: readonly Cash[]): Map<number, bigint> {
  const moving = new Map<number, bigint>()
  const move = (monday: number, minor: bigint): void => {
    moving.set(monday, (moving.get(monday) ?? 0n) + minor)
  }
  for (const { on, amount, weeks = 1 } of flows) {
    invariant(amount.currency === currency, 'cash is kept in one currency')
    const day = epochDay(on)
    const monday = day - ((((day - MONDAY) % 7) + 7) % 7)
    if (weeks === 1) {
      move(monday, amount.minor)
      continue
    }
    const count = BigInt(weeks)
    const floor = amount.minor / count // towards zero, and the remainder has the sign of the sum
    const left = amount.minor % count
    const unit = left < 0n ? -1n : 1n
    const more = Number(left * unit)
    for (let week = 0; week < weeks; week++) move(monday + week * 7, week < more ? floor + unit : floor)
  }
  return moving
}

/**
 * The first week that ends short, and how much is missing in the worst of all weeks; as in `cashByWeek`.
 * @param opening what is there before the first week
 */
export function cashGap(
  currency: Currency,
  inflows: readonly Cash[],
  outflows: readonly Cash[],
  opening: Money = money(currency, 0n),
): { readonly week: Day; readonly short: Money } | undefined {
  const moving = weekly(currency, inflows)
  for (const [monday, minor] of weekly(currency, outflows))
    moving.set(monday, (moving.get(monday) ?? 0n) - minor)
  let [balance, worst] = [opening.minor, 0n]
  let first: number | undefined
  for (const monday of [...moving.keys()].sort((a, b) => a - b)) {
    balance += moving.get(monday)!
    if (balance >= 0n) continue
    first ??= monday
    if (balance < worst) worst = balance
  }
  return first === undefined ? undefined : { week: dayFromEpoch(first), short: money(currency, -worst) }
}

/** What is there once everything has come in and gone out. */
export const cashInTheEnd = (
  currency: Currency,
  inflows: readonly Cash[],
  outflows: readonly Cash[],
): Money => subtract(sum(currency, inflows.map(amountOf)), sum(currency, outflows.map(amountOf)))

const amountOf = ({ amount }: Cash): Money => amount
