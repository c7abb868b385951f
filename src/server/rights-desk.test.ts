import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LanguageSet, Medium, PartyId, WorkId } from '../core/base/index.ts'
import { day, parseTerritories } from '../core/base/index.ts'
import type { Ask, Right } from '../core/clear/index.ts'
import type { PersonId } from '../store/index.ts'
import { standingFor } from './days-on-end.ts'
import { type Ask as Asking, openDesk, type TestDesk } from './desk.fixture.ts'
import type { LiveSlate } from './live-slate.ts'
import type { Reader, World, Worlds } from './reader.ts'
import { answerTo, rightsDesk, standingsOf } from './rights-desk.ts'
import { SAMPLE, SEATS } from './sample.ts'

/*
 * What the desk answers from its columns and from what it kept over a dozen edits, every seat of the sample is told
 * work by work by a desk that knows nothing yet.
 */

let desk: TestDesk
let producer: Asking
let slate: LiveSlate
let worlds: Worlds
beforeAll(async () => {
  desk = await openDesk()
  producer = await desk.as('producer')
  ;({ slate, worlds } = await desk.served.slates(SAMPLE))
  const body = { company: 'party:tbs', role: 'rights-holder' }
  expect((await producer('PUT', '/titles/title:hatsukoi-dogs/people', { body })).status).toBe(200)
}, 240_000)
afterAll(() => desk?.close())

const READERS: readonly Reader[] = [
  ...SEATS.map(({ person, company }): Reader => ({ person, companies: [company] })),
  // Whoever sees as a company whose title they manage.
  { person: 'person:none' as PersonId, companies: ['party:tbs'], borrowedBy: ['party:studio-dragon'] },
]

const anyPlace = {
  territories: fc
    .constantFrom('TH', 'KR', 'JP, KR', 'World', 'World ex. JP')
    .map((it) => parseTerritories(it)!),
  media: fc.constantFrom<readonly Medium[]>(['svod'], ['free-television'], ['audiovisual'], ['est', 'tvod']),
}
const anyAsk: fc.Arbitrary<{ readonly ask: Omit<Ask, 'work'>; readonly days: number | undefined }> =
  fc.record({
    ask: fc
      .record({
        ...anyPlace,
        right: fc.constantFrom<Right>('exhibit', 'exhibit', 'adapt', 'remake', 'dub'),
        languages: fc.constantFrom<LanguageSet>(
          'any',
          [{ language: 'th', form: 'dub' }],
          [{ language: 'is' }],
        ),
        term: fc.constantFrom(
          { from: day('2026-10-01'), until: 'open' as const },
          { from: day('2025-01-01'), until: day('2031-01-01') },
        ),
        exclusive: fc.boolean(),
        holder: fc.constantFrom<PartyId | undefined>(
          undefined,
          undefined,
          'party:studio-dragon',
          'party:tbs',
        ),
        to: fc.constantFrom<PartyId | undefined>(undefined, undefined, 'party:netflix'),
      })
      .map(({ holder, to, ...ask }) => ({ ...ask, ...(holder && { as: [holder] }), ...(to && { to }) })),
    days: fc.constantFrom(undefined, undefined, 365),
  })

const TITLES = ['hatsukoi-dogs', 'marry-my-husband-jp', 'soul-mate']
const WORKS: Readonly<Record<string, WorkId>> = {
  'hatsukoi-dogs': 'work:hatsukoi-dogs',
  'marry-my-husband-jp': 'work:mmh-jp-series',
  'soul-mate': 'work:soul-mate',
}
const anyEdit = fc.record({
  title: fc.constantFrom(...TITLES),
  licensor: fc.constantFrom('party:studio-dragon', 'party:tbs', 'party:robot'),
  licensee: fc.constantFrom('party:viu', 'party:netflix', 'party:tbs'),
  territories: fc.constantFrom('TH', 'KR', 'World ex. JP'),
  media: fc.constantFrom(['svod'], ['audiovisual']),
  languages: fc.constantFrom<unknown>('any', ['th'], ['vi sub']),
  exclusive: fc.boolean(),
  status: fc.constantFrom('signed', 'signed', 'option', 'draft'),
})

/** The same moment, seen by somebody who comes in for the first time. */
const anew = (world: World): World => ({
  ...world,
  lasting: {},
  snapshot: { ...world.snapshot, lasting: {} },
})

function compare(
  asks: readonly { readonly ask: Omit<Ask, 'work'>; readonly days: number | undefined }[],
): number {
  let compared = 0
  for (const reader of READERS)
    for (const { ask, days } of asks) {
      const world = worlds.of(reader)
      const [mine, fresh] = [rightsDesk(world, ask.languages), rightsDesk(anew(world), ask.languages)]
      if (!mine || !fresh) continue
      const works = mine.works.map(({ id }) => id)
      const one = (work: WorkId) => answerTo(fresh, { ...ask, work })
      const expected = works.map((work) => [work, standingFor(ask.term, one(work), days).standing] as const)
      const found = standingsOf(mine, works, ask, days)
      expect(works.map((work) => [work, found.get(work)])).toEqual(expected)
      for (const work of works) expect(answerTo(mine, { ...ask, work })).toEqual(one(work))
      compared += works.length
    }
  return compared
}

describe('a question over the slate', () => {
  test('is answered as work by work, by whomever and after whatever was changed', async () => {
    const asks = fc.sample(anyAsk, { numRuns: 8, seed: 7 })
    let compared = compare(asks)
    let saved = 0
    for (const [n, { title, ...terms }] of fc.sample(anyEdit, { numRuns: 8, seed: 11 }).entries()) {
      const value = {
        id: `grant:edit-${n}`,
        work: WORKS[title],
        right: 'exhibit',
        term: { from: '2026-03-03', last: '2029-04-04' },
        ...terms,
      }
      const [first] = slate.now().titles.get(`title:${title}`)!.title.clear.grants
      const changes = [
        n % 3 === 2 && first ? { remove: `clear/grants/${first.id}` } : { add: 'clear/grants', value },
      ]
      const reply = await producer('POST', `/titles/title:${title}/save`, { body: { changes, base: {} } })
      // What is granted to another already is refused: that is no edit.
      expect([200, 409]).toContain(reply.status)
      if (reply.status === 409) continue
      saved++
      compared += compare(asks)
    }
    expect(saved).toBeGreaterThan(3)
    expect(compared).toBeGreaterThan(2_000)
  }, 240_000)
})
