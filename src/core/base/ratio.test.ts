import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRatios,
  compareRatios,
  divide,
  formatRatio,
  multiplyRatios,
  ONE,
  parseRatio,
  type Ratio,
  type Rounding,
  ratio,
  subtractRatios,
  sumRatios,
  toNumber,
  ZERO,
} from './ratio.ts'

describe('a fraction', () => {
  test('is kept in lowest terms, its sign above the line', () => {
    expect(ratio(2n, 4n)).toEqual({ num: 1n, den: 2n })
    expect(ratio(3n, -6n)).toEqual({ num: -1n, den: 2n })
    expect(ratio(0n, -7n)).toEqual(ZERO)
  })

  test('has no nought below the line', () => {
    expect(() => ratio(1n, 0n)).toThrow('broke its own promise')
  })

  test('is exact: three thirds are one, and a tenth and two tenths are three tenths', () => {
    expect(sumRatios([ratio(1n, 3n), ratio(1n, 3n), ratio(1n, 3n)])).toEqual(ONE)
    expect(addRatios(ratio(1n, 10n), ratio(2n, 10n))).toEqual(ratio(3n, 10n))
    expect(subtractRatios(ONE, ratio(1n, 3n))).toEqual(ratio(2n, 3n))
    expect(multiplyRatios(ratio(2n, 3n), ratio(3n, 4n))).toEqual(ratio(1n, 2n))
    expect(sumRatios([])).toEqual(ZERO)
  })

  test('is compared exactly', () => {
    expect(compareRatios(ratio(1n, 3n), ratio(333_333n, 1_000_000n))).toBe(1)
    expect(compareRatios(ratio(-1n, 2n), ZERO)).toBe(-1)
    expect(compareRatios(ratio(2n, 4n), ratio(1n, 2n))).toBe(0)
  })

  test('gives a float for simulations, however long its parts', () => {
    expect(toNumber(ratio(1n, 8n))).toBe(0.125)
    expect(toNumber(ratio(-(10n ** 400n), 3n * 10n ** 400n + 1n))).toBeCloseTo(-1 / 3, 15)
  })
})

describe('a fraction is read', () => {
  test.each<[string, Ratio]>([
    ['55 %', ratio(11n, 20n)],
    ['55%', ratio(11n, 20n)],
    ['12.5 %', ratio(1n, 8n)],
    ['100 %', ONE],
    ['1/3', ratio(1n, 3n)],
    ['2/6', ratio(1n, 3n)],
    ['0.125', ratio(1n, 8n)],
    ['1', ONE],
    ['0', ZERO],
    ['-5 %', ratio(-1n, 20n)],
  ])('%s', (text, r) => {
    expect(parseRatio(text)).toEqual(r)
  })

  test.each([
    '',
    '%',
    '1/0',
    '.5',
    '5.',
    '1,5 %',
    '1 / 3',
    '1/-3',
    '55  %',
    '55 % ',
    '1e3',
    'NaN',
    '+5 %',
    '٥٥ %',
  ])('but not %j', (text) => {
    expect(parseRatio(text)).toBeUndefined()
  })

  test('and not past forty characters, so that no text is dear to read', () => {
    expect(parseRatio('9'.repeat(40))).toEqual(ratio(10n ** 40n - 1n, 1n))
    expect(parseRatio('9'.repeat(41))).toBeUndefined()
    expect(parseRatio('9'.repeat(10_000_000))).toBeUndefined()
  })
})

describe('a fraction is written', () => {
  test.each<[Ratio, string]>([
    [ratio(11n, 20n), '55 %'],
    [ratio(1n, 8n), '12.5 %'],
    [ONE, '100 %'],
    [ZERO, '0 %'],
    [ratio(-1n, 200n), '-0.5 %'],
    [ratio(1n, 100_000_000n), '0.000001 %'],
    [ratio(1n, 1_000_000_000n), '1/1000000000'],
    [ratio(1n, 3n), '1/3'],
  ])('%o as %s', (r, text) => {
    expect(formatRatio(r)).toBe(text)
  })
})

describe('a division says what becomes of its remainder', () => {
  const tenths = [25n, 15n, 16n, 14n, 10n, -14n, -15n, -16n, -25n]
  test.each<[Rounding, readonly bigint[]]>([
    ['down', [2n, 1n, 1n, 1n, 1n, -1n, -1n, -1n, -2n]],
    ['up', [3n, 2n, 2n, 2n, 1n, -2n, -2n, -2n, -3n]],
    ['half-up', [3n, 2n, 2n, 1n, 1n, -1n, -2n, -2n, -3n]],
    ['half-even', [2n, 2n, 2n, 1n, 1n, -1n, -2n, -2n, -2n]],
  ])('%s', (rounding, quotients) => {
    expect(tenths.map((n) => divide(n, 10n, rounding))).toEqual(quotients)
    expect(tenths.map((n) => divide(-n, -10n, rounding))).toEqual(quotients)
  })

  test('less than a half below zero and above it is nought', () => {
    expect(divide(-4n, 10n, 'half-up')).toBe(0n)
    expect(divide(5n, 10n, 'half-even')).toBe(0n)
    expect(divide(-1n, 10n, 'up')).toBe(-1n)
  })
})

const anyWhole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n })
const anyPart = fc.bigInt({ min: 1n, max: 10n ** 12n })
const anyRatio = fc.tuple(anyWhole, anyPart).map(([num, den]) => ratio(num, den))
const anyRounding = fc.constantFrom('half-even', 'half-up', 'down', 'up')

test('property: a fraction written and read again is the same fraction', () => {
  fc.assert(
    fc.property(anyRatio, (r) => {
      expect(parseRatio(formatRatio(r))).toEqual(r)
    }),
  )
})

test('property: what is added and taken away again leaves the fraction as it was', () => {
  fc.assert(
    fc.property(anyRatio, anyRatio, (a, b) => {
      expect(subtractRatios(addRatios(a, b), b)).toEqual(a)
      expect(addRatios(a, b)).toEqual(addRatios(b, a))
      expect(compareRatios(a, b) + compareRatios(b, a)).toBe(0)
    }),
  )
})

test('property: a quotient is less than one off, at most a half off when halves are asked for, and mirrors', () => {
  fc.assert(
    fc.property(anyWhole, anyPart, anyRounding, (num, den, rounding) => {
      const quotient = divide(num, den, rounding)
      const off = quotient * den - num
      const size = off < 0n ? -off : off
      expect(rounding.startsWith('half') ? 2n * size <= den : size < den).toBe(true)
      expect(divide(-num, den, rounding)).toBe(-quotient)
    }),
  )
})
