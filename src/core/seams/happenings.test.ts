import { describe, expect, test } from 'vitest'
import { addDays, day } from '../base/index.ts'
import { clearOf, days, grant, use, work } from '../clear/clear.fixture.ts'
import { claim, dealOf, finance, guarantee, reporting, tranche } from '../deal/deal.fixture.ts'
import { costOn } from '../make/cost.fixture.ts'
import { episode, makeOf, permit, person, shootingDay } from '../make/make.fixture.ts'
import { releaseOf, weekly, window } from '../release/release.fixture.ts'
import type { Title } from '../title/index.ts'
import { EMPTY_CATALOGUE } from '../title/index.ts'
import { bareTitle } from './ask.fixture.ts'
import { comingUp, happenings } from './happenings.ts'

const TODAY = day('2026-01-01')
const PREMIERE = { anchor: { kind: 'event', event: 'event:premiere' }, shift: 0, unit: 'day' } as const

const told = (sections: Partial<Title>, asOf = TODAY) =>
  happenings(bareTitle(sections), asOf).map(({ day: on, kind, of }) => `${on} ${kind} ${of}`)

describe('what comes next in the plan of a title', () => {
  test('is what opens and closes, on its last day, and the episodes between', () => {
    const shown = releaseOf({ windows: [window({ airing: weekly() })] })
    expect(told({ release: shown })).toEqual([
      '2026-04-01 window-opens release/windows/window:tv',
      '2026-04-03 airing-begins release/windows/window:tv',
      '2026-06-05 airing-ends release/windows/window:tv',
      '2026-06-30 window-closes release/windows/window:tv',
    ])
  })
  test('says once that a window opens with its first episode', () => {
    const airing = weekly({ first: day('2026-04-01') })
    const kinds = happenings(bareTitle({ release: releaseOf({ windows: [window({ airing })] }) }), TODAY)
    expect(kinds.map(({ kind }) => kind)).not.toContain('airing-begins')
  })
  test('says nothing of a last episode that comes with the first', () => {
    const airing = weekly({ first: day('2026-04-01'), perDrop: 10 })
    expect(told({ release: releaseOf({ windows: [window({ airing })] }) })).toEqual([
      '2026-04-01 window-opens release/windows/window:tv',
      '2026-06-30 window-closes release/windows/window:tv',
    ])
  })
  test('is what falls due: from whom, to whom, how much', () => {
    const due = happenings(
      bareTitle({
        deal: dealOf({ finance: [finance()], guarantees: [guarantee({ due: day('2026-05-01') })] }),
        make: makeOf({ costs: [costOn(day('2026-02-01'), { paidTo: 'party:house' })] }),
      }),
      TODAY,
    )
    expect(due.map(({ day: on, kind, by, to, amount }) => [on, kind, by, to, amount?.currency])).toEqual([
      ['2026-02-01', 'cost-due', undefined, 'party:house', 'JPY'],
      ['2026-04-01', 'payment-due', 'party:broadcaster', 'party:studio', 'JPY'],
      ['2026-05-01', 'payment-due', 'party:studio', 'party:investor', 'JPY'],
    ])
  })
  test('begins today: what was due yesterday does not come any more', () => {
    const plan = { deal: dealOf({ finance: [finance()] }) }
    expect(told(plan, day('2026-04-01'))).toHaveLength(1)
    expect(told(plan, day('2026-04-02'))).toEqual([])
  })
  test('is of each duty to report the next statement, and no later one', () => {
    const deal = dealOf({ reporting: [reporting({ every: 'month', statements: 12 })] })
    const [first, ...others] = happenings(bareTitle({ deal }), TODAY)
    expect(first?.kind).toBe('statement-due')
    expect(others).toEqual([])
    const later = happenings(bareTitle({ deal }), addDays(first?.day ?? TODAY, 1))
    expect(later.map(({ nth }) => nth)).toEqual([(first?.nth ?? 0) + 1])
  })
  test('is an application, a permit that ends, with its last day', () => {
    const abroad = person({ permits: [permit({ until: day('2026-03-01') })] })
    expect(
      told({
        deal: dealOf({ incentives: [claim({ appliedOn: day('2026-02-01') })] }),
        make: makeOf({ people: [abroad] }),
      }),
    ).toEqual([
      '2026-02-01 claim-filed deal/incentives/incentive:japan',
      `2026-02-28 permit-ends make/people/${abroad.id}/permits/${abroad.permits[0]?.id}`,
    ])
  })
})

describe('days that come one after the other', () => {
  const shoot = (...on: readonly string[]) => makeOf({ days: on.map((it) => shootingDay({ on: day(it) })) })

  test('are told as one: how many, and to which day', () => {
    const [block, ...others] = happenings(
      bareTitle({ make: shoot('2026-03-03', '2026-03-02', '2026-03-05') }),
      TODAY,
    )
    expect(others).toEqual([])
    expect(block).toMatchObject({ day: '2026-03-02', run: { times: 3, last: '2026-03-05' } })
  })
  test('are two blocks where more than ten days lie between them', () => {
    const blocks = happenings(bareTitle({ make: shoot('2026-03-02', '2026-03-12', '2026-03-23') }), TODAY)
    expect(blocks.map(({ day: on, run }) => [on, run?.times])).toEqual([
      ['2026-03-02', 2],
      ['2026-03-23', undefined],
    ])
  })
  test('count from today on', () => {
    const [block] = happenings(bareTitle({ make: shoot('2026-03-02', '2026-03-03') }), day('2026-03-03'))
    expect(block).toMatchObject({ day: '2026-03-03' })
    expect(block?.run).toBeUndefined()
  })
  test('however many, leave the payments where they are seen', () => {
    const many = Array.from({ length: 40 }, (_, i) => addDays(TODAY, i))
    const sections = { make: shoot(...many), deal: dealOf({ finance: [finance()] }) }
    expect(told(sections)).toHaveLength(2)
  })
  test('are episodes still to be delivered, too', () => {
    const episodes = [1, 2, 3].map((number) => episode({ number, delivered: day(`2026-04-0${number}`) }))
    const [first] = happenings(bareTitle({ make: makeOf({ episodes }) }), day('2026-04-02'))
    expect(first).toMatchObject({
      of: 'make/episodes/episode:2',
      run: { times: 2, last: '2026-04-03' },
    })
  })
  test('name no last day where all of them come on one', () => {
    const episodes = [1, 2].map((number) => episode({ number, delivered: day('2026-04-01') }))
    const [both] = happenings(bareTitle({ make: makeOf({ episodes }) }), TODAY)
    expect(both?.run).toEqual({ times: 2 })
  })
})

test('materials that are handed over on one day are told as one', () => {
  const material = (id: string, on: string) =>
    ({ id: `material:${id}`, kind: 'trailer', delivered: day(on) }) as const
  const release = releaseOf({
    materials: [material('a', '2026-03-01'), material('b', '2026-03-01'), material('c', '2026-03-02')],
  })
  expect(happenings(bareTitle({ release }), TODAY).map(({ of, also }) => [of, also?.length])).toEqual([
    ['release/materials/material:a', 1],
    ['release/materials/material:c', undefined],
  ])
})

test('a day that hangs on an event says on what; one that nobody can tell is left out', () => {
  const deal = dealOf({ finance: [finance({ tranches: [tranche('JPY 1', PREMIERE)] })] })
  expect(happenings(bareTitle({ deal }), TODAY)).toEqual([])
  const release = releaseOf({ events: [{ id: 'event:premiere', on: day('2026-06-01') }] })
  const [due, premiere] = happenings(bareTitle({ deal, release }), TODAY)
  expect(due).toMatchObject({ kind: 'payment-due', day: '2026-06-01', hangs: PREMIERE })
  expect(premiere?.hangs).toBeUndefined()
})

test('what falls due in the contracts stands among it, by its day', () => {
  const its = grant({ term: days('2020-01-01', '2026-02-01') })
  const title = bareTitle({
    clear: clearOf({ uses: [use()], grants: [its] }),
    release: releaseOf({ windows: [window()] }),
  })
  const catalogue = { ...EMPTY_CATALOGUE, works: [work()] }
  const kinds = (within: number) => comingUp(title, catalogue, TODAY, within).map(({ kind }) => kind)
  expect(kinds(365)).toEqual(['grant-expires', 'window-opens', 'window-closes'])
  expect(kinds(60)).toEqual(['grant-expires'])
})
