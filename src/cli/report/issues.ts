import type { FileIssue } from '../../formats/title/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import { issueSentence } from '../../formats/words/index.ts'
import { columns, wrap } from '../layout.ts'
import type { Paint } from '../paint.ts'

/** What is wrong in files: each with its place, the user's own line with a mark under it, and the rule. */
export function issueLines(
  issues: readonly FileIssue[],
  root: string,
  { paint, width, language }: { paint: Paint; width: number; language: DeskLanguage },
): readonly string[] {
  return issues.flatMap((issue) => {
    const place = `${root === '' ? '' : `${root}/`}${issue.file}:${issue.line}:${issue.column}`
    const { text, caret } = issue.excerpt
    const under = ' '.repeat(columns(text.slice(0, Math.max(0, caret - 1))))
    const quoted =
      text.trim() === '' ? [] : [`    ${paint('quiet', text)}`, `    ${under}${paint('broken', '^')}`]
    return [
      `${paint('broken', '✕')} ${paint('strong', place)}`,
      ...wrap(issueSentence(issue, language), width - 2, language).map((line) => `  ${line}`),
      ...quoted,
      '',
    ]
  })
}
