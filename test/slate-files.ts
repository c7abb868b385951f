import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'

/*
 * The sample slate as its files have it, for the tests that look at what stands there and how, not at what it
 * means.
 */

const root = resolve(import.meta.dirname, '../examples/slate')

/** Every file of the sample slate, by its path in the folder. */
export const SLATE_FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => [file, readFileSync(resolve(root, file), 'utf8')]),
)

/** A mapping of a file. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every file of some folders as plain data: comments are not part of it. */
export function dataIn(...folders: readonly string[]): readonly (readonly [file: string, data: unknown])[] {
  return [...SLATE_FILES]
    .filter(([file]) => folders.some((folder) => file.startsWith(`${folder}/`)))
    .map(([file, text]) => [file, parse(text) as unknown] as const)
}

/** Every single text and number in some data, keys of mappings among them. */
export function* leaves(data: unknown): Iterable<string | number> {
  if (typeof data === 'string' || typeof data === 'number') yield data
  else if (Array.isArray(data)) for (const item of data) yield* leaves(item)
  else if (isFields(data))
    for (const [key, value] of Object.entries(data)) {
      yield key
      yield* leaves(value)
    }
}

/** Every record: a mapping in a list, and those within it. */
export function* mappings(data: unknown): Iterable<Fields> {
  if (Array.isArray(data)) for (const item of data) yield* mappings(item)
  else if (isFields(data)) {
    yield data
    for (const value of Object.values(data)) yield* mappings(value)
  }
}
