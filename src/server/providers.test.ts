import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import type { Session } from '../api/index.ts'
import { browser } from './accounts.fixture.ts'
import { jsonOf, openDesk, type TestDesk } from './desk.fixture.ts'
import { type OidcProvider, openProvider } from './oidc-provider.fixture.ts'
import { faultOf, pauseAfter } from './providers.ts'
import { checkProviders } from './self-check.ts'

let desk: TestDesk | undefined
let provider: OidcProvider | undefined
afterEach(async () => {
  await desk?.close()
  await provider?.close()
  desk = undefined
  provider = undefined
})

/** A port on which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

const studioAt = (port: number) => ({
  id: 'studio',
  name: 'Studio sign-in',
  clientId: 'genchi',
  clientSecret: 'a secret of the client',
  discoveryUrl: `http://127.0.0.1:${port}/.well-known/openid-configuration`,
})
const offered = async (of: TestDesk) => (await jsonOf<Session>(of.stranger('GET', '/session'))).providers
const go = async (of: TestDesk) => {
  const body = { provider: 'studio', callbackURL: '/', errorCallbackURL: '/sign-in' }
  return (await browser(of).ask('POST', '/auth/sign-in/social', { body })).status
}

describe('a provider that is away when the server starts', () => {
  test('is offered as away, the log says why, and it is there again when somebody comes to the door', async () => {
    const port = await freePort()
    const logged: string[] = []
    desk = await openDesk({
      sample: undefined,
      providers: [studioAt(port)],
      log: (line) => logged.push(line),
    })
    await expect.poll(() => offered(desk!)).toEqual([{ id: 'studio', name: 'Studio sign-in', away: true }])
    expect(logged).toEqual([expect.stringMatching(/Studio sign-in.*does not answer \(ECONNREFUSED\)/)])
    expect(await go(desk)).toBeGreaterThanOrEqual(400)

    provider = await openProvider(port)
    await expect
      .poll(() => offered(desk!), { timeout: 15_000, interval: 500 })
      .toEqual([{ id: 'studio', name: 'Studio sign-in' }])
    expect(logged.at(-1)).toBe('The sign-in “Studio sign-in” answers now.')
    expect(await go(desk)).toBe(200)
    // It is known now, and asked no more.
    const { asked } = provider
    const before = asked()
    await offered(desk)
    expect(asked()).toBe(before)
  }, 60_000)

  test('comes back by itself, with nobody at the door', async () => {
    const port = await freePort()
    const logged: string[] = []
    desk = await openDesk({
      sample: undefined,
      providers: [studioAt(port)],
      log: (line) => logged.push(line),
    })
    await expect.poll(() => logged.length).toBe(1)
    provider = await openProvider(port)
    await expect.poll(() => logged.length, { timeout: 20_000 }).toBe(2)
    expect(desk.served.accounts.providers.now()).toEqual([{ id: 'studio', name: 'Studio sign-in' }])
  }, 60_000)

  test('and takes the line but says nothing keeps no server from starting, and no door closed', async () => {
    provider = await openProvider()
    provider.fault = 'silent'
    // Left to itself the library waits five minutes.
    desk = await openDesk({ sample: undefined, providers: [provider.asProvider] })
    expect(await offered(desk)).toEqual([{ id: 'studio', name: 'Studio sign-in', away: true }])
    // Many who open the door ask it no more often.
    await Promise.all(Array.from({ length: 20 }, () => offered(desk!)))
    expect(provider.asked()).toBeLessThan(3)
  }, 60_000)

  test('is not used as long as it does not say with which keys it signs', async () => {
    provider = await openProvider()
    provider.fault = 'no-keys'
    desk = await openDesk({ sample: undefined, providers: [provider.asProvider] })
    await expect.poll(() => desk!.served.accounts.providers.now()[0]?.away).toBe('does not say its jwks_uri')
    expect(await go(desk)).toBeGreaterThanOrEqual(400)
  }, 60_000)
})

test('the pauses grow to five minutes', () => {
  expect([1, 2, 3, 6, 7, 8, 1_000].map(pauseAfter)).toEqual([
    5_000, 10_000, 20_000, 160_000, 300_000, 300_000, 300_000,
  ])
})

describe('what is the matter with a provider is said', () => {
  test.each([
    ['an address that is none', 'studio.example', /does not answer/],
    ['a host that nobody has', 'http://nobody.invalid/x', /does not answer/],
  ])('of %s', async (_, at, says) => {
    expect(await faultOf(at)).toMatch(says)
  })

  test('of a page that is not there, and of one that is silent', async () => {
    provider = await openProvider()
    const { discoveryUrl } = provider.asProvider
    expect(await faultOf(`${discoveryUrl}/nowhere`)).toBe('answers with 404')
    expect(await faultOf(discoveryUrl)).toBeUndefined()
    provider.fault = 'silent'
    expect(await faultOf(discoveryUrl, 100)).toBe('does not answer within 0.1 seconds')
  })

  test('in the self-check, which asks it', async () => {
    provider = await openProvider()
    const check = () => checkProviders({ providers: [provider!.asProvider] })
    expect(await check()).toMatchObject([{ row: 'a provider', state: 'ok' }])
    provider.fault = 'no-keys'
    expect(await check()).toMatchObject([{ state: 'look', says: expect.stringContaining('jwks_uri') }])
  })
})
