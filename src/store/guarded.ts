import { sql } from 'kysely'
import { keeping } from './desk.ts'
import { ROLES } from './migrations/index.ts'
import type { Store } from './open.ts'
import { TABLES, type WorkspaceId } from './tables.ts'

/** How the database guards what is in it: facts, for whoever says what is not as it should be. */
export interface Guarded {
  /** whoever we connect as is a superuser, or goes past row-level security */
  readonly connectsAsSuperuser: boolean
  /** our roles that can sign in, are superusers or go past row-level security */
  readonly strongRoles: readonly string[]
  /** tables whose row-level security is not on, or not forced */
  readonly openTables: readonly string[]
  /** logs that whoever works for people could alter */
  readonly alterableLogs: readonly string[]
  /** workspaces of which a log does not end with the entry that its chain names */
  readonly brokenEnds: readonly WorkspaceId[]
}

export async function guarded(store: Store): Promise<Guarded> {
  const { db } = store
  const me = await sql<{ strong: boolean }>`select rolsuper or rolbypassrls as strong from pg_roles
    where rolname = current_user`.execute(db)
  const roles = await sql<{ name: string }>`select rolname as name from pg_roles
    where rolname = any (${[...ROLES]}::text[]) and (rolsuper or rolbypassrls or rolcanlogin)
    order by rolname`.execute(db)
  const tables = await sql<{ name: string }>`select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'genchi' and c.relname = any (${[...TABLES]}::text[])
      and not (c.relrowsecurity and c.relforcerowsecurity) order by c.relname`.execute(db)
  const logs = await sql<{ name: string }>`select log as name from unnest('{change,access_log}'::text[]) log
    where has_table_privilege('genchi_app', 'genchi.' || log, 'update')
      or has_any_column_privilege('genchi_app', 'genchi.' || log, 'update')
      or has_table_privilege('genchi_app', 'genchi.' || log, 'delete')
      or has_table_privilege('genchi_app', 'genchi.' || log, 'truncate')`.execute(db)
  const ends = await keeping(store, (tx) =>
    sql<{ workspace: WorkspaceId }>`select distinct c.workspace from genchi.chain c
      where c.n > c.from_n and not case c.log
        when 'change' then exists (select from genchi.change e
          where e.workspace = c.workspace and e.n = c.n and e.hash = c.hash)
          and not exists (select from genchi.change e where e.workspace = c.workspace and e.n > c.n)
        else exists (select from genchi.access_log e
          where e.workspace = c.workspace and e.n = c.n and e.hash = c.hash)
          and not exists (select from genchi.access_log e where e.workspace = c.workspace and e.n > c.n) end`.execute(
      tx,
    ),
  )
  return {
    connectsAsSuperuser: me.rows[0]?.strong ?? false,
    strongRoles: roles.rows.map(({ name }) => name),
    openTables: tables.rows.map(({ name }) => name),
    alterableLogs: logs.rows.map(({ name }) => name),
    brokenEnds: ends.rows.map(({ workspace }) => workspace),
  }
}
