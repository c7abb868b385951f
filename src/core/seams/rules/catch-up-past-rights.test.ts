import { describe, expect, test } from 'vitest'
import { day, throughInclusive } from '../../base/index.ts'
import { clearOf, grant, work } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import type { CatchUp } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { catchUpPastRights } from './catch-up-past-rights.ts'

const LOCAL = work({ id: 'work:local', kind: 'series', owners: ['party:studio'] })
const exhibit = (it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:exhibit',
    work: 'work:local',
    right: 'exhibit',
    licensor: 'party:studio',
    licensee: 'party:broadcaster',
    media: ['free-television', 'catch-up'],
    // The last of ten episodes airs on 2026-06-05 and stays until the 11th.
    term: throughInclusive(day('2026-04-01'), day('2026-06-11')),
    ...it,
  })
const findings = (given: Grant, catchUp: CatchUp | undefined) =>
  ask(
    catchUpPastRights,
    {
      clear: clearOf({ grants: [given] }),
      release: releaseOf({ windows: [window({ airing: weekly(catchUp ? { catchUp } : {}) })] }),
    },
    { works: [LOCAL] },
  )

describe('catch-up is past the rights', () => {
  test('when the last episode stays a day longer than the licence', () => {
    expect(findings(exhibit(), { forDays: 8 })).toMatchObject([
      {
        kind: 'broken',
        because: ['release/windows/window:tv/airing/catchUp', 'clear/grants/grant:exhibit'],
        facts: {
          window: 'window:tv',
          work: 'work:local',
          right: 'broadcast',
          party: 'party:broadcaster',
          forDays: 8,
          from: '2026-06-12',
          until: '2026-06-13',
        },
      },
    ])
  })

  test('altogether, when the licence is for the broadcast alone', () => {
    expect(findings(exhibit({ media: ['free-television'] }), { forDays: 7 })).toMatchObject([
      { facts: { from: '2026-04-03', until: '2026-06-12' } },
    ])
  })
})

describe('catch-up is within the rights', () => {
  test('to the last day of the licence', () => {
    expect(findings(exhibit(), { forDays: 7 })).toEqual([])
  })

  test('of all television, with which it goes', () => {
    expect(findings(exhibit({ media: ['television'] }), { forDays: 7 })).toEqual([])
  })

  test('where there is none', () => {
    expect(findings(exhibit({ media: ['free-television'] }), undefined)).toEqual([])
  })
})

test('a licence whose term is not known may reach as far or not', () => {
  const later = { anchor: { kind: 'event', event: 'event:later' }, shift: 0, unit: 'day' } as const
  expect(findings(exhibit({ term: { from: later, until: 'open' } }), { forDays: 7 })).toEqual([
    { kind: 'missing', at: 'clear/grants/grant:exhibit/term', what: 'term' },
  ])
})
