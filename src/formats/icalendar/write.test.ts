import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../core/base/index.ts'
import { folded } from './text.ts'
import { writeCalendar } from './write.ts'

const AT = '2026-01-01T09:30:00.000Z'
const written = (it: Partial<Parameters<typeof writeCalendar>[0]['events'][number]> = {}) =>
  writeCalendar(
    {
      name: 'Deadlines',
      language: 'en',
      events: [{ uid: 'alarm:a@genchi', day: day('2026-02-28'), summary: 'Exercise the option', ...it }],
    },
    AT,
  )

/** What a calendar reads: lines put together again, then by name; a small reader of its own. */
function read(text: string): readonly (readonly [name: string, value: string])[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1)] as const
    })
}
const unescaped = (value: string) =>
  value.replace(/\\([\\;,nN])/g, (_, c) => (c === 'n' || c === 'N' ? '\n' : c))
const saidIn = (text: string, name: string) =>
  unescaped(read(text).find(([it]) => it.split(';')[0] === name)?.[1] ?? '')

describe('a day in a calendar', () => {
  test('is a whole day, its end the day after', () => {
    expect(written({ day: day('2028-02-29') })).toContain(
      'DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n',
    )
  })
  test('is stamped with the instant of writing, and makes nobody busy', () => {
    expect(written()).toContain('DTSTAMP:20260101T093000Z\r\n')
    expect(written()).toContain('TRANSP:TRANSPARENT\r\n')
  })
  test('reminds so many days before, and on the day at nine', () => {
    const text = written({ remindDaysBefore: [30, 0] })
    expect(text.match(/TRIGGER:\S+/g)).toEqual(['TRIGGER:-P30D', 'TRIGGER:PT9H'])
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(2)
  })
  test('says what stands in it, with marks and line ends kept', () => {
    const description = 'First, second; back\\slash\nnew line: 현지 現地 “quoted”'
    expect(saidIn(written({ description }), 'DESCRIPTION')).toBe(description)
  })
  test('takes no control characters into the file, and no line that could begin a property', () => {
    const text = written({ summary: 'a\u0000b\rBEGIN:VEVENT\u0007' })
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1)
    expect(text).not.toMatch(/(?![\n\r])\p{Cc}/u)
  })
})

test('an empty calendar is one all the same', () => {
  const text = writeCalendar({ name: 'None', language: 'ja', events: [], refreshHours: 12 }, AT)
  expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT12H')
})

test('property: no line is longer than 75 octets, and put together again they say the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (summary) => {
      const text = written({ summary })
      const encoder = new TextEncoder()
      for (const line of text.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
      const kept = summary.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/\r\n|\r/g, '\n')
      expect(saidIn(text, 'SUMMARY')).toBe(kept.toWellFormed())
    }),
  )
})

test('a letter of several octets is never cut', () => {
  const line = folded(`SUMMARY:${'한'.repeat(60)}`)
  expect(line).not.toContain('\ufffd')
  expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'한'.repeat(60)}`)
})
