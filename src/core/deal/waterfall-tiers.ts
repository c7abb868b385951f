import type { Ratio } from '../base/index.ts'
import { invariant, ratio } from '../base/index.ts'
import type { Waterfall } from './types.ts'

/*
 * Money through the tiers, written twice: in bigint, which holds any amount, and in whole numbers below
 * 2^53, which a double holds exactly. The second takes half the time, a third where tiers are shared, which a
 * million receipts need; it is used only where no product and no sum can reach 2^53. A test holds the two
 * equal.
 */

/** The tiers of a waterfall, through which a list of receipts is paid one by one. */
export interface RunningTiers {
  /**
   * Pays every receipt before that place in the list which is not paid yet.
   * @returns what came in so far, and what no tier took; below 0: what the next receipts have to make good
   */
  readonly payUpTo: (end: number) => { readonly received: bigint; readonly left: bigint }
  /** what each entry of each tier has been paid so far */
  readonly paid: () => readonly (readonly bigint[])[]
}

/** A tier as whole numbers: its take in halves, so that one division rounds a half up, and its weights. */
interface Shape {
  readonly gross: boolean
  readonly twiceNum: bigint
  readonly den: bigint
  readonly weights: readonly bigint[]
  readonly whole: bigint
  readonly cap: bigint | undefined
}

export function shapesOf({ currency, tiers }: Waterfall): readonly Shape[] {
  return tiers.map(({ cap, of, take, to }) => {
    invariant(!cap || cap.currency === currency, 'a cap is in the currency of its waterfall')
    const weights = wholeWeights(to.map(({ weight }) => weight)).map(orNothing)
    const whole = weights.reduce((a, b) => a + b, 0n)
    return {
      gross: of === 'gross',
      twiceNum: 2n * orNothing(take.num),
      den: take.den,
      weights,
      whole,
      // A tier that pays nobody lets the money through.
      cap: whole === 0n ? 0n : cap && orNothing(cap.minor),
    }
  })
}

/** No tier takes less than nothing, whatever a file says. */
const orNothing = (n: bigint): bigint => (n < 0n ? 0n : n)

/** The same proportions in the smallest whole numbers. */
function wholeWeights(weights: readonly Ratio[]): readonly bigint[] {
  const common = weights.reduce((product, { den }) => product * ratio(den, product).num, 1n)
  return weights.map(({ num, den }) => (num * common) / den)
}

/** Can no sum and no product of these receipts in these tiers reach 2^53? */
export function fitsSmall(shapes: readonly Shape[], receipts: readonly bigint[]): boolean {
  const limit = BigInt(Number.MAX_SAFE_INTEGER)
  const size = (n: bigint): bigint => (n < 0n ? -n : n)
  let [total, largest] = [0n, 0n]
  for (const receipt of receipts) {
    total += size(receipt)
    if (size(receipt) > largest) largest = size(receipt)
  }
  return (
    total < limit &&
    shapes.every(
      ({ twiceNum, den, whole }) => largest * twiceNum + 2n * den < limit && (largest + 1n) * whole < limit,
    )
  )
}

export function largeTiers(shapes: readonly Shape[], receipts: readonly bigint[]): RunningTiers {
  const room = shapes.map(({ cap }) => cap)
  const paid = shapes.map(({ weights }) => weights.map(() => 0n))
  const share = (t: number, part: bigint): void => {
    const { weights, whole } = shapes[t]!
    const to = paid[t]!
    let left = part
    for (let i = 0; i < weights.length; i++) {
      const floor = (part * weights[i]!) / whole
      to[i]! += floor
      left -= floor
    }
    if (left === 0n) return
    const lost = weights.map((weight) => (part * weight) % whole)
    for (; left > 0n; left--) {
      let neediest = 0
      for (let i = 1; i < lost.length; i++) if (lost[i]! > lost[neediest]!) neediest = i
      to[neediest]! += 1n
      lost[neediest] = -1n
    }
  }
  const pay = (receipt: bigint): bigint => {
    let rest = receipt
    for (let t = 0; t < shapes.length && rest > 0n; t++) {
      const { gross, twiceNum, den } = shapes[t]!
      const mayTake = room[t]
      let part = ((gross ? receipt : rest) * twiceNum + den) / (2n * den)
      if (part > rest) part = rest
      if (mayTake !== undefined) {
        if (part > mayTake) part = mayTake
        room[t] = mayTake - part
      }
      rest -= part
      if (paid[t]!.length === 1) paid[t]![0]! += part
      else if (part > 0n) share(t, part)
    }
    return receipt - rest
  }
  let [next, received, taken, left] = [0, 0n, 0n, 0n]
  const payUpTo = (end: number) => {
    for (; next < end; next++) {
      const sum = receipts[next]!
      received += sum
      const open = left < 0n ? left + sum : sum
      if (left < 0n) left = 0n
      const part = open > 0n ? pay(open) : 0n
      invariant(part >= 0n && part <= (open > 0n ? open : 0n), 'the tiers take no more than there is')
      taken += part
      left += open - part
      invariant(taken + left === received, 'a waterfall pays out exactly what came in')
    }
    return { received, left }
  }
  return { payUpTo, paid: () => paid }
}

export function smallTiers(shapes: readonly Shape[], receipts: readonly bigint[]): RunningTiers {
  // By hand: `Float64Array.from` goes through an iterator, which takes as long as the tiers do.
  const sums = new Float64Array(receipts.length)
  for (let i = 0; i < sums.length; i++) sums[i] = Number(receipts[i]!)
  const room = Float64Array.from(shapes, ({ cap }) =>
    cap === undefined ? Number.POSITIVE_INFINITY : Number(cap),
  )
  const gross = shapes.map((shape) => shape.gross)
  const twiceNum = Float64Array.from(shapes, (shape) => Number(shape.twiceNum))
  const den = Float64Array.from(shapes, (shape) => Number(shape.den))
  const weights = shapes.map((shape) => Float64Array.from(shape.weights, Number))
  const wholes = Float64Array.from(shapes, ({ whole }) => Number(whole))
  const paid = shapes.map((shape) => new Float64Array(shape.weights.length))
  const lost = new Float64Array(Math.max(0, ...shapes.map((shape) => shape.weights.length)))
  const share = (t: number, part: number): void => {
    const weight = weights[t]!
    const whole = wholes[t]!
    const to = paid[t]!
    let left = part
    for (let i = 0; i < weight.length; i++) {
      const due = part * weight[i]!
      // Whole numbers below 2^53 divide so that the floor is right: no quotient is rounded up to a whole.
      const floor = Math.floor(due / whole)
      lost[i] = due - floor * whole
      to[i]! += floor
      left -= floor
    }
    for (; left > 0; left--) {
      let neediest = 0
      for (let i = 1; i < weight.length; i++) if (lost[i]! > lost[neediest]!) neediest = i
      to[neediest]! += 1
      lost[neediest] = -1
    }
  }
  const pay = (receipt: number): number => {
    let rest = receipt
    for (let t = 0; t < paid.length && rest > 0; t++) {
      let part = Math.floor(((gross[t] ? receipt : rest) * twiceNum[t]! + den[t]!) / (2 * den[t]!))
      if (part > rest) part = rest
      if (part > room[t]!) part = room[t]!
      room[t]! -= part
      rest -= part
      if (paid[t]!.length === 1) paid[t]![0]! += part
      else if (part > 0) share(t, part)
    }
    return receipt - rest
  }
  let so = { next: 0, received: 0, taken: 0, left: 0 }
  const payUpTo = (end: number) => {
    // Kept in the function while it runs: a number that is written outside it is boxed each time.
    let { next, received, taken, left } = so
    for (; next < end; next++) {
      const sum = sums[next]!
      received += sum
      const open = left < 0 ? left + sum : sum
      if (left < 0) left = 0
      const part = open > 0 ? pay(open) : 0
      invariant(part >= 0 && part <= (open > 0 ? open : 0), 'the tiers take no more than there is')
      taken += part
      left += open - part
      invariant(taken + left === received, 'a waterfall pays out exactly what came in')
    }
    so = { next, received, taken, left }
    return { received: BigInt(received), left: BigInt(left) }
  }
  return { payUpTo, paid: () => paid.map((to) => [...to].map(BigInt)) }
}
