import { fiscalYearOf, lastDay, pathOf } from '../../base/index.ts'
import { broken, missing, rule } from '../rule.ts'

/** A payment now falls in another business year of its payee than the one that was approved. */
export const receiptMovedOutOfYear = rule({
  code: 'receipt-moved-out-of-year',
  severity: 'error',
  links: ['deal', 'release'],
  reads: ['head', 'payments', 'parties'],
  *find({ head, payments, parties }) {
    if (!head.baseline) return
    for (const { dueAt: place, payer, payee, amount, due } of payments) {
      const approved = head.baseline.dates[place]
      if (!approved || approved === due) continue
      const end = parties.find(({ id }) => id === payee)?.fiscalYearEnd
      if (!due) yield missing(place, 'payment-day')
      else if (!end) yield missing(pathOf('catalogue', 'parties', payee, 'fiscalYearEnd'), 'fiscal-year-end')
      else {
        const approvedYearEnds = lastDay(fiscalYearOf(end, approved))
        const yearEnds = lastDay(fiscalYearOf(end, due))
        if (!approvedYearEnds || !yearEnds || approvedYearEnds === yearEnds) continue
        yield broken([place, 'head/baseline'], {
          payer,
          payee,
          amount,
          approved,
          due,
          approvedYearEnds,
          yearEnds,
        })
      }
    }
  },
})
