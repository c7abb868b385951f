import type { Language } from '../../core/base/index.ts'
import { nameIn } from '../../core/base/index.ts'
import type { Work } from '../../core/clear/index.ts'

const counted = new WeakMap<readonly Work[], Map<string, ReadonlyMap<string, number>>>()

/** How many works are called by each name, counted once for each list of works. */
export function namesakes(works: readonly Work[], language: Language): ReadonlyMap<string, number> {
  const known = counted.get(works) ?? new Map<string, ReadonlyMap<string, number>>()
  counted.set(works, known)
  const counts = known.get(language) ?? countedIn(works, language)
  known.set(language, counts)
  return counts
}

function countedIn(works: readonly Work[], language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [, { names }] of new Map(works.map((work) => [work.id, work]))) {
    const name = nameIn(names, language)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
