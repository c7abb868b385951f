import type { Catalogue, clear, Title } from '../src/core/index.ts'
import type { Pair } from './faults/fault.ts'

interface Titles {
  readonly titles: readonly Title[]
  readonly catalogue: Catalogue
}

/**
 * Titles once more as other titles of the same companies: their own works, and with them their own grants,
 * under ids that end in `-n`. What is public (the folk tale, panels, laws, rates) and the parties stay the same.
 */
function variants({ titles, catalogue }: Titles, n: number): Titles {
  const own = new Set<string>([
    ...titles.map(({ head }) => head.id),
    ...catalogue.works.filter(isOwned).map(({ id }) => id),
    ...catalogue.grants.map(({ id }) => id),
    ...titles.flatMap(({ clear }) => clear.grants.map(({ id }) => id)),
  ])
  const renamed = <T>(value: T): T => {
    if (typeof value === 'string') return (own.has(value) ? flat(`${value}-${n}`) : value) as T
    if (Array.isArray(value)) return value.map(renamed) as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, renamed(field)])) as T
  }
  const { works, grants } = catalogue
  return {
    titles: titles.map(renamed),
    catalogue: { ...catalogue, works: renamed(works), grants: renamed(grants) },
  }
}

/** Of one piece, as a text that was read is, and not two to be joined when somebody first looks at it. */
const flat = (text: string): string => Buffer.from(text).toString()

/** One title once more. */
export function variant({ title, catalogue }: Pair, n: number): Pair {
  const other = variants({ titles: [title], catalogue }, n)
  return { title: other.titles[0]!, catalogue: other.catalogue }
}

/** A work whose owners somebody forgot is still somebody's: only the public domain is shared. */
const isOwned = ({ publicDomain }: clear.Work): boolean => publicDomain.length === 0

/** So many titles on one catalogue: the given ones over and over. */
export function slateOf(given: Titles, count: number): Titles {
  const times = Math.ceil(count / given.titles.length)
  const all = Array.from({ length: times }, (_, n) => variants(given, n))
  const publicDomain = given.catalogue.works.filter((work) => !isOwned(work))
  return {
    titles: all.flatMap(({ titles }) => titles).slice(0, count),
    catalogue: {
      ...given.catalogue,
      works: [...publicDomain, ...all.flatMap(({ catalogue }) => catalogue.works.filter(isOwned))],
      grants: all.flatMap(({ catalogue }) => catalogue.grants),
    },
  }
}
