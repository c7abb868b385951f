import { openWorkbook, type Row, rowsOf, type SheetFault } from '../../sheets/index.ts'
import type { Avails, CellPlace } from '../types.ts'
import { cellText } from './cell-text.ts'
import { type SheetIssue, type SheetReport, sheetCollector } from './codes.ts'
import { COLUMNS, type Template } from './columns.ts'
import { type Header, isAvailsSheet, isOfferAbove, readHeader } from './header.ts'
import { COLUMN_COUNT, type Line, rowPlace } from './line.ts'
import { gathering } from './offers.ts'

/** How far the reading is. */
export interface Reading {
  readonly sheet: string
  /** data rows that are read, of all sheets */
  readonly rows: number
  /** of the sheet that is being read, from 0 to 1 */
  readonly read: number
}

/** A sheet of avails as it was found. */
export interface ReadSheet {
  readonly sheet: string
  readonly template: Template
  readonly rows: number
}

export interface WorkbookFound {
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly issues: readonly SheetIssue[]
}

/** The avails of a workbook with all that only a workbook can break, or why it is none. */
export type ReadWorkbook =
  | { readonly ok: false; readonly fault: SheetFault }
  | {
      readonly ok: true
      readonly avails: Avails
      readonly sheets: readonly ReadSheet[]
      readonly found: WorkbookFound
    }

const HEADER_ROWS = 3
// Every row becomes a grant in memory, at about four kilobytes; the catalogue of a large studio is far below.
const MOST_LINES = 250_000

/**
 * Reads a workbook of avails, versions 1.6 to 1.9, in slices. It pauses after each with how far it is; whoever
 * does not ask for the next one stops it, and nothing is half done. Rows of one ALID are one offer, wherever they
 * stand; every value keeps its cell.
 */
export function* readAvailsWorkbook(
  bytes: Uint8Array,
  mostLines = MOST_LINES,
): Generator<Reading, ReadWorkbook> {
  const book = openWorkbook(bytes)
  if ('rule' in book) return { ok: false, fault: book }
  const { report, found } = sheetCollector()
  const gathered = gathering(report)
  const sheets: ReadSheet[] = []
  let total = 0
  const take = (line: Line | undefined): void => {
    if (!line) return
    total++
    gathered.add(line)
  }
  const begun = (name: string, top: readonly Row[]): SheetReading => {
    const header = readHeader(name, top, report)
    const sheet = sheetReading(name, header, report)
    const third = top.find(({ row }) => row === HEADER_ROWS)
    if (third && isOfferAbove(top, header)) {
      report('row-in-header', { sheet: name, row: HEADER_ROWS, column: 1 }, {})
      take(sheet.line(third))
    }
    return sheet
  }
  for (const [at, { name }] of book.sheets.entries()) {
    const reading = rowsOf(book, at)
    const top: Row[] = []
    let sheet: SheetReading | undefined
    let skipped = false
    let step = reading.next()
    for (; !step.done; step = reading.next()) {
      for (const row of step.value.rows) {
        if (row.row <= HEADER_ROWS) {
          top.push(row)
          continue
        }
        if (!sheet) {
          if (!isAvailsSheet(top)) {
            skipped = true
            break
          }
          sheet = begun(name, top)
        }
        take(sheet.line(row))
        if (total > mostLines) return { ok: false, fault: { rule: 'sheet-too-large' } }
      }
      if (skipped) break
      yield { sheet: name, rows: total, read: step.value.read }
    }
    if (step.done && step.value) return { ok: false, fault: step.value }
    // A template that nobody filled in has its header all the same.
    if (!sheet && !skipped && isAvailsSheet(top)) sheet = begun(name, top)
    if (sheet) sheets.push(sheet.end())
    else report('sheet-not-read', { sheet: name, row: 1, column: 1 }, {})
  }
  if (sheets.length === 0)
    report('no-avails-sheet', undefined, { known: book.sheets.map(({ name }) => name).join(', ') })
  return { ok: true, avails: { kind: 'avails', avails: gathered.avails() }, sheets, found: found() }
}

interface SheetReading {
  readonly line: (row: Row) => Line | undefined
  readonly end: () => ReadSheet
}

function sheetReading(sheet: string, header: Header, report: SheetReport): SheetReading {
  const { template, columns, notCarried } = header
  const lost = new Map<number, { count: number; readonly at: CellPlace }>()
  const usual: number[] = new Array(COLUMN_COUNT).fill(0)
  for (const [column, at] of columns) usual[at] ||= column
  let rows = 0
  return {
    line({ row, hidden, cells }) {
      if (cells.every((cell) => cell.kind === 'text' && /^\s*(\/\/|$)/.test(cell.text))) {
        if (cells.some((cell) => cell.kind === 'text' && cell.text.trim() !== ''))
          report('row-comment', { sheet, row, column: 1 }, {})
        return undefined
      }
      const texts: (string | undefined)[] = new Array(COLUMN_COUNT).fill(undefined)
      const where = { sheet, row }
      let own = usual
      let any = false
      for (const cell of cells) {
        const at = columns.get(cell.column)
        if (at === undefined || texts[at] !== undefined) continue
        const text = cellText(cell, where, COLUMNS[at]?.name ?? '', report)
        if (text === undefined) continue
        any = true
        texts[at] = text
        if (own[at] !== cell.column) own = own.with(at, cell.column)
        if (!notCarried.has(cell.column)) continue
        const before = lost.get(cell.column)
        if (before) before.count++
        else lost.set(cell.column, { count: 1, at: { ...where, column: cell.column } })
      }
      if (!any) return undefined
      rows++
      const line: Line = { sheet, row, template, texts, columns: own }
      if (hidden) report('row-hidden', rowPlace(line), {})
      return line
    },
    end() {
      for (const [column, { count, at }] of lost)
        report('column-not-carried', at, { found: notCarried.get(column) ?? '', count: String(count) })
      return { sheet, template, rows }
    },
  }
}
