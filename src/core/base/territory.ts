import { answeredOnce } from './answered-once.ts'
import { COUNTRIES, REGIONS } from './territories.generated.ts'

export { COUNTRIES }

/** An officially assigned alpha-2 code of ISO 3166-1: `JP`. Always in capitals. */
export type Country = (typeof COUNTRIES)[number]

/** A named group of countries: a region of UN M49, or one that the trade sells by name. */
export type Group = (typeof REGIONS)[number]['group'] | (typeof TRADE_GROUPS)[number]['group']

/** Where a grant or a window applies: what is included, less what is excluded. `World ex. KR` */
export interface Territories {
  readonly include: readonly (Country | Group)[]
  readonly exclude: readonly (Country | Group)[]
}

interface GroupEntry {
  readonly group: string
  readonly name: string
  readonly countries: readonly Country[]
}

/**
 * The groups that the trade sells by name. No schedule is common to the whole trade and sellers draw these
 * lines differently, so where they lie is our assumption, with the doubt beside each; a contract that lists
 * its countries is entered as that list.
 */
const TRADE_GROUPS = [
  {
    // The ten members and Timor-Leste, admitted on 26 October 2025.
    group: 'asean',
    name: 'ASEAN',
    countries: ['BN', 'ID', 'KH', 'LA', 'MM', 'MY', 'PH', 'SG', 'TH', 'TL', 'VN'],
  },
  { group: 'baltics', name: 'Baltics', countries: ['EE', 'LT', 'LV'] },
  { group: 'benelux', name: 'Benelux', countries: ['BE', 'LU', 'NL'] },
  {
    // The former Soviet Union without the Baltics: with Georgia, though it left the organisation in 2009,
    // and without Ukraine, which has been sold apart since 2022. Some sellers add Mongolia.
    group: 'cis',
    name: 'CIS',
    countries: ['AM', 'AZ', 'BY', 'GE', 'KG', 'KZ', 'MD', 'RU', 'TJ', 'TM', 'UZ'],
  },
  {
    // Liechtenstein goes with Switzerland. "German-speaking Europe" often adds Luxembourg and South Tyrol.
    group: 'dach',
    name: 'DACH',
    countries: ['AT', 'CH', 'DE', 'LI'],
  },
  {
    // The Union with the three states that share its market by the EEA Agreement.
    group: 'european-economic-area',
    name: 'European Economic Area',
    countries: [...REGIONS.find(({ group }) => group === 'european-union')!.countries, 'IS', 'LI', 'NO'],
  },
  { group: 'greater-china', name: 'Greater China', countries: ['CN', 'HK', 'MO', 'TW'] },
  {
    // The Gulf Cooperation Council.
    group: 'gulf-states',
    name: 'Gulf States',
    countries: ['AE', 'BH', 'KW', 'OM', 'QA', 'SA'],
  },
  {
    // Andorra goes with Spain.
    group: 'iberia',
    name: 'Iberia',
    countries: ['AD', 'ES', 'PT'],
  },
  {
    // India and its neighbours, one satellite footprint. Some sellers add Afghanistan.
    group: 'indian-subcontinent',
    name: 'Indian Subcontinent',
    countries: ['BD', 'BT', 'IN', 'LK', 'MV', 'NP', 'PK'],
  },
  {
    // The Spanish- and Portuguese-speaking countries. Puerto Rico is sold with the United States; sellers
    // differ over Belize, Guyana and Suriname. With the whole Caribbean it is a region of M49.
    group: 'latin-america',
    name: 'Latin America',
    countries: [
      ...([
        'AR',
        'BO',
        'BR',
        'CL',
        'CO',
        'CR',
        'CU',
        'DO',
        'EC',
        'GT',
        'HN',
        'MX',
        'NI',
        'PA',
        'PE',
      ] as const),
      ...(['PY', 'SV', 'UY', 'VE'] as const),
    ],
  },
  {
    // The Middle East and Arabic-speaking Africa, one satellite footprint.
    group: 'mena',
    name: 'MENA',
    countries: [
      ...(['AE', 'BH', 'EG', 'IQ', 'IR', 'JO', 'KW', 'LB', 'OM', 'PS', 'QA', 'SA', 'SY', 'YE'] as const),
      ...(['DJ', 'DZ', 'LY', 'MA', 'MR', 'SD', 'SO', 'TN'] as const),
    ],
  },
  {
    // The Arab countries of Western Asia with Egypt and Iran. Israel and Türkiye are mostly sold alone.
    group: 'middle-east',
    name: 'Middle East',
    countries: ['AE', 'BH', 'EG', 'IQ', 'IR', 'JO', 'KW', 'LB', 'OM', 'PS', 'QA', 'SA', 'SY', 'YE'],
  },
  {
    // With the autonomous and outlying parts of the five.
    group: 'nordics',
    name: 'Nordics',
    countries: ['AX', 'DK', 'FI', 'FO', 'GL', 'IS', 'NO', 'SE', 'SJ'],
  },
  {
    // The United States with its territories, and Canada: "domestic" to an American seller. M49's continent
    // of that name runs to Panama and is not among our groups.
    group: 'north-america',
    name: 'North America',
    countries: ['AS', 'CA', 'GU', 'MP', 'PR', 'UM', 'US', 'VI'],
  },
  {
    // The three languages that understand each other. Many sellers mean all the Nordics: then say so.
    group: 'scandinavia',
    name: 'Scandinavia',
    countries: ['DK', 'NO', 'SE', 'SJ'],
  },
  {
    // With the Channel Islands and the Isle of Man, which take the same broadcasts.
    group: 'uk-and-ireland',
    name: 'UK and Ireland',
    countries: ['GB', 'GG', 'IE', 'IM', 'JE'],
  },
] as const satisfies readonly GroupEntry[]

/** Every group with its English name and its countries: M49's first, each followed by its parts. */
export const GROUPS: readonly (GroupEntry & { readonly group: Group })[] = [...REGIONS, ...TRADE_GROUPS]

// Bits follow the order of the codes and move when ISO assigns one: masks live in memory, never in a file.
const BITS: ReadonlyMap<string, bigint> = new Map(COUNTRIES.map((code, at) => [code, 1n << BigInt(at)]))

export const countryBit = (country: Country): bigint => BITS.get(country)!

const maskOf = (countries: readonly Country[]): bigint =>
  countries.reduce((mask, country) => mask | countryBit(country), 0n)

const GROUP_MASKS: ReadonlyMap<string, bigint> = new Map(
  GROUPS.map(({ group, countries }) => [group, maskOf(countries)]),
)

const M49_MASKS: ReadonlyMap<string, bigint> = new Map(
  REGIONS.map(({ group, code }) => [code, placeMask(group)]),
)

const GROUP_NAMES: ReadonlyMap<string, string> = new Map(GROUPS.map(({ group, name }) => [group, name]))

/** Every country. */
export const WORLD_MASK: bigint = placeMask('world')

export const isCountry = (text: string): text is Country => BITS.has(text)

export const isGroup = (text: string): text is Group => GROUP_MASKS.has(text)

function placeMask(place: Country | Group): bigint {
  return (BITS.get(place) ?? GROUP_MASKS.get(place))!
}

/** The countries of a region as a language tag writes it: `BR`, or `419` by M49; 0 when we know none. */
export const regionMask = (region: string): bigint => BITS.get(region) ?? M49_MASKS.get(region) ?? 0n

const masks = new WeakMap<Territories, bigint>()

/** One bit a country. Remembered for each value, which is never changed. */
export function territoryMask(t: Territories): bigint {
  // Most are one place, which is quicker to look up than to remember.
  if (t.include.length === 1 && t.exclude.length === 0) return placeMask(t.include[0]!)
  const known = masks.get(t)
  if (known !== undefined) return known
  const union = (places: Territories['include']) => places.reduce((all, place) => all | placeMask(place), 0n)
  const included = union(t.include)
  const mask = included ^ (included & union(t.exclude))
  masks.set(t, mask)
  return mask
}

/** How many countries these are. */
export function countryCount(mask: bigint): number {
  let count = 0
  for (const bit of mask.toString(2)) if (bit === '1') count++
  return count
}

/** In the order of their codes. */
export const countriesIn = (mask: bigint): readonly Country[] =>
  COUNTRIES.filter((country) => (mask & countryBit(country)) !== 0n)

export const containsCountry = (t: Territories, country: Country): boolean =>
  (territoryMask(t) & countryBit(country)) !== 0n

// What contracts write for the same place.
const ALSO_WRITTEN: ReadonlyMap<string, Group> = new Map([
  ['east-asia', 'eastern-asia'],
  ['eu', 'european-union'],
  ['gcc', 'gulf-states'],
  ['latam', 'latin-america'],
  ['southeast-asia', 'south-eastern-asia'],
  ['south-east-asia', 'south-eastern-asia'],
  ['worldwide', 'world'],
])

const MAX_TEXT = 2000
const EXCEPT = / (?:ex|excl|excluding|except)(?:\. ?| )/i

/**
 * `JP`, `JP, KR`, `World`, `Asia ex. JP, KR`: what follows `ex.` is excluded, to the end of the text. Codes
 * are in capitals; the names of groups in any case, with spaces or hyphens.
 * @returns undefined when any part is no country and no group, or the text has more than 2,000 characters
 */
export const parseTerritories = (text: string): Territories | undefined =>
  text.length > MAX_TEXT ? undefined : territoriesIn(text)

const territoriesIn = answeredOnce(1_000, (text: string): Territories | undefined => {
  const [included, excluded, ...more] = text.trim().replace(/\s+/g, ' ').split(EXCEPT)
  const include = parsePlaces(included ?? '')
  const exclude = excluded === undefined ? [] : parsePlaces(excluded)
  return include && exclude && more.length === 0 ? { include, exclude } : undefined
})

function parsePlaces(text: string): readonly (Country | Group)[] | undefined {
  const places: (Country | Group)[] = []
  for (const part of text.split(',')) {
    const written = part.trim()
    const lower = written.toLowerCase().replaceAll(' ', '-')
    const kebab = ALSO_WRITTEN.get(lower) ?? lower
    if (isCountry(written)) places.push(written)
    else if (isGroup(kebab)) places.push(kebab)
    else return undefined
  }
  return places
}

/** The text that `parseTerritories` reads as the same value. Territories that include nothing give ``. */
export function formatTerritories(t: Territories): string {
  const listed = (places: Territories['include']): string =>
    places.map((place) => GROUP_NAMES.get(place) ?? place).join(', ')
  return t.exclude.length === 0 ? listed(t.include) : `${listed(t.include)} ex. ${listed(t.exclude)}`
}

/**
 * The shortest way to say which countries these are: a list, or a group less a list. Deterministic.
 * @returns nothing included when the mask is 0
 */
export const territoriesFromMask = answeredOnce(1_000, (mask: bigint): Territories => {
  let best: Territories = { include: listing(mask), exclude: [] }
  for (const { group } of GROUPS) {
    const whole = placeMask(group)
    if ((mask & whole) !== mask || mask === whole || mask === 0n) continue
    const exclude = listing(whole ^ mask)
    // An exclusion must save words: "BE, NL" is read more easily than "Benelux ex. LU".
    const length = best.exclude.length === 0 ? best.include.length - 1 : 1 + best.exclude.length
    if (1 + exclude.length < length) best = { include: [group], exclude }
  }
  return best
})

/** These countries as groups that share none, the largest first, then the countries left over. */
function listing(mask: bigint): readonly (Country | Group)[] {
  const groups: Group[] = []
  let left = mask
  // A name for two countries would hide them.
  const large = GROUPS.filter(({ group, countries }) => {
    const whole = placeMask(group)
    return countries.length > 2 && (mask & whole) === whole
  }).toSorted((a, b) => b.countries.length - a.countries.length)
  for (const { group } of large) {
    const whole = placeMask(group)
    if ((left & whole) !== whole) continue
    groups.push(group)
    left ^= whole
  }
  return [...groups, ...countriesIn(left)]
}
