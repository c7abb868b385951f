import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, days, grant, places, use, work } from '../../clear/clear.fixture.ts'
import type { Grant } from '../../clear/index.ts'
import { releaseOf, window } from '../../release/release.fixture.ts'
import { ask } from '../ask.fixture.ts'
import { optionOfAnother } from './option-of-another.ts'

const option = (it: Partial<Grant> = {}) =>
  grant({
    ...{ id: 'grant:option', licensee: 'party:rival', status: 'option', exclusive: true },
    option: { exerciseBy: day('2026-06-30') },
    ...it,
  })

const found = (grants: readonly Grant[], asOf = '2026-01-01') =>
  ask(
    optionOfAnother,
    { clear: clearOf({ uses: [use()], grants: [grant(), ...grants] }) },
    { works: [work()] },
    day(asOf),
  )

describe('somebody else’s option on what the title uses', () => {
  test('is told while it can be taken, with its last day', () => {
    expect(found([option()], '2026-06-30')).toEqual([
      {
        kind: 'broken',
        because: ['clear/uses/use:novel', 'clear/grants/grant:option/option/exerciseBy'],
        facts: {
          grant: 'grant:option',
          holder: 'party:rival',
          lastDay: '2026-06-30',
          work: 'work:novel',
        },
      },
    ])
  })
  test('is told without a day where nobody knows it', () => {
    const never = { anchor: { kind: 'event', event: 'event:signature' }, shift: 1, unit: 'year' } as const
    expect(found([option({ option: { exerciseBy: never } })])).toMatchObject([
      { kind: 'broken', facts: { grant: 'grant:option' } },
    ])
  })
  test('is no matter once it has lapsed, and an exclusive grant once it was taken', () => {
    expect(found([option()], '2026-07-01')).toEqual([])
    const taken = { exerciseBy: day('2026-06-30'), exercisedOn: day('2026-02-01') }
    expect(found([option({ option: taken })], '2026-07-01')).toEqual([])
  })
  test('is no matter where it would shut nobody out, or is of another right or of those who make the title', () => {
    expect(found([option({ exclusive: false })])).toEqual([])
    expect(found([option({ sharedWith: ['party:studio'] })])).toEqual([])
    expect(found([option({ right: 'publish' })])).toEqual([])
    expect(found([option({ licensee: 'party:studio' })])).toEqual([])
  })
})

describe('somebody else’s option on what a window shows', () => {
  const shown = (it: Partial<Grant>) =>
    ask(
      optionOfAnother,
      {
        clear: clearOf({
          grants: [
            grant({
              id: 'grant:shown',
              work: 'work:local',
              right: 'exhibit',
              licensor: 'party:studio',
              licensee: 'party:streamer',
            }),
            option({
              work: 'work:local',
              right: 'stream',
              licensor: 'party:studio',
              territories: places('JP'),
              ...it,
            }),
          ],
        }),
        release: releaseOf({
          windows: [
            window({
              party: 'party:streamer',
              medium: 'svod',
              territories: places('JP, KR'),
              languages: [{ language: 'ja' }],
              term: days('2026-09-01', '2027-09-01') as never,
            }),
          ],
        }),
      },
      { works: [work({ id: 'work:local', owners: ['party:studio'] })] },
    )
  test('is told with the window', () => {
    expect(shown({})).toMatchObject([
      { kind: 'broken', facts: { grant: 'grant:option', holder: 'party:rival', lastDay: '2026-06-30' } },
    ])
    expect(shown({})[0]).toHaveProperty('facts.window')
  })
  test('is no matter elsewhere, on other days or in other languages', () => {
    expect(shown({ territories: places('US') })).toEqual([])
    expect(shown({ term: days('2028-01-01') })).toEqual([])
    expect(shown({ languages: [{ language: 'ko' }] })).toEqual([])
  })
})
