import { entryOf } from '../entry-of.ts'
import type { Report } from '../issue.ts'
import { collapsed } from '../schema/simple.ts'
import type { Asset, AssetMetadata, Avail, AvailsVersion, Transaction, Value } from '../types.ts'
import { AVAILS_VERSIONS } from '../types.ts'

export const textOf = (value: Value | undefined): string => collapsed(value?.text ?? '')

export const isSince = (version: AvailsVersion, since: AvailsVersion): boolean =>
  AVAILS_VERSIONS.indexOf(version) >= AVAILS_VERSIONS.indexOf(since)

/** What each type of avail must offer, once. */
const ONE_ASSET: Readonly<Record<string, readonly string[]>> = {
  single: ['Movie', 'Short'],
  episode: ['Episode'],
  season: ['Season'],
  series: ['Series'],
  miniseries: ['Series'],
  bundle: ['Collection'],
  volume: ['Volume'],
}
const NOT_SINGLE: readonly string[] = ['Collection', 'Franchise', 'Series', 'Season']
/** What it must offer at least once, together with what it goes with. */
const COMPANIONS: Readonly<Record<string, string>> = { supplement: 'Supplemental', promotion: 'Promotion' }

const METADATA_OF: Readonly<Record<string, AssetMetadata['kind']>> = {
  Movie: 'unit',
  Short: 'unit',
  Series: 'series',
  Season: 'season',
  Episode: 'episode',
  Volume: 'volume',
}
const ELEMENT_OF: Readonly<Record<AssetMetadata['kind'], string>> = {
  unit: 'Metadata',
  episode: 'EpisodeMetadata',
  season: 'SeasonMetadata',
  series: 'SeriesMetadata',
  volume: 'VolumeMetadata',
}

/** What of an avail does not belong together, though each part alone is right. */
export function checkAvailStructure(avail: Avail, version: AvailsVersion, report: Report): void {
  checkAssets(avail, report)
  for (const asset of avail.assets) {
    checkAsset(asset, avail, report)
    checkSequence(asset, report)
  }
  const goesWith = entryOf(COMPANIONS, textOf(avail.availType)) !== undefined
  for (const it of avail.transactions) {
    checkTransaction(it, version, report)
    if (goesWith) continue
    for (const ref of it.refAlids) {
      report('ref-alid-not-allowed', ref.at, { found: textOf(avail.availType) })
    }
  }
}

function checkAssets({ availType, assets, transactions, at }: Avail, report: Report): void {
  const found = textOf(availType)
  const works = assets.map(({ workType }) => textOf(workType))
  const wanted = entryOf(ONE_ASSET, found)
  if (wanted) {
    const count = works.filter((it) => wanted.includes(it)).length
    if (count !== 1) {
      report('avail-type-work-type', at, { found, expected: wanted.join(', '), count: String(count) })
    }
  }
  const strange = found === 'single' ? works.find((it) => NOT_SINGLE.includes(it)) : undefined
  if (strange !== undefined) report('avail-type-forbids', at, { found, work: strange })
  const bundled = assets.flatMap(({ bundledAssets }) => bundledAssets).length
  if (found === 'collection' && assets.length + bundled < 2) report('avail-type-assets', at, { found })
  if (found === 'bundle') {
    if (bundled === 0) report('avail-type-bundle', at, { found })
    if (!assets.some(({ metadata }) => metadata?.kind === 'unit')) {
      report('avail-type-metadata', at, { found, expected: 'Metadata' })
    }
  }
  const companion = entryOf(COMPANIONS, found)
  if (companion === undefined) return
  if (!works.includes(companion)) {
    report('avail-type-work-type', at, { found, expected: companion, count: '0' })
  }
  if (transactions.every(({ refAlids }) => refAlids.length === 0)) report('ref-alid-missing', at, { found })
}

function checkAsset({ workType, metadata, bundledAssets, at }: Asset, avail: Avail, report: Report): void {
  const found = textOf(workType)
  if (found !== 'Collection') {
    for (const it of bundledAssets) report('bundle-in-other-work', it.at, { found })
  }
  const kind = entryOf(METADATA_OF, found)
  if (kind && metadata && metadata.kind !== kind) {
    report('work-type-metadata', at, { found, expected: ELEMENT_OF[kind] })
  }
  if (found !== 'Episode') return
  if (textOf(avail.availType) !== 'episode') {
    report('episode-avail-type', at, { found: textOf(avail.availType) })
  }
  if (metadata?.kind === 'episode' && !metadata.episodeNumber?.number)
    report('episode-number-missing', at, {})
}

/** Where one part of a bundle has a number all have, and the numbers follow each other; they may begin anywhere. */
function checkSequence({ bundledAssets }: Asset, report: Report): void {
  const numbers = bundledAssets.map((it) => ({ it, sequence: it.attributes?.['sequence'] }))
  if (numbers.every(({ sequence }) => !sequence)) return
  for (const { it, sequence } of numbers) {
    if (!sequence) report('bundle-sequence', it.at, { found: '', first: '' })
  }
  // What is no number at all is the schema's to tell.
  const ordered = numbers
    .flatMap(({ it, sequence }) => {
      const text = textOf(sequence)
      return /^[+-]?\d+$/.test(text)
        ? [{ at: sequence?.at ?? it.at, number: BigInt(text.replace(/^\+/, '')) }]
        : []
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0))
  for (const [n, { at, number }] of ordered.entries()) {
    const before = ordered[n - 1]?.number
    if (before !== undefined && number !== before + 1n) {
      report('bundle-sequence', at, { found: String(number), first: String(before) })
    }
  }
}

// Whatever stands in the name of a term, a price is money or one of these.
const PRICE_NAMES = ['Tier', 'Category', 'LicenseFee']

function checkTransaction(it: Transaction, version: AvailsVersion, report: Report): void {
  const licence = textOf(it.licenseType)
  const place = it.licenseType?.at ?? it.at
  const named = (name: string) =>
    it.terms.filter(({ termName }) => textOf(termName).toLowerCase() === name.toLowerCase())
  if (licence === 'POEST' && named('SuppressionLiftDate').length !== 1) {
    report('poest-without-lift-date', place, {})
  }
  if (licence !== 'POEST') {
    for (const { termName, at } of named('PreorderFulfillDate')) {
      report('preorder-date-without-poest', termName?.at ?? at, {})
    }
  }
  for (const bound of [it.start, it.end]) {
    if (bound?.kind === 'condition' && textOf(bound.value) === 'TBD') {
      report('condition-tbd', bound.value.at, {
        within: bound === it.start ? 'StartCondition' : 'EndCondition',
      })
    }
  }
  if (licence === '' || licence === 'SVOD') return
  // Version 2.3 did not yet take a fee in words for a price.
  const prices = version === '2.3' ? PRICE_NAMES.slice(0, 2) : PRICE_NAMES
  const priced = it.terms.some(({ kind, termName }) => kind === 'Money' || prices.includes(textOf(termName)))
  // "NA" says that there is none, and that nobody forgot it.
  const none = !isSince(version, '2.3') && named('NA').length > 0
  if (!priced && !none) report('price-missing', place, { found: licence })
  if (isSince(version, '2.3') && it.assetLanguages.length > 1) {
    report('several-asset-languages', place, { count: String(it.assetLanguages.length), found: licence })
  }
}
