import { checkingAvails } from '../src/formats/mddf/index.ts'
import { readAvailsWorkbook } from '../src/formats/mddf/sheet/index.ts'
import { type SheetToWrite, type Written, writeWorkbook } from '../src/formats/sheets/index.ts'
import { report, timed } from './measure.ts'

/*
 * A workbook of avails with 100,000 rows, read and checked. Aim: under 20 s, and no pause between two signs of
 * progress that a person would take for a standstill. Companies and titles are invented.
 */

const ROWS = 100_000
const TERRITORIES = ['JP', 'KR', 'TR', 'TH', 'US', 'FR', 'DE', 'GB'] as const
const COLUMNS: readonly (readonly [group: string, name: string, value: (row: number) => Written])[] = [
  ['Avail', 'DisplayName', () => 'Example Films'],
  ['AvailTrans', 'AssetLanguage', () => 'ko'],
  ['AvailTrans', 'Territory', (row) => TERRITORIES[row % 8]],
  ['AvailAsset', 'WorkType', () => 'Movie'],
  ['Disposition', 'EntryType', () => 'Full Extract'],
  ['AvailMetadata', 'TitleInternalAlias', (row) => `Harbour ${row >> 3}`],
  ['AvailMetadata', 'TitleDisplayUnlimited', (row) => `항구 ${row >> 3}`],
  ['AvailTrans', 'LicenseType', (row) => (row % 2 === 0 ? 'SVOD' : 'EST')],
  ['AvailTrans', 'FormatProfile', () => 'HD'],
  ['AvailTrans', 'Start', (row) => ({ kind: 'moment', moment: { day: `2026-0${1 + (row % 8)}-01` } })],
  ['AvailTrans', 'End', () => '2027-12-31'],
  ['AvailTrans', 'PriceType', (row) => (row % 2 === 0 ? 'NA' : 'WSP')],
  ['AvailTrans', 'PriceValue', (row) => (row % 2 === 0 ? 'NA' : 4.99)],
  ['AvailTrans', 'PriceCurrency', (row) => (row % 2 === 0 ? undefined : 'USD')],
  ['AvailAsset', 'EditID', () => '10.5240/5DD9-5E7B-B0E0-5A2F-1E9A-X'],
  ['AvailMetadata', 'AltID', (row) => `T${row >> 3}`],
  ['AvailAsset', 'ContentID', (row) => `md:cid:example.com:t${row >> 3}`],
  ['Avail', 'ALID', (row) => `md:alid:example.com:t${row >> 3}`],
  ['Avail', 'AvailID', (row) => `a-${row}`],
  ['AvailMetadata', 'ReleaseYear', () => 2025],
  ['Avail', 'ExceptionFlag', () => 'No'],
  ['AvailMetadata', 'TotalRunTime', () => '01:56:20'],
  ['AvailTrans', 'AllowedLanguages', () => 'ko, ja, en'],
  ['AvailTrans', 'ContractID', (row) => `C-${row % 97}`],
  ['Avail', 'Licensee', () => 'Example Stream'],
]

function* rows(): Generator<readonly Written[]> {
  yield COLUMNS.map(([group]) => group)
  yield COLUMNS.map(([, name]) => name)
  yield COLUMNS.map(() => '//Opt')
  for (let row = 0; row < ROWS; row++) yield COLUMNS.map(([, , value]) => value(row))
}

function driven<T>(steps: Generator<unknown, T>): { readonly value: T; readonly longest: number } {
  let [longest, last] = [0, performance.now()]
  let step = steps.next()
  while (!step.done) {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    step = steps.next()
  }
  return { value: step.value, longest }
}

const sheet: SheetToWrite = { name: 'AllAvails', headRows: 3, rows: { [Symbol.iterator]: rows } }
const { value: bytes } = driven(writeWorkbook([sheet]))
const pauses: number[] = []

report([
  timed(
    `read and check a workbook of ${ROWS.toLocaleString('en')} rows (${(bytes.length / 1e6).toFixed(0)} MB)`,
    { aim: 20_000, warm: 0, count: 3 },
    () => bytes,
    (packed) => {
      const { value: read, longest } = driven(readAvailsWorkbook(packed))
      if (!read.ok) throw new Error(read.fault.rule)
      pauses.push(longest)
      if (read.sheets[0]?.rows !== ROWS) throw new Error('rows are missing')
      const checked = driven(checkingAvails(read.avails))
      pauses.push(checked.longest)
      if (checked.value.errors > 0) throw new Error('the workbook is sound')
    },
  ),
  { what: 'longest pause between two signs of progress', runs: pauses, aim: 1_000 },
])
