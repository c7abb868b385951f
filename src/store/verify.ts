import { sql } from 'kysely'
import { hashedAccess } from './access.ts'
import { hashedChange } from './changes.ts'
import type { Tx } from './desk.ts'
import { keeping } from './desk.ts'
import { chained, digestOf } from './hash.ts'
import type { Store } from './open.ts'
import type { WorkspaceId } from './tables.ts'

/** What was found wrong first. */
export interface Broken {
  readonly ok: false
  readonly log: 'change' | 'access'
  /** the entry; where one is missing, the one that should stand there */
  readonly n: number
  readonly why:
    | 'missing'
    | 'altered'
    /** the end of the log is not where the chain says that it is */
    | 'cut-short'
    /** the version that the entry made is not there, or says something else */
    | 'version-altered'
    /** a version that no entry made, or that stands though it is not the last */
    | 'version-not-logged'
}

export type Verified = { readonly ok: true; readonly changes: number; readonly accesses: number } | Broken

// So many that their versions, which may be a megabyte each, still fit in memory.
const BATCH = 200

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/**
 * Walks a workspace's two logs from their beginning, entry by entry, and the versions that the changes made.
 * Whoever can alter every row and count every hash anew is not found out by this: for that, the ends of the
 * logs are to be kept elsewhere as well (see `endsOf`).
 */
export async function verifyChain(store: Store, workspace: WorkspaceId): Promise<Verified> {
  // A transaction a batch: others go on working, and what they add meanwhile lies behind the end we saw.
  return await verify((work) => keeping(store, work), workspace)
}

/** The same within a transaction. */
export async function verifyIn(tx: Tx, workspace: WorkspaceId): Promise<Verified> {
  return await verify((work) => work(tx), workspace)
}

/** The number and hash of the last entry of each log. Kept elsewhere, they show if the logs were made anew. */
export async function endsOf(
  store: Store,
  workspace: WorkspaceId,
): Promise<Readonly<Record<'change' | 'access', { readonly n: number; readonly hash: string }>>> {
  const [change, access] = await keeping(store, async (tx) => [
    await endOf(tx, workspace, 'change'),
    await endOf(tx, workspace, 'access'),
  ])
  return { change: ends(change!), access: ends(access!) }
}

const ends = ({ n, hash }: End) => ({ n, hash })

interface End {
  readonly n: number
  readonly hash: string
  readonly fromN: number
  readonly fromHash: string
}

async function endOf(tx: Tx, workspace: string, log: string): Promise<End> {
  const row = await tx
    .selectFrom('chain')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('log', '=', log)
    .executeTakeFirst()
  if (!row) return { n: 0, hash: '', fromN: 0, fromHash: '' }
  return { n: Number(row.n), hash: row.hash, fromN: Number(row.from_n), fromHash: row.from_hash }
}

async function verify(run: Run, workspace: WorkspaceId): Promise<Verified> {
  const changes = await walk(run, workspace, 'change', changesIn)
  if (typeof changes !== 'number') return changes
  const accesses = await walk(run, workspace, 'access', accessesIn)
  if (typeof accesses !== 'number') return accesses
  const n = await run((tx) => wronglyStanding(tx, workspace))
  if (n !== undefined) return { ok: false, log: 'change', n, why: 'version-not-logged' }
  return { ok: true, changes, accesses }
}

interface Link {
  readonly n: number
  readonly prev: string
  readonly hash: string
  readonly entry: unknown
  /** what is wrong with the versions that say they come from this entry */
  readonly versions?: 'version-altered' | 'version-not-logged'
}

type Read = (tx: Tx, workspace: string, after: number) => Promise<readonly Link[]>

/** @returns how many entries there are, or the first that is wrong */
async function walk(
  run: Run,
  workspace: string,
  log: 'change' | 'access',
  read: Read,
): Promise<number | Broken> {
  const end = await run((tx) => endOf(tx, workspace, log))
  const broken = (n: number, why: Broken['why']): Broken => ({ ok: false, log, n, why })
  let n = end.fromN
  let hash = end.fromHash
  while (n < end.n) {
    const links = await run((tx) => read(tx, workspace, n))
    if (links.length === 0) return broken(n + 1, 'missing')
    for (const link of links) {
      if (n === end.n) break
      if (link.n !== n + 1) return broken(n + 1, 'missing')
      if (link.prev !== hash || link.hash !== chained(hash, link.entry)) return broken(link.n, 'altered')
      if (link.versions) return broken(link.n, link.versions)
      n = link.n
      hash = link.hash
    }
  }
  return hash === end.hash ? end.n - end.fromN : broken(n, 'cut-short')
}

async function changesIn(tx: Tx, workspace: string, after: number): Promise<readonly Link[]> {
  const rows = await tx
    .selectFrom('change')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('n', '>', String(after))
    .orderBy('n')
    .limit(BATCH)
    .execute()
  const last = rows.at(-1)?.n ?? String(after)
  const made = Map.groupBy(await versionsFrom(tx, workspace, after, last), ({ change }) => change)
  return rows.map((row) => {
    const place = JSON.stringify([row.title, row.section, row.record, row.version])
    const versions = made.get(row.n) ?? []
    const wrong =
      row.digest !== null &&
      !versions.some((made) => made.place === place && digestOf(made.body) === row.digest)
        ? 'version-altered'
        : versions.length > (row.digest === null ? 0 : 1)
          ? 'version-not-logged'
          : undefined
    const entry = hashedChange(row)
    return { n: Number(row.n), prev: row.prev, hash: row.hash, entry, ...(wrong && { versions: wrong }) }
  })
}

interface Made {
  readonly change: string
  readonly place: string
  readonly body: unknown
}

/** The versions that say they come from these entries. */
async function versionsFrom(
  tx: Tx,
  workspace: string,
  after: number,
  last: string,
): Promise<readonly Made[]> {
  const from = <T extends 'section_version' | 'record_version' | 'scenario_version'>(table: T) =>
    sql`from ${sql.table(`genchi.${table}`)} where workspace = ${workspace}
      and change > ${String(after)}::bigint and change <= ${last}::bigint`
  type Row = { change: string; version: number; body: unknown; title: string; part: string }
  const sections =
    await sql<Row>`select change, version, body, title, section as part ${from('section_version')}`.execute(
      tx,
    )
  const scenarios =
    await sql<Row>`select change, version, body, title, scenario as part ${from('scenario_version')}`.execute(
      tx,
    )
  const records =
    await sql<Row>`select change, version, body, kind || '/' || id as part ${from('record_version')}`.execute(
      tx,
    )
  const made = (rows: readonly Row[], place: (row: Row) => readonly unknown[]) =>
    rows.map((row) => ({
      change: row.change,
      body: row.body,
      place: JSON.stringify([...place(row), row.version]),
    }))
  return [
    ...made(sections.rows, ({ title, part }) => [title, part, null]),
    ...made(scenarios.rows, ({ title, part }) => [title, 'scenarios', part]),
    ...made(records.rows, ({ part }) => [null, 'catalogue', part]),
  ]
}

async function accessesIn(tx: Tx, workspace: string, after: number): Promise<readonly Link[]> {
  const rows = await tx
    .selectFrom('access_log')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('n', '>', String(after))
    .orderBy('n')
    .limit(BATCH)
    .execute()
  return rows.map((row) => ({
    n: Number(row.n),
    prev: row.prev,
    hash: row.hash,
    entry: hashedAccess(row),
  }))
}

/** A version that says it comes from no entry there is, or that stands though it is not the last. */
async function wronglyStanding(tx: Tx, workspace: string): Promise<number | undefined> {
  const beyond = (table: string) => sql`select v.change as n from ${sql.table(`genchi.${table}`)} v
    where v.workspace = ${workspace} and (v.change < 1 or v.change > (select c.n from genchi.chain c
      where c.workspace = ${workspace} and c.log = 'change'))`
  const { rows } = await sql<{ n: string }>`
    ${beyond('section_version')} union all ${beyond('record_version')} union all ${beyond('scenario_version')}
    union all
    select max(v.change) from genchi.section s
      join genchi.section_version v using (workspace, title, section)
      where s.workspace = ${workspace} group by s.title, s.section, s.version having max(v.version) <> s.version
    union all
    select max(v.change) from genchi.scenario s
      join genchi.scenario_version v using (workspace, title, scenario)
      where s.workspace = ${workspace} group by s.title, s.scenario, s.version having max(v.version) <> s.version
    union all
    select v.change from genchi.record r
      join genchi.record_version v using (workspace, kind, id, version)
      where r.workspace = ${workspace} and (r.body::text <> v.body::text
        or r.removed <> v.removed or r.readers is distinct from v.readers)
    limit 1`.execute(tx)
  return rows[0] && Number(rows[0].n)
}
