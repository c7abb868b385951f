import { describe, expect, test } from 'vitest'
import type { Plain } from './codec.ts'
import { readFully, readYaml } from './document.ts'
import { toPlain } from './node.ts'
import { inFile } from './places.ts'

const plainOf = (content: string | Uint8Array): Plain | undefined => {
  const yaml = readYaml('a.yaml', content)
  expect(yaml.issues).toEqual([])
  return yaml.root && toPlain(yaml.root)
}

/** `line:column rule` of everything that is wrong. */
const wrong = (content: string | Uint8Array): readonly string[] => {
  const yaml = readYaml('a.yaml', content)
  return yaml.issues.map((issue) => {
    const { line, column, rule } = inFile(yaml, issue)
    return `${line}:${column} ${rule}`
  })
}

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])),
  )

describe('what is read', () => {
  test('YAML 1.2 of mappings, lists, text, numbers, true and false', () => {
    expect(plainOf('a: 1\nb: [x, 2.5, true]\nc:\n  - d: text here\n    e: null\n')).toEqual({
      a: 1,
      b: ['x', 2.5, true],
      c: [{ d: 'text here', e: null }],
    })
  })
  test('JSON, which is YAML too', () => {
    expect(plainOf('{"a": 1, "b": ["x\\u00e9", "😀", "\\ud83d\\ude00", {"c": null}]}')).toEqual({
      a: 1,
      b: ['xé', '😀', '😀', { c: null }],
    })
    expect(plainOf('{\n\t"a": [\n\t\t1,\n\t\t2\n\t]\n}\n')).toEqual({ a: [1, 2] })
  })
  test('a byte order mark at the beginning and line ends of Windows, as if they were not there', () => {
    expect(plainOf('\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n')).toEqual({ a: 1, b: 'x\ny\n' })
    expect(plainOf(bytes(0xef, 0xbb, 0xbf, 'a: 한\r\n'))).toEqual({ a: '한' })
  })
  test('days, clocks and words of our text forms, bare', () => {
    expect(plainOf('a: 2025-08-28\nb: 25:30\nc: 03-31\nd: 1/3\ne: 55 %\nf: on\non: x\n')).toEqual({
      a: '2025-08-28',
      b: '25:30',
      c: '03-31',
      d: '1/3',
      e: '55 %',
      f: 'on',
      on: 'x',
    })
  })
  test('nothing from a file that is empty or all remarks', () => {
    expect(plainOf('')).toBeUndefined()
    expect(plainOf('# only\n\n   # remarks')).toBeUndefined()
  })
  test('a name that every object has is a name like any other', () => {
    expect(Object.entries(plainOf('__proto__: 1\nconstructor: 2\n') as object)).toEqual([
      ['__proto__', 1],
      ['constructor', 2],
    ])
  })
})

describe('refused, with line and column: the text', () => {
  test('that is not UTF-8', () => {
    expect(wrong(bytes('a: 1\nb: x', 0xff, '\n'))).toEqual(['2:5 not-utf-8'])
    expect(wrong(bytes('a: 한', 0xed, 0xa0, 0x80))).toEqual(['1:5 not-utf-8'])
    expect(wrong(bytes('a: ', 0xe3, 0x81))).toEqual(['1:4 not-utf-8'])
    expect(wrong(bytes(0xc0, 0x80))).toEqual(['1:1 not-utf-8'])
  })
  test('that is UTF-16', () => {
    expect(wrong(bytes(0xff, 0xfe, 'a', 0, ':', 0))).toEqual(['1:1 not-utf-8'])
    expect(wrong(bytes(0xfe, 0xff, 0, 'a', 0, ':'))).toEqual(['1:1 not-utf-8'])
    expect(wrong(bytes('a', 0, ':', 0, ' ', 0))).toEqual([
      '1:2 control-character',
      '1:4 control-character',
      '1:6 control-character',
    ])
  })
  test('with half a pair, a control character, a lone carriage return or a mark in the middle', () => {
    expect(wrong('a: x\ud83dy')).toEqual(['1:5 lone-surrogate'])
    expect(wrong('a: x\0y\nb: \x1b[31m')).toEqual(['1:5 control-character', '2:4 control-character'])
    expect(wrong('a: 1\rb: 2\n')).toEqual(['1:5 control-character'])
    expect(wrong('a: 1\n\ufeffb: 2\n')).toEqual(['2:1 control-character'])
  })
  test('that is larger than 4 MiB', () => {
    expect(wrong(`a: ${'x'.repeat(4 * 1024 * 1024)}`)).toEqual(['1:1 file-too-large'])
  })
})

describe('refused, with line and column: of YAML', () => {
  test('anchors, aliases and tags', () => {
    expect(wrong('a: &x 1\nb: *x\nc: !!str 1\n')).toEqual([
      '1:4 yaml-anchor',
      '2:4 yaml-alias',
      '3:4 yaml-tag',
    ])
    expect(wrong('a: [&x 1, *x, !t {}]\n')).toEqual(['1:5 yaml-anchor', '1:11 yaml-alias', '1:15 yaml-tag'])
  })
  test('a bomb of them, before anything is built', () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${'*a, '.repeat(9)}*a]`).join('\n')}`
    expect(new Set(wrong(bomb).map((it) => it.split(' ')[1]))).toEqual(new Set(['yaml-anchor', 'yaml-alias']))
  })
  test('merge keys', () => {
    expect(wrong('a:\n  <<: { b: 1 }\n')).toEqual(['2:3 merge-key'])
    expect(plainOf("a:\n  '<<': 1\n")).toEqual({ a: { '<<': 1 } })
  })
  test('directives and second documents', () => {
    expect(wrong('%YAML 1.1\n---\na: no\n')).toEqual(['1:1 yaml-directive'])
    expect(wrong('a: 1\n---\nb: 2\n')).toEqual(['2:1 several-documents'])
    expect(plainOf('---\na: 1\n...\n')).toEqual({ a: 1 })
  })
  test('names given twice, with the line of the first', () => {
    expect(wrong('a: 1\nb: 2\na: 3\n')).toEqual(['3:1 duplicate-key'])
    expect(wrong('a: { b: 1, b: 2 }\n')).toEqual(['1:12 duplicate-key'])
    expect(readYaml('', 'a: 1\nb: 2\na: 3\n').issues[0]?.quotes).toEqual({ found: 'a', line: '1' })
  })
  test('names that are no text', () => {
    expect(wrong('? [a]\n: 1\n')).toEqual(['1:3 key-not-text'])
    expect(wrong('a: { : 1 }\n')).toEqual(['1:5 key-not-text'])
  })
  test('a comma that splits a name in braces', () => {
    expect(wrong('names: { en: Lee, Kim and Sons, ko: 이 }\n')).toEqual(['1:19 no-colon'])
  })
  test('words that YAML 1.1 reads as true or false', () => {
    expect(wrong('a: no\nb: Yes\nc: off\nd: y\ne: [NO]\nf: ON\n').map((it) => it.split(' ')[1])).toEqual(
      Array.from({ length: 6 }, () => 'ambiguous-word'),
    )
    expect(plainOf('a: \'no\'\nb: "Yes"\nno: x\n')).toEqual({ a: 'no', b: 'Yes', no: 'x' })
  })
  test('numbers that programs read in different ways', () => {
    for (const form of [
      '012',
      '1e3',
      '1_000',
      '0x1F',
      '0o17',
      '+5',
      '.5',
      '5.',
      '-0',
      '.inf',
      '-.INF',
      '.nan',
      '1e400',
      '00',
    ])
      expect(wrong(`a: ${form}`)).toEqual(['1:4 number-form'])
    expect(plainOf("a: '012'\nb: 0.5\nc: -3\nd: 1.50\n")).toEqual({ a: '012', b: 0.5, c: -3, d: 1.5 })
  })
  test('numbers with more digits than a number keeps', () => {
    for (const form of ['9007199254740993', `1${'0'.repeat(40)}`, '0.12345678901234567890', '0.0000001'])
      expect(wrong(`a: ${form}`)).toEqual(['1:4 number-not-exact'])
    expect(plainOf('a: 9007199254740991\n')).toEqual({ a: 9007199254740991 })
  })
  test('marks of direction in values and names, also those written as escapes; not in remarks', () => {
    expect(wrong('a: x\u202ey # \u202e\n')).toEqual(['1:5 bidi-mark'])
    expect(wrong('a: "x\\u2066y"\n"b\\u2069": 1\n')).toEqual(['1:4 bidi-mark', '2:1 bidi-mark'])
    expect(plainOf('a: x # \u202e\n')).toEqual({ a: 'x' })
  })
  test('control characters and half pairs written as escapes', () => {
    expect(wrong('a: "\\0"\nb: "\\ud83d"\n')).toEqual(['1:4 control-character', '2:4 lone-surrogate'])
  })
  test('tabs as indentation, indentation that does not fit, what is not closed', () => {
    expect(wrong('a:\n\tb: 1\n')[0]).toMatch(/^2:1 tab-indent|^2:1 bad-/)
    expect(wrong('a:\n    b: 1\n  c: 2\n')[0]).toMatch(/^3:\d bad-/)
    expect(wrong("a: 'x\nb: 1\n")[0]).toMatch(/not-closed|bad-yaml/)
    expect(wrong('a: "\\q"\n')).toEqual(['1:5 bad-escape'])
  })
})

describe('depth', () => {
  test('of 32 lists is read, of 33 refused', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`
    expect(wrong(nested(32))).toEqual([])
    expect(wrong(nested(34))[0]).toMatch(/too-deep/)
    expect(readFully('', nested(1000)).issues.map(({ rule }) => rule)).toEqual(['too-deep'])
  })
})

describe('an excerpt', () => {
  const excerpt = (text: string) => {
    const yaml = readYaml('a.yaml', text)
    return inFile(yaml, yaml.issues[0]!).excerpt
  }
  test('is the user’s own line with the column of the place', () => {
    expect(excerpt('a: 1\nb: no # or yes\n')).toEqual({ text: 'b: no # or yes', caret: 4 })
  })
  test('is at most 120 characters around the place', () => {
    const { text, caret } = excerpt(`a: [${'x, '.repeat(200)}no, ${'y, '.repeat(200)}z]\n`)
    expect(text.length).toBeLessThanOrEqual(120)
    expect(text.slice(caret - 1, caret + 1)).toBe('no')
  })
  test('shows what would turn or hide the line as a mark', () => {
    expect(excerpt('a: x\u202ey\n')).toEqual({ text: 'a: x\ufffdy', caret: 5 })
  })
})
