import type { WorkId } from '../../base/index.ts'
import { overlapOf } from '../../base/index.ts'
import type { Because, Scopes } from './ask.ts'
import type { RightsBook } from './book.ts'
import { holdersOf, RIGHT_FOR } from './book.ts'
import { EVERYTHING } from './hands.ts'
import { ledgerOf, without } from './ledger.ts'
import { whyNotHeld } from './why-not-held.ts'

/** One work standing on another: an edge of the chain of title. */
interface Edge {
  readonly from: WorkId
  readonly to: WorkId
  readonly right: (typeof RIGHT_FOR)[keyof typeof RIGHT_FOR]
}

/** How far the authors of what a work is based on have let it go: for certain, and for all that is known. */
export interface Consent {
  readonly source: WorkId
  readonly sure: Scopes
  readonly most: Scopes
  /** those who made a work on the way, or own the source, and whom nobody names */
  readonly unnamed: readonly WorkId[]
  readonly edges: readonly Edge[]
  /** what the way from the asked work to the near end of an edge lets through */
  readonly reaching: ReadonlyMap<WorkId, Scopes>
}

/**
 * The consent of every work that a work is based on, up to the first: a cell is clear of an author where on some
 * way from the author's work down each maker held, in the work before, the right to make the next.
 */
export function consentsTo(book: RightsBook, work: WorkId): readonly Consent[] {
  const known = CONSENTS.get(book) ?? new Map<WorkId, readonly Consent[]>()
  CONSENTS.set(book, known)
  const made = known.get(work) ?? newConsents(book, work)
  known.set(work, made)
  return made
}

// They hang on the book alone: a question over a slate is put to each work again and again.
const CONSENTS = new WeakMap<RightsBook, Map<WorkId, readonly Consent[]>>()

function newConsents(book: RightsBook, work: WorkId): readonly Consent[] {
  const order = sourcesOf(book, work)
  const sure = new Map<WorkId, Scopes>([[work, [EVERYTHING]]])
  const most = new Map<WorkId, Scopes>([[work, [EVERYTHING]]])
  return order.map(({ source, edges }) => {
    const through = (reaching: ReadonlyMap<WorkId, Scopes>, kind: 'sure' | 'most'): Scopes =>
      edges.flatMap(({ from, to, right }) => {
        const ledger = ledgerOf(book, from, right, holdersOf(book, to))
        return overlapOf(reaching.get(to) ?? [], ledger.parties.flatMap(ledger.hands[kind]))
      })
    sure.set(source, through(sure, 'sure'))
    most.set(source, through(most, 'most'))
    return {
      source,
      sure: sure.get(source)!,
      most: most.get(source)!,
      unnamed: [source, ...edges.map(({ to }) => to)].filter(
        (it) => it !== work && holdersOf(book, it).length === 0 && !isFree(book, it),
      ),
      edges,
      reaching: most,
    }
  })
}

const isFree = ({ works }: RightsBook, work: WorkId): boolean =>
  (works.get(work)?.publicDomain.length ?? 0) > 0

/** Every work that a work stands on, each after all that stand on it, with the edges that lead to it. */
function sourcesOf(
  { works }: RightsBook,
  work: WorkId,
): readonly { readonly source: WorkId; readonly edges: readonly Edge[] }[] {
  const done: WorkId[] = []
  const seen = new Set<WorkId>()
  const edges: Edge[] = []
  // By hand, not by itself: a file may stand ten thousand works one on the other.
  const stack: { readonly id: WorkId; next: number }[] = [{ id: work, next: 0 }]
  seen.add(work)
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const based = works.get(top.id)?.basedOn[top.next++]
    if (!based) {
      done.push(stack.pop()!.id)
      continue
    }
    // Works that stand on each other in a ring lead to no author that way.
    if (stack.some(({ id }) => id === based.work)) continue
    edges.push({ from: based.work, to: top.id, right: RIGHT_FOR[based.relation] })
    if (seen.has(based.work)) continue
    seen.add(based.work)
    stack.push({ id: based.work, next: 0 })
  }
  return done
    .reverse()
    .slice(1)
    .map((source) => ({ source, edges: edges.filter(({ from }) => from === source) }))
}

/** Why some cells are not clear of a source: where on each way to it somebody lacked the right. */
export function whyNotClear(book: RightsBook, consent: Consent, cells: Scopes): readonly Because<Scopes>[] {
  return consent.edges.flatMap(({ from, to, right }) => {
    const ledger = ledgerOf(book, from, right, holdersOf(book, to))
    const reaching = overlapOf(cells, consent.reaching.get(to) ?? [])
    const lacking = without(reaching, ledger.parties.flatMap(ledger.hands.most))
    return lacking.length === 0 ? [] : whyNotHeld(ledger, lacking, false)
  })
}
