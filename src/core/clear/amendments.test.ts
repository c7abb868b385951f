import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, dayFromEpoch, epochDay } from '../base/index.ts'
import { grantAsOf, versionsOf } from './amendments.ts'
import { days, grant, places } from './clear.fixture.ts'
import type { AmendableTerms, Amendment } from './types.ts'

const amendment = (effective: string, terms: AmendableTerms, it: Partial<Amendment> = {}): Amendment => ({
  id: 'amendment:one',
  effective: day(effective),
  status: 'signed',
  terms,
  ...it,
})

describe('a grant on a day', () => {
  const amended = grant({
    territories: places('JP'),
    amendments: [
      amendment('2027-01-01', { term: days('2020-01-01', '2030-01-01') }),
      amendment('2026-01-01', { territories: places('JP, KR'), runs: 2 }),
    ],
  })
  test('stands as it was signed before any amendment is in force', () => {
    expect(grantAsOf(amended, day('2025-12-31'))).toMatchObject({ territories: places('JP') })
    expect(grantAsOf(amended, day('2025-12-31')).runs).toBeUndefined()
  })
  test('has the terms that an amendment sets anew from its first day, and all others as before', () => {
    const after = grantAsOf(amended, day('2026-01-01'))
    expect(after).toMatchObject({ territories: places('JP, KR'), runs: 2, term: days('2020-01-01') })
  })
  test('takes amendments in the order of their days, whatever that of the list', () => {
    expect(grantAsOf(amended, day('2027-01-01'))).toMatchObject({
      territories: places('JP, KR'),
      term: days('2020-01-01', '2030-01-01'),
    })
  })
  test('is not changed by a draft', () => {
    const drafted = grant({ amendments: [amendment('2026-01-01', { runs: 2 }, { status: 'draft' })] })
    expect(grantAsOf(drafted, day('2028-01-01')).runs).toBeUndefined()
  })
  test('of two in force from one day has the later in the list', () => {
    const twice = grant({
      amendments: [amendment('2026-01-01', { runs: 2 }), amendment('2026-01-01', { runs: 3 })],
    })
    expect(grantAsOf(twice, day('2026-01-01')).runs).toBe(3)
  })
})

test('property: the versions follow each other without a gap, and each is the grant of its days', () => {
  const anyDay = fc
    .integer({ min: epochDay(day('2020-01-01')), max: epochDay(day('2020-02-01')) })
    .map(dayFromEpoch)
  fc.assert(
    fc.property(fc.array(fc.tuple(anyDay, fc.nat(9)), { maxLength: 6 }), anyDay, (list, on) => {
      const it = grant({ amendments: list.map(([effective, runs]) => amendment(effective, { runs })) })
      const versions = versionsOf(it)
      expect(versions.at(-1)?.inForce.until).toBe('open')
      for (const [i, { inForce }] of versions.entries())
        expect(inForce.from).toBe(i === 0 ? '0001-01-01' : versions[i - 1]!.inForce.until)
      const its = versions.filter(({ inForce }) => inForce.from <= on && on < inForce.until)
      expect(its.map(({ grant: version }) => version)).toEqual([grantAsOf(it, on)])
    }),
  )
})
