import type { DeskLanguage } from '../../languages/index.ts'
import { en } from './en.ts'
import type { Grammar } from './grammar.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'

export const GRAMMARS: Readonly<Record<DeskLanguage, Grammar>> = { en, ko, ja, tr, th }
