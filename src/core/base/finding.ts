import type { Path } from './path.ts'

/**
 * `error`: it does not hold. `warning`: it holds, but look. `unknown`: a fact is missing, so nobody can
 * say; never the same as sound.
 */
export type Severity = 'error' | 'warning' | 'unknown'

/** What does not hold, as data: the sentence is made at the edge, in the reader's language. */
export interface Finding<Code extends string = string, Facts = unknown> {
  readonly code: Code
  readonly severity: Severity
  /** the exact places in the data that it rests on, the one to open first */
  readonly because: readonly Path[]
  /** what the sentence says: days, money, ids, numbers */
  readonly facts: Facts
}
