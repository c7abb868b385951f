import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TitleList } from '../api/index.ts'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, TITLE } from './desk.fixture.ts'
import { SAMPLE } from './sample.ts'

let desk: TestDesk
let producer: Ask
beforeAll(async () => {
  desk = await openDesk()
  producer = await desk.as('producer')
}, 240_000)
afterAll(() => desk?.close())

const ID = decodeURIComponent(TITLE)
const list = (ask: Ask, query = '') => jsonOf<TitleList>(ask('GET', `/titles?limit=2000${query}`))
const save = async (change: object) => {
  const reply = await producer('POST', `/titles/${TITLE}/save`, { body: { changes: [change], base: {} } })
  expect(reply.status, await reply.clone().text()).toBe(200)
}
const premiere = (on: string) => save({ set: 'release/events/event:premiere/on', to: on })

describe('a list of titles, asked for again', () => {
  test('has nothing new while nothing changed', async () => {
    const { version, total } = await list(producer)
    expect(total).toBeGreaterThan(5)
    expect(await list(producer, `&since=${version}`)).toEqual({ items: [], total, version, since: version })
  })

  test('has the cards that changed, and with those that were known is the whole list', async () => {
    const before = await list(producer)
    await premiere('2025-10-02')
    const news = await list(producer, `&since=${before.version}`)
    const after = await list(producer)
    expect(news.since).toBe(before.version)
    expect(news.version).toBe(after.version)
    expect(news.items.map(({ id }) => id)).toContain(ID)
    expect(news.items.length).toBeLessThan(before.total)
    const changed = new Map(news.items.map((card) => [card.id, card]))
    expect(before.items.map((card) => changed.get(card.id) ?? card)).toEqual(after.items)
  })

  test('is whole when a title is called otherwise and stands elsewhere, and for a version that nobody knows', async () => {
    const before = await list(producer)
    await save({ set: 'head/names/en', to: 'Zzz, the last of all' })
    const after = await list(producer, `&since=${before.version}`)
    expect(after.since).toBeUndefined()
    expect(after.items).toHaveLength(before.total)
    expect(after.items.at(-1)!.id).toBe(ID)
    expect((await list(producer, '&since=nothing')).items).toHaveLength(before.total)
  })

  test('says to somebody else, whatever version they name, only what they see', async () => {
    const { version } = await list(producer)
    const writer = await desk.as('writer')
    const own = await list(writer)
    expect(await list(writer, `&since=${version}`)).toEqual(own)
  })
})

describe('a world after a change', () => {
  test('has the same titles, but for the one that changed', async () => {
    const { slate, worlds } = await desk.served.slates(SAMPLE)
    const reader = { person: 'person:sample-producer', companies: ['party:studio-dragon'] } as const
    const seen = () =>
      new Map(
        worlds
          .of(reader as never)
          .titles()
          .map((it) => [it.id, it]),
      )
    const before = seen()
    const assessed = new Map([...before.keys()].map((id) => [id, slate.now().assessment(id)]))
    await save({ set: 'head/note', to: 'nothing that bears on another' })
    const after = seen()
    for (const [id, it] of after)
      if (id === ID) expect(it).not.toBe(before.get(id))
      else {
        expect(it).toBe(before.get(id))
        expect(slate.now().assessment(id)).toBe(assessed.get(id))
      }
  })

  test('says of each title what one that is read anew says', async () => {
    await premiere('2025-11-06')
    await save({ set: 'head/names/en', to: 'Soul mates' })
    const fresh = await openDesk()
    try {
      for (const seat of ['producer', 'writer', 'auditor']) {
        const [here, there] = [await desk.as(seat), await fresh.as(seat)]
        await list(here)
        await list(there)
      }
      const there = await fresh.as('producer')
      for (const change of [
        { set: 'release/events/event:premiere/on', to: '2025-11-06' },
        { set: 'head/names/en', to: 'Soul mates' },
        { set: 'head/note', to: 'nothing that bears on another' },
      ])
        await there('POST', `/titles/${TITLE}/save`, { body: { changes: [change], base: {} } })
      for (const seat of ['producer', 'writer', 'auditor'])
        expect((await list(await desk.as(seat))).items, seat).toEqual(
          (await list(await fresh.as(seat))).items,
        )
    } finally {
      await fresh.close()
    }
  }, 240_000)
})
