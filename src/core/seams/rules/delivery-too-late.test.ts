import { describe, expect, test } from 'vitest'
import type { When } from '../../base/index.ts'
import { addDays, day } from '../../base/index.ts'
import { episode, makeOf } from '../../make/make.fixture.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { deliveryTooLate } from './delivery-too-late.ts'

const delivery = { anchor: { kind: 'event', event: 'event:delivery' }, shift: 0, unit: 'day' } as const

/** Airs on Fridays from 2026-04-03, three episodes, each to be there ten days before. */
const tv = (it: Partial<Window> = {}) =>
  window({ airing: weekly({ episodes: 3 }), deliverDaysBefore: 10, ...it })

/** Delivered on these days, episode 1 first. */
const findings = (days: readonly (When | undefined)[], ...windows: readonly Window[]) =>
  ask(deliveryTooLate, {
    release: releaseOf({ windows: windows.length > 0 ? windows : [tv()] }),
    make: makeOf({
      episodes: days.map((delivered, i) => episode({ number: i + 1, ...(delivered ? { delivered } : {}) })),
    }),
  })

const ON_TIME = ['2026-03-24', '2026-03-31', '2026-04-07'].map(day)

describe('a delivery is too late', () => {
  test('a day after the window needs it', () => {
    expect(findings(ON_TIME.with(1, day('2026-04-01')))).toEqual([
      {
        kind: 'broken',
        because: ['make/episodes/episode:2/delivered', 'release/windows/window:tv/airing/first'],
        facts: {
          window: 'window:tv',
          episode: 2,
          delivered: '2026-04-01',
          needed: '2026-03-31',
          daysLate: 1,
        },
      },
    ])
  })

  test('and the episode furthest behind is told, the earlier of two alike', () => {
    const late = ON_TIME.map((on, i) => addDays(on, [3, 5, 5][i]!))
    expect(findings(late)).toMatchObject([{ facts: { episode: 2, daysLate: 5 } }])
  })

  test('after the airing itself, where no days before are agreed', () => {
    const { deliverDaysBefore: _, ...plain } = tv({ airing: weekly({ episodes: 1 }) })
    expect(findings([day('2026-04-03')], plain)).toEqual([])
    expect(findings([day('2026-04-04')], plain)).toMatchObject([{ facts: { needed: '2026-04-03' } }])
  })

  test('for each window by its own plan, once a window', () => {
    const svod = tv({
      id: 'window:svod',
      medium: 'svod',
      airing: weekly({ first: day('2026-03-27'), episodes: 3 }),
    })
    expect(findings(ON_TIME, tv(), svod)).toMatchObject([
      { facts: { window: 'window:svod', episode: 1, needed: '2026-03-17', daysLate: 7 } },
    ])
  })

  test('for a second window too, though it airs months later', () => {
    const second = tv({ id: 'window:second', airing: weekly({ first: day('2026-10-02'), episodes: 3 }) })
    const late = ON_TIME.map((on) => addDays(on, 365))
    expect(findings(late, tv(), second)).toMatchObject([
      { facts: { window: 'window:tv' } },
      { facts: { window: 'window:second' } },
    ])
  })

  test('for the part of a split season that it airs in, whose day is the one to move', () => {
    const split = tv({
      airing: weekly({
        episodes: 3,
        parts: [{ id: 'part:second', fromEpisode: 3, first: day('2026-10-02') }],
      }),
    })
    expect(findings(ON_TIME.with(2, day('2026-09-23')), split)).toMatchObject([
      {
        because: [
          'make/episodes/episode:3/delivered',
          'release/windows/window:tv/airing/parts/part:second/first',
        ],
        facts: { episode: 3, needed: '2026-09-22', daysLate: 1 },
      },
    ])
    expect(findings(ON_TIME.with(2, day('2026-09-22')), split)).toEqual([])
  })

  test('when episodes come out together and only the first is there', () => {
    const drop = tv({ airing: weekly({ episodes: 3, perDrop: 3 }) })
    expect(findings(ON_TIME, drop)).toMatchObject([
      { facts: { episode: 3, needed: '2026-03-24', daysLate: 14 } },
    ])
  })
})

describe('a delivery is not too late', () => {
  test('on the last day that the window allows, or before', () => {
    expect(findings(ON_TIME)).toEqual([])
    expect(findings(ON_TIME.map((on) => addDays(on, -30)))).toEqual([])
  })

  test('for a skipped week later than planned', () => {
    const skipping = tv({ airing: weekly({ episodes: 3, skips: [day('2026-04-10')] }) })
    expect(findings([ON_TIME[0], addDays(ON_TIME[1]!, 7), addDays(ON_TIME[2]!, 7)], skipping)).toEqual([])
  })

  test('for a run on a stage, or a window without an airing plan', () => {
    const { airing: _, ...plain } = tv()
    expect(findings([], tv({ medium: 'stage' }), plain)).toEqual([])
  })

  test('for an episode that the window does not air', () => {
    expect(findings([...ON_TIME, day('2030-01-01')])).toEqual([])
  })
})

describe('a fact is missing', () => {
  const MISSING = (at: string) => ({ kind: 'missing', at, what: 'delivery-day' })

  test('where there are no episodes at all', () => {
    expect(findings([])).toEqual([MISSING('make/episodes')])
  })

  test('where an episode has no delivery day: the first of them, once a window', () => {
    expect(findings([ON_TIME[0], undefined, undefined])).toEqual([
      MISSING('make/episodes/episode:2/delivered'),
    ])
  })

  test('where its day hangs on something that has none', () => {
    expect(findings(ON_TIME.with(0, delivery as never))).toEqual([
      MISSING('make/episodes/episode:1/delivered'),
    ])
  })

  test('where the window airs an episode that nobody makes', () => {
    expect(findings(ON_TIME.slice(0, 2))).toEqual([MISSING('make/episodes')])
  })

  test('and the episode furthest behind is told beside it', () => {
    expect(findings([undefined, day('2026-04-05')])).toMatchObject([
      { kind: 'missing' },
      { kind: 'broken', facts: { episode: 2 } },
    ])
  })

  test('where the first day of a part is not known', () => {
    const split = weekly({ episodes: 3, parts: [{ id: 'part:second', fromEpisode: 2, first: delivery }] })
    expect(findings(ON_TIME, tv({ airing: split }))).toEqual([
      {
        kind: 'missing',
        at: 'release/windows/window:tv/airing/parts/part:second/first',
        what: 'window-days',
      },
    ])
  })

  test('where the plan’s first day is not known', () => {
    expect(findings(ON_TIME, tv({ airing: weekly({ first: delivery }) }))).toEqual([
      { kind: 'missing', at: 'release/windows/window:tv/airing/first', what: 'window-days' },
    ])
  })
})
