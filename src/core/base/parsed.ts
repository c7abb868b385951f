import type { Path } from './path.ts'

/** What is wrong with a text we did not write: the rule it breaks, and where in the data. */
export interface Issue {
  /** kebab-case name of the rule, the key of its message in each language */
  readonly rule: string
  readonly path: Path
  /** what the message quotes: the text found, the field's name, what was expected */
  readonly quotes: Readonly<Record<string, string>>
}

/** The whole value or every issue: nothing is half-read. */
export type Parsed<T, I = Issue> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly I[] }

export const parsed = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refused = <I>(issues: readonly I[]): { readonly ok: false; readonly issues: readonly I[] } => ({
  ok: false,
  issues,
})
