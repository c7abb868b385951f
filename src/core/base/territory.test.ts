import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  COUNTRIES,
  type Country,
  containsCountry,
  countriesIn,
  countryBit,
  formatTerritories,
  GROUPS,
  type Group,
  isCountry,
  isGroup,
  parseTerritories,
  regionMask,
  type Territories,
  territoriesFromMask,
  territoryMask,
  WORLD_MASK,
} from './territory.ts'

const read = (text: string): Territories => {
  const t = parseTerritories(text)
  if (t === undefined) throw new Error(`not territories: ${text}`)
  return t
}
const maskOf = (text: string): bigint => territoryMask(read(text))

describe('a country', () => {
  test('is an assigned code of ISO 3166-1 in capitals', () => {
    expect(isCountry('JP')).toBe(true)
    for (const other of ['jp', 'UK', 'XK', 'EU', 'JPN', '', 'world']) expect(isCountry(other)).toBe(false)
  })

  test('has a bit of its own', () => {
    expect(countriesIn(countryBit('KR'))).toEqual(['KR'])
    expect(COUNTRIES.reduce((sum, country) => sum + countryBit(country), 0n)).toBe(WORLD_MASK)
  })
})

describe('a group', () => {
  test('is a region of M49 or a name of the trade', () => {
    for (const group of ['world', 'south-eastern-asia', 'european-union', 'greater-china', 'mena']) {
      expect(isGroup(group)).toBe(true)
    }
    for (const other of ['JP', 'World', 'south eastern asia', '001']) expect(isGroup(other)).toBe(false)
  })

  test('has the name that its id is written from, one of each', () => {
    for (const { group, name } of GROUPS) expect(name.toLowerCase().replaceAll(' ', '-')).toBe(group)
    expect(new Set(GROUPS.map(({ group }) => group)).size).toBe(GROUPS.length)
  })

  test('lists no country twice', () => {
    for (const { countries } of GROUPS) expect(new Set(countries).size).toBe(countries.length)
  })

  test('of the trade lies where we say that sellers draw it', () => {
    expect(countriesIn(maskOf('Scandinavia, FI, IS, FO, GL, AX'))).toEqual(countriesIn(maskOf('Nordics')))
    expect(maskOf('MENA') & maskOf('Middle East')).toBe(maskOf('Middle East'))
    expect(maskOf('Middle East') & maskOf('Gulf States')).toBe(maskOf('Gulf States'))
    expect(maskOf('Middle East') & maskOf('IL, TR')).toBe(0n)
    expect(maskOf('Greater China')).toBe(maskOf('CN, HK, MO, TW'))
    expect(maskOf('European Economic Area')).toBe(maskOf('European Union, IS, LI, NO'))
    expect(maskOf('ASEAN')).toBe(maskOf('South-eastern Asia'))
    expect(maskOf('CIS') & maskOf('Baltics, UA')).toBe(0n)
  })

  // A rights tool in use lacked the United States in its Americas.
  test('of M49 has its largest countries', () => {
    expect(containsCountry(read('Americas'), 'US')).toBe(true)
    expect(containsCountry(read('Northern America'), 'US')).toBe(true)
    expect(containsCountry(read('Eastern Asia'), 'JP')).toBe(true)
    expect(containsCountry(read('Asia'), 'TH')).toBe(true)
  })
})

describe('territories', () => {
  test.each([
    ['JP', ['JP'], []],
    ['JP, KR', ['JP', 'KR'], []],
    ['World', ['world'], []],
    ['World ex. KR', ['world'], ['KR']],
    ['World ex. KR, JP', ['world'], ['KR', 'JP']],
    ['Asia ex. JP', ['asia'], ['JP']],
    ['South-eastern Asia', ['south-eastern-asia'], []],
    ['Asia, Oceania ex. Greater China, JP', ['asia', 'oceania'], ['greater-china', 'JP']],
  ] as const)('are written as contracts write them: %s', (text, include, exclude) => {
    expect(parseTerritories(text)).toEqual({ include, exclude })
    expect(formatTerritories({ include, exclude })).toBe(text)
  })

  test.each([
    ['world', 'World'],
    ['SOUTH EASTERN ASIA', 'South-eastern Asia'],
    ['south-eastern-asia', 'South-eastern Asia'],
    ['World excl. KR', 'World ex. KR'],
    ['World excluding KR', 'World ex. KR'],
    ['World except KR', 'World ex. KR'],
    ['world EX KR', 'World ex. KR'],
    ['World ex.KR', 'World ex. KR'],
    ['  JP ,KR  ', 'JP, KR'],
    ['Worldwide', 'World'],
    ['EU', 'European Union'],
    ['Southeast Asia', 'South-eastern Asia'],
  ])('may also be written %s', (written, canonical) => {
    expect(formatTerritories(read(written))).toBe(canonical)
  })

  test.each([
    ['', 'nothing'],
    ['jp', 'a code in small letters'],
    ['JP,', 'an empty place in the list'],
    ['World ex.', 'nothing excluded'],
    ['ex. KR', 'nothing included'],
    ['World ex. KR ex. JP', 'two exclusions'],
    ['Atlantis', 'no group of ours'],
    ['JP, UK', 'a code that ISO has not assigned'],
    ['JP; KR', 'another separator'],
    ['JP, '.repeat(500).concat('KR'), 'more than 2,000 characters'],
  ])('are not %s (%s)', (text) => {
    expect(parseTerritories(text)).toBeUndefined()
  })

  test('hold what is included less what is excluded, whatever the order', () => {
    expect(countriesIn(maskOf('JP, KR, TH ex. KR'))).toEqual(['JP', 'TH'])
    expect(countriesIn(maskOf('Benelux ex. Benelux'))).toEqual([])
    expect(containsCountry(read('World ex. Asia'), 'JP')).toBe(false)
    expect(containsCountry(read('World ex. Asia'), 'FR')).toBe(true)
  })
})

describe('a region of a language tag', () => {
  test('is a country or the number of an M49 region', () => {
    expect(regionMask('BR')).toBe(countryBit('BR'))
    expect(regionMask('419')).toBe(maskOf('Latin America and the Caribbean'))
    expect(regionMask('999')).toBe(0n)
  })
})

describe('the territories of a mask', () => {
  test.each([
    ['World', 'World'],
    ['World ex. KR', 'World ex. KR'],
    ['Africa, Americas, Europe, Oceania, AQ', 'World ex. Asia'],
    ['JP', 'JP'],
    ['KR, JP', 'JP, KR'],
    ['BE, NL, LU', 'Benelux'],
    ['BE, NL', 'BE, NL'],
    ['Asia ex. JP, KR', 'Asia ex. JP, KR'],
    ['Europe, JP', 'Europe, JP'],
    ['European Union, Eurozone', 'European Union'],
    ['JP, TH ex. JP, TH', ''],
  ])('of %s are said in the shortest way: %s', (text, shortest) => {
    expect(formatTerritories(territoriesFromMask(maskOf(text)))).toBe(shortest)
  })
})

const anyPlace = fc.oneof(
  fc.constantFrom<Country | Group>(...COUNTRIES),
  fc.constantFrom<Country | Group>(...GROUPS.map(({ group }) => group)),
)
const anyTerritories: fc.Arbitrary<Territories> = fc.record({
  include: fc.array(anyPlace, { minLength: 1, maxLength: 8 }),
  exclude: fc.array(anyPlace, { maxLength: 4 }),
})

test('property: what is written reads as the same territories', () => {
  fc.assert(
    fc.property(anyTerritories, (t) => {
      expect(parseTerritories(formatTerritories(t))).toEqual(t)
    }),
  )
})

test('property: a country is in the territories when it is included and not excluded', () => {
  const within = (places: Territories['include'], country: Country): boolean =>
    places.some((place) => GROUPS.find(({ group }) => group === place)?.countries.includes(country)) ||
    places.includes(country)
  fc.assert(
    fc.property(anyTerritories, fc.constantFrom(...COUNTRIES), (t, country) => {
      expect(containsCountry(t, country)).toBe(within(t.include, country) && !within(t.exclude, country))
    }),
  )
})

test('property: a mask is described by exactly its countries, at most as many words as their list', () => {
  const anyMask = fc.oneof(anyTerritories.map(territoryMask), fc.bigInt(0n, WORLD_MASK))
  fc.assert(
    fc.property(anyMask, (mask) => {
      const said = territoriesFromMask(mask)
      expect(territoryMask(said)).toBe(mask)
      expect(said.include.length + said.exclude.length).toBeLessThanOrEqual(countriesIn(mask).length)
    }),
  )
})

test('property: any text is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('J', 'P', ' ', ',', 'ex', '.', 'asia', '-', '\n') }),
      (text) => {
        const t = parseTerritories(text)
        if (t !== undefined) expect(parseTerritories(formatTerritories(t))).toEqual(t)
      },
    ),
  )
})
