import type { Day, Money, PartyId, Path } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import type { Deal } from '../../deal/index.ts'
import type { Release } from '../../release/index.ts'
import type { Head } from '../../title/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'

/** A sum that somebody is to pay somebody. */
export interface Payment {
  readonly path: Path
  readonly kind: 'finance' | 'fee' | 'guarantee'
  readonly payer: PartyId
  readonly payee: PartyId
  readonly amount: Money
  /** absent when it hangs on a day that is not known */
  readonly due?: Day
}

/** The tranches of the finance plan, the windows' fees and the guarantees, each with the day it is due. */
export function paymentsOf(
  head: Pick<Head, 'lead'>,
  deal: Pick<Deal, 'finance' | 'guarantees'>,
  release: Pick<Release, 'windows'>,
  calendar: Calendar,
): readonly Payment[] {
  const payment = (it: Omit<Payment, 'due'>, due: Day | undefined): Payment => (due ? { ...it, due } : it)
  const finance = deal.finance.flatMap((source) =>
    source.tranches.map((tranche) =>
      payment(
        {
          path: pathOf('deal', 'finance', source.id, 'tranches', tranche.id),
          kind: 'finance',
          payer: source.party,
          payee: head.lead,
          amount: tranche.amount,
        },
        dayOn(calendar, tranche.due),
      ),
    ),
  )
  const fees = release.windows.flatMap((window) =>
    window.fees.map((fee) =>
      payment(
        {
          path: pathOf('release', 'windows', window.id, 'fees', fee.id),
          kind: 'fee',
          payer: window.party,
          payee: head.lead,
          amount: fee.amount,
        },
        dayOn(calendar, fee.due),
      ),
    ),
  )
  const guarantees = deal.guarantees.map((guarantee) =>
    payment(
      {
        path: pathOf('deal', 'guarantees', guarantee.id),
        kind: 'guarantee',
        payer: guarantee.payer,
        payee: guarantee.payee,
        amount: guarantee.amount,
      },
      dayOn(calendar, guarantee.due),
    ),
  )
  return [...finance, ...fees, ...guarantees]
}
