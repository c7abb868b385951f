/** sheet: how do avails stand in the official Excel templates? Read from 1.6 to 1.9, written as 1.7.2, 1.8 and 1.9. */
export type { SheetCode, SheetIssue } from './codes.ts'
export { type Template, WRITTEN_TEMPLATES, type WrittenTemplate } from './columns.ts'
export {
  type Reading,
  type ReadSheet,
  type ReadWorkbook,
  readAvailsWorkbook,
  type WorkbookFound,
} from './read.ts'
export { faultSentence, sheetSentence } from './words/index.ts'
export { availsWorkbook, type Lost, type WrittenWorkbook, writeAvailsWorkbook } from './write.ts'
