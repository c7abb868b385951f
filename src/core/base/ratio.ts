import { invariant } from './invariant.ts'

/** An exact fraction in lowest terms: a share, a fee, an exchange rate. `den` is above 0. */
export interface Ratio {
  readonly num: bigint
  readonly den: bigint
}

/**
 * What becomes of a division's remainder. All four mirror: what holds for 1.5 holds for -1.5.
 * `down`: towards zero. `up`: away from zero. `half-up`: to the nearest, a half away from zero.
 * `half-even`: to the nearest, a half to the even neighbour.
 */
export type Rounding = 'half-even' | 'half-up' | 'down' | 'up'

export function ratio(num: bigint, den: bigint): Ratio {
  invariant(den !== 0n, 'a fraction has no nought below the line')
  const common = greatestCommonDivisor(num, den)
  const sign = den < 0n ? -1n : 1n
  return { num: (sign * num) / common, den: (sign * den) / common }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

export const ZERO: Ratio = { num: 0n, den: 1n }
export const ONE: Ratio = { num: 1n, den: 1n }

export const addRatios = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.den + b.num * a.den, a.den * b.den)
export const subtractRatios = (a: Ratio, b: Ratio): Ratio =>
  ratio(a.num * b.den - b.num * a.den, a.den * b.den)
export const multiplyRatios = (a: Ratio, b: Ratio): Ratio => ratio(a.num * b.num, a.den * b.den)
export const sumRatios = (list: readonly Ratio[]): Ratio => list.reduce(addRatios, ZERO)

/** Below 0 when `a` is less, 0 when they are equal, above 0 when `a` is more. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The whole quotient, its remainder rounded as said. */
export function divide(num: bigint, den: bigint, rounding: Rounding): bigint {
  invariant(den !== 0n, 'nothing is divided by nought')
  const quotient = num / den // BigInt cuts towards zero
  const remainder = num % den
  if (remainder === 0n || rounding === 'down') return quotient
  const away = num < 0n === den < 0n ? 1n : -1n
  if (rounding === 'up') return quotient + away
  const twice = 2n * (remainder < 0n ? -remainder : remainder)
  const whole = den < 0n ? -den : den
  if (twice !== whole) return twice > whole ? quotient + away : quotient
  return rounding === 'half-up' || quotient % 2n !== 0n ? quotient + away : quotient
}

const LONGEST_TEXT = 40
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?( ?%)?$/
const FRACTION = /^(-?\d+)\/(\d+)$/

/**
 * Reads `55 %`, `55%`, `12.5 %`, `1/3`, `0.125`, `1`; a minus sign may lead. Whether a fraction makes sense
 * where it stands (a share below 0 does not) is for the reader to check.
 * @returns undefined for any other text, and for one longer than 40 characters, so that reading is cheap
 */
export function parseRatio(text: string): Ratio | undefined {
  if (text.length > LONGEST_TEXT) return undefined
  const fraction = FRACTION.exec(text)
  if (fraction) {
    const den = BigInt(fraction[2]!)
    return den === 0n ? undefined : ratio(BigInt(fraction[1]!), den)
  }
  const decimal = DECIMAL.exec(text)
  if (!decimal) return undefined
  const [, sign, whole, decimals = '', percent] = decimal
  const num = BigInt(`${sign}${whole}${decimals}`)
  return ratio(num, 10n ** BigInt(decimals.length) * (percent ? 100n : 1n))
}

const PERCENT_DECIMALS = 6
const MILLIONTHS = 10n ** BigInt(PERCENT_DECIMALS)

/**
 * The one way in which we write a fraction: `55 %`, `12.5 %`, or `1/3` where a percentage would need more
 * than six decimals. `parseRatio` reads it back as it was, up to its 40 characters.
 */
export function formatRatio(r: Ratio): string {
  const scaled = r.num * 100n * MILLIONTHS
  if (scaled % r.den !== 0n) return `${r.num}/${r.den}`
  const millionths = scaled / r.den
  const size = millionths < 0n ? -millionths : millionths
  const decimals = String(size % MILLIONTHS)
    .padStart(PERCENT_DECIMALS, '0')
    .replace(/0+$/, '')
  return `${millionths < 0n ? '-' : ''}${size / MILLIONTHS}${decimals && `.${decimals}`} %`
}

/** For display and simulation only: a statement is never made of floats. */
export function toNumber(r: Ratio): number {
  // Both parts of a long product may be past what a float can hold, though the fraction itself is not.
  const excess = BigInt(Math.max(bitsOf(r.num), bitsOf(r.den), 1000) - 1000)
  return Number(r.num >> excess) / Number(r.den >> excess)
}

const bitsOf = (n: bigint): number => n.toString(16).length * 4
