import type { DateRange, Path, Term } from '../../base/index.ts'
import { addDays, contains, pathOf } from '../../base/index.ts'
import type { Busy, Person } from '../../make/index.ts'
import type { Found } from '../rule.ts'
import { broken, missing, rule } from '../rule.ts'
import type { Calendar } from '../views/calendar.ts'
import { dayOn, rangeOn } from '../views/calendar.ts'
import type { Workday } from '../views/workdays.ts'
import { byPerson } from '../views/workdays.ts'

/** Somebody is called outside the days of their engagement, or while they are engaged elsewhere. */
export const notAvailable = rule({
  code: 'not-available',
  severity: 'error',
  links: ['make'],
  reads: ['make', 'workdays', 'calendar'],
  *find({ make, workdays, calendar }) {
    for (const { id, on } of make.days)
      if (dayOn(calendar, on) === undefined) yield missing(pathOf('make', 'days', id, 'on'), 'shooting-day')
    for (const its of byPerson(workdays)) yield* absences(its.person, its.workdays, calendar)
  },
})

function* absences(
  person: Person,
  workdays: readonly Workday[],
  calendar: Calendar,
): Iterable<Found<'not-available'>> {
  const place = pathOf('make', 'people', person.id)
  const engaged = pathOf(place, 'available')
  const terms = person.available?.flatMap((term) => rangeOn(calendar, term) ?? [])
  // Somebody who may be engaged that day, under a term whose days nobody knows, is not said to be away.
  const unclear = !person.available || person.available.some((term) => !isKnown(term, calendar))
  const busy = person.busy.map((entry) => ({
    entry,
    days: rangeOn(calendar, entry.term),
    path: pathOf(place, 'busy', entry.id),
  }))
  let asked = false
  for (const work of workdays) {
    const outside = !terms?.some((term) => contains(term, work.day))
    if (outside && unclear && !asked) {
      asked = true
      yield missing(engaged, 'availability')
    }
    const because: Path[] = outside && !unclear ? [engaged] : []
    for (const { entry, days, path } of busy) if (days && isTaken(work, entry, days)) because.push(path)
    if (because.length > 0) yield broken([work.path, ...because], { person: person.id, on: work.day })
  }
  for (const { entry, path } of busy)
    if (!isKnown(entry.term, calendar)) yield missing(pathOf(path, 'term'), 'availability')
}

const isKnown = ({ from, until }: Term, calendar: Calendar): boolean =>
  dayOn(calendar, from) !== undefined && (until === 'open' || dayOn(calendar, until) !== undefined)

/** A day spent elsewhere takes the shooting day of its date; hours take what overlaps them, past midnight too. */
function isTaken(work: Workday, { hours }: Busy, days: DateRange): boolean {
  if (!hours) return contains(days, work.day)
  return [-1, 0, 1].some((shift) => {
    const minutes = shift * 24 * 60
    const meets = work.call < hours.until + minutes && hours.from + minutes < work.wrap
    return meets && hours.from < hours.until && contains(days, addDays(work.day, shift))
  })
}
