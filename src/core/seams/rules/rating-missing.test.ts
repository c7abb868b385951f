import { expect, test } from 'vitest'
import { day, parseTerritories } from '../../base/index.ts'
import { ageRating, spec } from '../../release/delivery.fixture.ts'
import type { AgeRating, DeliverySpec } from '../../release/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { ratingMissing } from './rating-missing.ts'

const findings = (ageRatings: readonly AgeRating[], on = '2026-03-01', asks: DeliverySpec = spec()) =>
  ask(
    ratingMissing,
    { release: releaseOf({ windows: [window({ delivery: asks })], ageRatings }) },
    {},
    day(on),
  )

test('an age rating is missing on the day by which it was to be there', () => {
  expect(findings([])).toEqual([
    {
      kind: 'broken',
      because: ['release/windows/window:tv/delivery/ageRatings', 'release/ageRatings'],
      facts: { window: 'window:tv', territories: parseTerritories('TH'), deliverBy: '2026-03-01' },
    },
  ])
})

test('of several countries those are told that have none', () => {
  const asks = spec({ ageRatings: parseTerritories('TH, TW, SG')! })
  expect(findings([ageRating()], '2026-03-01', asks)).toMatchObject([
    { facts: { territories: parseTerritories('SG, TW') } },
  ])
})

test('none is missing before that day, where it is there, or where no country demands one', () => {
  expect(findings([], '2026-02-28')).toEqual([])
  expect(findings([ageRating()])).toEqual([])
  const { ageRatings: _, ...free } = spec()
  expect(findings([], '2026-03-01', free)).toEqual([])
})
