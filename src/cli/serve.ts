import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Checked } from '../server/index.ts'
import { checkSetting, checkStore, listen, openServer } from '../server/index.ts'
import { StoreInUse, StoreTooNew } from '../store/index.ts'
import { lineOf, settingOf } from './check.ts'
import type { Io } from './io.ts'

export interface ServeOptions {
  /** 4620 unless said otherwise; 0: any that is free */
  readonly port?: number
  /** the address to listen on; anything but this machine's own needs a proxy with TLS in front */
  readonly host?: string
  /** folder of the embedded store */
  readonly dataDir?: string
  /** PostgreSQL 15 or newer, instead of the embedded store */
  readonly databaseUrl?: string
  /** the address under which people reach it, `https://desk.example.com` */
  readonly url?: string
  /** the folder of a slate to load into an empty store, with people to enter it as; false: none */
  readonly sample?: string | false
  /** the built web app */
  readonly web?: string
  readonly open?: boolean
  readonly env?: Readonly<Record<string, string | undefined>>
  /** ends the server; else a signal does */
  readonly until?: AbortSignal
}

const ROOT = resolve(import.meta.dirname, '../..')
const FIRST_PAGE_MS = 3_000
const FIRST_BYTES_MS = 200
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Serves the desk until it is told to stop.
 * @returns 0 when it was stopped, 2 when it could not start; the reason is written
 */
export async function serve(options: ServeOptions, io: Pick<Io, 'out' | 'err' | 'cwd'>): Promise<0 | 2> {
  const env = options.env ?? process.env
  const host = options.host ?? env['HOST'] ?? '127.0.0.1'
  const port = options.port ?? Number(env['PORT'] ?? 4620)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refused(io, `${env['PORT']} is no port.`)
  const loopback = LOOPBACK.has(host)
  const url = options.url ?? env['GENCHI_URL'] ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const setting = settingOf(options, env, io.cwd)
  const checks = checkSetting({ ...setting, url })
  const refusal = checks.find(({ state }) => state === 'refused')
  if (refusal) return refused(io, `${refusal.says} (docs/hardening.md)`)
  const databaseUrl = options.databaseUrl ?? env['DATABASE_URL']
  const dataDir = resolve(io.cwd, options.dataDir ?? env['GENCHI_DATA'] ?? '.genchi')
  const wantsSample = options.sample !== false && env['GENCHI_SAMPLE'] !== '0' && loopback
  const sample = wantsSample ? options.sample || resolve(ROOT, 'examples/slate') : undefined
  // Its owner's alone, from the start.
  if (!databaseUrl && !existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  let opened: Awaited<ReturnType<typeof openServer>>
  try {
    opened = await openServer({
      place: databaseUrl ? { url: databaseUrl } : { dataDir },
      secret: secretOf(env, databaseUrl ? undefined : dataDir),
      url,
      loopback,
      ...(sample && existsSync(sample) && { sample }),
      ...(setting.providers && { providers: setting.providers }),
      web: options.web ?? resolve(ROOT, 'dist/web'),
      version: versionOf(),
      ...(setting.scanner !== undefined && { scanner: setting.scanner }),
      log: (line) => io.err(`${new Date().toISOString()} ${line}`),
    })
  } catch (error) {
    if (error instanceof StoreInUse || error instanceof StoreTooNew) return refused(io, error.message)
    throw error
  }
  tell(checks, io)
  let listening: Awaited<ReturnType<typeof listen>>
  try {
    listening = await listen(opened.app, host, port)
  } catch (error) {
    await opened.close()
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (isTaken) return refused(io, `Port ${port} is taken. Give another one: PORT=4621.`)
    throw error
  }
  const address = port === 0 ? `http://${host}:${listening.port}` : url
  io.out(address)
  if (opened.loaded)
    io.out('The sample slate is loaded. Its people are invented; sign in as one of them with a click.')
  if (opened.served.setup) {
    io.out('The store is empty. Make the first account here; the link works until somebody has:')
    io.out(`${address}/welcome#${opened.served.setup.secret}`)
  }
  if (options.open ?? wantsBrowser(env)) openBrowser(address)
  const ending = new AbortController()
  const ended = ending.signal
  const later = async (ms: number, work: () => Promise<void>) => {
    try {
      await wait(ms, undefined, { signal: ended })
      await work()
    } catch (error) {
      if (!ended.aborted) io.err(`${error}`)
    }
  }
  const after = Promise.all([
    // A large slate takes seconds. It is read in small turns, while the first browser reads the page.
    later(FIRST_BYTES_MS, opened.warm),
    // The first page comes before what the store says of itself.
    later(FIRST_PAGE_MS, async () => tell(await checkStore(opened.store, setting), io)),
  ])
  await stopped(options.until)
  ending.abort()
  await after
  await listening.close()
  await opened.close()
  return 0
}

function tell(checks: readonly Checked[], io: Pick<Io, 'err'>): void {
  for (const check of checks) if (check.state !== 'ok') io.err(`${lineOf(check)} (docs/hardening.md)`)
}

function refused(io: Pick<Io, 'err'>, why: string): 2 {
  io.err(why)
  return 2
}

/** Signs the cookies. Beside the data and never in it: a dump of the store must not let anybody in. */
function secretOf(env: Readonly<Record<string, string | undefined>>, dataDir: string | undefined): string {
  const given = env['GENCHI_SECRET']
  if (given !== undefined && given.length >= 32) return given
  if (given !== undefined) throw new Error('GENCHI_SECRET must have 32 characters or more.')
  if (dataDir === undefined) return randomBytes(32).toString('base64url')
  const file = `${dataDir}.secret`
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dirname(file), { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}

function versionOf(): string {
  const found: unknown = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'))
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '0'
}

const wantsBrowser = (env: Readonly<Record<string, string | undefined>>): boolean =>
  !env['CI'] &&
  process.stdout.isTTY === true &&
  (process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']))

/** Where there is no browser, the address that was printed has to do. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address]
  const child = spawn(command!, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}

const stopped = (until: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
    if (until?.aborted) stop()
    else until?.addEventListener('abort', stop, { once: true })
  })
