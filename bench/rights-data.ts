import { clear, type DateRange, day, dayFromEpoch, epochDay, type Scope } from '../src/core/index.ts'

/*
 * Grants as an agent's catalogue has them, drawn from one seed: most for a country or a block, some for the world
 * or the world without one; a few media, a few languages; four in ten exclusive; a year or several. As boxes for
 * the engine, as text for PostgreSQL.
 */

export const TITLES = 20_000
export const TERRITORIES = 250
export const MEDIA = 24
export const LANGUAGES = 40

export interface Drawn {
  readonly title: number
  readonly exclusive: boolean
  readonly box: Scope
}

/** A cell and days that are asked about. */
export interface Question {
  readonly title: number
  readonly territory: number
  readonly medium: number
  readonly language: number
  readonly from: number
  readonly until: number
}

/** A small generator of whole numbers (mulberry32), so that every run asks the same. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d_2b_79_f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

const FIRST = epochDay(day('2016-01-01'))
const span = (from: number, until: number): bigint => (1n << BigInt(until)) - (1n << BigInt(from))
const WORLD = span(0, TERRITORIES)

export function drawGrants(count: number): readonly Drawn[] {
  const below = numbers(20_261_122)
  const kept = new Map<string, bigint>()
  // Sets that are equal are one value, as those of a territory group are.
  const run = (from: number, length: number, most: number): bigint => {
    const until = Math.min(most, from + length)
    const key = `${from} ${until}`
    const known = kept.get(key) ?? span(from, until)
    kept.set(key, known)
    return known
  }
  const without = Array.from({ length: TERRITORIES }, (_, place) => WORLD ^ (1n << BigInt(place)))
  const territories = (): bigint => {
    const kind = below(100)
    if (kind < 45) return run(below(TERRITORIES), 1, TERRITORIES)
    if (kind < 70) return run(below(TERRITORIES), 5 + below(36), TERRITORIES)
    return kind < 85 ? WORLD : without[below(TERRITORIES)]!
  }
  return Array.from({ length: count }, (): Drawn => {
    const from = FIRST + below(4383)
    const media = below(100) < 20 ? run(0, MEDIA, MEDIA) : run(below(MEDIA), 1 + below(4), MEDIA)
    const languages = below(100) < 15 ? run(0, LANGUAGES, LANGUAGES) : run(below(LANGUAGES), 1, LANGUAGES)
    const term: DateRange = { from: dayFromEpoch(from), until: dayFromEpoch(from + 180 + below(1000)) }
    return {
      title: below(TITLES),
      exclusive: below(10) < 4,
      box: { territories: territories(), media: Number(media), languages, term },
    }
  })
}

export function drawQuestions(count: number): readonly Question[] {
  const below = numbers(7)
  return Array.from({ length: count }, () => {
    const from = FIRST + below(4383)
    return {
      title: below(TITLES),
      territory: below(TERRITORIES),
      medium: below(MEDIA),
      language: below(LANGUAGES),
      from,
      until: from + 730,
    }
  })
}

/** A set as PostgreSQL writes it: `{[0,24),[25,250)}`. */
export function multirange(set: bigint): string {
  const ranges: string[] = []
  let from = -1
  for (let at = 0, rest = set; rest !== 0n || from >= 0; at++, rest >>= 1n) {
    const isIn = (rest & 1n) === 1n
    if (isIn && from < 0) from = at
    if (!isIn && from >= 0) {
      ranges.push(`[${from},${at})`)
      from = -1
    }
  }
  return `{${ranges.join(',')}}`
}

export function columnsOf(grants: readonly Drawn[]): clear.Columns {
  const { takes, takesFromExclusive } = clear.EFFECT
  const columns = clear.newColumns(grants.length, LANGUAGES)
  grants.forEach(({ title, exclusive, box }, row) => {
    clear.enter(columns, row, title, box, exclusive ? takes | takesFromExclusive : takesFromExclusive)
  })
  return columns
}
