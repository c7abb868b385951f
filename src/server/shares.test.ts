import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Export, NewShare, Problem, SharedPage, Shares, TitlePage, TracedCopy } from '../api/index.ts'
import type { Ask, TestDesk } from './desk.fixture.ts'
import { jsonOf, openDesk, TITLE } from './desk.fixture.ts'

let desk: TestDesk
let producer: Ask
// Sessions are begun by the machine's own clock.
const START = Math.floor(Date.now() / 1000) * 1000
const MINUTE = 60_000
let clock = START
const HOUR = 3_600_000

beforeAll(async () => {
  desk = await openDesk({ clock: () => clock })
}, 240_000)
afterAll(() => desk?.close())
beforeEach(async () => {
  clock = START
  producer = await enter('producer')
})

/** Signed in anew: the hours between end every session. */
async function enter(seat: string): Promise<Ask> {
  const reply = await desk.stranger('POST', '/sample/enter', { body: { id: `person:sample-${seat}` } })
  const cookie = reply.headers.getSetCookie()[0]!.split(';')[0]!
  return (method, path, of = {}) => desk.stranger(method, path, { ...of, headers: { ...of.headers, cookie } })
}

const asked = (more: object = {}) => ({
  recipient: 'Ayumi Mori',
  email: 'mori@example.jp',
  language: 'ja',
  sections: ['adapt', 'release'],
  expiresAt: new Date(START + 24 * HOUR).toISOString(),
  ...more,
})

async function linked(more: object = {}, ask: Ask = producer): Promise<{ id: string; secret: string }> {
  const reply = await ask('POST', `/titles/${TITLE}/shares`, { body: asked(more) })
  expect(reply.status, await reply.clone().text()).toBe(200)
  const { id, path } = await jsonOf<NewShare>(reply)
  return { id, secret: path.split('#')[1]! }
}

/** A browser: it keeps the cookies that it is given. */
function browser(
  address = '198.51.100.7',
): (path: string, secret: string, language?: string) => Promise<Response> {
  const jar = new Map<string, string>()
  return async (path, secret, language = 'ja') => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await desk.stranger('POST', path, {
      body: { secret },
      address,
      headers: { 'accept-language': language, 'user-agent': 'A browser', ...(cookie && { cookie }) },
    })
    for (const line of reply.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return reply
  }
}

const kindOf = async (reply: Response): Promise<string> => {
  const { type, title } = await jsonOf<Problem>(reply)
  expect(title.length).toBeGreaterThan(5)
  return type.split('#')[1]!
}
const listed = async (id: string, ask: Ask = producer) =>
  (await jsonOf<Shares>(ask('GET', `/titles/${TITLE}/shares`))).items.find((it) => it.id === id)

describe('a link for one recipient', () => {
  test('shows the chosen sections to read, in the recipient’s language, and nothing else', async () => {
    const { id, secret } = await linked()
    expect(await listed(id)).toMatchObject({ state: 'unopened', openings: 0, recipient: 'Ayumi Mori' })
    const reply = await browser()('/shares/open', secret)
    expect(reply.status).toBe(200)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('set-cookie')).toMatch(/HttpOnly/)
    expect(reply.headers.get('set-cookie')).toMatch(/SameSite=Strict/)
    const { page, mark, by, byCompany, recipient } = await jsonOf<SharedPage>(reply)
    expect(Object.keys(page.sections).sort()).toEqual(['adapt', 'head', 'release'])
    expect(page.writable).toEqual([])
    expect(page.scenarios).toEqual([])
    expect(page.card.chain.filter(({ state }) => state !== 'hidden').map(({ link }) => link)).toEqual([
      'adapt',
      'release',
    ])
    expect(page.card.modeName).toMatch(/[ぁ-んァ-ン一-龯]/)
    expect({ recipient, person: mark.person, company: mark.company }).toEqual({
      recipient: 'Ayumi Mori',
      person: 'Ayumi Mori',
      company: 'mori@example.jp',
    })
    expect(by).not.toBe('–')
    expect(byCompany).not.toBe('–')
    expect(await listed(id)).toMatchObject({ state: 'opened', openings: 1 })
  })

  test('opens again in the same browser, and in no other', async () => {
    const { id, secret } = await linked()
    const mine = browser()
    expect((await mine('/shares/open', secret)).status).toBe(200)
    expect((await mine('/shares/open', secret)).status).toBe(200)
    const other = await browser('203.0.113.9')('/shares/open', secret)
    expect(other.status).toBe(403)
    expect(await kindOf(other)).toBe('share-elsewhere')
    expect(await listed(id)).toMatchObject({ openings: 2 })
    // A cookie of another link opens nothing.
    const second = await linked()
    expect((await browser()('/shares/open', second.secret)).status).toBe(200)
    expect(await kindOf(await mine('/shares/open', second.secret))).toBe('share-elsewhere')
  })

  test('is over at its hour, to the second', async () => {
    const until = START + 10 * MINUTE
    const { id, secret } = await linked({ expiresAt: new Date(until).toISOString() })
    const mine = browser()
    clock = until - 1_000
    expect((await mine('/shares/open', secret)).status).toBe(200)
    clock = until
    const late = await mine('/shares/open', secret)
    expect([late.status, await kindOf(late)]).toEqual([410, 'share-over'])
    expect(await listed(id)).toMatchObject({ state: 'over' })
  })

  test('is never made for the past, or for longer than three months', async () => {
    for (const at of [START, START - HOUR, START + 93 * 24 * HOUR]) {
      const body = asked({ expiresAt: new Date(at).toISOString() })
      expect((await producer('POST', `/titles/${TITLE}/shares`, { body })).status).toBe(422)
    }
  })

  test('opens nothing once it is revoked', async () => {
    const { id, secret } = await linked()
    const mine = browser()
    expect((await mine('/shares/open', secret)).status).toBe(200)
    expect((await producer('DELETE', `/titles/${TITLE}/shares/${id}`)).status).toBe(200)
    const reply = await mine('/shares/open', secret)
    expect([reply.status, await kindOf(reply)]).toEqual([410, 'share-revoked'])
    expect(await listed(id)).toMatchObject({ state: 'revoked' })
    expect((await producer('DELETE', `/titles/${TITLE}/shares/${id}`)).status).toBe(404)
  })

  test('a secret that was never told opens nothing, and nothing of a link says its secret', async () => {
    const reply = await browser()('/shares/open', `genchi_share_${'x'.repeat(43)}`)
    expect([reply.status, await kindOf(reply)]).toEqual([404, 'not-found'])
    const { secret } = await linked()
    expect(await (await producer('GET', `/titles/${TITLE}/shares`)).text()).not.toContain(secret)
  })

  test('is downloaded only where that was allowed, by the browser that opened it, and marked', async () => {
    const forbidden = await linked()
    const mine = browser()
    await mine('/shares/open', forbidden.secret)
    expect((await mine('/shares/download', forbidden.secret)).status).toBe(403)
    const { secret } = await linked({ download: true })
    expect((await browser()('/shares/download', secret)).status).toBe(403)
    expect((await mine('/shares/open', secret)).status).toBe(200)
    expect((await browser()('/shares/download', secret)).status).toBe(403)
    const out = await mine('/shares/download', secret)
    expect(out.status).toBe(200)
    const { files, mark, copy } = await jsonOf<z.infer<typeof Export>>(out)
    expect(mark).toContain('Ayumi Mori')
    expect(Object.keys(files).sort()).toEqual(['adapt.yaml', 'release.yaml', 'title.yaml'])
    for (const text of Object.values(files)) expect(text.startsWith(`# ${mark}\n`)).toBe(true)
    expect(mark).toContain(copy)
  })
})

describe('a link shows no more than its maker sees', () => {
  test('whoever only reads shares nothing; whoever writes a section, that section', async () => {
    const auditor = await enter('auditor')
    expect((await auditor('GET', `/titles/${TITLE}/shares`)).status).toBe(403)
    expect((await auditor('POST', `/titles/${TITLE}/shares`, { body: asked() })).status).toBe(403)
    const robot = await enter('co-producer')
    const may = await jsonOf<Shares>(robot('GET', `/titles/${TITLE}/shares`))
    expect(may.sections).toEqual(['adapt', 'make'])
    expect(may.codeName).toBeUndefined()
    expect((await robot('POST', `/titles/${TITLE}/shares`, { body: asked() })).status).toBe(422)
    const { id, secret } = await linked({ sections: ['adapt'] }, robot)
    const { page } = await jsonOf<SharedPage>(browser()('/shares/open', secret))
    expect(Object.keys(page.sections).sort()).toEqual(['adapt', 'head'])
    // Those who manage the title see every link on it, and end it; others those of their company.
    expect(await listed(id)).toMatchObject({ sections: ['adapt'] })
    const managers = await linked()
    expect(await listed(managers.id, robot)).toBeUndefined()
    expect((await robot('DELETE', `/titles/${TITLE}/shares/${managers.id}`)).status).toBe(404)
  })

  test('a title that one does not see cannot be shared', async () => {
    const broadcaster = await enter('broadcaster')
    expect((await broadcaster('POST', `/titles/${TITLE}/shares`, { body: asked() })).status).toBe(404)
  })

  test('what a company keeps to itself is in no link, not even its own', async () => {
    const before = await jsonOf<TitlePage>(producer('GET', `/titles/${TITLE}`))
    const partner = (before.sections['deal'] as { partners: { id: string }[] }).partners[0]!.id
    const body = {
      changes: [
        { set: `deal/partners/${partner}/note`, to: 'kept-to-ourselves' },
        { set: `deal/partners/${partner}/only`, to: 'party:gtist' },
        { set: `deal/partners/${partner}/onlyFields`, to: ['note'] },
      ],
      base: {},
    }
    const saved = await producer('POST', `/titles/${TITLE}/save`, { body })
    expect(saved.status, await saved.clone().text()).toBe(200)
    expect(await (await producer('GET', `/titles/${TITLE}`)).text()).toContain('kept-to-ourselves')
    for (const more of [{}, { company: 'party:gtist' }, { company: 'party:robot' }, { role: 'auditor' }]) {
      const { secret } = await linked({ sections: ['deal', 'adapt'], download: true, ...more })
      const mine = browser()
      for (const path of ['/shares/open', '/shares/download']) {
        const reply = await mine(path, secret)
        expect(reply.status).toBe(200)
        expect(await reply.text()).not.toContain('kept-to-ourselves')
      }
    }
  })

  test('in a company’s or a role’s sight it shows what they would see', async () => {
    const all = ['decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle']
    const seen = async (more: object) => {
      const { secret } = await linked({ sections: all, ...more })
      return Object.keys((await jsonOf<SharedPage>(browser()('/shares/open', secret))).page.sections).sort()
    }
    expect(await seen({ company: 'party:robot' })).not.toContain('decide')
    expect(await seen({ role: 'writer' })).toEqual(['adapt', 'head'])
    for (const wrong of [
      { company: 'party:nobody' },
      { role: 'king' },
      { company: 'party:robot', role: 'writer' },
    ])
      expect((await producer('POST', `/titles/${TITLE}/shares`, { body: asked({ ...wrong }) })).status).toBe(
        422,
      )
    // Nothing that was chosen is open to that role.
    const none = asked({ role: 'writer', sections: ['deal'] })
    expect((await producer('POST', `/titles/${TITLE}/shares`, { body: none })).status).toBe(422)
  })

  test('what is closed to its maker is closed to its reader', async () => {
    const robot = await enter('co-producer')
    const { secret } = await linked({ sections: ['adapt'] }, robot)
    const mine = browser()
    expect((await mine('/shares/open', secret)).status).toBe(200)
    const role = { company: 'party:robot', role: 'co-producer', person: 'person:sample-co-producer' }
    const put = (opens: object) => producer('PUT', `/titles/${TITLE}/people`, { body: { ...role, opens } })
    expect((await put({ adapt: 'read' })).status).toBe(200)
    expect(await kindOf(await mine('/shares/open', secret))).toBe('share-revoked')
    expect((await put({ adapt: 'write' })).status).toBe(200)
    expect((await mine('/shares/open', secret)).status).toBe(200)
  })

  test('under its code name it says the title’s name nowhere', async () => {
    const put = await producer('PUT', `/titles/${TITLE}/code-name`, { body: { codeName: 'Blue Gate' } })
    expect(put.status).toBe(200)
    const { secret } = await linked({ codeNamed: true, sections: ['adapt', 'release'] })
    for (const language of ['en', 'ja', 'ko']) {
      const reply = await browser()('/shares/open', (await linked({ codeNamed: true })).secret, language)
      const text = await reply.text()
      expect(text).toContain('Blue Gate')
      for (const name of ['Soul Mate', 'soul-mate', 'ソウルメイト', '소울메이트', 'โซลเมต', 'Ruh Eşi'])
        expect(text.includes(name), name).toBe(false)
    }
    expect((await browser()('/shares/open', secret)).status).toBe(200)
  })
})

describe('each opening is in the log', () => {
  test('with who, when and from where; what was refused too', async () => {
    const { secret } = await linked({ recipient: 'Log Reader' })
    await browser('198.51.100.77')('/shares/open', secret)
    await browser('203.0.113.77')('/shares/open', secret)
    const log = await jsonOf<{ items: Record<string, string>[] }>(producer('GET', '/audit/access?limit=20'))
    const mine = log.items.filter(({ personName }) => personName === 'Log Reader')
    expect(mine.map(({ action, address, what }) => [action, address, what])).toEqual([
      ['link-refused', '203.0.113.77', 'elsewhere'],
      ['open-link', '198.51.100.77', 'adapt, release'],
    ])
    expect(log.items.some(({ action, what }) => action === 'share' && what?.includes('Log Reader'))).toBe(
      true,
    )
  })

  test('drill: from the id on a leaked page to the person, the time and the place', async () => {
    clock = START + 7 * MINUTE
    const { secret } = await linked({ recipient: 'Leaky Person', email: 'leaky@example.jp' })
    const { mark } = await jsonOf<SharedPage>(browser('198.51.100.99')('/shares/open', secret))
    // As somebody types it from a photograph.
    const typed = encodeURIComponent(mark.copy.toLowerCase().replaceAll('-', ' '))
    const traced = await jsonOf<TracedCopy>(producer('GET', `/audit/copies/${typed}`))
    expect(traced.copy).toBe(mark.copy)
    expect(traced.items).toHaveLength(1)
    expect(traced.items[0]).toMatchObject({
      person: 'Leaky Person',
      email: 'leaky@example.jp',
      action: 'open-link',
      title: 'title:soul-mate',
      titleName: 'Soul Mate',
      what: 'adapt, release',
      address: '198.51.100.99',
      agent: 'A browser',
    })
    expect(Math.abs(Date.parse(traced.items[0]!.at) - Date.now())).toBeLessThan(60_000)
  })
})
