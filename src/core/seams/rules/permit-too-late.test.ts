import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import type { Permit, Person, ShootingDay } from '../../make/index.ts'
import { makeOf, permit, person, shootingDay } from '../../make/make.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { permitTooLate } from './permit-too-late.ts'

const shoot = { anchor: { kind: 'event', event: 'event:shoot' }, shift: 0, unit: 'day' } as const

/** A Korean lead, at work in Tokyo on 2026-03-02, 03 and 09 unless said otherwise. */
const findings = (
  permits: readonly Permit[],
  lead: Partial<Person> = {},
  days: readonly Partial<ShootingDay>[] = ['2026-03-02', '2026-03-03', '2026-03-09'].map((on) => ({
    on: day(on),
  })),
) =>
  ask(permitTooLate, {
    make: makeOf({
      people: [person({ nationality: 'KR', permits, ...lead })],
      days: days.map(shootingDay),
    }),
  })

describe('a permit is too late', () => {
  test('where it begins after the first day of work', () => {
    expect(findings([permit({ from: day('2026-03-09') })])).toEqual([
      {
        kind: 'broken',
        because: [
          'make/days/day:2026-03-02/people/person:lead',
          'make/people/person:lead/permits/permit:japan/from',
        ],
        facts: { person: 'person:lead', country: 'JP', on: '2026-03-02', permitFrom: '2026-03-09' },
      },
    ])
  })

  test('where there is none', () => {
    expect(findings([])).toEqual([
      {
        kind: 'broken',
        because: ['make/days/day:2026-03-02/people/person:lead', 'make/people/person:lead/permits'],
        facts: { person: 'person:lead', country: 'JP', on: '2026-03-02' },
      },
    ])
  })

  test('where it is over before the last day of work', () => {
    expect(findings([permit({ until: day('2026-03-09') })])).toMatchObject([{ facts: { on: '2026-03-09' } }])
  })

  test('where it is for another country', () => {
    expect(findings([permit({ country: 'US' })])).toHaveLength(1)
  })

  test('once a country', () => {
    const days = [
      { on: day('2026-03-02') },
      { on: day('2026-03-05'), place: 'place:berlin' },
      { on: day('2026-03-06'), place: 'place:berlin' },
      { on: day('2026-03-09'), place: 'place:seoul' },
    ] as const
    expect(findings([], {}, days)).toMatchObject([
      { facts: { country: 'JP', on: '2026-03-02' } },
      { facts: { country: 'DE', on: '2026-03-05' } },
    ])
  })

  test('for crew as for cast', () => {
    expect(findings([], { function: 'crew' })).toHaveLength(1)
  })
})

describe('no permit is too late', () => {
  test('that is held from the first day of work to the last', () => {
    expect(findings([permit({ from: day('2026-03-02'), until: day('2026-03-10') })])).toEqual([])
  })

  test('where one follows the other', () => {
    const first = permit({ until: day('2026-03-03') })
    expect(findings([permit({ id: 'permit:next', from: day('2026-03-03') }), first])).toEqual([])
  })

  test('at home', () => {
    expect(findings([], { nationality: 'JP' })).toEqual([])
  })

  test('for a citizen of the Union in the Union', () => {
    const berlin = [{ place: 'place:berlin' }] as const
    expect(findings([], { nationality: 'FR' }, berlin)).toEqual([])
    expect(findings([], { nationality: 'GB' }, berlin)).toHaveLength(1)
  })

  test('by a shooting day that has no date', () => {
    expect(findings([], {}, [{ on: shoot }])).toEqual([])
  })
})

describe('a fact is missing', () => {
  const nobody = (function_: Person['function']) => ({
    people: [person({ function: function_ })],
    days: [shootingDay(), shootingDay({ on: day('2026-03-03') })],
  })

  test('where the nationality of somebody who works is not known, cast or crew: asked once', () => {
    for (const function_ of ['cast', 'crew'] as const)
      expect(ask(permitTooLate, { make: makeOf(nobody(function_)) })).toEqual([
        { kind: 'missing', at: 'make/people/person:lead/nationality', what: 'nationality' },
      ])
  })

  test('but not of somebody who does not work', () => {
    expect(ask(permitTooLate, { make: makeOf({ ...nobody('cast'), days: [] }) })).toEqual([])
  })

  test('where a permit that might hold has no day', () => {
    expect(findings([permit({ from: shoot })])).toEqual([
      { kind: 'missing', at: 'make/people/person:lead/permits/permit:japan/from', what: 'permit-day' },
    ])
    expect(findings([permit({ until: shoot })])).toEqual([
      { kind: 'missing', at: 'make/people/person:lead/permits/permit:japan/until', what: 'permit-day' },
    ])
  })

  test('but not where another permit holds on every day of work', () => {
    expect(findings([permit({ id: 'permit:undated', from: shoot }), permit()])).toEqual([])
  })

  test('and a day that no permit can cover is said beside it', () => {
    expect(findings([permit({ from: day('2026-03-03'), until: shoot })])).toMatchObject([
      { kind: 'missing', what: 'permit-day' },
      { kind: 'broken', facts: { on: '2026-03-02', permitFrom: '2026-03-03' } },
    ])
  })
})
