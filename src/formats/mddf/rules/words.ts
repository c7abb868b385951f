import { entryOf } from '../entry-of.ts'
import type { Report } from '../issue.ts'
import { listed, quoted } from '../schema/check.ts'
import { collapsed } from '../schema/simple.ts'
import type { AvailsVersion, Element, Place } from '../types.ts'
import type { AvailField, CommonField } from '../vocabulary/words.ts'
import {
  availWords,
  commonWords,
  isKnownCurrency,
  isPlace,
  isRegisteredLanguage,
} from '../vocabulary/words.ts'
import { checkIdentifier } from './identifiers.ts'
import { checkRating } from './ratings.ts'

/** Where a word of a list may stand: `Parent/Child` or `Element@attribute`; others may be agreed where `free`. */
interface WordRule<F> {
  readonly field: F
  readonly free?: boolean
}

// The validator of the standard takes an unknown word for an error, and for a warning where parties may agree.
const AVAIL_RULES: Readonly<Record<string, WordRule<AvailField>>> = {
  'Avail/AvailType': { field: 'AvailType' },
  'Disposition/EntryType': { field: 'EntryType' },
  'AltIdentifier@scope': { field: 'AltIdentifier@scope' },
  'Metadata/LocalizationOffering': { field: 'LocalizationOffering' },
  'EpisodeMetadata/LocalizationOffering': { field: 'LocalizationOffering' },
  'Metadata/USACaptionsExemptionReason': { field: 'USACaptionsExemptionReason' },
  'EpisodeMetadata/USACaptionsExemptionReason': { field: 'USACaptionsExemptionReason' },
  'SeasonMetadata/USACaptionsExemptionReason': { field: 'USACaptionsExemptionReason' },
  'SeriesMetadata/USACaptionsExemptionReason': { field: 'USACaptionsExemptionReason' },
  'VolumeMetadata/USACaptionsExemptionReason': { field: 'USACaptionsExemptionReason' },
  'SeasonMetadata/SeasonStatus': { field: 'SeasonStatus' },
  'SeriesMetadata/SeriesStatus': { field: 'SeriesStatus' },
  'VolumeMetadata/Status': { field: 'VolumeStatus' },
  'Transaction/StartCondition': { field: 'DateTimeCondition', free: true },
  'Transaction/EndCondition': { field: 'DateTimeCondition', free: true },
  'OverallStatus/StartCondition': { field: 'DateTimeCondition' },
  'OverallStatus/EndCondition': { field: 'DateTimeCondition' },
  'FeatureStatus/StartCondition': { field: 'DateTimeCondition' },
  'FeatureStatus/EndCondition': { field: 'DateTimeCondition' },
  'BonusStatus/StartCondition': { field: 'DateTimeCondition' },
  'BonusStatus/EndCondition': { field: 'DateTimeCondition' },
  'OverallStatus/ProgressCode': { field: 'ProgressCode' },
  'FeatureStatus/ProgressCode': { field: 'ProgressCode' },
  'BonusStatus/ProgressCode': { field: 'ProgressCode' },
  'Transaction/LicenseType': { field: 'LicenseType', free: true },
  'OfferStatus/LicenseType': { field: 'LicenseType', free: true },
  'AllowedLanguage@asset': { field: 'Language@asset' },
  'AssetLanguage@asset': { field: 'Language@asset' },
  'HoldbackLanguage@asset': { field: 'Language@asset' },
  'Transaction/FormatProfile': { field: 'FormatProfile' },
  'FormatProfile@HDR': { field: 'FormatProfile@HDR', free: true },
  'Transaction/ExperienceCondition': { field: 'ExperienceCondition' },
  'Term@termName': { field: 'Term@termName', free: true },
  'SharedEntitlement@ecosystem': { field: 'SharedEntitlement@ecosystem' },
}

const COMMON_RULES: Readonly<Record<string, WordRule<CommonField>>> = {
  'Basic/WorkType': { field: 'WorkType', free: true },
  'Work/WorkType': { field: 'WorkType' },
  'Basic/PictureColorType': { field: 'ColorType' },
  'Basic/PictureFormat': { field: 'PictureFormat' },
  'ReleaseHistory/ReleaseType': { field: 'ReleaseType' },
  'TitleAlternate@type': { field: 'TitleAlternate@type' },
  'Entry/EntryClass': { field: 'EntryClass' },
  'Compliance/Disposition': { field: 'Compliance/Disposition' },
  'People/Gender': { field: 'Gender' },
  'GroupingEntity/Type': { field: 'GroupingEntity/Type', free: true },
  'Relationship/Type': { field: 'Relationship/Type', free: true },
  'Relationship/SubType': { field: 'Relationship/SubType', free: true },
  'FilenameEmbedding@location': { field: 'FilenameEmbedding@location' },
  'Language@disposition': { field: 'Language@disposition', free: true },
  'SubtitleLanguage@disposition': { field: 'Language@disposition', free: true },
  'SignedLanguage@disposition': { field: 'Language@disposition', free: true },
}

// Few elements have a rule at all: where one stands is looked at only then.
const RULED: ReadonlySet<string> = new Set(
  [...Object.keys(AVAIL_RULES), ...Object.keys(COMMON_RULES)].map((where) => where.split(/[/@]/).at(-1)!),
)

/** What a term of this name may say. */
const TERM_WORDS: Readonly<Record<string, AvailField>> = {
  TitleStatus: "@termName='TitleStatus'",
  TPRType: "@termName='TPRType'",
  LocalizationOffering: 'LocalizationOffering',
}

/**
 * What any element may break whatever document it stands in: words, languages, places, currencies, ratings and
 * identifiers. Of elements of other namespaces nothing is known.
 */
export function checkWords(element: Element, version: AvailsVersion, report: Report, parent = ''): void {
  const { namespace, name, children, attributes } = element
  if (namespace === 'avails' || namespace === 'md' || namespace === 'mdmec') {
    if (namespace === 'md' && name === 'Rating') checkRating(element, report)
    if (namespace === 'avails' && name === 'Term') checkTerm(element, version, report)
    if (children.length === 0) checkText(element, parent, version, report)
    for (const attribute in attributes) {
      const { text, at } = attributes[attribute]!
      checkAttribute(attribute, text, name, at, version, report)
    }
  }
  for (const child of children) checkWords(child, version, report, name)
}

function checkText(
  { namespace, name, text, at }: Element,
  parent: string,
  version: AvailsVersion,
  report: Report,
): void {
  if (RULED.has(name)) checkWord(`${parent}/${name}`, namespace, text, at, version, report)
  if (name.endsWith('anguage')) checkLanguage(text, at, report)
  if (name === 'country' && namespace === 'md' && !isPlace(collapsed(text))) {
    report('country-not-known', at, { found: quoted(text) })
  }
  if (/(?:ID|URN|Identifier)$/.test(name)) checkIdentifier(collapsed(text), at, report)
}

function checkAttribute(
  name: string,
  text: string,
  of: string,
  at: Place | undefined,
  version: AvailsVersion,
  report: Report,
): void {
  if (RULED.has(name)) checkWord(`${of}@${name}`, 'avails', text, at, version, report)
  if (name.endsWith('anguage')) checkLanguage(text, at, report)
  if (name === 'region' && !isPlace(text)) report('country-not-known', at, { found: quoted(text) })
  if (name === 'currency' && !isKnownCurrency(text)) report('currency-not-known', at, { found: quoted(text) })
  if (/ID$/i.test(name)) checkIdentifier(collapsed(text), at, report)
}

function checkLanguage(text: string, at: Place | undefined, report: Report): void {
  if (!isRegisteredLanguage(collapsed(text))) report('language-not-registered', at, { found: quoted(text) })
}

function checkWord(
  where: string,
  namespace: string,
  text: string,
  at: Place | undefined,
  version: AvailsVersion,
  report: Report,
): void {
  const own = namespace === 'avails' ? AVAIL_RULES[where] : undefined
  const common = COMMON_RULES[where]
  const rule = own ?? common
  if (!rule) return
  const words = own ? availWords(own.field, version) : commonWords(common!.field)
  const found = collapsed(text)
  if (words.includes(found)) return
  const quotes = { found: quoted(text), within: where, known: listed(words) }
  report(rule.free ? 'word-not-usual' : 'word-not-allowed', at, quotes)
}

function checkTerm({ attributes, children }: Element, version: AvailsVersion, report: Report): void {
  const name = collapsed(attributes?.['termName']?.text ?? '')
  const field = entryOf(TERM_WORDS, name)
  const value = children.find((it) => it.name === 'Text')
  if (!field || !value) return
  const words = availWords(field, version)
  const found = collapsed(value.text)
  if (!words.includes(found))
    report('word-not-allowed', value.at, {
      found: quoted(found),
      within: `Term ${name}`,
      known: listed(words),
    })
}
