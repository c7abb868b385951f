import type { Day } from '../base/index.ts'
import { dayFromEpoch, epochDay, LAST_DAY } from '../base/index.ts'
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
  let drop = first
  for (let at = epochDay(first); ; ) {
    for (let i = 0; i < perDrop && days.length < episodes; i++) days.push(drop)
    if (days.length >= episodes) return days
    do {
      at = Math.min(at + everyDays, LAST)
      drop = dayFromEpoch(at)
    } while (skips.has(drop) && at < LAST)
  }
}

const LAST = epochDay(LAST_DAY)
