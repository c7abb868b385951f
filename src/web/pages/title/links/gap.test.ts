import { describe, expect, test } from 'vitest'
import type { Day } from '../../../../core/base/index.ts'
import { money } from '../../../../core/base/index.ts'
import { gapOf, ratesOf, sideOf } from './gap.ts'

const rates = ratesOf([
  { from: 'JPY', to: 'KRW', ratio: '9', on: '2024-01-01', fictional: true },
  { from: 'JPY', to: 'KRW', ratio: '10', on: '2025-01-01', sources: ['source:bank'] },
  { from: 'JPY', to: 'XXX', ratio: 'ten', on: 'never' },
])

describe('a plan in two currencies', () => {
  test('is weighed in one, each sum at the rate of its day, and says which rates', () => {
    const side = sideOf(
      [
        { amount: money('JPY', 100n), on: '2024-06-01' as Day },
        { amount: money('JPY', 100n), on: '2025-06-01' as Day },
        { amount: money('KRW', 50n) },
      ],
      'KRW',
      rates,
    )
    expect(side.total).toEqual(money('KRW', 1_950n))
    expect(side.rates.map(({ on }) => on)).toEqual(['2024-01-01', '2025-01-01'])
    expect(side.rates[1]?.sources).toEqual(['source:bank'])
  })
  test('has no gap while a sum has no rate; the sum is named', () => {
    const uses = sideOf([{ amount: money('USD', 5n) }, { amount: money('USD', 7n) }], 'KRW', rates)
    expect(uses.unknown).toEqual([money('USD', 12n)])
    expect(gapOf(sideOf([], 'KRW', rates), uses)).toBeUndefined()
  })
  test('has the gap to the last minor unit', () => {
    const sources = sideOf([{ amount: money('JPY', 10n) }], 'KRW', rates)
    const uses = sideOf([{ amount: money('KRW', 101n) }], 'KRW', rates)
    expect(gapOf(sources, uses)).toEqual(money('KRW', -1n))
  })
})

test('a rate that cannot be read is no rate', () => {
  expect(rates).toHaveLength(2)
})
