import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day } from './day.ts'
import { ALL_MEDIA_MASK, mediaMask } from './media.ts'
import { contains, range, throughInclusive, type Until } from './range.ts'
import {
  ANY_LANGUAGE,
  isEmpty,
  meet,
  overlapOf,
  remainder,
  type Scope,
  scopeWithout,
  simplify,
} from './scope.ts'
import { parseTerritories, territoryMask, WORLD_MASK } from './territory.ts'

const within = (territories: string): bigint => territoryMask(parseTerritories(territories)!)
const years = (first: number, last: number) => throughInclusive(day(`${first}-01-01`), day(`${last}-12-31`))

const world: Scope = {
  territories: WORLD_MASK,
  media: ALL_MEDIA_MASK,
  languages: ANY_LANGUAGE,
  term: years(2026, 2030),
}
const japanStreaming: Scope = {
  territories: within('JP'),
  media: mediaMask(['streaming']),
  languages: ANY_LANGUAGE,
  term: years(2027, 2028),
}

describe('two scopes', () => {
  test('meet in the countries, media and days that both have', () => {
    expect(meet(world, japanStreaming)).toEqual(japanStreaming)
    expect(meet(japanStreaming, { ...world, media: mediaMask(['svod']), term: years(2028, 2035) })).toEqual({
      territories: within('JP'),
      media: mediaMask(['svod']),
      languages: ANY_LANGUAGE,
      term: years(2028, 2028),
    })
  })

  test('do not meet when they differ in one dimension', () => {
    expect(meet(japanStreaming, { ...japanStreaming, territories: within('KR') })).toBeUndefined()
    expect(meet(japanStreaming, { ...japanStreaming, media: mediaMask(['television']) })).toBeUndefined()
    expect(meet(japanStreaming, { ...japanStreaming, term: years(2029, 2030) })).toBeUndefined()
    expect(meet({ ...japanStreaming, languages: 1n }, { ...japanStreaming, languages: ~1n })).toBeUndefined()
  })
})

describe('a scope without another', () => {
  test('is the other countries, then there the other media, in those the languages, then the days', () => {
    expect(scopeWithout(world, japanStreaming)).toEqual([
      { ...world, territories: within('World ex. JP') },
      { ...world, territories: within('JP'), media: ALL_MEDIA_MASK ^ mediaMask(['streaming']) },
      { ...japanStreaming, term: years(2026, 2026) },
      { ...japanStreaming, term: years(2029, 2030) },
    ])
    const dubbed = { ...japanStreaming, languages: 2n }
    expect(scopeWithout(japanStreaming, dubbed)).toEqual([{ ...japanStreaming, languages: ~2n }])
  })

  test('is the scope itself where they do not meet', () => {
    const korea = { ...world, territories: within('KR') }
    expect(scopeWithout(korea, japanStreaming)).toEqual([korea])
  })

  test('is nothing where the other covers it', () => {
    expect(scopeWithout(japanStreaming, world)).toEqual([])
  })

  test('is nothing where the scope is empty', () => {
    expect(scopeWithout({ ...world, media: 0 }, japanStreaming)).toEqual([])
  })
})

describe('the remainder', () => {
  test('is what none of the grants gives: two years of five in one country', () => {
    const asked = { ...japanStreaming, term: years(2026, 2030) }
    expect(remainder(asked, [japanStreaming, { ...world, term: years(2030, 2030) }])).toEqual([
      { ...japanStreaming, term: years(2026, 2026) },
      { ...japanStreaming, term: years(2029, 2029) },
    ])
  })

  test('is all of it where there is no grant, nothing where grants cover it between them', () => {
    expect(remainder(japanStreaming, [])).toEqual([japanStreaming])
    const halves = [years(2020, 2027), years(2028, 2028)].map((term) => ({ ...world, term }))
    expect(remainder(japanStreaming, halves)).toEqual([])
  })

  test('of an open term is open', () => {
    const asked = { ...world, term: range(day('2026-01-01'), 'open') }
    expect(remainder(asked, [world])).toEqual([{ ...world, term: range(day('2031-01-01'), 'open') }])
  })
})

describe('boxes are simplified', () => {
  test('when they are equal in all dimensions but one, to one', () => {
    const { territories, media, languages, term } = japanStreaming
    const korea = { territories: within('KR'), media, languages, term }
    const stage = { territories, media: mediaMask(['stage']), languages, term }
    const later = { territories, media, languages, term: years(2029, 2029) }
    expect(simplify([japanStreaming, korea])).toEqual([
      { territories: within('JP, KR'), media, languages, term },
    ])
    expect(simplify([japanStreaming, stage])).toEqual([
      { territories, media: mediaMask(['streaming', 'stage']), languages, term },
    ])
    expect(simplify([japanStreaming, later])).toEqual([
      { territories, media, languages, term: years(2027, 2029) },
    ])
  })

  test('when one lies inside another, to the outer one', () => {
    expect(simplify([japanStreaming, world])).toEqual([world])
  })

  test('not when the days have a gap', () => {
    const before = { ...japanStreaming, term: years(2024, 2025) }
    expect(simplify([japanStreaming, before])).toEqual([before, japanStreaming])
  })

  test('and empty ones fall away', () => {
    expect(isEmpty({ ...world, territories: 0n })).toBe(true)
    expect(isEmpty(world)).toBe(false)
    expect(simplify([{ ...world, territories: 0n }])).toEqual([])
  })

  test('so that what was cut is whole again', () => {
    expect(simplify([...scopeWithout(world, japanStreaming), japanStreaming])).toEqual([world])
  })
})

// A small world, so that every cell of a box can be counted: 4 countries, 3 media, 2 languages and all
// the others, 6 days and those after.
const days = ['01', '02', '03', '04', '05', '06', '07'].map((date) => day(`2026-01-${date}`))
const untils: readonly Until[] = [...days.slice(1), 'open']

const anyTerm = fc
  .tuple(fc.nat(days.length - 1), fc.nat(untils.length - 1))
  .map(([a, b]) => range(days[Math.min(a, b)]!, untils[Math.max(a, b)]!))
const anyScope: fc.Arbitrary<Scope> = fc.record({
  territories: fc.bigInt(1n, 15n),
  media: fc.integer({ min: 1, max: 7 }),
  languages: fc.constantFrom(-1n, 1n, 2n, 3n, -2n, -3n, -4n),
  term: anyTerm,
})
const anyScopes = fc.array(anyScope, { maxLength: 7 })

/** Each cell once for every box that holds it. */
function cellsOf(boxes: readonly Scope[]): readonly string[] {
  const holds = (box: Scope, country: number, medium: number, language: number, d: Day): boolean =>
    (box.territories & (1n << BigInt(country))) !== 0n &&
    (box.media & (1 << medium)) !== 0 &&
    (box.languages & (1n << BigInt(language))) !== 0n &&
    contains(box.term, d)
  return boxes.flatMap((box) =>
    days.flatMap((d) =>
      [0, 1, 2].flatMap((medium) =>
        [0, 1, 2, 3].flatMap((country) =>
          [0, 1, 2].flatMap((language) =>
            holds(box, country, medium, language, d) ? [`${country} ${medium} ${language} ${d}`] : [],
          ),
        ),
      ),
    ),
  )
}
const cellSet = (boxes: readonly Scope[]): readonly string[] => [...new Set(cellsOf(boxes))].toSorted()
const expectDisjoint = (boxes: readonly Scope[]): void =>
  expect(cellsOf(boxes).toSorted()).toEqual(cellSet(boxes))

test('property: two scopes meet in exactly the cells that both have', () => {
  fc.assert(
    fc.property(anyScope, anyScope, (a, b) => {
      const both = meet(a, b)
      const inB = new Set(cellSet([b]))
      expect(cellSet(both ? [both] : [])).toEqual(cellSet([a]).filter((cell) => inB.has(cell)))
    }),
  )
})

test('property: a scope without another has exactly the cells that the other has not, each once', () => {
  fc.assert(
    fc.property(anyScope, anyScope, (a, b) => {
      const left = scopeWithout(a, b)
      const inB = new Set(cellSet([b]))
      expect(cellSet(left)).toEqual(cellSet([a]).filter((cell) => !inB.has(cell)))
      expectDisjoint(left)
      expect(left.some(isEmpty)).toBe(false)
      expect(left.length).toBeLessThanOrEqual(5)
    }),
  )
})

test('property: what remains and what was taken of it are what was asked, and share nothing', () => {
  fc.assert(
    fc.property(anyScope, anyScopes, (asked, taken) => {
      const free = remainder(asked, taken)
      const used = overlapOf([asked], taken)
      expect([...cellsOf(free), ...cellsOf(used)].toSorted()).toEqual(cellSet([asked]))
    }),
  )
})

test('property: the order of the grants has no effect on what remains, nor on how it is shown', () => {
  const anyOrders = anyScopes.chain((taken) =>
    fc.tuple(
      fc.constant(taken),
      fc.shuffledSubarray(taken, { minLength: taken.length, maxLength: taken.length }),
    ),
  )
  fc.assert(
    fc.property(anyScope, anyOrders, (asked, [taken, shuffled]) => {
      const [one, other] = [remainder(asked, taken), remainder(asked, shuffled)]
      expect(cellSet(one)).toEqual(cellSet(other))
      expect(simplify(one)).toEqual(simplify(other))
    }),
  )
})

test('property: the overlap of two lists has exactly the cells that both have, each once', () => {
  fc.assert(
    fc.property(anyScopes, anyScopes, (a, b) => {
      const shared = overlapOf(a, b)
      const inB = new Set(cellSet(b))
      expect(cellSet(shared)).toEqual(cellSet(a).filter((cell) => inB.has(cell)))
      expectDisjoint(shared)
    }),
  )
})

test('property: simplified boxes have the same cells, each once, and no two can be joined', () => {
  fc.assert(
    fc.property(anyScopes, (boxes) => {
      const few = simplify(boxes)
      expect(cellSet(few)).toEqual(cellSet(boxes))
      expectDisjoint(few)
      for (const a of few) {
        for (const b of few) {
          if (a === b) continue
          const places = a.territories === b.territories
          const media = a.media === b.media
          const languages = a.languages === b.languages
          const terms = a.term.from === b.term.from && a.term.until === b.term.until
          expect(
            [places, media, languages, terms].filter(Boolean).length < 3 ||
              (!terms && a.term.until !== b.term.from),
          ).toBe(true)
        }
      }
    }),
  )
})

test('property: simplifying depends on the cells alone; again, or after more cuts, it gives the same', () => {
  fc.assert(
    fc.property(anyScopes, anyScope, (boxes, knife) => {
      const few = simplify(boxes)
      const pieces = boxes.flatMap((box) => [...scopeWithout(box, knife), ...overlapOf([box], [knife])])
      expect(simplify(few)).toEqual(few)
      expect(simplify(boxes.toReversed())).toEqual(few)
      expect(simplify(pieces)).toEqual(few)
    }),
  )
})
