import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session, TitleList, TitlePage } from '../api/index.ts'
import { browser, join, PASSWORD, signIn } from './accounts.fixture.ts'
import { jsonOf, openDesk, type TestDesk } from './desk.fixture.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk({ sample: undefined })
}, 120_000)
afterAll(() => desk?.close())

const FIRST = {
  slate: '우리 작품',
  company: 'Dalbit Studio',
  country: 'KR',
  name: '김민지',
  email: 'minji@example.com',
  password: PASSWORD,
}

// Of two at once either may be the first.
let winner = FIRST.email

describe('an empty store without the sample', () => {
  test('says at its door that nobody is here yet, and lets nobody in by a click', async () => {
    const session = await jsonOf<Session>(desk.stranger('GET', '/session'))
    expect(session).toMatchObject({ setup: true, sample: false })
    expect(
      (await desk.stranger('POST', '/sample/enter', { body: { id: 'person:sample-producer' } })).status,
    ).toBe(404)
  })

  test('is not to be had without the secret that the server wrote', async () => {
    const body = { ...FIRST, secret: 'AAAAA-AAAAA-AAAAA-AAAAA' }
    const reply = await desk.stranger('POST', '/setup', { body })
    expect(reply.status).toBe(422)
    expect(await reply.json()).toMatchObject({ type: '/api/docs#wrong-setup-secret' })
    expect(await jsonOf<Session>(desk.stranger('GET', '/session'))).toMatchObject({ setup: true })
  })

  test('of two who have it one becomes the first, and after that there is no setup', async () => {
    const secret = desk.served.setup!.secret
    // As it may be typed from another screen.
    const typed = { ...FIRST, secret: secret.toLowerCase().replaceAll('-', ' ') }
    const [one, two] = [browser(desk), browser(desk)]
    const statuses = await Promise.all([
      one.ask('POST', '/setup', { body: typed }).then(({ status }) => status),
      two
        .ask('POST', '/setup', { body: { ...typed, email: 'other@example.com' } })
        .then(({ status }) => status),
    ])
    expect(statuses.toSorted()).toEqual([200, 404])
    if (statuses[1] === 200) winner = 'other@example.com'
    const session = await jsonOf<Session>(desk.stranger('GET', '/session'))
    expect(session.setup).toBeUndefined()
    expect(
      (await desk.stranger('POST', '/setup', { body: { ...typed, email: 'late@example.com' } })).status,
    ).toBe(404)
  })

  test('the first person runs the host, opens a new title, and sees what it lacks', async () => {
    const first = browser(desk)
    expect((await signIn(first, winner)).status).toBe(200)
    expect(await jsonOf<Session>(first.ask('GET', '/session'))).toMatchObject({
      person: { name: '김민지', company: 'Dalbit Studio', runs: true, opensTitles: true },
    })
    const body = { name: '달빛 아래', form: 'series', home: 'JP', mode: 'co-production' }
    const { id } = await jsonOf<{ id: string }>(first.ask('POST', '/titles', { body }))
    const list = await jsonOf<TitleList>(first.ask('GET', '/titles'))
    expect(list.items.map(({ name, home, reached }) => [name, home, reached])).toEqual([
      ['달빛 아래', 'JP', 'decide'],
    ])
    const page = await jsonOf<TitlePage>(first.ask('GET', `/titles/${encodeURIComponent(id)}`))
    expect(page).toMatchObject({ manages: true })
    expect(page.writable).toContain('deal')
    // It can be worked on at once.
    const changes = [{ set: 'head/note', to: 'Begun.' }]
    const saved = await first.ask('POST', `/titles/${encodeURIComponent(id)}/save`, {
      body: { changes, base: {} },
    })
    expect(saved.status).toBe(200)
  })

  test('a title in no country is refused, and the same request sent twice opens one title', async () => {
    const first = browser(desk)
    await signIn(first, winner)
    const body = { name: 'Twice', form: 'film', home: 'TR', mode: 'export' }
    expect((await first.ask('POST', '/titles', { body: { ...body, home: 'ZZ' } })).status).toBe(422)
    const headers = { 'idempotency-key': 'one-title' }
    const ids = [
      await jsonOf<{ id: string }>(first.ask('POST', '/titles', { body, headers })),
      await jsonOf<{ id: string }>(first.ask('POST', '/titles', { body, headers })),
    ]
    expect(ids[0]).toEqual(ids[1])
    expect((await jsonOf<TitleList>(first.ask('GET', '/titles?q=twice'))).total).toBe(1)
  })

  test('a partner company is brought in, and its people open no titles of the host’s slate', async () => {
    const first = browser(desk)
    await signIn(first, winner)
    const { id } = await jsonOf<{ id: string }>(
      first.ask('POST', '/companies', { body: { name: 'ロボット', country: 'JP' } }),
    )
    const partner = await join(desk, first.ask, {
      company: id,
      email: 'kei@example.com',
      name: 'Kei',
      admin: true,
    })
    const body = { name: 'Mine', form: 'film', home: 'JP', mode: 'export' }
    expect((await partner.ask('POST', '/titles', { body })).status).toBe(403)
    expect((await partner.ask('POST', '/companies', { body: { name: 'X', country: 'JP' } })).status).toBe(403)
    expect(await jsonOf<Session>(partner.ask('GET', '/session'))).toMatchObject({
      person: { company: 'ロボット', runs: true, opensTitles: false },
    })
  })
})
