import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

/** A file in a ZIP archive. */
export interface Packed {
  readonly name: string
  readonly bytes: Buffer
}

/** Why an archive is not taken. */
export type BadArchive = 'damaged' | 'encrypted' | 'packed-too-tight' | 'several-kinds'

const inflate = promisify(inflateRaw)

const MOST_FILES = 4_000
const MOST_UNPACKED = 200 * 1024 * 1024
// Text of an office document packs to a tenth or a twentieth; a bomb to a thousandth.
const MOST_TIMES = 150
const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const END_BYTES = 22

/** Where the end of an archive's list of files stands; undefined when the bytes do not end as an archive does. */
export function archiveEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - 65_535); at--)
    if (bytes.readUInt32LE(at) === END && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length)
      return at
  return undefined
}

/**
 * The files of an archive. It must begin with its first file and end with its list, so that nothing else is hidden
 * before or behind; sizes are not believed but unpacked, up to a limit.
 */
export async function unpacked(bytes: Buffer): Promise<readonly Packed[] | BadArchive> {
  const end = archiveEnd(bytes)
  if (end === undefined || bytes.length < 4) return 'damaged'
  if (bytes.readUInt32LE(0) !== LOCAL) return 'several-kinds'
  const count = bytes.readUInt16LE(end + 10)
  const start = bytes.readUInt32LE(end + 16)
  if (count > MOST_FILES) return 'packed-too-tight'
  if (start + bytes.readUInt32LE(end + 12) !== end) return 'several-kinds'
  const files: Packed[] = []
  let total = 0
  try {
    for (let at = start, n = 0; n < count; n++) {
      if (bytes.readUInt32LE(at) !== CENTRAL) return 'damaged'
      const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)]
      const packedBytes = bytes.readUInt32LE(at + 20)
      const [nameBytes, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
        number,
        number,
        number,
      ]
      const local = bytes.readUInt32LE(at + 42)
      const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes)
      at += 46 + nameBytes + extra + comment
      if (flags & 1) return 'encrypted'
      if (bytes.readUInt32LE(local) !== LOCAL) return 'damaged'
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      if (from + packedBytes > start) return 'damaged'
      const body = bytes.subarray(from, from + packedBytes)
      if (method !== 0 && method !== 8) return 'damaged'
      const left = Math.min(MOST_UNPACKED - total, Math.max(1024 * 1024, packedBytes * MOST_TIMES))
      if (left <= 0) return 'packed-too-tight'
      const whole = method === 0 ? body : await inflate(body, { maxOutputLength: left })
      total += whole.length
      if (total > Math.max(10 * 1024 * 1024, bytes.length * MOST_TIMES)) return 'packed-too-tight'
      files.push({ name, bytes: whole })
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'packed-too-tight'
    // Anything else that is read past its end, or does not unpack, is no archive of ours.
    return 'damaged'
  }
  return files
}
