import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { Store } from './index.ts'
import { openStore } from './index.ts'

/** One of the two stores that every test of the store runs on. */
export interface StoreUnderTest {
  readonly name: string
  /** one for all tests of a process, each of which works in a workspace of its own */
  readonly shared: () => Promise<Store>
  /** an empty one; whoever asks for it closes it */
  readonly fresh: () => Promise<Store>
}

/** An empty data folder: made once, for it takes seconds. */
const image = once('genchi-test-image', async () => {
  const empty = await PGlite.create()
  try {
    return await empty.dumpDataDir('none')
  } finally {
    await empty.close()
  }
})

const EMBEDDED: StoreUnderTest = {
  name: 'embedded',
  shared: once('genchi-test-embedded', async () => openStore({ memory: true, image: await image() })),
  fresh: async () => openStore({ memory: true, image: await image() }),
}

const POSTGRES: StoreUnderTest = {
  name: 'postgres',
  shared: once('genchi-test-postgres', async () => openStore({ url: await freshDatabase() })),
  fresh: async () => openStore({ url: await freshDatabase() }),
}

/** Where PostgreSQL's programs are; undefined on a machine without it, where its tests are left out. */
export const POSTGRES_BIN: string | undefined = findPostgres()

export const STORES: readonly StoreUnderTest[] =
  POSTGRES_BIN === undefined ? [EMBEDDED] : [EMBEDDED, POSTGRES]

/** A new empty database of this process's own server, for an owner who is no superuser, as on a real one. */
export async function freshDatabase(): Promise<string> {
  const port = await server()
  const name = `genchi_${Math.random().toString(36).slice(2)}`
  const client = new pg.Client({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` })
  await client.connect()
  try {
    await client.query(`create database ${name} owner genchi_owner`)
  } finally {
    await client.end()
  }
  return `postgres://genchi_owner@127.0.0.1:${port}/${name}`
}

const server = once('genchi-test-server', startPostgres)

/**
 * Starts a server of our own in a temporary folder. Its shell waits for the end of its input, which comes when
 * this process ends, however it ends: then the server stops and its folder goes.
 */
async function startPostgres(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-postgres-'))
  const port = await freePort()
  // PostgreSQL refuses to run as root: there it runs as nobody, in a folder of nobody's.
  const nobody = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : undefined
  if (nobody) chownSync(folder, nobody.uid, nobody.gid)
  const script = `
    "$BIN/initdb" -D "$DIR/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$DIR/log" 2>&1 || exit 1
    "$BIN/postgres" -D "$DIR/data" -p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= \\
      -c fsync=off -c full_page_writes=off -c shared_buffers=64MB -c max_connections=80 >>"$DIR/log" 2>&1 &
    server=$!
    cat >/dev/null
    kill -QUIT $server; wait $server; rm -rf "$DIR"`
  const shell = spawn('sh', ['-c', script], {
    ...nobody,
    cwd: folder,
    env: { PATH: process.env['PATH'], BIN: POSTGRES_BIN, DIR: folder },
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  shell.unref()
  ;(shell.stdin as unknown as { unref(): void }).unref()
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: `postgres://postgres@127.0.0.1:${port}/postgres` })
    try {
      await client.connect()
      await client.query('create role genchi_owner login createrole')
      return port
    } catch (error) {
      if (tries === 200) throw new Error(readFileSync(join(folder, 'log'), 'utf8'), { cause: error })
      await sleep(100)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

function findPostgres(): string | undefined {
  const found = installedPostgres()
  if (found !== undefined) return found
  const inCi = process.env['CI'] === 'true'
  if (inCi && process.getuid?.() === 0) {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    const wait = ['-o', 'DPkg::Lock::Timeout=300']
    execFileSync('apt-get', [...wait, 'update'], quiet)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...wait, 'postgresql'], quiet)
    const installed = installedPostgres()
    if (installed !== undefined) return installed
  }
  if (inCi) throw new Error('The tests of the store need PostgreSQL 15 or newer, and there is none.')
  console.log('SKIPPED: the tests of the store on PostgreSQL; this machine has none (15 or newer).')
  return undefined
}

function installedPostgres(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    said('pg_config', ['--bindir']),
    ...(process.env['PATH'] ?? '').split(':'),
  ]
  return places.find((bin) => {
    if (!bin || !existsSync(join(bin, 'initdb')) || !existsSync(join(bin, 'postgres'))) return false
    return Number(/(\d+)/.exec(said(join(bin, 'postgres'), ['--version']))?.[1]) >= 15
  })
}

function said(program: string, args: readonly string[]): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}

const idOf = (flag: string): number => Number(said('id', [flag, 'nobody']))

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Test files share a process but not always their modules: what is dear to make is kept with the process. */
function once<T>(name: string, make: () => Promise<T>): () => Promise<T> {
  const kept = globalThis as unknown as Record<symbol, Promise<T> | undefined>
  const key = Symbol.for(name)
  return () => {
    kept[key] ??= make()
    return kept[key]
  }
}
