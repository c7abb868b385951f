import { unzipSync, zipSync } from 'fflate'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AvailsFault, AvailsPreview, Problem, TitlePage } from '../api/index.ts'
import { bookOf } from '../formats/sheets/sheets.fixture.ts'

import { linesOf, NETFLIX, readFeedAlone, sendFeed } from './avails.fixture.ts'
import { type Ask, jsonOf, ORIGIN, openDesk, type TestDesk, TITLE } from './desk.fixture.ts'

/*
 * Files that are made to do harm, sent as a person would send them. Each is refused in the reader's language, with the
 * rule and the place; nothing is written, and the next request is answered.
 */

let desk: TestDesk
let rights: Ask
let before: TitlePage['versions']
const versions = async () => (await jsonOf<TitlePage>(rights('GET', `/titles/${TITLE}`))).versions
beforeAll(async () => {
  desk = await openDesk()
  rights = await desk.as('rights-manager')
  before = await versions()
}, 240_000)
afterAll(() => desk?.close())
// The next is answered, and finds everything as it was.
afterEach(async () => expect(await versions()).toEqual(before))

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))
const soundFile = async (version: string): Promise<Uint8Array> =>
  new Uint8Array(
    await (await rights('GET', `/titles/${TITLE}/avails/file?${NETFLIX}&version=${version}`)).arrayBuffer(),
  )

interface Answer {
  readonly refused?: { readonly rule: string; readonly message: string }
  readonly faults?: readonly AvailsFault[]
  readonly preview?: AvailsPreview
}
async function answered(bytes: Uint8Array, language = 'ko'): Promise<Answer> {
  const reply = await sendFeed(desk, 'rights-manager', bytes, { language })
  expect(reply.status).toBe(200)
  return (await linesOf(reply)).at(-1) as Answer
}

/** Rows of avails, each with an offer of its own. */
function rowsOf(count: number): string {
  const cells = (texts: readonly string[]) =>
    texts.map((it) => `<c t="inlineStr"><is><t>${it}</t></is></c>`).join('')
  const head = ['ALID', 'EntryType', 'DisplayName', 'Territory']
  const top = [head.map(() => 'Avail'), head, head.map(() => '//REQ')]
  const rows = [
    ...top.map(cells),
    ...Array.from({ length: count }, (_, i) =>
      cells([`md:alid:org:x:${(i * 7919).toString(36)}`, 'Full Extract', 'X', 'JP']),
    ),
  ]
  return rows.map((it) => `<row>${it}</row>`).join('')
}

/** A directory at the end of an archive that points elsewhere. */
function misdirected(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice()
  new DataView(bytes.buffer).setUint32(bytes.length - 6, 7, true)
  return bytes
}

const NAMED =
  '<workbook><workbookPr/><sheets><sheet name="Avails" sheetId="1" r:id="rId1"/></sheets></workbook>'
const ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'

describe('a workbook', () => {
  test.each<readonly [string, string, () => Uint8Array]>([
    [
      'that unpacks to far more than it is',
      'sheet-packed-too-tight',
      () => bookOf('', { sheet: `<worksheet><sheetData>${' '.repeat(30_000_000)}</sheetData></worksheet>` }),
    ],
    [
      'with a document type, from which entities would come',
      'sheet-doctype',
      () =>
        bookOf('', {
          sheet: `${ENTITY}<worksheet><sheetData><row r="1"><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`,
        }),
    ],
    [
      'of elements in elements without end',
      'sheet-bad-xml',
      () => bookOf('', { sheet: '<a>'.repeat(200_000) }),
    ],
    ['with NUL in its text', 'sheet-bad-xml', () => bookOf('<row r="1"><c t="str"><v>a\0b</v></c></row>')],
    ['whose directory points elsewhere', 'sheet-damaged', () => misdirected(bookOf(rowsOf(1)))],
    ['that is cut off', 'sheet-damaged', () => bookOf(rowsOf(1)).subarray(0, 400)],
    [
      'with cells outside of every sheet',
      'sheet-cell-outside',
      () => bookOf('<row r="1048577"><c r="A1"><v>1</v></c></row>'),
    ],
    ['of 250,001 rows', 'sheet-too-large', () => bookOf(rowsOf(250_001), { workbook: NAMED })],
  ])(
    '%s is refused: %s',
    async (_, rule, make) => {
      const began = process.memoryUsage().rss
      const { refused, faults } = await answered(make())
      expect(refused).toMatchObject({ rule: 'no-avails', message: expect.stringMatching(/[가-힣]/) })
      expect(faults).toMatchObject([
        { severity: 'error', code: rule, message: expect.stringMatching(/[가-힣]/) },
      ])
      expect(process.memoryUsage().rss - began).toBeLessThan(1.6e9)
    },
    240_000,
  )

  test('with macros, links to elsewhere and formulas is read as if it had none', async () => {
    const sound = await soundFile('1.9')
    const hostile = zipSync({
      ...unzipSync(sound),
      'xl/vbaProject.bin': bytesOf('\xd0\xcf\x11\xe0 Attribute VB_Name'),
      'xl/externalLinks/externalLink1.xml': bytesOf(
        '<externalLink><externalBook r:id="rId1"/></externalLink>',
      ),
      'xl/externalLinks/_rels/externalLink1.xml.rels': bytesOf(
        '<Relationships><Relationship Id="rId1" Target="http://192.0.2.1/x.xlsx" TargetMode="External"/></Relationships>',
      ),
    })
    const [plain, read] = [await answered(sound), await answered(hostile)]
    expect(read.preview?.titles).toEqual(plain.preview?.titles)
  }, 60_000)
})

describe('an XML text', () => {
  const sound = async () => Buffer.from(await soundFile('2.7')).toString()
  const withType = (text: string, declared: string, used: string) =>
    text.replace('?>', `?><!DOCTYPE x [${declared}]>`).replace(/(>)[^<>\s][^<>]*(?=<\/)/, `$1${used}`)
  const levels = Array.from({ length: 20 }, (_, i) =>
    i === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${i} "${`&l${i - 1};`.repeat(10)}">`,
  ).join('')

  test.each<readonly [string, string, (text: string) => string]>([
    ['with entities that would grow without end', 'xml-entity', (text) => withType(text, levels, '&l19;')],
    [
      'that would have a file of the server read',
      'xml-entity',
      (text) => withType(text, '<!ENTITY e SYSTEM "file:///etc/passwd">', '&e;'),
    ],
    ['of elements in elements without end', 'xml-too-deep', () => '<a>'.repeat(100_000)],
    ['with NUL in it', 'xml-character', (text) => text.replace(/(>)[^<>\s][^<>]*(?=<\/)/, '$1a\0b')],
  ])(
    '%s says so, at its place',
    async (_, code, make) => {
      const { refused, faults, preview } = await answered(bytesOf(make(await sound())), 'ja')
      const fault = [...(faults ?? []), ...(preview?.faults ?? [])].find((it) => it.code === code)
      expect(fault, JSON.stringify({ refused, faults, preview: preview?.faults })).toMatchObject({
        severity: 'error',
        at: expect.stringMatching(/^\d+:\d+$/),
        message: expect.stringMatching(/[ぁ-ん]/),
      })
      expect(JSON.stringify({ refused, faults, preview })).not.toContain('root:')
    },
    60_000,
  )
})

test('a reading that takes longer than it is given ends, and says that it is too much', async () => {
  await expect(readFeedAlone(bookOf(rowsOf(20_000), { workbook: NAMED }), 1)).rejects.toThrow('too much')
}, 60_000)

describe('what is sent back to be taken over', () => {
  const good = { set: 'release/windows/window:netflix/exclusive', to: false }
  const take = async (titles: readonly object[]) => {
    const reply = await rights('POST', '/avails/import', { body: { platform: 'party:netflix', titles } })
    return { status: reply.status, problem: await jsonOf<Problem>(reply) }
  }

  test.each<readonly [string, unknown]>([
    ['a value that is none', { ...good, to: 'perhaps' }],
    ['NUL', { set: 'release/windows/window:netflix/territories', to: 'J\0P' }],
    ['a place of the machine instead of the title', { set: '__proto__/polluted', to: true }],
    ['a formula for a place', { set: '=HYPERLINK("http://192.0.2.1")', to: true }],
  ])('with %s is refused whole, what is sound in it too', async (_, bad) => {
    const base = before.release!
    const changes = [good, bad]
    const { status, problem } = await take([{ title: 'title:soul-mate', base, changes }])
    expect([400, 403, 413, 422]).toContain(status)
    expect(problem.title).not.toBe('')
    expect({}).not.toHaveProperty('polluted')
  })

  test('with a value nested without end is refused', async () => {
    const entered = await desk.stranger('POST', '/sample/enter', {
      body: { id: 'person:sample-rights-manager' },
    })
    const to = `${'['.repeat(400_000)}${']'.repeat(400_000)}`
    const change = `{"set":"release/windows/window:netflix/exclusive","to":${to}}`
    const reply = await desk.app.request('/api/avails/import', {
      method: 'POST',
      headers: {
        host: new URL(ORIGIN).host,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
        cookie: entered.headers.getSetCookie()[0]!.split(';')[0]!,
      },
      body: `{"platform":"party:netflix","titles":[{"title":"title:soul-mate","base":${before.release},"changes":[${change}]}]}`,
    })
    expect([400, 413, 422]).toContain(reply.status)
  })

  test('of two titles writes none, where the second was changed since', async () => {
    const { status } = await take([
      { title: 'title:soul-mate', base: before.release!, changes: [good] },
      {
        title: 'title:mamono',
        base: 9_999,
        changes: [{ set: 'release/windows/window:netflix/exclusive', to: false }],
      },
    ])
    expect([403, 404, 409]).toContain(status)
  })

  test('of more than anybody looks through is not read', async () => {
    const base = before.release!
    const { status } = await take([
      { title: 'title:soul-mate', base, changes: Array.from({ length: 200_000 }, () => good) },
    ])
    expect([413, 422]).toContain(status)
  })
})
