import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AvailsOffer, AvailsPreview, AvailsTaken, History, Problem, TitlePage } from '../api/index.ts'
import type { Country } from '../core/base/index.ts'
import { workbookBytes } from '../formats/sheets/index.ts'
import { linesOf, NETFLIX, sendFeed } from './avails.fixture.ts'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, TITLE } from './desk.fixture.ts'

let desk: TestDesk
let producer: Ask
let rights: Ask
beforeAll(async () => {
  desk = await openDesk()
  producer = await desk.as('producer')
  rights = await desk.as('rights-manager')
}, 240_000)
afterAll(() => desk?.close())

const fileOf = async (ask: Ask, version = '2.7'): Promise<Buffer> => {
  const reply = await ask('GET', `/titles/${TITLE}/avails/file?${NETFLIX}&version=${version}`)
  expect(reply.status).toBe(200)
  return Buffer.from(await reply.arrayBuffer())
}
const sent = (seat: string, bytes: Uint8Array, query?: string, signal?: AbortSignal) =>
  sendFeed(desk, seat, bytes, { query, signal })
async function previewed(seat: string, bytes: Uint8Array, query?: string): Promise<AvailsPreview> {
  const reply = await sent(seat, bytes, query)
  expect(reply.status).toBe(200)
  const last = (await linesOf(reply)).at(-1)!
  if (!('preview' in last)) throw new Error(JSON.stringify(last))
  return last.preview
}
const versionOf = async (): Promise<number> =>
  (await jsonOf<TitlePage>(producer('GET', `/titles/${TITLE}`))).versions.release!
const edited = (bytes: Buffer, from: RegExp, to: string): Buffer => {
  const text = bytes.toString()
  expect(text).toMatch(from)
  return Buffer.from(text.replace(from, to))
}
const END = /2030-08-2\dT23:59:59/g

describe('a file of avails out of a title', () => {
  test('is told before it is made: for whom, how much, and what it leaves out', async () => {
    const offer = await jsonOf<AvailsOffer>(rights('GET', `/titles/${TITLE}/avails?${NETFLIX}`))
    expect(offer).toMatchObject({ platform: 'party:netflix', importable: true, mec: true })
    expect(offer.platforms.map(({ name }) => name)).toContain('Netflix')
    const hanbit = await jsonOf<AvailsOffer>(
      rights('GET', `/titles/${TITLE}/avails?platform=party:hanbit-tv`),
    )
    expect(hanbit).toMatchObject({
      offers: 0,
      left: expect.arrayContaining([
        expect.objectContaining({ why: 'No platform sells this medium by avails.' }),
      ]),
    })
  })
  test('is in the log of access under the id of the copy', async () => {
    const reply = await rights('GET', `/titles/${TITLE}/avails/file?${NETFLIX}&version=2.7`)
    const copy = reply.headers.get('x-copy-id')!
    const auditor = await desk.as('auditor')
    expect(await (await auditor('GET', `/audit/access?copy=${copy}`)).text()).toContain(
      'soul-mate-avails-netflix.xml',
    )
  })
  test('in every version that is written, and with what viewers read of it', async () => {
    for (const version of ['2.7', '2.6'])
      expect((await fileOf(rights, version)).toString()).toContain(`v${version}`)
    for (const version of ['1.9', '1.8', '1.7.2'])
      expect((await fileOf(rights, version)).subarray(0, 2).toString()).toBe('PK')
    expect(await (await rights('GET', `/titles/${TITLE}/mec`)).text()).toContain('<md:LocalizedInfo')
  })
  test('goes to nobody to whom the release is not open', async () => {
    const writer = await desk.as('writer')
    for (const path of [`avails/file?${NETFLIX}&version=2.7`, 'mec'])
      expect((await writer('GET', `/titles/${TITLE}/${path}`)).status).toBe(404)
  })
})

describe('a file of avails into a title', () => {
  test('is read in steps, and says what it would change; nothing is changed', async () => {
    const before = await versionOf()
    const reply = await sent('rights-manager', edited(await fileOf(rights), END, '2031-01-31T23:59:59'))
    const lines = await linesOf(reply)
    const last = lines.at(-1)!
    if (!('preview' in last)) throw new Error(JSON.stringify(last))
    expect(last.preview.titles).toMatchObject([
      {
        by: 'id',
        base: before,
        windows: [
          {
            kind: 'changed',
            at: expect.stringMatching(/^\d+:\d+$/),
            fields: [{ field: 'last', to: '2031-01-31' }],
          },
        ],
        issues: [],
      },
    ])
    expect(await versionOf()).toBe(before)
  })
  test('of what the title says changes nothing, in XML and in a workbook', async () => {
    for (const version of ['2.7', '1.9']) {
      const [title] = (await previewed('rights-manager', await fileOf(rights, version))).titles
      expect(title).toMatchObject({ windows: [], changes: [], same: 1 })
    }
  })
  test('is taken over as it was shown, as one change with its reason, which can be put back', async () => {
    const { titles } = await previewed(
      'rights-manager',
      edited(await fileOf(rights), END, '2031-02-28T23:59:59'),
    )
    const { title, base, changes } = titles[0]!
    const body = { platform: 'party:netflix', titles: [{ title, base, changes }], reason: 'Avails of May' }
    const headers = { 'idempotency-key': 'avails-once' }
    const taken = await jsonOf<AvailsTaken>(rights('POST', '/avails/import', { body, headers }))
    expect(taken.titles).toMatchObject([{ version: base + 1 }])
    expect(await jsonOf(rights('POST', '/avails/import', { body, headers }))).toEqual(taken)
    expect(await versionOf()).toBe(base + 1)
    const { items } = await jsonOf<History>(rights('GET', `/titles/${TITLE}/history`))
    expect(items[0]).toMatchObject({ section: 'release', reason: 'Avails of May' })
    const restored = await rights('POST', `/titles/${TITLE}/restore`, {
      body: { section: 'release', version: base },
    })
    expect(restored.status).toBe(200)
  })
  test('is refused, whole, where somebody changed the release since the preview', async () => {
    const { titles } = await previewed(
      'rights-manager',
      edited(await fileOf(rights), END, '2031-03-31T23:59:59'),
    )
    const { title, base, changes } = titles[0]!
    const save = { changes: [{ set: 'release/windows/window:netflix/ordered', to: 6 }], base: {} }
    expect((await producer('POST', `/titles/${TITLE}/save`, { body: save })).status).toBe(200)
    const body = { platform: 'party:netflix', titles: [{ title, base, changes }] }
    const reply = await rights('POST', '/avails/import', { body })
    expect(reply.status).toBe(409)
    expect((await jsonOf<Problem>(reply)).type).toContain('changed-since')
    expect(await (await producer('GET', `/titles/${TITLE}`)).text()).not.toContain('2031-03-31')
  })
  test('touches windows of its platform alone, whatever is sent back', async () => {
    const base = await versionOf()
    for (const change of [
      { set: 'release/windows/window:hanbit/exclusive', to: false },
      { remove: 'release/windows/window:hanbit' },
      { set: 'release/windows/window:netflix/party', to: 'party:hanbit-tv' },
      { set: 'release/windows/window:netflix/note', to: 'x' },
      { set: 'deal/currency', to: 'JPY' },
    ]) {
      const titles = [{ title: 'title:soul-mate', base, changes: [change] }]
      const reply = await rights('POST', '/avails/import', { body: { platform: 'party:netflix', titles } })
      expect([change, reply.status]).toEqual([change, 403])
    }
    expect(await versionOf()).toBe(base)
  })
  test('is open to those who may write the release, and to nobody else', async () => {
    const bytes = await fileOf(rights)
    for (const seat of ['auditor', 'platform', 'writer', 'co-producer'])
      expect([seat, (await sent(seat, bytes)).status]).toEqual([seat, seat === 'nobody' ? 404 : 403])
  })
  test('of what cannot be read says so, with every fault at its place', async () => {
    const broken = edited(await fileOf(rights), /<avails:LicenseType>SVOD/, '<avails:LicenseType>SVODD')
    const { titles, faults } = await previewed('rights-manager', broken)
    expect(faults[0]).toMatchObject({ code: 'word-not-usual', at: expect.stringMatching(/^\d+:\d+$/) })
    expect(titles[0]).toMatchObject({ windows: [], notes: [{ code: 'licence-not-known', keepsOut: true }] })
    const last = (await linesOf(await sent('rights-manager', Buffer.from('<?xml version="1.0"?><a>')))).at(-1)
    expect(last).toMatchObject({ refused: { rule: 'no-avails' }, faults: [{ severity: 'error' }] })
    expect((await sent('rights-manager', Buffer.alloc(0))).status).toBe(422)
  })
  test('of the whole slate finds the titles by their ids', async () => {
    const bytes = edited(await fileOf(rights), END, '2031-04-30T23:59:59')
    const { titles, othersCount } = await previewed('rights-manager', bytes, NETFLIX)
    expect([titles.map(({ title }) => title), othersCount]).toEqual([['title:soul-mate'], 0])
    const strange = Buffer.from(
      bytes
        .toString()
        .replaceAll('soul-mate', 'nobodys')
        .replaceAll(/>[^<]*ソウルメイト[^<]*</g, '>x<'),
    )
    expect((await previewed('rights-manager', strange, NETFLIX)).titles.length).toBeLessThanOrEqual(1)
  })
  test('is stopped by whoever sent it, and leaves its seat to the next', async () => {
    const territories: readonly Country[] = ['JP', 'KR', 'US']
    const head = ['ALID', 'EntryType', 'DisplayName', 'WorkType', 'Territory', 'LicenseType', 'Start', 'End']
    const rows = Array.from({ length: 20_000 }, (_, i) => [
      ...[`md:alid:org:x:${i}`, 'Full Extract', 'Example', 'Movie', territories[i % 3]!],
      ...['SVOD', '2027-01-01', '2027-12-31'],
    ])
    const bytes = workbookBytes([
      {
        name: 'AllAvails',
        headRows: 3,
        rows: [head.map(() => 'Avail'), head, head.map(() => '//REQ'), ...rows],
      },
    ])
    const stopping = new AbortController()
    const reply = await sent('rights-manager', bytes, NETFLIX, stopping.signal)
    const reader = reply.body!.getReader()
    const first = JSON.parse(new TextDecoder().decode((await reader.read()).value).split('\n')[0]!)
    expect(first).toMatchObject({ step: 'rows', part: expect.any(Number) })
    expect((await sent('rights-manager', bytes, NETFLIX)).status).toBe(429)
    await reader.cancel()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect((await previewed('rights-manager', await fileOf(rights), NETFLIX)).titles).toHaveLength(1)
  })
  test('of sixty thousand rows of one title keeps nobody else waiting', async () => {
    const head = ['ALID', 'EntryType', 'DisplayName', 'WorkType', 'Territory', 'LicenseType', 'Start', 'End']
    const territories: readonly Country[] = ['JP', 'KR', 'US', 'TR', 'TH', 'FR', 'DE', 'GB']
    const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
    const rows = Array.from({ length: 60_000 }, (_, i) => [
      ...['md:alid:org:gtist:soul-mate', 'Full Extract', 'Example', 'Movie', territories[i % 8]!],
      ...['SVOD', dayOf(i >> 3), '2060-12-31', 'Soul Mate'],
    ])
    const bytes = workbookBytes([
      {
        name: 'AllAvails',
        headRows: 3,
        rows: [
          [...head.map(() => 'Avail'), 'AvailMetadata'],
          [...head, 'TitleInternalAlias'],
          [...head, ''].map(() => '//REQ'),
          ...rows,
        ],
      },
    ])
    // What this thread works between two looks: on a machine that does much else time says less.
    const worked = () => {
      const { user, system } = process.threadCpuUsage()
      return (user + system) / 1_000
    }
    let [longest, last] = [0, worked()]
    const beat = setInterval(() => {
      const now = worked()
      longest = Math.max(longest, now - last)
      last = now
    }, 5)
    const { titles, grants } = await previewed('rights-manager', bytes).finally(() => clearInterval(beat))
    expect(grants).toBe(60_000)
    expect(titles[0]).toMatchObject({ changes: [], issues: [{ rule: 'too-many' }] })
    // Compared here and not in the reading thread, it would be several seconds at a stretch.
    expect(longest).toBeLessThan(1_500)
  }, 240_000)
})
