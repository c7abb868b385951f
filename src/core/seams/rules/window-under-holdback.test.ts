import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, days, grant, holdback, places, SOME_DAY, use, work } from '../../clear/clear.fixture.ts'
import type { Clear, Grant, Holdback } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { windowUnderHoldback } from './window-under-holdback.ts'

const found = (held: Partial<Holdback>, shown: Partial<Window> = {}, granted: Partial<Grant> = {}) =>
  ask(windowUnderHoldback, {
    clear: clearOf({ uses: [use()], grants: [grant({ holdbacks: [holdback(held)], ...granted })] }),
    release: releaseOf({ windows: [window(shown)] }),
  })

describe('a window under a holdback that protects somebody else', () => {
  test('is found, with the days on which it is held and the first day on which it is free', () => {
    expect(found({ until: day('2026-05-01') })).toEqual([
      {
        kind: 'broken',
        because: [
          'release/windows/window:tv/term/from',
          'clear/grants/grant:adapt/holdbacks/holdback:streamer/until',
        ],
        facts: {
          window: 'window:tv',
          protects: 'party:streamer',
          from: '2026-04-01',
          until: '2026-05-01',
        },
      },
    ])
  })

  test('may open on the first day after the holdback, and not the day before', () => {
    expect(found({ until: day('2026-04-01') })).toEqual([])
    expect(found({ until: day('2026-04-02') })).toMatchObject([{ kind: 'broken' }])
  })

  test('may end on the last day before the holdback begins', () => {
    expect(found({ from: day('2026-07-01') })).toEqual([])
    expect(found({ from: day('2026-06-30') })).toMatchObject([{ facts: { from: '2026-06-30' } }])
  })

  test('is held from the start of the grant, when the holdback does not say from when', () => {
    expect(found({}, {}, { term: days('2026-07-01') })).toEqual([])
    expect(found({}, {}, { term: days('2026-06-30') })).toMatchObject([{ facts: { from: '2026-06-30' } }])
  })

  test('is never free of a holdback without end', () => {
    expect(found({ until: 'open' })).toMatchObject([{ facts: { until: 'open' } }])
  })

  test('is not held when the holdback ended before it began to bind', () => {
    expect(found({ from: day('2026-05-01'), until: day('2026-04-15') })).toEqual([])
  })

  test('is not held by the holdback that protects its own party', () => {
    expect(found({}, { party: 'party:streamer' })).toEqual([])
  })

  test('is not held in another territory or medium', () => {
    expect(found({ territories: places('World ex. JP') })).toEqual([])
    expect(found({ media: ['streaming'] })).toEqual([])
    expect(found({ media: ['television'] })).toHaveLength(1)
  })

  test('is not held in another language', () => {
    const languages = [{ language: 'ja' }]
    expect(found({ languages }, { languages: [{ language: 'ko', form: 'original' }] })).toEqual([])
    expect(found({ languages }, { languages: [{ language: 'ja', form: 'original' }] })).toHaveLength(1)
  })

  test('is held when it names no language: it may be in any', () => {
    expect(found({ languages: [{ language: 'ja' }] })).toHaveLength(1)
    expect(found({ languages: 'any' })).toHaveLength(1)
  })

  test('is not held by what nobody signed', () => {
    expect(found({}, {}, { status: 'draft' })).toEqual([])
  })

  test('is held by contracts about the title and what it stands on, and not by those about other works', () => {
    const granted = grant({ work: 'work:other', holdbacks: [holdback()] })
    const other = work({ id: 'work:other' })
    const release = releaseOf({ windows: [window()] })
    const held = (clear: Partial<Clear>, works = [other]) =>
      ask(windowUnderHoldback, { release, clear: clearOf(clear) }, { works, grants: [granted] })
    expect(held({})).toEqual([])
    // As one that it takes beats from, or credits: the engine knows of no such bar either.
    expect(held({ grants: [granted] })).toEqual([])
    expect(held({ uses: [use({ work: 'work:other' })] })).toHaveLength(1)
    const local = work({ id: 'work:local', basedOn: [{ work: 'work:other', relation: 'adapts' }] })
    expect(held({}, [other, local])).toHaveLength(1)
  })

  test('is held by each version of a contract on the days on which that is in force', () => {
    const amended = grant({
      holdbacks: [holdback({ until: day('2026-04-15') })],
      amendments: [
        {
          id: 'amendment:longer',
          effective: day('2026-04-10'),
          status: 'signed',
          terms: { holdbacks: [holdback({ until: day('2026-06-01') })] },
        },
      ],
    })
    expect(found({}, {}, amended)).toMatchObject([{ facts: { from: '2026-04-01', until: '2026-06-01' } }])
    const lifted = { ...amended, amendments: [{ ...amended.amendments![0]!, terms: { holdbacks: [] } }] }
    expect(found({}, {}, lifted)).toMatchObject([{ facts: { from: '2026-04-01', until: '2026-04-10' } }])
  })
})

describe('what is not known', () => {
  const signature = { anchor: { kind: 'event', event: 'event:signature' }, shift: 1, unit: 'month' } as const

  test('when the holdback ends', () => {
    expect(found({ until: signature })).toEqual([
      {
        kind: 'missing',
        at: 'clear/grants/grant:adapt/holdbacks/holdback:streamer/until',
        what: 'holdback-end',
      },
    ])
  })

  test('when it begins', () => {
    expect(found({ from: signature })).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:adapt/holdbacks/holdback:streamer/from', what: 'term' },
    ])
    expect(found({}, {}, { term: SOME_DAY })).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:adapt/term', what: 'term' },
    ])
  })

  test('when the window is', () => {
    expect(found({}, { term: SOME_DAY })).toEqual([
      { kind: 'missing', at: 'release/windows/window:tv/term', what: 'window-days' },
    ])
  })

  test('is not asked for when the two could never meet', () => {
    expect(found({ until: signature, media: ['streaming'] })).toEqual([])
    expect(found({ until: signature, from: day('2026-07-01') })).toEqual([])
    expect(found({ until: day('2026-04-01') }, {}, { term: SOME_DAY })).toEqual([])
    expect(found({}, { term: SOME_DAY, party: 'party:streamer' })).toEqual([])
  })
})

test('property: a window is held exactly when some day of it lies in the holdback', () => {
  const anyDay = fc.integer({ min: 1, max: 28 }).map((n) => day(`2026-02-${String(n).padStart(2, '0')}`))
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, anyDay, (from, until, opens, closes) => {
      fc.pre(opens < closes)
      const held = found({ from, until }, { term: { from: opens, until: closes } })
      const first = from > opens ? from : opens
      expect(held.length > 0).toBe(first < until && first < closes)
    }),
  )
})
