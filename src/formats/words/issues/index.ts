/** issues: how is it said, in each language, what is wrong in a file? */

import type { DeskLanguage } from '../../languages/index.ts'
import type { FileIssue, IssueRule } from '../../title/index.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import type { IssueWords } from './words.ts'

export const ISSUE_WORDS: Readonly<Record<DeskLanguage, IssueWords>> = { en, ko, ja, tr, th }

/** One sentence: the rule that the file breaks, and what is expected. */
export function issueSentence(
  { rule, quotes }: Pick<FileIssue, 'rule' | 'quotes'>,
  language: DeskLanguage,
): string {
  // What a rule quotes and what its sentence says are one type; here only the rule's name is known.
  const say = ISSUE_WORDS[language][rule as IssueRule] as (quotes: FileIssue['quotes']) => string
  return say(quotes)
}

export type { IssueWords } from './words.ts'
