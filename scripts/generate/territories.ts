/**
 * Makes src/core/base/territories.generated.ts from Unicode CLDR: the countries of ISO 3166-1, and the
 * regions of UN M49, the European Union and the eurozone with the countries in each.
 */
import cldr from 'cldr-core/package.json' with { type: 'json' }
import mappings from 'cldr-core/supplemental/codeMappings.json' with { type: 'json' }
import containment from 'cldr-core/supplemental/territoryContainment.json' with { type: 'json' }

export const TERRITORIES_FILE = 'src/core/base/territories.generated.ts'

// Currencies stand among the same codes, some without a number.
const CODES = mappings.supplemental.codeMappings as Readonly<Record<string, { readonly _numeric?: string }>>
const CONTAINED: Readonly<Record<string, { readonly _contains: readonly string[] }>> =
  containment.supplemental.territoryContainment

/** The names of UN M49, which cldr-core itself has not; each region is followed by its parts. */
const REGIONS: readonly (readonly [code: string, name: string])[] = [
  ['001', 'World'],
  ['002', 'Africa'],
  ['015', 'Northern Africa'],
  ['202', 'Sub-Saharan Africa'],
  ['014', 'Eastern Africa'],
  ['017', 'Middle Africa'],
  ['018', 'Southern Africa'],
  ['011', 'Western Africa'],
  // Not 003, the continent from Canada to Panama: a contract's "North America" is another place, and
  // stands with the trade's groups in territory.ts.
  ['019', 'Americas'],
  ['419', 'Latin America and the Caribbean'],
  ['029', 'Caribbean'],
  ['013', 'Central America'],
  ['005', 'South America'],
  ['021', 'Northern America'],
  ['142', 'Asia'],
  ['143', 'Central Asia'],
  ['030', 'Eastern Asia'],
  ['035', 'South-eastern Asia'],
  ['034', 'Southern Asia'],
  ['145', 'Western Asia'],
  ['150', 'Europe'],
  ['151', 'Eastern Europe'],
  ['154', 'Northern Europe'],
  ['039', 'Southern Europe'],
  ['155', 'Western Europe'],
  ['009', 'Oceania'],
  ['053', 'Australia and New Zealand'],
  ['054', 'Melanesia'],
  ['057', 'Micronesia'],
  ['061', 'Polynesia'],
  ['EU', 'European Union'],
  ['EZ', 'Eurozone'],
]

// The euro is Croatia's since 1 January 2023 and Bulgaria's since 1 January 2026 (the Council's decisions of
// 12 July 2022 and 8 July 2025); CLDR 48 has neither in the eurozone.
const NOT_YET_IN_CLDR: Readonly<Record<string, readonly string[]>> = { EZ: ['BG', 'HR'] }

// CLDR's own region for what M49 leaves in no region: Antarctica would come to lie in Oceania.
const OUTLYING_OCEANIA = 'QO'

/** Officially assigned by ISO 3166-1: CLDR gives the numbers from 900 on to codes for private use. */
const isAssigned = (code: string): boolean => Number(CODES[code]?._numeric ?? 900) < 900

function countriesOf(code: string, leaveOut?: string): readonly string[] {
  const parts = CONTAINED[code]?._contains
  if (parts === undefined) return isAssigned(code) ? [code] : []
  return parts.filter((part) => part !== leaveOut).flatMap((part) => countriesOf(part, leaveOut))
}

function regionCountries(code: string): readonly string[] {
  const known = countriesOf(code, code === '001' ? undefined : OUTLYING_OCEANIA)
  const added = NOT_YET_IN_CLDR[code] ?? []
  for (const country of added) {
    if (known.includes(country)) throw new Error(`CLDR now has ${country} in ${code}: take it off the list`)
  }
  return [...new Set([...known, ...added])].toSorted()
}

/** `South-eastern Asia` → `south-eastern-asia` */
const kebab = (name: string): string => name.toLowerCase().replaceAll(' ', '-')

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ')

/** Words in rows that keep within the columns of the repository. */
function rows(words: readonly string[], indent: string): string {
  const perRow = 17
  const row = (_: unknown, at: number): string =>
    `${indent}${quoted(words.slice(at * perRow, (at + 1) * perRow))},`
  return Array.from({ length: Math.ceil(words.length / perRow) }, row).join('\n')
}

const region = ([code, name]: readonly [string, string]): string =>
  code === '001'
    ? `  { group: 'world', name: 'World', code: '001', countries: COUNTRIES },`
    : `  {
    group: '${kebab(name)}',
    name: '${name}',
    code: '${code}',
    countries: [
${rows(regionCountries(code), '      ')}
    ],
  },`

/** The whole text of the generated file. */
export function territoriesText(): string {
  return `// Made by scripts/generate/territories.ts (\`npm run generate\`), CLDR ${cldr.cldrVersion},
// package cldr-core ${cldr.version}; never edited. The data is under the licence ${cldr.license}.
// Added here, since this CLDR has them not: Croatia (2023) and Bulgaria (2026) in the eurozone.

/** The officially assigned alpha-2 codes of ISO 3166-1. The place in this list is the country's bit. */
export const COUNTRIES = [
${rows(regionCountries('001'), '  ')}
] as const

/** The regions of UN M49 with their code, and two of CLDR's own: EU and EZ. */
export const REGIONS = [
${REGIONS.map(region).join('\n')}
] as const
`
}
