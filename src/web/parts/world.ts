import { geoEqualEarth, geoPath } from 'd3-geo'
import type { FeatureCollection, Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import atlas from 'world-atlas/countries-110m.json'

type Countries = GeometryCollection<{ name: string }>
type Land = FeatureCollection<Geometry, { name: string }>

// A JSON import has its own, wider type.
const world = atlas as unknown as Topology<{ countries: Countries }>

/**
 * The land of the world, for colouring; no border is drawn and no territory named but those of the titles, so
 * that the map takes no side.
 */
export const LAND: Land = feature(world, world.objects.countries)

// The atlas calls most countries as CLDR's English does; these it shortens or spells in its own way.
const ITS_NAMES: Readonly<Record<string, string>> = {
  US: 'United States of America',
  BA: 'Bosnia and Herz.',
  CF: 'Central African Rep.',
  CG: 'Congo',
  CD: 'Dem. Rep. Congo',
  CZ: 'Czechia',
  DO: 'Dominican Rep.',
  TR: 'Turkey',
  MM: 'Myanmar',
  CI: "Côte d'Ivoire",
  MK: 'Macedonia',
  SB: 'Solomon Is.',
  SS: 'S. Sudan',
  TT: 'Trinidad and Tobago',
}

const english = new Intl.DisplayNames('en', { type: 'region', style: 'short' })
const englishLong = new Intl.DisplayNames('en', { type: 'region' })

export const shapeOf = (code: string): Land['features'][number] | undefined => {
  const names = [ITS_NAMES[code], english.of(code), englishLong.of(code)]
  return LAND.features.find(({ properties }) => names.includes(properties.name))
}

export const [WIDTH, HEIGHT] = [960, 468]

// Seen from the Pacific: the stories of this trade cross it.
export const projection = geoEqualEarth()
  .rotate([-150, 0])
  .fitExtent(
    [
      [4, 4],
      [WIDTH - 4, HEIGHT - 4],
    ],
    { type: 'Sphere' },
  )
export const draw = geoPath(projection)
export const LAND_PATH = draw({
  ...LAND,
  features: LAND.features.filter(({ properties }) => properties.name !== 'Antarctica'),
})
export const SPHERE_PATH = draw({ type: 'Sphere' })

/** Where the sign of a territory stands: its chief city, since the middle of a country may lie in another. */
export const SEATS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  KR: [124.8, 35.6],
  JP: [141, 37.6],
  TR: [34, 39.2],
  TH: [101, 15.6],
  US: [-98, 39.5],
  GB: [-1.8, 52.8],
  TW: [121, 23.8],
  HK: [114.2, 22.3],
  SG: [103.8, 1.35],
  CN: [104, 35],
  VN: [106.2, 16],
  ID: [112, -3],
  PH: [122, 12],
  MY: [102.5, 4],
  IN: [79, 22],
  FR: [2.5, 46.6],
  DE: [10.3, 51],
  ES: [-3.7, 40.2],
  IT: [12.5, 42.8],
  MX: [-102, 23.5],
  BR: [-52, -10],
  AU: [134, -25],
  CA: [-106, 56],
}
