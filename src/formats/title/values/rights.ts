import type {
  Country,
  Currency,
  Language,
  LanguageSet,
  LanguageUse,
  MediaSet,
  Medium,
  Territories,
} from '../../../core/base/index.ts'
import {
  canonicalLanguage,
  formatLanguageUse,
  formatTerritories,
  isCountry,
  isCurrency,
  MEDIA,
  parseLanguageUse,
  parseTerritories,
} from '../../../core/base/index.ts'
import type { Codec, Plain, Report, WRONG } from '../codec.ts'
import { described, leaf, META, oneOf, quoted } from '../codec.ts'
import { someOf, textForm } from './text.ts'

const COUNTRY: Codec<Country> = textForm({
  name: 'Country',
  means: 'A country by its code of ISO 3166-1, two capitals.',
  pattern: '^[A-Z]{2}$',
  examples: ['JP', 'KR'],
  rule: 'bad-country',
  parse: (text) => (isCountry(text) ? text : undefined),
  format: (country) => country,
})
export const country = (description?: string): Codec<Country> => described(COUNTRY, description)

const CURRENCY: Codec<Currency> = textForm({
  name: 'Currency',
  means: 'A currency by its code of ISO 4217, three capitals.',
  pattern: '^[A-Z]{3}$',
  examples: ['JPY', 'KRW'],
  rule: 'bad-currency',
  parse: (text) => (isCurrency(text) ? text : undefined),
  format: (currency) => currency,
})
export const currency = (description?: string): Codec<Currency> => described(CURRENCY, description)

const TERRITORIES: Codec<Territories> = textForm({
  name: 'Territories',
  means: 'Countries by their codes and groups by their names; after `ex.` those left out.',
  examples: ['JP', 'JP, KR', 'World ex. KR', 'South-eastern Asia'],
  rule: 'bad-territories',
  parse: parseTerritories,
  format: formatTerritories,
})
export const territories = (description?: string): Codec<Territories> => described(TERRITORIES, description)

const MEDIUM: Codec<Medium> = oneOf(
  Object.fromEntries(MEDIA.map(({ medium, means }) => [medium, means])) as Record<Medium, string>,
)
META.add(MEDIUM, { id: 'Medium' })
export const medium = (description?: string): Codec<Medium> => described(MEDIUM, description)

/** Media, at least one; a wider medium stands for all within it. */
export const mediaSet = (description?: string): Codec<MediaSet> => someOf(MEDIUM, description)

// The host's answer takes microseconds, and a slate asks for the same few tags ten thousand times.
const canonicalTags = new Map<string, Language | undefined>()
const MOST_TAGS = 1000

export function canonicalTag(text: string): Language | undefined {
  if (canonicalTags.has(text)) return canonicalTags.get(text)
  const canonical = canonicalLanguage(text)
  if (canonicalTags.size < MOST_TAGS) canonicalTags.set(text, canonical)
  return canonical
}

function readLanguage(plain: Plain, report: Report): Language | typeof WRONG {
  const canonical = typeof plain === 'string' ? canonicalTag(plain) : undefined
  return canonical === plain && canonical !== undefined
    ? canonical
    : report('bad-language', { found: quoted(plain), nearest: canonical ?? '' })
}

const LANGUAGE: Codec<Language> = leaf({
  name: 'Language',
  json: {
    type: 'string',
    description: 'A language as a BCP 47 tag.',
    pattern: '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
    examples: ['ko', 'ja', 'pt-BR', 'zh-Hant'],
  },
  read: readLanguage,
  write: (tag) => tag,
})
export const language = (description?: string): Codec<Language> => described(LANGUAGE, description)

const LANGUAGE_USE_JSON = {
  type: 'string',
  description: 'A language as a BCP 47 tag, with `original`, `dub` or `sub` where only that form is meant.',
  pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*( (original|dub|sub))?$',
  examples: ['ja', 'en sub', 'ko dub'],
}
const LANGUAGE_USE: Codec<LanguageUse> = leaf({
  name: 'LanguageUse',
  json: LANGUAGE_USE_JSON,
  read: (plain, report) =>
    (typeof plain === 'string' ? parseLanguageUse(plain) : undefined) ??
    report('bad-language-use', { found: quoted(plain) }),
  write: formatLanguageUse,
})
export const languageUse = (description?: string): Codec<LanguageUse> => described(LANGUAGE_USE, description)

const LANGUAGE_SET: Codec<LanguageSet> = leaf<LanguageSet>({
  name: 'LanguageSet',
  json: {
    description: '`any`, or a list of languages.',
    anyOf: [{ const: 'any' }, { type: 'array', items: LANGUAGE_USE_JSON }],
  },
  read: (plain, report) => {
    if (plain === 'any') return 'any'
    if (!Array.isArray(plain)) return report('bad-languages', {})
    return plain.flatMap((entry: Plain, i) => {
      const use = typeof entry === 'string' ? parseLanguageUse(entry) : undefined
      if (use) return [use]
      report('bad-language-use', { found: quoted(entry) }, [i])
      return []
    })
  },
  write: (set) => (set === 'any' ? 'any' : set.map(formatLanguageUse)),
})
export const languageSet = (description?: string): Codec<LanguageSet> => described(LANGUAGE_SET, description)
