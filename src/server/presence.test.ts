import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TitleId } from '../core/base/index.ts'
import type { PersonId, Store, WorkspaceId } from '../store/index.ts'
import { STORES } from '../store/stores.fixture.ts'
import type { Looker, Presence } from './presence.ts'
import { openPresence } from './presence.ts'

const WORKSPACE: WorkspaceId = 'workspace:presence'
const TITLE: TitleId = 'title:one'
const somebody = (name: string): Looker => ({ person: `person:${name}`, companies: ['party:a'] })

describe.each(STORES)('who looks at a title ($name)', ({ shared }) => {
  let store: Store
  const opened: Presence[] = []
  beforeAll(async () => {
    store = await shared()
  })
  afterEach(async () => {
    for (const it of opened.splice(0)) await it.stop()
  })
  /** one server's */
  const server = async (of?: Parameters<typeof openPresence>[1]) => {
    const it = await openPresence(store, of)
    opened.push(it)
    return it
  }
  const at = (it: Presence, title = TITLE): PersonId[] =>
    it
      .at(WORKSPACE, title)
      .map(({ person }) => person)
      .sort()
  const until = (it: Presence, people: readonly PersonId[], title = TITLE) =>
    expect.poll(() => at(it, title), { timeout: 5_000, interval: 5 }).toEqual(people)

  test('is seen on every server, from the moment they come to the moment they go', async () => {
    const [one, two] = [await server(), await server()]
    const told: string[] = []
    two.watch((_, title) => told.push(title))
    const goes = one.look(WORKSPACE, TITLE, somebody('a'))
    expect(at(one)).toEqual(['person:a'])
    await until(two, ['person:a'])
    two.look(WORKSPACE, TITLE, somebody('b'))
    await until(one, ['person:a', 'person:b'])
    expect(at(two, 'title:another')).toEqual([])
    expect(at(two)).toEqual(['person:a', 'person:b'])
    goes()
    goes()
    await until(two, ['person:b'])
    expect(new Set(told)).toEqual(new Set([TITLE]))
    // On this server another workspace may have a title of the same name.
    expect(one.at('workspace:other', TITLE)).toEqual([])
  })

  test('a server that is started later hears who is there when somebody looks at it there', async () => {
    const one = await server()
    one.look(WORKSPACE, TITLE, somebody('a'))
    await new Promise((resolve) => setTimeout(resolve, 60))
    const late = await server()
    expect(at(late)).toEqual([])
    late.look(WORKSPACE, TITLE, somebody('b'))
    await until(late, ['person:a', 'person:b'])
  })

  test('a server that ends takes its people with it; of one that falls silent they go a while later', async () => {
    const times = { againMs: 40, believedMs: 200 }
    const [one, ending, silent] = [await server(times), await server(times), await server({ againMs: 1e8 })]
    one.look(WORKSPACE, TITLE, somebody('a'))
    ending.look(WORKSPACE, TITLE, somebody('b'))
    silent.look(WORKSPACE, TITLE, somebody('c'))
    await until(one, ['person:a', 'person:b', 'person:c'])
    const began = Date.now()
    await until(one, ['person:a', 'person:b'])
    expect(Date.now() - began).toBeGreaterThan(100)
    // Those who say it again are believed on.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(at(one)).toEqual(['person:a', 'person:b'])
    await ending.stop()
    await until(one, ['person:a'])
  })

  test('however many look at however many titles: it is said in parts that fit', async () => {
    const [one, two] = [await server(), await server()]
    const long = 'x'.repeat(70)
    for (let n = 0; n < 150; n++)
      for (let i = 0; i < (n === 0 ? 60 : 2); i++)
        one.look(WORKSPACE, `title:${n}-${long}`, {
          person: `person:${i}-${long}`,
          companies: [`party:${long}`, `party:${n}-${long}`],
        })
    await expect
      .poll(() => Array.from({ length: 150 }, (_, n) => at(two, `title:${n}-${long}`).length > 0), {
        timeout: 5_000,
      })
      .not.toContain(false)
    expect(at(two, `title:1-${long}`)).toHaveLength(2)
    expect(at(two, `title:0-${long}`).length).toBeGreaterThan(10)
  })

  test('what nobody understands is passed over', async () => {
    const [one, two] = [await server(), await server()]
    for (const words of ['', 'nonsense', '{"from":"x"}', '{"from":"x","here":[1]}', 'null'])
      await store.wakes.say(words)
    one.look(WORKSPACE, TITLE, somebody('a'))
    await until(two, ['person:a'])
  })
})
