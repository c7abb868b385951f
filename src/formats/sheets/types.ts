/** Where a cell stands, all from 1, as people name it: row 4, column 7 is `G4`. */
export interface CellAt {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** What a cell holds. A cell that only has a style holds nothing and is not given at all. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'truth'; readonly truth: boolean }
  /** a number that the sheet shows as a date, as a time of day, or as both */
  | { readonly kind: 'moment'; readonly moment: Moment; readonly number: number }
  /** a number that the sheet shows as hours past 24: a length of time */
  | { readonly kind: 'span'; readonly seconds: number; readonly number: number }
  /** `#N/A`, `#REF!` and their like */
  | { readonly kind: 'error'; readonly error: string }

/** A sheet has no zones: a day, a time of day, or both, as they stand on its face. */
export interface Moment {
  /** `2026-01-31`; absent for a time of day alone */
  readonly day?: string
  /** `09:30:00`, with milliseconds only when there are some; absent for a day alone */
  readonly time?: string
}

export type Cell = CellContent & {
  readonly column: number
  /** the cell is computed; what it holds is the last result that was saved */
  readonly formula?: true
}

export interface Row {
  /** from 1 */
  readonly row: number
  readonly hidden: boolean
  /** ascending by column, none empty */
  readonly cells: readonly Cell[]
}

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
}

/** Why a workbook cannot be read. Each has its sentence in each language. */
export type SheetRule =
  | 'sheet-empty-file'
  | 'sheet-old-excel'
  | 'sheet-locked'
  | 'sheet-is-html'
  | 'sheet-is-text'
  | 'sheet-is-other'
  | 'sheet-damaged'
  | 'sheet-too-large'
  | 'sheet-packed-too-tight'
  | 'sheet-binary'
  | 'sheet-doctype'
  | 'sheet-bad-xml'
  | 'sheet-cell-outside'
  | 'sheet-text-too-long'

export interface SheetFault {
  readonly rule: SheetRule
  /** the part of the archive, when it is one part's fault */
  readonly part?: string
}
