import type { Day, When } from '../base/index.ts'
import { dayFromEpoch, epochDay, isRelative, LAST_DAY } from '../base/index.ts'
import type { Airing, Part } from './plan.ts'

/**
 * The day on which each episode first airs, episode 1 first. A drop that would fall on a skipped day falls on the
 * next day of the rhythm, and the rest after it. Past 9999-12-31 everything airs on that day.
 * @param first the day of the first drop; it is kept even when it is among the skips, as is that of a part
 * @param firstOf the first day of a part that has one of its own; where it is not known the list ends before it
 * @returns nothing for a plan that never gets there: drops without an episode, or several without a day between
 */
export function airingDays(
  airing: Airing,
  first: Day,
  firstOf: (part: Part) => Day | undefined = ownFirst,
): readonly Day[] {
  const days: Day[] = []
  let [drop, rhythm] = [dropOn(first), rhythmOf(airing)]
  for (const { part, last, perDrop, everyDays } of stretchesOf(airing)) {
    if (part) {
      if (part.first !== undefined) {
        const on = firstOf(part)
        if (on === undefined) return days
        drop = dropOn(on)
      } else {
        drop = nextDrop(drop, rhythm)
        // Another interval counts from this drop on; the same one keeps the days of its week.
        if (everyDays !== rhythm.everyDays) drop = dropOn(drop.day)
      }
      rhythm = { ...rhythm, everyDays }
    }
    const drops = Math.ceil((last - days.length) / perDrop)
    if (perDrop < 1 || (drops > 1 && everyDays < 1)) return []
    while (days.length < last) {
      for (let i = 0; i < perDrop && days.length < last; i++) days.push(drop.day)
      if (days.length < last) drop = nextDrop(drop, rhythm)
    }
  }
  return days
}

const ownFirst = ({ first }: Part): Day | undefined =>
  first === undefined || isRelative(first) ? undefined : first

/** Episodes that come out in one rhythm, up to the last of them. */
interface Stretch {
  readonly part?: Part
  readonly last: number
  readonly perDrop: number
  readonly everyDays: number
}

function stretchesOf({ episodes, perDrop, everyDays, parts = [] }: Airing): readonly Stretch[] {
  const lastBefore = (next: Part | undefined) => (next ? Math.min(next.fromEpisode - 1, episodes) : episodes)
  const stretches: Stretch[] = [{ last: lastBefore(parts[0]), perDrop, everyDays }]
  for (const [i, part] of parts.entries()) {
    const before = stretches.at(-1)!
    if (part.fromEpisode > episodes) break
    stretches.push({
      part,
      last: lastBefore(parts[i + 1]),
      perDrop: part.perDrop ?? before.perDrop,
      everyDays: part.everyDays ?? before.everyDays,
    })
  }
  return stretches
}

interface Rhythm {
  readonly everyDays: number
  /** days of a round on which there is a drop, the first of them 0 */
  readonly round: readonly number[]
  readonly skips: ReadonlySet<Day>
}

const ONCE: readonly number[] = [0]
const rhythmOf = ({ everyDays, againAfterDays, skips }: Airing): Rhythm => ({
  everyDays,
  round: againAfterDays ? [0, ...againAfterDays] : ONCE,
  skips: new Set(skips),
})

/** A drop, and where it stands in its round. */
interface Drop {
  readonly day: Day
  readonly roundBegins: number
  readonly nth: number
}

const dropOn = (day: Day): Drop => ({ day, roundBegins: epochDay(day), nth: 0 })

function nextDrop({ roundBegins, nth }: Drop, { everyDays, round, skips }: Rhythm): Drop {
  for (;;) {
    nth++
    if (nth >= round.length) {
      nth = 0
      roundBegins += everyDays
    }
    const at = Math.min(roundBegins + round[nth]!, LAST)
    const day = dayFromEpoch(at)
    if (!skips.has(day) || at === LAST) return { day, roundBegins, nth }
  }
}

const LAST = epochDay(LAST_DAY)

/**
 * The end of a plan: from its last part that has a day of its own, or the whole. On that day alone hangs the day
 * of the last episode.
 */
export function tailOf(airing: Airing): { readonly first: When; readonly airing: Airing } {
  const { parts = [], episodes } = airing
  const at = parts.findLastIndex(({ first, fromEpisode }) => first !== undefined && fromEpisode <= episodes)
  const part = parts[at]
  if (part?.first === undefined) return { first: airing.first, airing }
  const { perDrop, everyDays } = stretchesOf(airing)[at + 1]!
  const before = part.fromEpisode - 1
  const later = parts.slice(at + 1).map((it) => ({ ...it, fromEpisode: it.fromEpisode - before }))
  return {
    first: part.first,
    airing: { ...airing, first: part.first, episodes: episodes - before, perDrop, everyDays, parts: later },
  }
}

/** The part that an episode comes out in, where it has a day of its own: the date that moves it. */
export const partOf = ({ parts = [] }: Airing, episode: number): Part | undefined =>
  parts.findLast(({ first, fromEpisode }) => first !== undefined && fromEpisode <= episode)
