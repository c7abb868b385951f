import { formatDay, formatMoney, formatNumber, moneyOf } from '../lib/format.ts'

/** What a page says in the reader's way, and what it means: a sheet can sort and sum it. */
export interface Figure {
  readonly text: string
  readonly day?: string
  /** an exact number, digits and a point */
  readonly decimal?: string
  /** of money */
  readonly currency?: string
}

/** What stands in a cell of a table that is taken along. */
export type Saved = string | Figure
export type SavedRows = readonly (readonly Saved[])[]

export const savedText = (cell: Saved): string => (typeof cell === 'string' ? cell : cell.text)

/** A day; nothing for none. */
export const dayFigure = (day: string | undefined): Saved =>
  day === undefined || day === '' ? '' : { text: formatDay(day), day }

/** Money as the API has it: `JPY 12,000,000`. */
export function moneyFigure(text: string): Saved {
  const money = moneyOf(text)
  const words = formatMoney(text, { table: true })
  return money ? { text: words, decimal: money.amount, currency: money.currency } : words
}

export const numberFigure = (value: number, text = formatNumber(value)): Figure => ({
  text,
  decimal: String(value),
})
