import type { DocumentKind, Place, Severity } from '../../formats/mddf/index.ts'
import { checkAvails, checkBytes, MDDF_REPORT, mddfSentence } from '../../formats/mddf/index.ts'
import {
  faultSentence,
  type ReadWorkbook,
  readAvailsWorkbook,
  sheetSentence,
} from '../../formats/mddf/sheet/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import type { Status } from '../io.ts'
import { wrap } from '../layout.ts'
import type { Ink } from '../paint.ts'
import { jsonText } from '../report/json.ts'
import type { Run } from '../run.ts'
import { bytesOrTell, isWorkbook } from './file.ts'

/** A fault in the reader's language. */
interface Said {
  readonly severity: Severity
  readonly code: string
  readonly at?: Place
  readonly message: string
}

/** What was found in a file of either form. */
interface FileChecked {
  readonly kind?: DocumentKind
  /** of the standard, or of the template of the workbook */
  readonly version?: string
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly issues: readonly Said[]
}

/** `genchi avails check`: every fault of a file that platforms take or answer with. */
export async function checkCommand(run: Run, path: string): Promise<Status> {
  const bytes = await bytesOrTell(run, path)
  if (!bytes) return 2
  const checked = isWorkbook(bytes, path)
    ? workbookChecked(bytes, run.language)
    : xmlChecked(bytes, run.language)
  run.io.out(run.json ? jsonText(jsonOf(checked)) : textOf(checked, path, run))
  return checked.errors === 0 ? 0 : 1
}

function xmlChecked(bytes: Uint8Array, language: DeskLanguage): FileChecked {
  const checked = checkBytes(bytes)
  const issues = checked.issues.map((it) => ({ ...it, message: mddfSentence(it, language) }))
  return { ...checked, issues }
}

/** Reads a workbook to its end. */
export function workbookOf(bytes: Uint8Array): ReadWorkbook {
  const reading = readAvailsWorkbook(bytes)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

/** What only a workbook can break, and what its avails break as they would in XML, in the order of its rows. */
function workbookChecked(bytes: Uint8Array, language: DeskLanguage): FileChecked {
  const book = workbookOf(bytes)
  if (!book.ok) {
    const message = faultSentence(book.fault, language)
    const issues = [{ severity: 'error', code: book.fault.rule, message } as const]
    return { errors: 1, warnings: 0, notes: 0, issues }
  }
  const { found, avails, sheets } = book
  const checked = checkAvails(avails)
  const issues: readonly Said[] = [
    ...found.issues.map((it) => ({ ...it, message: sheetSentence(it, language) })),
    ...checked.issues.map((it) => ({ ...it, message: mddfSentence(it, language) })),
  ]
  const order = sheets.map(({ sheet }) => sheet)
  const rank = (at: Place | undefined): readonly [number, number, number] =>
    at && 'sheet' in at ? [order.indexOf(at.sheet), at.row, at.column] : [order.length, 0, 0]
  const ranked = issues.map((it) => [rank(it.at), it] as const)
  const template = sheets[0]?.template
  return {
    kind: 'avails',
    ...(template === undefined ? {} : { version: template }),
    errors: found.errors + checked.errors,
    warnings: found.warnings + checked.warnings,
    notes: found.notes + checked.notes,
    issues: ranked.toSorted(([a], [b]) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map(([, it]) => it),
  }
}

/** The form that docs/reference/avails.md promises. */
const jsonOf = ({ kind, version, errors, warnings, notes, issues }: FileChecked) => ({
  valid: errors === 0,
  ...(kind ? { kind } : {}),
  ...(version === undefined ? {} : { version }),
  errors,
  warnings,
  notes,
  issues: issues.map(({ severity, code, at, message }) => ({ severity, code, ...at, message })),
})

const SIGNS: Readonly<Record<Severity, readonly [string, Ink]>> = {
  error: ['✕', 'broken'],
  warning: ['!', 'attention'],
  note: ['·', 'quiet'],
}

function textOf(checked: FileChecked, path: string, run: Run): string {
  const words = MDDF_REPORT[run.language]
  const { kind, version, errors, warnings, notes, issues } = checked
  const what = [kind && words.kinds[kind], version].filter(Boolean).join(' ')
  const sum = issues.length === 0 ? words.sound : words.counts(errors, warnings, notes)
  const head = `${path}${what === '' ? '' : ` · ${what}`} · ${sum}`
  const sign = errors === 0 ? run.paint('sound', '✓') : run.paint('broken', '✕')
  return `${[...issues.flatMap((issue) => issueLines(issue, path, run)), `${sign} ${head}`].join('\n')}\n`
}

function issueLines(issue: Said, path: string, { paint, width, language }: Run): readonly string[] {
  const [sign, ink] = SIGNS[issue.severity]
  const { at } = issue
  const place = at === undefined ? path : 'line' in at ? `${path}:${at.line}:${at.column}` : cellName(at)
  return [
    `${paint(ink, sign)} ${paint('strong', place)} ${paint('quiet', issue.code)}`,
    ...wrap(issue.message, width - 2, language).map((line) => `  ${line}`),
  ]
}

/** `Avails!F4`, as the workbook itself names it. */
function cellName({
  sheet,
  row,
  column,
}: {
  readonly sheet: string
  readonly row: number
  readonly column: number
}) {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${sheet}!${letters}${row}`
}
