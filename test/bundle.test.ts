import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'

// What a visitor fetches before the slate stands on the screen, and what the build may never hold.
const LIMIT = 250_000
const FIRST_PAGES = ['pages/slate/SlatePage.tsx', 'pages/sign-in/SignInPage.tsx']
/** The largest catalogue counts, whatever the reader speaks. */
const MESSAGES = /^messages\/\w+\.po$/

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

const out = inject('web')
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(join(out, '.vite/manifest.json'), 'utf8'),
)

const gzipped = (file: string): number => gzipSync(readFileSync(join(out, file))).length

/** A chunk with all that it cannot do without. */
function withImports(name: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(name)) return known
  known.add(name)
  for (const needed of manifest[name]?.imports ?? []) withImports(needed, known)
  return known
}

const script = (names: Iterable<string>): number => {
  const files = new Set([...names].flatMap((name) => manifest[name]?.file ?? []))
  return [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipped(file), 0)
}

describe('the first page', () => {
  test.each(FIRST_PAGES)('%s fetches less than 250 kB of script, gzipped', (page) => {
    const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? ''
    const catalogues = Object.keys(manifest).filter((name) => MESSAGES.test(name))
    expect(entry).not.toBe('')
    expect(manifest[page], 'the page is a chunk of its own').toBeDefined()
    expect(catalogues.length).toBeGreaterThan(0)
    const needed = new Set([...withImports(entry), ...withImports(page)])
    const words = Math.max(...catalogues.map((name) => script([name])))
    expect(script(needed) + words).toBeLessThan(LIMIT)
  })

  test('holds neither the map nor the fonts', () => {
    const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry) ?? ''
    const needed = [...withImports(entry), ...withImports('pages/slate/SlatePage.tsx')].join('\n')
    expect(needed).not.toMatch(/WorldMap|world-atlas|fonts\.ts|echarts|d3-/)
  })
})

describe('the whole build', () => {
  const files = () =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      statSync(join(out, file)).isFile(),
    )
  const texts = () => files().filter((file) => /\.(js|css|html|svg)$/.test(file))

  test('asks nothing of anybody else: no address of a third party is fetched from', () => {
    // Namespaces of XML, and pages that error texts of libraries point people to, are names and not requests.
    const NAMES =
      /^https?:\/\/(www\.w3\.org|schemas\.openxmlformats\.org|react\.dev|reactjs\.org|tanstack\.com|mantine\.dev|lingui\.dev|github\.com|fb\.me|floating-ui\.com|localhost|127\.0\.0\.1|goo\.gle|npms\.io|radix-ui\.com)\b/
    const others = texts().flatMap((file) =>
      [...readFileSync(join(out, file), 'utf8').matchAll(/https?:\/\/[\w.-]+[^\s"'`)\\<]*/g)]
        .map(([url]) => url)
        .filter((url) => !NAMES.test(url))
        .map((url) => `${file}: ${url}`),
    )
    expect(others).toEqual([])
  })

  test('has no script in its page, and no data: address, which the security policy refuses', () => {
    const page = readFileSync(join(out, 'index.html'), 'utf8')
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(page).not.toMatch(/\sstyle=|<style/)
    for (const file of texts().filter((name) => name.endsWith('.css')))
      expect(readFileSync(join(out, file), 'utf8'), file).not.toMatch(/url\(\s*["']?data:/)
  })

  test('ships each face once, as woff2', () => {
    expect(files().filter((file) => /\.(woff|ttf|otf|eot)$/.test(file))).toEqual([])
    expect(files().some((file) => file.endsWith('.woff2'))).toBe(true)
  })

  test('has nothing of the stand-in server', () => {
    expect(
      texts().filter((file) => readFileSync(join(out, file), 'utf8').includes('Love Revolution')),
    ).toEqual([])
  })
})
