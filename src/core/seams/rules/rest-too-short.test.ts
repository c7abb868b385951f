import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import type { LabourRule, Person } from '../../make/index.ts'
import { clock, labourRule, makeOf, person, shootingDay } from '../../make/make.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { restTooShort } from './rest-too-short.ts'

const rest = (atLeastHours: number, it: Partial<LabourRule> = {}) =>
  labourRule({ id: `rule:rest-${atLeastHours}`, limit: { kind: 'rest', atLeastHours }, ...it })
const late = shootingDay({ wrap: clock('24:00') })
const early = shootingDay({ on: day('2026-03-03'), call: clock('10:00') })

const findings = (rules: readonly LabourRule[], days = [late, early], lead: Partial<Person> = {}) =>
  ask(restTooShort, { make: makeOf({ people: [person(lead)], days }) }, { labour: rules })

describe('rest is too short', () => {
  test('where less lies between a wrap and the next call than a rule asks for', () => {
    expect(findings([rest(11)])).toEqual([
      {
        kind: 'broken',
        because: [
          'make/days/day:2026-03-03/people/person:lead',
          'make/days/day:2026-03-02/people/person:lead',
          'catalogue/labour/rule:rest-11',
        ],
        facts: { person: 'person:lead', on: '2026-03-03', hours: 10, needed: 11, rule: 'rule:rest-11' },
      },
    ])
  })

  test('and the strictest rule that is broken says so, whatever their order', () => {
    for (const rules of [
      [rest(11), rest(12)],
      [rest(12), rest(11)],
    ])
      expect(findings(rules)).toMatchObject([{ facts: { needed: 12, rule: 'rule:rest-12' } }])
  })

  test('in real hours, where somebody flies from Los Angeles to Tokyo', () => {
    const there = shootingDay({ place: 'place:los-angeles', wrap: clock('20:00') })
    const here = shootingDay({ on: day('2026-03-03'), call: clock('22:00'), wrap: clock('24:00') })
    expect(findings([rest(11)], [there, here])).toMatchObject([{ facts: { on: '2026-03-03', hours: 9 } }])
  })

  test('by the rule of the country of the later work', () => {
    const seoul = { ...late, place: 'place:seoul' } as const
    expect(findings([rest(11)], [seoul, early])).toHaveLength(1)
    expect(findings([rest(11, { country: 'KR' })], [seoul, early])).toEqual([])
  })

  test('whatever the order of the days', () => {
    expect(findings([rest(11)], [early, late])).toEqual(findings([rest(11)]))
  })
})

describe('rest is not too short', () => {
  test('at just the hours asked for', () => {
    expect(findings([rest(10)])).toEqual([])
  })

  test('by a rule that is not in force on the day of the later work', () => {
    const over = { from: day('2020-01-01'), until: day('2026-03-03') } as const
    expect(findings([rest(11, { inForce: over })])).toEqual([])
  })

  test('by a rule about others', () => {
    expect(findings([rest(11, { appliesTo: 'crew' })])).toEqual([])
    expect(findings([rest(11, { appliesTo: 'crew' })], undefined, { function: 'crew' })).toHaveLength(1)
  })

  test('by a rule for minors, which has its own finding', () => {
    expect(findings([rest(11, { ageUnder: 18 })], undefined, { born: day('2012-01-01') })).toEqual([])
  })

  test('by a rule from an age that the person has not reached on that day', () => {
    const adults = rest(11, { ageFrom: 18 })
    expect(findings([adults], undefined, { born: day('2008-03-04') })).toEqual([])
    expect(findings([adults], undefined, { born: day('2008-03-03') })).toHaveLength(1)
  })

  test('between the stretches of one day, as when the company moves', () => {
    const days = [
      shootingDay({ id: 'day:morning', wrap: clock('12:00') }),
      shootingDay({ id: 'day:evening', call: clock('15:00') }),
    ]
    expect(findings([rest(11)], days)).toEqual([])
  })

  test('between two people', () => {
    const others = shootingDay({
      on: day('2026-03-03'),
      call: clock('06:00'),
      people: [{ person: 'person:ren' }],
    })
    const make = makeOf({ people: [person(), person({ id: 'person:ren' })], days: [late, others] })
    expect(ask(restTooShort, { make }, { labour: [rest(11)] })).toEqual([])
  })
})
