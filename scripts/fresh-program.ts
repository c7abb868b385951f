import { join } from 'node:path'
import { isFresh } from './freshness.ts'

// Every command begins with this file: it loads nothing else, and the building stands in another.

/** Where the built program stands. */
export const BUILT = join(import.meta.dirname, '../dist/genchi')
/** The file that is written last: what stands beside it is whole, and has the hash that it holds. */
export const STAMP = 'built'
const SOURCES = ['api', 'cli', 'core', 'formats', 'server', 'store'].map((layer) => `src/${layer}`)
const MADE_OF = [...SOURCES, 'scripts/built-program.ts', 'package-lock.json']

/** The program in a few files instead of eight hundred; nothing where it is older than its sources. */
export const freshProgram = (): string | undefined =>
  isFresh(join(BUILT, STAMP), MADE_OF) ? join(BUILT, 'main.js') : undefined
