import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, money, parseMoney, ratio } from '../base/index.ts'
import { incoming, part, tier, waterfall } from './deal.fixture.ts'
import type { Tier } from './types.ts'
import { type Incoming, type PaidOut, payOut, payOutBefore } from './waterfall.ts'
import { fitsSmall, largeTiers, shapesOf, smallTiers } from './waterfall-tiers.ts'

const paid = ({ tiers }: PaidOut): readonly string[] => tiers.map((it) => String(it.paid.minor))
const shares = ({ tiers }: PaidOut): readonly string[][] =>
  tiers.map(({ to }) => to.map(({ amount }) => String(amount.minor)))

const fee = tier({
  id: 'tier:fee',
  of: 'gross',
  take: part('10 %'),
  to: [{ party: 'party:agent', weight: part('1') }],
})
const recoup = tier({ most: 'JPY 1,500' })
const profit = tier({
  id: 'tier:profit',
  to: [
    { party: 'party:studio', weight: part('60 %') },
    { party: 'party:investor', weight: part('40 %') },
  ],
})

describe('a waterfall', () => {
  test('pays the tiers in the order of the contract, each until its cap is reached in all', () => {
    // 1,000: fee 100, recoupment 900. 1,000 more: fee 100, recoupment the 600 it lacks, 300 of profit.
    const receipts = [incoming('JPY 1,000', day('2026-01-15')), incoming('JPY 1,000', day('2026-02-15'))]
    const out = payOut(waterfall(fee, recoup, profit), receipts)
    expect(paid(out)).toEqual(['200', '1500', '300'])
    expect(shares(out)).toEqual([['200'], ['1500'], ['180', '120']])
    expect(out.received).toEqual(money('JPY', 2000n))
    expect(out.left).toEqual(money('JPY', 0n))
  })
  test('takes a part of the receipt as it came in, or of what is left of it', () => {
    const half = (id: Tier['id'], of: Tier['of']) => tier({ id, of, take: part('50 %') })
    const remaining = waterfall(half('tier:a', 'remaining'), half('tier:b', 'remaining'))
    const gross = waterfall(half('tier:a', 'gross'), half('tier:b', 'gross'))
    expect(paid(payOut(remaining, [incoming('JPY 1,000')]))).toEqual(['500', '250'])
    expect(paid(payOut(gross, [incoming('JPY 1,000')]))).toEqual(['500', '500'])
  })
  test('takes of the gross no more than the tiers before it left', () => {
    const most = tier({ id: 'tier:most', take: part('95 %') })
    expect(paid(payOut(waterfall(most, fee), [incoming('JPY 1,000')]))).toEqual(['950', '50'])
  })
  test('leaves over what no tier takes', () => {
    expect(payOut(waterfall(fee), [incoming('JPY 1,000')]).left).toEqual(money('JPY', 900n))
  })
  test('divides a tier by the largest remainder, so that not one yen is lost', () => {
    // C1 of our examples: quotas 60,000,000.6, 35,000,000.35 and 5,000,000.05.
    const claims = tier({
      to: [
        { party: 'party:a', weight: ratio(144n, 1n) },
        { party: 'party:b', weight: ratio(84n, 1n) },
        { party: 'party:c', weight: ratio(12n, 1n) },
      ],
    })
    expect(shares(payOut(waterfall(claims), [incoming('JPY 100,000,001')]))).toEqual([
      ['60000001', '35000000', '5000000'],
    ])
  })
  test('rounds a part to the nearest yen, a half up', () => {
    const take = (text: string) => paid(payOut(waterfall(tier({ take: part(text) })), [incoming('JPY 5')]))[0]
    expect(take('50 %')).toBe('3') // 2.5
    expect(take('49 %')).toBe('2') // 2.45
    expect(take('1/3')).toBe('2') // 1.67
  })
  test('pays receipts by day, and within a day by id, however they are listed', () => {
    const first = incoming('JPY 1,000', day('2026-01-15'), 'receipt:a')
    const second = incoming('JPY 333', day('2026-01-15'), 'receipt:b')
    const third = incoming('JPY 77', day('2026-01-16'), 'receipt:a')
    const tiers = waterfall(fee, recoup, profit)
    expect(payOut(tiers, [third, second, first])).toEqual(payOut(tiers, [first, second, third]))
  })
  test('makes what is taken back good from the next receipts before it pays again', () => {
    const tiers = waterfall(fee, profit)
    const one = incoming('JPY 1,000', day('2026-01-15'))
    const back = incoming('JPY -300', day('2026-02-15'))
    const next = incoming('JPY 500', day('2026-03-15'))
    expect(payOut(tiers, [one, back]).left).toEqual(money('JPY', -300n))
    expect(paid(payOut(tiers, [one, back]))).toEqual(['100', '900'])
    // 500 less 300: of the 200 left, 20 and 180.
    expect(paid(payOut(tiers, [one, back, next]))).toEqual(['120', '1080'])
  })
  test('lets the money through a tier that pays nobody', () => {
    expect(paid(payOut(waterfall(tier({ to: [] }), profit), [incoming('JPY 10')]))).toEqual(['0', '10'])
  })
  test('with no tier keeps all, and with no receipt pays nothing', () => {
    expect(payOut(waterfall(), [incoming('JPY 10')]).left).toEqual(money('JPY', 10n))
    expect(paid(payOut(waterfall(fee, profit), []))).toEqual(['0', '0'])
  })
  test('stands before a day as the receipts of the days before it left it', () => {
    const receipts = [incoming('JPY 1,000', day('2026-03-31')), incoming('JPY 500', day('2026-04-01'))]
    const stands = payOutBefore(waterfall(fee), receipts, [day('2026-01-01'), day('2026-04-01'), 'open'])
    expect(stands.map(paid)).toEqual([['0'], ['100'], ['150']])
  })
  test('holds amounts past any double', () => {
    const vast = parseMoney('JPY 900,719,925,474,099,301')!
    const out = payOut(waterfall(fee), [{ ...incoming('JPY 1'), amount: vast }])
    expect(paid(out)).toEqual(['90071992547409930'])
  })
})

const parties = ['party:a', 'party:b', 'party:c', 'party:d'] as const
const anyPart = fc
  .tuple(fc.bigInt({ min: 0n, max: 40n }), fc.bigInt({ min: 1n, max: 30n }))
  .map(([num, den]) => ratio(num > den ? den : num, den))
const anyTier: fc.Arbitrary<Tier> = fc
  .record({
    of: fc.constantFrom('gross' as const, 'remaining' as const),
    take: anyPart,
    cap: fc.option(fc.bigInt({ min: 0n, max: 10n ** 9n }), { nil: undefined }),
    to: fc.array(
      fc.record({
        party: fc.constantFrom(...parties),
        weight: fc
          .tuple(fc.bigInt({ min: 0n, max: 99n }), fc.bigInt({ min: 1n, max: 9n }))
          .map(([n, d]) => ratio(n, d)),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ cap, ...it }) => tier(cap === undefined ? it : { ...it, cap: money('JPY', cap) }))
const anyTiers = fc
  .array(anyTier, { maxLength: 6 })
  .map((tiers) => waterfall(...tiers.map((it, i) => ({ ...it, id: `tier:t${i}` as const }))))
const receiptsBetween = (min: bigint, max: bigint): fc.Arbitrary<readonly Incoming[]> =>
  fc
    .array(fc.tuple(fc.bigInt({ min, max }), fc.integer({ min: 0, max: 30 })), { maxLength: 30 })
    .map((list) =>
      list.map(([minor, shift], i) => ({
        id: `receipt:${i}`,
        on: addDays(day('2026-01-01'), shift),
        amount: money('JPY', minor),
      })),
    )

test('property: what the tiers paid and what is left is what came in, to the last yen', () => {
  fc.assert(
    fc.property(anyTiers, receiptsBetween(-(10n ** 9n), 10n ** 10n), (tiers, receipts) => {
      const out = payOut(tiers, receipts)
      const total = out.tiers.reduce((all, it) => all + it.paid.minor, out.left.minor)
      expect(total).toBe(receipts.reduce((all, { amount }) => all + amount.minor, 0n))
      for (const { paid: whole, to } of out.tiers)
        expect(to.reduce((all, { amount }) => all + amount.minor, 0n)).toBe(whole.minor)
    }),
  )
})
test('property: no tier pays past its cap, and nobody is ever paid less than before', () => {
  fc.assert(
    fc.property(anyTiers, receiptsBetween(-(10n ** 8n), 10n ** 9n), (tiers, receipts) => {
      const days = Array.from({ length: 31 }, (_, i) => addDays(day('2026-01-01'), i))
      const stands = payOutBefore(tiers, receipts, [...days, 'open'])
      for (const [i, stand] of stands.entries())
        for (const [t, it] of stand.tiers.entries()) {
          const { cap } = tiers.tiers[t]!
          if (cap) expect(it.paid.minor <= cap.minor).toBe(true)
          const before = stands[i - 1]?.tiers[t]
          for (const [p, { amount }] of it.to.entries())
            expect(amount.minor >= (before?.to[p]?.amount.minor ?? 0n)).toBe(true)
        }
    }),
  )
})
test('property: the order in which receipts are listed has no effect', () => {
  fc.assert(
    fc.property(anyTiers, receiptsBetween(0n, 10n ** 9n), (tiers, receipts) => {
      expect(payOut(tiers, receipts.toReversed())).toEqual(payOut(tiers, receipts))
    }),
  )
})
test('property: whole numbers in doubles pay what bigint pays, where they are used', () => {
  let used = 0
  fc.assert(
    fc.property(
      anyTiers,
      // Among them what takes back what an earlier receipt said.
      fc.array(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 14n }), { minLength: 1, maxLength: 20 }),
      (tiers, sums) => {
        const shapes = shapesOf(tiers)
        if (!fitsSmall(shapes, sums)) return
        used++
        const [small, large] = [smallTiers(shapes, sums), largeTiers(shapes, sums)]
        for (const end of [1, sums.length]) {
          expect(small.payUpTo(end)).toEqual(large.payUpTo(end))
          expect(small.paid()).toEqual(large.paid())
        }
      },
    ),
    { numRuns: 2000 },
  )
  expect(used).toBeGreaterThan(500)
})
test('property: a receipt close to the largest that a double holds is still paid exactly', () => {
  const close = fc.bigInt({ min: 1n, max: 2n ** 20n })
  fc.assert(
    fc.property(close, fc.bigInt({ min: 1n, max: 60n }), (below, den) => {
      const tiers = waterfall(tier({ take: ratio(1n, den) }))
      const shapes = shapesOf(tiers)
      const sum = (2n ** 53n - 2n * den) / 2n - below
      expect(fitsSmall(shapes, [sum])).toBe(true)
      expect(smallTiers(shapes, [sum]).payUpTo(1)).toEqual(largeTiers(shapes, [sum]).payUpTo(1))
    }),
  )
})
