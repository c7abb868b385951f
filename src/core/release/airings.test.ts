import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../base/index.ts'
import { addDays, day, LAST_DAY } from '../base/index.ts'
import { airingDays, partOf, tailOf } from './airings.ts'
import type { Airing, Part } from './plan.ts'

const THURSDAY = day('2025-08-28')

/** One a week, on Thursdays. */
const airing = (it: Partial<Airing> = {}): Airing => ({
  first: THURSDAY,
  episodes: 3,
  perDrop: 1,
  everyDays: 7,
  skips: [],
  ...it,
})
const airs = (it: Partial<Airing>, first: Day = THURSDAY) => airingDays(airing(it), first)

describe('episodes air', () => {
  test('one a week', () => {
    expect(airs({})).toEqual(['2025-08-28', '2025-09-04', '2025-09-11'])
  })

  test('two a week, the last drop with what is left', () => {
    expect(airs({ perDrop: 2 })).toEqual(['2025-08-28', '2025-08-28', '2025-09-04'])
  })

  test('all at once', () => {
    expect(airs({ perDrop: 3 })).toEqual(['2025-08-28', '2025-08-28', '2025-08-28'])
    expect(airs({ perDrop: 8 })).toHaveLength(3)
  })

  test('all at once though no interval is given and the day is among the skips', () => {
    expect(airs({ perDrop: 3, everyDays: 0, skips: [THURSDAY] })).toEqual(Array(3).fill(THURSDAY))
  })

  test('from the day that is given, not from the one in the plan', () => {
    expect(airs({ episodes: 1 }, day('2026-05-07'))).toEqual(['2026-05-07'])
  })
})

describe('a skipped day', () => {
  test('moves its drop and all later ones by an interval', () => {
    expect(airs({ skips: [day('2025-09-04')] })).toEqual(['2025-08-28', '2025-09-11', '2025-09-18'])
  })

  test('and another after it move them by two', () => {
    const skips = [day('2025-09-04'), day('2025-09-11')]
    expect(airs({ skips })).toEqual(['2025-08-28', '2025-09-18', '2025-09-25'])
  })

  test('on which nothing would air has no effect', () => {
    expect(airs({ skips: [day('2025-09-05')] })).toEqual(airs({}))
  })

  test('does not move the first drop', () => {
    expect(airs({ skips: [THURSDAY] })).toEqual(airs({}))
  })
})

/** From an episode on, otherwise. */
const part = (fromEpisode: number, it: Partial<Part> = {}): Part => ({
  id: `part:from-${fromEpisode}`,
  fromEpisode,
  ...it,
})

describe('two days of the week', () => {
  // Mondays and Tuesdays.
  const monTue = { episodes: 5, againAfterDays: [1] }
  const monday = day('2025-09-01')

  test('have an episode each', () => {
    expect(airs(monTue, monday)).toEqual([
      '2025-09-01',
      '2025-09-02',
      '2025-09-08',
      '2025-09-09',
      '2025-09-15',
    ])
  })

  test('and where one is skipped its episode takes the next of them', () => {
    expect(airs({ ...monTue, skips: [day('2025-09-08')] }, monday)).toEqual([
      '2025-09-01',
      '2025-09-02',
      '2025-09-09',
      '2025-09-15',
      '2025-09-16',
    ])
  })
})

describe('a part of the run', () => {
  test('begins on its own day: the second half of a split season', () => {
    const split = { episodes: 4, parts: [part(3, { first: day('2026-01-08') })] }
    expect(airs(split)).toEqual(['2025-08-28', '2025-09-04', '2026-01-08', '2026-01-15'])
  })

  test('follows on where it has none: a double opening, then one a week', () => {
    const opening = { episodes: 4, perDrop: 2, parts: [part(3, { perDrop: 1 })] }
    expect(airs(opening)).toEqual(['2025-08-28', '2025-08-28', '2025-09-04', '2025-09-11'])
  })

  test('has its own interval from its first drop on, which still comes at the interval before', () => {
    expect(airs({ episodes: 4, parts: [part(2, { everyDays: 1 })] })).toEqual([
      '2025-08-28',
      '2025-09-04',
      '2025-09-05',
      '2025-09-06',
    ])
  })

  test('with the same interval keeps the days of the week', () => {
    const plan = { episodes: 6, againAfterDays: [1], parts: [part(2, { perDrop: 2 })] }
    expect(airs(plan)).toEqual([
      '2025-08-28',
      '2025-08-29',
      '2025-08-29',
      '2025-09-04',
      '2025-09-04',
      '2025-09-05',
    ])
  })

  test('cuts a drop short, and what is left of it is not aired twice', () => {
    expect(airs({ episodes: 4, perDrop: 3, parts: [part(3)] })).toEqual([
      '2025-08-28',
      '2025-08-28',
      '2025-09-04',
      '2025-09-04',
    ])
  })

  test('passes its rhythm on to the next', () => {
    const plan = {
      episodes: 6,
      parts: [part(2, { perDrop: 2 }), part(4, { first: day('2026-01-01'), everyDays: 14 })],
    }
    expect(airs(plan)).toEqual([
      '2025-08-28',
      '2025-09-04',
      '2025-09-04',
      '2026-01-01',
      '2026-01-01',
      '2026-01-15',
    ])
  })

  test('of which nobody knows the day ends what can be told', () => {
    const later = { anchor: { kind: 'event', event: 'event:return' }, shift: 0, unit: 'day' } as const
    const plan = airing({ episodes: 4, parts: [part(3, { first: later })] })
    expect(airingDays(plan, THURSDAY)).toEqual(['2025-08-28', '2025-09-04'])
    expect(airingDays(plan, THURSDAY, () => day('2026-01-08'))).toHaveLength(4)
  })

  test('past the last episode has no effect', () => {
    expect(airs({ parts: [part(4, { first: day('2026-01-08') })] })).toEqual(airs({}))
  })
})

describe('the day that moves an episode', () => {
  const plan = airing({
    episodes: 6,
    parts: [part(3, { first: day('2026-01-08') }), part(5, { perDrop: 2 })],
  })

  test('is that of the last part with one of its own', () => {
    expect([1, 2, 3, 6].map((episode) => partOf(plan, episode)?.id)).toEqual([
      undefined,
      undefined,
      'part:from-3',
      'part:from-3',
    ])
  })

  test('and the end of the plan alone gives the same last days', () => {
    const tail = tailOf(plan)
    expect(tail.first).toBe('2026-01-08')
    expect(airingDays(tail.airing, day('2026-01-08'))).toEqual(airingDays(plan, THURSDAY).slice(2))
    expect(tailOf(airing())).toEqual({ first: THURSDAY, airing: airing() })
  })
})

describe('a plan that never gets there airs nothing', () => {
  test.each<[string, Partial<Airing>]>([
    ['no episodes', { episodes: 0 }],
    ['drops without an episode', { perDrop: 0 }],
    ['several drops without a day between them', { everyDays: 0 }],
  ])('%s', (_, it) => {
    expect(airs(it)).toEqual([])
  })
})

test('what would air past the calendar’s end airs on its last day', () => {
  expect(airs({}, day('9999-12-20'))).toEqual(['9999-12-20', '9999-12-27', LAST_DAY])
  expect(airs({ skips: [LAST_DAY] }, day('9999-12-30'))).toEqual(['9999-12-30', LAST_DAY, LAST_DAY])
})

const anyPart = fc.record({
  fromEpisode: fc.integer({ min: 2, max: 40 }),
  perDrop: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  everyDays: fc.option(fc.integer({ min: 4, max: 30 }), { nil: undefined }),
  after: fc.option(fc.integer({ min: 400, max: 900 }), { nil: undefined }),
})

const anyParts = fc
  .uniqueArray(anyPart, { maxLength: 3, selector: ({ fromEpisode }) => fromEpisode })
  .map((parts) =>
    parts
      .toSorted((a, b) => a.fromEpisode - b.fromEpisode)
      .map(({ fromEpisode, perDrop, everyDays, after }) =>
        part(fromEpisode, {
          ...(perDrop ? { perDrop } : {}),
          ...(everyDays ? { everyDays } : {}),
          ...(after ? { first: addDays(THURSDAY, after) } : {}),
        }),
      ),
  )

const anyAiring = fc
  .record({
    episodes: fc.nat({ max: 40 }),
    perDrop: fc.integer({ min: 1, max: 10 }),
    everyDays: fc.integer({ min: 4, max: 30 }),
    againAfterDays: fc.uniqueArray(fc.integer({ min: 1, max: 3 })).map((days) => days.toSorted()),
    skips: fc.array(fc.nat({ max: 200 }).map((after) => addDays(THURSDAY, after))),
  })
  .map(airing)

test('property: in parts too every episode airs, and the end of the plan alone gives the same last day', () => {
  fc.assert(
    fc.property(anyAiring, anyParts, (plan, parts) => {
      const inParts = { ...plan, parts }
      const days = airingDays(inParts, THURSDAY)
      expect(days).toHaveLength(plan.episodes)
      const { first, airing: end } = tailOf(inParts)
      expect(airingDays(end, first as Day).at(-1)).toEqual(days.at(-1))
    }),
  )
})

test('property: every episode airs, in order, on a day that is not skipped, so many at once', () => {
  fc.assert(
    fc.property(anyAiring, (plan) => {
      const days = airingDays(plan, THURSDAY)
      expect(days).toHaveLength(plan.episodes)
      expect(days.toSorted()).toEqual(days)
      expect(days.filter((it) => it !== THURSDAY && plan.skips.includes(it))).toEqual([])
      for (const its of Map.groupBy(days, (it) => it).values())
        expect(its.length).toBeLessThanOrEqual(plan.perDrop)
    }),
  )
})

test('property: a premiere that moves takes the whole plan along', () => {
  fc.assert(
    fc.property(anyAiring, fc.integer({ min: -3000, max: 3000 }), (plan, by) => {
      const moved = { ...plan, skips: plan.skips.map((skip) => addDays(skip, by)) }
      expect(airingDays(moved, addDays(THURSDAY, by))).toEqual(
        airingDays(plan, THURSDAY).map((it) => addDays(it, by)),
      )
    }),
  )
})
