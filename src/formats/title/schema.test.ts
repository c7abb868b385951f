import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { readYaml } from './document.ts'
import { toPlain } from './node.ts'
import { SAMPLE } from './sample.fixture.ts'
import { jsonSchemas } from './schema.ts'
import { emptyTitle } from './template.ts'

const schemas = jsonSchemas()
const nameOf = (file: string): string => file.replace(/^lantern\//, '')
const plainOf = (text: string) => JSON.parse(JSON.stringify(toPlain(readYaml('', text).root!)))

interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: unknown
}

describe('the JSON Schemas', () => {
  test('are one for each file of a slate and of a title', () => {
    expect(Object.keys(schemas).sort()).toEqual([...new Set([...SAMPLE.keys()].map(nameOf))].sort())
    expect(Object.keys(schemas)).toContain('catalogue/works.yaml')
  })
  test('are of draft 2020-12', () => {
    for (const schema of Object.values(schemas))
      expect(schema).toHaveProperty('$schema', 'https://json-schema.org/draft/2020-12/schema')
  })
  test.each([...SAMPLE])('allow %s', (file, text) => {
    const result = z.fromJSONSchema(schemas[nameOf(file)] as never).safeParse(plainOf(text))
    expect(result.error?.issues ?? []).toEqual([])
  })
  test('refuse a field that is not known, a word that is none, a text form that is none', () => {
    const release = z.fromJSONSchema(schemas['release.yaml'] as never)
    const of = (change: (text: string) => string) =>
      release.safeParse(plainOf(change(SAMPLE.get('lantern/release.yaml')!))).success
    expect(of((text) => text)).toBe(true)
    expect(of((text) => text.replace('exclusive: true', 'exclusive: true\n    exclusif: true'))).toBe(false)
    expect(of((text) => text.replace('medium: svod', 'medium: sovd'))).toBe(false)
    expect(of((text) => text.replace('on: 2030-04-12', 'on: next spring'))).toBe(false)
    expect(of((text) => text.replace('    party: party:minato\n', ''))).toBe(false)
  })
  test('describe every field, so that editors can say what it is', () => {
    const silent: string[] = []
    const visit = (schema: Schema, path: string, root: Schema): void => {
      for (const [name, field] of Object.entries(schema.properties ?? {})) {
        const shown =
          field.description ??
          (field.$ref ? root.$defs?.[field.$ref.slice('#/$defs/'.length)]?.description : undefined)
        // Words that say themselves need no sentence.
        if (!shown && name !== 'kind' && !('enum' in field)) silent.push(`${path}/${name}`)
        visit(field, `${path}/${name}`, root)
      }
      // `{ until: {} }` of a stretch only says that one of its ends is there.
      const options = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(
        (it) => 'additionalProperties' in it || it.items,
      )
      for (const part of [schema.items, ...options]) if (part) visit(part, path, root)
      for (const [name, def] of Object.entries(schema.$defs ?? {})) visit(def, `${path}#${name}`, root)
    }
    for (const [file, schema] of Object.entries(schemas)) visit(schema as Schema, file, schema as Schema)
    expect(silent).toEqual([])
  })
  test('allow the files of an empty title', () => {
    for (const [file, text] of emptyTitle().title) {
      const root = readYaml('', text).root
      if (root)
        expect(z.fromJSONSchema(schemas[file] as never).safeParse(plainOf(text)).error).toBeUndefined()
    }
  })
})
