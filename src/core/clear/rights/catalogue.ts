import type { PartyId, Scope, WorkId } from '../../base/index.ts'
import { remainder } from '../../base/index.ts'
import type { Right } from '../types.ts'
import type { Taker } from './ask.ts'
import type { RightsBook } from './book.ts'
import { holdersOf } from './book.ts'
import type { RightsIndex } from './columns.ts'
import { EFFECT, enter, indexed, newColumns } from './columns.ts'
import { EVERYTHING } from './hands.ts'
import type { Position } from './held.ts'
import { heldOf, positionOf, takersFor } from './held.ts'
import { kept } from './kept.ts'
import { memoryOf } from './take-over.ts'

/**
 * Works of a book as some parties have one right in them, in columns: for questions about all of them at once.
 */
export interface RightsCatalogue {
  readonly book: RightsBook
  readonly works: readonly WorkId[]
  /** the boxes of each work, in their order: one bucket each, so that a work that changed is entered anew alone */
  readonly shelves: readonly RightsIndex[]
}

/** Whose right is asked about, and for whom. */
export interface CatalogueOf {
  readonly right: Right
  /** not given: of each work those who own or make it */
  readonly as?: readonly PartyId[]
  readonly to?: PartyId
}

/** @param among the works that are asked about; not given: all of them */
export function rightsCatalogue(
  book: RightsBook,
  of: CatalogueOf,
  among: Iterable<WorkId> = book.works.keys(),
): RightsCatalogue {
  const works = [...new Set(among)].sort()
  return { book, works, shelves: works.map((work) => shelfOf(book, work, of)) }
}

// Of each work, the questions that were put last.
const MOST_SHELVES = 24

/** The boxes of a work, entered once and kept with what else is known of it. */
function shelfOf(book: RightsBook, work: WorkId, { right, as, to }: CatalogueOf): RightsIndex {
  const parties = as ?? holdersOf(book, work)
  const key = [right, to ?? '', ...parties].join(' ')
  const { shelves } = memoryOf(book, work)
  const [oldest] = shelves.keys()
  if (oldest !== undefined && shelves.size >= MOST_SHELVES && !shelves.has(key)) shelves.delete(oldest)
  return kept(shelves, key, () => newShelf(book, positionOf(book, work, right, parties), to))
}

function newShelf(book: RightsBook, position: Position, to: PartyId | undefined): RightsIndex {
  const rows: { readonly box: Scope; readonly effect: number }[] = []
  const add = (boxes: readonly Scope[], effect: number) => {
    for (const box of boxes) rows.push({ box, effect })
  }
  const held = (kind: 'sure' | 'most', exclusive: boolean) => heldOf(position, [EVERYTHING], kind, exclusive)
  const beyond = (boxes: readonly Scope[], known: readonly Scope[]) =>
    boxes.filter((box) => remainder(box, known).length > 0)
  // An owner holds everything, and alone: one row says both.
  const alone = held('sure', true)
  const shared = held('sure', false)
  add(alone, EFFECT.gives | EFFECT.givesExclusively)
  add(beyond(shared, alone), EFFECT.gives)
  add(beyond(held('most', true), alone), EFFECT.maybeGivesExclusively)
  add(beyond(held('most', false), shared), EFFECT.maybeGives)
  // To an exclusive ask everything that was sold counts; to another what was sold exclusively.
  const asker = to === undefined ? {} : { to }
  const shares = Map.groupBy(takersFor(position, { ...asker, exclusive: false }), causeOf)
  for (const taker of takersFor(position, { ...asker, exclusive: true })) {
    const { boxes } = taker
    const both = shares.delete(causeOf(taker))
    add(boxes.sure, EFFECT.takesFromExclusive | (both ? EFFECT.takes : 0))
    add(boxes.maybe, EFFECT.maybeTakesFromExclusive | (both ? EFFECT.maybeTakes : 0))
  }
  // What came back to be shared is there for another ask, and not for an exclusive one: its boxes are others.
  for (const { boxes } of [...shares.values()].flat()) {
    add(boxes.sure, EFFECT.takes)
    add(boxes.maybe, EFFECT.maybeTakes)
  }
  const columns = newColumns(rows.length, book.cells.count)
  rows.forEach(({ box, effect }, row) => {
    enter(columns, row, 0, box, effect)
  })
  return indexed(columns, 1)
}

/**
 * One grant may take in several ways: as it was sold, by what it holds back, by whom it has asked first; in one way
 * before it was amended, in another after; and less of it where it came back. So its boxes tell it as well.
 */
const causeOf = ({ reason, grants, holdback, negotiation, boxes: { sure, maybe } }: Taker): string =>
  [reason, ...grants, holdback?.id, negotiation?.id, ...sure.map(boxText), '|', ...maybe.map(boxText)].join(
    ' ',
  )

const boxText = ({ territories, media, languages, term }: Scope): string =>
  `${territories}/${media}/${languages}/${term.from}/${term.until}`
