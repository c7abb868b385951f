import { betterAuth } from 'better-auth'
import { makeSignature } from 'better-auth/crypto'
import { getMigrations } from 'better-auth/db/migration'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { Door, SessionSettings, Store } from '../store/index.ts'
import { doorsOf, USUAL_SESSION } from '../store/index.ts'

/** Somebody who is signed in, and where they may go in. */
export interface SignedIn {
  readonly account: string
  readonly session: string
  readonly doors: readonly Door[]
  /** a company asks for a second factor and the account has none yet */
  readonly needsSecondFactor: boolean
}

export interface Accounts {
  /** the sign-in's own requests; `address` is the socket's, whatever headers say */
  readonly handle: (request: Request, address: string) => Promise<Response>
  readonly signedIn: (headers: Headers) => Promise<SignedIn | undefined>
  /** A session for an account, and the cookie that carries it. */
  readonly enter: (account: string, address: string) => Promise<SessionCookie>
  readonly makeAccount: (of: {
    readonly name: string
    readonly email: string
    readonly password?: string
  }) => Promise<string>
  readonly accountOf: (email: string) => Promise<string | undefined>
  readonly leave: (session: string) => Promise<void>
  readonly leaveEverywhere: (account: string) => Promise<void>
}

export interface SessionCookie {
  readonly name: string
  readonly value: string
  readonly maxAge: number
  readonly secure: boolean
}

/** A sign-in elsewhere, by OpenID Connect. */
export interface Provider {
  readonly id: string
  readonly clientId: string
  readonly clientSecret: string
  readonly discoveryUrl: string
}

export interface AccountsOf {
  readonly secret: string
  readonly url: string
  readonly providers?: readonly Provider[]
  /** milliseconds since 1970; a test moves it on */
  readonly clock?: () => number
}

// Trusted because the server itself sets it, from the socket, on every request that it hands on.
const ADDRESS = 'x-genchi-address'
const MINUTE = 60_000
/** What was read about a session is believed for so long: another server may have ended it meanwhile. */
const BELIEVED_MS = 3_000
const DAYS_30 = 30 * 24 * 60 * 60

/** Only these of the sign-in's requests are answered: nobody makes an account for himself. */
const OPEN = [
  /^\/api\/auth\/sign-in\/(email|oauth2)$/,
  /^\/api\/auth\/(sign-out|get-session|list-sessions|revoke-session|revoke-sessions|revoke-other-sessions)$/,
  /^\/api\/auth\/(change-password|ok)$/,
  /^\/api\/auth\/two-factor\/(enable|disable|get-totp-uri|verify-totp|verify-backup-code|generate-backup-codes)$/,
  /^\/api\/auth\/oauth2\/callback\/[\w-]+$/,
]

/** Opens the sign-in, and makes its tables where they are missing. */
export async function openAccounts(store: Store, of: AccountsOf): Promise<Accounts> {
  const clock = of.clock ?? Date.now
  const secure = of.url.startsWith('https:')
  const auth = betterAuth({
    appName: 'Genchi',
    baseURL: of.url,
    basePath: '/api/auth',
    secret: of.secret,
    database: { db: store.accounts as never, type: 'postgres' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    trustedOrigins: [of.url],
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 128 },
    // Our own limits are a company's; these only end what nobody ended.
    session: { expiresIn: DAYS_30, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 60,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    plugins: [
      twoFactor({ issuer: 'Genchi' }),
      ...(of.providers?.length
        ? [
            genericOAuth({
              config: of.providers.map(({ id, ...provider }) => ({
                providerId: id,
                ...provider,
                scopes: ['openid', 'profile', 'email'],
                pkce: true,
                disableSignUp: true,
              })),
            }),
          ]
        : []),
    ],
    advanced: {
      cookiePrefix: 'genchi',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS] },
    },
  })
  await (await getMigrations(auth.options)).runMigrations()
  const context = await auth.$context
  const { internalAdapter } = context
  const cookie = context.authCookies.sessionToken.name
  const believed = new Map<string, { readonly at: number; readonly who: SignedIn | undefined }>()

  const ask = async (headers: Headers): Promise<SignedIn | undefined> => {
    const found = await auth.api.getSession({
      headers,
      query: { disableRefresh: true, disableCookieCache: true },
    })
    if (!found) return undefined
    const { session, user } = found
    const doors = await doorsOf(store, user.id)
    const limits = strictest(doors.map((door) => door.session))
    const now = clock()
    const [began, last] = [new Date(session.createdAt).getTime(), new Date(session.updatedAt).getTime()]
    if (now - began > limits.absoluteMinutes * MINUTE || now - last > limits.idleMinutes * MINUTE) {
      await internalAdapter.deleteSession(session.token)
      return undefined
    }
    // To the minute: reading a page would otherwise write a row.
    if (now - last > MINUTE) await internalAdapter.updateSession(session.token, { updatedAt: new Date(now) })
    const hasSecond = (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true
    return {
      account: user.id,
      session: session.token,
      doors,
      needsSecondFactor: limits.secondFactor && !hasSecond,
    }
  }

  return {
    handle: async (request, address) => {
      const { pathname } = new URL(request.url)
      if (!OPEN.some((form) => form.test(pathname))) return new Response(null, { status: 404 })
      const headers = new Headers(request.headers)
      headers.set(ADDRESS, address)
      believed.clear()
      return await auth.handler(new Request(request, { headers }))
    },
    signedIn: async (headers) => {
      const value = cookieIn(headers, cookie)
      if (value === undefined) return undefined
      const known = believed.get(value)
      const now = clock()
      if (known && now - known.at < BELIEVED_MS) return known.who
      const who = await ask(headers)
      if (believed.size > 5_000) believed.clear()
      believed.set(value, { at: now, who })
      return who
    },
    enter: async (account, address) => {
      const session = await internalAdapter.createSession(account, false, { ipAddress: address }, true)
      const signed = `${session.token}.${await makeSignature(session.token, context.secret)}`
      return { name: cookie, value: signed, maxAge: DAYS_30, secure }
    },
    makeAccount: async ({ name, email, password }) => {
      if (password !== undefined) {
        const made = await auth.api.signUpEmail({ body: { name, email, password } })
        return made.user.id
      }
      const made = await internalAdapter.createUser({ name, email, emailVerified: true }, {
        method: 'sample',
      } as never)
      return made.id
    },
    accountOf: async (email) => (await internalAdapter.findUserByEmail(email))?.user.id,
    leave: async (session) => {
      believed.clear()
      await internalAdapter.deleteSession(session)
    },
    leaveEverywhere: async (account) => {
      believed.clear()
      await internalAdapter.deleteUserSessions(account)
    },
  }
}

/** Whoever works for several companies keeps to the strictest of them. */
const strictest = (all: readonly SessionSettings[]): SessionSettings =>
  all.length === 0
    ? USUAL_SESSION
    : {
        idleMinutes: Math.min(...all.map(({ idleMinutes }) => idleMinutes)),
        absoluteMinutes: Math.min(...all.map(({ absoluteMinutes }) => absoluteMinutes)),
        secondFactor: all.some(({ secondFactor }) => secondFactor),
      }

function cookieIn(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}
