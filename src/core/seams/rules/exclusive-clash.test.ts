import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, days, grant, places, SOME_DAY, use, work } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { exclusiveClash } from './exclusive-clash.ts'

const found = (grants: readonly Grant[], windows: readonly Window[] = []) =>
  ask(exclusiveClash, { clear: clearOf({ grants }), release: releaseOf({ windows }) })

/** Streaming in Asia, for one year, alone. */
const ours = (it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:1',
    licensee: 'party:streamer',
    right: 'exhibit',
    work: 'work:local',
    territories: places('Asia'),
    media: ['streaming'],
    term: days('2026-01-01', '2027-01-01'),
    exclusive: true,
    ...it,
  })
const theirs = (it: Partial<Grant> = {}) => ours({ id: 'grant:2', licensee: 'party:rival', ...it })

describe('two grants of the same right, one of them exclusive', () => {
  test('clash, with the place, the media and the days that both claim', () => {
    expect(
      found([theirs({ territories: places('JP, US'), media: ['svod'], term: days('2026-10-01') }), ours()]),
    ).toEqual([
      {
        kind: 'broken',
        because: ['clear/grants/grant:1', 'clear/grants/grant:2'],
        facts: {
          first: 'grant:1',
          second: 'grant:2',
          territories: { include: ['JP'], exclude: [] },
          media: ['svod'],
          from: '2026-10-01',
          until: '2027-01-01',
        },
      },
    ])
  })

  test('stand together when one begins on the first day after the other', () => {
    expect(found([ours(), theirs({ term: days('2027-01-01') })])).toEqual([])
    expect(found([ours(), theirs({ term: days('2026-12-31') })])).toMatchObject([
      { facts: { from: '2026-12-31', until: '2027-01-01' } },
    ])
  })

  test('stand together when one is a sub-licence of the other', () => {
    expect(found([ours(), theirs({ licensor: 'party:streamer' })])).toEqual([])
  })

  test('of the catalogue clash for a title that uses that right in the work', () => {
    const shared = {
      grants: [ours({ work: 'work:novel', right: 'adapt' }), theirs({ work: 'work:novel', right: 'adapt' })],
    }
    const clear = clearOf({ uses: [use()] })
    expect(ask(exclusiveClash, { clear }, { works: [work()], ...shared })).toMatchObject([
      { because: ['catalogue/grants/grant:1', 'catalogue/grants/grant:2'] },
    ])
  })

  test('of the catalogue are not the affair of a title that uses another right', () => {
    const shared = {
      grants: [
        ours({ work: 'work:novel', right: 'publish' }),
        theirs({ work: 'work:novel', right: 'publish' }),
      ],
    }
    expect(
      ask(exclusiveClash, { clear: clearOf({ uses: [use()] }) }, { works: [work()], ...shared }),
    ).toEqual([])
  })
})

describe('two windows, one of them exclusive', () => {
  const first = window({ id: 'window:1', exclusive: true })
  const second = window({ id: 'window:2', party: 'party:rival' })

  test('clash when different parties have the same place, medium and days', () => {
    expect(found([], [second, first])).toEqual([
      {
        kind: 'broken',
        because: ['release/windows/window:1', 'release/windows/window:2'],
        facts: {
          first: 'window:1',
          second: 'window:2',
          territories: { include: ['JP'], exclude: [] },
          media: ['free-television'],
          from: '2026-04-01',
          until: '2026-07-01',
        },
      },
    ])
  })

  test('stand together when neither is exclusive, or both are the same party’s', () => {
    expect(found([], [{ ...first, exclusive: false }, second])).toEqual([])
    expect(found([], [first, { ...second, party: first.party }])).toEqual([])
  })

  test('stand together in another medium or territory, or from the first day after', () => {
    expect(found([], [first, { ...second, medium: 'svod' }])).toEqual([])
    expect(found([], [first, { ...second, territories: places('KR') }])).toEqual([])
    expect(found([], [first, { ...second, term: days('2026-07-01') }])).toEqual([])
  })
})

test('grants and windows that say the same pair twice are both found: either may be what is wrong', () => {
  const windows = [
    window({ id: 'window:1', party: 'party:streamer', medium: 'svod' }),
    window({ id: 'window:2', party: 'party:rival', medium: 'svod', exclusive: true }),
  ]
  expect(found([ours(), theirs()], windows).map((it) => it.kind === 'broken' && it.facts.first)).toEqual([
    'grant:1',
    'window:1',
  ])
})

describe('a window of what was given to another alone', () => {
  const LOCAL = work({ id: 'work:local', kind: 'series', owners: ['party:studio'] })
  const sale = ours({ licensor: 'party:studio', licensee: 'party:rival' })
  const shown = window({ id: 'window:own', party: 'party:studio', medium: 'svod' })
  const said = (grants: readonly Grant[], it: Partial<Window> = {}) =>
    ask(
      exclusiveClash,
      { clear: clearOf({ grants }), release: releaseOf({ windows: [{ ...shown, ...it }] }) },
      { works: [LOCAL] },
    )

  test('clashes with it, though the one who shows it owns the title', () => {
    expect(said([sale])).toEqual([
      {
        kind: 'broken',
        because: ['clear/grants/grant:1', 'release/windows/window:own'],
        facts: {
          first: 'grant:1',
          second: 'window:own',
          territories: { include: ['JP'], exclude: [] },
          media: ['svod'],
          from: '2026-04-01',
          until: '2026-07-01',
        },
      },
    ])
  })

  test('stands with it in another language, and where the sale is shared with who shows it', () => {
    const dubbed = { ...sale, languages: [{ language: 'ko', form: 'dub' }] } as const
    expect(said([dubbed], { languages: [{ language: 'ja' }] })).toEqual([])
    expect(said([{ ...sale, sharedWith: ['party:studio'] }])).toEqual([])
    expect(said([{ ...sale, exclusive: false }])).toEqual([])
  })

  test('stands where it comes from whoever has it alone', () => {
    const onward = { ...sale, id: 'grant:2', licensor: 'party:rival', licensee: 'party:streamer' } as const
    expect(said([sale, { ...onward, exclusive: false }], { party: 'party:streamer' })).toEqual([])
  })

  test('may clash with it, while the days of the sale are not known', () => {
    expect(said([{ ...sale, term: SOME_DAY }])).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:1/term', what: 'term' },
    ])
  })
})

describe('what is not known', () => {
  test('the days of a grant that may clash', () => {
    expect(found([ours(), theirs({ term: SOME_DAY })])).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:2/term', what: 'term' },
    ])
  })

  test('the days of a window that may clash', () => {
    const windows = [
      window({ id: 'window:1', exclusive: true, term: SOME_DAY }),
      window({ id: 'window:2', party: 'party:rival' }),
    ]
    expect(found([], windows)).toEqual([
      { kind: 'missing', at: 'release/windows/window:1/term', what: 'window-days' },
    ])
  })

  test('is not asked for when the two could never clash', () => {
    expect(found([ours(), theirs({ term: SOME_DAY, media: ['television'] })])).toEqual([])
  })
})

test('property: the order of grants and windows has no effect', () => {
  const anyWindow = fc.record({
    party: fc.constantFrom('party:a', 'party:b'),
    exclusive: fc.boolean(),
    territories: fc.constantFrom('JP', 'KR', 'Asia').map(places),
    term: fc
      .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 28 }))
      .map(([from, until]) => ({
        from: day(`2026-02-${`${from}`.padStart(2, '0')}`),
        until: day(`2026-02-${until}`),
      })),
  })
  fc.assert(
    fc.property(fc.array(anyWindow, { maxLength: 8 }), (list) => {
      const windows = list.map((it, n) => window({ ...it, id: `window:${n}` } as Partial<Window>))
      const grants = list.map((it, n) =>
        ours({
          id: `grant:${n}`,
          territories: it.territories,
          exclusive: it.exclusive,
          term: it.term,
          licensee: it.party as `party:${string}`,
        }),
      )
      expect(found(grants.toReversed(), windows.toReversed())).toEqual(found(grants, windows))
    }),
  )
})
