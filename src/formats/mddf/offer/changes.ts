import { textOf } from '../rules/avail-structure.ts'
import { instantsOf, readInstant } from '../time.ts'
import type { Avails, Bound, Place, Region, Transaction, Value } from '../types.ts'

/** What a file would change of the offers that a title makes, were it taken over. Nothing is taken over here. */
export type OfferChange =
  | { readonly kind: 'new'; readonly offer: string; readonly at?: Place }
  | { readonly kind: 'gone'; readonly offer: string }
  | {
      readonly kind: 'changed'
      readonly offer: string
      readonly at?: Place
      readonly fields: readonly FieldChange[]
    }

export interface FieldChange {
  readonly field: OfferField
  /** as the title has it, and as the file has it; empty for nothing */
  readonly from: string
  readonly to: string
}

export const OFFER_FIELDS = [
  'licence',
  'territories',
  'start',
  'end',
  'languages',
  'format',
  'terms',
] as const
export type OfferField = (typeof OFFER_FIELDS)[number]

const codes = (regions: readonly Region[]): string =>
  regions
    .map(({ country, countryRegion }) => textOf(country ?? countryRegion))
    .toSorted()
    .join(', ')

const instantText = (bound: Bound | undefined): string =>
  bound ? [textOf(bound.value), bound.value.attributes?.['lag']?.text ?? ''].filter(Boolean).join(' + ') : ''

const valueText = ({ text, attributes }: Value): string =>
  [text.trim(), ...Object.values(attributes ?? {}).map((it) => it.text)].join(' ')

const SAYS: Readonly<Record<OfferField, (it: Transaction) => string>> = {
  licence: ({ licenseType }) => textOf(licenseType),
  territories: ({ territories, territoriesExcluded }) => {
    const out = codes(territoriesExcluded)
    return [codes(territories) || 'World', out && `ex. ${out}`].filter(Boolean).join(' ')
  },
  start: ({ start }) => instantText(start),
  end: ({ end }) => instantText(end),
  languages: ({ allowedLanguages }) => allowedLanguages.map(valueText).toSorted().join(', '),
  format: ({ formatProfile }) => textOf(formatProfile),
  terms: ({ terms }) =>
    terms
      .map((it) => `${textOf(it.termName)} ${it.value ? valueText(it.value) : ''}`.trim())
      .toSorted()
      .join(', '),
}

/** Is it the same instant, whatever clock it is written by? */
function sameInstant(a: string, b: string): boolean {
  const [x, y] = [readInstant(a), readInstant(b)]
  return x?.offset !== undefined && y?.offset !== undefined && instantsOf(x)[0] === instantsOf(y)[0]
}

function fieldsChanged(ours: Transaction, theirs: Transaction): readonly FieldChange[] {
  return OFFER_FIELDS.flatMap((field) => {
    const [from, to] = [SAYS[field](ours), SAYS[field](theirs)]
    const same = from === to || ((field === 'start' || field === 'end') && sameInstant(from, to))
    return same ? [] : [{ field, from, to }]
  })
}

const nameOf = (it: Transaction): string =>
  textOf(it.transactionId) || `${SAYS.licence(it)} ${SAYS.territories(it)} ${SAYS.start(it)}`

/**
 * The offers of a file beside those that the title makes to the same platform: by their id, else by licence and
 * territories in the order of their starts.
 */
export function offerChanges(ours: Avails, theirs: Avails): readonly OfferChange[] {
  const left = ours.avails.flatMap(({ transactions }) => transactions)
  const take = (found: (it: Transaction) => boolean): Transaction | undefined => {
    const at = left.findIndex(found)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const given = theirs.avails.flatMap(({ transactions }) => transactions)
  const pairs = new Map<Transaction, Transaction>()
  for (const it of given) {
    const id = textOf(it.transactionId)
    const own = id === '' ? undefined : take((one) => textOf(one.transactionId) === id)
    if (own) pairs.set(it, own)
  }
  const key = (it: Transaction) => `${SAYS.licence(it)} ${SAYS.territories(it)}`
  for (const it of given.toSorted((a, b) => (SAYS.start(a) < SAYS.start(b) ? -1 : 1))) {
    const own = pairs.has(it) ? undefined : take((one) => key(one) === key(it))
    if (own) pairs.set(it, own)
  }
  const changes = given.flatMap((it): readonly OfferChange[] => {
    const at = it.at ? { at: it.at } : {}
    const own = pairs.get(it)
    if (!own) return [{ kind: 'new', offer: nameOf(it), ...at }]
    const fields = fieldsChanged(own, it)
    return fields.length === 0 ? [] : [{ kind: 'changed', offer: nameOf(own), ...at, fields }]
  })
  return [...changes, ...left.map((it) => ({ kind: 'gone', offer: nameOf(it) }) as const)]
}
