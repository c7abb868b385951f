import type { DateRange, Day, Path, Term } from '../../base/index.ts'
import { addDays, contains, pathOf } from '../../base/index.ts'
import type { Busy, Person } from '../../make/index.ts'
import type { Found } from '../rule.ts'
import { broken, missing, rule } from '../rule.ts'
import type { Calendar } from '../views/calendar.ts'
import { dayOn, rangeOn } from '../views/calendar.ts'
import type { Workday } from '../views/workdays.ts'

/** Somebody is called outside the days of their engagement, or while they are engaged elsewhere. */
export const notAvailable = rule({
  code: 'not-available',
  severity: 'error',
  links: ['make'],
  reads: ['make', 'workdays', 'calendar'],
  *find({ make, workdays, calendar }) {
    for (const { id, on } of make.days)
      if (dayOn(calendar, on) === undefined) yield missing(pathOf('make', 'days', id, 'on'), 'shooting-day')
    for (const its of workdays) {
      const engagement = engagementOf(its.person, calendar)
      // Nearly everybody is free on every day they are called for: that is told first, and cheaply.
      if (its.person.busy.length > 0 || !its.workdays.every(({ day }) => isEngaged(engagement, day)))
        yield* absences(its.person, its.workdays, engagement, calendar)
    }
  },
})

/** The days for which somebody is engaged, and whether there may be more that nobody knows. */
interface Engagement {
  readonly terms: readonly DateRange[]
  readonly unclear: boolean
}

function engagementOf({ available }: Person, calendar: Calendar): Engagement {
  const terms: DateRange[] = []
  // Somebody who may be engaged that day, under a term whose days nobody knows, is not said to be away.
  let unclear = !available
  for (const term of available ?? []) {
    const days = rangeOn(calendar, term)
    if (days) terms.push(days)
    else if (!isKnown(term, calendar)) unclear = true
  }
  return { terms, unclear }
}

function isEngaged({ terms }: Engagement, day: Day): boolean {
  for (const term of terms) if (contains(term, day)) return true
  return false
}

function* absences(
  person: Person,
  workdays: readonly Workday[],
  engagement: Engagement,
  calendar: Calendar,
): Iterable<Found<'not-available'>> {
  const { unclear } = engagement
  const place = pathOf('make', 'people', person.id)
  const engaged = pathOf(place, 'available')
  const busy = person.busy.map(
    (entry): BusyDays => ({
      entry,
      days: rangeOn(calendar, entry.term),
      path: pathOf(place, 'busy', entry.id),
    }),
  )
  let asked = false
  for (const work of workdays) {
    const outside = !isEngaged(engagement, work.day)
    if (outside && unclear && !asked) {
      asked = true
      yield missing(engaged, 'availability')
    }
    const away = outside && !unclear
    const elsewhere = takenBy(busy, work)
    if (away || elsewhere.length > 0)
      yield broken([work.path, ...(away ? [engaged] : []), ...elsewhere], { person: person.id, on: work.day })
  }
  for (const { entry, path } of busy)
    if (!isKnown(entry.term, calendar)) yield missing(pathOf(path, 'term'), 'availability')
}

interface BusyDays {
  readonly entry: Busy
  /** absent when they hang on days that are not known */
  readonly days: DateRange | undefined
  readonly path: Path
}

const NOTHING: readonly Path[] = []

/** Where it stands that somebody is engaged elsewhere while they work. */
function takenBy(busy: readonly BusyDays[], work: Workday): readonly Path[] {
  let places = NOTHING
  for (const { entry, days, path } of busy) if (days && isTaken(work, entry, days)) places = [...places, path]
  return places
}

const isKnown = ({ from, until }: Term, calendar: Calendar): boolean =>
  dayOn(calendar, from) !== undefined && (until === 'open' || dayOn(calendar, until) !== undefined)

/** A day spent elsewhere takes the shooting day of its date; hours take what overlaps them, past midnight too. */
function isTaken(work: Workday, { hours }: Busy, days: DateRange): boolean {
  if (!hours) return contains(days, work.day)
  if (hours.from >= hours.until) return false
  for (let shift = -1; shift <= 1; shift++) {
    const minutes = shift * 24 * 60
    const meets = work.call < hours.until + minutes && hours.from + minutes < work.wrap
    if (meets && contains(days, addDays(work.day, shift))) return true
  }
  return false
}
