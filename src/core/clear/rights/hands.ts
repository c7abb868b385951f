import type { PartyId, Scope } from '../../base/index.ts'
import { ALL_MEDIA_MASK, ANY_LANGUAGE, FIRST_DAY, meet, remainder, WORLD_MASK } from '../../base/index.ts'

/** Everything for all time: what an owner holds. */
export const EVERYTHING: Scope = {
  territories: WORLD_MASK,
  media: ALL_MEDIA_MASK,
  languages: ANY_LANGUAGE,
  term: { from: FIRST_DAY, until: 'open' },
}

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
  const held = new Map<PartyId, readonly Scope[]>(owners.map((owner) => [owner, [EVERYTHING]]))
  const of: Held = (party) => held.get(party) ?? everybody
  const from = Map.groupBy(grants, ({ licensor }) => licensor)
  const next = [...from.keys()].filter((party) => of(party).length > 0)
  for (let licensor = next.pop(); licensor !== undefined; licensor = next.pop()) {
    for (const { licensee, boxes } of from.get(licensor) ?? []) {
      const before = of(licensee)
      let after = before
      for (const granted of boxes) {
        for (const box of of(licensor)) {
          const passed = meet(granted, box)
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
