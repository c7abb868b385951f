import type { PartyId, Scope } from '../base/index.ts'
import { languagesMeet, meet } from '../base/index.ts'
import { carries } from './chain-of-title.ts'
import type { Grant } from './types.ts'

/** Two that cannot both stand, by id, and the box that both claim. */
export interface Clash<T> {
  readonly first: T
  readonly second: T
  readonly scope: Scope
}

/**
 * Pairs of signed grants of one work and one right to different licensees, at least one of them exclusive,
 * that share a place, a medium, a day and a language; by work, then by id. An assignment, which carries every
 * right, clashes with any of them. A sub-licence stands under the grant that it comes from and does not clash
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
  (a.exclusive || b.exclusive) &&
  a.licensee !== b.licensee &&
  (a.right === b.right || a.right === 'assignment' || b.right === 'assignment') &&
  languagesMeet(a.languages, b.languages)

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
      if (carries(grant.right, sub.right) && meet(granted, scope)) reached.add(grant.licensee)
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
