import { describe, expect, test } from 'vitest'
import { day } from '../../base/index.ts'
import { clearOf, grant, use, work } from '../../clear/clear.fixture.ts'
import type { Grant, Reversion } from '../../clear/index.ts'
import { ask, bareTitle } from '../ask.fixture.ts'
import { chainOfTitleGap } from './chain-of-title-gap.ts'
import { rightReverted } from './right-reverted.ts'

const reverting = (it: Partial<Reversion> = {}, more: Partial<Grant> = {}) =>
  grant({
    reversions: [{ id: 'reversion:start', unless: 'production-start', due: day('2026-06-30'), ...it }],
    ...more,
  })

const title = (grants: readonly Grant[], starts?: string) => ({
  clear: clearOf({ uses: [use()], grants }),
  deal: {
    ...bareTitle().deal,
    events: starts ? [{ id: 'event:start-of-photography', on: day(starts) } as const] : [],
  },
})

const found = (grants: readonly Grant[], asOf: string, starts?: string) =>
  ask(rightReverted, title(grants, starts), { works: [work()] }, day(asOf))

describe('a right that falls back unless production starts', () => {
  test('is the licensee’s on the last day, and the licensor’s on the next', () => {
    expect(found([reverting()], '2026-06-30')).toEqual([])
    expect(found([reverting()], '2026-07-01')).toEqual([
      {
        kind: 'broken',
        because: ['clear/grants/grant:adapt/reversions/reversion:start/due', 'clear/uses/use:novel'],
        facts: { grant: 'grant:adapt', unless: 'production-start', from: '2026-07-01' },
      },
    ])
  })
  test('falls back by the plan when that starts too late', () => {
    expect(found([reverting()], '2026-01-01', '2026-06-30')).toEqual([])
    expect(found([reverting()], '2026-01-01', '2026-07-01')).toMatchObject([
      { facts: { planned: '2026-07-01' } },
    ])
  })
  test('counts what was said to have happened before what is planned', () => {
    expect(found([reverting({ metOn: day('2026-05-01') })], '2027-01-01', '2028-01-01')).toEqual([])
  })
  test('is gone for every other rule too: the chain of title breaks', () => {
    const gaps = (asOf: string) =>
      ask(chainOfTitleGap, title([reverting({ due: day('2019-12-31') })]), { works: [work()] }, day(asOf))
    // It fell back before its term began, so that nothing of it was ever held.
    expect(gaps('2020-01-01')).toHaveLength(1)
    expect(gaps('2019-12-31')).toEqual([])
  })
  test('is no matter where nothing of the title rests on it', () => {
    const others = reverting({}, { licensee: 'party:other' })
    expect(
      ask(
        rightReverted,
        { clear: clearOf({ uses: [use()] }) },
        { works: [work()], grants: [others] },
        day('2027-01-01'),
      ),
    ).toEqual([])
  })
})
