import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Avails, readMddf } from '../src/formats/mddf/index.ts'
import { availsWorkbook } from '../src/formats/mddf/sheet/index.ts'
import { readSound } from '../src/formats/mddf/sheet/sheet.fixture.ts'
import { rowsOfAvail, volumesOf, type Written } from '../src/formats/mddf/sheet/write-lines.ts'

/*
 * Real workbooks of the official templates, beside what was counted in them with another program, and beside the
 * XML that they were made from or into. They lie beside the repository; where they are not, nothing is run.
 */

const DATA = resolve(import.meta.dirname, '../../shared/data/mddf')

interface ExpectedSheet {
  readonly sheet: string
  readonly availSheet: boolean
  readonly dataRows: number
  readonly distinctALID: number | null
  readonly territories: Readonly<Record<string, number>>
}
interface Expected {
  readonly kind: string
  readonly upstreamJUnitAsserts?: { readonly importError: number }
  readonly sheets?: readonly ExpectedSheet[]
}

if (!existsSync(DATA)) {
  test.skip('not run: ../shared/data is not here', () => undefined)
  console.info('avails-workbooks: not run: ../shared/data is not here')
} else {
  const expected = JSON.parse(readFileSync(resolve(DATA, 'expected.json'), 'utf8')) as Record<
    string,
    Expected
  >
  const workbooks = Object.entries(expected).filter(([, { kind }]) => kind.startsWith('avails-xlsx'))
  const workbook = (name: string) => readSound(readFileSync(resolve(DATA, 'samples/xlsx', name)))

  test('there are fifteen', () => expect(workbooks).toHaveLength(15))

  describe.each(workbooks)('%s', (file, { kind, sheets = [], upstreamJUnitAsserts }) => {
    const { avails, sheets: read, found } = readSound(readFileSync(resolve(DATA, file)))
    const own = sheets.filter(({ availSheet }) => availSheet)

    test('has the rows that were counted', () => {
      const remarks = (sheet: string) =>
        found.issues.filter(({ code, at }) => code === 'row-comment' && at?.sheet === sheet).length
      expect(read.map(({ sheet, rows }) => [sheet, rows + remarks(sheet)])).toEqual(
        own.map(({ sheet, dataRows }) => [sheet, dataRows]),
      )
    })

    test('has the offers and the territories that were counted', () => {
      const inSheet = (sheet: string) =>
        avails.avails.flatMap(({ alid, transactions }) =>
          transactions
            .filter(({ at }) => at && 'sheet' in at && at.sheet === sheet)
            .map((it) => ({ alid: alid?.text, it })),
        )
      for (const { sheet, distinctALID, territories } of own) {
        const all = inSheet(sheet)
        if (distinctALID !== null)
          expect(new Set(all.flatMap(({ alid }) => alid ?? [])).size).toBe(distinctALID)
        const counted: Record<string, number> = {}
        for (const { it } of all)
          for (const { country } of it.territories)
            counted[country?.text ?? ''] = (counted[country?.text ?? ''] ?? 0) + 1
        const remarks = Object.entries(territories).filter(([code]) => !code.startsWith('//'))
        // Rows that name several territories were counted once, by another spelling.
        if (remarks.every(([code]) => /^\w\w?$/.test(code)))
          expect(counted).toMatchObject(Object.fromEntries(remarks))
      }
    })

    if (upstreamJUnitAsserts?.importError === 0)
      test('has no error, as its makers assert', () => {
        expect(found.issues.filter(({ severity }) => severity === 'error')).toEqual([])
      })

    if (kind === 'avails-xlsx')
      test('is written as 1.9 and read back the same but for what is said to be lost', () => {
        const { bytes, lost, rows } = availsWorkbook(avails, '1.9')
        const again = readSound(bytes)
        expect(rows).toBe(own.reduce((sum, { dataRows }) => sum + dataRows, 0))
        const names = new Set(lost.map(({ name }) => name))
        const without = (all: readonly Written[]) =>
          all.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name))))
        expect(without(rowsOf(again.avails))).toEqual(without(rowsOf(avails)))
      })
  })

  describe('pairs', () => {
    const xml = (name: string): Avails => {
      const read = readMddf(readFileSync(resolve(DATA, 'samples/avails', name), 'utf8'))
      if (!read.ok || read.value.kind !== 'avails') throw new Error(name)
      return read.value
    }
    // The program that made the workbooks of the XML left out times of day and currencies.
    const LEFT_OUT = ['Start', 'End', 'PriceCurrency']

    test.each([
      ['Avails_noErrors_v2.3.xml', 'Avails_noErrors_v2.3_v1.7.2.xlsx', LEFT_OUT],
      ['Avails_noErrors_v2.3.xml', 'Avails_noErrors_v2.3_v1.7.3.xlsx', LEFT_OUT],
      ['Avails_Volume_no-err_v2.4.xml', 'Avails_Volume_no-err_v2.4_v1.8.xlsx', []],
    ])('%s says what %s says', (document, book, leftOut) => {
      expect(compared(xml(document), leftOut)).toEqual(compared(workbook(book).avails, leftOut))
    })

    test('the films of Avails_noErrors_v2.3.xml are those of the workbook of 1.8', () => {
      const films = (it: Avails): Avails => ({
        ...it,
        avails: it.avails.filter(
          ({ assets }) => assets[0]?.workType?.text === 'Movie' || assets[0]?.workType?.text === 'Collection',
        ),
      })
      expect(compared(films(xml('Avails_noErrors_v2.3.xml')), LEFT_OUT)).toEqual(
        compared(films(workbook('Avails_noErrors_v2.3_v1.7.3_v1.8.xlsx').avails), LEFT_OUT),
      )
    })

    test('Movies 1.7.2 says what its copy as 1.8 says, and titles and localisation that the copy lost', () => {
      const lost = ['LocalizationType', 'TitleDisplayUnlimited']
      expect(compared(workbook('Movies_v1.7.2.xlsx').avails, lost)).toEqual(
        compared(workbook('Movies_v1.7.2_v1.8.xlsx').avails, lost),
      )
    })

    test.each(['Avails_noErrors_v2.3.xml', 'Avails_Volume_no-err_v2.4.xml', 'TV_v1.7.2-20180713_v2.3.xml'])(
      '%s goes into a workbook and comes back',
      (name) => {
        const document = xml(name)
        const { bytes, lost } = availsWorkbook(document, '1.9')
        expect(rowsOf(readSound(bytes).avails)).toEqual(rowsOf(document))
        // What a tool wrote about itself is all that has no column.
        expect([...new Set(lost.map((it) => it.name))]).toEqual(
          name.startsWith('TV') ? expect.any(Array) : ['ShortDescription'],
        )
      },
    )
  })
}

function rowsOf({ avails }: Avails): readonly Written[] {
  const volumes = volumesOf(avails)
  return avails.flatMap((avail) => rowsOfAvail(avail, volumes, () => undefined))
}

/** Rows without some columns, in an order of their own, runs of spaces as one. */
function compared(avails: Avails, without: readonly string[]): readonly string[] {
  return rowsOf(avails)
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([name]) => !without.includes(name))
          .map(([name, text]) => [name, text.replace(/\s+/g, ' ')])
          .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
      ),
    )
    .sort()
}
