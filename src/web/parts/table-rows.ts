import { moneyOf } from '../lib/format.ts'
import type { Saved, SavedRows } from './saved.ts'

/**
 * What stands in a table, row by row, without what is for buttons; a cell of several lines is one line. A day, a
 * number or money that is all of its cell keeps what it means.
 */
export function tableRows(table: HTMLTableElement | null): SavedRows {
  if (!table) return []
  return [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => {
      if (cell.matches('[data-not-saved]')) return []
      const text = cell.innerText
        .split(/[\n\t]+/)
        .map((line) => line.trim())
        .filter(Boolean)
        .join(' · ')
        .replaceAll(' · – · ', ' – ')
        .replaceAll(': · ', ': ')
      // A cell that spans others keeps what stands beneath it in its column.
      return [text === '–' ? '' : meant(cell, text), ...Array.from({ length: cell.colSpan - 1 }, () => '')]
    }),
  )
}

/** `<time>` and `<data>` say for programs what they say for readers. */
function meant(cell: HTMLTableCellElement, text: string): Saved {
  const said = cell.querySelector<HTMLTimeElement | HTMLDataElement>('time[datetime], data[value]')
  if (!said || said.innerText.trim() !== text) return text
  if (said instanceof HTMLTimeElement)
    return /^\d{4}-\d\d-\d\d$/.test(said.dateTime) ? { text, day: said.dateTime } : text
  const money = moneyOf(said.value)
  if (money) return { text, decimal: money.amount, currency: money.currency }
  return /^-?\d+(\.\d+)?$/.test(said.value) ? { text, decimal: said.value } : text
}
