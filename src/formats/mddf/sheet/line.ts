import type { CellPlace, Value } from '../types.ts'
import type { SheetReport } from './codes.ts'
import { AT, COLUMNS, type ColumnName, type Template } from './columns.ts'

/**
 * One row of a sheet: what each column says, where it says something. Of a hundred thousand rows most say what the
 * row before said, so that a value with its place is made only when it is asked for.
 */
export interface Line {
  readonly sheet: string
  readonly row: number
  readonly template: Template
  readonly texts: readonly (string | undefined)[]
  /** the sheet's column of each text: the same list for every row, but where a second column of the name speaks */
  readonly columns: readonly number[]
}

export function said(line: Line, name: ColumnName): Value | undefined {
  const at = AT[name]
  const text = line.texts[at]
  return text === undefined ? undefined : { text, at: placeIn(line, at) }
}

export const placeIn = ({ sheet, row, columns }: Line, at: number): CellPlace => ({
  sheet,
  row,
  column: columns[at] ?? 1,
})

export const rowPlace = ({ sheet, row }: Line, column = 1): CellPlace => ({ sheet, row, column })

/** The words of the standard by their letters, for those who write them in other capitals and spaces. */
function wordsOf(words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(words.map((word) => [key(word), word]))
}
const key = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '')

const YES_NO = wordsOf(['Yes', 'No'])
export const WORDS = {
  WorkType: wordsOf([
    ...['Movie', 'Short', 'Episode', 'Season', 'Series', 'Volume', 'Collection', 'Supplemental', 'Promotion'],
    ...['Music Related', 'Music Video', 'Performance', 'Non-episodic Show', 'Trailer', 'Miniseries'],
  ]),
  EntryType: wordsOf(['Full Extract', 'Full Delete', 'Create', 'Update', 'Delete']),
  LicenseType: wordsOf(['EST', 'VOD', 'SVOD', 'AVOD', 'POEST', 'Pre-Release', 'Library']),
  FormatProfile: wordsOf(['UHD', 'HD', 'SD', '3D', '3DUHD', '3DHD', '3DSD']),
  Condition: wordsOf(['Open', 'Immediate', 'ESTStart', 'EST', 'Broadcast', 'Completed', 'Theatrical', 'TBD']),
  LocalizationType: wordsOf(['sub', 'dub', 'subdub', 'any']),
  TitleStatus: wordsOf(['Pending', 'Approved', 'Revoked', 'Expired']),
  TPRType: wordsOf(['Conditional', 'Unconditional', 'unspecified']),
  ExceptionFlag: YES_NO,
  CaptionIncluded: YES_NO,
  PriceType: wordsOf(
    ['Tier', 'WSP', 'DMRP', 'SMRP', 'Category', 'LicenseFee', 'SRP', 'EpisodeWSP', 'SeasonWSP']
      .flatMap((it) => [it, `TPR-${it}`])
      .concat('NA', 'N/A'),
  ),
} as const

/** A value as the standard spells it; one that it does not know stays as it is, for the checks to say so. */
export function spelled(value: Value, words: ReadonlyMap<string, string>, report: SheetReport): Value {
  const word = words.get(key(value.text))
  if (word === undefined || word === value.text) return value
  report('cell-spelling', value.at as CellPlace, { found: value.text, read: word })
  return { ...value, text: word }
}

/** The entries of a list in one cell: by comma; by semicolon, bar or line too, which is said. */
export function listed(
  value: Value | undefined,
  separator: ',' | ';',
  report: SheetReport,
): readonly Value[] {
  if (!value) return []
  if (!/[,;|\n]/.test(value.text)) return [value]
  const parts = value.text.split(/[,;|\n]+/)
  if (parts.length > 1 && value.text.replaceAll(separator, '').search(/[,;|\n]/) >= 0)
    report('list-separator', value.at as CellPlace, { found: value.text })
  return parts.flatMap((part) => (part.trim() === '' ? [] : [{ ...value, text: part.trim() }]))
}

/** `true` and `false` as the standard writes them, of `Yes`, `TRUE`, `1`. */
export function truth(value: Value): Value {
  const text = /^(yes|true|1|y)$/i.test(value.text)
    ? 'true'
    : /^(no|false|0|n)$/i.test(value.text)
      ? 'false'
      : value.text
  return text === value.text ? value : { ...value, text }
}

export const COLUMN_COUNT = COLUMNS.length
