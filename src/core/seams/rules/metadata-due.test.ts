import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { DELIVERED, spec } from '../../release/delivery.fixture.ts'
import type { Release } from '../../release/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { metadataDue } from './metadata-due.ts'

const findings = (on: string, has: Partial<Release> = {}) =>
  ask(
    metadataDue,
    { release: releaseOf({ windows: [window({ delivery: spec() })], ...DELIVERED, ...has }) },
    {},
    day(on),
  )

describe('what is missing is said', () => {
  test('from thirty days before it is due', () => {
    expect(findings('2026-01-30', { metadata: [] })).toEqual([
      {
        kind: 'broken',
        because: ['release/metadata', 'release/windows/window:tv/delivery/deliverBy'],
        facts: {
          window: 'window:tv',
          deliverBy: '2026-03-01',
          needed: 4,
          met: 2,
          what: 'title',
          language: 'th',
          daysLeft: 30,
        },
      },
    ])
    expect(findings('2026-01-29', { metadata: [] })).toEqual([])
  })

  test('until the day itself, and not after it', () => {
    expect(findings('2026-03-01', { metadata: [] })).toMatchObject([{ facts: { daysLeft: 0 } }])
    expect(findings('2026-03-02', { metadata: [] })).toEqual([])
  })

  test('of an age rating too, with its country', () => {
    expect(findings('2026-02-01', { ageRatings: [] })).toMatchObject([
      { facts: { what: 'age-rating', country: 'TH' } },
    ])
  })
})

describe('nothing is said', () => {
  test('of what is complete', () => {
    expect(findings('2026-02-01')).toEqual([])
  })

  test('of a material that is planned too late, since that does not hold already', () => {
    const materials = [{ ...DELIVERED.materials[0]!, delivered: day('2026-03-02') }]
    expect(findings('2026-02-01', { materials })).toEqual([])
  })
})
