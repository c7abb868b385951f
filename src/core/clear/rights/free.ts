import type { RightsIndex } from './columns.ts'
import { readSet, TERRITORY_WORDS } from './columns.ts'
import type { Days } from './days.ts'
import type { Probe } from './meeting.ts'
import { rowMeets } from './meeting.ts'

/*
 * What is left of an ask when the boxes with a certain effect are taken away, counted in numbers: which days,
 * which territories, which buckets. Of an ask for several territories a day is free when it is free in all.
 */

/** The days of the ask on which no such box holds any of it, in order. */
export function freeDays(index: RightsIndex, bucket: number, probe: Probe, effects: number): readonly Days[] {
  const free: Days[] = []
  const end = index.starts[bucket + 1]!
  let from = probe.from
  for (let at = index.starts[bucket]!; at < end && index.from[at]! < probe.until; at++) {
    if ((index.effect[at]! & effects) === 0 || index.until[at]! <= from || !rowMeets(index, at, probe))
      continue
    if (index.from[at]! > from) free.push({ from, until: index.from[at]! })
    from = index.until[at]!
    if (from >= probe.until) return free
  }
  if (from < probe.until) free.push({ from, until: probe.until })
  return free
}

/** The territories of the ask that no such box takes on any of its days. */
export function freeTerritories(index: RightsIndex, bucket: number, probe: Probe, effects: number): bigint {
  const left = probe.territories.slice()
  const end = index.starts[bucket + 1]!
  for (let at = index.starts[bucket]!; at < end && index.from[at]! < probe.until; at++) {
    if ((index.effect[at]! & effects) === 0 || index.until[at]! <= probe.from || !rowMeets(index, at, probe))
      continue
    for (let word = 0; word < TERRITORY_WORDS; word++)
      left[word]! &= ~index.territories[at * TERRITORY_WORDS + word]!
  }
  return readSet(left, 0, TERRITORY_WORDS)
}

/** The buckets in which no such box shares a cell with the ask, in order. */
export function untouched(index: RightsIndex, probe: Probe, effects: number): readonly number[] {
  const { starts, from, until, effect, media } = index
  const found: number[] = []
  for (let bucket = 0; bucket < index.buckets; bucket++) {
    const end = starts[bucket + 1]!
    let touched = false
    for (let at = starts[bucket]!; at < end && from[at]! < probe.until; at++) {
      if (until[at]! <= probe.from || (media[at]! & probe.media) === 0 || (effect[at]! & effects) === 0)
        continue
      if (!rowMeets(index, at, probe)) continue
      touched = true
      break
    }
    if (!touched) found.push(bucket)
  }
  return found
}
