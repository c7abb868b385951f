import type { Door, SessionSettings, Store } from '../store/index.ts'
import { attemptsOf, countAttempt, doorsOf, USUAL_SESSION } from '../store/index.ts'
import { type Proofs, proofsOf } from './proofs.ts'
import type { Providers } from './providers.ts'
import type { AccountsOf } from './sign-in.ts'
import { ADDRESS, DAYS_30, openSignIn } from './sign-in.ts'

/** How a session began. A provider asks for its own second factor; the sample has no passwords at all. */
export type Method = 'password' | 'provider' | 'sample'

/** Somebody who is signed in, and where they may go in. */
export interface SignedIn {
  readonly account: string
  readonly session: string
  readonly name: string
  readonly email: string
  readonly method: Method
  readonly hasSecondFactor: boolean
  readonly doors: readonly Door[]
  /** a company asks for a second factor and the account has none yet */
  readonly needsSecondFactor: boolean
}

/** A sign-in that has not ended, on some device. */
export interface OpenSession {
  readonly id: string
  readonly token: string
  readonly began: string
  readonly last: string
  readonly address?: string
  readonly agent?: string
}

export interface Accounts extends Proofs {
  /** by which providers one may sign in */
  readonly providers: Providers
  /** the sign-in's own requests; `address` is the socket's, whatever headers say. `entered`: somebody came in */
  readonly handle: (
    request: Request,
    address: string,
  ) => Promise<{ readonly reply: Response; readonly entered?: SignedIn }>
  /** @param awake the request is somebody's own, so the session is not idle; true unless said */
  readonly signedIn: (headers: Headers, of?: { readonly awake: boolean }) => Promise<SignedIn | undefined>
  /** A session for an account, and the cookie that carries it. */
  readonly enter: (
    account: string,
    from: { readonly address: string; readonly agent?: string | undefined; readonly method?: Method },
  ) => Promise<SessionCookie>
  /**
   * In the place of one that was begun under the address and never entered. Without a password: for a provider that
   * vouches for the address, or for the sample.
   */
  readonly makeAccount: (of: {
    readonly name: string
    readonly email: string
    readonly password?: string
  }) => Promise<string>
  /** the account that somebody can enter, or that is of some company */
  readonly accountOf: (email: string) => Promise<string | undefined>
  /** takes an account away that nobody uses: one that was made for something that then did not happen */
  readonly dropAccount: (account: string) => Promise<void>
  readonly sessionsOf: (account: string) => Promise<readonly OpenSession[]>
  readonly leave: (session: string) => Promise<void>
  /** @param but the one session that goes on */
  readonly leaveEverywhere: (account: string, but?: string) => Promise<void>
  /** what was read of sessions is asked anew: somebody left a company, or its settings changed */
  readonly doubt: () => void
}

export interface SessionCookie {
  readonly name: string
  readonly value: string
  readonly maxAge: number
  readonly secure: boolean
}

const MINUTE = 60_000
/**
 * What was read about a session is believed for so long. Servers tell each other when one is ended; this is for when
 * that is not heard.
 */
const BELIEVED_MS = 10_000
/** And for so long it is believed once more, while it is read anew: whoever is at work waits for no session. */
const STILL_BELIEVED_MS = 20_000
/** Said to every server. */
const DOUBT = 'sessions'

/** So many wrong ones, and no more are heard until the first is forgotten. */
const GUESSES = {
  password: { most: 10, forgottenAfterMs: MINUTE },
  code: { most: 10, forgottenAfterMs: 15 * MINUTE },
} as const
const tooMany = () =>
  Response.json({ code: 'TOO_MANY_REQUESTS' }, { status: 429, headers: { 'retry-after': '60' } })

/** Only these of the sign-in's requests are answered: the rest has routes of our own, which are in the log. */
const OPEN = [
  /^\/api\/auth\/sign-in\/(email|social)$/,
  /^\/api\/auth\/(sign-out|ok)$/,
  /^\/api\/auth\/two-factor\/(verify-totp|verify-backup-code)$/,
  /^\/api\/auth\/callback\/[\w-]+$/,
]

/** Opens the sign-in, and makes its tables where they are missing. */
export async function openAccounts(store: Store, of: AccountsOf): Promise<Accounts> {
  const clock = of.clock ?? Date.now
  const secure = of.url.startsWith('https:')
  const { auth, context, providers, signatureOf } = await openSignIn(store, of)
  const { internalAdapter } = context
  const cookie = context.authCookies.sessionToken.name
  const owes = context.createAuthCookie('two_factor').name
  const believed = new Map<string, { readonly at: number; readonly who: SignedIn | undefined }>()
  let doubts = 0
  const doubtHere = () => {
    // What is being read now was perhaps read before it ended.
    doubts++
    believed.clear()
  }
  const doubt = () => {
    doubtHere()
    store.wakes.say(DOUBT).catch(() => undefined)
  }
  await store.wakes.heard((words) => {
    if (words === undefined || words === DOUBT) doubtHere()
  })

  const ask = async (headers: Headers, awake: boolean): Promise<SignedIn | undefined> => {
    const found = await auth.api.getSession({
      headers,
      query: { disableRefresh: true, disableCookieCache: true },
    })
    if (!found) return undefined
    const { session, user } = found
    const doors = await doorsOf(store, user.id)
    const limits = strictest(doors.map((door) => door.session))
    const now = clock()
    if (isOver(session, limits, now)) {
      await internalAdapter.deleteSession(session.token)
      return undefined
    }
    // To the minute: reading a page would otherwise write a row.
    if (awake && now - new Date(session.updatedAt).getTime() > MINUTE)
      await internalAdapter.updateSession(session.token, { updatedAt: new Date(now) })
    const hasSecondFactor = (user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true
    const method = ((session as { method?: string | null }).method ?? 'password') as Method
    return {
      account: user.id,
      session: session.token,
      name: user.name,
      email: user.email,
      method,
      hasSecondFactor,
      doors,
      needsSecondFactor: limits.secondFactor && !hasSecondFactor && method === 'password',
    }
  }
  const asking = new Map<string, Promise<SignedIn | undefined>>()
  /** What is asked of one session by many requests at once is read once. */
  const askOnce = (value: string, headers: Headers): Promise<SignedIn | undefined> => {
    const key = `${doubts} ${value}`
    const known = asking.get(key)
    if (known) return known
    const [before, now] = [doubts, clock()]
    const reading = ask(headers, true)
      .then((who) => {
        if (believed.size > 5_000) believed.clear()
        if (before === doubts) believed.set(value, { at: now, who })
        return who
      })
      .finally(() => asking.delete(key))
    asking.set(key, reading)
    return reading
  }
  /** Ends what is over before anything is asked in its name: the library knows none of a company's limits. */
  const onlyStanding = async (headers: Headers) => {
    if (cookieIn(headers, cookie) !== undefined) await ask(headers, false)
  }
  /** What is guessed at by a request of the sign-in, so that guesses are counted on all servers together. */
  const guessIn = async (pathname: string, headers: Headers, address: string) => {
    const at = clock()
    if (pathname.endsWith('/sign-in/email')) return { ...GUESSES.password, key: `password ${address}`, at }
    if (!pathname.includes('/two-factor/')) return undefined
    // Whose code it is: the password was right, and the cookie says of whom.
    const [owed] = (cookieIn(headers, owes) ?? '').split('.')
    const account = owed
      ? (await internalAdapter.findVerificationValue(decodeURIComponent(owed)))?.value
      : undefined
    return { ...GUESSES.code, key: `code ${account ?? address}`, at }
  }
  const limitsOf = async (account: string) =>
    strictest((await doorsOf(store, account)).map((door) => door.session))

  const proofs = proofsOf(auth, { store, clock, doubt, onlyStanding })
  const found = async (email: string) => {
    const id = (await internalAdapter.findUserByEmail(email))?.user.id
    if (id === undefined) return undefined
    const isBegun =
      !(await proofs.hasPassword(id)) &&
      !(await proofs.hasProvider(id)) &&
      (await doorsOf(store, id)).length === 0
    return { id, isBegun }
  }

  return {
    ...proofs,
    providers,
    handle: async (request, address) => {
      const { pathname } = new URL(request.url)
      if (!OPEN.some((form) => form.test(pathname))) return { reply: new Response(null, { status: 404 }) }
      const headers = new Headers(request.headers)
      headers.set(ADDRESS, address)
      // Whoever goes there, or comes back, waits until it has answered; perhaps it was away when this server started.
      if (/\/(social|callback\/[\w-]+)$/.test(pathname)) await providers.ask()
      const guessed = await guessIn(pathname, headers, address)
      if (guessed && (await attemptsOf(store, guessed)) >= guessed.most) return { reply: tooMany() }
      doubtHere()
      await onlyStanding(headers)
      const reply = await auth.handler(new Request(request, { headers })).finally(doubt)
      if (guessed && reply.status >= 400 && reply.status < 500) await countAttempt(store, guessed)
      const set = reply.headers
        .getSetCookie()
        .find((it) => it.startsWith(`${cookie}=`) && !/Max-Age=0/i.test(it))
      if (set === undefined) return { reply }
      const entered = await ask(new Headers({ cookie: set.split(';')[0]! }), true)
      return { reply, ...(entered && { entered }) }
    },
    signedIn: async (headers, { awake } = { awake: true }) => {
      const value = cookieIn(headers, cookie)
      if (value === undefined) return undefined
      if (!awake) return await ask(headers, false)
      const known = believed.get(value)
      const age = known ? clock() - known.at : Number.POSITIVE_INFINITY
      if (known && age < BELIEVED_MS) return known.who
      const reading = askOnce(value, headers)
      if (!known?.who || age >= STILL_BELIEVED_MS) return await reading
      reading.catch(() => undefined)
      return known.who
    },
    enter: async (account, { address, agent, method = 'password' }) => {
      const from = { ipAddress: address, userAgent: agent ?? '', method }
      const session = await internalAdapter.createSession(account, false, from, true)
      const signed = `${session.token}.${await signatureOf(session.token)}`
      return { name: cookie, value: signed, maxAge: DAYS_30, secure }
    },
    makeAccount: async ({ name, email, password }) => {
      const before = await found(email)
      if (before?.isBegun) await internalAdapter.deleteUser(before.id)
      if (password !== undefined) {
        const { user } = await auth.api.signUpEmail({ body: { name, email, password } })
        // The sign-up signs in as well; whoever calls this says when, and from where.
        await internalAdapter.deleteUserSessions(user.id)
        // Whoever was sent the link has the address: a provider that vouches for it may be joined to the account.
        await internalAdapter.updateUser(user.id, { emailVerified: true })
        return user.id
      }
      const made = await internalAdapter.createUser({ name, email, emailVerified: true }, {
        method: 'sample',
      } as never)
      return made.id
    },
    accountOf: async (email) => {
      const known = await found(email)
      return known?.isBegun ? undefined : known?.id
    },
    dropAccount: (account) => internalAdapter.deleteUser(account),
    sessionsOf: async (account) => {
      const limits = await limitsOf(account)
      const all = await internalAdapter.listSessions(account)
      return all
        .filter((session) => !isOver(session, limits, clock()))
        .map(({ id, token, createdAt, updatedAt, ipAddress, userAgent }) => ({
          id,
          token,
          began: new Date(createdAt).toISOString(),
          last: new Date(updatedAt).toISOString(),
          ...(ipAddress && { address: ipAddress }),
          ...(userAgent && { agent: userAgent }),
        }))
        .sort((a, b) => (a.last < b.last ? 1 : -1))
    },
    doubt,
    leave: async (session) => {
      doubtHere()
      await internalAdapter.deleteSession(session).finally(doubt)
    },
    leaveEverywhere: async (account, but) => {
      doubtHere()
      try {
        if (but === undefined) return await internalAdapter.deleteUserSessions(account)
        for (const { token } of await internalAdapter.listSessions(account))
          if (token !== but) await internalAdapter.deleteSession(token)
      } finally {
        doubt()
      }
    },
  }
}

/** Whoever works for several companies keeps to the strictest of them. */
export const strictest = (all: readonly SessionSettings[]): SessionSettings =>
  all.length === 0
    ? USUAL_SESSION
    : {
        idleMinutes: Math.min(...all.map(({ idleMinutes }) => idleMinutes)),
        absoluteMinutes: Math.min(...all.map(({ absoluteMinutes }) => absoluteMinutes)),
        secondFactor: all.some(({ secondFactor }) => secondFactor),
      }

interface SessionTimes {
  readonly createdAt: Date | string
  readonly updatedAt: Date | string
}

const isOver = (
  { createdAt, updatedAt }: SessionTimes,
  { absoluteMinutes, idleMinutes }: SessionSettings,
  now: number,
): boolean =>
  now - new Date(createdAt).getTime() > absoluteMinutes * MINUTE ||
  now - new Date(updatedAt).getTime() > idleMinutes * MINUTE

function cookieIn(headers: Headers, name: string): string | undefined {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return undefined
}
