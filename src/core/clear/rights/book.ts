import type { Day, LanguageCells, LanguageSet, PartyId, WorkId } from '../../base/index.ts'
import { isRelative, languageCells } from '../../base/index.ts'
import type { DayOf } from '../option.ts'
import type { HappensOn } from '../reversion.ts'
import type { Grant, Right, Work } from '../types.ts'
import type { Circumstances, Granted } from './granted.ts'
import { grantedBy, languagesNamed } from './granted.ts'
import type { Ledger } from './ledger.ts'

/** What the engine is told. */
export interface RightsGiven {
  readonly works: readonly Work[]
  readonly grants: readonly Grant[]
  /** the day of a date that hangs on something; not given: such dates have none */
  readonly dayOf?: (grant: Grant) => DayOf
  /** who makes a work together with its owners: the co-producers of a series */
  readonly makers?: ReadonlyMap<WorkId, readonly PartyId[]>
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
export interface RightsBook extends Circumstances {
  readonly cells: LanguageCells
  readonly works: ReadonlyMap<WorkId, Work>
  readonly grantsIn: ReadonlyMap<WorkId, readonly Granted[]>
  readonly makers: ReadonlyMap<WorkId, readonly PartyId[]>
  readonly ledgers: Map<string, Ledger>
}

const FIXED: DayOf = (when) => (isRelative(when) ? undefined : when)

const NOTHING_PLANNED: HappensOn = () => undefined

export function rightsBook(given: RightsGiven): RightsBook {
  const { works, grants, dayOf = () => FIXED, happens = () => NOTHING_PLANNED, asOf } = given
  const { makers = new Map(), languages = [] } = given
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
  return { ...about, cells, works: byId, grantsIn, makers, ledgers: new Map() }
}

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
