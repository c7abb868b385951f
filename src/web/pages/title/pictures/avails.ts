import type { AvailsGrid, AvailsRow, AvailsSpan, Fill } from '../../../../api/index.ts'
import { addMonths, type Day, monthOf } from '../../../../core/base/index.ts'

// A table of avails as it is drawn and walked through: the days of a row to scale, the cells by month or quarter.

export type Zoom = 'months' | 'quarters'

/** How many months one column holds, how many are shown, and how wide a month is. */
export const ZOOMS = {
  months: { each: 1, shown: 30, width: 24 },
  quarters: { each: 3, shown: 120, width: 7 },
} as const satisfies Readonly<Record<Zoom, unknown>>

/** What stands in a cell beside its colour: state is never colour alone. */
export const LETTERS: Readonly<Record<Fill, string>> = {
  free: '',
  exclusive: 'E',
  'non-exclusive': 'N',
  'held-back': 'H',
  'not-ours': '–',
  unknown: '?',
}

export interface Column {
  readonly from: Day
  readonly until: Day
}

/** The first day that is shown: the month before what happens first, so that its beginning is seen. */
export const firstShown = (first: string): Day => `${addMonths(first as Day, -1).slice(0, 8)}01` as Day

/** The last day shown from a first one on. */
export const lastShown = (from: Day, zoom: Zoom): Day => addMonths(from, ZOOMS[zoom].shown)

/** Months, or quarters of the calendar, of which the first and the last may be cut. */
export function columnsOf(from: string, until: string, zoom: Zoom): readonly Column[] {
  const { each } = ZOOMS[zoom]
  const columns: Column[] = []
  for (let at = from as Day; at < until; ) {
    const first = `${at.slice(0, 8)}01` as Day
    const into = (monthOf(first) - 1) % each
    const next = addMonths(first, each - into)
    columns.push({ from: at, until: next < until ? next : (until as Day) })
    at = next
  }
  return columns
}

/** The days of a row that lie in a column, in order. */
export const spansIn = ({ spans = [] }: AvailsRow, { from, until }: Column): readonly AvailsSpan[] =>
  spans.filter((span) => span.from < until && span.last >= from)

/** Where one is in the table: a row that has days, and a column. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell; undefined for a key that leads nowhere. Rows that only head others are passed by. */
export function cellAfter(
  key: string,
  { row, column }: Cell,
  rows: readonly AvailsRow[],
  columns: number,
): Cell | undefined {
  const across = { ArrowLeft: column - 1, ArrowRight: column + 1, Home: 0, End: columns - 1 }[key]
  if (across !== undefined) return { row, column: Math.min(Math.max(across, 0), columns - 1) }
  const step = { ArrowUp: -1, ArrowDown: 1 }[key]
  if (step === undefined) return undefined
  for (let at = row + step; at >= 0 && at < rows.length; at += step)
    if (rows[at]?.spans) return { row: at, column }
  return { row, column }
}

export const firstCell = (rows: readonly AvailsRow[]): Cell => ({
  row: Math.max(
    rows.findIndex(({ spans }) => spans),
    0,
  ),
  column: 0,
})

/** Whom a span is about, where it is one: who has it, or whom it protects. */
export function whoHas({ causes }: AvailsSpan, grid: Pick<AvailsGrid, 'causes'>): string {
  const who = new Set(
    causes.flatMap((at) => {
      const cause = grid.causes[at]
      const party = cause?.protects ?? (/sold|option/.test(cause?.reason ?? '') && cause?.grants[0]?.licensee)
      return party ? [party] : []
    }),
  )
  return who.size === 1 ? [...who][0]! : ''
}

const WIDE = /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/u

/** About how wide a text is when it is drawn at 11 px, so that a word is drawn whole or not at all. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 11 : 6.4), 0)
