import { contains } from '../../base/index.ts'
import { breaches, isForMinors } from '../../make/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { byPerson, placesOf } from '../views/workdays.ts'

/** Somebody works longer in seven days on end than a labour rule allows. Of all seven days the worst are told. */
export const weeklyHoursExceeded = rule({
  code: 'weekly-hours-exceeded',
  severity: 'error',
  links: ['make'],
  reads: ['workdays', 'labour'],
  *find({ workdays, labour }) {
    const isRuled = ({ country, day }: (typeof workdays)[number]): boolean =>
      labour.some((its) => its.country === country && contains(its.inForce, day))
    if (!workdays.every(isRuled)) yield missing('catalogue/labour', 'labour-rules')
    const rules = labour.filter((its) => its.limit.kind === 'week' && !isForMinors(its))
    for (const { person, workdays: work } of byPerson(workdays))
      for (const breach of breaches(person, work, rules))
        yield broken(placesOf(breach), {
          person: person.id,
          from: breach.on,
          hours: breach.hours,
          allowed: breach.limit,
          rule: breach.rule.id,
        })
  },
})
