import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clock, makeOf, person, shootingDay } from '../../make/make.fixture.ts'
import { NO_DAYS } from './calendar.ts'
import { sameWork, workdaysOf } from './workdays.ts'

const NO_EVENTS = NO_DAYS
const [lead, partner] = [person(), person({ id: 'person:partner' })]
const both = [{ person: lead.id }, { person: partner.id }]

const everybody = (it: Parameters<typeof makeOf>[0]) =>
  workdaysOf(makeOf({ people: [lead, partner], ...it }), NO_EVENTS)
const workdays = (it: Parameters<typeof makeOf>[0]) => everybody(it).flatMap((its) => its.workdays)

describe('a workday', () => {
  test('runs from the call to the wrap of its shooting day, where that is', () => {
    expect(workdays({ days: [shootingDay()] })).toEqual([
      {
        person: lead,
        path: 'make/days/day:2026-03-02/people/person:lead',
        day: '2026-03-02',
        place: 'place:tokyo',
        country: 'JP',
        zone: 'Asia/Tokyo',
        call: clock('09:00'),
        wrap: clock('19:00'),
        from: Date.parse('2026-03-02T00:00Z'),
        until: Date.parse('2026-03-02T10:00Z'),
      },
    ])
  })

  test('has its own call or wrap where the call sheet gives one', () => {
    const people = [
      { person: lead.id, call: clock('12:30') },
      { person: partner.id, wrap: clock('25:30') },
    ]
    const [first, second] = workdays({ days: [shootingDay({ people })] })
    expect(first).toMatchObject({ call: clock('12:30'), wrap: clock('19:00') })
    expect(second).toMatchObject({ call: clock('09:00'), wrap: clock('25:30') })
    expect(second?.until).toBe(Date.parse('2026-03-02T16:30Z'))
  })

  test('falls on the day of the event that it hangs on', () => {
    const on = { anchor: { kind: 'event', event: 'event:shoot' }, shift: 1, unit: 'week' } as const
    const make = makeOf({ days: [shootingDay({ on })] })
    const [its] = workdaysOf(make, { ...NO_DAYS, events: new Map([['event:shoot', day('2026-03-02')]]) })
    expect(its?.workdays[0]?.day).toBe('2026-03-09')
  })
})

describe('there is no workday', () => {
  test('on a shooting day whose date is not known', () => {
    const on = { anchor: { kind: 'event', event: 'event:shoot' }, shift: 0, unit: 'day' } as const
    expect(workdays({ days: [shootingDay({ on })] })).toEqual([])
  })

  test('where the wrap is not after the call', () => {
    expect(workdays({ days: [shootingDay({ wrap: clock('09:00') })] })).toEqual([])
    expect(workdays({ days: [shootingDay({ wrap: clock('02:00') })] })).toEqual([])
    // In Berlin that night 02:45 is read as 03:45, which would come after the call.
    const night = { on: day('2026-03-29'), call: clock('03:05'), wrap: clock('02:45') }
    expect(workdays({ days: [shootingDay({ ...night, place: 'place:berlin' })] })).toEqual([])
  })

  test('where clocks put forward leave nothing between call and wrap', () => {
    const night = { on: day('2026-03-29'), call: clock('02:30'), wrap: clock('03:15') }
    expect(workdays({ days: [shootingDay({ ...night, place: 'place:berlin' })] })).toEqual([])
  })

  test('of somebody, or in a place, that the title does not have', () => {
    expect(workdays({ days: [shootingDay({ people: [{ person: 'person:nobody' }] })] })).toEqual([])
    expect(workdays({ days: [shootingDay({ place: 'place:nowhere' })] })).toEqual([])
  })
})

describe('workdays stand', () => {
  const days = [
    shootingDay({ on: day('2026-03-03'), people: both }),
    shootingDay({ on: day('2026-03-02'), people: both.toReversed() }),
  ]

  test('by person, then by time', () => {
    expect(workdays({ days }).map(({ person, day }) => [person.id, day])).toEqual([
      ['person:lead', '2026-03-02'],
      ['person:lead', '2026-03-03'],
      ['person:partner', '2026-03-02'],
      ['person:partner', '2026-03-03'],
    ])
    expect(everybody({ days }).map(({ person, workdays }) => [person.id, workdays.length])).toEqual([
      ['person:lead', 2],
      ['person:partner', 2],
    ])
  })

  test('by the instant, not by the clock: an evening in Los Angeles comes after the next morning in Tokyo', () => {
    const evening = shootingDay({ place: 'place:los-angeles', call: clock('18:00'), wrap: clock('23:00') })
    const morning = shootingDay({ on: day('2026-03-03'), call: clock('09:00') })
    expect(workdays({ days: [evening, morning] }).map(({ place }) => place)).toEqual([
      'place:tokyo',
      'place:los-angeles',
    ])
  })

  test('property: in the same order however the days are listed', () => {
    const anyDays = fc.shuffledSubarray([
      ...days,
      shootingDay({ id: 'day:second-unit', people: both }),
      shootingDay({ on: day('2026-03-04'), place: 'place:seoul' }),
    ])
    fc.assert(
      fc.property(anyDays, (some) => {
        expect(workdays({ days: some })).toEqual(workdays({ days: some.toReversed() }))
      }),
    )
  })
})

describe('workdays are the same', () => {
  const days = [shootingDay({ people: both })]
  const before = everybody({ days })

  test('made again of another title with the same days and people', () => {
    expect(sameWork(before, everybody({ days: [...days], costs: [] }))).toBe(true)
  })

  test('but not with another person, time or place', () => {
    expect(sameWork(before, everybody({ days: [] }))).toBe(false)
    expect(sameWork(before, everybody({ days, people: [{ ...lead }, partner] }))).toBe(false)
    expect(sameWork(before, everybody({ days: [{ ...days[0]!, wrap: clock('19:01') }] }))).toBe(false)
    expect(sameWork(before, everybody({ days: [{ ...days[0]!, place: 'place:seoul' }] }))).toBe(false)
  })
})
