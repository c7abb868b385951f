import type { Currency, Money } from '../../core/base/index.ts'
import { isNegative, minorDigits } from '../../core/base/index.ts'
import type { Grammar } from './grammar/grammar.ts'

/** Numbers, money and durations as one language writes them. */
export interface Figures {
  /** at most two decimals */
  readonly number: (n: number) => string
  /** parts of a hundred */
  readonly percent: (n: number) => string
  /** to the last minor unit; hundredths are left out where there are none */
  readonly money: (money: Money) => string
  /** rounded, for a card: `KRW 1.2 bn`, `12억 원` */
  readonly moneyShort: (money: Money) => string
  readonly inCurrency: (currency: Currency, figure: string) => string
  /** `10 h 59 min`, `48분 25초` */
  readonly duration: (seconds: number) => string
}

const numbers = new Map<string, Intl.NumberFormat>()

export function figuresFor(grammar: Grammar): Figures {
  const { locale, duration: units } = grammar
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  numbers.set(locale, format)
  const inCurrency = (currency: Currency, figure: string): string =>
    grammar.currencies[currency]?.(figure) ?? grammar.anyCurrency(figure, currency)
  const money = (m: Money): string => inCurrency(m.currency, sign(m) + exactFigure(m, grammar))
  return {
    number: (n) => signed(n, (size) => format.format(size)),
    percent: (n) => signed(n, (size) => grammar.percent(format.format(size))),
    money,
    moneyShort: (m) => {
      const figure = shortFigure(m, grammar)
      return figure === undefined ? money(m) : inCurrency(m.currency, sign(m) + figure)
    },
    inCurrency,
    duration: (seconds) =>
      signed(Math.round(seconds), (size) => {
        const [h, m, s] = [Math.trunc(size / 3600), Math.trunc(size / 60) % 60, size % 60]
        const said = [
          ...(h > 0 ? [units.hours(grouped(String(h), grammar))] : []),
          ...(m > 0 ? [units.minutes(String(m))] : []),
          ...(s > 0 ? [units.seconds(String(s))] : []),
        ]
        return said.length === 0 ? units.minutes('0') : said.join(grammar.between)
      }),
  }
}

const signed = (n: number, say: (size: number) => string): string => (n < 0 ? `−${say(-n)}` : say(n))

const sign = (m: Money): string => (isNegative(m) ? '−' : '')
const sizeOf = (m: Money): bigint => (isNegative(m) ? -m.minor : m.minor)

const grouped = (digits: string, { thousands }: Grammar): string =>
  digits.replace(/\B(?=(?:\d{3})+$)/g, thousands)

// From the digits themselves: a float would lose won past nine quadrillion.
function exactFigure(m: Money, grammar: Grammar): string {
  const decimals = minorDigits(m.currency)
  const digits = String(sizeOf(m)).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  const whole = grouped(digits.slice(0, point), grammar)
  const rest = digits.slice(point)
  return /[1-9]/.test(rest) ? `${whole}${grammar.point}${rest}` : whole
}

/** @returns undefined where the whole amount is short already */
function shortFigure(m: Money, grammar: Grammar): string | undefined {
  const { style, steps } = grammar.short
  const unit = 10n ** BigInt(minorDigits(m.currency))
  const size = sizeOf(m)
  for (const [at, { zeros, word }] of steps.entries()) {
    const next = steps[at + 1]
    const whole = unit * 10n ** BigInt(zeros)
    const finer = style === 'decimal' ? whole / 100n : unit * 10n ** BigInt(next?.zeros ?? 0)
    // Rounding may lift an amount to the next word: 999,999,999 is 1 bn, not 1,000 m.
    const rounded = ((size + finer / 2n) / finer) * finer
    if (rounded < whole) continue
    // Below a hundred million, tens of thousands are said only where nothing is lost.
    if (style === 'two' && !next && size % whole !== 0n) return undefined
    const head = grouped(String(rounded / whole), grammar)
    const rest = String((rounded % whole) / finer)
    if (style === 'two')
      return `${head}${word}${rest === '0' || !next ? '' : `${grammar.between}${grouped(rest, grammar)}${next.word}`}`
    const decimals = rest.padStart(2, '0').replace(/0+$/, '')
    return `${head}${decimals && grammar.point}${decimals}${word}`
  }
  return undefined
}
