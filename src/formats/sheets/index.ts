/**
 * sheets: what stands in the cells of a workbook, and how does a table become one? Excel workbooks (.xlsx) and
 * lists of comma-separated values, in slices, with nothing but their bytes.
 */
export { cellName, columnName, MOST_COLUMNS, MOST_ROWS } from './cell-name.ts'
export { csvCell, csvText } from './csv.ts'
export { momentOf, serialOf } from './moment.ts'
export { rowsOf, type Slice } from './rows.ts'
export type { Cell, CellAt, CellContent, Moment, Row, Sheet, SheetFault, SheetRule } from './types.ts'
export { openWorkbook, type Workbook } from './workbook.ts'
export { sheetNames, workbookBytes, writeWorkbook } from './write.ts'
export type { SheetToWrite, Written } from './write-types.ts'
