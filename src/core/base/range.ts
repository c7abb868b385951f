import { type Day, daysBetween, LAST_DAY, nextDay, previousDay } from './day.ts'
import { invariant } from './invariant.ts'

/**
 * The first day outside a range; `open` when there is no end. As text `open` sorts after every day, which
 * the functions here rest on; elsewhere ask them rather than compare.
 */
export type Until = Day | 'open'

/** Days from `from` on, up to but without `until`: half-open, never empty. */
export interface DateRange {
  readonly from: Day
  readonly until: Until
}

export function range(from: Day, until: Until): DateRange {
  invariant(from < until, 'a range ends after it begins')
  return { from, until }
}

/**
 * A term as contracts write it, its last day included.
 * @param last 9999-12-31, with which sheets say "for ever", gives an open range
 */
export function throughInclusive(from: Day, last: Day): DateRange {
  // Contracts include the last day; `until` is the first day outside.
  return range(from, last === LAST_DAY ? 'open' : nextDay(last))
}

export const contains = (r: DateRange, d: Day): boolean => r.from <= d && d < r.until

/** Have the two a day in common? */
export const overlaps = (a: DateRange, b: DateRange): boolean => a.from < b.until && b.from < a.until

/** The days that both have. */
export function intersection(a: DateRange, b: DateRange): DateRange | undefined {
  const from = a.from > b.from ? a.from : b.from
  const until = a.until < b.until ? a.until : b.until
  return from < until ? { from, until } : undefined
}

/** Is every day of the inner range in the outer one? */
export const covers = (outer: DateRange, inner: DateRange): boolean =>
  outer.from <= inner.from && inner.until <= outer.until

/** The days of `a` that `b` has not: none, one range or two, in order. */
export function without(a: DateRange, b: DateRange): readonly DateRange[] {
  if (!overlaps(a, b)) return [a]
  const left: DateRange[] = []
  if (a.from < b.from) left.push({ from: a.from, until: b.from })
  if (b.until !== 'open' && b.until < a.until) left.push({ from: b.until, until: a.until })
  return left
}

/** @returns whole days, at least 1; Infinity when the range is open */
export const lengthInDays = (r: DateRange): number =>
  r.until === 'open' ? Number.POSITIVE_INFINITY : daysBetween(r.from, r.until)

/** The last day inside, as contracts print it; none when the range is open. */
export const lastDay = (r: DateRange): Day | undefined =>
  r.until === 'open' ? undefined : previousDay(r.until)

/** The same days in the fewest ranges, in order: those that overlap or touch become one. */
export function mergeRanges(list: readonly DateRange[]): readonly DateRange[] {
  const merged: DateRange[] = []
  for (const next of list.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1)
    if (last === undefined || last.until < next.from) merged.push(next)
    else if (last.until < next.until) merged[merged.length - 1] = { from: last.from, until: next.until }
  }
  return merged
}
