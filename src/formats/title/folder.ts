import type { Parsed } from '../../core/base/index.ts'
import { parsed, refused } from '../../core/base/index.ts'
import type { Catalogue, Scenario, Section, Title } from '../../core/title/index.ts'
import type { CataloguePart } from './catalogue.ts'
import { CATALOGUE_PARTS, cataloguePart } from './catalogue.ts'
import { checkScenarios } from './check-scenarios.ts'
import type { Codec } from './codec.ts'
import { decode } from './codec.ts'
import type { YamlFile } from './document.ts'
import { readYaml } from './document.ts'
import type { FileIssue, TitleIssue } from './issue.ts'
import { MOST_ISSUES } from './issue.ts'
import { nearest } from './nearest.ts'
import { offsetOf, toPlain } from './node.ts'
import type { TitleFiles } from './places.ts'
import { fileAndOffset, inFile, placeIn, rememberFiles } from './places.ts'
import { checkCatalogue, checkCatalogueDates, checkReferences, sharedIds } from './references.ts'
import { scenarioFile } from './scenario.ts'
import {
  CATALOGUE_FILES,
  CATALOGUE_FOLDER,
  fileOfPart,
  fileOfSection,
  SCENARIO_FILE,
  SECTION_CODECS,
  SECTIONS,
  SLATE_FILE,
  TITLE_FILES,
} from './sections.ts'
import type { SlateHead } from './slate-head.ts'
import { slateHead } from './slate-head.ts'
import type { TextIssue } from './text.ts'
import { textIssue } from './text.ts'

/** Files by their path within the folder, parts joined by `/`: bytes, or text that somebody has decoded. */
export type Files = ReadonlyMap<string, Uint8Array | string>

/** A title as its folder has it. */
export interface TitleFolder {
  /** the folder's path in the slate; `` when the title was read alone */
  readonly folder: string
  readonly title: Title
  readonly scenarios: readonly Scenario[]
}

/** What a company makes: its titles, and the catalogue that they share. */
export interface Slate extends SlateHead {
  readonly catalogue: Catalogue
  /** in the order of their folders */
  readonly titles: readonly TitleFolder[]
}

/** Reads a whole slate, or says everything that is wrong in its files, in the order of files and lines. */
export function readSlate(files: Files): Parsed<Slate, FileIssue> {
  const { folders, strays } = sortFiles(files)
  const head = readFile(files, SLATE_FILE, slateHead)
  const shared = readCatalogue(files, CATALOGUE_FOLDER)
  const read = folders.map((folder) => readFolder(files, folder, shared))
  const issues = [...strays, ...head.issues, ...shared.issues, ...read.flatMap((it) => it.issues)]
  const titles = read.flatMap(({ value }) => value ?? [])
  const whole = issues.length === 0 && titles.length === read.length
  if (whole && shared.value) issues.push(...acrossTitles(titles, shared.value))
  if (issues.length > 0 || !shared.value || !head.value) return refused(inOrder(issues))
  return parsed({
    ...head.value,
    catalogue: shared.value,
    titles: titles.map(({ folder, title, scenarios }) => ({ folder, title, scenarios })),
  })
}

/**
 * Reads one title, with the catalogue beside its folder.
 * @param folder the title's folder among the files; `` when they are those of the folder itself, the
 *   catalogue then being a folder in it
 */
export function readTitle(
  files: Files,
  folder = '',
): Parsed<TitleFolder & { readonly catalogue: Catalogue }, FileIssue> {
  const around = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/') + 1) : ''
  const shared = readCatalogue(files, `${around}${CATALOGUE_FOLDER}`)
  const read = readFolder(files, folder, shared)
  const issues = [...shared.issues, ...read.issues]
  if (issues.length > 0 || !shared.value || !read.value) return refused(inOrder(issues))
  const { title, scenarios } = read.value
  return parsed({ folder, title, scenarios, catalogue: shared.value })
}

const inFolder = (folder: string, file: string): string => (folder === '' ? file : `${folder}/${file}`)

/** Along files and lines; what is past the most that are listed is counted in a last one. */
const inOrder = (issues: readonly FileIssue[]): readonly FileIssue[] =>
  firstOf(
    issues.toSorted(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    ),
  )

/** The issues of a file in their order; of one file no more are made than are ever listed. */
const inFileOrder = (yaml: YamlFile, issues: readonly TextIssue[]): readonly FileIssue[] =>
  firstOf(issues.toSorted((a, b) => a.offset - b.offset)).map((issue) => inFile(yaml, issue))

/** As many issues as are listed, and one that counts the others with those counted already. */
function firstOf<I extends Pick<FileIssue, 'rule' | 'quotes'>>(sorted: readonly I[]): readonly I[] {
  const listed = sorted.filter(({ rule }) => rule !== 'more-issues')
  const counted = sorted.filter(({ rule }) => rule === 'more-issues')
  const next = listed[MOST_ISSUES] ?? counted[0]
  if (!next) return listed
  const before = counted.reduce((sum, { quotes }) => sum + Number(quotes['count']), 0)
  const count = String(Math.max(0, listed.length - MOST_ISSUES) + before)
  return [...listed.slice(0, MOST_ISSUES), { ...next, rule: 'more-issues', quotes: { count } }]
}

interface ReadFile<T> {
  readonly yaml: YamlFile
  readonly value?: T
  readonly issues: readonly FileIssue[]
}

/** One file by its codec. A file that is not there is an empty one. */
function readFile<T>(files: Files, file: string, codec: Codec<T>): ReadFile<T> {
  const yaml = readYaml(file, files.get(file) ?? '')
  // Where a text is no YAML there is nothing to look into; what is wrong with single words leaves the rest.
  if (yaml.issues.length > 0 && !yaml.root) return { yaml, issues: inFileOrder(yaml, yaml.issues) }
  const read = decode(codec, yaml.root ? toPlain(yaml.root) : {})
  if (read.ok && yaml.issues.length === 0) return { yaml, value: read.value, issues: [] }
  const issues: TextIssue[] = [...yaml.issues]
  const known = new Set(issues.map(({ offset }) => offset))
  for (const { rule, at, quotes } of read.ok ? [] : read.issues) {
    const offset = yaml.root ? offsetOf(yaml.root, at, rule === 'unknown-field') : 0
    if (!known.has(offset)) issues.push({ rule, offset, quotes })
  }
  return { yaml, issues: inFileOrder(yaml, issues) }
}

interface ReadCatalogue {
  readonly files: Readonly<Record<CataloguePart, YamlFile>>
  readonly value?: Catalogue
  readonly issues: readonly FileIssue[]
}

function readCatalogue(files: Files, folder: string): ReadCatalogue {
  const read = CATALOGUE_PARTS.map((part) => ({
    part,
    ...readFile(
      files,
      `${folder}/${fileOfPart(part)}`,
      cataloguePartCodecs[part] as Codec<Partial<Catalogue>>,
    ),
  }))
  const yamls = Object.fromEntries(read.map(({ part, yaml }) => [part, yaml])) as ReadCatalogue['files']
  const issues = read.flatMap((it) => it.issues)
  if (issues.length > 0) return { files: yamls, issues }
  const value = Object.assign({}, ...read.map((it) => it.value)) as Catalogue
  const from = { sections: {} as TitleFiles['sections'], catalogue: yamls }
  const faults = checkCatalogue(value).map((issue) => atPlace(from, issue))
  return faults.length > 0 ? { files: yamls, issues: faults } : { files: yamls, value, issues: [] }
}

const cataloguePartCodecs = Object.fromEntries(
  CATALOGUE_PARTS.map((part) => [part, cataloguePart(part)]),
) as {
  readonly [P in CataloguePart]: Codec<Pick<Catalogue, P>>
}

/** An issue of the title, at its place in the files. */
function atPlace(from: TitleFiles, { rule, path, quotes }: TitleIssue): FileIssue {
  const at = fileAndOffset(from, path) ?? { yaml: from.sections.head, offset: 0 }
  const first = rule === 'duplicate-id' ? placeIn(from, quotes['first'] ?? '') : undefined
  const told = first ? { ...quotes, first: `${first.file}:${first.line}` } : quotes
  return inFile(at.yaml, { rule, offset: at.offset, quotes: told })
}

interface ReadFolder extends TitleFolder {
  readonly files: TitleFiles
}

function readFolder(
  files: Files,
  folder: string,
  shared: ReadCatalogue,
): { readonly value?: ReadFolder; readonly issues: readonly FileIssue[] } {
  const titleFile = inFolder(folder, fileOfSection('head'))
  if (!files.has(titleFile)) {
    const missing = textIssue('missing-file', 0, { file: titleFile })
    return { issues: [inFile({ file: titleFile, text: '', issues: [] }, missing)] }
  }
  const read = SECTIONS.map((section) => ({
    section,
    ...readFile(files, inFolder(folder, fileOfSection(section)), SECTION_CODECS[section] as Codec<unknown>),
  }))
  const scenarios = readFile(files, inFolder(folder, SCENARIO_FILE), scenarioFile)
  const issues = [...read.flatMap((it) => it.issues), ...scenarios.issues]
  if (issues.length > 0 || !shared.value || !scenarios.value) return { issues }
  const sections = Object.fromEntries(read.map(({ section, yaml }) => [section, yaml])) as Record<
    Section,
    YamlFile
  >
  const from: TitleFiles = { sections, catalogue: shared.files }
  const title = Object.fromEntries(read.map(({ section, value }) => [section, value])) as unknown as Title
  const faults = checkReferences(title, shared.value).map((issue) => atPlace(from, issue))
  if (faults.length > 0) return { issues: faults }
  const asked = scenarios.value.scenarios
  const wrong = checkScenarios(title, shared.value, asked).map(({ rule, at, quotes, first }) => {
    const placed = (steps: readonly (string | number)[]): FileIssue => {
      const offset = scenarios.yaml.root ? offsetOf(scenarios.yaml.root, steps) : 0
      return inFile(scenarios.yaml, { rule, offset, quotes })
    }
    const issue = placed(at)
    return first ? { ...issue, quotes: { ...quotes, first: `${issue.file}:${placed(first).line}` } } : issue
  })
  if (wrong.length > 0) return { issues: wrong }
  rememberFiles(title, from)
  return { value: { folder, title, scenarios: asked, files: from }, issues: [] }
}

/** What only several titles together can break. */
function acrossTitles(titles: readonly ReadFolder[], catalogue: Catalogue): readonly FileIssue[] {
  const all = titles.map(({ title }) => title)
  const shared = sharedIds(all).map(({ id, later, first }) => {
    const place = placeIn(titles[first.title]!.files, first.path)
    const quotes = { found: id, first: place ? `${place.file}:${place.line}` : '' }
    return atPlace(titles[later.title]!.files, { rule: 'duplicate-id', path: later.path, quotes })
  })
  const [some] = titles
  if (!some) return shared
  return [...shared, ...checkCatalogueDates(catalogue, all).map((issue) => atPlace(some.files, issue))]
}

const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file)
const standard = (file: string): string => file.replace(/\.ya?ml$/i, '.yaml')

/**
 * The folders that are titles, and files that look as if they belonged and do not: a title with `realese.yaml`
 * would else be read without its release. Other files, and those of deeper folders, are somebody else's.
 */
function sortFiles(files: Files): {
  readonly folders: readonly string[]
  readonly strays: readonly FileIssue[]
} {
  const folders = new Map<string, string[]>()
  for (const path of files.keys()) {
    const parts = path.split('/')
    if (parts.length > 2 || parts.some((part) => part.startsWith('.')) || !isYaml(path)) continue
    const folder = parts.length === 2 ? parts[0]! : ''
    folders.set(folder, [...(folders.get(folder) ?? []), parts.at(-1)!])
  }
  const isTitle = (folder: string): boolean =>
    folder !== CATALOGUE_FOLDER &&
    (folders.get(folder) ?? []).some((file) => TITLE_FILES.includes(standard(file)))
  const titles = [...folders.keys()].filter(isTitle).sort()
  const strays = [...folders].flatMap(([folder, names]) => {
    const known = knownIn(folder, isTitle(folder))
    return names.flatMap((file) => {
      if (known === undefined || known.includes(file)) return []
      const like = known.includes(standard(file)) ? standard(file) : nearest(file, known)
      return [strayFile(inFolder(folder, file), like === '' ? '' : inFolder(folder, like))]
    })
  })
  const misnamed = [...folders].flatMap(([folder, names]) =>
    folder !== CATALOGUE_FOLDER && !isTitle(folder) && nearest(folder, [CATALOGUE_FOLDER]) !== ''
      ? names.map((file) => strayFile(inFolder(folder, file), inFolder(CATALOGUE_FOLDER, file)))
      : [],
  )
  // A title read alone may have its catalogue with it; here nobody would look at it.
  const kept = [...files.keys()].flatMap((file) => {
    const [folder = '', within, part = ''] = file.split('/')
    return within === CATALOGUE_FOLDER && CATALOGUE_FILES.includes(part) && isTitle(folder)
      ? [
          inFile(
            { file, text: '', issues: [] },
            textIssue('catalogue-in-title', 0, { found: file, belongs: inFolder(CATALOGUE_FOLDER, part) }),
          ),
        ]
      : []
  })
  const found = [...strays, ...misnamed, ...kept]
  if (titles.length > 0 || folders.has(CATALOGUE_FOLDER) || files.has(SLATE_FILE) || found.length > 0)
    return { folders: titles, strays: found }
  const nothing = { file: SLATE_FILE, text: '', issues: [] }
  return { folders: [], strays: [inFile(nothing, textIssue('not-a-slate', 0, {}))] }
}

/** The files that a folder may hold; undefined for a folder that is none of ours. */
function knownIn(folder: string, title: boolean): readonly string[] | undefined {
  if (folder === CATALOGUE_FOLDER) return CATALOGUE_FILES
  const own = title ? TITLE_FILES : undefined
  return folder === '' ? [SLATE_FILE, ...(own ?? [])] : own
}

const strayFile = (file: string, like: string): FileIssue =>
  inFile({ file, text: '', issues: [] }, textIssue('unknown-file', 0, { found: file, nearest: like }))
