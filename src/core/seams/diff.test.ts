import { describe, expect, test } from 'vitest'
import { day, money } from '../base/index.ts'
import type { Assessment } from './assess.ts'
import type { FindingOf } from './codes.ts'
import { diff } from './diff.ts'
import type { Figures } from './figures.ts'

const of = (it: Partial<Figures> & { readonly findings?: readonly FindingOf[] } = {}): Assessment => ({
  figures: { dates: new Map(), money: [], ...it } as Figures,
  findings: it.findings ?? [],
})

const held = (until: string, window = 'window:netflix'): FindingOf => ({
  code: 'window-under-holdback',
  severity: 'error',
  because: [`release/windows/${window}/term/from`, 'clear/grants/grant:tv/holdbacks/holdback:tv/until'],
  facts: {
    window: window as 'window:netflix',
    protects: 'party:tv',
    from: day('2026-01-01'),
    until: day(until),
  },
})
const short = (minor: bigint): FindingOf => ({
  code: 'cash-gap',
  severity: 'error',
  because: ['make/costs', 'deal/finance'],
  facts: { week: day('2026-01-05'), short: money('JPY', minor) },
})

describe('a finding', () => {
  test('has appeared when it was not there, and is gone when it is there no more', () => {
    const { findings } = diff(of({ findings: [held('2026-02-01')] }), of({ findings: [short(1n)] }))
    expect(findings).toEqual({ appeared: [short(1n)], gone: [held('2026-02-01')], changed: [] })
  })
  test('is the same one where it rests on the same places, and has changed when it says something else', () => {
    const { findings } = diff(of({ findings: [held('2026-02-01')] }), of({ findings: [held('2026-02-02')] }))
    expect(findings).toEqual({
      appeared: [],
      gone: [],
      changed: [{ before: held('2026-02-01'), after: held('2026-02-02') }],
    })
  })
  test('that says another sum of money has changed, by a yen too', () => {
    expect(diff(of({ findings: [short(1n)] }), of({ findings: [short(2n)] })).findings.changed).toHaveLength(
      1,
    )
    expect(diff(of({ findings: [short(1n)] }), of({ findings: [short(1n)] })).findings.changed).toEqual([])
  })
  test('of the same code in another place is another one', () => {
    const { findings } = diff(
      of({ findings: [held('2026-02-01')] }),
      of({ findings: [held('2026-02-01', 'window:prime')] }),
    )
    expect(findings.appeared).toEqual([held('2026-02-01', 'window:prime')])
    expect(findings.gone).toEqual([held('2026-02-01')])
  })
  test('that stands twice in one place counts twice: one of the two can go', () => {
    const { findings } = diff(of({ findings: [short(1n), short(2n)] }), of({ findings: [short(1n)] }))
    expect(findings).toEqual({ appeared: [], gone: [short(2n)], changed: [] })
  })
})

describe('a date', () => {
  const on = (...dates: readonly (readonly [string, string])[]) =>
    of({ dates: new Map(dates.map(([path, text]) => [path, day(text)])) })

  test('that stays is not told', () => {
    expect(diff(on(['a', '2026-01-01']), on(['a', '2026-01-01'])).dates).toEqual([])
  })
  test('has moved, has come or has gone; by place', () => {
    const before = on(['moved', '2026-01-01'], ['gone', '2026-02-01'])
    const after = on(['moved', '2026-01-08'], ['come', '2026-03-01'])
    expect(diff(before, after).dates).toEqual([
      { path: 'come', after: '2026-03-01' },
      { path: 'gone', before: '2026-02-01' },
      { path: 'moved', before: '2026-01-01', after: '2026-01-08' },
    ])
  })
})

describe('money of a party in its business year', () => {
  const entry = (yearEnds: string | undefined, minor: bigint, currency: 'JPY' | 'KRW' = 'JPY') => ({
    key: `party:studio ${yearEnds ?? '-'} received ${currency}`,
    party: 'party:studio' as const,
    flow: 'received' as const,
    ...(yearEnds ? { yearEnds: day(yearEnds) } : {}),
    amount: money(currency, minor),
  })

  test('that moves to another year leaves nothing in the first', () => {
    const before = of({ money: [entry('2026-12-31', 500n)] })
    const after = of({ money: [entry('2027-12-31', 500n)] })
    expect(diff(before, after).money).toEqual([
      {
        party: 'party:studio',
        flow: 'received',
        yearEnds: '2026-12-31',
        before: money('JPY', 500n),
        after: money('JPY', 0n),
      },
      {
        party: 'party:studio',
        flow: 'received',
        yearEnds: '2027-12-31',
        before: money('JPY', 0n),
        after: money('JPY', 500n),
      },
    ])
  })
  test('is told by currency, and only where it is another sum', () => {
    const before = of({ money: [entry('2026-12-31', 500n), entry('2026-12-31', 9n, 'KRW')] })
    const after = of({ money: [entry('2026-12-31', 500n), entry('2026-12-31', 8n, 'KRW')] })
    expect(diff(before, after).money).toMatchObject([{ before: money('KRW', 9n), after: money('KRW', 8n) }])
  })
  test('without a known year is told without one', () => {
    const [moved] = diff(of({ money: [entry(undefined, 1n)] }), of()).money
    expect(moved).toEqual({
      party: 'party:studio',
      flow: 'received',
      before: money('JPY', 1n),
      after: money('JPY', 0n),
    })
  })
  test('that nets to nothing on one side and is absent on the other has not moved', () => {
    expect(diff(of({ money: [entry('2026-12-31', 0n)] }), of()).money).toEqual([])
  })
})
