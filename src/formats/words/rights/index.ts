/** rights: how is it said, in each language, what of a right is free and why the rest is not? */
import type { DeskLanguage } from '../../languages/index.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import type { RightsWords } from './words.ts'

export const RIGHTS_WORDS: Readonly<Record<DeskLanguage, RightsWords>> = { en, ko, ja, tr, th }

export type { ReasonFacts, RightsWords } from './words.ts'
