import type { Severity } from '../../formats/mddf/index.ts'
import {
  checkBytes,
  type FileRead,
  isWorkbook,
  MDDF_REPORT,
  mddfSentence,
  placeText,
  readFileWhole,
  type Said,
} from '../../formats/mddf/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import type { Status } from '../io.ts'
import { wrap } from '../layout.ts'
import type { Ink } from '../paint.ts'
import { jsonText } from '../report/json.ts'
import type { Run } from '../run.ts'
import { bytesOrTell } from './file.ts'

/** What was found in a file of either form. */
type FileChecked = Pick<FileRead, 'kind' | 'version' | 'errors' | 'warnings' | 'notes' | 'issues'>

/** `genchi avails check`: every fault of a file that platforms take or answer with. */
export async function checkCommand(run: Run, path: string): Promise<Status> {
  const bytes = await bytesOrTell(run, path)
  if (!bytes) return 2
  const checked = isWorkbook(bytes, path)
    ? readFileWhole(bytes, run.language, path)
    : xmlChecked(bytes, run.language)
  run.io.out(run.json ? jsonText(jsonOf(checked)) : textOf(checked, path, run))
  return checked.errors === 0 ? 0 : 1
}

function xmlChecked(bytes: Uint8Array, language: DeskLanguage): FileChecked {
  const checked = checkBytes(bytes)
  const issues = checked.issues.map((it) => ({ ...it, message: mddfSentence(it, language) }))
  return { ...checked, issues }
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
  const place = at === undefined ? path : 'line' in at ? `${path}:${placeText(at)}` : placeText(at)
  return [
    `${paint(ink, sign)} ${paint('strong', place)} ${paint('quiet', issue.code)}`,
    ...wrap(issue.message, width - 2, language).map((line) => `  ${line}`),
  ]
}
