import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from './index.ts'
import { alone, createWorkspace, openStore, StoreInUse, StoreTooNew, workspacesIn } from './index.ts'
import { takeLock } from './lock.ts'
import { STORES } from './stores.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'genchi-open-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a data folder', () => {
  test('is used by one process at a time, keeps what was written, and is given back', async () => {
    const dataDir = join(folder, 'data')
    const store = await openStore({ dataDir })
    const refused = await openStore({ dataDir }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StoreInUse)
    expect(String(refused)).toContain(`in use by process ${process.pid}`)
    await createWorkspace(store, {
      names: { ko: '작업실' },
      host: { company: 'party:a', names: {} },
      person: { names: {} },
    })
    await store.close()
    expect(existsSync(`${dataDir}.lock`)).toBe(false)
    const again = await openStore({ dataDir })
    expect(await workspacesIn(again)).toMatchObject([{ names: { ko: '작업실' } }])
    await again.close()
  })
})

describe('the lock of a data folder', () => {
  const held = (holder: object) => {
    const data = join(folder, `lock-${Math.random().toString(36).slice(2)}`)
    writeFileSync(`${data}.lock`, JSON.stringify(holder))
    return data
  }
  const here = { pid: process.pid, began: '', host: hostname(), since: 'then' }

  test('of a process that is dead is taken over', async () => {
    const child = spawn('true')
    await new Promise((resolve) => child.once('exit', resolve))
    const release = await takeLock(held({ ...here, pid: child.pid }))
    release()
  })

  test('of a dead process whose number another one has now is taken over', async () => {
    const release = await takeLock(held({ ...here, began: 'another boot 1' }))
    release()
  })

  test('of a process that lives is not', async () => {
    await expect(takeLock(held(here))).rejects.toThrow(StoreInUse)
  })

  test('of another machine is taken over when that has not touched it for a minute', async () => {
    const data = held({ ...here, host: 'elsewhere' })
    await expect(takeLock(data)).rejects.toThrow(/on elsewhere/)
    const before = new Date(Date.now() - 120_000)
    utimesSync(`${data}.lock`, before, before)
    const release = await takeLock(data)
    release()
  })

  test('that was cut off while it was written is taken over', async () => {
    const data = join(folder, 'half')
    writeFileSync(`${data}.lock`, '{"pid":')
    const release = await takeLock(data)
    release()
    expect(existsSync(`${data}.lock`)).toBe(false)
  })

  test('goes to one of many that ask at once for a dead one’s', async () => {
    const data = held({ ...here, began: 'another boot 2' })
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => takeLock(data)))
    const taken = asked.filter((one) => one.status === 'fulfilled')
    expect(taken).toHaveLength(1)
    taken[0]!.value()
  })
})

describe.each(STORES)('the store ($name)', ({ shared, name }) => {
  let store: Store
  beforeAll(async () => {
    store = await shared()
  })

  test('reads every type alike: what JavaScript would bend is text, an instant is in UTC', async () => {
    const read = await store.db.transaction().execute(async (tx) => {
      await sql`set local time zone 'UTC'`.execute(tx)
      const { rows } =
        await sql`select 9007199254740993::int8 as big, 1.50::numeric as exact, date '2026-01-02' as day,
        timestamptz '2026-01-02 03:04:05.678+09' as at, timestamp '2026-01-02 03:04:05' as local,
        daterange('2026-01-01', '2027-01-01') as term, int4range(1, 3) as count, tstzrange(null, '2026-01-02 00:00+00') as until,
        '{[2026-01-01,2026-01-02)}'::datemultirange as terms, 7::int4 as small, 0.5::float8 as half, true as yes,
        array['가', 'b,c'] as list, '{"b": 1, "a": [1.0, null]}'::json as json, null::int8 as none`.execute(
          tx,
        )
      return rows[0]
    })
    expect(read).toEqual({
      big: '9007199254740993',
      exact: '1.50',
      day: '2026-01-02',
      at: '2026-01-01T18:04:05.678Z',
      local: '2026-01-02 03:04:05',
      term: '[2026-01-01,2027-01-01)',
      count: '[1,3)',
      until: '(,"2026-01-02 00:00:00+00")',
      terms: '{[2026-01-01,2026-01-02)}',
      small: 7,
      half: 0.5,
      yes: true,
      list: ['가', 'b,c'],
      json: { b: 1, a: [1, null] },
      none: null,
    })
  })

  test('gives the sign-in its own types, and its tables a schema apart from ours', async () => {
    const { rows } = await sql<{ at: unknown; schema: string }>`
      select timestamptz '2026-01-02 03:04:05Z' as at, current_schema() as schema`.execute(store.accounts)
    expect(rows).toEqual([{ at: new Date('2026-01-02T03:04:05Z'), schema: 'public' }])
  })

  test('lets one at a time do work of a name', async () => {
    const done: string[] = []
    const work = (mark: string) =>
      alone(store, 'test', async () => {
        done.push(`${mark} begins`)
        await sql`select 1`.execute(store.accounts)
        done.push(`${mark} ends`)
      })
    await Promise.all([work('a'), work('b'), work('c')])
    for (let i = 0; i < 6; i += 2) expect(done[i]!.replace('begins', 'ends')).toBe(done[i + 1])
    await expect(alone(store, 'test', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await alone(store, 'test', async () => 1)).toBe(1)
  })

  test('is refused when a later Genchi made it', async () => {
    if (name === 'embedded') return
    const { fresh } = STORES.find((other) => other.name === name)!
    const made = await fresh()
    const { rows } = await sql<{
      url: string
    }>`select 'postgres://genchi_owner@127.0.0.1:' || inet_server_port()
      || '/' || current_database() as url`.execute(made.db)
    await sql`insert into genchi.migration (name) values ('9999-later')`.execute(made.db)
    await made.close()
    await expect(openStore({ url: rows[0]!.url })).rejects.toThrow(StoreTooNew)
  })
})
