import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GENERATED } from './generate/index.ts'

// Makes every generated file again: `npm run generate`. Tests compare the files with what would be made.
const root = join(import.meta.dirname, '..')
for (const { file, text, canBeMade } of GENERATED) {
  if (canBeMade?.() === false) {
    console.log(`not run     ${file}: ../shared/data is not here`)
    continue
  }
  const path = join(root, file)
  const made = await text()
  let old = ''
  try {
    old = readFileSync(path, 'utf8')
  } catch {}
  if (old !== made) writeFileSync(path, made)
  console.log(`${old === made ? 'as it was' : 'made again'}  ${file}`)
}
