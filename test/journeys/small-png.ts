import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A picture of a page with the 256 colours that it needs most, a third of the size: it is kept in the repository.
 * @param png 8 bits a channel, RGB or RGBA, not interlaced, as Chromium makes them
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, pixels } = read(png)
  const counts = new Map<number, number>()
  const colours = new Uint32Array(width * height)
  for (let i = 0; i < colours.length; i++) {
    const at = i * channels
    const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
    colours[i] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = paletteOf(counts, 256)
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(palette, colour)]))
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = nearest.get(colours[y * width + x]!) ?? 0
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((it) => [it >> 16, (it >> 8) & 255, it & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(kind: string, body: Buffer): Buffer {
  const whole = Buffer.alloc(body.length + 12)
  whole.writeUInt32BE(body.length, 0)
  whole.write(kind, 4, 'latin1')
  body.copy(whole, 8)
  whole.writeUInt32BE(crc32(whole.subarray(4, body.length + 8)), body.length + 8)
  return whole
}

function read(png: Buffer) {
  const data: Buffer[] = []
  let [width, height, channels] = [0, 0, 0]
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const kind = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (kind === 'IHDR') {
      width = body.readUInt32BE(0)
      height = body.readUInt32BE(4)
      channels = body[9] === 6 ? 4 : body[9] === 2 ? 3 : 0
      if (channels === 0 || body[8] !== 8 || body[12] !== 0) throw new Error('a picture of another kind')
    } else if (kind === 'IDAT') data.push(body)
    at += length + 12
  }
  return {
    width,
    height,
    channels,
    pixels: unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels),
  }
}

/** @see PNG (third edition), 9.2, read 2026-11-22: each row says how it was told by its neighbours. */
function unfiltered(rows: Buffer, stride: number, step: number): Uint8Array {
  const height = rows.length / (stride + 1)
  const pixels = new Uint8Array(height * stride)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= step ? pixels[at - step]! : 0
      const above = y > 0 ? pixels[at - stride]! : 0
      const corner = x >= step && y > 0 ? pixels[at - stride - step]! : 0
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? above
            : filter === 3
              ? (left + above) >> 1
              : filter === 4
                ? paeth(left, above, corner)
                : 0
      pixels[at] = rows[y * (stride + 1) + 1 + x]! + guess
    }
  }
  return pixels
}

function paeth(a: number, b: number, c: number): number {
  const [x, y, z] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return x <= y && x <= z ? a : y <= z ? b : c
}

/** Median cut: the box whose colours differ most, weighed by how often they stand, is cut in two. */
function paletteOf(counts: ReadonlyMap<number, number>, most: number): readonly number[] {
  const channel = (colour: number, c: number) => (colour >> (16 - 8 * c)) & 255
  const spread = (box: readonly number[]) => {
    let [best, axis] = [-1, 0]
    for (const c of [0, 1, 2]) {
      let [low, high] = [255, 0]
      for (const colour of box) {
        low = Math.min(low, channel(colour, c))
        high = Math.max(high, channel(colour, c))
      }
      if (high - low > best) [best, axis] = [high - low, c]
    }
    const weight = box.reduce((sum, colour) => sum + counts.get(colour)!, 0)
    return { axis, score: best <= 0 ? 0 : best * Math.sqrt(weight) }
  }
  const boxes = [{ box: [...counts.keys()], ...spread([...counts.keys()]) }]
  while (boxes.length < most) {
    boxes.sort((a, b) => b.score - a.score)
    const widest = boxes[0]
    if (!widest || widest.score === 0) break
    const { box, axis } = widest
    box.sort((a, b) => channel(a, axis) - channel(b, axis))
    const half = box.reduce((sum, colour) => sum + counts.get(colour)!, 0) / 2
    let [cut, sum] = [0, 0]
    while (cut < box.length - 1 && sum + counts.get(box[cut]!)! <= half) {
      sum += counts.get(box[cut]!)!
      cut += 1
    }
    const parts = [box.slice(0, Math.max(1, cut)), box.slice(Math.max(1, cut))]
    boxes.splice(0, 1, ...parts.map((part) => ({ box: part, ...spread(part) })))
  }
  // The colour that stands most often in a box is the box's: grounds and lines keep theirs exactly.
  return boxes.map(({ box }) =>
    box.reduce((best, colour) => (counts.get(colour)! > counts.get(best)! ? colour : best)),
  )
}

function nearestOf(palette: readonly number[], colour: number): number {
  let [best, at] = [Number.POSITIVE_INFINITY, 0]
  for (const [i, other] of palette.entries()) {
    const [r, g, b] = [16, 8, 0].map((bits) => ((colour >> bits) & 255) - ((other >> bits) & 255))
    const far = r! * r! * 2 + g! * g! * 4 + b! * b! * 3
    if (far < best) [best, at] = [far, i]
  }
  return at
}
