import type { FileIssue, IssueQuotes, IssueRule } from './issue.ts'
import { allUnfit, withMarks } from './unfit.ts'

/** A file's text, its line ends all line feeds, without a byte order mark. */
export interface Source {
  readonly file: string
  readonly text: string
}

/** What is wrong at an offset of a text. */
export interface TextIssue {
  readonly rule: IssueRule
  readonly offset: number
  readonly quotes: Readonly<Record<string, string>>
}

export const textIssue = <R extends IssueRule>(
  rule: R,
  offset: number,
  quotes: IssueQuotes[R],
): TextIssue => ({
  rule,
  offset,
  quotes: quotes as Record<string, string>,
})

const MOST_BYTES = 4 * 1024 * 1024
const LIMIT = '4 MiB'

// In every host, though not in the language's own library; it touches nothing outside.
declare const TextDecoder: new (
  label: 'utf-8',
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string }

const decoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

interface Read extends Source {
  readonly issues: readonly TextIssue[]
}

/** The text that a file's bytes are, or why they are none that can be read. */
export function readText(file: string, content: Uint8Array | string): Read {
  if (content.length > MOST_BYTES)
    return { file, text: '', issues: [textIssue('file-too-large', 0, { limit: LIMIT })] }
  const decoded = typeof content === 'string' ? { text: content } : decodeUtf8(content)
  const text = withoutMark(decoded.text).replaceAll('\r\n', '\n')
  if (decoded.wrongAt !== undefined) return { file, text, issues: [textIssue('not-utf-8', text.length, {})] }
  return { file, text, issues: unfitCharacters(text) }
}

const withoutMark = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text)

/** The whole text, or as much of it as is UTF-8. */
function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly wrongAt?: number } {
  try {
    return { text: decoder().decode(bytes) }
  } catch {
    // Halving finds the longest beginning that is still UTF-8; a character cut in two is not yet wrong.
    const reads = (length: number): boolean => {
      try {
        decoder().decode(bytes.subarray(0, length), { stream: true })
        return true
      } catch {
        return false
      }
    }
    let [good, bad] = [0, bytes.length]
    while (bad - good > 1) {
      const middle = (good + bad) >>> 1
      if (reads(middle)) good = middle
      else bad = middle
    }
    return { text: decoder().decode(bytes.subarray(0, good), { stream: true }), wrongAt: good }
  }
}

const MOST_FOUND = 1000

/** Control characters and halves of pairs anywhere; marks of direction are looked for in values only. */
function unfitCharacters(text: string): readonly TextIssue[] {
  const issues: TextIssue[] = []
  for (const { rule, index, quotes } of allUnfit(text)) {
    if (rule !== 'bidi-mark') issues.push(textIssue(rule, index, quotes))
    if (issues.length >= MOST_FOUND) break
  }
  return issues
}

/** Where lines begin; found once for a text, by halving after that. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Line and column of an offset, both from 1. */
export function positionOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - starts[low]! + 1 }
}

const MOST_SHOWN = 120
const LEAD = 80

/** The issue for the person who wrote the file: its place, and the line it stands on. */
export function fileIssue({ file, text }: Source, starts: readonly number[], issue: TextIssue): FileIssue {
  const { line, column } = positionOf(starts, Math.min(issue.offset, text.length))
  const start = starts[line - 1]!
  const whole = text.slice(start, (starts[line] ?? text.length + 1) - 1)
  const from = column > LEAD + 20 ? column - 1 - LEAD : 0
  // What would hide or turn the line on a screen is shown as one mark, so that the caret stays true.
  const shown = withMarks(whole.slice(from, from + MOST_SHOWN))
  const excerpt = { text: shown.replaceAll('\t', ' ').trimEnd(), caret: column - from }
  return { rule: issue.rule, file, line, column, excerpt, quotes: issue.quotes }
}
