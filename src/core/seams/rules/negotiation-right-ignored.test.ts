import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, grant, places } from '../../clear/clear.fixture.ts'
import type { Grant, Negotiation } from '../../clear/index.ts'
import { ask } from '../ask.fixture.ts'
import { negotiationRightIgnored } from './negotiation-right-ignored.ts'

/** The studio licensed its series to a broadcaster, who is to be asked first about streaming it. */
const given = (it: Partial<Negotiation> = {}, more: Partial<Grant> = {}) =>
  grant({
    id: 'grant:broadcast',
    work: 'work:local',
    right: 'broadcast',
    licensor: 'party:studio',
    licensee: 'party:broadcaster',
    signedOn: day('2025-01-01'),
    negotiations: [
      {
        id: 'negotiation:stream',
        kind: 'first-negotiation',
        holder: 'party:broadcaster',
        right: 'stream',
        answerDays: 30,
        ...it,
      },
    ],
    ...more,
  })
const other = (it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:stream',
    work: 'work:local',
    right: 'stream',
    licensor: 'party:studio',
    licensee: 'party:streamer',
    signedOn: day('2025-06-30'),
    ...it,
  })
const found = (...grants: readonly Grant[]) => ask(negotiationRightIgnored, { clear: clearOf({ grants }) })

describe('who is to be asked first', () => {
  test('was passed over when nobody asked', () => {
    expect(found(given(), other())).toEqual([
      {
        kind: 'broken',
        because: [
          'clear/grants/grant:stream',
          'clear/grants/grant:broadcast/negotiations/negotiation:stream',
        ],
        facts: {
          grant: 'grant:stream',
          holder: 'party:broadcaster',
          kind: 'first-negotiation',
          signedOn: '2025-06-30',
        },
      },
    ])
  })
  test('was passed over while the clock ran, and was not on the day after', () => {
    expect(found(given({ notice: day('2025-05-31') }), other())).toMatchObject([
      { facts: { lastDay: '2025-06-30' } },
    ])
    expect(found(given({ notice: day('2025-05-30') }), other())).toEqual([])
  })
  test('was not by a grant to themselves, of another right, elsewhere, by somebody else, or a draft', () => {
    expect(found(given(), other({ licensee: 'party:broadcaster' }))).toEqual([])
    expect(found(given(), other({ right: 'merchandise' }))).toEqual([])
    expect(found(given({ territories: places('JP') }), other({ territories: places('KR') }))).toEqual([])
    expect(found(given({ media: ['avod'] }), other({ media: ['svod'] }))).toEqual([])
    expect(found(given(), other({ licensor: 'party:broadcaster' }))).toEqual([])
    expect(found(given(), other({ status: 'draft' }))).toEqual([])
  })
  test('was not by what was signed before there was such a right, or after it ended', () => {
    expect(found(given(), other({ signedOn: day('2024-12-31') }))).toEqual([])
    expect(found(given({ until: day('2025-06-30') }), other())).toEqual([])
  })
  test('may be the licensor: then it is the licensee who is bound', () => {
    const kept = given({ holder: 'party:studio', right: 'broadcast' }, { sublicensing: 'free' })
    expect(found(kept, other({ right: 'broadcast', licensor: 'party:broadcaster' }))).toHaveLength(1)
  })
  test('can only be told by the day of signature', () => {
    const { signedOn: _, ...undated } = other()
    expect(found(given(), undated)).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:stream/signedOn', what: 'signature-day' },
    ])
  })
})
