import type { DeskLanguage } from '../../languages/index.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { Messages } from './message.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'

export const MESSAGES: Readonly<Record<DeskLanguage, Messages>> = { en, ko, ja, tr, th }
