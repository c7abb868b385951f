import type { PartyId, Scope, WorkId } from '../../base/index.ts'
import { remainder } from '../../base/index.ts'
import { publicDomainOf } from '../chain-of-title.ts'
import type { Right } from '../types.ts'
import type { Reason } from './ask.ts'
import type { RightsBook } from './book.ts'
import { type Boxes, type Granted, passes, touches } from './granted.ts'
import type { Held, Passing } from './hands.ts'
import { handsOf } from './hands.ts'

/** A right in a work as some parties have it: what came in, what went out. */
export interface Ledger {
  readonly work: WorkId
  readonly right: Right
  readonly parties: readonly PartyId[]
  /** is there anybody from whom the right could run: an owner, or the public domain? */
  readonly rooted: boolean
  /** signed grants of the work that carry the right, whoever's they are */
  readonly signed: readonly Granted[]
  /** options and drafts that would */
  readonly wished: readonly Granted[]
  readonly hands: Hands
  /** the same by exclusive grants alone: what a party has and nobody else */
  readonly exclusively: Hands
  readonly out: readonly Out[]
  /** drafts of others that would take something if they were signed */
  readonly drafts: readonly Granted[]
}

/** What everybody holds for certain, and what for all that is known while some day is not. */
export interface Hands {
  readonly sure: Held
  readonly most: Held
}

/** A grant to others, and what it takes. */
export interface Out {
  readonly granted: Granted
  readonly reason: Extract<Reason, 'sold-exclusively' | 'sold' | 'under-option'>
}

export function ledgerOf(book: RightsBook, work: WorkId, right: Right, parties: readonly PartyId[]): Ledger {
  const key = `${work} ${right} ${parties.join(' ')}`
  const known = book.ledgers.get(key)
  if (known) return known
  const made = newLedger(book, work, right, parties)
  book.ledgers.set(key, made)
  return made
}

function newLedger(book: RightsBook, work: WorkId, right: Right, parties: readonly PartyId[]): Ledger {
  const all = book.grantsIn.get(work) ?? []
  const carrying = all.filter((granted) => passes(granted, right))
  const signed = carrying.filter(({ status }) => status === 'signed')
  const owners = book.works.get(work)?.owners ?? []
  const free = publicDomainBoxes(book, work)
  const exclusive = signed.filter((it) => it.exclusive)
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
    rooted: owners.length + free.length > 0,
    signed,
    wished: carrying.filter(({ status }) => status === 'option' || status === 'draft'),
    hands: handsIn(owners, free, signed),
    exclusively: handsIn(owners, [], exclusive),
    out: others.flatMap((granted): readonly Out[] => {
      if (granted.status === 'signed')
        return [{ granted, reason: granted.keepsOut(parties) ? 'sold-exclusively' : 'sold' }]
      return granted.status === 'option' ? [{ granted, reason: 'under-option' }] : []
    }),
    drafts: others.filter(({ status }) => status === 'draft'),
  }
}

const publicDomainBoxes = (book: RightsBook, work: WorkId): readonly Scope[] => {
  const known = book.works.get(work)
  return known ? publicDomainOf(known) : []
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

function handsIn(owners: readonly PartyId[], free: readonly Scope[], signed: readonly Granted[]): Hands {
  const sure = handsOf(owners, free, signed.map(surelyPassed))
  const isCertain = signed.every(
    ({ boxes, blackouts }) => boxes.maybe.length === 0 && blackouts.every(({ maybe }) => maybe.length === 0),
  )
  return { sure, most: isCertain ? sure : handsOf(owners, free, signed.map(passedAtMost)) }
}

const surelyPassed = ({ licensor, licensee, boxes, blackouts }: Granted): Passing => ({
  licensor,
  licensee,
  boxes: without(boxes.sure, blackouts.flatMap(everyBox)),
})

const passedAtMost = ({ licensor, licensee, boxes, blackouts }: Granted): Passing => ({
  licensor,
  licensee,
  boxes: without(
    everyBox(boxes),
    blackouts.flatMap(({ sure }) => sure),
  ),
})

export const everyBox = ({ sure, maybe }: Boxes): readonly Scope[] =>
  maybe.length === 0 ? sure : [...sure, ...maybe]

/** What none of `taken` holds. */
export const without = (boxes: readonly Scope[], taken: readonly Scope[]): readonly Scope[] =>
  taken.length === 0 ? boxes : boxes.flatMap((box) => remainder(box, taken))
