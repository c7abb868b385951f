import type * as z from 'zod/mini'
import type { Id } from '../../../core/base/index.ts'
import { eidrIn, isId } from '../../../core/base/index.ts'
import type { Codec, Holds, Plain, Report, WRONG } from '../codec.ts'
import { described, leaf, listed, quoted } from '../codec.ts'
import type { IssueQuotes, IssueRule } from '../issue.ts'
import { findUnfit } from '../unfit.ts'

// A whole number stands for its digits where a text often is one; anything else bare may have lost a nought.
export const asText = (plain: Plain, bareNumber: boolean): string | undefined =>
  typeof plain === 'string'
    ? plain
    : bareNumber && typeof plain === 'number' && Number.isSafeInteger(plain)
      ? String(plain)
      : undefined

export function readText(plain: Plain, report: Report, at: readonly string[] = []): string | typeof WRONG {
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

export const TEXT = plainText(false)
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
export function textForm<T>({
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

export const SLUG = '[a-z0-9][a-z0-9-]{0,79}'

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

const EIDR_PATTERN = '^10\\.5240/(?:[0-9A-F]{4}-){5}[0-9A-Z]$'
const EIDR: Codec<string> = textForm({
  name: 'Eidr',
  means: 'The id of a work in the Entertainment ID Registry, with its check character.',
  pattern: EIDR_PATTERN,
  examples: ['10.5240/7791-8534-2C23-9030-8610-5'],
  rule: 'bad-eidr',
  parse: (text) => (eidrIn(text) === text ? text : undefined),
  format: (id) => id,
})
export const eidr = (description?: string): Codec<string> => described(EIDR, description)

const SHA256_PATTERN = '^[0-9a-f]{64}$'
const SHA256: Codec<string> = textForm({
  name: 'Sha256',
  means: 'The SHA-256 of a file: 64 hexadecimal digits in lower case.',
  pattern: SHA256_PATTERN,
  examples: ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  rule: 'bad-sha256',
  parse: (text) => (new RegExp(SHA256_PATTERN).test(text) ? text : undefined),
  format: (hash) => hash,
})
export const sha256 = (description?: string): Codec<string> => described(SHA256, description)

export const truth = (description?: string): Codec<boolean> =>
  described(
    leaf({
      json: { type: 'boolean' },
      read: (plain, report) => (typeof plain === 'boolean' ? plain : report('wanted-true-or-false', {})),
      write: (value) => value,
    }),
    description,
  )

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
