import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../base/index.ts'
import type { LabourRule, Limit, Person, ShootingDay } from '../../make/index.ts'
import { clock, labourRule, makeOf, person, shootingDay } from '../../make/make.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { minorOutOfHours } from './minor-out-of-hours.ts'

const TWELVE = day('2014-01-01')
const minors = (limit: Limit, it: Partial<LabourRule> = {}) =>
  labourRule({ id: 'rule:minors', ageUnder: 15, limit, ...it })
const night = minors({ kind: 'clock', from: clock('22:00'), until: clock('30:00') })

/** A child of twelve, on Monday 2026-03-02 from nine to seven unless said otherwise. */
const findings = (
  rules: readonly LabourRule[],
  days: readonly Partial<ShootingDay>[] = [{}],
  child: Partial<Person> = {},
) =>
  ask(
    minorOutOfHours,
    { make: makeOf({ people: [person({ born: TWELVE, ...child })], days: days.map(shootingDay) }) },
    { labour: rules },
  )

describe('a child is out of hours', () => {
  test('on a day that is too long for them', () => {
    expect(findings([minors({ kind: 'day', atMostHours: 7 })])).toEqual([
      {
        kind: 'broken',
        because: ['make/days/day:2026-03-02/people/person:lead', 'catalogue/labour/rule:minors'],
        facts: { person: 'person:lead', on: '2026-03-02', age: 12, rule: 'rule:minors' },
      },
    ])
  })

  test('in seven days that are too long for them, told with the first', () => {
    const week = [0, 1, 2, 3].map((after) => ({ on: addDays(day('2026-03-02'), after) }))
    expect(findings([minors({ kind: 'week', atMostHours: 35 })], week)).toMatchObject([
      { facts: { on: '2026-03-02' } },
    ])
  })

  test('with too little rest, on the day of the later call', () => {
    const days = [{ wrap: clock('21:00') }, { on: day('2026-03-03'), call: clock('08:00') }]
    expect(findings([minors({ kind: 'rest', atLeastHours: 12 })], days)).toMatchObject([
      { facts: { on: '2026-03-03' } },
    ])
  })

  test.each([
    ['12:00', '22:00', false, 'until they begin'],
    ['12:00', '22:01', true, 'a minute into them'],
    ['20:00', '25:00', true, 'past midnight'],
    ['06:00', '12:00', false, 'from when they end'],
    ['05:59', '12:00', true, 'a minute before they end'],
    ['00:00', '04:00', true, 'from midnight'],
  ])('between ten and six: %s–%s is %s, %s', (call, wrap, out) => {
    const it = { call: clock(call), wrap: clock(wrap) }
    expect(findings([night], [it])).toHaveLength(out ? 1 : 0)
  })

  test('by the clocks of the place of work', () => {
    const evening = { call: clock('12:00'), wrap: clock('23:00') }
    for (const [place, country] of [
      ['place:los-angeles', 'US'],
      ['place:berlin', 'DE'],
    ] as const)
      expect(findings([{ ...night, country }], [{ ...evening, place }])).toHaveLength(1)
  })

  test('each way once: the strictest rule of a kind, and every kind', () => {
    const rules = [
      minors({ kind: 'day', atMostHours: 8 }, { id: 'rule:eighteen', ageUnder: 18 }),
      minors({ kind: 'day', atMostHours: 7 }, { id: 'rule:fifteen' }),
      night,
    ]
    const found = findings(rules, [{ wrap: clock('23:00') }])
    expect(found.map((it) => (it.kind === 'broken' ? it.facts.rule : it.at))).toEqual([
      'rule:fifteen',
      'rule:minors',
    ])
  })
})

describe('nobody is out of hours', () => {
  test('by a rule that is not for minors', () => {
    expect(findings([labourRule({ limit: { kind: 'day', atMostHours: 7 } })])).toEqual([])
  })

  test('from the birthday on which they outgrow the rule', () => {
    const rule = minors({ kind: 'day', atMostHours: 7 })
    expect(findings([rule], [{}], { born: day('2011-03-03') })).toMatchObject([{ facts: { age: 14 } }])
    expect(findings([rule], [{}], { born: day('2011-03-02') })).toEqual([])
  })

  test('under the age from which the rule speaks', () => {
    const rule = minors({ kind: 'day', atMostHours: 8 }, { ageFrom: 13 })
    expect(findings([rule])).toEqual([])
    expect(findings([rule], [{}], { born: day('2013-03-02') })).toHaveLength(1)
  })

  test('at just the hours allowed', () => {
    expect(findings([minors({ kind: 'day', atMostHours: 10 })])).toEqual([])
  })
})

describe('a birth date', () => {
  const rule = minors({ kind: 'day', atMostHours: 7 })
  const without = (function_: Person['function'], rules: readonly LabourRule[]) => {
    const make = makeOf({
      people: [person({ function: function_ })],
      days: [shootingDay(), shootingDay({ on: day('2026-03-03') })],
    })
    return ask(minorOutOfHours, { make }, { labour: rules })
  }

  test('is missing for a player where there are rules for minors: asked once', () => {
    expect(without('cast', [rule])).toEqual([
      { kind: 'missing', at: 'make/people/person:lead/born', what: 'birth-date' },
    ])
  })

  test('is not asked of the crew, nor where no rule for minors is in force', () => {
    expect(without('crew', [rule])).toEqual([])
    expect(without('cast', [labourRule()])).toEqual([])
    expect(without('cast', [{ ...rule, country: 'KR' }])).toEqual([])
  })

  test('that the crew gives is minded', () => {
    expect(findings([rule], [{}], { function: 'crew' })).toHaveLength(1)
  })
})
