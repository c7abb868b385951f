/**
 * Makes src/formats/mddf/vocabulary/tables.generated.ts: the words that the standard lists beside its schemas,
 * the registered languages and places, and the rating systems of the world. They lie beside the repository, not
 * in it (../shared/data/mddf/vocab, from MovieLabs/mddf, MIT).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COUNTRIES, isCurrency } from '../../src/core/base/index.ts'
import type { Element } from '../../src/formats/mddf/index.ts'
import { readXml } from '../../src/formats/mddf/xml/read.ts'
import { MDDF_DATA } from './mddf-schema.ts'

export const VOCABULARY_FILE = 'src/formats/mddf/vocabulary/tables.generated.ts'

const file = (name: string): string => readFileSync(join(MDDF_DATA, 'vocab', name), 'utf8')
const keysOf = (name: string): readonly string[] =>
  file(name)
    .split(/\r?\n/)
    .filter((line) => /^[^#!\s][^=]*=/.test(line))
    .map((line) => line.slice(0, line.indexOf('=')).trim())

type Words = Readonly<Record<string, readonly string[]>>

/** Lists only grow from version to version: each word with the first version that has it, `2.2.2` for the oldest. */
function availWords(): string {
  const versions = readdirSync(join(MDDF_DATA, 'vocab'))
    .flatMap((it) => /^vocab_avail_v(.*)\.json$/.exec(it)?.[1] ?? [])
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const since = new Map<string, Map<string, string>>()
  for (const version of versions) {
    const { avail } = JSON.parse(file(`vocab_avail_v${version}.json`)) as { readonly avail: Words }
    for (const [field, words] of Object.entries(avail)) {
      const known = since.get(field) ?? new Map<string, string>()
      since.set(field, known)
      for (const word of known.keys()) {
        if (!words.includes(word)) throw new Error(`${field} loses ${word} in ${version}`)
      }
      for (const word of words) if (!known.has(word)) known.set(word, version)
    }
  }
  const lines = [...since].map(([field, words]) => {
    const listed = [...words].map(([word, version]) =>
      version === versions[0] ? word : `${word}@${version}`,
    )
    return `  ${JSON.stringify(field)}: ${JSON.stringify(listed.join('|'))},`
  })
  return lines.join('\n')
}

function commonWords(): string {
  const { cm } = JSON.parse(file('vocab_cm_v2.12.json')) as { readonly cm: Words }
  return Object.entries(cm)
    .map(([field, words]) => `  ${JSON.stringify(field)}: ${JSON.stringify(words.join('|'))},`)
    .join('\n')
}

/** Codes of three letters, by their first two: `aa:abcd`. */
function byFirstTwo(codes: readonly string[]): string {
  const found = new Map<string, string>()
  for (const code of codes.toSorted()) {
    const head = code.slice(0, 2)
    found.set(head, (found.get(head) ?? '') + code.slice(2))
  }
  return [...found].map(([head, tails]) => head + tails).join(' ')
}

/** A line for each system. Several bodies may give theirs the same name. */
function ratingSystems(): string {
  const { root } = readXml(file('CMR_Ratings_v2.5.1.xml'))
  const kids = (element: Element | undefined, name: string) =>
    element?.children.filter((it) => it.name === name) ?? []
  const idOf = (element: Element, name: string) => element.attributes?.[name]?.text ?? ''
  return root!.children
    .flatMap((it) => {
      const name = kids(kids(it, 'RatingSystemID')[0], 'System')[0]?.text.trim()
      if (name === undefined) return []
      const ratings = kids(it, 'Rating').map((rating) => {
        const deprecated = kids(rating, 'Deprecated')[0]?.text.trim() === 'true'
        return `${deprecated ? '-' : ''}${idOf(rating, 'ratingID')}`
      })
      const reasons = [...kids(it, 'Reason'), ...kids(it, 'Rating').flatMap((at) => kids(at, 'RatingReason'))]
      const regions = kids(it, 'AdoptiveRegion')
      const places = ['country', 'countryRegion'].flatMap((kind) => regions.flatMap((at) => kids(at, kind)))
      const listed = [
        name,
        ratings.join('|'),
        [...new Set(reasons.map((at) => idOf(at, 'reasonID')))].join('|'),
        [...new Set(places.map(({ text }) => text.trim()))].join(' '),
      ]
      return [`  ${JSON.stringify(listed)},`]
    })
    .join('\n')
}

export function vocabularyText(): string {
  const { rfc5646 } = JSON.parse(file('rfc5646.json')) as { readonly rfc5646: Words }
  const places = keysOf('ISO3166-1.properties').filter((it) => !(COUNTRIES as readonly string[]).includes(it))
  const currencies = keysOf('ISO4217.properties').filter((it) => /^[A-Z]{3}$/.test(it) && !isCurrency(it))
  return `// Made by scripts/generate/mddf-vocabulary.ts (\`npm run generate\`); never edited. Facts of the vocabularies and of the
// Common Metadata Ratings 2.5.1 of MovieLabs (MovieLabs/mddf e7f032bc, MIT-style licence): NOTICE.

/** The words of each field of Avails; after \`@\` the version that has a word first. */
export const AVAIL_WORDS = {
${availWords()}
} as const

/** The words of each field of Common Metadata, as of 2.12. */
export const COMMON_WORDS = {
${commonWords()}
} as const

/** Registered languages (RFC 5646): of two letters; of three by the first two; scripts; variants. */
export const LANGUAGES_2 = ${JSON.stringify(rfc5646['iso639-2']!.join(' '))}
export const LANGUAGES_3 = ${JSON.stringify(byFirstTwo(rfc5646['iso639-3']!))}
export const SCRIPTS = ${JSON.stringify(rfc5646['script']!.join(' '))}
export const VARIANTS = ${JSON.stringify(rfc5646['variant']!.join(' '))}

/** Places that the standard takes beside the countries of ISO 3166-1. */
export const OTHER_PLACES = ${JSON.stringify(places.join(' '))}

/** Codes of ISO 4217 beside those in use: withdrawn ones, metals, funds. */
export const OTHER_CURRENCIES = ${JSON.stringify(currencies.join(' '))}

/** Rating systems: their ratings, \`-\` before one given up; their reasons; where they are used. */
export const RATING_SYSTEMS: readonly (readonly [name: string, ratings: string, reasons: string, places: string])[] = [
${ratingSystems()}
]
`
}
