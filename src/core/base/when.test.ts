import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayFromEpoch, daysBetween, epochDay, FIRST_DAY, LAST_DAY } from './day.ts'
import {
  type Anchor,
  anchorKey,
  formatWhen,
  isRelative,
  moveWhen,
  parseWhen,
  type Relative,
  shiftDay,
  type When,
} from './when.ts'

const premiere: Anchor = { kind: 'event', event: 'event:premiere' }
const lastAiring: Anchor = { kind: 'window', window: 'window:tbs', point: 'last-airing' }
const fromPremiere = (shift: number, unit: Relative['unit']): Relative => ({ anchor: premiere, shift, unit })

describe('a date is written', () => {
  test.each<[string, When]>([
    ['2025-08-28', day('2025-08-28')],
    ['on event:premiere', fromPremiere(0, 'day')],
    ['7 days after event:premiere', fromPremiere(7, 'day')],
    ['1 day before event:premiere', fromPremiere(-1, 'day')],
    ['2 weeks after event:premiere', fromPremiere(2, 'week')],
    ['3 months before event:premiere', fromPremiere(-3, 'month')],
    ['1 year after event:premiere', fromPremiere(1, 'year')],
    ['36525 days after event:premiere', fromPremiere(36_525, 'day')],
    ['on start of window:tbs', { anchor: { ...lastAiring, point: 'start' }, shift: 0, unit: 'day' }],
    ['1 day after end of window:tbs', { anchor: { ...lastAiring, point: 'end' }, shift: 1, unit: 'day' }],
    [
      '2 weeks before first airing of window:tbs',
      { anchor: { ...lastAiring, point: 'first-airing' }, shift: -2, unit: 'week' },
    ],
    ['7 days after last airing of window:tbs', { anchor: lastAiring, shift: 7, unit: 'day' }],
  ])('%s', (text, when) => {
    expect(parseWhen(text)).toEqual(when)
    expect(formatWhen(when)).toBe(text)
  })

  test('and read with or without the plural, and with nought for on', () => {
    expect(parseWhen('1 days after event:premiere')).toEqual(fromPremiere(1, 'day'))
    expect(parseWhen('7 day after event:premiere')).toEqual(fromPremiere(7, 'day'))
    expect(parseWhen('0 days before event:premiere')).toEqual(fromPremiere(0, 'day'))
  })
})

describe('a text is no date', () => {
  test.each([
    ['2025-02-29', 'no such day'],
    ['premiere', 'an anchor says its kind'],
    ['on premiere', 'an anchor says its kind'],
    ['on event:', 'an anchor has a slug'],
    ['on event:Premiere', 'slugs are lower-case'],
    ['on window:tbs', 'a window has many days: say which'],
    ['on start of event:premiere', 'an event has but one'],
    ['after event:premiere', 'say how long'],
    ['-7 days after event:premiere', 'before, not minus'],
    ['1.5 days after event:premiere', 'shifts are whole'],
    ['07 days after event:premiere', 'no leading nought'],
    ['36526 days after event:premiere', 'at most a hundred years of days'],
    ['7 hours after event:premiere', 'no such unit'],
    ['7 days since event:premiere', 'before or after'],
    ['7  days after event:premiere', 'one space'],
    ['on event:premiere ', 'nothing behind'],
    ['open', 'no end is no date'],
    [`on event:${'a'.repeat(81)}`, 'a slug of 80 at most'],
    ['', 'something must be written'],
  ])('%j: %s', (text) => {
    expect(parseWhen(text)).toBeUndefined()
  })

  test('and one of ten million letters is refused at once', () => {
    expect(parseWhen(`7 days after ${'event:'.repeat(2_000_000)}`)).toBeUndefined()
  })
})

test('an anchor has one key, whatever is counted from it', () => {
  expect(anchorKey(premiere)).toBe('event:premiere')
  expect(anchorKey(lastAiring)).toBe('window:tbs#last-airing')
})

test('a day and an open end hang on nothing', () => {
  expect(isRelative(day('2025-08-28'))).toBe(false)
  expect(isRelative('open')).toBe(false)
  expect(isRelative(fromPremiere(7, 'day'))).toBe(true)
})

describe('a day is shifted', () => {
  test('by days, weeks, months and years', () => {
    expect(shiftDay(day('2025-08-28'), 7, 'day')).toBe('2025-09-04')
    expect(shiftDay(day('2025-08-28'), -2, 'week')).toBe('2025-08-14')
    expect(shiftDay(day('2025-08-31'), 6, 'month')).toBe('2026-02-28')
    expect(shiftDay(day('2024-02-29'), 1, 'year')).toBe('2025-02-28')
    expect(shiftDay(day('2025-08-28'), 0, 'year')).toBe('2025-08-28')
  })

  test('and stops at the ends of the calendar', () => {
    expect(shiftDay(day('2025-08-28'), 36_525, 'year')).toBe(LAST_DAY)
    expect(shiftDay(day('2025-08-28'), -36_525, 'month')).toBe(FIRST_DAY)
    expect(shiftDay(day('9999-12-01'), 5, 'week')).toBe(LAST_DAY)
    expect(shiftDay(day('0001-01-05'), -5, 'day')).toBe(FIRST_DAY)
    expect(shiftDay(day('9999-11-30'), 1, 'month')).toBe('9999-12-30')
    expect(shiftDay(day('0002-01-31'), -1, 'year')).toBe('0001-01-31')
  })
})

describe('a date is moved by days', () => {
  test('a day goes to another day', () => {
    expect(moveWhen(day('2025-08-28'), -28)).toBe('2025-07-31')
  })

  test('days after an event become more or fewer, and may come to lie before it', () => {
    expect(moveWhen(fromPremiere(7, 'day'), 3)).toEqual(fromPremiere(10, 'day'))
    expect(moveWhen(fromPremiere(7, 'day'), -7)).toEqual(fromPremiere(0, 'day'))
    expect(moveWhen(fromPremiere(7, 'day'), -8)).toEqual(fromPremiere(-1, 'day'))
  })

  test('weeks stay weeks where they can, and become days where they cannot', () => {
    expect(moveWhen(fromPremiere(2, 'week'), 7)).toEqual(fromPremiere(3, 'week'))
    expect(moveWhen(fromPremiere(2, 'week'), 1)).toEqual(fromPremiere(15, 'day'))
    expect(moveWhen(fromPremiere(1, 'week'), -7)).toEqual(fromPremiere(0, 'day'))
  })

  test('months and years cannot, being no fixed number of days, unless they are none', () => {
    expect(moveWhen(fromPremiere(3, 'month'), 1)).toBeUndefined()
    expect(moveWhen(fromPremiere(1, 'year'), -1)).toBeUndefined()
    expect(moveWhen(fromPremiere(1, 'year'), 0)).toEqual(fromPremiere(1, 'year'))
    expect(moveWhen(fromPremiere(0, 'month'), 2)).toEqual(fromPremiere(2, 'day'))
  })

  test('nothing goes past what can be written', () => {
    expect(moveWhen(LAST_DAY, 1)).toBeUndefined()
    expect(moveWhen(FIRST_DAY, -1)).toBeUndefined()
    expect(moveWhen(fromPremiere(36_525, 'day'), 1)).toBeUndefined()
    expect(moveWhen(fromPremiere(36_525, 'week'), 1)).toBeUndefined()
  })
})

const anySlug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,79}$/)
const anyAnchor: fc.Arbitrary<Anchor> = fc.oneof(
  anySlug.map((slug): Anchor => ({ kind: 'event', event: `event:${slug}` })),
  fc
    .tuple(anySlug, fc.constantFrom('start', 'end', 'first-airing', 'last-airing'))
    .map(([slug, point]): Anchor => ({ kind: 'window', window: `window:${slug}`, point })),
)
const anyUnit = fc.constantFrom('day', 'week', 'month', 'year')
const anyShift = fc.integer({ min: -36_525, max: 36_525 })
const anyRelative = fc.record({ anchor: anyAnchor, shift: anyShift, unit: anyUnit })
const anyDay = fc.integer({ min: epochDay(FIRST_DAY), max: epochDay(LAST_DAY) }).map(dayFromEpoch)

test('property: a date written and read again is the same date', () => {
  fc.assert(
    fc.property(fc.oneof(anyDay, anyRelative), (when) => {
      expect(parseWhen(formatWhen(when))).toEqual(when)
    }),
  )
})

test('property: whatever is typed, reading it does not stop the program', () => {
  const typed = fc.array(
    fc.constantFrom(
      'on',
      '7',
      ' ',
      'days',
      'after',
      'before',
      'start of',
      'event:a',
      'window:b',
      '2025-08-28',
    ),
  )
  fc.assert(
    fc.property(typed, (parts) => {
      const when = parseWhen(parts.join(''))
      if (when !== undefined) expect(parseWhen(formatWhen(when))).toEqual(when)
    }),
  )
})

test('property: moving a date moves the day it comes to by as many days', () => {
  const nearDay = fc.integer({ min: 0, max: 40_000 }).map(dayFromEpoch)
  const nearShift = fc.integer({ min: -500, max: 500 })
  fc.assert(
    fc.property(
      nearDay,
      nearShift,
      fc.constantFrom('day', 'week'),
      nearShift,
      (anchorDay, shift, unit, days) => {
        const moved = moveWhen(fromPremiere(shift, unit), days)
        if (moved === undefined || !isRelative(moved)) throw new Error('a relative date stays one')
        const before = shiftDay(anchorDay, shift, unit)
        expect(daysBetween(before, shiftDay(anchorDay, moved.shift, moved.unit))).toBe(days)
      },
    ),
  )
})

test('property: a greater shift never comes to an earlier day, and every shift comes to a day', () => {
  fc.assert(
    fc.property(anyDay, anyShift, anyShift, anyUnit, (from, a, b, unit) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      expect(shiftDay(from, low, unit) <= shiftDay(from, high, unit)).toBe(true)
    }),
  )
})
