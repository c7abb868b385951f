import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../base/index.ts'
import { addDays, day, LAST_DAY } from '../base/index.ts'
import { airingDays } from './airings.ts'
import type { Airing } from './types.ts'

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

const anyAiring = fc
  .record({
    episodes: fc.nat({ max: 40 }),
    perDrop: fc.integer({ min: 1, max: 10 }),
    everyDays: fc.integer({ min: 1, max: 30 }),
    skips: fc.array(fc.nat({ max: 200 }).map((after) => addDays(THURSDAY, after))),
  })
  .map(airing)

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
