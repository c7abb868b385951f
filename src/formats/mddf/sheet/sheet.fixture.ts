import { type Written as Cell, workbookBytes } from '../../sheets/index.ts'
import { COLUMNS } from './columns.ts'
import { type ReadWorkbook, readAvailsWorkbook } from './read.ts'
import type { Written } from './write-lines.ts'

export type Sound = Extract<ReadWorkbook, { readonly ok: true }>

/** Reads a workbook to its end. */
export function readWhole(bytes: Uint8Array, mostLines?: number): ReadWorkbook {
  const reading = readAvailsWorkbook(bytes, mostLines)
  let step = reading.next()
  while (!step.done) step = reading.next()
  return step.value
}

export function readSound(bytes: Uint8Array): Sound {
  const read = readWhole(bytes)
  if (!read.ok) throw new Error(read.fault.rule)
  return read
}

/** A row of a film that is sound. Companies and titles are invented. */
export const FILM: Written = {
  ALID: 'md:alid:example.com:harbour',
  AvailID: 'h-1',
  EntryType: 'Full Extract',
  DisplayName: 'Example Films',
  ContentID: 'md:cid:example.com:harbour',
  WorkType: 'Movie',
  TitleInternalAlias: 'Harbour',
  AssetLanguage: 'ja',
  Territory: 'JP',
  LicenseType: 'SVOD',
  FormatProfile: 'HD',
  Start: '2026-04-01',
  End: '2027-03-31',
  PriceType: 'NA',
  PriceValue: 'NA',
}

type Cells = { readonly [K in keyof Written]: Cell }

/** A workbook of some rows under the columns that they use, as somebody might have made it. */
export function workbookOf(
  rows: readonly Cells[],
  { sheet = 'AllAvails', renamed = {} as Record<string, string> } = {},
) {
  const required = COLUMNS.filter((it) => it.required).map(({ name }) => name)
  const used = new Set<string>([...required, ...rows.flatMap((row) => Object.keys(row))])
  const columns = COLUMNS.filter(({ name }) => used.has(name))
  return workbookBytes([
    {
      name: sheet,
      headRows: 3,
      rows: [
        columns.map(({ group }) => group),
        columns.map(({ name }) => renamed[name] ?? name),
        columns.map(() => '//Opt'),
        ...rows.map((row) => columns.map(({ name }) => row[name])),
      ],
    },
  ])
}
