import type { Issue } from '../../core/base/index.ts'

/**
 * Every rule that a file can break, with what its message quotes. The name is the key of the message in each
 * language. `nearest` is the known word most like the one found, `` when none is like it; `known` lists the
 * words that may stand there.
 */
export interface IssueQuotes {
  // The text itself
  'not-utf-8': object
  'file-too-large': { readonly limit: string }
  'control-character': { readonly code: string }
  'lone-surrogate': { readonly code: string }
  'bidi-mark': { readonly code: string }

  // YAML
  'bad-yaml': object
  'bad-indent': object
  'tab-indent': object
  'not-closed': object
  'bad-escape': object
  'too-deep': { readonly limit: string }
  'several-documents': object
  'yaml-directive': object
  'yaml-anchor': { readonly found: string }
  'yaml-alias': { readonly found: string }
  'yaml-tag': { readonly found: string }
  'merge-key': object
  'key-not-text': object
  'no-colon': { readonly found: string }
  'duplicate-key': { readonly found: string; readonly line: string }
  'ambiguous-word': { readonly found: string }
  'number-form': { readonly found: string }
  'number-not-exact': { readonly found: string }

  // Files
  'missing-file': { readonly file: string }
  'unknown-file': { readonly found: string; readonly nearest: string }
  'not-a-slate': object
  /** a title's own catalogue, where the titles of a slate share one */
  'catalogue-in-title': { readonly found: string; readonly belongs: string }

  // Fields and their values
  'missing-field': { readonly field: string }
  'unknown-field': { readonly found: string; readonly nearest: string; readonly known: string }
  'empty-value': object
  'empty-text': object
  'empty-list': object
  'wanted-mapping': object
  'wanted-list': object
  'wanted-text': object
  'wanted-number': object
  'wanted-whole-number': object
  'wanted-true-or-false': object
  'unknown-word': { readonly found: string; readonly nearest: string; readonly known: string }
  'number-too-small': { readonly found: string; readonly least: string }
  'number-too-large': { readonly found: string; readonly most: string }
  'bad-id': { readonly found: string; readonly kind: string }
  'bad-day': { readonly found: string }
  'bad-date': { readonly found: string }
  'bad-partial-day': { readonly found: string }
  'bad-month-day': { readonly found: string }
  'bad-clock': { readonly found: string }
  'bad-zone': { readonly found: string }
  'bad-money': { readonly found: string }
  'bad-ratio': { readonly found: string }
  'ratio-too-small': { readonly found: string; readonly least: string }
  'ratio-too-large': { readonly found: string; readonly most: string }
  'bad-territories': { readonly found: string }
  'bad-country': { readonly found: string }
  'bad-currency': { readonly found: string }
  /** `nearest`: the canonical spelling of the tag */
  'bad-language': { readonly found: string; readonly nearest: string }
  'bad-language-use': { readonly found: string }
  'bad-languages': object
  'bad-fictional': object
  'bad-eidr': { readonly found: string }
  'bad-sha256': { readonly found: string }
  'bad-url': { readonly found: string }
  'until-or-last': object
  'ends-before-it-begins': { readonly from: string; readonly until: string }
  'figure-outside-range': { readonly found: string; readonly low: string; readonly high: string }
  'currency-differs': { readonly found: string; readonly expected: string }

  // What points somewhere
  'unknown-reference': { readonly found: string; readonly nearest: string }
  'ambiguous-reference': { readonly found: string }
  /** `first`: where the id was given first, a path and for a reader `file:line` */
  'duplicate-id': { readonly found: string; readonly first: string }
  'no-airing-plan': { readonly found: string }
  'unknown-path': { readonly found: string; readonly nearest: string }
  'not-a-date': { readonly found: string }
  'unknown-fictional-field': { readonly found: string; readonly nearest: string }

  // Scenarios
  'one-change': { readonly known: string }
  'to-or-by': object
  'not-a-list': { readonly found: string }
  'not-an-entry': { readonly found: string }
  'not-optional': { readonly found: string }
  'no-such-place': { readonly found: string }
  'already-there': { readonly found: string }
  'date-cannot-move': { readonly found: string }

  /** stands last when a folder has more issues than are listed */
  'more-issues': { readonly count: string }
}

export type IssueRule = keyof IssueQuotes

/** What is wrong in a title's data, at its place in the title. */
export interface TitleIssue extends Issue {
  readonly rule: IssueRule
}

/** A place in a file. */
export interface Place {
  readonly file: string
  /** from 1 */
  readonly line: number
  /** from 1, in UTF-16 code units, as editors count */
  readonly column: number
}

/** What is wrong in a file, for the person who wrote it. */
export interface FileIssue extends Place {
  readonly rule: IssueRule
  /** the user's own line, at most 120 characters of it, and the column of the place within that text */
  readonly excerpt: { readonly text: string; readonly caret: number }
  readonly quotes: Readonly<Record<string, string>>
}

/** More are counted, not listed: nobody reads the two-hundred-and-first before mending the first. */
export const MOST_ISSUES = 200
