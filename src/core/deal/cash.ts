import type { Currency, DateRange, Day, Money } from '../base/index.ts'
import { addDays, lengthInDays, money, split, startOfWeek, sum } from '../base/index.ts'

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
  const parts = split(total, Array<bigint>(weeks).fill(1n))
  return parts.map((amount, week) => ({ on: addDays(first, week * 7), amount }))
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
  const received = weekly(inflows)
  const paid = weekly(outflows)
  let balance = opening.minor
  return [...new Set([...received.keys(), ...paid.keys()])].sort().map((week) => {
    const here = sum(currency, received.get(week) ?? [])
    const gone = sum(currency, paid.get(week) ?? [])
    balance += here.minor - gone.minor
    return { week, received: here, paid: gone, balance: money(currency, balance) }
  })
}

const weekly = (flows: readonly Cash[]): ReadonlyMap<Day, readonly Money[]> => {
  const weeks = new Map<Day, Money[]>()
  for (const { on, amount } of flows) {
    const week = startOfWeek(on)
    const sums = weeks.get(week)
    if (sums) sums.push(amount)
    else weeks.set(week, [amount])
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
