import { describe, expect, test } from 'vitest'
import { decideOf, forecast } from '../../decide/decide.fixture.ts'
import type { Forecast } from '../../decide/index.ts'
import type { Rating } from '../../settle/index.ts'
import { rating, settleOf } from '../../settle/settle.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { actualOutsideRange } from './actual-outside-range.ts'

/** 5 to 8 % of the Kanto households are expected. */
const findings = (it: Partial<Rating>, expected: Forecast = forecast()) =>
  ask(actualOutsideRange, {
    decide: decideOf({ forecasts: [expected] }),
    settle: settleOf({ ratings: [rating(it)] }),
  })

describe('an actual lies outside the range', () => {
  test('above it or below it', () => {
    expect(findings({ value: 8.1 })).toEqual([
      {
        kind: 'broken',
        because: ['settle/ratings/rating:run', 'decide/forecasts/forecast:kanto'],
        facts: { forecast: 'forecast:kanto', panel: 'panel:kanto', value: 8.1, low: 5, high: 8 },
      },
    ])
    expect(findings({ value: 4.9 })).toHaveLength(1)
  })
  test('of which only one end was said', () => {
    const { high: _, ...atLeast } = forecast()
    expect(findings({ value: 99 }, atLeast)).toEqual([])
    expect(findings({ value: 4.9 }, atLeast)).toMatchObject([{ facts: { low: 5 } }])
  })
})

describe('an actual is as expected', () => {
  test('within the range, its ends included', () => {
    for (const value of [5, 6, 8]) expect(findings({ value })).toEqual([])
  })
  test('as far as one can say of a single episode, or of another panel', () => {
    expect(findings({ value: 99, episode: 1 })).toEqual([])
    expect(findings({ value: 99, panel: 'panel:nationwide' })).toEqual([])
  })
  test('as far as one can say when only a value was expected, without a range', () => {
    const { low: _, high: __, ...point } = forecast()
    expect(findings({ value: 99 }, point)).toEqual([])
  })
})
