import type * as z from 'zod/mini'

/** What a file holds once it is read as YAML or JSON: text, numbers, true or false, lists and mappings. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainRecord
export interface PlainRecord {
  readonly [field: string]: Plain
}

/**
 * Reads the file form of a core value, writes it, and describes it to editors: one value for all three. It
 * is checked against the hand-written type in both directions, so that neither may know a word or a field
 * that the other lacks.
 */
export type Codec<T> = z.core.$ZodType<T, unknown> & { readonly __of?: (value: T) => T }

/** Any codec, for those who only walk them. */
export type AnyCodec = z.core.$ZodType
