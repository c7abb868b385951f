/**
 * Values that are made for an object under a name: the last so many of all objects. What nobody asks for any more is
 * let go, also while its object lives on.
 */
export function recently<K extends object, V>(most: number): (of: K, name: string, make: () => V) => V {
  const known = new WeakMap<K, Map<string, V>>()
  // In the order of their last use.
  const order = new Map<Map<string, V>, true>()
  return (of, name, make) => {
    const mine = known.get(of) ?? new Map<string, V>()
    known.set(of, mine)
    const value = mine.has(name) ? (mine.get(name) as V) : make()
    mine.set(name, value)
    order.delete(mine)
    order.set(mine, true)
    const [oldest] = order.keys()
    if (order.size > most && oldest) {
      order.delete(oldest)
      oldest.clear()
    }
    return value
  }
}

const BREATH_MS = 10

/** For long work on many things: called after each, it lets others be answered now and then. */
export function breather(): () => Promise<void> | undefined {
  let began = performance.now()
  return () => {
    if (performance.now() - began < BREATH_MS) return undefined
    return new Promise((resolve) =>
      setImmediate(() => {
        began = performance.now()
        resolve()
      }),
    )
  }
}
