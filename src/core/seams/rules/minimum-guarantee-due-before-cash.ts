import { pathOf } from '../../base/index.ts'
import { carryGuarantees, type Owed } from '../../deal/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'

/**
 * A guarantee falls due before the payments that are to carry it have come in. One that names no payments is
 * paid out of its payer's own pocket, and nothing is asked of it.
 */
export const minimumGuaranteeDueBeforeCash = rule({
  code: 'minimum-guarantee-due-before-cash',
  severity: 'error',
  links: ['deal', 'release'],
  reads: ['deal', 'payments', 'rates', 'calendar'],
  *find({ deal, payments, rates, calendar }) {
    const owed: Owed[] = []
    const byPath = new Map(deal.guarantees.map((it) => [pathOf('deal', 'guarantees', it.id), it]))
    for (const [path, { amount, due: when, fundedBy }] of byPath) {
      if (fundedBy.length === 0) continue
      const due = dayOn(calendar, when)
      const funding = payments.filter((payment) => fundedBy.some((by) => payment.path.endsWith(`/${by}`)))
      if (due) owed.push({ path, amount, due, funding })
      else yield missing(pathOf(path, 'due'), 'payment-day')
    }
    for (const { owed: guarantee, short, covered, undated, unconverted } of carryGuarantees(owed, rates)) {
      if (short.minor <= 0n) continue
      for (const path of undated) yield missing(pathOf(path, 'due'), 'payment-day')
      for (const path of unconverted) yield missing(pathOf(path, 'amount'), 'exchange-rate')
      if (undated.length + unconverted.length > 0) continue
      const { payer, payee } = byPath.get(guarantee.path)!
      yield broken(
        [guarantee.path, ...guarantee.funding.map(({ path }) => path)].map((path) => pathOf(path, 'due')),
        {
          payer,
          payee,
          amount: guarantee.amount,
          due: guarantee.due,
          short,
          ...(covered ? { covered } : {}),
        },
      )
    }
  },
})
