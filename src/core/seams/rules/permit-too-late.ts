import { pathOf } from '../../base/index.ts'
import { needsPermit, permitGap } from '../../make/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'
import { byPerson } from '../views/workdays.ts'

/** Somebody works in a country that is not theirs on a day on which they hold no permit for it. */
export const permitTooLate = rule({
  code: 'permit-too-late',
  severity: 'error',
  links: ['make'],
  reads: ['workdays', 'calendar'],
  *find({ workdays, calendar }) {
    for (const { person, workdays: work } of byPerson(workdays)) {
      const { nationality } = person
      const place = pathOf('make', 'people', person.id)
      if (nationality === undefined) {
        yield missing(pathOf(place, 'nationality'), 'nationality')
        continue
      }
      for (const [country, there] of Map.groupBy(work, (its) => its.country)) {
        if (!needsPermit(nationality, country)) continue
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
        if (!first) continue
        const { next } = gap
        yield broken([first.path, next ? pathOf(next.path, 'from') : pathOf(place, 'permits')], {
          person: person.id,
          country,
          on: first.day,
          ...(next?.from ? { permitFrom: next.from } : {}),
        })
      }
    }
  },
})
