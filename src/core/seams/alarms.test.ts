import { describe, expect, test } from 'vitest'
import { day } from '../base/index.ts'
import { clearOf, days, grant, holdback, places, use, work } from '../clear/clear.fixture.ts'
import type { Grant } from '../clear/index.ts'
import { EMPTY_CATALOGUE } from '../title/index.ts'
import { alarmId, alarms, slateAlarms } from './alarms.ts'
import { bareTitle } from './ask.fixture.ts'

const TODAY = day('2026-01-01')
const CATALOGUE = { ...EMPTY_CATALOGUE, works: [work()] }

const title = (grants: readonly Grant[], starts?: string) =>
  bareTitle({
    clear: clearOf({ uses: [use()], grants }),
    deal: {
      ...bareTitle().deal,
      events: starts ? [{ id: 'event:start-of-photography', on: day(starts) }] : [],
    },
  })

const due = (grants: readonly Grant[], within = 90, starts?: string) =>
  alarms(title(grants, starts), CATALOGUE, TODAY, within).map(
    ({ kind, day: on, party }) => `${on} ${kind} ${party}`,
  )

const option = (exerciseBy: string) =>
  grant({
    status: 'option',
    option: {
      exerciseBy: day(exerciseBy),
      extensions: [{ id: 'extension:one', exerciseBy: day('2026-12-31'), noticeBy: day('2026-02-01') }],
    },
  })

describe('what falls due in the next days', () => {
  test('begins today and ends with the last of the days', () => {
    expect(due([grant({ term: days('2020-01-01', '2026-01-02') })], 0)).toHaveLength(1)
    expect(due([grant({ term: days('2020-01-01', '2026-01-01') })])).toEqual([])
    expect(due([grant({ term: days('2020-01-01', '2026-04-02') })], 90)).toEqual([
      '2026-04-01 grant-expires party:studio',
    ])
    expect(due([grant({ term: days('2020-01-01', '2026-04-03') })], 90)).toEqual([])
  })
  test('of an option: to take it, and to say that it is extended; of one that was taken, nothing', () => {
    expect(due([option('2026-03-01')])).toEqual([
      '2026-02-01 option-extend party:studio',
      '2026-03-01 option-exercise party:studio',
    ])
    expect(due([{ ...option('2026-03-01'), status: 'signed' }])).toEqual([])
  })
  test('is what a right falls back without, until it happened', () => {
    const reverting = grant({
      reversions: [{ id: 'reversion:start', unless: 'production-start', due: day('2026-02-28') }],
    })
    expect(due([reverting])).toEqual(['2026-02-28 right-reverts party:studio'])
    expect(due([reverting], 90, '2026-02-01')).toEqual(['2026-02-28 right-reverts party:studio'])
    expect(due([reverting], 90, '2025-12-01')).toEqual([])
  })
  test('is an answer while its clock runs, and an approval that nobody gave, for who needs it', () => {
    const bound = grant({
      negotiations: [
        {
          id: 'negotiation:sequel',
          kind: 'last-refusal',
          holder: 'party:author',
          right: 'sequel',
          notice: day('2025-12-20'),
          answerDays: 30,
        },
      ],
      approvals: [
        { id: 'approval:script', of: 'script', by: 'party:author', due: day('2026-01-31') },
        { id: 'approval:cast', of: 'cast', by: 'party:author', due: day('2026-01-31'), givenOn: TODAY },
      ],
    })
    expect(due([bound])).toEqual([
      '2026-01-19 answer-due party:author',
      '2026-01-31 approval-due party:studio',
    ])
  })
  test('is what begins or ends by itself: holdbacks, blackouts, amendments', () => {
    const licence = grant({
      holdbacks: [
        holdback({ until: day('2026-02-01'), binds: ['party:channel'] }),
        holdback({ id: 'holdback:2', until: 'open' }),
      ],
      blackouts: [
        {
          id: 'blackout:games',
          territories: places('JP'),
          media: ['svod'],
          from: day('2026-02-02'),
          until: day('2026-02-09'),
        },
      ],
      amendments: [
        { id: 'amendment:a', effective: day('2026-02-03'), status: 'signed', terms: { runs: 2 } },
        { id: 'amendment:b', effective: day('2026-02-04'), status: 'draft', terms: { runs: 3 } },
      ],
    })
    expect(due([licence])).toEqual([
      '2026-02-01 holdback-ends party:channel',
      '2026-02-02 blackout-begins party:studio',
      '2026-02-03 amendment-in-force party:studio',
    ])
  })
  test('names who keeps the contract’s dates for the party whose move it is', () => {
    const name = { language: 'ko', family: '한', given: '여울' }
    const its = grant({
      term: days('2020-01-01', '2026-02-01'),
      responsible: [
        { party: 'party:author', name: { language: 'en', given: 'Ann' } },
        { party: 'party:studio', name },
      ],
    })
    expect(alarms(title([its]), CATALOGUE, TODAY, 90)[0]?.responsible).toEqual(name)
  })
  test('is nothing of a draft, nor of what others do with a work that the title does not use', () => {
    expect(due([grant({ status: 'draft', term: days('2020-01-01', '2026-02-01') })])).toEqual([])
    const others = grant({ licensee: 'party:other', term: days('2020-01-01', '2026-02-01') })
    expect(alarms(title([]), { ...CATALOGUE, grants: [others] }, TODAY, 90)).toEqual([])
  })
})

describe('over a slate', () => {
  const shared = grant({ id: 'grant:shared', term: days('2020-01-01', '2026-02-01') })
  const unused = grant({ id: 'grant:unused', work: 'work:other', term: days('2020-01-01', '2026-02-11') })
  const second = { ...title([]), head: { ...title([]).head, id: 'title:second' as const } }
  const catalogue = { ...CATALOGUE, grants: [shared, unused] }

  test('a paper of several titles is told once, and one that no title uses is told too', () => {
    expect(
      slateAlarms([title([]), second], catalogue, TODAY, 90).map(({ grant: id, titles }) => [id, ...titles]),
    ).toEqual([['grant:shared', 'title:test', 'title:second'], ['grant:unused']])
  })
  test('every alarm has a name of its own, the same from day to day', () => {
    const ids = (asOf: string) => slateAlarms([title([]), second], catalogue, day(asOf), 90).map(alarmId)
    expect(new Set(ids('2026-01-01')).size).toBe(2)
    expect(ids('2026-01-01')).toEqual(ids('2026-01-15'))
  })
})
