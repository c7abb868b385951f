import { columnOf, MOST_COLUMNS, MOST_ROWS, rowOf } from './cell-name.ts'
import { momentOf } from './moment.ts'
import { attribute, scanXml, sheetText } from './scan-xml.ts'
import type { Cell, CellContent, Row, SheetFault } from './types.ts'
import { isTrue, type Workbook } from './workbook.ts'

/** What Excel lets a cell hold at most; other programs let it hold more. */
const MOST_CHARACTERS = 1_000_000
const MOST_MOMENTS = 10_000
/** The formats of a date as a cell of type `d` has it. */
const ISO = /^(\d{4}-\d\d-\d\d)?(?:T?(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?Z?$/

/** Rows that were read together, and how much of the sheet they complete. */
export interface Slice {
  readonly rows: readonly Row[]
  /** from 0 to 1, by its packed bytes */
  readonly read: number
}

/**
 * The rows of a sheet, slice by slice: whoever asks for the next one decides when, shows how far it is, and stops
 * by not asking. Rows and cells that hold nothing are not given, however many a style was laid on, and no room is
 * made for what the sheet says its size were.
 * @returns through the generator's end what is wrong with the sheet; undefined when it was read whole
 */
export function* rowsOf(
  { parts, texts, shown, from1904 }: Workbook,
  sheet: number,
): Generator<Slice, SheetFault | undefined> {
  const part = parts[sheet]
  if (!part) return undefined
  const moments = new Map<number, CellContent>()
  let rows: Row[] = []
  let cells: Cell[] = []
  let [row, column, hidden] = [0, 0, false]
  let [type, style, raw, inline] = ['', '', '', '']
  let [inRow, inCell, inValue, inText, aloud, formula] = [false, false, false, false, 0, false]
  let broken: SheetFault['rule'] | undefined

  const scanning = scanXml(part, {
    open(name, attributes, closed) {
      switch (name) {
        case 'c':
          if (!inRow) return
          column = placed(attribute(attributes, 'r'))
          if (column > MOST_COLUMNS) broken = 'sheet-cell-outside'
          if (closed) return
          inCell = true
          type = attribute(attributes, 't') ?? 'n'
          style = attribute(attributes, 's') ?? ''
          raw = inline = ''
          formula = false
          return
        case 'v':
          inValue = inCell && !closed
          return
        case 'f':
          formula = inCell
          return
        case 't':
          inText = inCell && !closed && aloud === 0
          return
        case 'rPh':
          if (!closed) aloud++
          return
        case 'row': {
          const said = attribute(attributes, 'r')
          row = said === undefined ? row + 1 : Number(said)
          if (!Number.isInteger(row) || row < 1 || row > MOST_ROWS) broken = 'sheet-cell-outside'
          hidden = isTrue(attribute(attributes, 'hidden'))
          column = 0
          cells = []
          inRow = !closed
        }
      }
    },
    close(name) {
      switch (name) {
        case 'c': {
          if (!inCell) return
          inCell = false
          const content = contentOf()
          if (content === undefined && !formula) return
          const held = content ?? { kind: 'text', text: '' }
          if (formula) cells.push({ ...held, column, formula })
          // Nearly every cell is one: of a large sheet there are millions.
          else if (held.kind === 'text') cells.push({ kind: 'text', text: held.text, column })
          else cells.push({ ...held, column })
          return
        }
        case 'v':
          inValue = false
          return
        case 't':
          inText = false
          return
        case 'rPh':
          aloud--
          return
        case 'row':
          inRow = false
          if (cells.length > 0) rows.push({ row, hidden, cells: ascending(cells) })
      }
    },
    text(piece) {
      if (inValue) raw += piece
      else if (inText) inline += piece
      if (raw.length > MOST_CHARACTERS || inline.length > MOST_CHARACTERS) broken = 'sheet-text-too-long'
    },
  })
  let step = scanning.next()
  for (; !step.done; step = scanning.next()) {
    if (broken) return { rule: broken, part: part.name }
    if (rows.length === 0) continue
    const slice = rows
    rows = []
    yield { rows: slice, read: step.value }
  }
  if (step.value) return step.value
  if (broken) return { rule: broken, part: part.name }
  if (rows.length > 0) yield { rows, read: 1 }
  return undefined

  /** A cell may leave out where it stands: it then follows the one before. */
  function placed(name: string | undefined): number {
    if (name === undefined) return column + 1
    const said = columnOf(name)
    // Some programs name a cell's row differently from its row's; the cell is believed by none.
    return said === 0 || rowOf(name) === 0 ? MOST_COLUMNS + 1 : said
  }

  /** One day stands in thousands of rows, and is made once. */
  function dated(number: number): CellContent {
    const known = moments.get(number)
    if (known) return known
    const moment = momentOf(number, from1904)
    const content: CellContent = moment ? { kind: 'moment', moment, number } : { kind: 'number', number }
    if (moments.size < MOST_MOMENTS) moments.set(number, content)
    return content
  }

  function contentOf(): CellContent | undefined {
    switch (type) {
      case 's': {
        if (raw === '') return undefined
        const text = texts[Number(raw)]
        if (text === undefined) broken = 'sheet-damaged'
        return text === undefined || text === '' ? undefined : { kind: 'text', text }
      }
      case 'inlineStr':
      case 'str': {
        const text = sheetText(type === 'str' ? raw : inline)
        return text === '' ? undefined : { kind: 'text', text }
      }
      case 'b':
        return raw === '' ? undefined : { kind: 'truth', truth: isTrue(raw.trim()) }
      case 'e':
        return { kind: 'error', error: raw.trim() || '#VALUE!' }
      case 'd': {
        const [, day, time] = ISO.exec(raw.trim()) ?? []
        if (day === undefined && time === undefined)
          return raw === '' ? undefined : { kind: 'text', text: raw }
        const moment = { ...(day !== undefined && { day }), ...(time !== undefined && { time }) }
        return { kind: 'moment', moment, number: Number.NaN }
      }
      default: {
        const number = raw.trim() === '' ? Number.NaN : Number(raw)
        if (Number.isNaN(number))
          return raw.trim() === '' ? undefined : { kind: 'text', text: sheetText(raw) }
        const as = shown[style === '' ? 0 : Number(style)] ?? 'number'
        if (as === 'span') return { kind: 'span', seconds: Math.round(number * 86_400), number }
        if (as === 'moment') return dated(number)
        return { kind: 'number', number }
      }
    }
  }
}

/** Cells come in order from every program that is known; one that mixes them is still read. */
function ascending(cells: readonly Cell[]): readonly Cell[] {
  return cells.every((cell, at) => at === 0 || (cells[at - 1] as Cell).column < cell.column)
    ? cells
    : [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column)
}
