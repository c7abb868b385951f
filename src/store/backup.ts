import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { sql } from 'kysely'
import type { Tx } from './desk.ts'
import { LATEST } from './migrations/index.ts'
import type { Store } from './open.ts'
import type { WorkspaceId } from './tables.ts'
import { TABLES } from './tables.ts'
import type { Broken } from './verify.ts'
import { verifyIn } from './verify.ts'

const FORMAT = 'genchi-backup'
const CHUNK_BYTES = 4_000_000
const CHUNK_ROWS = 1_000

/** How many rows of each table, and the hash of all of them in their order. */
export interface BackedUp {
  readonly tables: Readonly<Record<string, number>>
  readonly sha256: string
}

/** Why a backup was not put back; the store is as it was. */
export class RestoreRefused extends Error {
  readonly why: 'not-empty' | 'not-a-backup' | 'too-new' | 'incomplete' | 'altered' | 'broken-chain'
  constructor(why: RestoreRefused['why'], detail: string, broken?: Broken) {
    super(detail, { cause: broken })
    this.name = 'RestoreRefused'
    this.why = why
  }
}

/**
 * Writes the whole store to a file as it stands at one moment: gzipped lines of JSON, the same from both
 * stores. A row is `["table",{…}]`; the last line counts them and has their hash, so that half a file is
 * known for one. On the embedded store everybody waits meanwhile: it has one connection.
 * @param also tables in the schema `public` (those of the sign-in), in an order in which they can be put back
 */
export async function backup(store: Store, file: string, also: readonly string[] = []): Promise<BackedUp> {
  const half = `${file}.half`
  const done = { tables: {} as Record<string, number>, sha256: '' }
  try {
    // As the tables' owner, whom the keeper's policies let see all; the sign-in's tables are the owner's alone.
    await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await unhurried(tx)
        const lines = Readable.from(linesOf(tx, store.kind, also, done))
        await pipeline(lines, createGzip(), createWriteStream(half, { mode: 0o600 }))
      })
    const handle = await open(half, 'r+')
    await handle.sync()
    await handle.close()
    await rename(half, file)
    return done
  } finally {
    await rm(half, { force: true })
  }
}

async function* linesOf(
  tx: Tx,
  from: Store['kind'],
  also: readonly string[],
  done: { tables: Record<string, number>; sha256: string },
): AsyncGenerator<string> {
  const at = new Date().toISOString()
  yield `${JSON.stringify({ format: FORMAT, version: 1, migration: LATEST, at, from })}\n`
  const hash = createHash('sha256')
  for (const table of [...TABLES.map((name) => `genchi.${name}`), ...also.map((name) => `public.${name}`)]) {
    done.tables[table] = 0
    for await (const rows of rowsOf(tx, table)) {
      // A line break in a row can only be a space between two parts of its JSON: in a text it is escaped.
      const lines = rows.map((row) => `["${table}",${row.replaceAll('\n', ' ')}]\n`).join('')
      hash.update(lines)
      done.tables[table] += rows.length
      yield lines
    }
  }
  done.sha256 = hash.digest('hex')
  yield `${JSON.stringify({ end: done })}\n`
}

/** The rows of a table as JSON, in the order of its key, some megabytes at a time. */
async function* rowsOf(tx: Tx, table: string): AsyncGenerator<readonly string[]> {
  const { rows: key } = await sql<{ column: string }>`
    select a.attname as column from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality k (n, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n
    where i.indrelid = ${nameOf(table)}::regclass and i.indisprimary order by k.place`.execute(tx)
  const order = sql.join(key.map(({ column }) => sql.ref(column)))
  await sql`declare backup no scroll cursor for
    select row_to_json(t)::text as row from ${sql.raw(nameOf(table))} t order by ${order}`.execute(tx)
  for (let count = 50; ; ) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.raw(String(count))} from backup`.execute(tx)
    if (rows.length === 0) break
    yield rows.map(({ row }) => row)
    const bytes = rows.reduce((sum, { row }) => sum + row.length, 0) / rows.length
    count = Math.min(CHUNK_ROWS, Math.max(1, Math.floor(CHUNK_BYTES / bytes)))
  }
  await sql`close backup`.execute(tx)
}

/**
 * Puts a backup into an empty store, all of it or nothing: the file must be whole and unaltered, and the
 * chains in it sound. A backup of an older Genchi is taken; of a newer one it is not.
 * @throws RestoreRefused
 */
export async function restore(store: Store, file: string): Promise<BackedUp> {
  const restored = await store.db.transaction().execute(async (tx) => {
    await unhurried(tx)
    // Nobody else fills the store meanwhile.
    await sql`lock table genchi.workspace in exclusive mode`.execute(tx)
    const done = await putBack(tx, file)
    const { rows } = await sql<{ workspace: WorkspaceId }>`select workspace from genchi.workspace`.execute(tx)
    for (const { workspace } of rows) {
      const verified = await verifyIn(tx, workspace)
      if (!verified.ok)
        throw new RestoreRefused(
          'broken-chain',
          `In ${workspace} entry ${verified.n} of the log of ${verified.log} is wrong: ${verified.why}.`,
          verified,
        )
    }
    return done
  })
  // Queries would otherwise be planned for empty tables, until a server's autovacuum comes by.
  await sql`analyze`.execute(store.db)
  return restored
}

async function putBack(tx: Tx, file: string): Promise<BackedUp> {
  const found: Found = { tables: new Map(), hash: createHash('sha256'), rows: [], bytes: 0 }
  let head: unknown
  let end: BackedUp | undefined
  for await (const line of fileLines(file)) {
    if (head === undefined) {
      head = headOf(line)
      continue
    }
    if (end) throw new RestoreRefused('altered', 'The file goes on after its last line.')
    const row = ROW.exec(line)
    if (row) await take(tx, found, row.groups!['table']!, row.groups!['row']!, line)
    else end = endOf(line)
  }
  await flush(tx, found)
  if (!end) throw new RestoreRefused('incomplete', 'The backup ends before its last line.')
  const sameCounts = Object.entries(end.tables).every(
    ([table, rows]) => (found.tables.get(table) ?? 0) === rows,
  )
  if (!sameCounts || found.hash.digest('hex') !== end.sha256)
    throw new RestoreRefused('altered', 'The rows of the backup are not those that it was made with.')
  return end
}

interface Found {
  readonly tables: Map<string, number>
  readonly hash: Hash
  table?: string
  columns?: readonly string[]
  rows: string[]
  bytes: number
}

// The row itself is never read here: the database reads it, with every digit of its numbers.
const ROW = /^\["(?<table>(genchi|public)\.[A-Za-z_]\w*)",(?<row>\{.*\})\]$/s

async function take(tx: Tx, found: Found, table: string, row: string, line: string): Promise<void> {
  found.hash.update(`${line}\n`)
  if (table !== found.table) {
    await flush(tx, found)
    if (table.startsWith('genchi.') && !(TABLES as readonly string[]).includes(table.slice('genchi.'.length)))
      throw new RestoreRefused('not-a-backup', `Genchi has no table ${table}.`)
    if (!found.tables.has(table)) await refuseRows(tx, table)
    found.table = table
    // An older backup lacks the columns that came later: they get what they have by default.
    found.columns = Object.keys(JSON.parse(row))
  }
  found.tables.set(table, (found.tables.get(table) ?? 0) + 1)
  found.rows.push(row)
  found.bytes += row.length
  if (found.rows.length >= CHUNK_ROWS || found.bytes >= CHUNK_BYTES) await flush(tx, found)
}

async function flush(tx: Tx, found: Found): Promise<void> {
  if (found.rows.length === 0) return
  const table = sql.raw(nameOf(found.table!))
  const columns = sql.join(found.columns!.map((column) => sql.ref(column)))
  const rows = `[${found.rows.join(',')}]`
  try {
    await sql`insert into ${table} (${columns})
      select ${columns} from json_populate_recordset(null::${table}, ${rows}::json)`.execute(tx)
  } catch (error) {
    // Classes 22 and 23: a row that is no row of the table, or one whose other rows are missing.
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^2[23]/.test(code)) throw error
    throw new RestoreRefused('altered', `The rows of ${found.table} do not fit: ${(error as Error).message}.`)
  }
  found.rows = []
  found.bytes = 0
}

async function refuseRows(tx: Tx, table: string): Promise<void> {
  const { rows } = await sql`select from ${sql.raw(nameOf(table))} limit 1`.execute(tx)
  if (rows.length > 0)
    throw new RestoreRefused(
      'not-empty',
      `The store already has rows in ${table}. Restore into an empty one.`,
    )
}

function headOf(line: string): unknown {
  const head = jsonOf(line)
  if (head?.['format'] !== FORMAT || head['version'] !== 1)
    throw new RestoreRefused('not-a-backup', 'The file is not a backup of Genchi.')
  // Migrations are numbered: the order of their names is theirs.
  if (String(head['migration']) > LATEST)
    throw new RestoreRefused('too-new', `The backup was made at ${head['migration']}, later than ${LATEST}.`)
  return head
}

function endOf(line: string): BackedUp {
  const end = jsonOf(line)?.['end']
  if (typeof end !== 'object' || end === null)
    throw new RestoreRefused('altered', 'A line is not one of a backup.')
  return end as BackedUp
}

function jsonOf(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The lines of a gzipped file. Node's own reader of lines also breaks at U+2028, which a text may hold. */
async function* fileLines(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file).pipe(createGunzip())
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for await (const chunk of bytes) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop()!
      yield* lines
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'Z_BUF_ERROR')
      throw new RestoreRefused('incomplete', 'The backup ends before its last line.')
    if (code === 'Z_DATA_ERROR')
      throw new RestoreRefused('not-a-backup', 'The file is not a backup of Genchi.')
    throw error
  }
  if (rest !== '') yield rest
}

async function unhurried(tx: Tx): Promise<void> {
  await sql`select set_config('TimeZone', 'UTC', true), set_config('statement_timeout', '0', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`.execute(tx)
}

/** `genchi.title` as SQL writes it; the sign-in has a table called `user`, which is a word of SQL. */
const nameOf = (table: string): string =>
  table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
