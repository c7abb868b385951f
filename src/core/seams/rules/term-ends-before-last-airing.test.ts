import { describe, expect, test } from 'vitest'
import { clearOf, days, grant, places, SOME_DAY, use, work } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { termEndsBeforeLastAiring } from './term-ends-before-last-airing.ts'

// Ten weekly episodes from 2026-04-03: the last airs on 2026-06-05. The studio shows what it owns, from a
// novel that it may adapt.
const WORKS = [work({ id: 'work:local', kind: 'series', owners: ['party:studio'] }), work()]

const found = (grants: readonly Grant[], shown: Partial<Window> = {}, uses = [use()]) =>
  ask(
    termEndsBeforeLastAiring,
    {
      clear: clearOf({ uses, grants }),
      release: releaseOf({ windows: [window({ party: 'party:studio', airing: weekly(), ...shown })] }),
    },
    { works: WORKS },
  )

const until = (last: string, it: Partial<Grant> = {}) => grant({ term: days('2020-01-01', last), ...it })

describe('a grant that covers the first airing', () => {
  test('ends too early when it ends before the last one', () => {
    expect(found([until('2026-05-01')])).toEqual([
      {
        kind: 'broken',
        because: ['release/windows/window:tv/airing', 'clear/grants/grant:adapt/term/until'],
        facts: {
          window: 'window:tv',
          grant: 'grant:adapt',
          lastDay: '2026-04-30',
          lastAiring: '2026-06-05',
        },
      },
    ])
  })

  test('may have its last day on the day of the last airing, and not the day before', () => {
    expect(found([until('2026-06-06')])).toEqual([])
    expect(found([until('2026-06-05')])).toMatchObject([{ facts: { lastDay: '2026-06-04' } }])
  })

  test('may end when another goes on from that day', () => {
    expect(found([until('2026-05-01'), grant({ id: 'grant:renewed', term: days('2026-05-01') })])).toEqual([])
  })

  test('ends too early when the next begins a day late', () => {
    const renewed = grant({ id: 'grant:renewed', term: days('2026-05-02') })
    expect(found([until('2026-05-01'), renewed])).toMatchObject([{ facts: { grant: 'grant:adapt' } }])
  })

  test('is named further up the chain, when that is where the term ends', () => {
    const grants = [
      until('2026-05-01', { id: 'grant:agent', licensee: 'party:agent' }),
      grant({ id: 'grant:title', licensor: 'party:agent' }),
    ]
    expect(found(grants)).toMatchObject([{ facts: { grant: 'grant:agent' } }])
  })

  test('is the nearest one, when it ends together with the one that it came from', () => {
    const grants = [
      until('2026-05-01', { id: 'grant:agent', licensee: 'party:agent' }),
      until('2026-05-01', { id: 'grant:title', licensor: 'party:agent' }),
    ]
    expect(found(grants)).toMatchObject([{ facts: { grant: 'grant:title' } }])
  })

  test('matters only where the window is', () => {
    const grants = [until('2026-05-01', { territories: places('KR') }), grant({ id: 'grant:japan' })]
    expect(found(grants)).toEqual([])
  })
})

test('a postponed window can outlive the grant under it', () => {
  const shown = { term: days('2027-04-01', '2027-07-01'), airing: weekly({ first: days('2027-04-02').from }) }
  expect(found([until('2026-12-31')], shown)).toEqual([]) // It had ended before the first airing: outside all rights.
  expect(found([until('2027-05-01')], shown)).toMatchObject([{ facts: { lastAiring: '2027-06-04' } }])
})

test('a window without an airing plan has no last airing', () => {
  const clear = clearOf({ uses: [use()], grants: [until('2026-05-01')] })
  const release = releaseOf({ windows: [window({ party: 'party:studio' })] })
  expect(ask(termEndsBeforeLastAiring, { clear, release }, { works: WORKS })).toEqual([])
})

test('a grant under two needs of a window ends once', () => {
  const uses = [use(), use({ id: 'use:idea', right: 'concept' })]
  expect(found([until('2026-05-01')], {}, uses)).toHaveLength(1)
})

test('what is not known is said: the days of the window, or of the grant', () => {
  expect(found([grant()], { term: SOME_DAY })).toMatchObject([{ what: 'window-days' }])
  expect(found([grant({ term: SOME_DAY })])).toMatchObject([{ what: 'term' }])
})
