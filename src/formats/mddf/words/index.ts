/** words: how is it said, in each language, what is wrong in a file of the framework? */
import type { DeskLanguage } from '../../languages/index.ts'
import type { Code } from '../codes.ts'
import type { MddfIssue } from '../issue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import type { MddfWords } from './words.ts'

export const MDDF_WORDS: Readonly<Record<DeskLanguage, MddfWords>> = { en, ko, ja, tr, th }

/** One sentence: what is wrong, and what is expected. */
export function mddfSentence(
  { code, quotes }: Pick<MddfIssue, 'code' | 'quotes'>,
  language: DeskLanguage,
): string {
  // What a fault quotes and what its sentence says are one type; here only its name is known.
  const say = MDDF_WORDS[language][code as Code] as (quotes: MddfIssue['quotes']) => string
  return say(quotes)
}

export type { MddfWords } from './words.ts'
