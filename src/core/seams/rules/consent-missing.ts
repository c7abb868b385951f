import { pathOf, remainder } from '../../base/index.ts'
import type { Grant } from '../../clear/index.ts'
import { everyBox, grantCarries, rightsOf } from '../../clear/index.ts'
import { broken, rule } from '../rule.ts'
import { bears } from '../views/contracts.ts'
import { worksById } from '../views/grants.ts'

/** A right was passed on without the consent that its licensor had asked for, or though it may not be passed on. */
export const consentMissing = rule({
  code: 'consent-missing',
  severity: 'error',
  links: ['clear'],
  reads: ['contracts', 'grants', 'works'],
  *find({ contracts, grants, works }) {
    const asking = contracts.filter(({ grant }) => grant.status === 'signed' && asksConsent(grant))
    if (asking.length === 0) return
    const byId = worksById(works)
    for (const contract of contracts) {
      const { grant: sub } = contract
      // Whoever owns the work passes on what is their own.
      if (sub.status !== 'signed' || !bears(contract) || byId.get(sub.work)?.owners.includes(sub.licensor))
        continue
      const freely = grants.flatMap(({ grant: head, status, boxes }) =>
        status === 'signed' && isHeadOf(head, sub) && !asksConsent(head) ? boxes.sure : [],
      )
      const passed = grants.flatMap(({ path, boxes }) => (path === contract.path ? everyBox(boxes) : []))
      if (passed.every((box) => remainder(box, freely).length === 0)) continue
      for (const { grant: head, path } of asking) {
        if (!isHeadOf(head, sub) || isGiven(sub, head)) continue
        yield broken([contract.path, pathOf(path, 'sublicensing')], {
          grant: sub.id,
          under: head.id,
          by: head.licensor,
          allowed: head.sublicensing === 'with-consent',
        })
      }
    }
  },
})

const asksConsent = ({ sublicensing }: Grant): boolean =>
  sublicensing === 'with-consent' || sublicensing === 'not-allowed'

/** Does what the one passes on come from the other? */
const isHeadOf = (head: Grant, sub: Grant): boolean =>
  head.work === sub.work &&
  head.licensee === sub.licensor &&
  head.id !== sub.id &&
  rightsOf(sub).some((right) => grantCarries(head, right))

/** Whoever is given back what they gave has agreed to it. */
const isGiven = (sub: Grant, head: Grant): boolean =>
  sub.licensee === head.licensor ||
  (sub.approvals?.some(({ of, by, givenOn }) => of === 'sublicence' && by === head.licensor && givenOn) ??
    false)
