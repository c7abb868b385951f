import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Session } from '../api/index.ts'
import { freshDatabase, POSTGRES_BIN } from '../store/stores.fixture.ts'
import { type Browser, browser, codeOf, enrol, join, PASSWORD, setUp, signIn } from './accounts.fixture.ts'
import { type Ask, jsonOf, openDesk, type TestDesk } from './desk.fixture.ts'
import { USUAL_LIMITS } from './guard.ts'

/* Two servers on one PostgreSQL, and somebody who tries one and then the other: they count together. */

let desks: readonly [TestDesk, TestDesk]
/** Every other request goes to the other server. */
let both: Pick<TestDesk, 'stranger'>
let host: Browser

describe.skipIf(POSTGRES_BIN === undefined)('what must not be found by trying, on two servers', () => {
  beforeAll(async () => {
    const of = { place: { url: await freshDatabase() }, sample: undefined }
    desks = [await openDesk(of), await openDesk({ ...of, limits: USUAL_LIMITS })]
    let turn = 0
    const stranger: Ask = (...asked) => desks[turn++ % 2]!.stranger(...asked)
    both = { stranger }
    host = await setUp(desks[0])
  }, 120_000)
  afterAll(async () => {
    for (const desk of desks ?? []) await desk.close()
  })
  const somebody = async (name: string): Promise<void> => {
    const company = (await jsonOf<Session>(host.ask('GET', '/session'))).person!.companyId
    await join(desks[0], host.ask, { company, email: `${name}@example.com`, name })
  }

  test('a password: after ten wrong ones from an address the right one is not heard on either', async () => {
    await somebody('guessed')
    const own = browser(both)
    for (let i = 0; i < 10; i++)
      expect((await signIn(own, 'guessed@example.com', `wrong password ${i}`)).status).toBe(401)
    for (const desk of desks) {
      const body = { email: 'guessed@example.com', password: PASSWORD }
      const headers = { origin: 'http://127.0.0.1:4620' }
      const reply = await desk.stranger('POST', '/auth/sign-in/email', {
        body,
        headers,
        address: own.address,
      })
      expect(reply.status).toBe(429)
    }
    // From elsewhere it is heard.
    expect((await signIn(browser(both), 'guessed@example.com')).status).toBe(200)
  })

  test('a code: after ten wrong ones of an account the right one is not heard, wherever they come from', async () => {
    await somebody('coded')
    const device = browser(desks[0])
    await signIn(device, 'coded@example.com')
    const { key } = await enrol(device)
    const attempt = async (code: string) => {
      const own = browser(both)
      expect(await signIn(own, 'coded@example.com')).toEqual({ status: 200, owesCode: true })
      return (await own.ask('POST', '/auth/two-factor/verify-totp', { body: { code } })).status
    }
    for (let i = 0; i < 10; i++) expect(await attempt('000000')).toBe(401)
    expect(await attempt(codeOf(key))).toBe(429)
  })

  test('the password behind an open session: after five wrong ones the right one is not heard', async () => {
    await somebody('opened')
    const own = browser(both)
    await signIn(own, 'opened@example.com')
    const change = (current: string) =>
      own.ask('POST', '/account/password', { body: { current, next: 'another good password' } })
    for (let i = 0; i < 5; i++) expect((await change(`wrong ${i}`)).status).toBe(422)
    expect((await change(PASSWORD)).status).toBe(429)
    expect((await change(PASSWORD)).status).toBe(429)
  })

  test('a token, or the secret of a link', async () => {
    const bearer = (n: number) => ({
      headers: { authorization: `Bearer genchi_pat_${String(n).padStart(43, 'x')}` },
      address: '198.51.100.7',
    })
    for (let n = 0; n < 30; n++) expect((await both.stranger('GET', '/titles', bearer(n))).status).toBe(401)
    for (const desk of desks) expect((await desk.stranger('GET', '/titles', bearer(99))).status).toBe(429)
    const look = (desk: Pick<TestDesk, 'stranger'>, n: number) =>
      desk.stranger('POST', '/invitations/look', { body: { secret: `wrong ${n}` }, address: '198.51.100.8' })
    // Those of the first server count on the second, which would alone have heard twenty at once.
    for (let n = 0; n < 60; n++) await look(desks[0], n)
    expect((await look(desks[1], 61)).status).toBe(429)
  })
})
