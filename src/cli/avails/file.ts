import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Run } from '../run.ts'
import { fail } from '../run.ts'

/** A file's bytes; what cannot be read is told, and the answer is undefined. */
export async function bytesOrTell(run: Run, path: string): Promise<Uint8Array | undefined> {
  const file = resolve(run.io.cwd, path)
  try {
    if (!(await stat(file)).isFile()) {
      fail(run, 'not-a-file', `${path} is no file.`)
      return undefined
    }
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') fail(run, 'not-there', `There is no file ${path}.`)
    else fail(run, 'not-readable', `${path} cannot be read (${code}).`)
    return undefined
  }
}
