import { pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** A statement is for a period for which nobody owes one: what came in then is said twice, or cut in another way. */
export const statementOffPeriod = rule({
  code: 'statement-off-period',
  severity: 'warning',
  links: ['deal', 'settle'],
  reads: ['owed', 'settle'],
  *find({ owed, settle }) {
    const rendered = Map.groupBy(settle.statements, ({ reporting }) => reporting)
    for (const { duty, statements } of owed) {
      const its = rendered.get(duty.id)
      if (!its) continue
      const path = pathOf('deal', 'reporting', duty.id)
      if (!statements) {
        yield missing(pathOf(path, 'first'), 'term')
        continue
      }
      const asked = new Map(statements.map(({ period }) => [period.from, period.until]))
      for (const { id, period } of its) {
        if (asked.get(period.from) === period.until) continue
        yield broken([pathOf('settle', 'statements', id, 'period'), path], {
          from: duty.from,
          to: duty.to,
          period,
        })
      }
    }
  },
})
