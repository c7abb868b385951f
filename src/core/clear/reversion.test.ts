import { describe, expect, test } from 'vitest'
import { type Day, day, isRelative, range, type When } from '../base/index.ts'
import { endsBy, reversionOn, revertsOn } from './reversion.ts'
import type { Reversion } from './types.ts'

const dayOf = (when: When) => (isRelative(when) ? undefined : when)
const UNDATED: When = { anchor: { kind: 'event', event: 'event:signature' }, shift: 18, unit: 'month' }

const reversion = (it: Partial<Reversion> = {}): Reversion => ({
  id: 'reversion:start',
  unless: 'production-start',
  due: day('2026-06-30'),
  ...it,
})
const on = (it: Reversion, asOf: string, starts?: Day) => reversionOn(it, day(asOf), dayOf, () => starts)

describe('a right that falls back unless production has begun', () => {
  test('waits until its last day, that day included', () => {
    expect(on(reversion(), '2026-06-30')).toEqual({ kind: 'pending', due: '2026-06-30' })
  })
  test('has fallen back on the day after, if nobody began', () => {
    expect(on(reversion(), '2026-07-01')).toEqual({ kind: 'reverted', from: '2026-07-01' })
  })
  test('stays when production began, or is planned to begin, by its last day', () => {
    expect(on(reversion(), '2026-01-01', day('2026-06-30'))).toEqual({ kind: 'pending', due: '2026-06-30' })
    expect(on(reversion(), '2027-01-01', day('2026-06-30'))).toEqual({ kind: 'met', on: '2026-06-30' })
  })
  test('will fall back on a plan that begins a day too late', () => {
    expect(on(reversion(), '2026-01-01', day('2026-07-01'))).toEqual({
      kind: 'reverted',
      from: '2026-07-01',
      planned: '2026-07-01',
    })
  })
  test('goes by the day on which it is said to have begun before any plan', () => {
    expect(on(reversion({ metOn: day('2026-05-01') }), '2027-01-01', day('2028-01-01')).kind).toBe('met')
  })
  test('waits for as long as its last day is not known', () => {
    expect(on(reversion({ due: UNDATED }), '2099-01-01')).toEqual({ kind: 'pending' })
  })
})

describe('the days of a grant', () => {
  const term = range(day('2024-01-01'), day('2034-01-01'))
  const ends = (reversions: readonly Reversion[], asOf = '2030-01-01', from = term) =>
    endsBy({ reversions }, from, day(asOf), dayOf, () => undefined)

  test('end with the first reversion that came about', () => {
    expect(ends([reversion({ due: day('2028-12-31') }), reversion()])).toEqual({
      from: '2024-01-01',
      until: '2026-07-01',
    })
  })
  test('are its term when nothing fell back, or only afterwards', () => {
    expect(ends([])).toBe(term)
    expect(ends([reversion()], '2025-01-01')).toBe(term)
    expect(
      ends(
        [reversion({ due: day('2029-12-31') })],
        '2030-01-01',
        range(day('2024-01-01'), day('2025-01-01')),
      ),
    ).toEqual({
      from: '2024-01-01',
      until: '2025-01-01',
    })
  })
  test('are none when it fell back before it began', () => {
    expect(ends([reversion()], '2030-01-01', range(day('2027-01-01'), 'open'))).toBeUndefined()
    expect(revertsOn({ reversions: [reversion()] }, day('2030-01-01'), dayOf, () => undefined)).toBe(
      '2026-07-01',
    )
  })
})
