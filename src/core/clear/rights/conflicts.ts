import type { GrantId, WorkId } from '../../base/index.ts'
import { simplify } from '../../base/index.ts'
import { exclusiveClashes } from '../exclusive-clashes.ts'
import type { Grant } from '../types.ts'
import type { Because, Scopes } from './ask.ts'
import type { RightsBook } from './book.ts'
import { everyBox, without } from './flow.ts'
import { gathered } from './gathered.ts'
import type { Granted } from './granted.ts'
import { handsIn, ledgerOf } from './ledger.ts'
import { whyNotHeld } from './why-not-held.ts'

/** Two grants of which one was to keep the other’s licensee out, by id, and the cells that both claim. */
export interface Clash {
  readonly work: WorkId
  readonly first: GrantId
  readonly second: GrantId
  readonly cells: Scopes
}

/** A grant that passes on what its licensor does not hold, and why not. */
export interface Oversold {
  readonly work: WorkId
  readonly grant: GrantId
  readonly why: readonly Because<Scopes>[]
}

/** Everything in a catalogue that cannot stand as it is written. */
export interface RightsConflicts {
  readonly clashes: readonly Clash[]
  readonly oversold: readonly Oversold[]
}

/** @param works the works to look at; not given: all of them */
export function rightsConflicts(book: RightsBook, works?: readonly WorkId[]): RightsConflicts {
  const looked = works ?? [...book.grantsIn.keys()].sort()
  return { clashes: clashesIn(book, looked), oversold: looked.flatMap((work) => oversoldIn(book, work)) }
}

/** Clashes of signed grants, each version of a grant over its own days; by work, then by id. */
export function clashesIn(book: RightsBook, works: readonly WorkId[]): readonly Clash[] {
  const signed = works.flatMap((work) =>
    (book.grantsIn.get(work) ?? []).flatMap(({ grant, status, boxes }) =>
      status === 'signed' ? boxes.sure.map((scope) => ({ grant: asSigned(grant), scope })) : [],
    ),
  )
  const found = new Map<string, Clash>()
  for (const { first, second, scope } of exclusiveClashes(signed)) {
    const [one, other] = [first.grant.id, second.grant.id]
    const known = found.get(`${one} ${other}`)
    found.set(`${one} ${other}`, {
      work: first.grant.work,
      first: one,
      second: other,
      cells: [...(known?.cells ?? []), scope],
    })
  }
  return [...found.values()].map((clash) =>
    clash.cells.length > 1 ? { ...clash, cells: simplify(clash.cells) } : clash,
  )
}

/** An option that was taken is the grant. */
const asSigned = (grant: Grant): Grant => (grant.status === 'signed' ? grant : { ...grant, status: 'signed' })

/** Rights out against rights in: what signed grants of a work pass on beyond what came to their licensors. */
export function oversoldIn(book: RightsBook, work: WorkId): readonly Oversold[] {
  const byGrant = Map.groupBy(book.grantsIn.get(work) ?? [], ({ grant }) => grant.id)
  return [...byGrant].flatMap(([id, versions]): readonly Oversold[] => {
    const why = gathered(versions.flatMap((granted) => beyondRights(book, granted)))
    return why.length === 0 ? [] : [{ work, grant: id, why }]
  })
}

function beyondRights(book: RightsBook, granted: Granted): readonly Because<Scopes>[] {
  const { grant, licensor, status } = granted
  if (status !== 'signed') return []
  const ledger = ledgerOf(book, grant.work, grant.right, [licensor])
  // From whom a right of nobody's runs is another question.
  if (!ledger.rooted) return []
  const hands = handsIn(book, ledger, granted.exclusive)
  const lacking = without(everyBox(granted.boxes), hands.most(licensor))
  return lacking.length === 0 ? [] : whyNotHeld(ledger, lacking, granted.exclusive)
}
