import { describe, expect, test } from 'vitest'
import { day, parseMoney } from '../../base/index.ts'
import { dealOf, finance, tranche } from '../../deal/deal.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { instalmentsPastAmount } from './instalments-past-amount.ts'

/** A source of one million yen, paid in these instalments. */
const findings = (...sums: readonly string[]) => {
  const tranches = sums.map((sum, i) => tranche(sum, day('2026-04-01'), `tranche:${i}`))
  return ask(instalmentsPastAmount, { deal: dealOf({ finance: [finance({ tranches })] }) })
}

describe('instalments', () => {
  test('that come to a yen more than their source gives are past it', () => {
    expect(findings('JPY 600,000', 'JPY 400,001')).toEqual([
      {
        kind: 'broken',
        because: ['deal/finance/finance:broadcaster/tranches', 'deal/finance/finance:broadcaster/amount'],
        facts: {
          finance: 'finance:broadcaster',
          amount: parseMoney('JPY 1,000,000'),
          instalments: parseMoney('JPY 1,000,001'),
        },
      },
    ])
  })
  test('that come to all of it, or leave something of it, are not', () => {
    expect(findings('JPY 600,000', 'JPY 400,000')).toEqual([])
    expect(findings('JPY 600,000')).toEqual([])
    expect(findings()).toEqual([])
  })
  test('in another currency stand for the whole, and are not added to it', () => {
    expect(findings('KRW 20,000,000', 'JPY 1,000,000')).toEqual([])
    expect(findings('KRW 20,000,000', 'JPY 1,000,001')).toHaveLength(1)
  })
})
