import type { Term, When } from '../base/index.ts'
import { day, parseMoney } from '../base/index.ts'
import type { CostLine, Headcount } from './types.ts'

type Fields = Partial<CostLine> & { readonly sum?: string }

/** One million yen, paid at once on 1 April 2026, nobody knows where. */
export const cost = (it: Fields = {}): CostLine => {
  const { sum = 'JPY 1,000,000', ...fields } = it
  return {
    id: 'cost:all',
    names: { en: 'Everything' },
    amount: parseMoney(sum)!,
    timing: { kind: 'once', due: day('2026-04-01') },
    ...fields,
  }
}

export const costOn = (due: When, it: Fields = {}): CostLine => cost({ timing: { kind: 'once', due }, ...it })

export const costEvenly = (over: Term, it: Fields = {}): CostLine =>
  cost({ timing: { kind: 'evenly', over }, ...it })

/** Its sum is that of one week. */
export const costWeekly = (over: Term, it: Fields = {}): CostLine =>
  cost({ timing: { kind: 'weekly', over }, ...it })

export const headcount = (it: Partial<Headcount> = {}): Headcount => ({
  id: `headcount:${it.function ?? 'crew'}-${(it.country ?? 'JP').toLowerCase()}`,
  function: 'crew',
  country: 'JP',
  people: 10,
  ...it,
})
