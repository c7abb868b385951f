import { type Written, workbookBytes } from '../../formats/sheets/index.ts'
import type { Saved, SavedRows } from './saved.ts'

/*
 * Loaded when somebody asks for a workbook, and not before: a page that only shows things need not know how to
 * write one.
 */

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * A table as a workbook: days as days, numbers as numbers, money as its amount with its currency in the column
 * beside it.
 * @param currencyWord heads the columns of currencies
 * @param mark who took the copy, and its id; the last line
 */
export function sheetBlob(rows: SavedRows, title: string, currencyWord: string, mark: string): Blob {
  const money = moneyColumns(rows)
  const [head = [], ...others] = rows
  const cells = (row: readonly Saved[], currency: (cell: Saved) => Written): readonly Written[] =>
    row.flatMap((cell, at) => (money.has(at) ? [written(cell), currency(cell)] : [written(cell)]))
  const table = [
    cells(head, () => currencyWord),
    ...others.map((row) => cells(row, (cell) => (typeof cell === 'string' ? '' : cell.currency))),
    [],
    [mark],
  ]
  return new Blob([workbookBytes([{ name: title, rows: table }]).slice()], { type: TYPE })
}

function moneyColumns(rows: SavedRows): ReadonlySet<number> {
  const columns = new Set<number>()
  for (const row of rows)
    for (const [at, cell] of row.entries())
      if (typeof cell !== 'string' && cell.currency !== undefined) columns.add(at)
  return columns
}

function written(cell: Saved): Written {
  if (typeof cell === 'string') return cell
  if (cell.day !== undefined) return { kind: 'moment', moment: { day: cell.day } }
  if (cell.decimal === undefined) return cell.text
  return { kind: 'decimal', decimal: cell.decimal, grouped: cell.currency !== undefined }
}
