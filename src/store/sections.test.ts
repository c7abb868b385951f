import { beforeAll, describe, expect, test } from 'vitest'
import type { TitleId } from '../core/base/index.ts'
import type { Store } from './index.ts'
import {
  actingFor,
  createTitle,
  history,
  loadTitle,
  restoreSection,
  saveSections,
  sectionAt,
  titleAt,
  verifyChain,
} from './index.ts'
import type { Sample } from './sample.fixture.ts'
import { DEAL, HEAD, sample, TITLE } from './sample.fixture.ts'
import { STORES } from './stores.fixture.ts'

describe.each(STORES)('sections of a title ($name)', ({ shared }) => {
  let store: Store
  let who: Sample
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
  })

  let count = 0
  /** A title of its own for a test, that the studio alone works on. */
  const titleWith = async (deal: unknown): Promise<TitleId> => {
    const slug = `case-${++count}`
    const title: TitleId = `title:${slug}`
    const head = { ...HEAD, id: title }
    await actingFor(store, who.studio, (desk) =>
      createTitle(desk, { title, folder: slug, codeName: slug, sections: { head, deal } }),
    )
    return title
  }
  const save = (title: TitleId, base: number, body: unknown, reason?: string) =>
    actingFor(store, who.studio, (desk) =>
      saveSections(desk, { title, sections: [{ section: 'deal', base, body }], ...(reason && { reason }) }),
    )
  const load = async (title: TitleId) =>
    (await actingFor(store, who.studio, (desk) => loadTitle(desk, title)))['deal']

  test('are read as they were written: order of fields, long numbers, every character', async () => {
    const body = {
      z: 1,
      a: [0.1, 1e21, -0.5, 9007199254740991],
      ключ: 'a\u0001b\u2028\ud83d\ude00"\\n',
      nothing: null,
    }
    const title = await titleWith(body)
    const read = await load(title)
    expect(JSON.stringify(read?.body)).toBe(JSON.stringify(body))
    expect(read).toMatchObject({ version: 1, person: who.studio.person, company: 'party:studio' })
    expect(read?.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)
  })

  test('what is no text (a NUL, half a character) is refused, and nothing is saved', async () => {
    const title = await titleWith(DEAL)
    for (const note of ['a\0b', '\ud800'])
      await expect(save(title, 1, { ...DEAL, note })).rejects.toThrow(/invalid|unsupported/)
    expect(await load(title)).toMatchObject({ version: 1, body: DEAL })
  })

  test('a change makes the next version, with who, when, why, before and after', async () => {
    const title = await titleWith(DEAL)
    const body = { ...DEAL, currency: 'KRW' }
    const saved = await save(title, 1, body, 'the partner pays in won')
    expect(saved).toMatchObject({ kind: 'saved', sections: [{ version: 2, body, theirs: [] }] })
    const { rows } = await actingFor(store, who.studio, (desk) => history(desk, { title, section: 'deal' }))
    expect(rows).toMatchObject([
      {
        kind: 'save',
        base: 1,
        version: 2,
        person: who.studio.person,
        company: 'party:studio',
        reason: 'the partner pays in won',
        edits: [{ path: 'deal/currency', before: 'JPY', after: 'KRW' }],
      },
      { kind: 'create', version: 1, edits: [{ path: 'deal' }] },
    ])
  })

  test('what is saved as it stands makes no version and no entry', async () => {
    const title = await titleWith(DEAL)
    const saved = await save(title, 1, { finance: [], partners: DEAL.partners, currency: 'JPY' })
    expect(saved).toEqual({
      kind: 'saved',
      sections: [expect.objectContaining({ section: 'deal', version: 1 })],
    })
  })

  test('two who change different places: the second gets the other’s change, and both stand', async () => {
    const title = await titleWith(DEAL)
    await save(title, 1, { ...DEAL, currency: 'KRW' })
    const mine = { ...DEAL, partners: [DEAL.partners[0], { ...DEAL.partners[1], share: '1/5' }] }
    const saved = await save(title, 1, mine)
    expect(saved).toMatchObject({
      kind: 'saved',
      sections: [
        {
          version: 3,
          body: { ...mine, currency: 'KRW' },
          theirs: [{ path: 'deal/currency', before: 'JPY', after: 'KRW' }],
        },
      ],
    })
    // The history says of each what they did themselves.
    const { rows } = await actingFor(store, who.studio, (desk) => history(desk, { title, section: 'deal' }))
    expect(rows[0]).toMatchObject({
      base: 1,
      version: 3,
      edits: [{ path: 'deal/partners/partner:local/share', before: '2/5', after: '1/5' }],
    })
  })

  test('two who change the same place: the second is refused, with what stands there and what was there', async () => {
    const title = await titleWith(DEAL)
    await save(title, 1, { ...DEAL, currency: 'KRW' })
    expect(await save(title, 1, { ...DEAL, currency: 'USD' })).toEqual({
      kind: 'clash',
      sections: [
        {
          section: 'deal',
          clashes: [{ path: 'deal/currency', base: 'JPY', mine: 'USD', theirs: 'KRW' }],
          current: expect.objectContaining({
            version: 2,
            body: { ...DEAL, currency: 'KRW' },
            person: who.studio.person,
          }),
        },
      ],
    })
    expect(await load(title)).toMatchObject({ version: 2, body: { currency: 'KRW' } })
  })

  test('several sections are one change: all are saved, or none', async () => {
    const title = await titleWith(DEAL)
    await save(title, 1, { ...DEAL, currency: 'KRW' })
    const both = (deal: unknown) =>
      actingFor(store, who.studio, (desk) =>
        saveSections(desk, {
          title,
          sections: [
            { section: 'release', base: 0, body: { windows: [] } },
            { section: 'deal', base: 1, body: deal },
          ],
        }),
      )
    expect((await both({ ...DEAL, currency: 'USD' })).kind).toBe('clash')
    expect(Object.keys(await actingFor(store, who.studio, (desk) => loadTitle(desk, title))).sort()).toEqual([
      'deal',
      'head',
    ])
    const saved = await both({ ...DEAL, finance: [{ id: 'finance:x' }] })
    const { rows } = await actingFor(store, who.studio, (desk) => history(desk, { title, limit: 2 }))
    expect(rows.map(({ section, batch }) => [section, batch])).toEqual([
      ['deal', saved.kind === 'saved' && saved.change],
      ['release', saved.kind === 'saved' && saved.change],
    ])
  })

  test('ten who add a record at once: nobody’s is lost', async () => {
    const title = await titleWith(DEAL)
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => save(title, 1, { ...DEAL, finance: [{ id: `finance:${i}` }] })),
    )
    expect(all.map(({ kind }) => kind)).toEqual(Array(10).fill('saved'))
    const stands = await load(title)
    expect(stands?.version).toBe(11)
    expect((stands!.body as { finance: { id: string }[] }).finance.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: 10 }, (_, i) => `finance:${i}`),
    )
    expect(await verifyChain(store, who.studio.workspace)).toMatchObject({ ok: true })
  })

  test('any version can be read, the whole title as it was after any change, and a version put back', async () => {
    const title = await titleWith(DEAL)
    const second = await save(title, 1, { ...DEAL, currency: 'KRW' })
    await save(title, 2, { ...DEAL, currency: 'USD' })
    const at = (version: number) =>
      actingFor(store, who.studio, (desk) => sectionAt(desk, title, 'deal', version))
    expect(await at(1)).toMatchObject({ version: 1, body: DEAL })
    expect(await at(9)).toBeUndefined()
    const then = await actingFor(store, who.studio, (desk) =>
      titleAt(desk, title, (second.kind === 'saved' && second.change) || 0),
    )
    expect(then).toMatchObject({ deal: { version: 2, body: { currency: 'KRW' } }, head: { version: 1 } })

    const restore = (version: number) =>
      actingFor(store, who.studio, (desk) =>
        restoreSection(desk, { title, section: 'deal', version, reason: 'back' }),
      )
    expect(await restore(1)).toMatchObject({ kind: 'saved', sections: [{ version: 4, body: DEAL }] })
    expect(await restore(9)).toMatchObject({ kind: 'no-such-version' })
    const { rows } = await actingFor(store, who.studio, (desk) =>
      history(desk, { title, section: 'deal', limit: 1 }),
    )
    expect(rows[0]).toMatchObject({
      kind: 'restore',
      base: 1,
      version: 4,
      reason: 'back',
      edits: [{ path: 'deal/currency', before: 'USD', after: 'JPY' }],
    })
    expect(await at(3)).toMatchObject({ body: { currency: 'USD' } })
  })

  test('the history of a place has what changed it, what changed inside it, and what it came with', async () => {
    const title = await titleWith(DEAL)
    const plan = { id: 'finance:tv', amount: 'JPY 100' }
    await save(title, 1, { ...DEAL, finance: [plan] })
    await save(title, 2, { ...DEAL, finance: [{ ...plan, amount: 'JPY 90' }] })
    await save(title, 3, { ...DEAL, finance: [{ ...plan, amount: 'JPY 90' }], currency: 'KRW' })
    const of = async (path: string) =>
      (await actingFor(store, who.studio, (desk) => history(desk, { title, path }))).rows.map(
        ({ version }) => version,
      )
    expect(await of('deal/finance/finance:tv')).toEqual([3, 2, 1])
    expect(await of('deal/finance/finance:tv/amount')).toEqual([3, 2, 1])
    expect(await of('deal/finance/finance:t')).toEqual([1])
    expect(await of('deal/currency')).toEqual([4, 1])
  })

  test('the history is read page by page', async () => {
    const title = await titleWith(DEAL)
    for (let version = 1; version < 6; version++) await save(title, version, { ...DEAL, note: version })
    const page = (before?: number) =>
      actingFor(store, who.studio, (desk) =>
        history(desk, { title, section: 'deal', limit: 4, ...(before !== undefined && { before }) }),
      )
    const first = await page()
    expect(first.rows.map(({ version }) => version)).toEqual([6, 5, 4, 3])
    const second = await page(first.next)
    expect(second.rows.map(({ version }) => version)).toEqual([2, 1])
    expect(second.next).toBeUndefined()
  })

  test('a partner writes what its role opens to it, and is told so of what it does not', async () => {
    const by = (section: string, base: number, body: unknown) =>
      actingFor(store, who.partner, (desk) =>
        saveSections(desk, { title: TITLE, sections: [{ section, base, body }] }),
      )
    expect(await by('make', 1, { people: [], costs: [{ id: 'cost:x' }] })).toMatchObject({ kind: 'saved' })
    expect(await by('deal', 1, {})).toEqual({ kind: 'not-opened', sections: ['deal'] })
    expect(await by('settle', 0, {})).toEqual({ kind: 'not-opened', sections: ['settle'] })
    expect(await by('make', 77, {})).toEqual({ kind: 'no-such-version', sections: ['make'] })
  })
})
