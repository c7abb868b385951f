import { createHmac } from 'node:crypto'
import { expect } from 'vitest'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, ORIGIN } from './desk.fixture.ts'

export const PASSWORD = 'correct horse battery'

/** A browser: it keeps the cookies that it is given. */
export interface Browser {
  readonly ask: Ask
  readonly cookie: () => string
  readonly address: string
}

let lastAddress = 0

export function browser({ stranger }: Pick<TestDesk, 'stranger'>, agent = 'Test browser'): Browser {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  // An address of its own: the sign-in counts tries by address.
  const address = `192.0.2.${++lastAddress}`
  return {
    cookie,
    address,
    ask: async (method, path, asked = {}) => {
      const reply = await stranger(method, path, {
        address,
        ...asked,
        headers: {
          'user-agent': agent,
          ...(method !== 'GET' && { origin: ORIGIN }),
          ...(jar.size > 0 && { cookie: cookie() }),
          ...asked.headers,
        },
      })
      for (const set of reply.headers.getSetCookie()) {
        const [pair = ''] = set.split(';')
        const at = pair.indexOf('=')
        if (/Max-Age=0/i.test(set)) jar.delete(pair.slice(0, at))
        else jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
      return reply
    },
  }
}

/** Somebody new of a company, invited by whoever runs it, in a browser of their own. */
export async function join(
  desk: Pick<TestDesk, 'stranger'>,
  by: Ask,
  of: { readonly company: string; readonly email: string; readonly name: string; readonly admin?: boolean },
): Promise<Browser> {
  const { name, ...invited } = of
  const { secret } = await jsonOf<{ secret: string }>(
    by('POST', '/invitations', { body: { ...invited, days: 7 } }),
  )
  const own = browser(desk)
  const body = { secret, name, password: PASSWORD }
  expect((await own.ask('POST', '/invitations/accept', { body })).status).toBe(200)
  return own
}

/** @returns the status, and whether a code is still owed */
export async function signIn(
  { ask }: Browser,
  email: string,
  password = PASSWORD,
): Promise<{ readonly status: number; readonly owesCode: boolean }> {
  const reply = await ask('POST', '/auth/sign-in/email', { body: { email, password } })
  const said = (await reply.json()) as { twoFactorRedirect?: boolean }
  return { status: reply.status, owesCode: said.twoFactorRedirect === true }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator shows now for its key: RFC 6238, with the usual half minute and six digits. */
export function codeOf(key: string): string {
  let bits = ''
  for (const letter of key.replace(/=+$/, '')) bits += BASE32.indexOf(letter).toString(2).padStart(5, '0')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', Buffer.from(bytes)).update(step).digest()
  // RFC 4226, section 5.3: where to read says the last half byte.
  const number = digest.readUInt32BE(digest[19]! & 0xf) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

export async function enrol({ ask }: Browser): Promise<{ key: string; backupCodes: readonly string[] }> {
  const begun = await jsonOf<{ secret: string; backupCodes: string[] }>(
    ask('POST', '/account/second-factor', { body: { password: PASSWORD } }),
  )
  const code = codeOf(begun.secret)
  expect((await ask('POST', '/account/second-factor/confirm', { body: { code } })).status).toBe(200)
  return { key: begun.secret, backupCodes: begun.backupCodes }
}

/** The first person of an empty desk, who runs its host. */
export async function setUp(desk: Pick<TestDesk, 'stranger' | 'served'>): Promise<Browser> {
  const first = browser(desk)
  const body = {
    secret: desk.served.setup!.secret,
    slate: 'Slate',
    company: 'Host',
    country: 'KR',
    name: 'Min',
    email: 'min@example.com',
    password: PASSWORD,
  }
  expect((await first.ask('POST', '/setup', { body })).status).toBe(200)
  return first
}
