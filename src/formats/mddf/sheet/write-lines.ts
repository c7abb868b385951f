import type {
  Asset,
  AssetMetadata,
  Avail,
  Bound,
  Element,
  Identifier,
  Organisation,
  Place,
  Region,
  SeasonMetadata,
  SeriesMetadata,
  Transaction,
  Value,
} from '../types.ts'
import { COLUMN_IDS, contentColumn } from './asset.ts'
import type { ColumnName } from './columns.ts'
import { ATTRIBUTES, MONEY_PRICES, TERM_COLUMNS } from './transaction.ts'
import { offsetIn } from './zone.ts'

/** What a row of a sheet says, by column. */
export type Written = Partial<Record<ColumnName, string>>

/** What no column says: its name in the standard, its text, and where it stood. */
export interface Lost {
  readonly name: string
  readonly text: string
  readonly alid: string
  readonly at?: Place
}

export type Lose = (name: string, value: { readonly text: string; readonly at?: Place } | undefined) => void

/** The rows of one offer: one a transaction and territory, each saying the whole of what is offered. */
export function rowsOfAvail(avail: Avail, volumes: Volumes, lost: (it: Lost) => void): readonly Written[] {
  const alid = avail.alid?.text ?? ''
  const lose: Lose = (name, value) => {
    if (value && value.text.trim() !== '')
      lost({ name, text: value.text.trim(), alid, ...(value.at && { at: value.at }) })
  }
  const [asset, ...others] = avail.assets
  for (const { contentId, workType } of others) lose('Asset', contentId ?? workType)
  lose('ShortDescription', avail.shortDescription)
  for (const { name, text, at } of [...avail.coreMetadata, ...(avail.more ?? [])])
    lose(name, { text: text || name, ...(at && { at }) })
  return avail.transactions.map((transaction) => ({
    ...offerColumns(avail, lose),
    ...(asset && assetColumns(asset, transaction, volumes, lose)),
    ...transactionColumns(transaction, lose),
  }))
}

/** XML breaks long texts into lines where it likes; a cell keeps lines. */
const put = (column: ColumnName, value: Value | undefined): Written => {
  const text = value?.text.replace(/\s*\n\s*/g, ' ').trim() ?? ''
  return text === '' ? {} : { [column]: text }
}

const name = (organisation: Organisation | undefined): Value | undefined => organisation?.displayNames[0]

function offerColumns(avail: Avail, lose: Lose): Written {
  const ecosystem = (of: string) =>
    avail.sharedEntitlements.find(({ attributes }) => attributes?.['ecosystem']?.text === of)?.ecosystemIds[0]
  for (const { attributes, ecosystemIds } of avail.sharedEntitlements)
    if (!/^(UVVU|DMA)$/.test(attributes?.['ecosystem']?.text ?? ''))
      lose('SharedEntitlement', ecosystemIds[0])
  lose('IssueDate', avail.disposition?.issueDate)
  const exception = avail.exceptionFlag
  return {
    ...put('ALID', avail.alid),
    ...put('AssociatedALID', avail.associatedAlids[0]),
    ...put('EntryType', avail.disposition?.entryType),
    ...put('DisplayName', name(avail.licensor)),
    ...put('ServiceProvider', name(avail.serviceProvider)),
    ...put('UV_ID', ecosystem('UVVU')),
    ...put('DMA_ID', ecosystem('DMA')),
    ...(exception && { ExceptionFlag: /^(true|1)$/.test(exception.text) ? 'Yes' : 'No' }),
  }
}

/** Which volume an episode is in, by its season and number. */
export type Volumes = (season: string | undefined, episode: string | undefined) => string | undefined

/** Volumes of a list by the episodes they hold: a sheet has them say it. */
export function volumesOf(avails: readonly Avail[]): Volumes {
  const known = new Map<string, string>()
  for (const { metadata } of avails.flatMap(({ assets }) => assets)) {
    if (metadata?.kind !== 'volume') continue
    const season = metadata.within?.contentId?.text
    const [from, count] = [metadata.firstEpisodeNumber, metadata.numberOfEpisodes].map((it) =>
      Number(it?.text),
    )
    const number = metadata.volumeNumber?.number?.text
    if (number === undefined || !(Number(count) < 10_000)) continue
    for (let n = 0; n < Number(count); n++) known.set(`${season}\0${Number(from) + n}`, number)
  }
  return (season, episode) => known.get(`${season}\0${Number(episode)}`)
}

function assetColumns(asset: Asset, transaction: Transaction, volumes: Volumes, lose: Lose): Written {
  const work = asset.workType?.text
  lose('WorkTypeDetail', asset.workTypeDetail)
  const metadata = asset.metadata
  return {
    ...put('WorkType', asset.workType),
    ...put(contentColumn(work), asset.contentId),
    ...(asset.bundledAssets.length > 0 && {
      BundledALIDs: asset.bundledAssets.map(({ bundledAlid }) => bundledAlid?.text ?? '').join(';'),
    }),
    ...(metadata && metadataColumns(metadata, transaction, volumes, lose)),
  }
}

function metadataColumns(
  metadata: AssetMetadata,
  transaction: Transaction,
  volumes: Volumes,
  lose: Lose,
): Written {
  const territory = transaction.territories[0]?.country?.text
  const language = transaction.assetLanguages[0]?.text
  const title = (values: readonly Value[]) => byLanguage(values, language)
  lose('VersionDescription', metadata.versionDescription)
  for (const { name: of, text, at } of metadata.more ?? []) lose(of, { text: text || of, ...(at && { at }) })
  const common = {
    ...put('ReleaseYear', metadata.releaseDate),
    ...releaseColumns(metadata, territory, lose),
    ...ratingColumns(metadata, territory),
    ...put('CaptionExemption', metadata.usaCaptionsExemptionReason),
    ...(territory === 'US' && { CaptionIncluded: metadata.usaCaptionsExemptionReason ? 'No' : 'Yes' }),
  }
  switch (metadata.kind) {
    case 'unit':
    case 'episode': {
      const unit = metadata.kind === 'unit'
      const own = {
        ...common,
        ...put(unit ? 'TitleDisplayUnlimited' : 'EpisodeTitleDisplayUnlimited', title(metadata.titles)),
        ...put(unit ? 'TitleInternalAlias' : 'EpisodeTitleInternalAlias', metadata.aliases[0]),
        ...put(unit ? 'EditID' : 'EpisodeID', eidr(metadata.editEidr)),
        ...put(unit ? 'TitleID' : 'EpisodeTitleID', eidr(metadata.titleEidr)),
        ...ids(metadata.altIdentifiers, unit ? UNIT_IDS : EPISODE_IDS, lose),
        ...(metadata.runLength && { TotalRunTime: clock(metadata.runLength.text) }),
        ...put('Director', textIn(metadata.people, 'Name', 'DisplayName', lose)),
        ...put('LocalizationType', metadata.localizationOffering),
        ...put('GroupIdentity', textIn(metadata.groupingEntities, 'DisplayName', undefined, lose)),
        ...put('EncodeID', metadata.encodeId),
      }
      if (metadata.kind === 'unit')
        return {
          ...own,
          ...put(
            'CompanyDisplayCredit',
            textIn(metadata.companyDisplayCredits, 'DisplayString', undefined, lose),
          ),
        }
      const { episodeNumber, within } = metadata
      const number = volumes(within?.contentId?.text, episodeNumber?.number?.text)
      return {
        ...withinColumns(within, title, lose),
        ...own,
        ...put('EpisodeNumber', episodeNumber?.number),
        ...put('DistributionNumber', episodeNumber?.distributionNumber),
        ...(number !== undefined && { VolumeNumber: number }),
      }
    }
    case 'season':
      return { ...seasonColumns(metadata, title, lose), ...common }
    case 'series':
      return { ...seriesColumns(metadata, title, lose), ...common }
    case 'volume':
      lose('Status', metadata.status)
      return {
        ...withinColumns(metadata.within, title, lose),
        ...common,
        ...put('VolumeTitleDisplayUnlimited', title(metadata.titles)),
        ...put('VolumeTitleInternalAlias', metadata.aliases[0]),
        ...put('VolumeID', eidr(metadata.eidr)),
        ...put('VolumeNumber', metadata.volumeNumber?.number),
        ...put('VolumeDistributionNumber', metadata.volumeNumber?.distributionNumber),
        ...ids(metadata.altIdentifiers, ['VolumeID', 'VolumeAltID', 'RetailerVolumeID'], lose),
        ...put('VolumeContentID', metadata.contentId),
      }
  }
}

type TitleOf = (values: readonly Value[]) => Value | undefined

const withinColumns = (
  within: SeasonMetadata | SeriesMetadata | undefined,
  title: TitleOf,
  lose: Lose,
): Written =>
  within === undefined
    ? {}
    : within.kind === 'season'
      ? seasonColumns(within, title, lose)
      : seriesColumns(within, title, lose)

function seasonColumns(season: SeasonMetadata, title: TitleOf, lose: Lose): Written {
  lose('SeasonStatus', season.status)
  lose('Estimate', season.numberOfEpisodes?.attributes?.['Estimate'])
  return {
    ...(season.series && seriesColumns(season.series, title, lose)),
    ...put('SeasonContentID', season.contentId),
    ...put('SeasonTitleDisplayUnlimited', title(season.titles)),
    ...put('SeasonTitleInternalAlias', season.aliases[0]),
    ...put('SeasonID', eidr(season.eidr)),
    ...ids(season.altIdentifiers, ['SeasonID', 'SeasonAltID', 'RetailerSeasonID'], lose),
    ...put('SeasonNumber', season.seasonNumber?.number),
    ...put('EpisodeCount', season.numberOfEpisodes),
  }
}

function seriesColumns(series: SeriesMetadata, title: TitleOf, lose: Lose): Written {
  lose('SeriesStatus', series.status)
  for (const local of series.localTitles) lose('LocalSeriesTitle', local)
  return {
    ...put('SeriesContentID', series.contentId),
    ...put('SeriesTitleDisplayUnlimited', title(series.titles)),
    ...put('SeriesTitleInternalAlias', series.aliases[0]),
    ...put('SeriesID', eidr(series.eidr)),
    ...ids(series.altIdentifiers, ['SeriesID', 'SeriesAltID', 'RetailerSeriesID'], lose),
    ...put('SeasonCount', series.numberOfSeasons),
    ...put('CompanyDisplayCredit', textIn(series.companyDisplayCredits, 'DisplayString', undefined, lose)),
  }
}

const UNIT_IDS = ['EditID', 'TitleID', 'AltID', 'RetailerID1', 'RetailerID2', 'RetailerID3'] as const
const EPISODE_IDS = [
  ...(['EpisodeID', 'EpisodeTitleID', 'EpisodeAltID', 'RetailerEpisodeID1', 'RetailerEpisodeID2'] as const),
]

/** Identifiers that are a column's go back into it; the first of another register into the free column. */
function ids(all: readonly Identifier[], columns: readonly ColumnName[], lose: Lose): Written {
  const written: Written = {}
  for (const { namespace, identifier } of all) {
    const text = identifier?.text ?? ''
    const column = columns.find((it) => text.startsWith(`${it}:`))
    const own = namespace?.text === COLUMN_IDS || column !== undefined
    if (own && column && written[column] === undefined) written[column] = text.slice(column.length + 1)
    else lose('AltIdentifier', identifier)
  }
  return written
}

/** `10.5240/…`, as sheets write an EIDR; what is in another form stays. */
const eidr = (value: Value | undefined): Value | undefined =>
  value && { ...value, text: value.text.replace(/^urn:eidr:10\.5240:/i, '10.5240/') }

const byLanguage = (values: readonly Value[], language: string | undefined): Value | undefined =>
  values.find(({ attributes }) => attributes?.['language']?.text.toLowerCase() === language?.toLowerCase()) ??
  values.find(({ attributes }) => attributes?.['language'] === undefined) ??
  values[0]

/** The text of one child; a second element of the kind has no column. */
function textIn(
  all: readonly Element[],
  child: string,
  grandchild: string | undefined,
  lose: Lose,
): Value | undefined {
  const found = all.map((element) => {
    const inner = element.children.find((it) => it.name === child)
    return grandchild === undefined ? inner : inner?.children.find((it) => it.name === grandchild)
  })
  for (const it of found.slice(1)) if (it && it.text !== found[0]?.text) lose(it.name, it)
  return found[0] && { text: found[0].text }
}

function releaseColumns(
  { releaseHistory }: AssetMetadata,
  territory: string | undefined,
  lose: Lose,
): Written {
  const of = (type: string) =>
    releaseHistory.filter(({ releaseType }) => releaseType?.text.toLowerCase() === type)
  for (const { releaseType, date } of releaseHistory)
    if (!/^(original|dvd)$/i.test(releaseType?.text ?? '')) lose('ReleaseHistory', date)
  const there = (all: ReturnType<typeof of>) =>
    (all.find(({ territories }) => territories.some(({ country }) => country?.text === territory)) ?? all[0])
      ?.date
  return {
    ...put('ReleaseHistoryOriginal', there(of('original'))),
    ...put('ReleaseHistoryPhysicalHV', there(of('dvd'))),
  }
}

function ratingColumns({ ratings }: AssetMetadata, territory: string | undefined): Written {
  const all = ratings?.ratings ?? []
  const rating =
    all.find(({ region }) => region?.country?.text === territory) ??
    all.find(({ region }) => !region) ??
    all[0]
  if (!rating) return {}
  return {
    ...put('RatingSystem', rating.system),
    ...put('RatingValue', rating.value),
    ...(rating.reasons.length > 0 && { RatingReason: rating.reasons.map(({ text }) => text).join(',') }),
  }
}

function transactionColumns(it: Transaction, lose: Lose): Written {
  lose('ExperienceCondition', it.experienceCondition)
  for (const { name: of, text, at } of it.more ?? []) lose(of, { text: text || of, ...(at && { at }) })
  const territory = it.territories[0]?.country?.text ?? it.territories[0]?.countryRegion?.text
  const attributes: Written = {}
  for (const column of ATTRIBUTES) {
    const value = it.formatProfile?.attributes?.[column]
    if (value) attributes[column] = /^(true|false)$/.test(value.text) ? capital(value.text) : value.text
  }
  const provided = it.assetLanguages.filter(({ attributes: of }) => of?.['assetProvided']?.text === 'true')
  return {
    ...put('AvailID', it.transactionId),
    ...put('Licensee', name(it.licensee)),
    ...put('LicenseType', it.licenseType),
    ...put('Description', it.description),
    ...list('Territory', it.territories.map(place), ', '),
    ...list('TerritoryExclusion', it.territoriesExcluded.map(place), ', '),
    ...bounds('Start', 'StartLag', it.start, territory),
    ...bounds('End', 'EndLag', it.end, territory),
    ...put('WindowDuration', it.windowDuration),
    ...list('AllowedLanguages', it.allowedLanguages.map(language), ', '),
    ...list('AssetLanguage', it.assetLanguages.map(language), ', '),
    ...list('RequiredFulfillmentLanguages', provided.map(language), ', '),
    ...list('HoldbackLanguage', it.holdbackLanguages.map(language), ', '),
    ...put('LicenseRightsDescription', it.licenseRightsDescription),
    ...put('FormatProfile', it.formatProfile),
    ...attributes,
    ...put('ContractID', it.contractId),
    ...put('ReportingID', it.reportingId),
    ...list(
      'RefALID',
      it.refAlids.map(({ text }) => text),
      ';',
    ),
    ...put('OtherInstructions', it.otherInstructions),
    ...termColumns(it, lose),
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const list = (column: ColumnName, texts: readonly string[], by: string): Written =>
  texts.length > 0 ? { [column]: texts.join(by) } : {}

const place = ({ country, countryRegion }: Region): string => country?.text ?? countryRegion?.text ?? ''

const SUFFIX: Readonly<Record<string, string>> = { subtitle: ':sub', audio: ':dub', subdub: ':subdub' }
const language = ({ text, attributes }: Value): string =>
  `${text}${SUFFIX[attributes?.['asset']?.text ?? ''] ?? ''}`

/** Always with date, time and offset: one platform takes a date alone for the end of another day than the next. */
function bounds(
  column: 'Start' | 'End',
  lag: 'StartLag' | 'EndLag',
  bound: Bound | undefined,
  territory: string | undefined,
): Written {
  if (!bound) return {}
  const { kind, value } = bound
  if (kind === 'condition') return { ...put(column, value), ...put(lag, value.attributes?.['lag']) }
  const dayAlone = /^\d{4}-\d\d-\d\d$/.test(value.text)
  const local = dayAlone ? `${value.text}T${column === 'Start' ? '00:00:00' : '23:59:59'}` : value.text
  const zoned = !/^\d{4}-\d\d-\d\dT[\d:.]+$/.test(local)
  return { [column]: zoned ? local : `${local}${offsetIn(territory, local)}` }
}

function termColumns({ terms }: Transaction, lose: Lose): Written {
  const written: Written = {}
  for (const { termName, kind, value, at } of terms) {
    const of = termName?.text ?? ''
    const column = TERM_COLUMNS.find(([, term]) => term.toLowerCase() === of.toLowerCase())?.[0]
    const text = value?.text.trim() ?? ''
    const currency = value?.attributes?.['currency']?.text
    const free = (at: ColumnName) => written[at] === undefined
    if (column && free(column)) {
      written[column] = kind === 'Duration' ? hours(text) : kind === 'Boolean' ? capital(text) : text
    } else if (of === 'SRP' && free('SRP')) {
      written.SRP = text
      if (currency !== undefined && free('PriceCurrency')) written.PriceCurrency = currency
    } else if (PRICES.test(of) && free('PriceType')) {
      written.PriceType = of.replace(/^(TPR-)?(Episode|Season)WSP$/, (_, tpr = '') => `${tpr}WSP`)
      if (value) written.PriceValue = text
      if (currency !== undefined) written.PriceCurrency = currency
    } else lose(`Term ${of}`, { text: text || of, ...(at && { at }) })
  }
  return written
}

const PRICES = new RegExp(`${MONEY_PRICES.source}|^(TPR-)?(Tier|Category|LicenseFee)$|^NA$`)

/** Lengths of rentals stand in sheets as hours; one of months has none. */
function hours(text: string): string {
  const [, days = 0, h = 0, m = 0, s = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text) ?? []
  const total = Number(days) * 24 + Number(h) + Number(m) / 60 + Number(s) / 3600
  return total > 0 ? String(total) : text
}

/** `01:37:49` of `PT1H37M49S`. */
function clock(text: string): string {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(text)
  if (!parts) return text
  const [h, m, s] = parts.slice(1).map((it) => Number(it ?? 0)) as [number, number, number]
  const seconds = h * 3600 + m * 60 + s
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
