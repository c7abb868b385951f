import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// Outer layers list what they may reach. Inside the core everything points left, and the seven links know
// each other's words (types) at most, never each other's functions. DESIGN.md, section 5.
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  api: ['core', 'formats'],
  store: ['core', 'formats'],
  server: ['core', 'formats', 'api', 'store'],
  web: ['core', 'formats', 'api'],
  cli: ['core', 'formats', 'api', 'store', 'server'],
}
const LINKS = ['decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle']
const CORE = ['base', ...LINKS, 'title', 'seams']
// What the pure layers may take from outside: parsers and schemas, nothing that reads or asks.
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['fflate', 'saxes', 'yaml', 'zod'],
  api: ['zod'],
}
// What gives another answer tomorrow, or elsewhere, has no place in a pure layer.
const IMPURE =
  /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\bcrypto\.|\btoLocale\w*\(\s*\)|\bnew Intl\.\w+\(\s*(?:\)|undefined)/

const src = resolve(import.meta.dirname, '../src')
const isSource = (file: string) => /(?<!\.d|\.test|\.fixture)\.tsx?$/.test(file)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter(isSource)
  .sort()
const read = (file: string) => readFileSync(resolve(src, file), 'utf8')

interface Import {
  readonly typeOnly: boolean
  readonly from: string
}
const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm
const importsOf = (text: string): readonly Import[] =>
  [...text.matchAll(IMPORT)].map((m) => ({ typeOnly: m[1] !== undefined, from: m[2] ?? m[3] ?? '' }))

/** What is wrong with one import, in words; undefined when it keeps the rules. */
function fault(file: string, { from, typeOnly }: Import): string | undefined {
  const [layer = '', part = ''] = file.split('/')
  const line = `${file} → ${from}`
  if (!from.startsWith('.')) {
    const allowed = PACKAGES[layer]
    const name = from.startsWith('@') ? from.split('/').slice(0, 2).join('/') : from.split('/')[0]
    return allowed && !allowed.includes(name ?? '') ? `${line}: a pure layer takes no ${name}` : undefined
  }
  const target = relative(src, resolve(src, dirname(file), from)).replaceAll('\\', '/')
  const [toLayer = '', toPart = ''] = target.split('/')
  if (toLayer !== layer) {
    if (!LAYERS[layer]?.includes(toLayer)) return `${line}: ${layer} does not reach ${toLayer}`
    return target.endsWith('/index.ts') ? undefined : `${line}: not by its face`
  }
  if (layer !== 'core' || toPart === part || !CORE.includes(part)) return undefined
  if (CORE.indexOf(toPart) >= CORE.indexOf(part)) return `${line}: points right`
  if (!/\/index\.ts$/.test(from)) return `${line}: not by its face`
  if (LINKS.includes(part) && LINKS.includes(toPart) && !typeOnly) return `${line}: link calls link`
  return undefined
}

// Of the store alone: an operator reads and writes what no role opens. Others could hand it on by a star.
const OPERATING = /\boperating\b/
const operates = (text: string): boolean =>
  importsOf(text).some(({ from }) => /(^|\/)store\//.test(from)) &&
  (OPERATING.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')) ||
    /export\s+\*\s+from\s+'[^']*store\//.test(text))

describe('imports point left', () => {
  test.each(files)('%s', (file) => {
    expect(importsOf(read(file)).flatMap((it) => fault(file, it) ?? [])).toEqual([])
  })
})

/** Groups of files that import each other in a ring, the types among it: none of them can be read alone. */
function rings(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = []
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const visit = (file: string): number => {
    const at = order.size
    order.set(file, at)
    open.push(file)
    let low = at
    for (const next of graph.get(file) ?? [])
      if (!order.has(next)) low = Math.min(low, visit(next))
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? order.get(next)!)
    lowest.set(file, low)
    if (low === at) {
      const ring = open.splice(open.indexOf(file))
      if (ring.length > 1) found.push(ring.sort())
    }
    return low
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file)
  return found
}

test('no file leads back to itself', () => {
  const at = (file: string, from: string) =>
    relative(src, resolve(src, dirname(file), from)).replaceAll('\\', '/')
  const graph = new Map(
    files.map((file) => [
      file,
      importsOf(read(file)).flatMap(({ from }) => (from.startsWith('.') ? [at(file, from)] : [])),
    ]),
  )
  expect(rings(graph)).toEqual([])
  expect(rings(new Map(Object.entries({ a: ['b'], b: ['c', 'd'], c: ['a'], d: [] })))).toEqual([
    ['a', 'b', 'c'],
  ])
})

describe('the pure layers ask neither clock nor chance nor the locale of the machine', () => {
  test.each(files.filter((file) => /^(core|formats|api)\//.test(file)))('%s', (file) => {
    expect(read(file)).not.toMatch(IMPURE)
  })
})

describe('`operating`, which passes every floor of the store', () => {
  const mayOperate = (file: string) => /^(cli|store)\//.test(file)
  test.each(files.filter((file) => !mayOperate(file)))('is not for %s', (file) => {
    expect(operates(read(file))).toBe(false)
  })
  test('is what it is called in the store, and a use of it is seen', () => {
    expect(read('store/index.ts')).toMatch(OPERATING)
    expect(files.filter((file) => mayOperate(file) && operates(read(file))).length).toBeGreaterThan(1)
    expect(operates("import { history, operating } from '../../store/index.ts'")).toBe(true)
    expect(operates("import * as store from '../store/index.ts'\nstore.operating(it)")).toBe(true)
    expect(operates("export * from '../store/index.ts'")).toBe(true)
  })
})

// The test of the test: faults planted on purpose are caught, each by name.
describe('a planted fault is caught', () => {
  test.each([
    ['core/deal/plan.ts', "import { a } from '../make/index.ts'", 'points right'],
    ['core/make/plan.ts', "import { a } from '../deal/index.ts'", 'link calls link'],
    ['core/make/plan.ts', "import type { A } from '../deal/types.ts'", 'not by its face'],
    ['core/base/day.ts', "import { z } from 'zod'", 'takes no zod'],
    ['core/base/day.ts', "import 'node:fs'", 'takes no node:fs'],
    ['core/base/day.ts', "import { s } from '../../server/index.ts'", 'does not reach server'],
    ['web/app.ts', "const s = await import('../store/index.ts')", 'does not reach store'],
    ['formats/x.ts', "export { a } from '../core/base/day.ts'", 'not by its face'],
    ['core/seams/a.ts', "import {\n  a,\n} from '../title/types.ts'", 'not by its face'],
  ])('%s: %s', (file, text, words) => {
    expect(
      importsOf(text)
        .flatMap((it) => fault(file, it) ?? [])
        .join(),
    ).toContain(words)
  })
  test.each(['Date.now()', 'new Date()', 'Math.random()', 'new Intl.NumberFormat()'])('%s', (text) => {
    expect(text).toMatch(IMPURE)
  })
})
