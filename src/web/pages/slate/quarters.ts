import type { TitleCard } from '../../../api/index.ts'
import { daysBetween } from '../../lib/format.ts'

/** From the first day of a quarter to the first day of another. */
export interface Span {
  readonly from: string
  readonly until: string
}

export interface Quarter {
  readonly from: string
  readonly quarter: number
  /** its part of the whole, in days */
  readonly share: number
}

/** Fewer quarters than this make no picture. */
const FEWEST = 6
/** So far back and ahead of today the ruler runs at most; what lies beyond stands at its end, with its date. */
const BACK = 2
const AHEAD = 10

export const datesOf = ({ next, premiere }: TitleCard): readonly string[] => [
  ...(next ? [next.day] : []),
  ...(premiere ? [premiere] : []),
]

const indexOf = (day: string): number =>
  Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)

const startOf = (index: number): string =>
  `${Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, '0')}-01`

/** Whole quarters that hold every day, and today. */
export function spanOf(days: readonly string[], asOf: string): Span {
  const today = indexOf(asOf)
  const indexes = days.map(indexOf)
  const first = Math.max(Math.min(today, ...indexes), today - BACK)
  const last = Math.max(Math.min(Math.max(today, ...indexes), today + AHEAD), first + FEWEST - 1)
  return { from: startOf(first), until: startOf(last + 1) }
}

export function quartersOf({ from, until }: Span): readonly Quarter[] {
  const quarters: Quarter[] = []
  for (let index = indexOf(from); index < indexOf(until); index++)
    quarters.push({
      from: startOf(index),
      quarter: (index % 4) + 1,
      share: daysBetween(startOf(index), startOf(index + 1)),
    })
  return quarters
}

/** Where a day stands on the ruler, in parts of a hundred. */
export const percentOf = (span: Span, day: string): number =>
  (100 * daysBetween(span.from, day)) / daysBetween(span.from, span.until)
