import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GENERATED } from '../scripts/generate/index.ts'

for (const { file, text, canBeMade } of GENERATED) {
  if (canBeMade?.() === false) {
    test.skip(`${file}: not run, ../shared/data is not here`, () => undefined)
    console.info(`generated: ${file} not run: ../shared/data is not here`)
    continue
  }
  test(`${file} is what would be made now; when it is not, \`npm run generate\` mends it`, async () => {
    const written = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    expect(written, 'run `npm run generate`').toBe(await text())
  })
}
