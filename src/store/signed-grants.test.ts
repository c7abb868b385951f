import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TitleId } from '../core/base/index.ts'
import { keeping } from './desk.ts'
import type { Acting, Store } from './index.ts'
import { actingFor, createTitle, loadTitle, saveRecords, saveSections } from './index.ts'
import type { Sample } from './sample.fixture.ts'
import { sample } from './sample.fixture.ts'
import { STORES } from './stores.fixture.ts'

const head = (title: TitleId) => ({
  id: title,
  names: { en: 'North gate' },
  work: 'work:north-gate',
  home: 'JP',
  form: 'series',
  mode: 'local-production',
  lead: 'party:studio',
  reached: 'clear',
})

const grant = (over: object = {}) => ({
  id: 'grant:tv',
  work: 'work:north-gate',
  right: 'broadcast',
  licensor: 'party:studio',
  licensee: 'party:channel-one',
  territories: 'JP',
  media: ['free-television'],
  languages: ['ja'],
  term: { from: '2026-01-01', last: '2026-12-31' },
  exclusive: true,
  status: 'signed',
  ...over,
})

/** To another broadcaster, under another id. */
const second = (over: object = {}) => grant({ id: 'grant:other', licensee: 'party:channel-two', ...over })

describe.each(STORES)('one thing is granted once ($name)', ({ name, shared }) => {
  let store: Store
  let who: Sample
  let titles = 0
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
  })

  const made = async (grants: readonly object[] = [], by: Acting = who.studio): Promise<TitleId> => {
    const title: TitleId = `title:signed-${name}-${++titles}`
    // A work of its own, so that no test meets another's grants.
    const work = `work:signed-${titles}`
    const sections = {
      head: { ...head(title), work },
      clear: { grants: grants.map((it) => ({ ...it, work })) },
    }
    const saved = await actingFor(store, by, (desk) =>
      createTitle(desk, { title, folder: title.slice(6), codeName: `S${titles}`, sections }),
    )
    expect(saved.kind).toBe('saved')
    return title
  }
  const sign = async (title: TitleId, grants: readonly object[], by: Acting = who.studio) =>
    await actingFor(store, by, async (desk) => {
      const { head, clear } = await loadTitle(desk, title)
      const { work } = head!.body as { work: string }
      const body = { grants: grants.map((it) => ({ ...it, work })) }
      return await saveSections(desk, {
        title,
        sections: [{ section: 'clear', base: clear?.version ?? 0, body }],
      })
    })
  const stands = async (title: TitleId): Promise<readonly string[]> => {
    const { rows } = await keeping(store, (tx) =>
      sql<{ id: string }>`select distinct signed_grant as id from genchi.signed_grant
        where workspace = ${who.studio.workspace} and source = ${title} order by 1`.execute(tx),
    )
    return rows.map(({ id }) => id)
  }

  test('what one has alone is not signed for another, and nothing of the save stays', async () => {
    const title = await made([grant()])
    expect(await sign(title, [grant(), second()])).toEqual({
      kind: 'granted-already',
      grants: ['grant:other'],
    })
    const { clear } = await actingFor(store, who.studio, (desk) => loadTitle(desk, title))
    expect(clear).toMatchObject({ version: 1 })
    expect(await stands(title)).toEqual(['grant:tv'])
  })

  test.each([
    ['a draft', { status: 'draft' }],
    ['another country', { territories: 'KR' }],
    ['another medium', { media: ['svod'], right: 'stream' }],
    ['another language', { languages: ['ko dub'] }],
    ['the day after the last', { term: { from: '2027-01-01', last: '2027-12-31' } }],
    ['a sub-licence, by another licensor', { licensor: 'party:channel-one' }],
    ['the same licensee', { licensee: 'party:channel-one' }],
  ])('%s may be signed beside it', async (_, over) => {
    const title = await made([grant()])
    expect(await sign(title, [grant(), second(over)])).toMatchObject({ kind: 'saved' })
  })

  test('two who have it side by side may both sign; one who wants it alone may not', async () => {
    const beside = grant({ exclusive: false })
    const title = await made([beside])
    expect(await sign(title, [beside, second({ exclusive: false })])).toMatchObject({ kind: 'saved' })
    const third = second({ id: 'grant:third', licensee: 'party:channel-three' })
    expect(await sign(title, [beside, second({ exclusive: false }), third])).toMatchObject({
      kind: 'granted-already',
    })
  })

  test('a right that carries another keeps it from others', async () => {
    const title = await made([grant({ right: 'exhibit' })])
    expect(await sign(title, [grant({ right: 'exhibit' }), second()])).toMatchObject({
      kind: 'granted-already',
    })
  })

  test('what was given up is free to be signed for another', async () => {
    const title = await made([grant()])
    expect(await sign(title, [second()])).toMatchObject({ kind: 'saved' })
    expect(await stands(title)).toEqual(['grant:other'])
  })

  test('dates that hang on an event are those that the event has', async () => {
    const title = await made([grant()])
    const hanging = second({ term: { from: 'on event:premiere', last: '2026-12-31' } })
    // Nobody knows the day: nobody can say that it is granted twice.
    expect(await sign(title, [grant(), hanging])).toMatchObject({ kind: 'saved' })
    await sign(title, [grant()])
    const saved = await actingFor(store, who.studio, (desk) =>
      saveSections(desk, {
        title,
        sections: [
          { section: 'release', base: 0, body: { events: [{ id: 'event:premiere', on: '2026-06-01' }] } },
        ],
      }),
    )
    expect(saved).toMatchObject({ kind: 'saved' })
    expect(await sign(title, [grant(), hanging])).toMatchObject({ kind: 'granted-already' })
  })

  test('an edit elsewhere in the section is saved, whatever stood there before', async () => {
    const title = await made([grant()])
    expect(await sign(title, [grant({ note: 'As signed in Tokyo.' })])).toMatchObject({ kind: 'saved' })
  })

  test('the catalogue is held to it as well, against every title', async () => {
    const title = await made([grant()])
    const { head } = await actingFor(store, who.studio, (desk) => loadTitle(desk, title))
    const { work } = head!.body as { work: string }
    const body = second({ id: 'grant:of-the-catalogue', work })
    const save = () =>
      actingFor(store, who.studio, (desk) =>
        saveRecords(desk, { kind: 'grants', records: [{ id: 'grant:of-the-catalogue', base: 0, body }] }),
      )
    expect(await save()).toEqual({ kind: 'granted-already', records: ['grant:of-the-catalogue'] })
    await sign(title, [])
    expect(await save()).toMatchObject({ kind: 'saved' })
    expect(await sign(title, [grant()])).toMatchObject({ kind: 'granted-already', grants: ['grant:tv'] })
  })

  test('of two who sign at once one does', async () => {
    for (let round = 0; round < 5; round++) {
      const title = await made()
      const { head } = await actingFor(store, who.studio, (desk) => loadTitle(desk, title))
      const { work } = head!.body as { work: string }
      const other = await made()
      const both = await Promise.all([
        sign(title, [grant()]),
        actingFor(store, who.studio, (desk) =>
          saveSections(desk, {
            title: other,
            sections: [{ section: 'clear', base: 1, body: { grants: [second({ work })] } }],
          }),
        ),
      ])
      expect(both.map(({ kind }) => kind).sort()).toEqual(['granted-already', 'saved'])
    }
  })

  test('whom somebody granted what is shown to nobody', async () => {
    await made([grant()])
    const seen = await actingFor(store, who.studio, ({ tx }) =>
      sql`select from genchi.signed_grant`.execute(tx),
    )
    expect(seen.rows).toEqual([])
  })
})

test.runIf(STORES.some(({ name }) => name === 'postgres'))(
  'PostgreSQL keeps it by itself, whoever writes to the table',
  async () => {
    const store = await STORES.find(({ name }) => name === 'postgres')!.shared()
    const { studio } = await sample(store)
    const put = (id: string, licensee: string, lane: string) =>
      keeping(store, (tx) =>
        sql`insert into genchi.signed_grant values (${studio.workspace}, 'catalogue', ${id}, 0, 'work:w', 'party:a',
          ${licensee}, '{[0,1)}', '{[5,6)}', '{[1,3)}', '{[0,9)}', '[2026-01-01,2027-01-01)', ${lane}::int8range)`.execute(
          tx,
        ),
      )
    await put('grant:one', 'party:one', '(,)')
    await expect(put('grant:two', 'party:two', '[7,8)')).rejects.toThrow('granted_once')
  },
)
