import type { Day, Money, Party, PartyId } from '../../base/index.ts'
import { fiscalYearOf, lastDay } from '../../base/index.ts'
import type { Payment } from './payments.ts'

/** What a party receives or pays in one of its business years, in one currency. */
export interface YearMoney {
  /** tells entries apart and sorts them */
  readonly key: string
  readonly party: PartyId
  /** last day of the business year; absent when it, or the day of a payment, is not known */
  readonly yearEnds?: Day
  readonly flow: 'received' | 'paid'
  readonly amount: Money
}

/** Payments gathered by party, business year of that party, direction and currency. */
export function moneyByYear(payments: readonly Payment[], parties: readonly Party[]): readonly YearMoney[] {
  const ends = new Map(parties.map((party) => [party.id, party.fiscalYearEnd]))
  const byKey = new Map<string, YearMoney>()
  const enter = (party: PartyId, flow: YearMoney['flow'], { amount, due }: Payment): void => {
    const end = ends.get(party)
    const yearEnds = end && due ? lastDay(fiscalYearOf(end, due)) : undefined
    const key = `${party} ${yearEnds ?? '-'} ${flow} ${amount.currency}`
    const minor = (byKey.get(key)?.amount.minor ?? 0n) + amount.minor
    byKey.set(key, {
      key,
      party,
      flow,
      ...(yearEnds ? { yearEnds } : {}),
      amount: { currency: amount.currency, minor },
    })
  }
  for (const payment of payments) {
    enter(payment.payee, 'received', payment)
    enter(payment.payer, 'paid', payment)
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}
