/** settle: what came in, who is owed what, and what does that teach? */
export { bookedIn } from './booked.ts'
export type { Comparison, Rating, Receipt, Settle, Statement, StatementLine, Week } from './types.ts'
export { NOTHING_SETTLED } from './types.ts'
