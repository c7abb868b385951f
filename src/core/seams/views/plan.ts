import type { Currency, Day, Money, Path, Rate } from '../../base/index.ts'
import { inCurrency, money, pathOf } from '../../base/index.ts'
import type { Deal, FinanceKind } from '../../deal/index.ts'
import type { MissingFact } from '../codes.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'
import type { DatedCost } from './costs.ts'

/** A cost or an instalment of finance in the currency of the plan. */
export interface PlannedSum {
  readonly path: Path
  readonly amount: Money
  /** where its day stands, or would stand */
  readonly dayAt: Path
  /** absent when it hangs on days that are not known */
  readonly paid?: { readonly first: Day; readonly weeks: number }
}

/** The finance plan beside the cost, in one currency. */
export interface Plan {
  /** absent when there is neither finance nor cost */
  readonly currency?: Currency
  readonly costs: readonly PlannedSum[]
  readonly finance: readonly (PlannedSum & { readonly kind: FinanceKind })[]
  /** what is not known of either side: a whole side, or a sum that is in neither list */
  readonly unknown: readonly { readonly at: Path; readonly what: MissingFact }[]
}

/**
 * Both sides of the plan. A source counts as its instalments, and as what they leave of its amount; that
 * rest has no day.
 */
export function planOf(
  deal: Pick<Deal, 'currency' | 'finance'>,
  dated: readonly DatedCost[],
  calendar: Calendar,
  rates: readonly Rate[],
): Plan {
  const currency =
    deal.currency ??
    firstOf(deal.finance)?.amount.currency ??
    firstOf(dated.map(({ cost }) => cost))?.amount.currency
  const unknown: { at: Path; what: MissingFact }[] = []
  if (dated.length === 0) unknown.push({ at: pathOf('make', 'costs'), what: 'cost' })
  if (deal.finance.length === 0) unknown.push({ at: pathOf('deal', 'finance'), what: 'finance' })
  if (!currency) return { costs: [], finance: [], unknown }
  const planned = (
    path: Path,
    field: string,
    sum: Money,
    paid: PlannedSum['paid'],
  ): PlannedSum | undefined => {
    const amount = inCurrency(sum, currency, paid?.first, rates)
    if (!amount) unknown.push({ at: pathOf(path, 'amount'), what: 'exchange-rate' })
    return amount && { path, amount, dayAt: pathOf(path, field), ...(paid ? { paid } : {}) }
  }

  const costs: PlannedSum[] = []
  for (const { path, total, paid } of dated) {
    if (!total) unknown.push({ at: pathOf(path, 'timing'), what: 'cost-day' })
    const sum = total && planned(path, 'timing', total, paid)
    if (sum) costs.push(sum)
  }

  const finance: (PlannedSum & { kind: FinanceKind })[] = []
  for (const { id, kind, amount, tranches } of deal.finance) {
    const path = pathOf('deal', 'finance', id)
    const enter = (sum: PlannedSum | undefined): void => {
      if (sum) finance.push({ ...sum, kind })
    }
    let rest = amount.minor
    for (const tranche of tranches) {
      const first = dayOn(calendar, tranche.due)
      const paid = first && { first, weeks: 1 }
      enter(planned(pathOf(path, 'tranches', tranche.id), 'due', tranche.amount, paid))
      // Instalments in another currency stand for the whole: what they leave of it, nobody can say.
      rest = tranche.amount.currency === amount.currency ? rest - tranche.amount.minor : 0n
    }
    if (rest > 0n) enter(planned(path, 'tranches', money(amount.currency, rest), undefined))
  }
  return { currency, costs, finance, unknown }
}

/** By its id: the order of a list has no say. */
const firstOf = <T extends { readonly id: string }>(list: readonly T[]): T | undefined =>
  list.reduce<T | undefined>((first, it) => (first && first.id <= it.id ? first : it), undefined)
