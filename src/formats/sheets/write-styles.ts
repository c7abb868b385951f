import type { Written } from './write-types.ts'

// The styles of our workbooks, by their numbers in the file: each way a value is shown, plain and at the top.
const FORMATS = [
  'General',
  '@',
  'yyyy-mm-dd',
  'yyyy-mm-dd hh:mm:ss',
  'hh:mm:ss',
  '#,##0',
  '#,##0.00',
] as const
const [GENERAL, TEXT, DAY, DAY_TIME, TIME, WHOLE, HUNDREDTHS] = FORMATS.map((_, at) => at) as [
  ...[number, number, number, number, number, number, number],
]
/** Text that a sheet would take for a formula once somebody edits the cell. */
const GUARDED = FORMATS.length
const PLAIN = FORMATS.length + 1
const FIRST_ID = 164

const xf = (format: number, head: boolean, guarded: boolean): string =>
  `<xf numFmtId="${format === GENERAL ? 0 : format === TEXT ? 49 : FIRST_ID + format}" fontId="${head ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${guarded ? ' quotePrefix="1"' : ''}${head ? ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' : '/>'}`

const all = (head: boolean): string =>
  FORMATS.map((_, format) => xf(format, head, false)).join('') + xf(TEXT, head, true)

export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${FORMATS.length - 2}">${FORMATS.slice(
  2,
)
  .map((code, at) => `<numFmt numFmtId="${FIRST_ID + at + 2}" formatCode="${code}"/>`)
  .join(
    '',
  )}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${2 * PLAIN}">${all(false)}${all(true)}</cellXfs></styleSheet>`

/** The number of the style in which a value stands. */
export function styleOf(value: Exclude<Written, undefined>, head: boolean): number {
  return shown(value) + (head ? PLAIN : 0)
}

function shown(value: Exclude<Written, undefined>): number {
  if (typeof value === 'string') return /^[=+\-@\t\r]/.test(value) ? GUARDED : TEXT
  if (typeof value !== 'object') return GENERAL
  if (value.kind === 'moment')
    return value.moment.time === undefined ? DAY : value.moment.day === undefined ? TIME : DAY_TIME
  if (!value.grouped) return GENERAL
  return value.decimal.includes('.') ? HUNDREDTHS : WHOLE
}
