import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, daysBetween, instantOf } from '../base/index.ts'
import { ageOn, applies, birthDateNeeded, breaches, minutesWithin, type Stretch, strictest } from './hours.ts'
import { clock, labourRule, person } from './make.fixture.ts'
import type { LabourRule, Limit } from './types.ts'

const ADULT = person({ born: day('1990-05-01') })
const MONDAY = day('2026-03-02')

const stretch = (on: string, call: string, wrap: string, zone = 'Asia/Tokyo'): Stretch => ({
  day: day(on),
  country: zone === 'Asia/Seoul' ? 'KR' : zone.startsWith('America/') ? 'US' : 'JP',
  call: clock(call),
  wrap: clock(wrap),
  from: instantOf(day(on), clock(call), zone),
  until: instantOf(day(on), clock(wrap), zone),
})

const limited = (limit: Limit, it: Partial<LabourRule> = {}): LabourRule => labourRule({ limit, ...it })
const rest = (atLeastHours: number, it?: Partial<LabourRule>) => limited({ kind: 'rest', atLeastHours }, it)
const daily = (atMostHours: number, it?: Partial<LabourRule>) => limited({ kind: 'day', atMostHours }, it)
const weekly = (atMostHours: number, it?: Partial<LabourRule>) => limited({ kind: 'week', atMostHours }, it)
const never = (from: string, until: string) =>
  limited({ kind: 'clock', from: clock(from), until: clock(until) })

const told = (stretches: readonly Stretch[], ...rules: readonly LabourRule[]) =>
  breaches(ADULT, stretches, rules).map(({ on, hours, limit }) => ({ on, hours, limit }))

describe('an age is completed', () => {
  test.each([
    ['2010-03-02', '2026-03-01', 15],
    ['2010-03-02', '2026-03-02', 16],
    ['2012-02-29', '2026-02-28', 13],
    ['2012-02-29', '2026-03-01', 14],
    ['2012-02-29', '2028-02-29', 16],
  ])('born %s, on %s: %i years', (born, on, years) => {
    expect(ageOn(day(born), day(on))).toBe(years)
  })
})

describe('a rule speaks of work', () => {
  const work = { country: 'JP', day: MONDAY } as const

  test('in its country only', () => {
    expect(applies(labourRule(), ADULT, work)).toBe(true)
    expect(applies(labourRule({ country: 'KR' }), ADULT, work)).toBe(false)
  })

  test('from the first day it is in force, up to but without the day it ceases', () => {
    const inForce = { from: MONDAY, until: day('2026-03-03') } as const
    expect(applies(labourRule({ inForce }), ADULT, { ...work, day: day('2026-03-01') })).toBe(false)
    expect(applies(labourRule({ inForce }), ADULT, work)).toBe(true)
    expect(applies(labourRule({ inForce }), ADULT, { ...work, day: day('2026-03-03') })).toBe(false)
  })

  test('of those it applies to', () => {
    const crew = person({ function: 'crew' })
    expect(applies(labourRule({ appliesTo: 'cast' }), ADULT, work)).toBe(true)
    expect(applies(labourRule({ appliesTo: 'cast' }), crew, work)).toBe(false)
    expect(applies(labourRule({ appliesTo: 'crew' }), crew, work)).toBe(true)
  })

  test('of somebody at or over its age from the birthday on, and under its age until the day before', () => {
    const turnsFifteen = person({ born: day('2011-03-02') })
    const band = labourRule({ ageFrom: 13, ageUnder: 15 })
    expect(applies(band, turnsFifteen, { ...work, day: day('2026-03-01') })).toBe(true)
    expect(applies(band, turnsFifteen, work)).toBe(false)
    expect(applies(labourRule({ ageFrom: 15 }), turnsFifteen, work)).toBe(true)
    expect(applies(labourRule({ ageFrom: 15 }), turnsFifteen, { ...work, day: day('2026-03-01') })).toBe(
      false,
    )
  })

  test('of somebody whose birth date is not known as of an adult', () => {
    expect(applies(labourRule({ ageFrom: 18 }), person(), work)).toBe(true)
    expect(applies(labourRule({ ageUnder: 18 }), person(), work)).toBe(false)
    expect(applies(labourRule({ ageFrom: 15, ageUnder: 18 }), person(), work)).toBe(false)
  })
})

describe('a birth date is asked for', () => {
  const work = [stretch('2026-03-02', '09:00', '19:00')]
  const minors = labourRule({ ageUnder: 15 })

  test('of a player who gives none, where a rule for minors is in force', () => {
    expect(birthDateNeeded(person(), work, [minors])).toBe(true)
  })

  test.each([
    ['of somebody who gives it', person({ born: MONDAY }), [minors]],
    ['of the crew', person({ function: 'crew' }), [minors]],
    ['where there is no rule for minors', person(), [labourRule({ ageFrom: 18 })]],
    ['for a rule of another country', person(), [labourRule({ ageUnder: 15, country: 'KR' })]],
    ['for a rule about the crew', person(), [labourRule({ ageUnder: 15, appliesTo: 'crew' })]],
    [
      'for a rule no longer in force',
      person(),
      [{ ...minors, inForce: { from: day('2020-01-01'), until: MONDAY } }],
    ],
  ])('but not %s', (_, who, rules) => {
    expect(birthDateNeeded(who, work, rules as LabourRule[])).toBe(false)
  })
})

describe('rest between two working days', () => {
  test('is enough at the hours asked for, and too short a minute under', () => {
    const late = stretch('2026-03-02', '12:00', '22:00')
    expect(told([late, stretch('2026-03-03', '09:00', '18:00')], rest(11))).toEqual([])
    expect(told([late, stretch('2026-03-03', '08:59', '18:00')], rest(11))).toEqual([
      { on: '2026-03-03', hours: 10 + 59 / 60, limit: 11 },
    ])
  })

  test('of part of an hour is kept to the minute', () => {
    // 1.1 hours is 3,960,000.0000000005 milliseconds to a machine, and 66 minutes to everybody else.
    const [late, next] = [stretch('2026-03-02', '20:00', '24:00'), stretch('2026-03-03', '01:06', '08:00')]
    expect(told([late, next], rest(1.1))).toEqual([])
  })

  test('begins at a wrap after midnight', () => {
    const night = stretch('2026-03-02', '16:00', '26:00')
    expect(told([night, stretch('2026-03-03', '12:00', '20:00')], rest(11))).toEqual([
      { on: '2026-03-03', hours: 10, limit: 11 },
    ])
  })

  test('is counted in real hours across zones: Los Angeles to Tokyo takes 17 off the clock', () => {
    // 20:00 on the 2nd in Los Angeles is 13:00 on the 3rd in Tokyo.
    const there = stretch('2026-03-02', '10:00', '20:00', 'America/Los_Angeles')
    expect(told([there, stretch('2026-03-03', '23:00', '25:00')], rest(11))).toEqual([
      { on: '2026-03-03', hours: 10, limit: 11 },
    ])
    expect(told([there, stretch('2026-03-04', '08:00', '10:00')], rest(11))).toEqual([])
  })

  test('loses the hour that summer time takes', () => {
    const rule = rest(11, { country: 'US' })
    const at = (on: string, call: string, wrap: string) => stretch(on, call, wrap, 'America/Los_Angeles')
    expect(told([at('2026-03-06', '10:00', '21:00'), at('2026-03-07', '08:00', '21:00')], rule)).toEqual([])
    expect(told([at('2026-03-07', '10:00', '21:00'), at('2026-03-08', '08:00', '21:00')], rule)).toEqual([
      { on: '2026-03-08', hours: 10, limit: 11 },
    ])
  })

  test('is asked for by the country of the later work', () => {
    const korea = stretch('2026-03-02', '09:00', '23:00', 'Asia/Seoul')
    const japan = stretch('2026-03-03', '08:00', '18:00')
    expect(told([korea, japan], rest(11))).toHaveLength(1)
    expect(told([korea, japan], rest(11, { country: 'KR' }))).toEqual([])
  })

  test('is not looked for within a working day, as when the company moves', () => {
    const moved = [stretch('2026-03-02', '08:00', '12:00'), stretch('2026-03-02', '14:00', '20:00')]
    expect(told(moved, rest(11))).toEqual([])
    expect(told([...moved, stretch('2026-03-03', '06:00', '10:00')], rest(11))).toEqual([
      { on: '2026-03-03', hours: 10, limit: 11 },
    ])
  })

  test('is looked for between two countries, though the calendar shows one date', () => {
    // 12:00 in Tokyo is 19:00 of the day before in Los Angeles: ten hours before 05:00.
    const [here, there] = [
      stretch('2026-03-02', '04:00', '12:00'),
      stretch('2026-03-02', '05:00', '14:00', 'America/Los_Angeles'),
    ]
    expect(told([here, there], rest(11, { country: 'US' }))).toEqual([
      { on: '2026-03-02', hours: 10, limit: 11 },
    ])
  })

  test('is none when the next call comes before the wrap', () => {
    expect(
      told([stretch('2026-03-02', '18:00', '30:00'), stretch('2026-03-03', '05:00', '12:00')], rest(11)),
    ).toEqual([{ on: '2026-03-03', hours: 0, limit: 11 }])
  })

  test('is counted from the later of two wraps', () => {
    const long = stretch('2026-03-02', '10:00', '30:00')
    const short = stretch('2026-03-02', '12:00', '14:00')
    expect(told([long, short, stretch('2026-03-03', '14:00', '18:00')], rest(11))).toEqual([
      { on: '2026-03-03', hours: 8, limit: 11 },
    ])
  })
})

describe('a working day', () => {
  test('is long enough at its limit and too long a minute over', () => {
    expect(told([stretch('2026-03-02', '09:00', '22:00')], daily(13))).toEqual([])
    expect(told([stretch('2026-03-02', '09:00', '22:01')], daily(13))).toEqual([
      { on: '2026-03-02', hours: 13 + 1 / 60, limit: 13 },
    ])
  })

  test('keeps a limit of part of an hour to the minute', () => {
    expect(told([stretch('2026-03-02', '09:00', '16:06')], daily(7.1))).toEqual([])
    expect(told([stretch('2026-03-02', '09:00', '16:07')], daily(7.1))).toHaveLength(1)
  })

  test('past midnight belongs to the day it began', () => {
    expect(told([stretch('2026-03-02', '18:00', '32:00')], daily(13))).toEqual([
      { on: '2026-03-02', hours: 14, limit: 13 },
    ])
  })

  test('is the sum of its stretches, an hour of two calls at once counted once', () => {
    const [morning, evening] = [
      stretch('2026-03-02', '06:00', '12:00'),
      stretch('2026-03-02', '13:00', '21:00'),
    ]
    expect(told([morning, evening], daily(13))).toEqual([{ on: '2026-03-02', hours: 14, limit: 13 }])
    expect(told([morning, stretch('2026-03-02', '10:00', '19:00')], daily(13))).toEqual([])
  })

  test('is an hour shorter on the night that clocks are put forward', () => {
    const night = stretch('2026-03-07', '16:00', '30:00', 'America/Los_Angeles')
    expect(told([night], daily(13, { country: 'US' }))).toEqual([])
  })
})

describe('seven days on end', () => {
  const week = (from: string, days: number, wrap: string) =>
    Array.from({ length: days }, (_, i) => stretch(addDays(day(from), i), '09:00', wrap))

  test('hold as many hours as are allowed, and not a minute more', () => {
    expect(told(week('2026-03-02', 4, '22:00'), weekly(52))).toEqual([])
    expect(
      told([...week('2026-03-02', 4, '22:00'), stretch('2026-03-08', '09:00', '09:01')], weekly(52)),
    ).toEqual([{ on: '2026-03-02', hours: 52 + 1 / 60, limit: 52 }])
  })

  test('do not hold the eighth day', () => {
    expect(
      told([...week('2026-03-02', 4, '22:00'), stretch('2026-03-09', '09:00', '09:01')], weekly(52)),
    ).toEqual([])
  })

  test('begin on any weekday', () => {
    expect(told(week('2026-03-05', 6, '18:00'), weekly(52))).toEqual([
      { on: '2026-03-05', hours: 54, limit: 52 },
    ])
  })

  test('are told once, the worst of them, the earlier of two alike', () => {
    const busy = [...week('2026-03-02', 5, '20:00'), ...week('2026-03-16', 5, '21:00')]
    expect(told(busy, weekly(52))).toEqual([{ on: '2026-03-16', hours: 60, limit: 52 }])
    const alike = [...week('2026-03-02', 5, '20:00'), ...week('2026-03-16', 5, '20:00')]
    expect(told(alike, weekly(52))).toEqual([{ on: '2026-03-02', hours: 55, limit: 52 }])
  })

  test('hold only the work that the rule speaks of', () => {
    const abroad = Array.from({ length: 3 }, (_, i) =>
      stretch(addDays(MONDAY, 4 + i), '09:00', '22:00', 'Asia/Seoul'),
    )
    expect(told([...week('2026-03-02', 4, '22:00'), ...abroad], weekly(52))).toEqual([])
  })
})

describe('hours in which nobody may work, 22:00 to 30:00', () => {
  test.each([
    ['14:00', '22:00', 0, 'a wrap as they begin'],
    ['14:00', '22:01', 1, 'a wrap a minute in'],
    ['20:00', '26:00', 240, 'work past midnight'],
    ['06:00', '14:00', 0, 'a call as they end'],
    ['05:59', '14:00', 1, 'a call a minute before they end'],
    ['00:00', '08:00', 360, 'a call at midnight'],
    ['20:00', '34:00', 480, 'the whole night'],
    ['05:00', '23:00', 120, 'both ends of a day'],
    ['04:00', '48:00', 120 + 480 + 120, 'two nights'],
  ])('%s–%s lies %i minutes within: %s', (call, wrap, minutes) => {
    const work = { call: clock(call), wrap: clock(wrap) }
    expect(minutesWithin(work, { from: clock('22:00'), until: clock('30:00') })).toBe(minutes)
  })

  test('forbid a minute of work', () => {
    expect(told([stretch('2026-03-02', '14:00', '22:30')], never('22:00', '30:00'))).toEqual([
      { on: '2026-03-02', hours: 0.5, limit: 0 },
    ])
  })

  test('forbid nothing when they end before they begin', () => {
    expect(told([stretch('2026-03-02', '00:00', '48:00')], never('22:00', '06:00'))).toEqual([])
  })
})

describe('of several rules broken on one day', () => {
  test('the strictest of a kind is told', () => {
    const tired = [stretch('2026-03-02', '09:00', '23:00'), stretch('2026-03-03', '07:00', '12:00')]
    const rules = [
      rest(11, { id: 'rule:eleven' }),
      rest(12, { id: 'rule:twelve' }),
      daily(13, { id: 'rule:thirteen' }),
      daily(10, { id: 'rule:ten' }),
    ]
    const ids = strictest(breaches(ADULT, tired, rules)).map(({ rule }) => rule.id)
    expect(ids.sort()).toEqual(['rule:ten', 'rule:twelve'])
  })

  test('of two alike the first by id, whatever their order', () => {
    const long = [stretch('2026-03-02', '09:00', '23:00')]
    const [a, b] = [daily(13, { id: 'rule:a' }), daily(13, { id: 'rule:b' })]
    for (const rules of [
      [a, b],
      [b, a],
    ])
      expect(strictest(breaches(ADULT, long, rules)).map(({ rule }) => rule.id)).toEqual(['rule:a'])
  })

  test('every rule on seven days is told', () => {
    const full = Array.from({ length: 6 }, (_, i) => stretch(addDays(MONDAY, i), '09:00', '19:00'))
    const rules = [weekly(40, { id: 'rule:forty' }), weekly(52, { id: 'rule:fifty-two' })]
    expect(strictest(breaches(ADULT, full, rules))).toHaveLength(2)
  })
})

const anyStretch = fc
  .record({
    after: fc.nat({ max: 30 }),
    call: fc.integer({ min: 0, max: 1440 }),
    minutes: fc.integer({ min: 1, max: 1440 }),
    zone: fc.constantFrom('Asia/Tokyo', 'Asia/Seoul', 'America/Los_Angeles'),
  })
  .map(({ after, call, minutes, zone }): Stretch => {
    const on = addDays(MONDAY, after)
    return {
      ...stretch(on, '09:00', '19:00', zone),
      call,
      wrap: call + minutes,
      from: instantOf(on, call, zone),
      until: instantOf(on, call + minutes, zone),
    }
  })
const anyWork = fc.array(anyStretch, { maxLength: 12 })

test('property: the order in which work is listed has no effect', () => {
  const rules = [rest(11), daily(13), weekly(52), never('22:00', '30:00')]
  fc.assert(
    fc.property(anyWork, (work) => {
      const said = (list: readonly Stretch[]) => new Set(told(list, ...rules).map((it) => JSON.stringify(it)))
      expect(said(work.toReversed())).toEqual(said(work))
    }),
  )
})

test('property: a stricter rest or day finds all that a laxer one finds', () => {
  fc.assert(
    fc.property(anyWork, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (work, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      const days = (rule: LabourRule) => told(work, rule).map(({ on, hours }) => `${on} ${hours}`)
      expect(days(rest(more))).toEqual(expect.arrayContaining(days(rest(less))))
      expect(days(daily(less))).toEqual(expect.arrayContaining(days(daily(more))))
    }),
  )
})

test('property: the worst seven days are those that trying every day finds', () => {
  fc.assert(
    fc.property(anyWork, (drawn) => {
      // Work of one day apart, so that the sum of the stretches is the sum of the days.
      const work = [...new Map(drawn.map((it) => [`${it.day}`, it])).values()].filter(
        ({ country }) => country === 'JP',
      )
      const sums = Array.from({ length: 40 }, (_, start) => {
        const from = addDays(MONDAY, start - 6)
        const within = work.filter((it) => daysBetween(from, it.day) >= 0 && daysBetween(from, it.day) < 7)
        return within.reduce((sum, it) => sum + (it.until - it.from), 0) / 3_600_000
      })
      const most = Math.max(...sums)
      const [worst] = told(work, weekly(0))
      expect(worst?.hours ?? 0).toBeCloseTo(most, 6)
    }),
  )
})
