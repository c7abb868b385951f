import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

// A class is written twice, where it is used and where it says something: neither stands alone.
const web = resolve(import.meta.dirname, '../src/web')
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
)
const read = (file: string) => readFileSync(resolve(web, file), 'utf8')

const IMPORT = /^import (\w+) from '(\.[^']+\.module\.css)'/gm
const usedIn = new Map<string, Map<string, string>>()
for (const file of files.filter((it) => /\.tsx?$/.test(it))) {
  const text = read(file)
  for (const [, name = '', from = ''] of text.matchAll(IMPORT)) {
    const sheet = relative(web, resolve(web, dirname(file), from)).replaceAll('\\', '/')
    const known = usedIn.get(sheet) ?? new Map<string, string>()
    for (const [, used = ''] of text.matchAll(new RegExp(`\\b${name}\\['([^']+)'\\]`, 'g')))
      known.set(used, file)
    // By a word that is worked out: whatever the sheet has may be meant.
    if (new RegExp(`\\b${name}\\[(?!')`).test(text)) known.set('*', file)
    usedIn.set(sheet, known)
  }
}

const withoutRemarks = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/url\([^)]*\)/g, '')
const classesOf = (sheet: string) =>
  new Set(
    [...withoutRemarks(read(sheet)).matchAll(/\.([A-Za-z_][\w-]*)(?=[^{}]*\{)/g)].map(([, name]) => name),
  )

describe.each([...usedIn.keys()].sort())('%s', (sheet) => {
  const has = classesOf(sheet)
  const used = usedIn.get(sheet)!
  test('says something of every class that is used', () => {
    expect([...used].filter(([name]) => name !== '*' && !has.has(name))).toEqual([])
  })
  test('speaks of no class that nobody uses', () => {
    const open = used.has('*')
    expect(open ? [] : [...has].filter((name) => !used.has(name!) && !/^mantine-/.test(name!))).toEqual([])
  })
})

test('every sheet is used', () => {
  expect(files.filter((file) => file.endsWith('.module.css') && !usedIn.has(file))).toEqual([])
})
