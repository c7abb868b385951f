import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import type { LabourRule, Person, ShootingDay } from '../../make/index.ts'
import { clock, labourRule, makeOf, person, shootingDay } from '../../make/make.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { dailyHoursExceeded } from './daily-hours-exceeded.ts'

const daily = (atMostHours: number, it: Partial<LabourRule> = {}) =>
  labourRule({ id: `rule:day-${atMostHours}`, limit: { kind: 'day', atMostHours }, ...it })

/** Monday, from nine to midnight unless said otherwise: fifteen hours. */
const findings = (rules: readonly LabourRule[], it: Partial<ShootingDay> = {}, lead: Partial<Person> = {}) =>
  ask(
    dailyHoursExceeded,
    { make: makeOf({ people: [person(lead)], days: [shootingDay({ wrap: clock('24:00'), ...it })] }) },
    { labour: rules },
  )

describe('a day is too long', () => {
  test('where call to wrap is more than a rule allows', () => {
    expect(findings([daily(13)])).toEqual([
      {
        kind: 'broken',
        because: ['make/days/day:2026-03-02/people/person:lead', 'catalogue/labour/rule:day-13'],
        facts: { person: 'person:lead', on: '2026-03-02', hours: 15, allowed: 13, rule: 'rule:day-13' },
      },
    ])
  })

  test('by the strictest rule that is broken', () => {
    expect(findings([daily(13), daily(8), daily(14)])).toMatchObject([{ facts: { allowed: 8 } }])
  })

  test('for those who are called early or wrapped late, not for the rest of the company', () => {
    const people = [{ person: 'person:lead' }, { person: 'person:ren', call: clock('06:00') }] as const
    const make = makeOf({
      people: [person(), person({ id: 'person:ren' })],
      days: [shootingDay({ people })],
    })
    expect(ask(dailyHoursExceeded, { make }, { labour: [daily(12)] })).toMatchObject([
      { facts: { person: 'person:ren', hours: 13 } },
    ])
  })

  test('at hours at which a rule for everyone allows no work: none of them', () => {
    const night = labourRule({
      id: 'rule:night',
      limit: { kind: 'clock', from: clock('22:00'), until: clock('29:00') },
    })
    expect(findings([night])).toMatchObject([{ facts: { hours: 2, allowed: 0, rule: 'rule:night' } }])
  })
})

describe('a day is not too long', () => {
  test('at just the hours allowed', () => {
    expect(findings([daily(15)])).toEqual([])
  })

  test('by a rule of another country, for others or out of force', () => {
    expect(findings([daily(13)], { place: 'place:seoul' })).toEqual([])
    expect(findings([daily(13, { appliesTo: 'crew' })])).toEqual([])
    expect(findings([daily(13, { inForce: { from: day('2026-03-03'), until: 'open' } })])).toEqual([])
  })

  test('by a rule for minors, which has its own finding', () => {
    expect(findings([daily(8, { ageUnder: 18 })], {}, { born: day('2012-01-01') })).toEqual([])
  })

  test('by a rule on weeks or rest', () => {
    expect(findings([labourRule({ limit: { kind: 'week', atMostHours: 5 } })])).toEqual([])
  })
})
