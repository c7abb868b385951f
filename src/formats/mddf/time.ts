import { collapsed } from './schema/simple.ts'

/** A date and time as XML Schema writes it, taken apart. */
export interface WrittenInstant {
  /** milliseconds since 1970 of the clock's reading as if it were of UTC */
  readonly clock: number
  /** minutes east of UTC; absent where the text names none */
  readonly offset?: number
}

const INSTANT = /^(-?\d{4,})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:(Z)|([+-])(\d\d):(\d\d))?$/

/** undefined where the text is no date and time. */
export function readInstant(text: string): WrittenInstant | undefined {
  const found = INSTANT.exec(collapsed(text))
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, fraction = '0', utc, sign, hours, minutes] = found
  const date = Date.UTC(2000, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const clock = new Date(date).setUTCFullYear(new Date(date).getUTCFullYear() - 2000 + Number(year))
  const whole = clock + Number(`0.${fraction}`) * 1000
  if (Number.isNaN(whole)) return undefined
  if (utc === undefined && sign === undefined) return { clock: whole }
  const offset = utc === 'Z' ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return { clock: whole, offset }
}

// The offsets of the world lie between these; a text without one may mean any of them.
const WEST = -12 * 60
const EAST = 14 * 60

/** The earliest and the latest instant that a text may mean, in milliseconds of UTC. */
export function instantsOf({ clock, offset }: WrittenInstant): readonly [earliest: number, latest: number] {
  const at = (minutes: number) => clock - minutes * 60_000
  return offset === undefined ? [at(EAST), at(WEST)] : [at(offset), at(offset)]
}

/**
 * Is the first certainly after the second? Where neither names its offset both are of one place's clock, as in
 * one transaction; where one does, only what holds at every offset is certain.
 */
export function isAfter(a: WrittenInstant, b: WrittenInstant): boolean {
  if (a.offset === undefined && b.offset === undefined) return a.clock > b.clock
  return instantsOf(a)[0] > instantsOf(b)[1]
}
