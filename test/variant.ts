import type { Catalogue, clear, Title } from '../src/core/index.ts'
import type { Pair } from './faults/fault.ts'

/**
 * The sound title once more as another title of the same companies: its own works, and with them its own
 * grants, under ids that end in `-n`. What is public (the folk tale, panels, laws, rates) and the parties
 * stay the same.
 */
export function variant({ title, catalogue }: Pair, n: number): Pair {
  const own = new Set<string>([
    title.head.id,
    ...catalogue.works.filter(isOwned).map(({ id }) => id),
    ...catalogue.grants.map(({ id }) => id),
    ...title.clear.grants.map(({ id }) => id),
  ])
  const renamed = <T>(value: T): T => {
    if (typeof value === 'string') return (own.has(value) ? `${value}-${n}` : value) as T
    if (Array.isArray(value)) return value.map(renamed) as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, renamed(field)])) as T
  }
  const { works, grants } = catalogue
  return {
    title: renamed(title),
    catalogue: { ...catalogue, works: renamed(works), grants: renamed(grants) },
  }
}

/** A work whose owners somebody forgot is still somebody's: only the public domain is shared. */
const isOwned = ({ publicDomain }: clear.Work): boolean => publicDomain.length === 0

/** So many variants on one catalogue. */
export function slateOf(
  pair: Pair,
  count: number,
): { readonly titles: readonly Title[]; readonly catalogue: Catalogue } {
  const variants = Array.from({ length: count }, (_, n) => variant(pair, n))
  const publicDomain = pair.catalogue.works.filter((work) => !isOwned(work))
  return {
    titles: variants.map(({ title }) => title),
    catalogue: {
      ...pair.catalogue,
      works: [...publicDomain, ...variants.flatMap(({ catalogue }) => catalogue.works.filter(isOwned))],
      grants: variants.flatMap(({ catalogue }) => catalogue.grants),
    },
  }
}
