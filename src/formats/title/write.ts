import type { Title } from '../../core/title/index.ts'
import { CATALOGUE_PARTS, cataloguePart } from './catalogue.ts'
import type { Codec, Plain } from './codec.ts'
import { encode } from './codec.ts'
import { emit } from './emit.ts'
import type { Slate, TitleFolder } from './folder.ts'
import { scenarioFile } from './scenario.ts'
import { schemaFileOf } from './schema.ts'
import {
  CATALOGUE_FOLDER,
  fileOfPart,
  fileOfSection,
  SCENARIO_FILE,
  SECTION_CODECS,
  SECTIONS,
  SLATE_FILE,
} from './sections.ts'
import type { SlateHead } from './slate-head.ts'
import { slateHead } from './slate-head.ts'

export interface Writing {
  /** where the JSON Schemas lie, for editors: each file begins with a line that names its own */
  readonly schemas?: string
}

/** A whole slate as files by their path: the folder `readSlate` reads as the same slate. */
export function writeSlate(slate: Slate, writing: Writing = {}): ReadonlyMap<string, string> {
  const { names, asOf, catalogue, titles } = slate
  const head: SlateHead = { ...(names && { names }), ...(asOf && { asOf }) }
  const files: [string, string][] = [[SLATE_FILE, text(SLATE_FILE, encode(slateHead, head), writing)]]
  for (const part of CATALOGUE_PARTS) {
    const codec = cataloguePart(part) as Codec<unknown>
    const plain = encode(codec, { [part]: catalogue[part] })
    const file = `${CATALOGUE_FOLDER}/${fileOfPart(part)}`
    if (!isEmpty(plain)) files.push([file, text(file, plain, writing)])
  }
  for (const title of titles)
    for (const [file, content] of writeTitle(title, writing))
      files.push([title.folder === '' ? file : `${title.folder}/${file}`, content])
  return new Map(files)
}

/** One title as the files of its folder; sections in which nothing stands have none. */
export function writeTitle(
  { title, scenarios }: Pick<TitleFolder, 'title' | 'scenarios'>,
  writing: Writing = {},
): ReadonlyMap<string, string> {
  const files: [string, Plain][] = SECTIONS.map((section) => [
    fileOfSection(section),
    encode(SECTION_CODECS[section] as Codec<unknown>, title[section as keyof Title]),
  ])
  files.push([SCENARIO_FILE, encode(scenarioFile, { scenarios })])
  return new Map(
    files.flatMap(([file, plain]) => (isEmpty(plain) ? [] : [[file, text(file, plain, writing)] as const])),
  )
}

const isEmpty = (plain: Plain): boolean =>
  typeof plain === 'object' && plain !== null && Object.keys(plain).length === 0

const text = (file: string, plain: Plain, { schemas }: Writing): string =>
  (schemas === undefined ? '' : `# yaml-language-server: $schema=${schemas}/${schemaFileOf(file)}\n`) +
  emit(plain)
