import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, days, grant, places, SOME_DAY, use, work } from '../../clear/clear.fixture.ts'
import type { Grant, Work } from '../../clear/index.ts'
import type { Airing, Window } from '../../release/index.ts'
import { releaseOf, weekly, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { windowOutsideRights } from './window-outside-rights.ts'

/** The production itself, which the studio owns. */
const LOCAL = work({ id: 'work:local', kind: 'series', owners: ['party:studio'] })
/** From the studio to the broadcaster: Japanese television, from 2026 on. */
const exhibit = (it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:exhibit',
    work: 'work:local',
    right: 'exhibit',
    licensor: 'party:studio',
    licensee: 'party:broadcaster',
    territories: places('JP'),
    media: ['television'],
    term: days('2026-01-01'),
    ...it,
  })

const found = (
  grants: readonly Grant[],
  shown: Partial<Window> = {},
  {
    uses = [],
    works = [LOCAL, work()],
  }: { uses?: readonly ReturnType<typeof use>[]; works?: readonly Work[] } = {},
) =>
  ask(
    windowOutsideRights,
    { clear: clearOf({ grants, uses }), release: releaseOf({ windows: [window(shown)] }) },
    { works },
  )

describe('who shows the title', () => {
  test('must hold the right to exhibit it there, then and in that medium', () => {
    expect(found([exhibit()])).toEqual([])
  })

  test('needs no more than the right of its medium: to broadcast, not to stream', () => {
    expect(found([exhibit({ right: 'broadcast' })])).toEqual([])
    expect(found([exhibit({ right: 'stream', media: ['all-media'] })])).toHaveLength(1)
    expect(found([exhibit({ right: 'exhibit', reserved: ['broadcast'] })])).toHaveLength(1)
  })

  test('holds everything when it owns the title itself', () => {
    expect(found([], { party: 'party:studio' })).toEqual([])
  })

  test('is outside its rights when nobody granted any', () => {
    expect(found([])).toEqual([
      {
        kind: 'broken',
        because: ['release/windows/window:tv'],
        facts: {
          window: 'window:tv',
          work: 'work:local',
          right: 'broadcast',
          party: 'party:broadcaster',
          territories: { include: ['JP'], exclude: [] },
          media: ['free-television'],
          from: '2026-04-01',
          until: '2026-07-01',
        },
      },
    ])
  })

  test('may open on the first day of the grant, and not the day before', () => {
    expect(found([exhibit({ term: days('2026-04-01') })])).toEqual([])
    expect(found([exhibit({ term: days('2026-04-02') })])).toMatchObject([
      { facts: { from: '2026-04-01', until: '2026-04-02' } },
    ])
  })

  test('may go on to the last day of the grant, and not a day longer', () => {
    expect(found([exhibit({ term: days('2026-01-01', '2026-07-01') })])).toEqual([])
    expect(found([exhibit({ term: days('2026-01-01', '2026-06-30') })])).toMatchObject([
      { facts: { from: '2026-06-30', until: '2026-07-01' } },
    ])
  })

  test('is told exactly which countries are outside, and by which grant it holds the others', () => {
    expect(found([exhibit()], { territories: places('JP, KR') })).toMatchObject([
      {
        because: ['release/windows/window:tv', 'clear/grants/grant:exhibit'],
        facts: { territories: { include: ['KR'], exclude: [] } },
      },
    ])
  })

  test('is outside in a medium that the grant does not hold', () => {
    expect(found([exhibit()], { medium: 'svod' })).toMatchObject([{ facts: { media: ['svod'] } }])
  })

  test('may hold it by several grants that together leave no day out', () => {
    const first = exhibit({ id: 'grant:a', term: days('2026-01-01', '2026-05-01') })
    const second = exhibit({ id: 'grant:b', term: days('2026-05-01') })
    expect(found([first, second])).toEqual([])
    expect(found([first, { ...second, term: days('2026-05-02') }])).toMatchObject([
      { facts: { from: '2026-05-01', until: '2026-05-02' } },
    ])
  })

  test('holds by a sub-licence no more than its licensor has', () => {
    const toDistributor = exhibit({ id: 'grant:a', licensee: 'party:distributor', term: days('2026-05-01') })
    const onward = exhibit({ id: 'grant:b', licensor: 'party:distributor' })
    expect(found([toDistributor, onward])).toMatchObject([
      {
        because: ['release/windows/window:tv', 'clear/grants/grant:b', 'clear/grants/grant:a'],
        facts: { from: '2026-04-01', until: '2026-05-01' },
      },
    ])
  })

  test('on a stage needs the right for the stage', () => {
    const run = { medium: 'stage', seats: 1700 } as const
    expect(found([exhibit({ media: ['stage'] })], run)).toEqual([])
    expect(found([exhibit()], run)).toMatchObject([{ facts: { media: ['stage'] } }])
  })

  test('is told of two boxes that one cannot hold', () => {
    const grants = [
      exhibit({ id: 'grant:a', term: days('2026-05-01') }),
      exhibit({ id: 'grant:b', territories: places('KR'), term: days('2026-01-01', '2026-06-01') }),
    ]
    expect(found(grants, { territories: places('JP, KR') })).toMatchObject([
      { facts: { territories: { include: ['JP'] }, from: '2026-04-01', until: '2026-05-01' } },
      { facts: { territories: { include: ['KR'] }, from: '2026-06-01', until: '2026-07-01' } },
    ])
  })
})

describe('the rights that the title uses', () => {
  const uses = [use()]

  test('say where, on what and until when it may be shown', () => {
    expect(found([exhibit(), grant()], {}, { uses })).toEqual([])
    expect(found([exhibit(), grant({ territories: places('KR') })], {}, { uses })).toEqual([
      {
        kind: 'broken',
        because: ['release/windows/window:tv', 'clear/uses/use:novel', 'clear/grants/grant:adapt'],
        facts: {
          window: 'window:tv',
          work: 'work:novel',
          right: 'adapt',
          party: 'party:studio',
          territories: { include: ['JP'], exclude: [] },
          media: ['free-television'],
          from: '2026-04-01',
          until: '2026-07-01',
        },
      },
    ])
  })

  test('that nobody holds at all are a gap in the chain of title, said once and not by every window', () => {
    expect(found([exhibit()], {}, { uses })).toEqual([])
  })

  test('are not needed where the work is in the public domain', () => {
    const free = work({ publicDomain: [{ territories: places('JP'), from: day('2026-04-01') }] })
    const works = [LOCAL, free]
    expect(found([exhibit()], {}, { uses, works })).toEqual([])
    expect(found([exhibit()], { term: days('2026-03-31', '2026-07-01') }, { uses, works })).toMatchObject([
      { facts: { from: '2026-03-31', until: '2026-04-01' } },
    ])
  })
})

describe('the rights under a work that the title uses', () => {
  const drama = work({
    id: 'work:drama',
    kind: 'series',
    owners: ['party:network'],
    basedOn: [{ work: 'work:novel', relation: 'adapts' }],
  })
  const uses = [use({ id: 'use:drama', work: 'work:drama', right: 'remake' })]
  const remake = grant({ id: 'grant:remake', work: 'work:drama', right: 'remake', licensor: 'party:network' })
  const works = [LOCAL, work(), drama]
  const novel = (it: Partial<Grant>) => grant({ id: 'grant:novel', licensee: 'party:network', ...it })

  test('reach as far as its makers had them from its author', () => {
    expect(found([exhibit(), remake, novel({})], {}, { uses, works })).toEqual([])
    expect(
      found([exhibit(), remake, novel({ term: days('2020-01-01', '2026-06-01') })], {}, { uses, works }),
    ).toEqual([
      {
        kind: 'broken',
        because: [
          'release/windows/window:tv',
          'catalogue/works/work:drama/basedOn',
          'clear/grants/grant:novel',
        ],
        facts: {
          window: 'window:tv',
          work: 'work:novel',
          right: 'adapt',
          party: 'party:network',
          territories: { include: ['JP'], exclude: [] },
          media: ['free-television'],
          from: '2026-06-01',
          until: '2026-07-01',
        },
      },
    ])
  })
})

describe('a grant that ends between the first airing and the last', () => {
  // The last of ten weekly episodes airs on 2026-06-05.
  const airing: Airing = weekly()

  test('is said as its own finding, and not here too', () => {
    expect(found([exhibit({ term: days('2026-01-01', '2026-06-05') })], { airing })).toEqual([])
  })

  test('is not the reason when it holds through the last airing: then the days after are outside', () => {
    expect(found([exhibit({ term: days('2026-01-01', '2026-06-06') })], { airing })).toMatchObject([
      { facts: { from: '2026-06-06', until: '2026-07-01' } },
    ])
  })

  test('is not the reason for the countries that it never held', () => {
    const grants = [exhibit({ term: days('2026-01-01', '2026-06-05') })]
    expect(found(grants, { airing, territories: places('JP, KR') })).toMatchObject([
      { facts: { territories: { include: ['KR'] }, from: '2026-04-01', until: '2026-07-01' } },
    ])
  })

  test('is not the reason when it began after the first airing', () => {
    expect(found([exhibit({ term: days('2026-04-04', '2026-06-01') })], { airing })).toMatchObject([
      { facts: { from: '2026-04-01', until: '2026-04-04' } },
      { facts: { from: '2026-06-01', until: '2026-07-01' } },
    ])
  })
})

describe('what is not known', () => {
  test('when the window is', () => {
    expect(found([exhibit()], { term: SOME_DAY })).toEqual([
      { kind: 'missing', at: 'release/windows/window:tv/term', what: 'window-days' },
    ])
  })

  test('who owns the title itself', () => {
    const at = 'catalogue/works/work:local/owners'
    const expected = [{ kind: 'missing', at, what: 'rights-holder' }]
    expect(found([exhibit()], {}, { works: [{ ...LOCAL, owners: [] }] })).toEqual(expected)
    expect(found([exhibit()], {}, { works: [] })).toEqual(expected)
  })

  test('the days of a grant that might cover what is not covered', () => {
    const undated = exhibit({ term: SOME_DAY })
    expect(found([undated])).toEqual([
      { kind: 'missing', at: 'clear/grants/grant:exhibit/term', what: 'term' },
    ])
    expect(found([undated], { territories: places('JP, KR') })).toMatchObject([
      { kind: 'missing' },
      { kind: 'broken', facts: { territories: { include: ['KR'] } } },
    ])
  })

  test('is not asked for of days on which what is known of it says that it cannot hold', () => {
    const undated = exhibit({ term: { from: SOME_DAY.from, until: day('2026-06-01') } })
    expect(found([undated])).toMatchObject([
      { kind: 'missing', at: 'clear/grants/grant:exhibit/term' },
      { kind: 'broken', facts: { from: '2026-06-01', until: '2026-07-01' } },
    ])
  })

  test('is not asked for when the window is covered without it, or could not be covered by it', () => {
    const undated = exhibit({ id: 'grant:undated', term: SOME_DAY })
    expect(found([exhibit(), undated])).toEqual([])
    expect(found([{ ...undated, territories: places('KR') }])).toMatchObject([{ kind: 'broken' }])
  })
})
