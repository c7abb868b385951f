import type { GrantId, PartyId, Scope, WorkId } from '../../base/index.ts'
import { meet, simplify } from '../../base/index.ts'
import type { Because, Scopes } from './ask.ts'
import type { RightsBook } from './book.ts'
import { EFFECT, enter, indexed, newColumns, type RightsIndex } from './columns.ts'
import { gathered } from './gathered.ts'
import { type Granted, passes } from './granted.ts'
import { everyBox, ledgerOf, without } from './ledger.ts'
import { conflictsIn, sharedBy } from './sweep.ts'
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

/**
 * Pairs of signed grants of one work to different licensees, one of which keeps the other's out, that share a
 * right and a cell; by work, then by id. A sub-licence stands under the grant that it comes from.
 */
export function clashesIn(book: RightsBook, works: readonly WorkId[]): readonly Clash[] {
  const rows = works.flatMap((work, bucket) =>
    (book.grantsIn.get(work) ?? []).flatMap((granted) =>
      granted.status === 'signed' ? granted.boxes.sure.map((box) => ({ granted, box, bucket })) : [],
    ),
  )
  const index = indexOf(rows, works.length, book.cells.count)
  const { first, second } = conflictsIn(index)
  const found = new Map<string, Clash>()
  for (let pair = 0; pair < first.length; pair++) {
    const rowA = rows[index.row[first[pair]!]!]!
    const a = rowA.granted
    const b = rows[index.row[second[pair]!]!]!.granted
    if (a.grant.id === b.grant.id || !contradict(a, b)) continue
    const cells = sharedBy(index, first[pair]!, second[pair]!)
    const inWork = book.grantsIn.get(works[rowA.bucket]!)!
    if (comesFrom(a, b.licensee, cells, inWork) || comesFrom(b, a.licensee, cells, inWork)) continue
    const [one, other] = a.grant.id < b.grant.id ? [a.grant.id, b.grant.id] : [b.grant.id, a.grant.id]
    const key = `${one} ${other}`
    const known = found.get(key)
    found.set(key, { work: a.grant.work, first: one, second: other, cells: [...(known?.cells ?? []), cells] })
  }
  return [...found.values()]
    .map((clash) => (clash.cells.length > 1 ? { ...clash, cells: simplify(clash.cells) } : clash))
    .sort((a, b) => compare(a.work, b.work) || compare(a.first, b.first) || compare(a.second, b.second))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function indexOf(
  rows: readonly { readonly granted: Granted; readonly box: Scope; readonly bucket: number }[],
  buckets: number,
  languages: number,
): RightsIndex {
  const columns = newColumns(rows.length, languages)
  rows.forEach(({ granted, box, bucket }, row) => {
    enter(columns, row, bucket, box, granted.grant.exclusive ? EFFECT.takes : EFFECT.takesFromExclusive)
  })
  return indexed(columns, buckets)
}

const contradict = (a: Granted, b: Granted): boolean =>
  a.licensee !== b.licensee &&
  (a.keepsOut([b.licensee]) || b.keepsOut([a.licensee])) &&
  (a.rights & b.rights) !== 0

/** Does the right reach the licensor of `sub` from this party, by grants that hold some of the cells? */
function comesFrom(sub: Granted, party: PartyId, cells: Scope, grants: readonly Granted[]): boolean {
  const reached = new Set([party])
  for (const from of reached) {
    if (from === sub.licensor) return true
    for (const granted of grants) {
      if (granted.licensor !== from || granted.grant.id === sub.grant.id || granted.status !== 'signed')
        continue
      // A set being gone through also yields what is added on the way.
      if (passes(granted, sub.grant.right) && granted.boxes.sure.some((box) => meet(box, cells)))
        reached.add(granted.licensee)
    }
  }
  return false
}

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
  const hands = granted.exclusive ? ledger.exclusively : ledger.hands
  const lacking = without(everyBox(granted.boxes), hands.most(licensor))
  return lacking.length === 0 ? [] : whyNotHeld(ledger, lacking, granted.exclusive)
}
