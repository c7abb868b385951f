import type { Basis } from './basis.ts'
import type { Day } from './day.ts'

export type Confidence = 'high' | 'medium' | 'low' | 'derived'

/** A figure nobody can know, or that somebody says: the value with its range, unit, date and source. */
export interface Assumption extends Basis {
  readonly value: number
  readonly low?: number
  readonly high?: number
  /** `%`, `people`, `USD`, `hours`: what the number counts */
  readonly unit: string
  readonly asOf?: Day
  readonly confidence?: Confidence
}
