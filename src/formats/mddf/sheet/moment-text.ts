import type { CellPlace, Value } from '../types.ts'
import type { SheetReport } from './codes.ts'
import { offsetIn } from './zone.ts'

const DAY = /^\d{4}-\d\d-\d\d$/
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i
// As people type them where sheets show them so: 12/31/1999 in the instructions of the template itself.
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/
const ASIAN = /^(\d{4})[./年년]\s*(\d{1,2})[./月월]\s*(\d{1,2})[.日일]?$/
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/

const two = (text: string): string => text.padStart(2, '0')

/** A day in the standard's form, of the forms in which sheets have one; undefined for anything else. */
function dayText(text: string): string | undefined {
  const american = AMERICAN.exec(text)
  if (american) return `${american[3]}-${two(american[1] as string)}-${two(american[2] as string)}`
  const other = ASIAN.exec(text) ?? COMPACT.exec(text)
  return other ? `${other[1]}-${two(other[2] as string)}-${two(other[3] as string)}` : undefined
}

/** A date, or a date with its time, as the standard writes it. What is neither stays as it is. */
export function eventValue(value: Value, report: SheetReport): Value {
  const at = value.at as CellPlace
  if (DAY.test(value.text)) return value
  const other = dayText(value.text)
  if (other !== undefined) {
    report('date-form', at, { found: value.text, read: other })
    return { ...value, text: other }
  }
  const [, day, minutes, seconds = ':00', zone] = MOMENT.exec(value.text) ?? []
  if (day === undefined) return value
  return { ...value, text: `${day}T${minutes}${seconds}${offsetText(zone)}` }
}

const offsetText = (zone: string | undefined): string =>
  zone === undefined ? '' : zone.toUpperCase() === 'Z' ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2')

/**
 * A side of a window. A date alone begins a window at the first second of its day and ends it at the last, by the
 * clocks of the territory; a time without a zone is UTC (data dictionary of the template, "Start" and "End").
 */
export function instantValue(
  value: Value,
  side: 'start' | 'end',
  territory: string | undefined,
  report: SheetReport,
): Value {
  const event = eventValue(value, report)
  const at = value.at as CellPlace
  if (DAY.test(event.text)) {
    const local = `${event.text}T${side === 'start' ? '00:00:00' : '23:59:59'}`
    const text = `${local}${offsetIn(territory, local)}`
    report('date-alone', at, { found: event.text, read: text })
    return { ...event, text }
  }
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+$/.test(event.text)) return event
  const text = `${event.text}Z`
  report('time-without-zone', at, { found: event.text, read: text })
  return { ...event, text }
}

/** Hours, or a length as the standard writes one. */
export const hoursValue = (value: Value): Value =>
  /^\d+(\.\d+)?$/.test(value.text) ? { ...value, text: hours(Number(value.text)) } : value

function hours(count: number): string {
  const seconds = Math.round(count * 3600)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `PT${h}H${m > 0 ? `${m}M` : ''}${s > 0 ? `${s}S` : ''}`
}

/** A running time: hours, minutes and seconds. Of two numbers, large hours are minutes. */
export function runTimeValue(value: Value, report: SheetReport): Value {
  const three = /^(\d{1,3}):(\d\d):(\d\d)$/.exec(value.text)
  if (three) return { ...value, text: runTime(three.slice(1).map(Number)) }
  const pair = /^(\d{1,3}):(\d\d)$/.exec(value.text)
  if (!pair) return value
  const [a, b] = pair.slice(1).map(Number) as [number, number]
  const text = runTime(a < 6 ? [a, b, 0] : [0, a, b])
  report('run-time-form', value.at as CellPlace, { found: value.text, read: text })
  return { ...value, text }
}

const runTime = ([h = 0, m = 0, s = 0]: readonly number[]): string =>
  `PT${h > 0 ? `${h}H` : ''}${m > 0 || h > 0 ? `${m}M` : ''}${s}S`
