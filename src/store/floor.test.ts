import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Acting, Store } from './index.ts'
import { actingFor, computingIn, loadTitle, logAccess, NotOpened, saveRecords } from './index.ts'
import type { Sample } from './sample.fixture.ts'
import { DEAL, sample, TITLE } from './sample.fixture.ts'
import { STORES } from './stores.fixture.ts'
import { TABLES } from './tables.ts'

describe.each(STORES)('row-level security, asked in raw SQL ($name)', ({ shared }) => {
  let store: Store
  let who: Sample
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
    await actingFor(store, who.studio, async (desk) => {
      await saveRecords(desk, {
        kind: 'grants',
        records: [
          { id: 'grant:ours', base: 0, body: { id: 'grant:ours' }, readers: ['party:studio'] },
          {
            id: 'grant:shared',
            base: 0,
            body: { id: 'grant:shared' },
            readers: ['party:studio', 'party:local'],
          },
          { id: 'grant:all', base: 0, body: { id: 'grant:all' } },
        ],
      })
      await logAccess(desk, [{ action: 'export', title: TITLE, copy: 'copy-1' }])
    })
  })

  const rows = async <T>(acting: Acting, query: RawBuilder<T>): Promise<readonly T[]> =>
    await actingFor(store, acting, async ({ tx }) => (await query.execute(tx)).rows)
  const counts = async (acting: Acting, table: string) =>
    Number((await rows(acting, sql<{ n: string }>`select count(*) n from genchi.${sql.raw(table)}`))[0]!.n)

  test('every table begins its key with the workspace, and forces the floor on its owner too', async () => {
    const { rows: tables } = await sql<{ name: string; enabled: boolean; forced: boolean; first: string }>`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, a.attname as first
      from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = 'genchi'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'`.execute(
      store.db,
    )
    expect(tables.map(({ name }) => name).sort()).toEqual([...TABLES].sort())
    for (const table of tables)
      expect(table).toMatchObject({ enabled: true, forced: true, first: 'workspace' })
  })

  test('who says nothing of themselves sees nothing', async () => {
    const nobody = { workspace: '', person: '', companies: [''] } as unknown as Acting
    for (const table of TABLES) expect([table, await counts(nobody, table)]).toEqual([table, 0])
    // Not even the settings that a transaction before on the same connection had.
    const none = await store.db.transaction().execute(async (tx) => {
      await sql`set local role genchi_app`.execute(tx)
      return (await sql`select from genchi.title`.execute(tx)).rows
    })
    expect(none).toEqual([])
  })

  test('another workspace sees none of ours, whatever it asks for', async () => {
    for (const table of TABLES) {
      const ours = await rows(
        who.neighbour,
        sql`select from genchi.${sql.raw(table)} where workspace = ${who.studio.workspace}`,
      )
      expect([table, ours.length]).toEqual([table, 0])
    }
  })

  test('a company without a role on a title sees nothing of it, and does not learn that it is there', async () => {
    for (const table of ['title', 'title_card', 'title_role', 'section', 'section_version', 'scenario'])
      expect([table, await counts(who.stranger, table)]).toEqual([table, 0])
    const logged = sql<{ section: string }>`select distinct section from genchi.change order by section`
    expect((await rows(who.stranger, logged)).map(({ section }) => section)).toEqual(['catalogue', 'people'])
    const known = await rows(who.stranger, sql<{ company: string }>`select company from genchi.company`)
    expect(known).toEqual([{ company: 'party:stranger' }])
  })

  test('a partner sees the sections that its role opens, their versions and their history, and no others', async () => {
    const sections = await rows(
      who.partner,
      sql<{ section: string }>`
      select distinct section from genchi.section_version order by section`,
    )
    expect(sections.map(({ section }) => section)).toEqual(['deal', 'head', 'make'])
    const changed = await rows(
      who.partner,
      sql<{ section: string }>`
      select distinct section from genchi.change where title is not null order by section`,
    )
    expect(changed.map(({ section }) => section)).toEqual(['deal', 'head', 'make', 'roles'])
    expect(Object.keys(await actingFor(store, who.partner, (desk) => loadTitle(desk, TITLE)))).not.toContain(
      'decide',
    )
  })

  test('a role that is one person’s opens nothing to their colleagues', async () => {
    const colleague: Acting = { ...who.stranger, person: 'person:colleague' }
    await actingFor(store, who.studio, async ({ tx, workspace }) => {
      await sql`insert into genchi.title_role (workspace, title, company, role, person, sections)
        values (${workspace}, ${TITLE}, 'party:stranger', 'auditor', ${who.stranger.person}, '{"deal": "read"}')`.execute(
        tx,
      )
    })
    expect(await counts(who.stranger, 'section_version')).toBe(1)
    expect(await counts(colleague, 'section_version')).toBe(0)
    await actingFor(store, who.studio, ({ tx }) =>
      sql`delete from genchi.title_role where role = 'auditor'`.execute(tx),
    )
  })

  test('a record of the catalogue is seen by its readers', async () => {
    const ids = async (acting: Acting) =>
      (await rows(acting, sql<{ id: string }>`select id from genchi.record order by id`)).map(({ id }) => id)
    expect(await ids(who.studio)).toEqual(['grant:all', 'grant:ours', 'grant:shared'])
    expect(await ids(who.partner)).toEqual(['grant:all', 'grant:shared'])
    expect(await ids(who.stranger)).toEqual(['grant:all'])
    const logged = await rows(
      who.stranger,
      sql<{ record: string }>`
      select record from genchi.change where section = 'catalogue'`,
    )
    expect(logged).toEqual([{ record: 'grants/grant:all' }])
  })

  test('who may read may not write', async () => {
    const { workspace, person } = who.partner
    const refused = async (query: RawBuilder<unknown>, acting = who.partner) =>
      await expect(rows(acting, query)).rejects.toThrow(NotOpened)
    await refused(sql`insert into genchi.section_version values
      (${workspace}, ${TITLE}, 'deal', 99, '{}', ${person}, 'party:local', now(), 1)`)
    await refused(sql`insert into genchi.section values (${workspace}, ${TITLE}, 'settle', 0)`)
    await refused(sql`insert into genchi.title_role values
      (${workspace}, ${TITLE}, 'party:local', 'lead-studio', '', '{"decide": "write"}')`)
    await refused(sql`insert into genchi.title values (${workspace}, 'title:mine', 'mine', 'MINE')`)
    await refused(sql`insert into genchi.company values (${workspace}, 'party:new', '{}')`)
    await refused(sql`insert into genchi.record values (${workspace}, 'grants', 'grant:x', 1, '{}', null)`)
    // In another's name, or in another workspace.
    await refused(sql`insert into genchi.change
      (workspace, n, batch, kind, section, at, person, company, edits, prev, hash)
      values (${workspace}, 99, 99, 'save', 'people', now(), ${person}, 'party:studio', '[]', '', '')`)
    await refused(sql`insert into genchi.idempotency (workspace, person, key, request)
      values (${who.neighbour.workspace}, ${person}, 'k', 'r')`)
    // What is not seen is not there to be altered.
    const update = sql<{
      section: string
    }>`update genchi.section set version = 9 where section = 'deal' returning section`
    expect(await rows(who.partner, update)).toEqual([])
    expect((await actingFor(store, who.studio, (desk) => loadTitle(desk, TITLE)))['deal']).toMatchObject({
      version: 1,
      body: DEAL,
    })
  })

  test('nobody alters or removes what was logged, or a version; the keeper of backups neither', async () => {
    for (const table of ['change', 'access_log', 'section_version', 'record_version', 'scenario_version']) {
      await expect(
        rows(who.studio, sql`update genchi.${sql.raw(table)} set company = company`),
      ).rejects.toThrow(NotOpened)
      await expect(rows(who.studio, sql`delete from genchi.${sql.raw(table)}`)).rejects.toThrow(NotOpened)
    }
    const keeper = store.db.transaction().execute(async (tx) => {
      await sql`set local role genchi_keeper`.execute(tx)
      await sql`update genchi.change set reason = 'another'`.execute(tx)
    })
    await expect(keeper).rejects.toThrow(/permission denied/)
  })

  test('a computation reads whole titles of its workspace, and nobody’s keys', async () => {
    const read = (table: string) =>
      computingIn(
        store,
        who.studio.workspace,
        async ({ tx }) =>
          (
            await sql<{ workspace: string }>`select distinct workspace from genchi.${sql.raw(table)}`.execute(
              tx,
            )
          ).rows,
      )
    expect(await read('section_version')).toEqual([{ workspace: who.studio.workspace }])
    for (const table of ['token', 'invitation', 'access_log', 'idempotency'])
      await expect(read(table)).rejects.toThrow(NotOpened)
    const write = computingIn(store, who.studio.workspace, ({ tx }) =>
      sql`update genchi.section set version = 9`.execute(tx),
    )
    await expect(write).rejects.toThrow(NotOpened)
  })
})
