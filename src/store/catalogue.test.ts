import { beforeAll, describe, expect, test } from 'vitest'
import type { RecordToSave, Store } from './index.ts'
import {
  actingFor,
  history,
  listScenarios,
  loadRecords,
  loadScenario,
  NotOpened,
  recordAt,
  removeScenario,
  saveRecords,
  saveScenario,
} from './index.ts'
import type { Sample } from './sample.fixture.ts'
import { sample, TITLE } from './sample.fixture.ts'
import { STORES } from './stores.fixture.ts'

describe.each(STORES)('records of the catalogue ($name)', ({ shared }) => {
  let store: Store
  let who: Sample
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
  })

  const save = (records: readonly RecordToSave[], by = who.studio) =>
    actingFor(store, by, (desk) => saveRecords(desk, { kind: 'grants', records }))
  const grant = (id: string, over: object = {}) => ({ id, from: 'party:a', to: 'party:b', ...over })

  test('are saved many at a time, one entry each, as one change', async () => {
    const saved = await save(
      ['grant:1', 'grant:2', 'grant:3'].map((id) => ({ id, base: 0, body: grant(id) })),
    )
    expect(saved).toMatchObject({ kind: 'saved', records: [{ version: 1 }, { version: 1 }, { version: 1 }] })
    const loaded = await actingFor(store, who.studio, (desk) => loadRecords(desk, 'grants'))
    expect(loaded.map(({ id }) => id)).toEqual(['grant:1', 'grant:2', 'grant:3'])
    const { rows } = await actingFor(store, who.studio, (desk) => history(desk, { section: 'catalogue' }))
    expect(rows.map(({ record, batch }) => [record, batch])).toEqual(
      ['grants/grant:3', 'grants/grant:2', 'grants/grant:1'].map((record) => [
        record,
        saved.kind === 'saved' && saved.change,
      ]),
    )
  })

  test('are merged where places differ, and refused where they touch', async () => {
    const [id, base] = ['grant:merge', 1]
    await save([{ id, base: 0, body: grant(id) }])
    await save([{ id, base, body: grant(id, { to: 'party:c' }) }])
    expect(await save([{ id, base, body: grant(id, { note: 'n' }) }])).toMatchObject({
      kind: 'saved',
      records: [{ version: 3, body: grant(id, { to: 'party:c', note: 'n' }) }],
    })
    const fresh = { id: 'grant:with-it', base: 0, body: grant('grant:with-it') }
    expect(await save([fresh, { id, base, body: grant(id, { to: 'party:d' }) }])).toMatchObject({
      kind: 'clash',
      records: [
        {
          id,
          clashes: [
            { path: 'catalogue/grants/grant:merge/to', base: 'party:b', mine: 'party:d', theirs: 'party:c' },
          ],
          current: { version: 3 },
        },
      ],
    })
    // Nothing of a refused save stays behind, so that the id is free.
    expect(await save([fresh])).toMatchObject({ kind: 'saved', records: [{ version: 1 }] })
    expect(await save([{ id, base: 9, body: {} }])).toEqual({ kind: 'no-such-version', records: [id] })
    expect((await save([{ id, base: 0, body: grant(id, { to: 'party:z' }) }])).kind).toBe('clash')
  })

  test('are taken away and brought back; every version stays readable', async () => {
    const id = 'grant:gone'
    await save([{ id, base: 0, body: grant(id) }])
    await save([{ id, base: 1 }])
    const loaded = await actingFor(store, who.studio, (desk) => loadRecords(desk, 'grants'))
    expect(loaded.map((record) => record.id)).not.toContain(id)
    expect(await actingFor(store, who.studio, (desk) => recordAt(desk, 'grants', id, 1))).toMatchObject({
      body: grant(id),
      removed: false,
      person: who.studio.person,
    })
    expect(await save([{ id, base: 2, body: grant(id) }])).toMatchObject({ records: [{ version: 3 }] })
    const { rows } = await actingFor(store, who.studio, (desk) =>
      history(desk, { section: 'catalogue', record: `grants/${id}` }),
    )
    expect(rows.map(({ kind }) => kind)).toEqual(['save', 'remove', 'create'])
  })

  test('are read page by page', async () => {
    const page = (after?: string) =>
      actingFor(store, who.studio, (desk) =>
        loadRecords(desk, 'grants', { limit: 2, ...(after !== undefined && { after }) }),
      )
    expect((await page()).map(({ id }) => id)).toEqual(['grant:1', 'grant:2'])
    expect((await page('grant:2'))[0]?.id).toBe('grant:3')
  })

  test('belong to their readers: a partner’s own is its own, and what all see is the host’s to write', async () => {
    const own = {
      id: 'grant:partner',
      base: 0,
      body: grant('grant:partner'),
      readers: ['party:local'] as const,
    }
    expect(await save([own], who.partner)).toMatchObject({ kind: 'saved' })
    const seen = await actingFor(store, who.studio, (desk) => loadRecords(desk, 'grants'))
    expect(seen.map(({ id }) => id)).not.toContain('grant:partner')
    await expect(save([{ id: 'grant:for-all', base: 0, body: {} }], who.partner)).rejects.toThrow(NotOpened)
    expect(await save([{ id: 'grant:1', base: 1, body: {} }], who.partner)).toEqual({
      kind: 'not-opened',
      records: ['grant:1'],
    })
    // Its id is taken, though nobody else may know by what.
    expect(await save([{ ...own, readers: ['party:stranger'] }], who.stranger)).toEqual({
      kind: 'not-opened',
      records: ['grant:partner'],
    })
  })

  test('what was written while fewer saw a record is not shown when more do', async () => {
    const id = 'grant:opened'
    await save([{ id, base: 0, body: grant(id, { secret: 1 }), readers: ['party:studio'] }])
    await save([{ id, base: 1, body: grant(id), readers: ['party:studio', 'party:local'] }])
    const { rows } = await actingFor(store, who.partner, (desk) =>
      history(desk, { section: 'catalogue', record: `grants/${id}` }),
    )
    expect(rows.map(({ version }) => version)).toEqual([2])
    expect(await actingFor(store, who.partner, (desk) => recordAt(desk, 'grants', id, 1))).toBeUndefined()
  })
})

describe.each(STORES)('scenarios ($name)', ({ shared }) => {
  let store: Store
  let who: Sample
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
  })

  const later = { title: TITLE, scenario: 'scenario:later', names: { en: 'Next May' } } as const
  const save = (base: number, body: unknown, shared: readonly `party:${string}`[] = [], by = who.studio) =>
    actingFor(store, by, (desk) => saveScenario(desk, { ...later, base, body, shared }))
  const list = async (by = who.studio) =>
    (await actingFor(store, by, (desk) => listScenarios(desk, TITLE))).map(({ scenario }) => scenario)

  test('are the company’s own until they are shared', async () => {
    expect(await save(0, [{ kind: 'move' }])).toMatchObject({ kind: 'saved', version: 1 })
    expect([await list(), await list(who.partner)]).toEqual([['scenario:later'], []])
    expect(await save(1, [{ kind: 'move' }, { kind: 'set' }], ['party:local'])).toMatchObject({ version: 2 })
    expect(await list(who.partner)).toEqual(['scenario:later'])
    expect(await list(who.stranger)).toEqual([])
    expect(
      await actingFor(store, who.partner, (desk) => loadScenario(desk, TITLE, 'scenario:later')),
    ).toMatchObject({
      version: 2,
      owner: 'party:studio',
      names: { en: 'Next May' },
      body: [{ kind: 'move' }, { kind: 'set' }],
    })
  })

  test('are changed by the company that keeps them, from the version that stands', async () => {
    expect(await save(2, [], [], who.partner)).toEqual({ kind: 'not-opened' })
    expect(await save(1, [])).toMatchObject({ kind: 'clash', current: { version: 2 } })
    expect(await save(0, [], [], who.partner)).toMatchObject({
      kind: 'clash',
      current: { owner: 'party:studio' },
    })
  })

  test('shared with a company that has no part in the title are not shown to it', async () => {
    await save(2, [], ['party:local', 'party:stranger'])
    expect(await list(who.stranger)).toEqual([])
  })

  test('are taken off the list, and their versions stay', async () => {
    expect(await actingFor(store, who.studio, (desk) => removeScenario(desk, TITLE, 'scenario:later'))).toBe(
      true,
    )
    expect(await list()).toEqual([])
    expect(
      await actingFor(store, who.studio, (desk) => loadScenario(desk, TITLE, 'scenario:later', 1)),
    ).toMatchObject({ body: [{ kind: 'move' }] })
  })
})
