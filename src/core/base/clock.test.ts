import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatClock, hoursBetween, instantOf, isZone, parseClock } from './clock.ts'
import { day, dayFromEpoch } from './day.ts'

const at = (date: string, clock: string, zone: string): string =>
  new Date(instantOf(day(date), parseClock(clock)!, zone)).toISOString()

describe('a broadcast clock', () => {
  test.each([
    ['00:00', 0],
    ['09:00', 540],
    ['23:15', 1395],
    ['24:00', 1440],
    ['25:30', 1530],
    ['48:00', 2880],
  ])('%s is %i minutes after midnight', (text, minutes) => {
    expect(parseClock(text)).toBe(minutes)
    expect(formatClock(minutes)).toBe(text)
  })

  test('may leave out the leading nought', () => {
    expect(parseClock('9:00')).toBe(540)
  })

  test.each(['48:01', '12:60', '9', '9:0', '-1:00', '12:00:00', '12.00', '9:00 pm', ''])(
    'is not %j',
    (text) => {
      expect(parseClock(text)).toBeUndefined()
    },
  )
})

describe('a zone', () => {
  test('is one of the IANA names', () => {
    expect(
      ['Asia/Tokyo', 'Asia/Seoul', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+9'].every(isZone),
    ).toBe(true)
  })

  test('is no offset, no place unknown, and no text of any length', () => {
    expect(['+09:00', 'Asia/Atlantis', '', 'Tokyo time', 'A'.repeat(1_000_000)].some(isZone)).toBe(false)
    expect(() => instantOf(day('2025-08-28'), 0, 'Asia/Atlantis')).toThrow('broke its own promise')
  })
})

describe('an instant', () => {
  test('is the same one where two zones show different clocks', () => {
    expect(at('2025-08-28', '23:15', 'Asia/Tokyo')).toBe('2025-08-28T14:15:00.000Z')
    expect(at('2025-08-28', '14:15', 'UTC')).toBe('2025-08-28T14:15:00.000Z')
    expect(at('2025-08-28', '10:15', 'America/New_York')).toBe('2025-08-28T14:15:00.000Z')
    expect(at('2025-08-28', '19:45', 'Asia/Kolkata')).toBe('2025-08-28T14:15:00.000Z')
  })

  test('at 25:30 is half past one the next morning', () => {
    expect(at('2025-08-28', '25:30', 'Asia/Tokyo')).toBe(at('2025-08-29', '01:30', 'Asia/Tokyo'))
  })

  test('that clocks put forward never show is the same time after the change', () => {
    // New York, 9 March 2025: 02:00 EST is 03:00 EDT.
    expect(at('2025-03-09', '01:59', 'America/New_York')).toBe('2025-03-09T06:59:00.000Z')
    expect(at('2025-03-09', '02:30', 'America/New_York')).toBe('2025-03-09T07:30:00.000Z')
    expect(at('2025-03-09', '03:30', 'America/New_York')).toBe('2025-03-09T07:30:00.000Z')
    expect(at('2025-03-08', '26:30', 'America/New_York')).toBe('2025-03-09T07:30:00.000Z')
  })

  test('that clocks put back show twice is the first', () => {
    // New York, 2 November 2025: 02:00 EDT is 01:00 EST.
    expect(at('2025-11-02', '01:30', 'America/New_York')).toBe('2025-11-02T05:30:00.000Z')
    expect(at('2025-11-02', '02:00', 'America/New_York')).toBe('2025-11-02T07:00:00.000Z')
  })

  test('is right where the change is of half an hour, or not on the hour', () => {
    // Lord Howe Island goes from +10:30 to +11:00 at 02:00 on 5 October 2025, that is at 15:30 UTC.
    expect(at('2025-10-05', '01:59', 'Australia/Lord_Howe')).toBe('2025-10-04T15:29:00.000Z')
    expect(at('2025-10-05', '02:15', 'Australia/Lord_Howe')).toBe('2025-10-04T15:45:00.000Z')
    expect(at('2025-10-05', '02:30', 'Australia/Lord_Howe')).toBe('2025-10-04T15:30:00.000Z')
  })

  test('on a day that a country left out is a day later', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(at('2011-12-30', '12:00', 'Pacific/Apia')).toBe(at('2011-12-31', '12:00', 'Pacific/Apia'))
  })

  test('of old times goes by the second that the place had', () => {
    expect(at('1880-01-01', '00:00', 'Asia/Tokyo')).toBe('1879-12-31T14:41:01.000Z')
  })

  test('is hours from another', () => {
    const noon = instantOf(day('2025-08-28'), 720, 'Asia/Tokyo')
    expect(hoursBetween(noon, instantOf(day('2025-08-28'), 1530, 'Asia/Tokyo'))).toBe(13.5)
    expect(hoursBetween(noon, instantOf(day('2025-08-28'), 0, 'Asia/Tokyo'))).toBe(-12)
    // A night in which clocks are put forward is an hour short.
    const evening = instantOf(day('2025-03-08'), 20 * 60, 'America/New_York')
    expect(hoursBetween(evening, instantOf(day('2025-03-09'), 8 * 60, 'America/New_York'))).toBe(11)
  })
})

const ZONES = ['Asia/Tokyo', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'America/St_Johns']
const anyZone = fc.constantFrom(...ZONES, 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Seoul')
const anyDay = fc.integer({ min: -10_000, max: 30_000 }).map(dayFromEpoch)
const anyMinutes = fc.integer({ min: 0, max: 2880 })

test('property: a clock written and read again is the same clock', () => {
  fc.assert(
    fc.property(anyMinutes, (minutes) => {
      expect(parseClock(formatClock(minutes))).toBe(minutes)
    }),
  )
})

test('property: the instant is the first of those at which the clocks of the place show the day and time', () => {
  const quarters = Array.from({ length: 29 * 4 }, (_, n) => (n - 15 * 4) * 15 * 60_000)
  fc.assert(
    fc.property(anyDay, anyMinutes, anyZone, (d, minutes, zone) => {
      const asUtc = instantOf(d, minutes, 'UTC')
      const wanted = new Date(asUtc).toISOString().slice(0, 19).replace('T', ' ')
      const clocks = new Intl.DateTimeFormat('sv', {
        timeZone: zone,
        dateStyle: 'short',
        timeStyle: 'medium',
      })
      const shows = quarters.map((q) => asUtc + q).filter((instant) => clocks.format(instant) === wanted)
      const found = instantOf(d, minutes, zone)
      if (shows.length > 0) expect(found).toBe(shows[0])
      else expect(clocks.format(found) > wanted).toBe(true) // clocks put forward
    }),
    {
      numRuns: 300,
      examples: [
        [day('2025-11-02'), 90, 'America/New_York'],
        [day('2025-03-09'), 150, 'America/New_York'],
      ],
    },
  )
})
