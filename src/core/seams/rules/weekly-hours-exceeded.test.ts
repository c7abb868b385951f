import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../base/index.ts'
import type { LabourRule, Person } from '../../make/index.ts'
import { clock, labourRule, makeOf, person, shootingDay } from '../../make/make.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { weeklyHoursExceeded } from './weekly-hours-exceeded.ts'

const MONDAY = day('2026-03-02')
const weekly = (atMostHours: number, it: Partial<LabourRule> = {}) =>
  labourRule({ id: `rule:week-${atMostHours}`, limit: { kind: 'week', atMostHours }, ...it })

/** Days of ten hours, so many days after Monday 2026-03-02. */
const on = (...after: readonly number[]) => after.map((n) => shootingDay({ on: addDays(MONDAY, n) }))

const findings = (rules: readonly LabourRule[], days = on(0, 1, 2, 3, 4, 5), lead: Partial<Person> = {}) =>
  ask(weeklyHoursExceeded, { make: makeOf({ people: [person(lead)], days }) }, { labour: rules })

describe('a week is too long', () => {
  test('where seven days on end hold more work than a rule allows', () => {
    expect(findings([weekly(52)], on(0, 1, 2, 3, 4, 6))).toEqual([
      {
        kind: 'broken',
        because: [
          ...[2, 3, 4, 5, 6, 8].map((date) => `make/days/day:2026-03-0${date}/people/person:lead`),
          'catalogue/labour/rule:week-52',
        ],
        facts: {
          person: 'person:lead',
          from: '2026-03-02',
          hours: 60,
          allowed: 52,
          rule: 'rule:week-52',
        },
      },
    ])
  })

  test('though no week from Monday to Sunday is', () => {
    expect(findings([weekly(52)], on(4, 5, 6, 7, 8, 9))).toMatchObject([
      { facts: { from: '2026-03-06', hours: 60 } },
    ])
  })

  test('and of many such weeks the worst is told, once a person and rule', () => {
    const days = on(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).with(
      8,
      shootingDay({ on: addDays(MONDAY, 8), wrap: clock('22:00') }),
    )
    expect(findings([weekly(52), weekly(40)], days)).toMatchObject([
      { facts: { from: '2026-03-04', hours: 73, allowed: 52 } },
      { facts: { from: '2026-03-04', hours: 73, allowed: 40 } },
    ])
  })
})

describe('a week is not too long', () => {
  test('at just the hours allowed', () => {
    expect(findings([weekly(60)])).toEqual([])
  })

  test('where the sixth day is the eighth after the first', () => {
    expect(findings([weekly(52)], on(0, 1, 2, 3, 4, 7))).toEqual([])
  })

  test('by the hours that were worked in another country', () => {
    const days = on(0, 1, 2, 3, 4, 5).map((it, i) => (i < 3 ? { ...it, place: 'place:seoul' as const } : it))
    const rules = [weekly(52), weekly(52, { id: 'rule:korea', country: 'KR' })]
    expect(findings(rules, days)).toEqual([])
  })

  test('by a rule for minors, which has its own finding', () => {
    expect(findings([weekly(35, { ageUnder: 15 })], undefined, { born: day('2014-01-01') })).toEqual([])
  })
})

describe('labour rules are missing', () => {
  const MISSING = [{ kind: 'missing', at: 'catalogue/labour', what: 'labour-rules' }]

  test('where somebody works in a country of which the catalogue knows none: said once', () => {
    expect(findings([])).toEqual(MISSING)
    expect(findings([weekly(60, { country: 'KR' })])).toEqual(MISSING)
  })

  test('where none of them is in force on a day of work', () => {
    expect(findings([weekly(60, { inForce: { from: MONDAY, until: day('2026-03-07') } })])).toEqual(MISSING)
  })

  test('not where nobody works yet', () => {
    expect(findings([], [])).toEqual([])
    expect(findings([], [shootingDay({ people: [] })])).toEqual([])
  })

  test('not where there is a rule of another kind', () => {
    expect(findings([labourRule({ limit: { kind: 'rest', atLeastHours: 11 } })])).toEqual([])
  })

  test('and what can be told of the other country is', () => {
    const days = [...on(0, 1, 2, 3, 4, 5), shootingDay({ on: addDays(MONDAY, 20), place: 'place:seoul' })]
    expect(findings([weekly(52)], days)).toMatchObject([...MISSING, { kind: 'broken' }])
  })
})
