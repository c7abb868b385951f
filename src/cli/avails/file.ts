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

/**
 * Workbooks are zip files, and old or locked ones containers of their own; XML is neither. What is only called one is
 * read as one, so that it is told what it is instead.
 */
export const isWorkbook = (bytes: Uint8Array, path = ''): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) ||
  (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) ||
  /\.xls[xmb]?$/i.test(path)
