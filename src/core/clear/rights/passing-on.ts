import type { PartyId } from '../../base/index.ts'
import { overlapOf } from '../../base/index.ts'
import { rightsMeet } from '../carries.ts'
import type { Taker } from './ask.ts'
import type { RightsBook } from './book.ts'
import { everyBox, without } from './flow.ts'
import type { Granted } from './granted.ts'
import type { Ledger } from './worked-out.ts'

/*
 * What binds whoever passes a right on. How often something may be shown is no matter of whether it may: runs are
 * counted against a plan, by a rule of the seams.
 */

/** What these parties may not do on their own: give it to another before somebody was asked, or has consented. */
export function bindingOn(book: RightsBook, ledger: Ledger, to: PartyId | undefined): readonly Taker[] {
  return [...toBeAsked(book, ledger, to), ...consentsAsked(book, ledger, to)]
}

function toBeAsked(
  { grantsIn }: RightsBook,
  { work, right, parties }: Ledger,
  to: PartyId | undefined,
): readonly Taker[] {
  return (grantsIn.get(work) ?? []).flatMap(({ grant, status, toBeAsked }) =>
    status !== 'signed'
      ? []
      : toBeAsked.flatMap((it): readonly Taker[] => {
          const { id, kind, holder, bound, box, last } = it
          if (!parties.includes(bound) || parties.includes(holder) || holder === to) return []
          if (!rightsMeet(it.right, right)) return []
          return [
            {
              reason: kind,
              work,
              right: it.right,
              grants: [grant.id],
              negotiation: { id, holder, ...(last && { last }) },
              boxes: { sure: [], maybe: [box] },
            },
          ]
        }),
  )
}

/** What they have by grants that do not let them pass it on, or only with their licensor's consent. */
function consentsAsked(
  { works, grantsIn }: RightsBook,
  { work, signed, parties }: Ledger,
  to: PartyId | undefined,
): readonly Taker[] {
  const owners = works.get(work)?.owners ?? []
  if (parties.some((party) => owners.includes(party)) || (to !== undefined && parties.includes(to))) return []
  const into = signed.filter(({ licensee }) => parties.includes(licensee))
  const freely = into.filter((it) => !asksConsent(it)).flatMap(({ boxes }) => boxes.sure)
  // The consent stands in the paper that passes it on, which may be a draft as yet.
  const mayBe = (grantsIn.get(work) ?? []).filter((it) => it.licensee === to && parties.includes(it.licensor))
  return into.filter(asksConsent).flatMap((head): readonly Taker[] => {
    const { grant, licensor, boxes } = head
    const isHad = mayBe.some((sub) => isConsentedTo(sub, head))
    const held = without(everyBox(boxes), freely)
    if (licensor === to || isHad || held.length === 0) return []
    const about = { work, right: grant.right, grants: [grant.id] }
    return grant.sublicensing === 'not-allowed'
      ? [{ ...about, reason: 'not-to-be-passed-on', boxes: { sure: held, maybe: [] } }]
      : [{ ...about, reason: 'consent-needed', boxes: { sure: [], maybe: held } }]
  })
}

/** What came to these parties by a grant that its licensor was not to make, or not without a consent. */
export function withoutConsent({ works }: RightsBook, { work, signed, parties }: Ledger): readonly Taker[] {
  if (!signed.some(asksConsent)) return []
  const owners = works.get(work)?.owners ?? []
  const found: Taker[] = []
  const seen = new Set(parties.filter((party) => !owners.includes(party)))
  // A set being gone through also yields what is added on the way.
  for (const party of seen)
    for (const sub of signed) {
      // Whoever owns the work passes on what is their own.
      if (sub.licensee !== party || owners.includes(sub.licensor)) continue
      seen.add(sub.licensor)
      const heads = signed.filter((it) => it.licensee === sub.licensor && it.grant.id !== sub.grant.id)
      const freely = heads
        .filter((head) => !asksConsent(head) || isConsentedTo(sub, head))
        .flatMap(({ boxes }) => boxes.sure)
      const asking = heads.filter((head) => asksConsent(head) && !isConsentedTo(sub, head))
      const cells = without(
        overlapOf(
          everyBox(sub.boxes),
          asking.flatMap(({ boxes }) => everyBox(boxes)),
        ),
        freely,
      )
      if (cells.length > 0)
        found.push({
          reason: 'consent-missing',
          work,
          right: sub.grant.right,
          grants: [sub.grant.id],
          boxes: { sure: cells, maybe: [] },
        })
    }
  return found
}

const asksConsent = ({ grant: { sublicensing } }: Granted): boolean =>
  sublicensing === 'with-consent' || sublicensing === 'not-allowed'

/** Whoever is given back what they gave has agreed to it. */
const isConsentedTo = ({ grant: { approvals }, licensee }: Granted, { licensor }: Granted): boolean =>
  licensee === licensor ||
  (approvals?.some(
    ({ of, by, givenOn }) => of === 'sublicence' && by === licensor && givenOn !== undefined,
  ) ??
    false)
