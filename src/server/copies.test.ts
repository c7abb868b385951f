import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mark, TitlePage, TracedCopy } from '../api/index.ts'
import { openWorkbook, rowsOf } from '../formats/sheets/index.ts'
import { copyTyped } from './copy.ts'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, TITLE } from './desk.fixture.ts'

let desk: TestDesk
let producer: Ask
let clock = Date.now()

beforeAll(async () => {
  desk = await openDesk({ clock: () => clock })
  producer = await desk.as('producer')
}, 240_000)
afterAll(() => desk?.close())

const markOf = async (ask: Ask, address = '198.51.100.4'): Promise<Mark> => {
  const { mark } = await jsonOf<TitlePage>(ask('GET', `/titles/${TITLE}`, { address }))
  if (!mark) throw new Error('The page carries no mark.')
  return mark
}

test('a copy’s id is typed in as it is read', () => {
  for (const typed of ['abcd-efgh-jkmn', 'ABCDEFGHJKMN', ' abcd efgh–jkmn ', 'Abcd.Efgh.Jkmn'])
    expect(copyTyped(typed)).toBe('ABCD-EFGH-JKMN')
  for (const typed of [
    '',
    'ABCD-EFGH-JKM',
    'ABCD-EFGH-JKMN-P',
    'ABCD-EFGH-JKM0',
    'ABCD-EFGH-JKM1',
    '%_%_%_%_%_%_',
  ])
    expect(copyTyped(typed)).toBeUndefined()
})

describe('script text is shown with whose copy it is', () => {
  test('the page says person, company, time and the copy’s id; without script text there is no mark', async () => {
    const writer = await desk.as('writer')
    const mark = await markOf(writer)
    expect(mark.copy).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){2}$/)
    expect(mark.person).toContain('writer')
    expect(mark.company).toBe('GTist')
    expect(Date.parse(mark.at)).toBe(clock)
    const platform = await jsonOf<TitlePage>((await desk.as('platform'))('GET', `/titles/${TITLE}`))
    expect(platform.sections['adapt']).toBeUndefined()
    expect(platform.mark).toBeUndefined()
  })

  test('the id stays while somebody sits over the page, and is another later, elsewhere, and for another', async () => {
    const writer = await desk.as('writer')
    const first = await markOf(writer)
    expect((await markOf(writer)).copy).toBe(first.copy)
    expect((await markOf(writer, '203.0.113.5')).copy).not.toBe(first.copy)
    expect((await markOf(await desk.as('co-producer'))).copy).not.toBe(first.copy)
    clock += 29 * 60_000
    expect((await markOf(await desk.as('writer'))).copy).toBe(first.copy)
    clock += 60_000
    expect((await markOf(await desk.as('writer'))).copy).not.toBe(first.copy)
  })

  test('a page that the browser has already is told so, unless its mark is over', async () => {
    clock += 60_000
    const ask = (tag?: string) =>
      producer('GET', `/titles/${TITLE}`, tag === undefined ? {} : { headers: { 'if-none-match': tag } })
    const tag = (await ask()).headers.get('etag')!
    expect((await ask(tag)).status).toBe(304)
    clock += 29 * 60_000
    clock += 2 * 60_000
    expect((await ask(tag)).status).toBe(200)
  })
})

describe('drill: a leaked page', () => {
  test('from its id to person, company, time, place and what was seen, for those who answer for the title', async () => {
    const mark = await markOf(await desk.as('writer'), '198.51.100.200')
    const at = `/audit/copies/${encodeURIComponent(mark.copy.toLowerCase())}`
    for (const seat of ['producer', 'auditor']) {
      const traced = await jsonOf<TracedCopy>((await desk.as(seat))('GET', at))
      expect(traced.copy).toBe(mark.copy)
      expect(traced.items[0]).toMatchObject({
        company: 'GTist',
        action: 'view',
        title: 'title:soul-mate',
        section: 'adapt',
        address: '198.51.100.200',
      })
      expect(traced.items[0]!.person).toContain('writer')
      expect(Math.abs(Date.parse(traced.items[0]!.at) - Date.now())).toBeLessThan(60_000)
    }
    for (const seat of ['co-producer', 'platform', 'writer'])
      expect((await (await desk.as(seat))('GET', at)).status, seat).toBe(403)
    expect((await desk.stranger('GET', at)).status).toBe(401)
    // Somebody who answers for another title alone is told nothing of this one.
    expect((await producer('GET', '/audit/copies/ABCD-EFGH-JKMN')).status).toBe(404)
    expect((await producer('GET', '/audit/copies/nonsense')).status).toBe(404)
  })

  test('an exported file leads to whoever took it out', async () => {
    const out = await jsonOf<{ copy: string; files: Record<string, string> }>(
      (await desk.as('co-producer'))('GET', `/titles/${TITLE}/export`, { address: '198.51.100.66' }),
    )
    for (const text of Object.values(out.files)) expect(text.split('\n')[0]).toContain(out.copy)
    const traced = await jsonOf<TracedCopy>(producer('GET', `/audit/copies/${out.copy}`))
    expect(traced.items).toMatchObject([
      { action: 'export', address: '198.51.100.66', company: 'Robot Communications' },
    ])
  })

  test('that it was asked is in the log', async () => {
    const mark = await markOf(producer)
    await producer('GET', `/audit/copies/${mark.copy}`)
    const { items } = await jsonOf<{ items: { action: string; what?: string }[] }>(
      producer('GET', '/audit/access?limit=10'),
    )
    expect(items.some(({ action, what }) => action === 'read-log' && what === `copy ${mark.copy}`)).toBe(true)
  })
})

describe('the log is taken out by whoever owns it', () => {
  test('as CSV that a spreadsheet reads as text, marked, and entered in the log itself', async () => {
    await markOf(await desk.as('writer'))
    const reply = await producer('GET', '/audit/export', { address: '198.51.100.1' })
    expect(reply.headers.get('content-type')).toMatch(/^text\/csv/)
    expect(reply.headers.get('content-disposition')).toMatch(/attachment; filename="genchi-access-.*\.csv"/)
    const [mark = '', head, ...lines] = (await reply.text()).trimEnd().split('\r\n')
    expect(head).toBe('n,at,personName,email,companyName,action,titleName,section,what,copy,address,agent')
    const [, copy = ''] = /copy (\S+)$/.exec(mark) ?? []
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.some((line) => line.includes('export-log') && line.includes(copy))).toBe(true)
    expect(lines.some((line) => line.includes('Soul Mate') && line.includes(',adapt,'))).toBe(true)
    expect(lines.every((line) => !/(^|,)[=+\-@]/.test(line))).toBe(true)
    const traced = await jsonOf<TracedCopy>(producer('GET', `/audit/copies/${copy}`))
    expect(traced.items).toMatchObject([{ action: 'export-log', address: '198.51.100.1' }])
  })

  test('as a workbook, whose instants are dates and whose last line is the mark', async () => {
    const reply = await producer('GET', '/audit/export?format=xlsx')
    expect(reply.headers.get('content-disposition')).toMatch(/\.xlsx"/)
    const book = openWorkbook(new Uint8Array(await reply.arrayBuffer()))
    if ('rule' in book) throw new Error(book.rule)
    const rows = [...rowsOf(book, 0)].flatMap((slice) => slice.rows)
    expect(rows[0]?.cells.slice(0, 2)).toMatchObject([{ text: 'n' }, { text: 'at' }])
    expect(rows[1]?.cells.slice(0, 2)).toMatchObject([{ kind: 'number' }, { kind: 'moment' }])
    expect(rows.at(-1)?.cells[0]).toMatchObject({ text: expect.stringMatching(/copy \S+$/) })
  })

  test('as JSON, of one title; and by nobody who does not answer for it', async () => {
    const { items } = await jsonOf<{ items: { title: string }[] }>(
      producer('GET', `/audit/export?format=json&title=${TITLE}`),
    )
    expect(new Set(items.map(({ title }) => title))).toEqual(new Set(['title:soul-mate']))
    for (const seat of ['co-producer', 'writer', 'platform'])
      expect((await (await desk.as(seat))('GET', '/audit/export')).status).toBe(403)
    expect((await (await desk.as('auditor'))('GET', `/audit/export?title=title:none`)).status).toBe(404)
  })
})
