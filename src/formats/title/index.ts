/**
 * title: how do a title and a slate stand in files? Folders of YAML that people read and write by hand, each
 * field under the name that it has in the core, so that a path in a title is a place in a file too. What is
 * read is whole or refused, with everything that is wrong in it, by line and column.
 */
export type { CataloguePart } from './catalogue.ts'
export { CATALOGUE_PARTS, cataloguePart } from './catalogue.ts'
export type { Codec, Plain, PlainIssue } from './codec.ts'
export { decode, encode } from './codec.ts'
export { editFile } from './edit.ts'
export type { Files, Slate, TitleFolder } from './folder.ts'
export { readSlate, readTitle } from './folder.ts'
export type { FileIssue, IssueQuotes, IssueRule, Place, TitleIssue } from './issue.ts'
export { MOST_ISSUES } from './issue.ts'
export { nearest } from './nearest.ts'
export { placeOf } from './places.ts'
export { checkCatalogue, checkReferences } from './references.ts'
export type { ScenarioFile } from './scenario.ts'
export { scenarioFile } from './scenario.ts'
export { jsonSchemas, schemaFileOf } from './schema.ts'
export {
  CATALOGUE_FOLDER,
  fileOfPart,
  fileOfSection,
  SCENARIO_FILE,
  SECTION_CODECS,
  SECTIONS,
  SLATE_FILE,
} from './sections.ts'
export { type Beginning, emptySlate, emptyTitle } from './template.ts'
export type { Writing } from './write.ts'
export { writeSlate, writeTitle } from './write.ts'
