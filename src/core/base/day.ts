import { invariant } from './invariant.ts'

/**
 * A calendar day, without time or zone: `2025-08-28`, in the years 0001 to 9999 of the Gregorian calendar
 * (carried back before 1582). As text it sorts as it does in time, so `<` and `>` compare two days.
 */
export type Day = string & { readonly __day: unique symbol }

/** Monday is 1, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const FIRST_DAY = '0001-01-01' as Day
export const LAST_DAY = '9999-12-31' as Day

const FIRST_EPOCH_DAY = -719_162
const LAST_EPOCH_DAY = 2_932_896
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** A day that exists: `2024-02-29` does, `2025-02-29` does not. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false
  const shaped = text as Day
  const [year, month, date] = [yearOf(shaped), monthOf(shaped), dateOf(shaped)]
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** For a day that we wrote ourselves; what others wrote goes through `isDay`. */
export function day(text: string): Day {
  invariant(isDay(text), 'a literal day is a day of the calendar, YYYY-MM-DD')
  return text
}

// Read by character, not by `slice` and `Number`: a day is taken apart for every strip of every schedule.
const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48
const pairAt = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1)

export const yearOf = (d: Day): number => pairAt(d, 0) * 100 + pairAt(d, 2)
/** @returns 1 to 12 */
export const monthOf = (d: Day): number => pairAt(d, 5)
/** @returns 1 to 31 */
export const dateOf = (d: Day): number => pairAt(d, 8)

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const PAIRS = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))

const written = (year: number, month: number, date: number): Day =>
  `${PAIRS[Math.trunc(year / 100)]}${PAIRS[year % 100]}-${PAIRS[month]}-${PAIRS[date]}` as Day

/**
 * Whole days since 1970-01-01.
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil: the year begins in
 *   March, so that the leap day is its last, and 400 years (an era) have 146,097 days
 */
export function epochDay(d: Day): number {
  const month = monthOf(d)
  const year = month > 2 ? yearOf(d) : yearOf(d) - 1
  const era = Math.trunc(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.trunc((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dateOf(d) - 1
  const leaps = Math.trunc(yearOfEra / 4) - Math.trunc(yearOfEra / 100)
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468
}

/** The day that lies `n` whole days after 1970-01-01; the same source, civil_from_days. */
export function dayFromEpoch(n: number): Day {
  invariant(Number.isInteger(n), 'days are counted whole')
  invariant(n >= FIRST_EPOCH_DAY && n <= LAST_EPOCH_DAY, 'a day lies in the years 0001 to 9999')
  const at = n - FIRST_USUAL
  if (at < 0 || at >= USUAL_DAYS) return civilDay(n)
  const known = usual[at] ?? civilDay(n)
  usual[at] = known
  return known
}

// A memory, not state: dates are counted by the million, nearly all of them in these two centuries.
const FIRST_USUAL = -25_567 // 1900-01-01
const USUAL_DAYS = 73_414 // to 2100-12-31
// Filled, since an array with holes this large is kept as a hash table.
const usual = new Array<Day | undefined>(USUAL_DAYS).fill(undefined)

function civilDay(n: number): Day {
  const shifted = n + 719_468
  const era = Math.trunc(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const leaps = Math.trunc(dayOfEra / 1460) - Math.trunc(dayOfEra / 36_524) + Math.trunc(dayOfEra / 146_096)
  const yearOfEra = Math.trunc((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.trunc(yearOfEra / 4) - Math.trunc(yearOfEra / 100))
  const monthFromMarch = Math.trunc((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.trunc((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return written(era * 400 + yearOfEra + (month > 2 ? 0 : 1), month, date)
}

export const addDays = (d: Day, n: number): Day => dayFromEpoch(epochDay(d) + n)
export const nextDay = (d: Day): Day => addDays(d, 1)
export const previousDay = (d: Day): Day => addDays(d, -1)

/** The same date `n` months on; the month's last day where it has no such date: 31 Jan + 1 is 28 or 29 Feb. */
export function addMonths(d: Day, n: number): Day {
  invariant(Number.isInteger(n), 'months are counted whole')
  const months = yearOf(d) * 12 + monthOf(d) - 1 + n
  const year = Math.floor(months / 12)
  invariant(year >= 1 && year <= 9999, 'a day lies in the years 0001 to 9999')
  const month = months - year * 12 + 1
  return written(year, month, Math.min(dateOf(d), daysInMonth(year, month)))
}

/** The same date `n` years on; 29 February becomes the 28th where the year has no leap day. */
export const addYears = (d: Day, n: number): Day => addMonths(d, n * 12)

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: Day, b: Day): number => epochDay(b) - epochDay(a)

export function weekday(d: Day): Weekday {
  // 0001-01-01 was a Monday, and counting from it keeps the remainder positive.
  return (((epochDay(d) - FIRST_EPOCH_DAY) % 7) + 1) as Weekday
}

/** The Monday of the day's week. */
export const startOfWeek = (d: Day): Day => addDays(d, 1 - weekday(d))

export const endOfMonth = (d: Day): Day => written(yearOf(d), monthOf(d), daysInMonth(yearOf(d), monthOf(d)))

/** Of one day or more. */
export function earliest(...days: readonly Day[]): Day {
  invariant(days.length > 0, 'the earliest of no days is not asked for')
  return days.reduce((a, b) => (b < a ? b : a))
}

/** Of one day or more. */
export function latest(...days: readonly Day[]): Day {
  invariant(days.length > 0, 'the latest of no days is not asked for')
  return days.reduce((a, b) => (b > a ? b : a))
}
