import * as z from 'zod/mini'
import { CATALOGUE_PARTS, cataloguePart } from './catalogue.ts'
import type { AnyCodec } from './codec.ts'
import { META } from './codec.ts'
import { scenarioFile } from './scenario.ts'
import {
  CATALOGUE_FOLDER,
  fileOfPart,
  fileOfSection,
  SCENARIO_FILE,
  SECTION_CODECS,
  SECTIONS,
  SLATE_FILE,
} from './sections.ts'
import { slateHead } from './slate-head.ts'

/** What the schema of a file is called as a file: `release.schema.json`, `catalogue-works.schema.json`. */
export const schemaFileOf = (file: string): string =>
  `${file.replaceAll('/', '-').replace(/\.yaml$/, '')}.schema.json`

/**
 * A JSON Schema (draft 2020-12) for each file of a slate and of a title, by its name (`release.yaml`,
 * `catalogue/works.yaml`): what editors complete and check while one writes. The readers here check more: that what is pointed to exists, that ranges are in order.
 */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const files: readonly (readonly [file: string, codec: AnyCodec])[] = [
    [SLATE_FILE, slateHead],
    ...SECTIONS.map((section) => [fileOfSection(section), SECTION_CODECS[section]] as const),
    [SCENARIO_FILE, scenarioFile],
    ...CATALOGUE_PARTS.map(
      (part) => [`${CATALOGUE_FOLDER}/${fileOfPart(part)}`, cataloguePart(part)] as const,
    ),
  ]
  return Object.fromEntries(
    files.map(([file, codec]) => {
      const { $schema, ...schema } = z.toJSONSchema(codec, {
        io: 'input',
        metadata: META,
        target: 'draft-2020-12',
      })
      return [file, { $schema, title: file, ...schema }]
    }),
  )
}
