/** words: how is it said, in each language, what is wrong in a workbook of avails? */
import type { SheetFault } from '../../../sheets/index.ts'
import type { DeskLanguage } from '../../../words/index.ts'
import type { SheetIssue } from '../codes.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import type { SheetWords } from './words.ts'

const WORDS: Readonly<Record<DeskLanguage, SheetWords>> = { en, ko, ja, tr, th }

export function sheetSentence(
  { code, quotes }: Pick<SheetIssue, 'code' | 'quotes'>,
  language: DeskLanguage,
): string {
  // What a fault quotes and what its sentence says are one type; here only the fault's name is known.
  const say = WORDS[language][code] as (quotes: SheetIssue['quotes']) => string
  return say(quotes)
}

/** Why a file is no workbook that can be read. */
export const faultSentence = (fault: SheetFault, language: DeskLanguage): string =>
  WORDS[language][fault.rule](fault)
