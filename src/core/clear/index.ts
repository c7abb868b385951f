/**
 * clear: may we make this, here, in this medium, for this long? A title is clear when every right it uses
 * runs back, grant by grant, to an author.
 */
export { grantAsOf, type Version, versionsOf } from './amendments.ts'
export { carries, grantCarries, rightsMeet, rightsOf, rightToShow } from './carries.ts'
export { type ChainOfTitle, chainOfTitle, type Holding } from './chain-of-title.ts'
export { withDates } from './dates.ts'
export { type Clash, exclusiveClashes, sharedScopes } from './exclusive-clashes.ts'
export { lastDayToAnswer, type NegotiationState, negotiationOn } from './negotiation.ts'
export { type DayOf, lastDayToExercise, nextExtension, type OptionState, optionOn } from './option.ts'
export { endsBy, type HappensOn, type ReversionState, reversionOn, revertsOn } from './reversion.ts'
export * from './rights/index.ts'
export type {
  AmendableTerms,
  Amendment,
  Approval,
  ApprovalOf,
  Blackout,
  Clear,
  CreditKind,
  Extension,
  Grant,
  Holdback,
  Negotiation,
  Option,
  Paper,
  Relation,
  Responsible,
  Reversion,
  Right,
  Sublicensing,
  Use,
  Work,
  WorkKind,
} from './types.ts'
export { NOTHING_CLEARED, RIGHTS } from './types.ts'
