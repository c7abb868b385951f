import { day, parseMoney, throughInclusive } from '../base/index.ts'
import type { Comparison, Rating, Receipt, Settle, Statement, StatementLine } from './types.ts'
import { NOTHING_SETTLED } from './types.ts'

/** One million yen on 15 January 2026; `sum` is what came in. */
export const receipt = (it: Partial<Receipt> & { readonly sum?: string } = {}): Receipt => {
  const { sum = 'JPY 1,000,000', ...fields } = it
  return {
    id: 'receipt:first',
    on: day('2026-01-15'),
    payer: 'party:broadcaster',
    gross: parseMoney(sum)!,
    ...fields,
  }
}

/** What the tier of the fixture waterfall paid the investor. */
export const line = (sum: string, it: Partial<StatementLine> = {}): StatementLine => ({
  tier: 'tier:recoup',
  party: 'party:investor',
  amount: parseMoney(sum)!,
  ...it,
})

/** For the first quarter of 2026, to the investor; it says that nothing came in. */
export const statement = (it: Partial<Statement> & { readonly sum?: string } = {}): Statement => {
  const { sum = 'JPY 0', ...fields } = it
  return {
    id: 'statement:first',
    reporting: 'reporting:investor',
    period: throughInclusive(day('2026-01-01'), day('2026-03-31')),
    issuedOn: day('2026-04-30'),
    received: parseMoney(sum)!,
    lines: [],
    ...fields,
  }
}

/** 7 % of the Kanto households over the whole run. */
export const rating = (it: Partial<Rating> = {}): Rating => ({
  id: 'rating:run',
  panel: 'panel:kanto',
  value: 7,
  ...it,
})

export const comparison = (it: Partial<Comparison> = {}): Comparison => ({
  id: 'comparison:one',
  rating: 'rating:run',
  against: 'precedent:earlier',
  ...it,
})

export const settleOf = (it: Partial<Settle> = {}): Settle => ({ ...NOTHING_SETTLED, ...it })
