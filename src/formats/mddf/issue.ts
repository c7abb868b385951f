import type { Code, Severity } from './codes.ts'
import type { Place } from './types.ts'

/** What is wrong in a file of the framework, at its place; the sentence is made in the reader's language. */
export interface MddfIssue {
  readonly code: Code
  readonly severity: Severity
  readonly at?: Place
  /** what the sentence quotes */
  readonly quotes: Readonly<Record<string, string>>
}

/** Takes what a check finds. */
export type Report = <C extends Code>(
  code: C,
  at: Place | undefined,
  quotes: Readonly<Record<string, string>>,
) => void
