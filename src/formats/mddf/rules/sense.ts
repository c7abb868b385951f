import type { Report } from '../issue.ts'
import { quoted } from '../schema/check.ts'
import { collapsed } from '../schema/simple.ts'
import { isAfter, readInstant, type WrittenInstant } from '../time.ts'
import type { Avail, Bound, Place, Region, Transaction, Value } from '../types.ts'
import { textOf } from './avail-structure.ts'

/*
 * What schema and lists cannot see: every word is right, and yet no platform could keep it. A window that ends
 * before it starts, a place both in and out, one offer twice, two offers of one thing at one time.
 */

export function checkSense(avail: Avail, report: Report): void {
  for (const it of avail.transactions) {
    checkWindow(it, report)
    checkTerritories(it, report)
    checkLanguages(it, report)
    checkMoney(it, report)
    for (const ref of it.refAlids) {
      if (textOf(ref) === textOf(avail.alid) && textOf(ref) !== '') {
        report('ref-to-itself', ref.at, { found: quoted(ref.text) })
      }
    }
  }
  checkOffers(avail, report)
}

const instantOf = (bound: Bound | undefined): WrittenInstant | undefined =>
  bound?.kind === 'instant' ? readInstant(bound.value.text) : undefined

function checkWindow({ start, end, windowDuration }: Transaction, report: Report): void {
  const [from, until] = [instantOf(start), instantOf(end)]
  if (from && until && !isAfter(until, from)) {
    const quotes = { start: textOf(start?.value), end: textOf(end?.value) }
    // Without offsets on both sides only a reversal is certain; an equal clock is a window of no length.
    if (isAfter(from, until) || (from.offset === until.offset && from.clock === until.clock)) {
      report('ends-before-it-starts', end?.value.at, quotes)
    }
  }
  const sides = [['Start', start, from] as const, ['End', end, until] as const]
  for (const [within, bound, instant] of sides) {
    if (bound && instant && instant.offset === undefined) {
      report('time-without-offset', bound.value.at, { found: textOf(bound.value), within })
    }
  }
  if (windowDuration && start?.kind === 'instant' && end?.kind === 'instant') {
    report('duration-without-event', windowDuration.at, {})
  }
}

const codeOf = ({ country, countryRegion }: Region): string => textOf(country ?? countryRegion)
const placeOf = ({ country, countryRegion, at }: Region): Place | undefined =>
  country?.at ?? countryRegion?.at ?? at

function checkTerritories({ territories, territoriesExcluded, at }: Transaction, report: Report): void {
  const included = new Set<string>()
  for (const it of territories) {
    const code = codeOf(it)
    if (code === '') continue
    if (included.has(code)) report('territory-twice', placeOf(it), { found: code })
    included.add(code)
  }
  const left = new Set(included)
  for (const it of territoriesExcluded) {
    const code = codeOf(it)
    // A part of an included country may well be left out; a country under an included part may not.
    if (included.has(code) || [...included].some((one) => one.startsWith(`${code}-`))) {
      report('territory-in-and-out', placeOf(it), { found: code })
    }
    left.delete(code)
    for (const one of included) if (one.startsWith(`${code}-`)) left.delete(one)
  }
  if (included.size > 0 && left.size === 0) report('no-territory-left', at, {})
}

function checkLanguages(it: Transaction, report: Report): void {
  const key = ({ text, attributes }: Value) =>
    `${collapsed(text).toLowerCase()} ${attributes?.['asset']?.text ?? ''}`
  const allowed = new Set(it.allowedLanguages.map(key))
  for (const held of it.holdbackLanguages) {
    if (allowed.has(key(held))) report('language-held-back', held.at, { found: quoted(held.text) })
  }
}

function checkMoney({ terms }: Transaction, report: Report): void {
  for (const { kind, value, termName } of terms) {
    if (kind !== 'Money' || !value) continue
    const found = quoted(value.text)
    if (/^-0*[1-9]|^-0*\.0*[1-9]/.test(found)) {
      report('money-negative', value.at, { found, within: textOf(termName) })
    }
    if (!value.attributes?.['currency']) report('money-without-currency', value.at, { found })
  }
}

/** What makes an offer another one: who buys, how, in which form and language, and what else is agreed. */
function offerKey(it: Transaction): readonly string[] {
  const list = (values: readonly Value[]) =>
    values
      .map(({ text, attributes }) => `${collapsed(text).toLowerCase()}${attributes?.['asset']?.text ?? ''}`)
      .toSorted()
      .join(',')
  return [
    it.licensee?.displayNames.map(({ text }) => collapsed(text)).join(',') ?? '',
    textOf(it.licenseType),
    textOf(it.formatProfile),
    Object.entries(it.formatProfile?.attributes ?? {})
      .map(([name, { text }]) => `${name}=${text}`)
      .toSorted()
      .join(','),
    list(it.assetLanguages),
    list(it.allowedLanguages),
    textOf(it.description),
    textOf(it.contractId),
    textOf(it.experienceCondition),
  ]
}

const territoryKey = (it: Transaction): string =>
  `${it.territories.map(codeOf).toSorted().join(',')}-${it.territoriesExcluded.map(codeOf).toSorted().join(',')}`

const boundKey = (bound: Bound | undefined): string =>
  bound ? `${bound.kind} ${textOf(bound.value)} ${bound.value.attributes?.['lag']?.text ?? ''}` : ''

const termKey = ({ terms }: Transaction): string =>
  terms
    .map((it) => {
      const currency = it.value?.attributes?.['currency']?.text ?? ''
      return `${textOf(it.termName)}=${it.kind} ${textOf(it.value)} ${currency}`
    })
    .toSorted()
    .join('|')

/** Offers of one avail that are one and the same, or that reach the same buyers at the same time. */
function checkOffers({ transactions }: Avail, report: Report): void {
  const groups = new Map<string, Transaction[]>()
  const ids = new Map<string, Transaction>()
  for (const it of transactions) {
    const key = offerKey(it).join('\u0000')
    const group = groups.get(key)
    if (group) group.push(it)
    else groups.set(key, [it])
    const id = textOf(it.transactionId)
    const first = ids.get(id)
    if (id !== '' && first) {
      report('transaction-id-twice', it.transactionId?.at, {
        found: id,
        first: placeText(first.transactionId?.at),
      })
    } else ids.set(id, it)
  }
  for (const group of groups.values()) checkGroup(group, report)
}

function checkGroup(group: readonly Transaction[], report: Report): void {
  if (group.length < 2) return
  const seen = new Map<string, Transaction>()
  const left: Span[] = []
  for (const it of group) {
    const key = [territoryKey(it), boundKey(it.start), boundKey(it.end), termKey(it)].join('\u0000')
    const first = seen.get(key)
    if (first) report('same-offer-twice', it.at, { first: placeText(first.at) })
    else {
      seen.set(key, it)
      const span = spanOf(it)
      if (span) left.push(span)
    }
  }
  // By place, in the order of their starts: whatever overlaps at all overlaps the one that is open the longest.
  const open = new Map<string, Span>()
  for (const span of left.toSorted((a, b) => a.from - b.from)) {
    const told = new Set<Span>()
    for (const place of span.places) {
      const still = open.get(place)
      if (still && still.until > span.from && !told.has(still)) {
        told.add(still)
        reportOverlap(still, span, place, report)
      }
      if (!still || still.until < span.until) open.set(place, span)
    }
  }
}

interface Span {
  readonly it: Transaction
  readonly from: number
  readonly until: number
  readonly places: readonly string[]
}

/** Only windows with a known start can be compared; an end that depends on an event is open. */
function spanOf(it: Transaction): Span | undefined {
  const from = instantOf(it.start)
  const until = instantOf(it.end)
  if (!from || (it.end?.kind === 'instant' && !until)) return undefined
  const places = it.territories.map(codeOf).filter((code) => code !== '')
  return {
    it,
    // A text without offset is of the territory's own clock; in one place two such are compared as they stand.
    from: from.clock - (from.offset ?? 0) * 60_000,
    until: until ? until.clock - (until.offset ?? 0) * 60_000 : Number.POSITIVE_INFINITY,
    places: places.length === 0 ? ['*'] : [...new Set(places)],
  }
}

function reportOverlap(first: Span, second: Span, place: string, report: Report): void {
  const quotes = { first: placeText(first.it.at), found: place === '*' ? '–' : place }
  report('offers-overlap', second.it.at ?? first.it.at, quotes)
}

/** A place as a sentence names it: a line, or a cell. */
export const placeText = (at: Place | undefined): string =>
  at === undefined ? '–' : 'line' in at ? String(at.line) : `${at.sheet}!${at.row}`
