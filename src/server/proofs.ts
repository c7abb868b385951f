import type { Store, Tried } from '../store/index.ts'
import { attemptsOf, countAttempt, forgetAttempts } from '../store/index.ts'

/** Why a proof was not taken. */
export type NotProven =
  | 'wrong-password'
  | 'wrong-code'
  | 'too-many'
  | 'no-password'
  | 'already-set'
  | 'not-set'

export type Proven<T> =
  | ({ readonly ok: true; readonly cookies: readonly string[] } & T)
  | { readonly ok: false; readonly why: NotProven }

interface ByPassword {
  readonly account: string
  readonly password: string
}

/** What an account proves itself with: its password and its second factor. Each change asks for the password. */
export interface Proofs {
  readonly hasPassword: (account: string) => Promise<boolean>
  readonly hasSecondFactor: (account: string) => Promise<boolean>
  /** a provider vouches for the account: it asks for a second factor of its own */
  readonly hasProvider: (account: string) => Promise<boolean>
  /** every other session of the account ends */
  readonly changePassword: (
    headers: Headers,
    of: ByPassword & { readonly next: string },
  ) => Promise<Proven<object>>
  /** begins; nothing is asked for until a first code was right */
  readonly beginSecondFactor: (
    headers: Headers,
    of: ByPassword,
  ) => Promise<
    Proven<{ readonly uri: string; readonly secret: string; readonly backupCodes: readonly string[] }>
  >
  readonly confirmSecondFactor: (
    headers: Headers,
    of: { readonly account: string; readonly code: string },
  ) => Promise<Proven<object>>
  readonly newBackupCodes: (
    headers: Headers,
    of: ByPassword,
  ) => Promise<Proven<{ readonly backupCodes: readonly string[] }>>
  readonly dropSecondFactor: (headers: Headers, of: ByPassword) => Promise<Proven<object>>
}

// Whoever finds a session open must not find the password by trying.
const MOST_WRONG = 5
const FORGOTTEN_MS = 15 * 60_000

interface Around {
  readonly store: Store
  readonly clock: () => number
  readonly doubt: () => void
  readonly onlyStanding: (headers: Headers) => Promise<void>
}

/** What we use of the library; the type of its whole depends on its plugins. */
interface Library {
  readonly api: unknown
  readonly $context: Promise<{
    readonly internalAdapter: {
      readonly findAccounts: (account: string) => Promise<readonly { readonly providerId: string }[]>
      readonly findUserById: (account: string) => Promise<unknown>
    }
  }>
}

/** The library's own steps, which we take for whoever is signed in, with our words for what is wrong. */
export function proofsOf(library: Library, { store, clock, doubt, onlyStanding }: Around): Proofs {
  const api = library.api as Readonly<Record<string, Endpoint>>
  const tried = (account: string): Tried => ({
    key: `proof ${account}`,
    at: clock(),
    forgottenAfterMs: FORGOTTEN_MS,
  })
  const proving = async <T>(
    name: string,
    headers: Headers,
    account: string,
    body: object,
    read: (said: Said) => T,
  ): Promise<Proven<T>> => {
    if ((await attemptsOf(store, tried(account))) >= MOST_WRONG) return { ok: false, why: 'too-many' }
    await onlyStanding(headers)
    doubt()
    try {
      const { response, headers: replied } = await api[name]!({ headers, body, returnHeaders: true })
      await forgetAttempts(store, tried(account).key)
      return { ok: true, cookies: replied.getSetCookie(), ...read(response ?? {}) }
    } catch (error) {
      const why = REASONS[codeOf(error)]
      if (why === undefined) throw error
      if (why === 'wrong-password' || why === 'wrong-code') await countAttempt(store, tried(account))
      return { ok: false, why }
    }
  }
  const waysIn = async (account: string) => (await library.$context).internalAdapter.findAccounts(account)
  return {
    hasPassword: async (account) =>
      (await waysIn(account)).some(({ providerId }) => providerId === 'credential'),
    hasProvider: async (account) =>
      (await waysIn(account)).some(({ providerId }) => providerId !== 'credential'),
    hasSecondFactor: async (account) => {
      const user = await (await library.$context).internalAdapter.findUserById(account)
      return (user as { twoFactorEnabled?: boolean | null } | null)?.twoFactorEnabled === true
    },
    changePassword: (headers, { account, password, next }) => {
      const body = { currentPassword: password, newPassword: next, revokeOtherSessions: true }
      return proving('changePassword', headers, account, body, () => ({}))
    },
    beginSecondFactor: (headers, { account, password }) =>
      proving('enableTwoFactor', headers, account, { password, method: 'totp' }, (said) => {
        const uri = String(said['totpURI'])
        const secret = new URL(uri).searchParams.get('secret') ?? ''
        return { uri, secret, backupCodes: said['backupCodes'] as readonly string[] }
      }),
    confirmSecondFactor: (headers, { account, code }) =>
      proving('verifyTOTP', headers, account, { code }, () => ({})),
    newBackupCodes: (headers, { account, password }) =>
      proving('generateBackupCodes', headers, account, { password }, (said) => ({
        backupCodes: said['backupCodes'] as readonly string[],
      })),
    dropSecondFactor: (headers, { account, password }) =>
      proving('disableTwoFactor', headers, account, { password }, () => ({})),
  }
}

type Said = Readonly<Record<string, unknown>>

type Endpoint = (asked: {
  readonly headers: Headers
  readonly body: object
  readonly returnHeaders: true
}) => Promise<{ readonly headers: Headers; readonly response?: Said }>

const REASONS: Readonly<Record<string, NotProven>> = {
  INVALID_PASSWORD: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'no-password',
  TOTP_ALREADY_ENABLED: 'already-set',
  TOTP_NOT_ENABLED: 'not-set',
  TWO_FACTOR_NOT_ENABLED: 'not-set',
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'body' in error
    ? String((error.body as { readonly code?: unknown } | undefined)?.code ?? '')
    : ''
