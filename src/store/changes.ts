import type { Selectable, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Path, TitleId } from '../core/base/index.ts'
import { sectionOf } from '../core/base/index.ts'
import type { Edit } from '../core/title/index.ts'
import type { Desk, OwnDesk } from './desk.ts'
import { chained } from './hash.ts'
import type { CompanyId, PersonId, Tables } from './tables.ts'
import { wakeWatchers } from './wakes.ts'

/** What was done: made, changed, put back to an older version, taken away; opened to a company, or closed. */
export type ChangeKind = 'create' | 'save' | 'restore' | 'remove' | 'open' | 'close'

/** Where a change was made, beside a title's own sections; `roles` is who takes part in it, and how it is kept. */
export type Area = 'catalogue' | 'scenarios' | 'roles' | 'people'

/** That something changed, without what it says: what watchers are told. */
export interface Happened {
  readonly n: number
  /** the first of the entries that were made as one change */
  readonly batch: number
  readonly kind: ChangeKind
  readonly title?: TitleId
  /** a section of the title, or an area */
  readonly section: string
  /** of an area: `grants/grant:x`, a scenario, a company */
  readonly record?: string
  readonly version?: number
  readonly at: string
  readonly person: PersonId
  readonly company: CompanyId
}

/** An entry of the log. What is new as a whole has an edit without `after`: its version holds it. */
export interface Entry extends Happened {
  /** the version that it was made from; of a restore, the version that was put back */
  readonly base?: number
  readonly reason?: string
  readonly edits: readonly Edit[]
}

export interface NewEntry {
  readonly kind: ChangeKind
  readonly title?: string
  readonly section: string
  readonly record?: string
  readonly base?: number
  readonly version?: number
  readonly edits: readonly Edit[]
  /** of the version that the change made */
  readonly digest?: string
}

type ChangeRow = Selectable<Tables['change']>

const INSERTED_AT_ONCE = 1_000

/**
 * Adds entries to the end of the workspace's log, as one change. From here to its end the transaction holds
 * the end of the log, so that two servers keep one chain: do this late.
 * @returns when, and the number of the first; the others follow it in order
 */
export async function logChanges(
  desk: OwnDesk,
  entries: readonly NewEntry[],
  reason?: string,
): Promise<{ readonly first: number; readonly at: string }> {
  const { tx, workspace, person, companies } = desk
  const end = await holdEnd(desk, 'change')
  const rows: object[] = []
  let { n, hash } = end
  for (const entry of entries) {
    const row = hashedChange({
      workspace,
      n: ++n,
      batch: desk.batch ?? end.n + 1,
      kind: entry.kind,
      title: entry.title ?? null,
      section: entry.section,
      record: entry.record ?? null,
      base: entry.base ?? null,
      version: entry.version ?? null,
      at: end.at,
      person,
      company: companies[0],
      reason: reason ?? null,
      edits: entry.edits,
      digest: entry.digest ?? null,
    })
    const prev = hash
    hash = chained(prev, row)
    rows.push({ ...row, prev, hash })
  }
  for (let i = 0; i < rows.length; i += INSERTED_AT_ONCE)
    await sql`insert into genchi.change
      (workspace, n, batch, kind, title, section, record, base, version, at, person, company, reason, edits, digest, prev, hash)
      select * from json_to_recordset(${JSON.stringify(rows.slice(i, i + INSERTED_AT_ONCE))}::json) as entry
        (workspace text, n bigint, batch bigint, kind text, title text, section text, record text, base integer,
         version integer, at timestamptz, person text, company text, reason text, edits json, digest text, prev text, hash text)`.execute(
      tx,
    )
  await moveEnd(desk, 'change', n, hash)
  return { first: end.n + 1, at: end.at }
}

/** What the hash of an entry is taken of: every column but the hashes, numbers as numbers. */
export const hashedChange = (row: Omit<ChangeRow, 'n' | 'batch' | 'prev' | 'hash'> & Numbers) => ({
  workspace: row.workspace,
  n: Number(row.n),
  batch: Number(row.batch),
  kind: row.kind,
  title: row.title,
  section: row.section,
  record: row.record,
  base: row.base,
  version: row.version,
  at: row.at,
  person: row.person,
  company: row.company,
  reason: row.reason,
  edits: row.edits,
  digest: row.digest,
})

interface Numbers {
  readonly n: number | string
  readonly batch: number | string
}

/** Waits for the end of a log and keeps it until the transaction ends. */
export async function holdEnd(
  { tx, workspace }: Desk,
  log: 'change' | 'access',
): Promise<{ readonly n: number; readonly hash: string; readonly at: string }> {
  // The clock is read after the wait for the row, so that the log's instants do not run backwards.
  const { rows } = await sql<{ n: string; hash: string; at: string }>`
    with held as materialized (
      select n, hash from genchi.chain where workspace = ${workspace} and log = ${log} for update
    )
    select n, hash, date_trunc('milliseconds', clock_timestamp()) as at from held`.execute(tx)
  const [end] = rows
  if (!end) throw new Error(`The workspace ${workspace} has no log of ${log}.`)
  return { ...end, n: Number(end.n) }
}

/** Moves the end of a log to a new last entry, and lets the watchers know when all is committed. */
export async function moveEnd(
  { tx, workspace }: Desk,
  log: 'change' | 'access',
  n: number,
  hash: string,
): Promise<void> {
  await sql`with moved as (
      update genchi.chain set n = ${n}, hash = ${hash} where workspace = ${workspace} and log = ${log} returning log
    ) select ${wakeWatchers(workspace)} from moved where log = 'change'`.execute(tx)
}

/** Where to look, and from where on: entries with smaller numbers than `before`, the newest first. */
export interface HistoryOf {
  readonly title?: TitleId
  /** a section of the title, or an area */
  readonly section?: string
  /** of an area */
  readonly record?: string
  /** a place in the title: what changed it, something in it, or the whole that it stands in */
  readonly path?: Path
  readonly person?: PersonId
  readonly before?: number
  readonly limit?: number
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** where the next page begins; absent on the last */
  readonly next?: number
}

/** Who changed what when, the newest first, as far as it is opened to whoever asks. */
export async function history({ tx, workspace }: Desk, of: HistoryOf): Promise<Page<Entry>> {
  const limit = of.limit ?? 50
  const section = of.section ?? (of.path === undefined ? undefined : sectionOf(of.path))
  let query = tx.selectFrom('change').selectAll().where('workspace', '=', workspace)
  if (of.title !== undefined) query = query.where('title', '=', of.title)
  if (section !== undefined) query = query.where('section', '=', section)
  if (of.record !== undefined) query = query.where('record', '=', of.record)
  if (of.person !== undefined) query = query.where('person', '=', of.person)
  if (of.before !== undefined) query = query.where('n', '<', String(of.before))
  if (of.path !== undefined) query = query.where(touches(of.path))
  const rows = await query
    .orderBy('n', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit).map(entryOf)
  return { rows: shown, ...(rows.length > limit && { next: shown.at(-1)!.n }) }
}

const touches = (path: Path) => sql<SqlBool>`exists (
  select from json_array_elements(edits) edit
  where edit ->> 'path' = ${path} or starts_with(edit ->> 'path', ${path} || '/')
    or starts_with(${path}, (edit ->> 'path') || '/'))`

/** Changes after one, in order; whoever may see them. */
export async function changesAfter(
  { tx, workspace }: Desk,
  n: number,
  limit: number,
): Promise<readonly Happened[]> {
  const rows = await tx
    .selectFrom('change')
    .select(['n', 'batch', 'kind', 'title', 'section', 'record', 'version', 'at', 'person', 'company'])
    .where('workspace', '=', workspace)
    .where('n', '>', String(n))
    .orderBy('n')
    .limit(limit)
    .execute()
  return rows.map(happened)
}

export async function lastChange({ tx, workspace }: Desk): Promise<number> {
  const row = await tx
    .selectFrom('change')
    .select(({ fn }) => fn.max('n').as('n'))
    .where('workspace', '=', workspace)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

const happened = (
  row: Pick<
    ChangeRow,
    'n' | 'batch' | 'kind' | 'title' | 'section' | 'record' | 'version' | 'at' | 'person' | 'company'
  >,
): Happened => ({
  n: Number(row.n),
  batch: Number(row.batch),
  kind: row.kind as ChangeKind,
  ...(row.title !== null && { title: row.title as TitleId }),
  section: row.section,
  ...(row.record !== null && { record: row.record }),
  ...(row.version !== null && { version: row.version }),
  at: row.at,
  person: row.person as PersonId,
  company: row.company as CompanyId,
})

const entryOf = (row: ChangeRow): Entry => ({
  ...happened(row),
  ...(row.base !== null && { base: row.base }),
  ...(row.reason !== null && { reason: row.reason }),
  edits: row.edits as readonly Edit[],
})
