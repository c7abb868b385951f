import type { ClockMinutes, Day, Id, When, Zone } from '../base/index.ts'
import { addDays, daysBetween, instantOf, LAST_DAY, nextDay } from '../base/index.ts'
import type { Airing, Special } from './plan.ts'
import type { Slot } from './types.ts'

/** One time that something goes out: an episode for the first time, a repeat of it, a special. */
export interface Showing {
  readonly what:
    | { readonly kind: 'episode'; readonly number: number }
    | { readonly kind: 'special'; readonly special: Special }
  /** the broadcast day, which may end after midnight */
  readonly on: Day
  /** when it begins, in the clock of that day: 25:30 is half past one the next morning */
  readonly at?: ClockMinutes
  readonly minutes?: number
  /** when it begins everywhere: milliseconds since 1970-01-01T00:00Z */
  readonly instant?: number
  readonly repeat?: Id<'repeat'>
  /** the first day on which it can no longer be caught up with */
  readonly caughtUpUntil?: Day
}

/**
 * All that goes out in one window, in time. Episodes of one drop follow each other in its slot; a repeat keeps its
 * own hour, and so does a special that has one.
 * @param airings the day of each episode, episode 1 first
 * @param dayOf the day on which a date falls; nothing where it is not known
 */
export function showingsOf(
  airing: Airing,
  slot: Slot | undefined,
  airings: readonly Day[],
  dayOf: (when: When) => Day | undefined,
): readonly Showing[] {
  const { longer = [], repeats = [], specials = [], catchUp } = airing
  const more = new Map(longer.map(({ episode, byMinutes }) => [episode, byMinutes]))
  const showings: Showing[] = []
  let begins = slot?.at
  for (const [i, on] of airings.entries()) {
    const what = { kind: 'episode', number: i + 1 } as const
    const minutes = slot && slot.minutes + (more.get(i + 1) ?? 0)
    // The next of one drop begins where the one before it ends.
    if (on !== airings[i - 1]) begins = slot?.at
    showings.push({
      what,
      ...inClock(on, begins, slot?.zone),
      ...(minutes === undefined ? {} : { minutes }),
      ...(catchUp ? { caughtUpUntil: later(on, catchUp.forDays) } : {}),
    })
    if (begins !== undefined && minutes !== undefined) begins += minutes
    for (const { id, afterDays, at } of repeats)
      showings.push({
        what,
        ...inClock(later(on, afterDays), at, slot?.zone),
        ...(minutes === undefined ? {} : { minutes }),
        repeat: id,
      })
  }
  for (const special of specials) {
    const on = dayOf(special.on)
    if (on === undefined) continue
    const minutes = special.minutes ?? slot?.minutes
    showings.push({
      what: { kind: 'special', special },
      ...inClock(on, special.at ?? slot?.at, slot?.zone),
      ...(minutes === undefined ? {} : { minutes }),
    })
  }
  return showings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : (a.at ?? 0) - (b.at ?? 0)))
}

const LATEST: ClockMinutes = 48 * 60
const DAY: ClockMinutes = 24 * 60

function inClock(
  on: Day,
  at: ClockMinutes | undefined,
  zone: Zone | undefined,
): Pick<Showing, 'on' | 'at' | 'instant'> {
  if (at === undefined) return { on }
  // No clock goes further: eight episodes in a row from the evening end on another broadcast day.
  if (at > LATEST && on < LAST_DAY) return inClock(nextDay(on), at - DAY, zone)
  return { on, at, ...(zone === undefined || at > LATEST ? {} : { instant: instantOf(on, at, zone) }) }
}

const later = (on: Day, days: number): Day =>
  days > daysBetween(on, LAST_DAY) ? LAST_DAY : addDays(on, days)

/** The last day on which something goes out: an episode, its repeats, a special. */
export function lastShown(
  { repeats = [], specials = [] }: Airing,
  airings: readonly Day[],
  dayOf: (when: When) => Day | undefined,
): Day | undefined {
  const after = Math.max(0, ...repeats.map(({ afterDays }) => afterDays))
  const days = [...airings.map((on) => later(on, after)), ...specials.flatMap(({ on }) => dayOf(on) ?? [])]
  return days.reduce<Day | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  )
}
