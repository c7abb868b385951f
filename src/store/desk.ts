import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Store } from './open.ts'
import type { CompanyId, PersonId, Tables, WorkspaceId } from './tables.ts'

export type Tx = Transaction<Tables>

/** For whom work is done: a person, for companies of theirs; what is written is written for the first. */
export interface Acting {
  readonly workspace: WorkspaceId
  readonly person: PersonId
  readonly companies: readonly [CompanyId, ...CompanyId[]]
}

/** A transaction in one workspace, that sees what whoever it works for may see. */
export interface Desk {
  readonly tx: Tx
  readonly workspace: WorkspaceId
}

/** A desk at which a person writes. */
export interface OwnDesk extends Desk, Acting {
  /** the first entry of the change that what is logged here belongs to; without it each save is its own */
  readonly batch?: number
}

/** The database refused what whoever we work for may not do. What they may do is asked before; this is the floor. */
export class NotOpened extends Error {
  constructor(cause: unknown) {
    super('This is not opened to the company that asks.', { cause })
    this.name = 'NotOpened'
  }
}

type Role = 'genchi_app' | 'genchi_engine' | 'genchi_keeper'

/**
 * Works for a person: row-level security shows what is opened to their companies, and nothing else. Inside,
 * await nothing but the database: the embedded store has one connection, and everybody waits for it. The work
 * may run again when the database asks for it (a deadlock), so it must do nothing but talk to the database.
 */
export async function actingFor<T>(
  store: Store,
  { workspace, person, companies }: Acting,
  work: (desk: OwnDesk) => Promise<T>,
): Promise<T> {
  const settings = { workspace, person, companies: companies.join(',') }
  return await transaction(store, 'genchi_app', settings, (tx) => work({ tx, workspace, person, companies }))
}

/**
 * Reads whole titles of a workspace for a computation: what does not hold can rest on places that the asker
 * may not see. Whoever calls this shows of the answer only what the asker may see.
 */
export async function computingIn<T>(
  store: Store,
  workspace: WorkspaceId,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  return await transaction(store, 'genchi_engine', { workspace }, (tx) => work({ tx, workspace }))
}

/** Works past every workspace's floor: for those who are not in one yet, for backups and for retention. */
export async function keeping<T>(store: Store, work: (tx: Tx) => Promise<T>): Promise<T> {
  return await transaction(store, 'genchi_keeper', {}, work)
}

/**
 * Writes past every floor, in the name of a person: for the command line of whoever runs the store, never for a
 * request. What is logged stays logged here too.
 */
export async function operating<T>(
  store: Store,
  { workspace, person, companies }: Acting,
  work: (desk: OwnDesk) => Promise<T>,
): Promise<T> {
  const settings = { workspace, person, companies: companies.join(',') }
  return await transaction(store, 'genchi_keeper', settings, (tx) =>
    work({ tx, workspace, person, companies }),
  )
}

// What is read for a computation belongs together: the log as far as it goes, and the titles as they then stood.
const atOneMoment = (db: Store['db']) => db.transaction().setIsolationLevel('repeatable read')

interface Settings {
  readonly workspace?: string
  readonly person?: string
  readonly companies?: string
}

// 40001: somebody else's transaction came between; 40P01: two waited for each other.
const AGAIN = new Set(['40001', '40P01'])

async function transaction<T>(
  { db }: Store,
  role: Role,
  { workspace = '', person = '', companies = '' }: Settings,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await (role === 'genchi_engine' ? atOneMoment(db) : db.transaction()).execute(async (tx) => {
        // One round trip. Set here and not on the connection: a pooler between us and the server shares those.
        await sql`select set_config('TimeZone', 'UTC', true),
          set_config('statement_timeout', ${role === 'genchi_keeper' ? '0' : '30s'}, true),
          set_config('lock_timeout', '10s', true),
          set_config('idle_in_transaction_session_timeout', ${role === 'genchi_keeper' ? '0' : '30s'}, true),
          set_config('app.workspace', ${workspace}, true), set_config('app.person', ${person}, true),
          set_config('app.companies', ${companies}, true), set_config('role', ${role}, true)`.execute(tx)
        return await work(tx)
      })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (code === '42501') throw new NotOpened(error)
      if (!AGAIN.has(code) || tries === 3) throw error
    }
  }
}
