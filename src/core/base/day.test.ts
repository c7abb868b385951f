import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  type Day,
  day,
  dayFromEpoch,
  daysBetween,
  earliest,
  endOfMonth,
  epochDay,
  FIRST_DAY,
  isDay,
  LAST_DAY,
  latest,
  monthOf,
  nextDay,
  previousDay,
  startOfWeek,
  weekday,
  yearOf,
} from './day.ts'

const anyDay = fc.integer({ min: epochDay(FIRST_DAY), max: epochDay(LAST_DAY) }).map(dayFromEpoch)
const anyUsualDay = fc.integer({ min: -40_000, max: 60_000 }).map(dayFromEpoch)

describe('a text is a day', () => {
  test.each(['2025-08-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    'when it is %s',
    (text) => {
      expect(isDay(text)).toBe(true)
    },
  )

  test.each([
    ['2025-02-29', 'no leap year'],
    ['1900-02-29', 'a century that is no leap year'],
    ['2025-04-31', 'April has 30 days'],
    ['2025-13-01', 'there are twelve months'],
    ['2025-00-10', 'months begin at one'],
    ['2025-01-00', 'days begin at one'],
    ['0000-01-01', 'there is no year nought'],
    ['2025-8-28', 'months have two digits'],
    ['20250828', 'hyphens are kept'],
    ['2025/08/28', 'hyphens, not strokes'],
    ['2025-08-28T00:00', 'a day has no time'],
    [' 2025-08-28', 'no space'],
    ['2025-08-28\n', 'no line end'],
    ['２０２５-08-28', 'digits are ASCII'],
    ['', 'something must be written'],
  ])('but not %j: %s', (text) => {
    expect(isDay(text)).toBe(false)
  })

  test('and a literal of ours that is none stops the program', () => {
    expect(() => day('2025-02-29')).toThrow('broke its own promise')
  })
})

describe('days are counted', () => {
  test('from 1970-01-01', () => {
    expect(epochDay(day('1970-01-01'))).toBe(0)
    expect(epochDay(day('2000-03-01'))).toBe(11_017)
    expect(dayFromEpoch(-1)).toBe('1969-12-31')
  })

  test('across the end of a year and over a leap day', () => {
    expect(addDays(day('2025-12-31'), 1)).toBe('2026-01-01')
    expect(nextDay(day('2024-02-28'))).toBe('2024-02-29')
    expect(previousDay(day('2025-03-01'))).toBe('2025-02-28')
    expect(daysBetween(day('2024-01-01'), day('2025-01-01'))).toBe(366)
    expect(daysBetween(day('2025-08-28'), day('2025-08-01'))).toBe(-27)
  })

  test('and never out of the years 0001 to 9999', () => {
    expect(() => nextDay(LAST_DAY)).toThrow('0001 to 9999')
    expect(() => previousDay(FIRST_DAY)).toThrow('0001 to 9999')
    expect(() => addYears(LAST_DAY, 1)).toThrow('0001 to 9999')
    expect(() => addDays(FIRST_DAY, 0.5)).toThrow('whole')
  })
})

describe('a month on', () => {
  test('is the same date', () => {
    expect(addMonths(day('2025-08-28'), 1)).toBe('2025-09-28')
    expect(addMonths(day('2025-08-28'), -8)).toBe('2024-12-28')
  })

  test('is the last of the month when the month is too short', () => {
    expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28')
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2025-03-31'), -1)).toBe('2025-02-28')
    expect(addYears(day('2024-02-29'), 1)).toBe('2025-02-28')
    expect(addYears(day('2024-02-29'), 4)).toBe('2028-02-29')
  })
})

describe('a day knows its place', () => {
  test('in the week, which begins on Monday', () => {
    expect(weekday(day('2025-08-25'))).toBe(1)
    expect(weekday(day('2025-08-31'))).toBe(7)
    expect(startOfWeek(day('2025-08-31'))).toBe('2025-08-25')
    expect(startOfWeek(day('2025-08-25'))).toBe('2025-08-25')
    expect(startOfWeek(FIRST_DAY)).toBe(FIRST_DAY)
  })

  test('in the month and the year', () => {
    expect(yearOf(day('0794-10-22'))).toBe(794)
    expect(monthOf(day('0794-10-22'))).toBe(10)
    expect(endOfMonth(day('2024-02-03'))).toBe('2024-02-29')
    expect(endOfMonth(LAST_DAY)).toBe(LAST_DAY)
  })

  test('among others', () => {
    const days: readonly Day[] = [day('2025-08-28'), day('2024-12-31'), day('2025-01-01')]
    expect(earliest(...days)).toBe('2024-12-31')
    expect(latest(...days)).toBe('2025-08-28')
    expect(() => earliest()).toThrow('broke its own promise')
  })
})

test('property: every count is a day, and the day gives the count back', () => {
  fc.assert(
    fc.property(anyDay, (d) => {
      expect(isDay(d)).toBe(true)
      expect(dayFromEpoch(epochDay(d))).toBe(d)
    }),
  )
})

test('property: our calendar is the one that Date.UTC keeps', () => {
  fc.assert(
    fc.property(anyUsualDay, (d) => {
      const theirs = new Date(epochDay(d) * 86_400_000)
      expect(theirs.toISOString().slice(0, 10)).toBe(d)
      expect(weekday(d) % 7).toBe(theirs.getUTCDay())
    }),
  )
})

test('property: days sort as text as they do in time', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      expect(a < b).toBe(epochDay(a) < epochDay(b))
    }),
  )
})

test('property: adding days and taking them away gives the day back', () => {
  fc.assert(
    fc.property(anyUsualDay, fc.integer({ min: -40_000, max: 40_000 }), (d, n) => {
      expect(daysBetween(d, addDays(d, n))).toBe(n)
      expect(addDays(addDays(d, n), -n)).toBe(d)
    }),
  )
})

test('property: a month on is in the next month, and a later day never lands before an earlier one', () => {
  fc.assert(
    fc.property(anyUsualDay, anyUsualDay, fc.integer({ min: -600, max: 600 }), (a, b, n) => {
      expect(monthOf(addMonths(a, 1))).toBe((monthOf(a) % 12) + 1)
      if (a <= b) expect(addMonths(a, n) <= addMonths(b, n)).toBe(true)
    }),
  )
})
