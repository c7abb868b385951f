import type { Bound, CellPlace, Region, Term, TermKind, Transaction, Value } from '../types.ts'
import type { SheetReport } from './codes.ts'
import type { ColumnName } from './columns.ts'
import { type Line, listed, rowPlace, said, spelled, truth, WORDS } from './line.ts'
import { eventValue, hoursValue, instantValue } from './moment-text.ts'

/** The grant that one row makes. */
export function transactionOf(line: Line, workType: string, report: SheetReport): Transaction {
  const get = (name: ColumnName) => said(line, name)
  const word = (name: ColumnName & keyof typeof WORDS) => {
    const value = get(name)
    return value && spelled(value, WORDS[name], report)
  }
  const territories = regions(get('Territory') ?? get('RefTerritory'), line, report)
  // In the standard a grant without a place is one for the world; in a row it is a cell that was forgotten.
  if (territories.length === 0) report('territory-missing', rowPlace(line), {})
  const first = territories[0]?.country?.text ?? territories[0]?.countryRegion?.text
  // What comes with another offer is sold as that is, where its row says nothing else.
  const licenseType = word('LicenseType') ?? get('RefLicenseType')
  const format = word('FormatProfile')
  const attributes = ATTRIBUTES.flatMap((name) => {
    const value = get(name)
    return value ? [[name, lowerTruth(value)] as const] : []
  })
  return defined<Transaction>({
    at: rowPlace(line),
    transactionId: get('AvailID'),
    licensee: organisation(get('Licensee')),
    licenseType,
    description: get('Description'),
    territories,
    territoriesExcluded: regions(get('TerritoryExclusion'), line, report),
    start: bound(line, 'start', first, report),
    end: bound(line, 'end', first, report),
    windowDuration: get('WindowDuration'),
    allowedLanguages: languages(get('AllowedLanguages'), report),
    assetLanguages: assetLanguages(line, report),
    holdbackLanguages: languages(get('HoldbackLanguage'), report),
    licenseRightsDescription: get('LicenseRightsDescription'),
    formatProfile:
      format && attributes.length > 0 ? { ...format, attributes: Object.fromEntries(attributes) } : format,
    contractId: get('ContractID'),
    reportingId: get('ReportingID'),
    refAlids: listed(get('RefALID'), ';', report),
    terms: terms(line, workType, report),
    otherInstructions: get('OtherInstructions'),
  })
}

export const ATTRIBUTES = ['HDR', 'WCG', 'HFR', 'NGAudio'] as const

const lowerTruth = (value: Value): Value =>
  /^(true|false)$/i.test(value.text) ? { ...value, text: value.text.toLowerCase() } : value

/** What is there of a value whose fields may be missing. */
export function defined<T extends object>(all: { readonly [K in keyof T]: T[K] | undefined }): T {
  const there: Partial<T> = {}
  for (const name in all) if (all[name] !== undefined) there[name] = all[name]
  return there as T
}

export const organisation = (name: Value | undefined) =>
  name && { ...(name.at && { at: name.at }), displayNames: [name] }

function regions(value: Value | undefined, line: Line, report: SheetReport): readonly Region[] {
  const all = listed(value, ',', report)
  const early = ['1.6', '1.7', '1.7.2'].includes(line.template)
  if (all.length > 1 && early)
    report('territories-before-1.7.3', value?.at as CellPlace, { found: value?.text ?? '' })
  return all.map((it) => {
    const code = { ...it, text: it.text.toUpperCase() }
    if (code.text !== it.text)
      report('cell-spelling', it.at as CellPlace, { found: it.text, read: code.text })
    return { ...(it.at && { at: it.at }), [code.text.includes('-') ? 'countryRegion' : 'country']: code }
  })
}

/** An instant, or an event that opens or closes the window, with its lag. */
function bound(
  line: Line,
  side: 'start' | 'end',
  territory: string | undefined,
  report: SheetReport,
): Bound | undefined {
  const [value, lag] =
    side === 'start'
      ? [said(line, 'Start'), said(line, 'StartLag')]
      : [said(line, 'End'), said(line, 'EndLag')]
  // No event has a figure in its name: "April 1, 2026" is a date in a form that nobody agreed on.
  const isEvent = value !== undefined && /^[A-Za-z]\D*$/.test(value.text)
  if (lag && !isEvent) report('lag-without-condition', lag.at as CellPlace, { found: lag.text })
  if (!value) return undefined
  if (!isEvent) return { kind: 'instant', value: instantValue(value, side, territory, report) }
  const condition = spelled(value, WORDS.Condition, report)
  return { kind: 'condition', value: lag ? { ...condition, attributes: { lag } } : condition }
}

const ASSETS: Readonly<Record<string, string>> = {
  sub: 'subtitle',
  subtitle: 'subtitle',
  dub: 'audio',
  audio: 'audio',
  subdub: 'subdub',
}

/** A language, with what of it is meant: `ko:sub` are its subtitles. */
function language(value: Value): Value {
  const [, tag, suffix] = /^(\S+?)\s*[:/]\s*(\w+)$/.exec(value.text) ?? []
  const asset = ASSETS[suffix?.toLowerCase() ?? '']
  if (tag === undefined || asset === undefined) return value
  return {
    ...value,
    text: tag,
    attributes: { asset: { text: asset, ...(value.at && { at: value.at }) } },
  }
}

const languages = (value: Value | undefined, report: SheetReport): readonly Value[] =>
  listed(value, ',', report).map(language)

/** The languages of the assets; those that must be fulfilled are provided, and must be among them. */
function assetLanguages(line: Line, report: SheetReport): readonly Value[] {
  const assets = languages(said(line, 'AssetLanguage'), report)
  const required = languages(said(line, 'RequiredFulfillmentLanguages'), report)
  const same = (a: Value) => (b: Value) => a.text.toLowerCase() === b.text.toLowerCase()
  for (const it of required)
    if (!assets.some(same(it))) report('fulfilment-not-asset', it.at as CellPlace, { found: it.text })
  const provided = (it: Value): Value => ({
    ...it,
    attributes: { ...it.attributes, assetProvided: { text: 'true', ...(it.at && { at: it.at }) } },
  })
  return [
    ...assets.map((it) => (required.some(same(it)) ? provided(it) : it)),
    ...required.filter((it) => !assets.some(same(it))).map(provided),
  ]
}

/** Columns that are terms, with the name and the form of each. */
export const TERM_COLUMNS: readonly (readonly [ColumnName, string, TermKind])[] = [
  ['SuppressionLiftDate', 'SuppressionLiftDate', 'Event'],
  ['AnnounceDate', 'AnnounceDate', 'Event'],
  ['SpecialPreOrderFulfillDate', 'PreOrderFulfillDate', 'Event'],
  ['FixedEndDate', 'FixedEndDate', 'Event'],
  ['RentalDuration', 'RentalDuration', 'Duration'],
  ['WatchDuration', 'WatchDuration', 'Duration'],
  ['Download', 'Download', 'Text'],
  ['TitleStatus', 'TitleStatus', 'Text'],
  ['Exclusive', 'Exclusive', 'Boolean'],
  ['ExclusiveAttributes', 'ExclusiveAttributes', 'Text'],
  ['BrandingRights', 'BrandingRights', 'Boolean'],
  ['BrandingRightsAttributes', 'BrandingRightsAttributes', 'Text'],
  ['TPRType', 'TPRType', 'Text'],
  ['CampaignID', 'CampaignID', 'ID'],
]

const term = (name: Value, kind: TermKind, value: Value): Term => ({
  ...(value.at && { at: value.at }),
  termName: name,
  kind,
  value,
})

function terms(line: Line, workType: string, report: SheetReport): readonly Term[] {
  const all: Term[] = [...prices(line, workType, report)]
  for (const [column, name, kind] of TERM_COLUMNS) {
    const value = said(line, column)
    if (!value) continue
    if (/^n\/?a$/i.test(value.text)) {
      report('not-applicable', value.at as CellPlace, { found: value.text })
      continue
    }
    const text =
      kind === 'Event'
        ? eventValue(value, report)
        : kind === 'Duration'
          ? hoursValue(value)
          : kind === 'Boolean'
            ? truth(value)
            : column === 'TitleStatus' || column === 'TPRType'
              ? spelled(value, WORDS[column], report)
              : value
    all.push(term({ text: name }, kind, text))
  }
  return all
}

/** Prices that are amounts; the others are words of the deal. */
export const MONEY_PRICES = /^(TPR-)?(Episode|Season)?(WSP|DMRP|SMRP|SRP)$/

function prices(line: Line, workType: string, report: SheetReport): readonly Term[] {
  const [type, value, srp, code] = [
    said(line, 'PriceType'),
    said(line, 'PriceValue'),
    said(line, 'SRP'),
    said(line, 'PriceCurrency'),
  ]
  const currency = code && { ...code, text: code.text.toUpperCase() }
  const money = (amount: Value): Value => (currency ? { ...amount, attributes: { currency } } : amount)
  const all: Term[] = []
  if (value && !type) report('price-without-type', value.at as CellPlace, { found: value.text })
  if (type) {
    const word = spelled(type, WORDS.PriceType, report)
    const none = word.text === 'NA' || word.text === 'N/A'
    const name = none ? { ...word, text: 'NA' } : { ...word, text: byWork(word.text, workType) }
    if (none && value && !/^n\/?a$/i.test(value.text))
      report('price-not-na', value.at as CellPlace, { found: value.text })
    if (none) all.push(term(name, 'Text', { ...(value ?? type), text: 'NA' }))
    else if (value) {
      // A fee is an amount where its currency is said, and else whatever both sides know it to be.
      const isFee = /^(TPR-)?LicenseFee$/.test(name.text) && currency !== undefined
      const isMoney = (MONEY_PRICES.test(name.text) || isFee) && /\d/.test(value.text)
      all.push(term(name, isMoney ? 'Money' : 'Text', isMoney ? money(value) : value))
    } else all.push({ ...(type.at && { at: type.at }), termName: name })
  }
  if (srp) all.push(term({ text: 'SRP', ...(srp.at && { at: srp.at }) }, 'Money', money(srp)))
  return all
}

/** A wholesale price is of an episode or of a season by what is sold. */
const byWork = (type: string, workType: string): string =>
  workType === 'Episode' || workType === 'Season'
    ? type.replace(/^(TPR-)?WSP$/, (_, tpr = '') => `${tpr}${workType}WSP`)
    : type
