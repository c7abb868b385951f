import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const src = resolve(import.meta.dirname, '../..')
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'(\.[^']+)'/gm

/** Every file that is loaded when one is; what is imported only when it is asked for is not. */
function loadedWith(entry: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return
    seen.add(file)
    for (const [, from] of readFileSync(file, 'utf8').matchAll(IMPORT)) visit(join(dirname(file), from!))
  }
  visit(join(src, entry))
  return seen
}

// Its tables are large: whoever assesses a title or opens the desk does not wait for them.
test.each(['cli/main.ts', 'cli/assess.ts', 'formats/index.ts', 'web/main.tsx'])(
  '%s does not load the tables of the framework',
  (entry) => {
    const loaded = [...loadedWith(entry)]
    expect(loaded.length).toBeGreaterThan(3)
    expect(loaded.filter((file) => file.includes('/formats/mddf/'))).toEqual([])
  },
)
test('the check does', () => {
  expect([...loadedWith('cli/avails/check.ts')].some((file) => file.endsWith('tables.generated.ts'))).toBe(
    true,
  )
})
