import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type {
  Comparison,
  Difference,
  Export,
  History,
  Participations,
  Problem,
  Saved,
  Session,
  TitleList,
  TitlePage,
} from '../api/index.ts'
import { makeApp } from './app.ts'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, ORIGIN, openDesk, SEAT_NAMES, TITLE } from './desk.fixture.ts'
import type { OpenApi } from './docs.ts'
import { POLICY } from './guard.ts'

type Reply<T extends z.ZodType> = z.infer<T>

let desk: TestDesk
let producer: Ask
let clock = Date.now()

beforeAll(async () => {
  desk = await openDesk({ clock: () => clock })
  producer = await desk.as('producer')
}, 240_000)
afterAll(() => desk?.close())

const PREMIERE = 'release/events/event:premiere/on'
const page = (ask: Ask, query = ''): Promise<TitlePage> => jsonOf(ask('GET', `/titles/${TITLE}${query}`))
const save = (ask: Ask, changes: unknown, base: unknown = {}, headers: Record<string, string> = {}) =>
  ask('POST', `/titles/${TITLE}/save`, { body: { changes, base }, headers })

describe('who may come in', () => {
  test('nobody without signing in', async () => {
    for (const path of [
      '/titles',
      `/titles/${TITLE}`,
      '/tokens',
      '/audit/access',
      '/live',
      '/search?q=a',
      '/roles',
    ])
      expect((await desk.stranger('GET', path)).status, path).toBe(401)
  })

  test('the people of the sample, with a click, on this machine', async () => {
    const { items } = await jsonOf<{ items: { name: string; sees: string }[] }>(
      desk.stranger('GET', '/sample/people'),
    )
    expect(items).toHaveLength(SEAT_NAMES.length)
    expect(items.every(({ name, sees }) => name.startsWith('Sample ') && sees.length > 20)).toBe(true)
    const session = await jsonOf<Session>(producer('GET', '/session'))
    expect(session).toMatchObject({
      sample: true,
      asOf: '2025-06-01',
      person: { company: 'Studio Dragon', administers: true },
    })
  })

  test('the cookie is for the browser alone, and for this site', async () => {
    const reply = await desk.stranger('POST', '/sample/enter', { body: { id: 'person:sample-auditor' } })
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/)
  })

  test('from another machine, and on a server that others reach, the click does not exist', async () => {
    const away = { address: '192.0.2.7' }
    expect((await desk.stranger('GET', '/sample/people', away)).status).toBe(404)
    expect(
      (await desk.stranger('POST', '/sample/enter', { ...away, body: { id: 'person:sample-producer' } }))
        .status,
    ).toBe(404)
    const open = makeApp({ ...desk.served, loopback: false })
    const reply = await open.request(
      '/api/sample/people',
      { headers: { host: '127.0.0.1:4620' } },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    )
    expect(reply.status).toBe(404)
    expect((await desk.stranger('POST', '/sample/enter', { body: { id: 'person:nobody' } })).status).toBe(404)
  })

  test('nobody makes an account for himself', async () => {
    const body = { name: 'Eve', email: 'eve@example.com', password: 'a long enough password' }
    expect((await desk.stranger('POST', '/auth/sign-up/email', { body })).status).toBe(404)
  })

  test('by invitation: the account is made, opens nothing, and signs in with its password', async () => {
    const invited = await jsonOf<{ secret: string }>(
      producer('POST', '/invitations', {
        body: { company: 'party:robot', email: 'kei@example.com', days: 7 },
      }),
    )
    const accept = { secret: invited.secret, name: 'Kei', password: 'correct horse battery' }
    expect((await desk.stranger('POST', '/invitations/accept', { body: accept })).status).toBe(200)
    expect((await desk.stranger('POST', '/invitations/accept', { body: accept })).status).toBe(404)
    const headers = { origin: ORIGIN }
    const body = { email: 'kei@example.com', password: 'correct horse battery' }
    const entered = await desk.stranger('POST', '/auth/sign-in/email', { body, headers })
    expect(entered.status).toBe(200)
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
    const list = await jsonOf<TitleList>(desk.stranger('GET', '/titles', { headers: { cookie } }))
    expect(list.items).toEqual([])
    const wrong = await desk.stranger('POST', '/auth/sign-in/email', {
      body: { ...body, password: 'wrong' },
      headers,
    })
    expect(wrong.status).toBe(401)
  })

  test('sessions end: by leaving, everywhere at once, when idle, and at last', async () => {
    const enter = async () => {
      const reply = await desk.stranger('POST', '/sample/enter', { body: { id: 'person:sample-writer' } })
      return { cookie: reply.headers.get('set-cookie')!.split(';')[0]! }
    }
    const isIn = async (headers: { cookie: string }) =>
      (await desk.stranger('GET', '/titles', { headers })).status === 200
    const [one, two] = [await enter(), await enter()]
    expect([await isIn(one), await isIn(two)]).toEqual([true, true])
    await desk.stranger('POST', '/session/leave', { headers: one })
    expect([await isIn(one), await isIn(two)]).toEqual([false, true])
    const three = await enter()
    await desk.stranger('POST', '/session/leave-everywhere', { headers: two })
    expect([await isIn(two), await isIn(three)]).toEqual([false, false])

    const began = clock
    const four = await enter()
    clock = began + 119 * 60_000
    expect(await isIn(four)).toBe(true)
    clock += 121 * 60_000
    expect(await isIn(four)).toBe(false)
    clock = began
    const five = await enter()
    for (let hour = 1; hour < 12; hour++) {
      clock = began + hour * 3_600_000
      expect(await isIn(five), `${hour} h`).toBe(true)
    }
    clock = began + 12 * 3_600_000 + 60_000
    expect(await isIn(five)).toBe(false)
    clock = began
  })
})

describe('what is asked of every request', () => {
  test('replies say what browsers may do with them', async () => {
    for (const reply of [await desk.stranger('GET', '/health'), await desk.stranger('GET', '/titles')]) {
      expect(reply.headers.get('content-security-policy')).toBe(POLICY)
      expect(POLICY).not.toMatch(/script-src[^;]*unsafe/)
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
      expect(reply.headers.get('referrer-policy')).toBe('same-origin')
    }
    const secure = makeApp({ ...desk.served, url: 'https://desk.example.com' })
    const reply = await secure.request('/api/health', { headers: { host: 'desk.example.com' } })
    expect(reply.headers.get('strict-transport-security')).toContain('max-age')
  })

  test('a write that another site made a browser send is refused', async () => {
    const body = { changes: [] }
    const sent = (headers: Record<string, string>) =>
      producer('POST', `/titles/${TITLE}/try`, { body, headers })
    expect((await sent({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await sent({ 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await sent({ origin: 'https://evil.example' })).status).toBe(403)
    expect((await sent({ 'sec-fetch-site': 'same-origin', origin: ORIGIN })).status).toBe(200)
  })

  test('a name that is not ours is not answered', async () => {
    expect((await desk.stranger('GET', '/health', { headers: { host: 'evil.example:4620' } })).status).toBe(
      403,
    )
  })

  test('bodies are JSON, and not large', async () => {
    const big = { changes: [{ set: 'head/note', to: 'x'.repeat(1_100_000) }] }
    expect((await producer('POST', `/titles/${TITLE}/try`, { body: big })).status).toBe(413)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await producer('POST', `/titles/${TITLE}/try`, { body: {}, headers: form })).status).toBe(415)
  })

  test('too many are told to wait', async () => {
    const limits = {
      read: { burst: 3, perSecond: 1 },
      write: { burst: 3, perSecond: 1 },
      stranger: { burst: 2, perSecond: 1 },
    }
    const app = makeApp(desk.served, { limits })
    const from = (remoteAddress: string) =>
      app.request(
        '/api/session',
        { headers: { host: '127.0.0.1:4620' } },
        { incoming: { socket: { remoteAddress } } },
      )
    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await from('192.0.2.1')).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    expect((await from('192.0.2.1')).headers.get('retry-after')).toBe('1')
    // One address does not lock out another.
    expect((await from('192.0.2.2')).status).toBe(200)
  })

  test('what is wrong is said in the reader’s language, with every issue', async () => {
    const reply = await producer('POST', `/titles/${TITLE}/try`, {
      body: {
        changes: [
          { set: 'deal/partners/partner:gtist/share', to: 'half' },
          { set: 'deal/nothing/at-all', to: 1 },
        ],
      },
      headers: { 'accept-language': 'ko-KR,ko;q=0.9,en;q=0.5' },
    })
    expect(reply.status).toBe(422)
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    const problem = await jsonOf<Problem>(reply)
    expect(problem.title).toBe('보낸 그대로는 처리할 수 없습니다.')
    expect(problem.issues?.map(({ rule }) => rule)).toEqual(['bad-ratio', 'unknown-path'])
  })
})

describe('the slate and its titles', () => {
  test('each sees the titles that are opened to them', async () => {
    const seen = async (seat: string) =>
      (await jsonOf<TitleList>((await desk.as(seat))('GET', '/titles?limit=2000'))).items
    expect((await seen('producer')).length).toBeGreaterThan(8)
    expect((await seen('co-producer')).map(({ id }) => id)).toEqual(['title:soul-mate'])
    expect((await seen('broadcaster')).map(({ id }) => id)).toEqual(['title:hatsukoi-dogs'])
    expect((await (await desk.as('broadcaster'))('GET', `/titles/${TITLE}`)).status).toBe(404)
  })

  test('in pages, by name, in the reader’s language, and found by a word of any', async () => {
    const first = await jsonOf<TitleList>(producer('GET', '/titles?limit=3'))
    const second = await jsonOf<TitleList>(
      producer('GET', `/titles?limit=3&after=${encodeURIComponent(first.next!)}`),
    )
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(6)
    const japanese = await jsonOf<TitleList>(
      producer('GET', '/titles?q=%E3%82%BD%E3%82%A6%E3%83%AB&language=ja'),
    )
    expect(japanese.items.map(({ name }) => name)).toEqual(['ソウルメイト'])
  })

  test('a page has what its reader may see, with names for what occurs in it', async () => {
    const whole = await page(producer)
    expect(Object.keys(whole.sections)).toHaveLength(8)
    expect(whole.names['party:robot']).toBe('Robot Communications')
    expect(whole.dates[PREMIERE]).toBe('2025-08-28')
    expect(whole.writable).toContain('release')
    const partner = await page(await desk.as('co-producer'))
    expect(Object.keys(partner.sections)).not.toContain('decide')
    expect(partner.card.chain.find(({ link }) => link === 'decide')).toEqual({
      link: 'decide',
      state: 'hidden',
      word: 'not opened to you',
      findings: 0,
    })
    expect(partner.writable).toEqual(['adapt', 'make'])
    const platform = await page(await desk.as('platform'))
    const deal = platform.sections.deal as { finance: { id: string }[]; guarantees?: unknown[] }
    expect(deal.finance.map(({ id }) => id)).toEqual(['finance:netflix'])
    expect(deal.guarantees).toEqual([])
  })

  test('an answer that the asker has is not sent again, until something changes', async () => {
    const reply = await producer('GET', '/titles')
    const etag = reply.headers.get('etag')!
    const again = { headers: { 'if-none-match': etag } }
    expect((await producer('GET', '/titles', again)).status).toBe(304)
    expect((await (await desk.as('auditor'))('GET', '/titles', again)).status).toBe(200)
    const tag = (await producer('GET', `/titles/${TITLE}`)).headers.get('etag')!
    const ofPage = { headers: { 'if-none-match': tag } }
    expect((await producer('GET', `/titles/${TITLE}`, ofPage)).status).toBe(304)
    await save(producer, [{ set: 'head/note', to: 'Changed for the test of tags.' }])
    // The list shows no notes; the page does.
    expect((await producer('GET', '/titles', again)).status).toBe(304)
    expect((await producer('GET', `/titles/${TITLE}`, ofPage)).status).toBe(200)
    const { names } = (await page(producer)).sections.head as { names: { en: string } }
    await save(producer, [{ set: 'head/names/en', to: 'Soul Mate, otherwise' }])
    expect((await producer('GET', '/titles', again)).status).toBe(200)
    await save(producer, [{ set: 'head/names/en', to: names.en }])
    expect((await producer('GET', '/titles', again)).status).toBe(304)
  })

  test('through a partner’s eyes: for whoever manages the title, to look and not to touch', async () => {
    const theirs = await page(producer, '?as=party:robot')
    expect(Object.keys(theirs.sections)).not.toContain('decide')
    expect(theirs).toMatchObject({ as: 'party:robot', writable: [] })
    expect((await (await desk.as('co-producer'))('GET', `/titles/${TITLE}?as=party:gtist`)).status).toBe(403)
    expect(
      (
        await producer('POST', `/titles/${TITLE}/save?as=party:robot`, {
          body: { changes: [{ set: 'head/note', to: 'x' }], base: {} },
        })
      ).status,
    ).toBe(200)
  })

  test('search finds records by their names', async () => {
    const { items } = await jsonOf<{ items: { place: { path: string } }[] }>(
      producer('GET', '/search?q=kanata'),
    )
    expect(items.map(({ place }) => place.path)).toContain('release/windows/window:kanata')
  })
})

describe('what if', () => {
  test('a premiere that slips: what breaks, and which dates and money move', async () => {
    const body = { changes: [{ move: PREMIERE, to: '2026-05-14' }] }
    const found = await jsonOf<Difference>(producer('POST', `/titles/${TITLE}/try`, { body }))
    expect(found.breaks.map(({ code }) => code)).toContain('receipt-moved-out-of-year')
    expect(found.dates.some(({ place, after }) => place.path === PREMIERE && after === '2026-05-14')).toBe(
      true,
    )
    expect(found.money.length).toBeGreaterThan(0)
    expect((await page(producer)).dates[PREMIERE]).toBe('2025-08-28')
    // The writer sees no release to move.
    const refused = await (await desk.as('writer'))('POST', `/titles/${TITLE}/try`, { body })
    expect((await jsonOf<Problem>(refused)).issues?.[0]?.rule).toBe('no-such-place')
  })

  test('kept, shared, changed, compared, applied and taken away', async () => {
    const at = `/titles/${TITLE}/scenarios`
    const asked = { names: { en: 'One week later' }, changes: [{ move: PREMIERE, by: 7 }], shared: true }
    const { id } = await jsonOf<{ id: string }>(producer('POST', at, { body: asked }))
    const partner = await desk.as('co-producer')
    const of = async (ask: Ask) =>
      (await jsonOf<{ items: { id: string; version: number; mine: boolean }[] }>(ask('GET', at))).items
    expect((await of(partner)).find((it) => it.id === id)).toMatchObject({ version: 1, mine: false })
    expect((await of(await desk.as('writer'))).some((it) => it.id === id)).toBe(false)
    const here = `${at}/${encodeURIComponent(id)}`
    expect((await partner('PUT', here, { body: { ...asked, base: 1 } })).status).toBe(403)
    expect((await producer('PUT', here, { body: { ...asked, base: 1, shared: false } })).status).toBe(200)
    expect((await producer('PUT', here, { body: { ...asked, base: 1 } })).status).toBe(409)
    expect((await of(partner)).some((it) => it.id === id)).toBe(false)
    const compared = await jsonOf<Reply<typeof Comparison>>(
      producer('POST', `/titles/${TITLE}/compare`, { body: { scenarios: [id, 'scenario:slip-to-2026-05'] } }),
    )
    expect(compared.items).toHaveLength(2)
    expect((await producer('POST', `${here}/apply`, { body: { reason: 'Agreed.' } })).status).toBe(200)
    expect((await page(producer)).dates[PREMIERE]).toBe('2025-09-04')
    await save(producer, [{ move: PREMIERE, to: '2025-08-28' }])
    expect((await producer('DELETE', here)).status).toBe(200)
    expect((await producer('GET', at)).status).toBe(200)
    expect((await of(producer)).some((it) => it.id === id)).toBe(false)
  })
})

describe('saving', () => {
  test('what one may not write is refused', async () => {
    const partner = await desk.as('co-producer')
    expect((await save(partner, [{ move: PREMIERE, to: '2025-09-01' }])).status).toBe(422)
    expect((await save(partner, [{ set: 'decide/chosen', to: 'option:x' }])).status).toBe(422)
    expect((await save(await desk.as('auditor'), [{ set: 'head/note', to: 'x' }])).status).toBe(422)
  })

  test('with a key a write is made once', async () => {
    const before = (await page(producer)).versions.release!
    const sent = () =>
      save(
        producer,
        [{ set: 'release/windows/window:netflix/note', to: 'once' }],
        {},
        { 'idempotency-key': 'k1' },
      )
    const [one, two] = [await jsonOf<Saved>(sent()), await jsonOf<Saved>(sent())]
    expect(two).toEqual(one)
    expect((await page(producer)).versions.release).toBe(before + 1)
    const other = await save(producer, [{ set: 'head/note', to: 'other' }], {}, { 'idempotency-key': 'k1' })
    expect((await jsonOf<Problem>(other)).type).toContain('key-reused')
  })

  test('two at once in different places come together', async () => {
    const partner = await desk.as('co-producer')
    const { versions } = await page(producer)
    const base = { make: versions.make }
    const [one, two] = (await page(producer)).sections.make
      ? ((await page(producer)).sections.make as { costs: { id: string }[] }).costs
      : []
    expect((await save(partner, [{ set: `make/costs/${one!.id}/note`, to: 'theirs' }], base)).status).toBe(
      200,
    )
    const saved = await jsonOf<Saved>(
      save(producer, [{ set: `make/costs/${two!.id}/note`, to: 'mine' }], base),
    )
    expect(saved.theirs.map(({ place }) => place.path)).toEqual([`make/costs/${one!.id}/note`])
    expect(JSON.stringify((await page(producer)).sections.make)).toMatch(/theirs.*mine/s)
  })

  test('in the same place the second is shown both, and nothing is lost', async () => {
    const partner = await desk.as('co-producer')
    const before = await page(producer)
    const base = { make: before.versions.make }
    const { costs } = before.sections.make as { costs: { id: string; account?: string }[] }
    const at = `make/costs/${costs[2]!.id}/note`
    expect((await save(partner, [{ set: at, to: 'first' }], base)).status).toBe(200)
    const reply = await save(producer, [{ set: at, to: 'second' }], base)
    expect(reply.status).toBe(409)
    const { conflicts } = await jsonOf<Problem>(reply)
    expect(conflicts).toHaveLength(1)
    expect(conflicts![0]).toMatchObject({
      place: { path: at },
      mine: 'second',
      theirs: 'first',
      company: 'Robot Communications',
    })
  })

  test('what a partner was not shown stays as it was when they save', async () => {
    const own = {
      id: 'cost:ours',
      names: { en: 'Ours alone' },
      amount: 'KRW 1',
      timing: { kind: 'once', due: '2025-06-10' },
      only: 'party:gtist',
    }
    expect((await save(producer, [{ add: 'make/costs', value: own }])).status).toBe(200)
    const partner = await desk.as('co-producer')
    const seen = (await page(partner)).sections.make as { costs: { id: string }[] }
    expect(seen.costs.some(({ id }) => id === 'cost:ours')).toBe(false)
    expect(
      (await save(partner, [{ set: `make/costs/${seen.costs[0]!.id}/note`, to: 'still there?' }])).status,
    ).toBe(200)
    const whole = (await page(producer)).sections.make as { costs: { id: string }[] }
    expect(whole.costs.some(({ id }) => id === 'cost:ours')).toBe(true)
    const taken = await save(partner, [{ remove: 'make/costs/cost:ours' }])
    expect((await jsonOf<Problem>(taken)).issues?.[0]?.rule).toBe('no-such-place')
    const foreign = { ...own, id: 'cost:foreign', only: 'party:netflix' }
    expect((await save(partner, [{ add: 'make/costs', value: foreign }])).status).toBe(422)
  })
})

describe('history', () => {
  test('says who changed what, and puts an older version back as a new change', async () => {
    await save(producer, [{ set: 'head/note', to: 'before' }])
    const { versions } = await page(producer)
    await save(producer, [{ set: 'head/note', to: 'after' }])
    const of = () => jsonOf<History>(producer('GET', `/titles/${TITLE}/history?path=head/note&limit=2`))
    const { items, next } = await of()
    expect(items[0]).toMatchObject({
      section: 'head',
      changes: [{ place: { path: 'head/note' }, before: 'before', after: 'after' }],
    })
    expect(next).toBeDefined()
    const old = await jsonOf<{ body: { note: string } }>(
      producer('GET', `/titles/${TITLE}/sections/head/versions/${versions.head}`),
    )
    expect(old.body.note).toBe('before')
    expect(
      (
        await producer('POST', `/titles/${TITLE}/restore`, {
          body: { section: 'head', version: versions.head },
        })
      ).status,
    ).toBe(200)
    expect((await page(producer)).sections.head).toMatchObject({ note: 'before' })
    expect((await of()).items[0]).toMatchObject({ kind: 'restore' })
    expect((await (await desk.as('writer'))('GET', `/titles/${TITLE}/sections/deal/versions/1`)).status).toBe(
      404,
    )
  })
})

describe('people', () => {
  test('a title is opened to a company and closed again, by whoever manages it', async () => {
    const at = `/titles/${TITLE}/people`
    const tbs = { company: 'party:tbs', role: 'broadcaster' }
    const broadcaster = await desk.as('broadcaster')
    expect((await broadcaster('GET', `/titles/${TITLE}`)).status).toBe(404)
    expect((await (await desk.as('co-producer'))('PUT', at, { body: tbs })).status).toBe(403)
    expect((await producer('PUT', at, { body: { ...tbs, opens: { adapt: 'none' } } })).status).toBe(200)
    expect(Object.keys((await page(broadcaster)).sections)).toEqual(['head', 'deal', 'release', 'settle'])
    const { items } = await jsonOf<Reply<typeof Participations>>(producer('GET', at))
    expect(items.find(({ company }) => company === 'party:tbs')).toMatchObject({
      opens: { adapt: 'none', release: 'read' },
    })
    const told = await jsonOf<Reply<typeof Participations>>((await desk.as('co-producer'))('GET', at))
    expect(told.items.find(({ company }) => company === 'party:tbs')).toMatchObject({
      opens: {},
      ownOnly: [],
    })
    expect((await producer('POST', `${at}/close`, { body: tbs })).status).toBe(200)
    expect((await broadcaster('GET', `/titles/${TITLE}`)).status).toBe(404)
  })

  test('whoever leaves a company sees nothing of it any more', async () => {
    const { items } = await jsonOf<{ items: { id: string; people: { id: string; name: string }[] }[] }>(
      producer('GET', '/companies'),
    )
    const kei = items.find(({ id }) => id === 'party:robot')?.people.find(({ name }) => name === 'Kei')
    expect(kei).toBeDefined()
    const path = `/companies/party:robot/people/${encodeURIComponent(kei!.id)}`
    expect((await (await desk.as('platform'))('DELETE', path)).status).toBe(403)
    expect((await producer('DELETE', path)).status).toBe(200)
    expect((await producer('DELETE', path)).status).toBe(404)
  })
})

describe('personal access tokens', () => {
  test('act for their maker as far as their scopes go, until they are revoked', async () => {
    const partner = await desk.as('co-producer')
    const { id, secret } = await jsonOf<{ id: string; secret: string }>(
      partner('POST', '/tokens', { body: { name: 'Nightly', scopes: ['read'], days: 30 } }),
    )
    const headers = { authorization: `Bearer ${secret}` }
    expect((await jsonOf<TitleList>(desk.stranger('GET', '/titles', { headers }))).items).toHaveLength(1)
    const body = { changes: [{ set: 'make/costs/x/note', to: 'x' }], base: {} }
    expect((await desk.stranger('POST', `/titles/${TITLE}/save`, { body, headers })).status).toBe(403)
    expect((await producer('DELETE', `/tokens/${encodeURIComponent(id)}`)).status).toBe(404)
    expect((await partner('DELETE', `/tokens/${encodeURIComponent(id)}`)).status).toBe(200)
    expect((await desk.stranger('GET', '/titles', { headers })).status).toBe(401)
  })
})

describe('audit', () => {
  test('a copy leads to whoever took it', async () => {
    const partner = await desk.as('co-producer')
    const { copy, mark, files } = await jsonOf<Reply<typeof Export>>(
      partner('GET', `/titles/${TITLE}/export`),
    )
    expect(Object.keys(files)).not.toContain('decide.yaml')
    expect(files['deal.yaml']).toContain(copy)
    expect(mark).toContain('Robot Communications')
    const auditor = await desk.as('auditor')
    const { items } = await jsonOf<{ items: { personName: string; action: string; address: string }[] }>(
      auditor('GET', `/audit/access?copy=${copy}`),
    )
    expect(items).toMatchObject([
      { action: 'export', personName: 'Sample co-producer · 佐藤 葵', address: '127.0.0.1' },
    ])
    expect((await partner('GET', '/audit/access')).status).toBe(403)
  })

  test('the logs verify, and reading them is in them', async () => {
    const auditor = await desk.as('auditor')
    expect(await jsonOf(auditor('GET', '/audit/verify'))).toMatchObject({ sound: true })
    const { items } = await jsonOf<{ items: { action: string; person: string }[] }>(
      auditor('GET', '/audit/access?limit=500'),
    )
    expect(
      items.some(({ action, person }) => action === 'read-log' && person === 'person:sample-auditor'),
    ).toBe(true)
    const changes = await jsonOf<{ items: { section: string }[] }>(auditor('GET', '/audit/changes?limit=20'))
    expect(changes.items.length).toBeGreaterThan(0)
  })
})

describe('the API describes itself', () => {
  test('as OpenAPI 3.1, every route with what it answers and refuses', async () => {
    const api = await jsonOf<OpenApi & { openapi: string }>(desk.stranger('GET', '/openapi.json'))
    expect(api.openapi).toBe('3.1.0')
    const operations = Object.values(api.paths ?? {}).flatMap((item) => Object.values(item))
    expect(operations.length).toBeGreaterThan(30)
    for (const { summary, responses } of operations) {
      expect(summary).toBeTruthy()
      expect(Object.keys(responses ?? {})).toEqual(
        expect.arrayContaining(['200', '401', '403', '404', '422', '429']),
      )
    }
    expect(Object.keys(api.components?.schemas ?? {})).toEqual(
      expect.arrayContaining(['TitlePage', 'Finding', 'Problem', 'Change']),
    )
  })

  test('and as a page without a script', async () => {
    const text = await (await desk.stranger('GET', '/docs')).text()
    expect(text).toContain('/api/titles/{id}/try')
    expect(text).not.toMatch(/<script|https?:\/\/(?!127)/)
  })

  test('what is not there is a problem, too', async () => {
    const reply = await producer('GET', '/nothing')
    expect(reply.status).toBe(404)
    expect((await jsonOf<Problem>(reply)).type).toBe('/api/docs#not-found')
  })
})
