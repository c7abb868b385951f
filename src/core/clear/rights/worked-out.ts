import type { PartyId, WorkId } from '../../base/index.ts'
import type { Right } from '../types.ts'
import type { Reason, Scopes } from './ask.ts'
import type { Hands } from './flow.ts'
import type { Boxes, Granted } from './granted.ts'

// What a book works out of a work, and remembers.

/** A right in a work as some parties have it, and by what it came. What went out: `out.ts`. */
export interface Ledger {
  readonly work: WorkId
  readonly right: Right
  readonly parties: readonly PartyId[]
  /** what needs nobody's leave */
  readonly free: Scopes
  /** is there anybody from whom the right could run: an owner, or the public domain? */
  readonly rooted: boolean
  /** signed grants of the work that carry the right, whoever's they are */
  readonly signed: readonly Granted[]
  /** options and drafts that would */
  readonly wished: readonly Granted[]
  readonly hands: Hands
}

/** A grant to others, and what of it is gone: all but the cells in which it has come back. */
export interface Out<G extends Granted = Granted> {
  readonly granted: G
  readonly reason: Extract<Reason, 'sold-exclusively' | 'sold' | 'under-option' | 'draft'>
  readonly boxes: Boxes
}

/** One work standing on another: an edge of the chain of title. */
export interface Edge {
  readonly from: WorkId
  readonly to: WorkId
  /** what those who made the one need in the other: all of it */
  readonly rights: readonly Right[]
}

/** A work that another stands on, with the edges that lead to it. */
export interface SourceOf {
  readonly source: WorkId
  readonly edges: readonly Edge[]
}

/** How far the authors of what a work is based on have let it go: for certain, and for all that is known. */
export interface Consent extends SourceOf {
  readonly sure: Scopes
  readonly most: Scopes
  /** those who made a work on the way, or own the source, and whom nobody names */
  readonly unnamed: readonly WorkId[]
  /** what the way from the asked work to the near end of an edge lets through */
  readonly reaching: ReadonlyMap<WorkId, Scopes>
}
