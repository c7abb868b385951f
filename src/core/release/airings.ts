import type { Day } from '../base/index.ts'
import { LAST_DAY, shiftDay } from '../base/index.ts'
import type { Airing } from './types.ts'

/**
 * The day on which each episode first airs, episode 1 first. A drop that would fall on a skipped day falls
 * one interval later, and the rest after it. Past 9999-12-31 everything airs on that day.
 * @param first the day of the first drop; it is kept even when it is among the skips
 * @returns nothing for a plan that never gets there: drops without an episode, or several without a day between
 */
export function airingDays(airing: Airing, first: Day): readonly Day[] {
  const { episodes, perDrop, everyDays } = airing
  if (perDrop < 1 || (everyDays < 1 && episodes > perDrop)) return []
  const skips = new Set(airing.skips)
  const days: Day[] = []
  for (let drop = first; days.length < episodes; drop = nextDrop(drop, everyDays, skips))
    for (let i = 0; i < perDrop && days.length < episodes; i++) days.push(drop)
  return days
}

function nextDrop(drop: Day, everyDays: number, skips: ReadonlySet<Day>): Day {
  let next = drop
  // A single drop has no interval, and the calendar's last day nothing after it.
  do next = shiftDay(next, everyDays, 'day')
  while (skips.has(next) && everyDays >= 1 && next < LAST_DAY)
  return next
}
