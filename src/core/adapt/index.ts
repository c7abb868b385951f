/** adapt: what must change for the people there, and why? */
export * from './types.ts'
