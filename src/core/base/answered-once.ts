/**
 * A function that remembers its answers: a slate asks for the same few territories and languages ten thousand times,
 * and then holds one value of each. Only for answers that nobody alters.
 * @param most so many are kept; past that the first is forgotten, since what comes from outside must not fill the memory
 */
export function answeredOnce<K, V>(most: number, answer: (asked: K) => V): (asked: K) => V {
  const known = new Map<K, V>()
  return (asked) => {
    const kept = known.get(asked)
    if (kept !== undefined || known.has(asked)) return kept as V
    const made = answer(asked)
    known.set(asked, made)
    if (known.size > most) known.delete(known.keys().next().value as K)
    return made
  }
}
