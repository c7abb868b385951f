import fc from 'fast-check'
import type { AnyCodec, Codec, Plain } from './codec.ts'
import { bare, decode, entryOf, holdsOf, isLeaf, isOptional, META } from './codec.ts'
import { findUnfit } from './unfit.ts'

/**
 * Whatever a codec reads, in the form of the files: made from the codec itself, so that a field added to a
 * type is in the tests without anybody remembering it. What does not fit together (a term that ends before it
 * begins) is drawn again where it arises.
 */
export function plainOf(codec: AnyCodec): fc.Arbitrary<Plain> {
  const reader = bare(codec)
  const known = arbitraries.get(reader)
  if (known) return known
  const arbitrary = build(reader)
  arbitraries.set(reader, arbitrary)
  return arbitrary
}

const arbitraries = new Map<AnyCodec, fc.Arbitrary<Plain>>()

function build(codec: AnyCodec): fc.Arbitrary<Plain> {
  const def = codec._zod.def as unknown as {
    type: string
    options?: readonly AnyCodec[]
    shape?: Readonly<Record<string, AnyCodec>>
    values?: readonly string[]
  }
  if (isLeaf(codec)) return leafOf(codec)
  const entry = entryOf(codec)
  if (entry) {
    const items = fc.array(
      // A condition may hold conditions: those within are plain ones.
      arbitraries.has(bare(entry)) || !isRecursive(entry)
        ? plainOf(entry)
        : fc.constant({ kind: 'local-applicant' }),
      { minLength: 1, maxLength: 3 },
    )
    return items as fc.Arbitrary<Plain>
  }
  if (def.type === 'literal') return fc.constant(def.values![0]!)
  if (def.options) return fc.oneof(...def.options.map(plainOf))
  const shape = def.shape!
  // A stretch has one end.
  const stretch = 'last' in shape && 'until' in shape
  const fields = Object.entries(shape).filter(([name]) => !(stretch && name === 'last'))
  return fc
    .record(Object.fromEntries(fields.map(([name, field]) => [name, plainOf(field)])), {
      requiredKeys: fields
        .filter(([name, field]) => !isMissable(field) || name === 'until')
        .map(([name]) => name),
      noNullPrototype: true,
    })
    .filter((plain) => decode(codec as Codec<unknown>, plain as Plain).ok) as fc.Arbitrary<Plain>
}

const isMissable = (codec: AnyCodec): boolean => isOptional(codec) || codec._zod.optin === 'optional'

// Only the conditions of a scheme hold what they are.
const isRecursive = (codec: AnyCodec): boolean => (codec._zod.def as { type: string }).type === 'lazy'

interface LeafJson {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly examples?: readonly string[]
}

/** What a leaf tells editors of itself. */
function leafJson(codec: AnyCodec): LeafJson | undefined {
  const input = (codec._zod.def as { in?: AnyCodec }).in ?? codec
  return input._zod.toJSONSchema?.() as LeafJson | undefined
}

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/)
const dayText = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anchor = fc.oneof(
  slug.map((it) => `event:${it}`),
  fc
    .tuple(fc.constantFrom('start', 'end', 'first airing', 'last airing'), slug)
    .map(([p, s]) => `${p} of window:${s}`),
)
const whenText = fc.oneof(
  dayText,
  anchor.map((it) => `on ${it}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom('days', 'weeks', 'months', 'years'),
      fc.constantFrom('before', 'after'),
      anchor,
    )
    .map((parts) => parts.join(' ')),
)

/** Text with what a file finds hard: quotes, colons, hashes, lines, wide spaces, words that mean something else. */
export const hardText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
    fc.constantFrom(
      'no',
      'on',
      'null',
      '012',
      '1e3',
      '~',
      '- a',
      'a: b',
      'a #b',
      '# a',
      "it's",
      '"q"',
      'a, b',
      '{a}',
      '[a]',
      '*a',
      '&a',
      '!a',
    ),
    fc.constantFrom(
      '한국어 이름',
      '日本語、名前',
      'ภาษาไทย',
      'İstanbul’da',
      '　全角',
      'a\nb',
      'a\n\nb\n',
      ' a',
      'a ',
      'true',
      '%a',
      '@a',
      '|',
      '>',
      '...',
      '---',
    ),
    fc.lorem({ maxCount: 40 }),
  )
  .map((text) => text.normalize('NFC'))
  .filter((text) => text.trim() !== '' && findUnfit(text) === undefined)

const tag = fc.constantFrom('ko', 'ja', 'en', 'tr', 'th', 'ko-Latn', 'pt-BR')
const clockText = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
const moneyText = fc.oneof(
  fc.bigInt({ min: -(10n ** 12n), max: 10n ** 15n }).map((minor) => `JPY ${minor}`),
  fc.nat(10_000_000).map((cents) => `JPY ${cents}`),
  fc.constantFrom('JPY 12,000,000', 'JPY 0'),
)
const shareText = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((n) => `${n} %`),
  fc.constantFrom('1/3', '0.125', '1', '12.5%'),
)
const paths = fc.constantFrom(
  'release/events/event:a/on',
  'release/windows/window:a/term/from',
  'make/days/day:1/on',
)

const BY_NAME: Readonly<Record<string, fc.Arbitrary<Plain>>> = {
  Day: dayText,
  When: whenText,
  WhenUntil: fc.oneof(whenText, fc.constant('open')),
  Until: fc.oneof(dayText, fc.constant('open')),
  Clock: clockText,
  Zone: fc.constantFrom('Asia/Tokyo', 'Asia/Seoul', 'Europe/Istanbul'),
  MonthDay: fc.constantFrom('03-31', '12-31', '02-29'),
  PartialDay: fc.constantFrom('2025', '2025-05', '2025-05-22', 2025),
  Money: moneyText,
  Share: shareText,
  Ratio: fc.constantFrom('9.35', '1/3', '55 %', 2),
  Country: fc.constantFrom('JP', 'KR', 'NO', 'TH'),
  Currency: fc.constantFrom('JPY', 'KRW'),
  Territories: fc.constantFrom('JP', 'JP, KR', 'World ex. KR', 'South-eastern Asia', 'NO'),
  Language: tag,
  LanguageUse: fc.constantFrom('ja', 'en sub', 'ko dub', 'no'),
  LanguageSet: fc.oneof(
    fc.constant('any'),
    fc.array(fc.constantFrom('ja', 'en sub', 'ko dub'), { maxLength: 3 }),
  ),
  Names: fc.dictionary(tag, hardText, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
  Fictional: fc.oneof(fc.constant(true), fc.array(fc.constantFrom('on', 'term', 'amount'), { maxLength: 3 })),
  FieldNames: fc.array(fc.constantFrom('on', 'term'), { maxLength: 2 }),
  Sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  WebAddress: fc.constantFrom('https://example.com/a?b=c#d', 'http://example.jp/'),
  Change: fc.oneof(
    fc.record({ set: fc.constant('head/names/ko'), to: hardText }),
    fc.record({
      set: fc.constant('release/windows/window:a/term'),
      to: fc.constant({ from: '2030-01-01', until: 'open' }),
    }),
    fc.record({ unset: fc.constant('deal/currency') }),
    fc.record({
      add: fc.constant('deal/events'),
      value: fc.constant({ id: 'event:a', on: '2030-01-01' }),
      at: fc.nat(3),
    }),
    fc.record({ remove: fc.constant('deal/events/event:a') }),
    fc.record({ move: fc.constant('deal/events/event:a/on'), by: fc.integer({ min: -99, max: 99 }) }),
    fc.record({ move: fc.constant('deal/events/event:a/on'), to: dayText }),
  ),
}

// A description is given to a copy, which knows what it was copied from.
function nameOf(codec: AnyCodec): string {
  const { parent } = codec._zod as { parent?: AnyCodec }
  return META.get(codec)?.id ?? (parent ? nameOf(parent) : '')
}

function leafOf(codec: AnyCodec): fc.Arbitrary<Plain> {
  const named = BY_NAME[nameOf(codec)]
  if (named) return named
  const holds = holdsOf(codec)
  if (holds?.kind === 'keyed')
    return fc.dictionary(paths, dayText, { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<Plain>
  const json = leafJson(codec) ?? {}
  if (json.enum) return fc.constantFrom(...json.enum)
  if (json.type === 'boolean') return fc.boolean()
  if (json.type === 'integer') return fc.integer({ min: json.minimum ?? -1000, max: json.maximum ?? 1000 })
  if (json.type === 'number')
    return fc
      .integer({
        min: Math.max(-1e9, (json.minimum ?? -1e6) * 100),
        max: Math.min(1e9, (json.maximum ?? 1e6) * 100),
      })
      .map((hundredths) => hundredths / 100)
  const kinds = json.examples?.map((example) => example.replace(':…', ''))
  if (holds && kinds)
    return fc.tuple(fc.constantFrom(...kinds), slug).map(([kind, name]) => `${kind}:${name}`)
  return hardText
}
