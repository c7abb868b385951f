import type { Day } from '../../../../core/base/index.ts'
import { addMonths, dayFromEpoch, epochDay, monthOf } from '../../../../core/base/index.ts'
import { formatNumber } from '../../../lib/format.ts'

/** The height of a row. */
export const ROW = 30

export const epochOf = (day: string): number => epochDay(day as Day)
export const dayOf = (epoch: number): string => dayFromEpoch(epoch)
export const shifted = (day: string, days: number): string => dayFromEpoch(epochOf(day) + days)

/** One time ruler: so many points of the screen a day, from the first of a month. */
export interface Scale {
  readonly from: number
  readonly until: number
  readonly perDay: number
  readonly width: number
  readonly x: (day: string) => number
}

export function scaleOf(days: readonly string[], perDay: number): Scale {
  const sorted = days.toSorted()
  const first = monthStart(sorted[0] ?? '2025-01-01', -1)
  const last = monthStart(sorted.at(-1) ?? '2026-01-01', 3)
  const [from, until] = [epochOf(first), epochOf(last)]
  return { from, until, perDay, width: (until - from) * perDay, x: (day) => (epochOf(day) - from) * perDay }
}

const monthStart = (day: string, months: number): string => addMonths(`${day.slice(0, 7)}-01` as Day, months)

export interface Tick {
  readonly day: string
  readonly x: number
  readonly kind: 'year' | 'quarter' | 'month'
}

export function ticksOf({ from, until, x, perDay }: Scale): readonly Tick[] {
  const ticks: Tick[] = []
  let day = dayFromEpoch(from)
  while (epochDay(day) < until) {
    const month = monthOf(day)
    const kind = month === 1 ? 'year' : month % 3 === 1 ? 'quarter' : 'month'
    // Below this the lines of months run into a grey.
    if (kind !== 'month' || perDay > 0.35) ticks.push({ day, x: x(day), kind })
    day = addMonths(day, 1)
  }
  return ticks
}

/** How many days later, or with a minus how many earlier; nothing for the same day. */
export function signedDays(before: string, after: string): string {
  const days = epochOf(after) - epochOf(before)
  return days === 0 ? '' : days > 0 ? `+${formatNumber(days)}` : `−${formatNumber(-days)}`
}
