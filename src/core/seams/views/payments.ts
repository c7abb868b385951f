import type { Day, Money, PartyId, Path, When } from '../../base/index.ts'
import { pathOf } from '../../base/index.ts'
import type { Deal } from '../../deal/index.ts'
import type { Release } from '../../release/index.ts'
import type { Head } from '../../title/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'

/** A sum that somebody is to pay somebody. */
export interface Payment {
  readonly path: Path
  /** where the day stands */
  readonly dueAt: Path
  readonly kind: 'finance' | 'fee' | 'guarantee'
  readonly payer: PartyId
  readonly payee: PartyId
  readonly amount: Money
  /** as the contract has it */
  readonly when: When
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
  const payments: Payment[] = []
  const enter = (
    kind: Payment['kind'],
    path: Path,
    [payer, payee]: readonly [PartyId, PartyId],
    its: { readonly amount: Money; readonly due: When },
  ): void => {
    const due = dayOn(calendar, its.due)
    const payment = { path, dueAt: `${path}/due`, kind, payer, payee, amount: its.amount, when: its.due }
    payments.push(due ? { ...payment, due } : payment)
  }
  for (const { id, party, tranches } of deal.finance)
    for (const tranche of tranches)
      enter('finance', pathOf('deal', 'finance', id, 'tranches', tranche.id), [party, head.lead], tranche)
  for (const { id, party, fees } of release.windows)
    for (const fee of fees)
      enter('fee', pathOf('release', 'windows', id, 'fees', fee.id), [party, head.lead], fee)
  for (const guarantee of deal.guarantees)
    enter(
      'guarantee',
      pathOf('deal', 'guarantees', guarantee.id),
      [guarantee.payer, guarantee.payee],
      guarantee,
    )
  return payments
}
