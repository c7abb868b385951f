import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CompanyId } from '../store/index.ts'
import type { TestDesk } from './desk.fixture.ts'
import { openDesk, SEAT_NAMES, TITLE } from './desk.fixture.ts'
import { sightOn } from './reader.ts'
import { SAMPLE, SEATS } from './sample.ts'

/*
 * What two companies agreed is changed, every way that rights can be: whoever may not see those terms is answered the very
 * same as before, wherever something is said to be wrong, left out, free or refused. Marks in texts are looked for by the
 * leak test; here what a company might conclude is looked for.
 */

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
}, 240_000)
afterAll(() => desk?.close())

/** Between the lead and companies that nobody here sits for; on the platform's own days, and against them. */
const between = {
  ...{
    work: 'work:soul-mate',
    right: 'exhibit',
    licensor: 'party:gtist',
    territories: 'World',
    media: ['svod'],
  },
  ...{ languages: 'any', term: { from: '2025-01-01', until: '2035-01-01' }, exclusive: true },
  ...{ status: 'signed', fictional: true },
}
const CHANGES: Readonly<Record<string, readonly unknown[]>> = {
  'a licence sold beside that of the platform': [
    {
      add: 'clear/grants',
      value: { ...between, id: 'grant:hidden-sale', licensee: 'party:u-next', media: ['avod'] },
    },
  ],
  'an option on it': [
    {
      add: 'clear/grants',
      value: {
        ...{ ...between, id: 'grant:hidden-option', licensee: 'party:viu', status: 'option' },
        option: { exerciseBy: '2026-12-31' },
      },
    },
  ],
  'a draft': [
    {
      add: 'clear/grants',
      value: { ...between, id: 'grant:hidden-draft', licensee: 'party:amazon', status: 'draft' },
    },
  ],
  'the days of a channel that holds something back': [
    { set: 'clear/grants/grant:hanbit/term/from', to: '2025-03-01' },
    { set: 'clear/grants/grant:hanbit/exclusive', to: true },
  ],
}

const QUESTIONS = [
  `/titles/${TITLE}`,
  `/titles/${TITLE}/avails`,
  ...['netflix', 'hanbit-tv', 'u-next', 'viu', 'nobody'].flatMap((party) => [
    `/titles/${TITLE}/avails?platform=party:${party}`,
    `/titles/${TITLE}/avails/file?platform=party:${party}&version=2.7`,
  ]),
  `/titles/${TITLE}/rights?right=exhibit&media=svod`,
  `/titles/${TITLE}/rights?right=stream&territories=JP&exclusive=true`,
  `/titles/${TITLE}/rights/grid?right=exhibit`,
  '/slate',
  '/findings',
  '/alarms',
]

/** Without what tells one answer from the next whatever it is about: its time, its copy, the version of the slate. */
const bare = (text: string): string =>
  text
    .replaceAll(/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}/g, 'COPY')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)/g, 'TIME')
    .replaceAll(/"(?:version|n|versions|etag|changes)":(?:\{[^}]*\}|"[^"]*"|\d+)/g, '"version":0')

interface Told {
  readonly status: number
  readonly text: string
}

async function answersTo(seat: string): Promise<ReadonlyMap<string, Told>> {
  const ask = await desk.as(seat)
  const told = new Map<string, Told>()
  for (const question of QUESTIONS) {
    const reply = await ask('GET', question)
    told.set(question, { status: reply.status, text: bare(await reply.text()) })
  }
  return told
}

/** Who sits here and is not told the terms of others. */
async function outsiders(): Promise<readonly string[]> {
  const { slate } = await desk.served.slates(SAMPLE)
  return SEAT_NAMES.filter((name, at) => {
    const { person, company } = SEATS[at]!
    const companies: [CompanyId, ...CompanyId[]] = [company]
    const on = sightOn(slate.now(), 'title:soul-mate', { person, companies })
    return on !== undefined && !on.sight.allTerms && !['producer', 'line-producer'].includes(name)
  })
}

describe('terms between two others', () => {
  test.each(Object.entries(CHANGES))(
    '%s: who may not see them learns nothing of it',
    async (_, changes) => {
      const seats = await outsiders()
      const before = new Map<string, ReadonlyMap<string, Told>>()
      for (const seat of seats) before.set(seat, await answersTo(seat))
      // Or nothing is learnt because nothing is said.
      const [offered] = [...before.get('platform')!.values()].filter(({ status }) => status === 200)
      expect(offered!.text.length).toBeGreaterThan(1_000)

      const producer = await desk.as('producer')
      const own = bare(await (await producer('GET', `/titles/${TITLE}`)).text())
      const saved = await producer('POST', `/titles/${TITLE}/save`, { body: { changes, base: {} } })
      expect(saved.status, await saved.text()).toBe(200)
      // It is no change that nobody would notice.
      expect(bare(await (await producer('GET', `/titles/${TITLE}`)).text())).not.toBe(own)

      const ids = JSON.stringify(changes).match(/grant:(?:hidden-\w+|hanbit)/g)!
      const strangers: string[] = []
      for (const seat of seats) {
        const after = await answersTo(seat)
        // A co-producer is told to whom the work was licensed: those terms are its own as well.
        if (ids.some((id) => after.get(QUESTIONS[0]!)!.text.includes(`"id":"${id}"`))) continue
        strangers.push(seat)
        const learnt = QUESTIONS.filter((it) => {
          const [was, is] = [before.get(seat)!.get(it)!, after.get(it)!]
          return was.status !== is.status || was.text !== is.text
        })
        expect([seat, learnt]).toEqual([seat, []])
      }
      expect(strangers).toContain('platform')
    },
    120_000,
  )
})
