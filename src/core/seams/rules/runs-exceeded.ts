import { mediaMask, pathOf, territoryMask } from '../../base/index.ts'
import type { Grant } from '../../clear/index.ts'
import { grantCarries, rightToShow } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import { broken, rule } from '../rule.ts'

/** A broadcaster plans to show each episode more often than the runs that it was granted. */
export const runsExceeded = rule({
  code: 'runs-exceeded',
  severity: 'error',
  links: ['clear', 'release'],
  reads: ['head', 'contracts', 'windows'],
  *find({ head, contracts, windows }) {
    const shown = contracts.filter(({ grant }) => grant.work === head.work && grant.status === 'signed')
    for (const { grant } of shown) {
      if (grant.runs === undefined) continue
      const under = windows.filter(({ window }) => window.airing && isUnder(window, grant))
      // Another grant to the same licensee adds its runs; one without a count ends the counting.
      const beside = shown.filter(
        (it) => it.grant.licensee === grant.licensee && under.some(({ window }) => isUnder(window, it.grant)),
      )
      if (beside.some((it) => it.grant.runs === undefined)) continue
      const [first] = beside.map((it) => it.grant.id).sort()
      if (first !== grant.id) continue
      const allowed = beside.reduce((sum, it) => sum + (it.grant.runs ?? 0), 0)
      const planned = under.reduce((sum, { window }) => sum + runsOf(window), 0)
      if (planned > allowed)
        yield broken(
          [...under.map((it) => pathOf(it.path, 'airing')), ...beside.map((it) => pathOf(it.path, 'runs'))],
          { grant: grant.id, party: grant.licensee, allowed, planned },
        )
    }
  },
})

/** The first showing, and every repeat. What a viewer calls up is no run. */
const runsOf = ({ airing }: Window): number => (airing ? 1 + (airing.repeats?.length ?? 0) : 0)

const isUnder = (window: Window, grant: Grant): boolean =>
  window.party === grant.licensee &&
  grantCarries(grant, rightToShow(window.medium)) &&
  (mediaMask([window.medium]) & mediaMask(grant.media)) !== 0 &&
  (territoryMask(window.territories) & territoryMask(grant.territories)) !== 0n
