/**
 * seams: where links meet. One rule a file; `assess` reads a whole title and says what does not hold, `diff`
 * what a change breaks, mends and moves.
 */
export { ABOUT } from './about.generated.ts'
export type { Alarm, AlarmKind } from './alarms.ts'
export { ALARM_KINDS, alarmId, alarms, slateAlarms } from './alarms.ts'
export type { Assessment, LinkState } from './assess.ts'
export { assess, linkStates, linksOf } from './assess.ts'
export type { Code, FindingFacts, FindingOf, Missed, MissingFact, Undelivered } from './codes.ts'
export type { DateKind, Difference, MoneyMoved, Moved } from './diff.ts'
export { DATE_KINDS, diff, kindOfDate } from './diff.ts'
export type { Figures } from './figures.ts'
export {
  type Coming,
  comingUp,
  HAPPENING_KINDS,
  type Happening,
  type HappeningKind,
  happenings,
} from './happenings.ts'
export type { Memory } from './memory.ts'
export { newMemory } from './memory.ts'
export { planOfRights, slateRights } from './rights.ts'
export type { Rule } from './rule.ts'
export { RULES } from './rules/index.ts'
export { assessSlate, sharedCatalogue } from './slate.ts'
export type { LentGrant } from './views/grants.ts'
export { isLent } from './views/grants.ts'
export {
  type Showable,
  type WindowStanding,
  windowAsk,
  windowStanding,
  windowStandings,
} from './window-standing.ts'
