import type { AnyCodec, Plain } from './plain.ts'

/** The value may be wrong, or the codec is none that is read here. */
export const UNSURE: unique symbol = Symbol('unsure')

/**
 * Reads plain data by a codec as the library does, without what the library needs to say what is wrong: no list of
 * issues, no record of each step. Whatever is not as the codec wants it is left to the library; a test holds that the
 * two agree. A slate of 1,000 titles (37 MB of JSON) is read in a quarter of the time, and that is most of a start.
 * @param mostDepth lists and mappings within each other
 */
export function decodeQuickly(codec: AnyCodec, plain: Plain, mostDepth: number): unknown {
  return readerOf(codec)(plain, mostDepth)
}

/** @param room how many lists and mappings may still stand within each other */
type Read = (plain: unknown, room: number) => unknown

// Keyed by the definition, which a schema shares with its copies.
const READERS = new WeakMap<object, Read>()

function readerOf(codec: AnyCodec): Read {
  const def = definitionOf(codec)
  const known = READERS.get(def)
  if (known) return known
  const made = checked(readerBy(def), def.checks)
  READERS.set(def, made)
  return made
}

interface Payload {
  value: unknown
  readonly issues: unknown[]
}

interface Check {
  readonly _zod: { readonly check: (payload: Payload) => unknown; readonly def: { readonly when?: unknown } }
}

interface Definition {
  readonly type: string
  readonly checks?: readonly Check[]
  readonly innerType?: AnyCodec
  readonly in?: AnyCodec
  readonly out?: AnyCodec
  readonly transform?: (value: unknown, payload: Payload) => unknown
  readonly getter?: () => AnyCodec
  readonly element?: AnyCodec
  readonly options?: readonly AnyCodec[]
  readonly discriminator?: string
  readonly values?: readonly unknown[]
  readonly shape?: Readonly<Record<string, AnyCodec>>
  readonly catchall?: AnyCodec
}

const definitionOf = (codec: AnyCodec): Definition => codec._zod.def as unknown as Definition

const unsure: Read = () => UNSURE

function readerBy(def: Definition): Read {
  switch (def.type) {
    case 'unknown':
      return (plain, room) => (typeof plain === 'object' && isTooDeep(plain, room) ? UNSURE : plain)
    case 'literal': {
      const values = new Set(def.values)
      return (plain) => (values.has(plain) ? plain : UNSURE)
    }
    case 'optional':
      return missable(readerOf(def.innerType!), undefined)
    case 'nullable':
      return missable(readerOf(def.innerType!), null)
    case 'lazy':
      return (plain, room) => readerOf(def.getter!())(plain, room)
    case 'array':
      return listReader(readerOf(def.element!))
    case 'object':
      return typeOf(def.catchall) === 'never' ? recordReader(def.shape!) : unsure
    case 'union':
      return def.discriminator === undefined ? unsure : kindReader(def.discriminator, def.options!)
    case 'pipe':
      return def.transform && typeOf(def.out) === 'unknown'
        ? changedReader(readerOf(def.in!), def.transform)
        : unsure
    default:
      return unsure
  }
}

const typeOf = (codec: AnyCodec | undefined): string | undefined => codec?._zod.def.type

const missable =
  (inner: Read, missing: undefined | null): Read =>
  (plain, room) =>
    plain === missing ? missing : inner(plain, room)

function listReader(entry: Read): Read {
  return (plain, room) => {
    if (!Array.isArray(plain) || room < 1) return UNSURE
    const list: unknown[] = new Array(plain.length)
    for (let i = 0; i < plain.length; i++) {
      const value = entry(plain[i], room - 1)
      if (value === UNSURE) return UNSURE
      list[i] = value
    }
    return list
  }
}

function recordReader(shape: Readonly<Record<string, AnyCodec>>): Read {
  const names = Object.keys(shape)
  // A field that may be absent is not asked; a list is, and is an empty one then.
  const absents = names.map((name) => typeOf(shape[name]) === 'optional')
  let reads: readonly Read[] | undefined
  return (plain, room) => {
    if (typeof plain !== 'object' || plain === null || Array.isArray(plain) || room < 1) return UNSURE
    // Here and not where the reader is made: a record may hold what it is itself.
    reads ??= names.map((name, i) => readerOf(absents[i] ? innerOf(shape[name]!) : shape[name]!))
    const left: Record<string, unknown> = {}
    let unread = 0
    for (const _ in plain) unread++
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!
      const field = (plain as Record<string, unknown>)[name]
      if (field !== undefined) unread--
      else if (absents[i]) continue
      const value = reads[i]!(field, room - 1)
      if (value === UNSURE || value === undefined) return UNSURE
      left[name] = value
    }
    // A field that it does not know, or one that is there without a value.
    return unread === 0 ? left : UNSURE
  }
}

const innerOf = (codec: AnyCodec): AnyCodec => definitionOf(codec).innerType!

function kindReader(field: string, options: readonly AnyCodec[]): Read {
  const kinds = new Map<unknown, Read>()
  for (const option of options) {
    const word = definitionOf(option).shape?.[field]
    const kind = word && definitionOf(word)
    if (kind?.type !== 'literal') return unsure
    for (const value of kind.values!) kinds.set(value, readerOf(option))
  }
  return (plain, room) => {
    if (typeof plain !== 'object' || plain === null) return UNSURE
    return (kinds.get((plain as Record<string, unknown>)[field]) ?? unsure)(plain, room)
  }
}

function changedReader(before: Read, change: NonNullable<Definition['transform']>): Read {
  return (plain, room) => {
    const value = before(plain, room)
    if (value === UNSURE) return UNSURE
    const payload: Payload = { value, issues: [] }
    const changed = change(value, payload)
    return payload.issues.length === 0 ? changed : UNSURE
  }
}

function checked(read: Read, checks: readonly Check[] = []): Read {
  if (checks.length === 0) return read
  if (checks.some(({ _zod }) => _zod.def.when !== undefined)) return unsure
  return (plain, room) => {
    const value = read(plain, room)
    if (value === UNSURE) return UNSURE
    const payload: Payload = { value, issues: [] }
    for (const { _zod } of checks) {
      _zod.check(payload)
      if (payload.issues.length > 0) return UNSURE
    }
    return payload.value
  }
}

function isTooDeep(plain: object | null, room: number): boolean {
  if (plain === null) return false
  if (room < 1) return true
  for (const inner of Array.isArray(plain) ? plain : Object.values(plain))
    if (typeof inner === 'object' && isTooDeep(inner, room - 1)) return true
  return false
}
