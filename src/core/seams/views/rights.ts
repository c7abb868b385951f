import type { PartyId } from '../../base/index.ts'
import type { Clear, RightsBook, Work } from '../../clear/index.ts'
import { bookOf } from '../../clear/index.ts'
import type { Head } from '../../title/index.ts'
import { type DatedGrant, EACH_BY_ITSELF, worksById } from './grants.ts'

/**
 * The rights of one title as the engine asks them. In the book of a whole slate the same contracts give the same
 * boxes; here each language is asked about by itself, and the boxes are for any.
 */
export function titleRights(
  { work }: Pick<Head, 'work'>,
  { uses }: Pick<Clear, 'uses'>,
  producers: readonly PartyId[],
  works: readonly Work[],
  grants: readonly DatedGrant[],
): RightsBook<DatedGrant> {
  return bookOf({
    cells: EACH_BY_ITSELF,
    works: worksById(works),
    grantsIn: Map.groupBy(
      grants.toSorted((a, b) => (a.grant.id < b.grant.id ? -1 : a.grant.id > b.grant.id ? 1 : 0)),
      ({ grant }) => grant.work,
    ),
    makers: new Map([[work, producers]]),
    uses: new Map([[work, uses]]),
  })
}
