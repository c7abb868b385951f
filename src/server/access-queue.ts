import type { Acting, NewAccess, Store } from '../store/index.ts'
import { actingFor, logAccess } from '../store/index.ts'

/** What was seen, on its way into the log: what somebody sees in a second costs one entry's time. */
export interface AccessQueue {
  readonly add: (acting: Acting, access: NewAccess) => void
  /** For what may be shown only when it stands in the log. @throws when it could not be entered */
  readonly enter: (acting: Acting, access: NewAccess) => Promise<void>
  readonly flush: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface Waiting {
  readonly acting: Acting
  readonly access: NewAccess
  /** somebody waits for it */
  readonly done?: (error?: unknown) => void
}

const EVERY_MS = 1_000
const MOST_WAITING = 50_000

const keyOf = ({ acting }: Waiting) => `${acting.workspace} ${acting.person} ${acting.companies.join()}`

export function accessQueue(store: Store): AccessQueue {
  let urgent: Waiting[] = []
  let waiting: Waiting[] = []

  /** One person's entries, those first for which somebody waits. */
  const next = (): readonly Waiting[] => {
    const first = urgent[0] ?? waiting[0]
    if (!first) return []
    const isTheirs = (it: Waiting) => keyOf(it) === keyOf(first)
    const some = [...waiting.filter(isTheirs), ...urgent.filter(isTheirs)]
    urgent = urgent.filter((it) => !isTheirs(it))
    waiting = waiting.filter((it) => !isTheirs(it))
    return some
  }
  const drain = async (isAll: boolean) => {
    while (urgent.length > 0 || (isAll && waiting.length > 0)) {
      const some = next()
      const accesses = some.map(({ access }) => access)
      try {
        await actingFor(store, some[0]!.acting, (desk) => logAccess(desk, accesses))
        for (const { done } of some) done?.()
      } catch (error) {
        // The store is away: what was seen is kept until it is back, as far as memory allows.
        if (waiting.length < MOST_WAITING) waiting.push(...some.filter(({ done }) => !done))
        for (const { done } of some) done?.(error ?? new Error('not entered'))
        if (urgent.length === 0) return
        // Whoever waits is not to wait for what cannot be entered now.
        isAll = false
      }
    }
  }
  // One after the other: the log has one end, and many who wait for it at once hold all connections.
  let lane: Promise<void> = Promise.resolve()
  const drained = (isAll: boolean): Promise<void> => {
    lane = lane.then(() => drain(isAll))
    return lane
  }
  const timer = setInterval(() => {
    if (waiting.length > 0) void drained(true)
  }, EVERY_MS)
  timer.unref()
  return {
    add: (acting, access) => waiting.push({ acting, access }),
    enter: (acting, access) =>
      new Promise((resolve, reject) => {
        const done = (error?: unknown) => (error === undefined ? resolve() : reject(error))
        urgent.push({ acting, access, done })
        void drained(false)
      }),
    flush: () => drained(true),
    stop: async () => {
      clearInterval(timer)
      await drained(true)
    },
  }
}
