import type { Day } from '../../base/index.ts'
import { daysBetween, pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** A statement that is owed was issued after it was due, or is due and not issued. */
export const statementLate = rule({
  code: 'statement-late',
  severity: 'error',
  links: ['deal', 'settle'],
  reads: ['owed', 'settle', 'asOf'],
  *find({ owed, settle, asOf }) {
    for (const { duty, statements } of owed) {
      const { id, from, to } = duty
      const path = pathOf('deal', 'reporting', id)
      if (!statements) {
        yield missing(pathOf(path, 'first'), 'term')
        continue
      }
      const rendered = settle.statements.filter(({ reporting }) => reporting === id)
      for (const { period, due } of statements) {
        if (due >= asOf && rendered.length === 0) break // Later ones are due later still.
        const [statement] = rendered
          .filter((it) => it.period.from === period.from && it.period.until === period.until)
          .toSorted(byIssue)
        const issued = statement?.issuedOn
        const late = daysBetween(due, issued ?? asOf)
        if (late <= 0) continue
        const place = statement && pathOf('settle', 'statements', statement.id, 'issuedOn')
        yield broken(place ? [place, path] : [path], {
          from,
          to,
          period,
          due,
          ...(issued ? { issued } : {}),
          daysLate: late,
        })
      }
    }
  },
})

/** Of two that say the same period the first issued counts; one not yet issued comes last. */
function byIssue(a: { readonly issuedOn?: Day }, b: { readonly issuedOn?: Day }): number {
  if (a.issuedOn === b.issuedOn) return 0
  return b.issuedOn === undefined || (a.issuedOn !== undefined && a.issuedOn < b.issuedOn) ? -1 : 1
}
