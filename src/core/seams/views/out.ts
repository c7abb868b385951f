import type { LanguageUse, PartyId, WorkId } from '../../base/index.ts'
import { languagesMeet } from '../../base/index.ts'
import type { Out, Right, RightsBook } from '../../clear/index.ts'
import { outOf } from '../../clear/index.ts'
import type { DatedGrant } from './grants.ts'

/**
 * What went to others of a right as some parties have it, in any of these languages. In the rights of a title boxes are
 * for any language, so that each is asked about by itself: what came back in one is not back in another.
 * @param languages none: in whichever
 */
export function outIn(
  rights: RightsBook<DatedGrant>,
  work: WorkId,
  right: Right,
  parties: readonly PartyId[],
  languages: readonly LanguageUse[] = [],
): readonly Out<DatedGrant>[] {
  if (languages.length === 0) return outOf(rights, { work, right, parties })
  return languages.flatMap((language) =>
    outOf(rights, { work, right, parties, language }).filter(({ granted }) =>
      languagesMeet(granted.grant.languages, [language]),
    ),
  )
}
