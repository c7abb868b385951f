import { type Model, readModel, VOCABULARIES } from './model.ts'
import { TYPES, VERSIONS } from './tables.generated.ts'

/** What a simple type asks beyond its base. */
export interface Facets {
  readonly enum?: readonly string[]
  readonly pattern?: readonly string[]
  readonly least?: number
  readonly most?: number
}

export type SimpleType =
  | { readonly kind: 'built-in'; readonly name: string }
  | { readonly kind: 'restriction'; readonly base: SimpleType; readonly facets: Facets }
  | { readonly kind: 'union'; readonly members: readonly SimpleType[] }

export interface ComplexType {
  readonly kind: 'complex'
  readonly attributes: ReadonlyMap<string, { readonly type: SimpleType; readonly required: boolean }>
  /** text may stand between the elements */
  readonly mixed: boolean
  readonly content: SimpleType | Model
}

export type Type = SimpleType | ComplexType

const read = new Map<string, Type>()

/** A type of the tables: the number of its line, or the name of a built-in one. Read when first asked for. */
export function typeOf(key: string): Type {
  const known = read.get(key)
  if (known) return known
  const type = /^\d/.test(key) ? readType(TYPES[Number(key)]!) : ({ kind: 'built-in', name: key } as const)
  read.set(key, type)
  return type
}

const simpleOf = (key: string): SimpleType => {
  const type = typeOf(key)
  return type.kind === 'complex' ? { kind: 'built-in', name: 'anySimpleType' } : type
}

/** What a type's line begins with: its name, and the key of what it adds to. */
const NAMED = /^:([acdm])\.([^ <]+)(?:<(\w+))? ?/

function readType(written: string): Type {
  const line = written.replace(NAMED, '')
  const words = line.split(' ')
  if (line.startsWith('%u ')) return { kind: 'union', members: words.slice(1).map(simpleOf) }
  if (line.startsWith('%r ')) {
    const facets = JSON.parse(words.slice(2).join(' ')) as Facets
    const base = simpleOf(words[1]!)
    return Object.keys(facets).length === 0 ? base : { kind: 'restriction', base, facets }
  }
  const attributes = new Map<string, { readonly type: SimpleType; readonly required: boolean }>()
  for (const word of words) {
    const [, name, required, type] = /^@([^!=]+)(!?)=(\w+)$/.exec(word) ?? []
    if (name !== undefined) attributes.set(name, { type: simpleOf(type!), required: required === '!' })
  }
  const last = words.at(-1) ?? ''
  const content = last.startsWith('#') ? simpleOf(last.slice(1)) : readModel(last)
  return { kind: 'complex', attributes, mixed: words.includes('+'), content }
}

/** One version of the standard: the addresses of its vocabularies, and what may stand at the top. */
export interface SchemaVersion {
  /** `avails/2.7`, `mdmec/2.12` */
  readonly name: string
  /** the vocabulary that each address means in this version */
  readonly vocabularies: ReadonlyMap<string, string>
  readonly addresses: ReadonlyMap<string, string>
  /** `avails AvailList` → the key of its type */
  readonly roots: ReadonlyMap<string, string>
}

const versions = new Map<string, SchemaVersion>()

const vocabulary = (letter: string): string => VOCABULARIES[letter as keyof typeof VOCABULARIES]

const namedTypes = new Map<string, ReadonlyMap<string, string>>()

/** The key of a type by its name in a version, `md Region-type`. Hardly a document asks: they are read when one does. */
export function keyOfType(name: string, version: SchemaVersion): string | undefined {
  const known = namedTypes.get(version.name) ?? readNames(VERSIONS[version.name]![2])
  namedTypes.set(version.name, known)
  return known.get(name)
}

/** @param keys `0-4 7` */
function readNames(keys: string): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const range of keys.split(' ')) {
    const [from, to = from] = range.split('-').map(Number) as [number, number?]
    for (let key = from; key <= to; key++) {
      const [, letter, name] = NAMED.exec(TYPES[key]!)!
      named.set(`${vocabulary(letter!)} ${name}`, String(key))
    }
  }
  return named
}

/** The key of what a type of the tables was made from; undefined where that is nothing but `anyType`. */
export function baseOf(key: string): string | undefined {
  const line = TYPES[Number(key)]!
  return NAMED.exec(line)?.[3] ?? /^%r (\w+)/.exec(line.replace(NAMED, ''))?.[1]
}

/** The keys of the types that a union is of. */
export const membersOf = (key: string): readonly string[] => {
  const line = (TYPES[Number(key)] ?? '').replace(NAMED, '')
  return line.startsWith('%u ') ? line.slice(3).split(' ') : []
}

export const SCHEMA_VERSIONS: readonly string[] = Object.keys(VERSIONS)

export function schemaVersion(name: string): SchemaVersion | undefined {
  const known = versions.get(name)
  const told = VERSIONS[name]
  if (known || !told) return known
  const pairs = Object.entries(told[0]).map(([letter, address]) => [vocabulary(letter), address] as const)
  const roots = told[1].split(' ').map((word) => {
    const [, letter, element, type] = /^([acdm])\.([^=]+)=(\w+)$/.exec(word)!
    return [`${vocabulary(letter!)} ${element}`, type!] as const
  })
  const version: SchemaVersion = {
    name,
    vocabularies: new Map(pairs.map(([it, address]) => [address, it])),
    addresses: new Map(pairs),
    roots: new Map(roots),
  }
  versions.set(name, version)
  return version
}

/** The version that an address belongs to as the first vocabulary of a document. */
export function versionOfAddress(address: string): SchemaVersion | undefined {
  const family = /\/schema\/(avails|mdmec)\/v([\d.]+)(?:\/avails)?$/.exec(address)
  const version = family ? schemaVersion(`${family[1]}/${family[2]}`) : undefined
  return version?.vocabularies.has(address) ? version : undefined
}
