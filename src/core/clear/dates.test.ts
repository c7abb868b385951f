import { expect, test } from 'vitest'
import { day, type When } from '../base/index.ts'
import { days, grant, holdback, places } from './clear.fixture.ts'
import { withDates } from './dates.ts'
import type { Grant } from './types.ts'

const WORLD = places('World')
const D = day('2026-01-01')

test('every date of a grant is put anew, those of its amendments too, and nothing else is touched', () => {
  const before: Grant = grant({
    term: days('2026-01-01', '2027-01-01'),
    signedOn: D,
    holdbacks: [holdback({ from: D, until: D })],
    option: { exerciseBy: D, extensions: [{ id: 'extension:a', exerciseBy: D, noticeBy: D, takenOn: D }] },
    reversions: [{ id: 'reversion:a', unless: 'completion', due: D, metOn: D }],
    negotiations: [
      {
        id: 'negotiation:a',
        kind: 'last-refusal',
        holder: 'party:x',
        right: 'remake',
        notice: D,
        answerDays: 3,
        until: D,
      },
    ],
    approvals: [{ id: 'approval:a', of: 'script', by: 'party:x', due: D, givenOn: D }],
    blackouts: [{ id: 'blackout:a', territories: WORLD, media: ['svod'], from: D, until: D }],
    amendments: [
      {
        id: 'amendment:a',
        effective: D,
        status: 'signed',
        terms: { holdbacks: [holdback({ until: 'open' })], term: days('2026-01-01') },
      },
    ],
  })
  const put: When = day('2030-05-05')
  const seen: When[] = []
  const after = withDates(before, (when) => {
    seen.push(when)
    return put
  })
  expect(seen).toHaveLength(14)
  expect(after.signedOn).toBe(D)
  expect(after.option?.extensions?.[0]).toEqual({
    id: 'extension:a',
    exerciseBy: put,
    noticeBy: put,
    takenOn: D,
  })
  expect(after.amendments?.[0]?.terms.term).toEqual({ from: put, until: 'open' })
  expect(after.amendments?.[0]?.terms.holdbacks?.[0]?.until).toBe('open')
  expect(withDates(before, (when) => when)).toEqual(before)
})
