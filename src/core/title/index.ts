/**
 * title: the seven sections as one value; scenarios, which are named lists of changes to it; and the places
 * in it, by path.
 */
export type { Change, Scenario } from './change.ts'
export type { Clash, Edit, Merged } from './merge.ts'
export { differences, mergeSections, sameJson } from './merge.ts'
export type { Place } from './place.ts'
export { changedAt, keyOf, placeAt } from './place.ts'
export type { ChangeRule } from './scenario.ts'
export { applyChange, applyScenario, undoing } from './scenario.ts'
export type { Standing } from './standing.ts'
export { standingOf } from './standing.ts'
export type { Baseline, Catalogue, Head, Link, Section, Title } from './types.ts'
export { EMPTY_CATALOGUE, LINKS, titleOf } from './types.ts'
