import type { MddfWords } from './words.ts'
import { placeIn, withExamples } from './words.ts'

const q = (text: string): string => `“${text}”`
const at = placeIn((line) => `line ${line}`)
const oneOf = (known: string): string => (known === '' ? '' : ` Known here: ${known}.`)
const expects = (expected: string): string =>
  expected === '' ? ' Nothing more may stand here.' : ` Expected here: ${expected}.`

export const en: MddfWords = {
  'not-decodable': ({ encoding }) => `The file says that it is ${encoding}, and is not. Save it as UTF-8.`,
  'unknown-encoding': ({ encoding }) => `The encoding ${encoding} is not known. Save the file as UTF-8.`,
  'file-too-large': ({ limit }) => `The file is too large; at most ${limit} is read.`,
  'xml-not-well-formed': ({ found }) => `This is not well-formed XML (${found}).`,
  'xml-not-closed': ({ found }) => `${q(found)} is never closed.`,
  'xml-not-opened': ({ found }) => `${q(found)} is closed here, and was not open.`,
  'xml-entity': ({ found }) =>
    `The entity ${q(found)} is not read: only amp, lt, gt, quot and apos are. Nothing is ever fetched.`,
  'xml-prefix': ({ found }) => `The prefix ${q(found)} is not declared.`,
  'xml-attribute-twice': ({ found }) => `The attribute ${q(found)} stands twice in one element.`,
  'xml-character': () => 'A character stands here that XML does not allow.',
  'xml-empty': () => 'The file holds no XML document.',
  'xml-too-deep': ({ found }) => `Elements are nested more than ${found} deep.`,
  'xml-doctype': () =>
    'A document type is declared here. It is not read, and nothing that it names is fetched.',

  'not-mddf': ({ found }) =>
    `${q(found)} begins no document of the framework: neither avails, nor offer statuses, nor MEC.`,
  'unknown-version': ({ found, known }) => `Version ${q(found)} is not known.${oneOf(known)}`,

  'element-not-expected': ({ found, within, expected }) =>
    `${q(found)} may not stand here in ${q(within)}.${expects(expected)}`,
  'element-missing': ({ within, expected }) => `${q(within)} is not complete. Missing: ${expected}.`,
  'element-other-namespace': ({ found, address, expected }) =>
    `${q(found)} is of the namespace ${address}; this version takes ${expected}.`,
  'element-not-known': ({ found }) =>
    `${q(found)} is an extension that no schema here declares; a strict reader refuses it.`,
  'attribute-not-expected': ({ found, within }) => `${q(within)} has no attribute ${q(found)}.`,
  'type-not-known': ({ found, within }) =>
    `${q(within)} says that it is of the type ${q(found)}, which this version does not have.`,
  'type-not-derived': ({ found, within }) =>
    `${q(within)} says that it is of the type ${q(found)}, which may not stand for its own.`,
  'attribute-missing': ({ found, within }) => `${q(within)} lacks its attribute ${q(found)}.`,
  'text-not-expected': ({ found, within }) =>
    `Text (${q(found)}) may not stand between the parts of ${q(within)}.`,
  'value-of-other-type': ({ found, within, expected }) =>
    `${q(found)} in ${q(within)} is not of the type ${withExamples(expected)}.`,
  'value-not-listed': ({ found, within, known }) =>
    `${q(found)} may not stand in ${q(within)}.${oneOf(known)}`,
  'value-off-pattern': ({ found, within, expected }) =>
    `${q(found)} in ${q(within)} has not the form ${expected}.`,
  'value-out-of-range': ({ found, within, least, most }) =>
    `${q(found)} in ${q(within)} is outside its range${least === '' ? '' : `, from ${least}`}${most === '' ? '' : `, to ${most}`}.`,
  'value-not-fixed': ({ found, within, expected }) =>
    `${q(within)} may only be ${q(expected)}, not ${q(found)}.`,

  'word-not-allowed': ({ found, within, known }) =>
    `${q(found)} is not a word of the standard for ${within}; capitals count.${oneOf(known)}`,
  'word-not-usual': ({ found, within, known }) =>
    `${q(found)} is not a word of the standard for ${within}. Both sides must have agreed on it.${oneOf(known)}`,
  'value-empty': ({ within }) => `${q(within)} is empty. A value must stand here.`,
  'language-not-registered': ({ found }) =>
    `${q(found)} is not a registered language (RFC 5646), like ja, pt-BR or es-419.`,
  'country-not-known': ({ found }) => `${q(found)} is not a country of ISO 3166-1, like JP.`,
  'currency-not-known': ({ found }) => `${q(found)} is not a currency of ISO 4217, like JPY.`,

  'rating-system-missing': () => 'The rating names no system.',
  'rating-system-unknown': ({ found }) =>
    `There is no rating system ${q(found)} in the ratings of the world.`,
  'rating-unknown': ({ found, system, known }) =>
    `The system ${system} has no rating ${q(found)}.${oneOf(known)}`,
  'rating-name-shared': ({ found, system, first }) =>
    `Several bodies have a system ${system}. The standard's own validator takes the one of ${first}, which has no ${q(found)}, and refuses it.`,
  'rating-name-shared-there': ({ found, system, first }) =>
    `Several bodies have a system ${system}. The standard's own validator takes the one of ${first}, and doubts it for ${found}.`,
  'rating-deprecated': ({ found, system }) => `The system ${system} has given up the rating ${q(found)}.`,
  'rating-not-used-there': ({ found, system }) => `The system ${system} is not used in ${found}.`,
  'rating-reason-unknown': ({ found, system, known }) =>
    `The system ${system} has no reason ${q(found)}.${oneOf(known)}`,

  'alid-not-unique': ({ found, first }) =>
    `The ALID ${q(found)} stands here again; the first time in ${at(first)}.`,
  'eidr-form': ({ found }) =>
    `${q(found)} is not an EIDR: five groups of four digits (0–F) and a check character.`,
  'eidr-check-character': ({ found, expected }) =>
    `The EIDR ${q(found)} is mistyped: its check character would be ${q(expected)}.`,
  'eidr-placeholder': ({ found }) => `The EIDR ${q(found)} stands for one that is not yet known.`,
  'isan-form': ({ found }) =>
    `${q(found)} is not an ISAN: four groups of four digits (0–F) and a check character.`,
  'isan-check-character': ({ found, expected }) =>
    `The ISAN ${q(found)} is mistyped: its check character would be ${q(expected)}.`,

  'poest-without-lift-date': () => 'A pre-order (POEST) needs one term SuppressionLiftDate.',
  'preorder-date-without-poest': () => 'PreorderFulfillDate is only for pre-orders (POEST).',
  'bundle-in-other-work': ({ found }) =>
    `Only a Collection bundles others; this is ${found === '' ? 'of no work type' : q(found)}.`,
  'bundle-sequence': ({ found, first }) =>
    found === ''
      ? 'Others of this bundle are numbered; this one is not.'
      : `The numbers of a bundle follow each other without a gap; after ${first} comes ${found}.`,
  'avail-type-work-type': ({ found, expected, count }) =>
    `An avail of the type ${q(found)} offers one ${expected}; here are ${count}.`,
  'avail-type-forbids': ({ found, work }) => `An avail of the type ${q(found)} may not offer a ${q(work)}.`,
  'avail-type-assets': ({ found }) => `An avail of the type ${q(found)} offers two assets or more.`,
  'avail-type-bundle': ({ found }) => `An avail of the type ${q(found)} needs a BundledAsset.`,
  'avail-type-metadata': ({ found, expected }) => `An avail of the type ${q(found)} needs ${q(expected)}.`,
  'ref-alid-missing': ({ found }) => `An avail of the type ${q(found)} says by RefALID what it goes with.`,
  'ref-alid-not-allowed': ({ found }) =>
    `RefALID is only for promotions and supplements, not for the type ${q(found)}.`,
  'work-type-metadata': ({ found, expected }) => `The work type ${q(found)} needs ${q(expected)}.`,
  'episode-avail-type': ({ found }) =>
    `An episode is offered by an avail of the type episode, not ${q(found)}.`,
  'episode-number-missing': () => 'The episode has no number.',
  'condition-tbd': ({ within }) => `${q(within)} is TBD, which only an offer status may say.`,
  'several-asset-languages': ({ count, found }) =>
    `An offer ${found} is of one AssetLanguage; here are ${count}. Make an offer of each.`,
  'episode-in-two-volumes': ({ found, first }) =>
    `Episode ${found} is already in the volume of ${at(first)}.`,
  'price-missing': ({ found }) => `The offer ${found} has no price.`,

  'mec-default-info': ({ count }) => `One LocalizedInfo is the default; here are ${count}.`,
  'mec-one-needed': ({ expected, within, count }) =>
    `${q(within)} needs ${expected === 'ArtReference' ? 'at least one' : 'one'} ${q(expected)}; here are ${count}.`,
  'mec-one-recommended': ({ expected, within }) => `A ${q(expected)} in ${q(within)} is recommended.`,
  'mec-primary-genre': ({ count }) =>
    `One primary genre is needed (level 0, from mec_primary_genre.html); here are ${count}.`,
  'mec-genre-source': ({ found }) =>
    `A genre of level 0 is from mec_primary_genre.html, not from ${q(found)}.`,
  'mec-sequence-number': ({ found }) => `A ${q(found)} needs its number in SequenceInfo.`,
  'channel-mapping': ({ found, count }) => `The channel mapping ${q(found)} does not fit ${count} channels.`,
  'codec-value': ({ found, within, codec }) => `${codec} has no ${within} ${q(found)}.`,
  'scan-order': ({ found }) => `The scan order ${q(found)} does not fit what Progressive says.`,
  'commentary-type': ({ found }) => `The subtype ${q(found)} is only for audio of the type commentary.`,
  'compliance-empty': () => 'Compliance needs a Category or a Standard.',
  'localized-info-twice': ({ found, first }) =>
    `A LocalizedInfo in ${found} for the same place stands in ${at(first)} already.`,
  'several-audiences': ({ count }) =>
    `${count} texts name a TargetAudience. Look yourself whether they overlap; no validator does.`,
  'billing-order-twice': ({ found }) => `A billing block order for ${found} stands here twice.`,

  'ends-before-it-starts': ({ start, end }) => `The window ends (${end}) before it starts (${start}).`,
  'same-offer-twice': ({ first }) => `The same offer stands in ${at(first)} already.`,
  'offers-overlap': ({ first, found }) =>
    `At the same time and in the same form the offer of ${at(first)} runs${found === '–' ? '' : ` in ${found}`}.`,
  'territory-in-and-out': ({ found }) => `${found} is both included and excluded.`,
  'territory-twice': ({ found }) => `${found} is named twice.`,
  'no-territory-left': () => 'Every territory of the offer is excluded again: it is for nobody.',
  'language-held-back': ({ found }) => `${found} is both allowed and held back.`,
  'time-without-offset': ({ found, within }) =>
    `${within} ${found} names no offset: platforms read it by different clocks. Write it like +09:00.`,
  'duration-without-event': () =>
    'WindowDuration bounds a window that an event opens; this one has its dates.',
  'money-without-currency': ({ found }) => `${found} names no currency: both sides must have agreed on one.`,
  'money-negative': ({ found, within }) => `${within} is less than nothing (${found}).`,
  'transaction-id-twice': ({ found, first }) =>
    `The TransactionID ${q(found)} stands here again; the first time in ${at(first)}.`,
  'ref-to-itself': ({ found }) => `The avail ${q(found)} refers to itself.`,

  'more-issues': ({ count }) => `${count} more are not listed.`,
}
