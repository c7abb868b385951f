/**
 * rights: what of a right in a work is free, for whom, where, on what, in which language and when; and if it is
 * not, why, and by which grant. One engine, one answer: every screen, export and rule draws from it.
 */
export type { Answer, Ask, Because, Reason, Region, Scopes, Standing } from './ask.ts'
export { REASONS } from './ask.ts'
export { availability, availabilityIn, boxOfAsk, regionOf, standingOf } from './availability.ts'
export {
  availsGrid,
  type Cause,
  FILLS,
  type Fill,
  type GridRow,
  type GridSpan,
} from './avails-grid.ts'
export {
  bookOf,
  holdersOf,
  type RightsBook,
  type Used,
  type WorkMemory,
} from './book.ts'
export { type CatalogueOf, type RightsCatalogue, rightsCatalogue } from './catalogue.ts'
export {
  type CatalogueAsk,
  type FreeFor,
  freeFor,
  standingsIn,
  type WorkStanding,
  whollyFree,
} from './catalogue-answers.ts'
export {
  type Columns,
  EFFECT,
  enter,
  indexed,
  newColumns,
  type RightsIndex,
  TERRITORY_WORDS,
  writeSet,
} from './columns.ts'
export {
  type Clash as RightsClash,
  type Oversold,
  oversoldIn,
  type RightsConflicts,
  rightsConflicts,
} from './conflicts.ts'
export { type Days, dayNumber, NEVER, rangeOf } from './days.ts'
export { everyBox, publicDomainOf, without as withoutBoxes } from './flow.ts'
export { freeDays, freeTerritories, untouched } from './free.ts'
export {
  type Boxes,
  type Circumstances,
  type Granted,
  grantedBy,
  type HeldBack,
  keepsOut,
  languagesNamed,
} from './granted.ts'
export { boxAt, type Probe, probeOf, probeOfCell } from './meeting.ts'
export { outOf } from './out.ts'
export { type RightsGiven, rightsBook } from './read-book.ts'
export { consentsTo, isUnnamed, sourcesOf } from './sources.ts'
export { conflictsIn, type Pairs, sharedBy } from './sweep.ts'
export { memoryOf } from './take-over.ts'
export {
  type OnCalendar,
  type OnMap,
  type RightsGrid,
  rightsCalendar,
  rightsGrid,
  rightsMap,
} from './views.ts'
export type { Consent, Edge, Out, SourceOf } from './worked-out.ts'
