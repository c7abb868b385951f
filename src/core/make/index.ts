/** make: who, where, which day, at what cost, under whose labour rules? */
export type { CompanyDay, DayCode, DayOutOfDays, PersonDays } from './day-out-of-days.ts'
export { dayOutOfDays } from './day-out-of-days.ts'
export type { Breach, Stretch, Worker } from './hours.ts'
export { ageOn, applies, birthDateNeeded, breaches, isForMinors, minutesWithin, strictest } from './hours.ts'
export type { PermitDays, PermitGap } from './permits.ts'
export { needsPermit, permitGap } from './permits.ts'
export type {
  Busy,
  Call,
  CostLine,
  Episode,
  Headcount,
  LabourRule,
  Limit,
  Make,
  Permit,
  Person,
  Place,
  ShootingDay,
  Strip,
  Timing,
} from './types.ts'
export { NOTHING_MADE } from './types.ts'
