import { breaches, isForMinors, strictest } from '../../make/index.ts'
import { broken, rule } from '../rule.ts'
import { placesOf } from '../views/workdays.ts'

/** Between a wrap and the next call lies less rest, in real hours, than the country of the later work asks for. */
export const restTooShort = rule({
  code: 'rest-too-short',
  severity: 'error',
  links: ['make'],
  reads: ['workdays', 'labour'],
  *find({ workdays, labour }) {
    const rules = labour.filter((its) => its.limit.kind === 'rest' && !isForMinors(its))
    for (const { person, workdays: work } of workdays)
      for (const breach of strictest(breaches(person, work, rules)))
        yield broken(placesOf(breach), {
          person: person.id,
          on: breach.on,
          hours: breach.hours,
          needed: breach.limit,
          rule: breach.rule.id,
        })
  },
})
