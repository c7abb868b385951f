import { beforeAll, describe, expect, test } from 'vitest'
import type { TitleId } from '../core/base/index.ts'
import { LINKS } from '../core/title/index.ts'
import type { Acting, Store, TitlesOf } from './index.ts'
import {
  actingFor,
  closeTitle,
  createTitle,
  createWorkspace,
  history,
  listTitles,
  NotOpened,
  openingsOf,
  openTitle,
  ROLE_DEFAULTS,
  rolesOn,
  saveSections,
  setTitle,
} from './index.ts'
import type { Sample } from './sample.fixture.ts'
import { sample, TITLE } from './sample.fixture.ts'
import { searchKey } from './search-key.ts'
import { STORES } from './stores.fixture.ts'

const SLATE = {
  'title:crown': {
    names: { ko: '명성황후', en: 'The Last Empress', ja: '明成皇后' },
    home: 'JP',
    reached: 'make',
  },
  'title:gate': { names: { ja: 'ゲート', th: 'ประตูเหนือ', tr: 'Kuzey Işığı' }, home: 'TH', reached: 'deal' },
  'title:percent': { names: { en: '100%_Love', vi: 'Yêu Trăm Phần Trăm' }, home: 'VN', reached: 'deal' },
} as const

describe.each(STORES)('lists of titles ($name)', ({ shared }) => {
  let store: Store
  let me: Acting
  beforeAll(async () => {
    store = await shared()
    me = await createWorkspace(store, {
      names: { en: 'Slate' },
      host: { company: 'party:a', names: { en: 'A' } },
      person: { names: { en: 'P' } },
    })
    for (const [title, head] of Object.entries(SLATE))
      await actingFor(store, me, (desk) =>
        createTitle(desk, {
          title: title as TitleId,
          folder: title.slice(6),
          codeName: 'C',
          sections: { head },
        }),
      )
  })

  const list = (of: TitlesOf = {}) => actingFor(store, me, (desk) => listTitles(desk, of))
  const ids = async (of: TitlesOf = {}) => (await list(of)).titles.map(({ title }) => title.slice(6))

  test('are read page by page, in the order of ids', async () => {
    const first = await list({ limit: 2 })
    expect(first.titles.map(({ title }) => title)).toEqual(['title:crown', 'title:gate'])
    expect(await list({ limit: 2, after: first.next! })).toMatchObject({
      titles: [
        { title: 'title:percent', names: SLATE['title:percent'].names, home: 'VN', folder: 'percent' },
      ],
    })
  })

  test('are searched by name in any script, half typed, with or without accents, case or kind of kana', async () => {
    for (const [search, found] of [
      ['명성', 'crown'],
      ['명ㅅ', 'crown'],
      ['EMPRESS last', 'crown'],
      ['皇后', 'crown'],
      ['げーと', 'gate'],
      ['ｹﾞｰﾄ', 'gate'],
      ['ประตู', 'gate'],
      ['isigi', 'gate'],
      ['IŞIĞI', 'gate'],
      ['yeu tram', 'percent'],
      ['0%_', 'percent'],
    ] as const)
      expect([search, await ids({ search })]).toEqual([search, [found]])
    expect(await ids({ search: '0%x' })).toEqual([])
    expect(searchKey('ประตู')).not.toBe(searchKey('ประต'))
  })

  test('are filtered by what the head says', async () => {
    expect(await ids({ reached: 'deal' })).toEqual(['gate', 'percent'])
    expect(await ids({ reached: 'deal', home: 'TH' })).toEqual(['gate'])
  })

  test('follow the head when it changes', async () => {
    const head = { ...SLATE['title:gate'], names: { ja: '新しい門' } }
    await actingFor(store, me, (desk) =>
      saveSections(desk, { title: 'title:gate', sections: [{ section: 'head', base: 1, body: head }] }),
    )
    expect([await ids({ search: '門' }), await ids({ search: 'げーと' })]).toEqual([['gate'], []])
  })

  test('leave out what was put away, until it is asked for', async () => {
    const put = (archived: boolean) =>
      actingFor(store, me, (desk) => setTitle(desk, 'title:crown', { archived }))
    await put(true)
    expect([await ids(), await ids({ archived: true })]).toEqual([['gate', 'percent'], ['crown']])
    await put(false)
    const { rows } = await actingFor(store, me, (desk) =>
      history(desk, { title: 'title:crown', section: 'roles' }),
    )
    expect(rows.map(({ edits }) => edits)).toEqual([
      [{ path: 'archived', before: true, after: false }],
      [{ path: 'archived', before: false, after: true }],
    ])
  })

  test('a title that is there already is not made again', async () => {
    const again = (title: TitleId, folder: string) =>
      actingFor(store, me, (desk) =>
        createTitle(desk, { title, folder, codeName: 'C', sections: { head: {} } }),
      )
    expect(await again('title:crown', 'other')).toEqual({ kind: 'already-there' })
    expect(await again('title:other', 'crown')).toEqual({ kind: 'already-there' })
  })
})

describe.each(STORES)('roles on a title ($name)', ({ shared }) => {
  let store: Store
  let who: Sample
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
  })

  test('every role says of every section what it opens, and can at least read what the title is', () => {
    for (const [role, { sections }] of Object.entries(ROLE_DEFAULTS)) {
      expect([role, Object.keys(sections).sort()]).toEqual([role, ['head', ...LINKS].sort()])
      expect([role, sections.head]).not.toEqual([role, 'none'])
    }
  })

  test('open to a partner its own statements and the finance plan, and not the decision papers', async () => {
    expect(await actingFor(store, who.partner, (desk) => openingsOf(desk, TITLE))).toMatchObject({
      sections: { deal: 'read', decide: 'none', make: 'write', settle: 'read' },
      ownOnly: ['settle'],
      manages: false,
    })
  })

  test('of one company add up: what any of them opens is open', async () => {
    await actingFor(store, who.studio, (desk) =>
      openTitle(desk, {
        title: TITLE,
        company: 'party:local',
        role: 'finance',
        sections: { decide: 'read' },
      }),
    )
    expect(await actingFor(store, who.partner, (desk) => openingsOf(desk, TITLE))).toMatchObject({
      sections: { deal: 'write', decide: 'read', settle: 'write' },
      ownOnly: [],
    })
    await actingFor(store, who.studio, (desk) =>
      closeTitle(desk, { title: TITLE, company: 'party:local', role: 'finance' }),
    )
  })

  test('are given and taken by who manages the title, and logged', async () => {
    const give = (by: Acting) =>
      actingFor(store, by, (desk) =>
        openTitle(desk, { title: TITLE, company: 'party:stranger', role: 'auditor' }),
      )
    await expect(give(who.partner)).rejects.toThrow(NotOpened)
    await give(who.studio)
    expect((await actingFor(store, who.stranger, (desk) => listTitles(desk))).titles).toHaveLength(1)
    const take = (by: Acting, company: `party:${string}`, role: 'auditor' | 'lead-studio') =>
      actingFor(store, by, (desk) => closeTitle(desk, { title: TITLE, company, role }))
    expect(await take(who.studio, 'party:stranger', 'auditor')).toBe('closed')
    expect(await take(who.studio, 'party:stranger', 'auditor')).toBe('no-such-role')
    expect(await take(who.studio, 'party:studio', 'lead-studio')).toBe('last-manager')
    expect((await actingFor(store, who.stranger, (desk) => listTitles(desk))).titles).toEqual([])
    const { rows } = await actingFor(store, who.studio, (desk) =>
      history(desk, { title: TITLE, section: 'roles', record: 'party:stranger' }),
    )
    expect(rows.map(({ kind, edits }) => [kind, edits[0]?.path])).toEqual([
      ['close', 'roles/party:stranger/auditor'],
      ['open', 'roles/party:stranger/auditor'],
    ])
  })

  test('without the head show the code name, and nothing else of what the title is', async () => {
    await actingFor(store, who.studio, (desk) =>
      openTitle(desk, { title: TITLE, company: 'party:stranger', role: 'venue', sections: { head: 'none' } }),
    )
    const { titles } = await actingFor(store, who.stranger, (desk) => listTitles(desk))
    expect(titles).toEqual([{ title: TITLE, codeName: 'GATE', archived: false }])
    expect(
      (await actingFor(store, who.stranger, (desk) => listTitles(desk, { search: 'north' }))).titles,
    ).toEqual([])
    const companies = await actingFor(store, who.stranger, (desk) => rolesOn(desk))
    expect(companies.map(({ company }) => company)).toEqual(['party:local', 'party:stranger', 'party:studio'])
  })
})
