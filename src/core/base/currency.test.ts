import { describe, expect, test } from 'vitest'
import { type Currency, isCurrency, MINOR_DIGITS, minorDigits } from './currency.ts'

const codes = Object.keys(MINOR_DIGITS) as readonly Currency[]
const withDigits = (digits: number): string => codes.filter((code) => minorDigits(code) === digits).join(' ')

describe('a currency', () => {
  test('has the decimals that ISO 4217 gives it', () => {
    expect(withDigits(0)).toBe('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF')
    expect(withDigits(3)).toBe('BHD IQD JOD KWD LYD OMR TND')
    expect(withDigits(4)).toBe('CLF UYW')
    expect(
      ['EUR', 'USD', 'CNY', 'TWD', 'THB', 'IDR', 'HUF', 'TRY'].map((c) => isCurrency(c) && minorDigits(c)),
    ).toEqual(Array(8).fill(2))
  })

  test('is known by its code in capitals, and by nothing else', () => {
    expect(isCurrency('KRW')).toBe(true)
    expect(['krw', 'KR', '₩', 'WON', '', 'toString', 'constructor'].some(isCurrency)).toBe(false)
  })

  test('is left out when withdrawn, a metal, or a test code', () => {
    expect(['HRK', 'BGN', 'ANG', 'CUC', 'ZWL', 'SLL', 'XAU', 'XTS', 'XXX'].some(isCurrency)).toBe(false)
  })
})

describe('the table', () => {
  test('is in order, each code three capitals', () => {
    expect(codes).toEqual(codes.toSorted())
    expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
  })

  test('has no code that Intl does not know, but for the index units and the digital bolívar', () => {
    const known = new Set(Intl.supportedValuesOf('currency'))
    expect(codes.filter((code) => !known.has(code))).toEqual(['CLF', 'UYW', 'VED'])
  })

  test('never gives fewer decimals than shops print', () => {
    const printed = (code: Currency): number =>
      new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
        .maximumFractionDigits!
    expect(codes.filter((code) => printed(code) > minorDigits(code))).toEqual([])
  })
})
