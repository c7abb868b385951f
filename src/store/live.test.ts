import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Acting, Happened, Store } from './index.ts'
import { actingFor, changesAfter, openStore, saveSections, subscribe } from './index.ts'
import type { Sample } from './sample.fixture.ts'
import { DEAL, sample, TITLE } from './sample.fixture.ts'
import { freshDatabase, POSTGRES_BIN, STORES } from './stores.fixture.ts'

const change = (store: Store, by: Acting, base: number) =>
  actingFor(store, by, (desk) =>
    saveSections(desk, {
      title: TITLE,
      sections: [{ section: 'deal', base, body: { ...DEAL, note: base } }],
    }),
  )

/** What was told so far, and a wait for so many entries. */
function ear() {
  const heard: Happened[] = []
  let waiting: (() => void) | undefined
  return {
    heard,
    tell: (changes: readonly Happened[]) => {
      heard.push(...changes)
      waiting?.()
    },
    until: async (count: number) => {
      while (heard.length < count)
        await new Promise<void>((resolve) => {
          waiting = resolve
        })
    },
  }
}

describe.each(STORES)('watchers ($name)', ({ shared }) => {
  let store: Store
  let who: Sample
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
  })

  test('are told of every change from then on, in order, once, and without what it says', async () => {
    const { heard, tell, until } = ear()
    const subscription = await subscribe(store, who.studio.workspace, tell)
    for (const base of [1, 2, 3]) await change(store, who.studio, base)
    await until(3)
    expect(heard.map(({ section, version }) => [section, version])).toEqual([
      ['deal', 2],
      ['deal', 3],
      ['deal', 4],
    ])
    expect(heard[0]).toMatchObject({
      title: TITLE,
      person: who.studio.person,
      company: 'party:studio',
      kind: 'save',
    })
    expect(JSON.stringify(heard)).not.toContain('note')
    await subscription.stop()
    await change(store, who.studio, 4)
    expect(heard).toHaveLength(3)
  })

  test('who were away are told what they missed', async () => {
    const { heard, tell, until } = ear()
    const subscription = await subscribe(store, who.studio.workspace, tell, 0)
    const all = await actingFor(store, who.studio, (desk) => changesAfter(desk, 0, 100))
    await until(all.length)
    expect(heard.map(({ n }) => n)).toEqual(all.map(({ n }) => n))
    await subscription.stop()
  })

  test('are not told of another workspace, nor of what was not saved in the end', async () => {
    const { heard, tell, until } = ear()
    const subscription = await subscribe(store, who.studio.workspace, tell)
    const undone = actingFor(store, who.studio, async (desk) => {
      await saveSections(desk, {
        title: TITLE,
        sections: [{ section: 'deal', base: 5, body: { note: 'undone' } }],
      })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await sample(store)
    await change(store, who.studio, 5)
    await until(1)
    expect(heard).toHaveLength(1)
    await subscription.stop()
  })

  test('who could not take a change are told it again, with the next', async () => {
    const { heard, tell, until } = ear()
    let isAway = true
    const base = 6
    const subscription = await subscribe(store, who.studio.workspace, async (changes) => {
      if (isAway) {
        isAway = false
        throw new Error('away')
      }
      tell(changes)
    })
    await change(store, who.studio, base)
    await expect.poll(() => isAway).toBe(false)
    await change(store, who.studio, base + 1)
    await until(2)
    expect(heard.map(({ version }) => version)).toEqual([base + 1, base + 2])
    await subscription.stop()
  })
})

describe.skipIf(POSTGRES_BIN === undefined)('two servers on one PostgreSQL', () => {
  const stores: Store[] = []
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()))
  })

  test('a change on one is told on the other, and again after its connection broke', async () => {
    const url = await freshDatabase()
    const [one, two] = [await openStore({ url }), await openStore({ url })]
    stores.push(one, two)
    const who = await sample(one)
    const { heard, tell, until } = ear()
    const subscription = await subscribe(two, who.studio.workspace, tell)
    await change(one, who.studio, 1)
    await until(1)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query ilike 'listen %' and datname = current_database()`.execute(one.db)
    await change(one, who.studio, 2)
    await until(2)
    expect(heard.map(({ version }) => version)).toEqual([2, 3])
    await subscription.stop()
  })
})
