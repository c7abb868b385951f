import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Account, InvitationSeen, Session } from '../api/index.ts'
import { type Browser, browser, join, PASSWORD, setUp, signIn } from './accounts.fixture.ts'
import { jsonOf, ORIGIN, openDesk, type TestDesk } from './desk.fixture.ts'
import { type OidcProvider, openProvider } from './oidc-provider.fixture.ts'

let provider: OidcProvider
let desk: TestDesk
let host: Browser

beforeAll(async () => {
  provider = await openProvider()
  desk = await openDesk({
    sample: undefined,
    providers: [provider.asProvider],
  })
  host = await setUp(desk)
  const company = (await jsonOf<Session>(host.ask('GET', '/session'))).person!.companyId
  await join(desk, host.ask, { company, email: 'kei@example.com', name: 'Kei' })
}, 120_000)
afterAll(async () => {
  await desk?.close()
  await provider?.close()
})

/** Through the provider and back, as a browser goes. @returns where it ends */
async function throughProvider(own: Browser, to = '/'): Promise<URL> {
  const body = { provider: 'studio', callbackURL: to, errorCallbackURL: '/sign-in' }
  const { url } = await jsonOf<{ url: string }>(own.ask('POST', '/auth/sign-in/social', { body }))
  const asked = await fetch(url, { redirect: 'manual' })
  const back = new URL(asked.headers.get('location')!)
  expect(back.origin).toBe(ORIGIN)
  const reply = await own.ask('GET', back.pathname.replace('/api', '') + back.search, {
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  return new URL(reply.headers.get('location')!, ORIGIN)
}

describe('whoever is invited and has no password', () => {
  let known: OidcProvider['claims']
  beforeEach(() => {
    known = provider.claims
  })
  afterEach(() => {
    provider.claims = known
  })
  const invited = async (email: string) => {
    const company = (await jsonOf<Session>(host.ask('GET', '/session'))).person!.companyId
    const body = { company, email, days: 7 }
    return (await jsonOf<{ secret: string }>(host.ask('POST', '/invitations', { body }))).secret
  }
  const look = async ({ ask }: Browser, secret: string) =>
    await jsonOf<InvitationSeen>(ask('POST', '/invitations/look', { body: { secret } }))
  const begin = async ({ ask }: Browser, secret: string, name: string) =>
    (await ask('POST', '/invitations/begin', { body: { secret, name } })).status

  test('begins an account, signs in at the provider, and joins', async () => {
    const secret = await invited('aoi@example.com')
    const own = browser(desk)
    expect(await look(own, secret)).toMatchObject({ account: 'none', providers: [{ id: 'studio' }] })
    expect(await begin(own, secret, '葵')).toBe(200)

    provider.claims = { sub: '5', email: 'aoi@example.com', email_verified: true, name: 'Aoi at work' }
    expect((await throughProvider(own, '/join')).pathname).toBe('/join')
    expect((await own.ask('GET', '/titles')).status).toBe(401)
    expect(await look(own, secret)).toMatchObject({ state: 'open', account: 'mine' })
    expect((await own.ask('POST', '/invitations/accept', { body: { secret } })).status).toBe(200)
    expect((await own.ask('GET', '/titles')).status).toBe(200)
    expect(await jsonOf<Session>(own.ask('GET', '/session'))).toMatchObject({ person: { name: '葵' } })
  })

  test('may still choose a password, when it was begun and left', async () => {
    const secret = await invited('sora@example.com')
    const own = browser(desk)
    expect(await begin(own, secret, 'Sora')).toBe(200)
    expect(await look(own, secret)).toMatchObject({ state: 'open', account: 'none' })
    const body = { secret, name: 'Sora', password: PASSWORD }
    expect((await own.ask('POST', '/invitations/accept', { body })).status).toBe(200)
    expect((await signIn(browser(desk), 'sora@example.com')).status).toBe(200)
  })

  test('comes in with no other address than the one that was invited', async () => {
    const secret = await invited('ren@example.com')
    const own = browser(desk)
    await begin(own, secret, 'Ren')
    provider.claims = { sub: '6', email: 'eve@example.com', email_verified: true, name: 'Eve' }
    expect((await throughProvider(own, '/join')).pathname).toBe('/sign-in')
    provider.claims = { sub: '6', email: 'ren@example.com', email_verified: false, name: 'Not Ren' }
    expect((await throughProvider(own, '/join')).pathname).toBe('/sign-in')
    expect((await own.ask('POST', '/invitations/accept', { body: { secret } })).status).not.toBe(200)
  })

  test('begins nothing in the place of an account that stands, or with a link that does not', async () => {
    const own = browser(desk)
    expect(await begin(own, await invited('kei@example.com'), 'Not Kei')).toBe(401)
    expect(await begin(own, 'inv_wrong', 'Nobody')).toBe(404)
    expect(await jsonOf<Session>(own.ask('GET', '/session'))).not.toHaveProperty('person')
  })
})

describe('signing in at a provider', () => {
  test('is offered where one is configured', async () => {
    expect((await jsonOf<Session>(desk.stranger('GET', '/session'))).providers).toEqual([
      { id: 'studio', name: 'Studio sign-in' },
    ])
  })

  test('lets in whoever has an account here, with the code proven by its verifier', async () => {
    const own = browser(desk, 'A laptop')
    expect((await throughProvider(own)).pathname).toBe('/')
    expect(provider.tokensAsked.at(-1)?.get('code_verifier')?.length).toBeGreaterThan(40)
    expect(await jsonOf<Session>(own.ask('GET', '/session'))).toMatchObject({ person: { name: 'Kei' } })
    expect(await jsonOf<Account>(own.ask('GET', '/account'))).toMatchObject({ method: 'provider' })
    const { items } = await jsonOf<{ items: { what?: string; agent?: string }[] }>(
      host.ask('GET', '/audit/access?action=sign-in'),
    )
    expect(items[0]).toMatchObject({ what: 'provider', agent: 'A laptop' })
  })

  test('makes no account for whoever is not known here', async () => {
    const known = provider.claims
    provider.claims = { sub: '2', email: 'eve@example.com', email_verified: true, name: 'Eve' }
    const own = browser(desk)
    const end = await throughProvider(own)
    expect([end.pathname, end.searchParams.has('error')]).toEqual(['/sign-in', true])
    expect((await own.ask('GET', '/account')).status).toBe(401)
    expect(await desk.served.accounts.accountOf('eve@example.com')).toBeUndefined()
    provider.claims = known
  })

  test('joins no account to an address that the provider has not verified', async () => {
    const known = provider.claims
    provider.claims = { sub: '3', email: 'min@example.com', email_verified: false, name: 'Not Min' }
    const own = browser(desk)
    expect((await throughProvider(own)).pathname).toBe('/sign-in')
    expect((await own.ask('GET', '/account')).status).toBe(401)
    provider.claims = known
  })

  test.each(['wrong-key', 'wrong-audience', 'wrong-nonce'] as const)(
    'takes no statement with a %s',
    async (wrong) => {
      provider.fault = wrong
      const own = browser(desk)
      const end = await throughProvider(own)
      expect([end.pathname, end.searchParams.has('error')]).toEqual(['/sign-in', true])
      expect((await own.ask('GET', '/account')).status).toBe(401)
      provider.fault = 'none'
    },
  )

  test('takes no answer that was asked for in another browser', async () => {
    const [one, two] = [browser(desk), browser(desk)]
    const body = { provider: 'studio', callbackURL: '/', errorCallbackURL: '/sign-in' }
    const { url } = await jsonOf<{ url: string }>(one.ask('POST', '/auth/sign-in/social', { body }))
    const asked = await fetch(url, { redirect: 'manual' })
    const back = new URL(asked.headers.get('location')!)
    await two.ask('GET', back.pathname.replace('/api', '') + back.search)
    expect((await two.ask('GET', '/account')).status).toBe(401)
  })

  test('is a second factor for a company that asks for one: the provider asks for its own', async () => {
    const company = (await jsonOf<Session>(host.ask('GET', '/session'))).person!.companyId
    const own = browser(desk)
    await throughProvider(own)
    const rules = { idleMinutes: 120, absoluteMinutes: 720, secondFactor: true }
    const put = `/companies/${encodeURIComponent(company)}/sessions`
    expect((await host.ask('PUT', put, { body: rules })).status).toBe(200)
    expect((await own.ask('GET', '/titles')).status).toBe(200)
    expect((await host.ask('GET', '/titles')).status).toBe(403)
  })
})

test('where none is configured nothing is offered, and nothing answers', async () => {
  const plain = await openDesk({ sample: undefined })
  expect((await jsonOf<Session>(plain.stranger('GET', '/session'))).providers).toBeUndefined()
  const body = { provider: 'studio', callbackURL: '/' }
  const reply = await plain.stranger('POST', '/auth/sign-in/social', { body, headers: { origin: ORIGIN } })
  expect(reply.status).toBeGreaterThanOrEqual(400)
  await plain.close()
}, 60_000)
