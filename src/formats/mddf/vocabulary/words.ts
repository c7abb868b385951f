import { isCountry, isCurrency } from '../../../core/base/index.ts'
import type { AvailsVersion } from '../types.ts'
import { AVAILS_VERSIONS } from '../types.ts'
import {
  AVAIL_WORDS,
  COMMON_WORDS,
  LANGUAGES_2,
  LANGUAGES_3,
  OTHER_CURRENCIES,
  OTHER_PLACES,
  RATING_SYSTEMS,
  SCRIPTS,
  VARIANTS,
} from './tables.generated.ts'

export type AvailField = keyof typeof AVAIL_WORDS
export type CommonField = keyof typeof COMMON_WORDS

const remembered = new Map<string, readonly string[]>()

/** The words that a version of Avails knows for a field. The oldest list stands for the versions before it. */
export function availWords(field: AvailField, version: AvailsVersion): readonly string[] {
  const key = `${field} ${version}`
  const known = remembered.get(key)
  if (known) return known
  const at = (it: string) => (AVAILS_VERSIONS as readonly string[]).indexOf(it)
  const words = AVAIL_WORDS[field].split('|').flatMap((entry) => {
    const [word = '', since] = entry.split('@')
    return since === undefined || at(since) <= at(version) ? [word] : []
  })
  remembered.set(key, words)
  return words
}

export function commonWords(field: CommonField): readonly string[] {
  const known = remembered.get(field)
  if (known) return known
  const words = COMMON_WORDS[field].split('|')
  remembered.set(field, words)
  return words
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

let registered: ReturnType<typeof readRegistered> | undefined
function readRegistered() {
  const three = LANGUAGES_3.split(' ').flatMap((it) => [...it.slice(2)].map((tail) => it.slice(0, 2) + tail))
  return {
    languages: new Set([...LANGUAGES_2.split(' '), ...three]),
    scripts: set(SCRIPTS),
    variants: set(VARIANTS),
    places: set(OTHER_PLACES),
    currencies: set(OTHER_CURRENCIES),
  }
}
const tables = () => (registered ??= readRegistered())

/** A country of ISO 3166-1, or a place that the standard takes beside them: `JP`, `EU`, `150`. */
export const isPlace = (code: string): boolean => isCountry(code) || tables().places.has(code)

/** A code of ISO 4217, withdrawn ones included: old prices stand in them. */
export const isKnownCurrency = (code: string): boolean => isCurrency(code) || tables().currencies.has(code)

/** Is every part of the tag registered? RFC 5646, in any case of letters; language, script, region, variants. */
export function isRegisteredLanguage(tag: string): boolean {
  const [language = '', ...parts] = tag.toLowerCase().split('-')
  const { languages, scripts, variants } = tables()
  // Private use is nobody's to register.
  if (language === 'x' && parts.length > 0) return true
  if (!languages.has(language)) return false
  let rest = parts
  if (rest[0]?.length === 3 && /^[a-z]+$/.test(rest[0])) rest = rest.slice(languages.has(rest[0]) ? 1 : 0)
  if (rest[0]?.length === 4 && scripts.has(rest[0])) rest = rest.slice(1)
  if (rest[0] !== undefined && /^(?:[a-z]{2}|\d{3})$/.test(rest[0])) {
    if (!isPlace(rest[0].toUpperCase())) return false
    rest = rest.slice(1)
  }
  const own = rest.indexOf('x')
  return (own < 0 ? rest : rest.slice(0, own)).every((it) => variants.has(it))
}

/** A body's ratings under the name that it gives them. */
export interface RatingSystem {
  readonly ratings: ReadonlySet<string>
  readonly givenUp: ReadonlySet<string>
  readonly reasons: readonly string[]
  readonly places: readonly string[]
}

let systems: ReadonlyMap<string, readonly RatingSystem[]> | undefined

/** The systems of this name, in the order of the standard's list: several bodies may share one. */
export function ratingSystems(name: string): readonly RatingSystem[] {
  if (!systems) {
    const read = new Map<string, RatingSystem[]>()
    for (const [name, ratings, reasons, places] of RATING_SYSTEMS) {
      const listed = ratings.split('|')
      const system: RatingSystem = {
        ratings: new Set(listed.map((it) => it.replace(/^-/, ''))),
        givenUp: new Set(listed.filter((it) => it.startsWith('-')).map((it) => it.slice(1))),
        reasons: reasons === '' ? [] : reasons.split('|'),
        places: places.split(' '),
      }
      read.set(name, [...(read.get(name) ?? []), system])
    }
    systems = read
  }
  return systems.get(name) ?? []
}
