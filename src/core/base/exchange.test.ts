import { describe, expect, test } from 'vitest'
import { day } from './day.ts'
import { inCurrency } from './exchange.ts'
import { money } from './money.ts'
import type { Rate } from './rate.ts'
import { ratio } from './ratio.ts'

const rates: readonly Rate[] = [
  { from: 'JPY', to: 'KRW', ratio: ratio(9n, 1n), on: day('2025-01-06') },
  { from: 'JPY', to: 'KRW', ratio: ratio(10n, 1n), on: day('2025-07-01') },
]

describe('an amount of a plan in another currency', () => {
  test('is taken at the rate of its day', () => {
    expect(inCurrency(money('JPY', 100n), 'KRW', day('2025-06-30'), rates)).toEqual(money('KRW', 900n))
    expect(inCurrency(money('JPY', 100n), 'KRW', day('2025-07-01'), rates)).toEqual(money('KRW', 1000n))
  })
  test('is taken at the latest rate when its day is older than every rate, or not known', () => {
    expect(inCurrency(money('JPY', 100n), 'KRW', day('2024-12-31'), rates)).toEqual(money('KRW', 1000n))
    expect(inCurrency(money('JPY', 100n), 'KRW', undefined, rates)).toEqual(money('KRW', 1000n))
  })
  test('reads a rate the other way, and rounds a half to the even unit', () => {
    expect(inCurrency(money('KRW', 1000n), 'JPY', day('2026-01-01'), rates)).toEqual(money('JPY', 100n))
    expect(inCurrency(money('KRW', 25n), 'JPY', day('2026-01-01'), rates)).toEqual(money('JPY', 2n))
    expect(inCurrency(money('KRW', 35n), 'JPY', day('2026-01-01'), rates)).toEqual(money('JPY', 4n))
  })
  test('is itself in its own currency, with no rate at all', () => {
    expect(inCurrency(money('USD', 7n), 'USD', undefined, [])).toEqual(money('USD', 7n))
  })
  test('is not known where no rate joins the two', () => {
    expect(inCurrency(money('USD', 7n), 'KRW', day('2025-07-01'), rates)).toBeUndefined()
  })
})
