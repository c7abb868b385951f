import { describe, expect, test } from 'vitest'
import { day, type TitleId } from '../base/index.ts'
import { clearOf, days, grant, holdback, places, use, work } from '../clear/clear.fixture.ts'
import type { Grant } from '../clear/index.ts'
import { releaseOf, window } from '../release/release.fixture.ts'
import type { Catalogue, Title } from '../title/index.ts'
import { EMPTY_CATALOGUE } from '../title/index.ts'
import { bareTitle } from './ask.fixture.ts'
import { assess } from './assess.ts'
import type { Memory } from './memory.ts'
import { assessSlate, sharedCatalogue } from './slate.ts'

const TODAY = day('2026-01-01')
const catalogue: Catalogue = { ...EMPTY_CATALOGUE, works: [work()] }

/** A title that uses the novel by its own grant, and is asked for nothing beyond its rights. */
const using = (id: TitleId, own: Partial<Grant>, sections: Partial<Title> = {}): Title => {
  const title = bareTitle({
    clear: clearOf({ uses: [use()], grants: [grant({ id: `grant:${id.slice(6)}`, ...own })] }),
    ...sections,
  })
  return { ...title, head: { ...title.head, id, reached: 'clear', work: `work:${id.slice(6)}` } }
}
const exclusive = { exclusive: true, territories: places('JP') } as const

/** Codes and first places of what is found for a title of a slate. */
const foundFor = (id: TitleId, titles: readonly Title[], memories?: Map<TitleId, Memory>) =>
  assessSlate(titles, catalogue, TODAY, memories)
    .get(id)
    ?.findings.map(({ code, because }) => [code, ...because])

describe('two titles of a slate', () => {
  const mine = using('title:mine', exclusive)

  test('that were given the same right are both told so, each of its own grant and of the other', () => {
    const yours = using('title:yours', { licensee: 'party:rival', territories: places('Asia') })
    const titles = [mine, { ...yours, head: { ...yours.head, lead: 'party:rival' } } as const]
    expect(foundFor('title:mine', titles)).toEqual([
      ['exclusive-clash', 'clear/grants/grant:mine', 'titles/title:yours/clear/grants/grant:yours'],
    ])
    expect(foundFor('title:yours', titles)).toEqual([
      ['exclusive-clash', 'titles/title:mine/clear/grants/grant:mine', 'clear/grants/grant:yours'],
    ])
  })
  test('stand together where one right ends on the day before the other begins', () => {
    const before = using('title:mine', { ...exclusive, term: days('2020-01-01', '2025-01-01') })
    const after = using('title:yours', { licensee: 'party:rival', term: days('2025-01-01') })
    expect(foundFor('title:mine', [before, after])).toEqual([])
  })
  test('of one studio stand on one grant, whichever of them entered it', () => {
    const second = bareTitle({ clear: clearOf({ uses: [use()] }) })
    const titles = [mine, { ...second, head: { ...second.head, reached: 'clear' } } as const]
    expect(foundFor('title:test', titles)).toEqual([])
    expect(foundFor('title:test', titles.slice(1))).toEqual([['chain-of-title-gap', 'clear/uses/use:novel']])
  })
  test('share what hangs on an event as the day that it has in its own title', () => {
    const premiere = { anchor: { kind: 'event', event: 'event:premiere' }, shift: 0, unit: 'day' } as const
    const on = (date: string) => releaseOf({ events: [{ id: 'event:premiere', on: day(date) }] })
    const until = { ...exclusive, term: { from: day('2020-01-01'), until: premiere } }
    const first = using('title:mine', until, { release: on('2025-01-01') })
    // Read against its own premiere a year later the other's grant would still be in force.
    const second = using(
      'title:yours',
      { licensee: 'party:rival', term: days('2025-01-01') },
      { release: on('2026-01-01') },
    )
    expect(foundFor('title:yours', [first, second])?.filter(([code]) => code === 'exclusive-clash')).toEqual(
      [],
    )
    const later = using('title:mine', until, { release: on('2025-01-02') })
    expect(foundFor('title:yours', [later, second])?.map(([code]) => code)).toContain('exclusive-clash')
  })
})

describe('a right of another title of which nobody knows the days', () => {
  const premiere = { anchor: { kind: 'event', event: 'event:premiere' }, shift: 0, unit: 'day' } as const
  const mine = using('title:mine', exclusive, {
    // An event of the same name, which is another's.
    release: releaseOf({
      events: [{ id: 'event:premiere', on: day('2026-01-01') }],
      windows: [window({ languages: [] })],
    }),
  })
  const lacking = (title: Title) =>
    assessSlate([mine, title], catalogue, TODAY)
      .get('title:mine')
      ?.findings.flatMap(({ code, because, facts }) =>
        code === 'fact-missing' ? [[because[0], facts.what]] : [],
      )
  const reached = (title: Title): Title => ({ ...title, head: { ...title.head, reached: 'release' } })

  test('is not taken for free: its term is asked for, and in which title', () => {
    const yours = using('title:yours', {
      licensee: 'party:rival',
      term: { from: day('2020-01-01'), until: premiere },
    })
    const at = 'titles/title:yours/clear/grants/grant:yours/term'
    const asked = assessSlate([reached(mine), yours], catalogue, TODAY).get('title:mine')?.findings
    expect(asked).toContainEqual({
      code: 'fact-missing',
      severity: 'unknown',
      because: [at],
      facts: { what: 'term', rules: expect.arrayContaining(['exclusive-clash']) },
    })
    // A title that has come no further than its rights owes nobody the days of windows.
    expect(lacking(yours)).toEqual([])
  })
  test('is read once its own title has dated the event', () => {
    const yours = using(
      'title:yours',
      { licensee: 'party:rival', term: { from: day('2020-01-01'), until: premiere } },
      { release: releaseOf({ events: [{ id: 'event:premiere', on: day('2021-01-01') }] }) },
    )
    const codes = assessSlate([reached(mine), yours], catalogue, TODAY).get('title:mine')?.findings
    expect(codes?.map(({ code }) => code)).toContain('exclusive-clash')
    expect(codes?.flatMap(({ because }) => because)).not.toContain(
      'titles/title:yours/clear/grants/grant:yours/term',
    )
  })
  test('binds by its holdbacks as far as is known: the end of one is asked for', () => {
    const yours = using('title:yours', {
      territories: places('KR'),
      holdbacks: [holdback({ protects: 'party:rival', until: premiere })],
    })
    const found = assessSlate([reached(mine), yours], catalogue, TODAY).get('title:mine')?.findings
    expect(found?.flatMap(({ because }) => because)).toContain(
      'titles/title:yours/clear/grants/grant:yours/holdbacks/holdback:streamer/until',
    )
  })
})

describe('a slate', () => {
  test('of no title has no answer', () => {
    expect(assessSlate([], catalogue, TODAY).size).toBe(0)
  })
  test('of one title says of it what is said of it alone, its own holdbacks once', () => {
    const title = using(
      'title:mine',
      { holdbacks: [holdback()] },
      { release: releaseOf({ windows: [window({ languages: [{ language: 'ja' }] })] }) },
    )
    const alone = assess(title, catalogue, TODAY)
    expect(assessSlate([title], catalogue, TODAY).get('title:mine')).toEqual(alone)
    expect(alone.findings.filter(({ code }) => code === 'window-under-holdback')).toHaveLength(1)
  })
  test('answers in the order of its titles', () => {
    const titles = [using('title:b', {}), using('title:a', {})]
    expect([...assessSlate(titles, catalogue, TODAY).keys()]).toEqual(['title:b', 'title:a'])
  })
  test('keeps a memory for each title, and answers the same with it', () => {
    const memories = new Map<TitleId, Memory>()
    const titles = [using('title:a', exclusive), using('title:b', { licensee: 'party:rival' })]
    const first = assessSlate(titles, catalogue, TODAY, memories)
    expect([...memories.keys()]).toEqual(['title:a', 'title:b'])
    expect(assessSlate(titles, catalogue, TODAY, memories)).toEqual(first)
    const mended = [titles[0]!, using('title:b', { licensee: 'party:rival', territories: places('KR') })]
    expect(foundFor('title:a', mended, memories)).toEqual([])
  })
})

describe('the catalogue that the titles of a slate share', () => {
  test('is the very same one where no title has a grant of its own', () => {
    expect(sharedCatalogue([bareTitle()], catalogue)).toBe(catalogue)
  })
  test('holds the grants of the catalogue, then those of the titles', () => {
    const known = { ...catalogue, grants: [grant({ id: 'grant:known' })] }
    const { grants } = sharedCatalogue([using('title:a', {}), using('title:b', {})], known)
    expect(grants.map(({ id }) => id)).toEqual(['grant:known', 'grant:a', 'grant:b'])
  })
})
