import type { DateRange, Scope, WorkId } from '../../base/index.ts'
import { overlapOf, remainder } from '../../base/index.ts'
import type { Ask, Standing } from './ask.ts'
import { boxOfAsk, standingOf } from './availability.ts'
import type { RightsCatalogue } from './catalogue.ts'
import type { RightsIndex } from './columns.ts'
import { EFFECT } from './columns.ts'
import { type Days, dayNumber, rangeOf } from './days.ts'
import { without } from './flow.ts'
import { boxAt, type Probe, probeOf, rowCovers, rowMeets } from './meeting.ts'

/** What is asked of a whole catalogue. */
export type CatalogueAsk = Pick<Ask, 'territories' | 'media' | 'languages' | 'term' | 'exclusive'>

/** A question as it is put to each shelf. */
interface Put {
  readonly asked: Scope
  readonly probe: Probe
  readonly gives: number
  readonly maybeGives: number
  readonly takes: number
  readonly maybeTakes: number
}

const EFFECTS = {
  alone: {
    gives: EFFECT.givesExclusively,
    maybeGives: EFFECT.maybeGivesExclusively,
    takes: EFFECT.takesFromExclusive,
    maybeTakes: EFFECT.maybeTakesFromExclusive,
  },
  shared: {
    gives: EFFECT.gives,
    maybeGives: EFFECT.maybeGives,
    takes: EFFECT.takes,
    maybeTakes: EFFECT.maybeTakes,
  },
} as const

function putTo({ book, shelves }: RightsCatalogue, ask: CatalogueAsk): Put | undefined {
  const [first] = shelves
  if (!first) return undefined
  const asked = boxOfAsk(book, ask)
  return { asked, probe: probeOf(asked, first), ...EFFECTS[ask.exclusive ? 'alone' : 'shared'] }
}

/** The works of which all that is asked is free, for certain, in the order of their ids. */
export function whollyFree(catalogue: RightsCatalogue, ask: CatalogueAsk): readonly WorkId[] {
  const put = putTo(catalogue, ask)
  return put ? catalogue.works.filter((_, at) => isWhollyFree(catalogue.shelves[at]!, put)) : []
}

function isWhollyFree(shelf: RightsIndex, { asked, probe, gives, takes, maybeTakes }: Put): boolean {
  const { from, until, effect, media } = shelf
  const taking = takes | maybeTakes
  let covered = false
  const parts: number[] = []
  for (let at = 0; at < from.length && from[at]! < probe.until; at++) {
    if (until[at]! <= probe.from || (media[at]! & probe.media) === 0) continue
    const does = effect[at]!
    if ((does & taking) !== 0 && rowMeets(shelf, at, probe)) return false
    if (covered || (does & gives) === 0) continue
    if (rowCovers(shelf, at, probe)) covered = true
    else parts.push(at)
  }
  // Several grants may cover between them what none covers alone: adjoining years, a country each.
  return (
    covered ||
    remainder(
      asked,
      parts.map((at) => boxAt(shelf, at)),
    ).length === 0
  )
}

/** How a work stands in a question, and whether some of what is asked is not even held. */
export interface WorkStanding {
  readonly standing: Standing
  readonly lacks: boolean
}

/** How each work stands, in their order: what `availabilityIn` says of it, without the reasons. */
export function standingsIn(catalogue: RightsCatalogue, ask: CatalogueAsk): readonly WorkStanding[] {
  const put = putTo(catalogue, ask)
  return put ? catalogue.shelves.map((shelf) => standingIn(shelf, put)) : []
}

const FREE: WorkStanding = { standing: 'available', lacks: false }

function standingIn(shelf: RightsIndex, put: Put): WorkStanding {
  // Of a thousand works most are free, or not: few have to be cut up.
  if (isWhollyFree(shelf, put)) return FREE
  const { asked, probe, gives, maybeGives, takes, maybeTakes } = put
  const boxes = (effects: number): readonly Scope[] => {
    const found: Scope[] = []
    for (let at = 0; at < shelf.from.length && shelf.from[at]! < probe.until; at++)
      if ((shelf.effect[at]! & effects) !== 0 && shelf.until[at]! > probe.from && rowMeets(shelf, at, probe))
        found.push(boxAt(shelf, at))
    return found
  }
  const [sure, maybe] = [boxes(takes), boxes(maybeTakes)]
  const held = overlapOf([asked], boxes(gives))
  const most = [...held, ...overlapOf([asked], boxes(maybeGives))]
  const free = without(without(held, sure), maybe)
  const taken = overlapOf(most, sure)
  const open = without(without(most, taken), free)
  return {
    standing: standingOf([asked], free, taken, open),
    lacks: without([asked], most).length > 0,
  }
}

/** A work, and the days on which all that is asked is free of it. */
export interface FreeFor {
  readonly work: WorkId
  readonly terms: readonly DateRange[]
}

/**
 * The works of which what is asked is free for so many days on end somewhere in the term: free television in
 * France, for any year of the next ten.
 * @param days whole days, at least 1
 */
export function freeFor(catalogue: RightsCatalogue, ask: CatalogueAsk, days: number): readonly FreeFor[] {
  const put = putTo(catalogue, ask)
  if (!put) return []
  return catalogue.works.flatMap((work, at) => {
    const terms = freeTerms(catalogue.shelves[at]!, put).filter(({ from, until }) => until - from >= days)
    return terms.length > 0 ? [{ work, terms: terms.map(rangeOf) }] : []
  })
}

function freeTerms(shelf: RightsIndex, { asked, probe, gives, takes, maybeTakes }: Put): readonly Days[] {
  const { from, until, effect } = shelf
  const taking = takes | maybeTakes
  const held: Days[] = []
  const parts: number[] = []
  const taken: Days[] = []
  const inAllPlaces = (at: number): Probe => ({ ...probe, from: from[at]!, until: until[at]! })
  for (let at = 0; at < from.length && from[at]! < probe.until; at++) {
    const does = effect[at]!
    if (until[at]! <= probe.from || (does & (gives | taking)) === 0 || !rowMeets(shelf, at, probe)) continue
    const term = { from: from[at]!, until: until[at]! }
    if ((does & taking) !== 0) taken.push(term)
    else {
      parts.push(at)
      if (rowCovers(shelf, at, inAllPlaces(at))) held.push(term)
    }
  }
  if (parts.length === 0) return []
  const lacking =
    held.length === parts.length
      ? gaps(held, probe)
      : remainder(
          asked,
          parts.map((at) => boxAt(shelf, at)),
        ).map(({ term }) => daysOf(term))
  return gaps(
    [...lacking, ...taken].sort((a, b) => a.from - b.from),
    probe,
  )
}

const daysOf = ({ from, until }: DateRange): Days => ({ from: dayNumber(from), until: dayNumber(until) })

/** The days of what is asked that none of these has. @param list in the order in which they begin */
function gaps(list: readonly Days[], { from, until }: Days): readonly Days[] {
  const found: Days[] = []
  let next = from
  for (const it of list) {
    if (it.from > next) found.push({ from: next, until: Math.min(it.from, until) })
    if (it.until > next) next = it.until
    if (next >= until) return found
  }
  if (next < until) found.push({ from: next, until })
  return found
}
