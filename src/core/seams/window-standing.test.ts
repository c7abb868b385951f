import { describe, expect, test } from 'vitest'
import { day, formatTerritories } from '../base/index.ts'
import { clearOf, days, grant, holdback, places, SOME_DAY, work } from '../clear/clear.fixture.ts'
import type { Grant } from '../clear/index.ts'
import type { Window } from '../release/index.ts'
import { releaseOf, window } from '../release/release.fixture.ts'
import { EMPTY_CATALOGUE } from '../title/index.ts'
import { bareTitle } from './ask.fixture.ts'
import { slateRights } from './rights.ts'
import { windowStanding } from './window-standing.ts'

const LOCAL = work({ id: 'work:local', kind: 'series', owners: ['party:studio'] })

const exhibit = (it: Partial<Grant> = {}) =>
  grant({
    id: 'grant:exhibit',
    work: 'work:local',
    right: 'exhibit',
    licensor: 'party:studio',
    licensee: 'party:broadcaster',
    ...it,
  })

function standing(grants: readonly Grant[], shown: Partial<Window> = {}, exclusive = false) {
  const asked = window({ medium: 'svod', ...shown })
  const title = bareTitle({ clear: clearOf({ grants }), release: releaseOf({ windows: [asked] }) })
  const languages = asked.languages.length > 0 ? [asked.languages] : []
  const book = slateRights([title], { ...EMPTY_CATALOGUE, works: [LOCAL] }, day('2026-01-01'), languages)
  return windowStanding(book, title, asked, exclusive)!
}

const free = (of: ReturnType<typeof standing>) =>
  of.free.map(
    ({ territories, languages, term }) =>
      `${formatTerritories(territories)} ${languages.map(({ language }) => language).join('+')} ${term.from} ${term.until}`,
  )

describe('a window stands as the engine answers for it', () => {
  test('available, where whoever shows it holds all of it', () => {
    expect(standing([exhibit()])).toMatchObject({ standing: 'available', lacking: [] })
    expect(standing([])).toMatchObject({ standing: 'not-cleared', lacking: [{ reason: 'no-rights-in' }] })
  })

  test('partly, with the places, days and languages that are left and the grants that take the rest', () => {
    const held = standing(
      [
        exhibit({ territories: places('JP'), languages: [{ language: 'ja' }] }),
        exhibit({ id: 'grant:kr', territories: places('KR') }),
        grant({
          id: 'grant:tv',
          work: 'work:local',
          right: 'broadcast',
          licensee: 'party:tv',
          licensor: 'party:studio',
          holdbacks: [holdback({ territories: places('KR'), until: day('2026-05-01') })],
        }),
      ],
      { territories: places('JP, KR'), languages: [{ language: 'ja' }, { language: 'ko', form: 'sub' }] },
    )
    expect(held.standing).toBe('partly')
    expect(free(held)).toEqual(['JP ja 2026-04-01 2026-07-01', 'KR ja+ko 2026-05-01 2026-07-01'])
    expect(held.lacking.map(({ reason, grants }) => [reason, ...grants])).toEqual([
      ['held-back', 'grant:tv'],
      ['no-rights-in'],
    ])
  })

  test('in one language at least, where it names none', () => {
    const spoken = exhibit({ languages: [{ language: 'ja' }], term: days('2026-01-01', '2026-06-01') })
    const held = standing([spoken])
    expect(held.standing).toBe('partly')
    expect(free(held)).toEqual(['JP  2026-04-01 2026-06-01'])
    // Of the days that are left over each language has its own reason.
    expect(held.lacking.map(({ reason }) => reason)).toEqual(['rights-in-ended', 'no-rights-in'])
  })

  test('promised to one alone only where they have it alone', () => {
    expect(standing([exhibit()], {}, true).lacking).toMatchObject([{ reason: 'rights-in-not-exclusive' }])
    expect(standing([exhibit({ exclusive: true })], {}, true).standing).toBe('available')
  })

  test('unknown, while a day of its grant is; and not at all, while its own days are', () => {
    expect(standing([exhibit({ term: SOME_DAY })]).standing).toBe('unknown')
    expect(standing([exhibit()], { term: SOME_DAY })).toBeUndefined()
  })
})
