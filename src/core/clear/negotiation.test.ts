import { describe, expect, test } from 'vitest'
import { day, isRelative, type When } from '../base/index.ts'
import { lastDayToAnswer, negotiationOn } from './negotiation.ts'
import type { Negotiation } from './types.ts'

const dayOf = (when: When) => (isRelative(when) ? undefined : when)

const refusal = (it: Partial<Negotiation> = {}): Negotiation => ({
  id: 'negotiation:sequel',
  kind: 'last-refusal',
  holder: 'party:streamer',
  right: 'sequel',
  notice: day('2026-03-01'),
  answerDays: 30,
  ...it,
})
const on = (it: Negotiation, asOf: string) => negotiationOn(it, day(asOf), dayOf)

describe('a right to be asked', () => {
  test('binds from the start: until notice is given nobody else may be dealt with', () => {
    const { notice: _, ...unasked } = refusal()
    expect(on(unasked, '2026-02-28')).toEqual({ kind: 'not-asked' })
    expect(on(refusal(), '2026-02-28')).toEqual({ kind: 'not-asked' })
  })
  test('runs for its days, the day of the notice not counted', () => {
    expect(lastDayToAnswer(refusal(), dayOf)).toBe('2026-03-31')
    expect(on(refusal(), '2026-03-01')).toEqual({ kind: 'running', last: '2026-03-31' })
    expect(on(refusal(), '2026-03-31')).toEqual({ kind: 'running', last: '2026-03-31' })
  })
  test('is free when the clock ran out in silence', () => {
    expect(on(refusal(), '2026-04-01')).toEqual({ kind: 'free' })
  })
  test('is free from the day on which it was let go', () => {
    expect(on(refusal({ waivedOn: day('2026-03-10') }), '2026-03-09').kind).toBe('running')
    expect(on(refusal({ waivedOn: day('2026-03-10') }), '2026-03-10').kind).toBe('free')
  })
  test('binds on once it was taken in time, and does not when it was taken too late', () => {
    expect(on(refusal({ takenOn: day('2026-03-31') }), '2026-06-01').kind).toBe('running')
    expect(on(refusal({ takenOn: day('2026-04-01') }), '2026-06-01').kind).toBe('free')
  })
  test('ends on its own last day, asked or not', () => {
    expect(on(refusal({ until: day('2026-02-01') }), '2026-02-01')).toEqual({ kind: 'free' })
  })
})
