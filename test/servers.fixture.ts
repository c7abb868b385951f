import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '../bin/genchi.js')

/** A server as whoever runs the desk starts it: a process of its own. */
export interface RunningServer {
  readonly url: string
  readonly ask: (cookie: string, method: string, path: string, asked?: Asked) => Promise<Response>
  /** as a person of the sample: `producer`, `auditor` … @returns the cookie */
  readonly enter: (seat: string) => Promise<string>
  readonly watch: (cookie: string, path?: string) => Promise<Stream>
  /** @returns how it ended */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>
  readonly process: ChildProcess
}

export interface Asked {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Told {
  readonly event: string
  readonly data: { readonly [field: string]: unknown }
}

/** A stream of events, as a page has one open. */
export interface Stream {
  readonly told: readonly Told[]
  /** waits for an event; @throws with all that came, after so long */
  readonly until: (is: (told: Told) => boolean, withinMs?: number) => Promise<Told>
  readonly close: () => void
}

export async function startServer(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(process.execPath, [MAIN, 'serve', ...args], {
    env: { ...process.env, CI: 'true', PORT: String(port), GENCHI_SECRET: 'x'.repeat(40), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (text) => {
      said += text
    })
    child.stdout.on('data', (text) => {
      said += text
      const [address] = /http:\/\/\S+/.exec(said) ?? []
      if (address) resolve(address)
    })
    void ended.then((code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  const ask: RunningServer['ask'] = (cookie, method, path, { body, headers = {} } = {}) =>
    fetch(`${url}/api${path}`, {
      method,
      headers: {
        cookie,
        'accept-language': 'en',
        'sec-fetch-site': 'same-origin',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  return {
    url,
    ask,
    enter: async (seat) => {
      const reply = await ask('', 'POST', '/sample/enter', { body: { id: `person:sample-${seat}` } })
      const cookie = reply.headers.get('set-cookie')?.split(';')[0]
      if (reply.status !== 200 || !cookie) throw new Error(`${seat} does not get in: ${reply.status}`)
      return cookie
    },
    watch: (cookie, path = '/live') => watch(`${url}/api${path}`, cookie),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
    process: child,
  }
}

async function watch(url: string, cookie: string): Promise<Stream> {
  const stopping = new AbortController()
  const reply = await fetch(url, { headers: { cookie, 'accept-language': 'en' }, signal: stopping.signal })
  if (!reply.ok || !reply.body) throw new Error(`No stream: ${reply.status}`)
  const told: Told[] = []
  const waiting = new Set<() => void>()
  const read = async (body: ReadableStream<Uint8Array>) => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const part of body) {
      text += decoder.decode(part, { stream: true })
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        const field = (name: string) =>
          lines
            .find((line) => line.startsWith(`${name}:`))
            ?.slice(name.length + 1)
            .trim() ?? ''
        told.push({ event: field('event'), data: JSON.parse(field('data') || '{}') })
        for (const look of waiting) look()
      }
    }
  }
  const reading = read(reply.body).catch(() => undefined)
  const stream: Stream = {
    told,
    until: (is, withinMs = 5_000) =>
      new Promise((resolve, reject) => {
        let from = 0
        const timer = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`Not told within ${withinMs} ms: ${JSON.stringify(told)}`))
        }, withinMs)
        const look = () => {
          const found = told.slice(from).find(is)
          from = told.length
          if (!found) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: () => {
      stopping.abort()
      void reading
    },
  }
  await stream.until(({ event }) => event === 'open')
  return stream
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
