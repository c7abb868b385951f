/** release: who sees it, when, on what? */
export { airingDays } from './airings.ts'
export type { Airing, Credit, Fee, Release, Slot, Window } from './types.ts'
export { NOTHING_RELEASED } from './types.ts'
