import { describe, expect, test } from 'vitest'
import { decideOf, forecast, precedent } from '../../decide/decide.fixture.ts'
import type { Precedent } from '../../decide/index.ts'
import type { Rating } from '../../settle/index.ts'
import { comparison, rating, settleOf } from '../../settle/settle.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { panelsNotComparable } from './panels-not-comparable.ts'

const { panel: _, ...UNMEASURED } = precedent()

/** The run of this title against an earlier crossing, both in Kanto if the test says nothing else. */
const compared = (ours: Partial<Rating>, earlier: Precedent = precedent()) =>
  ask(panelsNotComparable, {
    decide: decideOf({ precedents: [earlier] }),
    settle: settleOf({ ratings: [rating(ours)], comparisons: [comparison()] }),
  })

const based = (earlier: Precedent) =>
  ask(panelsNotComparable, {
    decide: decideOf({
      precedents: [earlier],
      forecasts: [forecast({ basedOn: ['precedent:earlier'] })],
    }),
  })

describe('panels are not comparable', () => {
  test('when a rating is set beside a precedent of another panel', () => {
    expect(compared({ panel: 'panel:nationwide' })).toEqual([
      {
        kind: 'broken',
        because: [
          'settle/comparisons/comparison:one',
          'settle/ratings/rating:run/panel',
          'decide/precedents/precedent:earlier/panel',
        ],
        facts: { first: 'panel:nationwide', second: 'panel:kanto' },
      },
    ])
  })
  test('when two ratings of different panels are set side by side', () => {
    const ratings = [rating(), rating({ id: 'rating:nationwide', panel: 'panel:nationwide' })]
    const comparisons = [comparison({ against: 'rating:nationwide' })]
    expect(ask(panelsNotComparable, { settle: settleOf({ ratings, comparisons }) })).toMatchObject([
      { facts: { first: 'panel:kanto', second: 'panel:nationwide' } },
    ])
  })
  test('when a forecast is based on a precedent of another panel', () => {
    expect(based(precedent({ panel: 'panel:nationwide' }))).toEqual([
      {
        kind: 'broken',
        because: [
          'decide/forecasts/forecast:kanto/basedOn',
          'decide/forecasts/forecast:kanto/panel',
          'decide/precedents/precedent:earlier/panel',
        ],
        facts: { first: 'panel:kanto', second: 'panel:nationwide' },
      },
    ])
  })
})

describe('panels are comparable', () => {
  test('when they are the same', () => {
    expect(compared({})).toEqual([])
    expect(based(precedent())).toEqual([])
  })
})

describe('whether panels are comparable cannot be told', () => {
  test('when nobody says which panel measured a precedent', () => {
    const panel = { kind: 'missing', at: 'decide/precedents/precedent:earlier/panel', what: 'panel' }
    expect(compared({}, UNMEASURED)).toEqual([panel])
    expect(based(UNMEASURED)).toEqual([panel])
  })
})
