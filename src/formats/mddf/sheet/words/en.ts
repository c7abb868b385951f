import type { SheetWords } from './words.ts'

const q = (text: string): string => `“${text}”`

export const en: SheetWords = {
  'no-avails-sheet': ({ known }) =>
    `No sheet here is of avails: row 2 must name the columns Territory, WorkType and EntryType. Sheets: ${known}.`,
  'sheet-not-read': () => 'This sheet is not of avails and was not read.',
  'column-unknown': ({ found }) => `No template has a column ${q(found)}. It is not read.`,
  'column-twice': ({ found, first }) =>
    `The column ${q(found)} stands in column ${first} too. The first that says something counts.`,
  'column-missing': ({ expected }) => `The column ${q(expected)} is missing.`,
  'column-old-name': ({ found, expected }) => `${q(found)} is read as ${q(expected)}.`,
  'column-not-carried': ({ found, count }) =>
    `The standard has no place for ${q(found)} outside of sheets: ${count} cells are not taken over.`,
  'template-version': ({ found }) => `This is template version ${found}.`,
  'row-comment': () => 'This row is a remark (//) and is not read.',
  'row-hidden': () => 'This row is hidden. It is read all the same.',
  'row-in-header': () => 'Row 3 holds an offer and is read as one; in the template it is a heading.',
  'territory-missing': () => 'No territory is named: this offers the title in the whole world.',
  'alid-missing': () => 'The ALID is missing.',
  'alid-from-id': ({ found }) => `This template has no ALID; ${q(found)} stands for it.`,
  'rows-disagree': ({ found, first, column, row }) =>
    `Rows of one ALID must agree: ${column} is ${q(found)} here and ${q(first)} in row ${row}.`,
  'rows-differ': ({ found, first, column, row }) =>
    `${column} is ${q(found)} here and ${q(first)} in row ${row}. Only the latter is taken over.`,
  'cell-error': ({ found }) => `The cell holds the error ${found}.`,
  'cell-formula': ({ found }) => `Cells must not be computed. The result last saved, ${q(found)}, is read.`,
  'cell-formula-empty': () => 'The cell is computed, and no result was saved. Write the value.',
  'cell-spaces': ({ found }) => `Spaces around ${q(found)} were left out.`,
  'cell-spelling': ({ found, read }) => `${q(found)} is read as ${q(read)}.`,
  'list-separator': ({ found }) => `${q(found)} is read as a list, though the template parts it otherwise.`,
  'date-form': ({ found, read }) => `${q(found)} is read as ${read}. Write dates as YYYY-MM-DD.`,
  'date-alone': ({ found, read }) => `${found} has no time; it is read as ${read}.`,
  'time-without-zone': ({ found, read }) =>
    `${found} has no zone; it is read as ${read}, as the template says.`,
  'run-time-form': ({ found, read }) => `${q(found)} is read as ${read}. Write running times as HH:MM:SS.`,
  'not-applicable': ({ found }) => `${q(found)} is read as an empty cell.`,
  'territories-before-1.7.3': ({ found }) =>
    `Before version 1.7.3 a row has one territory; ${q(found)} is read as several.`,
  'lag-without-condition': ({ found }) =>
    `A lag (${found}) needs an event such as Broadcast, and there is none.`,
  'price-without-type': ({ found }) => `The price ${q(found)} has no PriceType.`,
  'price-not-na': ({ found }) => `With the PriceType NA the PriceValue must be NA too, not ${q(found)}.`,
  'fulfilment-not-asset': ({ found }) =>
    `${q(found)} must be fulfilled (RequiredFulfillmentLanguages) but is no AssetLanguage.`,
  'captions-unexplained': () => 'In the United States a row without captions needs a CaptionExemption.',
  'volume-without-episodes': ({ found }) =>
    `No episode of the season says that it is in volume ${found}: its episodes are not known.`,
  'more-in-sheet': ({ count }) => `${count} more were found that are not listed.`,
  'sheet-empty-file': () => 'The file is empty.',
  'sheet-old-excel': () => 'This is a workbook of Excel 2003 or older (.xls). Save it as .xlsx.',
  'sheet-locked': () => 'The workbook is protected by a password. Save it without one.',
  'sheet-is-html': () => 'This is a web page that is named like a workbook. Save it as .xlsx.',
  'sheet-is-text': () => 'This is text, perhaps CSV, that is named like a workbook. Save it as .xlsx.',
  'sheet-is-other': () => 'This is not a workbook of Excel (.xlsx).',
  'sheet-damaged': ({ part }) => `The workbook is damaged or cut off${part ? ` (${part})` : ''}.`,
  'sheet-too-large': () => 'The workbook is larger than what is read.',
  'sheet-packed-too-tight': ({ part }) =>
    `The workbook unpacks to far more than it is${part ? ` (${part})` : ''} and is not read.`,
  'sheet-binary': () => 'This is a binary workbook (.xlsb). Save it as .xlsx.',
  'sheet-doctype': ({ part }) => `A document type stands in the workbook (${part ?? ''}); none may.`,
  'sheet-bad-xml': ({ part }) => `The workbook is damaged: ${part ?? ''} is no sound XML.`,
  'sheet-cell-outside': ({ part }) => `A cell lies outside of what a sheet can have (${part ?? ''}).`,
  'sheet-text-too-long': ({ part }) => `A cell holds more text than is read (${part ?? ''}).`,
}
