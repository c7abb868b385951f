import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { jsonSchemas } from '../formats/title/index.ts'
import type { Status } from './io.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'

/** `genchi schema [FILE]`: the JSON Schema of a file, or of all of them into a folder. */
export async function schemaCommand(
  run: Run,
  file: string | undefined,
  out: string | undefined,
): Promise<Status> {
  const schemas = jsonSchemas()
  const text = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`
  if (out !== undefined) {
    const folder = resolve(run.io.cwd, out)
    await mkdir(folder, { recursive: true })
    for (const [name, schema] of Object.entries(schemas)) {
      const base = name.replaceAll('/', '-').replace(/\.ya?ml$/, '')
      await writeFile(join(folder, `${base}.schema.json`), text(schema))
    }
    run.io.out(`${Object.keys(schemas).length} schemas written to ${out}\n`)
    return 0
  }
  if (file === undefined) {
    run.io.out(text(schemas))
    return 0
  }
  const schema = schemas[file] ?? schemas[`${file}.yaml`]
  if (!schema)
    return fail(
      run,
      'no-such-file',
      `There is no file ${file}. A title and its slate have: ${Object.keys(schemas).join(', ')}.`,
    )
  run.io.out(text(schema))
  return 0
}
