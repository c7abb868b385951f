import type { Ratio } from '../base/index.ts'
import { invariant, ratio } from '../base/index.ts'
import type { Waterfall } from './types.ts'

/*
 * Money through the tiers, written twice: in bigint, which holds any amount, and in whole numbers below
 * 2^53, which a double holds exactly. The second takes half the time, a third where tiers are shared, which a
 * million receipts need; it is used only where no product and no sum can reach 2^53. A test holds the two
 * equal.
 */

/** The tiers of a waterfall, through which receipts are paid one by one. */
export interface RunningTiers {
  /** Pays one receipt above 0; returns how much of it the tiers took. */
  readonly pay: (receipt: bigint) => bigint
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

export function largeTiers(shapes: readonly Shape[]): RunningTiers {
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
  return { pay, paid: () => paid }
}

export function smallTiers(shapes: readonly Shape[]): RunningTiers {
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
  const pay = (sum: bigint): bigint => {
    const receipt = Number(sum)
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
    return rest === 0 ? sum : BigInt(receipt - rest)
  }
  return { pay, paid: () => paid.map((to) => [...to].map(BigInt)) }
}
