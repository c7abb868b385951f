import { columnName, type Row } from '../../sheets/index.ts'
import type { CellPlace } from '../types.ts'
import type { SheetReport } from './codes.ts'
import { AT, COLUMNS, type ColumnName, NOT_CARRIED, OLD_NAMES, TEMPLATES, type Template } from './columns.ts'

/** What a sheet's first three rows say: which column stands where, and which template it is. */
export interface Header {
  readonly template: Template
  /** by the sheet's column: where its values stand in a line */
  readonly columns: ReadonlyMap<number, number>
  /** columns whose text has no place in the standard's XML */
  readonly notCarried: ReadonlyMap<number, string>
}

const HEADER_ROWS = 3
const loose = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
const BY_LOOSE: ReadonlyMap<string, ColumnName> = new Map([
  ...COLUMNS.map(({ name }) => [loose(name), name] as const),
  ...Object.entries(OLD_NAMES).map(([old, name]) => [loose(old), name] as const),
])
const KNOWN: ReadonlySet<string> = new Set(COLUMNS.map(({ name }) => name))

const textOf = (rows: readonly Row[], row: number, column: number): string => {
  const cell = rows.find((it) => it.row === row)?.cells.find((it) => it.column === column)
  if (!cell) return ''
  return cell.kind === 'text' ? cell.text.trim() : cell.kind === 'number' ? String(cell.number) : ''
}

/** Is this a sheet of avails? Its second row then names a territory and a kind of entry. */
export function isAvailsSheet(rows: readonly Row[]): boolean {
  const names = new Set(
    rows.find(({ row }) => row === 2)?.cells.map((it) => (it.kind === 'text' ? loose(it.text) : '')),
  )
  return names.has('territory') && (names.has('entrytype') || names.has('worktype'))
}

/** Does the third row say an offer, as where somebody left that heading out? It then names a kind of entry and a place. */
export function isOfferAbove(rows: readonly Row[], { columns }: Header): boolean {
  const saysOf = (name: ColumnName): string => {
    const column = [...columns].find(([, at]) => at === AT[name])?.[0]
    return column === undefined ? '' : textOf(rows, HEADER_ROWS, column)
  }
  return (
    /^full\s?(extract|delete)$|^(create|update|delete)$/i.test(saysOf('EntryType')) &&
    /^[a-z]{2}\b/i.test(saysOf('Territory'))
  )
}

/** Columns go by their names, wherever they stand. */
export function readHeader(sheet: string, rows: readonly Row[], report: SheetReport): Header {
  const columns = new Map<number, number>()
  const notCarried = new Map<number, string>()
  const first = new Map<ColumnName, number>()
  const old = new Set<string>()
  for (const { column } of rows.find(({ row }) => row === 2)?.cells ?? []) {
    const at: CellPlace = { sheet, row: 2, column }
    const written = textOf(rows, 2, column)
    if (written === '' || written.startsWith('//')) continue
    const name = BY_LOOSE.get(loose(written))
    if (!name) {
      report('column-unknown', at, { found: written, nearest: '' })
      continue
    }
    if (!KNOWN.has(written)) {
      old.add(written)
      report('column-old-name', at, { found: written, expected: name })
    }
    const before = first.get(name)
    if (before !== undefined) {
      // Of two, the first that says something in a row counts.
      report('column-twice', at, { found: written, first: columnName(before) })
    } else first.set(name, column)
    columns.set(column, AT[name])
    if (NOT_CARRIED.includes(name)) notCarried.set(column, name)
  }
  const template = templateOf(first, old, textOf(rows, HEADER_ROWS, 1))
  report('template-version', { sheet, row: 2, column: 1 }, { found: template })
  for (const { name, required } of COLUMNS)
    if (
      required &&
      !first.has(name) &&
      !(template === '1.6' && name === 'ALID') &&
      !(first.has('RefALID') && name === 'LicenseType')
    )
      report('column-missing', { sheet, row: 2, column: 1 }, { expected: name })
  return { template, columns, notCarried }
}

/** The template says its version in A3 since 1.8; the columns that came with each say it as well. */
function templateOf(
  columns: ReadonlyMap<ColumnName, number>,
  old: ReadonlySet<string>,
  said: string,
): Template {
  const known = TEMPLATES.find((it) => it === said)
  if (known) return known
  if (old.has('StoreLanguage') || old.has('ProductID') || old.has('HoldbackExclusionLanguage')) return '1.6'
  // What templates of 1.9 added to 1.8 is optional; these stood in none before.
  const versions = COLUMNS.filter(
    ({ name }) => columns.has(name) && name !== 'VolumeAltID' && name !== 'EncodeID',
  ).map(({ since }) => TEMPLATES.indexOf(since))
  return TEMPLATES[Math.max(TEMPLATES.indexOf('1.7'), ...versions)] as Template
}
