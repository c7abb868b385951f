/**
 * Every fault that a check can find, with what its sentence quotes. The name is stable: it is the key of the
 * sentence in each language, of the reference, and what a program may look for.
 */
export interface CodeQuotes {
  // The text itself
  'not-decodable': { readonly encoding: string }
  'unknown-encoding': { readonly encoding: string }
  'file-too-large': { readonly limit: string }
  'xml-not-well-formed': { readonly found: string }
  'xml-not-closed': { readonly found: string }
  'xml-not-opened': { readonly found: string }
  'xml-entity': { readonly found: string }
  'xml-prefix': { readonly found: string }
  'xml-attribute-twice': { readonly found: string }
  'xml-character': object
  'xml-empty': object
  'xml-too-deep': { readonly found: string }
  'xml-doctype': object

  // Which document it is
  'not-mddf': { readonly found: string }
  'unknown-version': { readonly found: string; readonly known: string }

  // What the schema of its version says
  'element-not-expected': { readonly found: string; readonly within: string; readonly expected: string }
  'element-missing': { readonly within: string; readonly expected: string }
  'element-other-namespace': { readonly found: string; readonly address: string; readonly expected: string }
  'element-not-known': { readonly found: string }
  'attribute-not-expected': { readonly found: string; readonly within: string }
  'type-not-known': { readonly found: string; readonly within: string }
  'type-not-derived': { readonly found: string; readonly within: string }
  'attribute-missing': { readonly found: string; readonly within: string }
  'text-not-expected': { readonly found: string; readonly within: string }
  'value-of-other-type': { readonly found: string; readonly within: string; readonly expected: string }
  'value-not-listed': { readonly found: string; readonly within: string; readonly known: string }
  'value-off-pattern': { readonly found: string; readonly within: string; readonly expected: string }
  'value-out-of-range': {
    readonly found: string
    readonly within: string
    readonly least: string
    readonly most: string
  }
  'value-not-fixed': { readonly found: string; readonly within: string; readonly expected: string }

  // Words that the standard lists beside its schema
  'word-not-allowed': { readonly found: string; readonly within: string; readonly known: string }
  'word-not-usual': { readonly found: string; readonly within: string; readonly known: string }
  'value-empty': { readonly within: string }
  'language-not-registered': { readonly found: string }
  'country-not-known': { readonly found: string }
  'currency-not-known': { readonly found: string }

  // Ratings
  'rating-system-missing': object
  'rating-system-unknown': { readonly found: string }
  'rating-unknown': { readonly found: string; readonly system: string; readonly known: string }
  'rating-name-shared': { readonly found: string; readonly system: string; readonly first: string }
  'rating-name-shared-there': { readonly found: string; readonly system: string; readonly first: string }
  'rating-deprecated': { readonly found: string; readonly system: string }
  'rating-not-used-there': { readonly found: string; readonly system: string }
  'rating-reason-unknown': { readonly found: string; readonly system: string; readonly known: string }

  // Identifiers
  'alid-not-unique': { readonly found: string; readonly first: string }
  'eidr-form': { readonly found: string }
  'eidr-check-character': { readonly found: string; readonly expected: string }
  'eidr-placeholder': { readonly found: string }
  'isan-form': { readonly found: string }
  'isan-check-character': { readonly found: string; readonly expected: string }

  // What belongs together
  'poest-without-lift-date': object
  'preorder-date-without-poest': object
  'bundle-in-other-work': { readonly found: string }
  'bundle-sequence': { readonly found: string; readonly first: string }
  'avail-type-work-type': { readonly found: string; readonly expected: string; readonly count: string }
  'avail-type-forbids': { readonly found: string; readonly work: string }
  'avail-type-assets': { readonly found: string }
  'avail-type-bundle': { readonly found: string }
  'avail-type-metadata': { readonly found: string; readonly expected: string }
  'ref-alid-missing': { readonly found: string }
  'ref-alid-not-allowed': { readonly found: string }
  'work-type-metadata': { readonly found: string; readonly expected: string }
  'episode-avail-type': { readonly found: string }
  'episode-number-missing': object
  'condition-tbd': { readonly within: string }
  'several-asset-languages': { readonly count: string; readonly found: string }
  'episode-in-two-volumes': { readonly found: string; readonly first: string }
  'price-missing': { readonly found: string }

  // Media Entertainment Core
  'mec-default-info': { readonly count: string }
  'mec-one-needed': { readonly expected: string; readonly within: string; readonly count: string }
  'mec-one-recommended': { readonly expected: string; readonly within: string }
  'mec-primary-genre': { readonly count: string }
  'mec-genre-source': { readonly found: string }
  'mec-sequence-number': { readonly found: string }
  'channel-mapping': { readonly found: string; readonly count: string }
  'codec-value': { readonly found: string; readonly within: string; readonly codec: string }
  'scan-order': { readonly found: string }
  'commentary-type': { readonly found: string }
  'compliance-empty': object
  'localized-info-twice': { readonly found: string; readonly first: string }
  'several-audiences': { readonly count: string }
  'billing-order-twice': { readonly found: string }

  // What the schema and the lists cannot see
  'ends-before-it-starts': { readonly start: string; readonly end: string }
  'same-offer-twice': { readonly first: string }
  'offers-overlap': { readonly first: string; readonly found: string }
  'territory-in-and-out': { readonly found: string }
  'territory-twice': { readonly found: string }
  'no-territory-left': object
  'language-held-back': { readonly found: string }
  'time-without-offset': { readonly found: string; readonly within: string }
  'duration-without-event': object
  'money-without-currency': { readonly found: string }
  'money-negative': { readonly found: string; readonly within: string }
  'transaction-id-twice': { readonly found: string; readonly first: string }
  'ref-to-itself': { readonly found: string }

  /** stands last where more was found than is listed */
  'more-issues': { readonly count: string }
}

export type Code = keyof CodeQuotes

/** `error`: a platform refuses it or sells what was not sold. `warning`: look. `note`: advice. */
export type Severity = 'error' | 'warning' | 'note'

const WARNINGS: readonly Code[] = [
  ...([
    'word-not-usual',
    'rating-deprecated',
    'rating-not-used-there',
    'rating-name-shared-there',
    'price-missing',
    'offers-overlap',
  ] as const),
  ...(['territory-twice', 'several-audiences', 'language-held-back', 'duration-without-event'] as const),
  // The standard asks for no form, and own ids are built on EIDRs.
  'eidr-form',
  ...(['isan-form', 'isan-check-character', 'transaction-id-twice', 'money-negative'] as const),
]
const NOTES: readonly Code[] = [
  ...([
    'xml-doctype',
    'eidr-placeholder',
    'mec-one-recommended',
    'time-without-offset',
    'money-without-currency',
  ] as const),
  'more-issues',
]

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ...WARNINGS.map((code) => [code, 'warning'] as const),
  ...NOTES.map((code) => [code, 'note'] as const),
])

export const severityOf = (code: Code): Severity => SEVERITIES.get(code) ?? 'error'
