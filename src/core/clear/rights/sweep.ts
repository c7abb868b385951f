import type { Scope } from '../../base/index.ts'
import { invariant, meet } from '../../base/index.ts'
import type { RightsIndex } from './columns.ts'
import { EFFECT } from './columns.ts'
import { boxAt, rowsMeet } from './meeting.ts'

/** Pairs of places in an index. */
export interface Pairs {
  readonly first: Int32Array
  readonly second: Int32Array
}

/**
 * Every pair of boxes of one bucket that share a cell and of which one takes it from every ask, as an exclusive
 * sale does. A sweep by first day: what begins after a box ends is never looked at beside it.
 * @param from and to: buckets, `to` not included; all of them when not given
 */
export function conflictsIn(index: RightsIndex, fromBucket = 0, toBucket = index.buckets): Pairs {
  const { starts, from, until, effect, media } = index
  let first = new Int32Array(1024)
  let second = new Int32Array(1024)
  let count = 0
  for (let bucket = fromBucket; bucket < toBucket; bucket++) {
    const end = starts[bucket + 1]!
    for (let a = starts[bucket]!; a < end; a++) {
      const last = until[a]!
      const takes = effect[a]!
      const on = media[a]!
      for (let b = a + 1; b < end && from[b]! < last; b++) {
        if (((takes | effect[b]!) & EFFECT.takes) === 0 || (on & media[b]!) === 0) continue
        if (!rowsMeet(index, a, b)) continue
        if (count === first.length) [first, second] = [grown(first), grown(second)]
        first[count] = a
        second[count++] = b
      }
    }
  }
  return { first: first.subarray(0, count), second: second.subarray(0, count) }
}

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2)
  larger.set(list)
  return larger
}

/** The cells that a pair shares: one box. */
export function sharedBy(index: RightsIndex, a: number, b: number): Scope {
  const shared = meet(boxAt(index, a), boxAt(index, b))
  invariant(shared !== undefined, 'a pair of the sweep shares a cell')
  return shared
}
