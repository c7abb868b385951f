import { pathOf } from '../../base/index.ts'
import { ageOn, birthDateNeeded, breaches, isForMinors, strictest } from '../../make/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { placesOf } from '../views/workdays.ts'

/** A child works longer, later, earlier or with less rest than a labour rule for minors allows. */
export const minorOutOfHours = rule({
  code: 'minor-out-of-hours',
  severity: 'error',
  links: ['make'],
  reads: ['workdays', 'labour'],
  *find({ workdays, labour }) {
    const rules = labour.filter(isForMinors)
    for (const { person, workdays: work } of workdays) {
      const { born } = person
      if (born === undefined) {
        if (birthDateNeeded(person, work, rules))
          yield missing(pathOf('make', 'people', person.id, 'born'), 'birth-date')
        continue
      }
      for (const breach of strictest(breaches(person, work, rules)))
        yield broken(placesOf(breach), {
          person: person.id,
          on: breach.on,
          age: ageOn(born, breach.on),
          rule: breach.rule.id,
        })
    }
  },
})
