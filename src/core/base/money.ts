import { type Currency, isCurrency, minorDigits } from './currency.ts'
import { invariant } from './invariant.ts'
import { divide, type Ratio, type Rounding } from './ratio.ts'

/** An exact amount: whole minor units (yen, won, US cents) beside their currency. Never a float. */
export interface Money<C extends Currency = Currency> {
  readonly currency: C
  readonly minor: bigint
}

export const money = <C extends Currency>(currency: C, minor: bigint): Money<C> => ({ currency, minor })

export const zero = <C extends Currency>(currency: C): Money<C> => money(currency, 0n)

/** The compiler refuses two currencies it knows to differ; those it could not know are refused here. */
function sameCurrency(a: Money, b: Money): void {
  invariant(a.currency === b.currency, 'two currencies meet only through a dated rate')
}

export function add<C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  sameCurrency(a, b)
  return money(a.currency, a.minor + b.minor)
}

export function subtract<C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> {
  sameCurrency(a, b)
  return money(a.currency, a.minor - b.minor)
}

export const negate = <C extends Currency>(m: Money<C>): Money<C> => money(m.currency, -m.minor)

/** -1 when `a` is less, 0 when they are equal, 1 when `a` is more. */
export function compare<C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): -1 | 0 | 1 {
  sameCurrency(a, b)
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0
}

export const isZero = (m: Money): boolean => m.minor === 0n
export const isNegative = (m: Money): boolean => m.minor < 0n

export const min = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  compare(a, b) <= 0 ? a : b

export const max = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  compare(a, b) >= 0 ? a : b

/** @param currency of every amount in the list, and of the sum of none */
export const sum = <C extends Currency>(currency: C, list: readonly Money<NoInfer<C>>[]): Money<C> =>
  list.reduce<Money<C>>(add, zero(currency))

/** A share of an amount, in whole minor units. Parts of one whole come from `split`, which loses nothing. */
export const times = <C extends Currency>(m: Money<C>, by: Ratio, rounding: Rounding): Money<C> =>
  money(m.currency, divide(m.minor * by.num, by.den, rounding))

/**
 * The amount shared out by weight, to the last minor unit: each part is rounded down, and the units left
 * over go one each to the parts that lost most, the earlier first where two lost the same (the largest
 * remainder). A negative amount is shared as the positive one, with its sign.
 * @param weights none below 0, not all 0; a part of weight 0 is 0
 * @returns the parts in the order of the weights; together they are the amount
 */
export function split<C extends Currency>(total: Money<C>, weights: readonly bigint[]): readonly Money<C>[] {
  const whole = weights.reduce((a, b) => a + b, 0n)
  invariant(whole > 0n && weights.every((weight) => weight >= 0n), 'what is split has someone to go to')
  const size = isNegative(total) ? -total.minor : total.minor
  const parts = weights.map((weight) => (size * weight) / whole)
  const lost = weights.map((weight) => (size * weight) % whole)
  const left = Number(parts.reduce((rest, part) => rest - part, size)) // fewer than there are parts
  const neediest = weights
    .map((_, i) => i)
    .sort((a, b) => (lost[b]! > lost[a]! ? 1 : lost[b]! < lost[a]! ? -1 : 0))
  for (const i of neediest.slice(0, left)) parts[i]! += 1n
  return parts.map((part) => money(total.currency, isNegative(total) ? -part : part))
}

const MOST_DIGITS = 30
const LONGEST_TEXT = 50 // 30 digits, their commas, code, sign, point
const TEXT = /^(-?)([A-Z]{3}) (-?)(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/

/**
 * Reads `JPY 12,000,000`, `USD 25000000.5`, `KRW -800,000,000`, `-KRW 800,000,000`.
 * @returns undefined for any other text: an unknown currency, commas in the wrong place (`EUR 1,5` may be
 *   one and a half), more decimals than the currency has, more than 30 digits
 */
export function parseMoney(text: string): Money | undefined {
  const parts = text.length <= LONGEST_TEXT ? TEXT.exec(text) : null
  if (!parts) return undefined
  const [, before = '', currency = '', after = '', grouped = '', decimals = ''] = parts
  if (!isCurrency(currency) || (before && after)) return undefined
  const digits = grouped.replaceAll(',', '') + decimals
  const missing = minorDigits(currency) - decimals.length
  if (missing < 0 || digits.length > MOST_DIGITS) return undefined
  return money(currency, BigInt(`${before}${after}${digits}${'0'.repeat(missing)}`))
}

/**
 * The one way in which we write an amount in a file: `JPY 12,000,000`, `USD 25,000,000.50`, `KRW -1`. People
 * read it as their language writes it; that is made at the edge.
 */
export function formatMoney(m: Money): string {
  const decimals = minorDigits(m.currency)
  const digits = String(isNegative(m) ? -m.minor : m.minor).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const grouped = digits.slice(0, point).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${m.currency} ${isNegative(m) ? '-' : ''}${grouped}${decimals > 0 ? `.${digits.slice(point)}` : ''}`
}
