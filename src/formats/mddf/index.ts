/**
 * mddf: how does an offer stand in the files that platforms take and answer with? Avails, offer statuses and
 * Media Entertainment Core of MovieLabs' Digital Distribution Framework.
 *
 * Not among what `formats/index.ts` hands on: its tables are large, and only who reads such a file pays for them.
 */
export { type Checked, checkAvails, checkBytes, checkingAvails, checkXml } from './check.ts'
export { type Code, type CodeQuotes, type Severity, severityOf } from './codes.ts'
export type { DocumentKind, Found } from './document.ts'
export {
  type FileRead,
  type FileReading,
  isWorkbook,
  placeText,
  readFileWhole,
  readingFile,
  type Said,
} from './file.ts'
export type { MddfIssue, Report } from './issue.ts'
export { readMddf } from './read.ts'
export { schemaVerdict } from './schema/verdict.ts'
export * from './types.ts'
export { MDDF_WORDS, type MddfWords, mddfSentence } from './words/index.ts'
export { MDDF_REPORT, type ReportWords } from './words/report.ts'
export { type Left, type Written, writeAvails, writeMec, writeOfferStatuses } from './write.ts'
export { type Decoded, decode } from './xml/decode.ts'
