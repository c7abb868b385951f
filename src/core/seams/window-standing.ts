import type { DateRange, Day, LanguageUse, PartyId, Scope, Territories, WindowId } from '../base/index.ts'
import { ANY_LANGUAGE, simplify, territoriesFromMask } from '../base/index.ts'
import type { Answer, Ask, Because, Region, RightsBook, Scopes, Standing } from '../clear/index.ts'
import { availabilityIn, boxOfAsk, regionOf, rightToShow, standingOf, withoutBoxes } from '../clear/index.ts'
import type { Window } from '../release/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import { slateRights } from './rights.ts'
import { calendarOf, rangeOn } from './views/calendar.ts'

/** Some places and days of a window on which it may be shown, in these of its languages. */
export interface Showable {
  readonly territories: Territories
  readonly languages: readonly LanguageUse[]
  readonly term: DateRange
}

/** How a window stands with the rights under it, and why not all of it may be shown. */
export interface WindowStanding {
  readonly standing: Standing
  readonly free: readonly Showable[]
  readonly lacking: readonly Because<readonly Region[]>[]
}

/** A window as it is asked of the engine: may whoever shows it show it, on all of its days, everywhere in it? */
export const windowAsk = (
  { work }: Pick<Title['head'], 'work'>,
  { party, medium, territories, languages }: Window,
  term: DateRange,
  exclusive = false,
): Ask => ({
  work,
  right: rightToShow(medium),
  as: [party],
  territories,
  media: [medium],
  // One that names no language may be in any; which, its grants say.
  languages: languages.length > 0 ? languages : 'any',
  term,
  exclusive,
})

/**
 * @param exclusive is it promised to be shown by nobody else?
 * @returns undefined where the window's days are not known
 */
export function windowStanding(
  book: RightsBook,
  { head, decide, deal, make, release }: Title,
  window: Window,
  exclusive = false,
): WindowStanding | undefined {
  const term = rangeOn(calendarOf(decide, deal, make, release), window.term)
  if (!term) return undefined
  const ask = windowAsk(head, window, term, exclusive)
  const answer = availabilityIn(book, ask)
  const { free, blocked, notCleared, unknown } = window.languages.length > 0 ? answer : inSomeLanguage(answer)
  const cellsOf = (list: readonly Because<Scopes>[]): Scopes => list.flatMap(({ cells }) => cells)
  return {
    standing: standingOf([boxOfAsk(book, ask)], free, cellsOf(blocked), cellsOf(unknown)),
    free: free.flatMap((box) => showable(box, window.languages, book)),
    lacking: [...blocked, ...notCleared, ...unknown].map((it) => ({
      ...it,
      cells: it.cells.map((box) => regionOf(book, box)),
    })),
  }
}

/** The windows of one party in a title, asked for one alone where that is promised; those whose days are known. */
export function windowStandings(
  title: Title,
  catalogue: Catalogue,
  asOf: Day,
  party: PartyId,
): ReadonlyMap<WindowId, WindowStanding> {
  const own = title.release.windows.filter((window) => window.party === party)
  const languages = own.flatMap((window) => (window.languages.length > 0 ? [window.languages] : []))
  const book = slateRights([title], catalogue, asOf, languages)
  return new Map(
    own.flatMap((window) => {
      const standing = windowStanding(book, title, window, window.exclusive)
      return standing ? [[window.id, standing] as const] : []
    }),
  )
}

/** Where nothing is said of languages, a cell is free that is free in one of them. */
function inSomeLanguage(answer: Answer<Scopes>): Answer<Scopes> {
  const free = simplify(answer.free.map((box) => ({ ...box, languages: ANY_LANGUAGE })))
  const others = (list: readonly Because<Scopes>[]) =>
    list.flatMap((it) => {
      const cells = withoutBoxes(it.cells, free)
      return cells.length > 0 ? [{ ...it, cells }] : []
    })
  const { blocked, notCleared, unknown } = answer
  return {
    ...answer,
    free,
    blocked: others(blocked),
    notCleared: others(notCleared),
    unknown: others(unknown),
  }
}

/** A box as it may be shown: in the languages that are in it whole. */
function showable(
  { territories, languages, term }: Scope,
  named: readonly LanguageUse[],
  { cells }: RightsBook,
): readonly Showable[] {
  const spoken = named.filter((use) => (cells.maskOf([use]) & ~languages) === 0n)
  if (named.length > 0 && spoken.length === 0) return []
  return [{ territories: territoriesFromMask(territories), languages: spoken, term }]
}
