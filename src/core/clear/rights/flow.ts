import type { DateRange, PartyId, Scope } from '../../base/index.ts'
import { ALL_MEDIA_MASK, ANY_LANGUAGE, isEmpty, remainder, territoryMask } from '../../base/index.ts'
import type { Work } from '../types.ts'
import type { Boxes, Granted } from './granted.ts'
import { type Held, handsOf, type Passing } from './hands.ts'

/**
 * How one right in one work runs from its owners through everybody's hands. The engine's answers and the chains of
 * title under the seams are both read off one of these.
 */
export interface Flow<G extends Granted = Granted> {
  readonly owners: readonly PartyId[]
  /** what needs nobody's leave */
  readonly free: readonly Scope[]
  /** is there anybody from whom the right could run: an owner, or the public domain? */
  readonly rooted: boolean
  /** the grants of the work that pass the right, whoever's they are, by id */
  readonly carrying: readonly G[]
  readonly signed: readonly G[]
  /** options and drafts that would, and options that lapsed */
  readonly unsigned: readonly G[]
  readonly hands: Hands
}

/** What everybody holds for certain, and what for all that is known while some day is not. */
export interface Hands {
  readonly sure: Held
  readonly most: Held
}

/** @param carrying the grants of the work that pass the right, by id */
export function flowOf<G extends Granted>(work: Work | undefined, carrying: readonly G[]): Flow<G> {
  const owners = work?.owners ?? []
  const free = work ? publicDomainOf(work) : []
  const isSigned = carrying.every(({ status }) => status === 'signed')
  const signed = isSigned ? carrying : carrying.filter(({ status }) => status === 'signed')
  return {
    owners,
    free,
    rooted: owners.length + free.length > 0,
    carrying,
    signed,
    unsigned: isSigned ? [] : carrying.filter(({ status }) => status !== 'signed'),
    hands: handsBy(owners, free, signed),
  }
}

/** Where and since when nobody's leave is needed for a work. */
export const publicDomainOf = (work: Work): readonly Scope[] =>
  work.publicDomain
    .map(({ territories, from }): Scope => {
      const term: DateRange = { from, until: 'open' }
      return { territories: territoryMask(territories), media: ALL_MEDIA_MASK, languages: ANY_LANGUAGE, term }
    })
    .filter((box) => !isEmpty(box))

/** @param free what needs nobody's leave */
export function handsBy(
  owners: readonly PartyId[],
  free: readonly Scope[],
  signed: readonly Granted[],
): Hands {
  const sure = handsOf(owners, free, signed.map(surelyPassed))
  return { sure, most: signed.every(isCertain) ? sure : handsOf(owners, free, signed.map(passedAtMost)) }
}

const isCertain = ({ boxes, blackouts }: Granted): boolean =>
  boxes.maybe.length === 0 && blackouts.every(({ maybe }) => maybe.length === 0)

const surelyPassed = ({ licensor, licensee, boxes, blackouts }: Granted): Passing => ({
  licensor,
  licensee,
  boxes: blackouts.length === 0 ? boxes.sure : without(boxes.sure, blackouts.flatMap(everyBox)),
})

const passedAtMost = ({ licensor, licensee, boxes, blackouts }: Granted): Passing => ({
  licensor,
  licensee,
  boxes: without(
    everyBox(boxes),
    blackouts.flatMap(({ sure }) => sure),
  ),
})

export const everyBox = ({ sure, maybe }: Boxes): readonly Scope[] =>
  maybe.length === 0 ? sure : sure.length === 0 ? maybe : [...sure, ...maybe]

/** What none of `taken` holds. */
export const without = (boxes: readonly Scope[], taken: readonly Scope[]): readonly Scope[] =>
  taken.length === 0 ? boxes : boxes.flatMap((box) => remainder(box, taken))
