import type { Catalogue, Change, Code, Day, MissingFact, Path, Title } from '../../src/core/index.ts'
import { applyScenario, day, ratio } from '../../src/core/index.ts'

/** A title with the catalogue that it is read against. */
export interface Pair {
  readonly title: Title
  readonly catalogue: Catalogue
}

/** What a fault makes of the sound title: changes to it, or anything, of the title and the catalogue. */
export type Making = readonly Change[] | ((title: Title, catalogue: Catalogue) => Pair | undefined)

/** A missing fact, with the rules that ask for it. */
export interface Unknown {
  readonly what: MissingFact
  readonly rules: readonly Code[]
}

export type Expected = Exclude<Code, 'fact-missing'> | Unknown

/** One realistic mistake in the sound title, and everything that is then found: no more and no less. */
export interface Fault {
  readonly name: string
  readonly changes: Making
  readonly expect: readonly Expected[]
}

/** A change after which everything still holds: the other side of a fault's boundary. */
export interface SoundCase {
  readonly name: string
  readonly changes: Making
}

export const fault = (name: string, changes: Making, ...expect: readonly Expected[]): Fault => ({
  name,
  changes,
  expect,
})

export const sound = (name: string, changes: Making): SoundCase => ({ name, changes })

export const unknown = (what: MissingFact, ...rules: readonly Code[]): Unknown => ({ what, rules })

export const set = (path: Path, value: unknown): Change => ({ kind: 'set', path, value })
export const forget = (path: Path): Change => ({ kind: 'set', path })
export const add = (path: Path, value: unknown, at?: number): Change => ({
  kind: 'add',
  path,
  value,
  ...(at === undefined ? {} : { at }),
})
export const remove = (path: Path): Change => ({ kind: 'remove', path })
export const move = (path: Path, by: number | string): Change =>
  typeof by === 'number' ? { kind: 'move', path, days: by } : { kind: 'move', path, to: day(by) }

/** The catalogue with other records in one of its lists; the title as it was. */
export const inCatalogue =
  <P extends keyof Catalogue>(part: P, put: (list: Catalogue[P]) => Catalogue[P]) =>
  (title: Title, catalogue: Catalogue): Pair => ({
    title,
    catalogue: { ...catalogue, [part]: put(catalogue[part]) },
  })

/** The catalogue with some fields of one record changed; `undefined` takes an optional field away. */
export const recordIn = <P extends Exclude<keyof Catalogue, 'rates'>>(
  part: P,
  id: Catalogue[P][number]['id'],
  fields: { readonly [F in keyof Catalogue[P][number]]?: Catalogue[P][number][F] | undefined },
) =>
  inCatalogue(
    part,
    (list) =>
      (list as readonly { readonly id: string }[]).map((record) =>
        record.id === id ? defined({ ...record, ...fields }) : record,
      ) as unknown as Catalogue[P],
  )

const defined = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

/** The rate of a currency against the yen from a day on; without one, none. */
export const rateOf = (from: string, on: Day, yen: readonly [bigint, bigint]) =>
  inCatalogue('rates', (rates) =>
    rates.map((rate) => (rate.from === from && rate.on === on ? { ...rate, ratio: ratio(...yen) } : rate)),
  )

/** Several makings one after the other. */
export const both =
  (...makings: readonly Making[]): Making =>
  (title, catalogue) =>
    makings.reduce<Pair | undefined>((pair, making) => pair && tried(making, pair), { title, catalogue })

/** The pair that a making gives; undefined when it cannot be made of this one. */
export function tried(making: Making, pair: Pair): Pair | undefined {
  if (typeof making === 'function') return making(pair.title, pair.catalogue)
  const changed = applyScenario(pair.title, { changes: making })
  return changed.ok ? { title: changed.value, catalogue: pair.catalogue } : undefined
}

/** The same, where it must be: what cannot be made is the fixture's own mistake. */
export function made(
  { name, changes }: { readonly name: string; readonly changes: Making },
  pair: Pair,
): Pair {
  const after = tried(changes, pair)
  if (!after) throw new Error(`it cannot be done that ${name}`)
  return after
}
