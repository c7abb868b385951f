import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Copy, TitlePage } from '../api/index.ts'
import { SECTIONS } from '../api/index.ts'
import type { TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, SEAT_NAMES, TITLE } from './desk.fixture.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
}, 120_000)
afterAll(() => desk?.close())

const DRAMA = 'title:marry-my-husband-jp'
const idsOf = (records: readonly unknown[]) => records.map((it) => (it as { readonly id: string }).id)

describe('what titles share, on the page of one', () => {
  test('the works that it stands on, and the papers down to the first author', async () => {
    const producer = await desk.as('producer')
    const { catalogue, names } = await jsonOf<TitlePage>(producer('GET', `/titles/${DRAMA}`))
    expect(idsOf(catalogue.works)).toEqual(expect.arrayContaining(['work:mmh-jp-series', 'work:mmh-novel']))
    expect(idsOf(catalogue.grants)).toEqual(
      expect.arrayContaining(['grant:mmh-novel-to-naver', 'grant:mmh-novel-to-studio-dragon']),
    )
    expect(idsOf(catalogue.grants)).not.toContain('grant:gatsby-book')
    expect(names['party:sung-so-jak']).toBeTruthy()
    expect(names['work:mmh-novel']).not.toMatch(/^work:/)
  })
  test('no paper to whom the title’s own papers are not open', async () => {
    let closed = 0
    for (const seat of SEAT_NAMES) {
      const reply = await (await desk.as(seat))('GET', `/titles/${TITLE}`)
      if (reply.status !== 200) continue
      const { catalogue, sections } = (await reply.json()) as TitlePage
      if ('clear' in sections) continue
      closed++
      expect(catalogue.grants).toEqual([])
    }
    expect(closed).toBeGreaterThan(0)
  })
  test('the catalogue itself is read with the grants that other titles made', async () => {
    const producer = await desk.as('producer')
    const { items } = await jsonOf<{ items: { id: string; record: object }[] }>(
      producer('GET', '/catalogue/grants'),
    )
    expect(items.length).toBeGreaterThan(8)
    expect(items.every(({ record }) => !('title' in record))).toBe(true)
  })
})

test('a table that a page makes leaves with a mark, which leads back to whoever took it', async () => {
  const partner = await desk.as('co-producer')
  const title = decodeURIComponent(TITLE)
  const body = { title, what: 'costs', form: 'csv' }
  const { copy, mark } = await jsonOf<Copy>(partner('POST', '/copies', { body }))
  expect(mark).toContain(copy)
  const auditor = await desk.as('auditor')
  const { items } = await jsonOf<{ items: { what: string }[] }>(auditor('GET', `/audit/access?copy=${copy}`))
  expect(items).toMatchObject([{ action: 'export', title, what: 'costs (csv)' }])
  expect((await desk.stranger('POST', '/copies', { body })).status).toBe(401)
  const hidden = { ...body, title: 'title:nothing' }
  expect((await partner('POST', '/copies', { body: hidden })).status).toBe(404)
  expect((await partner('POST', '/copies', { body: { ...body, form: 'exe' } })).status).toBe(422)
})

describe('what comes next, on the page of a title', () => {
  const comingFor = async (seat: string) =>
    (await jsonOf<TitlePage>((await desk.as(seat))('GET', `/titles/${DRAMA}`))).coming

  test('is told the nearest first, in words, with what is to be paid', async () => {
    const coming = await comingFor('producer')
    expect(coming.map(({ day }) => day)).toEqual(coming.map(({ day }) => day).toSorted())
    expect(coming.some(({ amount }) => amount?.startsWith('JPY'))).toBe(true)
    for (const { what, about = '', who = '', hangs = '' } of coming)
      expect(`${what} ${about} ${who} ${hangs}`).not.toMatch(/›|\b(window|grant|party|event|tranche):/)
  })
  test('is no more than its reader sees: of a link that is not open to them, nothing', async () => {
    let closed = 0
    for (const seat of SEAT_NAMES)
      for (const id of [DRAMA, TITLE]) {
        const reply = await (await desk.as(seat))('GET', `/titles/${id}`)
        if (reply.status !== 200) continue
        const { coming, sections } = (await reply.json()) as TitlePage
        closed += Object.keys(sections).length < SECTIONS.length ? 1 : 0
        expect(coming.filter(({ link }) => !(link in sections))).toEqual([])
      }
    expect(closed).toBeGreaterThan(0)
  })
})
