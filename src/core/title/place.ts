import type { Path } from '../base/index.ts'
import { partsOf } from '../base/index.ts'
import type { Title } from './types.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * What a record is called in its list: its id, or what it stands for there (the person called, the scene
 * on the strip, the party paid). A line of a statement is what one tier pays one party: `tier:x.party:y`.
 */
export function keyOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  const fields = record as Fields
  const { tier, party } = fields
  if (typeof tier === 'string' && typeof party === 'string' && fields['id'] === undefined)
    return `${tier}.${party}`
  for (const name of ['id', 'scene', 'person', 'tier', 'party', 'work'])
    if (typeof fields[name] === 'string') return fields[name]
  return undefined
}

/** By what it is called; what has no name, or the name of an earlier one, is entered by its position. */
function indexOfKey(list: readonly unknown[], key: string): number {
  const named = list.findIndex((record) => keyOf(record) === key)
  if (named >= 0 || !/^\d{1,9}$/.test(key)) return named
  const at = Number(key)
  if (at >= list.length) return -1
  const name = keyOf(list[at])
  return name === undefined || list.findIndex((record) => keyOf(record) === name) < at ? at : -1
}

/** The value at a place, with the list that holds it where it is a record of one. */
export interface Place {
  readonly value: unknown
  readonly list?: readonly unknown[]
  readonly index?: number
}

/** What stands at a place; undefined when the way there breaks off. An absent optional field is a place whose value is undefined. */
export function placeAt(title: Title, path: Path): Place | undefined {
  let here: Place = { value: title }
  const parts = partsOf(path)
  for (const [i, part] of parts.entries()) {
    const { value } = here
    if (Array.isArray(value)) {
      const index = indexOfKey(value, part)
      if (index < 0) return undefined
      here = { value: value[index], list: value, index }
    } else if (typeof value === 'object' && value !== null) {
      // Approved dates are kept under paths, which hold slashes themselves: the rest of the path is one key.
      const rest = parts.slice(i).join('/')
      if (i > 0 && parts[i - 1] === 'dates') return { value: own(value as Fields, rest) }
      here = { value: own(value as Fields, part) }
    } else return undefined
  }
  return here
}

const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined

/**
 * The same title with another value at a place; everything off the way there is the same object as before.
 * @param put what to make of the value there; undefined takes an optional field away
 * @returns undefined when the way there breaks off
 */
export function changedAt(title: Title, path: Path, put: (old: unknown) => unknown): Title | undefined {
  let broken = false
  const change = (value: unknown, parts: readonly string[], parent: string): unknown => {
    const [part, ...rest] = parts
    if (part === undefined) return put(value)
    if (Array.isArray(value)) {
      const index = indexOfKey(value, part)
      if (index < 0) {
        broken = true
        return value
      }
      return value.with(index, change(value[index], rest, part))
    }
    if (typeof value !== 'object' || value === null) {
      broken = true
      return value
    }
    const [key, after] = parent === 'dates' ? [parts.join('/'), []] : [part, rest]
    const next = change(own(value as Fields, key), after, key)
    if (next !== undefined) return { ...value, [key]: next }
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
  }
  const changed = change(title, partsOf(path), '') as Title
  return broken ? undefined : changed
}
