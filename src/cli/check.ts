import { resolve } from 'node:path'
import type { Checked, Provider, Setting } from '../server/index.ts'
import { checkProviders, checkSetting, checkStore, isLoopbackHost } from '../server/index.ts'
import type { Status } from './io.ts'
import type { Where } from './keep.ts'
import { withStore } from './keep.ts'
import { jsonText } from './report/json.ts'
import type { Run } from './run.ts'

type Env = Readonly<Record<string, string | undefined>>

/** How `genchi serve` would run with this environment and these options. */
export function settingOf(
  {
    dataDir,
    databaseUrl,
    host: asked,
    sample,
    url: given,
  }: Where & { readonly host?: string; readonly url?: string; readonly sample?: string | false },
  env: Env,
  cwd: string,
): Setting {
  const host = asked ?? env['HOST'] ?? '127.0.0.1'
  const database = databaseUrl ?? env['DATABASE_URL']
  const url =
    given ?? env['GENCHI_URL'] ?? `http://${host.includes(':') ? `[${host}]` : host}:${env['PORT'] ?? 4620}`
  return {
    host,
    url,
    tlsProxy: env['GENCHI_TLS_PROXY'] === '1',
    secret: env['GENCHI_SECRET'],
    ...(database
      ? { databaseUrl: database }
      : { dataDir: resolve(cwd, dataDir ?? env['GENCHI_DATA'] ?? '.genchi') }),
    // Beyond loopback the sample is never loaded, whatever is set.
    sample: sample !== false && env['GENCHI_SAMPLE'] !== '0' && isLoopbackHost(host),
    scanner: env['GENCHI_SCAN'] || undefined,
    ...providerOf(env),
  }
}

const PROVIDER = ['CLIENT_ID', 'CLIENT_SECRET', 'DISCOVERY_URL'].map((name) => `GENCHI_OIDC_${name}`)

/** OpenID Connect, by `GENCHI_OIDC_ID`, `_NAME`, `_CLIENT_ID`, `_CLIENT_SECRET` and `_DISCOVERY_URL`. */
function providerOf(env: Env): Pick<Setting, 'providers' | 'providerLacks'> {
  const [clientId, clientSecret, discoveryUrl] = PROVIDER.map((name) => env[name])
  if (!clientId || !clientSecret || !discoveryUrl) {
    const lacks = PROVIDER.filter((name) => !env[name])
    return lacks.length < PROVIDER.length ? { providerLacks: lacks } : {}
  }
  const name = env['GENCHI_OIDC_NAME']
  const provider: Provider = {
    id: env['GENCHI_OIDC_ID'] || 'oidc',
    ...(name && { name }),
    clientId,
    clientSecret,
    discoveryUrl,
  }
  return { providers: [provider] }
}

const SIGNS = { ok: '✓', look: '!', refused: '✕' } as const

/** `genchi check`: what a server would say of itself at its start, and what is as it should be. */
export async function checkCommand(run: Run, where: Where, env: Env = process.env): Promise<Status> {
  const setting = settingOf(where, env, run.io.cwd)
  return await withStore(run, where, async (store) => {
    const checks = [
      ...checkSetting(setting),
      ...(await checkStore(store, setting)),
      ...(await checkProviders(setting)),
    ]
    if (run.json) run.io.out(jsonText({ checks } as never))
    else run.io.out(`${checks.map(lineOf).join('\n')}\nWhat each asks for: docs/hardening.md\n`)
    return checks.every(({ state }) => state === 'ok') ? 0 : 1
  })
}

export const lineOf = ({ row, state, says }: Checked): string => `${SIGNS[state]} ${row}: ${says}`
