import type { Currency, Day, Id, Money, PartyId, Path, Until } from '../base/index.ts'
import { invariant, money } from '../base/index.ts'
import type { Waterfall } from './types.ts'
import { fitsSmall, largeTiers, shapesOf, smallTiers } from './waterfall-tiers.ts'

/** Money that came in, in the waterfall's currency. Below 0 it takes back what an earlier receipt said. */
export interface Incoming {
  readonly id: Path
  readonly on: Day
  readonly amount: Money
}

/** What a tier has paid in all, and to whom; entries stand in the order of the contract. */
export interface TierPaid {
  readonly tier: Id<'tier'>
  readonly paid: Money
  readonly to: readonly { readonly party: PartyId; readonly amount: Money }[]
}

/** Where all the money went so far: what the tiers paid and what is left make up what was received. */
export interface PaidOut {
  readonly received: Money
  readonly tiers: readonly TierPaid[]
  /** what no tier took; below 0: what was taken back and the next receipts have to make good */
  readonly left: Money
}

// From here on it pays to lay the tiers out for speed.
const MANY = 100

/**
 * Pays receipts out through the tiers, in the order of their days and then of their ids; linear in receipts
 * times tiers. A part of a receipt is rounded to the nearest minor unit, a half up, as the spreadsheets of
 * the trade do; a tier divides its part by the largest remainder, receipt by receipt. A receipt below 0 is
 * made good from the next ones before anybody is paid again: nobody pays back.
 */
export function payOut(waterfall: Waterfall, receipts: readonly Incoming[]): PaidOut {
  return payOutBefore(waterfall, receipts, ['open'])[0]!
}

/** The same, as it stood before each of the days, which ascend: one pass for a whole row of statements. */
export function payOutBefore(
  waterfall: Waterfall,
  receipts: readonly Incoming[],
  days: readonly Until[],
): readonly PaidOut[] {
  const { currency } = waterfall
  const sorted = inOrder(receipts)
  const sums = sorted.map(({ amount }) => {
    invariant(amount.currency === currency, 'a waterfall takes its own currency only')
    return amount.minor
  })
  const shapes = shapesOf(waterfall)
  const tiers =
    sums.length >= MANY && fitsSmall(shapes, sums) ? smallTiers(shapes, sums) : largeTiers(shapes, sums)
  let next = 0
  return days.map((before) => {
    while (next < sorted.length && sorted[next]!.on < before) next++
    const { received, left } = tiers.payUpTo(next)
    return standing(waterfall, tiers.paid(), currency, received, left)
  })
}

/** @param paid to each entry of each tier; added up here once more, apart from the running sums */
function standing(
  waterfall: Waterfall,
  paid: readonly (readonly bigint[])[],
  currency: Currency,
  received: bigint,
  left: bigint,
): PaidOut {
  const tiers = waterfall.tiers.map(({ id, to }, t) => ({
    tier: id,
    paid: money(
      currency,
      paid[t]!.reduce((a, b) => a + b, 0n),
    ),
    to: to.map(({ party }, i) => ({ party, amount: money(currency, paid[t]![i]!) })),
  }))
  const total = tiers.reduce((sum, tier) => sum + tier.paid.minor, left)
  invariant(total === received, 'a waterfall pays out exactly what came in')
  return { received: money(currency, received), tiers, left: money(currency, left) }
}

/** By day and then by id. A ledger is kept in that order already, and a million need not be sorted again. */
function inOrder(receipts: readonly Incoming[]): readonly Incoming[] {
  const later = (a: Incoming, b: Incoming): boolean => a.on > b.on || (a.on === b.on && a.id > b.id)
  const sorted = receipts.every((receipt, i) => i === 0 || !later(receipts[i - 1]!, receipt))
  return sorted ? receipts : receipts.toSorted((a, b) => (later(a, b) ? 1 : later(b, a) ? -1 : 0))
}
