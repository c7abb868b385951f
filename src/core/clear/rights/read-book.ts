import type { Day, LanguageSet, PartyId, WorkId } from '../../base/index.ts'
import { isRelative, languageCells } from '../../base/index.ts'
import type { DayOf } from '../option.ts'
import type { HappensOn } from '../reversion.ts'
import type { Grant, Work } from '../types.ts'
import type { RightsBook, Used } from './book.ts'
import { bookOf } from './book.ts'
import type { Circumstances, Granted } from './granted.ts'
import { grantedBy, languagesNamed } from './granted.ts'
import { sameList, takeOver } from './take-over.ts'

/** What the engine is told. */
export interface RightsGiven {
  readonly works: readonly Work[]
  readonly grants: readonly Grant[]
  /** the day of a date that hangs on something; not given: such dates have none */
  readonly dayOf?: (grant: Grant) => DayOf
  /** who makes a work together with its owners: the co-producers of a series */
  readonly makers?: ReadonlyMap<WorkId, readonly PartyId[]>
  /** the rights that those who make a work say that it uses */
  readonly uses?: ReadonlyMap<WorkId, readonly Used[]>
  /** languages that will be asked about; others that no grant names count as one */
  readonly languages?: readonly LanguageSet[]
  /** on which production begins, a work is completed, shown …, as planned or as it was */
  readonly happens?: (grant: Grant) => HappensOn
  /** by when options have lapsed and rights fallen back; not given: none has */
  readonly asOf?: Day
}

const FIXED: DayOf = (when) => (isRelative(when) ? undefined : when)
const fixed = (): DayOf => FIXED

const NOTHING_PLANNED: HappensOn = () => undefined
const nothingPlanned = (): HappensOn => NOTHING_PLANNED

/** What a book was read from, so that the next one reads only what is another. */
interface Read extends Omit<Circumstances, 'cells'> {
  /** the grants of each work, in the order in which they came */
  readonly lists: ReadonlyMap<WorkId, readonly Grant[]>
}

const READ = new WeakMap<RightsBook, Read>()

/**
 * @param before the book as it was. Of the works on which nothing bears that changed, all that it knows is taken over:
 * grants, works, makers and uses are the same where they are the same values.
 */
export function rightsBook(given: RightsGiven, before?: RightsBook): RightsBook {
  const { works, grants, dayOf = fixed, happens = nothingPlanned, asOf } = given
  const { makers = new Map(), uses = new Map(), languages = [] } = given
  const named = languageCells([...languages, ...distinct(grants.flatMap(languagesNamed))])
  const lists = Map.groupBy(grants, ({ work }) => work)
  const known = before && READ.get(before)
  // What was worked out is written in the numbers of its languages, and holds for one day.
  const follows =
    known?.asOf === asOf &&
    known?.dayOf === dayOf &&
    known.happens === happens &&
    sameList(before?.cells.tags, named.tags)
  const cells = follows && before ? before.cells : named
  const about: Circumstances = { cells, asOf, dayOf, happens }
  const grantsIn = new Map<WorkId, readonly Granted[]>()
  for (const [work, list] of lists) {
    const same = follows && sameList(list, known.lists.get(work)) ? before?.grantsIn.get(work) : undefined
    // By id, so that the order in which they come has no say in any answer.
    grantsIn.set(work, same ?? list.toSorted(byId).flatMap((grant) => grantedBy(grant, about)))
  }
  const byWork = new Map(works.map((work) => [work.id, work]))
  const read = { cells, works: byWork, grantsIn, makers, uses }
  const book = { ...bookOf(read), ...(follows && before && takeOver(before, read)) }
  READ.set(book, { lists, asOf, dayOf, happens })
  return book
}

const byId = (a: Grant, b: Grant): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

// A million grants share a handful of lists.
const distinct = (sets: readonly LanguageSet[]): readonly LanguageSet[] => [...new Set(sets)]
