/** release: who sees it, when, on what? */
export { airingDays } from './airings.ts'
export * from './types.ts'
