import type { Anchor, DateRange, Day, Relative, Term, When } from '../../base/index.ts'
import { anchorKey, isRelative, shiftDay } from '../../base/index.ts'
import type { Deal } from '../../deal/index.ts'
import type { Decide } from '../../decide/index.ts'
import type { Make } from '../../make/index.ts'
import type { Release } from '../../release/index.ts'
import { airingDays, tailOf } from '../../release/index.ts'

/** The day of each anchor that has one: events, and the start, end, first and last airing of windows. */
export interface Calendar {
  readonly events: ReadonlyMap<string, Day>
  readonly windows: ReadonlyMap<string, WindowDays>
}

/** Nothing that a date may hang on. */
export const NO_DAYS: Calendar = { events: new Map(), windows: new Map() }

type WindowDays = { readonly [P in Extract<Anchor, { kind: 'window' }>['point']]?: Day }

/** The day of what a date may hang on; undefined when it has none. */
export const dayOfAnchor = ({ events, windows }: Calendar, anchor: Anchor): Day | undefined =>
  anchor.kind === 'event' ? events.get(anchor.event) : windows.get(anchor.window)?.[anchor.point]

/** The day a date falls on; undefined when it hangs on something that has no day. */
export function dayOn(calendar: Calendar, when: When): Day | undefined {
  if (!isRelative(when)) return when
  const anchor = dayOfAnchor(calendar, when.anchor)
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
  const events = new Map<string, Day>()
  const windows = new Map<string, { -readonly [P in keyof WindowDays]: WindowDays[P] }>()
  const calendar: Calendar = { events, windows }
  const enter = (anchor: Anchor, on: Day, then: Hanging['then']): void => {
    const day = then ? then(on) : on
    if (day === undefined) return
    if (anchor.kind === 'event') events.set(anchor.event, day)
    else {
      const days = windows.get(anchor.window) ?? {}
      days[anchor.point] = day
      windows.set(anchor.window, days)
    }
  }
  const hanging = new Map<string, Hanging>()
  const date = (anchor: Anchor, on: When, then?: Hanging['then']): void => {
    if (isRelative(on)) hanging.set(anchorKey(anchor), { anchor, on, then })
    else enter(anchor, on, then)
  }
  for (const from of [decide.events, deal.events, make.events, release.events])
    for (const { id, on } of from) date({ kind: 'event', event: id }, on)
  for (const { id, term, airing } of release.windows) {
    date({ kind: 'window', window: id, point: 'start' }, term.from)
    if (term.until !== 'open') date({ kind: 'window', window: id, point: 'end' }, term.until)
    if (!airing) continue
    date({ kind: 'window', window: id, point: 'first-airing' }, airing.first)
    const tail = tailOf(airing)
    date({ kind: 'window', window: id, point: 'last-airing' }, tail.first, (first) =>
      airingDays(tail.airing, first).at(-1),
    )
  }

  const asked = new Set<Hanging>()
  for (const start of hanging.values()) {
    // Walked, not called by itself: a file may hang ten thousand dates one on the other.
    const way: Hanging[] = []
    let next: Hanging | undefined = start
    while (next && !asked.has(next)) {
      asked.add(next)
      way.push(next)
      next = hanging.get(anchorKey(next.on.anchor))
    }
    for (const { anchor, on, then } of way.reverse()) {
      const day = dayOn(calendar, on)
      if (day !== undefined) enter(anchor, day, then)
    }
  }
  return calendar
}

/** An anchor that hangs on another, and what lies some way on from there. */
interface Hanging {
  readonly anchor: Anchor
  readonly on: Relative
  readonly then: ((day: Day) => Day | undefined) | undefined
}

export const sameCalendar = (a: Calendar, b: Calendar): boolean =>
  a.events.size === b.events.size &&
  a.windows.size === b.windows.size &&
  [...a.events].every(([event, day]) => b.events.get(event) === day) &&
  [...a.windows].every(([window, days]) => sameDays(days, b.windows.get(window)))

const sameDays = (a: WindowDays, b: WindowDays = {}): boolean =>
  a.start === b.start &&
  a.end === b.end &&
  a['first-airing'] === b['first-airing'] &&
  a['last-airing'] === b['last-airing']
