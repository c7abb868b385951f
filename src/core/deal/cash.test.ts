import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, money, parseMoney, range, startOfWeek, sum } from '../base/index.ts'
import { type Cash, cashByWeek, cashGap, cashInTheEnd, weeksBegun } from './cash.ts'

const cash = (on: string, amount: string): Cash => ({ on: day(on), amount: parseMoney(amount)! })

describe('the weeks of a term', () => {
  test('are counted from its first day, and one that has begun counts', () => {
    expect(weeksBegun(range(day('2026-04-01'), day('2026-04-02')))).toBe(1)
    expect(weeksBegun(range(day('2026-04-01'), day('2026-04-08')))).toBe(1)
    expect(weeksBegun(range(day('2026-04-01'), day('2026-04-09')))).toBe(2)
  })
})

/** What each week pays of one sum. */
const partsOf = (paid: Cash) =>
  cashByWeek(paid.amount.currency, [], [paid]).map((it) => [it.week, it.paid.minor])

describe('a sum spread over weeks', () => {
  test('is paid in equal parts, a week apart, the odd yen in the first weeks', () => {
    expect(partsOf({ ...cash('2026-04-01', 'JPY 11'), weeks: 3 })).toEqual([
      ['2026-03-30', 4n],
      ['2026-04-06', 4n],
      ['2026-04-13', 3n],
    ])
  })
  test('gives back the odd yen in the first weeks where it is below nothing', () => {
    expect(partsOf({ ...cash('2026-04-01', 'JPY -11'), weeks: 3 }).map(([, minor]) => minor)).toEqual([
      -4n,
      -4n,
      -3n,
    ])
  })
})

describe('cash by the week', () => {
  test('gathers the days from Monday to Sunday', () => {
    const weeks = cashByWeek(
      'JPY',
      [cash('2026-04-06', 'JPY 100'), cash('2026-04-12', 'JPY 10')],
      [cash('2026-04-13', 'JPY 30')],
    )
    expect(weeks).toEqual([
      {
        week: '2026-04-06',
        received: money('JPY', 110n),
        paid: money('JPY', 0n),
        balance: money('JPY', 110n),
      },
      { week: '2026-04-13', received: money('JPY', 0n), paid: money('JPY', 30n), balance: money('JPY', 80n) },
    ])
  })
  test('is not short when the money comes later in the same week than it goes', () => {
    expect(cashGap('JPY', [cash('2026-04-10', 'JPY 5')], [cash('2026-04-06', 'JPY 5')])).toBeUndefined()
  })
  test('is short from the first week below nothing, by the deepest of all weeks', () => {
    const gap = cashGap(
      'JPY',
      [cash('2026-04-27', 'JPY 100')],
      [cash('2026-04-07', 'JPY 30'), cash('2026-04-14', 'JPY 50'), cash('2026-04-28', 'JPY 20')],
    )
    expect(gap).toEqual({ week: '2026-04-06', short: money('JPY', 80n) })
  })
  test('begins with what is there already', () => {
    expect(cashGap('JPY', [], [cash('2026-04-07', 'JPY 30')], money('JPY', 30n))).toBeUndefined()
  })
})

const anyDay = fc
  .integer({ min: 0, max: 400 })
  .map((n) => day(`2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`))
const anyCash = fc.array(
  fc.record({ on: anyDay, amount: fc.bigInt({ min: 0n, max: 10n ** 12n }).map((n) => money('JPY', n)) }),
)

test('property: the last balance is what came in less what went out, and every week is a Monday', () => {
  fc.assert(
    fc.property(anyCash, anyCash, (inflows, outflows) => {
      const weeks = cashByWeek('JPY', inflows, outflows)
      const total = (list: readonly Cash[]): bigint =>
        sum(
          'JPY',
          list.map(({ amount }) => amount as ReturnType<typeof money<'JPY'>>),
        ).minor
      expect(weeks.at(-1)?.balance.minor ?? 0n).toBe(total(inflows) - total(outflows))
      for (const { week } of weeks) expect(startOfWeek(week)).toBe(week)
    }),
  )
})
test('property: what is spread is paid in full, and no two weeks differ by more than one minor unit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 120 }), (minor, weeks) => {
      const parts = partsOf({ on: day('2026-01-01'), amount: money('KRW', minor), weeks }).map(
        ([, part]) => part as bigint,
      )
      expect(parts.length).toBe(weeks)
      expect(parts.reduce((a, b) => a + b, 0n)).toBe(minor)
      expect(parts).toEqual(parts.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)))
      expect(parts[0]! - parts.at(-1)! <= 1n).toBe(true)
    }),
  )
})

test('property: what is short, and what is there in the end, are those of the weeks', () => {
  fc.assert(
    fc.property(anyCash, anyCash, (inflows, outflows) => {
      const weeks = cashByWeek('JPY', inflows, outflows)
      const short = weeks.filter(({ balance }) => balance.minor < 0n)
      const worst = short.reduce((low, { balance }) => (balance.minor < low ? balance.minor : low), 0n)
      expect(cashGap('JPY', inflows, outflows)).toEqual(
        short[0] && { week: short[0].week, short: money('JPY', -worst) },
      )
      expect(cashInTheEnd('JPY', inflows, outflows)).toEqual(weeks.at(-1)?.balance ?? money('JPY', 0n))
    }),
  )
})
