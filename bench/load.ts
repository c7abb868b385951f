import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { TitleId } from '../src/core/index.ts'
import { freshDatabase } from '../src/store/stores.fixture.ts'
import type { Worker } from './load-store.ts'
import { fillStore } from './load-store.ts'
import { percentile, reportText } from './measure.ts'

/*
 * 200 people at one server, on PostgreSQL with a slate of 1,000 titles. Each looks and changes with the pauses that
 * people make, holds the stream of the page that is open, and asks again for what is on it when it is told of a
 * change, as the web app does. Promise: 95 of 100 answers come within 150 ms, none is an error, and memory is level.
 *
 * GENCHI_LOAD_TITLES, _MINUTES and _PEOPLE make it smaller, to try something.
 */

const TITLES = Number(process.env['GENCHI_LOAD_TITLES'] ?? 1_000)
const MINUTES = Number(process.env['GENCHI_LOAD_MINUTES'] ?? 10)
const PEOPLE = Number(process.env['GENCHI_LOAD_PEOPLE'] ?? 200)
const SLATE = '/titles?limit=2000'
const THINK_MS = [5_000, 10_000] as const
const SECRET = 'only for measuring, and longer than 32 characters'

interface Answer {
  readonly status: number
  readonly etag: string | undefined
  readonly version: string | undefined
  readonly ms: number
  readonly bytes: number
}

const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE * 2 })
const times = new Map<string, number[]>()
const errors: string[] = []
let counting = false
let sent = 0

function ask(
  port: number,
  worker: Worker,
  of: { kind: string; path: string; body?: unknown; etag?: string | undefined },
) {
  return new Promise<Answer>((resolve) => {
    const began = performance.now()
    const body = of.body === undefined ? undefined : JSON.stringify(of.body)
    const done = (status: number, etag: string | undefined, bytes: number, why = '', end = '') => {
      const ms = performance.now() - began
      if (counting) {
        sent += bytes
        const known = times.get(of.kind) ?? []
        times.set(of.kind, known)
        known.push(ms)
        // Somebody else may have been at the same place first: that is an answer, too.
        if (status >= 400 && status !== 409) errors.push(`${of.kind} ${of.path}: ${status} ${why}`)
      }
      resolve({ status, etag, version: /"version":"([^"]+)"/.exec(end)?.[1], ms, bytes })
    }
    const asked = request(
      {
        port,
        agent,
        path: `/api${of.path}`,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie: worker.cookie,
          'accept-language': worker.language,
          'accept-encoding': 'gzip, br',
          'sec-fetch-site': 'same-origin',
          ...(of.etag !== undefined && { 'if-none-match': of.etag }),
          ...(body !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
          }),
        },
      },
      (reply) => {
        let bytes = 0
        let why = ''
        let last = ''
        reply.on('data', (part: Buffer) => {
          bytes += part.length
          if (of.path.startsWith('/titles?'))
            last = (last + part.subarray(-200).toString('latin1')).slice(-200)
          if ((reply.statusCode ?? 0) >= 400) why = String(part).slice(0, 300)
        })
        reply.on('end', () => done(reply.statusCode ?? 0, reply.headers.etag, bytes, why, last))
      },
    )
    asked.on('error', (error) => done(599, undefined, 0, error.message))
    asked.end(body)
  })
}

/** The stream of the page that is open. @param told of a change of a title */
function stream(
  port: number,
  worker: Worker,
  title: TitleId | undefined,
  told: (title: string) => void,
): () => void {
  const asked = request({
    port,
    agent: false,
    path: `/api/live${title ? `?title=${title}` : ''}`,
    headers: { cookie: worker.cookie, 'accept-language': worker.language },
  })
  asked.on('error', () => undefined)
  asked.on('response', (reply) => {
    if (reply.statusCode !== 200 && counting) errors.push(`stream: ${reply.statusCode}`)
    reply.on('error', () => undefined)
    reply.on('data', (part: Buffer) => {
      const text = String(part)
      if (!text.includes('event: change')) return
      for (const [, title] of text.matchAll(/event: change\ndata: \{"title":"([^"]+)"/g)) told(title!)
    })
  })
  asked.end()
  return () => asked.destroy()
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!
const think = () => THINK_MS[0] + Math.random() * (THINK_MS[1] - THINK_MS[0])

const PREMIERE = 'release/events/event:premiere/on'
const COST = 'make/costs/cost:preparation'

/** What somebody at the page of a title does next, and how often in a hundred times. */
const ACTIONS: readonly (readonly [kind: string, often: number])[] = [
  ['the slate', 18],
  ['findings: the titles where a link is broken', 7],
  ['a title', 27],
  ['a link of the title that is open', 18],
  ['history', 8],
  ['search', 7],
  ['what if', 8],
  ['save', 5],
  ['keep a scenario', 2],
]

const KINDS = ACTIONS.flatMap(([kind, often]) => Array.from({ length: often }, () => kind))

async function work(port: number, worker: Worker, until: () => boolean): Promise<void> {
  const tags = new Map<string, string>()
  let open: TitleId | undefined
  let shown = { kind: 'the slate', path: SLATE }
  let close = () => undefined as void
  // As the web app does: of a list that it has, it asks for what changed.
  const versions = new Map<string, string>()
  const get = async (kind: string, path: string) => {
    if (path.startsWith('/titles?')) {
      const since = versions.get(path)
      const asked = since === undefined ? path : `${path}&since=${since}`
      const { version, status } = await ask(port, worker, { kind, path: asked })
      if (status === 200 && version !== undefined) versions.set(path, version)
      return
    }
    const { etag, status } = await ask(port, worker, { kind, path, etag: tags.get(path) })
    if (etag !== undefined && status === 200) {
      // A browser keeps the last few.
      if (tags.size > 12) tags.clear()
      tags.set(path, etag)
    }
  }
  // As the web app: the list is beside every page, and whoever has the title itself open is the first to ask.
  const again = new Map<string, NodeJS.Timeout>()
  const later = (kind: string, path: string, ms: number) => {
    if (again.has(path)) return
    const timer = setTimeout(() => {
      again.delete(path)
      void get(`${kind}, again after a change`, path)
    }, ms)
    again.set(path, timer)
  }
  const told = (title: string) => {
    later('the slate', SLATE, 250 + Math.random() * 1_750)
    if (shown.kind === 'a title' ? title === open : shown.path !== SLATE)
      later(shown.kind, shown.path, shown.kind === 'a title' ? 120 : 250 + Math.random() * 1_750)
  }
  const show = (kind: string, path: string, title: TitleId | undefined) => {
    shown = { kind, path }
    if (title !== open || !isStreaming) {
      isStreaming = true
      close()
      open = title
      close = stream(port, worker, title, told)
    }
    return get(kind, path)
  }
  let isStreaming = false
  await sleep(Math.random() * THINK_MS[1])
  await show('the slate', SLATE, undefined)
  while (!until()) {
    await sleep(think())

    const kind = KINDS[Math.floor(Math.random() * KINDS.length)]!
    const title = open ?? pick(worker.titles)
    const at = `/titles/${title}`
    const edits = worker.company === 'studio' || worker.company === 'co-producer'
    if (kind === 'the slate') await show(kind, SLATE, undefined)
    else if (kind.startsWith('findings')) await show(kind, '/titles?limit=100&state=broken', undefined)
    else if (kind === 'a title') {
      const other = pick(worker.titles)
      await show(kind, `/titles/${other}`, other)
    } else if (kind.startsWith('a link')) await get(kind, at)
    else if (kind === 'history') await get(kind, `${at}/history?limit=50`)
    else if (kind === 'search')
      await get(kind, `/search?q=${pick(['ledger', 'tide', 'minato', '12', 'aozora', 'scene'])}&limit=30`)
    else if (!edits || kind === 'what if') {
      const change =
        worker.company === 'studio'
          ? { move: PREMIERE, by: pick([-7, 7, 14]) }
          : { set: 'head/note', to: 'x' }
      if (worker.company === 'studio')
        await ask(port, worker, { kind: 'what if', path: `${at}/try`, body: { changes: [change] } })
      else await get('a link of the title that is open', at)
    } else if (kind === 'keep a scenario') {
      const names = { en: 'Measured' }
      const changes = [{ set: `${COST}/note`, to: `scenario ${Math.random()}` }]
      await ask(port, worker, { kind, path: `${at}/scenarios`, body: { names, changes, shared: true } })
    } else {
      const change =
        worker.company === 'studio' && Math.random() < 0.3
          ? { move: PREMIERE, by: pick([-1, 1]) }
          : { set: `${COST}/note`, to: `saved ${Math.random()}` }
      await ask(port, worker, { kind: 'save', path: `${at}/save`, body: { changes: [change], base: {} } })
    }
  }
  for (const timer of again.values()) clearTimeout(timer)
  close()
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const say = (text: string) => process.stderr.write(`${text}\n`)
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
/** Seconds of a processor that a process has had. */
const workedBy = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const port = await freePort()
const url = await freshDatabase()
let began = performance.now()
const all = await fillStore(url, SECRET, `http://127.0.0.1:${port}`, TITLES)
const workers = all.slice(0, PEOPLE)
say(`${TITLES} titles and ${all.length} people stored in ${Math.round((performance.now() - began) / 1000)} s`)

began = performance.now()
const server = spawn(
  process.execPath,
  [
    '--trace-gc',
    '--trace-gc-ignore-scavenger',
    ...(process.env['GENCHI_LOAD_NODE']?.split(' ') ?? []),
    join(import.meta.dirname, '../bin/genchi.js'),
    'serve',
    '--no-sample',
    '--no-open',
  ],
  {
    env: { ...process.env, CI: 'true', PORT: String(port), DATABASE_URL: url, GENCHI_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)
// What is left after each whole collection: 12042 ms: Mark-Compact 287.0 (387.4) -> 223.1 (388.2) MB
let heap: number | undefined
await new Promise<void>((resolve) => {
  createInterface(server.stdout).on('line', (line) => {
    if (line.startsWith('http')) resolve()
    const left = /Mark-Compact.* -> ([\d.]+) \(/.exec(line)?.[1]
    if (left !== undefined) heap = Number(left)
  })
})
const listening = performance.now() - began
const studio = workers[0]!
const firstSlate = await ask(port, studio, { kind: '', path: '/titles?limit=2000' })
const firstPage = await ask(port, studio, { kind: '', path: `/titles/${studio.titles[0]}` })
const opened = performance.now() - began
const openedFor = workedBy(server.pid!)
if (firstSlate.status !== 200 || firstPage.status !== 200)
  throw new Error(`No first page: ${firstSlate.status} ${firstPage.status}`)
say(
  `listens after ${Math.round(listening)} ms; slate ${Math.round(firstSlate.ms)} ms, page ${Math.round(firstPage.ms)} ms`,
)

let over = false
const working = workers.map((worker) => work(port, worker, () => over))
// Everybody comes in, and looks for the first time, before it counts.
await sleep(Math.min(60_000, MINUTES * 20_000))
counting = true
const memory: number[] = []
// Minute by minute, so that it is seen whether it is level: what the process has, and what is left after a collection.
const minutes: string[] = []
let minute = 0
const loads: number[] = []
const cpu = workedBy(server.pid!)
const mine = process.cpuUsage()
const ends = Date.now() + MINUTES * 60_000
while (Date.now() < ends) {
  memory.push(memoryOf(server.pid!))
  if (Date.now() >= ends - (MINUTES - minute) * 60_000) {
    minute++
    minutes.push(`${memory.at(-1)!.toFixed(0)} (${heap?.toFixed(0) ?? '–'})`)
  }
  loads.push(loadavg()[0]!)
  await sleep(Math.min(10_000, MINUTES * 6_000))
}
counting = false
const used = (workedBy(server.pid!) - cpu) / (MINUTES * 60)
const own = process.cpuUsage(mine)
over = true
await Promise.all(working)
agent.destroy()
server.kill('SIGTERM')
await new Promise((resolve) => server.once('exit', resolve))

const everything = [...times.values()].flat()
const ms = (value: number) =>
  value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 1 : 0)} ms`
const line = (kind: string, of: readonly number[]) =>
  `| ${kind} | ${of.length} | ${[50, 95, 99].map((part) => ms(percentile(of, part))).join(' | ')} | ${ms(of.reduce((a, b) => Math.max(a, b), 0))} |`
const part = Math.max(1, Math.floor(memory.length / 5))
const mean = (list: readonly number[]) => list.reduce((sum, it) => sum + it, 0) / list.length
const p95 = percentile(everything, 95)
const share = (value: number) => `${Math.round(value * 100)} %`

reportText(`${PEOPLE} people of 52 companies, ${TITLES.toLocaleString('en')} titles, ${MINUTES} minutes, one server on PostgreSQL 15 without \`fsync\`; 5 to 10 s between what each does, and a stream open for each. A change is told to all who see it, and what they have open is asked for again: that is in the figures.

| what | answers | p50 | p95 | p99 | longest |
|---|---|---|---|---|---|
${[...times]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([kind, of]) => line(kind, of))
  .join('\n')}
| **all of them** | ${everything.length} | ${[50, 95, 99].map((it) => `**${ms(percentile(everything, it))}**`).join(' | ')} | ${ms(everything.reduce((a, b) => Math.max(a, b), 0))} |

- promise: p95 under 150 ms: ${p95 < 150 ? 'kept' : 'missed'}
- errors: ${errors.length}${errors.length > 0 ? ` (${[...new Set(errors)].slice(0, 3).join('; ')})` : ''}
- memory (RSS): ${memory[0]?.toFixed(0)} MB at the beginning, ${mean(memory.slice(-part)).toFixed(0)} MB in the last fifth, ${Math.max(...memory).toFixed(0)} MB at most
- memory by the minute, and in brackets the heap as the last whole collection left it, in MB: ${minutes.join(', ')}
- opening: listens after ${ms(listening)}; the first slate and the first title are there after ${ms(opened)}, ${openedFor.toFixed(1)} s of them a processor's
- an answer takes ${((used * MINUTES * 60_000) / everything.length).toFixed(1)} ms of the server's processor, streams and hints included
- sent: ${(sent / 2 ** 20).toFixed(0)} MB of answers
- the machine: the server took ${share(used)} of one core, those who ask ${share((own.user + own.system) / 1e6 / (MINUTES * 60))}; load ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}`)
process.exit(0)
