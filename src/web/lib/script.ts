const BY_HOME: Readonly<Record<string, string>> = {
  JP: 'ja',
  CN: 'zh-Hans',
  TW: 'zh-Hant',
  HK: 'zh-Hant',
  TR: 'tr',
}

/**
 * The language a name is in, as far as its script tells: for the right glyphs, line breaks and voice.
 * @param home the territory the name belongs to, which decides for Han characters and Latin letters
 */
export function languageOf(text: string, home?: string): string | undefined {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja'
  if (/\p{Script=Thai}/u.test(text)) return 'th'
  if (/\p{Script=Han}/u.test(text)) return BY_HOME[home ?? 'JP'] ?? 'ja'
  if (/[ğĞıİşŞ]/.test(text)) return 'tr'
  return undefined
}
