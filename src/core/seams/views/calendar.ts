import type { Anchor, DateRange, Day, Term, When } from '../../base/index.ts'
import { anchorKey, isRelative, shiftDay } from '../../base/index.ts'
import type { Deal } from '../../deal/index.ts'
import type { Decide } from '../../decide/index.ts'
import type { Make } from '../../make/index.ts'
import type { Release } from '../../release/index.ts'
import { airingDays } from '../../release/index.ts'

/** The day of each anchor that has one: events, and the start, end, first and last airing of windows. */
export type Calendar = ReadonlyMap<string, Day>

/** The day a date falls on; undefined when it hangs on something that has no day. */
export function dayOn(calendar: Calendar, when: When): Day | undefined {
  if (!isRelative(when)) return when
  const anchor = calendar.get(anchorKey(when.anchor))
  return anchor === undefined ? undefined : shiftDay(anchor, when.shift, when.unit)
}

/** The days of a term; undefined when an end is not known, or when it would end before it begins. */
export function rangeOn(calendar: Calendar, term: Term): DateRange | undefined {
  const from = dayOn(calendar, term.from)
  const until = term.until === 'open' ? 'open' : dayOn(calendar, term.until)
  return from === undefined || until === undefined || until <= from ? undefined : { from, until }
}

/**
 * Resolves every anchor from those it hangs on. Dates that hang on each other in a ring have no day, like
 * those that hang on nothing known.
 */
export function calendarOf(
  decide: Pick<Decide, 'events'>,
  deal: Pick<Deal, 'events'>,
  make: Pick<Make, 'events'>,
  release: Pick<Release, 'events' | 'windows'>,
): Calendar {
  const known = calendars.get(release)
  if (known?.decide === decide && known.deal === deal && known.make === make) return known.calendar
  const calendar = resolved(decide, deal, make, release)
  calendars.set(release, { decide, deal, make, calendar })
  return calendar
}

// The last answer for each release: a slate asks for a title's calendar once for others and once for itself.
const calendars = new WeakMap<
  Pick<Release, 'events' | 'windows'>,
  {
    readonly decide: Pick<Decide, 'events'>
    readonly deal: Pick<Deal, 'events'>
    readonly make: Pick<Make, 'events'>
    readonly calendar: Calendar
  }
>()

function resolved(
  decide: Pick<Decide, 'events'>,
  deal: Pick<Deal, 'events'>,
  make: Pick<Make, 'events'>,
  release: Pick<Release, 'events' | 'windows'>,
): Calendar {
  const dated = new Map<string, Anchored>()
  const date = (anchor: Anchor, on: When, then?: Anchored['then']): void => {
    dated.set(anchorKey(anchor), then ? { on, then } : { on })
  }
  for (const { id, on } of [...decide.events, ...deal.events, ...make.events, ...release.events])
    date({ kind: 'event', event: id }, on)
  for (const { id, term, airing } of release.windows) {
    date({ kind: 'window', window: id, point: 'start' }, term.from)
    if (term.until !== 'open') date({ kind: 'window', window: id, point: 'end' }, term.until)
    if (!airing) continue
    date({ kind: 'window', window: id, point: 'first-airing' }, airing.first)
    date({ kind: 'window', window: id, point: 'last-airing' }, airing.first, (first) =>
      airingDays(airing, first).at(-1),
    )
  }

  const known = new Map<string, Day>()
  const asked = new Set<string>()
  for (const start of [...dated.keys()].sort()) {
    // Walked, not called by itself: a file may hang ten thousand dates one on the other.
    const way: string[] = []
    for (let key: string | undefined = start; key !== undefined && !asked.has(key); ) {
      asked.add(key)
      way.push(key)
      const on: When | undefined = dated.get(key)?.on
      key = on !== undefined && isRelative(on) ? anchorKey(on.anchor) : undefined
    }
    for (const key of way.reverse()) {
      const { on, then } = dated.get(key) ?? {}
      const day = on === undefined ? undefined : dayOn(known, on)
      const found = day === undefined || !then ? day : then(day)
      if (found !== undefined) known.set(key, found)
    }
  }
  return known
}

/** What an anchor's day is made of: a date, and what lies some way on from it. */
interface Anchored {
  readonly on: When
  readonly then?: (day: Day) => Day | undefined
}

export const sameCalendar = (a: Calendar, b: Calendar): boolean =>
  a.size === b.size && [...a].every(([key, day]) => b.get(key) === day)
