import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  Account,
  Exports,
  InvitationSeen,
  Invitations,
  Left,
  Session,
  TitleList,
  Workers,
} from '../api/index.ts'
import { workspacesIn } from '../store/index.ts'
import { type Browser, browser, codeOf, enrol, join, PASSWORD, setUp, signIn } from './accounts.fixture.ts'
import { jsonOf, openDesk, type TestDesk } from './desk.fixture.ts'

const MINUTE = 60_000
let desk: TestDesk
let host: Browser
let hostId: string
let partnerId: string
let title: string
let clock = Date.now()

const at = (id: string) => encodeURIComponent(id)
const account = ({ ask }: Browser) => jsonOf<Account>(ask('GET', '/account'))
const isIn = async ({ ask }: Browser) => (await ask('GET', '/titles')).status === 200
const partner = (name: string, admin = false) =>
  join(desk, host.ask, { company: partnerId, email: `${name.toLowerCase()}@example.com`, name, admin })

beforeAll(async () => {
  desk = await openDesk({ sample: undefined, clock: () => clock })
  host = await setUp(desk)
  hostId = (await jsonOf<Session>(host.ask('GET', '/session'))).person!.companyId
  const made = { body: { name: 'Partner', country: 'JP' } }
  partnerId = (await jsonOf<{ id: string }>(host.ask('POST', '/companies', made))).id
  const body = { name: 'One', form: 'series', home: 'JP', mode: 'co-production' }
  title = (await jsonOf<{ id: string }>(host.ask('POST', '/titles', { body }))).id
  const opened = await host.ask('PUT', `/titles/${at(title)}/people`, {
    body: { company: partnerId, role: 'co-producer' },
  })
  expect(opened.status).toBe(200)
}, 120_000)
afterAll(() => desk?.close())

describe('an invitation', () => {
  const invite = (days = 7, email = 'someone@example.com') =>
    jsonOf<{ id: string; secret: string; path: string }>(
      host.ask('POST', '/invitations', { body: { company: partnerId, email, days } }),
    )
  const look = (secret: string) => desk.stranger('POST', '/invitations/look', { body: { secret } })
  const accept = (secret: string) =>
    desk.stranger('POST', '/invitations/accept', { body: { secret, name: 'Some', password: PASSWORD } })

  test('tells whoever has its link who invites them, and into which company', async () => {
    const { secret, path } = await invite()
    expect(path).toBe(`/join#${secret}`)
    expect(await jsonOf<InvitationSeen>(look(secret))).toMatchObject({
      state: 'open',
      company: 'Partner',
      invitedBy: 'Min',
      email: 'someone@example.com',
      account: 'none',
    })
    expect((await look(`${secret}x`)).status).toBe(404)
  })

  test('is of use once, and says so', async () => {
    const { secret } = await invite(7, 'once@example.com')
    expect((await accept(secret)).status).toBe(200)
    expect(await jsonOf<InvitationSeen>(look(secret))).toMatchObject({ state: 'accepted', account: 'known' })
    expect((await accept(secret)).status).toBe(404)
  })

  test('is over after its days, and no account is left of the try', async () => {
    const now = clock
    clock = now - 8 * 24 * 60 * MINUTE
    const { secret } = await invite(7, 'late@example.com')
    clock = now
    expect(await jsonOf<InvitationSeen>(look(secret))).toMatchObject({ state: 'over' })
    expect((await accept(secret)).status).toBe(404)
    expect(await desk.served.accounts.accountOf('late@example.com')).toBeUndefined()
  })

  test('is withdrawn by whoever runs the company, and by nobody else', async () => {
    const { id, secret } = await invite(7, 'withdrawn@example.com')
    const path = `/companies/${at(partnerId)}/invitations/${at(id)}`
    const plain = await partner('Plain')
    expect((await plain.ask('DELETE', path)).status).toBe(403)
    expect((await plain.ask('GET', `/companies/${at(partnerId)}/invitations`)).status).toBe(403)
    expect((await host.ask('DELETE', path)).status).toBe(200)
    expect((await accept(secret)).status).toBe(404)
    const { items } = await jsonOf<Invitations>(host.ask('GET', `/companies/${at(partnerId)}/invitations`))
    expect(items.find((it) => it.id === id)).toMatchObject({ state: 'withdrawn', invitedBy: 'Min' })
  })

  test('for an address that has an account is taken by signing in, with no second password', async () => {
    const own = await partner('Double')
    const { secret } = await jsonOf<{ secret: string }>(
      host.ask('POST', '/invitations', { body: { company: hostId, email: 'double@example.com', days: 7 } }),
    )
    expect((await accept(secret)).status).toBe(401)
    expect((await own.ask('POST', '/invitations/accept', { body: { secret } })).status).toBe(200)
    const { companies } = await account(own)
    expect(companies.map(({ name }) => name).toSorted()).toEqual(['Host', 'Partner'])
  })

  test('of one company is not given by whoever runs another', async () => {
    const admin = await partner('Admin', true)
    const body = { company: hostId, email: 'x@example.com', days: 7 }
    expect((await admin.ask('POST', '/invitations', { body })).status).toBe(403)
    expect((await admin.ask('POST', '/invitations', { body: { ...body, company: partnerId } })).status).toBe(
      200,
    )
  })

  test('leaves its secret nowhere in the store', async () => {
    const headers = { 'idempotency-key': 'invite-once' }
    const body = { company: partnerId, email: 'kept@example.com', days: 7 }
    const { secret } = await jsonOf<{ secret: string }>(host.ask('POST', '/invitations', { body, headers }))
    const kept = await desk.store.db.selectFrom('idempotency').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(secret)
  })
})

describe('a second factor', () => {
  test('is set up with the password and a first code, and then asked for', async () => {
    const own = await partner('Totp')
    const wrong = await own.ask('POST', '/account/second-factor', { body: { password: 'not the password' } })
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { type: '/api/docs#wrong-password' }])
    const { key, backupCodes } = await enrol(own)
    expect(backupCodes.length).toBeGreaterThanOrEqual(8)
    expect(await account(own)).toMatchObject({ hasSecondFactor: true })

    const again = browser(desk)
    expect(await signIn(again, 'totp@example.com')).toEqual({ status: 200, owesCode: true })
    // The password alone opens nothing.
    expect((await again.ask('GET', '/account')).status).toBe(401)
    expect(
      (await again.ask('POST', '/auth/two-factor/verify-totp', { body: { code: '000000' } })).status,
    ).toBe(401)
    const code = codeOf(key)
    expect((await again.ask('POST', '/auth/two-factor/verify-totp', { body: { code } })).status).toBe(200)
    expect(await isIn(again)).toBe(true)
  })

  test('does without the device by a backup code, once', async () => {
    const own = await partner('Backup')
    const { backupCodes } = await enrol(own)
    const verify = async () => {
      const again = browser(desk)
      await signIn(again, 'backup@example.com')
      const code = backupCodes[0]
      return (await again.ask('POST', '/auth/two-factor/verify-backup-code', { body: { code } })).status
    }
    expect(await verify()).toBe(200)
    expect(await verify()).toBe(401)
    // New ones take the place of the old.
    const { backupCodes: next } = await jsonOf<{ backupCodes: string[] }>(
      own.ask('POST', '/account/second-factor/codes', { body: { password: PASSWORD } }),
    )
    const again = browser(desk)
    await signIn(again, 'backup@example.com')
    const old = { body: { code: backupCodes[1] } }
    expect((await again.ask('POST', '/auth/two-factor/verify-backup-code', old)).status).toBe(401)
    const fresh = { body: { code: next[0] } }
    expect((await again.ask('POST', '/auth/two-factor/verify-backup-code', fresh)).status).toBe(200)
  })

  test('is asked for on a device that says it is trusted, all the same', async () => {
    const own = await partner('Trusted')
    const { key } = await enrol(own)
    const device = browser(desk)
    await signIn(device, 'trusted@example.com')
    const body = { code: codeOf(key), trustDevice: true }
    expect((await device.ask('POST', '/auth/two-factor/verify-totp', { body })).status).toBe(200)
    await device.ask('POST', '/session/leave', { body: {} })
    expect(await signIn(device, 'trusted@example.com')).toMatchObject({ owesCode: true })
  })

  test('is turned off with the password, and not by trying passwords', async () => {
    const own = await partner('Off')
    await enrol(own)
    const off = (password: string) => own.ask('POST', '/account/second-factor/off', { body: { password } })
    for (let i = 0; i < 5; i++) expect((await off(`wrong ${i}`)).status).toBe(422)
    // After five the right one is not heard either, until some time has passed.
    expect((await off(PASSWORD)).status).toBe(429)
    clock += 16 * MINUTE
    expect((await off(PASSWORD)).status).toBe(200)
    clock -= 16 * MINUTE
    expect(await signIn(browser(desk), 'off@example.com')).toMatchObject({ owesCode: false })
  })

  test('that a company asks for keeps whoever has none from everything but their account', async () => {
    const own = await partner('Required')
    const { secret } = await jsonOf<{ secret: string }>(
      own.ask('POST', '/tokens', { body: { name: 'Nightly', scopes: ['read'], days: 30 } }),
    )
    const bearer = { headers: { authorization: `Bearer ${secret}` } }
    expect((await own.ask('GET', `/titles/${at(title)}`)).status).toBe(200)
    const rules = { idleMinutes: 120, absoluteMinutes: 720, secondFactor: true }
    const put = `/companies/${at(partnerId)}/sessions`
    expect((await own.ask('PUT', put, { body: rules })).status).toBe(403)
    expect((await host.ask('PUT', put, { body: rules })).status).toBe(200)

    for (const path of [
      '/titles',
      `/titles/${at(title)}`,
      `/titles/${at(title)}/export`,
      '/search?q=a',
      '/live',
      '/tokens',
    ]) {
      const reply = await own.ask('GET', path)
      expect([path, reply.status, (await jsonOf<{ type: string }>(reply)).type]).toEqual([
        path,
        403,
        '/api/docs#second-factor-needed',
      ])
    }
    const save = { body: { changes: [{ set: 'make/note', to: 'x' }], base: {} } }
    expect((await own.ask('POST', `/titles/${at(title)}/save`, save)).status).toBe(403)
    // A token from before opens no more than its maker may.
    expect((await desk.stranger('GET', '/titles', bearer)).status).toBe(403)
    expect(await account(own)).toMatchObject({ needsSecondFactor: true })
    expect(await jsonOf<Session>(own.ask('GET', '/session'))).toMatchObject({
      person: { needsSecondFactor: true },
    })

    await enrol(own)
    expect((await own.ask('GET', `/titles/${at(title)}`)).status).toBe(200)
    expect((await desk.stranger('GET', '/titles', bearer)).status).toBe(200)
    // Without it again, nothing opens again.
    await own.ask('POST', '/account/second-factor/off', { body: { password: PASSWORD } })
    expect((await own.ask('GET', '/titles')).status).toBe(403)
    expect((await host.ask('PUT', put, { body: { ...rules, secondFactor: false } })).status).toBe(200)
  })
})

describe('sessions', () => {
  test('end when idle and at last, by what the company says, whoever works for two by the stricter', async () => {
    const own = await partner('Idle')
    const put = (company: string, idleMinutes: number, absoluteMinutes: number) =>
      host.ask('PUT', `/companies/${at(company)}/sessions`, {
        body: { idleMinutes, absoluteMinutes, secondFactor: false },
      })
    expect((await put(partnerId, 30, 90)).status).toBe(200)
    // The library dates a session by the real clock: on a slow machine ours has fallen behind it.
    clock = Date.now()
    const began = clock
    clock = began + 29 * MINUTE
    expect(await isIn(own)).toBe(true)
    clock += 31 * MINUTE
    expect(await isIn(own)).toBe(false)
    clock = began

    await signIn(own, 'idle@example.com')
    for (let minutes = 20; minutes <= 80; minutes += 20) {
      clock = began + minutes * MINUTE
      expect(await isIn(own), `${minutes}`).toBe(true)
    }
    clock = began + 91 * MINUTE
    expect(await isIn(own)).toBe(false)
    clock = began

    // The host asks for less; Double works for both.
    const both = browser(desk)
    await signIn(both, 'double@example.com')
    expect((await account(both)).rules).toEqual({ idleMinutes: 30, absoluteMinutes: 90, secondFactor: false })
    expect((await put(partnerId, 120, 60)).status).toBe(422)
    expect((await put(partnerId, 1, 720)).status).toBe(422)
    expect((await put(partnerId, 120, 720)).status).toBe(200)
  })

  test('that are over change no password and set up no second factor', async () => {
    const own = await partner('Over')
    const began = clock
    clock = began + 121 * MINUTE
    const body = { current: PASSWORD, next: 'another good password' }
    expect((await own.ask('POST', '/account/password', { body })).status).toBe(401)
    clock = began
    expect((await signIn(browser(desk), 'over@example.com')).status).toBe(200)
  })

  test('are listed with device and time, and ended one by one or all at once', async () => {
    const own = await partner('Devices')
    const phone = browser(desk, 'A phone')
    await signIn(phone, 'devices@example.com')
    const { sessions } = await account(own)
    expect(sessions).toHaveLength(2)
    expect(sessions.filter(({ here }) => here)).toHaveLength(1)
    const other = sessions.find(({ here }) => !here)!
    expect(other).toMatchObject({ agent: 'A phone', address: expect.stringMatching(/^192\.0\.2\./) })
    expect(JSON.stringify(sessions)).not.toContain('token')
    // Somebody else's is not there.
    expect((await host.ask('DELETE', `/account/sessions/${at(other.id)}`)).status).toBe(404)
    expect((await own.ask('DELETE', `/account/sessions/${at(other.id)}`)).status).toBe(200)
    expect([await isIn(phone), await isIn(own)]).toEqual([false, true])
    await signIn(phone, 'devices@example.com')
    await phone.ask('POST', '/session/leave-everywhere', { body: {} })
    expect([await isIn(phone), await isIn(own)]).toEqual([false, false])
  })

  test('elsewhere end when the password is changed', async () => {
    const own = await partner('Changer')
    const elsewhere = browser(desk)
    await signIn(elsewhere, 'changer@example.com')
    const change = (current: string, next: string) =>
      own.ask('POST', '/account/password', { body: { current, next } })
    expect((await change('not the password', 'another good password')).status).toBe(422)
    expect((await change(PASSWORD, 'short')).status).toBe(422)
    expect((await change(PASSWORD, 'another good password')).status).toBe(200)
    expect([await isIn(own), await isIn(elsewhere)]).toEqual([true, false])
    expect((await signIn(browser(desk), 'changer@example.com')).status).toBe(401)
    expect((await signIn(browser(desk), 'changer@example.com', 'another good password')).status).toBe(200)
  })

  test('begin with an entry in the log, with address and device', async () => {
    const own = browser(desk, 'A laptop')
    await signIn(own, 'plain@example.com')
    const { items } = await jsonOf<{ items: { action: string; agent?: string; what?: string }[] }>(
      host.ask('GET', '/audit/access?action=sign-in'),
    )
    expect(items).toContainEqual(expect.objectContaining({ agent: 'A laptop', what: 'password' }))
  })

  test('cannot be asked about in the library’s own way', async () => {
    for (const path of [
      '/auth/get-session',
      '/auth/list-sessions',
      '/auth/two-factor/enable',
      '/auth/sign-up/email',
    ])
      expect(
        (await host.ask(path.includes('list') || path.includes('get') ? 'GET' : 'POST', path)).status,
        path,
      ).toBe(404)
  })
})

describe('whoever leaves a company', () => {
  test('is out at once: sessions, tokens and titles; what they took out is listed', async () => {
    const own = await partner('Leaver')
    const person = (await jsonOf<Session>(own.ask('GET', '/session'))).person!.id
    const { secret } = await jsonOf<{ secret: string }>(
      own.ask('POST', '/tokens', { body: { name: 'Nightly', scopes: ['read'], days: 30 } }),
    )
    const bearer = { headers: { authorization: `Bearer ${secret}` } }
    const { copy } = await jsonOf<{ copy: string }>(own.ask('GET', `/titles/${at(title)}/export`))
    const byName = { company: partnerId, role: 'writer', person }
    expect((await host.ask('PUT', `/titles/${at(title)}/people`, { body: byName })).status).toBe(200)
    expect((await desk.stranger('GET', '/titles', bearer)).status).toBe(200)

    // A link that they made for themselves before they went.
    const { path: shared } = await jsonOf<{ path: string }>(
      own.ask('POST', `/titles/${at(title)}/shares`, {
        body: {
          recipient: 'A friend',
          email: 'friend@example.net',
          language: 'en',
          sections: ['adapt'],
          expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
        },
      }),
    )
    const open = { body: { secret: shared.split('#')[1] } }
    expect((await desk.stranger('POST', '/shares/open', open)).status).toBe(200)

    const people = await jsonOf<Workers>(host.ask('GET', `/companies/${at(partnerId)}/people`))
    expect(people.items.find(({ id }) => id === person)).toMatchObject({ tokens: 1, exports: 1 })
    const path = `/companies/${at(partnerId)}/people/${at(person)}`
    expect((await own.ask('DELETE', path)).status).toBe(403)
    const left = await jsonOf<Left>(host.ask('DELETE', path))
    expect(left).toMatchObject({
      sessions: 1,
      tokens: 1,
      roles: 1,
      links: 1,
      exports: [{ title: 'One', copy }],
    })

    expect(await isIn(own)).toBe(false)
    expect((await desk.stranger('GET', '/titles', bearer)).status).toBe(401)
    expect((await desk.stranger('POST', '/shares/open', open)).status).toBe(410)
    // Their password still opens their account, and nothing behind it.
    const again = browser(desk)
    expect((await signIn(again, 'leaver@example.com')).status).toBe(200)
    expect(await isIn(again)).toBe(false)
    expect(await jsonOf<Session>(again.ask('GET', '/session'))).toMatchObject({ outside: true })
    // The list is still there afterwards.
    const { items } = await jsonOf<Exports>(host.ask('GET', `${path}/exports`))
    expect(items).toMatchObject([{ copy }])
    expect((await host.ask('DELETE', path)).status).toBe(404)

    // Whoever comes back has neither the token nor the role by name of before.
    const invited = { company: partnerId, email: 'leaver@example.com', days: 7 }
    const { secret: link } = await jsonOf<{ secret: string }>(
      host.ask('POST', '/invitations', { body: invited }),
    )
    expect((await again.ask('POST', '/invitations/accept', { body: { secret: link } })).status).toBe(200)
    expect(await isIn(again)).toBe(true)
    expect((await desk.stranger('GET', '/titles', bearer)).status).toBe(401)
    const [card] = await workspacesIn(desk.store)
    const { roles } = (await desk.served.slates(card!.workspace)).slate.now()
    expect([...roles.values()].flat().some((role) => role.person === person)).toBe(false)
  })

  test('who alone managed a title passes it to whoever runs the company', async () => {
    const manager = await join(desk, host.ask, {
      company: hostId,
      email: 'boss@example.com',
      name: 'Boss',
      admin: true,
    })
    const person = (await jsonOf<Session>(manager.ask('GET', '/session'))).person!.id
    const body = { name: 'Two', form: 'film', home: 'JP', mode: 'export' }
    const { id } = await jsonOf<{ id: string }>(manager.ask('POST', '/titles', { body }))
    const people = `/titles/${at(id)}/people`
    const lead = { company: hostId, role: 'lead-studio' }
    expect((await manager.ask('PUT', people, { body: { ...lead, person } })).status).toBe(200)
    expect((await manager.ask('POST', `${people}/close`, { body: lead })).status).toBe(200)
    const titles = async () =>
      (await jsonOf<TitleList>(host.ask('GET', '/titles'))).items.map(({ name }) => name)
    expect(await titles()).not.toContain('Two')
    const left = await jsonOf<Left>(host.ask('DELETE', `/companies/${at(hostId)}/people/${at(person)}`))
    expect(left).toMatchObject({ passedOn: ['Two'], heir: 'Min' })
    expect(await titles()).toContain('Two')
  })

  test('as the last who runs the host does not leave', async () => {
    const { person } = await jsonOf<Session>(host.ask('GET', '/session'))
    const reply = await host.ask('DELETE', `/companies/${at(hostId)}/people/${at(person!.id)}`)
    expect([reply.status, await reply.json()]).toMatchObject([
      422,
      { issues: [{ rule: 'last-manager', message: expect.stringContaining('Nobody would be left') }] },
    ])
  })
})

describe('whoever runs a company', () => {
  const put = (by: Browser, company: string, person: string, admin: boolean) =>
    by.ask('PUT', `/companies/${at(company)}/people/${at(person)}`, { body: { admin } })
  const personOf = async (own: Browser) => (await jsonOf<Session>(own.ask('GET', '/session'))).person!

  test('lets somebody run it who was invited without, and takes it back; it holds at once', async () => {
    const own = await partner('Later')
    const invite = () =>
      own.ask('POST', '/invitations', { body: { company: partnerId, email: 'l@example.com', days: 1 } })
    const { id } = await personOf(own)
    expect((await invite()).status).toBe(403)
    expect((await put(own, partnerId, id, true)).status).toBe(403)
    expect((await put(host, partnerId, id, true)).status).toBe(200)
    expect((await personOf(own)).runs).toBe(true)
    expect((await invite()).status).toBe(200)
    expect((await put(host, partnerId, id, false)).status).toBe(200)
    expect((await invite()).status).toBe(403)
    expect((await put(host, partnerId, 'person:nobody', true)).status).toBe(404)
  })

  test('is never the last to give it up', async () => {
    const { id } = await personOf(host)
    const reply = await put(host, hostId, id, false)
    expect([reply.status, await reply.json()]).toMatchObject([
      422,
      { issues: [{ rule: 'last-manager', message: expect.stringContaining('Nobody would be left') }] },
    ])
    expect((await personOf(host)).runs).toBe(true)
  })
})

test('a token acts for the company that it was made for, and for none of another', async () => {
  const both = browser(desk)
  await signIn(both, 'double@example.com')
  const make = (company: string) =>
    both.ask('POST', '/tokens', { body: { name: 'x', scopes: ['read'], days: 1, company } })
  const { secret } = await jsonOf<{ secret: string }>(make(partnerId))
  const headers = { authorization: `Bearer ${secret}` }
  const list = await jsonOf<TitleList>(desk.stranger('GET', '/titles', { headers }))
  expect(list.items.map(({ name }) => name)).toEqual(['One'])
  expect((await make('party:none')).status).toBe(403)
})
