import type { Path } from '../../core/base/index.ts'
import { isId, partsOf } from '../../core/base/index.ts'
import { keyOf } from '../../core/title/index.ts'
import type { AnyCodec, Plain } from './codec.ts'
import { bare, entryOf, holdsOf, shapesOf, stepInto } from './codec.ts'
import { nearest } from './nearest.ts'
import { rootCodec, SECTIONS } from './sections.ts'

/** Where a path leads: the codecs that may read what stands there, or the first part that leads nowhere. */
export type Way =
  | {
      readonly ok: true
      /** several where a record on the way may be of several kinds */
      readonly codecs: readonly AnyCodec[]
      /** the place is one entry of a list */
      readonly entry: boolean
      /** the place is one entry of a mapping whose keys are not fields */
      readonly keyed: boolean
    }
  | { readonly ok: false; readonly found: string; readonly nearest: string }

/** Follows a path by the names of fields; whether the records on the way exist is not asked. */
export function wayOf(path: Path): Way {
  const parts = partsOf(path)
  const [first = '', ...rest] = parts
  const root = rootCodec(first)
  if (!root) return { ok: false, found: first, nearest: nearest(first, SECTIONS) }
  let codecs: readonly AnyCodec[] = [root]
  let entry = false
  let keyed = false
  for (const part of rest) {
    const next = codecs.flatMap((codec) => stepInto(codec, part))
    const lists = codecs.some((codec) => entryOf(codec))
    if (next.length === 0 || (lists && !isEntryName(part)))
      return { ok: false, found: part, nearest: nearest(part, codecs.flatMap(fieldNames)) }
    // Approved dates are kept under paths, which hold slashes themselves: the rest of the path is one key.
    if (codecs.some(holdsPaths)) return { ok: true, codecs: next, entry: false, keyed: true }
    keyed = codecs.some((codec) => holdsOf(bare(codec))?.kind === 'keyed')
    codecs = next
    entry = lists
  }
  return { ok: true, codecs, entry, keyed }
}

// Records by id, or by two that they join; values that have none by their position.
const isEntryName = (part: string): boolean =>
  /^\d+$/.test(part) || part.split('.').every((id) => isId(id.split(':')[0] ?? '', id))

const fieldNames = (codec: AnyCodec): readonly string[] =>
  shapesOf(codec).flatMap((shape) => Object.keys(shape))

export function holdsPaths(codec: AnyCodec): boolean {
  const holds = holdsOf(bare(codec))
  return holds?.kind === 'keyed' && holds.rest
}

/** The path of a place in plain data: records of a list by what they are called there, others by position. */
export function pathIn(root: Path, plain: Plain, at: readonly (string | number)[]): Path {
  const parts = root === '' ? [] : [root]
  let value: unknown = plain
  for (const step of at) {
    const next = (value as Record<string | number, unknown> | null | undefined)?.[step]
    parts.push(Array.isArray(value) ? (keyOf(next) ?? String(step)) : String(step))
    value = next
  }
  return parts.join('/')
}

/** The way in plain data that a path describes, as far as it goes there. */
export function stepsOf(plain: Plain, parts: readonly string[]): readonly (string | number)[] {
  const steps: (string | number)[] = []
  let value: unknown = plain
  for (const [i, part] of parts.entries()) {
    if (Array.isArray(value)) {
      const named = value.findIndex((entry) => keyOf(entry) === part || entry === part)
      const index =
        named >= 0 ? named : /^\d{1,9}$/.test(part) && Number(part) < value.length ? Number(part) : -1
      if (index < 0) break
      steps.push(index)
      value = value[index]
    } else if (typeof value === 'object' && value !== null) {
      const rest = parts.slice(i).join('/')
      if (Object.hasOwn(value, rest)) return [...steps, rest]
      if (!Object.hasOwn(value, part)) {
        // A file may give a term's last day instead of the first one outside.
        if (part === 'until' && Object.hasOwn(value, 'last')) steps.push('last')
        break
      }
      steps.push(part)
      value = (value as Record<string, unknown>)[part]
    } else break
  }
  return steps
}
