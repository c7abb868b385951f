import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const HERE = import.meta.dirname
/** What an answer is made by: of the sources these layers; of the built program all that stands in its folder. */
const MADE_BY = import.meta.filename.endsWith('.ts')
  ? ['core', 'formats', 'api', 'server'].map((layer) => resolve(HERE, '..', layer))
  : [HERE]

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
  for (const folder of MADE_BY) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
    for (const file of files.filter((name) => /\.[jt]s$/.test(name) && !/\.(test|fixture)\.ts$/.test(name)))
      hash.update(file.replaceAll('\\', '/')).update(readFileSync(join(folder, file)))
  }
  return hash.digest('base64url').slice(0, 16)
}
