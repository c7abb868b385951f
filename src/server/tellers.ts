import type { Happened } from '../store/index.ts'
import { breather } from './turns.ts'

export interface Watcher {
  /** @param changes all since it was told last; the workspace may have moved on no further than these */
  readonly tell: (changes: readonly Happened[]) => void | Promise<void>
  /** It could not be told, so it has missed something: it is told no more, and has to ask anew. */
  readonly lost: () => void
}

export interface Tellers {
  readonly add: (watcher: Watcher) => () => void
  readonly count: () => number
  readonly tell: (changes: readonly Happened[]) => void
}

/**
 * Those who watch, told in turns: two hundred of fifty companies each look at what changed with their own eyes, which
 * together takes a second. Whoever is told late is told all at once.
 * @param failed hears why somebody could not be told
 */
export function tellers(failed: (error: unknown) => void): Tellers {
  const watchers = new Set<Watcher>()
  const due = new Map<Watcher, readonly Happened[]>()
  let isTelling = false
  const leave = (watcher: Watcher) => {
    watchers.delete(watcher)
    due.delete(watcher)
  }
  // Nobody waits for another's telling, and the others are not to miss what one of them could not take.
  const tellOne = async (watcher: Watcher, changes: readonly Happened[]) => {
    try {
      await watcher.tell(changes)
    } catch (error) {
      failed(error)
      leave(watcher)
      watcher.lost()
    }
  }
  const tellAll = async () => {
    if (isTelling) return
    isTelling = true
    const breathe = breather()
    for (const [watcher, changes] of due) {
      due.delete(watcher)
      void tellOne(watcher, changes)
      await breathe()
    }
    isTelling = false
  }
  return {
    add: (watcher) => {
      watchers.add(watcher)
      return () => leave(watcher)
    },
    count: () => watchers.size,
    tell: (changes) => {
      for (const watcher of watchers) due.set(watcher, [...(due.get(watcher) ?? []), ...changes])
      void tellAll()
    },
  }
}
