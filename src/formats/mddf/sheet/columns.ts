/*
 * The columns of the official templates, in the order of the newest, each under the names of its rows 1 and 2.
 * Facts of the framework's own table of columns and of its templates 1.7 to 1.9 (MovieLabs/mddf, read 2026-11-22).
 */

export const TEMPLATES = ['1.6', '1.7', '1.7.2', '1.7.3', '1.8', '1.9'] as const
export type Template = (typeof TEMPLATES)[number]

/** The templates that are written: platforms still ask for the old ones. */
export const WRITTEN_TEMPLATES = ['1.7.2', '1.8', '1.9'] as const
export type WrittenTemplate = (typeof WRITTEN_TEMPLATES)[number]

type Sheets = 'both' | 'movies' | 'tv'

export interface Column {
  /** row 1 */
  readonly group: string
  /** row 2 */
  readonly name: string
  readonly since: Template
  /** before 1.8 films and series had sheets of their own */
  readonly sheets: Sheets
  readonly required: boolean
}

const TABLE = [
  ['Avail', 'ALID', '1.7', 'both', true],
  ['Avail', 'AssociatedALID', '1.9', 'both'],
  ['Avail', 'AvailID', '1.7', 'both'],
  ['Avail', 'BundledALIDs', '1.7', 'movies'],
  ['Avail', 'Licensee', '1.7.3', 'both'],
  ['Avail', 'RetailerSpare1', '1.7.2', 'both'],
  ['Avail', 'RetailerSpare2', '1.7.2', 'both'],
  ['Avail', 'RetailerSpare3', '1.7.2', 'both'],
  ['Disposition', 'EntryType', '1.7', 'both', true],
  ['Avail', 'DisplayName', '1.7', 'both', true],
  ['Avail', 'DMA_ID', '1.7', 'both'],
  ['Avail', 'ExceptionFlag', '1.7', 'both'],
  ['Avail', 'ReportingID', '1.7', 'both'],
  ['Avail', 'ServiceProvider', '1.7', 'both'],
  ['Avail', 'UV_ID', '1.7', 'both'],
  ['AvailAsset', 'AltID', '1.7.2', 'movies'],
  ['AvailAsset', 'ContentID', '1.7', 'movies'],
  ['AvailAsset', 'EpisodeContentID', '1.7', 'tv'],
  ['AvailAsset', 'EditID', '1.7', 'movies'],
  ['AvailAsset', 'SeasonContentID', '1.7', 'tv'],
  ['AvailAsset', 'SeriesContentID', '1.7', 'tv'],
  ['AvailAsset', 'Metadata', '1.7', 'both'],
  ['AvailAsset', 'TitleID', '1.7', 'movies'],
  ['AvailAsset', 'VolumeContentID', '1.8', 'both'],
  ['AvailAsset', 'WorkType', '1.7', 'both', true],
  ['AvailMetadata', 'Any', '1.7', 'both'],
  ['AvailMetadata', 'CaptionExemption', '1.7', 'both'],
  ['AvailMetadata', 'CaptionIncluded', '1.7', 'both'],
  ['AvailMetadata', 'CompanyDisplayCredit', '1.7', 'both'],
  ['AvailMetadata', 'Director', '1.7.3', 'both'],
  ['AvailMetadata', 'DistributionNumber', '1.7.2', 'tv'],
  ['AvailMetadata', 'EpisodeCount', '1.7', 'tv'],
  ['AvailMetadata', 'EpisodeID', '1.7', 'tv'],
  ['AvailMetadata', 'EpisodeAltID', '1.7.2', 'tv'],
  ['AvailMetadata', 'EpisodeNumber', '1.7', 'tv'],
  ['AvailMetadata', 'EpisodeTitleDisplayUnlimited', '1.7', 'tv'],
  ['AvailMetadata', 'EpisodeTitleID', '1.7.3', 'tv'],
  ['AvailMetadata', 'EpisodeTitleInternalAlias', '1.7', 'tv'],
  ['AvailMetadata', 'GroupIdentity', '1.7.3', 'both'],
  ['AvailMetadata', 'LocalizationType', '1.7', 'both'],
  ['AvailMetadata', 'RatingReason', '1.7', 'both'],
  ['AvailMetadata', 'RatingSystem', '1.7', 'both'],
  ['AvailMetadata', 'RatingValue', '1.7', 'both'],
  ['AvailMetadata', 'ReleaseHistoryOriginal', '1.7', 'both'],
  ['AvailMetadata', 'ReleaseHistoryPhysicalHV', '1.7', 'both'],
  ['AvailMetadata', 'ReleaseYear', '1.7', 'both'],
  ['AvailMetadata', 'RetailerID1', '1.7.2', 'movies'],
  ['AvailMetadata', 'RetailerID2', '1.7.2', 'movies'],
  ['AvailMetadata', 'RetailerID3', '1.7.2', 'movies'],
  ['AvailMetadata', 'RetailerEpisodeID1', '1.7.2', 'tv'],
  ['AvailMetadata', 'RetailerEpisodeID2', '1.7.2', 'tv'],
  ['AvailMetadata', 'RetailerSeasonID', '1.7.2', 'tv'],
  ['AvailMetadata', 'RetailerSeriesID', '1.7.2', 'tv'],
  ['AvailMetadata', 'RetailerVolumeID', '1.8', 'both'],
  ['AvailMetadata', 'SeasonCount', '1.7', 'tv'],
  ['AvailMetadata', 'SeasonID', '1.7', 'tv'],
  ['AvailMetadata', 'SeasonAltID', '1.7.2', 'tv'],
  ['AvailMetadata', 'SeasonNumber', '1.7', 'tv'],
  ['AvailMetadata', 'SeasonTitleDisplayUnlimited', '1.7', 'tv'],
  ['AvailMetadata', 'SeasonTitleInternalAlias', '1.7', 'tv'],
  ['AvailMetadata', 'SeriesID', '1.7', 'tv'],
  ['AvailMetadata', 'SeriesAltID', '1.7.2', 'tv'],
  ['AvailMetadata', 'SeriesTitleDisplayUnlimited', '1.7', 'tv'],
  ['AvailMetadata', 'SeriesTitleInternalAlias', '1.7', 'tv'],
  ['AvailMetadata', 'TitleDisplayUnlimited', '1.7', 'movies'],
  ['AvailMetadata', 'TitleInternalAlias', '1.7', 'movies'],
  ['AvailMetadata', 'TotalRunTime', '1.7', 'both'],
  ['AvailMetadata', 'VolumeDistributionNumber', '1.8', 'both'],
  ['AvailMetadata', 'VolumeID', '1.8', 'both'],
  ['AvailMetadata', 'VolumeNumber', '1.8', 'both'],
  ['AvailMetadata', 'VolumeTitleDisplayUnlimited', '1.8', 'both'],
  ['AvailMetadata', 'VolumeTitleInternalAlias', '1.8', 'both'],
  ['AvailTrans', 'AllowedLanguages', '1.7', 'both'],
  ['AvailTrans', 'AnnounceDate', '1.7', 'both'],
  ['AvailTrans', 'AssetLanguage', '1.7', 'both'],
  ['AvailTrans', 'BrandingRights', '1.7.3', 'both'],
  ['AvailTrans', 'BrandingRightsAttributes', '1.7.3', 'both'],
  ['AvailTrans', 'CampaignID', '1.9', 'both'],
  ['AvailTrans', 'ContractID', '1.7', 'both'],
  ['AvailTrans', 'Description', '1.7', 'both'],
  ['AvailTrans', 'Download', '1.7.3', 'both'],
  ['AvailTrans', 'End', '1.7', 'both', true],
  ['AvailTrans', 'EndLag', '1.7.3', 'both'],
  ['AvailTrans', 'Exclusive', '1.7.3', 'both'],
  ['AvailTrans', 'ExclusiveAttributes', '1.7.3', 'both'],
  ['AvailTrans', 'FixedEndDate', '1.7', 'both'],
  ['AvailTrans', 'FormatProfile', '1.7', 'both', true],
  ['AvailTrans', 'HDR', '1.7', 'both'],
  ['AvailTrans', 'HFR', '1.7', 'both'],
  ['AvailTrans', 'HoldbackLanguage', '1.7', 'both'],
  ['AvailTrans', 'LicenseRightsDescription', '1.7', 'both'],
  ['AvailTrans', 'LicenseType', '1.7', 'both', true],
  ['AvailTrans', 'NGAudio', '1.7', 'both'],
  ['AvailTrans', 'OtherInstructions', '1.7', 'both'],
  ['AvailTrans', 'OtherTerms', '1.7', 'both'],
  ['AvailTrans', 'PriceCurrency', '1.7', 'both'],
  ['AvailTrans', 'PriceType', '1.7', 'both'],
  ['AvailTrans', 'PriceValue', '1.7', 'both'],
  ['AvailTrans', 'RentalDuration', '1.7', 'both'],
  ['AvailTrans', 'RequiredFulfillmentLanguages', '1.7.3', 'both'],
  ['AvailTrans', 'SpecialPreOrderFulfillDate', '1.7', 'both'],
  ['AvailTrans', 'SRP', '1.7', 'both'],
  ['AvailTrans', 'Start', '1.7', 'both', true],
  ['AvailTrans', 'StartLag', '1.7.3', 'both'],
  ['AvailTrans', 'SuppressionLiftDate', '1.7', 'both'],
  ['AvailTrans', 'Territory', '1.7', 'both', true],
  ['AvailTrans', 'TerritoryExclusion', '1.7.3', 'both'],
  ['AvailTrans', 'TitleStatus', '1.7.3', 'both'],
  ['AvailTrans', 'TPRType', '1.9', 'both'],
  ['AvailTrans', 'WatchDuration', '1.7', 'both'],
  ['AvailTrans', 'WCG', '1.7', 'both'],
  ['AvailTrans', 'WindowDuration', '1.7.3', 'both'],
  ['Avail', 'StoreType', '1.9', 'both'],
  ['Reference', 'RefALID', '1.9', 'both'],
  ['Reference', 'RefTerritory', '1.9', 'both'],
  ['Reference', 'RefTerritoryExcluded', '1.9', 'both'],
  ['Reference', 'RefLicenseType', '1.9', 'both'],
  ['Reference', 'RefFormatProfile', '1.9', 'both'],
  ['Reference', 'RefAvailID', '1.9', 'both'],
  ['AvailMetadata', 'VolumeAltID', '1.9', 'both'],
  ['AvailAsset', 'PackageLabel', '1.9', 'both'],
  ['AvailAsset', 'EncodeID', '1.6', 'both'],
] as const satisfies readonly (readonly [string, string, Template, Sheets, true?])[]

export type ColumnName = (typeof TABLE)[number][1]

export const COLUMNS: readonly (Column & { readonly name: ColumnName })[] = TABLE.map(
  ([group, name, since, sheets, required]) => ({ group, name, since, sheets, required: required === true }),
)

/** Where a column's values stand in a line. */
export const AT: Readonly<Record<ColumnName, number>> = Object.fromEntries(
  COLUMNS.map(({ name }, at) => [name, at]),
) as Record<ColumnName, number>

/** Names that templates had before, or that are misspelt in one of them. */
export const OLD_NAMES: Readonly<Record<string, ColumnName>> = {
  StoreLanguage: 'AssetLanguage',
  ProductID: 'EditID',
  EpisodeProductID: 'EpisodeID',
  HoldbackExclusionLanguage: 'AllowedLanguages',
  BundleALIDs: 'BundledALIDs',
  VolumeDistributinoNumber: 'VolumeDistributionNumber',
  'Avail/AvailID': 'AvailID',
}

/** Columns whose text the standard's XML has no place for. */
export const NOT_CARRIED: readonly ColumnName[] = [
  ...(['OtherTerms', 'Metadata', 'Any', 'RetailerSpare1', 'RetailerSpare2', 'RetailerSpare3'] as const),
  ...(['StoreType', 'PackageLabel', 'RefTerritoryExcluded'] as const),
  ...(['RefFormatProfile', 'RefAvailID'] as const),
]
