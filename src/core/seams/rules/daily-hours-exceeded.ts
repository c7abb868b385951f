import { breaches, isForMinors, strictest } from '../../make/index.ts'
import { broken, rule } from '../rule.ts'
import { placesOf } from '../views/workdays.ts'

/** Somebody works longer in a day than a labour rule allows, or at hours at which it allows no work at all. */
export const dailyHoursExceeded = rule({
  code: 'daily-hours-exceeded',
  severity: 'error',
  links: ['make'],
  reads: ['workdays', 'labour'],
  *find({ workdays, labour }) {
    const kinds = new Set(['day', 'clock'])
    const rules = labour.filter((its) => kinds.has(its.limit.kind) && !isForMinors(its))
    for (const { person, workdays: work } of workdays)
      for (const breach of strictest(breaches(person, work, rules)))
        yield broken(placesOf(breach), {
          person: person.id,
          on: breach.on,
          hours: breach.hours,
          allowed: breach.limit,
          rule: breach.rule.id,
        })
  },
})
