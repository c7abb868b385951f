import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Currency, MINOR_DIGITS } from './currency.ts'
import {
  add,
  compare,
  formatMoney,
  isNegative,
  isZero,
  type Money,
  max,
  min,
  money,
  negate,
  parseMoney,
  split,
  subtract,
  sum,
  times,
  zero,
} from './money.ts'
import { ratio } from './ratio.ts'

const yen = (minor: bigint): Money<'JPY'> => money('JPY', minor)
const won = money('KRW', 1n)
const minors = (list: readonly Money[]): readonly bigint[] => list.map((m) => m.minor)

describe('two amounts of one currency', () => {
  test('are added, subtracted and compared', () => {
    expect(add(yen(12_000_000n), yen(1n))).toEqual(yen(12_000_001n))
    expect(subtract(yen(1n), yen(3n))).toEqual(yen(-2n))
    expect(compare(yen(1n), yen(3n))).toBe(-1)
    expect(compare(yen(3n), yen(3n))).toBe(0)
    expect([min(yen(1n), yen(3n)), max(yen(1n), yen(3n))]).toEqual([yen(1n), yen(3n)])
    expect(sum('JPY', [yen(1n), yen(2n), yen(3n)])).toEqual(yen(6n))
    expect(sum('JPY', [])).toEqual(zero('JPY'))
  })

  test('know their sign', () => {
    expect(isZero(zero('JPY'))).toBe(true)
    expect(isNegative(negate(yen(1n)))).toBe(true)
    expect(isNegative(zero('JPY'))).toBe(false)
  })
})

describe('two amounts of two currencies', () => {
  test('do not compile', () => {
    // @ts-expect-error yen and won do not add
    expect(() => add(yen(1n), won)).toThrow('dated rate')
    // @ts-expect-error nor subtract
    expect(() => subtract(yen(1n), won)).toThrow('dated rate')
    // @ts-expect-error nor compare
    expect(() => compare(yen(1n), won)).toThrow('dated rate')
    // @ts-expect-error nor sum
    expect(() => sum('JPY', [won])).toThrow('dated rate')
  })

  test('stop the program where the compiler could not know', () => {
    const read: readonly Money[] = [yen(1n), won]
    expect(() => add(read[0]!, read[1]!)).toThrow('dated rate')
  })
})

describe('a share of an amount', () => {
  test('is whole minor units, rounded as asked', () => {
    expect(times(yen(1001n), ratio(1n, 2n), 'down')).toEqual(yen(500n))
    expect(times(yen(1001n), ratio(1n, 2n), 'half-up')).toEqual(yen(501n))
    expect(times(yen(1001n), ratio(1n, 2n), 'half-even')).toEqual(yen(500n))
  })
})

describe('an amount is split', () => {
  test('by weight', () => {
    expect(split(yen(100n), [60n, 40n])).toEqual([yen(60n), yen(40n)])
  })

  test('so that the parts that lost most to rounding get what is left', () => {
    // 0.7, 0.7 and 5.6: the two of 0.7 lost most.
    expect(minors(split(yen(7n), [10n, 10n, 80n]))).toEqual([1n, 1n, 5n])
    // 0.78, 0.75 and 1.47: another rule in use gives 1, 0, 2.
    expect(minors(split(yen(3n), [26n, 25n, 49n]))).toEqual([1n, 1n, 1n])
  })

  test('and where two lost the same, the earlier gets it', () => {
    expect(minors(split(yen(100n), [1n, 1n, 1n]))).toEqual([34n, 33n, 33n])
    expect(minors(split(yen(2n), [1n, 1n, 1n]))).toEqual([1n, 1n, 0n])
  })

  test('to nobody of weight nought', () => {
    expect(minors(split(yen(5n), [0n, 1n, 0n, 1n]))).toEqual([0n, 3n, 0n, 2n])
  })

  test('a debt as a claim, with its sign', () => {
    expect(minors(split(yen(-100n), [1n, 1n, 1n]))).toEqual([-34n, -33n, -33n])
  })

  test('and never among nobody or by a negative weight', () => {
    expect(() => split(yen(1n), [])).toThrow('broke its own promise')
    expect(() => split(yen(1n), [0n, 0n])).toThrow('broke its own promise')
    expect(() => split(yen(1n), [2n, -1n])).toThrow('broke its own promise')
  })
})

describe('an amount is written', () => {
  test.each<[string, Money]>([
    ['JPY 12,000,000', money('JPY', 12_000_000n)],
    ['USD 25,000,000.50', money('USD', 2_500_000_050n)],
    ['KRW -800,000,000', money('KRW', -800_000_000n)],
    ['USD -0.05', money('USD', -5n)],
    ['KWD 1.000', money('KWD', 1000n)],
    ['JPY 0', money('JPY', 0n)],
    ['USD 100.00', money('USD', 10_000n)],
  ])('%s', (text, m) => {
    expect(formatMoney(m)).toBe(text)
    expect(parseMoney(text)).toEqual(m)
  })

  test.each<[string, Money]>([
    ['JPY 12000000', money('JPY', 12_000_000n)],
    ['USD 25000000.5', money('USD', 2_500_000_050n)],
    ['USD 25', money('USD', 2500n)],
    ['-KRW 800,000,000', money('KRW', -800_000_000n)],
    ['JPY -0', money('JPY', 0n)],
  ])('and also read from %s', (text, m) => {
    expect(parseMoney(text)).toEqual(m)
  })
})

describe('a text is no amount', () => {
  test.each([
    ['12,000,000', 'no currency'],
    ['¥12,000,000', 'yen or yuan'],
    ['XYZ 1', 'no such currency'],
    ['jpy 1', 'codes are capitals'],
    ['JPY12', 'a space between'],
    ['JPY 12.5', 'yen have no decimals'],
    ['USD 1.005', 'dollars have two'],
    ['USD 1.', 'decimals follow a point'],
    ['EUR 1,5', 'a comma parts thousands'],
    ['EUR 12,00', 'a comma parts thousands'],
    ['EUR 1234,567', 'either all thousands are parted or none'],
    ['EUR 0,500', 'no leading nought'],
    ['EUR 1,000.0.0', 'one point'],
    ['-JPY -1', 'one sign'],
    ['JPY 1 ', 'nothing behind'],
    ['', 'something must be written'],
  ])('%j: %s', (text) => {
    expect(parseMoney(text)).toBeUndefined()
  })

  test('past thirty digits', () => {
    expect(parseMoney(`JPY ${'9'.repeat(30)}`)?.minor).toBe(10n ** 30n - 1n)
    expect(parseMoney(`JPY ${'9'.repeat(31)}`)).toBeUndefined()
    expect(parseMoney(`JPY 1${',000'.repeat(2_500_000)}`)).toBeUndefined()
  })
})

const LARGEST = 10n ** 30n - 1n
const anyCurrency = fc.constantFrom(...(Object.keys(MINOR_DIGITS) as readonly Currency[]))
const anyMoney = fc
  .tuple(anyCurrency, fc.bigInt({ min: -LARGEST, max: LARGEST }))
  .map(([currency, minor]) => money(currency, minor))
const anySmallMoney = fc.bigInt({ min: -50n, max: 50n }).map(yen)
const anyWeights = fc
  .array(fc.bigInt({ min: 0n, max: 12n }), { minLength: 1, maxLength: 7 })
  .filter((weights) => weights.some((weight) => weight > 0n))

test('property: an amount written and read again is the same amount', () => {
  fc.assert(
    fc.property(anyMoney, (m) => {
      expect(parseMoney(formatMoney(m))).toEqual(m)
    }),
  )
})

test('property: the parts of a split sum to the whole, to the last won', () => {
  fc.assert(
    fc.property(fc.oneof(anyMoney, anySmallMoney), anyWeights, (total: Money, weights) => {
      expect(sum(total.currency, split(total, weights))).toEqual(total)
    }),
  )
})

test('property: a part is its exact share rounded down or up, and 0 for weight 0', () => {
  fc.assert(
    fc.property(anySmallMoney, anyWeights, (total, weights) => {
      const whole = weights.reduce((a, b) => a + b)
      split(total, weights).forEach((part, i) => {
        const off = part.minor * whole - total.minor * weights[i]!
        expect(-whole < off && off < whole).toBe(true)
        if (weights[i] === 0n) expect(part.minor).toBe(0n)
      })
    }),
  )
})

test('property: a debt is split as the claim it mirrors', () => {
  fc.assert(
    fc.property(anySmallMoney, anyWeights, (total, weights) => {
      expect(split(negate(total), weights)).toEqual(split(total, weights).map(negate))
    }),
  )
})

test('property: the order in which amounts are added is without effect', () => {
  fc.assert(
    fc.property(fc.array(anySmallMoney), (list) => {
      expect(sum('JPY', list.toReversed())).toEqual(sum('JPY', list))
    }),
  )
})
