import { addDays, day, deal, money, type PartyId, ratio } from '../src/core/index.ts'
import { report, timed } from './measure.ts'

/* A million receipts through ten tiers, exactly. Aim: under half a second, and linear. */

const party = (n: number): PartyId => `party:p${n}`

/** Ten tiers as contracts have them: fees of the gross, capped recoupment among several, then shares. */
const TIERS: readonly deal.Tier[] = Array.from({ length: 10 }, (_, n) => ({
  id: `tier:t${n}` as const,
  names: { en: `Tier ${n}` },
  of: n < 2 ? ('gross' as const) : ('remaining' as const),
  take: n === 9 ? ratio(1n, 1n) : ratio(BigInt(3 + n), 100n),
  ...(n >= 2 && n < 5 ? { cap: money('JPY', 4_000_000_000n * BigInt(n)) } : {}),
  to: Array.from({ length: 1 + (n % 3) }, (_, i) => ({
    party: party(n + i),
    weight: ratio(BigInt(2 + i), 7n),
  })),
}))
const WATERFALL: deal.Waterfall = { currency: 'JPY', tiers: TIERS }

// Sums that look like receipts and divide badly; the same in every run.
const receipts = (count: number): readonly deal.Incoming[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `receipt:${String(n).padStart(7, '0')}`,
    on: addDays(day('2026-01-01'), Math.floor((n * 1000) / count)),
    amount: money('JPY', BigInt(10_007 + ((n * 7919) % 999_983))),
  }))

const million = receipts(1_000_000)
const tenth = receipts(100_000)

report([
  timed(
    '1,000,000 receipts through 10 tiers',
    { aim: 500, warm: 2, count: 9 },
    () => million,
    (list) => deal.payOut(WATERFALL, list),
  ),
  timed(
    '100,000 receipts through 10 tiers',
    { aim: 50, warm: 2, count: 9 },
    () => tenth,
    (list) => deal.payOut(WATERFALL, list),
  ),
])
