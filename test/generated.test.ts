import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GENERATED } from '../scripts/generate/index.ts'

test.each(GENERATED)(
  '$file is what would be made now; when it is not, `npm run generate` mends it',
  async ({ file, text }) => {
    const written = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    expect(written, 'run `npm run generate`').toBe(await text())
  },
)
