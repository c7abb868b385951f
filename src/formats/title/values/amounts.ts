import type { Currency, Money, Ratio } from '../../../core/base/index.ts'
import {
  compareRatios,
  formatMoney,
  formatRatio,
  ONE,
  parseMoney,
  parseRatio,
  ZERO,
} from '../../../core/base/index.ts'
import type { Codec, Report, WRONG } from '../codec.ts'
import { described, leaf, quoted } from '../codec.ts'
import { textForm } from './text.ts'

const MONEY: Codec<Money> = textForm({
  name: 'Money',
  means: 'An amount with its currency before it: `JPY 12,000,000`.',
  pattern: '^-?[A-Z]{3} -?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?$',
  examples: ['JPY 12,000,000', 'KRW 800,000,000', 'USD 25,000.50'],
  rule: 'bad-money',
  parse: parseMoney,
  format: formatMoney,
})
export const money = (description?: string): Codec<Money> => described(MONEY, description)

/** Says so when an amount that belongs to another is in another currency. */
export function sameCurrency(of: Currency, amount: Money | undefined, field: string, report: Report): void {
  if (amount && amount.currency !== of)
    report('currency-differs', { found: amount.currency, expected: of }, [field])
}

const RATIO_PATTERN = '^-?(\\d+(\\.\\d+)?( ?%)?|\\d+/\\d+)$'

function ratioForm(
  name: string,
  means: string,
  examples: readonly string[],
  unfit: (r: Ratio, found: string, report: Report) => void,
) {
  return leaf<Ratio>({
    name,
    json: { type: ['string', 'number'], description: means, pattern: RATIO_PATTERN, examples },
    read: (plain, report) => {
      const written = typeof plain === 'number' ? String(plain) : plain
      const value = typeof written === 'string' ? parseRatio(written) : undefined
      if (value === undefined) return report('bad-ratio', { found: quoted(plain) })
      unfit(value, quoted(plain), report)
      return value
    },
    write: formatRatio,
  })
}

const SHARE = ratioForm(
  'Share',
  'A part of a whole, from 0 to 1: `55 %`, `1/3`, `0.55`.',
  ['55 %', '1/3'],
  (r, found, report) => {
    if (compareRatios(r, ZERO) < 0) report('ratio-too-small', { found, least: '0 %' })
    if (compareRatios(r, ONE) > 0) report('ratio-too-large', { found, most: '100 %' })
  },
)
const ABOVE_ZERO = ratioForm(
  'Ratio',
  'A fraction above 0: `9.35`, `1/3`, `55 %`.',
  ['9.35', '1/3'],
  (r, found, report) => {
    if (compareRatios(r, ZERO) <= 0) report('ratio-too-small', { found, least: '> 0' })
  },
)

/** A part of a whole, 0 to 1. */
export const share = (description?: string): Codec<Ratio> => described(SHARE, description)
/** A fraction above 0: a weight, a rate of exchange. */
export const aboveZero = (description?: string): Codec<Ratio> => described(ABOVE_ZERO, description)

/** A whole number within bounds, both included. */
export const whole = (least: number, most: number, description?: string): Codec<number> =>
  described(
    leaf({
      json: { type: 'integer', minimum: least, maximum: most },
      read: (plain, report) => {
        if (typeof plain !== 'number' || !Number.isInteger(plain)) return report('wanted-whole-number', {})
        return inBounds(plain, least, most, report)
      },
      write: (value) => value,
    }),
    description,
  )

const FINITE = Number.MAX_SAFE_INTEGER

/** Any number, with decimals or without; of the size at which every whole number is still told from the next. */
export const number = (description?: string, least = -FINITE, most = FINITE): Codec<number> =>
  described(
    leaf({
      json: {
        type: 'number',
        ...(least > -FINITE && { minimum: least }),
        ...(most < FINITE && { maximum: most }),
      },
      read: (plain, report) =>
        typeof plain === 'number' ? inBounds(plain, least, most, report) : report('wanted-number', {}),
      write: (value) => value,
    }),
    description,
  )

function inBounds(value: number, least: number, most: number, report: Report): number | typeof WRONG {
  // Infinity and NaN come from no file, but a program may hand them in.
  if (!(value >= least)) return report('number-too-small', { found: quoted(value), least: String(least) })
  return value <= most ? value : report('number-too-large', { found: quoted(value), most: String(most) })
}

/** A year of the calendar. */
export const year = (description?: string): Codec<number> => whole(1, 9999, description)
