import type {
  Asset,
  Avail,
  BundledAsset,
  Disposition,
  OfferStatus,
  OfferTransaction,
  Status,
  Term,
  Transaction,
} from '../types.ts'
import { TERM_KINDS } from '../types.ts'
import { boundForms, boundName, IDENTIFIER, ORGANISATION, REGION, SHARED_ENTITLEMENT } from './common.ts'
import { METADATA_FORMS, metadataName } from './metadata.ts'
import type { Codec, Field } from './record.ts'
import { fieldsOf, record, VALUE, WHOLE } from './record.ts'

/** The value of a term stands in the one element whose name says its form. */
const TERM_VALUE: Field<Term> = {
  read: (from, into) => {
    for (const kind of TERM_KINDS) {
      const element = from.first('avails', kind)
      if (!element) continue
      into['kind'] = kind
      const value = VALUE.read(element)
      if (value === undefined) return
      from.take(element)
      into['value'] = value
      return
    }
  },
  write: ({ kind, value }) => (kind && value ? [VALUE.write(value, 'avails', kind)] : []),
}
const TERM = record<Term>([TERM_VALUE], { attributes: { termName: 'termName' } })

const disposition = fieldsOf<Disposition>()
const DISPOSITION = record<Disposition>([
  disposition.one('entryType', 'EntryType', VALUE),
  disposition.one('issueDate', 'IssueDate', VALUE),
])

const bundled = fieldsOf<BundledAsset>()
const BUNDLED_ASSET = record<BundledAsset>([
  bundled.one('bundledAlid', 'BundledALID', VALUE),
  bundled.many('sharedEntitlements', 'SharedEntitlement', SHARED_ENTITLEMENT),
  bundled.one('shortDescription', 'ShortDescription', VALUE),
])

const asset = fieldsOf<Asset>()
const ASSET = record<Asset>(
  [
    asset.one('workType', 'WorkType', VALUE),
    asset.one('workTypeDetail', 'WorkTypeDetail', VALUE),
    asset.oneOf('metadata', METADATA_FORMS, metadataName),
    asset.many('bundledAssets', 'BundledAsset', BUNDLED_ASSET),
  ],
  { attributes: { contentID: 'contentId' } },
)

const transaction = fieldsOf<Transaction>()
const TRANSACTION = record<Transaction>(
  [
    transaction.one('licensee', 'Licensee', ORGANISATION),
    transaction.one('licenseType', 'LicenseType', VALUE),
    transaction.one('description', 'Description', VALUE),
    transaction.many('territories', 'Territory', REGION),
    transaction.many('territoriesExcluded', 'TerritoryExcluded', REGION),
    transaction.oneOf('start', boundForms('Start'), boundName('Start')),
    transaction.oneOf('end', boundForms('End'), boundName('End')),
    transaction.one('windowDuration', ['WindowDuration', 'Duration'], VALUE),
    transaction.many('allowedLanguages', 'AllowedLanguage', VALUE),
    transaction.many('assetLanguages', 'AssetLanguage', VALUE),
    transaction.many('holdbackLanguages', 'HoldbackLanguage', VALUE),
    transaction.one('licenseRightsDescription', 'LicenseRightsDescription', VALUE),
    transaction.one('formatProfile', 'FormatProfile', VALUE),
    transaction.one('contractId', 'ContractID', VALUE),
    transaction.one('reportingId', 'ReportingID', VALUE),
    transaction.many('refAlids', 'RefALID', VALUE),
    transaction.many('terms', 'Term', TERM),
    transaction.one('experienceCondition', 'ExperienceCondition', VALUE),
    transaction.one('otherInstructions', 'OtherInstructions', VALUE),
  ],
  { attributes: { TransactionID: 'transactionId' } },
)

const avail = fieldsOf<Avail>()
export const AVAIL: Codec<Avail> = record<Avail>([
  avail.one('compatibility', 'Compatibility', WHOLE),
  avail.one('alid', 'ALID', VALUE),
  avail.many('associatedAlids', 'AssociatedALID', VALUE),
  avail.one('disposition', 'Disposition', DISPOSITION),
  avail.one('licensor', 'Licensor', ORGANISATION),
  avail.one('serviceProvider', 'ServiceProvider', ORGANISATION),
  avail.one('availType', 'AvailType', VALUE),
  avail.one('shortDescription', 'ShortDescription', VALUE),
  avail.many('assets', 'Asset', ASSET),
  avail.many('transactions', 'Transaction', TRANSACTION),
  avail.many('coreMetadata', 'CoreMetadata', WHOLE),
  avail.many('sharedEntitlements', 'SharedEntitlement', SHARED_ENTITLEMENT),
  avail.one('exceptionFlag', 'ExceptionFlag', VALUE),
])

const status = fieldsOf<Status>()
const STATUS = record<Status>([
  status.one('progressCode', 'ProgressCode', VALUE),
  status.oneOf('start', boundForms('Start'), boundName('Start')),
  status.oneOf('end', boundForms('End'), boundName('End')),
  status.many('assetLanguages', 'AssetLanguage', VALUE),
  status.one('comments', 'Comments', VALUE),
])

const offered = fieldsOf<OfferTransaction>()
const OFFER_TRANSACTION = record<OfferTransaction>([
  offered.many('transactionIds', 'TransactionID', VALUE),
  offered.one('contractId', 'ContractID', VALUE),
  offered.one('reportingId', 'ReportingID', VALUE),
  offered.one('licenseType', 'LicenseType', VALUE),
  offered.many('territories', 'Territory', REGION),
  offered.many('territoriesExcluded', 'TerritoryExcluded', REGION),
  offered.many('formatProfiles', 'FormatProfile', VALUE),
  offered.one('featureStatus', 'FeatureStatus', STATUS),
  offered.one('bonusStatus', 'BonusStatus', STATUS),
  offered.one('platformLrd', 'PlatformLRD', VALUE),
  offered.many('offerUrls', 'OfferURL', VALUE),
  offered.many('terms', 'Term', TERM),
  offered.one('comments', 'Comments', VALUE),
  offered.one('exceptionsFlag', 'ExceptionsFlag', VALUE),
])

const offer = fieldsOf<OfferStatus>()
export const OFFER_STATUS: Codec<OfferStatus> = record<OfferStatus>([
  offer.one('compatibility', 'Compatibility', WHOLE),
  offer.one('alid', 'ALID', VALUE),
  offer.one('eidrTitle', ['EIDRTitle-URN', 'EIDRTitleURN'], VALUE),
  offer.one('eidrEdit', ['EIDREdit-URN', 'EIDREditURN'], VALUE),
  offer.one('id', 'ID', IDENTIFIER),
  offer.many('platformIds', 'PlatformID', VALUE),
  offer.one('licensor', 'Licensor', ORGANISATION),
  offer.one('serviceProvider', 'ServiceProvider', ORGANISATION),
  offer.one('licenseType', 'LicenseType', VALUE),
  offer.one('overallStatus', 'OverallStatus', STATUS),
  offer.many('transactions', 'Transaction', OFFER_TRANSACTION),
])
