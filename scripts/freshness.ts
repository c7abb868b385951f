import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

// The web app and the program are made of the same folders: one process goes through each once.
const folders = new Map<string, number>()

const OF_TESTS = /\.(test|fixture)\.tsx?$/

/** When a file, or the last changed one in a folder, was changed: milliseconds, 0 where there is none. */
function changedAt(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0
  const last = folders.get(path) ?? changedIn(path)
  folders.set(path, last)
  return last
}

/** Folder by folder: the listing that goes down by itself takes twice the time, and every command waits for this. */
function changedIn(folder: string): number {
  let last = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) last = Math.max(last, changedIn(path))
    else if (!OF_TESTS.test(entry.name)) last = Math.max(last, statSync(path).mtimeMs)
  }
  return last
}

/**
 * Is what was built of the sources as they are now?
 * @param built the file that is written last
 * @param sources files and folders of the repository
 */
export const isFresh = (built: string, sources: readonly string[]): boolean =>
  existsSync(built) &&
  statSync(built).mtimeMs > Math.max(...sources.map((source) => changedAt(resolve(ROOT, source))))
