import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Country, Medium, WorkId } from '../../base/index.ts'
import {
  COUNTRIES,
  countryBit,
  day,
  FIRST_DAY,
  lastDay,
  leavesOf,
  mergeRanges,
  territoryMask,
  throughInclusive,
} from '../../base/index.ts'
import { grant, work } from '../clear.fixture.ts'
import type { Grant } from '../types.ts'
import type { Ask } from './ask.ts'
import { availabilityIn } from './availability.ts'
import { without } from './flow.ts'
import { rightsBook } from './read-book.ts'

/*
 * A sales agent's films: mandates from their producers, sales to others, and what was asked about them with the
 * answers that the agent's own software gives. They lie beside the repository, not in it; where they are not,
 * nothing is run, and says so.
 */

const FILE = new URL('../../../../../shared/data/mddf/avails-scenarios/scenarios.json', import.meta.url)
const here = existsSync(FILE)

type Listed = readonly string[] | 'ALL' | { readonly allExcept: readonly string[] }

interface TermFile {
  readonly from: string
  readonly to: string
  readonly media: readonly string[]
  readonly territories: Listed
  readonly exclusive: boolean
}

interface Case {
  readonly query: string
  readonly title: string
  readonly ask: TermFile
}

interface Scenarios {
  readonly territoryNames: Readonly<Record<string, string>>
  readonly movies: Readonly<
    Record<string, { readonly mandates: readonly string[]; readonly sales: readonly string[] }>
  >
  readonly contracts: Readonly<Record<string, { readonly terms: readonly TermFile[] }>>
  readonly list: readonly (Case & { readonly available: boolean })[]
  readonly map: readonly (Case & {
    readonly soldTerritories: readonly string[]
    readonly notLicensedCount: number
    readonly availableCount: number
  })[]
  readonly calendar: readonly (Case & {
    readonly available: readonly (readonly [string, string])[]
    readonly sold: readonly (readonly [string, string])[]
  })[]
}

/*
 * The file holds 37 of the 55 pairs of a question and a film that their own tests ask, and 9 of the 13 questions that
 * they put to a map and to a calendar. The outcomes of the others as their tests state them, github.com/blockframes/
 * blockframes, libs/contract/src/lib/avails/tests, MIT licence, read on 29 November 2026.
 */
const AVAILABLE: Readonly<Record<string, readonly string[]>> = {
  availsListSouthKorea: ['Movie2'],
  availsListAfghanistan: ['Movie3'],
  availsListFrance: ['Movie3', 'Movie4', 'Movie5'],
  availsListGermanyRussiaCzech: ['Movie1', 'Movie3', 'Movie5'],
  availsListOngoingSalesExclusive: ['Movie2', 'Movie3', 'Movie4', 'Movie5'],
  availsListOngoingSalesNonExclusive: ['Movie1', 'Movie2', 'Movie4'],
  availsListGermanyRussiaCzechExclusive: ['Movie2'],
  availsListArgentinaSVod: ['Movie1', 'Movie2', 'Movie4', 'Movie5'],
  availsListArgentinaPayTV: ['Movie2', 'Movie3', 'Movie4', 'Movie5'],
  availsListGermany: ['Movie1', 'Movie2', 'Movie4'],
  availsListCanada: ['Movie2', 'Movie3', 'Movie4', 'Movie5'],
}

const asked = (
  query: string,
  [from, to]: readonly [string, string],
  territories: readonly string[],
  medium: string,
  exclusive: boolean,
): Case => ({ query, title: 'Movie1', ask: { from, to, territories, media: [medium], exclusive } })

const HALF_YEAR = ['2022-01-01', '2022-06-30'] as const
const YEARS = ['2029-01-01', '2031-06-30'] as const

/** How the places asked about are drawn, and which sale the calendar shows; none where it shows nothing at all. */
const DRAWN: readonly (Case & { readonly as: 'lacking' | 'sold' | 'free'; readonly sale?: string })[] = [
  { ...asked('availFrance', ['2022-01-01', '2023-06-30'], ['france'], 'inflight', false), as: 'lacking' },
  {
    ...asked('availsTerritoryWithoutExclusivity', HALF_YEAR, ['germany', 'russia', 'czech'], 'freeTv', false),
    as: 'free',
  },
  {
    ...asked('availsPayTVArgentina', HALF_YEAR, ['argentina'], 'payTv', true),
    as: 'sold',
    sale: 'saleArgentinaMovie1',
  },
  {
    ...asked('availsFranceLuxembourg', YEARS, ['france', 'luxembourg'], 'sVod', false),
    as: 'sold',
    sale: 'saleBelgiumFranceLuxembourgMovie1',
  },
]

// Their world has places that ISO has no code for, and more media than one film uses: a place and a medium of ours
// stands for each of theirs, whichever, since to the engine they are members of a set.
const LEAVES: readonly Medium[] = leavesOf('all-media')
// Their map knows countries by their ISO codes; these two have none and are not drawn.
const NOT_ON_THEIR_MAP = ['northern-cyprus', 'somaliland']

function scenario(data: Scenarios) {
  const names = Object.keys(data.territoryNames).filter((name) => name !== 'world')
  const placeOf = (name: string): Country => COUNTRIES[names.indexOf(name)]!
  const nameOf = new Map(names.map((name) => [placeOf(name), name]))
  const films = Object.keys(data.movies)
  const terms = films.flatMap((film) =>
    [...data.movies[film]!.mandates, ...data.movies[film]!.sales].flatMap((id) => data.contracts[id]!.terms),
  )
  const media = [
    ...new Set(
      [...terms, ...[...data.list, ...data.map, ...DRAWN].map(({ ask }) => ask)].flatMap((it) => it.media),
    ),
  ]
  const mediumOf = (name: string): Medium => LEAVES[media.indexOf(name)]!
  const listed = (places: Listed) => {
    if (places === 'ALL') return names
    return Array.isArray(places)
      ? places
      : names.filter((name) => !(places as { allExcept: string[] }).allExcept.includes(name))
  }
  const cellsOf = (it: TermFile) => ({
    territories: { include: listed(it.territories).map(placeOf), exclude: [] },
    media: it.media.map(mediumOf),
    languages: 'any' as const,
    term: throughInclusive(day(it.from), day(it.to)),
    exclusive: it.exclusive,
  })
  const workOf = (film: string): WorkId => `work:${film.toLowerCase()}`
  const grants = films.flatMap((film): readonly Grant[] => {
    const { mandates, sales } = data.movies[film]!
    const drawn = (
      ids: readonly string[],
      licensor: Grant['licensor'],
      licensee: (at: number) => Grant['licensee'],
    ) =>
      ids.flatMap((id, at) =>
        data.contracts[id]!.terms.map((it, n) =>
          grant({
            id: `grant:${id.toLowerCase()}-${n}`,
            work: workOf(film),
            right: 'exhibit',
            licensor,
            licensee: licensee(at),
            ...cellsOf(it),
          }),
        ),
      )
    return [
      ...drawn(mandates, 'party:author', () => 'party:studio'),
      ...drawn(sales, 'party:studio', (at) => `party:buyer-${at}`),
    ]
  })
  const book = rightsBook({ works: films.map((film) => work({ id: workOf(film), kind: 'film' })), grants })
  const askOf = ({ ask, title }: Case): Ask => ({
    work: workOf(title),
    right: 'exhibit',
    as: ['party:studio'],
    ...cellsOf(ask),
  })
  return { book, askOf, names, nameOf, placeOf, films, listed, data }
}

describe('an agent’s films', () => {
  if (!here) test.skip('not run: ../shared/data is not here', () => {})
  else {
    const { book, askOf, names, nameOf, placeOf, films, listed, data } = scenario(
      JSON.parse(readFileSync(FILE, 'utf8')),
    )
    const answered = (it: Case) => availabilityIn(book, askOf(it))

    test.each(data.list)('$query: $title', (it) => {
      expect(answered(it).standing === 'available').toBe(it.available)
    })

    // Their two tables: who may be asked exclusively, and which sale stands in the way.
    const byTheirTables = ({ ask, title }: Case): boolean => {
      const { mandates, sales } = data.movies[title]!
      const terms = (ids: readonly string[]) => ids.flatMap((id) => data.contracts[id]!.terms)
      const places = listed(ask.territories)
      const covered = terms(mandates).some(
        (it) =>
          it.from <= ask.from &&
          ask.to <= it.to &&
          (it.exclusive || !ask.exclusive) &&
          ask.media.every((medium) => it.media.includes(medium)) &&
          places.every((place) => listed(it.territories).includes(place)),
      )
      const sold = terms(sales).some(
        (it) =>
          it.from <= ask.to &&
          ask.from <= it.to &&
          (it.exclusive || ask.exclusive) &&
          ask.media.some((medium) => it.media.includes(medium)) &&
          places.some((place) => listed(it.territories).includes(place)),
      )
      return covered && !sold
    }

    test('every question of every film, as the tables of mandates and sales have it', () => {
      const questions = new Map(data.list.map((it) => [it.query, it.ask]))
      const asked = [...questions].flatMap(([query, ask]) => films.map((title) => ({ query, title, ask })))
      expect(asked).toHaveLength(55)
      for (const it of asked)
        expect([it, answered(it).standing === 'available']).toEqual([it, byTheirTables(it)])
      for (const it of data.list) expect(byTheirTables(it)).toBe(it.available)
    })

    test.each(Object.entries(AVAILABLE))('%s: every film, as their tests have it', (query, available) => {
      const ask = data.list.find((it) => it.query === query)!.ask
      for (const title of films)
        expect([title, answered({ query, title, ask }).standing === 'available']).toEqual([
          title,
          available.includes(title),
        ])
      for (const it of data.list.filter((other) => other.query === query))
        expect(it.available).toBe(available.includes(it.title))
    })

    /** The places of a question everywhere, by how they stand there. */
    function drawnOn(it: Case) {
      const everywhere: Ask = { ...askOf(it), territories: { include: names.map(placeOf), exclude: [] } }
      const { free, blocked, notCleared } = availabilityIn(book, everywhere)
      const places = (boxes: readonly { readonly territories: bigint }[]): bigint =>
        boxes.reduce((all, { territories }) => all | territories, 0n)
      const drawn = territoryMask({
        include: names.filter((name) => !NOT_ON_THEIR_MAP.includes(name)).map(placeOf),
        exclude: [],
      })
      const sold = places(blocked.flatMap(({ cells }) => cells)) & drawn
      // A place in which only some of the days are cleared counts as not licensed there.
      const lacking = places(notCleared.flatMap(({ cells }) => cells)) & drawn & ~sold
      return { sold, lacking, free: places(free) & drawn & ~sold & ~lacking }
    }

    test.each(data.map)('the map: $query', (it) => {
      const { sold, lacking, free } = drawnOn(it)
      const named = [...nameOf].filter(([place]) => (sold & countryBit(place)) !== 0n).map(([, name]) => name)
      expect(named.sort()).toEqual(it.soldTerritories.toSorted())
      expect(countOf(lacking)).toBe(it.notLicensedCount)
      expect(countOf(free)).toBe(it.availableCount)
    })

    test.each(DRAWN)('the map: $query', (it) => {
      const drawn = drawnOn(it)
      for (const name of listed(it.ask.territories))
        expect(drawn[it.as] & countryBit(placeOf(name))).not.toBe(0n)
    })

    /** The days on which the right is held in all that is asked, and those of the sales that stand in the way. */
    function daysOf(it: Case) {
      const always: Ask = { ...askOf(it), term: { from: FIRST_DAY, until: 'open' } }
      const { notCleared, blocked } = availabilityIn(book, always)
      const lacking = mergeRanges(notCleared.flatMap(({ cells }) => cells.map(({ term }) => term)))
      const held = without(
        [{ territories: 1n, media: 1, languages: 1n, term: always.term }],
        lacking.map((term) => ({ territories: 1n, media: 1, languages: 1n, term })),
      )
      const causes = new Set(blocked.flatMap(({ grants }) => grants))
      const sold = [...book.grantsIn.get(always.work)!]
        .filter(({ grant: { id } }) => causes.has(id))
        .flatMap(({ boxes }) => boxes.sure.map(({ term }) => `${term.from} ${lastDay(term)}`))
      return { held: held.map(({ term }) => [term.from, lastDay(term)]), sold: [...new Set(sold)].sort() }
    }

    test.each(data.calendar)('the calendar: $query', (it) => {
      const { held, sold } = daysOf(it)
      expect(held).toEqual(it.available)
      expect(sold).toEqual([...new Set(it.sold.map((days) => days.join(' ')))].sort())
    })

    test.each(DRAWN)('the calendar: $query', (it) => {
      const { held, sold } = daysOf(it)
      const termOf = (id: string): readonly [string, string] => {
        const { from, to } = data.contracts[id]!.terms[0]!
        return [from, to]
      }
      expect(held).toEqual(it.as === 'lacking' ? [] : [termOf('mandateMovie1')])
      expect(sold).toEqual(it.sale ? [termOf(it.sale).join(' ')] : [])
    })

    test('are 55 questions of a film, 13 of a map and 13 of a calendar', () => {
      expect(Object.keys(AVAILABLE).length * films.length).toBe(55)
      expect([...data.map, ...DRAWN]).toHaveLength(13)
      expect([...data.calendar, ...DRAWN]).toHaveLength(13)
    })
  }
})

const countOf = (mask: bigint): number => mask.toString(2).replaceAll('0', '').length
