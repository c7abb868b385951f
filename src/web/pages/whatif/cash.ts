import type { MoneyMoved } from '../../../api/index.ts'
import type { Money } from '../../../core/base/index.ts'
import { add, formatMoney, negate, parseMoney, subtract } from '../../../core/base/index.ts'
import { compareWords } from '../../lib/format.ts'

/**
 * What a party receives from the title, or pays for it, in one of its business years and one currency; what it
 * pays is below zero. The two are not set off: of a side that nothing moves on, the server says nothing.
 */
export interface Cash {
  readonly key: string
  readonly party: string
  readonly partyName: string
  readonly yearEnds?: string
  readonly flow: MoneyMoved['flow']
  readonly currency: string
  readonly before: Money
  readonly after: Money
  readonly change: Money
}

/** Exact to the last minor unit. Parties in the order of their names, `first` before all others. */
export function cashOf(moved: readonly MoneyMoved[], first?: string): readonly Cash[] {
  const rows = new Map<string, Cash>()
  for (const { party, partyName, yearEnds, flow, ...amounts } of moved) {
    const [before, after] = [parseMoney(amounts.before), parseMoney(amounts.after)]
    if (!before || !after) continue
    const signed = (money: Money) => (flow === 'paid' ? negate(money) : money)
    const key = `${party} ${yearEnds ?? ''} ${after.currency} ${flow}`
    const known = rows.get(key)
    const then = known ? add(known.before, signed(before)) : signed(before)
    const now = known ? add(known.after, signed(after)) : signed(after)
    rows.set(key, {
      key,
      party,
      partyName,
      ...(yearEnds ? { yearEnds } : {}),
      flow,
      currency: after.currency,
      before: then,
      after: now,
      change: subtract(now, then),
    })
  }
  return [...rows.values()].sort(
    (a, b) =>
      Number(b.party === first) - Number(a.party === first) ||
      compareWords(a.partyName, b.partyName) ||
      (a.yearEnds ?? '9').localeCompare(b.yearEnds ?? '9') ||
      b.flow.localeCompare(a.flow) ||
      a.currency.localeCompare(b.currency),
  )
}

export const textOf = (money: Money): string => formatMoney(money)
