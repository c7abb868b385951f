import { strToU8, zipSync } from 'fflate'
import { type Row, rowsOf, type SheetFault, type Workbook } from './index.ts'

const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${KIND}/${type}" Target="${target}"/>`
const relations = (...all: readonly string[]) => `<Relationships>${all.join('')}</Relationships>`

/** The parts of a workbook of one sheet, as another program would write them; any can be replaced. */
export function bookOf(
  sheetData: string,
  {
    workbook = '<workbook><workbookPr/><sheets><sheet name="Movies" sheetId="1" r:id="rId1"/></sheets></workbook>',
    styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="46"/></cellXfs></styleSheet>',
    strings = '<sst/>',
    sheet = `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
  } = {},
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    'xl/workbook.xml': strToU8(workbook),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
        relation('rId2', 'styles', 'styles.xml'),
        relation('rId3', 'sharedStrings', '/xl/sharedStrings.xml'),
      ),
    ),
    'xl/styles.xml': strToU8(styles),
    'xl/sharedStrings.xml': strToU8(strings),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  })
}

/** All rows of a sheet, or what is wrong with it. */
export function allRows(book: Workbook | SheetFault, sheet = 0): readonly Row[] | SheetFault {
  if ('rule' in book) return book
  const rows: Row[] = []
  const reading = rowsOf(book, sheet)
  let step = reading.next()
  for (; !step.done; step = reading.next()) rows.push(...step.value.rows)
  return step.value ?? rows
}
