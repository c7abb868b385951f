import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessLog, actingFor, history } from '../store/index.ts'
import type { TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, TITLE } from './desk.fixture.ts'
import { OutboundRefused, outbound, type Send } from './outbound.ts'
import { SAMPLE } from './sample.ts'

let desk: TestDesk
let provider: Server
let address = ''
const received: string[] = []
beforeAll(async () => {
  desk = await openDesk()
  provider = createServer((request, reply) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      received.push(body)
      if (request.url === '/elsewhere') reply.writeHead(302, { location: '/' }).end()
      else reply.end(body.toUpperCase())
    })
  })
  await new Promise<void>((done) => provider.listen(0, '127.0.0.1', done))
  const at = provider.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`
}, 120_000)
afterAll(async () => {
  provider?.close()
  await desk?.close()
})

const PRODUCER = {
  workspace: SAMPLE,
  person: 'person:sample-producer',
  companies: ['party:gtist', 'party:studio-dragon'],
} as const
const ASKED = { title: 'title:soul-mate', provider: 'translator', purpose: 'translate the synopsis' } as const

const translate = (asked: { title: `title:${string}`; provider: string; purpose: string } = ASKED) =>
  outbound(desk.store, PRODUCER, asked, async (send) => {
    const reply = await send(`${address}/`, { method: 'POST', body: 'a synopsis' })
    return await reply.text()
  })

const set = async (seat: string, body: unknown) =>
  (await (await desk.as(seat))('POST', `/titles/${TITLE}/outbound`, { body })).status
const logged = async () =>
  (await actingFor(desk.store, PRODUCER, (own) => accessLog(own, { title: ASKED.title, limit: 3 }))).rows

describe('nothing of a title leaves', () => {
  test('unless the title allows the provider: a call before that sends nothing, and is in the log', async () => {
    await expect(translate()).rejects.toThrow(OutboundRefused)
    expect(received).toEqual([])
    expect((await logged())[0]).toMatchObject({
      action: 'outbound-refused',
      what: 'translator: translate the synopsis',
    })
  })

  test('by anybody’s word but that of those who manage the title', async () => {
    const to = { provider: 'translator', allowed: true, purpose: 'Synopses only' }
    for (const seat of ['co-producer', 'writer', 'auditor', 'platform'])
      expect([403, 404], seat).toContain(await set(seat, to))
    await expect(translate()).rejects.toThrow(OutboundRefused)
    expect(await set('producer', { ...to, provider: 'https://evil.example' })).toBe(422)
  })

  test('once it is allowed, the call goes out, is logged, and the history says who opened the way', async () => {
    const to = {
      provider: 'translator',
      allowed: true,
      purpose: 'Synopses only',
      reason: 'Agreed with the author',
    }
    expect(await set('producer', to)).toBe(200)
    expect(await translate()).toBe('A SYNOPSIS')
    expect(received).toEqual(['a synopsis'])
    expect((await logged())[0]).toMatchObject({ action: 'outbound', person: 'person:sample-producer' })
    const list = await jsonOf<{ items: unknown[]; settable: boolean }>(
      (await desk.as('producer'))('GET', `/titles/${TITLE}/outbound`),
    )
    expect(list).toMatchObject({
      settable: true,
      items: [{ provider: 'translator', allowed: true, purpose: 'Synopses only' }],
    })
    const { rows } = await actingFor(desk.store, PRODUCER, (own) =>
      history(own, { title: ASKED.title, section: 'roles', limit: 1 }),
    )
    expect(rows[0]).toMatchObject({
      kind: 'open',
      reason: 'Agreed with the author',
      person: 'person:sample-producer',
      edits: [{ path: 'roles/outbound/translator', after: { allowed: true, purpose: 'Synopses only' } }],
    })
  })

  test('to another provider, or of another title, by the same leave', async () => {
    await expect(translate({ ...ASKED, provider: 'another' })).rejects.toThrow(OutboundRefused)
    await expect(translate({ ...ASKED, title: 'title:mamono' })).rejects.toThrow(OutboundRefused)
    expect(received.length).toBe(1)
  })

  test('after the call is over, or to where the provider points on', async () => {
    let kept: Send | undefined
    await outbound(desk.store, PRODUCER, ASKED, async (send) => {
      kept = send
    })
    await expect(kept!(`${address}/`, { method: 'POST', body: 'later' })).rejects.toThrow(OutboundRefused)
    await expect(
      outbound(desk.store, PRODUCER, ASKED, (send) =>
        send(`${address}/elsewhere`, { method: 'POST', body: 'x' }),
      ),
    ).rejects.toThrow()
    expect(received).not.toContain('later')
  })

  test('once the way is closed again', async () => {
    expect(await set('producer', { provider: 'translator', allowed: false, purpose: 'Over' })).toBe(200)
    const before = received.length
    await expect(translate()).rejects.toThrow(OutboundRefused)
    expect(received.length).toBe(before)
  })
})

// Which files may reach the network, and why. Whoever adds one says so here.
const WAYS_OUT: Readonly<Record<string, RegExp>> = {
  'server/outbound.ts': /\bfetch\(/,
  // The database.
  'store/open.ts': /from 'pg'/,
  'store/wakes.ts': /from 'pg'/,
  // The company's own sign-in, by OpenID Connect, where one is set.
  'server/sign-in.ts': /from 'better-auth/,
  'server/providers.ts': /fetch\(discoveryUrl/,
  // Listens, and calls nobody.
  'server/listen.ts': /from '(node:http|@hono\/node-server)'/,
}
const REACHES =
  /(?<![.\w'`"-])fetch\(|globalThis\.fetch|(?:from|import\()\s*'(?:node:)?(?:https?|http2|net|tls|dgram|dns(?:\/promises)?|undici|axios|got|ws|nodemailer|pg|better-auth[^']*|@hono\/node-server[^']*)'|new (?:WebSocket|EventSource|XMLHttpRequest)\b|sendBeacon/

const src = resolve(import.meta.dirname, '..')
const sources = ['server', 'store', 'api', 'formats', 'core'].flatMap((layer) =>
  readdirSync(join(src, layer), { recursive: true, encoding: 'utf8' })
    .map((file) => `${layer}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /(?<!\.test|\.fixture)\.ts$/.test(file)),
)
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

describe('no other module reaches the network', () => {
  test('of all that the server is made of', () => {
    const found = sources.filter((file) =>
      REACHES.test(withoutComments(readFileSync(join(src, file), 'utf8'))),
    )
    expect(found.filter((file) => !Object.hasOwn(WAYS_OUT, file))).toEqual([])
  })
  test('and those that may do so for what is said', () => {
    for (const [file, way] of Object.entries(WAYS_OUT))
      expect(readFileSync(join(src, file), 'utf8'), file).toMatch(way)
  })
  test.each([
    "await fetch('https://x')",
    "import { request } from 'node:https'",
    "import('dns')",
    'new WebSocket(url)',
  ])('a planted one is found: %s', (line) => expect(line).toMatch(REACHES))
})

// Says on standard error whom the process calls. What comes from this machine's own address is not a call.
const WATCH = `
import net from 'node:net'
import dns from 'node:dns'
import dgram from 'node:dgram'
const say = (what) => process.stderr.write('OUTGOING ' + what + '\\n')
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) { say(JSON.stringify(args[0]?.[0] ?? args[0])); return connect.apply(this, args) }
for (const at of [dns, dns.promises]) for (const name of ['lookup', 'resolve', 'resolve4']) {
  const real = at[name]
  at[name] = function (host, ...rest) { if (!net.isIP(host) && host !== 'localhost') say('dns ' + host); return real.call(this, host, ...rest) }
}
const send = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (...args) { say('udp'); return send.apply(this, args) }
`
const watching = ['--import', `data:text/javascript,${encodeURIComponent(WATCH)}`]

describe('a server without a network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-alone-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('is watched well: a call would be seen', async () => {
    const call = "fetch('http://192.0.2.1:8080', { signal: AbortSignal.timeout(300) }).catch(() => {})"
    const { stderr } = await promisify(execFile)(process.execPath, [...watching, '-e', call])
    expect(stderr).toContain('OUTGOING')
  })

  test('starts, signs in, reads, computes, keeps a paper and exports, and calls nobody', async () => {
    const child = spawn(
      process.execPath,
      [
        ...watching,
        resolve(src, 'cli/main.ts'),
        'serve',
        '--port',
        '0',
        '--no-open',
        '--data',
        join(folder, 'desk'),
      ],
      { env: { PATH: process.env['PATH'], CI: 'true' }, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    let [out, err] = ['', '']
    child.stdout.on('data', (part) => {
      out += part
    })
    child.stderr.on('data', (part) => {
      err += part
    })
    try {
      for (let tries = 0; !/http:\S+/.test(out) && tries < 600 && child.exitCode === null; tries++)
        await sleep(100)
      const at = /http:\S+/.exec(out)?.[0]
      expect(at, err).toBeDefined()
      const ask = async (path: string, init: RequestInit = {}) =>
        await fetch(`${at}/api${path}`, {
          ...init,
          headers: { 'sec-fetch-site': 'same-origin', ...(init.headers as Record<string, string>) },
        })
      const json = { 'content-type': 'application/json' }
      const entered = await ask('/sample/enter', {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ id: 'person:sample-producer' }),
      })
      const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
      const statuses: number[] = []
      for (const [path, init] of [
        ['/titles', {}],
        [`/titles/${TITLE}`, {}],
        [`/titles/${TITLE}/export`, {}],
        ['/search?q=soul', {}],
        ['/audit/access', {}],
        [
          `/titles/${TITLE}/documents?section=clear&name=a.txt`,
          { method: 'POST', body: 'x', headers: { 'content-type': 'application/octet-stream' } },
        ],
      ] as const) {
        const { headers, ...rest } = init as RequestInit
        statuses.push(
          (await ask(path, { ...rest, headers: { cookie, ...(headers as Record<string, string>) } })).status,
        )
      }
      expect(statuses).toEqual([200, 200, 200, 200, 200, 200])
      expect(err.split('\n').filter((line) => line.startsWith('OUTGOING'))).toEqual([])
      // A first start on this machine finds nothing amiss.
      expect(err).not.toContain('docs/hardening.md')
    } finally {
      child.kill('SIGTERM')
      await new Promise((done) => child.once('exit', done))
    }
  }, 120_000)
})
