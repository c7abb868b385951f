import type { Day, LanguageCells, LanguageSet, PartyId, WorkId } from '../../base/index.ts'
import { isRelative, languageCells } from '../../base/index.ts'
import type { DayOf } from '../option.ts'
import type { HappensOn } from '../reversion.ts'
import type { Grant, Right, Use, Work } from '../types.ts'
import type { Flow, Hands } from './flow.ts'
import type { Circumstances, Granted } from './granted.ts'
import { grantedBy, languagesNamed } from './granted.ts'
import type { Ledger } from './ledger.ts'
import type { Consent, SourceOf } from './sources.ts'

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
  readonly sources: Map<WorkId, readonly SourceOf[]>
  readonly consents: Map<WorkId, readonly Consent[]>
}

/** A right that a work needs in another, beside those that it is known to be based on. */
export type Used = Pick<Use, 'work' | 'right'>

const FIXED: DayOf = (when) => (isRelative(when) ? undefined : when)

const NOTHING_PLANNED: HappensOn = () => undefined

export function rightsBook(given: RightsGiven): RightsBook {
  const { works, grants, dayOf = () => FIXED, happens = () => NOTHING_PLANNED, asOf } = given
  const { makers = new Map(), uses = new Map(), languages = [] } = given
  const cells = languageCells([...languages, ...distinct(grants.flatMap(languagesNamed))])
  const about: Circumstances = { cells, asOf, dayOf, happens }
  const grantsIn = new Map<WorkId, Granted[]>()
  // By id, so that the order in which they come has no say in any answer.
  for (const grant of grants.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const known = grantsIn.get(grant.work)
    const versions = grantedBy(grant, about)
    if (known) known.push(...versions)
    else grantsIn.set(grant.work, [...versions])
  }
  const byId = new Map(works.map((work) => [work.id, work]))
  return bookOf({ cells, works: byId, grantsIn, makers, uses })
}

/** A book of what was read before. */
export const bookOf = <G extends Granted>(
  read: Pick<RightsBook<G>, 'cells' | 'works' | 'grantsIn' | 'makers' | 'uses'>,
): RightsBook<G> => ({
  ...read,
  flows: new Map(),
  alone: new Map(),
  ledgers: new Map(),
  sources: new Map(),
  consents: new Map(),
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
