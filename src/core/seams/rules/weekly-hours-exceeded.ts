import { contains } from '../../base/index.ts'
import type { LabourRule } from '../../make/index.ts'
import { breaches, isForMinors } from '../../make/index.ts'
import { broken, missing, rule } from '../rule.ts'
import type { PersonsWork, Workday } from '../views/workdays.ts'
import { placesOf } from '../views/workdays.ts'

/** Somebody works longer in seven days on end than a labour rule allows. Of all seven days the worst are told. */
export const weeklyHoursExceeded = rule({
  code: 'weekly-hours-exceeded',
  severity: 'error',
  links: ['make'],
  reads: ['workdays', 'labour'],
  *find({ workdays, labour }) {
    if (!areRuled(workdays, labour)) yield missing('catalogue/labour', 'labour-rules')
    const rules = labour.filter((its) => its.limit.kind === 'week' && !isForMinors(its))
    for (const { person, workdays: work } of workdays)
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

/** Is there a labour rule in force for every day of work, where it is done? */
function areRuled(workdays: readonly PersonsWork[], labour: readonly LabourRule[]): boolean {
  const speaksOf = ({ country, inForce }: LabourRule, work: Workday): boolean =>
    country === work.country && contains(inForce, work.day)
  let last: LabourRule | undefined // Nearly always the rule that spoke of the work before.
  for (const its of workdays) {
    for (const work of its.workdays) {
      if (last && speaksOf(last, work)) continue
      last = labour.find((rule) => speaksOf(rule, work))
      if (!last) return false
    }
  }
  return true
}
