import { invariant, type Scope } from '../../base/index.ts'
import { dayNumber } from './days.ts'

/**
 * Boxes of rights as columns of numbers, a row a box, in buckets (a work, a title): a million of them are gone
 * through without an object being made. Sets are bits: a territory, a medium and a language in a form are small
 * whole numbers, whatever they stand for.
 */
export interface Columns {
  readonly bucket: Int32Array
  /** days since 1970-01-01, half-open; `NEVER` for an open end */
  readonly from: Int32Array
  readonly until: Int32Array
  /** what the box does to an ask, `EFFECT` */
  readonly effect: Uint8Array
  /** `TERRITORY_WORDS` words a row */
  readonly territories: Uint32Array
  /** one word a row */
  readonly media: Uint32Array
  readonly languages: Uint32Array
  /** so many words a row; the topmost bit of the last stands for every language without a bit of its own */
  readonly languageWords: number
}

/** Up to 256 territories. */
export const TERRITORY_WORDS = 8

/**
 * What a box does: it gives a cell, or takes it, to an ask that is not exclusive, to one that is, or to both. An
 * exclusive sale takes from both, another sale from the exclusive ask alone. `maybe` is what it does for all that
 * anybody knows: a box whose days are not known.
 */
export const EFFECT = {
  gives: 1,
  givesExclusively: 2,
  takes: 4,
  takesFromExclusive: 8,
  maybeGives: 16,
  maybeGivesExclusively: 32,
  maybeTakes: 64,
  maybeTakesFromExclusive: 128,
} as const

/** Columns with room for so many boxes of so many languages, all of them nothing yet. */
export function newColumns(count: number, languages: number): Columns {
  // One bit more than there are languages: all the others. In pairs of words, as sets are written.
  const languageWords = 2 * Math.ceil((languages + 1) / 64)
  return {
    bucket: new Int32Array(count),
    from: new Int32Array(count),
    until: new Int32Array(count),
    effect: new Uint8Array(count),
    territories: new Uint32Array(count * TERRITORY_WORDS),
    media: new Uint32Array(count),
    languages: new Uint32Array(count * languageWords),
    languageWords,
  }
}

/** Enters a box as a row. */
export function enter(columns: Columns, row: number, bucket: number, box: Scope, effect: number): void {
  columns.bucket[row] = bucket
  columns.from[row] = dayNumber(box.term.from)
  columns.until[row] = dayNumber(box.term.until)
  columns.effect[row] = effect
  columns.media[row] = box.media
  writeSet(box.territories, columns.territories, row * TERRITORY_WORDS, TERRITORY_WORDS)
  writeSet(box.languages, columns.languages, row * columns.languageWords, columns.languageWords)
}

/**
 * A set as words of 32 bits, the lowest first; of a set below zero the bits past the end are what is in no word.
 * @param at and words: both even
 */
export function writeSet(set: bigint, into: Uint32Array, at: number, words: number): void {
  if (set === -1n) {
    into.fill(0xff_ff_ff_ff, at, at + words)
    return
  }
  // Two words at a time: a `bigint` is taken apart in digits of 64 bits, and by 32 in twice the time.
  const pairs = new BigUint64Array(into.buffer, into.byteOffset + at * 4, words / 2)
  let rest = set
  for (let pair = 0; pair < pairs.length; pair++) {
    pairs[pair] = rest
    rest >>= 64n
  }
  invariant(rest === 0n || rest === -1n, 'a set has a bit for each of its codes')
}

export function readSet(from: Uint32Array, at: number, words: number): bigint {
  const pairs = new BigUint64Array(from.buffer, from.byteOffset + at * 4, words / 2)
  let set = 0n
  for (let pair = pairs.length - 1; pair >= 0; pair--) set = (set << 64n) | pairs[pair]!
  return set
}

/** The same, the topmost bit standing for all that has none. */
export const readOpenSet = (from: Uint32Array, at: number, words: number): bigint =>
  BigInt.asIntN(32 * words, readSet(from, at, words))

/** Columns with the boxes of each bucket together, in the order in which they begin. */
export interface RightsIndex extends Columns {
  readonly buckets: number
  /** the place of each bucket's first box; one more at the end */
  readonly starts: Int32Array
  /** by place: the row that the box had */
  readonly row: Int32Array
}

/** Sorts boxes into their buckets: linear but for the order within each. */
export function indexed(columns: Columns, buckets: number): RightsIndex {
  const count = columns.bucket.length
  const starts = new Int32Array(buckets + 1)
  for (let row = 0; row < count; row++) starts[columns.bucket[row]! + 1]!++
  for (let bucket = 0; bucket < buckets; bucket++) starts[bucket + 1]! += starts[bucket]!
  const next = starts.slice()
  const row = new Int32Array(count)
  for (let at = 0; at < count; at++) row[next[columns.bucket[at]!]!++] = at
  const { from } = columns
  const byStart = (a: number, b: number): number => from[a]! - from[b]! || a - b
  for (let bucket = 0; bucket < buckets; bucket++) {
    const [first, end] = [starts[bucket]!, starts[bucket + 1]!]
    if (end - first > 1) row.subarray(first, end).sort(byStart)
  }
  return { ...gathered(columns, row), buckets, starts, row }
}

function gathered(columns: Columns, order: Int32Array): Columns {
  const { languageWords } = columns
  const sorted: Columns = {
    bucket: order.map((row) => columns.bucket[row]!),
    from: order.map((row) => columns.from[row]!),
    until: order.map((row) => columns.until[row]!),
    effect: new Uint8Array(order.length),
    territories: new Uint32Array(order.length * TERRITORY_WORDS),
    media: new Uint32Array(order.length),
    languages: new Uint32Array(order.length * languageWords),
    languageWords,
  }
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!
    sorted.effect[at] = columns.effect[row]!
    sorted.media[at] = columns.media[row]!
    for (let word = 0; word < TERRITORY_WORDS; word++)
      sorted.territories[at * TERRITORY_WORDS + word] = columns.territories[row * TERRITORY_WORDS + word]!
    for (let word = 0; word < languageWords; word++)
      sorted.languages[at * languageWords + word] = columns.languages[row * languageWords + word]!
  }
  return sorted
}
