import type {
  Asset,
  AssetMetadata,
  CellPlace,
  Element,
  EpisodeMetadata,
  Identifier,
  Place,
  Ratings,
  Release,
  SeasonMetadata,
  Sequence,
  SeriesMetadata,
  UnitMetadata,
  Value,
  VolumeMetadata,
} from '../types.ts'
import type { SheetReport } from './codes.ts'
import type { ColumnName } from './columns.ts'
import { type Line, listed, rowPlace, said, spelled, WORDS } from './line.ts'
import { eventValue, runTimeValue } from './moment-text.ts'
import { defined } from './transaction.ts'

/** The namespace under which the framework's own tool keeps identifiers that are a column's. */
export const COLUMN_IDS = 'org:mddf'

/** What the rows of one offer say of the thing that is offered: the first, and those that add to it. */
export interface Rows {
  readonly lines: readonly Line[]
  readonly workType: Value | undefined
  readonly report: SheetReport
}

export function assetOf(rows: Rows): Asset {
  const { workType } = rows
  const kind = workType?.text
  const contentId = first(rows, contentColumn(kind))
  const at = rowPlace(rows.lines[0]!)
  return defined<Asset>({
    at: workType?.at ?? at,
    contentId,
    workType,
    // What it lacks is missed in its row.
    metadata: { ...metadataOf(rows), at },
    bundledAssets: listed(first(rows, 'BundledALIDs'), ';', rows.report)
      .map((bundledAlid) => ({
        ...(bundledAlid.at && { at: bundledAlid.at }),
        bundledAlid,
      }))
      .map((it) => ({ ...it, sharedEntitlements: [] })),
  })
}

/** Which column names what is offered, by its kind; sheets of 1.8 have one for each. */
export function contentColumn(workType: string | undefined): ColumnName {
  if (workType === 'Episode') return 'EpisodeContentID'
  if (workType === 'Season') return 'SeasonContentID'
  if (workType === 'Series') return 'SeriesContentID'
  return workType === 'Volume' ? 'VolumeContentID' : 'ContentID'
}

const first = ({ lines }: Rows, name: ColumnName): Value | undefined => {
  for (const line of lines) {
    const value = said(line, name)
    if (value) return value
  }
  return undefined
}

/** Each different text once. */
function each({ lines }: Rows, name: ColumnName): readonly Value[] {
  const texts = new Map<string, Value>()
  for (const line of lines) {
    const value = said(line, name)
    if (value && !texts.has(value.text)) texts.set(value.text, value)
  }
  return [...texts.values()]
}

/** Titles; where rows differ, each has the language of the assets it was written for. */
function titles({ lines }: Rows, name: ColumnName): readonly Value[] {
  const found = new Map<string, Value>()
  for (const line of lines) {
    const value = said(line, name)
    if (!value || found.has(value.text)) continue
    const language = listed(said(line, 'AssetLanguage'), ',', () => {})[0]
    found.set(value.text, language ? { ...value, attributes: { language } } : value)
  }
  return found.size > 1
    ? [...found.values()]
    : [...found.values()].map(({ attributes: _, ...value }) => value)
}

function metadataOf(rows: Rows): AssetMetadata {
  switch (rows.workType?.text) {
    case 'Episode':
      return episode(rows)
    case 'Season':
      return season(rows, true)
    case 'Series':
      return series(rows)
    case 'Volume':
      return volume(rows)
    default:
      return unit(rows)
  }
}

const work = (rows: Rows, names: WorkNames) => ({
  titles: titles(rows, names.title),
  aliases: each(rows, names.alias),
  editEidr: first(rows, names.edit) && eidr(first(rows, names.edit)),
  titleEidr: eidr(first(rows, names.eidr)),
  altIdentifiers: identifiers(rows, [names.edit, names.eidr], [...names.ids], names.scope),
  releaseDate: first(rows, 'ReleaseYear'),
  runLength: runLength(rows),
  people: each(rows, 'Director').map(director),
  releaseHistory: releases(rows),
  usaCaptionsExemptionReason: first(rows, 'CaptionExemption'),
  ratings: ratings(rows),
  encodeId: first(rows, 'EncodeID'),
  localizationOffering: localization(rows),
  groupingEntities: each(rows, 'GroupIdentity').map(channel),
})

interface WorkNames {
  readonly title: ColumnName
  readonly alias: ColumnName
  readonly edit: ColumnName
  readonly eidr: ColumnName
  readonly ids: readonly ColumnName[]
  readonly scope?: string
}
const UNIT_NAMES: WorkNames = {
  title: 'TitleDisplayUnlimited',
  alias: 'TitleInternalAlias',
  edit: 'EditID',
  eidr: 'TitleID',
  ids: ['AltID', 'RetailerID1', 'RetailerID2', 'RetailerID3'],
  scope: 'Title',
}
const EPISODE_NAMES: WorkNames = {
  title: 'EpisodeTitleDisplayUnlimited',
  alias: 'EpisodeTitleInternalAlias',
  edit: 'EpisodeID',
  eidr: 'EpisodeTitleID',
  ids: ['EpisodeAltID', 'RetailerEpisodeID1', 'RetailerEpisodeID2'],
}

const unit = (rows: Rows): UnitMetadata => ({
  kind: 'unit',
  ...defined<Omit<UnitMetadata, 'kind' | 'companyDisplayCredits'>>(work(rows, UNIT_NAMES)),
  companyDisplayCredits: each(rows, 'CompanyDisplayCredit').map(credit),
})

const episode = (rows: Rows): EpisodeMetadata => ({
  kind: 'episode',
  ...defined<Omit<EpisodeMetadata, 'kind' | 'episodeNumber' | 'within'>>(work(rows, EPISODE_NAMES)),
  ...defined<Pick<EpisodeMetadata, 'episodeNumber' | 'within'>>({
    episodeNumber: sequence(first(rows, 'EpisodeNumber'), first(rows, 'DistributionNumber')),
    within: season(rows, false),
  }),
})

/** @param own the season itself is offered: dates and ratings of the rows are its own */
const season = (rows: Rows, own: boolean): SeasonMetadata =>
  defined<SeasonMetadata>({
    kind: 'season',
    contentId: first(rows, 'SeasonContentID'),
    titles: titles(rows, 'SeasonTitleDisplayUnlimited'),
    aliases: each(rows, 'SeasonTitleInternalAlias'),
    eidr: eidr(first(rows, 'SeasonID')),
    releaseDate: own ? first(rows, 'ReleaseYear') : undefined,
    releaseHistory: own ? releases(rows) : [],
    usaCaptionsExemptionReason: own ? first(rows, 'CaptionExemption') : undefined,
    ratings: own ? ratings(rows) : undefined,
    altIdentifiers: identifiers(rows, ['SeasonID'], ['SeasonAltID', 'RetailerSeasonID']),
    // The schema wants the element where it has no number to say.
    seasonNumber: sequence(first(rows, 'SeasonNumber')) ?? {},
    numberOfEpisodes: first(rows, 'EpisodeCount'),
    series: series(rows, false),
  })

const series = (rows: Rows, own = true): SeriesMetadata =>
  defined<SeriesMetadata>({
    kind: 'series',
    contentId: first(rows, 'SeriesContentID'),
    titles: titles(rows, 'SeriesTitleDisplayUnlimited'),
    aliases: each(rows, 'SeriesTitleInternalAlias'),
    eidr: eidr(first(rows, 'SeriesID')),
    releaseDate: own ? first(rows, 'ReleaseYear') : undefined,
    releaseHistory: own ? releases(rows) : [],
    usaCaptionsExemptionReason: own ? first(rows, 'CaptionExemption') : undefined,
    ratings: own ? ratings(rows) : undefined,
    altIdentifiers: identifiers(rows, ['SeriesID'], ['SeriesAltID', 'RetailerSeriesID']),
    localTitles: [],
    numberOfSeasons: first(rows, 'SeasonCount'),
    companyDisplayCredits: each(rows, 'CompanyDisplayCredit').map(credit),
  })

const volume = (rows: Rows): VolumeMetadata =>
  defined<VolumeMetadata>({
    kind: 'volume',
    contentId: first(rows, 'VolumeContentID'),
    titles: titles(rows, 'VolumeTitleDisplayUnlimited'),
    aliases: each(rows, 'VolumeTitleInternalAlias'),
    eidr: eidr(first(rows, 'VolumeID')),
    releaseDate: first(rows, 'ReleaseYear'),
    releaseHistory: releases(rows),
    usaCaptionsExemptionReason: first(rows, 'CaptionExemption'),
    ratings: ratings(rows),
    altIdentifiers: identifiers(rows, ['VolumeID'], ['VolumeAltID', 'RetailerVolumeID']),
    volumeNumber: sequence(first(rows, 'VolumeNumber'), first(rows, 'VolumeDistributionNumber')),
    within: season(rows, false),
  })

const sequence = (number: Value | undefined, distributionNumber?: Value): Sequence | undefined =>
  number || distributionNumber ? defined<Sequence>({ number, distributionNumber }) : undefined

const EIDR = /^(?:10\.5240\/|urn:eidr:10\.5240:)/i

/** EIDRs stand in sheets as `10.5240/…` and in XML as `urn:eidr:10.5240:…`. */
function eidr(value: Value | undefined): Value | undefined {
  if (!value || !EIDR.test(value.text)) return undefined
  return { ...value, text: value.text.replace(/^10\.5240\/:?/, 'urn:eidr:10.5240:') }
}

/** Identifiers of other registers, each under the name of its column, as the framework's own tool keeps them. */
function identifiers(
  rows: Rows,
  eidrs: readonly ColumnName[],
  others: readonly ColumnName[],
  scope?: string,
): readonly Identifier[] {
  const kept =
    (name: ColumnName) =>
    (value: Value): Identifier => ({
      ...(value.at && { at: value.at }),
      ...(scope && name === 'AltID' && { attributes: { scope: { text: scope } } }),
      namespace: { text: COLUMN_IDS },
      identifier: { ...value, text: `${name}:${value.text}` },
    })
  return [
    ...eidrs.flatMap((name) =>
      each(rows, name)
        .filter(({ text }) => !EIDR.test(text))
        .map(kept(name)),
    ),
    ...others.flatMap((name) => each(rows, name).map(kept(name))),
  ]
}

function runLength(rows: Rows): Value | undefined {
  const value = first(rows, 'TotalRunTime')
  return value && runTimeValue(value, rows.report)
}

function localization(rows: Rows): Value | undefined {
  const value = first(rows, 'LocalizationType')
  return value && spelled(value, WORDS.LocalizationType, rows.report)
}

const RELEASES: readonly (readonly [ColumnName, string])[] = [
  ['ReleaseHistoryOriginal', 'original'],
  ['ReleaseHistoryPhysicalHV', 'DVD'],
]

/** Dates of release; where rows differ, each has the territory it was written for. */
function releases(rows: Rows): readonly Release[] {
  return RELEASES.flatMap(([column, releaseType]) => {
    const all = perTerritory(rows, column)
    return all.map(
      ({ value, territory }): Release => ({
        ...(value.at && { at: value.at }),
        releaseType: { text: releaseType },
        territories: all.length > 1 && territory ? [{ country: territory }] : [],
        date: eventValue(value, rows.report),
      }),
    )
  })
}

function perTerritory(rows: Rows, column: ColumnName) {
  const found = new Map<string, { readonly value: Value; readonly territory: Value | undefined }>()
  for (const line of rows.lines) {
    const value = said(line, column)
    if (!value || found.has(value.text)) continue
    found.set(value.text, { value, territory: country(line) })
  }
  return [...found.values()]
}

function country(line: Line): Value | undefined {
  const territory = listed(said(line, 'Territory'), ',', () => {})[0]
  return territory && { ...territory, text: territory.text.toUpperCase().slice(0, 2) }
}

function ratings(rows: Rows): Ratings | undefined {
  const found = new Map<string, Ratings['ratings'][number]>()
  for (const line of rows.lines) {
    const [system, value] = [said(line, 'RatingSystem'), said(line, 'RatingValue')]
    if (!system && !value) continue
    const reasons = listed(said(line, 'RatingReason'), ',', rows.report)
    const key = [system?.text, value?.text, ...reasons.map(({ text }) => text)].join('\0')
    if (found.has(key)) continue
    const territory = country(line)
    found.set(key, {
      ...defined<{ at?: Place; system?: Value; value?: Value }>({ at: (system ?? value)?.at, system, value }),
      ...(territory && { region: { country: territory } }),
      reasons,
    })
  }
  return found.size === 0 ? undefined : { ratings: [...found.values()] }
}

const element = (
  namespace: string,
  name: string,
  value: Value | undefined,
  children: readonly Element[] = [],
): Element => ({
  namespace,
  name,
  ...(value?.at && { at: value.at as CellPlace }),
  children,
  text: children.length > 0 ? '' : (value?.text ?? ''),
})

const credit = (value: Value): Element =>
  element('avails', 'CompanyDisplayCredit', value, [element('md', 'DisplayString', value)])

const director = (value: Value): Element =>
  element('avails', 'People', value, [
    element('md', 'Job', value, [element('md', 'JobFunction', { ...value, text: 'Director' })]),
    element('md', 'Name', value, [element('md', 'DisplayName', value)]),
  ])

const channel = (value: Value): Element =>
  element('avails', 'GroupingEntity', value, [
    element('md', 'Type', { ...value, text: 'channel' }),
    element('md', 'GroupIdentity', value),
    element('md', 'DisplayName', value),
  ])
