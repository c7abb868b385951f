import type { DeskLanguage } from '../languages/index.ts'
import { type Checked, checkBytes, checkingAvails } from './check.ts'
import type { Severity } from './codes.ts'
import type { DocumentKind } from './document.ts'
import { readMddf } from './read.ts'
import { faultSentence, readAvailsWorkbook, sheetSentence } from './sheet/index.ts'
import type { MddfDocument, Place } from './types.ts'
import { mddfSentence } from './words/index.ts'
import { decode } from './xml/decode.ts'

/** A fault in the reader's language. */
export interface Said {
  readonly severity: Severity
  readonly code: string
  readonly at?: Place
  readonly message: string
}

/** A file of either form, read and checked. */
export interface FileRead {
  readonly form: 'xml' | 'workbook'
  readonly kind?: DocumentKind
  /** of the standard, or of the template of the workbook */
  readonly version?: string
  readonly errors: number
  readonly warnings: number
  readonly notes: number
  readonly issues: readonly Said[]
  /** absent where it is nothing that can be held */
  readonly document?: MddfDocument
}

/** How far it is: what is done, and of it how much, from 0 to 1 where that can be told. */
export type FileReading =
  | { readonly step: 'rows'; readonly rows: number; readonly part: number }
  | { readonly step: 'checking'; readonly done: number; readonly part: number }

/**
 * Workbooks are zip files, and old or locked ones containers of their own; XML is neither. What is only called one is
 * read as one, so that it is told what it is instead.
 */
export const isWorkbook = (bytes: Uint8Array, path = ''): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) ||
  (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) ||
  /\.xls[xmb]?$/i.test(path)

/**
 * Reads a file of either form and says all that is wrong in it. It pauses with how far it is; whoever does not ask for
 * the next slice stops it. An XML text is read in one, the rows of a workbook are not.
 */
export function* readingFile(
  bytes: Uint8Array,
  language: DeskLanguage,
  path = '',
): Generator<FileReading, FileRead> {
  return isWorkbook(bytes, path) ? yield* readingWorkbook(bytes, language) : readXmlFile(bytes, language)
}

function readXmlFile(bytes: Uint8Array, language: DeskLanguage): FileRead {
  const { issues, ...checked }: Checked = checkBytes(bytes)
  const decoded = decode(bytes)
  const read = decoded.ok ? readMddf(decoded.text) : undefined
  return {
    form: 'xml',
    ...checked,
    issues: issues.map((it) => ({ ...it, message: mddfSentence(it, language) })),
    ...(read?.ok && { document: read.value }),
  }
}

function* readingWorkbook(bytes: Uint8Array, language: DeskLanguage): Generator<FileReading, FileRead> {
  const reading = readAvailsWorkbook(bytes)
  let step = reading.next()
  for (; !step.done; step = reading.next())
    yield { step: 'rows', rows: step.value.rows, part: step.value.read }
  const book = step.value
  if (!book.ok) {
    const message = faultSentence(book.fault, language)
    const issues = [{ severity: 'error', code: book.fault.rule, message } as const]
    return { form: 'workbook', errors: 1, warnings: 0, notes: 0, issues }
  }
  const { found, avails, sheets } = book
  const grants = avails.avails.reduce((sum, { transactions }) => sum + transactions.length, 0)
  const checking = checkingAvails(avails)
  let checked = checking.next()
  for (; !checked.done; checked = checking.next())
    yield { step: 'checking', done: checked.value, part: grants === 0 ? 1 : checked.value / grants }
  const all = checked.value
  const issues: readonly Said[] = [
    ...found.issues.map((it) => ({ ...it, message: sheetSentence(it, language) })),
    ...all.issues.map((it) => ({ ...it, message: mddfSentence(it, language) })),
  ]
  const order = sheets.map(({ sheet }) => sheet)
  const rank = (at: Place | undefined): readonly [number, number, number] =>
    at && 'sheet' in at ? [order.indexOf(at.sheet), at.row, at.column] : [order.length, 0, 0]
  const ranked = issues.map((it) => [rank(it.at), it] as const)
  const template = sheets[0]?.template
  return {
    ...{ form: 'workbook', kind: 'avails', document: avails },
    ...(template === undefined ? {} : { version: template }),
    errors: found.errors + all.errors,
    warnings: found.warnings + all.warnings,
    notes: found.notes + all.notes,
    issues: ranked.toSorted(([a], [b]) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map(([, it]) => it),
  }
}

/** Drives a reading to its end. */
export function readFileWhole(bytes: Uint8Array, language: DeskLanguage, path?: string): FileRead {
  const reading = readingFile(bytes, language, path)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

/** `Avails!F4`, as the workbook itself names it; `12:5` of a text. */
export function placeText(at: Place): string {
  if ('line' in at) return `${at.line}:${at.column}`
  let letters = ''
  for (let rest = at.column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${at.sheet}!${letters}${at.row}`
}
