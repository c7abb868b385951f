import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page, type Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, inject } from 'vitest'
import { chromiumHere } from '../../scripts/browser.ts'
import type { Language } from '../../src/api/index.ts'
import { SEATS } from '../../src/server/sample.ts'
import { pictureOfFailure, takePicture } from './pictures.ts'
import { type Words, wordsIn } from './words.ts'

export interface Sitting {
  readonly language?: Language
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  /** what the browser may complain of, since the journey is about it: a save that is refused */
  readonly mayComplain?: RegExp
  /** a first visit, with the tour that it opens with */
  readonly first?: boolean
}

/** A person at the desk, in a browser of their own. */
export interface Person extends Words {
  readonly page: Page
  readonly name: string
  /** opens an address of the desk and waits until it stands */
  readonly open: (path: string) => Promise<void>
  /** waits until nothing is asked for any more: before it is said what does *not* stand there */
  readonly settled: () => Promise<void>
  /** a picture of the page as it is, for the guide */
  readonly picture: (name: string) => Promise<void>
}

export interface Desk {
  readonly url: () => string
  /** somebody who comes to the sign-in page */
  readonly visitor: (sitting?: Sitting) => Promise<Person>
  /** a person of the sample, signed in by a click: `producer`, `co-producer`, `auditor` … */
  readonly sit: (seat: string, sitting?: Sitting) => Promise<Person>
}

const PATH = chromiumHere()
const REGIONS: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ko: 'ko-KR',
  ja: 'ja-JP',
  tr: 'tr-TR',
  th: 'th-TH',
}
/** Longer than any answer takes, also on a machine that does much else. */
const PATIENCE_MS = 30_000
/** How long nothing is asked for, once everything stands. */
const QUIET_MS = 150
/** With GENCHI_SLOW=1 every answer is kept back for up to so long, so that they come late and in another order. */
const SLOW_MS = process.env['GENCHI_SLOW'] === '1' ? 1_500 : 0

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: PATH ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--force-color-profile=srgb'],
  })

/**
 * Journeys over one desk: a server of its own with the sample slate, and a browser for each person who sits at it.
 * Any complaint of the browser, and any request to somebody else's host, fails the test in which it came.
 */
export function journeys(name: string, tell: (desk: Desk) => void): void {
  if (!PATH && process.env['CI']) throw new Error('No Chromium here: the journeys cannot be made.')
  const title = PATH ? name : `${name} (not run: no Chromium here; CHROMIUM says where it is)`
  describe.skipIf(!PATH)(title, () => {
    let server: Server | undefined
    let browser: Browser | undefined
    const open: { readonly page: Page; readonly faults: string[] }[] = []
    const url = () => {
      if (!server) throw new Error('The server does not stand yet.')
      return server.url
    }

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([newStore().then(startServer), launch()])
    })
    afterAll(async () => {
      await browser?.close()
      server?.process.kill('SIGTERM')
      if (server && server.process.exitCode === null) await once(server.process, 'exit')
    })
    afterEach(async ({ task }) => {
      const closing = open.splice(0)
      for (const [i, { page }] of closing.entries()) {
        if (task.result?.state === 'fail') await pictureOfFailure(page, `${name}, ${task.name} ${i + 1}`)
        await page.context().close()
      }
      const faults = closing.flatMap((it) => it.faults)
      const told = server?.told.splice(0) ?? []
      if (faults.length === 0) return
      const why = [...faults, ...(told.length > 0 ? ['and the server said:', ...told] : [])]
      throw new Error(`In “${task.name}” the browser complained:\n${why.join('\n')}`)
    })

    const visitor = async (sitting: Sitting = {}): Promise<Person> => {
      const { language = 'en', scheme = 'light', width = 1440, height = 900, mayComplain, first } = sitting
      if (!browser) throw new Error('The browser does not stand yet.')
      const context = await browser.newContext({
        baseURL: url(),
        locale: REGIONS[language],
        timezoneId: 'Asia/Seoul',
        colorScheme: scheme,
        viewport: { width, height },
        reducedMotion: 'reduce',
        ...(width < 600 ? { hasTouch: true, isMobile: true } : {}),
      })
      if (!first) await context.addInitScript("localStorage.setItem('genchi.toured', 'yes')")
      context.setDefaultTimeout(PATIENCE_MS)
      if (SLOW_MS > 0)
        await context.route('**/api/**', async (route) => {
          if (!isStream(route.request())) await sleep(Math.random() * SLOW_MS)
          await route.continue()
        })
      const page = await context.newPage()
      const faults: string[] = []
      const say = (fault: string) => {
        if (!mayComplain?.test(fault)) faults.push(fault)
      }
      page.on('console', (line) => {
        if (line.type() === 'error') say(`console: ${line.text()} ${line.location().url}`)
      })
      page.on('pageerror', (error) => say(`page: ${error.stack ?? error.message}`))
      page.on('request', (request) => {
        const { protocol, host } = new URL(request.url())
        if (protocol.startsWith('http') && host !== new URL(url()).host) say(`elsewhere: ${request.url()}`)
      })
      const words = wordsIn(language)
      const quiet = quietOf(page)
      const loading = page.getByRole('status').filter({ hasText: words.says('Loading') })
      const settled = async () => {
        await quiet()
        await loading.first().waitFor({ state: 'detached' })
        await quiet()
      }
      open.push({ page, faults })
      await page.goto('/')
      return {
        page,
        ...words,
        name: '',
        open: async (path) => {
          await page.goto(path)
          await page.getByRole('main').waitFor()
          await settled()
        },
        settled,
        picture: (picture) => takePicture(page, picture),
      }
    }
    const sit = async (seat: string, sitting: Sitting = {}): Promise<Person> => {
      const person = await visitor(sitting)
      const sample = SEATS.find((it) => it.person === `person:sample-${seat}`)
      if (!sample) throw new Error(`Nobody of the sample is the ${seat}.`)
      const called = sample.names[sitting.language ?? 'en'] ?? ''
      await person.page.getByRole('button', { name: called }).click()
      await person.page.getByRole('heading', { level: 1, name: person.says('Slate') }).waitFor()
      await person.settled()
      return { ...person, name: called }
    }
    tell({ url, visitor, sit })
  })
}

/** The stream of what others do: it stays open as long as the page. */
const isStream = (request: Request) => request.resourceType() === 'eventsource'

/** Follows what a page asks for, and tells when that has come to an end. */
function quietOf(page: Page): () => Promise<void> {
  const asked = new Set<Request>()
  let last = Date.now()
  const answered = (request: Request) => {
    if (asked.delete(request)) last = Date.now()
  }
  page.on('request', (request) => {
    if (isStream(request)) return
    // Another page takes its place: what the page before it asked for, nobody waits for.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) asked.clear()
    asked.add(request)
    last = Date.now()
  })
  page.on('requestfinished', answered)
  page.on('requestfailed', answered)
  return async () => {
    const until = Date.now() + PATIENCE_MS
    while (asked.size > 0 || Date.now() - last < QUIET_MS) {
      if (Date.now() > until)
        throw new Error(`Still without an answer: ${[...asked].map((it) => it.url()).join(', ')}`)
      await sleep(20)
    }
    // … and what came is drawn.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
}

let stores = 0

/** A store with the sample in it: loaded once in a run, and copied for each desk. */
async function newStore(): Promise<string> {
  const folder = inject('stores')
  const sample = join(folder, 'sample')
  if (!existsSync(sample)) {
    const { process: loading } = await startServer(sample)
    loading.kill('SIGTERM')
    await once(loading, 'exit')
  }
  stores += 1
  const store = join(folder, `desk-${process.pid}-${stores}`)
  cpSync(sample, store, { recursive: true })
  return store
}

interface Server {
  readonly url: string
  readonly process: ChildProcess
  /** what it wrote to its log */
  readonly told: string[]
}

/** `genchi serve`, in a process of its own, on a port that is free. */
async function startServer(store: string): Promise<Server> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), store, inject('web')], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told: string[] = []
  child.stderr.on('data', (part) => told.push(String(part)))
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('http')) {
      child.stdout.resume()
      return { url: line, process: child, told }
    }
  throw new Error(`The server did not start:\n${told.join('')}`)
}
