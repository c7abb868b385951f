/**
 * clear: may we make this, here, in this medium, for this long? A title is clear when every right it uses
 * runs back, grant by grant, to an author.
 */
export {
  type BoxedGrant,
  type ChainOfTitle,
  carries,
  chainOfTitle,
  type Holding,
  publicDomainOf,
  scopeAtMost,
} from './chain-of-title.ts'
export { type Clash, exclusiveClashes, sharedScopes } from './exclusive-clashes.ts'
export type { Clear, CreditKind, Grant, Holdback, Relation, Right, Use, Work, WorkKind } from './types.ts'
export { NOTHING_CLEARED, RIGHTS } from './types.ts'
