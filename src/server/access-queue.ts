import type { Acting, NewAccess, Store } from '../store/index.ts'
import { logAccesses } from '../store/index.ts'

/** What was seen, on its way into the log: whatever comes together is entered together, whoever saw it. */
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
const MOST_AT_ONCE = 1_000

export function accessQueue(store: Store): AccessQueue {
  let waiting: Waiting[] = []

  const enter = async (some: readonly Waiting[]): Promise<void> => {
    const [first] = some
    if (!first) return
    try {
      await logAccesses(
        store,
        first.acting.workspace,
        some.map(({ acting: { person, companies }, access }) => ({
          ...access,
          person,
          company: companies[0],
        })),
      )
      for (const { done } of some) done?.()
    } catch (error) {
      if (isRefused(error)) {
        // One that the log does not take, now or later, keeps the others from nothing.
        if (some.length > 1) for (const it of some) await enter([it])
        else first.done?.(error)
        return
      }
      // The store is away: what was seen is kept until it is back, as far as memory allows.
      if (waiting.length < MOST_WAITING) waiting.push(...some.filter(({ done }) => !done))
      for (const { done } of some) done?.(error ?? new Error('not entered'))
      throw error
    }
  }
  /** One workspace's entries, those first for which somebody waits. */
  const next = (): readonly Waiting[] => {
    const first = waiting.find(({ done }) => done) ?? waiting[0]
    const { true: here = [], false: elsewhere = [] } = Object.groupBy(waiting, ({ acting }) =>
      acting.workspace === first?.acting.workspace ? 'true' : 'false',
    )
    const some = [...here.filter(({ done }) => done), ...here.filter(({ done }) => !done)]
    waiting = [...some.slice(MOST_AT_ONCE), ...elsewhere]
    return some.slice(0, MOST_AT_ONCE)
  }
  const drain = async (isAll: boolean) => {
    while (waiting.some(({ done }) => done) || (isAll && waiting.length > 0))
      await enter(next()).catch(() => {
        // Whoever waits is not to wait for what cannot be entered now.
        isAll = false
      })
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
        waiting.push({ acting, access, done })
        void drained(false)
      }),
    flush: () => drained(true),
    stop: async () => {
      clearInterval(timer)
      await drained(true)
    },
  }
}

/** What the database says of values that it does not take (SQLSTATE 22 and 23), whoever asks, whenever. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
