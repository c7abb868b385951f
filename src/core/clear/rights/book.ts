import type { Day, LanguageCells, LanguageSet, PartyId, WorkId } from '../../base/index.ts'
import { isRelative, languageCells } from '../../base/index.ts'
import type { DayOf } from '../option.ts'
import type { HappensOn } from '../reversion.ts'
import type { Grant, Right, Use, Work } from '../types.ts'
import type { RightsIndex } from './columns.ts'
import type { Flow, Hands } from './flow.ts'
import type { Circumstances, Granted } from './granted.ts'
import { grantedBy, languagesNamed } from './granted.ts'
import type { Ledger } from './ledger.ts'
import type { Out } from './out.ts'
import type { Consent, SourceOf } from './sources.ts'
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

/**
 * Works and grants, read once and ready to be asked: every answer about rights is drawn from one of these. What it
 * worked out for a work is remembered.
 */
export interface RightsBook<G extends Granted = Granted> {
  readonly cells: LanguageCells
  readonly works: ReadonlyMap<WorkId, Work>
  /** by id */
  readonly grantsIn: ReadonlyMap<WorkId, readonly G[]>
  readonly makers: ReadonlyMap<WorkId, readonly PartyId[]>
  readonly uses: ReadonlyMap<WorkId, readonly Used[]>
  readonly flows: Map<WorkId, Map<Right, Flow<G>>>
  readonly alone: Map<string, Hands>
  readonly ledgers: Map<string, Ledger>
  readonly outs: Map<string, readonly Out<G>[]>
  readonly sources: Map<WorkId, readonly SourceOf[]>
  readonly consents: Map<WorkId, readonly Consent[]>
  readonly memories: Map<WorkId, WorkMemory>
}

/** What else was worked out for a work from all that it stands on. */
export interface WorkMemory {
  /** its boxes, by the right, the holders and whom it is for */
  readonly shelves: Map<string, RightsIndex>
}

/** A right that a work needs in another, beside those that it is known to be based on. */
export type Used = Pick<Use, 'work' | 'right'>

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

/** A book of what was read before. */
export const bookOf = <G extends Granted>(
  read: Pick<RightsBook<G>, 'cells' | 'works' | 'grantsIn' | 'makers' | 'uses'>,
): RightsBook<G> => ({
  ...read,
  flows: new Map(),
  alone: new Map(),
  ledgers: new Map(),
  outs: new Map(),
  sources: new Map(),
  consents: new Map(),
  memories: new Map(),
})

// A million grants share a handful of lists.
const distinct = (sets: readonly LanguageSet[]): readonly LanguageSet[] => [...new Set(sets)]

/** Who makes or owns a work, and so must have leave for what it is based on. */
export const holdersOf = ({ works, makers }: RightsBook, work: WorkId): readonly PartyId[] => [
  ...new Set([...(works.get(work)?.owners ?? []), ...(makers.get(work) ?? [])]),
]

/** The right that a work needs in one that it is based on. */
export const RIGHT_FOR = {
  adapts: 'adapt',
  remakes: 'remake',
  'draws-on': 'concept',
  stages: 'stage',
  translates: 'translate',
} as const satisfies Readonly<Record<Work['basedOn'][number]['relation'], Right>>
