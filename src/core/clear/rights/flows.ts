import type { WorkId } from '../../base/index.ts'
import type { Right } from '../types.ts'
import type { RightsBook } from './book.ts'
import { type Flow, flowOf } from './flow.ts'
import { type Granted, isSomewhere, passes } from './granted.ts'
import { kept } from './kept.ts'

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
