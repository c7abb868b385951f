import type {
  DateRange,
  Day,
  GrantId,
  Id,
  LanguageSet,
  MediaSet,
  PartyId,
  Scope,
  SpokenIn,
  Territories,
  WorkId,
} from '../../base/index.ts'
import type { Right } from '../types.ts'

/** May a party have, or pass on, this right in this work: there, on that, in those languages, on those days? */
export interface Ask {
  readonly work: WorkId
  readonly right: Right
  /** whose rights are asked about: those who would use them or pass them on; not given: the work's owners */
  readonly as?: readonly PartyId[]
  /** who would have it: a holdback that protects them does not keep them out */
  readonly to?: PartyId
  readonly territories: Territories
  readonly media: MediaSet
  readonly languages: LanguageSet
  readonly term: DateRange
  /** for one party alone? Then nothing may be sold in the cell */
  readonly exclusive: boolean
}

/**
 * All of it is free; some is; none is, though it is held; none is held; or it hangs on a day that nobody knows or
 * on what somebody else may yet do: take an option, answer, consent.
 */
export type Standing = 'available' | 'partly' | 'blocked' | 'not-cleared' | 'unknown'

/** Why a cell is not free. */
export type Reason = (typeof REASONS)[number]

export const REASONS = [
  // Not cleared: those who are asked about do not hold it.
  'no-rights-in',
  'rights-in-not-exclusive',
  'rights-in-not-begun',
  'rights-in-ended',
  'blacked-out',
  'option-not-exercised',
  'only-a-draft',
  // Not cleared: a grant that would give it passes on more than its licensor holds.
  'upstream-missing',
  'upstream-ended',
  'upstream-narrower',
  // Blocked: it is held, and cannot be used.
  'sold-exclusively',
  'sold',
  'held-back',
  'not-to-be-passed-on',
  'consent-missing',
  // Unknown.
  'rights-holder-not-known',
  'term-not-known',
  'under-option',
  // Unknown where the ask names who would have it, and said beside it where it does not.
  'first-negotiation',
  'last-refusal',
  'consent-needed',
  // Said, and blocks nothing.
  'draft',
] as const

/** Cells with one reason, the grants that cause it, and the work, the right and the holders that it is about. */
export interface Because<Cells> {
  readonly reason: Reason
  /** the asked work, or one further up that it is based on */
  readonly work: WorkId
  readonly right: Right
  /** by id; of a break further up the chain, the grant at which it breaks */
  readonly grants: readonly GrantId[]
  readonly holdback?: { readonly id: Id<'holdback'>; readonly protects: PartyId }
  /** who must be asked, and until which day their clock runs, once they have been */
  readonly negotiation?: { readonly id: Id<'negotiation'>; readonly holder: PartyId; readonly last?: Day }
  readonly cells: Cells
}

/**
 * What was asked, in four parts that share no cell. Within a part cells may have several reasons.
 */
export interface Answer<Cells = readonly Region[]> {
  readonly standing: Standing
  readonly free: Cells
  readonly blocked: readonly Because<Cells>[]
  readonly notCleared: readonly Because<Cells>[]
  readonly unknown: readonly Because<Cells>[]
  /** what stands beside it and blocks nothing: drafts, and what binds whoever passes it on */
  readonly noted: readonly Because<Cells>[]
}

/** Cells as people say them. */
export interface Region {
  readonly territories: Territories
  readonly media: MediaSet
  readonly languages: SpokenIn
  readonly term: DateRange
}

export type Scopes = readonly Scope[]

/** What takes cells from an ask: for certain, or for all that is known. */
export type Taker = Omit<Because<Scopes>, 'cells'> & {
  readonly boxes: { readonly sure: Scopes; readonly maybe: Scopes }
}
