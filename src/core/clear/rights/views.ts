import type { Country, DateRange, Day, GrantId, Medium, Scope, Territories, Until } from '../../base/index.ts'
import {
  addMonths,
  contains,
  countriesIn,
  countryBit,
  intersection,
  invariant,
  leavesOf,
  mediaMask,
  meet,
  territoriesFromMask,
} from '../../base/index.ts'
import type { Answer, Ask, Reason, Scopes, Standing } from './ask.ts'
import { availabilityIn, boxOfAsk, standingOf } from './availability.ts'
import type { RightsBook } from './book.ts'

/*
 * One answer seen in other ways: by territory, by day, by month. Each is drawn from `availabilityIn`, so that no
 * two of them can disagree.
 */

/** Territories that stand the same. */
export interface OnMap {
  readonly standing: Standing
  readonly territories: Territories
  readonly reasons: readonly Reason[]
  readonly grants: readonly GrantId[]
}

/** The ask country by country, over all its days: for one day ask for one day. */
export function rightsMap(book: RightsBook, ask: Ask): readonly OnMap[] {
  const answer = availabilityIn(book, ask)
  const asked = boxOfAsk(book, ask)
  const alike = new Map<string, { readonly found: Found; territories: bigint }>()
  for (const country of countriesIn(asked.territories)) {
    const territories = countryBit(country)
    const found = within(answer, { ...asked, territories })
    const key = keyOf(found)
    const known = alike.get(key)
    if (known) known.territories |= territories
    else alike.set(key, { found, territories })
  }
  return [...alike.values()].map(({ found, territories }) => ({
    ...found,
    territories: territoriesFromMask(territories),
  }))
}

/** Days that stand the same. */
export interface OnCalendar {
  readonly term: DateRange
  readonly standing: Standing
  readonly reasons: readonly Reason[]
  readonly grants: readonly GrantId[]
}

/** The ask day by day, with the gaps reckoned: of several territories a day is available when it is in all. */
export function rightsCalendar(book: RightsBook, ask: Ask): readonly OnCalendar[] {
  return calendarOf(availabilityIn(book, ask), boxOfAsk(book, ask))
}

function calendarOf(answer: Answer<Scopes>, asked: Scope): readonly OnCalendar[] {
  const found: OnCalendar[] = []
  let last = ''
  for (const term of slices(answer, asked.term)) {
    const here = within(answer, { ...asked, term })
    const key = keyOf(here)
    const before = found.at(-1)
    if (before && key === last)
      found[found.length - 1] = { ...before, term: { ...before.term, until: term.until } }
    else found.push({ term, ...here })
    last = key
  }
  return found
}

/** The term cut at every day on which something begins or ends. */
function slices(
  { free, blocked, notCleared, unknown }: Answer<Scopes>,
  term: DateRange,
): readonly DateRange[] {
  const causes = [...blocked, ...notCleared, ...unknown].flatMap(({ cells }) => cells)
  const days = new Set<Until>([...free, ...causes].flatMap((box) => [box.term.from, box.term.until]))
  const cuts = [...days].filter(
    (day): day is Day => day !== 'open' && day !== term.from && contains(term, day),
  )
  const from = [term.from, ...cuts.sort()]
  return from.map((day, at) => ({ from: day, until: from[at + 1] ?? term.until }))
}

/** A table: a row for each territory and medium, a column for each month. */
export interface RightsGrid {
  /** the first day of each; the first and the last column may hold less than a month */
  readonly months: readonly Day[]
  readonly rows: readonly {
    readonly country: Country
    readonly medium: Medium
    readonly standings: readonly Standing[]
  }[]
}

const MOST_MONTHS = 600

/** @param ask its term has an end, at most fifty years on */
export function rightsGrid(book: RightsBook, ask: Ask): RightsGrid {
  const months = monthsOf(ask.term)
  const asked = boxOfAsk(book, ask)
  const answer = availabilityIn(book, ask)
  const rows = countriesIn(asked.territories).flatMap((country) =>
    leavesOf('all-media')
      .filter((medium) => (mediaMask([medium]) & asked.media) !== 0)
      .map((medium) => {
        const row = { ...asked, territories: countryBit(country), media: mediaMask([medium]) }
        const days = calendarOf(answer, row)
        return { country, medium, standings: months.map((month) => inMonth(days, month)) }
      }),
  )
  return { months: months.map(({ from }) => from), rows }
}

function monthsOf(term: DateRange): readonly DateRange[] {
  const { until } = term
  invariant(until !== 'open', 'a table of months has a last one')
  const months: DateRange[] = []
  for (let from = term.from; from < until; ) {
    const next = addMonths(`${from.slice(0, 8)}01` as Day, 1)
    months.push({ from, until: next < until ? next : until })
    from = next
    invariant(months.length <= MOST_MONTHS, 'a table of months spans at most fifty years')
  }
  return months
}

function inMonth(days: readonly OnCalendar[], month: DateRange): Standing {
  const here = [
    ...new Set(days.filter(({ term }) => intersection(term, month)).map(({ standing }) => standing)),
  ]
  if (here.length === 1) return here[0]!
  if (here.includes('available') || here.includes('partly')) return 'partly'
  return here.includes('unknown') ? 'unknown' : 'blocked'
}

type Found = Pick<OnMap, 'standing' | 'reasons' | 'grants'>

const keyOf = ({ standing, reasons, grants }: Found): string =>
  [standing, ...reasons, '|', ...grants].join(' ')

/** How one box of the asked stands, and why. */
function within({ free, blocked, notCleared, unknown }: Answer<Scopes>, box: Scope): Found {
  const here = (cells: Scopes) => cells.flatMap((cell) => meet(cell, box) ?? [])
  const causes = [...blocked, ...notCleared, ...unknown].filter(({ cells }) => here(cells).length > 0)
  const standing = standingOf(
    [box],
    here(free),
    here(blocked.flatMap(({ cells }) => cells)),
    here(unknown.flatMap(({ cells }) => cells)),
  )
  return {
    standing,
    reasons: [...new Set(causes.map(({ reason }) => reason))].sort(),
    grants: [...new Set(causes.flatMap(({ grants }) => grants))].sort(),
  }
}
