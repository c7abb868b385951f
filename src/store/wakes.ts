import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import pg from 'pg'
import type { WorkspaceId } from './tables.ts'

const CHANNEL = 'genchi'

/** Hints that a workspace has news. They say only that one should look. */
export interface Wakes {
  on(workspace: WorkspaceId, wake: () => void): Promise<() => void>
  close(): Promise<void>
}

/** Said in the transaction that has the news; heard when it is committed. */
export const wakeWatchers = (workspace: WorkspaceId) => sql`pg_notify(${CHANNEL}, ${workspace})`

type Watchers = Map<string, Set<() => void>>

function watching(watchers: Watchers, workspace: string, wake: () => void): () => void {
  const all = watchers.get(workspace) ?? new Set()
  watchers.set(workspace, all.add(wake))
  return () => {
    all.delete(wake)
    if (all.size === 0 && watchers.get(workspace) === all) watchers.delete(workspace)
  }
}

const wakeAll = (watchers: Watchers, workspace?: string) => {
  const wakes = workspace === undefined ? [...watchers.values()] : [watchers.get(workspace) ?? new Set()]
  for (const all of wakes) for (const wake of all) wake()
}

export function wakesOfPGlite(pglite: PGlite): Wakes {
  const watchers: Watchers = new Map()
  let listening: Promise<(() => Promise<void>) | undefined> | undefined
  return {
    on: async (workspace, wake) => {
      const off = watching(watchers, workspace, wake)
      listening ??= pglite.listen(CHANNEL, (said) => wakeAll(watchers, said))
      await listening
      return off
    },
    close: async () => {
      watchers.clear()
      const stop = await listening
      if (!pglite.closed) await stop?.()
    },
  }
}

export function wakesOfPostgres(settings: pg.ClientConfig): Wakes {
  const watchers: Watchers = new Map()
  let client: pg.Client | undefined
  let listening: Promise<void> | undefined
  let closed = false
  let waitMs = 250

  const again = () => {
    const lost = client
    client = undefined
    listening = undefined
    lost?.end().catch(() => undefined)
    if (closed || watchers.size === 0) return
    setTimeout(() => {
      if (!closed && !listening) listening = listen()
    }, waitMs).unref()
    waitMs = Math.min(waitMs * 2, 10_000)
  }

  const listen = async () => {
    const mine = new pg.Client(settings)
    client = mine
    mine.on('notification', ({ payload }) => wakeAll(watchers, payload))
    const lost = () => client === mine && again()
    mine.on('error', lost)
    mine.on('end', lost)
    try {
      await mine.connect()
      await mine.query(`listen ${CHANNEL}`)
      waitMs = 250
      // Hints may have been missed while there was no connection.
      wakeAll(watchers)
    } catch {
      lost()
    }
  }

  return {
    on: async (workspace, wake) => {
      const off = watching(watchers, workspace, wake)
      listening ??= listen()
      await listening
      return off
    },
    close: async () => {
      closed = true
      watchers.clear()
      const last = client
      client = undefined
      await listening?.catch(() => undefined)
      await last?.end().catch(() => undefined)
    },
  }
}
