import { strToU8, Zip, ZipDeflate } from 'fflate'
import { cellName, columnName, MOST_COLUMNS, MOST_ROWS } from './cell-name.ts'
import { escaped, escapedText } from './escape-xml.ts'
import { serialOf } from './moment.ts'
import { STYLES, styleOf } from './write-styles.ts'
import type { SheetToWrite, Written } from './write-types.ts'

/** Rows that are written before the writer pauses. */
const SLICE = 1_000
/** A sheet keeps fifteen digits of a number. */
const MOST_DIGITS = 15
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook as bytes, written in slices: it pauses after each with the number of rows that are done, and is
 * stopped by not asking for the next. The same sheets always give the same bytes.
 */
export function* writeWorkbook(sheets: readonly SheetToWrite[]): Generator<number, Uint8Array> {
  const archive = packing()
  const texts = new Map<string, number>()
  let done = 0
  for (const [at, sheet] of sheets.entries()) {
    const part = archive.part(`xl/worksheets/sheet${at + 1}.xml`)
    for (const piece of sheetXml(sheet, texts)) {
      part.write(piece.xml)
      done += piece.rows
      yield done
    }
    part.end()
  }
  archive.whole('xl/sharedStrings.xml', sharedStrings(texts))
  archive.whole('xl/styles.xml', HEAD + STYLES)
  archive.whole('xl/workbook.xml', workbookXml(sheets))
  const related = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
  archive.whole(
    'xl/_rels/workbook.xml.rels',
    relations([...related, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]),
  )
  archive.whole('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  archive.whole('[Content_Types].xml', contentTypes(sheets.length))
  return archive.bytes()
}

/** A small workbook, written at once. */
export function workbookBytes(sheets: readonly SheetToWrite[]): Uint8Array {
  const writing = writeWorkbook(sheets)
  let step = writing.next()
  while (!step.done) step = writing.next()
  return step.value
}

function packing() {
  const out: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    out.push(piece)
  })
  const part = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    // Archives date their parts; a date of now would make of the same sheets other bytes each time.
    file.mtime = new Date(1980, 0, 1)
    zip.add(file)
    return {
      write: (text: string) => file.push(strToU8(text)),
      end: () => file.push(new Uint8Array(), true),
    }
  }
  return {
    part,
    whole(name: string, text: string) {
      const file = part(name)
      file.write(text)
      file.end()
    },
    bytes(): Uint8Array {
      zip.end()
      const whole = new Uint8Array(out.reduce((sum, piece) => sum + piece.length, 0))
      let at = 0
      for (const piece of out) {
        whole.set(piece, at)
        at += piece.length
      }
      return whole
    },
  }
}

function* sheetXml(
  { rows, headRows = 1, widths }: SheetToWrite,
  texts: Map<string, number>,
): Generator<{ readonly xml: string; readonly rows: number }> {
  const source = rows[Symbol.iterator]()
  const head: (readonly Written[])[] = []
  while (head.length < headRows) {
    const next = source.next()
    if (next.done) break
    head.push(next.value)
  }
  const frozen =
    headRows === 0
      ? ''
      : `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`
  let xml = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`
  const columns = (widths ?? widthsOf(head)).slice(0, MOST_COLUMNS)
  if (columns.length > 0)
    xml += `<cols>${columns
      .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join('')}</cols>`
  xml += '<sheetData>'
  let [row, since] = [0, 0]
  const all = function* () {
    yield* head
    for (let next = source.next(); !next.done; next = source.next()) yield next.value
  }
  for (const cells of all()) {
    if (++row > MOST_ROWS) break
    const written = rowXml(cells, row, row <= headRows, texts)
    if (written !== '') xml += `<row r="${row}">${written}</row>`
    if (++since === SLICE) {
      yield { xml, rows: since }
      xml = ''
      since = 0
    }
  }
  yield { xml: `${xml}</sheetData></worksheet>`, rows: since }
}

function rowXml(cells: readonly Written[], row: number, head: boolean, texts: Map<string, number>): string {
  let xml = ''
  for (let at = 0; at < cells.length && at < MOST_COLUMNS; at++) {
    const value = cells[at]
    if (value === undefined || value === '') continue
    const place = `r="${cellName(row, at + 1)}" s="${styleOf(value, head)}"`
    const text = textOf(value)
    if (text !== undefined) {
      const shared = texts.get(text) ?? texts.size
      if (shared === texts.size) texts.set(text, shared)
      xml += `<c ${place} t="s"><v>${shared}</v></c>`
    } else if (typeof value === 'boolean') xml += `<c ${place} t="b"><v>${value ? 1 : 0}</v></c>`
    else xml += `<c ${place}><v>${numberOf(value)}</v></c>`
  }
  return xml
}

/** A value that is written as text; undefined for one that is a number or a truth. */
function textOf(value: Exclude<Written, undefined>): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value)
  if (typeof value !== 'object' || value.kind === 'moment') return undefined
  const digits = value.decimal.replace(/^[+-]?0*\.?0*/, '').replace('.', '')
  return digits.length > MOST_DIGITS ? value.decimal : undefined
}

function numberOf(value: Exclude<Written, undefined>): string {
  if (typeof value !== 'object') return String(value)
  return value.kind === 'decimal' ? value.decimal : String(serialOf(value.moment))
}

/** A column as wide as what stands at its top, wide letters counted twice, within what can be overlooked. */
function widthsOf(head: readonly (readonly Written[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of head)
    for (const [at, value] of row.entries()) {
      const text = typeof value === 'string' ? value : ''
      const wide = [...text].reduce((sum, sign) => sum + (/[\u1100-\uffdc]/.test(sign) ? 2 : 1), 0)
      widths[at] = Math.max(widths[at] ?? 10, Math.min(40, wide + 3))
    }
  return Array.from(widths, (width) => width ?? 10)
}

function sharedStrings(texts: ReadonlyMap<string, number>): string {
  let xml = `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${texts.size}">`
  for (const text of texts.keys()) xml += `<si><t xml:space="preserve">${escapedText(text)}</t></si>`
  return `${xml}</sst>`
}

function workbookXml(sheets: readonly SheetToWrite[]): string {
  const names = sheetNames(sheets.map(({ name }) => name))
  const listed = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  )
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets></workbook>`
}

/** Names as Excel takes them: at most 31 signs, none of seven, none at the ends an apostrophe, none twice. */
export function sheetNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name, at) => {
    const fit = escapedName(name) || columnName(at + 1)
    let own = fit
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${fit.slice(0, 31 - ` ${n}`.length)} ${n}`
    taken.add(own.toLowerCase())
    return own
  })
}

const escapedName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .replace(/[\ud800-\udbff]$/, '')
    .trim()

function relations(related: readonly (readonly [type: string, target: string])[]): string {
  const listed = related.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const parts: (readonly [string, string])[] = [
    ['/xl/workbook.xml', `${KIND}.sheet.main+xml`],
    ['/xl/styles.xml', `${KIND}.styles+xml`],
    ['/xl/sharedStrings.xml', `${KIND}.sharedStrings+xml`],
    ...Array.from(
      { length: sheets },
      (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, `${KIND}.worksheet+xml`] as const,
    ),
  ]
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')}</Types>`
}
