import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AvailsGrid, OneRightsAnswer, Problem, RightsAnswers, RightsConflicts } from '../api/index.ts'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk } from './desk.fixture.ts'

let desk: TestDesk
let producer: Ask
beforeAll(async () => {
  desk = await openDesk()
  producer = await desk.as('producer')
  // The network is asked in to what names it: of the rights it sees its own grants alone.
  const body = { company: 'party:tbs', role: 'rights-holder' }
  const reply = await producer('PUT', '/titles/title:hatsukoi-dogs/people', { body })
  expect(reply.status, await reply.clone().text()).toBeLessThan(300)
}, 240_000)
afterAll(() => desk?.close())

const DOGS = '/titles/title:hatsukoi-dogs/rights'
const MMH = '/titles/title:marry-my-husband-jp/rights'
const asks = (query: Readonly<Record<string, string>>) => `?${new URLSearchParams(query)}`
const one = async (ask: Ask, path: string, query: Readonly<Record<string, string>>) =>
  (await jsonOf<OneRightsAnswer>(ask('GET', path + asks({ language: 'en', ...query })))).answer

describe('a question about one title', () => {
  const tving = { territories: 'KR', media: 'svod', languages: 'ja', from: '2025-08-01', last: '2025-12-31' }

  test('is answered with the grant that keeps one out, by the names of its parties', async () => {
    const { standing, why } = await one(producer, DOGS, { ...tving, holder: 'party:studio-dragon' })
    expect(standing).toBe('blocked')
    const [cause] = why
    expect(cause?.sentence).toBe('Licensed exclusively to TVING.')
    expect(cause?.grants[0]).toMatchObject({
      id: 'grant:tving',
      licensee: 'TVING',
      title: 'title:hatsukoi-dogs',
      path: 'clear/grants/grant:tving',
    })
  })

  test('is answered with what is left of it', async () => {
    const { standing, free, why } = await one(producer, DOGS, {
      territories: 'KR, JP',
      media: 'theatrical, svod',
      from: '2026-01-01',
      last: '2026-12-31',
      holder: 'party:studio-dragon',
    })
    expect(standing).toBe('partly')
    expect(free.map(({ media, from, last }) => [media, from, last])).toContainEqual([
      'theatrical',
      '2026-01-01',
      '2026-12-31',
    ])
    expect(why.map(({ reason }) => reason)).toContain('sold-exclusively')
  })

  test('clears the Japanese series from the novel, and not from the Korean series', async () => {
    const way = { territories: 'World', media: 'audiovisual', from: '2025-01-01', last: '2030-12-31' }
    const asked = { ...way, holder: 'party:studio-dragon' }
    const novel = await one(producer, MMH, { ...asked, work: 'work:mmh-novel', right: 'adapt' })
    expect(novel.standing).toBe('available')
    const korean = await jsonOf<RightsAnswers>(
      producer(
        'GET',
        `/rights${asks({ ...asked, work: 'work:mmh-kr-series', right: 'remake', language: 'en' })}`,
      ),
    )
    expect(korean.items.map(({ standing }) => standing)).toEqual(['not-cleared'])
    expect(korean.items[0]!.why[0]!.reason).toBe('no-rights-in')
  })

  test('that cannot be read is refused with every fault and its place', async () => {
    const reply = await producer(
      'GET',
      `${DOGS}${asks({ territories: 'Atlantis', media: 'radio', from: 'soon', holder: 'me' })}`,
    )
    expect(reply.status).toBe(422)
    const { issues } = (await reply.json()) as Problem
    expect(issues?.map(({ path, rule }) => [path, rule])).toEqual([
      ['territories', 'bad-territories'],
      ['media', 'unknown-word'],
      ['from', 'bad-day'],
      ['holder', 'bad-id'],
    ])
  })

  test('is not sent again while nothing changed', async () => {
    const first = await producer('GET', DOGS)
    const tag = first.headers.get('etag')!
    const again = await producer('GET', DOGS, { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
  })
})

describe('a question over the slate', () => {
  test('names each title once, what is free first', async () => {
    const { items, counts, total } = await jsonOf<RightsAnswers>(
      producer(
        'GET',
        `/rights${asks({ territories: 'TH', media: 'svod', languages: 'th dub', from: '2026-10-01' })}`,
      ),
    )
    expect(items).toHaveLength(total)
    expect(new Set(items.map(({ work }) => work)).size).toBe(total)
    expect(new Set(items.map(({ title }) => title?.name)).size).toBe(total)
    expect(items.map(({ title }) => title?.name)).toContain('Reborn Rich in Thailand (study)')
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(total)
    const order = ['available', 'partly', 'unknown', 'blocked', 'not-cleared']
    const places = items.map(({ standing }) => order.indexOf(standing))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    // Prime Video has the streaming of the Japanese series everywhere.
    expect(items.find(({ work }) => work === 'work:mmh-jp-series')?.standing).not.toBe('available')
  })

  test('for so many days on end says which', async () => {
    const asked = { territories: 'KR', media: 'svod', from: '2025-01-01', last: '2029-12-31', days: '365' }
    const { items } = await jsonOf<RightsAnswers>(
      producer(
        'GET',
        `/rights${asks({ ...asked, work: 'work:hatsukoi-dogs', holder: 'party:studio-dragon' })}`,
      ),
    )
    expect(items[0]?.standing).toBe('available')
    const [term] = items[0]!.terms!
    // TVING has it for two years from the premiere.
    expect(term!.from > '2027-06-01' && term!.from < '2027-08-01').toBe(true)
    expect(term!.last).toBe('2029-12-31')
  })

  test('comes page by page', async () => {
    const all = await jsonOf<RightsAnswers>(producer('GET', '/rights?of=works'))
    const first = await jsonOf<RightsAnswers>(producer('GET', '/rights?of=works&limit=3'))
    const second = await jsonOf<RightsAnswers>(
      producer('GET', `/rights?of=works&limit=3&after=${first.next}`),
    )
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 6))
  })
})

describe('a table of avails', () => {
  test('has a row for Korea and one for the rest, and says what a cell rests on', async () => {
    const grid = await jsonOf<AvailsGrid>(
      producer('GET', `${DOGS}/grid${asks({ from: '2025-06-01', last: '2028-12-31', language: 'en' })}`),
    )
    expect(grid.holder).toBe('party:studio-dragon')
    const row = grid.rows.find(({ territories, media }) => territories.includes('Korea') && media === 'SVOD')
    const span = row?.spans?.find(({ fill }) => fill === 'exclusive')
    expect(span).toMatchObject({ partly: true, conflict: false })
    expect(span!.causes.map((at) => grid.causes[at]!.sentence)).toContain('Licensed exclusively to TVING.')
    for (const { spans } of grid.rows.filter((it) => it.spans)) {
      expect(spans![0]!.from).toBe('2025-06-01')
      expect(spans!.at(-1)!.last).toBe('2028-12-31')
    }
  })

  test('is in the language asked for', async () => {
    const grid = await jsonOf<AvailsGrid>(producer('GET', `${DOGS}/grid?language=ja`))
    expect(grid.words['held-back']).toBe('ホールドバック')
  })
})

describe('what cannot stand', () => {
  test('is nothing in the sample, until the other owner grants the same again', async () => {
    expect((await jsonOf<RightsConflicts>(producer('GET', `${DOGS}/conflicts`))).items).toEqual([])
    const value = {
      id: 'grant:again',
      work: 'work:hatsukoi-dogs',
      right: 'exhibit',
      licensor: 'party:tbs',
      licensee: 'party:netflix',
      territories: 'KR',
      media: ['svod'],
      languages: ['ja'],
      term: { from: '2026-01-01', last: '2026-12-31' },
      exclusive: false,
      status: 'signed',
    }
    const changes = [{ add: 'clear/grants', value }]
    const saved = await producer('POST', '/titles/title:hatsukoi-dogs/save', { body: { changes, base: {} } })
    expect(saved.status, await saved.clone().text()).toBe(200)
    const { items } = await jsonOf<RightsConflicts>(producer('GET', `${DOGS}/conflicts?language=en`))
    expect(items).toMatchObject([
      { kind: 'clash', sentence: 'Granted to both Netflix and TVING, one of them exclusively.' },
    ])
    expect(items[0]!.cells).toMatchObject([{ from: '2026-01-01', last: '2026-12-31' }])
    const slate = await jsonOf<RightsConflicts>(producer('GET', '/rights/conflicts?language=en'))
    expect(slate.items).toContainEqual(items[0])
    const grid = await jsonOf<AvailsGrid>(
      producer('GET', `${DOGS}/grid${asks({ from: '2025-06-01', last: '2028-12-31' })}`),
    )
    expect(grid.rows.flatMap(({ spans }) => spans ?? []).filter(({ conflict }) => conflict)).not.toEqual([])
    await producer('POST', '/titles/title:hatsukoi-dogs/save', {
      body: { changes: [{ remove: 'clear/grants/grant:again' }], base: {} },
    })
  })
})

describe('whoever does not see every grant', () => {
  const asked = { territories: 'World', media: 'audiovisual', from: '2025-01-01', last: '2030-12-31' }

  test('is told of nothing that it is free, and nothing of what decides', async () => {
    const broadcaster = await desk.as('broadcaster')
    const answer = await one(broadcaster, DOGS, asked)
    expect(answer).toMatchObject({ sees: 'own', free: [] })
    const hidden = answer.why.find(({ reason }) => reason === 'not-yours-to-see')
    expect(hidden).toMatchObject({ grants: [] })
    const text = JSON.stringify(answer)
    for (const name of ['HBO', 'Warner', 'TVING', 'CJ ENM']) expect(text).not.toContain(name)
  })

  test('is answered alike, whatever there is that they do not see', async () => {
    const broadcaster = await desk.as('broadcaster')
    const ask = async () =>
      JSON.stringify([
        await one(broadcaster, DOGS, asked),
        await one(broadcaster, DOGS, { ...asked, exclusive: 'true' }),
        await jsonOf(broadcaster('GET', `${DOGS}/grid${asks({ from: '2025-06-01' })}`)),
        await jsonOf(broadcaster('GET', `${DOGS}/conflicts`)),
        await jsonOf(broadcaster('GET', `/rights${asks(asked)}`)),
      ])
    const before = await ask()
    const value = {
      id: 'grant:secret',
      work: 'work:hatsukoi-dogs',
      right: 'exhibit',
      licensor: 'party:studio-dragon',
      licensee: 'party:viu',
      territories: 'TH, VN',
      media: ['avod'],
      languages: 'any',
      term: { from: '2026-03-03', last: '2027-04-04' },
      exclusive: true,
      status: 'signed',
    }
    const changes = [{ add: 'clear/grants', value }]
    const saved = await producer('POST', '/titles/title:hatsukoi-dogs/save', { body: { changes, base: {} } })
    expect(saved.status).toBe(200)
    const lead = await one(producer, DOGS, { ...asked, territories: 'TH', media: 'avod' })
    expect(lead.standing).toBe('partly')
    expect(await ask()).toBe(before)
    await producer('POST', '/titles/title:hatsukoi-dogs/save', {
      body: { changes: [{ remove: 'clear/grants/grant:secret' }], base: {} },
    })
  })

  test('without the link is told nothing at all', async () => {
    const platform = await desk.as('platform')
    expect((await platform('GET', DOGS)).status).toBe(404)
    expect((await desk.stranger('GET', DOGS)).status).toBe(401)
  })
})
