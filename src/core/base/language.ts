import { answeredOnce } from './answered-once.ts'
import { regionMask } from './territory.ts'

/**
 * A language as a BCP 47 tag in its canonical spelling: `ko`, `pt-BR`, `zh-Hant`. Plain text, so that names
 * can be keyed by it; `isLanguage` tells.
 */
export type Language = string

/** How a language is heard or read: as shot, spoken by other voices, or written under the picture. */
export type LanguageForm = (typeof FORMS)[number]
export const FORMS = ['original', 'dub', 'sub'] as const

/** A language in a form; without a form, in any. */
export interface LanguageUse {
  readonly language: Language
  readonly form?: LanguageForm
}

/** The languages that a grant or a window allows. */
export type LanguageSet = 'any' | readonly LanguageUse[]

// RFC 5646, section 4.4.1, asks for room for 35 characters; real tags with variants stay under 64.
const MAX_TAG = 64

/** The tag in its canonical spelling: `ZH-hant` is `zh-Hant`, `iw` is `he`; undefined if not well formed. */
export const canonicalLanguage = (text: string): Language | undefined =>
  text.length > MAX_TAG ? undefined : canonical(text)

const canonical = answeredOnce(1_000, (text: string): Language | undefined => {
  try {
    return Intl.getCanonicalLocales(text)[0]
  } catch {
    return undefined
  }
})

/** Is this a well-formed tag in its canonical spelling? Whether anybody speaks it is not asked. */
export const isLanguage = (text: string): boolean => canonicalLanguage(text) === text

const isForm = (text: string): text is LanguageForm => FORMS.some((form) => form === text)

/** `ja`, `en sub`, `ko dub`, `ja original`; the tag in any spelling. Undefined when it is none of these. */
export function parseLanguageUse(text: string): LanguageUse | undefined {
  const [tag = '', form, ...more] = text.trim().split(/\s+/, 3)
  const language = canonicalLanguage(tag)
  if (language === undefined || more.length > 0) return undefined
  if (form === undefined) return { language }
  return isForm(form) ? { language, form } : undefined
}

/** The text that `parseLanguageUse` reads as the same value. */
export const formatLanguageUse = (use: LanguageUse): string =>
  use.form === undefined ? use.language : `${use.language} ${use.form}`

interface Subtags {
  readonly language: string
  readonly script: string | undefined
  readonly region: string | undefined
  /** variants, extensions and private use, as written */
  readonly rest: readonly string[]
}

// A memory, not state, and a bounded one: a slate of a thousand titles speaks a dozen languages.
const subtags = new Map<Language, Subtags>()
const MOST_TAGS = 10_000

function subtagsOf(tag: Language): Subtags {
  const known = subtags.get(tag)
  if (known) return known
  if (subtags.size >= MOST_TAGS) subtags.clear()
  const parts = subtagsIn(tag)
  subtags.set(tag, parts)
  return parts
}

function subtagsIn(tag: Language): Subtags {
  const [language = '', ...rest] = tag.split('-')
  // In a canonical tag the script is the only subtag in title case, the region two capitals or three digits.
  const script = /^[A-Z][a-z]{3}$/.test(rest[0] ?? '') ? rest.shift() : undefined
  const region = /^(?:[A-Z]{2}|\d{3})$/.test(rest[0] ?? '') ? rest.shift() : undefined
  return { language, script, region, rest }
}

// `419` is Latin America and the Caribbean, so Mexican Spanish falls under `es-419`.
const regionWithin = (region: string, wider: string): boolean => {
  const mask = regionMask(region)
  return region === wider || (mask !== 0n && (mask & regionMask(wider)) === mask)
}

/**
 * Does a tag fall under a wider one, or equal it? `pt-BR` under `pt`, `zh-Hant-TW` under `zh-Hant` and
 * `zh-TW`, `es-MX` under `es-419`. Only what the tags say counts: `zh-TW` does not name the script that it
 * is mostly written in, and does not fall under `zh-Hant`.
 * @see RFC 4647, section 3.3.2 (extended filtering); the regions by UN M49
 */
export function speaks(tag: Language, wider: Language): boolean {
  if (tag === wider) return true
  const [a, b] = [subtagsOf(tag), subtagsOf(wider)]
  return (
    a.language === b.language &&
    (b.script === undefined || a.script === b.script) &&
    (b.region === undefined || (a.region !== undefined && regionWithin(a.region, b.region))) &&
    b.rest.every((subtag) => a.rest.includes(subtag))
  )
}

/**
 * The tag for what falls under both; undefined where nothing does. `zh-TW` and `zh-Hant` share what Taiwan writes
 * in traditional characters, `zh-Hant-TW`.
 */
export function inBoth(a: Language, b: Language): Language | undefined {
  if (a === b) return a
  const [x, y] = [subtagsOf(a), subtagsOf(b)]
  if (x.language !== y.language) return undefined
  if (x.script !== undefined && y.script !== undefined && x.script !== y.script) return undefined
  const region = narrower(x.region, y.region)
  if (region === 'none') return undefined
  const script = x.script ?? y.script
  const rest = [...new Set([...x.rest, ...y.rest])]
  return [x.language, ...(script ? [script] : []), ...(region ? [region] : []), ...rest].join('-')
}

// Regions of UN M49 lie one in the other or apart.
function narrower(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || a === b) return b
  if (b === undefined || regionWithin(a, b)) return a
  return regionWithin(b, a) ? b : 'none'
}

/**
 * Does the set allow this use? A use without a form asks for every form: the set must hold the language
 * without a form, or in all three.
 */
export function allowsLanguage(set: LanguageSet, use: LanguageUse): boolean {
  if (set === 'any') return true
  const held = set.filter(({ language }) => speaks(use.language, language))
  const inForm = (asked: LanguageForm): boolean =>
    held.some(({ form }) => form === undefined || form === asked)
  return use.form === undefined ? FORMS.every(inForm) : inForm(use.form)
}

/** Have the two sets at least one use in common? A set that names no language has none with any other. */
export function languagesMeet(a: LanguageSet, b: LanguageSet): boolean {
  if (a === 'any') return b === 'any' || b.length > 0
  if (b === 'any') return a.length > 0
  return a.some((x) =>
    b.some(
      (y) =>
        (x.form === undefined || y.form === undefined || x.form === y.form) &&
        inBoth(x.language, y.language) !== undefined,
    ),
  )
}
