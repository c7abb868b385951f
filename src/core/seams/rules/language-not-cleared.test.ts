import { describe, expect, test } from 'vitest'
import type { LanguageSet, LanguageUse } from '../../base/index.ts'
import { day } from '../../base/index.ts'
import { clearOf, days, grant, places, SOME_DAY, use, work } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import type { Window } from '../../release/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { languageNotCleared } from './language-not-cleared.ts'
import { windowOutsideRights } from './window-outside-rights.ts'

const JAPANESE: LanguageUse = { language: 'ja', form: 'original' }
const ENGLISH: LanguageUse = { language: 'en', form: 'sub' }
const LOCAL = work({ id: 'work:local', kind: 'series', owners: ['party:studio'] })

const adapt = (languages: LanguageSet, it: Partial<Grant> = {}) => grant({ languages, ...it })
const exhibit = (languages: LanguageSet, it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:exhibit',
    work: 'work:local',
    right: 'exhibit',
    licensor: 'party:studio',
    licensee: 'party:broadcaster',
    languages,
    ...it,
  })

const given = (grants: readonly Grant[], shown: Partial<Window>) =>
  [
    {
      clear: clearOf({ uses: [use()], grants }),
      release: releaseOf({ windows: [window({ languages: [JAPANESE, ENGLISH], ...shown })] }),
    },
    { works: [LOCAL, work()] },
  ] as const

const found = (grants: readonly Grant[], shown: Partial<Window> = {}) =>
  ask(languageNotCleared, ...given(grants, shown))
const outside = (grants: readonly Grant[], shown: Partial<Window> = {}) =>
  ask(windowOutsideRights, ...given(grants, shown))

describe('a language that a window offers', () => {
  test('must be allowed to who shows the title, and by the rights that the title uses', () => {
    expect(found([adapt('any'), exhibit('any')])).toEqual([])
    expect(found([adapt([{ language: 'ja' }, ENGLISH]), exhibit([JAPANESE, { language: 'en' }])])).toEqual([])
  })

  test('is not cleared when the grant to who shows it allows only others', () => {
    expect(found([adapt('any'), exhibit([JAPANESE])])).toEqual([
      {
        kind: 'broken',
        because: ['release/windows/window:tv/languages', 'clear/grants/grant:exhibit/languages'],
        facts: { window: 'window:tv', use: ENGLISH, work: 'work:local' },
      },
    ])
  })

  test('is not cleared when the right that the title uses is for other languages', () => {
    expect(found([adapt([{ language: 'ja' }]), exhibit('any')])).toEqual([
      {
        kind: 'broken',
        because: [
          'release/windows/window:tv/languages',
          'clear/uses/use:novel',
          'clear/grants/grant:adapt/languages',
        ],
        facts: { window: 'window:tv', use: ENGLISH, work: 'work:novel' },
      },
    ])
  })

  test('is allowed in the form that was granted, and in no other', () => {
    const subtitled = exhibit([JAPANESE, ENGLISH])
    expect(found([adapt('any'), subtitled])).toEqual([])
    expect(found([adapt('any'), subtitled], { languages: [{ language: 'en', form: 'dub' }] })).toHaveLength(1)
  })

  test('is any language to an owner', () => {
    expect(found([adapt('any')], { party: 'party:studio' })).toEqual([])
  })

  test('must be allowed all along the chain', () => {
    const grants = [
      adapt('any'),
      exhibit([JAPANESE], { id: 'grant:a', licensee: 'party:distributor' }),
      exhibit('any', { id: 'grant:b', licensor: 'party:distributor' }),
    ]
    expect(found(grants)).toMatchObject([{ because: [expect.anything(), 'clear/grants/grant:a/languages'] }])
  })

  test('is not cleared when it is allowed for a part of the window only', () => {
    const all = exhibit([JAPANESE])
    const later = exhibit('any', { id: 'grant:later', term: days('2026-05-01') })
    expect(found([adapt('any'), all, later])).toHaveLength(1)
    expect(found([adapt('any'), all, { ...later, term: days('2026-04-01') }])).toEqual([])
  })
})

describe('a window that lies outside all rights', () => {
  test('is said once: its languages are not said beside it', () => {
    expect(found([adapt('any')])).toEqual([])
    expect(outside([adapt('any')])).toHaveLength(1)
    const korean = [adapt('any'), exhibit([JAPANESE], { territories: places('KR') })]
    expect(found(korean)).toEqual([])
    expect(outside(korean)).toHaveLength(1)
  })

  test('in part has its languages asked of the other part', () => {
    const grants = [adapt('any'), exhibit([JAPANESE])]
    const shown = { territories: places('JP, KR') }
    const japanOnly = [adapt('any'), exhibit([JAPANESE], { territories: places('JP') })]
    expect(found(grants, shown)).toHaveLength(1)
    expect(found(japanOnly, shown)).toHaveLength(1)
    expect(outside(japanOnly, shown)).toMatchObject([{ facts: { territories: { include: ['KR'] } } }])
  })
})

test('a window that names no language asks for none', () => {
  expect(found([adapt([]), exhibit([])], { languages: [] })).toEqual([])
})

test('what is not known is said: the days of the window, or of the grant that alone allows the language', () => {
  expect(found([adapt('any'), exhibit('any')], { term: SOME_DAY })).toMatchObject([{ what: 'window-days' }])
  const undated = exhibit('any', { id: 'grant:undated', term: SOME_DAY })
  const grants = [adapt('any'), exhibit([JAPANESE]), undated]
  expect(found(grants)).toEqual([{ kind: 'missing', at: 'clear/grants/grant:undated/term', what: 'term' }])
  expect(outside(grants)).toEqual([])
})

describe('a language as such', () => {
  const part = (form: 'original' | 'dub' | 'sub') =>
    exhibit([{ language: 'ja', form }], { id: `grant:${form}` })
  const shown = { languages: [{ language: 'ja' }] } as const

  test('may be granted in parts: by one grant its subtitles, by others the rest', () => {
    const grants = [adapt('any'), part('original'), part('dub'), part('sub')]
    expect(found(grants, shown)).toEqual([])
    expect(found(grants.slice(0, 3), shown)).toMatchObject([{ facts: { use: { language: 'ja' } } }])
  })

  test('is looked at in each version of an amended grant', () => {
    const amended = exhibit([{ language: 'ja' }], {
      amendments: [
        {
          id: 'amendment:korean',
          effective: day('2026-05-01'),
          status: 'signed',
          terms: { languages: [{ language: 'ko' }] },
        },
      ],
    })
    const spoken = (language: string) => found([adapt('any'), amended], { languages: [{ language }] })
    expect(spoken('ja')).toMatchObject([{ kind: 'broken' }])
    expect(spoken('ko')).toMatchObject([{ kind: 'broken' }])
  })
})
