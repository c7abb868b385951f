import { betterAuth } from 'better-auth'
import { makeSignature } from 'better-auth/crypto'
import { twoFactor } from 'better-auth/plugins'
import { sql } from 'kysely'
import type { Store } from '../store/index.ts'
import { ATTEMPTS_TABLE } from '../store/index.ts'
import { hashOf } from './hash.ts'
import type { Provider } from './providers.ts'
import { openProviders } from './providers.ts'

export interface AccountsOf {
  readonly secret: string
  readonly url: string
  readonly providers?: readonly Provider[]
  /** milliseconds since 1970; a test moves it on */
  readonly clock?: () => number
  readonly log?: (line: string) => void
}

// Trusted because the server itself sets it, from the socket, on every request that it hands on.
export const ADDRESS = 'x-genchi-address'
export const DAYS_30 = 30 * 24 * 60 * 60

/** The library that signs people in, as Genchi uses it; its tables are made where they are missing. */
export async function openSignIn(store: Store, of: AccountsOf) {
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
    session: {
      expiresIn: DAYS_30,
      disableSessionRefresh: true,
      additionalFields: { method: { type: 'string', required: false, input: false } },
    },
    onAPIError: { errorURL: `${of.url}/sign-in` },
    databaseHooks: {
      session: {
        create: {
          before: async (session, c) => ({
            data: {
              ...session,
              method: session['method'] ?? (c?.path?.startsWith('/callback') ? 'provider' : 'password'),
            },
          }),
        },
      },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 60,
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    plugins: [
      // A device is never trusted in place of the second factor.
      twoFactor({ issuer: 'Genchi', trustDeviceMaxAge: 0 }),
    ],
    advanced: {
      cookiePrefix: 'genchi',
      useSecureCookies: of.url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS] },
    },
  })
  const context = await auth.$context
  await withTables(store, context.tables, async () => {
    const { getMigrations } = await import('better-auth/db/migration')
    await (await getMigrations(auth.options)).runMigrations()
  })
  // The type of the library's own context is another with each set of options.
  const providers = openProviders(of.providers ?? [], { context: context as never, log: of.log })
  return { auth, context, providers, signatureOf: (token: string) => makeSignature(token, context.secret) }
}

/**
 * Makes the tables of the sign-in where they are not those that it asks for: to find out what they are takes as long as
 * all else that is read at a start, so what they were made for is written on one of them.
 */
async function withTables({ accounts }: Store, tables: object, make: () => Promise<void>): Promise<void> {
  const made = `genchi ${hashOf(JSON.stringify(tables) + ATTEMPTS_TABLE)}`
  const known = await sql<{ made: string | null }>`
    select obj_description(to_regclass('public."user"'), 'pg_class') as made`.execute(accounts)
  if (known.rows[0]?.made === made) return
  await make()
  await sql.raw(ATTEMPTS_TABLE).execute(accounts)
  await sql`comment on table public."user" is ${sql.lit(made)}`.execute(accounts)
}
