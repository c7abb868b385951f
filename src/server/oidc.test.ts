import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Account, InvitationSeen, Session } from '../api/index.ts'
import { type Browser, browser, join, PASSWORD, setUp, signIn } from './accounts.fixture.ts'
import { jsonOf, ORIGIN, openDesk, type TestDesk } from './desk.fixture.ts'

/** Whom the provider says it is, the next time that somebody signs in there. */
let claims = { sub: '1', email: 'kei@example.com', email_verified: true, name: 'Kei' }
/** What the provider does wrong. */
let fault: 'none' | 'wrong-key' | 'wrong-audience' | 'wrong-nonce' = 'none'
const tokensAsked: URLSearchParams[] = []

let provider: Server
let issuer: string
let desk: TestDesk
let host: Browser

/** A JSON Web Token, RS256. */
function signed(said: object, key: KeyObject): string {
  const [head, body] = [{ alg: 'RS256', typ: 'JWT', kid: 'one' }, said].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  return `${head}.${body}.${sign('sha256', Buffer.from(`${head}.${body}`), key).toString('base64url')}`
}

/** A provider as small as it can be: discovery, authorize, token, keys. */
async function openProvider(): Promise<Server> {
  const [keys, others] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }))
  const jwk = { ...keys!.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const codes = new Map<string, string>()
  const server = createServer(async (request, reply) => {
    const url = new URL(request.url ?? '/', issuer)
    const json = (body: unknown) =>
      reply.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    if (url.pathname === '/.well-known/openid-configuration')
      return json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['client_secret_post'],
      })
    if (url.pathname === '/keys') return json({ keys: [jwk] })
    if (url.pathname === '/authorize') {
      const code = `code-${codes.size}`
      codes.set(code, url.searchParams.get('nonce') ?? '')
      const back = new URL(url.searchParams.get('redirect_uri')!)
      back.searchParams.set('code', code)
      back.searchParams.set('state', url.searchParams.get('state')!)
      return reply.writeHead(302, { location: back.href }).end()
    }
    if (url.pathname === '/token') {
      let text = ''
      for await (const part of request) text += part
      const asked = new URLSearchParams(text)
      tokensAsked.push(asked)
      const nonce = fault === 'wrong-nonce' ? 'another' : codes.get(asked.get('code') ?? '')
      const now = Math.floor(Date.now() / 1000)
      const said = {
        ...claims,
        ...(nonce && { nonce }),
        iss: issuer,
        aud: fault === 'wrong-audience' ? 'somebody-else' : 'genchi',
        iat: now,
        exp: now + 300,
      }
      const idToken = signed(said, (fault === 'wrong-key' ? others : keys)!.privateKey)
      return json({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken })
    }
    reply.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return server
}

beforeAll(async () => {
  provider = await openProvider()
  desk = await openDesk({
    sample: undefined,
    providers: [
      {
        id: 'studio',
        name: 'Studio sign-in',
        clientId: 'genchi',
        clientSecret: 'a secret of the client',
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
      },
    ],
  })
  host = await setUp(desk)
  const company = (await jsonOf<Session>(host.ask('GET', '/session'))).person!.companyId
  await join(desk, host.ask, { company, email: 'kei@example.com', name: 'Kei' })
}, 120_000)
afterAll(async () => {
  await desk?.close()
  provider?.close()
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
  const known = claims
  afterEach(() => {
    claims = known
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

    claims = { sub: '5', email: 'aoi@example.com', email_verified: true, name: 'Aoi at work' }
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
    claims = { sub: '6', email: 'eve@example.com', email_verified: true, name: 'Eve' }
    expect((await throughProvider(own, '/join')).pathname).toBe('/sign-in')
    claims = { sub: '6', email: 'ren@example.com', email_verified: false, name: 'Not Ren' }
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
    expect(tokensAsked.at(-1)?.get('code_verifier')?.length).toBeGreaterThan(40)
    expect(await jsonOf<Session>(own.ask('GET', '/session'))).toMatchObject({ person: { name: 'Kei' } })
    expect(await jsonOf<Account>(own.ask('GET', '/account'))).toMatchObject({ method: 'provider' })
    const { items } = await jsonOf<{ items: { what?: string; agent?: string }[] }>(
      host.ask('GET', '/audit/access?action=sign-in'),
    )
    expect(items[0]).toMatchObject({ what: 'provider', agent: 'A laptop' })
  })

  test('makes no account for whoever is not known here', async () => {
    const known = claims
    claims = { sub: '2', email: 'eve@example.com', email_verified: true, name: 'Eve' }
    const own = browser(desk)
    const end = await throughProvider(own)
    expect([end.pathname, end.searchParams.has('error')]).toEqual(['/sign-in', true])
    expect((await own.ask('GET', '/account')).status).toBe(401)
    expect(await desk.served.accounts.accountOf('eve@example.com')).toBeUndefined()
    claims = known
  })

  test('joins no account to an address that the provider has not verified', async () => {
    const known = claims
    claims = { sub: '3', email: 'min@example.com', email_verified: false, name: 'Not Min' }
    const own = browser(desk)
    expect((await throughProvider(own)).pathname).toBe('/sign-in')
    expect((await own.ask('GET', '/account')).status).toBe(401)
    claims = known
  })

  test.each(['wrong-key', 'wrong-audience', 'wrong-nonce'] as const)(
    'takes no statement with a %s',
    async (wrong) => {
      fault = wrong
      const own = browser(desk)
      const end = await throughProvider(own)
      expect([end.pathname, end.searchParams.has('error')]).toEqual(['/sign-in', true])
      expect((await own.ask('GET', '/account')).status).toBe(401)
      fault = 'none'
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
