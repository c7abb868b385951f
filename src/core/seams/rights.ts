import type { Day, LanguageSet, PartyId, WorkId } from '../base/index.ts'
import type { RightsBook } from '../clear/index.ts'
import { rightsBook } from '../clear/index.ts'
import type { Catalogue, Title } from '../title/index.ts'
import { sharedCatalogue } from './slate.ts'
import { producersOf } from './views/producers.ts'

/**
 * The rights of a whole slate, ready to be asked: the works and grants of the catalogue and the grants of every
 * title, with dates that hang on a title's events as they fall there. Who produces a title makes its work.
 * @param languages those that will be asked about; others that no grant names count as one
 */
export function slateRights(
  titles: readonly Title[],
  catalogue: Catalogue,
  asOf: Day,
  languages: readonly LanguageSet[] = [],
): RightsBook {
  // A title's own version of a grant stands for the catalogue's: the later of two of one id.
  const grants = new Map(sharedCatalogue(titles, catalogue).grants.map((grant) => [grant.id, grant]))
  const makers = new Map<WorkId, readonly PartyId[]>()
  for (const { head, deal } of titles)
    makers.set(head.work, [...new Set([...(makers.get(head.work) ?? []), ...producersOf(head, deal)])].sort())
  return rightsBook({ works: catalogue.works, grants: [...grants.values()], makers, languages, asOf })
}
