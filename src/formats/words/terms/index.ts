import type { DeskLanguage } from '../../languages/index.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { Terms } from './terms.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'

/** Every table of words, by language. */
export const TERMS: Readonly<Record<DeskLanguage, Terms>> = { en, ko, ja, tr, th }
