import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Country } from '../base/index.ts'
import { addDays, day } from '../base/index.ts'
import { needsPermit, type PermitDays, permitGap } from './permits.ts'

describe('leave to work', () => {
  test.each<[Country, Country, boolean, string]>([
    ['KR', 'KR', false, 'nobody needs it at home'],
    ['KR', 'JP', true, 'a Korean needs it in Japan'],
    ['FR', 'DE', false, 'a citizen of the Union moves freely in it'],
    ['FR', 'NO', false, 'and in the Economic Area'],
    ['IS', 'IT', false, 'as do citizens of the Area in the Union'],
    ['CH', 'AT', false, 'and the Swiss'],
    ['AT', 'CH', true, 'but work in Switzerland is permitted'],
    ['FR', 'GB', true, 'the United Kingdom has left'],
    ['GB', 'FR', true, 'either way'],
    ['KR', 'DE', true, 'others need it in the Union'],
    ['DE', 'KR', true, "the Union's citizens need it elsewhere"],
    ['TR', 'DE', true, 'a candidate is not a member'],
  ])('%s in %s: %s (%s)', (nationality, country, needed) => {
    expect(needsPermit(nationality, country)).toBe(needed)
  })
})

const MARCH = (date: number) => addDays(day('2026-02-28'), date)
const days = (...dates: readonly number[]) => dates.map(MARCH)
const held = (from: number, until: number | 'open'): PermitDays => ({
  from: MARCH(from),
  until: until === 'open' ? until : MARCH(until),
})

describe('days of work are covered', () => {
  test('from the first day of a permit', () => {
    expect(permitGap(days(2, 3), [held(2, 'open')])).toEqual({ unclear: [] })
  })

  test('up to its last: the day on which it is over is not', () => {
    expect(permitGap(days(2, 5), [held(1, 5)]).first).toBe(MARCH(5))
    expect(permitGap(days(2, 4), [held(1, 5)]).first).toBeUndefined()
  })

  test('by two permits one after the other, not by the days between them', () => {
    expect(permitGap(days(2, 6), [held(1, 4), held(4, 8)]).first).toBeUndefined()
    expect(permitGap(days(2, 4, 6), [held(1, 4), held(5, 8)]).first).toBe(MARCH(4))
  })

  test('by no permit at all', () => {
    expect(permitGap(days(9, 3), [])).toEqual({ first: MARCH(3), unclear: [] })
  })
})

describe('after the first day without a permit', () => {
  test('the next permit is the one that begins soonest', () => {
    const [soon, later] = [held(5, 'open'), held(9, 'open')]
    expect(permitGap(days(2), [later, soon])).toEqual({ first: MARCH(2), next: soon, unclear: [] })
  })

  test('there is none when all are over, or end as they begin', () => {
    expect(permitGap(days(9), [held(1, 4), held(12, 12)])).toEqual({ first: MARCH(9), unclear: [] })
  })
})

describe('a permit with an unknown day', () => {
  const undated: PermitDays = {}

  test('leaves unclear what no other covers', () => {
    expect(permitGap(days(2), [undated])).toEqual({ unclear: [undated] })
  })

  test('is not asked about where another covers', () => {
    expect(permitGap(days(2), [undated, held(1, 'open')])).toEqual({ unclear: [] })
  })

  test('does not hide a day that it cannot cover', () => {
    const began = { from: MARCH(5) }
    const ended = { until: MARCH(5) }
    expect(permitGap(days(2, 6), [began])).toEqual({ first: MARCH(2), next: began, unclear: [began] })
    expect(permitGap(days(2, 6), [ended])).toEqual({ first: MARCH(6), unclear: [ended] })
  })
})

test('property: a further permit never uncovers a day', () => {
  const anyPermit = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
    .map(([from, until]) => held(from, until))
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }),
      fc.array(anyPermit),
      anyPermit,
      (dates, permits, further) => {
        const before = permitGap(days(...dates), permits).first
        const after = permitGap(days(...dates), [...permits, further]).first
        expect(before === undefined ? after === undefined : after === undefined || after >= before).toBe(true)
      },
    ),
  )
})
