/** decide: which story, where, by which entry mode? */
export { compareModes, type ModeFigures, type MoneyRange } from './compare-modes.ts'
export * from './types.ts'
