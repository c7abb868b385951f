import {
  addMonths,
  type Day,
  daysBetween,
  endOfMonth,
  monthOf,
  nextDay,
  yearOf,
} from '../../../../core/base/index.ts'

/** Days along a line, to scale, with a mark at each month. */
export interface Ruler {
  readonly from: Day
  readonly until: Day
  readonly width: number
  readonly x: (day: string) => number
  readonly months: readonly { readonly day: Day; readonly x: number; readonly isYear: boolean }[]
}

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01` as Day

export function rulerOf(first: string, last: string, monthWidth: number): Ruler {
  const from = firstOfMonth(first as Day)
  const until = nextDay(endOfMonth(last as Day))
  const count = (yearOf(until) - yearOf(from)) * 12 + monthOf(until) - monthOf(from)
  const width = count * monthWidth
  const days = daysBetween(from, until)
  const x = (day: string) => (daysBetween(from, day as Day) / days) * width
  const months = Array.from({ length: count }, (_, i) => {
    const day = addMonths(from, i)
    // A December at the head leaves no room for its year before the next one's.
    return { day, x: x(day), isYear: monthOf(day) === 1 || (i === 0 && monthOf(day) !== 12) }
  })
  return { from, until, width, x, months }
}
