import type { DateRange, Day } from '../base/index.ts'
import { FIRST_DAY } from '../base/index.ts'
import type { Amendment, Grant } from './types.ts'

/** A grant as it stands over some days. */
export interface Version {
  readonly grant: Grant
  readonly inForce: DateRange
}

/**
 * A grant version by version, the first as it was signed; half-open, with no day between them. Only signed
 * amendments make one. Of two that come into force on one day the later in the list has the last word.
 */
export function versionsOf(grant: Grant): readonly Version[] {
  const amendments = inOrder(grant)
  const versions: Version[] = []
  let from = FIRST_DAY
  let terms = grant
  for (const { effective, terms: anew } of amendments) {
    if (effective > from) versions.push({ grant: terms, inForce: { from, until: effective } })
    from = effective
    terms = { ...terms, ...anew }
  }
  return [...versions, { grant: terms, inForce: { from, until: 'open' } }]
}

/** The grant as it stands on a day: its terms with every signed amendment that is in force by then. */
export function grantAsOf(grant: Grant, day: Day): Grant {
  if (!grant.amendments) return grant
  const inForce = inOrder(grant).filter(({ effective }) => effective <= day)
  return Object.assign({ ...grant }, ...inForce.map(({ terms }) => terms))
}

const inOrder = ({ amendments = [] }: Grant): readonly Amendment[] =>
  amendments
    .filter(({ status }) => status === 'signed')
    // Sorted stably, so that the order of the list decides within a day.
    .toSorted((a, b) => (a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : 0))
