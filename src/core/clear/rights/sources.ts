import type { PartyId, WorkId } from '../../base/index.ts'
import { overlapOf } from '../../base/index.ts'
import { carries } from '../carries.ts'
import type { Right } from '../types.ts'
import type { Because, Scopes } from './ask.ts'
import type { RightsBook } from './book.ts'
import { holdersOf, RIGHT_FOR } from './book.ts'
import { without } from './flow.ts'
import { flowIn } from './flows.ts'
import { EVERYTHING } from './hands.ts'
import { kept } from './kept.ts'
import { ledgerOf } from './ledger.ts'
import { whyNotHeld } from './why-not-held.ts'
import type { Consent, Edge, SourceOf } from './worked-out.ts'

/**
 * The consent of every work that a work stands on, up to the first: a cell is clear of an author where on some
 * way from the author's work down each maker held, in the work before, the right to make the next.
 */
export const consentsTo = (book: RightsBook, work: WorkId): readonly Consent[] =>
  // A question over a slate is put to each work again and again.
  kept(book.consents, work, () => newConsents(book, work))

function newConsents(book: RightsBook, work: WorkId): readonly Consent[] {
  const order = sourcesOf(book, work)
  const sure = new Map<WorkId, Scopes>([[work, [EVERYTHING]]])
  const most = new Map<WorkId, Scopes>([[work, [EVERYTHING]]])
  return order.map(({ source, edges }) => {
    const through = (reaching: ReadonlyMap<WorkId, Scopes>, kind: 'sure' | 'most'): Scopes =>
      edges.flatMap(({ from, to, rights }) => {
        const makers = holdersOf(book, to)
        return rights.reduce<Scopes>((cells, right) => {
          const { hands, free } = flowIn(book, from, right)
          return overlapOf(cells, makers.length === 0 ? free : makers.flatMap(hands[kind]))
        }, reaching.get(to) ?? [])
      })
    sure.set(source, through(sure, 'sure'))
    most.set(source, through(most, 'most'))
    return {
      source,
      sure: sure.get(source)!,
      most: most.get(source)!,
      unnamed: [source, ...edges.map(({ to }) => to)].filter((it) => it !== work && isUnnamed(book, it)),
      edges,
      reaching: most,
    }
  })
}

/** Does nobody say who made or owns a work, and is it not in the public domain? */
export const isUnnamed = (book: RightsBook, work: WorkId): boolean =>
  holdersOf(book, work).length === 0 && !book.works.get(work)?.publicDomain.length

/** Every work that a work stands on, each after all that stand on it. */
export const sourcesOf = (book: RightsBook, work: WorkId): readonly SourceOf[] =>
  kept(book.sources, work, () => findSources(book, work))

function findSources(book: RightsBook, work: WorkId): readonly SourceOf[] {
  const done: WorkId[] = []
  const seen = new Set<WorkId>()
  const edges = new Map<WorkId, Edge[]>()
  // By hand, not by itself: a file may stand ten thousand works one on the other.
  const stack: { readonly id: WorkId; readonly below: readonly Edge[]; next: number }[] = []
  const enter = (id: WorkId): void => {
    seen.add(id)
    stack.push({ id, below: basisOf(book, id), next: 0 })
  }
  enter(work)
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const edge = top.below[top.next++]
    if (!edge) {
      done.push(stack.pop()!.id)
      continue
    }
    // Works that stand on each other in a ring lead to no author that way.
    if (stack.some(({ id }) => id === edge.from)) continue
    kept(edges, edge.from, () => []).push(edge)
    if (!seen.has(edge.from)) enter(edge.from)
  }
  // A title must hold what it says that it uses, whatever other way leads to the same author.
  const used = new Set(book.uses.get(work)?.map((it) => it.work))
  return done
    .reverse()
    .slice(1)
    .map((source) => ({
      source,
      edges: (edges.get(source) ?? []).filter(({ to }) => to === work || !used.has(source)),
    }))
}

/** What a work stands on: what it is based on, and what its makers say that it uses; by which rights. */
function basisOf({ works, uses }: RightsBook, to: WorkId): readonly Edge[] {
  const rights = new Map<WorkId, Right[]>()
  for (const { work, relation } of works.get(to)?.basedOn ?? [])
    kept(rights, work, () => []).push(RIGHT_FOR[relation])
  for (const { work, right } of uses.get(to) ?? []) kept(rights, work, () => []).push(right)
  return [...rights].map(([from, its]) => ({ from, to, rights: widest(its) }))
}

/** Who may adapt a work may use its idea too, and is not asked for both. */
const widest = (rights: readonly Right[]): readonly Right[] =>
  rights.length === 1
    ? rights
    : [...new Set(rights)].filter((right, _, all) => !all.some((it) => it !== right && carries(it, right)))

/** Why some cells are not clear of a source: where on each way to it somebody lacked the right. */
export function whyNotClear(book: RightsBook, consent: Consent, cells: Scopes): readonly Because<Scopes>[] {
  return consent.edges.flatMap((edge) => {
    const reaching = overlapOf(cells, consent.reaching.get(edge.to) ?? [])
    return alongEdge(book, edge).flatMap((ledger) => {
      const { parties, hands } = ledger
      const lacking = without(reaching, parties.length === 0 ? ledger.free : parties.flatMap(hands.most))
      return lacking.length === 0 ? [] : whyNotHeld(ledger, lacking, false)
    })
  })
}

/** What those who made a work have of each right that it needs in the one before. */
export const alongEdge = (book: RightsBook, { from, to, rights }: Edge) => {
  const makers: readonly PartyId[] = holdersOf(book, to)
  return rights.map((right) => ledgerOf(book, from, right, makers))
}
