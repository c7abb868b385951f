import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting, Store, Verified } from './index.ts'
import {
  accessLog,
  actingFor,
  createTitle,
  createWorkspace,
  endsOf,
  logAccess,
  openStore,
  pruneAccess,
  saveRecords,
  saveScenario,
  saveSections,
  verifyChain,
} from './index.ts'
import { freshDatabase, POSTGRES_BIN, STORES } from './stores.fixture.ts'
import { verifyIn } from './verify.ts'

async function workspaceWith(store: Store): Promise<Acting> {
  const me = await createWorkspace(store, {
    names: { en: 'Chain' },
    host: { company: 'party:a', names: { en: 'A' } },
    person: { names: { en: 'P' } },
  })
  await actingFor(store, me, (desk) =>
    createTitle(desk, {
      title: 'title:x',
      folder: 'x',
      codeName: 'X',
      sections: { head: {}, deal: { n: 0 } },
    }),
  )
  for (const n of [1, 2, 3])
    await actingFor(store, me, (desk) =>
      saveSections(desk, {
        title: 'title:x',
        sections: [{ section: 'deal', base: n, body: { n } }],
        reason: `step ${n}`,
      }),
    )
  await actingFor(store, me, (desk) =>
    saveRecords(desk, { kind: 'works', records: [{ id: 'work:x', base: 0, body: { id: 'work:x' } }] }),
  )
  await actingFor(store, me, (desk) =>
    saveScenario(desk, { title: 'title:x', scenario: 'scenario:x', base: 0, names: {}, body: [] }),
  )
  for (const action of ['view', 'view', 'export', 'view'])
    await actingFor(store, me, (desk) =>
      logAccess(desk, [{ action, title: 'title:x', copy: `copy:${action}` }]),
    )
  return me
}

describe.each(STORES)('the two logs ($name)', ({ shared }) => {
  let store: Store
  let me: Acting
  beforeAll(async () => {
    store = await shared()
    me = await workspaceWith(store)
  })

  /** As whoever owns the database can: past every floor, with one row altered behind the log's back; then undone. */
  const tampered = async (change: (workspace: string) => ReturnType<typeof sql>) => {
    let verified: Verified | undefined
    const undone = new Error('undone')
    const tampering = store.db.transaction().execute(async (tx) => {
      await sql`set local time zone 'UTC'`.execute(tx)
      await change(me.workspace).execute(tx)
      verified = await verifyIn(tx, me.workspace)
      throw undone
    })
    await expect(tampering).rejects.toBe(undone)
    return verified
  }

  test('verify when nobody touched them', async () => {
    expect(await verifyChain(store, me.workspace)).toEqual({ ok: true, changes: 7, accesses: 4 })
    const ends = await endsOf(store, me.workspace)
    expect(ends.change).toMatchObject({ n: 7, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('show an entry that was altered, whichever of its fields', async () => {
    for (const field of [
      `reason = 'another'`,
      `person = 'person:another'`,
      `at = at + interval '1 second'`,
      `edits = '[]'`,
      `base = 0`,
      `hash = repeat('0', 64)`,
    ])
      expect(
        await tampered(
          (workspace) =>
            sql`update genchi.change set ${sql.raw(field)} where workspace = ${workspace} and n = 4`,
        ),
      ).toEqual({ ok: false, log: 'change', n: 4, why: 'altered' })
    expect(
      await tampered(
        (workspace) => sql`update genchi.access_log set copy = 'x' where workspace = ${workspace} and n = 3`,
      ),
    ).toEqual({ ok: false, log: 'access', n: 3, why: 'altered' })
  })

  test('show an entry that was taken out, from the middle or the end', async () => {
    const without = (n: number) =>
      tampered((workspace) => sql`delete from genchi.change where workspace = ${workspace} and n = ${n}`)
    expect(await without(3)).toEqual({ ok: false, log: 'change', n: 3, why: 'missing' })
    expect(await without(7)).toEqual({ ok: false, log: 'change', n: 7, why: 'missing' })
    expect(
      await tampered(
        (workspace) => sql`with last as (delete from genchi.change where workspace = ${workspace} and n = 7)
        update genchi.chain set n = 6 where workspace = ${workspace} and log = 'change'`,
      ),
    ).toEqual({ ok: false, log: 'change', n: 6, why: 'cut-short' })
  })

  test('show a version that was altered, or that no entry made', async () => {
    expect(
      await tampered(
        (workspace) => sql`update genchi.section_version set body = '{"n": 7}'
        where workspace = ${workspace} and section = 'deal' and version = 2`,
      ),
    ).toEqual({ ok: false, log: 'change', n: 3, why: 'version-altered' })
    expect(
      await tampered(
        (workspace) => sql`update genchi.record set body = '{"id": "work:y"}' where workspace = ${workspace}`,
      ),
    ).toEqual({ ok: false, log: 'change', n: 6, why: 'version-not-logged' })
    expect(
      await tampered(
        (workspace) => sql`insert into genchi.section_version
        select workspace, title, section, version + 1, body, person, company, at, change from genchi.section_version
        where workspace = ${workspace} and section = 'deal' and version = 4`,
      ),
    ).toMatchObject({ ok: false, why: 'version-not-logged' })
    expect(
      await tampered(
        (workspace) =>
          sql`update genchi.section set version = 2 where workspace = ${workspace} and section = 'deal'`,
      ),
    ).toMatchObject({ ok: false, why: 'version-not-logged' })
  })

  test('a copy leads to who took it, when and from where', async () => {
    await actingFor(store, me, (desk) =>
      logAccess(desk, [
        { action: 'export', title: 'title:x', copy: 'GN-7F3K', address: '203.0.113.9', agent: 'Firefox' },
      ]),
    )
    const { rows } = await actingFor(store, me, (desk) => accessLog(desk, { copy: 'GN-7F3K' }))
    expect(rows).toMatchObject([
      { n: 5, action: 'export', person: me.person, company: 'party:a', address: '203.0.113.9' },
    ])
  })

  test('old entries of the log of access can be taken off its front; what is left still verifies', async () => {
    const { rows } = await actingFor(store, me, (desk) => accessLog(desk, { limit: 2 }))
    const pruned = await pruneAccess(store, me.workspace, rows[1]!.at)
    expect(pruned).toBeGreaterThan(0)
    await actingFor(store, me, (desk) => logAccess(desk, [{ action: 'view' }]))
    expect(await verifyChain(store, me.workspace)).toEqual({ ok: true, changes: 7, accesses: 6 - pruned })
    expect(await pruneAccess(store, me.workspace, '2000-01-01T00:00:00Z')).toBe(0)
  })
})

describe.skipIf(POSTGRES_BIN === undefined)('two servers on one PostgreSQL', () => {
  const stores: Store[] = []
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()))
  })

  test('start at once and make the tables once; write at once and keep one chain', async () => {
    const url = await freshDatabase()
    stores.push(...(await Promise.all([openStore({ url }), openStore({ url }), openStore({ url })])))
    const [one, two] = stores as [Store, Store]
    const me = await workspaceWith(one)
    const saves = Array.from({ length: 40 }, (_, i) =>
      actingFor(i % 2 ? one : two, me, async (desk) => {
        await saveSections(desk, {
          title: 'title:x',
          sections: [
            { section: i % 3 ? 'deal' : 'make', base: i % 3 ? 4 : 0, body: { n: 3, [`by-${i}`]: i } },
          ],
        })
        await logAccess(desk, [{ action: 'view' }])
      }),
    )
    await Promise.all(saves)
    expect(await verifyChain(one, me.workspace)).toMatchObject({ ok: true, accesses: 44 })
    expect((await endsOf(two, me.workspace)).change.n).toBeGreaterThan(40 - 13)
  })
})
