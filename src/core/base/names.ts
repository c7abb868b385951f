import type { Language } from './language.ts'

/**
 * A name in each language that it is known in, keyed by BCP 47 tag: `{ ko: '명성황후', en: 'The Last
 * Empress' }`. A romanisation carries its script: `ko-Latn`. Names are never translated by us.
 */
export type Names = Readonly<Record<Language, string>>

/** A person's name, in the person's own script, family and given name apart. */
export interface PersonName {
  /** the language whose script and order the name has */
  readonly language: Language
  readonly family?: string
  readonly given: string
  /** how it is read: kana for a Japanese name */
  readonly reading?: string
  readonly romanised?: { readonly family?: string; readonly given: string }
}

/** The best name for a reader: in their language, each wider one (zh-Hant, zh), English, the first given. */
export function nameIn(names: Names, language: Language): string {
  // RFC 4647, section 3.4 (lookup): the tag loses its last part until a name is found.
  for (let tag = language; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    if (Object.hasOwn(names, tag)) return names[tag]!
  }
  return names['en'] ?? Object.values(names)[0] ?? ''
}

const baseOf = (language: Language): string => language.split('-')[0] ?? language

// CLDR 48, personNamesDefaults, surnameFirst, for the scripts that we meet.
const FAMILY_FIRST = new Set(['ko', 'ja', 'zh', 'vi', 'hu'])

// Credits and press write these in one piece (김민지, 瀧悠輔) unless they are in Latin letters.
const WITHOUT_SPACE = new Set(['ko', 'ja', 'zh'])

// In English Korean, Chinese and Vietnamese names keep their order; Japanese and Hungarian ones turn round.
const FAMILY_FIRST_IN_LATIN = new Set(['ko', 'zh', 'vi'])

/** A person's name as it is written in its own script, in its own order. */
export function ownName(name: PersonName): string {
  if (name.family === undefined) return name.given
  const base = baseOf(name.language)
  if (!FAMILY_FIRST.has(base)) return `${name.given} ${name.family}`
  const joined = WITHOUT_SPACE.has(base) && !name.language.split('-').includes('Latn')
  return joined ? `${name.family}${name.given}` : `${name.family} ${name.given}`
}

/** A person's name in Latin letters, in the order of English credits; the name itself where none is known. */
export function latinName(name: PersonName): string {
  const latin = name.romanised
  if (!latin) return ownName(name)
  if (latin.family === undefined) return latin.given
  return FAMILY_FIRST_IN_LATIN.has(baseOf(name.language))
    ? `${latin.family} ${latin.given}`
    : `${latin.given} ${latin.family}`
}
