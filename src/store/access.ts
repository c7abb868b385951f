import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { TitleId } from '../core/base/index.ts'
import type { Page } from './changes.ts'
import { holdEnd, moveEnd } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import { keeping } from './desk.ts'
import { chained } from './hash.ts'
import type { Store } from './open.ts'
import type { CompanyId, PersonId, Tables, WorkspaceId } from './tables.ts'

/** Something that was seen or taken out. */
export interface NewAccess {
  /** `view`, `export`, `sign-in`, `read-log` … */
  readonly action: string
  readonly title?: TitleId
  readonly section?: string
  readonly what?: string
  /** the id that stands on the copy, by which a leaked page is traced */
  readonly copy?: string
  readonly address?: string
  readonly agent?: string
}

export interface Access extends NewAccess {
  readonly n: number
  readonly at: string
  readonly person: PersonId
  readonly company: CompanyId
}

type AccessRow = Selectable<Tables['access_log']>

/** An entry, and in whose name it is made. */
export interface AccessBy extends NewAccess {
  readonly person: PersonId
  readonly company: CompanyId
}

/** Adds to the end of the workspace's log of access. Several at a time cost as much as one. */
export async function logAccess(desk: OwnDesk, accesses: readonly NewAccess[]): Promise<void> {
  const { person, companies } = desk
  await enter(
    desk,
    accesses.map((access) => ({ ...access, person, company: companies[0] })),
  )
}

/**
 * The same for what many people saw. The log has one end: in a transaction for each of them everybody waits for
 * everybody. It is the server's own account of them, past the floor that keeps people from writing in each other's
 * name.
 */
export async function logAccesses(
  store: Store,
  workspace: WorkspaceId,
  accesses: readonly AccessBy[],
): Promise<void> {
  await keeping(store, (tx) => enter({ tx, workspace }, accesses))
}

async function enter(desk: Desk, accesses: readonly AccessBy[]): Promise<void> {
  if (accesses.length === 0) return
  const { tx, workspace } = desk
  const { at, ...end } = await holdEnd(desk, 'access')
  const rows: object[] = []
  let { n, hash } = end
  for (const access of accesses) {
    const row = hashedAccess({
      workspace,
      n: ++n,
      at,
      person: access.person,
      company: access.company,
      action: access.action,
      title: access.title ?? null,
      section: access.section ?? null,
      what: access.what ?? null,
      copy: access.copy ?? null,
      address: access.address ?? null,
      agent: access.agent ?? null,
    })
    const prev = hash
    hash = chained(prev, row)
    rows.push({ ...row, prev, hash })
  }
  await sql`insert into genchi.access_log
    (workspace, n, at, person, company, action, title, section, what, copy, address, agent, prev, hash)
    select * from json_to_recordset(${JSON.stringify(rows)}::json) as entry
      (workspace text, n bigint, at timestamptz, person text, company text, action text, title text, section text,
       what text, copy text, address text, agent text, prev text, hash text)`.execute(tx)
  await moveEnd(desk, 'access', n, hash)
}

/** What the hash of an entry is taken of: every column but the hashes. */
export const hashedAccess = (
  row: Omit<AccessRow, 'n' | 'prev' | 'hash'> & { readonly n: number | string },
) => ({
  workspace: row.workspace,
  n: Number(row.n),
  at: row.at,
  person: row.person,
  company: row.company,
  action: row.action,
  title: row.title,
  section: row.section,
  what: row.what,
  copy: row.copy,
  address: row.address,
  agent: row.agent,
})

export interface AccessOf {
  readonly title?: TitleId
  readonly person?: PersonId
  readonly action?: string
  /** whose copy is this? */
  readonly copy?: string
  readonly before?: number
  readonly limit?: number
}

/** Who saw or took out what, the newest first: one's own company's, and that of the titles one manages. */
export async function accessLog({ tx, workspace }: Desk, of: AccessOf = {}): Promise<Page<Access>> {
  const limit = of.limit ?? 100
  let query = tx.selectFrom('access_log').selectAll().where('workspace', '=', workspace)
  for (const column of ['title', 'person', 'action', 'copy'] as const)
    if (of[column] !== undefined) query = query.where(column, '=', of[column])
  if (of.before !== undefined) query = query.where('n', '<', String(of.before))
  const found = await query
    .orderBy('n', 'desc')
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit).map(accessOf)
  return { rows, ...(found.length > limit && { next: rows.at(-1)!.n }) }
}

/** Every entry of a copy, in whichever workspace: for whoever holds the store itself. */
export async function copyIn(
  store: Store,
  copy: string,
): Promise<readonly (Access & { readonly workspace: WorkspaceId })[]> {
  const rows = await keeping(store, (tx) =>
    tx
      .selectFrom('access_log')
      .selectAll()
      .where('copy', '=', copy)
      .orderBy('workspace')
      .orderBy('n')
      .limit(1000)
      .execute(),
  )
  return rows.map((row) => ({ ...accessOf(row), workspace: row.workspace as WorkspaceId }))
}

const accessOf = (row: AccessRow): Access => ({
  n: Number(row.n),
  at: row.at,
  person: row.person as PersonId,
  company: row.company as CompanyId,
  action: row.action,
  ...(row.title !== null && { title: row.title as TitleId }),
  ...(row.section !== null && { section: row.section }),
  ...(row.what !== null && { what: row.what }),
  ...(row.copy !== null && { copy: row.copy }),
  ...(row.address !== null && { address: row.address }),
  ...(row.agent !== null && { agent: row.agent }),
})

/**
 * Takes the entries from before an instant away, from the front of the log, when the workspace's retention
 * says so. What is left is still one chain: it is kept where it now begins.
 * @returns how many were taken away
 */
export async function pruneAccess(store: Store, workspace: WorkspaceId, before: string): Promise<number> {
  return await keeping(store, async (tx) => {
    await holdEnd({ tx, workspace }, 'access')
    const last = await tx
      .selectFrom('access_log')
      .select(['n', 'hash'])
      .where('workspace', '=', workspace)
      .where('at', '<', before)
      .orderBy('n', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!last) return 0
    const { numDeletedRows } = await tx
      .deleteFrom('access_log')
      .where('workspace', '=', workspace)
      .where('n', '<=', last.n)
      .executeTakeFirst()
    await tx
      .updateTable('chain')
      .set({ from_n: last.n, from_hash: last.hash })
      .where('workspace', '=', workspace)
      .where('log', '=', 'access')
      .execute()
    return Number(numDeletedRows)
  })
}
