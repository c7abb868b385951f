import type { PartyId, Scope } from '../base/index.ts'
import { languagesMeet, meet } from '../base/index.ts'
import { grantCarries, rightsMeet, rightsOf } from './carries.ts'
import type { Grant } from './types.ts'

/** Two that cannot both stand, by id, and the box that both claim. */
export interface Clash<T> {
  readonly first: T
  readonly second: T
  readonly scope: Scope
}

/**
 * Pairs of signed grants of one work to different licensees, at least one of them exclusive, that share a right,
 * a place, a medium, a day and a language; by work, then by id. What carries a right clashes with it: an
 * assignment with any. A sub-licence stands under the grant that it comes from and does not clash
 * with it.
 */
export function exclusiveClashes<G extends { readonly grant: Grant; readonly scope: Scope }>(
  grants: readonly G[],
): readonly Clash<G>[] {
  const signed = grants.filter(({ grant }) => grant.status === 'signed')
  const clashes: Clash<G>[] = []
  const byWork = [...Map.groupBy(signed, ({ grant }) => grant.work)]
  for (const [, sameWork] of byWork.sort(([a], [b]) => compareText(a, b))) {
    const licensors = new Set(sameWork.map(({ grant }) => grant.licensor))
    const derives = (sub: G, head: G, scope: Scope): boolean =>
      licensors.has(head.grant.licensee) && comesFrom(sub, head.grant.licensee, scope, sameWork)
    for (const clash of sharedScopes(sameWork, ({ grant }) => grant.id, contradict)) {
      const { first, second, scope } = clash
      if (!derives(second, first, scope) && !derives(first, second, scope)) clashes.push(clash)
    }
  }
  return clashes
}

const contradict = ({ grant: a }: { grant: Grant }, { grant: b }: { grant: Grant }): boolean =>
  a.licensee !== b.licensee &&
  (keepsOut(a, b.licensee) || keepsOut(b, a.licensee)) &&
  passSame(a, b) &&
  languagesMeet(a.languages, b.languages)

/** Those with whom an exclusive grant is shared are not kept out by it. */
const keepsOut = ({ exclusive, sharedWith }: Grant, party: PartyId): boolean =>
  exclusive && !sharedWith?.includes(party)

/** Do both pass some right? Most grants pass one, and then the table of rights alone can tell. */
function passSame(a: Grant, b: Grant): boolean {
  if (!a.furtherRights && !b.furtherRights && !a.reserved && !b.reserved) return rightsMeet(a.right, b.right)
  const its = rightsOf(a)
  return rightsOf(b).some((right) => its.includes(right))
}

/** Does the right reach the licensor of `sub` from this party, by grants that hold some of the box? */
function comesFrom<G extends { readonly grant: Grant; readonly scope: Scope }>(
  { grant: sub }: G,
  party: PartyId,
  scope: Scope,
  grants: readonly G[],
): boolean {
  const reached = new Set([party])
  for (const from of reached) {
    if (from === sub.licensor) return true
    for (const { grant, scope: granted } of grants) {
      if (grant.licensor !== from || grant.id === sub.id) continue
      // A set being gone through also yields what is added on the way.
      if (grantCarries(grant, sub.right) && meet(granted, scope)) reached.add(grant.licensee)
    }
  }
  return false
}

/**
 * Every pair that shares a place, a medium and a day and that the test does not let stand. A sweep by first
 * day: what begins after a box ends is never looked at beside it.
 */
export function sharedScopes<T extends { readonly scope: Scope }>(
  list: readonly T[],
  idOf: (it: T) => string,
  contradict: (a: T, b: T) => boolean,
): readonly Clash<T>[] {
  const byStart = list.toSorted(({ scope: a }, { scope: b }) =>
    a.term.from < b.term.from ? -1 : a.term.from > b.term.from ? 1 : 0,
  )
  const found: Clash<T>[] = []
  byStart.forEach((a, at) => {
    const { media } = a.scope
    const { until } = a.scope.term
    for (let i = at + 1; i < byStart.length; i++) {
      const b = byStart[i]!
      if (b.scope.term.from >= until) break
      if ((media & b.scope.media) === 0 || !contradict(a, b)) continue
      const scope = meet(a.scope, b.scope)
      if (scope)
        found.push(idOf(a) < idOf(b) ? { first: a, second: b, scope } : { first: b, second: a, scope })
    }
  })
  return found.sort(byIds(idOf))
}

const byIds =
  <T>(idOf: (it: T) => string) =>
  (a: Clash<T>, b: Clash<T>): number =>
    compareText(idOf(a.first), idOf(b.first)) || compareText(idOf(a.second), idOf(b.second))

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
