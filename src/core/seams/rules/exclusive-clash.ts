import type { GrantId, Path, Scope, WindowId } from '../../base/index.ts'
import {
  ANY_LANGUAGE,
  FIRST_DAY,
  mediaFromMask,
  mediaMask,
  pathOf,
  territoriesFromMask,
  territoryMask,
} from '../../base/index.ts'
import type { Clash, Clear, Grant } from '../../clear/index.ts'
import { exclusiveClashes, grantCarries, scopeAtMost, sharedScopes } from '../../clear/index.ts'
import type { Head } from '../../title/index.ts'
import type { Found } from '../rule.ts'
import { broken, missing, rule } from '../rule.ts'
import type { DatedWindow } from '../views/windows.ts'

/** The same thing was given to two, at least one of whom was to have it alone: by grants, or by windows. */
export const exclusiveClash = rule({
  code: 'exclusive-clash',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['head', 'clear', 'grants', 'windows'],
  *find({ head, clear, grants, windows }) {
    const own = new Set(clear.grants.map(({ id }) => id))
    const bearsOn = ({ grant }: { grant: Grant }) => own.has(grant.id) || isUsed(grant, head, clear)
    const boxed = grants.map((it) => ({ ...it, id: it.grant.id, dated: !!it.scope, scope: scopeAtMost(it) }))
    for (const clash of exclusiveClashes(boxed)) {
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
  },
})

const isUsed = (grant: Grant, head: Head, clear: Clear): boolean =>
  grant.work === head.work ||
  clear.uses.some((use) => use.work === grant.work && grantCarries(grant, use.right))

/** The window's box; for all time while its days are not known. */
const windowAtMost = ({ window, scope }: DatedWindow): Scope =>
  scope ?? {
    territories: territoryMask(window.territories),
    media: mediaMask([window.medium]),
    languages: ANY_LANGUAGE,
    term: { from: FIRST_DAY, until: 'open' },
  }

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
