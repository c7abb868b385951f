import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Day, Names, PartyId, Path } from '../core/base/index.ts'
import { elsewhere } from '../core/base/index.ts'
import type { Catalogue, Scenario, Title } from '../core/title/index.ts'
import type { FileIssue } from '../formats/title/index.ts'
import { placeOf, readSlate, readTitle } from '../formats/title/index.ts'

/** A slate or a single title, read from a folder. */
export interface Loaded {
  /** whether a whole slate was asked for, or one title */
  readonly kind: 'slate' | 'title'
  readonly names?: Names
  readonly asOf?: Day
  readonly catalogue: Catalogue
  readonly titles: readonly {
    /** its folder in the slate */
    readonly folder: string
    readonly title: Title
    readonly scenarios: readonly Scenario[]
  }[]
  /** where a place of a title stands: `soul-mate/release.yaml:42`, as one would type it from here */
  readonly where: (title: Title, path: Path) => string | undefined
}

/** Why a folder cannot be read. */
export type Unread =
  | { readonly kind: 'not-there'; readonly path: string }
  | { readonly kind: 'a-file'; readonly path: string }
  | { readonly kind: 'not-a-title'; readonly path: string }
  | { readonly kind: 'issues'; readonly issues: readonly FileIssue[]; readonly root: string }

export type LoadResult =
  | { readonly ok: true; readonly loaded: Loaded }
  | { readonly ok: false; readonly why: Unread }

/**
 * Reads the folder of a slate, or of one title with the catalogue beside it or in it.
 * @param path as the user typed it, relative to `cwd`
 */
export function load(path: string, cwd: string): LoadResult {
  const folder = resolve(cwd, path)
  if (!isFolder(folder)) return { ok: false, why: { kind: isFile(folder) ? 'a-file' : 'not-there', path } }
  const isTitle = isFile(join(folder, 'title.yaml'))
  const beside = isTitle && !isFolder(join(folder, 'catalogue'))
  const root = beside ? dirname(folder) : folder
  const shown = (file: string) => relative(cwd, join(root, file)) || file

  if (!isTitle) {
    const files = filesUnder(root)
    if (files.size === 0) return { ok: false, why: { kind: 'not-a-title', path } }
    const slate = readSlate(files)
    if (!slate.ok)
      return { ok: false, why: { kind: 'issues', issues: slate.issues, root: relative(cwd, root) } }
    return { ok: true, loaded: { kind: 'slate', ...slate.value, where: whereIn(shown, slate.value.titles) } }
  }

  const name = beside ? basename(folder) : ''
  const files = new Map(beside ? filesUnder(folder, name) : filesUnder(folder))
  if (beside)
    for (const [file, bytes] of filesUnder(join(root, 'catalogue'), 'catalogue')) files.set(file, bytes)
  const read = readTitle(files, name)
  if (!read.ok) return { ok: false, why: { kind: 'issues', issues: read.issues, root: relative(cwd, root) } }
  const { catalogue, title, scenarios } = read.value
  const asOf = slateDay(root)
  return {
    ok: true,
    loaded: {
      kind: 'title',
      ...(asOf ? { asOf } : {}),
      catalogue,
      titles: [{ folder: basename(folder), title, scenarios }],
      where: whereIn(shown),
    },
  }
}

/** The company that leads most of the titles. */
export function leadOf({ titles }: Pick<Loaded, 'titles'>): PartyId | undefined {
  const leads = Map.groupBy(titles, ({ title }) => title.head.lead)
  return [...leads].sort(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

const whereIn =
  (shown: (file: string) => string, titles: Loaded['titles'] = []) =>
  (title: Title, path: Path): string | undefined => {
    const other = elsewhere(path)
    const its = other ? titles.find((it) => it.title.head.id === other.title)?.title : title
    const place = its && placeOf(its, other ? other.path : path)
    return place && `${shown(place.file)}:${place.line}`
  }

/** The day on which the slate around a title stands, when it says one. */
function slateDay(root: string): Day | undefined {
  const file = join(root, 'slate.yaml')
  if (!isFile(file)) return undefined
  const text = readFileSync(file)
  const slate = readSlate(new Map([['slate.yaml', text]]))
  return slate.ok ? slate.value.asOf : undefined
}

const isFile = (path: string) => at(path)?.isFile() === true
const isFolder = (path: string) => at(path)?.isDirectory() === true

/** What stands at a path, if anything does that one may look at. */
function at(path: string) {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

// A title's files lie at most two folders deep; a folder of something else is not walked through.
const DEEPEST = 2

/** The YAML files under a folder, by their path from it; hidden folders apart. */
function filesUnder(folder: string, prefix = '', depth = 0): ReadonlyMap<string, Uint8Array> {
  const found: (readonly [string, Uint8Array])[] = []
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    const name = prefix === '' ? entry.name : `${prefix}/${entry.name}`
    if (entry.isDirectory()) {
      if (depth < DEEPEST) found.push(...filesUnder(path, name, depth + 1))
    } else if (/\.ya?ml$/.test(entry.name) && entry.isFile()) found.push([name, readFileSync(path)])
  }
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What lies in a folder, hidden things and libraries apart; nothing where there is no folder that can be read. */
function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.') && name !== 'node_modules',
    )
  } catch {
    return []
  }
}
