import { described } from './described.ts'
import { collector, type Found } from './document.ts'
import { AVAIL, OFFER_STATUS } from './model/avail.ts'
import { checkElement } from './schema/check.ts'
import { typeNamed } from './schema/derived.ts'
import type { Position } from './schema/model.ts'
import { type SchemaVersion, schemaVersion, typeOf } from './schema/tables.ts'
import type { Avails, Element, Mec, OfferStatus, OfferStatuses, Place, WrittenVersion } from './types.ts'
import { writeXml } from './xml/write.ts'

/** A text, and what could not go into it: never left out in silence. */
export interface Written {
  readonly text: string
  /** elements of the model that the version has no place for */
  readonly left: readonly Left[]
  /** what the text still breaks in the schema of its version, with the places of the source */
  readonly breaks: Found
}

export interface Left {
  readonly name: string
  readonly within: string
  readonly text: string
  readonly at?: Place
}

/** Avails as XML of a version that platforms take. */
export function writeAvails({ avails }: Avails, version: WrittenVersion = '2.7'): Written {
  return write(
    list(
      'AvailList',
      avails.map((it) => AVAIL.write(described(it), 'avails', 'Avail')),
    ),
    `avails/${version}`,
  )
}

export function writeOfferStatuses({ offers }: OfferStatuses, version: WrittenVersion = '2.7'): Written {
  const entries = offers.map((it) => OFFER_STATUS.write(licensedApart(it), 'avails', 'OfferStatus'))
  return write(list('OfferStatusList', entries), `avails/${version}`)
}

/** Since 2.6 each transaction names its licence; before, the offer did for all. */
function licensedApart(offer: OfferStatus): OfferStatus {
  const { licenseType, transactions, ...others } = offer
  if (!licenseType || transactions.length === 0) return offer
  return { ...others, transactions: transactions.map((it) => ({ licenseType, ...it })) }
}

/** MEC in the version that it has, or in the newest whose schema is published whole. */
export function writeMec({ root, version }: Mec, as: string = version): Written {
  return write(root, `mdmec/${as}`)
}

const list = (name: string, children: readonly Element[]): Element => ({
  namespace: 'avails',
  name,
  children,
  text: '',
})

function write(root: Element, name: string): Written {
  const version = schemaVersion(name)
  const key = version?.roots.get(`${root.namespace} ${root.name}`)
  if (!version || key === undefined) throw new RangeError(`${root.name} cannot be written as ${name}`)
  const left: Left[] = []
  const whole = fitted(root, [key, version], left)
  const { report, found } = collector()
  checkElement(whole, key, version, report)
  return { text: writeXml(whole, version.addresses), left, breaks: found() }
}

type Places = ReadonlyMap<string, ReadonlyMap<string, number>>
const PLACES = new WeakMap<readonly Position[], Places>()

/** By vocabulary and name: the first position that takes such an element. */
function placesOf(positions: readonly Position[]): Places {
  const known = PLACES.get(positions)
  if (known) return known
  const places = new Map<string, Map<string, number>>()
  for (const [at, { name, any }] of positions.entries()) {
    if (any) continue
    const [namespace = '', local = ''] = name.split(' ')
    const named = places.get(namespace) ?? new Map<string, number>()
    if (!named.has(local)) named.set(local, at)
    places.set(namespace, named)
  }
  PLACES.set(positions, places)
  return places
}

/**
 * The element in the order of its version's schema, without children that this version has no place for; those
 * are listed. Only records of avails are sorted: the others are kept as they were read.
 */
export function fitted(
  element: Element,
  [key, version]: readonly [key: string, version: SchemaVersion],
  left: Left[],
): Element {
  const type = typeOf(typeNamed(element, key, version))
  if (type.kind !== 'complex' || !('positions' in type.content) || element.mixed) return element
  const { positions } = type.content
  const places = placesOf(positions)
  const placed: { readonly at: number; readonly child: Element }[] = []
  let [same, last] = [true, -1]
  for (const child of element.children) {
    const own = places.get(child.namespace)?.get(child.name) ?? -1
    const at =
      own >= 0 ? own : positions.findIndex(({ any }) => any !== undefined && any.except !== child.namespace)
    if (at < 0) {
      const { name, text, at: place } = child
      left.push({ name, within: element.name, text: text.trim(), ...(place ? { at: place } : {}) })
      same = false
      continue
    }
    const whole = own >= 0 ? fitted(child, [positions[own]!.type, version], left) : child
    same &&= whole === child && at >= last
    last = at
    placed.push({ at, child: whole })
  }
  // Nearly every record is written as its schema has it.
  if (same) return element
  const sorted = element.namespace === 'avails' ? placed.toSorted((a, b) => a.at - b.at) : placed
  return { ...element, children: sorted.map(({ child }) => child) }
}
