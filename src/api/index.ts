/**
 * api: requests and replies, with their schemas; shared by server, web and command line. The OpenAPI document
 * is made from these. And what of a title its reader sees, and how it is said: pure, and the same for every reply.
 */
export * from './accounts.ts'
export * from './alarms.ts'
export * from './audit.ts'
export * from './avails.ts'
export { cardOf, chainOf, comingOf, findingOf, type Told } from './cards.ts'
export { coveredCatalogue, coveredHead, coveredRelease } from './code-name.ts'
export * from './copies.ts'
export * from './documents.ts'
export * from './people.ts'
export {
  PROBLEM_STATUS,
  PROBLEM_WORDS,
  type ProblemKind,
  REFUSED_BECAUSE,
  type RefusedBecause,
} from './problem-words.ts'
export * from './rights.ts'
export {
  type SeenAnswer,
  type SeesGrants,
  seenAnswer,
  seesGrantsOf,
  worksUnder,
} from './rights-sight.ts'
export { ROLE_NAMES, roleName } from './role-names.ts'
export { seenCatalogue, seenShared } from './seen-catalogue.ts'
export { lookThrough } from './seen-section.ts'
export {
  holdsForeign,
  seenFindings,
  seenSections,
  seenTitle,
  seesPlace,
  seesWhole,
} from './seen-title.ts'
export * from './shapes.ts'
export * from './shares.ts'
export {
  type Manner,
  type Opening,
  reads,
  SECTIONS,
  type Sections,
  type Sight,
  seesDocument,
  sightKey,
  writes,
} from './sight.ts'
export * from './titles.ts'
