import type { Messages } from '@lingui/core'
import { i18n } from '@lingui/core'
import type { Language } from '../../api/index.ts'

export const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
  { code: 'ja', name: '日本語' },
  { code: 'tr', name: 'Türkçe' },
  { code: 'th', name: 'ไทย' },
]

const KEPT = 'genchi.language'
const isLanguage = (text: string | null | undefined): text is Language =>
  LANGUAGES.some(({ code }) => code === text)

/** The language last chosen here, else the first of the browser's that we speak. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT)
  if (isLanguage(kept)) return kept
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

const CATALOGUES = import.meta.glob<{ messages: Messages }>('../messages/*.po')

export async function speak(language: Language): Promise<void> {
  const load = CATALOGUES[`../messages/${language}.po`] ?? CATALOGUES['../messages/en.po']
  const messages = load ? (await load()).messages : {}
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  localStorage.setItem(KEPT, language)
}
