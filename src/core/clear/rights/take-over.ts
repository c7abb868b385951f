import type { WorkId } from '../../base/index.ts'
import type { RightsBook, WorkMemory } from './book.ts'
import { kept } from './kept.ts'

type Memory = Pick<RightsBook, 'flows' | 'alone' | 'ledgers' | 'outs' | 'sources' | 'consents' | 'memories'>

// Whoever asks for the rights of thousands of parties, one after the other, does not fill the memory with them.
const MOST_LEDGERS = 50_000

/**
 * What a book knew that holds for the next one as well: of a work, what hangs on its own grants; and what hangs on all
 * that it stands on, where none of that changed.
 */
export function takeOver(was: RightsBook, is: Omit<RightsBook, keyof Memory>): Memory {
  const changed = changedWorks(was, is)
  const touched = withMadeOf(changed, is)
  const own = <T>(memory: ReadonlyMap<string, T>) =>
    memory.size > MOST_LEDGERS
      ? new Map<string, T>()
      : without(memory, (key) => changed.has(key.slice(0, key.indexOf(' ')) as WorkId))
  return {
    flows: without(was.flows, (work) => changed.has(work)),
    alone: own(was.alone),
    ledgers: own(was.ledgers),
    outs: own(was.outs),
    sources: without(was.sources, (work) => touched.has(work)),
    consents: without(was.consents, (work) => touched.has(work)),
    memories: without(was.memories, (work) => touched.has(work)),
  }
}

const without = <K, V>(memory: ReadonlyMap<K, V>, isGone: (key: K) => boolean): Map<K, V> => {
  const left = new Map(memory)
  for (const key of memory.keys()) if (isGone(key)) left.delete(key)
  return left
}

/** The works of which the grants, the record, the makers or the uses are not the same values in both. */
function changedWorks(was: RightsBook, is: Omit<RightsBook, keyof Memory>): ReadonlySet<WorkId> {
  const changed = new Set<WorkId>()
  const compare = <T>(
    [before, after]: readonly [ReadonlyMap<WorkId, T>, ReadonlyMap<WorkId, T>],
    isSame: (a: T | undefined, b: T | undefined) => boolean,
  ) => {
    for (const [work, it] of after) if (!isSame(before.get(work), it)) changed.add(work)
    for (const work of before.keys()) if (!after.has(work)) changed.add(work)
  }
  compare([was.grantsIn, is.grantsIn], (a, b) => a === b)
  compare([was.works, is.works], (a, b) => a === b)
  compare([was.makers, is.makers], sameList)
  compare([was.uses, is.uses], sameList)
  return changed
}

/** Works, and what stands on them, and on that. */
function withMadeOf(works: ReadonlySet<WorkId>, is: Pick<RightsBook, 'works' | 'uses'>): ReadonlySet<WorkId> {
  const touched = new Set(works)
  if (touched.size === 0) return touched
  const made = new Map<WorkId, WorkId[]>()
  const standsOn = (id: WorkId, work: WorkId) => kept(made, work, () => []).push(id)
  for (const { id, basedOn } of is.works.values()) for (const { work } of basedOn) standsOn(id, work)
  for (const [id, uses] of is.uses) for (const { work } of uses) standsOn(id, work)
  // A set being gone through also yields what is added on the way.
  for (const work of touched) for (const id of made.get(work) ?? []) touched.add(id)
  return touched
}

export const sameList = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean =>
  a === b || (a?.length === b?.length && a !== undefined && a.every((it, i) => it === b?.[i]))

/** What was worked out for a work: the same value in the next book as long as nothing changed that it hangs on. */
export const memoryOf = ({ memories }: RightsBook, work: WorkId): WorkMemory =>
  kept(memories, work, () => ({ shelves: new Map() }))
