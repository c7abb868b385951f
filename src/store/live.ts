import type { Happened } from './changes.ts'
import { changesAfter, lastChange } from './changes.ts'
import { computingIn } from './desk.ts'
import type { Store } from './open.ts'
import type { WorkspaceId } from './tables.ts'

/** A hint may be lost with its connection; so often we look without one. */
const LOOK_EVERY_MS = 15_000
const BATCH = 200

export interface Subscription {
  stop(): Promise<void>
}

/**
 * Tells of every change in a workspace, in order and once, whichever server made it. It tells of them as they
 * were logged, whoever may see them: whoever calls this passes on only what the watcher may see.
 * @param tell when it fails it is told the same again, with what has come since
 * @param after the last change that is known; without it, what comes from now on
 */
export async function subscribe(
  store: Store,
  workspace: WorkspaceId,
  tell: (changes: readonly Happened[]) => void | Promise<void>,
  after?: number,
): Promise<Subscription> {
  let known = after ?? (await computingIn(store, workspace, lastChange))
  let stopped = false
  let asked = false
  let looking: Promise<void> | undefined
  const look = async () => {
    while (asked && !stopped) {
      asked = false
      for (let more = true; more && !stopped; ) {
        const changes = await computingIn(store, workspace, (desk) => changesAfter(desk, known, BATCH))
        more = changes.length === BATCH
        if (changes.length > 0 && !stopped) await tell(changes)
        known = changes.at(-1)?.n ?? known
      }
    }
  }
  const wake = () => {
    asked = true
    // A look that fails (the server is away) is made up for by the next.
    looking ??= look()
      .catch(() => undefined)
      .finally(() => {
        looking = undefined
        if (asked && !stopped) wake()
      })
  }
  const off = await store.wakes.on(workspace, wake)
  const timer = setInterval(wake, LOOK_EVERY_MS)
  timer.unref()
  // What happened between reading the last change and listening.
  wake()
  return {
    stop: async () => {
      stopped = true
      off()
      clearInterval(timer)
      await looking
    },
  }
}
