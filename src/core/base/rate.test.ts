import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Currency } from './currency.ts'
import { day, dayFromEpoch } from './day.ts'
import { money } from './money.ts'
import { convert, findRate, inverse, type Rate } from './rate.ts'
import { compareRatios, ONE, ratio } from './ratio.ts'

const rate = (from: Currency, to: Currency, num: bigint, den: bigint, on = '2025-08-28'): Rate => ({
  from,
  to,
  ratio: ratio(num, den),
  on: day(on),
})

describe('an amount is converted', () => {
  test('between currencies of different decimals: 1 USD is 147.25 JPY, so USD 100.00 is JPY 14,725', () => {
    const dollarInYen = rate('USD', 'JPY', 14_725n, 100n)
    expect(convert(money('USD', 10_000n), dollarInYen, 'down')).toEqual(money('JPY', 14_725n))
    expect(convert(money('JPY', 14_725n), inverse(dollarInYen), 'down')).toEqual(money('USD', 10_000n))
  })

  test('with its rounding named: KRW 1,000 at 0.1065 is JPY 106.5', () => {
    const wonInYen = rate('KRW', 'JPY', 1065n, 10_000n)
    expect(convert(money('KRW', 1000n), wonInYen, 'down')).toEqual(money('JPY', 106n))
    expect(convert(money('KRW', 1000n), wonInYen, 'half-up')).toEqual(money('JPY', 107n))
    expect(convert(money('KRW', -1000n), wonInYen, 'half-up')).toEqual(money('JPY', -107n))
  })

  test('only from the currency that the rate is from', () => {
    expect(() => convert(money('EUR', 1n), rate('USD', 'JPY', 147n, 1n), 'down')).toThrow('is from')
  })
})

describe('the rate to convert at', () => {
  const rates = [
    rate('KRW', 'JPY', 105n, 1000n, '2025-06-30'),
    rate('KRW', 'JPY', 106n, 1000n, '2025-07-31'),
    rate('JPY', 'KRW', 93n, 10n, '2025-08-31'),
  ]
  const found = (on: string, list: readonly Rate[] = rates) => findRate(list, 'KRW', 'JPY', day(on))

  test('is the latest dated on or before the day', () => {
    expect(found('2025-07-30')).toBe(rates[0])
    expect(found('2025-07-31')).toBe(rates[1])
    expect(found('2025-08-30')).toBe(rates[1])
  })

  test('may be one that is given the other way, read backwards', () => {
    expect(found('2025-09-01')).toEqual(rate('KRW', 'JPY', 10n, 93n, '2025-08-31'))
  })

  test('is the one given in the direction asked for, where both are of one day', () => {
    const both = [rate('JPY', 'KRW', 9n, 1n), rate('KRW', 'JPY', 1n, 10n)]
    expect(found('2025-08-28', both)).toBe(both[1])
    expect(found('2025-08-28', both.toReversed())).toBe(both[1])
  })

  test('is unknown before the first, and never made of two others', () => {
    expect(found('2025-06-29')).toBeUndefined()
    const viaDollar = [rate('KRW', 'USD', 72n, 100_000n), rate('USD', 'JPY', 147n, 1n)]
    expect(found('2025-08-28', viaDollar)).toBeUndefined()
  })

  test('is one for a currency and itself, whatever rates there are', () => {
    expect(findRate([], 'JPY', 'JPY', day('2025-08-28'))?.ratio).toEqual(ONE)
  })

  test('keeps its sources, also when read backwards', () => {
    const sourced: Rate = { ...rate('JPY', 'KRW', 9n, 1n), sources: ['source:bok-2025-08-28'] }
    expect(found('2025-08-28', [sourced])?.sources).toEqual(['source:bok-2025-08-28'])
  })
})

const anyRate = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 1n, max: 10_000n }), fc.bigInt({ min: 1n, max: 10_000n }), fc.nat(20))
  .map(([direct, num, den, n]): Rate => {
    const [from, to] = direct ? (['KRW', 'USD'] as const) : (['USD', 'KRW'] as const)
    return { from, to, ratio: ratio(num, den), on: dayFromEpoch(n) }
  })

test('property: a rate inverted twice is itself, and the two undo each other', () => {
  fc.assert(
    fc.property(anyRate, (r) => {
      expect(inverse(inverse(r))).toEqual(r)
      expect(
        compareRatios(ratio(r.ratio.num * inverse(r).ratio.num, r.ratio.den * inverse(r).ratio.den), ONE),
      ).toBe(0)
    }),
  )
})

test('property: no rate on or before the day is later than the one found, and none later is used', () => {
  fc.assert(
    fc.property(fc.array(anyRate), fc.nat(20).map(dayFromEpoch), (rates, on) => {
      const usable = rates.filter((r) => r.on <= on)
      const found = findRate(rates, 'KRW', 'USD', on)
      expect(found === undefined).toBe(usable.length === 0)
      expect(usable.every((r) => r.on <= found!.on)).toBe(true)
    }),
  )
})

test('property: converting keeps the sign and the order of amounts', () => {
  const anyMinor = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
  fc.assert(
    fc.property(anyRate, anyMinor, anyMinor, (r, a, b) => {
      const [x, y] = [convert(money(r.from, a), r, 'half-even'), convert(money(r.from, b), r, 'half-even')]
      if (a <= b) expect(x.minor <= y.minor).toBe(true)
      expect(convert(money(r.from, -a), r, 'half-even').minor).toBe(-x.minor)
    }),
  )
})
