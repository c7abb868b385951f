import type { PartyId, Scope } from '../../base/index.ts'
import { ALL_MEDIA_MASK, ANY_LANGUAGE, FIRST_DAY, meet, remainder, WORLD_MASK } from '../../base/index.ts'

/** Everything for all time: what an owner holds. */
export const EVERYTHING: Scope = {
  territories: WORLD_MASK,
  media: ALL_MEDIA_MASK,
  languages: ANY_LANGUAGE,
  term: { from: FIRST_DAY, until: 'open' },
}

const OF_AN_OWNER: readonly Scope[] = [EVERYTHING]

/** Boxes passed from one party to another. */
export interface Passing {
  readonly licensor: PartyId
  readonly licensee: PartyId
  readonly boxes: readonly Scope[]
}

/** What each party holds; boxes may share cells. */
export type Held = (party: PartyId) => readonly Scope[]

/**
 * Lets a right run from hand to hand until nobody gets more: a licensee holds at most what the licensor holds.
 * Every step adds a cell that somebody did not hold, and grants cut the world into finitely many cells: grants in
 * a ring end it too, and give nothing.
 * @param everybody what needs nobody's leave
 */
export function handsOf(
  owners: readonly PartyId[],
  everybody: readonly Scope[],
  grants: readonly Passing[],
): Held {
  const held = new Map<PartyId, readonly Scope[]>()
  for (const owner of owners) held.set(owner, OF_AN_OWNER)
  const of: Held = (party) => held.get(party) ?? everybody
  const from = Map.groupBy(grants, licensorOf)
  const next: PartyId[] = []
  for (const licensor of from.keys()) if (of(licensor).length > 0) next.push(licensor)
  for (let licensor = next.pop(); licensor !== undefined; licensor = next.pop()) {
    const has = of(licensor)
    for (const { licensee, boxes } of from.get(licensor) ?? []) {
      const before = of(licensee)
      // An owner has everything, whatever is granted back.
      if (before === OF_AN_OWNER) continue
      let after = before
      for (const granted of boxes) {
        for (const box of has) {
          const passed = box === EVERYTHING ? granted : meet(granted, box)
          if (passed && remainder(passed, after).length > 0) after = [...after, passed]
        }
      }
      if (after === before) continue
      held.set(licensee, after)
      next.push(licensee)
    }
  }
  return of
}

const licensorOf = ({ licensor }: Passing): PartyId => licensor
