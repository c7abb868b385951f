/** typing: how is it said, in each language, that what was typed on the command line is no command? */
import type { DeskLanguage } from '../../languages/index.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import type { TypingWords } from './words.ts'

export const TYPING_WORDS: Readonly<Record<DeskLanguage, TypingWords>> = { en, ko, ja, tr, th }

export type { TypingWords } from './words.ts'
