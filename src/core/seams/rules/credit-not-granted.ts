import type { Day, Scope } from '../../base/index.ts'
import { ALL_MEDIA_MASK, countryBit, pathOf, remainder } from '../../base/index.ts'
import type { CreditKind, Right } from '../../clear/index.ts'
import { publicDomainOf } from '../../clear/index.ts'
import type { Head } from '../../title/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { worksById } from '../views/grants.ts'
import type { DatedWindow } from '../views/windows.ts'

/** A work is credited as more than the rights in it allow: as 原作, where only 原案 was granted. */
export const creditNotGranted = rule({
  code: 'credit-not-granted',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['head', 'clear', 'release', 'works', 'windows', 'producers', 'chains', 'asOf'],
  *find({ head, clear, release, works, windows, producers, chains, asOf }) {
    const byId = worksById(works)
    const shown = shownIn(head, windows, asOf)
    for (const credit of release.credits) {
      const { as } = credit
      const work = byId.get(credit.work)
      // A work that the catalogue does not know is another rule's finding.
      if (!work || work.owners.some((owner) => producers.includes(owner))) continue
      const free = publicDomainOf(work)
      if (shown.every((scope) => remainder(scope, free).length === 0)) continue

      const uses = clear.uses.filter((use) => use.work === work.id)
      const rights = uses.length > 0 ? uses.map(({ right }) => right) : DERIVE
      const holdings = rights.map((right) => chains(producers, work.id, right))
      if (!holdings.some(({ rooted }) => rooted)) {
        yield missing(pathOf('catalogue', 'works', work.id, 'owners'), 'rights-holder')
        continue
      }
      // What one producer grants another is worth no more than what came in from outside.
      const granted = new Set(
        holdings
          .flatMap(({ grants, undated }) => [...grants, ...undated])
          .filter(({ grant }) => producers.includes(grant.licensee) && !producers.includes(grant.licensor)),
      )
      const place = pathOf('release', 'credits', credit.id, 'as')
      if (granted.size === 0) {
        // Where a use asks for the right, or some of it is free, other rules say what is lacking.
        if (uses.length === 0 && free.length === 0) yield broken([place], { work: work.id, as })
        continue
      }
      const ofUse =
        uses.length > 0 && uses.every(({ right }) => right === 'concept') ? 'concept' : 'source-work'
      const terms = [...granted].map(({ grant, path }) => {
        const most = weakest(ofUse, mostBy(grant.right))
        return {
          path: pathOf(path, 'credit'),
          known: grant.credit,
          most: weakest(most, grant.credit ?? most),
        }
      })
      const enough = terms.filter(({ most }) => STRENGTH[most] >= STRENGTH[as])
      if (enough.some(({ known }) => known)) continue
      for (const { path } of enough) yield missing(path, 'strongest-credit')
      if (enough.length > 0) continue
      const allowed = terms.map(({ most }) => most).sort(byStrength)[0]
      const limitedBy = uses.filter(({ right }) => STRENGTH[mostBy(right)] < STRENGTH[as])
      yield broken(
        [
          place,
          ...limitedBy.map(({ id }) => pathOf('clear', 'uses', id, 'right')),
          ...terms.map(({ path }) => path),
        ],
        { work: work.id, as, ...(allowed && { allowed }) },
      )
    }
  },
})

/** The rights by which a title comes to stand on a work; an assignment carries them all. */
const DERIVE: readonly Right[] = ['adapt', 'remake', 'concept', 'stage']

const STRENGTH: Readonly<Record<CreditKind, number>> = { 'source-work': 2, format: 1, concept: 0 }

const byStrength = (a: CreditKind, b: CreditKind): number => STRENGTH[b] - STRENGTH[a]

const weakest = (...kinds: readonly CreditKind[]): CreditKind =>
  [...kinds].sort(byStrength).at(-1) ?? 'source-work'

/** Who may use no more than the idea may credit no more than the idea. */
const mostBy = (right: Right): CreditKind => (right === 'concept' ? 'concept' : 'source-work')

/** Where, on what and when the title is seen; while no window has days, at home from now on. */
function shownIn(head: Head, windows: readonly DatedWindow[], asOf: Day): readonly Scope[] {
  const scopes = windows.flatMap(({ scope }) => scope ?? [])
  if (scopes.length > 0) return scopes
  const term = { from: asOf, until: 'open' } as const
  return [{ territories: countryBit(head.home), media: ALL_MEDIA_MASK, term }]
}
