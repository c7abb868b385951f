import type { IssueQuotes, IssueRule } from '../../title/index.ts'

/** What each rule for files says in one language: what is wrong, and what is expected. */
export type IssueWords = { readonly [R in IssueRule]: (quotes: IssueQuotes[R]) => string }
