import { describe, expect, test } from 'vitest'
import type { PartyId } from '../base/index.ts'
import { day } from '../base/index.ts'
import { clearOf, days, grant, places, use, work } from '../clear/clear.fixture.ts'
import type { Grant } from '../clear/index.ts'
import { availability, rightsConflicts } from '../clear/index.ts'
import { NO_DEAL } from '../deal/index.ts'
import { releaseOf } from '../release/release.fixture.ts'
import { EMPTY_CATALOGUE, type Title } from '../title/index.ts'
import { bareTitle } from './ask.fixture.ts'
import { slateRights } from './rights.ts'

const TODAY = day('2026-01-01')
const film = work({ id: 'work:film', kind: 'film', owners: [] })
const catalogue = { ...EMPTY_CATALOGUE, works: [work(), film] }

/** A title that makes the film after the novel, by its own grant. */
const making = (own: Partial<Grant>, sections: Partial<Title> = {}): Title => {
  const title = bareTitle({ clear: clearOf({ uses: [use()], grants: [grant(own)] }), ...sections })
  return { ...title, head: { ...title.head, work: 'work:film' } }
}

const shown = (title: Title) =>
  availability(slateRights([title], catalogue, TODAY), {
    work: 'work:film',
    right: 'exhibit',
    territories: places('JP'),
    media: ['svod'],
    languages: 'any',
    term: { from: day('2026-01-01'), until: day('2027-01-01') },
    exclusive: false,
  })

describe('the rights of a slate', () => {
  test('are with those who produce the title, and unknown in a work without an owner', () => {
    expect(shown(making({})).standing).toBe('unknown')
    const named = { ...catalogue, works: [work(), { ...film, owners: ['party:studio' as const] }] }
    const book = slateRights([making({})], named, TODAY)
    expect(book.makers.get('work:film')).toEqual(['party:studio'])
  })

  test('count a grant of a title by the day that its event has there', () => {
    const premiere = { anchor: { kind: 'event', event: 'event:premiere' }, shift: 0, unit: 'day' } as const
    const own = { id: 'grant:show', work: 'work:novel', term: { from: premiere, until: 'open' } } as const
    const on = releaseOf({ events: [{ id: 'event:premiere', on: day('2026-07-01') }] })
    const ask = { ...asks, as: ['party:studio'] } as const
    const dated = availability(slateRights([making(own, { release: on })], catalogue, TODAY), ask)
    expect(dated.free.map(({ term }) => term.from)).toEqual(['2026-07-01'])
    const undated = availability(slateRights([making(own)], catalogue, TODAY), ask)
    expect(undated.standing).toBe('unknown')
  })

  test('of two titles are looked at together', () => {
    const mine = making({ id: 'grant:mine', exclusive: true })
    const yours = making({ id: 'grant:yours', licensee: 'party:rival', term: days('2026-01-01') })
    const { clashes } = rightsConflicts(slateRights([mine, yours], catalogue, TODAY))
    expect(clashes).toMatchObject([{ first: 'grant:mine', second: 'grant:yours' }])
  })
})

describe('a right of the catalogue that falls back unless a title gets on', () => {
  const reverting = (it: Partial<Grant> = {}): Grant =>
    grant({
      reversions: [{ id: 'reversion:start', unless: 'production-start', due: day('2026-06-30') }],
      ...it,
    })
  const started = (id: Title['head']['id'], on?: string, lead: PartyId = 'party:studio'): Title => {
    const title = bareTitle({
      clear: clearOf({ uses: [use()] }),
      ...(on && { deal: { ...NO_DEAL, events: [{ id: 'event:start-of-photography', on: day(on) }] } }),
    })
    return { ...title, head: { ...title.head, id, lead, work: 'work:film' } }
  }
  const free = (titles: readonly Title[], given = reverting(), asOf = '2027-01-01') =>
    availability(slateRights(titles, { ...catalogue, grants: [given] }, day(asOf)), {
      ...asks,
      as: ['party:studio'],
    }).free.map(({ term }) => term.until)

  test('stays where the plan of the title meets it', () => {
    expect(free([started('title:a', '2026-06-30')])).toEqual(['2027-01-01'])
    expect(free([started('title:a')])).toEqual(['2026-07-01'])
  })

  test('is seen to fall back by the plan, before it does', () => {
    expect(free([started('title:a', '2026-07-01')], reverting(), '2026-01-01')).toEqual(['2026-07-01'])
    expect(free([started('title:a')], reverting(), '2026-01-01')).toEqual(['2027-01-01'])
  })

  test('goes by the first of several titles, and by none of another company', () => {
    const titles = [started('title:a', '2026-12-01'), started('title:b', '2026-03-01')]
    expect(free(titles)).toEqual(['2027-01-01'])
    expect(free([started('title:a', '2026-03-01', 'party:other')])).toEqual(['2026-07-01'])
  })

  test('goes by the day on which a title of the slate has what its last day hangs on', () => {
    const due = { anchor: { kind: 'event', event: 'event:premiere' }, shift: 0, unit: 'day' } as const
    const given = reverting({ term: { from: due, until: 'open' }, reversions: [] })
    const at = (id: Title['head']['id'], on: string): Title => ({
      ...started(id),
      release: releaseOf({ events: [{ id: 'event:premiere', on: day(on) }] }),
    })
    const asked = (titles: readonly Title[]) =>
      availability(slateRights(titles, { ...catalogue, grants: [given] }, TODAY), {
        ...asks,
        as: ['party:studio'],
      })
    expect(asked([at('title:a', '2026-07-01')]).free.map(({ term }) => term.from)).toEqual(['2026-07-01'])
    // Two titles of the slate would have it begin on two days: then nobody knows.
    expect(asked([at('title:a', '2026-07-01'), at('title:b', '2026-08-01')]).standing).toBe('unknown')
  })

  test('counts by its amendments too, in a title of its own', () => {
    const amended = grant({
      id: 'grant:own',
      amendments: [
        {
          id: 'amendment:later',
          effective: day('2025-01-01'),
          status: 'signed',
          terms: {
            reversions: [{ id: 'reversion:start', unless: 'production-start', due: day('2026-06-30') }],
          },
        },
      ],
    })
    const making = (on: string): Title => ({
      ...started('title:a', on),
      clear: clearOf({ uses: [use()], grants: [amended] }),
    })
    const until = (on: string) =>
      availability(slateRights([making(on)], catalogue, day('2027-01-01')), {
        ...asks,
        as: ['party:studio'],
      }).free.map(({ term }) => term.until)
    expect(until('2026-06-30')).toEqual(['2027-01-01'])
    expect(until('2026-07-01')).toEqual(['2026-07-01'])
  })
})

describe('what a title says that it uses', () => {
  test('its work needs, whatever the catalogue says that it is based on', () => {
    const title = making({ licensee: 'party:other' })
    const works = [work(), { ...film, owners: ['party:studio' as const] }]
    const shown = (it: Title) =>
      availability(slateRights([it], { ...catalogue, works }, TODAY), {
        ...asks,
        work: 'work:film',
        right: 'exhibit',
      })
    expect(shown(title).notCleared).toMatchObject([
      { reason: 'no-rights-in', work: 'work:novel', right: 'adapt' },
    ])
    expect(shown(making({})).standing).toBe('available')
  })
})

const asks = {
  work: 'work:novel',
  right: 'adapt',
  territories: places('JP'),
  media: ['svod'],
  languages: 'any',
  term: { from: day('2026-01-01'), until: day('2027-01-01') },
  exclusive: false,
} as const
