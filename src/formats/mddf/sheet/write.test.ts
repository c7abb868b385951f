import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from '../../sheets/index.ts'
import { allRows } from '../../sheets/sheets.fixture.ts'
import type { Avails } from '../types.ts'
import type { WrittenTemplate } from './columns.ts'
import { FILM, readSound, workbookOf } from './sheet.fixture.ts'
import { availsWorkbook } from './write.ts'
import { rowsOfAvail, volumesOf } from './write-lines.ts'

const avails = (...rows: Parameters<typeof workbookOf>[0]): Avails => readSound(workbookOf(rows)).avails
const rowsOf = (it: Avails) =>
  it.avails.flatMap((avail) => rowsOfAvail(avail, volumesOf(it.avails), () => undefined))
const back = (it: Avails, template: WrittenTemplate) =>
  rowsOf(readSound(availsWorkbook(it, template).bytes).avails)
const lost = (it: Avails, template: WrittenTemplate) =>
  availsWorkbook(it, template).lost.map(({ name }) => name)

describe('a workbook that is written', () => {
  test('has the three header rows of the template, and the avails from row 4', () => {
    const rows = allRows(openWorkbook(availsWorkbook(avails(FILM), '1.8').bytes))
    if ('rule' in rows) throw new Error(rows.rule)
    const [groups, names, needs, first] = rows.map(({ cells }) =>
      cells.map((it) => (it.kind === 'text' ? it.text : '')),
    )
    expect([groups?.length, names?.length, needs?.[0]]).toEqual([109, 109, '//REQ'])
    expect(groups?.[0]).toBe('Avail')
    expect([names?.[0], first?.[0]]).toEqual(['ALID', FILM.ALID])
  })

  test.each([
    ['1.7.2', 63],
    ['1.8', 109],
    ['1.9', 112],
  ] as const)('as %s has %i columns for films and is known by them', (template, columns) => {
    const { bytes } = availsWorkbook(avails(FILM), template)
    const rows = allRows(openWorkbook(bytes))
    expect('rule' in rows ? rows : rows[1]?.cells.length).toBe(columns)
    expect(readSound(bytes).sheets.map((it) => it.template)).toEqual([template])
  })

  test('always has date, time and offset', () => {
    const [row] = back(avails(FILM), '1.7.2')
    expect([row?.Start, row?.End]).toEqual(['2026-04-01T00:00:00+09:00', '2027-03-31T23:59:59+09:00'])
    const zoneless: Avails = {
      kind: 'avails',
      avails: avails(FILM).avails.map((avail) => ({
        ...avail,
        transactions: avail.transactions.map((it) => ({
          ...it,
          start: { kind: 'instant', value: { text: '2026-04-01T12:00:00' } },
        })),
      })),
    }
    expect(back(zoneless, '1.9')[0]?.Start).toBe('2026-04-01T12:00:00+09:00')
  })

  test('gives each territory a row before 1.7.3, and one row to all since', () => {
    const two = avails({ ...FILM, Territory: 'JP, KR' })
    expect(back(two, '1.7.2').map(({ Territory }) => Territory)).toEqual(['JP', 'KR'])
    expect(back(two, '1.8').map(({ Territory }) => Territory)).toEqual(['JP, KR'])
  })

  test('parts films from series before 1.8', () => {
    const both = avails(FILM, {
      ...FILM,
      ALID: 's',
      WorkType: 'Season',
      SeasonContentID: 's',
      ContentID: undefined,
    })
    expect(
      readSound(availsWorkbook(both, '1.7.2').bytes).sheets.map(({ sheet, rows }) => [sheet, rows]),
    ).toEqual([
      ['Movies', 1],
      ['TV', 1],
    ])
    expect(readSound(availsWorkbook(both, '1.8').bytes).sheets.map(({ sheet }) => sheet)).toEqual([
      'AllAvails',
    ])
  })

  test('says what its version cannot carry, and nothing else', () => {
    const rich = avails({
      ...FILM,
      Director: 'Kim Haneul',
      StartLag: undefined,
      TPRType: 'Conditional',
      TerritoryExclusion: 'US',
    })
    expect(lost(rich, '1.7.2').sort()).toEqual(['Director', 'TPRType', 'TerritoryExclusion'])
    expect(lost(rich, '1.8')).toEqual(['TPRType'])
    expect(lost(rich, '1.9')).toEqual([])
    const volume = avails({ ...FILM, WorkType: 'Volume', VolumeContentID: 'v', VolumeNumber: 1 })
    expect(lost(volume, '1.7.2')).toContain('Volume')
  })

  test('says what no template has a column for', () => {
    const [avail] = avails(FILM).avails
    const more = { kind: 'avails', avails: [{ ...avail, shortDescription: { text: 'a harbour' } }] } as Avails
    expect(availsWorkbook(more, '1.9').lost).toMatchObject([{ name: 'ShortDescription', text: 'a harbour' }])
  })
})

const word = fc.stringMatching(/^[A-Za-z0-9가-힣ぁ-ん][A-Za-z0-9가-힣ぁ-ん <&"]{0,11}[a-z가-힣]$/)
const id = fc.stringMatching(/^[a-z0-9:.-]{1,12}[a-z]$/)
const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .chain((date) =>
    fc.constantFrom('Z', '+09:00', '-05:00').map((zone) => `${date.toISOString().slice(0, 19)}${zone}`),
  )
const languages = fc
  .uniqueArray(fc.constantFrom('ko', 'ja', 'th:sub', 'tr:dub', 'en'), { minLength: 1 })
  .map((it) => it.join(', '))
const anyRow = fc.record(
  {
    ALID: id,
    AvailID: id,
    EntryType: fc.constantFrom('Full Extract', 'Full Delete'),
    DisplayName: fc.constant('Example Films'),
    WorkType: fc.constant('Movie'),
    Territory: fc
      .uniqueArray(fc.constantFrom('JP', 'KR', 'TR', 'TH', 'US'), { minLength: 1 })
      .map((it) => it.join(', ')),
    LicenseType: fc.constantFrom('EST', 'SVOD', 'POEST'),
    FormatProfile: fc.constantFrom('HD', 'UHD'),
    HDR: fc.constantFrom('True', 'HDR10'),
    Start: moment,
    End: fc.oneof(moment, fc.constantFrom('Open', 'ESTStart')),
    WindowDuration: fc.constant('P30D'),
    AllowedLanguages: languages,
    AssetLanguage: languages,
    PriceType: fc.constantFrom('WSP', 'Tier', 'TPR-SMRP'),
    PriceValue: fc.integer({ min: 1, max: 99_999 }).map((n) => String(n / 100)),
    PriceCurrency: fc.constantFrom('KRW', 'JPY'),
    SuppressionLiftDate: fc.constant('2026-01-31'),
    RentalDuration: fc.integer({ min: 1, max: 999 }).map(String),
    Exclusive: fc.constantFrom('True', 'False'),
    TitleInternalAlias: word,
    TitleDisplayUnlimited: word,
    BundledALIDs: fc.uniqueArray(id, { minLength: 1 }).map((it) => it.join(';')),
    RatingSystem: word,
    RatingValue: word,
    Description: word,
    TotalRunTime: fc
      .integer({ min: 1, max: 359_999 })
      .map((s) =>
        [s / 3600, (s / 60) % 60, s % 60].map((n) => String(Math.floor(n)).padStart(2, '0')).join(':'),
      ),
    ReportingID: id,
    RefALID: id,
    ExceptionFlag: fc.constantFrom('Yes', 'No'),
  },
  { requiredKeys: ['ALID', 'WorkType', 'Territory', 'Start', 'End', 'PriceType', 'PriceValue'] },
)

test('property: what is written as 1.9 is read back the same, and nothing is said to be lost', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRow, { selector: ({ ALID }) => ALID, minLength: 1, maxLength: 6 }),
      (rows) => {
        const it = avails(...rows)
        expect(lost(it, '1.9')).toEqual([])
        expect(back(it, '1.9')).toEqual(rowsOf(it))
      },
    ),
    { numRuns: 60 },
  )
})
