import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'kysely'
import pg from 'pg'
import type { WorkspaceId } from './tables.ts'

const CHANNEL = 'genchi'
const WORDS = 'genchi_words'

/** What the servers of one store say to each other, past its tables: nothing of it is kept. */
export interface Wakes {
  /** A hint that a workspace has news. It says only that one should look. */
  on(workspace: WorkspaceId, wake: () => void): Promise<() => void>
  /** Says something to every server, this one too, of `MOST_SAID` bytes at most. Who does not listen misses it. */
  say(words: string): Promise<void>
  /** @param hear `undefined`: something may have been missed, since there was no connection */
  heard(hear: Hear): Promise<() => void>
  close(): Promise<void>
}

/** PostgreSQL takes fewer than 8,000 bytes. */
export const MOST_SAID = 7_900

type Hear = (words: string | undefined) => void

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
  const ears = new Set<Hear>()
  let listening: Promise<(() => Promise<void>) | undefined> | undefined
  return {
    on: async (workspace, wake) => {
      const off = watching(watchers, workspace, wake)
      listening ??= pglite.listen(CHANNEL, (said) => wakeAll(watchers, said))
      await listening
      return off
    },
    // The embedded store belongs to one process: there is nobody else to say it to.
    say: async (words) => {
      for (const hear of ears) hear(words)
    },
    heard: async (hear) => {
      ears.add(hear)
      return () => ears.delete(hear)
    },
    close: async () => {
      watchers.clear()
      ears.clear()
      const stop = await listening
      if (!pglite.closed) await stop?.()
    },
  }
}

export function wakesOfPostgres(settings: pg.ClientConfig, pool: pg.Pool): Wakes {
  const watchers: Watchers = new Map()
  const ears = new Set<Hear>()
  let client: pg.Client | undefined
  let listening: Promise<void> | undefined
  let closed = false
  let waitMs = 250

  const again = () => {
    const lost = client
    client = undefined
    listening = undefined
    lost?.end().catch(() => undefined)
    if (closed || watchers.size + ears.size === 0) return
    setTimeout(() => {
      if (!closed && !listening) listening = listen()
    }, waitMs).unref()
    waitMs = Math.min(waitMs * 2, 10_000)
  }

  const listen = async () => {
    const mine = new pg.Client(settings)
    client = mine
    mine.on('notification', ({ channel, payload }) => {
      if (channel === CHANNEL) wakeAll(watchers, payload)
      else for (const hear of ears) hear(payload ?? '')
    })
    const lost = () => client === mine && again()
    mine.on('error', lost)
    mine.on('end', lost)
    try {
      await mine.connect()
      await mine.query(`listen ${CHANNEL}; listen ${WORDS}`)
      waitMs = 250
      // Hints may have been missed while there was no connection.
      wakeAll(watchers)
      for (const hear of ears) hear(undefined)
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
    say: async (words) => {
      await pool.query('select pg_notify($1, $2)', [WORDS, words])
    },
    heard: async (hear) => {
      ears.add(hear)
      listening ??= listen()
      await listening
      return () => ears.delete(hear)
    },
    close: async () => {
      closed = true
      watchers.clear()
      ears.clear()
      const last = client
      client = undefined
      await listening?.catch(() => undefined)
      await last?.end().catch(() => undefined)
    },
  }
}
