/**
 * Values that are made for an object under a name: the last so many. What nobody asks for any more is let go, also
 * while its object lives on.
 */
export function recently<K extends object, V>(most: number): (of: K, name: string, make: (of: K) => V) => V {
  const known = new WeakMap<K, Map<string, Kept<V>>>()
  // In the order of their last use.
  const order = new Set<Kept<V>>()
  return (of, name, make) => {
    const mine = known.get(of) ?? new Map<string, Kept<V>>()
    known.set(of, mine)
    const kept = mine.get(name) ?? { value: make(of), drop: () => mine.delete(name) }
    mine.set(name, kept)
    order.delete(kept)
    order.add(kept)
    const [oldest] = order
    if (order.size > most && oldest) {
      order.delete(oldest)
      oldest.drop()
    }
    return kept.value
  }
}

interface Kept<V> {
  readonly value: V
  readonly drop: () => void
}
