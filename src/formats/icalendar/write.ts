import type { Day } from '../../core/base/index.ts'
import { nextDay } from '../../core/base/index.ts'
import { escapeText, folded } from './text.ts'

/** Something that takes a whole day. */
export interface DayEvent {
  /** the same for the same thing, whenever it is written: calendars know it again by it */
  readonly uid: string
  readonly day: Day
  readonly summary: string
  readonly description?: string
  readonly url?: string
  readonly categories?: readonly string[]
  /** whole days before it on which the calendar reminds; 0 on the day itself */
  readonly remindDaysBefore?: readonly number[]
}

export interface DayCalendar {
  readonly name: string
  readonly language: string
  /** hours after which whoever subscribed should look again */
  readonly refreshHours?: number
  readonly events: readonly DayEvent[]
}

/**
 * The calendar as RFC 5545 has it, with CRLF. Days are dates without a zone: a last day is that day wherever one
 * reads it.
 * @param at the instant of writing, in ISO 8601 with `Z`
 */
export function writeCalendar({ name, language, refreshHours, events }: DayCalendar, at: string): string {
  const stamp = at.replace(/\.\d+/, '').replace(/[-:]/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Genchi//Alarms//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986 names a calendar; older programs read the X- property.
    `NAME;LANGUAGE=${language}:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...(refreshHours === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`, `X-PUBLISHED-TTL:PT${refreshHours}H`]),
    ...events.flatMap((event) => eventLines(event, language, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventLines(
  { uid, day, summary, description, url, categories = [], remindDaysBefore = [] }: DayEvent,
  language: string,
  stamp: string,
): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    // The end is the first day outside (section 3.6.1).
    `DTEND;VALUE=DATE:${dateOf(nextDay(day))}`,
    `SUMMARY;LANGUAGE=${language}:${escapeText(summary)}`,
    ...(description ? [`DESCRIPTION;LANGUAGE=${language}:${escapeText(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escapeText).join(',')}`] : []),
    // A deadline does not make anybody busy.
    'TRANSP:TRANSPARENT',
    ...remindDaysBefore.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(summary)}`,
      `TRIGGER:${days === 0 ? 'PT9H' : `-P${days}D`}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

const dateOf = (day: Day): string => day.replaceAll('-', '')
