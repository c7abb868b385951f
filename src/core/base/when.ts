import {
  addDays,
  addMonths,
  type Day,
  dayFromEpoch,
  daysBetween,
  epochDay,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  monthOf,
  yearOf,
} from './day.ts'
import { type EventId, isId, type WindowId } from './ids.ts'

/** What a date is counted from: something that happens, or a point of a release window. */
export type Anchor =
  | { readonly kind: 'event'; readonly event: EventId }
  | {
      readonly kind: 'window'
      readonly window: WindowId
      readonly point: 'start' | 'end' | 'first-airing' | 'last-airing'
    }

export type Unit = 'day' | 'week' | 'month' | 'year'

/** A date that hangs on something else, as contracts give it: seven days after the last broadcast. */
export interface Relative {
  readonly anchor: Anchor
  /** whole units, at most 36,525 either way: negative before the anchor, 0 on it, positive after it */
  readonly shift: number
  readonly unit: Unit
}

/** A day that is known, or one that will be known once its anchor is. */
export type When = Day | Relative
export type WhenUntil = When | 'open'

/** A range whose ends may still hang on events; half-open, as every range. */
export interface Term {
  readonly from: When
  readonly until: WhenUntil
}

const MOST_UNITS = 36_525 // a hundred years of days
const LONGEST_TEXT = 140 // with a slug of 80 the longest form has 129

const SHIFTED = /^(?:on|(0|[1-9]\d{0,4}) (day|week|month|year)s? (before|after)) (\S.*)$/
const POINTS = [
  ['start of ', 'start'],
  ['end of ', 'end'],
  ['first airing of ', 'first-airing'],
  ['last airing of ', 'last-airing'],
] as const

/**
 * Reads `2025-08-28`, `on event:premiere`, `7 days after event:last-broadcast`, `2 weeks before start of
 * window:tbs`, `1 year after last airing of window:tbs`.
 * @returns undefined when the text is none of these
 */
export function parseWhen(text: string): When | undefined {
  if (isDay(text)) return text
  const parts = text.length <= LONGEST_TEXT ? SHIFTED.exec(text) : null
  const anchor = parts && parseAnchor(parts[4] ?? '')
  if (!parts || !anchor) return undefined
  const [, count = '0', unit = 'day', side] = parts
  const units = Number(count)
  if (units > MOST_UNITS) return undefined
  // `0 days before` is 0 and never -0, which would not equal it.
  return { anchor, shift: side === 'before' && units > 0 ? -units : units, unit: unit as Unit }
}

function parseAnchor(text: string): Anchor | undefined {
  if (isId('event', text)) return { kind: 'event', event: text }
  for (const [words, point] of POINTS) {
    const window = text.slice(words.length)
    if (text.startsWith(words) && isId('window', window)) return { kind: 'window', window, point }
  }
  return undefined
}

/** The one way in which we write a date: `parseWhen` reads it back as it was. */
export function formatWhen(when: When): string {
  if (!isRelative(when)) return when
  const { shift, unit } = when
  const anchor = formatAnchor(when.anchor)
  if (shift === 0 && unit === 'day') return `on ${anchor}`
  const units = Math.abs(shift)
  return `${units} ${unit}${units === 1 ? '' : 's'} ${shift < 0 ? 'before' : 'after'} ${anchor}`
}

function formatAnchor(anchor: Anchor): string {
  if (anchor.kind === 'event') return anchor.event
  return `${anchor.point.replace('-', ' ')} of ${anchor.window}`
}

/** A stable key of an anchor: `event:premiere`, `window:tbs#last-airing`. */
export const anchorKey = (anchor: Anchor): string =>
  anchor.kind === 'event' ? anchor.event : `${anchor.window}#${anchor.point}`

export const isRelative = (when: WhenUntil): when is Relative => typeof when === 'object'

const [FIRST, LAST] = [epochDay(FIRST_DAY), epochDay(LAST_DAY)]

/**
 * The day so many units from another; a month too short gives its last day.
 * @returns the first or last day of the calendar (years 0001 to 9999) where the shift leads past it: a file
 *   may say `9000 years after`, and that is no reason to stop
 */
export function shiftDay(from: Day, shift: number, unit: Unit): Day {
  if (unit === 'day' || unit === 'week') {
    const day = epochDay(from) + (unit === 'day' ? shift : shift * 7)
    return day > LAST ? LAST_DAY : day < FIRST ? FIRST_DAY : dayFromEpoch(day)
  }
  const months = unit === 'month' ? shift : shift * 12
  if (months > monthsBetween(from, LAST_DAY)) return LAST_DAY
  return months < monthsBetween(from, FIRST_DAY) ? FIRST_DAY : addMonths(from, months)
}

const monthsBetween = (a: Day, b: Day): number => (yearOf(b) - yearOf(a)) * 12 + monthOf(b) - monthOf(a)

/**
 * The same date so many days later (earlier when negative). A date that hangs on an anchor keeps it: weeks
 * stay weeks where they can and become days where they cannot.
 * @returns undefined when no date says it: months and years are no fixed number of days, and a day may lie
 *   past the calendar's end
 */
export function moveWhen(when: When, days: number): When | undefined {
  if (!isRelative(when)) {
    const leaves = days > daysBetween(when, LAST_DAY) || days < daysBetween(when, FIRST_DAY)
    return leaves ? undefined : addDays(when, days)
  }
  if (days === 0) return when
  const { anchor, shift, unit } = when
  if (unit === 'week' && days % 7 === 0) return relative(anchor, shift + days / 7, 'week')
  if (unit === 'week') return relative(anchor, shift * 7 + days, 'day')
  // On the anchor is on it in any unit.
  if (unit === 'day' || shift === 0) return relative(anchor, shift + days, 'day')
  return undefined
}

const relative = (anchor: Anchor, shift: number, unit: Unit): Relative | undefined =>
  Math.abs(shift) <= MOST_UNITS ? { anchor, shift, unit: shift === 0 ? 'day' : unit } : undefined
