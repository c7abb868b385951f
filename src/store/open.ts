import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import type { PGlite as KyselyPGlite } from 'kysely'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { takeLock } from './lock.ts'
import { migrate } from './migrations/index.ts'
import { PARSERS } from './parsers.ts'
import type { Tables } from './tables.ts'
import type { Wakes } from './wakes.ts'
import { wakesOfPGlite, wakesOfPostgres } from './wakes.ts'

/** A folder of the embedded store, a PostgreSQL server, or memory that is gone when the process ends. */
export type Place =
  | { readonly dataDir: string }
  | { readonly url: string; readonly connections?: number }
  /** `image` is a data folder to begin with: a fifth of the time that making an empty one takes */
  | { readonly memory: true; readonly image?: Blob }

export interface Store {
  readonly kind: 'embedded' | 'postgres'
  /** as whoever owns the tables: for the functions of this module, which work under narrower roles */
  readonly db: Kysely<Tables>
  /**
   * The same database with the driver's own types (a date is a `Date`) and the schema `public`: for the
   * tables of the sign-in, which are not ours. Never to be awaited inside one of our transactions: the
   * embedded store has one connection.
   */
  readonly accounts: Kysely<unknown>
  readonly wakes: Wakes
  close(): Promise<void>
}

/**
 * Opens the store and brings its tables up to date.
 * @throws StoreInUse when another process has the data folder; StoreTooNew when a later Genchi made it
 */
export async function openStore(place: Place): Promise<Store> {
  if ('url' in place) return await openPostgres(place.url, place.connections ?? 10)
  if ('memory' in place) return await openEmbedded(place.image ? { loadDataDir: place.image } : {})
  const folder = resolve(place.dataDir)
  await mkdir(dirname(folder), { recursive: true })
  const release = await takeLock(folder)
  try {
    return await openEmbedded({ dataDir: folder }, release)
  } catch (error) {
    release()
    throw error
  }
}

// The 128 MB of buffers that a server has are written over one by one when it starts, which takes half a second of a
// store that a few people use. What is not in these the system's own cache still has.
const SMALL = ['-c', 'shared_buffers=32MB']

async function openEmbedded(options: PGliteOptions, release?: () => void): Promise<Store> {
  // Loaded when it is wanted: on a server with PostgreSQL the 25 MB of it are not.
  const { PGlite } = await import('@electric-sql/pglite')
  const pglite = await PGlite.create({ ...options, startParams: [...PGlite.defaultStartParams, ...SMALL] })
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: withParsers(pglite) }) }).withSchema(
    'genchi',
  )
  const accounts = new Kysely<unknown>({ dialect: new PGliteDialect({ pglite }) })
  const wakes = wakesOfPGlite(pglite)
  // Soon, since the last run may have filled the tables; but nobody waits for it to begin with.
  const timers = [setTimeout(tidy, TIDY_FIRST_MS, pglite), setInterval(tidy, TIDY_EVERY_MS, pglite)]
  for (const timer of timers) timer.unref()
  const close = async () => {
    for (const timer of timers) clearTimeout(timer)
    await wakes.close()
    if (!pglite.closed) await pglite.close()
    release?.()
  }
  return await opened({ kind: 'embedded', db, accounts, wakes, close: once(close) })
}

const TIDY_FIRST_MS = 5_000
const TIDY_EVERY_MS = 15 * 60_000

// A server's autovacuum does this; the embedded store has none, and without it plans its queries for empty tables.
async function tidy(pglite: PGlite): Promise<void> {
  try {
    if (!pglite.closed) await pglite.exec('vacuum (analyze, skip_locked)')
  } catch {
    // It was closed meanwhile, or had no room: the next time will do.
  }
}

async function openPostgres(url: string, connections: number): Promise<Store> {
  const settings = {
    connectionString: url,
    application_name: 'genchi',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  }
  const pool = new pg.Pool({ ...settings, max: connections, types: { getTypeParser: parserOf } })
  // Its own few connections: the sign-in reads other types, and must not wait behind a long list.
  const signIn = new pg.Pool({ ...settings, max: Math.max(2, Math.ceil(connections / 3)) })
  // A connection that breaks is replaced by the pool, and what was asked over it is answered with the error. Without a
  // listener it ends the process: the pool listens while nobody uses it, and nobody while somebody does.
  for (const each of [pool, signIn]) {
    each.on('error', () => undefined)
    each.on('connect', (client) => client.on('error', () => undefined))
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('genchi')
  const accounts = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: signIn }) })
  const wakes = wakesOfPostgres(settings, pool)
  const close = async () => {
    await wakes.close()
    await Promise.all([pool.end(), signIn.end()])
  }
  return await opened({ kind: 'postgres', db, accounts, wakes, close: once(close) })
}

async function opened(store: Store): Promise<Store> {
  try {
    await migrate(store.db)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}

const parserOf: typeof pg.types.getTypeParser = ((type: number, format?: 'text' | 'binary') =>
  (format !== 'binary' && PARSERS[type]) || pg.types.getTypeParser(type, format as 'text')) as never

/** The embedded database, reading its types as we do; the instance itself keeps reading them its own way. */
function withParsers(pglite: PGlite): KyselyPGlite {
  const parsers = { ...PARSERS }
  return {
    get closed() {
      return pglite.closed
    },
    get ready() {
      return pglite.ready
    },
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: (query, params, options) => pglite.query(query, params, { ...options, parsers } as object),
    transaction: (work) =>
      pglite.transaction((tx) =>
        work({
          query: (query, params, options) => tx.query(query, params, { ...options, parsers } as object),
          rollback: () => tx.rollback(),
        }),
      ),
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
