import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AlarmDigest, AlarmList, CalendarFeed, CalendarMade } from '../api/index.ts'
import type { TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk } from './desk.fixture.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
}, 240_000)
afterAll(() => desk?.close())

const listFor = async (seat: string, days = 400) =>
  jsonOf<AlarmList>((await desk.as(seat))('GET', `/alarms?days=${days}`))

/** The calendar at an address, as a program without any session reads it. */
const read = (url: string) => desk.stranger('GET', new URL(url).pathname.replace('/api', ''))
const uidsIn = (text: string) =>
  text
    .replace(/\r\n /g, '')
    .split('\r\n')
    .filter((line) => line.startsWith('UID:'))
    .map((line) =>
      line
        .slice(4)
        .replace(/@[^@]*$/, '')
        .replace(/\\([,;\\])/g, '$1'),
    )

describe('what falls due', () => {
  test('is told the nearest first, in sentences, within the days that were asked for', async () => {
    const { items, asOf, days } = await listFor('rights-manager', 90)
    expect([asOf, days]).toEqual(['2025-06-01', 90])
    expect(items.length).toBeGreaterThan(0)
    expect(items.map(({ day }) => day)).toEqual(items.map(({ day }) => day).toSorted())
    for (const it of items) {
      expect(it.inDays).toBeLessThanOrEqual(90)
      expect(it.sentence).not.toMatch(/(grant|party|title|work):/)
      expect(it.titles.every(({ name }) => name !== '–')).toBe(true)
    }
  })
  test('is no more than its reader sees: of another company’s option and answer nothing is told', async () => {
    const platform = await listFor('platform')
    expect(platform.items.map(({ kind }) => kind)).not.toContain('option-exercise')
    expect(platform.items.map(({ kind }) => kind)).not.toContain('answer-due')
    const writer = await listFor('line-producer')
    const all = await listFor('rights-manager')
    expect(writer.items.length).toBeLessThan(all.items.length)
  })
  test('is a mail in the reader’s language too', async () => {
    const ask = await desk.as('rights-manager')
    const { subject, text } = await jsonOf<AlarmDigest>(ask('GET', '/alarms/digest?days=90&language=ko'))
    expect(subject).toContain('계약 기한')
    expect(text).toContain('조치하지 않으면')
  })
  test('is told to nobody who is not signed in, and no number of days is refused', async () => {
    expect((await desk.stranger('GET', '/alarms')).status).toBe(401)
    expect((await desk.stranger('GET', '/calendar-feed')).status).toBe(401)
    expect((await (await desk.as('producer'))('GET', '/alarms?days=soon')).status).toBe(422)
  })
})

describe('a calendar address', () => {
  test('shows, without a session, what its person sees, and no more', async () => {
    for (const seat of ['rights-manager', 'platform']) {
      const ask = await desk.as(seat)
      const { url } = await jsonOf<CalendarMade>(ask('POST', '/calendar-feed'))
      const reply = await read(url)
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
      const text = await reply.text()
      expect(uidsIn(text).toSorted()).toEqual((await listFor(seat)).items.map(({ id }) => id).toSorted())
    }
  })
  test('is told once, and said to be there afterwards', async () => {
    const ask = await desk.as('broadcaster')
    expect(await jsonOf<CalendarFeed>(ask('GET', '/calendar-feed'))).toEqual({ active: false })
    const { url } = await jsonOf<CalendarMade>(ask('POST', '/calendar-feed'))
    const there = await (await ask('GET', '/calendar-feed')).text()
    expect(JSON.parse(there)).toMatchObject({ active: true })
    expect(there).not.toContain(url.slice(-20))
  })
  test('answers nobody once it is revoked, or another was made', async () => {
    const ask = await desk.as('co-producer')
    const first = await jsonOf<CalendarMade>(ask('POST', '/calendar-feed'))
    const second = await jsonOf<CalendarMade>(ask('POST', '/calendar-feed'))
    expect(first.url).not.toBe(second.url)
    expect((await read(first.url)).status).toBe(404)
    expect((await read(second.url)).status).toBe(200)
    expect((await ask('DELETE', '/calendar-feed')).status).toBe(200)
    expect((await read(second.url)).status).toBe(404)
  })
  test('that nobody made is not found, whatever it looks like', async () => {
    for (const secret of [
      'x',
      'genchi_cal_short',
      `genchi_cal_${'a'.repeat(43)}`,
      `genchi_share_${'a'.repeat(43)}`,
    ])
      expect((await desk.stranger('GET', `/calendar/${secret}`)).status).toBe(404)
  })
})
