import type { DateRange, PartyId, Scope, WorkId } from '../../base/index.ts'
import { remainder } from '../../base/index.ts'
import type { Right } from '../types.ts'
import type { Ask } from './ask.ts'
import { boxOfAsk } from './availability.ts'
import type { RightsBook } from './book.ts'
import { holdersOf } from './book.ts'
import type { RightsIndex } from './columns.ts'
import { EFFECT, enter, indexed, newColumns } from './columns.ts'
import { type Days, dayNumber, rangeOf } from './days.ts'
import { EVERYTHING } from './hands.ts'
import { heldOf, positionOf, takersFor } from './held.ts'
import { boxAt, type Probe, probeOf, rowCovers, rowMeets } from './meeting.ts'

/**
 * Every work of a book as some parties have one right in it, in columns: for questions about all of them at once.
 */
export interface RightsCatalogue {
  readonly book: RightsBook
  readonly right: Right
  readonly works: readonly WorkId[]
  /** a bucket for each work, in their order */
  readonly index: RightsIndex
}

/**
 * @param as whose rights are asked about; not given: of each work its owners'
 * @param among the works that are asked about; not given: all of them
 */
export function rightsCatalogue(
  book: RightsBook,
  right: Right,
  as?: readonly PartyId[],
  among: Iterable<WorkId> = book.works.keys(),
): RightsCatalogue {
  const works = [...new Set(among)].sort()
  const rows: { readonly bucket: number; readonly box: Scope; readonly effect: number }[] = []
  works.forEach((work, bucket) => {
    const position = positionOf(book, work, right, as ?? holdersOf(book, work))
    const add = (boxes: readonly Scope[], effect: number) => {
      for (const box of boxes) rows.push({ bucket, box, effect })
    }
    // An owner holds everything, and alone: one row says both.
    const alone = heldOf(position, [EVERYTHING], 'sure', true)
    const shared = heldOf(position, [EVERYTHING], 'sure', false)
    add(alone, EFFECT.gives | EFFECT.givesExclusively)
    add(
      shared.filter((box) => remainder(box, alone).length > 0),
      EFFECT.gives,
    )
    // To an exclusive ask everything that was sold counts; to another what was sold exclusively.
    const fromAny = takersFor(position, { exclusive: false })
    const causes = new Set(fromAny.map(({ grants, holdback }) => `${grants} ${holdback?.id}`))
    for (const { boxes, grants, holdback } of takersFor(position, { exclusive: true })) {
      const both = causes.has(`${grants} ${holdback?.id}`)
      add(boxes.sure, EFFECT.takesFromExclusive | (both ? EFFECT.takes : 0))
      add(boxes.maybe, EFFECT.maybeTakesFromExclusive | (both ? EFFECT.maybeTakes : 0))
    }
  })
  const columns = newColumns(rows.length, book.cells.count)
  rows.forEach(({ bucket, box, effect }, row) => {
    enter(columns, row, bucket, box, effect)
  })
  return { book, right, works, index: indexed(columns, works.length) }
}

/** What is asked of a whole catalogue. */
export type CatalogueAsk = Pick<Ask, 'territories' | 'media' | 'languages' | 'term' | 'exclusive'>

const effectsFor = (exclusive: boolean) =>
  exclusive
    ? {
        gives: EFFECT.givesExclusively,
        takes: EFFECT.takesFromExclusive | EFFECT.maybeTakesFromExclusive,
      }
    : { gives: EFFECT.gives, takes: EFFECT.takes | EFFECT.maybeTakes }

/** The works of which all that is asked is free, for certain, in the order of their ids. */
export function whollyFree({ book, works, index }: RightsCatalogue, ask: CatalogueAsk): readonly WorkId[] {
  const asked = boxOfAsk(book, ask)
  const probe = probeOf(asked, index)
  const { gives, takes } = effectsFor(ask.exclusive)
  const found: WorkId[] = []
  for (let bucket = 0; bucket < index.buckets; bucket++) {
    if (isWhollyFree(index, bucket, asked, probe, gives, takes)) found.push(works[bucket]!)
  }
  return found
}

function isWhollyFree(
  index: RightsIndex,
  bucket: number,
  asked: Scope,
  probe: Probe,
  gives: number,
  takes: number,
): boolean {
  const { starts, from, until, effect, media } = index
  const end = starts[bucket + 1]!
  let covered = false
  const parts: number[] = []
  for (let at = starts[bucket]!; at < end && from[at]! < probe.until; at++) {
    if (until[at]! <= probe.from || (media[at]! & probe.media) === 0) continue
    const does = effect[at]!
    if ((does & takes) !== 0 && rowMeets(index, at, probe)) return false
    if (covered || (does & gives) === 0) continue
    if (rowCovers(index, at, probe)) covered = true
    else parts.push(at)
  }
  // Several grants may cover between them what none covers alone: adjoining years, a country each.
  return (
    covered ||
    remainder(
      asked,
      parts.map((at) => boxAt(index, at)),
    ).length === 0
  )
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
export function freeFor(
  { book, works, index }: RightsCatalogue,
  ask: CatalogueAsk,
  days: number,
): readonly FreeFor[] {
  const asked = boxOfAsk(book, ask)
  const probe = probeOf(asked, index)
  const { gives, takes } = effectsFor(ask.exclusive)
  const found: FreeFor[] = []
  for (let bucket = 0; bucket < index.buckets; bucket++) {
    const terms = freeTerms(index, bucket, asked, probe, gives, takes).filter(
      ({ from, until }) => until - from >= days,
    )
    if (terms.length > 0) found.push({ work: works[bucket]!, terms: terms.map(rangeOf) })
  }
  return found
}

function freeTerms(
  index: RightsIndex,
  bucket: number,
  asked: Scope,
  probe: Probe,
  gives: number,
  takes: number,
): readonly Days[] {
  const { starts, from, until, effect } = index
  const end = starts[bucket + 1]!
  const held: Days[] = []
  const parts: number[] = []
  const taken: Days[] = []
  const inAllPlaces = (at: number): Probe => ({ ...probe, from: from[at]!, until: until[at]! })
  for (let at = starts[bucket]!; at < end && from[at]! < probe.until; at++) {
    const does = effect[at]!
    if (until[at]! <= probe.from || (does & (gives | takes)) === 0 || !rowMeets(index, at, probe)) continue
    const term = { from: from[at]!, until: until[at]! }
    if ((does & takes) !== 0) taken.push(term)
    else {
      parts.push(at)
      if (rowCovers(index, at, inAllPlaces(at))) held.push(term)
    }
  }
  if (parts.length === 0) return []
  const lacking =
    held.length === parts.length
      ? gaps(held, probe)
      : remainder(
          asked,
          parts.map((at) => boxAt(index, at)),
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
