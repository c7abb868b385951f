import type { PartyId, WorkId } from '../../base/index.ts'
import { overlapOf } from '../../base/index.ts'
import type { Right } from '../types.ts'
import type { Reason, Scopes, Taker } from './ask.ts'
import type { RightsBook } from './book.ts'
import { everyBox } from './flow.ts'
import { type Granted, type HeldBack, keepsOut } from './granted.ts'
import { handsIn, ledgerOf } from './ledger.ts'
import { outOf } from './out.ts'
import { bindingOn, withoutConsent } from './passing-on.ts'
import { consentsTo } from './sources.ts'
import type { Consent, Ledger } from './worked-out.ts'

/** What parties have of a right in a work, what its sources allow, and what takes from it. */
export interface Position {
  readonly book: RightsBook
  readonly ledger: Ledger
  readonly consents: readonly Consent[]
}

export const positionOf = (
  book: RightsBook,
  work: WorkId,
  right: Right,
  parties: readonly PartyId[],
): Position => ({ book, ledger: ledgerOf(book, work, right, parties), consents: consentsTo(book, work) })

/**
 * The cells of what is asked that parties hold and that every source allows: for certain, or for all that is known.
 * Where nobody knows from whom a right runs, nobody knows that it does not.
 */
export function heldOf(
  { book, ledger, consents }: Position,
  asked: Scopes,
  kind: 'sure' | 'most',
  exclusive: boolean,
): Scopes {
  const { rooted, parties } = ledger
  const own = handsIn(book, ledger, exclusive)[kind]
  const start = rooted ? overlapOf(asked, parties.flatMap(own)) : kind === 'most' ? asked : []
  return consents.reduce<Scopes>((cells, { unnamed, ...consent }) => {
    if (unnamed.length > 0) return kind === 'most' ? cells : []
    return overlapOf(cells, consent[kind])
  }, start)
}

/** What an ask comes from: whose right it is, whom it is for, and whether for one alone. */
export interface Asker {
  readonly to?: PartyId
  readonly exclusive: boolean
}

export function takersFor({ book, ledger, consents }: Position, asker: Asker): readonly Taker[] {
  const { work, right, parties } = ledger
  const sold = outOf(book, { work, right, parties, alone: asker.exclusive })
    // A sale that is not exclusive leaves room for another that is not; a draft takes nothing.
    .filter(({ granted, reason }) => reason !== 'draft' && (asker.exclusive || keepsOut(granted, parties)))
    .map(
      ({ granted: { grant }, reason, boxes }): Taker => ({
        ...{ reason, work, right: grant.right, grants: [grant.id] },
        boxes: reason === 'under-option' ? { sure: [], maybe: everyBox(boxes) } : boxes,
      }),
    )
  const kept = [ledger.work, ...consents.map(({ source }) => source)].flatMap((work) =>
    (book.grantsIn.get(work) ?? []).flatMap((granted) =>
      granted.status !== 'signed'
        ? []
        : granted.holdbacks.filter((it) => binds(it, asker, ledger)).map((it) => holding(granted, it)),
    ),
  )
  // Whoever names to whom it would go would pass it on; who does not is told of what binds them beside the answer.
  const bound = asker.to === undefined ? [] : bindingOn(book, ledger, asker.to)
  return [...sold, ...kept, ...bound, ...withoutConsent(book, ledger)].flatMap(undatedApart)
}

/** What is taken only if some day that nobody knows falls so: it waits for that day. */
function undatedApart(it: Taker): readonly Taker[] {
  const { sure, maybe } = it.boxes
  if (maybe.length === 0 || HANGS_ON_SOMEBODY.has(it.reason)) return [it]
  const waiting: Taker = { ...it, reason: 'term-not-known', boxes: { sure: [], maybe } }
  return sure.length === 0 ? [waiting] : [{ ...it, boxes: { sure, maybe: [] } }, waiting]
}

// What somebody else may yet do, where others wait for a day.
const HANGS_ON_SOMEBODY: ReadonlySet<Reason> = new Set([
  'under-option',
  'first-negotiation',
  'last-refusal',
  'consent-needed',
])

/** It keeps out those whom it binds; where nobody is named, everybody but the party that it protects. */
const binds = ({ protects, binds }: HeldBack, { to }: Asker, { parties }: Ledger): boolean =>
  protects !== to &&
  !parties.includes(protects) &&
  (binds === undefined || [...parties, to].some((party) => party !== undefined && binds.includes(party)))

const holding = ({ grant }: Granted, { id, protects, boxes }: HeldBack): Taker => ({
  reason: 'held-back',
  work: grant.work,
  right: grant.right,
  grants: [grant.id],
  holdback: { id, protects },
  boxes,
})
