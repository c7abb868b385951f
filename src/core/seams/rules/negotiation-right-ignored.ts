import { mediaMask, pathOf, territoryMask } from '../../base/index.ts'
import type { Grant, Negotiation } from '../../clear/index.ts'
import { grantCarries, negotiationOn } from '../../clear/index.ts'
import { broken, missing, rule } from '../rule.ts'
import { dayOn } from '../views/calendar.ts'
import { bears } from '../views/contracts.ts'

/**
 * Somebody had to be asked first, or had the last word, and the right went to another before they were asked or
 * while their clock ran.
 */
export const negotiationRightIgnored = rule({
  code: 'negotiation-right-ignored',
  severity: 'error',
  links: ['clear'],
  reads: ['contracts', 'calendar'],
  *find({ contracts, calendar }) {
    for (const bound of contracts) {
      if (!bound.grant.negotiations || bound.grant.status !== 'signed') continue
      for (const negotiation of bound.grant.negotiations) {
        const place = pathOf(bound.path, 'negotiations', negotiation.id)
        for (const other of contracts) {
          if (!passesOver(other.grant, bound.grant, negotiation) || !(bears(bound) || bears(other))) continue
          const { signedOn } = other.grant
          if (signedOn === undefined) {
            yield missing(pathOf(other.path, 'signedOn'), 'signature-day')
            continue
          }
          // What was signed before anybody had to be asked passed over nobody.
          if (bound.grant.signedOn && signedOn < bound.grant.signedOn) continue
          const state = negotiationOn(negotiation, signedOn, (when) => dayOn(calendar, when))
          if (state.kind === 'free') continue
          yield broken([other.path, place], {
            grant: other.grant.id,
            holder: negotiation.holder,
            kind: negotiation.kind,
            signedOn,
            ...(state.kind === 'running' && { lastDay: state.last }),
          })
        }
      }
    }
  },
})

/** Does the one who is bound give another what the holder was to be asked about? */
function passesOver(other: Grant, given: Grant, negotiation: Negotiation): boolean {
  const { holder, right, territories = given.territories, media = given.media } = negotiation
  const bound = holder === given.licensor ? given.licensee : given.licensor
  return (
    other.id !== given.id &&
    other.status !== 'draft' &&
    other.work === given.work &&
    other.licensor === bound &&
    other.licensee !== holder &&
    grantCarries(other, right) &&
    (territoryMask(other.territories) & territoryMask(territories)) !== 0n &&
    (mediaMask(other.media) & mediaMask(media)) !== 0
  )
}
