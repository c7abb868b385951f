import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from './index.ts'
import {
  actingFor,
  backup,
  createToken,
  endsOf,
  loadTitle,
  logAccess,
  RestoreRefused,
  restore,
  saveRecords,
  saveScenario,
  saveSections,
  verifyChain,
} from './index.ts'
import type { Sample } from './sample.fixture.ts'
import { DEAL, sample, TITLE } from './sample.fixture.ts'
import { STORES } from './stores.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'genchi-backup-'))
const opened: Store[] = []
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()))
  rmSync(folder, { recursive: true })
})

const BODY = { ...DEAL, big: 9007199254740991, text: 'a\u2028b\u0001 한글 "\\n', exact: 0.1 }

/** A store with something in every table that a studio fills. */
async function filled(store: Store): Promise<Sample> {
  const who = await sample(store)
  await actingFor(store, who.studio, (desk) =>
    saveSections(desk, { title: TITLE, sections: [{ section: 'deal', base: 1, body: BODY }] }),
  )
  await actingFor(store, who.studio, (desk) =>
    saveRecords(desk, {
      kind: 'grants',
      records: Array.from({ length: 1_200 }, (_, i) => ({
        id: `grant:${i}`,
        base: 0,
        body: { id: `grant:${i}` },
        ...(i % 2 && { readers: ['party:studio', 'party:local'] as const }),
      })),
    }),
  )
  await actingFor(store, who.studio, (desk) =>
    saveScenario(desk, { title: TITLE, scenario: 'scenario:x', base: 0, names: { en: 'X' }, body: [BODY] }),
  )
  await actingFor(store, who.studio, (desk) => logAccess(desk, [{ action: 'export', copy: 'c' }]))
  await actingFor(store, who.studio, (desk) =>
    createToken(desk, { name: 't', scopes: ['read'], expiresAt: '2999-01-01T00:00:00Z' }),
  )
  await sql`create table public."user" (id text primary key, "createdAt" timestamptz, seen bigint)`.execute(
    store.accounts,
  )
  await sql`insert into public."user" values ('u', '2026-01-02T03:04:05.123456Z', 9007199254740993)`.execute(
    store.accounts,
  )
  return who
}

/** The rows of a backup, without the line that says when and from which store. */
const rowsIn = (file: string) => gunzipSync(readFileSync(file)).toString().split('\n').slice(1)

describe('a backup', () => {
  let files: readonly string[]
  let who: Sample
  const first = STORES[0]!

  beforeAll(async () => {
    const from = await first.fresh()
    opened.push(from)
    who = await filled(from)
    files = [join(folder, 'first.gz')]
    await backup(from, files[0]!, ['user'])
  })

  test('goes from each store to the other and back with every row as it was, the chains sound', async () => {
    let file = files[0]!
    const ends = await endsOf(opened[0]!, who.studio.workspace)
    // embedded -> postgres -> postgres; where there is no PostgreSQL, embedded -> embedded.
    for (const [i, to] of [STORES.at(-1)!, STORES[0]!].entries()) {
      const store = await to.fresh()
      opened.push(store)
      await sql`create table public."user" (id text primary key, "createdAt" timestamptz, seen bigint)`.execute(
        store.accounts,
      )
      const restored = await restore(store, file)
      expect(restored.tables).toMatchObject({ 'genchi.record': 1_200, 'genchi.title': 1, 'public.user': 1 })
      expect(await verifyChain(store, who.studio.workspace)).toMatchObject({ ok: true })
      expect(await endsOf(store, who.studio.workspace)).toEqual(ends)
      const deal = (await actingFor(store, who.studio, (desk) => loadTitle(desk, TITLE)))['deal']
      expect(JSON.stringify(deal?.body)).toBe(JSON.stringify(BODY))
      const next = join(folder, `next-${i}.gz`)
      await backup(store, next, ['user'])
      expect(rowsIn(next)).toEqual(rowsIn(file))
      file = next
    }
    // And it goes on from there.
    const saved = await actingFor(opened.at(-1)!, who.studio, (desk) =>
      saveSections(desk, { title: TITLE, sections: [{ section: 'deal', base: 2, body: DEAL }] }),
    )
    expect(saved).toMatchObject({ kind: 'saved' })
    expect(await verifyChain(opened.at(-1)!, who.studio.workspace)).toMatchObject({ ok: true })
  })

  test('is for its owner’s eyes, and holds no secret of a token', () => {
    expect(statSync(files[0]!).mode & 0o777).toBe(0o600)
    expect(rowsIn(files[0]!).join('\n')).not.toContain('genchi_pat_')
  })

  test('is not put into a store that holds something', async () => {
    await expect(restore(opened[0]!, files[0]!)).rejects.toMatchObject({
      name: 'RestoreRefused',
      why: 'not-empty',
    })
  })

  test('that is cut short, altered, newer or no backup is refused, and the store stays empty', async () => {
    const store = await STORES.at(-1)!.fresh()
    opened.push(store)
    await sql`create table public."user" (id text primary key, "createdAt" timestamptz, seen bigint)`.execute(
      store.accounts,
    )
    const whole = readFileSync(files[0]!)
    const text = gunzipSync(whole).toString()
    const lines = text.split('\n')
    const bad = join(folder, 'bad.gz')
    const why = async (content: Buffer) => {
      writeFileSync(bad, content)
      const refused = await restore(store, bad).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(RestoreRefused)
      return (refused as RestoreRefused).why
    }
    const zipped = (all: readonly string[]) => gzipSync(all.join('\n'))
    expect(await why(whole.subarray(0, whole.length / 2))).toBe('incomplete')
    expect(await why(zipped([...lines.slice(0, -2), '']))).toBe('incomplete')
    expect(
      await why(
        zipped(lines.filter((line) => !line.includes('"grant:7"') || line.includes('record_version'))),
      ),
    ).toMatch(/altered/)
    expect(await why(gzipSync(text.replace('"export"', '"nothing"')))).toBe('altered')
    expect(await why(gzipSync(text.replace(/"migration":"[^"]+"/, '"migration":"9999-later"')))).toBe(
      'too-new',
    )
    expect(await why(gzipSync('{"some": "json"}\n'))).toBe('not-a-backup')
    expect(await why(Buffer.from('no gzip at all'))).toBe('not-a-backup')
    const { rows } = await sql`select from genchi.workspace`.execute(store.db)
    expect(rows).toEqual([])
  })

  test('whose chain is broken is refused, though the file is as it was made', async () => {
    const from = opened[0]!
    const broken = join(folder, 'broken.gz')
    await sql`update genchi.change set reason = 'another' where n = 2 and workspace = ${who.studio.workspace}`.execute(
      from.db,
    )
    await backup(from, broken)
    const store = await STORES.at(-1)!.fresh()
    opened.push(store)
    await expect(restore(store, broken)).rejects.toMatchObject({
      why: 'broken-chain',
      cause: { n: 2, why: 'altered' },
    })
  })
})
