import type { Path } from '../base/index.ts'
import { keyOf } from './place.ts'

/**
 * One place at which two versions differ. Without `before` it is new, without `after` it is gone. Where only
 * the order of a list differs, both hold the keys of its records and `order` says so.
 */
export interface Edit {
  readonly path: Path
  readonly before?: unknown
  readonly after?: unknown
  readonly order?: true
}

/** A place that two people changed in different ways, and what stands there in each of the three versions. */
export interface Clash {
  readonly path: Path
  readonly base?: unknown
  readonly mine?: unknown
  readonly theirs?: unknown
}

/** Both people's changes in one value, and what of theirs it brings to mine; or every place where they clash. */
export type Merged =
  | { readonly ok: true; readonly value: unknown; readonly theirs: readonly Edit[] }
  | { readonly ok: false; readonly clashes: readonly Clash[] }

/**
 * Three-way merge of plain JSON values: a list by the keys of its records, an object by its fields, anything
 * else whole. Changes in different places come together; changes to the same place clash unless they are the
 * same change. Taking a record out clashes with any change inside it.
 *
 * With what somebody was shown as `base`, what they made of it as `mine`, and the whole as `theirs`, the
 * answer is the whole with their changes: what they were not shown stays as it was.
 * @param base what both began with; its first fields are the first parts of the paths
 */
export function mergeSections(base: unknown, mine: unknown, theirs: unknown): Merged {
  const clashes: Clash[] = []
  const value = merged({ base, mine, theirs, at: '' }, clashes)
  return clashes.length > 0 ? { ok: false, clashes } : { ok: true, value, theirs: differences(mine, value) }
}

/** Where two versions differ, place by place, as deep as records and fields go. */
export function differences(before: unknown, after: unknown, at: Path = ''): readonly Edit[] {
  const edits: Edit[] = []
  collect(before, after, at, edits)
  return edits
}

/** Are two JSON values the same, whatever the order of their fields? */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => sameJson(value, b[i]))
  if (!isFields(a) || !isFields(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  )
}

type Fields = Readonly<Record<string, unknown>>

// In here undefined stands for nothing at that place: JSON itself has no such value.
interface Three {
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
  readonly at: Path
}

function merged({ base, mine, theirs, at }: Three, clashes: Clash[]): unknown {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return mine
  if (sameJson(base, mine)) return theirs
  if (areFieldsOfOneKind(base, mine) && areFieldsOfOneKind(base, theirs))
    return mergedFields(base as Fields, mine as Fields, theirs as Fields, at, clashes)
  const [baseKeys, myKeys, theirKeys] = [keyed(base), keyed(mine), keyed(theirs)]
  if (baseKeys && myKeys && theirKeys) return mergedList(baseKeys, myKeys, theirKeys, at, clashes)
  clashes.push(clash({ base, mine, theirs, at }))
  return mine
}

function mergedFields(base: Fields, mine: Fields, theirs: Fields, at: Path, clashes: Clash[]): Fields {
  const fields: [string, unknown][] = []
  for (const name of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const three = { base: own(base, name), mine: own(mine, name), theirs: own(theirs, name) }
    const value = merged({ ...three, at: within(at, name) }, clashes)
    if (value !== undefined) fields.push([name, value])
  }
  return Object.fromEntries(fields)
}

type Keyed = ReadonlyMap<string, unknown>

function mergedList(base: Keyed, mine: Keyed, theirs: Keyed, at: Path, clashes: Clash[]): readonly unknown[] {
  const records = new Map<string, unknown>()
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const three = { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }
    const record = merged({ ...three, at: within(at, key) }, clashes)
    if (record !== undefined) records.set(key, record)
  }
  const inAll = (key: string) => base.has(key) && mine.has(key) && theirs.has(key)
  const [before, my, their] = [base, mine, theirs].map((list) => [...list.keys()].filter(inAll)) as [
    string[],
    string[],
    string[],
  ]
  const iMoved = !sameJson(before, my)
  if (iMoved && !sameJson(before, their) && !sameJson(my, their))
    clashes.push({ path: at, base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] })
  // Whoever moved records says in which order they stand; what the other added goes where the other put it.
  const order = (iMoved ? [mine, theirs] : [theirs, mine]).map((list) =>
    [...list.keys()].filter((key) => records.has(key)),
  ) as [string[], string[]]
  return withAdded(...order, base).map((key) => records.get(key))
}

/** The first order with the keys that only the second has, each after the key that it follows there. */
function withAdded(order: readonly string[], other: readonly string[], base: Keyed): readonly string[] {
  const all = [...order]
  const known = new Set(order)
  for (const [i, key] of other.entries()) {
    if (known.has(key)) continue
    let at = i === 0 ? 0 : all.indexOf(other[i - 1]!) + 1
    // Both may have added in the same spot: then what the first order added there stays before.
    while (at < all.length && !base.has(all[at]!) && !other.includes(all[at]!)) at++
    all.splice(at, 0, key)
    known.add(key)
  }
  return all
}

function collect(before: unknown, after: unknown, at: Path, edits: Edit[]): void {
  if (sameJson(before, after)) return
  if (areFieldsOfOneKind(before, after)) {
    for (const name of new Set([...Object.keys(before as Fields), ...Object.keys(after as Fields)]))
      collect(own(before as Fields, name), own(after as Fields, name), within(at, name), edits)
    return
  }
  const [old, now] = [keyed(before), keyed(after)]
  if (!old || !now) {
    edits.push(edit(at, before, after))
    return
  }
  for (const key of new Set([...old.keys(), ...now.keys()]))
    collect(old.get(key), now.get(key), within(at, key), edits)
  const kept = [...old.keys()].filter((key) => now.has(key))
  const keptNow = [...now.keys()].filter((key) => old.has(key))
  if (!sameJson(kept, keptNow)) edits.push({ path: at, before: kept, after: keptNow, order: true })
}

const edit = (path: Path, before: unknown, after: unknown): Edit => ({
  path,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
})

const clash = ({ base, mine, theirs, at }: Three): Clash => ({
  path: at,
  ...(base !== undefined && { base }),
  ...(mine !== undefined && { mine }),
  ...(theirs !== undefined && { theirs }),
})

/** The records of a list by key; undefined when it is no list, or one whose records cannot be told apart. */
function keyed(value: unknown): Keyed | undefined {
  if (!Array.isArray(value)) return undefined
  const records = new Map<string, unknown>()
  for (const record of value) {
    const key = keyOf(record)
    if (key === undefined || records.has(key)) return undefined
    records.set(key, record)
  }
  return records
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Another `kind` is another thing: the fields of a timing by the week do not mix with those of a payment at once.
const areFieldsOfOneKind = (a: unknown, b: unknown): boolean =>
  isFields(a) && isFields(b) && sameJson(own(a, 'kind'), own(b, 'kind'))

const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

const within = (at: Path, part: string): Path => (at === '' ? part : `${at}/${part}`)
