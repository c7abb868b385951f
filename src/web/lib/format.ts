import { i18n } from '@lingui/core'
import { thaiList } from '../../formats/languages/index.ts'

// How days, numbers, money and lists are written in the reader's language. What Intl makes is kept: asking it
// anew for each cell of a table is a hundred times slower.

const LOCALES: Readonly<Record<string, string>> = {
  en: 'en-GB',
  ko: 'ko-KR',
  ja: 'ja-JP',
  tr: 'tr-TR',
  // Contracts across borders count years of the common era; Thai alone would give the Buddhist.
  th: 'th-TH-u-ca-gregory-nu-latn',
}

/** The locale to hand to Intl for the language now spoken. */
export const intlLocale = (): string => LOCALES[i18n.locale] ?? 'en-GB'

const kept = new Map<string, unknown>()

function once<T>(name: string, make: (locale: string) => T): T {
  const locale = intlLocale()
  const key = `${locale} ${name}`
  const known = kept.get(key)
  if (known) return known as T
  const made = make(locale)
  kept.set(key, made)
  return made
}

// A day has no zone: it is read and written as if all the world were at Greenwich.
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`)
const dayWriter = (name: string, options: Intl.DateTimeFormatOptions) =>
  once(`day ${name}`, (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))

const tidy = (text: string): string => text.replace(/^(\p{L}+), /u, '$1 ')

/** With its weekday: `Thu 28 Aug 2025`, `2025년 8월 28일 (목)`. */
export const formatDay = (day: string): string =>
  tidy(
    dayWriter('whole', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(
      dateOf(day),
    ),
  )

export const formatMonth = (day: string): string =>
  dayWriter('month', { month: 'short', year: 'numeric' }).format(dateOf(day))

export const formatYear = (day: string): string => dayWriter('year', { year: 'numeric' }).format(dateOf(day))

/** From a day to the last day before `until`, as contracts write it. */
export function formatRange(from: string, until: string | undefined): string {
  if (until === undefined) return `${formatDay(from)} –`
  const last = new Date(dateOf(until).getTime() - DAY)
  return tidy(
    dayWriter('whole', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
      dateOf(from),
      last,
    ),
  )
}

/** When something was done, on the reader's own clock: `28 Aug 2025, 14:05`. */
export const formatInstant = (iso: string): string =>
  once(
    'instant',
    (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  ).format(new Date(iso))

const DAY = 86_400_000

export const daysBetween = (from: string, to: string): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / DAY)

/** `in 88 days`, `2 months ago`: from one day to another. */
export function formatDistance(from: string, to: string): string {
  const days = daysBetween(from, to)
  const size = Math.abs(days)
  const writer = once('distance', (locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
  if (size < 60) return writer.format(days, 'day')
  if (size < 548) return writer.format(Math.round(days / 30.44), 'month')
  return writer.format(Math.round(days / 365.25), 'year')
}

export const formatNumber = (value: number, digits = 2): string =>
  once(
    `number ${digits}`,
    (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  ).format(value)

/** Of a fraction: 0.55 is `55%`. */
export const formatPercent = (fraction: number, digits = 1): string =>
  once(
    `percent ${digits}`,
    (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }),
  ).format(fraction)

const MONEY = /^([A-Z]{3}) ([-−]?)([\d,]+(?:\.\d+)?)$/

/** Money as the API has it, `JPY 12,000,000`, in its two parts; undefined for what is not money. */
export function moneyOf(text: string): { readonly currency: string; readonly amount: string } | undefined {
  const [, currency, sign, digits] = MONEY.exec(text) ?? []
  if (!currency || !digits) return undefined
  return { currency, amount: `${sign ? '-' : ''}${digits.replaceAll(',', '')}` }
}

/**
 * Money as the reader writes it, its currency always shown; to the last minor unit, since the digits are never
 * made a float.
 * @param text `JPY 12,000,000`, as the API has it
 * @param table negatives in parentheses, as in tables of money
 */
export function formatMoney(text: string, { table = false } = {}): string {
  const money = moneyOf(text)
  if (!money) return text
  const writer = once(
    `money ${money.currency}`,
    (locale) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: money.currency,
        currencyDisplay: 'code',
        trailingZeroDisplay: 'stripIfInteger',
      }),
  )
  // Intl reads a decimal string exactly; the type of `format` knows only of numbers.
  const write = (amount: string): string => writer.format(amount as unknown as number)
  // Intl's own accounting form has parentheses in some languages and a minus in Turkish: a table of money has one.
  return table && money.amount.startsWith('-') ? `(${write(money.amount.slice(1))})` : write(money.amount)
}

export const formatList = (words: readonly string[]): string =>
  i18n.locale === 'th'
    ? thaiList(words)
    : once('list', (locale) => new Intl.ListFormat(locale, { type: 'conjunction' })).format(words)

/** Before, after or beside, as the reader's dictionary has it. */
export const compareWords = (a: string, b: string): number =>
  once('order', (locale) => new Intl.Collator(locale, { numeric: true })).compare(a, b)

/** A time zone as its people call it, `Japan Time`: its name in the list of zones is a key, not a word. */
export function zoneName(zone: string): string {
  try {
    return once(
      `zone ${zone}`,
      (locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }),
    )
      .formatToParts(0)
      .find(({ type }) => type === 'timeZoneName')!.value
  } catch {
    return zone
  }
}

/** A territory by its ISO 3166-1 code, where the server has not said its name. */
export const territoryName = (code: string): string =>
  once('territory', (locale) => new Intl.DisplayNames(locale, { type: 'region', style: 'short' })).of(code) ??
  code
