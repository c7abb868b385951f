import type { GrantId, Path, Scope, WindowId, WorkId } from '../../base/index.ts'
import {
  languagesMeet,
  mediaFromMask,
  meets,
  overlapOf,
  pathOf,
  territoriesFromMask,
} from '../../base/index.ts'
import type { Clash, Clear, Grant, Right, RightsBook } from '../../clear/index.ts'
import { exclusiveClashes, grantCarries, rightToShow, sharedScopes } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import type { Head } from '../../title/index.ts'
import type { Found } from '../rule.ts'
import { broken, missing, rule } from '../rule.ts'
import { boxAtMost, boxOf, type DatedGrant } from '../views/grants.ts'
import { outIn } from '../views/out.ts'
import { type DatedWindow, windowAtMost } from '../views/windows.ts'

/**
 * The same thing was given to two, at least one of whom was to have it alone: by grants, or by windows; or somebody
 * shows what they, or those they have it from, gave to another alone.
 */
export const exclusiveClash = rule({
  code: 'exclusive-clash',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['head', 'clear', 'grants', 'windows', 'rights', 'chains'],
  *find({ head, clear, grants, windows, rights, chains }) {
    const own = new Set(clear.grants.map(({ id }) => id))
    const bearsOn = ({ grant }: { grant: Grant }) => own.has(grant.id) || isUsed(grant, head, clear)
    const boxed = grants.flatMap((it) => {
      const scope = boxAtMost(it)
      return scope ? [{ grant: asTaken(it), path: it.path, id: it.grant.id, dated: !!boxOf(it), scope }] : []
    })
    const clashes = exclusiveClashes(boxed)
    for (const clash of clashes) {
      // What two strangers did with a right that this title does not use is not its affair.
      if (bearsOn(clash.first) || bearsOn(clash.second)) yield* said(clash, 'term')
    }
    const shown = windows.map((it) => ({
      ...it,
      id: it.window.id,
      dated: !!it.scope,
      scope: windowAtMost(it),
    }))
    const contradict = ({ window: a }: DatedWindow, { window: b }: DatedWindow) =>
      (a.exclusive || b.exclusive) && a.party !== b.party
    for (const clash of sharedScopes(shown, ({ id }) => id, contradict)) yield* said(clash, 'window-days')

    const alone = boxed.filter(
      ({ grant: { work, exclusive, status } }) => exclusive && status === 'signed' && work === head.work,
    )
    for (const it of shown) {
      const { party, medium, languages } = it.window
      const others = alone.filter(
        ({ grant, scope }) =>
          grant.licensee !== party &&
          meets(scope, it.scope) &&
          (languages.length === 0 || languagesMeet(grant.languages, languages)),
      )
      if (others.length === 0) continue
      const right = rightToShow(medium)
      const { rooted, atMost, grants: by, undated } = chains([party], head.work, right)
      const sold = soldTo(rights, head.work, right, it.window)
      const own = new Set([...by, ...undated].map(({ grant }) => grant.id))
      for (const sale of others) {
        const shown = rooted ? overlapOf(atMost, [it.scope]) : [it.scope]
        const [scope] = overlapOf(shown, overlapOf([sale.scope], sold.get(sale.id) ?? []))
        // Where it was another grant that gave the same away, the two of them have been named.
        const isTheirs = ({ grant }: { grant: Grant }) => own.has(grant.id) || grant.licensee === party
        const isNamed = clashes.some(
          ({ first, second }) =>
            (first.id === sale.id && isTheirs(second)) || (second.id === sale.id && isTheirs(first)),
        )
        if (scope && !isNamed)
          yield* said<Side>({ first: sale, second: it, scope }, sale.dated ? 'window-days' : 'term')
      }
    }
  },
})

/** By grant: where others have alone what a window would show, in some language of it. */
function soldTo(
  rights: RightsBook<DatedGrant>,
  work: WorkId,
  right: Right,
  { party, languages }: Window,
): ReadonlyMap<GrantId, readonly Scope[]> {
  const sold = new Map<GrantId, readonly Scope[]>()
  for (const { granted, reason, boxes } of outIn(rights, work, right, [party], languages)) {
    const { id } = granted.grant
    if (reason === 'sold-exclusively') sold.set(id, [...(sold.get(id) ?? []), ...boxes.sure, ...boxes.maybe])
  }
  return sold
}

/** An option that was taken is the grant. */
const asTaken = ({ grant, status }: DatedGrant): Grant =>
  status === 'signed' && grant.status !== 'signed' ? { ...grant, status } : grant

const isUsed = (grant: Grant, head: Head, clear: Clear): boolean =>
  grant.work === head.work ||
  clear.uses.some((use) => use.work === grant.work && grantCarries(grant, use.right))

interface Side {
  readonly id: GrantId | WindowId
  readonly path: Path
  readonly dated: boolean
}

/** A clash; or, where one of the two has no known days, that it may be one. */
function* said<T extends Side>(
  { first, second, scope }: Clash<T>,
  lacks: 'term' | 'window-days',
): Iterable<Found<'exclusive-clash'>> {
  for (const { dated, path } of [first, second]) if (!dated) yield missing(pathOf(path, 'term'), lacks)
  if (!first.dated || !second.dated) return
  yield broken([first.path, second.path], {
    first: first.id,
    second: second.id,
    territories: territoriesFromMask(scope.territories),
    media: mediaFromMask(scope.media),
    from: scope.term.from,
    until: scope.term.until,
  })
}
