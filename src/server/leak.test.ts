import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SECTIONS } from '../api/index.ts'
import type { TitleId } from '../core/base/index.ts'
import { actingFor, type CompanyId, makeShare, saveScenario, saveSections } from '../store/index.ts'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, SEAT_NAMES, TITLE } from './desk.fixture.ts'
import type { OpenApi } from './docs.ts'
import { sightOn } from './reader.ts'
import { SAMPLE, SEATS } from './sample.ts'

// A mark is planted in every record that is one company's own: one of each list, in every text and sum of it. Then
// every route that the OpenAPI document knows is called as everybody. A route that is added is called at once.

const OWNERS: readonly CompanyId[] = ['party:gtist', 'party:robot', 'party:netflix']
const SOUL_MATE: TitleId = 'title:soul-mate'

interface Mark {
  readonly owner: CompanyId
  readonly section: string
  /** any of these in an answer gives it away */
  readonly signs: readonly string[]
}

const marks: Mark[] = []
const privateScenarios: string[] = []
const links: { readonly share: string; readonly secret: string }[] = []
let desk: TestDesk
let api: OpenApi

beforeAll(async () => {
  desk = await openDesk()
  await plant(desk)
  api = await jsonOf<OpenApi>(desk.stranger('GET', '/openapi.json'))
}, 240_000)

afterAll(() => desk?.close())

type Fields = Record<string, unknown>

async function plant({ store, served }: TestDesk): Promise<void> {
  const { slate } = await served.slates(SAMPLE)
  const held = slate.now().titles.get(SOUL_MATE)
  if (!held) throw new Error('The sample has no Soul Mate.')
  let n = 0
  const bodies = SECTIONS.map((section) => {
    const body = structuredClone(held.json[section]) as Fields
    for (const [list, records] of Object.entries(body)) {
      if (!Array.isArray(records)) continue
      const first = records.find((it) => typeof it?.id === 'string') as Fields | undefined
      for (const owner of first ? OWNERS : []) {
        n++
        const kind = String(first!['id']).split(':')[0]
        const company = owner.split(':')[1]!
        const sign = `mk-${company}-${section}-${n}`
        const figure = String(70_000_000_000 + n * 1_009)
        const grouped = figure.replace(/\B(?=(?:\d{3})+$)/g, ',')
        marks.push({ owner, section, signs: [`${sign}x`, grouped, figure] })
        records.push({ ...marked(first!, `${sign}x`, grouped), id: `${kind}:${sign}x`, only: owner })
      }
      // Of one record only some fields are a company's own.
      const shown = records.find((it) => typeof it?.id === 'string' && !it.only) as Fields | undefined
      if (shown && list !== 'events') {
        const sign = `mk-field-${section}-${++n}x`
        Object.assign(shown, { note: sign, only: 'party:gtist', onlyFields: ['note'] })
        marks.push({ owner: 'party:gtist', section, signs: [sign] })
      }
    }
    return { section, base: held.versions[section] ?? 0, body }
  })
  const acting = {
    workspace: SAMPLE,
    person: 'person:sample-producer',
    companies: ['party:gtist', 'party:studio-dragon'],
  } as const
  const saved = await actingFor(store, acting, (own) =>
    saveSections(own, { title: SOUL_MATE, sections: bodies, reason: 'A reason may say it too: mk-reason-x' }),
  )
  if (saved.kind !== 'saved') throw new Error(`Not planted: ${saved.kind}`)
  marks.push({ owner: 'party:gtist', section: 'every', signs: ['mk-reason-x'] })
  const until = new Date(Date.now() + 3_600_000).toISOString()
  for (const more of [
    {},
    { eyes: 'party:robot' },
    { role: 'auditor' },
    { codeNamed: true, download: true },
  ] as const) {
    const sections = SECTIONS.filter((section) => section !== 'head')
    const made = { title: SOUL_MATE, recipient: 'mk-link-x', email: 'mk-link-x@example.com', language: 'en' }
    const { share, secret } = await actingFor(store, acting, (own) =>
      makeShare(
        own,
        { ...made, download: true, sections, expiresAt: until, ...more },
        new Date().toISOString(),
      ),
    )
    links.push({ share, secret })
  }
  marks.push({ owner: 'party:gtist', section: 'links', signs: ['mk-link-x'] })
  for (const owner of OWNERS) {
    const seat = owner === 'party:gtist' ? SEATS[0]! : SEATS.find(({ company }) => company === owner)!
    const sign = `mk-${owner.split(':')[1]}-scenario-x`
    const scenario = `scenario:${sign}` as const
    privateScenarios.push(scenario)
    marks.push({ owner, section: 'scenario', signs: [sign] })
    await actingFor(store, { workspace: SAMPLE, person: seat.person, companies: [owner] }, (own) =>
      saveScenario(own, {
        title: SOUL_MATE,
        scenario,
        base: 0,
        names: { en: sign },
        body: { why: { en: sign }, changes: [] },
      }),
    )
  }
  await slate.catchUp()
}

const SUM = /^(?:KRW|JPY|USD|EUR|THB|TRY) [\d,.]+$/
const TEXTS = new Set([
  'note',
  'document',
  'text',
  'names',
  'reason',
  'source',
  'local',
  'wording',
  'as',
  'decidedBy',
  'lesson',
  'name',
  'by',
  'place',
])

function marked(value: unknown, sign: string, figure: string, field = ''): Fields {
  const mark = (it: unknown, name: string): unknown => {
    if (typeof it === 'string' && SUM.test(it)) return `${it.slice(0, 3)} ${figure}`
    if (Array.isArray(it)) return it.map((each) => mark(each, name))
    if (typeof it === 'object' && it !== null) return marked(it, sign, figure, name)
    if (typeof it !== 'string') return it
    return TEXTS.has(field) && !/^(ja|ko|en|de|th|tr|place:.*|work:.*)$/.test(it) && name !== 'language'
      ? `${it} ${sign}`
      : it
  }
  const fields = Object.fromEntries(
    Object.entries(value as Fields).map(([name, it]) => [name, mark(it, name)]),
  )
  return field === '' ? { ...fields, note: sign } : fields
}

/** What of the marks somebody may not be told. */
function hiddenFrom(seat: string): readonly Mark[] {
  const of = SEATS.find(({ person }) => person === `person:sample-${seat}`)
  if (!of) return marks
  const companies: CompanyId[] =
    of.role === 'lead-studio' ? ['party:studio-dragon', 'party:gtist'] : [of.company]
  return marks.filter(({ owner, section }) => {
    // For whom links were made is in the log, which those read who answer for the title.
    if (section === 'links' && of.role === 'auditor') return false
    if (!companies.includes(owner)) return true
    if (section === 'scenario' || section === 'every' || section === 'links') return false
    return !opened.get(seat)?.has(section)
  })
}

const opened = new Map<string, ReadonlySet<string>>()

async function openings(): Promise<void> {
  const { slate } = await desk.served.slates(SAMPLE)
  for (const { person, company, role } of SEATS) {
    const companies: [CompanyId, ...CompanyId[]] =
      role === 'lead-studio' ? [company, 'party:gtist'] : [company]
    const on = sightOn(slate.now(), SOUL_MATE, { person, companies })
    const seat = person.replace('person:sample-', '')
    opened.set(seat, new Set(SECTIONS.filter((section) => on && on.sight.opens[section] !== 'none')))
  }
}

function leaksIn(text: string, seat: string, said: string): readonly string[] {
  return hiddenFrom(seat).flatMap(({ signs, section }) =>
    signs.filter((sign) => text.includes(sign) && !said.includes(sign)).map((sign) => `${section} ${sign}`),
  )
}

/** Values for a parameter of a path, by its name; one that is new gets a few ids. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  id: ['title:soul-mate', 'title:hatsukoi-dogs', 'title:none'],
  section: SECTIONS,
  version: ['1', '2'],
  part: ['works', 'parties', 'grants', 'panels', 'schemes', 'labour', 'rates', 'sources'],
}

const valuesOf = (name: string): readonly string[] => {
  if (name === 'scenario') return [...privateScenarios, 'scenario:slip-to-2026-05']
  if (name === 'copy') return copies
  return VALUES[name] ?? ['party:gtist', 'none']
}

/** Ids of copies that others were shown. */
const copies: string[] = []

const filled = (path: string): readonly string[] => {
  const [, name] = /\{(\w+)\}/.exec(path) ?? []
  if (name === undefined) return [path]
  return valuesOf(name).flatMap((value) => filled(path.replace(`{${name}}`, encodeURIComponent(value))))
}

const QUERIES = [
  '',
  '?q=mk',
  '?language=ko',
  '?limit=200',
  '?as=party:robot',
  '?as=party:netflix',
  '?path=deal',
  '?section=deal',
  '?format=json',
  '?copy=mk-link-x',
  '?after=mk-link-x',
  '?platform=party:netflix&version=2.7',
  '?platform=party:robot&version=1.9',
]

/** Bodies that do no harm: they ask, or are refused. */
function bodiesFor(path: string): readonly unknown[] {
  const some = marks.filter(({ section }) => SECTIONS.some((it) => it === section)).slice(0, 60)
  const tries = some.map(({ section, signs: [sign] }) => {
    const list = { deal: 'finance', clear: 'grants', make: 'costs', release: 'windows' }[section] ?? 'events'
    return { changes: [{ set: `${section}/${list}/x:${sign}/note`, to: 'x' }] }
  })
  if (path.endsWith('/try'))
    return [
      { changes: [{ move: 'release/events/event:premiere/on', to: '2026-05-14' }] },
      { changes: [{ set: 'deal/currency', to: 'JPY' }] },
      { changes: [{ remove: 'deal/partners/partner:robot' }] },
      ...tries,
    ]
  if (path.endsWith('/compare'))
    return [{ scenarios: ['scenario:slip-to-2026-05'] }, { scenarios: privateScenarios }]
  if (path.endsWith('/save')) return tries.slice(0, 6).map((it) => ({ ...it, base: {} }))
  if (path.endsWith('/scenarios'))
    return tries.slice(0, 6).map((it) => ({ ...it, names: { en: 'x' }, shared: false }))
  if (path.endsWith('/restore')) return [{ section: 'adapt', version: 99 }]
  if (path.endsWith('/people')) return [{}, { company: 'party:none', role: 'venue' }]
  if (path.endsWith('/people/close')) return [{}, { company: 'party:gtist', role: 'venue' }]
  if (path.endsWith('/code-name')) return [{}, { codeName: 'Gate' }]
  if (path.endsWith('/shares')) {
    const link = { recipient: 'x', email: 'x@example.com', language: 'en', sections: ['deal', 'adapt'] }
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    return [{}, { ...link, expiresAt }, { ...link, expiresAt, company: 'party:netflix' }]
  }
  if (/\/shares\/(open|download)$/.test(path))
    return [{}, { secret: 'genchi_share_nothing-of-the-kind' }, ...links.map(({ secret }) => ({ secret }))]
  if (path.endsWith('/avails/import'))
    return [
      {},
      ...tries.slice(0, 6).map(({ changes }) => ({
        platform: 'party:netflix',
        titles: [{ title: SOUL_MATE, base: 1, changes }],
      })),
    ]
  if (path.endsWith('/sample/enter')) return [{}, { id: 'person:sample-nobody' }, { id: 'mk-link-x' }]
  return [{}]
}

// A stream never ends: it has a test of its own. What ends the session that is asked with is asked last.
const STREAM = /\/live$/
const ENDS = /\/session\/leave/

/** Cookies by the secret of the link that gave them. */
const seats = new Map<string, string>()

/** In a session of its own: one that is ended by what is asked ends for nobody else. */
async function entered(seat: string): Promise<Ask> {
  const reply = await desk.stranger('POST', '/sample/enter', { body: { id: `person:sample-${seat}` } })
  const cookie = reply.headers.getSetCookie()[0]?.split(';')[0]
  if (!cookie) throw new Error(`${seat} does not get in: ${reply.status}`)
  return (method, path, of = {}) => desk.stranger(method, path, { ...of, headers: { ...of.headers, cookie } })
}

/** Reads a stream from now on; whoever asks ends it and is told all of it. */
function heardOn(reply: Response): () => Promise<string> {
  const reader = reply.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  const reading = (async () => {
    for (;;) {
      const next = await reader?.read()
      if (!next || next.done) return
      text += decoder.decode(next.value, { stream: true })
    }
  })().catch(() => undefined)
  return async () => {
    await reader?.cancel().catch(() => undefined)
    await reading
    return text
  }
}

describe('what is one company’s own reaches nobody else', () => {
  test('the marks are there: their owner sees them', async () => {
    await openings()
    const producer = await desk.as('producer')
    const text = await (await producer('GET', `/titles/${TITLE}`)).text()
    const mine = marks.filter(
      ({ owner, section }) => owner === 'party:gtist' && !['every', 'links'].includes(section),
    )
    expect(mine.length).toBeGreaterThan(20)
    const shown = await (await desk.as('writer'))('GET', `/titles/${TITLE}`)
    copies.push(((await shown.json()) as { mark: { copy: string } }).mark.copy, 'ABCD-EFGH-JKMN', 'mk-link-x')
    const missing = mine.filter(({ signs: [sign] }) => !text.includes(sign!))
    expect(missing).toEqual([])
  })

  test('a link tells its reader nothing that any company keeps to itself', async () => {
    expect(links).toHaveLength(4)
    for (const { secret } of links)
      for (const language of ['en', 'ko', 'ja', 'tr', 'th']) {
        const address = '198.51.100.20'
        const opened = await desk.stranger('POST', '/shares/open', {
          body: { secret },
          address,
          headers: { 'accept-language': language, ...(seats.get(secret) && { cookie: seats.get(secret)! }) },
        })
        const cookie = opened.headers.getSetCookie()[0]?.split(';')[0]
        if (cookie) seats.set(secret, cookie)
        expect(opened.status).toBe(200)
        const headers = { cookie: seats.get(secret)! }
        const taken = await desk.stranger('POST', '/shares/download', { body: { secret }, address, headers })
        expect(taken.status).toBe(200)
        for (const reply of [opened, taken]) {
          const text = await reply.text()
          const said = marks.filter(({ section }) => section !== 'links').flatMap(({ signs }) => signs)
          expect(text.length).toBeGreaterThan(2_000)
          expect(said.filter((sign) => text.includes(sign))).toEqual([])
        }
      }
  })

  test.each([...SEAT_NAMES, 'stranger'])('every route, asked by the %s', async (seat) => {
    let ask = seat === 'stranger' ? desk.stranger : await entered(seat)
    const leaks: string[] = []
    let asked = 0
    const answered = new Map<string, number>()
    const paths = Object.entries(api.paths ?? {}).filter(([path]) => !STREAM.test(path))
    for (const [path, methods] of [
      ...paths.filter(([path]) => !ENDS.test(path)),
      ...paths.filter(([path]) => ENDS.test(path)),
    ]) {
      for (const method of Object.keys(methods).filter((it) =>
        ['get', 'post', 'put', 'patch', 'delete'].includes(it),
      )) {
        for (const at of filled(path.replace(/^\/api/, ''))) {
          const calls =
            method === 'get'
              ? QUERIES.map((query) => [at + query, undefined] as const)
              : bodiesFor(path).map((body) => [at, body] as const)
          for (const [to, body] of calls) {
            const asking = () => ask(method.toUpperCase(), to, body === undefined ? {} : { body })
            let reply = await asking()
            // Some routes end sessions: then the rest would be asked by nobody.
            if (reply.status === 401 && seat !== 'stranger') {
              ask = await entered(seat)
              reply = await asking()
            }
            asked++
            if (reply.ok) answered.set(method, (answered.get(method) ?? 0) + 1)
            expect(reply.status, `${method} ${to}`).toBeLessThan(500)
            const text = await reply.text()
            // What somebody says themselves, they may be told again.
            const said = `${decodeURIComponent(to)} ${JSON.stringify(body) ?? ''}`
            leaks.push(
              ...leaksIn(text, seat, said).map(
                (leak) => `${method} ${to} ${JSON.stringify(body) ?? ''}: ${leak}`,
              ),
            )
          }
        }
      }
    }
    expect(leaks.slice(0, 20)).toEqual([])
    expect(asked).toBeGreaterThan(200)
    // Or nothing was leaked because nothing was said.
    if (seat !== 'stranger') expect(answered.get('get')).toBeGreaterThan(60)
  })

  test('the preview of a file of avails', async () => {
    const producer = await entered('producer')
    const file = await producer('GET', `/titles/${TITLE}/avails/file?platform=party:netflix&version=2.7`)
    const bytes = (await file.text()).replaceAll('23:59:59', '21:59:59').replaceAll('-1"', '-x-1"')
    for (const seat of SEAT_NAMES)
      for (const platform of ['party:netflix', 'party:gtist']) {
        const enter = await desk.stranger('POST', '/sample/enter', { body: { id: `person:sample-${seat}` } })
        const reply = await desk.app.request(`/api/avails/preview?platform=${platform}`, {
          method: 'POST',
          body: bytes,
          headers: {
            host: '127.0.0.1:4620',
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/octet-stream',
            cookie: enter.headers.getSetCookie()[0]!.split(';')[0]!,
          },
        })
        expect(reply.status).toBe(200)
        const text = await reply.text()
        expect(text).toContain('"preview"')
        expect([seat, leaksIn(text, seat, bytes)]).toEqual([seat, []])
      }
  }, 120_000)

  test('the stream of changes', async () => {
    const seats = [...SEAT_NAMES, 'stranger']
    const streams = await Promise.all(
      seats.map(async (seat) => {
        const ask = seat === 'stranger' ? desk.stranger : await entered(seat)
        return { seat, reply: await ask('GET', `/live?title=${TITLE}`) }
      }),
    )
    const heard = streams.map(({ seat, reply }) => ({ seat, text: heardOn(reply) }))
    const { slate } = await desk.served.slates(SAMPLE)
    const { title } = slate.now().titles.get(SOUL_MATE)!
    const producer = await entered('producer')
    const mine = title.deal.finance.find(({ only }) => only === 'party:gtist')!
    for (const changes of [
      [{ set: `deal/finance/${mine.id}/note`, to: `${mine.note ?? ''} mk-reason-x` }],
      [{ set: 'release/windows/window:netflix/ordered', to: 7 }],
    ]) {
      const body = { changes, base: {}, reason: 'mk-reason-x' }
      const saved = await producer('POST', `/titles/${TITLE}/save`, { body })
      expect(saved.status, await saved.text()).toBe(200)
    }
    await new Promise((resolve) => setTimeout(resolve, 700))
    for (const { seat, text } of heard) {
      const said = await text()
      expect([seat, leaksIn(said, seat, '')]).toEqual([seat, []])
      // Whoever sees the release heard of it; who sees nothing of the deal heard nothing of that.
      expect([seat, said.includes('"release"')]).toEqual([seat, opened.get(seat)?.has('release') ?? false])
      if (seat !== 'producer') expect([seat, said.includes('"deal"')]).toEqual([seat, false])
    }
  }, 60_000)

  test('live hints say nothing of a change that the watcher does not see', async () => {
    const { hintsFor } = await import('./routes/live.ts')
    const { slate, worlds } = await desk.served.slates(SAMPLE)
    const reader = { person: 'person:sample-platform', companies: ['party:netflix'] } as const
    const who = { reader, workspace: SAMPLE, slate, worlds, doors: [], scopes: ['read'] } as const
    const before = worlds.of(reader)
    const { n } = slate.now()
    const seen: string[][] = []
    const off = slate.watch({
      tell: async (changes) => {
        const hints = await hintsFor(desk.served, who, before, worlds.of(reader), changes, 'en')
        seen.push(hints.flatMap(({ sections }) => sections))
      },
      lost: () => undefined,
    })
    const producer = await entered('producer')
    const own = marks.find(({ owner, section }) => owner === 'party:gtist' && section === 'deal')!
    const finance = slate
      .now()
      .titles.get(SOUL_MATE)!
      .title.deal.finance.find(({ only }) => only === 'party:gtist')!
    const save = (changes: unknown) =>
      producer('POST', `/titles/${TITLE}/save`, { body: { changes, base: {} } })
    const first = await save([{ set: `deal/finance/${finance.id}/note`, to: 'another note' }])
    expect(await first.text()).toContain('versions')
    expect((await save([{ set: 'release/windows/window:netflix/ordered', to: 9 }])).status).toBe(200)
    for (let i = 0; i < 100 && seen.flat().length === 0; i++)
      await new Promise((resolve) => setTimeout(resolve, 20))
    off()
    expect(own).toBeDefined()
    expect(slate.now().n).toBeGreaterThan(n)
    expect(seen.flat()).toEqual(['release'])
  })
})
