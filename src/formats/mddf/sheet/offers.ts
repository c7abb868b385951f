import type { Avail, CellPlace, Transaction, Value } from '../types.ts'
import { assetOf } from './asset.ts'
import type { SheetReport } from './codes.ts'
import { AT, COLUMNS, type ColumnName } from './columns.ts'
import { type Line, placeIn, rowPlace, said, spelled, truth, WORDS } from './line.ts'
import { ATTRIBUTES, defined, organisation, TERM_COLUMNS, transactionOf } from './transaction.ts'
import { withEpisodes } from './volumes.ts'

/** What is gathered of one ALID while its rows come, wherever in the sheet they stand. */
interface Offer {
  readonly first: Line
  readonly alid: Value | undefined
  readonly workType: Value | undefined
  /** the first row, and those that add something to what is offered */
  readonly lines: Line[]
  /** by column: what is said first */
  readonly texts: (string | undefined)[]
  /** by column, of those that may say several things: what else is said */
  readonly more: Map<number, Set<string>>
  readonly transactions: Transaction[]
}

/** Columns that each row says for its own grant; what the others say is of the thing offered. */
const OF_GRANT: ReadonlySet<ColumnName> = new Set<ColumnName>([
  ...(['AvailID', 'Licensee', 'LicenseType', 'Description', 'Territory', 'TerritoryExclusion'] as const),
  ...(['Start', 'StartLag', 'End', 'EndLag', 'WindowDuration', 'AllowedLanguages', 'AssetLanguage'] as const),
  ...(['RequiredFulfillmentLanguages', 'HoldbackLanguage', 'LicenseRightsDescription'] as const),
  ...(['FormatProfile', 'ContractID', 'ReportingID', 'RefALID', 'OtherInstructions', 'PriceType'] as const),
  ...(['PriceValue', 'PriceCurrency', 'SRP', 'OtherTerms', 'Metadata', 'Any', 'StoreType'] as const),
  ...(['RetailerSpare1', 'RetailerSpare2', 'RetailerSpare3', 'PackageLabel', 'CaptionIncluded'] as const),
  ...(['RefTerritory', 'RefTerritoryExcluded', 'RefLicenseType', 'RefFormatProfile', 'RefAvailID'] as const),
  ...ATTRIBUTES,
  ...TERM_COLUMNS.map(([column]) => column),
])
/** Of what is offered, rows may say several of these. */
const GATHERED: ReadonlySet<ColumnName> = new Set<ColumnName>([
  ...COLUMNS.flatMap(({ name }) => (/Title(Display|Internal)|AltID$|^Retailer/.test(name) ? [name] : [])),
  ...(['RatingSystem', 'RatingValue', 'RatingReason', 'Director', 'GroupIdentity'] as const),
  ...(['CompanyDisplayCredit', 'ReleaseHistoryOriginal', 'ReleaseHistoryPhysicalHV'] as const),
])
/** Rows that do not agree on these do not speak of one thing. */
const IDENTITY: ReadonlySet<ColumnName> = new Set<ColumnName>([
  ...(['WorkType', 'EntryType', 'DisplayName', 'ServiceProvider', 'ExceptionFlag', 'ContentID'] as const),
  ...(['EpisodeContentID', 'SeasonContentID', 'SeriesContentID', 'VolumeContentID', 'EditID'] as const),
  ...(['EpisodeNumber', 'SeasonNumber', 'VolumeNumber', 'BundledALIDs'] as const),
])

type Agreement = 'gathered' | 'differ' | 'disagree'
const SHARED: readonly (readonly [at: number, name: ColumnName, agreement: Agreement])[] = COLUMNS.flatMap(
  ({ name }) => {
    if (OF_GRANT.has(name) || name === 'ALID') return []
    const agreement = IDENTITY.has(name) ? 'disagree' : GATHERED.has(name) ? 'gathered' : 'differ'
    return [[AT[name], name, agreement] as const]
  },
)

/** Gathers rows into offers: those of one ALID are one, each row a grant of it. */
export function gathering(report: SheetReport) {
  const offers = new Map<string, Offer>()
  return {
    offers,
    add(line: Line): void {
      const type = said(line, 'WorkType')
      const workType = type && spelled(type, WORDS.WorkType, report)
      const alid = alidOf(line, workType?.text, report)
      const key = alid?.text ?? `\0${line.sheet}\0${line.row}`
      let offer = offers.get(key)
      if (offer) compare(offer, line, report)
      else {
        const texts = [...line.texts]
        offer = { first: line, alid, workType, lines: [line], texts, more: new Map(), transactions: [] }
        offers.set(key, offer)
      }
      captions(line, report)
      offer.transactions.push(transactionOf(line, workType?.text ?? '', report))
    },
    avails: (): readonly Avail[] => {
      const all = [...offers.values()]
      return withEpisodes(
        all.map((offer) => ({ avail: availOf(offer, report), lines: offer.lines })),
        report,
      )
    },
  }
}

/** Version 1.6 has no ALID: what names the edit stands for it. */
function alidOf(line: Line, workType: string | undefined, report: SheetReport): Value | undefined {
  const alid = said(line, 'ALID')
  if (alid) return alid
  if (line.template !== '1.6') {
    report('alid-missing', rowPlace(line, 1), {})
    return undefined
  }
  const names: readonly ColumnName[] =
    workType === 'Episode'
      ? ['EpisodeAltID', 'EpisodeID', 'EpisodeContentID']
      : workType === 'Season'
        ? ['SeasonAltID', 'SeasonContentID']
        : ['AltID', 'EditID', 'ContentID']
  for (const name of names) {
    const id = said(line, name)
    if (!id) continue
    report('alid-from-id', id.at as CellPlace, { found: id.text })
    return id
  }
  report('alid-missing', rowPlace(line, 1), {})
  return undefined
}

function compare(offer: Offer, line: Line, report: SheetReport): void {
  let adds = false
  for (const [at, column, agreement] of SHARED) {
    const text = line.texts[at]
    const first = offer.texts[at]
    if (text === undefined || text === first) continue
    if (first === undefined) offer.texts[at] = text
    else if (agreement !== 'gathered') {
      if (same(first, text)) continue
      const quotes = { found: text, first, column, row: String(offer.first.row) }
      report(agreement === 'differ' ? 'rows-differ' : 'rows-disagree', placeIn(line, at), quotes)
      continue
    } else {
      const others = offer.more.get(at) ?? new Set()
      if (others.has(text)) continue
      offer.more.set(at, others.add(text))
    }
    adds = true
  }
  if (adds) offer.lines.push(line)
}

const same = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/\s+/g, '') === b.toLowerCase().replace(/\s+/g, '')

/** In the United States a row without captions says why (data dictionary, "CaptionExemption"). */
function captions(line: Line, report: SheetReport): void {
  const included = said(line, 'CaptionIncluded')
  if (!included || !/^no$/i.test(included.text) || said(line, 'CaptionExemption')) return
  if (!/\bUS\b/i.test(said(line, 'Territory')?.text ?? '')) return
  report('captions-unexplained', included.at as CellPlace, {})
}

const AVAIL_TYPES: Readonly<Record<string, string>> = {
  Episode: 'episode',
  Season: 'season',
  Series: 'series',
  Miniseries: 'miniseries',
  Volume: 'volume',
  Collection: 'bundle',
  Supplemental: 'supplement',
  Promotion: 'promotion',
}

function availOf({ first, alid, workType, lines, transactions }: Offer, report: SheetReport): Avail {
  const entry = said(first, 'EntryType')
  const exception = said(first, 'ExceptionFlag')
  const ecosystems = (['UV_ID', 'DMA_ID'] as const).flatMap((column) => {
    const id = lines.map((line) => said(line, column)).find((it) => it !== undefined)
    const ecosystem = { text: column === 'UV_ID' ? 'UVVU' : 'DMA' }
    return id ? [{ ...(id.at && { at: id.at }), attributes: { ecosystem }, ecosystemIds: [id] }] : []
  })
  return defined<Avail>({
    at: rowPlace(first),
    alid,
    associatedAlids: [said(first, 'AssociatedALID') ?? []].flat(),
    disposition: entry && {
      ...(entry.at && { at: entry.at }),
      entryType: spelled({ ...entry, text: entry.text.replace(/\s+/g, ' ') }, WORDS.EntryType, report),
    },
    licensor: organisation(said(first, 'DisplayName')),
    serviceProvider: organisation(said(first, 'ServiceProvider')),
    availType: workType && { ...workType, text: AVAIL_TYPES[workType.text] ?? 'single' },
    assets: [assetOf({ lines, workType, report })],
    transactions,
    coreMetadata: [],
    sharedEntitlements: ecosystems,
    exceptionFlag: exception && truth(exception),
  })
}
