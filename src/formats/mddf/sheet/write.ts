import { type SheetToWrite, writeWorkbook } from '../../sheets/index.ts'
import type { Avail, Avails, Transaction } from '../types.ts'
import { COLUMNS, type Column, type ColumnName, TEMPLATES, type WrittenTemplate } from './columns.ts'
import { type Lost, rowsOfAvail, volumesOf, type Written } from './write-lines.ts'

/** A workbook, and what could not go into it: never left out in silence. */
export interface WrittenWorkbook {
  readonly bytes: Uint8Array
  readonly rows: number
  readonly lost: readonly Lost[]
}

type Named = Column & { readonly name: ColumnName }

/** Columns of single templates of 1.9, written when something stands in them. */
const WHEN_USED: ReadonlySet<string> = new Set(['RefALID', 'VolumeAltID'])
const NEVER: ReadonlySet<string> = new Set([
  ...['StoreType', 'PackageLabel', 'EncodeID', 'RefTerritory', 'RefTerritoryExcluded', 'RefLicenseType'],
  ...['RefFormatProfile', 'RefAvailID'],
])
const LISTS_SINCE = TEMPLATES.indexOf('1.7.3')
const ONE_SHEET_SINCE = TEMPLATES.indexOf('1.8')
// A version that cannot carry one column loses it in every row; nobody reads more of it than this.
const MOST_LOST = 10_000

/**
 * Avails as a workbook of an official template, with its three header rows. One row is a grant: to several
 * territories only since 1.7.3, before that a row each. It pauses after each slice with the rows that are done.
 */
export function* writeAvailsWorkbook(
  { avails }: Avails,
  template: WrittenTemplate,
): Generator<number, WrittenWorkbook> {
  const version = TEMPLATES.indexOf(template)
  const lost: Lost[] = []
  const lose = (it: Lost): void => {
    if (lost.length < MOST_LOST) lost.push(it)
  }
  const volumes = volumesOf(avails)
  const used = new Set(
    avails.some(({ transactions }) => transactions.some((it) => it.refAlids.length > 0)) ? ['RefALID'] : [],
  )
  let rows = 0

  const sheetOf = (name: string, sheets: Column['sheets'], own: readonly Avail[]): SheetToWrite => {
    const columns = COLUMNS.filter(
      (it) =>
        TEMPLATES.indexOf(it.since) <= version &&
        !NEVER.has(it.name) &&
        (!WHEN_USED.has(it.name) || used.has(it.name)) &&
        (sheets === 'both' || it.sheets === 'both' || it.sheets === sheets),
    )
    return { name, rows: rowsOf(own, columns), headRows: 3, widths: columns.map(widthOf) }
  }

  function* rowsOf(own: readonly Avail[], columns: readonly Named[]) {
    yield columns.map(({ group }) => group)
    yield columns.map(({ name }) => name)
    yield columns.map(({ required }) => (required ? '//REQ' : '//Opt'))
    const known = new Set<string>(columns.map(({ name }) => name))
    for (const avail of own) {
      const whole =
        version < LISTS_SINCE ? { ...avail, transactions: avail.transactions.flatMap(apart) } : avail
      for (const row of rowsOfAvail(whole, volumes, lose)) {
        rows++
        for (const [name, text] of Object.entries(row))
          if (!known.has(name) && name !== 'VolumeNumber')
            lose({ name, text, alid: avail.alid?.text ?? '', ...(avail.at && { at: avail.at }) })
        yield columns.map(({ name }) => row[name])
      }
    }
  }

  const sheets: SheetToWrite[] = []
  if (version >= ONE_SHEET_SINCE) sheets.push(sheetOf('AllAvails', 'both', avails))
  else {
    const [films, series] = [avails.filter((it) => !isSeries(it)), avails.filter(isSeries)]
    for (const it of series.filter(isVolume))
      lose({
        name: 'Volume',
        text: it.alid?.text ?? '',
        alid: it.alid?.text ?? '',
        ...(it.at && { at: it.at }),
      })
    if (films.length > 0 || series.length === 0) sheets.push(sheetOf('Movies', 'movies', films))
    if (series.length > 0)
      sheets.push(
        sheetOf(
          'TV',
          'tv',
          series.filter((it) => !isVolume(it)),
        ),
      )
  }
  const bytes = yield* writeWorkbook(sheets)
  return { bytes, rows, lost }
}

/** A small list, written at once. */
export function availsWorkbook(avails: Avails, template: WrittenTemplate): WrittenWorkbook {
  const writing = writeAvailsWorkbook(avails, template)
  let step = writing.next()
  while (!step.done) step = writing.next()
  return step.value
}

/** A row for each territory. */
const apart = (it: Transaction): readonly Transaction[] =>
  it.territories.length < 2 ? [it] : it.territories.map((territory) => ({ ...it, territories: [territory] }))

const kindOf = ({ assets }: Avail) => assets[0]?.metadata?.kind ?? 'unit'
const isSeries = (it: Avail): boolean => kindOf(it) !== 'unit'
const isVolume = (it: Avail): boolean => kindOf(it) === 'volume'

const widthOf = ({ name }: Named): number =>
  /ALID|ContentID|Title|^Start$|^End$/.test(name) ? 30 : Math.max(12, name.length + 3)

export type { Lost, Written }
