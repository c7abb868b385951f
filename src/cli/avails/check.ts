import type { Checked, MddfIssue, Severity } from '../../formats/mddf/index.ts'
import { checkBytes, MDDF_REPORT, mddfSentence } from '../../formats/mddf/index.ts'
import type { Status } from '../io.ts'
import { wrap } from '../layout.ts'
import type { Ink } from '../paint.ts'
import { jsonText } from '../report/json.ts'
import type { Run } from '../run.ts'
import { bytesOrTell } from './file.ts'

/** `genchi avails check`: every fault of a file that platforms take or answer with. */
export async function checkCommand(run: Run, path: string): Promise<Status> {
  const bytes = await bytesOrTell(run, path)
  if (!bytes) return 2
  const checked = checkBytes(bytes)
  run.io.out(run.json ? jsonText(jsonOf(checked, run)) : textOf(checked, path, run))
  return checked.errors === 0 ? 0 : 1
}

/** The form that docs/reference/avails.md promises. */
function jsonOf({ kind, version, errors, warnings, notes, issues }: Checked, { language }: Run) {
  return {
    valid: errors === 0,
    ...(kind ? { kind } : {}),
    ...(version === undefined ? {} : { version }),
    errors,
    warnings,
    notes,
    issues: issues.map((issue) => ({
      severity: issue.severity,
      code: issue.code,
      ...issue.at,
      message: mddfSentence(issue, language),
    })),
  }
}

const SIGNS: Readonly<Record<Severity, readonly [string, Ink]>> = {
  error: ['✕', 'broken'],
  warning: ['!', 'attention'],
  note: ['·', 'quiet'],
}

function textOf(checked: Checked, path: string, run: Run): string {
  const words = MDDF_REPORT[run.language]
  const { kind, version, errors, warnings, notes, issues } = checked
  const what = [kind && words.kinds[kind], version].filter(Boolean).join(' ')
  const sum = issues.length === 0 ? words.sound : words.counts(errors, warnings, notes)
  const head = `${path}${what === '' ? '' : ` · ${what}`} · ${sum}`
  const sign = errors === 0 ? run.paint('sound', '✓') : run.paint('broken', '✕')
  return `${[...issues.flatMap((issue) => issueLines(issue, path, run)), `${sign} ${head}`].join('\n')}\n`
}

function issueLines(issue: MddfIssue, path: string, { paint, width, language }: Run): readonly string[] {
  const [sign, ink] = SIGNS[issue.severity]
  const { at } = issue
  const place = at === undefined ? path : 'line' in at ? `${path}:${at.line}:${at.column}` : cellName(at)
  return [
    `${paint(ink, sign)} ${paint('strong', place)} ${paint('quiet', issue.code)}`,
    ...wrap(mddfSentence(issue, language), width - 2, language).map((line) => `  ${line}`),
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
