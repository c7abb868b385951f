import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TERRITORIES_FILE, territoriesText } from '../../../scripts/generate/territories.ts'
import { COUNTRIES, REGIONS } from './territories.generated.ts'

test('the table of territories is what CLDR gives; when it is not, `npm run generate` mends it', () => {
  const written = readFileSync(new URL(`../../../${TERRITORIES_FILE}`, import.meta.url), 'utf8')
  expect(written, 'run `npm run generate`').toBe(territoriesText())
})

test('it has the 249 officially assigned codes of ISO 3166-1, in their order, and nothing else', () => {
  expect(COUNTRIES).toHaveLength(249)
  expect(COUNTRIES).toEqual([...new Set(COUNTRIES)].toSorted())
  for (const other of [
    'XK',
    'EU',
    'UN',
    'EZ',
    'ZZ',
    'QO',
    'AC',
    'CP',
    'DG',
    'EA',
    'IC',
    'TA',
    'CQ',
    'UK',
    'SU',
  ]) {
    expect(COUNTRIES).not.toContain(other)
  }
})

const region = (name: string): readonly string[] =>
  REGIONS.find(({ group }) => group === name)?.countries ?? []
const union = (...names: readonly string[]): readonly string[] => names.flatMap(region).toSorted()

test('the five regions of M49 share no country and make the world, Antarctica apart', () => {
  expect(union('africa', 'americas', 'asia', 'europe', 'oceania')).toEqual(
    COUNTRIES.filter((country) => country !== 'AQ'),
  )
})

test('each region of M49 is its parts', () => {
  expect(union('northern-africa', 'sub-saharan-africa')).toEqual(region('africa'))
  expect(union('eastern-africa', 'middle-africa', 'southern-africa', 'western-africa')).toEqual(
    region('sub-saharan-africa'),
  )
  expect(union('latin-america-and-the-caribbean', 'northern-america')).toEqual(region('americas'))
  expect(union('caribbean', 'central-america', 'south-america')).toEqual(
    region('latin-america-and-the-caribbean'),
  )
  expect(
    union('central-asia', 'eastern-asia', 'south-eastern-asia', 'southern-asia', 'western-asia'),
  ).toEqual(region('asia'))
  expect(union('eastern-europe', 'northern-europe', 'southern-europe', 'western-europe')).toEqual(
    region('europe'),
  )
  expect(union('australia-and-new-zealand', 'melanesia', 'micronesia', 'polynesia')).toEqual(
    region('oceania'),
  )
})

test('the European Union has 27 members, the eurozone 21 of them', () => {
  expect(region('european-union')).toHaveLength(27)
  expect(region('eurozone')).toHaveLength(21)
  expect(region('european-union')).toEqual(expect.arrayContaining([...region('eurozone')]))
})
