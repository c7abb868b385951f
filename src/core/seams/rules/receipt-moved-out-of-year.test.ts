import { describe, expect, test } from 'vitest'
import type { Day, MonthDay, When } from '../../base/index.ts'
import { day, parseMoney, parseWhen } from '../../base/index.ts'
import { dealOf, finance, guarantee, tranche } from '../../deal/deal.fixture.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import type { Head } from '../../title/index.ts'
import { ask, bareTitle } from '../ask.fixture.ts'
import { receiptMovedOutOfYear } from './receipt-moved-out-of-year.ts'

const TRANCHE = 'deal/finance/finance:broadcaster/tranches/tranche:first/due'
const studio = (fiscalYearEnd?: MonthDay) => ({
  id: 'party:studio' as const,
  kind: 'company' as const,
  names: { en: 'The Studio' },
  ...(fiscalYearEnd ? { fiscalYearEnd } : {}),
})
const headWith = (dates: Readonly<Record<string, Day>>): Head => ({
  ...bareTitle().head,
  baseline: { on: day('2025-06-01'), by: ['party:studio'], dates },
})

/** A broadcaster's payment to the studio, approved for one day and due on another. */
const findings = (approved: string, due: When, end: MonthDay | undefined = '12-31') =>
  ask(
    receiptMovedOutOfYear,
    {
      head: headWith({ [TRANCHE]: day(approved) }),
      deal: dealOf({ finance: [finance({ tranches: [tranche('JPY 1,000,000', due)] })] }),
    },
    { parties: [studio(end)] },
  )

describe('a receipt has moved out of its year', () => {
  test('when its new day lies in the next business year of its payee', () => {
    expect(findings('2025-12-31', day('2026-01-01'))).toEqual([
      {
        kind: 'broken',
        because: [TRANCHE, 'head/baseline'],
        facts: {
          payer: 'party:broadcaster',
          payee: 'party:studio',
          amount: parseMoney('JPY 1,000,000'),
          approved: '2025-12-31',
          due: '2026-01-01',
          approvedYearEnds: '2025-12-31',
          yearEnds: '2026-12-31',
        },
      },
    ])
  })
  test('when it comes a year too early, too', () => {
    expect(findings('2026-01-01', day('2025-12-31'))).toHaveLength(1)
  })
  test('by the year of its payee, whichever month that ends in', () => {
    expect(findings('2025-12-31', day('2026-01-01'), '03-31')).toEqual([])
    expect(findings('2026-03-31', day('2026-04-01'), '03-31')).toMatchObject([
      { facts: { approvedYearEnds: '2026-03-31', yearEnds: '2027-03-31' } },
    ])
  })
  test('whether it is an instalment, a fee or a guarantee', () => {
    const fee = 'release/windows/window:tv/fees/fee:first/due'
    const minimum = 'deal/guarantees/guarantee:minimum/due'
    const answer = ask(
      receiptMovedOutOfYear,
      {
        head: headWith({ [fee]: day('2025-12-01'), [minimum]: day('2025-12-01') }),
        deal: dealOf({ guarantees: [guarantee({ payer: 'party:broadcaster', payee: 'party:studio' })] }),
        release: releaseOf({
          windows: [
            window({ fees: [{ id: 'fee:first', amount: parseMoney('JPY 1')!, due: day('2026-02-01') }] }),
          ],
        }),
      },
      { parties: [studio('12-31')] },
    )
    expect(answer.map((it) => it.kind === 'broken' && it.because[0])).toEqual([fee, minimum])
  })
})

describe('a receipt stays in its year', () => {
  test('when it is due on the day approved, or on another of the same year', () => {
    expect(findings('2025-12-31', day('2025-12-31'))).toEqual([])
    expect(findings('2025-01-01', day('2025-12-31'))).toEqual([])
  })
  test('as far as we can say when nobody approved a day for it', () => {
    const deal = dealOf({ finance: [finance()] })
    expect(ask(receiptMovedOutOfYear, { deal }, { parties: [studio('12-31')] })).toEqual([])
    expect(ask(receiptMovedOutOfYear, { deal, head: headWith({}) }, { parties: [studio()] })).toEqual([])
  })
})

describe('whether a receipt stays in its year cannot be told', () => {
  const yearEnd = {
    kind: 'missing',
    at: 'catalogue/parties/party:studio/fiscalYearEnd',
    what: 'fiscal-year-end',
  }
  const ended = (due: string) =>
    ask(
      receiptMovedOutOfYear,
      {
        head: headWith({ [TRANCHE]: day('2025-12-31') }),
        deal: dealOf({ finance: [finance({ tranches: [tranche('JPY 1', day(due))] })] }),
      },
      { parties: [studio()] },
    )
  test('without the last day of the payee’s business year, once the day has moved at all', () => {
    expect(ended('2026-01-01')).toEqual([yearEnd])
    expect(ended('2025-12-31')).toEqual([])
  })
  test('when what it hangs on has no day any more', () => {
    expect(findings('2025-12-31', parseWhen('on event:never')!)).toEqual([
      { kind: 'missing', at: TRANCHE, what: 'payment-day' },
    ])
  })
})
