import { type Day, epochDay } from './day.ts'
import { invariant } from './invariant.ts'

/** A time zone by its IANA name: `Asia/Tokyo`. */
export type Zone = string

/**
 * Minutes after midnight of the day a slot belongs to, 0 to 2880: Japanese broadcast clocks run past
 * 24:00, so that `25:30` on Thursday is half past one on Friday morning.
 */
export type ClockMinutes = number

const LATEST = 48 * 60
const CLOCK = /^(\d{1,2}):([0-5]\d)$/

/** Reads `09:00`, `9:00`, `23:15`, `25:30`, up to `48:00`. */
export function parseClock(text: string): ClockMinutes | undefined {
  const parts = CLOCK.exec(text)
  if (!parts) return undefined
  const minutes = Number(parts[1]) * 60 + Number(parts[2])
  return minutes <= LATEST ? minutes : undefined
}

/** The clock as a schedule prints it, hours in two digits: `09:00`, `25:30`. */
export function formatClock(minutes: ClockMinutes): string {
  const pair = (n: number): string => String(n).padStart(2, '0')
  return `${pair(Math.trunc(minutes / 60))}:${pair(minutes % 60)}`
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * The instant at which a zone's clocks show so many minutes after midnight of a day. Where clocks are put
 * forward and never show it, the same time after the change (02:30 becomes 03:30); where they are put back
 * and show it twice, the first.
 * @param minutes whole, 0 to 2880
 * @returns milliseconds since 1970-01-01T00:00Z
 */
export function instantOf(day: Day, minutes: ClockMinutes, zone: Zone): number {
  invariant(
    Number.isInteger(minutes) && minutes >= 0 && minutes <= LATEST,
    'a clock runs from 00:00 to 48:00',
  )
  const shown = epochDay(day) * DAY + minutes * MINUTE
  // No zone is more than a day from UTC, so these two see the offsets on either side of any change.
  const before = offsetAt(shown - DAY, zone)
  const after = offsetAt(shown + DAY, zone)
  // Going by the greater offset is the earlier instant; it holds if the zone has that offset then.
  const earlier = shown - Math.max(before, after)
  if (offsetAt(earlier, zone) === shown - earlier) return earlier
  const later = shown - Math.min(before, after)
  if (offsetAt(later, zone) === shown - later) return later
  return shown - before
}

/** Hours from instant `a` to instant `b`, with their fraction; negative when `b` is earlier. */
export const hoursBetween = (a: number, b: number): number => (b - a) / HOUR

/** One day of UTC in one zone: the offset in force, and when another took its place, if one did. */
interface OffsetDay {
  readonly before: number
  readonly after: number
  readonly change: number
}

interface ZoneClock {
  readonly format: Intl.DateTimeFormat
  readonly days: Map<number, OffsetDay>
}

// Memories, not state: they only save asking Intl again, which answers the same. Both are bounded, since Intl
// takes a name in any mixture of capitals, and a file may name any day.
const clocks = new Map<Zone, ZoneClock>()
const MOST_ZONES = 1000
const MOST_DAYS = 50_000

/** Whether Intl knows a zone of that name. The names it lists are told without making its clock, which takes long. */
export const isZone = (text: string): boolean => {
  listed ??= new Set(Intl.supportedValuesOf('timeZone'))
  return listed.has(text) || clockOf(text) !== undefined
}
let listed: ReadonlySet<string> | undefined

function clockOf(zone: string): ZoneClock | undefined {
  const known = clocks.get(zone)
  if (known) return known
  // Intl also takes bare offsets such as `+09:00`; those are no places, and know of no summer time.
  if (!/^[A-Za-z][\w+/-]{0,63}$/.test(zone)) return undefined
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const clock: ZoneClock = { format, days: new Map() }
    if (clocks.size >= MOST_ZONES) clocks.clear()
    clocks.set(zone, clock)
    return clock
  } catch {
    return undefined
  }
}

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: Zone): number {
  const clock = clockOf(zone)
  invariant(clock, 'a zone is one that Intl knows')
  const dayNumber = Math.floor(instant / DAY)
  let offsets = clock.days.get(dayNumber)
  if (!offsets) {
    if (clock.days.size >= MOST_DAYS) clock.days.clear()
    offsets = offsetDay(dayNumber * DAY, clock.format)
    clock.days.set(dayNumber, offsets)
  }
  return instant < offsets.change ? offsets.before : offsets.after
}

/** Clocks change at most once in a day of UTC; the second at which they do is found by halving. */
function offsetDay(start: number, format: Intl.DateTimeFormat): OffsetDay {
  const before = readOffset(start, format)
  const after = readOffset(start + DAY, format)
  if (before === after) return { before, after, change: start }
  let [low, high] = [start, start + DAY]
  while (high - low > SECOND) {
    const middle = low + Math.trunc((high - low) / (2 * SECOND)) * SECOND
    if (readOffset(middle, format) === before) low = middle
    else high = middle
  }
  return { before, after, change: high }
}

/** Reads `8/28/2025, GMT+09:00`; `GMT` alone is nought, and zones of old times have seconds. */
function readOffset(instant: number, format: Intl.DateTimeFormat): number {
  const [, sign, hours, minutes, seconds = '0'] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(instant)) ?? []
  const size = Number(hours ?? 0) * HOUR + Number(minutes ?? 0) * MINUTE + Number(seconds) * SECOND
  return sign === '-' ? -size : size
}
