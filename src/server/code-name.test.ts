import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccessEntry, Hit, TitleList, TitlePage } from '../api/index.ts'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, TITLE } from './desk.fixture.ts'

// Whoever works on a title and need not know what it is called: the line producer, of whom the head is kept.
const NAMES = ['Soul Mate', 'ソウルメイト', '소울메이트']
let desk: TestDesk
let producer: Ask
let worker: Ask

beforeAll(async () => {
  desk = await openDesk()
  producer = await desk.as('producer')
  worker = await desk.as('line-producer')
  const line = { company: 'party:robot', role: 'line-producer', person: 'person:sample-line-producer' }
  const closed = { ...line, opens: { head: 'none' } }
  expect((await producer('PUT', `/titles/${TITLE}/people`, { body: closed })).status).toBe(200)
  const body = { codeName: 'Blue Gate' }
  expect((await producer('PUT', `/titles/${TITLE}/code-name`, { body })).status).toBe(200)
}, 240_000)
afterAll(() => desk?.close())

const says = (text: string): readonly string[] => NAMES.filter((name) => text.includes(name))

describe('a title that has a code name', () => {
  test('is on the list, the page and the schedule of those who work on it, under that name', async () => {
    const list = await worker('GET', '/titles')
    const { items } = await jsonOf<TitleList>(list.clone())
    expect(items.map(({ name }) => name)).toContain('Blue Gate')
    expect(says(await list.text())).toEqual([])
    const reply = await worker('GET', `/titles/${TITLE}`)
    const page = await jsonOf<TitlePage>(reply.clone())
    expect(says(await reply.text())).toEqual([])
    expect(page.card.name).toBe('Blue Gate')
    expect(Object.keys(page.sections)).toContain('make')
    expect(page.sections['head']).not.toHaveProperty('baseline')
    expect(page.writable).toContain('make')
    expect(page.writable).not.toContain('head')
  })

  test('is called so in all that they ask', async () => {
    for (const path of [
      `/titles/${TITLE}/history`,
      `/titles/${TITLE}/history?section=head`,
      `/titles/${TITLE}/people`,
      `/titles/${TITLE}/export`,
      `/titles/${TITLE}/sections/release/versions/1`,
      '/catalogue/works',
      '/catalogue/sources',
      '/session',
    ])
      expect([path, says(await (await worker('GET', path)).text())]).toEqual([path, []])
    expect((await worker('GET', `/titles/${TITLE}/sections/head/versions/1`)).status).toBe(404)
    const asked = await worker('POST', `/titles/${TITLE}/try`, {
      body: { changes: [{ unset: 'head/names/ja' }] },
    })
    expect(asked.status).toBe(422)
  })

  test('is found by it, and not by what it is called', async () => {
    const hits = async (ask: Ask, q: string) =>
      (await jsonOf<{ items: Hit[] }>(ask('GET', `/search?q=${encodeURIComponent(q)}`))).items.filter(
        ({ kind }) => kind === 'title',
      )
    expect(await hits(worker, 'blue gate')).toMatchObject([{ titleName: 'Blue Gate' }])
    for (const name of NAMES) expect(await hits(worker, name)).toEqual([])
    expect(await hits(producer, 'soul mate')).not.toEqual([])
  })

  test('can be worked on: what they write is saved beside a head that they never saw', async () => {
    const { title } = (await (await desk.served.slates('workspace:sample')).slate.now()).titles.get(
      'title:soul-mate',
    )!
    const shoot = title.make.days[0]!
    const body = { changes: [{ set: `make/days/${shoot.id}/note`, to: 'Bring umbrellas.' }], base: {} }
    const saved = await worker('POST', `/titles/${TITLE}/save`, { body })
    expect(saved.status, await saved.clone().text()).toBe(200)
    const page = await jsonOf<TitlePage>(producer('GET', `/titles/${TITLE}`))
    expect(page.card.name).toBe('Soul Mate')
    expect(JSON.stringify(page.sections['make'])).toContain('Bring umbrellas.')
  })

  test('stands in the log so for those who answer for the workspace and take no part in it', async () => {
    await (await worker('GET', `/titles/${TITLE}`)).text()
    // The host's own administrator, with every role on the title taken away from the host.
    const admin = await jsonOf<{ items: AccessEntry[] }>(producer('GET', '/audit/access?limit=50'))
    expect(admin.items.some(({ titleName }) => titleName === 'Soul Mate')).toBe(true)
    const { auditing, accessItems, accessRows } = await import('./audit-reading.ts')
    expect(auditing).toBeTypeOf('function')
    const { slate, worlds } = await desk.served.slates('workspace:sample')
    const reader = { person: 'person:sample-producer', companies: ['party:studio-dragon'] } as const
    const who = {
      reader,
      workspace: 'workspace:sample',
      slate,
      worlds,
      doors: [],
      scopes: ['audit'],
    } as const
    const asking = { who, world: worlds.of(reader), titles: new Map(), isHost: true }
    await desk.served.access.flush()
    const { rows } = await accessRows(desk.served, asking, { limit: 50 })
    const items = await accessItems(desk.served, asking, rows, 'en')
    const told = items.filter(({ personName }) => personName.includes('line producer'))
    expect(told.map(({ titleName, title }) => [titleName, title])).toContainEqual(['Blue Gate', undefined])
    expect(says(JSON.stringify(items))).toEqual([])
    expect(JSON.stringify(items)).not.toContain('soul-mate')
  })

  test('only those who manage it give it another', async () => {
    for (const ask of [worker, await desk.as('co-producer'), await desk.as('auditor')])
      expect((await ask('PUT', `/titles/${TITLE}/code-name`, { body: { codeName: 'x' } })).status).toBe(403)
  })
})
