// A QR code (ISO/IEC 18004:2015) of a short text: bytes, correction level M, versions 1 to 13, which hold 331 bytes.

/** By version: correction codewords of a block, then blocks and data codewords of each, of up to two kinds. */
const BLOCKS: readonly (readonly [correction: number, ...groups: readonly (readonly [number, number])[]])[] =
  [
    [10, [1, 16]],
    [16, [1, 28]],
    [26, [1, 44]],
    [18, [2, 32]],
    [24, [2, 43]],
    [16, [4, 27]],
    [18, [4, 31]],
    [22, [2, 38], [2, 39]],
    [22, [3, 36], [2, 37]],
    [26, [4, 43], [1, 44]],
    [30, [1, 50], [4, 51]],
    [22, [6, 36], [2, 37]],
    [22, [8, 37], [1, 38]],
  ]

type Grid = (boolean | undefined)[][]

/** @returns rows of dark modules, without the quiet zone; undefined for a text that is too long */
export function qrCode(text: string): readonly (readonly boolean[])[] | undefined {
  const bytes = [...new TextEncoder().encode(text)]
  const version = 1 + BLOCKS.findIndex((_, i) => bytes.length <= roomIn(i + 1))
  if (version === 0) return undefined
  const words = interleaved(version, dataOf(version, bytes))
  const blank = withPatterns(version)
  const bits = words.flatMap((word) => [7, 6, 5, 4, 3, 2, 1, 0].map((i) => ((word >> i) & 1) === 1))
  const drawn = MASKS.map((_, mask) => filled(blank, bits, mask, version))
  const penalties = drawn.map(penalty)
  return drawn[penalties.indexOf(Math.min(...penalties))]
}

const groupsOf = (version: number) => BLOCKS[version - 1]!.slice(1) as readonly (readonly [number, number])[]
const dataWords = (version: number) =>
  groupsOf(version).reduce((sum, [blocks, words]) => sum + blocks * words, 0)
const lengthBits = (version: number) => (version < 10 ? 8 : 16)
const roomIn = (version: number) => Math.floor(dataWords(version) - (4 + lengthBits(version)) / 8)

function dataOf(version: number, bytes: readonly number[]): number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1)
  }
  put(0b0100, 4)
  put(bytes.length, lengthBits(version))
  for (const byte of bytes) put(byte, 8)
  const room = dataWords(version) * 8
  put(0, Math.min(4, room - bits.length))
  while (bits.length % 8 !== 0) bits.push(0)
  const words: number[] = []
  for (let i = 0; i < bits.length; i += 8)
    words.push(bits.slice(i, i + 8).reduce((word, bit) => (word << 1) | bit, 0))
  for (let pad = 0xec; words.length < room / 8; pad ^= 0xec ^ 0x11) words.push(pad)
  return words
}

// The field of 256 elements, by x^8 + x^4 + x^3 + x^2 + 1.
const EXP: number[] = []
const LOG: number[] = []
for (let i = 0, x = 1; i < 255; i++) {
  EXP[i] = x
  LOG[x] = i
  x = x & 0x80 ? (x << 1) ^ 0x11d : x << 1
}
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : EXP[(LOG[a]! + LOG[b]!) % 255]!)

/** Reed-Solomon: what is left of the data divided by the generator of that degree. */
function correctionOf(data: readonly number[], degree: number): number[] {
  let generator = [1]
  for (let i = 0; i < degree; i++) {
    const next = [...generator, 0]
    for (let j = 0; j < generator.length; j++) next[j + 1] = next[j + 1]! ^ times(generator[j]!, EXP[i]!)
    generator = next
  }
  const left = new Array<number>(degree).fill(0)
  for (const word of data) {
    const factor = word ^ left.shift()!
    left.push(0)
    for (let i = 0; i < degree; i++) left[i] = left[i]! ^ times(generator[i + 1]!, factor)
  }
  return left
}

function interleaved(version: number, words: readonly number[]): number[] {
  const [correction] = BLOCKS[version - 1]!
  const blocks: number[][] = []
  let at = 0
  for (const [count, size] of groupsOf(version))
    for (let i = 0; i < count; i++, at += size) blocks.push(words.slice(at, at + size))
  const checks = blocks.map((block) => correctionOf(block, correction))
  const inTurn = (all: readonly number[][]) =>
    Array.from({ length: Math.max(...all.map(({ length }) => length)) }, (_, i) =>
      all.flatMap((block) => (i < block.length ? [block[i]!] : [])),
    ).flat()
  return [...inTurn(blocks), ...inTurn(checks)]
}

/** Everything but the data: finders, timing, alignment, version; the room of the format is kept free. */
function withPatterns(version: number): Grid {
  const size = 17 + 4 * version
  const grid: Grid = Array.from({ length: size }, () => new Array<boolean | undefined>(size).fill(undefined))
  const set = (row: number, column: number, dark: boolean) => {
    if (row >= 0 && column >= 0 && row < size && column < size) grid[row]![column] = dark
  }
  const ring = (row: number, column: number) => (r: number, c: number) =>
    Math.max(Math.abs(r - row), Math.abs(c - column))
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    for (let r = row - 4; r <= row + 4; r++)
      for (let c = column - 4; c <= column + 4; c++) set(r, c, ![2, 4].includes(ring(row, column)(r, c)))
  const last = size - 7
  const centres = version === 1 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last]
  // Not where a finder is.
  const isCorner = (row: number, column: number) =>
    [row, column].every((it) => it === 6 || it === last) && !(row === last && column === last)
  for (const row of centres)
    for (const column of centres) {
      if (isCorner(row, column)) continue
      for (let r = row - 2; r <= row + 2; r++)
        for (let c = column - 2; c <= column + 2; c++) set(r, c, ring(row, column)(r, c) !== 1)
    }
  for (let i = 8; i < size - 8; i++) {
    set(6, i, i % 2 === 0)
    set(i, 6, i % 2 === 0)
  }
  if (version >= 7) {
    const word = (version << 12) | remainder(version << 12, 0x1f25)
    for (let i = 0; i < 18; i++) {
      const dark = ((word >> i) & 1) === 1
      set(Math.floor(i / 3), size - 11 + (i % 3), dark)
      set(size - 11 + (i % 3), Math.floor(i / 3), dark)
    }
  }
  return withFormat(grid, 0)
}

function remainder(value: number, generator: number): number {
  const bits = (it: number) => 32 - Math.clz32(it)
  let left = value
  while (bits(left) >= bits(generator)) left ^= generator << (bits(left) - bits(generator))
  return left
}

function withFormat(grid: Grid, mask: number): Grid {
  const size = grid.length
  const made = grid.map((row) => [...row])
  // Level M is 00.
  const word = ((mask << 10) | remainder(mask << 10, 0x537)) ^ 0x5412
  for (let i = 0; i < 15; i++) {
    const dark = ((word >> i) & 1) === 1
    made[i < 6 ? i : i < 8 ? i + 1 : size - 15 + i]![8] = dark
    made[8]![i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i] = dark
  }
  made[size - 8]![8] = true
  return made
}

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]

/** Two columns at a time, up and down from the right, around the column of the timing. */
function filled(blank: Grid, bits: readonly boolean[], mask: number, version: number): boolean[][] {
  const size = 17 + 4 * version
  const grid = withFormat(blank, mask)
  let next = 0
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--
    for (let i = 0; i < size; i++) {
      const row = up ? size - 1 - i : i
      for (const column of [right, right - 1])
        if (blank[row]![column] === undefined)
          grid[row]![column] = (bits[next++] ?? false) !== MASKS[mask]!(row, column)
    }
  }
  return grid as boolean[][]
}

/** How hard a grid is to read: long runs, blocks of one colour, what looks like a finder, too much of one colour. */
function penalty(grid: readonly (readonly boolean[])[]): number {
  const columns = grid.map((_, i) => grid.map((row) => row[i]!))
  let sum = 0
  for (const line of [...grid, ...columns]) {
    const text = line.map((dark) => (dark ? '1' : '0')).join('')
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2
    for (const sign of ['10111010000', '00001011101'])
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) sum += 40
  }
  for (let r = 1; r < grid.length; r++)
    for (let c = 1; c < grid.length; c++)
      if ([grid[r]![c - 1], grid[r - 1]![c], grid[r - 1]![c - 1]].every((it) => it === grid[r]![c])) sum += 3
  const dark = grid.flat().filter(Boolean).length / grid.length ** 2
  return sum + 10 * Math.floor(Math.abs(dark - 0.5) * 20)
}
