import { money, pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/**
 * The statements together pay out of a tier more than its cap. Each statement counts for its own recipient:
 * what it says of others is said again in theirs.
 */
export const paidPastCap = rule({
  code: 'paid-past-cap',
  severity: 'error',
  links: ['deal', 'settle'],
  reads: ['deal', 'settle'],
  *find({ deal: { waterfall, reporting }, settle: { statements } }) {
    if (statements.length === 0) return
    if (!waterfall) {
      yield missing('deal/waterfall', 'waterfall')
      return
    }
    const recipients = new Map(reporting.map(({ id, to }) => [id, to]))
    for (const { id, cap } of waterfall.tiers) {
      if (!cap) continue
      const paying: string[] = []
      const foreign: string[] = []
      let paid = 0n
      for (const statement of statements) {
        const to = recipients.get(statement.reporting)
        const lines = statement.lines.filter(({ tier, party }) => tier === id && party === to)
        const place = pathOf('settle', 'statements', statement.id, 'lines')
        if (lines.length > 0) paying.push(place)
        if (lines.some(({ amount }) => amount.currency !== cap.currency)) foreign.push(place)
        for (const { amount } of lines) paid += amount.minor
      }
      for (const at of foreign) yield missing(at, 'exchange-rate')
      if (foreign.length > 0 || paid <= cap.minor) continue
      yield broken([...paying.sort(), pathOf('deal', 'waterfall', 'tiers', id, 'cap')], {
        tier: id,
        cap,
        paid: money(cap.currency, paid),
      })
    }
  },
})
