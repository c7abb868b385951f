import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { invariant } from '../core/base/index.ts'
import type { Beginning } from '../formats/title/index.ts'
import { CATALOGUE_FOLDER, editFile, emptySlate, emptyTitle, SLATE_FILE } from '../formats/title/index.ts'
import type { Status } from './io.ts'
import { leadOf } from './load.ts'
import { jsonText } from './report/json.ts'
import type { Run } from './run.ts'
import { fail, loadOrTell } from './run.ts'

/** What is to be written: files by their whole path, and whether one is there already. */
type Writing = ReadonlyMap<string, { readonly text: string; readonly isNew: boolean }>

/**
 * `genchi new DIR`: a commented, empty title to fill in. In a slate it joins the catalogue; where nothing is yet, a slate
 * begins with it; beside anything else it has its catalogue in its own folder. Nothing that is there is written over.
 */
export function newCommand(run: Run, path: string): Status {
  const folder = resolve(run.io.cwd, path)
  if (seen(folder).length > 0) return fail(run, 'not-empty', `${path} is not empty; nothing was written.`)
  const writing = titleIn(run, folder)
  if (!writing) return 2
  for (const [file, { text, isNew }] of writing) {
    mkdirSync(dirname(file), { recursive: true })
    if (isNew) writeFileSync(file, text, { flag: 'wx' })
    else {
      // Whole or not at all: it is somebody's catalogue.
      writeFileSync(`${file}.new`, text)
      renameSync(`${file}.new`, file)
    }
  }
  const written = [...writing.keys()].map((file) => relative(run.io.cwd, file))
  if (run.json) run.io.out(jsonText({ written }))
  else run.io.out(`${written.join('\n')}\n`)
  return 0
}

function titleIn(run: Run, folder: string): Writing | undefined {
  const around = dirname(folder)
  const named = nameOf(folder)
  if (existsSync(join(around, SLATE_FILE)) || existsSync(join(around, CATALOGUE_FOLDER)))
    return joining(run, folder, around, named)
  const { title, catalogue } = emptyTitle(run.language, named)
  const begins = seen(around).length === 0
  return new Map([
    ...newIn(folder, title),
    ...newIn(begins ? around : folder, catalogue),
    ...(begins ? newIn(around, new Map([[SLATE_FILE, emptySlate(run.language)]])) : []),
  ])
}

/** In a slate the title stands in its catalogue, which keeps every comment. */
function joining(run: Run, folder: string, root: string, named: Beginning): Writing | undefined {
  const loaded = loadOrTell(run, relative(run.io.cwd, root) || '.')
  if (!loaded) return undefined
  const { works, parties } = loaded.catalogue
  const taken = new Set<string>([
    ...works.map(({ id }) => id.slice('work:'.length)),
    ...loaded.titles.map(({ title }) => title.head.id.slice('title:'.length)),
  ])
  const lead = leadOf(loaded) ?? parties.find(({ kind }) => kind === 'company')?.id
  const { title, work, company } = emptyTitle(run.language, {
    ...named,
    slug: untaken(named.slug ?? 'new-title', taken),
    ...(lead && { lead }),
  })
  const edited = (part: 'works' | 'parties', record: { readonly id: string }) => {
    const file = join(root, CATALOGUE_FOLDER, `${part}.yaml`)
    const isNew = !existsSync(file)
    const text = editFile(isNew ? '' : readFileSync(file, 'utf8'), `catalogue/${part}/${record.id}`, record)
    invariant(text.ok, 'a catalogue that was read takes a record')
    return [file, { text: text.value, isNew }] as const
  }
  return new Map([
    ...newIn(folder, title),
    edited('works', work),
    ...(lead ? [] : [edited('parties', company)]),
  ])
}

/** What the folder says: `the-harbour` is The harbour; in any other writing it is the name, and no id. */
function nameOf(folder: string): Beginning {
  const name = basename(folder).normalize('NFC')
  const words = name.split(/[\s_-]+/).filter(Boolean)
  const slug = words.join('-').toLowerCase()
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(slug)) return { name }
  const said = words.join(' ')
  return { slug, name: said.charAt(0).toUpperCase() + said.slice(1) }
}

const untaken = (slug: string, taken: ReadonlySet<string>): string => {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? slug : `${slug}-${n}`
    if (!taken.has(tried)) return tried
  }
}

const newIn = (folder: string, files: ReadonlyMap<string, string>) =>
  [...files].map(([file, text]) => [join(folder, file), { text, isNew: true }] as const)

/** What lies in a folder, hidden things apart; nothing where there is none. */
const seen = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []
