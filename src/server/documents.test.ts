import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { History } from '../api/index.ts'
import { MOST_DOCUMENT_BYTES } from '../api/index.ts'
import {
  actingFor,
  backup,
  documentBytes,
  documentsOf,
  openStore,
  restore,
  verifyChain,
} from '../store/index.ts'
import type { TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, TITLE } from './desk.fixture.ts'
import { SAMPLE } from './sample.ts'
import { docxOf, PDF, PNG } from './upload/zip.fixture.ts'

let desk: TestDesk
const folder = mkdtempSync(join(tmpdir(), 'genchi-documents-'))
beforeAll(async () => {
  // The scanner of the test refuses whatever has a certain word in it.
  desk = await openDesk({ scanner: '! grep -q EICAR' })
}, 120_000)
afterAll(async () => {
  await desk?.close()
  rmSync(folder, { recursive: true })
})

const PRODUCER = {
  workspace: SAMPLE,
  person: 'person:sample-producer',
  companies: ['party:gtist', 'party:studio-dragon'],
} as const

const cookies = new Map<string, string>()
async function cookieOf(seat: string): Promise<string> {
  const known = cookies.get(seat)
  if (known !== undefined) return known
  const reply = await desk.stranger('POST', '/sample/enter', { body: { id: `person:sample-${seat}` } })
  const cookie = reply.headers.get('set-cookie')!.split(';')[0]!
  cookies.set(seat, cookie)
  return cookie
}

async function put(
  seat: string,
  about: Record<string, string>,
  bytes: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Response> {
  return await desk.app.request(
    `/api/titles/${TITLE}/documents?${new URLSearchParams({ section: 'clear', ...about })}`,
    {
      method: 'POST',
      headers: {
        host: '127.0.0.1:4620',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/octet-stream',
        'accept-language': 'en',
        cookie: await cookieOf(seat),
        ...headers,
      },
      body: bytes as never,
    },
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
  )
}

type Card = {
  id: string
  name: string
  sha256: string
  removed?: unknown
  reference: string
  namedBy: { path: string }[]
  removable: boolean
}
const list = async (seat: string, query = '') =>
  await jsonOf<{ items: Card[]; addable: string[] }>(
    (await desk.as(seat))('GET', `/titles/${TITLE}/documents${query}`),
  )
const rule = async (reply: Response) => [
  reply.status,
  (await jsonOf<{ issues?: { rule: string }[] }>(reply)).issues?.[0]?.rule,
]

const unique = (word: string) => Buffer.concat([PDF, Buffer.from(`% ${word}\n%%EOF\n`)])
const BIG = (() => {
  const bytes = Buffer.alloc(700_000, 0x20)
  PDF.copy(bytes)
  bytes.write('%%EOF', bytes.length - 6)
  return bytes
})()

describe('a paper', () => {
  test('that came or went stands in the history, with the reason, to those who see the paper', async () => {
    const history = async (seat: string) =>
      (
        await jsonOf<History>((await desk.as(seat))('GET', `/titles/${TITLE}/history?section=clear&limit=20`))
      ).items.filter(({ document }) => document?.name.startsWith('chain-'))
    for (const shared of ['true', 'false']) {
      const name = `chain-${shared === 'true' ? 'shared' : 'ours'}.pdf`
      const { id } = await jsonOf<{ id: string }>(put('producer', { name, shared }, unique(name)))
      const path = `/titles/${TITLE}/documents/${id}?reason=${encodeURIComponent(`Superseded: ${name}`)}`
      expect((await (await desk.as('producer'))('DELETE', path)).status).toBe(200)
    }
    const told = (items: History['items']) =>
      items.map(({ kind, document, reason, changes }) => [kind, document?.name, reason, changes.length])
    const both = (name: string) => [
      ['remove', name, `Superseded: ${name}`, 0],
      ['create', name, undefined, 0],
    ]
    expect(told(await history('producer'))).toEqual([...both('chain-ours.pdf'), ...both('chain-shared.pdf')])
    // The co-producer reads the section, and of its papers those that are shared.
    expect(told(await history('co-producer'))).toEqual(both('chain-shared.pdf'))
    // The platform does not read it at all.
    expect(await history('platform')).toEqual([])
  })

  test('is kept with its section, and comes out as it went in, to be saved and not shown', async () => {
    const reply = await put(
      'producer',
      { name: '계약서 "1".pdf'.replaceAll('"', '’'), dated: '2024-03-01', note: 'Signed copy' },
      BIG,
    )
    expect(reply.status).toBe(200)
    const { id, sha256 } = await jsonOf<{ id: string; sha256: string }>(reply)
    const [card] = (await list('producer')).items.filter((it) => it.id === id)
    expect(card).toMatchObject({
      name: '계약서 ’1’.pdf',
      dated: '2024-03-01',
      note: 'Signed copy',
      sha256,
      bytes: BIG.length,
      mediaType: 'application/pdf',
      shared: false,
      removable: true,
    })
    const out = await (await desk.as('producer'))('GET', `/titles/${TITLE}/documents/${id}`)
    expect(Buffer.from(await out.arrayBuffer()).equals(BIG)).toBe(true)
    const of = (name: string) => out.headers.get(name)
    expect(of('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%EA%B3%84/,
    )
    expect(of('x-content-type-options')).toBe('nosniff')
    expect(of('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(of('cache-control')).toBe('no-store')
    // Whoever leaked it is found by the id of the copy.
    const copy = of('x-copy-id')
    const log = await jsonOf<{ items: { action: string; what: string; section: string; person: string }[] }>(
      (await desk.as('producer'))('GET', `/audit/access?copy=${copy}`),
    )
    expect(log.items).toEqual([
      expect.objectContaining({
        action: 'download',
        section: 'clear',
        person: 'person:sample-producer',
        what: expect.stringContaining(id),
      }),
    ])
  })

  test('with the same bytes is kept once in a section', async () => {
    expect((await put('producer', { name: 'a.pdf' }, unique('twice'))).status).toBe(200)
    expect(await rule(await put('producer', { name: 'b.pdf' }, unique('twice')))).toEqual([
      422,
      'already-there',
    ])
    expect((await put('producer', { name: 'a.pdf', section: 'deal' }, unique('twice'))).status).toBe(200)
  })

  test.each([
    ['HTML', 'page.html', Buffer.from('<!doctype html><script>1</script>'), 'acts'],
    ['SVG as a picture', 'logo.png', Buffer.from('<svg onload="x"/>'), 'acts'],
    ['macros', 'deal.docx', docxOf({ 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a wrong end of its name', 'scan.pdf', PNG, 'not-what-its-name-says'],
    ['what the scanner finds', 'note.txt', Buffer.from('EICAR test'), 'infected'],
  ])('is refused with %s, and nothing is kept', async (_, name, bytes, why) => {
    const before = (await list('producer')).items.length
    expect(await rule(await put('producer', { name }, bytes))).toEqual([422, why])
    expect((await list('producer')).items.length).toBe(before)
  })

  test('that is too large, or sent as something else, is refused before it is looked at', async () => {
    expect((await put('producer', { name: 'a.pdf' }, Buffer.alloc(MOST_DOCUMENT_BYTES + 1))).status).toBe(413)
    expect((await put('producer', { name: 'a.pdf' }, PDF, { 'content-type': 'text/html' })).status).toBe(415)
    expect((await put('producer', { name: 'a.pdf' }, PDF, { 'sec-fetch-site': 'cross-site' })).status).toBe(
      403,
    )
    expect(await rule(await put('producer', { name: 'a.pdf', dated: '2024-02-30' }, PDF))).toEqual([
      422,
      'bad-day',
    ])
  })

  test('is taken off the list and stays known, with who did it', async () => {
    const { id } = await jsonOf<{ id: string }>(put('producer', { name: 'old.pdf' }, unique('old')))
    const producer = await desk.as('producer')
    expect((await producer('DELETE', `/titles/${TITLE}/documents/${id}?reason=Superseded`)).status).toBe(200)
    expect((await producer('GET', `/titles/${TITLE}/documents/${id}`)).status).toBe(404)
    const card = (await list('producer')).items.find((it) => it.id === id)
    expect(card).toMatchObject({ removable: false, removed: { by: expect.any(String) } })
    // What was taken away may be put there again.
    expect((await put('producer', { name: 'old.pdf' }, unique('old'))).status).toBe(200)
  })

  test('is named by a grant through its hash', async () => {
    const { sha256 } = await jsonOf<{ sha256: string }>(
      put('producer', { name: 'grant.pdf' }, unique('grant')),
    )
    const producer = await desk.as('producer')
    const page = await jsonOf<{ sections: { clear: { grants: { id: string }[] } } }>(
      producer('GET', `/titles/${TITLE}`),
    )
    const path = `clear/grants/${page.sections.clear.grants[0]!.id}`
    const body = { changes: [{ set: `${path}/document`, to: `sha256:${sha256}` }], base: {} }
    expect((await producer('POST', `/titles/${TITLE}/save`, { body })).status).toBe(200)
    const card = (await list('producer')).items.find((it) => it.sha256 === sha256)
    expect(card?.namedBy.map((it) => it.path)).toEqual([path])
  })
})

describe('who sees a paper', () => {
  test('follows the section, and whose paper it is', async () => {
    const own = await jsonOf<{ id: string }>(put('producer', { name: 'own.pdf' }, unique('own')))
    const shared = await jsonOf<{ id: string }>(
      put('producer', { name: 'shared.pdf', shared: 'true' }, unique('shared')),
    )
    const ids = async (seat: string) => (await list(seat)).items.map((it) => it.id)
    // The co-producer reads the rights; the writer does not; the auditor reads all terms.
    expect(await ids('co-producer')).toContain(shared.id)
    expect(await ids('co-producer')).not.toContain(own.id)
    expect(await ids('writer')).toEqual([])
    expect(await ids('auditor')).toEqual(expect.arrayContaining([own.id, shared.id]))
    for (const [seat, id, status] of [
      ['co-producer', shared.id, 200],
      ['co-producer', own.id, 404],
      ['writer', shared.id, 404],
      ['platform', shared.id, 404],
    ] as const)
      expect(
        (await (await desk.as(seat))('GET', `/titles/${TITLE}/documents/${id}`)).status,
        `${seat} ${id}`,
      ).toBe(status)
    expect((await desk.stranger('GET', `/titles/${TITLE}/documents/${shared.id}`)).status).toBe(401)
    // Through a partner's eyes one sees what the partner does.
    const asRobot = await list('producer', '?as=party:robot')
    expect(asRobot.items.map((it) => it.id)).not.toContain(own.id)
    expect(asRobot.addable).toEqual([])
  })

  test('and who writes the section may keep one, or take one’s own away', async () => {
    expect((await put('writer', { name: 'a.pdf' }, unique('writer'))).status).toBe(403)
    expect((await put('auditor', { name: 'a.pdf' }, unique('auditor'))).status).toBe(403)
    const mine = await jsonOf<{ id: string }>(
      put(
        'writer',
        { name: 'draft.fountain', section: 'adapt', shared: 'true' },
        Buffer.from('INT. X - DAY'),
      ),
    )
    expect((await list('writer')).items.find((it) => it.id === mine.id)?.removable).toBe(true)
    const theirs = await jsonOf<{ id: string }>(
      put('producer', { name: 'b.pdf', shared: 'true' }, unique('theirs')),
    )
    const remove = async (seat: string, id: string) =>
      (await (await desk.as(seat))('DELETE', `/titles/${TITLE}/documents/${id}`)).status
    expect(await remove('auditor', theirs.id)).toBe(403)
    expect(await remove('writer', theirs.id)).toBe(404)
    expect(await remove('writer', mine.id)).toBe(200)
  })

  test('is held by the database too', async () => {
    const asPlatform = {
      workspace: SAMPLE,
      person: 'person:sample-platform',
      companies: ['party:netflix'],
    } as const
    const rows = await actingFor(desk.store, asPlatform, async (own) => ({
      documents: (await documentsOf(own, 'title:soul-mate')).filter(({ section }) => section === 'clear'),
      parts: (
        await sql<{
          n: string
        }>`select count(*) as n from genchi.document_part p join genchi.document d using (workspace, title, document) where d.section = 'clear'`.execute(
          own.tx,
        )
      ).rows[0]?.n,
    }))
    expect(rows.documents).toEqual([])
    expect(Number(rows.parts)).toBe(0)
  })
})

describe('the store', () => {
  test('carries papers through backup and restore, and knows altered bytes', async () => {
    const { id } = await jsonOf<{ id: string }>(
      put('producer', { name: 'kept.pdf' }, Buffer.concat([BIG, Buffer.from('\n%%EOF')])),
    )
    const file = join(folder, 'desk.genchi')
    const { tables } = await backup(desk.store, file)
    expect(tables['genchi.document_part']).toBeGreaterThan(3)
    const other = await openStore({ memory: true })
    try {
      await restore(other, file)
      const read = () =>
        actingFor(other, PRODUCER, async (own) => {
          const found = (await documentsOf(own, 'title:soul-mate')).find((it) => it.document === id)!
          return await documentBytes(own, 'title:soul-mate', found)
        })
      expect(Buffer.from(await read()).equals(Buffer.concat([BIG, Buffer.from('\n%%EOF')]))).toBe(true)
      expect(await verifyChain(other, SAMPLE)).toMatchObject({ ok: true })
      await sql`update genchi.document_part set body = set_byte(body, 20, 7) where document = ${id} and n = 1`.execute(
        other.db,
      )
      await expect(read()).rejects.toThrow(/hash/)
    } finally {
      await other.close()
    }
  }, 60_000)
})
