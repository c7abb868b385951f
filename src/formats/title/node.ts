import type { Plain } from './codec.ts'

/** A value in a file, with the offset in its text at which it begins. */
export type Node = ScalarNode | ListNode | MapNode

export interface ScalarNode {
  readonly kind: 'scalar'
  readonly start: number
  readonly value: string | number | boolean | null
}

export interface ListNode {
  readonly kind: 'list'
  readonly start: number
  readonly items: readonly Node[]
}

export interface MapNode {
  readonly kind: 'map'
  readonly start: number
  readonly entries: readonly Entry[]
}

export interface Entry {
  readonly key: string
  readonly keyStart: number
  readonly value: Node
}

/** The value without its places. Records have no prototype, so that no key means more than itself. */
export function toPlain(node: Node): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(toPlain)
    case 'map': {
      const plain: Record<string, Plain> = Object.create(null)
      for (const { key, value } of node.entries) plain[key] = toPlain(value)
      return plain
    }
  }
}

/**
 * The offset to show for a place: of a single value where it stands, of a list or a mapping its name. The
 * nearest place around it when it is not there.
 * @param onKey the name of the last field rather than its value
 */
export function offsetOf(root: Node, at: readonly (string | number)[], onKey = false): number {
  let node = root
  let offset = root.start
  for (const [i, step] of at.entries()) {
    let next: Node | undefined
    if (node.kind === 'list') {
      next = node.items[Number(step)]
      offset = next?.start ?? offset
    } else if (node.kind === 'map') {
      const entry = entryOf(node, step)
      next = entry?.value
      if (entry) {
        const named = entry.value.kind !== 'scalar' || (onKey && i === at.length - 1)
        offset = named ? entry.keyStart : entry.value.start
      }
    }
    if (!next) return offset
    node = next
  }
  return offset
}

const LARGE = 32

// A file may have a hundred thousand fields that nobody knows, and each of them is looked for.
const indexes = new WeakMap<MapNode, ReadonlyMap<string, Entry>>()

function entryOf(map: MapNode, key: string | number): Entry | undefined {
  if (map.entries.length < LARGE) return map.entries.find((entry) => entry.key === key)
  let index = indexes.get(map)
  if (!index) {
    index = new Map(map.entries.map((entry) => [entry.key, entry]))
    indexes.set(map, index)
  }
  return index.get(String(key))
}
