/** settle: what came in, who is owed what, and what does that teach? */
export { bookedIn } from './booked.ts'
export * from './types.ts'
