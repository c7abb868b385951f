import type { Moment } from './types.ts'

const DAY_MS = 86_400_000
/** Sheets count days to the end of 9999. */
const LAST_SERIAL = 2_958_466
/** Workbooks begun on old Macintoshes count from 1904. */
const SHIFT_1904 = 1462

const two = (n: number): string => String(n).padStart(2, '0')

/**
 * The moment that a serial number shows: days since the last day of 1899, parts of a day behind the point.
 * Lotus 1-2-3 believed that 1900 was a leap year, and every sheet since keeps its 29 February, serial 60: the
 * days before it are one further on than counting says, and that day is no day at all.
 * @returns undefined for a number that no date stands for
 */
export function momentOf(serial: number, from1904: boolean): Moment | undefined {
  const shifted = from1904 ? serial + SHIFT_1904 : serial
  if (!(shifted >= 0 && shifted < LAST_SERIAL)) return undefined
  let whole = Math.floor(shifted)
  // A double holds a day of this century to less than a microsecond: what is rounded here is its noise.
  let ms = Math.round((shifted - whole) * DAY_MS)
  if (ms === DAY_MS) {
    whole += 1
    ms = 0
  }
  const time = ms === 0 ? undefined : timeText(ms)
  if (whole === 0 && !from1904) return { time: time ?? '00:00:00' }
  if (whole === 60 && !from1904) return undefined
  const days = whole < 60 && !from1904 ? whole + 1 : whole
  const day = new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10)
  return time === undefined ? { day } : { day, time }
}

/** The serial number that shows a moment, counted from 1900. */
export function serialOf({ day, time }: Moment): number {
  const [year = 1899, month = 12, date = 30] = (day ?? '1899-12-30').split('-').map(Number)
  const days = (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / DAY_MS
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number)
  return (day !== undefined && days < 61 ? days - 1 : days) + (hours * 3600 + minutes * 60 + seconds) / 86_400
}

function timeText(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const part = ms % 1000
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return part === 0 ? clock : `${clock}.${String(part).padStart(3, '0')}`
}

export type Shown = 'number' | 'moment' | 'span'

// ECMA-376 part 1, 18.8.30: the formats that have no code in the file; 27 to 36 and 50 to 58 are East Asian dates.
const DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]
const ELAPSED = 46

/** How a sheet shows a number under a format: the built-in one of that id, or the code written in the file. */
export function shownBy(id: number, code: string | undefined): Shown {
  if (code === undefined) {
    if (id === ELAPSED) return 'span'
    return DATES.some(([first, last]) => id >= first && id <= last) ? 'moment' : 'number'
  }
  // Only the part for positive numbers, without what is quoted, escaped, or a condition, colour or locale.
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\\.|_.|\*./g, '')
  if (/\[(h+|m+|s+)\]/i.test(bare)) return 'span'
  const letters = bare.replace(/\[[^\]]*\]/g, '').replace(/general/gi, '')
  return /[ymdhs]|e(?![+-])/i.test(letters) ? 'moment' : 'number'
}
