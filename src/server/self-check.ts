import { statSync } from 'node:fs'
import type { Store } from '../store/index.ts'
import { guarded, workspacesIn } from '../store/index.ts'
import { awayWords, faultOf, type Provider } from './providers.ts'
import { SAMPLE } from './sample.ts'

/** One thing that docs/hardening.md asks for, and whether it is so. */
export interface Checked {
  /** the row of docs/hardening.md that it is told in */
  readonly row:
    | 'transport'
    | 'the sample'
    | 'secret'
    | 'store'
    | 'sign in'
    | 'a provider'
    | 'logs'
    | 'uploads'
  /** `look`: not as it should be. `refused`: the server does not start so. */
  readonly state: 'ok' | 'look' | 'refused'
  readonly says: string
}

/** How the server was told to run. */
export interface Setting {
  readonly host: string
  /** the address under which people reach it */
  readonly url: string
  /** somebody said that a proxy with TLS stands in front */
  readonly tlsProxy: boolean
  /** the secret that was given; absent: one is made and kept beside the data folder, or for this run alone */
  readonly secret?: string | undefined
  readonly dataDir?: string | undefined
  readonly databaseUrl?: string | undefined
  /** the sample may be loaded and entered */
  readonly sample: boolean
  readonly scanner?: string | undefined
  /** the company's own sign-ins, by OpenID Connect */
  readonly providers?: readonly Provider[]
  /** one was begun to be set, and these are missing */
  readonly providerLacks?: readonly string[]
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])
export const isLoopbackHost = (host: string): boolean => LOOPBACK.has(host)

const LEAST_SECRET = 32

/** What can be said before anything is opened. */
export function checkSetting(
  setting: Setting,
  platform: NodeJS.Platform = process.platform,
): readonly Checked[] {
  const { host, url, tlsProxy, secret, dataDir, databaseUrl, sample, scanner, providerLacks = [] } = setting
  const loopback = isLoopbackHost(host)
  const checks: Checked[] = []
  const say = (
    row: Checked['row'],
    ok: boolean,
    yes: string,
    no: string,
    state: 'look' | 'refused' = 'look',
  ) => checks.push({ row, state: ok ? 'ok' : state, says: ok ? yes : no })

  say(
    'transport',
    loopback || (tlsProxy && url.startsWith('https:')),
    loopback ? 'It listens on this machine alone.' : `People reach it by ${url}.`,
    `Genchi does not listen on ${host} in the clear. Put a proxy with TLS in front, and say so: GENCHI_TLS_PROXY=1 ` +
      'and GENCHI_URL=https://… For this machine alone, leave HOST out.',
    'refused',
  )
  say(
    'the sample',
    !sample || loopback,
    'Its people can be entered from this machine at most.',
    'Sample people could be entered by anybody: GENCHI_SAMPLE=0.',
    'refused',
  )
  if (secret !== undefined) {
    say(
      'secret',
      secret.length >= LEAST_SECRET,
      `It has ${LEAST_SECRET} characters or more.`,
      `GENCHI_SECRET must have ${LEAST_SECRET} characters or more.`,
      'refused',
    )
    if (secret.length >= LEAST_SECRET)
      say(
        'secret',
        new Set(secret).size >= 12,
        'It is no repeated word.',
        'GENCHI_SECRET repeats few characters; make one by chance: openssl rand -base64 48.',
      )
  } else
    say(
      'secret',
      databaseUrl === undefined,
      'It is kept beside the data folder.',
      'GENCHI_SECRET is not set: everybody has to sign in again after a restart, and on each server.',
    )
  if (databaseUrl !== undefined)
    say(
      'store',
      isPrivateLine(databaseUrl),
      'The line to the database is on this machine, or encrypted.',
      'The line to the database is not encrypted: add ?sslmode=verify-full to DATABASE_URL.',
    )
  else if (dataDir !== undefined && platform !== 'win32') {
    say(
      'store',
      isOwnersAlone(dataDir),
      'The data folder is its owner’s alone.',
      `Others on this machine can read the data folder: chmod 700 ${dataDir}`,
    )
    const file = `${dataDir}.secret`
    if (secret === undefined)
      say(
        'secret',
        isOwnersAlone(file),
        'Its file is its owner’s alone.',
        `Others on this machine can read the secret: chmod 600 ${file}`,
      )
  }
  if (providerLacks.length > 0)
    say(
      'a provider',
      false,
      '',
      `No sign-in of your company is offered: ${providerLacks.join(', ')} not set.`,
    )
  say(
    'uploads',
    loopback || scanner !== undefined,
    scanner === undefined
      ? 'No scanner is set, and nobody else reaches it.'
      : 'Every file goes through the scanner.',
    'No scanner looks at uploaded files: GENCHI_SCAN.',
  )
  return checks
}

/** Whether each of the company's own sign-ins answers: it is asked, now. */
export async function checkProviders({
  providers = [],
}: Pick<Setting, 'providers'>): Promise<readonly Checked[]> {
  return await Promise.all(
    providers.map(async ({ id, name = id, discoveryUrl }): Promise<Checked> => {
      const fault = await faultOf(discoveryUrl)
      return fault === undefined
        ? { row: 'a provider', state: 'ok', says: `“${name}” says how one signs in there.` }
        : { row: 'a provider', state: 'look', says: awayWords(name, discoveryUrl, fault) }
    }),
  )
}

/** What the store itself says. */
export async function checkStore(store: Store, { host }: Pick<Setting, 'host'>): Promise<readonly Checked[]> {
  const { connectsAsSuperuser, strongRoles, openTables, alterableLogs, brokenEnds } = await guarded(store)
  const names = (all: readonly string[]) => all.join(', ')
  const check = (row: Checked['row'], ok: boolean, yes: string, no: string): Checked => ({
    row,
    state: ok ? 'ok' : 'look',
    says: ok ? yes : no,
  })
  const hasSample = (await workspacesIn(store)).some(({ workspace }) => workspace === SAMPLE)
  return [
    // The embedded database has one user, who is always a superuser; work is done in narrower roles there too.
    check(
      'store',
      store.kind === 'embedded' || !connectsAsSuperuser,
      'It connects as nobody special.',
      'DATABASE_URL connects as a superuser, or one whom row-level security does not bind: give Genchi a role of its own.',
    ),
    check(
      'store',
      strongRoles.length === 0,
      'Its roles are narrow.',
      `These roles can sign in, or go past row-level security: ${names(strongRoles)}.`,
    ),
    check(
      'store',
      openTables.length === 0,
      'Row-level security is forced on every table.',
      `Row-level security is not forced on ${names(openTables)}.`,
    ),
    check(
      'logs',
      alterableLogs.length === 0,
      'Nobody who works for people can alter them.',
      `genchi_app may alter ${names(alterableLogs)}.`,
    ),
    check(
      'logs',
      brokenEnds.length === 0,
      'Each ends where its chain does.',
      `The logs of ${names(brokenEnds)} do not end where their chain does: run genchi verify.`,
    ),
    check(
      'the sample',
      isLoopbackHost(host) || !hasSample,
      'It is not in a store that others reach.',
      'The sample slate is in this store. Nobody can enter it from elsewhere; a store for work is better begun empty.',
    ),
  ]
}

/** A socket or a host of this machine, or a line on which the server has to show who it is, or at least is encrypted. */
function isPrivateLine(databaseUrl: string): boolean {
  try {
    const url = new URL(databaseUrl)
    const mode = url.searchParams.get('sslmode')
    return (
      url.hostname === '' ||
      isLoopbackHost(url.hostname) ||
      ['require', 'verify-ca', 'verify-full'].includes(mode ?? '')
    )
  } catch {
    return false
  }
}

/** A file that is not there yet will be made so. */
function isOwnersAlone(path: string): boolean {
  try {
    return (statSync(path).mode & 0o077) === 0
  } catch {
    return true
  }
}
