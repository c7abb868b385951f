import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import { START } from './0001-start.ts'
import { SHARES } from './0003-shares.ts'
import { DOCUMENTS } from './0004-documents.ts'
import { SIGNED_GRANTS } from './0006-signed-grants.ts'
import { CALENDARS } from './0007-calendars.ts'

/** In their order; each runs once, and all that are missing run in one transaction or not at all. */
const MIGRATIONS: readonly { readonly name: string; readonly statements: readonly string[] }[] = [
  { name: '0001-start', statements: START },
  { name: '0003-shares', statements: SHARES },
  { name: '0004-documents', statements: DOCUMENTS },
  { name: '0006-signed-grants', statements: SIGNED_GRANTS },
  { name: '0007-calendars', statements: CALENDARS },
]

export const LATEST: string = MIGRATIONS.at(-1)!.name

export const ROLES = ['genchi_app', 'genchi_engine', 'genchi_keeper'] as const

/** The database was made by a later Genchi than this one. */
export class StoreTooNew extends Error {
  constructor(found: string) {
    super(
      `The store is at migration ${found}, which this version of Genchi (${LATEST}) does not know. Update Genchi.`,
    )
    this.name = 'StoreTooNew'
  }
}

/**
 * Brings the database to the latest migration. Servers that start at once come one after the other: the first
 * does the work, the others find it done.
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // Any fixed number will do; this one is "genchi" in ASCII.
    await sql`select pg_advisory_xact_lock(113723625367657)`.execute(tx)
    await refuseOld(tx)
    await sql`create schema if not exists genchi`.execute(tx)
    await sql`create table if not exists genchi.migration (name text primary key, at timestamptz not null default now())`.execute(
      tx,
    )
    const { rows } = await sql<{ name: string }>`select name from genchi.migration order by name`.execute(tx)
    const done = new Set(rows.map(({ name }) => name))
    const unknown = [...done].find((name) => !MIGRATIONS.some((migration) => migration.name === name))
    if (unknown !== undefined) throw new StoreTooNew(unknown)
    for (const { name, statements } of MIGRATIONS) {
      if (done.has(name)) continue
      if (done.size === 0) await makeRoles(tx)
      for (const statement of statements) await sql.raw(statement).execute(tx)
      await sql`insert into genchi.migration (name) values (${name})`.execute(tx)
      done.add(name)
    }
  })
}

async function refuseOld<T>(tx: Transaction<T>): Promise<void> {
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version_num') as version`.execute(tx)
  const version = Number(rows[0]?.version)
  if (version < 150_000)
    throw new Error(`Genchi needs PostgreSQL 15 or newer; this server is ${version / 10_000}.`)
}

/**
 * The roles that a transaction works under. They belong to the whole server, so another database of it may
 * have made them; where we may not make them ourselves, whoever runs the server does (docs/hardening.md).
 */
async function makeRoles<T>(tx: Transaction<T>): Promise<void> {
  for (const role of ROLES) {
    await sql
      .raw(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin noinherit;
      end if;
    exception when duplicate_object or unique_violation then null; end $$`)
      .execute(tx)
    await sql
      .raw(`do $$ begin
      if not pg_has_role(current_user, '${role}', 'usage') then execute 'grant ${role} to ' || quote_ident(current_user); end if;
    end $$`)
      .execute(tx)
  }
}
