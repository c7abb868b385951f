import type { Cell } from '../../sheets/index.ts'
import type { CellPlace } from '../types.ts'
import type { SheetReport } from './codes.ts'

const SPACED = /^\s|\s$/
/** Columns of dates and times, whose cells sheets hold as numbers. */
const RUN_TIME = /^TotalRunTime$/

/**
 * What a cell says as text; undefined when it says nothing. Sheets hold dates as numbers: they are
 * written as the standard writes them, a time only when the cell has one.
 */
export function cellText(
  cell: Cell,
  { sheet, row }: Pick<CellPlace, 'sheet' | 'row'>,
  column: string,
  report: SheetReport,
): string | undefined {
  // What most cells are, and all that is to be said of them.
  if (cell.kind === 'text' && !cell.formula && !SPACED.test(cell.text)) return cell.text || undefined
  if (cell.formula) {
    if (cell.kind === 'text' && cell.text === '') {
      report('cell-formula-empty', { sheet, row, column: cell.column }, {})
      return undefined
    }
    report('cell-formula', { sheet, row, column: cell.column }, { found: shown(cell) })
  }
  if (cell.kind === 'error') {
    report('cell-error', { sheet, row, column: cell.column }, { found: cell.error })
    return undefined
  }
  const written = shown(cell, RUN_TIME.test(column))
  const text = written.trim()
  if (text !== written && text !== '')
    report('cell-spaces', { sheet, row, column: cell.column }, { found: text })
  return text === '' ? undefined : text
}

function shown(cell: Cell, runTime = false): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.number)
    case 'truth':
      return cell.truth ? 'true' : 'false'
    case 'error':
      return cell.error
    case 'span':
      return clock(cell.seconds)
    case 'moment': {
      const { day, time } = cell.moment
      if (runTime && time !== undefined) return time
      if (day === undefined) return time ?? ''
      return time === undefined ? day : `${day}T${time}`
    }
  }
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
