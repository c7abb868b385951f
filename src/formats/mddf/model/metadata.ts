import type {
  AssetMetadata,
  EpisodeMetadata,
  SeasonMetadata,
  SeriesMetadata,
  UnitMetadata,
  VolumeMetadata,
} from '../types.ts'
import { IDENTIFIER, RATINGS, RELEASE, SEQUENCE } from './common.ts'
import type { Codec, Field } from './record.ts'
import { fieldsOf, record, VALUE, WHOLE } from './record.ts'

type Work = UnitMetadata | EpisodeMetadata

function workFields<T extends Work>(): readonly Field<T>[] {
  // The two have these fields alike; of a type that is either, the compiler sees what both have.
  const { one, many } = fieldsOf<Work>()
  return [
    many('titles', 'TitleDisplayUnlimited', VALUE),
    many('aliases', 'TitleInternalAlias', VALUE),
    one('editEidr', 'EditEIDR-URN', VALUE),
    one('titleEidr', 'TitleEIDR-URN', VALUE),
    many('altIdentifiers', 'AltIdentifier', IDENTIFIER),
    one('versionDescription', 'VersionDescription', VALUE),
    one('releaseDate', 'ReleaseDate', VALUE),
    one('runLength', 'RunLength', VALUE),
    many('people', 'People', WHOLE),
    many('releaseHistory', 'ReleaseHistory', RELEASE),
    one('usaCaptionsExemptionReason', 'USACaptionsExemptionReason', VALUE),
    one('ratings', 'Ratings', RATINGS),
    one('encodeId', 'EncodeID', VALUE),
    one('localizationOffering', 'LocalizationOffering', VALUE),
    many('groupingEntities', 'GroupingEntity', WHOLE),
  ] as readonly Field<T>[]
}

const unit = fieldsOf<UnitMetadata>()
const UNIT = record<UnitMetadata>(
  [...workFields<UnitMetadata>(), unit.many('companyDisplayCredits', 'CompanyDisplayCredit', WHOLE)],
  { fixed: { kind: 'unit' } },
)

const series = fieldsOf<SeriesMetadata>()
const SERIES = record<SeriesMetadata>(
  [
    series.one('contentId', 'SeriesContentID', VALUE),
    series.one('eidr', 'SeriesEIDR-URN', VALUE),
    series.many('titles', 'SeriesTitleDisplayUnlimited', VALUE),
    series.many('aliases', 'SeriesTitleInternalAlias', VALUE),
    series.many('localTitles', 'LocalSeriesTitle', VALUE),
    series.one('versionDescription', 'VersionDescription', VALUE),
    series.one('releaseDate', 'ReleaseDate', VALUE),
    series.one('usaCaptionsExemptionReason', 'USACaptionsExemptionReason', VALUE),
    series.many('releaseHistory', 'ReleaseHistory', RELEASE),
    series.one('ratings', 'Ratings', RATINGS),
    series.many('altIdentifiers', 'SeriesAltIdentifier', IDENTIFIER),
    series.one('numberOfSeasons', 'NumberOfSeasons', VALUE),
    series.one('status', 'SeriesStatus', VALUE),
    series.many('companyDisplayCredits', 'CompanyDisplayCredit', WHOLE),
  ],
  { fixed: { kind: 'series' } },
)

const season = fieldsOf<SeasonMetadata>()
const SEASON = record<SeasonMetadata>(
  [
    season.one('contentId', 'SeasonContentID', VALUE),
    season.one('eidr', 'SeasonEIDR-URN', VALUE),
    season.many('titles', 'SeasonTitleDisplayUnlimited', VALUE),
    season.many('aliases', 'SeasonTitleInternalAlias', VALUE),
    season.one('seasonNumber', 'SeasonNumber', SEQUENCE),
    season.one('versionDescription', 'VersionDescription', VALUE),
    season.one('releaseDate', 'ReleaseDate', VALUE),
    season.many('releaseHistory', 'ReleaseHistory', RELEASE),
    season.one('usaCaptionsExemptionReason', 'USACaptionsExemptionReason', VALUE),
    season.one('ratings', 'Ratings', RATINGS),
    season.many('altIdentifiers', 'SeasonAltIdentifier', IDENTIFIER),
    season.one('numberOfEpisodes', 'NumberOfEpisodes', VALUE),
    season.one('status', 'SeasonStatus', VALUE),
    season.one('series', 'SeriesMetadata', SERIES),
  ],
  { fixed: { kind: 'season' } },
)

type Group = SeasonMetadata | SeriesMetadata

const GROUP_FORMS: Readonly<Record<string, Codec<Group>>> = {
  SeasonMetadata: SEASON as Codec<Group>,
  SeriesMetadata: SERIES as Codec<Group>,
}
const groupName = ({ kind }: Group): string => (kind === 'season' ? 'SeasonMetadata' : 'SeriesMetadata')

const episode = fieldsOf<EpisodeMetadata>()
const EPISODE = record<EpisodeMetadata>(
  [
    ...workFields<EpisodeMetadata>(),
    episode.one('episodeNumber', 'EpisodeNumber', SEQUENCE),
    episode.oneOf('within', GROUP_FORMS, groupName),
  ],
  { fixed: { kind: 'episode' } },
)

const volume = fieldsOf<VolumeMetadata>()
const VOLUME = record<VolumeMetadata>(
  [
    volume.one('contentId', 'VolumeContentID', VALUE),
    volume.one('eidr', 'VolumeEIDR-URN', VALUE),
    volume.many('titles', 'VolumeTitleDisplayUnlimited', VALUE),
    volume.many('aliases', 'VolumeTitleInternalAlias', VALUE),
    volume.one('volumeNumber', 'VolumeNumber', SEQUENCE),
    volume.one('versionDescription', 'VersionDescription', VALUE),
    volume.one('releaseDate', 'ReleaseDate', VALUE),
    volume.many('releaseHistory', 'ReleaseHistory', RELEASE),
    volume.one('usaCaptionsExemptionReason', 'USACaptionsExemptionReason', VALUE),
    volume.one('ratings', 'Ratings', RATINGS),
    volume.many('altIdentifiers', 'VolumeAltIdentifier', IDENTIFIER),
    volume.one('firstEpisodeNumber', 'VolumeFirstEpisodeNumber', VALUE),
    volume.one('numberOfEpisodes', 'VolumeNumberOfEpisodes', VALUE),
    volume.one('status', 'Status', VALUE),
    volume.oneOf('within', GROUP_FORMS, groupName),
  ],
  { fixed: { kind: 'volume' } },
)

const NAMES = {
  unit: 'Metadata',
  episode: 'EpisodeMetadata',
  season: 'SeasonMetadata',
  series: 'SeriesMetadata',
  volume: 'VolumeMetadata',
} as const

/** The element of each kind of metadata. */
export const metadataName = ({ kind }: AssetMetadata): string => NAMES[kind]

export const METADATA_FORMS: Readonly<Record<string, Codec<AssetMetadata>>> = {
  Metadata: UNIT as Codec<AssetMetadata>,
  EpisodeMetadata: EPISODE as Codec<AssetMetadata>,
  SeasonMetadata: SEASON as Codec<AssetMetadata>,
  SeriesMetadata: SERIES as Codec<AssetMetadata>,
  VolumeMetadata: VOLUME as Codec<AssetMetadata>,
}
