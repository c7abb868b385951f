import * as z from 'zod/mini'
import type { IssueQuotes, IssueRule } from './issue.ts'
import { MOST_ISSUES } from './issue.ts'
import { nearest } from './nearest.ts'
import type { AnyCodec, Codec, Plain, PlainRecord } from './plain.ts'
import { decodeQuickly, UNSURE } from './quick-decode.ts'

export type { AnyCodec, Codec, Plain, PlainRecord } from './plain.ts'

/** The codec of a field that may be absent. */
export type OptionalCodec<T> = Codec<T> & { readonly __optional: true }

/** A codec for each field of a record: none missing, none more, optional where the type says so. */
export type Fields<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K>
    ? OptionalCodec<Required<T>[K]>
    : Codec<T[K]> & { readonly __optional?: never }
}

/** What a leaf holds, for those who walk the codecs: what it is, what it points to. */
export type Holds =
  | { readonly kind: 'own'; readonly of: string }
  | { readonly kind: 'ref'; readonly to: readonly string[] }
  | { readonly kind: 'when' }
  | { readonly kind: 'day' }
  | { readonly kind: 'fictional' }
  /** a mapping whose keys are not fields; `rest`: the whole rest of a path is one key */
  | { readonly kind: 'keyed'; readonly value: AnyCodec; readonly rest: boolean }

/** Says what is wrong, at the leaf or at a place within it. */
export type Report = <R extends IssueRule>(
  rule: R,
  quotes: IssueQuotes[R],
  at?: readonly (string | number)[],
) => typeof WRONG

/** What a reading function returns once it has reported. */
export const WRONG: unique symbol = Symbol('wrong')

type JsonSchema = Readonly<Record<string, unknown>>

/** Titles, descriptions and ids of definitions for the JSON Schema; ours alone, so that nobody else's mix in. */
export const META: z.core.$ZodRegistry<{ id?: string; title?: string; description?: string }> = z.registry()

// Keyed by the definition that a schema shares with its copies, since a description is given to a copy.
const LEAVES = new WeakMap<object, Holds | undefined>()
export const isLeaf = (codec: AnyCodec): boolean => LEAVES.has(codec._zod.def)
export const holdsOf = (codec: AnyCodec): Holds | undefined => LEAVES.get(codec._zod.def)

interface Leaf<T> {
  /** name of its definition in the JSON Schema; without one it is written out where it stands */
  readonly name?: string
  readonly json: JsonSchema
  readonly holds?: Holds
  /** never given null or an absent value */
  readonly read: (plain: Exclude<Plain, null>, report: Report) => T | typeof WRONG
  readonly write: (value: T) => Plain
}

interface Payload {
  readonly issues: unknown[]
  readonly value: unknown
}

const reporter =
  ({ issues, value }: Payload): Report =>
  (rule, quotes, at = []) => {
    issues.push({ code: 'custom', input: value, path: [...at], params: { rule, quotes } })
    return WRONG
  }

/** A value that one function reads and another writes: a text form, a word, a number. */
export function leaf<T>({ name, json, holds, read, write }: Leaf<T>): Codec<T> {
  const plain = z.unknown()
  plain._zod.toJSONSchema = () => ({ ...json })
  const codec = z.codec(plain, z.unknown(), {
    decode: (value, payload) => {
      if (value === undefined)
        payload.issues.push({ code: 'invalid_type', expected: 'nonoptional', input: value })
      else if (value === null) reporter(payload as never)('empty-value', {})
      else {
        const before = payload.issues.length
        const found = read(value as never, reporter(payload as never))
        if (payload.issues.length === before) return found
      }
      return z.NEVER
    },
    // Zod writes an absent field too and then leaves it out.
    encode: (value) => (value === undefined ? undefined : write(value as T)),
  })
  if (name !== undefined) META.add(codec, { id: name })
  LEAVES.set(codec._zod.def, holds)
  return codec as unknown as Codec<T>
}

/** The same codec with what its field says: a sentence, with the unit. */
export function described<T>(codec: Codec<T>, description: string | undefined): Codec<T> {
  if (description === undefined) return codec
  const copy = z.core.clone(codec as AnyCodec, undefined, { parent: true }) as Codec<T>
  META.add(copy, { description })
  return copy
}

/** A field that may be absent, and then stays absent. */
export const optional = <T>(codec: Codec<T>): OptionalCodec<T> =>
  z.exactOptional(codec) as unknown as OptionalCodec<T>

/** A list that must be there. */
export const listed = <T>(item: Codec<T>, description?: string): Codec<readonly T[]> =>
  described(z.array(item) as unknown as Codec<readonly T[]>, description)

/** A list that may be left out when it has no entries; what is written leaves it out then. */
export const list = <T>(item: Codec<T>, description?: string): Codec<readonly T[]> =>
  described(
    z.codec(z.optional(z.nullable(z.array(item))), z.unknown(), {
      decode: (entries) => entries ?? [],
      encode: (entries) =>
        (entries as readonly unknown[] | undefined)?.length ? (entries as never) : undefined,
    }) as unknown as Codec<readonly T[]>,
    description,
  )

/** A mapping of named fields. Fields that it does not know are refused, not dropped. */
export function record<T extends object>(
  means: string,
  fields: Fields<T>,
  check?: (value: T, report: Report) => void,
): Codec<T> {
  const object = z.strictObject(fields as unknown as z.core.$ZodLooseShape)
  const codec = check
    ? object.check((payload) => check(payload.value as T, reporter(payload as never)))
    : object
  META.add(codec, { description: means })
  return codec as unknown as Codec<T>
}

type Kinds<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: readonly [means: string, fields: Fields<Omit<Extract<T, { kind: K }>, 'kind'>>]
}

/** One of several records, told apart by `kind`. */
export function byKind<T extends { readonly kind: string }>(means: string, kinds: Kinds<T>): Codec<T> {
  const options = Object.entries<readonly [string, object]>(kinds).map(([kind, [says, fields]]) =>
    record<{ readonly kind: string }>(says, { kind: z.literal(kind), ...fields } as never),
  )
  const union = z.discriminatedUnion('kind', options as never)
  META.add(union, { description: means })
  return union as unknown as Codec<T>
}

/** A codec that another within it names. */
export const later = <T>(codec: () => Codec<T>): Codec<T> => z.lazy(codec) as unknown as Codec<T>

/** One of the words of a union type, each with what it means. */
export function oneOf<W extends string>(words: Readonly<Record<W, string>>, description?: string): Codec<W> {
  const known = Object.keys(words)
  const meanings = Object.entries<string>(words).filter(([, means]) => means !== '')
  const codec = leaf<W>({
    json: {
      type: 'string',
      enum: known,
      // Editors show `enumDescriptions` beside each word.
      ...(meanings.length > 0 && { enumDescriptions: Object.values<string>(words) }),
    },
    read: (plain, report) =>
      typeof plain === 'string' && Object.hasOwn(words, plain)
        ? (plain as W)
        : report('unknown-word', {
            found: quoted(plain),
            nearest: typeof plain === 'string' ? nearest(plain, known) : '',
            known: listOf(known),
          }),
    write: (word) => word,
  })
  return described(codec, description)
}

/** A value as a message quotes it: one line, not long. */
export function quoted(plain: unknown): string {
  if (typeof plain === 'object') return plain === null ? '' : Array.isArray(plain) ? '[…]' : '{…}'
  const text = String(plain).replace(/\s+/g, ' ')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const MOST_LISTED = 20
export const listOf = (words: readonly string[]): string =>
  words.length > MOST_LISTED ? `${words.slice(0, MOST_LISTED).join(', ')}, …` : words.join(', ')

/** What is wrong in plain data, and where, by field and position. */
export interface PlainIssue {
  readonly rule: IssueRule
  readonly at: readonly (string | number)[]
  readonly quotes: Readonly<Record<string, string>>
}

/** Lists and mappings within each other; deeper than this no title goes, and a stack could overflow. */
export const MOST_DEPTH = 32

/** The value, whole, or everything that is wrong with it. */
export function decode<T>(
  codec: Codec<T>,
  plain: Plain,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly PlainIssue[] } {
  const sure = decodeQuickly(codec, plain, MOST_DEPTH)
  return sure === UNSURE ? decodeFully(codec, plain) : { ok: true, value: sure as T }
}

/** The same by the library, which says of what is wrong what it is, and where. */
export function decodeFully<T>(codec: Codec<T>, plain: Plain): ReturnType<typeof decode<T>> {
  if (isTooDeep(plain))
    return { ok: false, issues: [{ rule: 'too-deep', at: [], quotes: { limit: String(MOST_DEPTH) } }] }
  const result = z.safeParse(codec, plain)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, issues: result.error.issues.flatMap((issue) => plainIssues(codec, plain, issue)) }
}

// Plain data may come from the network as well; a file's depth was looked at before it was built.
function isTooDeep(plain: unknown, depth = 0): boolean {
  if (depth > MOST_DEPTH + 1) return true
  if (typeof plain !== 'object' || plain === null) return false
  for (const inner of Object.values(plain)) if (isTooDeep(inner, depth + 1)) return true
  return false
}

/** What a file could not say of a value that no file was read for: one that a program has changed. */
export function faultsOf<T>(codec: Codec<T>, value: T): readonly PlainIssue[] {
  const written = z.safeEncode(codec, value as never)
  if (!written.success)
    return written.error.issues.flatMap((issue) => plainIssues(codec, value as Plain, issue))
  const again = decode(codec, withoutAbsent(written.data) as Plain)
  return again.ok ? [] : again.issues
}

/** The file form of a value; fields without a value and empty lists are left out. */
export function encode<T>(codec: Codec<T>, value: T): Plain {
  return withoutAbsent(z.encode(codec, value as never)) as Plain
}

function withoutAbsent(plain: unknown): unknown {
  if (Array.isArray(plain)) return plain.map(withoutAbsent)
  if (typeof plain !== 'object' || plain === null) return plain
  return Object.fromEntries(
    Object.entries(plain).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, withoutAbsent(value)]],
    ),
  )
}

function plainIssues(codec: AnyCodec, plain: Plain, issue: z.core.$ZodIssue): readonly PlainIssue[] {
  const at = issue.path as (string | number)[]
  const say = <R extends IssueRule>(rule: R, quotes: IssueQuotes[R]): readonly PlainIssue[] => [
    { rule, at, quotes: quotes as Record<string, string> },
  ]
  switch (issue.code) {
    case 'custom':
      return say(issue.params?.['rule'], issue.params?.['quotes'])
    case 'unrecognized_keys': {
      const known = fieldsAt(codec, plain, at)
      const shown = listOf(known)
      const more = issue.keys.length - MOST_ISSUES
      return issue.keys.slice(0, MOST_ISSUES + 1).map((found, i) =>
        i < MOST_ISSUES
          ? {
              rule: 'unknown-field',
              at: [...at, found],
              quotes: { found: quoted(found), nearest: nearest(found, known), known: shown },
            }
          : { rule: 'more-issues', at: [...at, found], quotes: { count: String(more) } },
      )
    }
    case 'invalid_union': {
      // Only `kind` is told apart by the library; what else may be one of several is read by a leaf.
      const kind = valueAt(plain, at)
      if (kind === undefined) return say('missing-field', { field: String(at.at(-1)) })
      const known = ((issue as { options?: readonly unknown[] }).options ?? []).map(String)
      return say('unknown-word', {
        found: quoted(kind),
        nearest: typeof kind === 'string' ? nearest(kind, known) : '',
        known: listOf(known),
      })
    }
    default: {
      const value = valueAt(plain, at)
      if (value === undefined) return say('missing-field', { field: String(at.at(-1)) })
      if (value === null) return say('empty-value', {})
      const expected = issue.code === 'invalid_type' ? issue.expected : undefined
      return expected === 'array' ? say('wanted-list', {}) : say('wanted-mapping', {})
    }
  }
}

function valueAt(plain: Plain, at: readonly (string | number)[]): Plain | undefined {
  let value: unknown = plain
  for (const step of at) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value as Plain | undefined
}

/** The names of the fields of the record that is read at a place. */
function fieldsAt(codec: AnyCodec, plain: Plain, at: readonly (string | number)[]): readonly string[] {
  let codecs: readonly AnyCodec[] = [codec]
  for (const step of at) codecs = codecs.flatMap((it) => stepInto(it, String(step)))
  const value = valueAt(plain, at) as PlainRecord | undefined
  const shapes = codecs.flatMap(shapesOf)
  // Of several kinds, the one that this record says it is.
  const own = shapes.filter(({ kind }) => (kind ? holdsWord(kind, value?.['kind']) : true))
  return [...new Set((own.length > 0 ? own : shapes).flatMap((shape) => Object.keys(shape)))]
}

const holdsWord = (literal: AnyCodec, word: unknown): boolean => {
  const def = literal._zod.def as { type: string; values?: readonly unknown[] }
  return def.type !== 'literal' || (def.values?.includes(word) ?? false)
}

interface Definition {
  readonly type: string
  readonly innerType?: AnyCodec
  readonly in?: AnyCodec
  readonly getter?: () => AnyCodec
  readonly element?: AnyCodec
  readonly options?: readonly AnyCodec[]
  readonly shape?: Readonly<Record<string, AnyCodec>>
}

const definitionOf = (codec: AnyCodec): Definition => codec._zod.def as unknown as Definition

export const isOptional = (codec: AnyCodec): boolean => definitionOf(codec).type === 'optional'

/** The codec that does the reading, under what makes it optional, gives it a description or waits for it. */
export function bare(codec: AnyCodec): AnyCodec {
  if (isLeaf(codec)) return codec
  const { innerType, in: input, getter } = definitionOf(codec)
  const inner = innerType ?? input ?? getter?.()
  return inner ? bare(inner) : codec
}

/** The entries' codec, of a list. */
export const entryOf = (codec: AnyCodec): AnyCodec | undefined => definitionOf(bare(codec)).element

/** The fields of a record, or of each record that it may be. */
export function shapesOf(codec: AnyCodec): readonly Readonly<Record<string, AnyCodec>>[] {
  const { shape, options } = definitionOf(bare(codec))
  return shape ? [shape] : (options?.flatMap(shapesOf) ?? [])
}

/** The codecs of a field, or of a list's entries: several where a record may be of several kinds. */
export function stepInto(codec: AnyCodec, step: string): readonly AnyCodec[] {
  const entry = entryOf(codec)
  if (entry) return [entry]
  const holds = holdsOf(bare(codec))
  if (holds?.kind === 'keyed') return [holds.value]
  return shapesOf(codec).flatMap((shape) => (Object.hasOwn(shape, step) ? [shape[step]!] : []))
}
