import type { PartyId, WorkId } from '../../base/index.ts'
import type { Right } from '../types.ts'
import type { Scopes } from './ask.ts'
import type { RightsBook } from './book.ts'
import { type Hands, handsBy } from './flow.ts'
import { flowIn } from './flows.ts'
import type { Granted } from './granted.ts'
import { kept } from './kept.ts'

/** A right in a work as some parties have it, and by what it came. What went out: `out.ts`. */
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
}

export function ledgerOf(book: RightsBook, work: WorkId, right: Right, parties: readonly PartyId[]): Ledger {
  return kept(book.ledgers, `${work} ${right} ${parties.join(' ')}`, () =>
    newLedger(book, work, right, parties),
  )
}

function newLedger(book: RightsBook, work: WorkId, right: Right, parties: readonly PartyId[]): Ledger {
  const { free, rooted, signed, unsigned, hands } = flowIn(book, work, right)
  const wished = unsigned.filter(({ status }) => status !== 'lapsed')
  return { work, right, parties, free, rooted, signed, wished, hands }
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
