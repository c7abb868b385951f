import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { WorkspaceId } from '../store/index.ts'
import { isStillIn } from './context.ts'
import type { TestDesk } from './desk.fixture.ts'
import { openDesk, TITLE } from './desk.fixture.ts'
import { listen } from './listen.ts'
import { SAMPLE } from './sample.ts'

const SEATS = ['producer', 'co-producer', 'auditor']
let desk: TestDesk
let clock = Date.now()
const logged: string[] = []
beforeAll(async () => {
  desk = await openDesk({ clock: () => clock, log: (line) => logged.push(line) })
}, 240_000)
afterAll(() => desk?.close())

/** What a stream holds on to while it is open. */
const held = async (workspace: WorkspaceId = SAMPLE) => {
  const { slate } = await desk.served.slates(workspace)
  return {
    watchers: slate.watching(),
    lookers: desk.served.presence.at(workspace, 'title:soul-mate').length,
    timers: process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length,
  }
}

type Held = Awaited<ReturnType<typeof held>>

/** Less is no leak: what a server does a moment after its start has come to its end by then. */
const isNoMore = (now: Held, before: Held) =>
  now.watchers === before.watchers && now.lookers === before.lookers && now.timers <= before.timers

/** What was let go is gone a moment later; what is left then is what is told. */
async function settled(before: Held): Promise<Held> {
  for (let i = 0; i < 250 && !isNoMore(await held(), before); i++) await sleep(20)
  const now = await held()
  return isNoMore(now, before) ? before : now
}

describe('streams of events that come and go', () => {
  test('leave nothing behind: no watcher, nobody who looks, no timer', { timeout: 120_000 }, async () => {
    const asks = await Promise.all(SEATS.map(desk.as))
    const open = async (n: number) => {
      const reply = await asks[n % asks.length]!('GET', `/live?title=${TITLE}`)
      const reader = reply.body!.getReader()
      await reader.read()
      return reader
    }
    // The first of each is what it costs to begin with.
    for (let n = 0; n < 6; n++) await (await open(n)).cancel()
    await sleep(100)
    const before = await held()
    expect(before).toMatchObject({ watchers: 0, lookers: 0 })
    for (let round = 0; round < 40; round++) {
      const some = await Promise.all(Array.from({ length: 50 }, (_, n) => open(n)))
      if (round === 0) expect(await held()).toMatchObject({ watchers: 50, lookers: SEATS.length })
      // Somebody writes while they are open, and while some of them go.
      if (round % 10 === 0)
        await asks[0]!('POST', `/titles/${TITLE}/save`, {
          body: { changes: [{ set: 'head/note', to: `round ${round}` }], base: {} },
        })
      await Promise.all(some.map((reader) => reader.cancel()))
    }
    expect(await settled(before)).toEqual(before)
  })

  test('the same over sockets that are cut without a word', { timeout: 120_000 }, async () => {
    const reply = await desk.stranger('POST', '/sample/enter', { body: { id: 'person:sample-producer' } })
    const cookie = reply.headers.get('set-cookie')!.split(';')[0]!
    const listening = await listen(desk.app, '127.0.0.1', 0)
    const open = () =>
      new Promise<() => void>((resolve, reject) => {
        const asked = request(
          {
            port: listening.port,
            path: `/api/live?title=${TITLE}`,
            headers: { cookie, host: `127.0.0.1:${listening.port}` },
            agent: false,
          },
          (answer) => {
            answer.on('error', () => undefined)
            answer.once('data', () => resolve(() => asked.destroy()))
          },
        )
        asked.on('error', reject)
        asked.end()
      })
    const sockets = () => process.getActiveResourcesInfo().filter((kind) => /TCPSocketWrap/.test(kind)).length
    ;(await open())()
    await sleep(100)
    const [before, lines] = [await held(), sockets()]
    for (let round = 0; round < 20; round++) {
      const cut = await Promise.all(Array.from({ length: 50 }, open))
      if (round === 0) expect(await held()).toMatchObject({ watchers: 50, lookers: 1 })
      for (const it of cut) it()
    }
    const after = await settled(before)
    expect({ ...after, timers: 0 }).toEqual({ ...before, timers: 0 })
    expect(after.timers).toBeLessThanOrEqual(before.timers + 2)
    for (let i = 0; i < 100 && sockets() > lines; i++) await sleep(20)
    expect(sockets()).toBeLessThanOrEqual(lines)
    await listening.close()
  })

  test('end when they could not tell of a change, so that the page asks anew; the log says why', async () => {
    const { worlds } = await desk.served.slates(SAMPLE)
    const open = async (seat: string) =>
      (await (await desk.as(seat))('GET', `/live?title=${TITLE}`)).body!.pipeThrough(new TextDecoderStream())
    const stays = (await open('co-producer')).getReader()
    const ends = await open('auditor')
    await expect.poll(async () => (await held()).watchers).toBe(2)
    const look = worlds.of
    const fault = vi.spyOn(worlds, 'of').mockImplementation((reader) => {
      if (reader.person.endsWith('auditor')) throw new Error('this one cannot be looked through')
      return look(reader)
    })
    await (await desk.as('producer'))('POST', `/titles/${TITLE}/save`, {
      body: { changes: [{ set: 'head/note', to: 'a change that one of them misses' }], base: {} },
    })
    let said = ''
    for await (const part of ends) said += part
    expect(said).toContain('event: open')
    expect(said).not.toContain('event: change')
    fault.mockRestore()
    expect((await held()).watchers).toBe(1)
    expect(logged.filter((line) => line.includes('cannot be looked through'))).toHaveLength(1)
    for (let told = ''; !told.includes('event: change'); ) told += (await stays.read()).value ?? ''
    await stays.cancel()
  })

  test('end with their session; to look whether it has ended keeps none awake', async () => {
    const enter = async () => {
      const reply = await desk.stranger('POST', '/sample/enter', { body: { id: 'person:sample-platform' } })
      return reply.headers.get('set-cookie')!.split(';')[0]!
    }
    const reader = { person: 'person:sample-platform', companies: ['party:netflix'] } as const
    const { slate, worlds } = await desk.served.slates(SAMPLE)
    const who = { reader, workspace: SAMPLE, slate, worlds, doors: [], scopes: ['read'] } as const
    const isIn = (cookie: string) =>
      isStillIn(desk.served, who, new Request('http://127.0.0.1/api/live', { headers: { cookie } }))
    const [left, idle] = [await enter(), await enter()]
    expect([await isIn(left), await isIn(idle)]).toEqual([true, true])
    await desk.stranger('POST', '/session/leave', { headers: { cookie: left } })
    expect([await isIn(left), await isIn(idle)]).toEqual([false, true])
    clock += 119 * 60_000
    expect(await isIn(idle)).toBe(true)
    // Two hours after the last request of its own.
    clock += 2 * 60_000
    expect(await isIn(idle)).toBe(false)
  })
})
