import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { sameJson } from '../core/title/index.ts'
import type { Codec, Plain } from '../formats/title/index.ts'
import {
  CATALOGUE_FOLDER,
  CATALOGUE_PARTS,
  cataloguePart,
  decode,
  encode,
  fileOfPart,
  fileOfSection,
  SCENARIO_FILE,
  SECTION_CODECS,
  SECTIONS,
  scenarioFile,
  writeSlate,
} from '../formats/title/index.ts'
import { newCopy } from '../server/index.ts'
import { logAccess, operating } from '../store/index.ts'
import type { Status } from './io.ts'
import type { Where } from './keep.ts'
import { withStore } from './keep.ts'
import { jsonText } from './report/json.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'
import { COMMAND_LINE, heldSlate, slateOf, workspaceOf } from './slate-in-store.ts'

export interface ExportOptions extends Where {
  readonly workspace?: string
  /** write into a folder that has something in it */
  readonly force?: boolean
}

/**
 * `genchi export DIR`: the whole slate as the files that `genchi import` reads. In a folder that holds files already,
 * one that says the same keeps every comment; what the store does not know (documents, people, history) is in the
 * backup.
 */
export async function exportCommand(run: Run, path: string, options: ExportOptions): Promise<Status> {
  const root = resolve(run.io.cwd, path)
  const there = await readdir(root).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? ([] as string[]) : undefined,
  )
  if (!there) return fail(run, 'not-a-folder', `${path} is not a folder; nothing was written.`)
  if (there.length > 0 && !options.force)
    return fail(run, 'not-empty', `${path} is not empty; nothing was written. --force writes into it.`)
  return await withStore(run, options, async (store) => {
    const card = await workspaceOf(run, store, options.workspace)
    if (!card) return 2
    if (card === 'none') return fail(run, 'empty-store', 'The store is empty; nothing was written.')
    const { workspace, host, names, asOf } = card
    const { copy } = newCopy(COMMAND_LINE.names['en']!, host, new Date())
    // In the log before it is out.
    const held = await operating(
      store,
      { workspace, person: COMMAND_LINE.person, companies: [host] },
      async (desk) => {
        const all = await heldSlate(desk)
        const titles = [...all.titles.values()].filter(({ archived }) => !archived)
        await logAccess(
          desk,
          titles.map(({ title }) => ({ action: 'export', title, copy, what: 'command line' })),
        )
        return all
      },
    )
    const slate = slateOf(held)
    const files = writeSlate({ names, ...(asOf && { asOf }), ...slate })
    let written = 0
    for (const [file, text] of files) {
      const target = join(root, file)
      if (await saysTheSame(target, text)) continue
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, text)
      written++
    }
    const put = [...held.titles.values()].filter(({ archived }) => archived).length
    if (run.json)
      run.io.out(jsonText({ copy, titles: slate.titles.length, files: files.size, written } as never))
    else
      run.io.out(
        `${slate.titles.length} titles in ${files.size} files in ${path}, ${written} of them written; copy ${copy}\n` +
          (put > 0 ? `${put} that were put away are left out\n` : ''),
      )
    return 0
  })
}

/** Has the file the same data, whatever its comments and layout? */
async function saysTheSame(file: string, text: string): Promise<boolean> {
  const there = await readFile(file, 'utf8').catch(() => undefined)
  if (there === undefined) return false
  const [old, now] = [there, text].map((it) => dataIn(file, it))
  return old !== undefined && sameJson(old, now)
}

/** What a file says, in the one form in which we would write it; undefined when it cannot be read. */
function dataIn(file: string, text: string): unknown {
  try {
    const plain = (parse(text) ?? {}) as Plain
    const codec = codecOf(file)
    if (!codec) return plain
    const read = decode(codec, plain)
    return read.ok ? encode(codec, read.value) : undefined
  } catch {
    return undefined
  }
}

function codecOf(file: string): Codec<unknown> | undefined {
  const [name, folder] = [basename(file), basename(dirname(file))]
  const part = CATALOGUE_PARTS.find((it) => fileOfPart(it) === name)
  if (folder === CATALOGUE_FOLDER && part) return cataloguePart(part) as Codec<unknown>
  if (name === SCENARIO_FILE) return scenarioFile as Codec<unknown>
  const section = SECTIONS.find((it) => fileOfSection(it) === name)
  return section && (SECTION_CODECS[section] as Codec<unknown>)
}
