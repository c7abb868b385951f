import * as z from 'zod/mini'
import type {
  Assumption,
  Basis,
  ClockMinutes,
  Confidence,
  Country,
  Currency,
  DateRange,
  Day,
  Id,
  Language,
  LanguageSet,
  LanguageUse,
  MediaSet,
  Medium,
  Milestone,
  Money,
  MonthDay,
  Names,
  PartyId,
  Path,
  PersonName,
  Ratio,
  Term,
  Territories,
  Until,
  When,
  WhenUntil,
  Zone,
} from '../../core/base/index.ts'
import {
  canonicalLanguage,
  compareRatios,
  formatClock,
  formatLanguageUse,
  formatMoney,
  formatRatio,
  formatTerritories,
  formatWhen,
  isCountry,
  isCurrency,
  isDay,
  isId,
  isRelative,
  isZone,
  LAST_DAY,
  MEDIA,
  nextDay,
  ONE,
  parseClock,
  parseLanguageUse,
  parseMoney,
  parseRatio,
  parseTerritories,
  parseWhen,
  ZERO,
} from '../../core/base/index.ts'
import type { Codec, Fields, Holds, OptionalCodec, Plain, PlainRecord, Report } from './codec.ts'
import { described, leaf, list, listed, META, oneOf, optional, quoted, record, type WRONG } from './codec.ts'
import type { IssueQuotes, IssueRule } from './issue.ts'
import { findUnfit } from './unfit.ts'

// Text

// A whole number stands for its digits where a text often is one; anything else bare may have lost a nought.
const asText = (plain: Plain, bareNumber: boolean): string | undefined =>
  typeof plain === 'string'
    ? plain
    : bareNumber && typeof plain === 'number' && Number.isSafeInteger(plain)
      ? String(plain)
      : undefined

function readText(plain: Plain, report: Report, at: readonly string[] = []): string | typeof WRONG {
  if (typeof plain !== 'string') return report('wanted-text', {}, at)
  const unfit = findUnfit(plain)
  if (unfit) return report(unfit.rule, unfit.quotes, at)
  return plain.trim() === '' ? report('empty-text', {}, at) : plain.normalize('NFC')
}

const plainText = (bareNumber: boolean): Codec<string> =>
  leaf({
    json: bareNumber ? { type: ['string', 'integer'] } : { type: 'string', minLength: 1 },
    read: (plain, report) => readText(asText(plain, bareNumber) ?? plain, report),
    write: (value) => value,
  })

const TEXT = plainText(false)
const TEXT_OR_DIGITS = plainText(true)

/** Text in Unicode NFC, not empty. */
export const text = (description?: string): Codec<string> => described(TEXT, description)

/** Text that is often a number, such as a scene's: a whole number need not be quoted. */
export const digitsOrText = (description?: string): Codec<string> => described(TEXT_OR_DIGITS, description)

type Wrong = keyof { [R in IssueRule as IssueQuotes[R] extends { readonly found: string } ? R : never]: R }

interface TextForm<T> {
  readonly name: string
  readonly means: string
  readonly pattern?: string
  readonly examples: readonly string[]
  readonly rule: Wrong
  readonly holds?: Holds
  /** bare numbers are read by their digits */
  readonly number?: true
  readonly parse: (text: string) => T | undefined
  readonly format: (value: T) => string
}

/** A value with one text form, that a core function reads and another writes. */
function textForm<T>({
  name,
  means,
  pattern,
  examples,
  rule,
  holds,
  number,
  parse,
  format,
}: TextForm<T>): Codec<T> {
  return leaf<T>({
    name,
    json: {
      type: number ? ['string', 'number'] : 'string',
      description: means,
      ...(pattern !== undefined && { pattern }),
      examples,
    },
    ...(holds && { holds }),
    read: (plain, report) => {
      const written = number && typeof plain === 'number' ? String(plain) : plain
      const value = typeof written === 'string' ? parse(written) : undefined
      return value === undefined ? report(rule, { found: quoted(plain) } as never) : value
    },
    write: format,
  })
}

// Ids

const SLUG = '[a-z0-9][a-z0-9-]{0,79}'

const idCodec = <K extends string>(kinds: readonly K[], holds: Holds): Codec<Id<K>> =>
  leaf({
    json: {
      type: 'string',
      pattern: `^${kinds.length > 1 ? `(${kinds.join('|')})` : kinds[0]}:${SLUG}$`,
      examples: kinds.map((kind) => `${kind}:…`),
    },
    holds,
    read: (plain, report) =>
      typeof plain === 'string' && kinds.some((kind) => isId(kind, plain))
        ? (plain as Id<K>)
        : report('bad-id', { found: quoted(plain), kind: kinds.join(' | ') }),
    write: (id) => id,
  })

/** The record's own id. */
export const own = <K extends string>(kind: K): Codec<Id<K>> =>
  described(
    idCodec([kind], { kind: 'own', of: kind }),
    `The record's own id: \`${kind}:\`, then lower-case letters, digits and hyphens.`,
  )

/** The id of another record. */
export const ref = <K extends string>(kind: K, description?: string): Codec<Id<K>> =>
  described(idCodec([kind], { kind: 'ref', to: [kind] }), description)

/** The id of another record, of one of two kinds. */
export const refEither = <K extends string, L extends string>(
  kinds: readonly [K, L],
  description?: string,
): Codec<Id<K> | Id<L>> =>
  described(idCodec<K | L>(kinds, { kind: 'ref', to: kinds }) as Codec<Id<K> | Id<L>>, description)

/** An id that need not be of a record that still is: a strip may name a scene that was cut. */
export const pastRef = <K extends string>(kind: K, description?: string): Codec<Id<K>> =>
  described(idCodec([kind], { kind: 'ref', to: [] }), description)

// Days and times

const DAY_PATTERN = '\\d{4}-\\d{2}-\\d{2}'
const SHIFT = '(on|\\d+ (day|week|month|year)s? (before|after))'
const ANCHOR = `(event:${SLUG}|(start|end|first airing|last airing) of window:${SLUG})`
const WHEN_PATTERN = `${DAY_PATTERN}|${SHIFT} ${ANCHOR}`

const DAY: Codec<Day> = textForm({
  name: 'Day',
  means: 'A calendar day: `2025-08-28`.',
  pattern: `^${DAY_PATTERN}$`,
  examples: ['2025-08-28'],
  rule: 'bad-day',
  holds: { kind: 'day' },
  parse: (text) => (isDay(text) ? text : undefined),
  format: (day) => day,
})

const WHEN: Codec<When> = textForm({
  name: 'When',
  means: 'A day, or so many days, weeks, months or years before or after an event or a point of a window.',
  pattern: `^(${WHEN_PATTERN})$`,
  examples: ['2025-08-28', 'on event:premiere', '7 days after last airing of window:example'],
  rule: 'bad-date',
  holds: { kind: 'when' },
  parse: parseWhen,
  format: formatWhen,
})

const WHEN_UNTIL: Codec<WhenUntil> = textForm<WhenUntil>({
  name: 'WhenUntil',
  means: 'The first day outside, as a date; `open` when there is no end.',
  pattern: `^(open|${WHEN_PATTERN})$`,
  examples: ['2027-01-01', 'open', '1 year after end of window:example'],
  rule: 'bad-date',
  holds: { kind: 'when' },
  parse: (text) => (text === 'open' ? 'open' : parseWhen(text)),
  format: (until) => (until === 'open' ? 'open' : formatWhen(until)),
})

const UNTIL: Codec<Until> = textForm<Until>({
  name: 'Until',
  means: 'The first day outside; `open` when there is no end.',
  pattern: `^(open|${DAY_PATTERN})$`,
  examples: ['2027-01-01', 'open'],
  rule: 'bad-day',
  holds: { kind: 'day' },
  parse: (text) => (text === 'open' || isDay(text) ? text : undefined),
  format: (until) => until,
})

export const day = (description?: string): Codec<Day> => described(DAY, description)
export const when = (description?: string): Codec<When> => described(WHEN, description)
export const whenUntil = (description?: string): Codec<WhenUntil> => described(WHEN_UNTIL, description)

interface Ends<From, To> {
  readonly from: From
  readonly until?: To
  readonly last?: Day
}

/** A stretch of days with its first day outside (`until`) or its last day inside (`last`), as contracts say it. */
function stretch<From extends When, To extends WhenUntil>(
  name: string,
  from: Codec<From>,
  until: Codec<To>,
): Codec<{ readonly from: From; readonly until: To }> {
  const ends = record<Ends<From, To>>('From one day up to another.', {
    from: described(from, 'The first day.'),
    until: optional(described(until, 'The first day outside; `open` when there is no end.')),
    last: optional(day('The last day inside, as contracts give it; instead of `until`.')),
  } as unknown as Fields<Ends<From, To>>)
  const codec = z.codec(ends as Codec<Ends<From, To>>, z.unknown(), {
    decode: ({ from, until, last }, payload) => {
      const wrong = <R extends IssueRule>(rule: R, quotes: IssueQuotes[R], at: readonly string[] = []) => {
        payload.issues.push({ code: 'custom', input: payload.value, path: [...at], params: { rule, quotes } })
        return z.NEVER
      }
      if ((until === undefined) === (last === undefined)) return wrong('until-or-last', {})
      // Sheets say 9999-12-31 for ever.
      const outside = until ?? ((last === LAST_DAY ? 'open' : nextDay(last!)) as To)
      if (!isRelative(from) && !isRelative(outside) && (outside as Until) <= (from as Day))
        return wrong('ends-before-it-begins', { from, until: last ?? outside }, [
          last === undefined ? 'until' : 'last',
        ])
      return { from, until: outside }
    },
    encode: (value) => value as never,
  })
  META.add(codec, {
    id: name,
    oneOf: [{ required: ['until'] }, { required: ['last'] }],
  } as never)
  return codec as unknown as Codec<{ readonly from: From; readonly until: To }>
}

const TERM: Codec<Term> = stretch('Term', WHEN, WHEN_UNTIL)
const PERIOD: Codec<DateRange> = stretch('Period', DAY, UNTIL)
const DAYS: Codec<{ readonly from: Day; readonly until: Day }> = stretch('Days', DAY, DAY)

/** A range whose ends may hang on events. */
export const term = (description?: string): Codec<Term> => described(TERM, description)
/** A range of days. */
export const period = (description?: string): Codec<DateRange> => described(PERIOD, description)
/** A range of days that has an end. */
export const days = (description?: string) => described(DAYS, description)

const CLOCK: Codec<ClockMinutes> = textForm({
  name: 'Clock',
  means: 'A time of day, past 24:00 where the night still belongs to the day: `25:30` is half past one.',
  pattern: '^(\\d|[0-3]\\d|4[0-8]):[0-5]\\d$',
  examples: ['09:00', '25:30'],
  rule: 'bad-clock',
  parse: parseClock,
  format: formatClock,
})
export const clock = (description?: string): Codec<ClockMinutes> => described(CLOCK, description)

/** Says so when a clock range ends before it begins; the night after midnight counts on past 24:00. */
export function clocksInOrder(
  from: ClockMinutes,
  until: ClockMinutes,
  at: readonly string[],
  report: Report,
): void {
  if (until <= from)
    report('ends-before-it-begins', { from: formatClock(from), until: formatClock(until) }, at)
}

const ZONE: Codec<Zone> = textForm({
  name: 'Zone',
  means: 'A time zone by its IANA name.',
  examples: ['Asia/Tokyo', 'Asia/Seoul'],
  rule: 'bad-zone',
  parse: (text) => (isZone(text) ? text : undefined),
  format: (zone) => zone,
})
export const zone = (description?: string): Codec<Zone> => described(ZONE, description)

const MONTH_DAY: Codec<MonthDay> = textForm({
  name: 'MonthDay',
  means: 'A month and a day of any year: `03-31`.',
  pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  examples: ['03-31', '12-31'],
  rule: 'bad-month-day',
  // 2000 was a leap year, so that `02-29` is one.
  parse: (text) => (isDay(`2000-${text}`) ? (text as MonthDay) : undefined),
  format: (end) => end,
})
export const monthDay = (description?: string): Codec<MonthDay> => described(MONTH_DAY, description)

const PARTIAL_DAY: Codec<string> = leaf({
  name: 'PartialDay',
  json: {
    type: ['string', 'integer'],
    description: 'A day, a month or a year, as precisely as it is known.',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    examples: ['2025-05-22', '2025-05', '2025'],
  },
  read: (plain, report) => {
    const written = asText(plain, true) ?? ''
    const whole = `${written}${'2000-01-01'.slice(written.length)}`
    return /^\d{4}(-\d{2}(-\d{2})?)?$/.test(written) && isDay(whole)
      ? written
      : report('bad-partial-day', { found: quoted(plain) })
  },
  write: (value) => value,
})
export const partialDay = (description?: string): Codec<string> => described(PARTIAL_DAY, description)

// Money and numbers

const MONEY: Codec<Money> = textForm({
  name: 'Money',
  means: 'An amount with its currency before it: `JPY 12,000,000`.',
  pattern: '^-?[A-Z]{3} -?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?$',
  examples: ['JPY 12,000,000', 'KRW 800,000,000', 'USD 25,000.50'],
  rule: 'bad-money',
  parse: parseMoney,
  format: formatMoney,
})
export const money = (description?: string): Codec<Money> => described(MONEY, description)

/** Says so when an amount that belongs to another is in another currency. */
export function sameCurrency(of: Currency, amount: Money | undefined, field: string, report: Report): void {
  if (amount && amount.currency !== of)
    report('currency-differs', { found: amount.currency, expected: of }, [field])
}

const RATIO_PATTERN = '^-?(\\d+(\\.\\d+)?( ?%)?|\\d+/\\d+)$'

function ratioForm(
  name: string,
  means: string,
  examples: readonly string[],
  unfit: (r: Ratio, found: string, report: Report) => void,
) {
  return leaf<Ratio>({
    name,
    json: { type: ['string', 'number'], description: means, pattern: RATIO_PATTERN, examples },
    read: (plain, report) => {
      const written = typeof plain === 'number' ? String(plain) : plain
      const value = typeof written === 'string' ? parseRatio(written) : undefined
      if (value === undefined) return report('bad-ratio', { found: quoted(plain) })
      unfit(value, quoted(plain), report)
      return value
    },
    write: formatRatio,
  })
}

const SHARE = ratioForm(
  'Share',
  'A part of a whole, from 0 to 1: `55 %`, `1/3`, `0.55`.',
  ['55 %', '1/3'],
  (r, found, report) => {
    if (compareRatios(r, ZERO) < 0) report('ratio-too-small', { found, least: '0 %' })
    if (compareRatios(r, ONE) > 0) report('ratio-too-large', { found, most: '100 %' })
  },
)
const ABOVE_ZERO = ratioForm(
  'Ratio',
  'A fraction above 0: `9.35`, `1/3`, `55 %`.',
  ['9.35', '1/3'],
  (r, found, report) => {
    if (compareRatios(r, ZERO) <= 0) report('ratio-too-small', { found, least: '> 0' })
  },
)

/** A part of a whole, 0 to 1. */
export const share = (description?: string): Codec<Ratio> => described(SHARE, description)
/** A fraction above 0: a weight, a rate of exchange. */
export const aboveZero = (description?: string): Codec<Ratio> => described(ABOVE_ZERO, description)

/** A whole number within bounds, both included. */
export const whole = (least: number, most: number, description?: string): Codec<number> =>
  described(
    leaf({
      json: { type: 'integer', minimum: least, maximum: most },
      read: (plain, report) => {
        if (typeof plain !== 'number' || !Number.isInteger(plain)) return report('wanted-whole-number', {})
        return inBounds(plain, least, most, report)
      },
      write: (value) => value,
    }),
    description,
  )

const FINITE = Number.MAX_SAFE_INTEGER

/** Any number, with decimals or without; of the size at which every whole number is still told from the next. */
export const number = (description?: string, least = -FINITE, most = FINITE): Codec<number> =>
  described(
    leaf({
      json: {
        type: 'number',
        ...(least > -FINITE && { minimum: least }),
        ...(most < FINITE && { maximum: most }),
      },
      read: (plain, report) =>
        typeof plain === 'number' ? inBounds(plain, least, most, report) : report('wanted-number', {}),
      write: (value) => value,
    }),
    description,
  )

function inBounds(value: number, least: number, most: number, report: Report): number | typeof WRONG {
  // Infinity and NaN come from no file, but a program may hand them in.
  if (!(value >= least)) return report('number-too-small', { found: quoted(value), least: String(least) })
  return value <= most ? value : report('number-too-large', { found: quoted(value), most: String(most) })
}

/** A year of the calendar. */
export const year = (description?: string): Codec<number> => whole(1, 9999, description)

export const truth = (description?: string): Codec<boolean> =>
  described(
    leaf({
      json: { type: 'boolean' },
      read: (plain, report) => (typeof plain === 'boolean' ? plain : report('wanted-true-or-false', {})),
      write: (value) => value,
    }),
    description,
  )

// Places, media, languages

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

const notEmpty = <T>(codec: Codec<readonly T[]>): Codec<readonly T[]> =>
  (codec as unknown as z.ZodMiniType<readonly T[]>).check((payload) => {
    if (payload.value.length === 0)
      payload.issues.push({
        code: 'custom',
        input: payload.value,
        params: { rule: 'empty-list', quotes: {} },
      })
  }) as unknown as Codec<readonly T[]>

/** A list that must be there and name at least one. */
export const someOf = <T>(item: Codec<T>, description?: string): Codec<readonly T[]> =>
  described(notEmpty(listed(item)), description)

/** Media, at least one; a wider medium stands for all within it. */
export const mediaSet = (description?: string): Codec<MediaSet> => someOf(MEDIUM, description)

// The host's answer takes microseconds, and a slate asks for the same few tags ten thousand times.
const canonicalTags = new Map<string, Language | undefined>()
const MOST_TAGS = 1000

function canonicalTag(text: string): Language | undefined {
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

// Names

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

// What records share

const FICTIONAL: Codec<true | readonly string[]> = leaf<true | readonly string[]>({
  name: 'Fictional',
  json: {
    description: '`true` when the whole record is invented, or the names of the fields that are.',
    anyOf: [{ const: true }, { type: 'array', items: { type: 'string' } }],
  },
  holds: { kind: 'fictional' },
  read: (plain, report) =>
    plain === true || (Array.isArray(plain) && plain.every((field) => typeof field === 'string'))
      ? (plain as true | readonly string[])
      : report('bad-fictional', {}),
  write: (fictional) => fictional,
})

const FIELD_NAMES: Codec<readonly string[]> = leaf<readonly string[]>({
  name: 'FieldNames',
  json: { type: 'array', items: { type: 'string' } },
  holds: { kind: 'fictional' },
  read: (plain, report) =>
    Array.isArray(plain) && plain.every((field) => typeof field === 'string')
      ? (plain as readonly string[])
      : report('wanted-list', {}),
  write: (fields) => fields,
})

/** The fields of every record that can say what it rests on. */
export const basis = {
  sources: optional(listed(ref('source'), 'The publications that it was read in.')),
  fictional: optional(FICTIONAL),
  note: optional(text('A remark for the reader of the data: a doubt, a contradiction, how it was derived.')),
  only: optional(
    ref(
      'party',
      'The company whose own this is: nobody else sees the record, or the fields in `onlyFields`.',
    ),
  ),
  onlyFields: optional(described(FIELD_NAMES, 'The fields that only that company sees.')),
} satisfies Fields<Basis>

const CONFIDENCE: Record<Confidence, string> = {
  high: 'an official release, a reputable outlet, or two that agree',
  medium: 'one outlet of lesser standing, or partly inferred',
  low: 'a blog, a forum, a machine translation, an old study',
  derived: 'computed from sourced facts',
}

/** The fields of a figure that nobody can know, or that somebody says. */
export const assumption = {
  value: number('The figure, in its unit.'),
  low: optional(number('The least it may be, in its unit.')),
  high: optional(number('The most it may be, in its unit.')),
  unit: text('What the number counts: `%`, `people`, `USD`, `hours`.'),
  asOf: optional(day('The day on which it stood.')),
  confidence: optional(oneOf<Confidence>(CONFIDENCE, 'How far it can be trusted.')),
  ...basis,
} satisfies Fields<Assumption>

/** Says so when a figure lies outside its own range. */
export function figureInRange({ value, low, high }: Assumption, report: Report): void {
  if ((low ?? value) <= value && value <= (high ?? value)) return
  report('figure-outside-range', { found: String(value), low: String(low ?? ''), high: String(high ?? '') }, [
    'value',
  ])
}

export const milestone: Codec<Milestone> = record<Milestone>('A dated event that other dates hang on.', {
  id: own('event'),
  on: when('The day of the event; it may hang on another.'),
  names: optional(names('What it is called; the usual events need none.')),
  ...basis,
})

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

const URL_PATTERN = '^https?://[^\\s<>"]+$'
const WEB_ADDRESS: Codec<string> = textForm({
  name: 'WebAddress',
  means: 'An address on the web, with `https://`.',
  pattern: URL_PATTERN,
  examples: ['https://example.com/report'],
  rule: 'bad-url',
  // Never `javascript:`: somebody will click it.
  parse: (text) => (new RegExp(URL_PATTERN).test(text) ? text : undefined),
  format: (url) => url,
})
export const webAddress = (description?: string): Codec<string> => described(WEB_ADDRESS, description)

export type { OptionalCodec, PartyId }
export { described, list, listed, optional }
