import type { Country } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import type { Person } from '../../make/index.ts'
import { needsPermit, permitGap } from '../../make/index.ts'
import type { Found } from '../rule.ts'
import { broken, missing, rule } from '../rule.ts'
import type { Calendar } from '../views/calendar.ts'
import { dayOn } from '../views/calendar.ts'
import type { Workday } from '../views/workdays.ts'

/** Somebody works in a country that is not theirs on a day on which they hold no permit for it. */
export const permitTooLate = rule({
  code: 'permit-too-late',
  severity: 'error',
  links: ['make'],
  reads: ['workdays', 'calendar'],
  *find({ workdays, calendar }) {
    for (const { person, workdays: work } of workdays) {
      const { nationality } = person
      if (nationality === undefined) {
        yield missing(pathOf('make', 'people', person.id, 'nationality'), 'nationality')
        continue
      }
      for (const country of workedIn(work))
        if (needsPermit(nationality, country)) yield* gapsIn(country, person, work, calendar)
    }
  },
})

/** The countries in which somebody works: nearly always one. */
function workedIn(work: readonly Workday[]): readonly Country[] {
  const countries: Country[] = []
  for (const { country } of work) if (!countries.includes(country)) countries.push(country)
  return countries
}

function* gapsIn(
  country: Country,
  person: Person,
  work: readonly Workday[],
  calendar: Calendar,
): Iterable<Found<'permit-too-late'>> {
  const place = pathOf('make', 'people', person.id)
  const there = work.filter((its) => its.country === country)
  const permits = person.permits
    .filter((permit) => permit.country === country)
    .map(({ id, from, until }) => ({
      path: pathOf(place, 'permits', id),
      from: dayOn(calendar, from),
      until: until === 'open' ? until : dayOn(calendar, until),
    }))
  const gap = permitGap(
    there.map(({ day }) => day),
    permits,
  )
  for (const { path, from } of gap.unclear)
    yield missing(pathOf(path, from === undefined ? 'from' : 'until'), 'permit-day')
  const first = there.find(({ day }) => day === gap.first)
  if (!first) return
  const { next } = gap
  yield broken([first.path, next ? pathOf(next.path, 'from') : pathOf(place, 'permits')], {
    person: person.id,
    country,
    on: first.day,
    ...(next?.from ? { permitFrom: next.from } : {}),
  })
}
