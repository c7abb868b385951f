import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, grant, use, work } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import { ask } from '../ask.fixture.ts'
import { optionLapsed } from './option-lapsed.ts'

const option = (it: Partial<Grant> = {}) =>
  grant({ status: 'option', option: { exerciseBy: day('2025-12-31') }, ...it })

const found = (grants: readonly Grant[], asOf = '2026-01-01') =>
  ask(optionLapsed, { clear: clearOf({ uses: [use()], grants }) }, { works: [work()] }, day(asOf))

describe('an option that the title rests on', () => {
  test('holds until its last day, that day included', () => {
    expect(found([option()], '2025-12-31')).toEqual([])
    expect(found([option()])).toEqual([
      {
        kind: 'broken',
        because: ['clear/grants/grant:adapt/option/exerciseBy', 'clear/uses/use:novel'],
        facts: { grant: 'grant:adapt', lastDay: '2025-12-31' },
      },
    ])
  })
  test('is no matter when the right is held by another paper', () => {
    expect(found([option(), grant({ id: 'grant:other' })])).toEqual([])
  })
  test('is no matter when it is somebody else’s, or of a right that the title does not use', () => {
    expect(found([option({ licensee: 'party:other' })])).toEqual([])
    expect(found([option({ right: 'publish' })])).toEqual([])
  })
  test('lapsed though it was exercised, when that was too late', () => {
    const late = { exerciseBy: day('2025-12-31'), exercisedOn: day('2026-01-01') }
    expect(found([option({ status: 'signed', option: late })])).toMatchObject([
      { kind: 'broken', facts: { exercisedOn: '2026-01-01' } },
    ])
  })
  test('of which nobody knows the last day is asked for it', () => {
    const never = { anchor: { kind: 'event', event: 'event:signature' }, shift: 1, unit: 'year' } as const
    expect(found([option({ option: { exerciseBy: never } })])).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:adapt/option/exerciseBy', what: 'option-day' },
    ])
  })
})
