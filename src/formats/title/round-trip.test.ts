import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hardText, plainOf } from './arbitrary.fixture.ts'
import { CATALOGUE_PARTS, cataloguePart } from './catalogue.ts'
import type { Codec, Plain } from './codec.ts'
import { decode, encode } from './codec.ts'
import { readFully, readYaml } from './document.ts'
import { emit } from './emit.ts'
import { toPlain } from './node.ts'
import { scenarioFile } from './scenario.ts'
import { SECTION_CODECS } from './sections.ts'

const CODECS: readonly (readonly [string, Codec<unknown>])[] = [
  ...Object.entries(SECTION_CODECS),
  ...CATALOGUE_PARTS.map((part) => [`catalogue/${part}`, cataloguePart(part)] as const),
  ['scenarios', scenarioFile],
] as never

const read = <T>(codec: Codec<T>, plain: Plain): T => {
  const result = decode(codec, plain)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

describe.each(CODECS)('property: what a codec reads it writes, and reads as the same (%s)', (_, codec) => {
  test('as plain data', () => {
    fc.assert(
      fc.property(plainOf(codec), (plain) => {
        const value = read(codec, plain)
        expect(read(codec, encode(codec, value))).toEqual(value)
      }),
      { numRuns: 30 },
    )
  })

  test('as YAML, by the quick reader or the full one', () => {
    fc.assert(
      fc.property(plainOf(codec), (plain) => {
        const value = read(codec, plain)
        const text = emit(encode(codec, value))
        const quick = readYaml('', text)
        expect(quick.issues).toEqual([])
        expect(read(codec, quick.root ? toPlain(quick.root) : {})).toEqual(value)
        expect(readFully('', text)).toEqual({ ...quick, issues: [] })
      }),
      { numRuns: 30 },
    )
  })
})

describe('property: any plain data written as YAML is read as the same', () => {
  const { plain } = fc.letrec<{ plain: Plain }>((tie) => ({
    plain: fc.oneof(
      { maxDepth: 4 },
      hardText,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('plain'), { maxLength: 4 }),
      fc.dictionary(
        fc.oneof(fc.constantFrom('id', 'set', 'names', 'on', 'no', 'a b', 'a/b:c', '-', '1'), hardText),
        tie('plain'),
        { maxKeys: 4, noNullPrototype: true },
      ),
    ),
  }))
  test('whatever it is', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'names'), plain, { minKeys: 1, noNullPrototype: true }),
        (record) => {
          const text = emit(record)
          const yaml = readYaml('', text)
          expect(yaml.issues).toEqual([])
          expect(yaml.root && toPlain(yaml.root)).toEqual(record)
          expect(readFully('', text)).toEqual(yaml)
        },
      ),
      { numRuns: 1000 },
    )
  })
})
