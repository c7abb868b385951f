import { Inflate } from 'fflate'
import type { SheetFault } from './types.ts'

/** A part of an archive, still packed. */
export interface Entry {
  readonly name: string
  readonly packed: Uint8Array
  readonly stored: boolean
}

const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const END_BYTES = 22
const MOST_ENTRIES = 4_000
/** Text of a workbook packs to a tenth or a thirtieth, rows that say the same to a hundredth; a bomb to a thousandth. */
const MOST_TIMES = 250
const SMALL = 10 * 1024 * 1024
/** 1,048,576 rows of a hundred columns are about this much text. */
const MOST_UNPACKED = 2 * 1024 * 1024 * 1024
/** Packed bytes that are taken at a time: what one push can unpack to stays within 16 MB. */
const PUSH = 16 * 1024

const fault = (rule: SheetFault['rule'], part?: string): SheetFault =>
  part === undefined ? { rule } : { rule, part }

/** The parts of an archive by name, as its list says at its end. Nothing is unpacked yet. */
export function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> | SheetFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return fault('sheet-damaged')
  const count = view.getUint16(end + 10, true)
  if (count > MOST_ENTRIES) return fault('sheet-too-large')
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return fault('sheet-damaged')
    const method = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 20, true)
    const nameBytes = view.getUint16(at + 28, true)
    const local = view.getUint32(at + 42, true)
    const name = latin(bytes.subarray(at + 46, at + 46 + nameBytes))
    if (view.getUint16(at + 8, true) & 1) return fault('sheet-locked')
    if (method !== 0 && method !== 8) return fault('sheet-damaged', name)
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL) return fault('sheet-damaged', name)
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    if (from + size > end) return fault('sheet-damaged', name)
    // Names are compared without case: some programs write `xl/sharedstrings.xml`.
    entries.set(name.toLowerCase().replaceAll('\\', '/').replace(/^\//, ''), {
      name,
      packed: bytes.subarray(from, from + size),
      stored: method === 0,
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** Some unpacked bytes, and how much of the part had been read before them, from 0 to 1. */
export interface Piece {
  readonly bytes: Uint8Array
  readonly read: number
}

/**
 * A part unpacked piece by piece. The size that the archive states is not believed: what comes out is counted.
 * @returns through the generator's end what is wrong with it; undefined when it is whole
 */
export function* unpack(entry: Entry): Generator<Piece, SheetFault | undefined> {
  if (entry.stored) {
    for (let at = 0; at < entry.packed.length; at += 4 * PUSH)
      yield { bytes: entry.packed.subarray(at, at + 4 * PUSH), read: at / entry.packed.length }
    return undefined
  }
  const most = Math.min(MOST_UNPACKED, Math.max(SMALL, entry.packed.length * MOST_TIMES))
  const out: Uint8Array[] = []
  let whole = false
  const inflate = new Inflate((piece, last) => {
    if (piece.length > 0) out.push(piece)
    whole ||= last
  })
  let total = 0
  for (let at = 0; at < entry.packed.length; at += PUSH) {
    try {
      inflate.push(entry.packed.subarray(at, at + PUSH), at + PUSH >= entry.packed.length)
    } catch {
      return fault('sheet-damaged', entry.name)
    }
    for (const piece of out) {
      total += piece.length
      if (total > most) return fault('sheet-packed-too-tight', entry.name)
      yield { bytes: piece, read: at / entry.packed.length }
    }
    out.length = 0
  }
  return whole ? undefined : fault('sheet-damaged', entry.name)
}

/** Where the end of the list stands: behind it only a comment may come. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - 65_535); at--)
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength)
      return at
  return undefined
}

/** Names in a workbook are ASCII; others are only carried. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 1024))
