import type { Acting, NewAccess, Store } from '../store/index.ts'
import { actingFor, logAccess } from '../store/index.ts'

/** What was seen, on its way into the log: what somebody sees in a second costs one entry's time. */
export interface AccessQueue {
  readonly add: (acting: Acting, access: NewAccess) => void
  readonly flush: () => Promise<void>
  readonly stop: () => Promise<void>
}

const EVERY_MS = 1_000

export function accessQueue(store: Store): AccessQueue {
  let waiting: { readonly acting: Acting; readonly access: NewAccess }[] = []
  let flushing: Promise<void> = Promise.resolve()
  const flush = (): Promise<void> => {
    flushing = flushing.then(async () => {
      const now = waiting
      waiting = []
      const people = Map.groupBy(
        now,
        ({ acting }) => `${acting.workspace} ${acting.person} ${acting.companies[0]}`,
      )
      for (const some of people.values()) {
        const [first] = some
        if (!first) continue
        const accesses = some.map(({ access }) => access)
        await actingFor(store, first.acting, (desk) => logAccess(desk, accesses)).catch(() => {
          // The store is away: what was seen is kept until it is back, as far as memory allows.
          if (waiting.length < 50_000) waiting.unshift(...some)
        })
      }
    })
    return flushing
  }
  const timer = setInterval(() => {
    if (waiting.length > 0) void flush()
  }, EVERY_MS)
  timer.unref()
  return {
    add: (acting, access) => waiting.push({ acting, access }),
    flush,
    stop: async () => {
      clearInterval(timer)
      await flush()
    },
  }
}
