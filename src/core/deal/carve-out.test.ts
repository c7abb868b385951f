import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Territories } from '../base/index.ts'
import {
  countryBit,
  formatTerritories,
  mediaFromMask,
  mediaMask,
  parseTerritories,
  territoriesFromMask,
  territoryMask,
} from '../base/index.ts'
import type { Area } from './carve-out.ts'
import { carveOutGap, carveOutOverlaps } from './carve-out.ts'
import type { Allotment } from './types.ts'

const places = (text: string): Territories => parseTerritories(text)!

const to = (party: string, territories: string, media: Allotment['media'], id = party): Allotment => ({
  id: `allotment:${id}`,
  party: `party:${party}`,
  territories: places(territories),
  media,
})

const said = ({ territories, media }: Area): string =>
  `${formatTerritories(territoriesFromMask(territories))} | ${mediaFromMask(media).join(', ')}`

describe('two allotments', () => {
  test('overlap where a territory and a medium were given to two parties', () => {
    const [overlap] = carveOutOverlaps([
      to('korean', 'Asia ex. JP', ['all-media']),
      to('japanese', 'JP, TW', ['streaming']),
    ])
    expect(overlap && said(overlap)).toBe('TW | streaming')
    expect(overlap).toMatchObject({ first: { party: 'party:japanese' }, second: { party: 'party:korean' } })
  })

  test('do not overlap in the same territory when their media are apart, or the other way', () => {
    expect(carveOutOverlaps([to('a', 'JP', ['television']), to('b', 'JP', ['streaming'])])).toEqual([])
    expect(carveOutOverlaps([to('a', 'JP', ['svod']), to('b', 'World ex. JP', ['svod'])])).toEqual([])
  })

  test('of the same party may say the same twice', () => {
    expect(carveOutOverlaps([to('a', 'JP', ['svod'], '1'), to('a', 'World', ['svod'], '2')])).toEqual([])
  })

  test('are told in the order of their ids, whatever the order of the list', () => {
    const list = [to('c', 'JP', ['svod']), to('a', 'JP', ['svod']), to('b', 'JP', ['svod'])]
    const pairs = (of: readonly Allotment[]) =>
      carveOutOverlaps(of).map(({ first, second }) => `${first.party} ${second.party}`)
    expect(pairs(list)).toEqual(['party:a party:b', 'party:a party:c', 'party:b party:c'])
    expect(pairs(list.toReversed())).toEqual(pairs(list))
  })
})

describe('what a deal divides', () => {
  const world = { territories: places('World'), media: ['audiovisual'] } as const

  test('has no gap when every part of it is given', () => {
    expect(
      carveOutGap(world, [to('a', 'JP', ['audiovisual']), to('b', 'World ex. JP', ['audiovisual'])]),
    ).toEqual([])
  })

  test('has the gap that nobody was given, in few areas', () => {
    const given = [to('a', 'JP', ['audiovisual']), to('b', 'World ex. JP, KR', ['streaming', 'television'])]
    expect(carveOutGap(world, given).map(said).sort()).toEqual([
      'KR | audiovisual',
      'World ex. JP, KR | theatrical, non-theatrical, home-video',
    ])
  })

  test('is one gap when nothing is given', () => {
    expect(carveOutGap(world, []).map(said)).toEqual(['World | audiovisual'])
  })
})

const COUNTRIES = ['JP', 'KR', 'US'] as const
const LEAVES = ['svod', 'avod', 'free-television'] as const

const anyAllotments = fc
  .array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.subarray([...COUNTRIES], { minLength: 1 }),
      fc.subarray([...LEAVES], { minLength: 1 }),
    ),
    { maxLength: 6 },
  )
  .map((list) => list.map(([party, where, on], n) => to(party, where.join(', '), on, `${n}`)))

test('property: a cell of the deal is in the gap when it was given to nobody, in an overlap when to two', () => {
  fc.assert(
    fc.property(anyAllotments, (allotments) => {
      const divided = { territories: places(COUNTRIES.join(', ')), media: LEAVES }
      const gap = carveOutGap(divided, allotments)
      const overlaps = carveOutOverlaps(allotments)
      for (const country of COUNTRIES) {
        for (const medium of LEAVES) {
          const holds = ({ territories, media }: Area): boolean =>
            (territories & countryBit(country)) !== 0n && (media & mediaMask([medium])) !== 0
          const given = new Set(
            allotments
              .filter((it) =>
                holds({ territories: territoryMask(it.territories), media: mediaMask(it.media) }),
              )
              .map(({ party }) => party),
          )
          expect(gap.filter(holds)).toHaveLength(given.size === 0 ? 1 : 0)
          expect(overlaps.some(holds)).toBe(given.size > 1)
        }
      }
    }),
  )
})
