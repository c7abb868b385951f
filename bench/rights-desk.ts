import { openServer } from '../src/server/index.ts'
import { freshDatabase } from '../src/store/stores.fixture.ts'
import { fillStore } from './load-store.ts'
import { type Row, report } from './measure.ts'

/*
 * Questions over the whole slate, through HTTP, with 1,000 titles. Promise: 40 ms. Each is put anew: none is answered
 * from what was answered before.
 */

const TITLES = Number(process.env['GENCHI_LOAD_TITLES'] ?? 1_000)
const SECRET = 'only for measuring, and longer than 32 characters'
const ADDRESS = 'http://127.0.0.1:4620'
const RUNS = 15

const url = await freshDatabase()
const [worker] = await fillStore(url, SECRET, ADDRESS, TITLES)
const { app, close } = await openServer({ place: { url }, secret: SECRET, url: ADDRESS, loopback: true })

const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
  const reply = await app.request(`/api${path}`, {
    method,
    headers: {
      host: '127.0.0.1:4620',
      cookie: worker!.cookie,
      'sec-fetch-site': 'same-origin',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (reply.status >= 400) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
  return reply
}

let n = 0
/** A first day that nobody has asked about yet. */
const newDay = () =>
  `2027-${String((n++ % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`
const thailand = () => `/rights?limit=100&territories=TH&media=svod&languages=th%20dub&from=${newDay()}`
const france = () =>
  `/rights?limit=100&territories=FR&media=free-television&from=${newDay()}&last=2036-12-31&days=365`

async function timed(
  what: string,
  aim: number,
  before: () => Promise<unknown>,
  path: () => string,
): Promise<Row> {
  const runs: number[] = []
  for (let i = -2; i < RUNS; i++) {
    await before()
    const asked = path()
    const start = performance.now()
    await (await ask('GET', asked)).text()
    if (i >= 0) runs.push(performance.now() - start)
  }
  return { what, runs, aim }
}

const nothing = async () => undefined
const id = encodeURIComponent(worker!.titles[0]!)
const page = (await (await ask('GET', `/titles/${id}`)).json()) as { sections: { head: { work: string } } }
const grant = (day: string) => ({
  id: 'grant:measured',
  work: page.sections.head.work,
  right: 'exhibit',
  licensor: 'party:haneul',
  licensee: 'party:keystone-1',
  territories: 'FR',
  media: ['svod'],
  languages: 'any',
  term: { from: '2026-01-01', last: day },
  exclusive: false,
  status: 'draft',
})
let has = false
const edit = async () => {
  const changes = [
    has
      ? { set: 'clear/grants/grant:measured', to: grant(newDay()) }
      : { add: 'clear/grants', value: grant(newDay()) },
  ]
  has = true
  await ask('POST', `/titles/${id}/save`, { changes, base: {} })
}

const start = performance.now()
await (await ask('GET', thailand())).text()
const first = performance.now() - start
report([
  { what: `the first question of all, ${TITLES} titles`, runs: [first] },
  await timed('subscription streaming in Thailand, dubbed into Thai, from a day on', 40, nothing, thailand),
  await timed('free television in France, any year', 40, nothing, france),
  await timed('the first after a grant was changed', 40, edit, thailand),
])
await close()
process.exit(0)
