import type { Scope } from '../base/index.ts'
import {
  ANY_LANGUAGE,
  FIRST_DAY,
  mediaMask,
  meet,
  remainder,
  simplify,
  territoryMask,
} from '../base/index.ts'
import type { Allotment, Deal } from './types.ts'

/** Countries and media, each of the one in each of the other. */
export type Area = Pick<Scope, 'territories' | 'media'>

/** Two allotments of different parties, by id, and what both were given. */
export interface Overlap extends Area {
  readonly first: Allotment
  readonly second: Allotment
}

/** What was given to two parties at once. */
export function carveOutOverlaps(allotments: readonly Allotment[]): readonly Overlap[] {
  const byId = allotments.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  return byId.flatMap((first, at) =>
    byId.slice(at + 1).flatMap((second) => {
      const both = first.party === second.party ? undefined : meet(boxOf(first), boxOf(second))
      return both ? [{ first, second, territories: both.territories, media: both.media }] : []
    }),
  )
}

/** What the deal divides and nobody was given, in few areas that share nothing. */
export function carveOutGap(
  divided: NonNullable<Deal['scope']>,
  allotments: readonly Allotment[],
): readonly Area[] {
  return simplify(remainder(boxOf(divided), allotments.map(boxOf))).map(({ territories, media }) => ({
    territories,
    media,
  }))
}

/** An allotment has no term: what is divided among partners is divided for good. */
const boxOf = ({ territories, media }: NonNullable<Deal['scope']>): Scope => ({
  territories: territoryMask(territories),
  media: mediaMask(media),
  languages: ANY_LANGUAGE,
  term: { from: FIRST_DAY, until: 'open' },
})
