import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { serve } from '../cli/serve.ts'
import { backup, createWorkspace, openStore } from '../store/index.ts'
import { freshDatabase, POSTGRES_BIN } from '../store/stores.fixture.ts'
import { checkSetting, checkStore } from './self-check.ts'

const folder = mkdtempSync(join(tmpdir(), 'genchi-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SECRET = 'q7Zk3mXw9TbR1vLc5NfYd8GsHp2JtAeU'
const OUTSIDE = {
  host: '0.0.0.0',
  url: 'https://desk.example.com',
  tlsProxy: true,
  secret: SECRET,
  databaseUrl: 'postgres://g@db.example.com/genchi?sslmode=verify-full',
  sample: false,
  scanner: 'clamdscan -',
}
const amiss = (setting: Parameters<typeof checkSetting>[0]) =>
  checkSetting(setting, 'linux')
    .filter(({ state }) => state !== 'ok')
    .map(({ row, state }) => `${row}: ${state}`)

describe('a setting', () => {
  test('as docs/hardening.md asks has nothing amiss', () => expect(amiss(OUTSIDE)).toEqual([]))
  test('for this machine alone needs nothing', () => {
    const here = { host: '127.0.0.1', url: 'http://127.0.0.1:4620', tlsProxy: false, sample: true }
    expect(amiss({ ...here, dataDir: join(folder, 'none-yet') })).toEqual([])
  })
  test.each([
    ['plain HTTP beyond this machine', { tlsProxy: false }, ['transport: refused']],
    ['an address that is not https', { url: 'http://desk.example.com' }, ['transport: refused']],
    ['the sample beyond this machine', { sample: true }, ['the sample: refused']],
    ['a short secret', { secret: 'short' }, ['secret: refused']],
    ['a secret that is a repeated word', { secret: 'secret'.repeat(8) }, ['secret: look']],
    ['no secret for a server', { secret: undefined }, ['secret: look']],
    ['an open line to the database', { databaseUrl: 'postgres://g@db.example.com/genchi' }, ['store: look']],
    ['no scanner where others upload', { scanner: undefined }, ['uploads: look']],
  ])('with %s is told', (_, wrong, told) => {
    expect(amiss({ ...OUTSIDE, ...wrong })).toEqual(told)
  })
  test('with a folder that others can read is told', () => {
    const dataDir = join(folder, 'desk')
    mkdirSync(dataDir, { mode: 0o755 })
    chmodSync(dataDir, 0o755)
    writeFileSync(`${dataDir}.secret`, SECRET)
    chmodSync(`${dataDir}.secret`, 0o644)
    const { databaseUrl: _, secret: __, ...embedded } = OUTSIDE
    expect(amiss({ ...embedded, dataDir })).toEqual(['store: look', 'secret: look'])
    chmodSync(dataDir, 0o700)
    chmodSync(`${dataDir}.secret`, 0o600)
    expect(amiss({ ...embedded, dataDir })).toEqual([])
  })
  test('names a row of docs/hardening.md in all that it says', () => {
    const rows = readFileSync(resolve(import.meta.dirname, '../../docs/hardening.md'), 'utf8')
    for (const { row } of checkSetting(OUTSIDE)) expect(rows).toContain(`| ${row} |`)
  })
})

const PLACES = [
  ['embedded', async () => ({ memory: true }) as const],
  ...(POSTGRES_BIN === undefined
    ? []
    : [['postgres', async () => ({ url: await freshDatabase() })] as const]),
] as const

describe.each(PLACES)('a store: %s', (_, place) => {
  test('as it is made has nothing amiss; what somebody changed in it is told', async () => {
    const store = await openStore(await place())
    const found = async () =>
      (await checkStore(store, { host: '0.0.0.0' }))
        .filter(({ state }) => state !== 'ok')
        .map(({ says }) => says)
    try {
      await createWorkspace(store, {
        workspace: 'workspace:x',
        names: { en: 'X' },
        host: { company: 'party:x', names: { en: 'X' } },
        person: { names: { en: 'X' } },
      })
      expect(await found()).toEqual([])
      await sql`alter table genchi.section_version no force row level security`.execute(store.db)
      await sql`grant delete on genchi.change to genchi_app`.execute(store.db)
      await sql`update genchi.chain set n = 7 where log = 'change'`.execute(store.db)
      expect(await found()).toEqual([
        'Row-level security is not forced on section_version.',
        'genchi_app may alter change.',
        'The logs of workspace:x do not end where their chain does: run genchi verify.',
      ])
    } finally {
      await store.close()
    }
  }, 60_000)
})

describe.skipIf(POSTGRES_BIN === undefined)('on PostgreSQL', () => {
  test('a superuser is told', async () => {
    const url = (await freshDatabase()).replace('genchi_owner@', 'postgres@')
    const store = await openStore({ url })
    try {
      const found = (await checkStore(store, { host: '127.0.0.1' })).filter(({ state }) => state !== 'ok')
      expect(found.map(({ says }) => says)).toEqual([expect.stringContaining('superuser')])
    } finally {
      await store.close()
    }
  }, 60_000)
})

describe('a start', () => {
  const start = async (env: Record<string, string>, stop = new AbortController()) => {
    const lines: string[] = []
    const io = {
      out: (line: string) => void lines.push(line),
      err: (line: string) => void lines.push(line),
      cwd: folder,
    }
    stop.abort()
    const status = await serve({ env: { CI: 'true', ...env }, port: 0, until: stop.signal, open: false }, io)
    return { status, text: lines.join('\n') }
  }
  test('in plain HTTP beyond this machine, or with a short secret, is refused and names the guide', async () => {
    for (const env of [{ HOST: '0.0.0.0' }, { GENCHI_SECRET: 'short' }] as Record<string, string>[]) {
      const { status, text } = await start({ GENCHI_DATA: 'never', ...env })
      expect([status, text]).toEqual([2, expect.stringContaining('docs/hardening.md')])
    }
  })
  test('makes a folder that is its owner’s alone, and the secret is in no backup', async () => {
    const { status, text } = await start({ GENCHI_DATA: 'desk-1', GENCHI_SAMPLE: '0' })
    expect([status, text]).toEqual([0, expect.not.stringContaining('docs/hardening.md')])
    const dataDir = join(folder, 'desk-1')
    expect(statSync(dataDir).mode & 0o077).toBe(0)
    const secret = readFileSync(`${dataDir}.secret`, 'utf8').trim()
    expect(secret.length).toBeGreaterThan(31)
    const store = await openStore({ dataDir })
    try {
      await backup(store, join(folder, 'desk.genchi'))
    } finally {
      await store.close()
    }
    const dump = gunzipSync(readFileSync(join(folder, 'desk.genchi'))).toString('utf8')
    expect(dump).toContain('genchi-backup')
    expect(dump).not.toContain(secret)
  }, 60_000)
})
