import { answeredOnce } from '../core/base/index.ts'
import type { Catalogue } from '../core/title/index.ts'
import { HIDDEN, keptOf, mentions, own, type Terms } from './seen-section.ts'
import { reads, type Sight } from './sight.ts'

/** What titles share, as somebody sees it. */
export function seenCatalogue(
  catalogue: Catalogue,
  { companies, own: owned = companies }: Pick<Sight, 'companies' | 'own'>,
  allGrants: boolean,
): Catalogue {
  const mine = new Set<string>(companies)
  const terms: Terms = {
    mine,
    owned: new Set(owned),
    allTerms: allGrants,
    ownOnly: new Set(),
    windows: new Set(),
    duties: new Set(),
  }
  let same = true
  const seen = Object.fromEntries(
    Object.entries(catalogue).map(([part, records]) => {
      const left = own(records, terms, 'whole')
      const kept =
        part === 'grants' && !allGrants && Array.isArray(left)
          ? keptOf(left, (it) => mentions(it, mine).own)
          : left
      same &&= kept === records
      return [part, kept === HIDDEN ? [] : kept]
    }),
  )
  return same ? catalogue : (seen as unknown as Catalogue)
}

/**
 * Of what titles share, the part that one title touches, as somebody sees that title: grants only where its own
 * papers are open, and of those only what names one of their companies where no more is.
 * @param touched ids that occur in the title as they see it, and the works that those are based on
 */
export function seenShared(catalogue: Catalogue, touched: ReadonlySet<string>, sight: Sight): Catalogue {
  const { works, grants, panels, schemes, parties, sources } = catalogue
  const mine = new Set<string>(sight.companies)
  const isOpen = (grant: Catalogue['grants'][number]): boolean => {
    // Whoever looks through another's eyes is not told what that one sees of other titles.
    if (sight.own && 'title' in grant) return false
    return !sight.ownOnly.includes('clear') || mine.has(grant.licensor) || mine.has(grant.licensee)
  }
  return {
    ...catalogue,
    works: recordsOf(works, ID, touched),
    grants: reads(sight, 'clear') ? recordsOf(grants, WORK, touched).filter(isOpen) : [],
    panels: recordsOf(panels, ID, touched),
    schemes: recordsOf(schemes, ID, touched),
    parties: recordsOf(parties, ID, touched),
    sources: recordsOf(sources, ID, touched),
    labour: [],
  }
}

type Places = ReadonlyMap<string, readonly number[]>

/** Where in a list the records of each key stand: known of the lists that are asked for now. */
const placesBy = <T>(key: (record: T) => string): ((records: readonly T[]) => Places) =>
  answeredOnce(12, (records) => Map.groupBy(records.keys(), (at) => key(records[at]!)))

const ID = placesBy(({ id }: { readonly id: string }) => id)
const WORK = placesBy(({ work }: { readonly work: string }) => work)

/** Of a list of thousands the few records with one of some keys, in its order: it is gone through once for all who ask. */
function recordsOf<T>(
  records: readonly T[],
  places: (records: readonly T[]) => Places,
  keys: ReadonlySet<string>,
): readonly T[] {
  const known = places(records)
  const found: number[] = []
  for (const it of keys) found.push(...(known.get(it) ?? []))
  return found.sort((a, b) => a - b).map((at) => records[at]!)
}
