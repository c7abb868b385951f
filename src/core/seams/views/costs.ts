import type { Day, Money, Path } from '../../base/index.ts'
import { money, pathOf } from '../../base/index.ts'
import { weeksBegun } from '../../deal/index.ts'
import type { CostLine, Make } from '../../make/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn, rangeOn } from './calendar.ts'

/** A line of the budget with what it comes to and when it is paid. */
export interface DatedCost {
  readonly cost: CostLine
  readonly path: Path
  /** of the whole line; absent when so much a week is paid for nobody knows how many weeks */
  readonly total?: Money
  /** in equal parts, one a week from the first day on; absent when its days are not known, or never end */
  readonly paid?: { readonly first: Day; readonly weeks: number }
}

export function datedCosts(make: Pick<Make, 'costs'>, calendar: Calendar): readonly DatedCost[] {
  return make.costs.map((cost) => {
    const path = pathOf('make', 'costs', cost.id)
    const paid = weeksOf(cost, calendar)
    if (cost.timing.kind !== 'weekly')
      return paid ? { cost, path, total: cost.amount, paid } : { cost, path, total: cost.amount }
    if (!paid) return { cost, path }
    const total = money(cost.amount.currency, cost.amount.minor * BigInt(paid.weeks))
    return { cost, path, total, paid }
  })
}

function weeksOf({ timing }: CostLine, calendar: Calendar): DatedCost['paid'] {
  if (timing.kind === 'once') {
    const first = dayOn(calendar, timing.due)
    return first && { first, weeks: 1 }
  }
  const over = rangeOn(calendar, timing.over)
  return over && over.until !== 'open' ? { first: over.from, weeks: weeksBegun(over) } : undefined
}
