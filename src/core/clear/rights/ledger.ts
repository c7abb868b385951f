import type { PartyId, WorkId } from '../../base/index.ts'
import type { Right } from '../types.ts'
import type { Reason, Scopes } from './ask.ts'
import type { RightsBook } from './book.ts'
import { type Flow, flowOf, type Hands, handsBy } from './flow.ts'
import { type Granted, isSomewhere, keepsOut, passes, touches } from './granted.ts'
import { kept } from './kept.ts'

/** A right in a work as some parties have it: what came in, what went out. */
export interface Ledger {
  readonly work: WorkId
  readonly right: Right
  readonly parties: readonly PartyId[]
  /** what needs nobody's leave */
  readonly free: Scopes
  /** is there anybody from whom the right could run: an owner, or the public domain? */
  readonly rooted: boolean
  /** signed grants of the work that carry the right, whoever's they are */
  readonly signed: readonly Granted[]
  /** options and drafts that would */
  readonly wished: readonly Granted[]
  readonly hands: Hands
  readonly out: readonly Out[]
  /** drafts of others that would take something if they were signed */
  readonly drafts: readonly Granted[]
}

/** A grant to others, and what it takes. */
export interface Out {
  readonly granted: Granted
  readonly reason: Extract<Reason, 'sold-exclusively' | 'sold' | 'under-option'>
}

export function ledgerOf(book: RightsBook, work: WorkId, right: Right, parties: readonly PartyId[]): Ledger {
  return kept(book.ledgers, `${work} ${right} ${parties.join(' ')}`, () =>
    newLedger(book, work, right, parties),
  )
}

/** What was sold to others so that these parties are kept out. */
export const soldExclusively = <G extends Granted>(
  book: RightsBook<G>,
  work: WorkId,
  right: Right,
  parties: readonly PartyId[],
): readonly Granted[] =>
  ledgerOf(book, work, right, parties).out.flatMap(({ granted, reason }) =>
    reason === 'sold-exclusively' ? [granted] : [],
  )

function newLedger(book: RightsBook, work: WorkId, right: Right, parties: readonly PartyId[]): Ledger {
  const all = book.grantsIn.get(work) ?? []
  const { owners, free, rooted, signed, unsigned, hands } = flowIn(book, work, right)
  // What came to these parties came through these hands; what the same hands gave to others is gone. An owner is
  // one of the others where somebody else is asked about: what it was given, the co-owner that gave it has no more.
  const way = wayTo(parties, owners, signed)
  const others = all.filter(
    (it) =>
      (way.has(it.licensor) || owners.includes(it.licensor)) && !way.has(it.licensee) && touches(it, right),
  )
  return {
    work,
    right,
    parties,
    free,
    rooted,
    signed,
    wished: unsigned.filter(({ status }) => status !== 'lapsed'),
    hands,
    out: others.flatMap((granted): readonly Out[] => {
      if (granted.status === 'signed')
        return [{ granted, reason: keepsOut(granted, parties) ? 'sold-exclusively' : 'sold' }]
      return granted.status === 'option' ? [{ granted, reason: 'under-option' }] : []
    }),
    drafts: others.filter(({ status }) => status === 'draft'),
  }
}

/** How a right runs in one of the works, worked out once. */
export function flowIn<G extends Granted>(book: RightsBook<G>, work: WorkId, right: Right): Flow<G> {
  const known = book.flows.get(work)?.get(right)
  if (known) return known
  // Of a right that fell back before it began nothing is left but what its contract holds back.
  const carrying = (book.grantsIn.get(work) ?? []).filter((it) => passes(it, right) && isSomewhere(it))
  const flow = flowOf(book.works.get(work), carrying)
  kept(book.flows, work, () => new Map<Right, Flow<G>>()).set(right, flow)
  return flow
}

/** What everybody holds; for an exclusive ask by exclusive grants alone: what a party has and nobody else. */
export function handsIn(book: RightsBook, { work, right, hands }: Ledger, exclusive: boolean): Hands {
  if (!exclusive) return hands
  return kept(book.alone, `${work} ${right}`, () => {
    const { owners, signed } = flowIn(book, work, right)
    return handsBy(
      owners,
      [],
      signed.filter((it) => it.exclusive),
    )
  })
}

/** These parties and everybody through whose hands the right could have come to them, up to the first owner. */
function wayTo(
  parties: readonly PartyId[],
  owners: readonly PartyId[],
  signed: readonly Granted[],
): ReadonlySet<PartyId> {
  const way = new Set(parties)
  if (parties.every((party) => owners.includes(party))) return way
  const into = Map.groupBy(signed, ({ licensee }) => licensee)
  // A set being gone through also yields what is added on the way.
  for (const party of way)
    if (!owners.includes(party)) for (const { licensor } of into.get(party) ?? []) way.add(licensor)
  return way
}
