import { formatSpoken, formatTerritories, lastDay } from '../../base/index.ts'
import { days, grant, places, work } from '../clear.fixture.ts'
import type { Grant, Work } from '../types.ts'
import type { Answer, Ask, Region } from './ask.ts'
import { availability } from './availability.ts'
import { type RightsGiven, rightsBook } from './read-book.ts'

/** The author asks to show the novel’s film on subscription in Japan in 2026. */
export const asking = (it: Partial<Ask> = {}): Ask => ({
  work: 'work:film',
  right: 'exhibit',
  territories: places('JP'),
  media: ['svod'],
  languages: 'any',
  term: days('2026-01-01', '2027-01-01') as Ask['term'],
  exclusive: false,
  ...it,
})

/** A film of its producer. */
export const film = (it: Partial<Work> = {}): Work =>
  work({ id: 'work:film', kind: 'film', owners: ['party:producer'], ...it })

/** The right to show that film, from its producer to an agent: exclusive, everywhere, for good. */
export const mandate = (it: Partial<Grant> = {}): Grant =>
  grant({
    id: 'grant:mandate',
    work: 'work:film',
    right: 'exhibit',
    licensor: 'party:producer',
    licensee: 'party:agent',
    exclusive: true,
    ...it,
  })

/** The same from the agent to a buyer. */
export const sale = (it: Partial<Grant> = {}): Grant =>
  mandate({ id: 'grant:sale', licensor: 'party:agent', licensee: 'party:buyer', ...it })

export const answerTo = (
  ask: Partial<Ask>,
  grants: readonly Grant[],
  { works = [film()], ...given }: Partial<RightsGiven> = {},
): Answer => availability(rightsBook({ works, grants, ...given }), asking(ask))

/** `JP | svod | any | 2026-01-01 2026-12-31` */
export const said = (cells: readonly Region[]): readonly string[] =>
  cells.map(
    ({ territories, media, languages, term }) =>
      `${formatTerritories(territories)} | ${media.join(', ')} | ${formatSpoken(languages)} | ${term.from} ${lastDay(term) ?? 'open'}`,
  )

/** Reasons with the grants that cause them: `sold grant:sale`. */
export const reasonsOf = (list: Answer['blocked']): readonly string[] =>
  list.map(({ reason, grants }) => [reason, ...grants].join(' '))
