import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SRC = resolve(import.meta.dirname, '..')
/** What an answer is made by. */
const LAYERS = ['core', 'formats', 'api', 'server']
/** What the built program says of itself: to read it all takes a tenth of a start. */
const BUILT = join(import.meta.dirname, 'built')

let known: string | undefined

/**
 * The same on every server that runs the same code, and on no other: what one of them tagged, another knows; after an
 * update everything is asked for again.
 */
export function codeHash(): string {
  known ??= made()
  return known
}

function made(): string {
  const { node, icu, tz } = process.versions
  const hash = createHash('sha256').update(`${node} ${icu} ${tz}`)
  if (!import.meta.filename.endsWith('.ts')) hash.update(readFileSync(BUILT))
  else
    for (const layer of LAYERS) {
      const files = readdirSync(join(SRC, layer), { recursive: true, encoding: 'utf8' }).sort()
      for (const file of files.filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(name)))
        hash.update(file.replaceAll('\\', '/')).update(readFileSync(join(SRC, layer, file)))
    }
  return hash.digest('base64url').slice(0, 16)
}
