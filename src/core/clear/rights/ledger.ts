import type { PartyId, WorkId } from '../../base/index.ts'
import type { Right } from '../types.ts'
import type { RightsBook } from './book.ts'
import { type Hands, handsBy } from './flow.ts'
import { flowIn } from './flows.ts'
import { kept } from './kept.ts'
import type { Ledger } from './worked-out.ts'

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
