import { describe, expect, test } from 'vitest'
import { day } from '../base/index.ts'
import { clearOf, days, grant, places, use, work } from '../clear/clear.fixture.ts'
import type { Grant } from '../clear/index.ts'
import { availability, rightsConflicts } from '../clear/index.ts'
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

const asks = {
  work: 'work:novel',
  right: 'adapt',
  territories: places('JP'),
  media: ['svod'],
  languages: 'any',
  term: { from: day('2026-01-01'), until: day('2027-01-01') },
  exclusive: false,
} as const
