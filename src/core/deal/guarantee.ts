import type { Day, Money, Path, Rate } from '../base/index.ts'
import { inCurrency, max, min, subtract, zero } from '../base/index.ts'

/** A payment that is to carry a guarantee. */
export interface Funding {
  readonly path: Path
  readonly amount: Money
  /** absent when it hangs on a day that is not known */
  readonly due?: Day
}

/** A guarantee on the day it is owed, and the payments that are to carry it. */
export interface Owed {
  readonly path: Path
  readonly amount: Money
  readonly due: Day
  readonly funding: readonly Funding[]
}

/** How far the cash carries a guarantee. */
export interface Carried {
  readonly owed: Owed
  /** what of it the cash received by the day it is due does not carry */
  readonly short: Money
  /** the day on which the cash carries all of it, where it ever does */
  readonly covered?: Day
  /** payments that might have carried it, were their day or their rate known */
  readonly undated: readonly Path[]
  readonly unconverted: readonly Path[]
}

/**
 * Sets each guarantee against the payments that are to carry it, the one due first before the others, since
 * cash pays one guarantee only. What comes in on the day that a guarantee is due is in time.
 */
export function carryGuarantees(owed: readonly Owed[], rates: readonly Rate[]): readonly Carried[] {
  const unspent = new Map<Path, Money>()
  return owed.toSorted(byDue).map((guarantee) => carry(guarantee, unspent, rates))
}

/** What has no day comes last. */
function byDue(a: { readonly due?: Day }, b: { readonly due?: Day }): number {
  if (a.due === b.due) return 0
  return b.due === undefined || (a.due !== undefined && a.due < b.due) ? -1 : 1
}

/** @param unspent what guarantees carried before this one left of each payment; changed here */
function carry(owed: Owed, unspent: Map<Path, Money>, rates: readonly Rate[]): Carried {
  const { currency } = owed.amount
  const undated: Path[] = []
  const unconverted: Path[] = []
  let [open, short, covered] = [owed.amount, owed.amount, undefined as Day | undefined]
  const inOrder = owed.funding.toSorted(byDue)
  for (const { path, amount, due } of inOrder) {
    if (open.minor <= 0n) break
    const left = unspent.get(path) ?? amount
    const worth = inCurrency(left, currency, due, rates)
    if (!due) undated.push(path)
    else if (!worth) unconverted.push(path)
    else {
      const taken = min(worth, open)
      const used = taken.minor === worth.minor ? left : (inCurrency(taken, left.currency, due, rates) ?? left)
      unspent.set(path, max(subtract(left, used), zero(left.currency)))
      open = subtract(open, taken)
      if (due <= owed.due) short = open
      covered = due
    }
  }
  const lacking = { owed, short, undated, unconverted }
  return open.minor <= 0n && covered ? { ...lacking, covered } : lacking
}
