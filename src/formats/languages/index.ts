/**
 * languages: those in which the desk speaks.
 */
/** The languages in which the desk speaks to its readers. Names and scripts may be in any other. */
export type DeskLanguage = 'en' | 'ko' | 'ja' | 'tr' | 'th'

export const DESK_LANGUAGES: readonly DeskLanguage[] = ['en', 'ko', 'ja', 'tr', 'th']

export const isDeskLanguage = (text: string): text is DeskLanguage =>
  (DESK_LANGUAGES as readonly string[]).includes(text)
export { thaiList } from './thai-list.ts'
