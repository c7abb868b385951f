import type { Scope } from '../../base/index.ts'
import { mediaMask, pathOf, territoryMask } from '../../base/index.ts'
import type { Grant } from '../../clear/index.ts'
import { grantCarries, rightToShow } from '../../clear/index.ts'
import { broken, rule } from '../rule.ts'
import type { Contract } from '../views/contracts.ts'

/**
 * What a use or a window needs stands only in a draft, of a grant or of an amendment. That it is not held is
 * said by the rules for the chain of title and for windows; this one says which paper to sign.
 */
export const draftReliedOn = rule({
  code: 'draft-relied-on',
  severity: 'warning',
  links: ['clear'],
  reads: ['head', 'clear', 'contracts', 'producers', 'chains', 'coverage'],
  *find({ head, clear, contracts, producers, chains, coverage }) {
    for (const { grant, place } of contracts.flatMap(draftsOf)) {
      for (const { id, work, right } of clear.uses)
        if (
          work === grant.work &&
          producers.includes(grant.licensee) &&
          grantCarries(grant, right) &&
          chains(producers, work, right).atMost.length === 0
        )
          yield broken([pathOf('clear', 'uses', id), place], { grant: grant.id, work })
      if (grant.work !== head.work) continue
      for (const { window: shown, needs } of coverage) {
        const { window, path } = shown
        const right = rightToShow(window.medium)
        if (window.party !== grant.licensee || !grantCarries(grant, right)) continue
        const lacking = needs.filter((need) => need.work === head.work && need.right === right)
        const [territories, media] = [territoryMask(grant.territories), mediaMask(grant.media)]
        const wouldHold = (cell: Scope) =>
          (cell.territories & territories) !== 0n && (cell.media & media) !== 0
        if (lacking.some(({ outside }) => outside.some(wouldHold)))
          yield broken([path, place], { grant: grant.id, window: window.id })
      }
    }
  },
})

/** The grant that a draft would make, and where it stands. */
function draftsOf({ grant, path }: Contract): readonly { readonly grant: Grant; readonly place: string }[] {
  if (grant.status === 'draft') return [{ grant, place: path }]
  if (grant.status !== 'signed' || !grant.amendments) return []
  return grant.amendments.flatMap(({ id, status, terms }) =>
    status === 'draft' ? [{ grant: { ...grant, ...terms }, place: pathOf(path, 'amendments', id) }] : [],
  )
}
