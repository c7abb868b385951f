import type { Moment } from './types.ts'

/** What is written into a cell. */
export type Written =
  | undefined
  | string
  | number
  | boolean
  | { readonly kind: 'moment'; readonly moment: Moment }
  /** an exact decimal number, `-1234.50`; it becomes text where a sheet would round it */
  | { readonly kind: 'decimal'; readonly decimal: string; readonly grouped?: boolean }

export interface SheetToWrite {
  readonly name: string
  readonly rows: Iterable<readonly Written[]>
  /** rows at the top that stay in sight and are set bold; 1 when not given */
  readonly headRows?: number
  /** in characters of the widest text, column by column; not given: by the rows at the top */
  readonly widths?: readonly number[]
}
