import { sql } from 'kysely'
import type { Clash, Edit } from '../core/title/index.ts'
import { differences, mergeSections } from '../core/title/index.ts'
import type { NewEntry } from './changes.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import { digestOf } from './hash.ts'
import { guardCatalogue } from './signed-grants.ts'
import type { CompanyId, PersonId } from './tables.ts'

/** A record of the catalogue as plain JSON: a row each, for there may be 100,000 grants. */
export interface StoredRecord {
  readonly id: string
  readonly version: number
  readonly body: unknown
  /** the companies that see it; absent: everybody in the workspace */
  readonly readers?: readonly CompanyId[]
  readonly removed: boolean
}

export interface RecordToSave {
  readonly id: string
  /** the version that it was made from; 0 for a new one */
  readonly base: number
  /** absent: the record is taken away */
  readonly body?: unknown
  /** absent: everybody in the workspace, which only its host may decide */
  readonly readers?: readonly CompanyId[]
}

export type RecordsSaved =
  | {
      readonly kind: 'saved'
      readonly change?: number
      readonly records: readonly {
        readonly id: string
        readonly version: number
        readonly body: unknown
        readonly theirs: readonly Edit[]
      }[]
    }
  | {
      readonly kind: 'clash'
      readonly records: readonly {
        readonly id: string
        readonly clashes: readonly Clash[]
        readonly current: StoredRecord
      }[]
    }
  /** records that the writer may not write, or versions that never were */
  | { readonly kind: 'not-opened' | 'no-such-version'; readonly records: readonly string[] }
  /** signed grants of what their licensor granted to somebody else, one of the two alone; nothing was saved */
  | { readonly kind: 'granted-already'; readonly records: readonly string[] }

/**
 * The records of one kind (`works`, `parties`, `grants` …) as they stand, by id.
 * @param of the page; without it, all
 */
export async function loadRecords(
  { tx, workspace }: Desk,
  kind: string,
  of: { readonly after?: string; readonly limit?: number } = {},
): Promise<readonly StoredRecord[]> {
  let query = tx
    .selectFrom('record')
    .select(['id', 'version', 'body', 'readers', 'removed'])
    .where('workspace', '=', workspace)
    .where('kind', '=', kind)
    .where('removed', '=', false)
    .orderBy('id')
  if (of.after !== undefined) query = query.where('id', '>', of.after)
  if (of.limit !== undefined) query = query.limit(of.limit)
  return (await query.execute()).map(recordOf)
}

/** One version of a record, and who made it. */
export async function recordAt(
  { tx, workspace }: Desk,
  kind: string,
  id: string,
  version: number,
): Promise<
  (StoredRecord & { readonly person: PersonId; readonly company: CompanyId; readonly at: string }) | undefined
> {
  const row = await tx
    .selectFrom('record_version')
    .select(['id', 'version', 'body', 'readers', 'removed', 'person', 'company', 'at'])
    .where('workspace', '=', workspace)
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!row) return undefined
  const { person, company, at } = row
  return { ...recordOf(row), person: person as PersonId, company: company as CompanyId, at }
}

/**
 * Saves records of one kind, together or not at all, as one change with an entry for each. Merged and refused
 * like sections are.
 */
export async function saveRecords(
  desk: OwnDesk,
  given: { readonly kind: string; readonly records: readonly RecordToSave[]; readonly reason?: string },
): Promise<RecordsSaved> {
  const held = await heldRecords(
    desk,
    given.kind,
    given.records.map(({ id }) => id),
  )
  const saved = await mergeAndPut(desk, given, held)
  const made = [...held.values()].filter(({ version }) => version === 0).map(({ id }) => id)
  if (saved.kind !== 'saved' && made.length > 0)
    await sql`delete from genchi.record where workspace = ${desk.workspace} and kind = ${given.kind}
      and version = 0 and id = any (${made}::text[])`.execute(desk.tx)
  return saved
}

async function mergeAndPut(
  desk: OwnDesk,
  { kind, records, reason }: Parameters<typeof saveRecords>[1],
  held: ReadonlyMap<string, StoredRecord>,
): Promise<RecordsSaved> {
  const hidden = records.filter(({ id }) => !held.has(id)).map(({ id }) => id)
  if (hidden.length > 0) return { kind: 'not-opened', records: hidden }
  const moved = records.filter(({ id, base }) => base !== 0 && base !== held.get(id)!.version)
  const bases = await basesOf(desk, kind, moved)

  const unknown: string[] = []
  const clashing: { id: string; clashes: readonly Clash[]; current: StoredRecord }[] = []
  const merged: Merging[] = []
  for (const record of records) {
    const current = held.get(record.id)!
    const path = `catalogue/${kind}/${record.id}`
    const [mine, stands] = [
      bodyOf(record.body, record.body === undefined),
      bodyOf(current.body, current.removed),
    ]
    const isMoved = record.base !== current.version
    const base = bases.get(record.id)
    if (isMoved && record.base !== 0 && !base) {
      unknown.push(record.id)
      continue
    }
    const answer = isMoved
      ? mergeSections(at(path, base && bodyOf(base.body, base.removed)), at(path, mine), at(path, stands))
      : ({ ok: true, value: at(path, mine), theirs: [] } as const)
    if (!answer.ok) clashing.push({ id: record.id, clashes: answer.clashes, current })
    else {
      const body = (answer.value as Record<string, unknown>)[path]
      merged.push({ record, current, path, body, stands, theirs: answer.theirs })
    }
  }
  if (unknown.length > 0) return { kind: 'no-such-version', records: unknown }
  if (clashing.length > 0) return { kind: 'clash', records: clashing }
  if (kind === 'grants') {
    const granted = await guardCatalogue(
      desk,
      merged.map(({ stands, body }) => ({ before: stands, after: body })),
    )
    if (granted.length > 0) return { kind: 'granted-already', records: granted }
  }
  return await put(desk, kind, merged, reason)
}

interface Merging {
  readonly record: RecordToSave
  readonly current: StoredRecord
  readonly path: string
  /** as it is to stand; undefined: taken away */
  readonly body: unknown
  /** as it stands; undefined: not there */
  readonly stands: unknown
  readonly theirs: readonly Edit[]
}

async function put(
  desk: OwnDesk,
  kind: string,
  merged: readonly Merging[],
  reason: string | undefined,
): Promise<RecordsSaved> {
  const { tx, workspace, person, companies } = desk
  const entries: NewEntry[] = []
  const rows: object[] = []
  const saved: { id: string; version: number; body: unknown; theirs: readonly Edit[] }[] = []
  for (const { record, current, path, body, stands, theirs } of merged) {
    const readers = record.readers && [...record.readers].sort()
    const isNew = current.version === 0
    const edits = isNew ? [{ path }] : differences(stands, body, path)
    const reread = !isNew && String(readers) !== String(current.readers)
    const version = edits.length > 0 || reread ? current.version + 1 : current.version
    saved.push({ id: record.id, version, body, theirs })
    if (version === current.version) continue
    const readersEdit = { path: `${path}/readers`, before: current.readers ?? null, after: readers ?? null }
    // What is taken away keeps its last body, which says what it was.
    const kept = body ?? current.body
    entries.push({
      kind: body === undefined ? 'remove' : isNew ? 'create' : 'save',
      section: 'catalogue',
      record: `${kind}/${record.id}`,
      base: record.base,
      version,
      edits: reread ? [...edits, readersEdit] : edits,
      digest: digestOf(kept),
    })
    rows.push({ id: record.id, version, body: kept, readers: readers ?? null, removed: body === undefined })
  }
  if (entries.length === 0) return { kind: 'saved', records: saved }
  const { first, at } = await logChanges(desk, entries, reason)
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const part = JSON.stringify(
      rows.slice(i, i + AT_ONCE).map((row, j) => ({ ...row, change: first + i + j })),
    )
    const given = sql`json_to_recordset(${part}::json) as g
      (id text, version integer, body json, readers text[], removed boolean, change bigint)`
    await sql`update genchi.record r
      set version = g.version, body = g.body, readers = g.readers, removed = g.removed from ${given}
      where r.workspace = ${workspace} and r.kind = ${kind} and r.id = g.id`.execute(tx)
    await sql`insert into genchi.record_version
      (workspace, kind, id, version, body, readers, removed, person, company, at, change)
      select ${workspace}, ${kind}, g.id, g.version, g.body, g.readers, g.removed, ${person}, ${companies[0]},
        ${at}::timestamptz, g.change from ${given}`.execute(tx)
  }
  return { kind: 'saved', change: first, records: saved }
}

const AT_ONCE = 1_000

const bodyOf = (body: unknown, removed: boolean): unknown => (removed ? undefined : body)

const at = (path: string, body: unknown) => (body === undefined ? {} : { [path]: body })

/**
 * The records as they stand, kept until the transaction ends; a new one is put there first, in version 0, for
 * two who make the same one at once. Those that may not be written are missing.
 */
async function heldRecords(
  { tx, workspace, companies }: OwnDesk,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const held = async () => {
    const rows = await tx
      .selectFrom('record')
      .select(['id', 'version', 'body', 'readers', 'removed'])
      .where('workspace', '=', workspace)
      .where('kind', '=', kind)
      .where(sql<boolean>`id = any (${[...ids]}::text[])`)
      .orderBy('id')
      .forUpdate()
      .execute()
    return new Map(rows.map((row) => [row.id, recordOf(row)]))
  }
  const known = await held()
  const missing = ids.filter((id) => !known.has(id))
  if (missing.length === 0) return known
  // Readable to its maker alone until it is written, with its readers, further on.
  await sql`insert into genchi.record (workspace, kind, id, version, body, readers, removed)
    select ${workspace}, ${kind}, id, 0, 'null', ${[companies[0]]}::text[], true
    from unnest(${[...missing].sort()}::text[]) id on conflict do nothing`.execute(tx)
  return await held()
}

async function basesOf(
  { tx, workspace }: Desk,
  kind: string,
  wanted: readonly { readonly id: string; readonly base: number }[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  if (wanted.length === 0) return new Map()
  const { rows } = await sql<Parameters<typeof recordOf>[0]>`
    select v.id, v.version, v.body, v.readers, v.removed from genchi.record_version v
    join json_to_recordset(${JSON.stringify(wanted.map(({ id, base }) => ({ id, base })))}::json) as w (id text, base integer)
      on v.id = w.id and v.version = w.base
    where v.workspace = ${workspace} and v.kind = ${kind}`.execute(tx)
  return new Map(rows.map((row) => [row.id, recordOf(row)]))
}

const recordOf = (row: {
  readonly id: string
  readonly version: number
  readonly body: unknown
  readonly readers: string[] | null
  readonly removed: boolean
}): StoredRecord => ({
  id: row.id,
  version: row.version,
  body: row.body,
  ...(row.readers !== null && { readers: row.readers as CompanyId[] }),
  removed: row.removed,
})
