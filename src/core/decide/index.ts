/** decide: which story, where, by which entry mode? */
export { compareModes, type ModeFigures, type MoneyRange } from './compare-modes.ts'
export type {
  Decide,
  EntryMode,
  Evidence,
  Flow,
  Forecast,
  MarketFigure,
  Metric,
  Option,
  Panel,
  Precedent,
} from './types.ts'
export { ENTRY_MODES, NOTHING_DECIDED } from './types.ts'
