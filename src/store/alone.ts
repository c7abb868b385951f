import { sql } from 'kysely'
import type { Store } from './open.ts'

const turns = new WeakMap<Store, Map<string, Promise<unknown>>>()

/**
 * Does a piece of work while nobody else does work of that name on this store, on no other server either: to
 * make the tables of the sign-in, or to load the sample, when two servers start at once.
 */
export async function alone<T>(store: Store, name: string, work: () => Promise<T>): Promise<T> {
  const ours = turns.get(store) ?? new Map<string, Promise<unknown>>()
  turns.set(store, ours)
  const before = ours.get(name) ?? Promise.resolve()
  const turn = before
    .catch(() => undefined)
    .then(() => (store.kind === 'postgres' ? locked(store, name, work) : work()))
  ours.set(name, turn)
  return await turn
}

// The embedded store belongs to this process, and its one connection must be left to the work.
async function locked<T>(store: Store, name: string, work: () => Promise<T>): Promise<T> {
  return await store.db.transaction().execute(async (tx) => {
    await sql`select set_config('idle_in_transaction_session_timeout', '0', true),
      pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
    return await work()
  })
}
