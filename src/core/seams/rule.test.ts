import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { day } from '../base/index.ts'
import { EMPTY_CATALOGUE, LINKS } from '../title/index.ts'
import { bareTitle } from './ask.fixture.ts'
import { evaluator } from './memory.ts'
import type { Found, Rule } from './rule.ts'
import { RULES } from './rules/index.ts'
import { VIEWS } from './views/index.ts'

const TABLE: readonly Rule[] = RULES as readonly unknown[] as readonly Rule[]
const folder = join(import.meta.dirname, 'rules')
const files = readdirSync(folder)

/** What a rule says of a title of which only the head is known, when it is shown no more than it names. */
function askStrictly(rule: Rule): readonly Found<never>[] {
  const { grants, sources: _, ...shared } = EMPTY_CATALOGUE
  const given = { ...bareTitle(), ...shared, catalogueGrants: grants, asOf: day('2026-01-01') }
  const answerTo = evaluator(given, VIEWS as never, undefined)
  const named = Object.fromEntries(rule.reads.map((name) => [name, answerTo(name)]))
  const reading = new Proxy(named, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target)) throw new Error(`${rule.code} does not name ${name}`)
      return Reflect.get(target, name)
    },
  })
  return [...rule.find(reading as never)] as readonly Found<never>[]
}

describe('the table of rules', () => {
  test('stands in the order of the codes, none twice', () => {
    const codes = TABLE.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
  })
  test('holds every file of the folder', () => {
    const named = files.filter((file) => /^[a-z-]+\.ts$/.test(file) && file !== 'index.ts')
    expect(named).toEqual(TABLE.map(({ code }) => `${code}.ts`))
  })
})

describe.each(TABLE.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  test('has a test under its code', () => {
    expect(files).toContain(`${code}.test.ts`)
  })
  test('says first what it finds, in a doc comment', () => {
    expect(readFileSync(join(folder, `${code}.ts`), 'utf8')).toMatch(
      /\/\*\*[^/]+\*\/\nexport const \w+ = rule\(/,
    )
  })
  test('holds links together, in the order of the trade', () => {
    const places = rule.links.map((link) => LINKS.indexOf(link))
    expect(places.length).toBeGreaterThan(0)
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
  })
  test('names what it reads, nothing twice', () => {
    expect(new Set(rule.reads).size).toBe(rule.reads.length)
  })
  test('finds nothing broken in a title of which only the head is known, and sees no more than it names', () => {
    expect(askStrictly(rule).filter(({ kind }) => kind === 'broken')).toEqual([])
  })
})
