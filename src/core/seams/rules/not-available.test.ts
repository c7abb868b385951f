import { describe, expect, test } from 'vitest'
import type { Term } from '../../base/index.ts'
import { day } from '../../base/index.ts'
import type { Person, ShootingDay } from '../../make/index.ts'
import { busy, clock, makeOf, person, shootingDay } from '../../make/make.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { notAvailable } from './not-available.ts'

const shoot = { anchor: { kind: 'event', event: 'event:shoot' }, shift: 0, unit: 'day' } as const
const ALWAYS: readonly Term[] = [{ from: day('2026-01-01'), until: 'open' }]
const term = (from: string, until: string): Term => ({ from: day(from), until: day(until) })

/** The lead works on Monday 2026-03-02 from nine to seven, or as said. */
const findings = (lead: Partial<Person>, ...days: readonly Partial<ShootingDay>[]) =>
  ask(notAvailable, {
    make: makeOf({
      people: [person({ available: ALWAYS, ...lead })],
      days: (days.length > 0 ? days : [{}]).map(shootingDay),
    }),
  })
const days = (found: ReturnType<typeof findings>) =>
  found.map((it) => (it.kind === 'broken' ? it.facts.on : it.at))

describe('somebody is engaged', () => {
  test('from the first day of a term up to but without the day it is over', () => {
    const available = [term('2026-03-02', '2026-03-04')]
    const week = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((on) => ({ on: day(on) }))
    expect(days(findings({ available }, ...week))).toEqual(['2026-03-01', '2026-03-04'])
  })

  test('in any of several terms, and not between them', () => {
    const available = [term('2026-03-04', '2026-03-06'), term('2026-03-01', '2026-03-03')]
    const week = ['2026-03-02', '2026-03-03', '2026-03-04'].map((on) => ({ on: day(on) }))
    expect(findings({ available }, ...week)).toEqual([
      {
        kind: 'broken',
        because: ['make/days/day:2026-03-03/people/person:lead', 'make/people/person:lead/available'],
        facts: { person: 'person:lead', on: '2026-03-03' },
      },
    ])
  })

  test('on the day of the call, though the wrap lies past midnight', () => {
    const available = [term('2026-03-01', '2026-03-03')]
    expect(findings({ available }, { wrap: clock('28:00') })).toEqual([])
  })

  test('never, under no term at all or one that is over as it begins', () => {
    expect(days(findings({ available: [] }))).toEqual(['2026-03-02'])
    expect(days(findings({ available: [term('2026-03-02', '2026-03-02')] }))).toEqual(['2026-03-02'])
  })
})

describe('somebody engaged elsewhere', () => {
  test('for days is away on each of them', () => {
    const play = busy({ term: term('2026-03-03', '2026-03-04') })
    const week = ['2026-03-02', '2026-03-03', '2026-03-04'].map((on) => ({ on: day(on) }))
    expect(findings({ busy: [play] }, ...week)).toEqual([
      {
        kind: 'broken',
        because: ['make/days/day:2026-03-03/people/person:lead', 'make/people/person:lead/busy/busy:play'],
        facts: { person: 'person:lead', on: '2026-03-03' },
      },
    ])
  })

  test.each([
    ['07:00', '09:00', false, 'they are over at the call'],
    ['07:00', '09:01', true, 'they reach a minute past the call'],
    ['19:00', '22:00', false, 'they begin at the wrap'],
    ['18:59', '22:00', true, 'they begin a minute before the wrap'],
    ['12:00', '13:00', true, 'they lie within'],
    ['12:00', '12:00', false, 'they are none'],
    ['22:00', '34:00', false, 'they run past midnight, into a day not theirs'],
  ])('for the hours %s–%s of a day of work from nine to seven: %s, for %s', (from, until, away) => {
    const hours = { from: clock(from), until: clock(until) }
    const play = busy({ term: term('2026-03-02', '2026-03-03'), hours })
    expect(findings({ busy: [play] })).toHaveLength(away ? 1 : 0)
  })

  test('for hours is away where a night shoot runs into the next day’s', () => {
    const early = busy({
      term: term('2026-03-03', '2026-03-04'),
      hours: { from: clock('01:00'), until: clock('05:00') },
    })
    expect(days(findings({ busy: [early] }, { wrap: clock('26:00') }))).toEqual(['2026-03-02'])
    expect(findings({ busy: [early] }, { wrap: clock('25:00') })).toEqual([])
  })

  test('for hours past midnight is away on the next morning', () => {
    const late = busy({
      term: term('2026-03-01', '2026-03-02'),
      hours: { from: clock('20:00'), until: clock('33:30') },
    })
    expect(days(findings({ busy: [late] }))).toEqual(['2026-03-02'])
    expect(findings({ busy: [late] }, { call: clock('09:30') })).toEqual([])
  })

  test('for hours has them by the clocks of the place of work', () => {
    const morning = busy({
      term: term('2026-03-02', '2026-03-03'),
      hours: { from: clock('09:00'), until: clock('10:00') },
    })
    // Nine in Los Angeles is two at night in Tokyo; the hours are the same on both call sheets.
    for (const place of ['place:tokyo', 'place:los-angeles'] as const)
      expect(findings({ busy: [morning] }, { place })).toHaveLength(1)
  })

  test('and outside the engagement too is said once, with every reason', () => {
    const found = findings({ available: [], busy: [busy({ term: term('2026-03-01', '2026-03-09') })] })
    expect(found).toMatchObject([
      {
        because: [
          'make/days/day:2026-03-02/people/person:lead',
          'make/people/person:lead/available',
          'make/people/person:lead/busy/busy:play',
        ],
      },
    ])
  })
})

describe('a fact is missing', () => {
  const AVAILABLE = {
    kind: 'missing',
    at: 'make/people/person:lead/available',
    what: 'availability',
  } as const

  test('where the terms of somebody who works are not given: asked once', () => {
    const made = makeOf({ people: [person()], days: [shootingDay(), shootingDay({ on: day('2026-03-03') })] })
    expect(ask(notAvailable, { make: made })).toEqual([AVAILABLE])
  })

  test('but not of somebody who does not work', () => {
    expect(
      ask(notAvailable, { make: makeOf({ people: [person()], days: [shootingDay({ people: [] })] }) }),
    ).toEqual([])
  })

  test('where a term that might hold hangs on a day that is not known', () => {
    expect(findings({ available: [{ from: shoot, until: 'open' }] })).toEqual([AVAILABLE])
    expect(findings({ available: [{ from: day('2026-01-01'), until: shoot }] })).toEqual([AVAILABLE])
  })

  test('but not where another term holds anyway', () => {
    expect(findings({ available: [{ from: shoot, until: 'open' }, ...ALWAYS] })).toEqual([])
  })

  test('where an engagement elsewhere hangs on a day that is not known', () => {
    expect(findings({ busy: [busy({ term: { from: shoot, until: 'open' } })] })).toEqual([
      { kind: 'missing', at: 'make/people/person:lead/busy/busy:play/term', what: 'availability' },
    ])
  })

  test('but what is known of an engagement elsewhere is still said', () => {
    expect(
      findings({
        busy: [busy({ term: term('2026-03-01', '2026-03-09') })],
        available: [{ from: shoot, until: 'open' }],
      }),
    ).toMatchObject([AVAILABLE, { kind: 'broken', facts: { on: '2026-03-02' } }])
  })

  test('where a shooting day has no date, whoever works on it', () => {
    expect(findings({}, { on: shoot, people: [] })).toEqual([
      { kind: 'missing', at: 'make/days/day:undated/on', what: 'shooting-day' },
    ])
  })
})
