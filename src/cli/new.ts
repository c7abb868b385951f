import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { emptyTitle } from '../formats/title/index.ts'
import type { Status } from './io.ts'
import { jsonText } from './report/json.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'

/** `genchi new DIR`: a commented, empty title to fill in. Nothing that is there is written over. */
export async function newCommand(run: Run, path: string): Promise<Status> {
  const folder = resolve(run.io.cwd, path)
  const there = await readdir(folder).catch(() => [] as string[])
  if (there.length > 0) return fail(run, 'not-empty', `${path} is not empty; nothing was written.`)
  const files = [...emptyTitle(run.language)]
  for (const [file, text] of files) {
    const target = join(folder, file)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text, { flag: 'wx' })
  }
  const written = files.map(([file]) => relative(run.io.cwd, join(folder, file)))
  if (run.json) run.io.out(jsonText({ written }))
  else run.io.out(`${written.join('\n')}\n`)
  return 0
}
