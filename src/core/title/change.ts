import type { Day, Names, Path, ScenarioId } from '../base/index.ts'

/**
 * One change to a title. A `value` is a core value, as the section's type has it; the file form is turned
 * into it at the edge.
 */
export type Change =
  /** put a value in a place; without a value the optional field is taken away */
  | { readonly kind: 'set'; readonly path: Path; readonly value?: unknown }
  /** add a record to a list; `at` is its position there, the end when not given */
  | { readonly kind: 'add'; readonly path: Path; readonly value: unknown; readonly at?: number }
  /** take a record out of its list */
  | { readonly kind: 'remove'; readonly path: Path }
  /** move a date, and with it whatever hangs on it: to a day, or by so many days */
  | { readonly kind: 'move'; readonly path: Path; readonly to: Day }
  | { readonly kind: 'move'; readonly path: Path; readonly days: number }

/** A named list of changes: what if? */
export interface Scenario {
  readonly id: ScenarioId
  readonly names: Names
  readonly why?: Names
  readonly changes: readonly Change[]
}
