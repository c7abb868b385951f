/*
 * The documents of MovieLabs' Digital Distribution Framework as plain values. Every value is kept as the file
 * says it, text, with its place beside it; what the text means is asked of functions, so that a file with a
 * wrong date can still be held, checked and shown. A file may lack anything: what the standard requires is the
 * check's business, not the type's.
 */

/** Where a value stands: in a text, or in a sheet. All from 1. */
export type Place = LinePlace | CellPlace

export interface LinePlace {
  /** of an element the line on which its opening tag ends, as other validators count */
  readonly line: number
  /** in UTF-16 code units, as editors count */
  readonly column: number
}

export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** A text, where it stands, and what its attributes add: the `asset` of a language, the `lag` of a condition. */
export interface Value {
  readonly text: string
  readonly at?: Place
  readonly attributes?: Attributes
  /** the name that the text stands for by the prefixes of its place, where it is that of a type */
  readonly meant?: { readonly namespace: Namespace; readonly name: string }
}

export type Attributes = Readonly<Record<string, Value>>

/** A vocabulary of the framework, whatever its version and prefix; any other namespace is its address. */
export type Namespace = 'avails' | 'md' | 'mdmec' | (string & {})

/** An element that the model below has no field for: kept whole, and written where the schema has it. */
export interface Element {
  readonly namespace: Namespace
  readonly name: string
  readonly at?: Place
  readonly attributes?: Attributes
  readonly children: readonly Element[]
  /** its own text, without that of its children */
  readonly text: string
  /** where text and children alternate, in their order */
  readonly mixed?: readonly (string | Element)[]
}

/** What every record has: its place, attributes and children that the model has no field for. */
export interface Part {
  readonly at?: Place
  readonly attributes?: Attributes
  readonly more?: readonly Element[]
}

/** Versions of Avails, as their namespaces say them. */
export const AVAILS_VERSIONS = [
  ...(['2.1', '2.2', '2.2.1', '2.2.2', '2.3', '2.4', '2.5', '2.5.2', '2.6', '2.6.1', '2.7'] as const),
  '2.25',
] as const
export type AvailsVersion = (typeof AVAILS_VERSIONS)[number]

/** The versions that are written: the newest whose schema is published whole, and the one before. */
export type WrittenVersion = '2.6' | '2.7'

/** A list of avails, from XML or from a workbook. */
export interface Avails {
  readonly kind: 'avails'
  /** absent for a workbook, which has a version of its own */
  readonly version?: AvailsVersion
  readonly avails: readonly Avail[]
}

/** What may be offered: one thing under one logical id, with the transactions in which it may be sold. */
export interface Avail extends Part {
  readonly compatibility?: Element
  readonly alid?: Value
  /** empty elements in the schema: only the attribute `relationship` says anything */
  readonly associatedAlids: readonly Value[]
  readonly disposition?: Disposition
  readonly licensor?: Organisation
  readonly serviceProvider?: Organisation
  readonly availType?: Value
  readonly shortDescription?: Value
  readonly assets: readonly Asset[]
  readonly transactions: readonly Transaction[]
  /** whole records of Media Entertainment Core */
  readonly coreMetadata: readonly Element[]
  readonly sharedEntitlements: readonly SharedEntitlement[]
  readonly exceptionFlag?: Value
}

export interface Disposition extends Part {
  readonly entryType?: Value
  readonly issueDate?: Value
}

/** A company: `md:OrgName-type`, and `mdmec:Publisher-type`, which is one with contacts. */
export interface Organisation extends Part {
  readonly displayNames: readonly Value[]
}

export interface SharedEntitlement extends Part {
  readonly ecosystemIds: readonly Value[]
}

/** What is offered. `contentID` is its attribute. */
export interface Asset extends Part {
  readonly contentId?: Value
  readonly workType?: Value
  readonly workTypeDetail?: Value
  readonly metadata?: AssetMetadata
  readonly bundledAssets: readonly BundledAsset[]
}

export interface BundledAsset extends Part {
  readonly bundledAlid?: Value
  readonly sharedEntitlements: readonly SharedEntitlement[]
  readonly shortDescription?: Value
}

export type AssetMetadata = UnitMetadata | EpisodeMetadata | SeasonMetadata | SeriesMetadata | VolumeMetadata

/** What a single work and an episode say of themselves. */
interface WorkMetadata extends Part {
  /** `TitleDisplayUnlimited`, each with its `language` */
  readonly titles: readonly Value[]
  /** `TitleInternalAlias`, each with its `region` */
  readonly aliases: readonly Value[]
  readonly editEidr?: Value
  readonly titleEidr?: Value
  readonly altIdentifiers: readonly Identifier[]
  readonly versionDescription?: Value
  readonly releaseDate?: Value
  readonly runLength?: Value
  readonly people: readonly Element[]
  readonly releaseHistory: readonly Release[]
  readonly usaCaptionsExemptionReason?: Value
  readonly ratings?: Ratings
  readonly encodeId?: Value
  readonly localizationOffering?: Value
  readonly groupingEntities: readonly Element[]
}

/** `Metadata`: a film, a short, anything without episodes. */
export interface UnitMetadata extends WorkMetadata {
  readonly kind: 'unit'
  readonly companyDisplayCredits: readonly Element[]
}

export interface EpisodeMetadata extends WorkMetadata {
  readonly kind: 'episode'
  readonly episodeNumber?: Sequence
  readonly within?: SeasonMetadata | SeriesMetadata
}

/** What season, series and volume say alike. */
interface GroupMetadata extends Part {
  /** `SeasonContentID`, `SeriesContentID`, `VolumeContentID` */
  readonly contentId?: Value
  readonly eidr?: Value
  readonly titles: readonly Value[]
  readonly aliases: readonly Value[]
  readonly versionDescription?: Value
  readonly releaseDate?: Value
  readonly releaseHistory: readonly Release[]
  readonly usaCaptionsExemptionReason?: Value
  readonly ratings?: Ratings
  readonly altIdentifiers: readonly Identifier[]
  /** `SeasonStatus`, `SeriesStatus`, and `Status` of a volume */
  readonly status?: Value
}

export interface SeasonMetadata extends GroupMetadata {
  readonly kind: 'season'
  readonly seasonNumber?: Sequence
  /** with the attribute `Estimate` */
  readonly numberOfEpisodes?: Value
  readonly series?: SeriesMetadata
}

export interface SeriesMetadata extends GroupMetadata {
  readonly kind: 'series'
  readonly localTitles: readonly Value[]
  readonly numberOfSeasons?: Value
  readonly companyDisplayCredits: readonly Element[]
}

/** Consecutive episodes of a season that are sold together. */
export interface VolumeMetadata extends GroupMetadata {
  readonly kind: 'volume'
  readonly volumeNumber?: Sequence
  readonly firstEpisodeNumber?: Value
  readonly numberOfEpisodes?: Value
  readonly within?: SeasonMetadata | SeriesMetadata
}

/** `md:ContentSequenceInfo-type`: the number of an episode, a season or a volume. */
export interface Sequence extends Part {
  readonly number?: Value
  readonly distributionNumber?: Value
}

/** `md:ContentIdentifier-type` */
export interface Identifier extends Part {
  readonly namespace?: Value
  readonly identifier?: Value
}

/** `md:ReleaseHistory-type` */
export interface Release extends Part {
  readonly releaseType?: Value
  readonly territories: readonly Region[]
  readonly date?: Value
}

export interface Ratings extends Part {
  readonly notRated?: Value
  readonly ratings: readonly Rating[]
}

export interface Rating extends Part {
  readonly region?: Region
  readonly system?: Value
  readonly value?: Value
  readonly reasons: readonly Value[]
}

/** `md:Region-type`: a country of ISO 3166-1, or a part of one. */
export interface Region extends Part {
  readonly country?: Value
  readonly countryRegion?: Value
}

/** A grant as a platform reads it: a licence in territories for a window. */
export interface Transaction extends Part {
  readonly transactionId?: Value
  readonly licensee?: Organisation
  readonly licenseType?: Value
  readonly description?: Value
  readonly territories: readonly Region[]
  readonly territoriesExcluded: readonly Region[]
  readonly start?: Bound
  readonly end?: Bound
  /** `WindowDuration`, and `Duration` in version 2.2.2 */
  readonly windowDuration?: Value
  readonly allowedLanguages: readonly Value[]
  readonly assetLanguages: readonly Value[]
  readonly holdbackLanguages: readonly Value[]
  readonly licenseRightsDescription?: Value
  /** with the attributes `HDR`, `WCG`, `HFR`, `NGAudio` */
  readonly formatProfile?: Value
  readonly contractId?: Value
  readonly reportingId?: Value
  readonly refAlids: readonly Value[]
  readonly terms: readonly Term[]
  readonly experienceCondition?: Value
  readonly otherInstructions?: Value
}

/** One side of a window: an instant, or the event that opens or closes it, with its `lag`. */
export type Bound =
  | { readonly kind: 'instant'; readonly value: Value }
  | { readonly kind: 'condition'; readonly value: Value }

/** The forms in which a term gives its value. */
export const TERM_KINDS = [
  ...(['Money', 'Event', 'Text', 'Number', 'Boolean', 'Duration', 'URI', 'Language', 'ID'] as const),
  ...(['AltIdentifier', 'YearDateTime', 'Time', 'Region'] as const),
] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** A condition of the deal under its name: a price, a date, a flag. */
export interface Term extends Part {
  readonly termName?: Value
  /** `AltIdentifier` and `Region` have children: they stand in `more`, with those of other namespaces */
  readonly kind?: TermKind
  readonly value?: Value
}

/** What a platform answers: is it live, and if not, why not? */
export interface OfferStatuses {
  readonly kind: 'offer-status'
  readonly version: AvailsVersion
  readonly offers: readonly OfferStatus[]
}

export interface OfferStatus extends Part {
  readonly compatibility?: Element
  /** one of these four says which offer is meant */
  readonly alid?: Value
  readonly eidrTitle?: Value
  readonly eidrEdit?: Value
  readonly id?: Identifier
  readonly platformIds: readonly Value[]
  readonly licensor?: Organisation
  readonly serviceProvider?: Organisation
  /** in version 2.5 of the whole offer, later of each transaction */
  readonly licenseType?: Value
  readonly overallStatus?: Status
  readonly transactions: readonly OfferTransaction[]
}

export interface OfferTransaction extends Part {
  readonly transactionIds: readonly Value[]
  readonly contractId?: Value
  readonly reportingId?: Value
  readonly licenseType?: Value
  readonly territories: readonly Region[]
  readonly territoriesExcluded: readonly Region[]
  readonly formatProfiles: readonly Value[]
  readonly featureStatus?: Status
  readonly bonusStatus?: Status
  readonly platformLrd?: Value
  readonly offerUrls: readonly Value[]
  readonly terms: readonly Term[]
  readonly comments?: Value
  readonly exceptionsFlag?: Value
}

export interface Status extends Part {
  /** `Live`, `Ready`, `Issue`, `In-Process` */
  readonly progressCode?: Value
  readonly start?: Bound
  readonly end?: Bound
  readonly assetLanguages: readonly Value[]
  readonly comments?: Value
}

/** Media Entertainment Core: descriptive metadata, kept as the elements of the standard. */
export interface Mec {
  readonly kind: 'mec'
  /** as the namespace says it: `2.12` */
  readonly version: string
  readonly root: Element
}

export type MddfDocument = Avails | OfferStatuses | Mec
