import { entryOf } from '../entry-of.ts'
import type { Attributes, Element, Part, Place, Value } from '../types.ts'

/** How a value of the model stands as an element: read, and written again under its name. */
export interface Codec<T> {
  /** undefined where the element is none that the model can hold: it is then kept whole */
  readonly read: (element: Element) => T | undefined
  readonly write: (value: T, namespace: string, name: string) => Element
}

/** The children of an element that nothing has taken yet. */
interface Taking {
  readonly first: (namespace: string, name: string) => Element | undefined
  readonly all: (namespace: string, name: string) => readonly Element[]
  readonly take: (element: Element) => void
}

export interface Field<T> {
  readonly read: (from: Taking, into: Record<string, unknown>) => void
  readonly write: (value: T) => readonly Element[]
}

const withPlace = (at: Place | undefined, attributes: Attributes | undefined) =>
  at === undefined
    ? attributes === undefined
      ? {}
      : { attributes }
    : attributes === undefined
      ? { at }
      : { at, attributes }

const NO_ELEMENTS: readonly Element[] = []

/** An element with text alone. */
export const VALUE: Codec<Value> = {
  read: ({ text, at, attributes, children }) =>
    children.length > 0 ? undefined : { text, ...withPlace(at, attributes) },
  write: ({ text, at, attributes }, namespace, name) =>
    elementOf(namespace, name, at, attributes, NO_ELEMENTS, text),
}

/** Spelled out: a file of a hundred thousand offers makes millions of them. */
function elementOf(
  namespace: string,
  name: string,
  at: Place | undefined,
  attributes: Attributes | undefined,
  children: readonly Element[],
  text: string,
): Element {
  if (at === undefined)
    return attributes === undefined
      ? { namespace, name, children, text }
      : { namespace, name, attributes, children, text }
  return attributes === undefined
    ? { namespace, name, at, children, text }
    : { namespace, name, at, attributes, children, text }
}

/** An element kept as it is. */
export const WHOLE: Codec<Element> = { read: (element) => element, write: (element) => element }

/** The fields of a record, by property and element; the compiler holds the properties to the type. */
export const fieldsOf = <T extends object>(namespace = 'avails') => {
  type Listed<K extends keyof T> = T[K] extends readonly (infer I)[] | undefined ? I : never
  return {
    one: <K extends keyof T & string>(
      property: K,
      names: string | readonly string[],
      codec: Codec<NonNullable<T[K]>>,
    ): Field<T> => {
      const [name, ...also] = typeof names === 'string' ? [names] : names
      return {
        read: (from, into) => {
          for (const it of [name!, ...also]) {
            const element = from.first(namespace, it)
            const value = element && codec.read(element)
            if (!element || value === undefined) continue
            from.take(element)
            into[property] = value
            return
          }
        },
        write: (value) =>
          value[property] == null ? NO_ELEMENTS : [codec.write(value[property], namespace, name!)],
      }
    },
    many: <K extends keyof T & string>(property: K, name: string, codec: Codec<Listed<K>>): Field<T> => ({
      read: (from, into) => {
        const values: Listed<K>[] = []
        for (const element of from.all(namespace, name)) {
          const value = codec.read(element)
          if (value === undefined) continue
          from.take(element)
          values.push(value)
        }
        into[property] = values
      },
      write: (value) => {
        const all = value[property] as readonly Listed<K>[]
        return all.length === 0 ? NO_ELEMENTS : all.map((it) => codec.write(it, namespace, name))
      },
    }),
    /** one of several elements, each with its own form */
    oneOf: <K extends keyof T & string, V extends NonNullable<T[K]>>(
      property: K,
      forms: Readonly<Record<string, Codec<V>>>,
      nameOf: (value: V) => string,
    ): Field<T> => ({
      read: (from, into) => {
        for (const [name, codec] of Object.entries(forms)) {
          const element = from.first(namespace, name)
          const value = element && codec.read(element)
          if (!element || value === undefined) continue
          from.take(element)
          into[property] = value
          return
        }
      },
      write: (record) => {
        const value = record[property] as V | undefined
        if (value === undefined) return []
        const name = nameOf(value)
        return [forms[name]!.write(value, namespace, name)]
      },
    }),
  }
}

/** A record by its fields, in the order of the schema; `attributes` are properties of the record itself. */
export function record<T extends Part>(
  fields: readonly Field<T>[],
  {
    attributes: named = {},
    fixed = {},
  }: { readonly attributes?: Readonly<Record<string, keyof T & string>>; readonly fixed?: Partial<T> } = {},
): Codec<T> {
  const ownAttributes = Object.entries(named)
  return {
    read: (element) => {
      const taken = new Set<Element>()
      const left = (it: Element, namespace: string, name: string) =>
        it.name === name && it.namespace === namespace && !taken.has(it)
      const from: Taking = {
        first: (namespace, name) => element.children.find((it) => left(it, namespace, name)),
        all: (namespace, name) => element.children.filter((it) => left(it, namespace, name)),
        take: (it) => taken.add(it),
      }
      const value: Record<string, unknown> = { ...fixed }
      if (element.at) value['at'] = element.at
      const others = Object.entries(element.attributes ?? {}).filter(([name, it]) => {
        const property = entryOf(named, name)
        if (property !== undefined) value[property] = it
        return property === undefined
      })
      if (others.length > 0) value['attributes'] = Object.fromEntries(others)
      for (const field of fields) field.read(from, value)
      const more = element.children.filter((it) => !taken.has(it))
      if (more.length > 0) value['more'] = more
      return value as unknown as T
    },
    write: (value, namespace, name) => {
      let attributes: Record<string, Value> | undefined
      for (const [attribute, property] of ownAttributes) {
        const it = value[property] as Value | undefined
        if (it !== undefined) attributes = { ...attributes, [attribute]: it }
      }
      if (value.attributes) attributes = { ...attributes, ...value.attributes }
      const children: Element[] = []
      for (const field of fields) for (const it of field.write(value)) children.push(it)
      if (value.more) children.push(...value.more)
      return elementOf(namespace, name, value.at, attributes, children, '')
    },
  }
}
