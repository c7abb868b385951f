import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, days, grant, places, SOME_DAY, work } from '../../clear/clear.fixture.ts'
import type { Blackout, Grant } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { blackedOut } from './blacked-out.ts'

const LOCAL = work({ id: 'work:local', kind: 'series', owners: ['party:studio'] })

/** From the studio to the broadcaster, but for a week. */
const show = (blackout: Partial<Blackout> = {}, it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:show',
    work: 'work:local',
    right: 'exhibit',
    licensor: 'party:studio',
    licensee: 'party:broadcaster',
    blackouts: [
      {
        id: 'blackout:games',
        territories: places('JP'),
        media: ['audiovisual'],
        from: day('2026-02-01'),
        until: day('2026-02-08'),
        ...blackout,
      },
    ],
    ...it,
  })

const said = (grants: readonly Grant[], shown: Partial<Window> = {}) =>
  ask(
    blackedOut,
    {
      clear: clearOf({ grants }),
      release: releaseOf({
        windows: [window({ medium: 'svod', term: days('2026-01-01', '2027-01-01'), ...shown })],
      }),
    },
    { works: [LOCAL] },
  )

const found = (blackout: Partial<Blackout>, shown: Partial<Window>) => said([show(blackout)], shown)

describe('a blackout', () => {
  test('is broken by what is there on every day, for as long as both last', () => {
    expect(found({}, { term: days('2026-02-04', '2026-03-01') })).toEqual([
      {
        kind: 'broken',
        because: [`release/windows/${window().id}`, 'clear/grants/grant:show/blackouts/blackout:games'],
        facts: { window: window().id, grant: 'grant:show', from: '2026-02-04', until: '2026-02-08' },
      },
    ])
    expect(found({}, { term: days('2026-02-08', '2026-03-01') })).toEqual([])
  })
  test('is broken by a channel only on the days on which it airs, repeats too', () => {
    // Weekly from 25 January: 1 February is one of them.
    const airing = weekly({ first: day('2026-01-25'), everyDays: 7, episodes: 3 })
    const channel = { medium: 'free-television', airing } as const
    expect(found({}, channel)).toMatchObject([{ facts: { from: '2026-02-01', until: '2026-02-02' } }])
    expect(found({ from: day('2026-02-02') }, channel)).toEqual([])
    const repeated = {
      ...channel,
      airing: { ...airing, repeats: [{ id: 'repeat:a', afterDays: 3, at: 0 }] },
    } as const
    expect(found({ from: day('2026-02-02') }, repeated)).toMatchObject([
      { facts: { from: '2026-02-04', until: '2026-02-05' } },
    ])
  })
  test('is of its own places, media and licensee', () => {
    expect(found({ territories: places('KR') }, {})).toEqual([])
    expect(found({ media: ['television'] }, {})).toEqual([])
    expect(found({}, { party: 'party:other' })).toEqual([])
  })
  test('of which a day is not known is asked for it, and so is a window', () => {
    expect(found({ until: SOME_DAY.from }, {})).toEqual([
      {
        kind: 'missing',
        at: 'clear/grants/grant:show/blackouts/blackout:games/until',
        what: 'blackout-days',
      },
    ])
    expect(found({}, { term: SOME_DAY })).toMatchObject([{ kind: 'missing', what: 'window-days' }])
  })
  test('that is over before it begins blacks nothing out', () => {
    expect(found({ until: day('2026-02-01') }, {})).toEqual([])
  })
  test('binds whoever has the right from who agreed to it', () => {
    const mandate = show({}, { id: 'grant:mandate', licensee: 'party:agent' })
    const { blackouts: _, ...sale } = show({}, { licensor: 'party:agent' })
    expect(said([mandate, sale])).toMatchObject([
      { facts: { grant: 'grant:mandate', from: '2026-02-01', until: '2026-02-08' } },
    ])
  })
  test('is none where another grant lets the same party show it on those days', () => {
    const { blackouts: _, ...beside } = show({}, { id: 'grant:beside' })
    expect(said([show(), beside])).toEqual([])
  })
})
