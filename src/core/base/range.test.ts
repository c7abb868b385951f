import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayFromEpoch, LAST_DAY } from './day.ts'
import {
  contains,
  covers,
  type DateRange,
  intersection,
  lastDay,
  lengthInDays,
  mergeRanges,
  overlaps,
  range,
  throughInclusive,
  without,
} from './range.ts'

const aug = (from: number, until: number | 'open'): DateRange =>
  range(day(`2025-08-${from}`), until === 'open' ? 'open' : day(`2025-08-${until}`))

describe('a range', () => {
  test('is kept half-open and written as contracts write it, its last day included', () => {
    const term = throughInclusive(day('2026-01-01'), day('2026-12-31'))
    expect(term).toEqual({ from: '2026-01-01', until: '2027-01-01' })
    expect(lastDay(term)).toBe('2026-12-31')
    expect(lengthInDays(term)).toBe(365)
  })

  test('may be one day long', () => {
    expect(lengthInDays(throughInclusive(day('2026-01-01'), day('2026-01-01')))).toBe(1)
  })

  test('is refused where it is made when it ends before it begins, or has no day', () => {
    expect(() => range(day('2026-01-02'), day('2026-01-01'))).toThrow('ends after it begins')
    expect(() => range(day('2026-01-01'), day('2026-01-01'))).toThrow('ends after it begins')
  })

  test('without an end has no last day and no length', () => {
    expect(lastDay(aug(10, 'open'))).toBeUndefined()
    expect(lengthInDays(aug(10, 'open'))).toBe(Number.POSITIVE_INFINITY)
    expect(contains(aug(10, 'open'), LAST_DAY)).toBe(true)
  })

  test('through the last day of the calendar has no end', () => {
    expect(throughInclusive(day('2026-01-01'), LAST_DAY).until).toBe('open')
  })

  test('contains its first day and not the day it ends before', () => {
    expect(contains(aug(10, 20), day('2025-08-10'))).toBe(true)
    expect(contains(aug(10, 20), day('2025-08-19'))).toBe(true)
    expect(contains(aug(10, 20), day('2025-08-20'))).toBe(false)
  })
})

describe('two ranges', () => {
  test('overlap when they share a day, not when one begins as the other ends', () => {
    expect(overlaps(aug(10, 20), aug(19, 25))).toBe(true)
    expect(overlaps(aug(10, 20), aug(20, 25))).toBe(false)
    expect(overlaps(aug(10, 'open'), aug(20, 'open'))).toBe(true)
  })

  test('have the days in common that both have', () => {
    expect(intersection(aug(10, 20), aug(15, 'open'))).toEqual(aug(15, 20))
    expect(intersection(aug(10, 'open'), aug(15, 'open'))).toEqual(aug(15, 'open'))
    expect(intersection(aug(10, 15), aug(15, 20))).toBeUndefined()
  })

  test('cover one another when no day is left outside', () => {
    expect(covers(aug(10, 20), aug(10, 20))).toBe(true)
    expect(covers(aug(10, 20), aug(15, 'open'))).toBe(false)
    expect(covers(aug(10, 'open'), aug(15, 'open'))).toBe(true)
  })

  test('leave what one has and the other has not', () => {
    expect(without(aug(10, 20), aug(13, 15))).toEqual([aug(10, 13), aug(15, 20)])
    expect(without(aug(10, 20), aug(13, 'open'))).toEqual([aug(10, 13)])
    expect(without(aug(10, 'open'), aug(11, 12))).toEqual([aug(10, 11), aug(12, 'open')])
    expect(without(aug(10, 20), aug(10, 20))).toEqual([])
    expect(without(aug(10, 12), aug(12, 20))).toEqual([aug(10, 12)])
  })
})

describe('many ranges', () => {
  test('become the fewest that have the same days, in order', () => {
    expect(mergeRanges([aug(20, 25), aug(10, 12), aug(12, 15), aug(22, 23)])).toEqual([
      aug(10, 15),
      aug(20, 25),
    ])
    expect(mergeRanges([aug(10, 'open'), aug(12, 15)])).toEqual([aug(10, 'open')])
    expect(mergeRanges([])).toEqual([])
  })
})

// Short ranges close together, so that every way in which two can lie is met.
const anyRange = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.option(fc.integer({ min: 1, max: 12 })))
  .map(([from, length]) => range(dayFromEpoch(from), length === null ? 'open' : dayFromEpoch(from + length)))
const days = Array.from({ length: 30 }, (_, n) => dayFromEpoch(n))

test('property: what ranges say of one another is what they say day by day', () => {
  fc.assert(
    fc.property(anyRange, anyRange, (a, b) => {
      const both = intersection(a, b)
      const rest = without(a, b)
      expect(overlaps(a, b)).toBe(both !== undefined)
      expect(covers(a, b)).toBe(without(b, a).length === 0)
      for (const d of days) {
        expect(both !== undefined && contains(both, d)).toBe(contains(a, d) && contains(b, d))
        expect(rest.some((r) => contains(r, d))).toBe(contains(a, d) && !contains(b, d))
      }
    }),
  )
})

test('property: merging keeps the days, leaves a gap between any two, and does not mind the order', () => {
  fc.assert(
    fc.property(fc.array(anyRange, { maxLength: 6 }), (list) => {
      const merged = mergeRanges(list)
      expect(mergeRanges(list.toReversed())).toEqual(merged)
      for (const d of days) {
        expect(merged.some((r) => contains(r, d))).toBe(list.some((r) => contains(r, d)))
      }
      merged.slice(1).forEach((r, i) => {
        expect(merged[i]!.until < r.from).toBe(true)
      })
    }),
  )
})
