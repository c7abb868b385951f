/** The languages that are offered to choose from; any other can stand in the data, and is then offered too. */
export const COMMON_LANGUAGES: readonly string[] = [
  'ja',
  'ko',
  'en',
  'th',
  'tr',
  'zh-Hant',
  'zh-Hans',
  'id',
  'vi',
  'es',
  'pt-BR',
  'fr',
  'de',
  'it',
  'ar',
  'hi',
]
