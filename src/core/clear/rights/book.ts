import type { LanguageCells, PartyId, WorkId } from '../../base/index.ts'
import type { Right, Use, Work } from '../types.ts'
import type { RightsIndex } from './columns.ts'
import type { Flow, Hands } from './flow.ts'
import type { Granted } from './granted.ts'
import type { Consent, Ledger, Out, SourceOf } from './worked-out.ts'

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
