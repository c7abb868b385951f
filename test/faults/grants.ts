import type { clear } from '../../src/core/index.ts'
import { places, spoken, term } from '../sound-title/notation.ts'
import { add, forget, set } from './fault.ts'

/** The right to show the title, from its producers; signed, exclusive, for the year 2027. */
export const showing = (it: Partial<clear.Grant> & Pick<clear.Grant, 'id' | 'licensee'>): clear.Grant => ({
  work: 'work:tide-japan',
  right: 'exhibit',
  licensor: 'party:haneul',
  territories: places('JP'),
  media: ['svod'],
  languages: 'any',
  term: term('2027-01-01', '2028-01-01'),
  exclusive: true,
  status: 'signed',
  holdbacks: [],
  ...it,
})

/** The right to adapt the novel, passed on. */
export const adapting = (
  it: Partial<clear.Grant> & Pick<clear.Grant, 'id' | 'licensor' | 'licensee'>,
): clear.Grant => ({
  ...showing(it),
  work: 'work:novel',
  right: 'adapt',
  media: ['audiovisual'],
  term: term('2025-09-01', '2035-01-01'),
  credit: 'source-work',
  ...it,
})

export const freeStream = (from: string) => [
  add(
    'clear/grants',
    showing({
      id: 'grant:minato-free-stream',
      licensor: 'party:aozora',
      licensee: 'party:tv-minato',
      media: ['avod'],
      term: term(from, '2028-06-01'),
    }),
  ),
  add('release/windows', {
    id: 'window:minato-free-stream',
    names: { en: 'Minato Free' },
    party: 'party:tv-minato',
    medium: 'avod',
    territories: places('JP'),
    languages: spoken('ja original'),
    term: term(from, '2028-06-01'),
    exclusive: false,
    fees: [],
  }),
]

export const remakeRight = adapting({
  id: 'grant:series-remake',
  work: 'work:series-kr',
  right: 'remake',
  licensor: 'party:dalbit',
  licensee: 'party:haneul',
  exclusive: false,
})

/** The author's paper is with her agent, who passes the novel on to the studio as 原作. */
export const throughAgent = (authors: clear.CreditKind | undefined) => [
  set('clear/grants/grant:novel/licensee', 'party:pacific'),
  authors ? set('clear/grants/grant:novel/credit', authors) : forget('clear/grants/grant:novel/credit'),
  add(
    'clear/grants',
    adapting({
      id: 'grant:agent',
      licensor: 'party:pacific',
      licensee: 'party:haneul',
      territories: places('World'),
      term: term('2024-01-01', '2035-01-01'),
    }),
  ),
]
