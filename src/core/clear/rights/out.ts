import type { LanguageUse, PartyId, WorkId } from '../../base/index.ts'
import { allowsLanguage, formatLanguageUse, overlapOf } from '../../base/index.ts'
import { carries } from '../carries.ts'
import type { Right } from '../types.ts'
import type { Scopes } from './ask.ts'
import type { RightsBook } from './book.ts'
import { everyBox, type Flow, type Hands, handsBy, without } from './flow.ts'
import { flowIn } from './flows.ts'
import { type Boxes, type Granted, isSomewhere, keepsOut, rightsIn, touches } from './granted.ts'
import { EVERYTHING, type Held } from './hands.ts'
import { kept } from './kept.ts'
import type { Out } from './worked-out.ts'

/** Whose hands are looked at, and by which grants a right may have come to them. */
export interface Looked {
  readonly work: WorkId
  readonly right: Right
  readonly parties: readonly PartyId[]
  /** only by exclusive grants: what came by another left the first licensee where it was */
  readonly alone?: boolean
  /** only by grants that allow it */
  readonly language?: LanguageUse
}

/**
 * What went to others of a right as some parties have it. What they have came through certain hands, in each cell
 * through its own; what the same hands gave to others is gone, and so is what a co-owner gave. What others gave back
 * is there again, so far as it reaches: the sale to them takes it no longer.
 */
export function outOf<G extends Granted>(book: RightsBook<G>, looked: Looked): readonly Out<G>[] {
  const { work, right, parties, alone = false, language } = looked
  const key = [work, right, alone, language ? formatLanguageUse(language) : '', ...parties].join(' ')
  return kept(book.outs, key, () => newOut(book, looked))
}

function newOut<G extends Granted>(book: RightsBook<G>, looked: Looked): readonly Out<G>[] {
  const { work, right, parties } = looked
  const given = (book.grantsIn.get(work) ?? []).filter(
    (it) => !parties.includes(it.licensee) && it.status !== 'lapsed' && touches(it, right),
  )
  if (given.length === 0) return []
  const ways = new Map<Right, Way>()
  const wayOf = (its: Right): Way => {
    const known = ways.get(its) ?? newWay(flowIn(book, work, its), looked)
    ways.set(its, known)
    return known
  }
  return given.flatMap((granted): readonly Out<G>[] => {
    const boxes = gone(granted, looked, wayOf)
    return isSomewhere({ boxes }) ? [{ granted, reason: reasonOf(granted, parties), boxes }] : []
  })
}

function reasonOf(granted: Granted, parties: readonly PartyId[]): Out['reason'] {
  if (granted.status === 'signed') return keepsOut(granted, parties) ? 'sold-exclusively' : 'sold'
  return granted.status === 'draft' ? 'draft' : 'under-option'
}

/** The hands through which a right came to some parties. */
interface Way {
  readonly owners: readonly PartyId[]
  /** of each party the cells in which it came through its hands */
  readonly through: Hands
  /** what each party may have had of it at all */
  readonly had: Held
  /** what of it an owner among them lost: only there does what came back rest on the hands through which it came */
  readonly lost: Scopes | undefined
  /** the cells in which it came to them by two grants: one may have gone back, and they have the other */
  readonly twice: { readonly sure: Scopes; readonly most: Scopes }
}

const NO_CELLS: Scopes = []
const EVERYBODY: Held = () => [EVERYTHING]
const ONCE = { sure: NO_CELLS, most: NO_CELLS }

function newWay({ owners, rooted, signed, hands }: Flow, { parties, alone, language }: Looked): Way {
  const through = signed.filter(
    ({ exclusive, grant }) =>
      (!alone || exclusive) && (!language || allowsLanguage(grant.languages, language)),
  )
  const upwards = through.map((it) => ({ ...it, licensor: it.licensee, licensee: it.licensor }))
  const into = through.filter((it) => parties.includes(it.licensee) && !parties.includes(it.licensor))
  const isOwner = parties.some((party) => owners.includes(party))
  const out = signed.filter((it) => parties.includes(it.licensor) && keepsOut(it, parties))
  return {
    owners,
    through: handsBy(parties, [], upwards),
    // Nobody passes on what they never had; of a right without a known owner nobody knows who had it.
    had: rooted ? hands.most : EVERYBODY,
    lost: isOwner && !alone ? out.flatMap(atMost) : undefined,
    twice: into.length < 2 ? ONCE : { sure: overlaps(into.map(surely)), most: overlaps(into.map(atMost)) },
  }
}

const surely = ({ boxes }: Granted): Scopes => boxes.sure
const atMost = ({ boxes }: Granted): Scopes => everyBox(boxes)

/** The cells that two of these hold. */
const overlaps = (lists: readonly Scopes[]): Scopes =>
  lists.flatMap((list, at) => overlapOf(list, lists.slice(at + 1).flat()))

function gone(granted: Granted, { right, parties }: Looked, wayOf: (right: Right) => Way): Boxes {
  const { licensor, licensee, boxes } = granted
  const { owners } = wayOf(right)
  const isTheirs = parties.includes(licensor)
  const parts = partsOf(granted, right).map(wayOf)
  const gave = (cells: Scopes): Scopes =>
    isTheirs || owners.includes(licensor)
      ? cells
      : parts.flatMap(({ through, had, lost }) => {
          const theirs = overlapOf(overlapOf(cells, through.most(licensor)), had(licensor))
          return lost ? overlapOf(theirs, lost) : theirs
        })
  // Whoever has a right by grants alone, and gave it back, has it only by one grant more.
  const isSpent = isTheirs && !parties.some((party) => owners.includes(party))
  const back = (kind: 'sure' | 'most'): Scopes =>
    parts
      .map(({ through, twice }) => {
        const cells = through[kind](licensee)
        return isSpent ? overlapOf(cells, twice[kind]) : cells
      })
      .reduce((a, b) => overlapOf(a, b))
  const [sureBack, mostBack] = [back('sure'), back('most')]
  if (mostBack.length === 0 && (isTheirs || owners.includes(licensor))) return boxes
  const sure = without(gave(boxes.sure), mostBack)
  return { sure, maybe: without(without(gave(everyBox(boxes)), sureBack), sure) }
}

/** What a grant passes of a right: the right itself, or the widest that it passes of what the right carries. */
function partsOf(granted: Granted, right: Right): readonly Right[] {
  const passed = rightsIn(granted)
  if (passed.includes(right)) return [right]
  const within = passed.filter((it) => carries(right, it))
  return within.filter((it) => !within.some((wider) => wider !== it && carries(wider, it)))
}
