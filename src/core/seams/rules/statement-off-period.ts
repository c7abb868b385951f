import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'
import { owedBy } from '../views/owed.ts'

/** A statement is for a period for which nobody owes one: what came in then is said twice, or cut in another way. */
export const statementOffPeriod = rule({
  code: 'statement-off-period',
  severity: 'warning',
  links: ['deal', 'settle'],
  reads: ['deal', 'settle', 'calendar'],
  *find({ deal, settle, calendar }) {
    const rendered = Map.groupBy(settle.statements, ({ reporting }) => reporting)
    for (const duty of deal.reporting) {
      const statements = rendered.get(duty.id)
      if (!statements) continue
      const path = pathOf('deal', 'reporting', duty.id)
      const first = dayOn(calendar, duty.first)
      if (!first) {
        yield missing(pathOf(path, 'first'), 'term')
        continue
      }
      const owed = new Map(owedBy(duty, first).map(({ period }) => [period.from, period.until]))
      for (const { id, period } of statements) {
        if (owed.get(period.from) === period.until) continue
        yield broken([pathOf('settle', 'statements', id, 'period'), path], {
          from: duty.from,
          to: duty.to,
          period,
        })
      }
    }
  },
})
