import type { Day, Names, Path, PersonName } from '../../../core/base/index.ts'
import { isDay } from '../../../core/base/index.ts'
import type { Codec, PlainRecord } from '../codec.ts'
import { described, leaf, META, optional, quoted, record } from '../codec.ts'
import { DAY, DAY_PATTERN } from './dates.ts'
import { canonicalTag, language } from './rights.ts'
import { readText, TEXT, text } from './text.ts'

const isMapping = (plain: unknown): plain is PlainRecord =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain)

const NAMES: Codec<Names> = leaf({
  name: 'Names',
  json: {
    type: 'object',
    description: 'The text in each language that it is known in, by BCP 47 tag.',
    propertyNames: { pattern: '^[a-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
    additionalProperties: { type: 'string' },
    minProperties: 1,
    examples: [{ ko: '명성황후', en: 'The Last Empress' }],
  },
  holds: { kind: 'keyed', value: TEXT, rest: false },
  read: (plain, report) => {
    if (!isMapping(plain)) return report('wanted-mapping', {})
    const names = Object.entries(plain).map(([tag, name]): [string, string] => {
      const canonical = canonicalTag(tag)
      if (canonical !== tag) report('bad-language', { found: quoted(tag), nearest: canonical ?? '' }, [tag])
      else if (name === null) report('empty-value', {}, [tag])
      else readText(name, report, [tag])
      return [tag, typeof name === 'string' ? name.normalize('NFC') : '']
    })
    return names.length > 0 ? Object.fromEntries(names) : report('empty-text', {})
  },
  write: (names) => ({ ...names }),
})
export const names = (description?: string): Codec<Names> => described(NAMES, description)

const PERSON_NAME: Codec<PersonName> = record<PersonName>('A person’s name, in the person’s own script.', {
  language: language('The language whose script and order the name has.'),
  family: optional(text('The family name.')),
  given: text('The given name, or the only one.'),
  reading: optional(text('How it is read: kana for a Japanese name.')),
  romanised: optional(
    record<NonNullable<PersonName['romanised']>>('The name in Latin letters.', {
      family: optional(text('The family name in Latin letters.')),
      given: text('The given name, or the only one, in Latin letters.'),
    }),
  ),
})
META.add(PERSON_NAME, {
  id: 'PersonName',
  description: 'A person’s name, in the person’s own script.',
} as never)
export const personName = (description?: string): Codec<PersonName> => described(PERSON_NAME, description)

const DATES: Codec<Readonly<Record<Path, Day>>> = leaf<Readonly<Record<Path, Day>>>({
  json: {
    type: 'object',
    propertyNames: { examples: ['release/windows/window:example/term/from'] },
    additionalProperties: { type: 'string', pattern: `^${DAY_PATTERN}$` },
  },
  holds: { kind: 'keyed', value: DAY, rest: true },
  read: (plain, report) => {
    if (!isMapping(plain)) return report('wanted-mapping', {})
    const dates = Object.entries(plain).map(([path, on]): [string, Day] => {
      if (on === null) report('empty-value', {}, [path])
      else if (typeof on !== 'string' || !isDay(on)) report('bad-day', { found: quoted(on) }, [path])
      return [path, on as Day]
    })
    return Object.fromEntries(dates)
  },
  write: (dates) => ({ ...dates }),
})

/** Approved days by the path of the date that each is for. */
export const datesByPath = (description: string): Codec<Readonly<Record<Path, Day>>> =>
  described(DATES, description)
