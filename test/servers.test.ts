import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { History, Problem, Saved, TitleList, TitlePage } from '../src/api/index.ts'
import { freshDatabase, POSTGRES_BIN } from '../src/store/stores.fixture.ts'
import type { RunningServer, Told } from './servers.fixture.ts'
import { startServer } from './servers.fixture.ts'

const TITLE = 'title:soul-mate'
const AT = `/titles/${encodeURIComponent(TITLE)}`
const PROMPTLY_MS = 2_000

const jsonOf = async <T>(reply: Response | Promise<Response>): Promise<T> => (await (await reply).json()) as T

const isOf = (title: string, section: string) => (told: Told) =>
  told.event === 'change' &&
  told.data['title'] === title &&
  (told.data['sections'] as readonly string[]).includes(section)

const looks =
  (...names: readonly string[]) =>
  (told: Told) =>
    told.event === 'presence' &&
    (told.data['people'] as readonly { name: string }[])
      .map(({ name }) => name)
      .sort()
      .join() === names.toSorted().join()

describe.skipIf(POSTGRES_BIN === undefined)('two servers on one PostgreSQL', () => {
  let url: string
  let a: RunningServer
  let b: RunningServer
  /** both are signed in on the one server, and known to the other */
  let producer: string
  let partner: string

  beforeAll(async () => {
    url = await freshDatabase()
    // At once, on an empty database: one of them makes the tables and loads the sample.
    ;[a, b] = await Promise.all([startServer({ DATABASE_URL: url }), startServer({ DATABASE_URL: url })])
    producer = await a.enter('producer')
    partner = await b.enter('co-producer')
  }, 240_000)
  afterAll(async () => {
    await Promise.all([a?.stop(), b?.stop()])
  })

  const page = (server: RunningServer, cookie = producer) => jsonOf<TitlePage>(server.ask(cookie, 'GET', AT))
  const save = (
    server: RunningServer,
    cookie: string,
    changes: readonly unknown[],
    base: unknown = {},
    headers: Readonly<Record<string, string>> = {},
  ) => server.ask(cookie, 'POST', `${AT}/save`, { body: { changes, base }, headers })

  const costs = async (server: RunningServer) =>
    ((await page(server)).sections.make as { costs: readonly { id: string; note?: string }[] }).costs

  /** asks again until it is so, as long as is prompt */
  async function soon<T>(ask: () => Promise<T>, is: (found: T) => boolean): Promise<T> {
    const until = Date.now() + PROMPTLY_MS
    for (;;) {
      const found = await ask()
      if (is(found)) return found
      if (Date.now() > until)
        throw new Error(`Not so within ${PROMPTLY_MS} ms: ${JSON.stringify(found).slice(0, 500)}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  test('who signs in on one is known to the other, and who leaves the one has left both', async () => {
    expect((await b.ask(producer, 'GET', '/titles')).status).toBe(200)
    expect((await a.ask(partner, 'GET', '/titles')).status).toBe(200)
    const writer = await a.enter('writer')
    expect((await b.ask(writer, 'GET', '/titles')).status).toBe(200)
    expect((await a.ask(writer, 'POST', '/session/leave', { body: {} })).status).toBe(200)
    expect((await a.ask(writer, 'GET', '/titles')).status).toBe(401)
    // What the other read of a session it believes for three seconds.
    const until = Date.now() + 5_000
    while ((await b.ask(writer, 'GET', '/titles')).status !== 401) {
      expect(Date.now()).toBeLessThan(until)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  })

  test('a write on one is read from the other, and told to those who watch there', async () => {
    const stream = await b.watch(partner)
    const blind = await b.watch(await b.enter('broadcaster'))
    const [cost] = await costs(a)
    const at = `make/costs/${cost!.id}/note`
    const began = performance.now()
    expect((await save(a, producer, [{ set: at, to: 'written on A' }])).status).toBe(200)
    const hint = await stream.until(isOf(TITLE, 'make'), PROMPTLY_MS)
    const tookMs = performance.now() - began
    expect(hint.data['by']).toMatchObject({ id: 'person:sample-producer' })
    expect((await costs(b))[0]!.note).toBe('written on A')
    await soon(
      () => jsonOf<History>(b.ask(partner, 'GET', `${AT}/history?limit=1`)),
      ({ items }) => items[0]?.changes[0]?.after === 'written on A',
    )
    expect(blind.told.filter(({ event }) => event === 'change')).toEqual([])
    for (const it of [stream, blind]) it.close()
    console.log(`two servers: a write on one is told on the other after ${Math.round(tookMs)} ms`)
  })

  test('their tags agree: what the one has said, the other need not say again', async () => {
    // A page with script text carries the id of that copy, which is each server's own; a platform is shown no script.
    const platform = await a.enter('platform')
    const asked = [
      [producer, '/titles'],
      [producer, '/titles?language=ja'],
      [platform, AT],
      [platform, `${AT}?language=ja`],
    ] as const
    for (const [cookie, path] of asked) {
      const [one, two] = await soon(
        () => Promise.all([a.ask(cookie, 'GET', path), b.ask(cookie, 'GET', path)]),
        ([left, right]) => left.headers.get('etag') === right.headers.get('etag'),
      )
      expect(await one.text()).toBe(await two.text())
      const known = { headers: { 'if-none-match': one.headers.get('etag')! } }
      expect((await b.ask(cookie, 'GET', path, known)).status, path).toBe(304)
      // Somebody else who asks with that tag is answered.
      expect((await b.ask(partner, 'GET', path, known)).status, path).toBe(200)
    }
    const known = { headers: { 'if-none-match': (await a.ask(platform, 'GET', AT)).headers.get('etag')! } }
    expect((await save(b, producer, [{ set: 'head/note', to: 'other than before' }])).status).toBe(200)
    await soon(
      () => a.ask(platform, 'GET', AT, known),
      ({ status }) => status === 200,
    )
  })

  test('at the same moment in different places both are kept', async () => {
    const { versions } = await page(a)
    const base = { make: versions.make }
    const [, one, two] = await costs(a)
    const [left, right] = await Promise.all([
      save(a, producer, [{ set: `make/costs/${one!.id}/note`, to: 'by A' }], base),
      save(b, partner, [{ set: `make/costs/${two!.id}/note`, to: 'by B' }], base),
    ])
    expect([left.status, right.status]).toEqual([200, 200])
    const replies = await Promise.all([jsonOf<Saved>(left), jsonOf<Saved>(right)])
    // The second was brought together with the first, and says so.
    expect(replies.map(({ theirs }) => theirs.length).sort()).toEqual([0, 1])
    expect(replies.map((it) => it.versions['make']).sort()).toEqual([versions.make! + 1, versions.make! + 2])
    for (const server of [a, b]) {
      const found = await soon(
        () => costs(server),
        (all) => all.filter(({ note }) => note === 'by A' || note === 'by B').length === 2,
      )
      expect(found.find(({ id }) => id === one!.id)!.note).toBe('by A')
    }
  })

  test('at the same moment in one place, one is kept and the other is shown both', async () => {
    const { versions } = await page(a)
    const base = { make: versions.make }
    const at = `make/costs/${(await costs(a))[3]!.id}/note`
    const replies = await Promise.all([
      save(a, producer, [{ set: at, to: 'the producer’s' }], base),
      save(b, partner, [{ set: at, to: 'the partner’s' }], base),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = replies.findIndex(({ status }) => status === 409)
    const { conflicts } = await jsonOf<Problem>(replies[lost]!)
    const [mine, theirs] =
      lost === 0 ? ['the producer’s', 'the partner’s'] : ['the partner’s', 'the producer’s']
    expect(conflicts).toMatchObject([{ place: { path: at }, mine, theirs }])
    await soon(
      () => Promise.all([costs(a), costs(b)]),
      (both) => both.every((all) => all[3]!.note === theirs),
    )
  })

  test('a write with a key, sent to both, is made once', async () => {
    const { versions } = await page(a)
    const record = {
      id: 'cost:once',
      names: { en: 'Once' },
      amount: 'KRW 1',
      timing: { kind: 'once', due: '2025-06-10' },
    }
    const key = { 'idempotency-key': 'sent-to-both' }
    const send = (server: RunningServer) =>
      save(server, producer, [{ add: 'make/costs', value: record }], {}, key)
    const sent = await Promise.all([send(a), send(b), send(a)])
    const later = await send(b)
    expect([...sent, later].map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const replies = await Promise.all([...sent, later].map((reply) => jsonOf<Saved>(reply)))
    for (const reply of replies) expect(reply.versions).toEqual({ make: versions.make! + 1 })
    expect(new Set(replies.map(({ change }) => change)).size).toBe(1)
    for (const server of [a, b])
      expect((await costs(server)).filter(({ id }) => id === 'cost:once')).toHaveLength(1)
    const other = await save(b, producer, [{ set: 'head/note', to: 'another request' }], {}, key)
    expect((await jsonOf<Problem>(other)).type).toContain('key-reused')
  })

  test('who looks at a title is seen on both, comes and goes at once, and from nobody else', async () => {
    const [one, two] = ['Sample producer · 김하늘', 'Sample co-producer · 佐藤 葵']
    const live = `/live?title=${encodeURIComponent(TITLE)}`
    const here = await a.watch(producer, live)
    const there = await b.watch(partner, live)
    await Promise.all([here.until(looks(two!), PROMPTLY_MS), there.until(looks(one!), PROMPTLY_MS)])
    // Whoever may not see the title is not seen at it, and sees nobody.
    const blind = await b.watch(await b.enter('broadcaster'), live)
    const twice = await b.watch(partner, live)
    await twice.until(looks(one!), PROMPTLY_MS)
    twice.close()
    there.close()
    await here.until(looks(), PROMPTLY_MS)
    expect(blind.told.filter(({ event }) => event === 'presence')).toEqual([])
    expect(here.told.some(({ data }) => JSON.stringify(data).includes('roadcaster'))).toBe(false)
    for (const it of [here, blind]) it.close()
  })

  test('one of them ends and comes back while both are written to: nothing is lost', {
    timeout: 120_000,
  }, async () => {
    const live = `/live?title=${encodeURIComponent(TITLE)}`
    const here = await a.watch(producer, live)
    await b.watch(partner, live)
    await here.until(({ event, data }) => event === 'presence' && JSON.stringify(data).includes('佐藤'))
    const acknowledged = new Map<string, string>()
    let writing = true
    const all = await costs(a)
    const writer = async (server: () => RunningServer, cookie: string, at: string, name: string) => {
      for (let n = 0; writing; n++) {
        const text = `${name} ${n}`
        const reply = await save(server(), cookie, [{ set: at, to: text }]).catch(() => undefined)
        if (reply?.status === 200) acknowledged.set(at, text)
        // The one that is away has said nothing, and the next try says what comes after.
        await new Promise((resolve) => setTimeout(resolve, reply ? 150 : 300))
      }
    }
    const [first, second] = [4, 5].map((i) => `make/costs/${all[i]!.id}/note`) as [string, string]
    const writers = [writer(() => a, producer, first, 'a'), writer(() => b, partner, second, 'b')]
    await new Promise((resolve) => setTimeout(resolve, 800))
    // Seen in the last second before the end: it is in the log of access all the same.
    await b.ask(partner, 'GET', AT)
    const left = b.stop('SIGTERM')
    await here.until(looks(), PROMPTLY_MS + 2_000)
    expect(await left).toBe(0)
    b = await startServer({ DATABASE_URL: url })
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(await b.stop('SIGKILL')).toBe(null)
    b = await startServer({ DATABASE_URL: url })
    await new Promise((resolve) => setTimeout(resolve, 800))
    writing = false
    await Promise.all(writers)
    expect(acknowledged.size).toBe(2)
    for (const server of [a, b]) {
      const found = await soon(
        () => costs(server),
        (now) => acknowledged.get(first) === now[4]!.note,
      )
      expect(found[5]!.note).toBe(acknowledged.get(second))
    }
    const auditor = await b.enter('auditor')
    expect(await jsonOf(b.ask(auditor, 'GET', '/audit/verify'))).toMatchObject({ sound: true })
    const { items } = await jsonOf<TitleList>(b.ask(partner, 'GET', '/titles'))
    expect(items.map(({ id }) => id)).toEqual([TITLE])
    here.close()
  })
})
