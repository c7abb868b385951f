/** make: who, where, which day, at what cost, under whose labour rules? */
export * from './day-out-of-days.ts'
export * from './hours.ts'
export * from './permits.ts'
export * from './types.ts'
