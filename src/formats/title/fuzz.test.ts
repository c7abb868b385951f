import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DESK_LANGUAGES } from '../languages/index.ts'
import { ISSUE_WORDS, issueSentence } from '../words/issues/index.ts'
import { readFully, readYaml } from './document.ts'
import type { Files } from './folder.ts'
import { readSlate } from './folder.ts'
import { broken, shuffled } from './mutation.fixture.ts'
import { readQuickly } from './quick.ts'
import { SAMPLE, sampleWith } from './sample.fixture.ts'
import { readText } from './text.ts'
import { writeSlate } from './write.ts'

// A thorough run: FUZZ=20 npx vitest run src/formats/title/fuzz
const RUNS = 80 * Number(process.env['FUZZ'] ?? 1)

// What grows faster than its file takes minutes here. Of the processor, so that nothing else on the machine counts.
const SLOW_MS = 10_000
const processorMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Reads a slate and holds what is promised of any input: an answer or a clear refusal, soon, and nothing half read. */
function answered(files: Files): 'read' | 'refused' {
  const start = processorMs()
  const read = readSlate(files)
  expect(processorMs() - start).toBeLessThan(SLOW_MS)
  if (read.ok) {
    expect(readSlate(writeSlate(read.value))).toEqual(read)
    return 'read'
  }
  expect(read).not.toHaveProperty('value')
  expect(read.issues.length).toBeGreaterThan(0)
  for (const issue of read.issues) {
    expect(issue.line).toBeGreaterThanOrEqual(1)
    expect(issue.column).toBeGreaterThanOrEqual(1)
    expect(issue.excerpt.text.length).toBeLessThanOrEqual(120)
    expect(issue.excerpt.text).not.toMatch(/[\n\r\u202a-\u202e\u2066-\u2069]/)
    expect(Object.keys(ISSUE_WORDS.en)).toContain(issue.rule)
    for (const language of DESK_LANGUAGES) expect(issueSentence(issue, language)).not.toContain('undefined')
  }
  return 'refused'
}

const FILES = [...SAMPLE.keys()]
const inFile = (file: string, text: string | Uint8Array): Files =>
  new Map<string, string | Uint8Array>([...SAMPLE, [file, text]])

describe('property: any file of a slate may be broken anywhere', () => {
  test('characters gone, characters put in', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...FILES)
          .chain((file) => fc.tuple(fc.constant(file), broken([SAMPLE.get(file)!], 3))),
        ([file, text]) => void answered(inFile(file, text)),
      ),
      { numRuns: RUNS },
    )
  })
  test('lines gone, doubled, swapped, indented otherwise, cut off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES).chain((file) => fc.tuple(fc.constant(file), shuffled([SAMPLE.get(file)!]))),
        ([file, text]) => void answered(inFile(file, text)),
      ),
      { numRuns: RUNS },
    )
  })
  test('cut off at any byte', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.double({ min: 0, max: 1, noNaN: true }), (file, part) => {
        const bytes = new TextEncoder().encode(SAMPLE.get(file)!)
        answered(inFile(file, bytes.subarray(0, Math.floor(part * bytes.length))))
      }),
      { numRuns: RUNS },
    )
  })
  test('any bytes at all', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FILES),
        fc.uint8Array({ maxLength: 300 }),
        (file, bytes) => void answered(inFile(file, bytes)),
      ),
      { numRuns: RUNS },
    )
  })
  test('a value of another type', () => {
    const values = [
      '',
      'null',
      '[]',
      '{}',
      '[[]]',
      '{ a: 1 }',
      '12',
      '-1',
      '1.5',
      'true',
      'x',
      "''",
      '[null]',
      '2030-02-31',
      'JPY',
      '1e400',
      '1'.repeat(400),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(), fc.constantFrom(...values), (file, n, value) => {
        const lines = SAMPLE.get(file)!.split('\n')
        const i = n % lines.length
        answered(
          inFile(
            file,
            lines
              .with(
                i,
                lines[i]!.replace(/: .*/, () => `: ${value}`),
              )
              .join('\n'),
          ),
        )
      }),
      { numRuns: RUNS },
    )
  })
})

describe('property: where the quick reader is sure, the full one reads the same', () => {
  test('of broken texts', () => {
    const texts = [...SAMPLE.values()].flatMap((text) => [text, text.slice(0, 200)])
    let sure = 0
    fc.assert(
      fc.property(fc.oneof(broken(texts), shuffled(texts)), (raw) => {
        const { text, issues } = readText('', raw)
        fc.pre(issues.length === 0)
        const quick = readQuickly(text)
        if (!quick) return
        sure++
        expect(readFully('', text)).toEqual({ file: '', text, ...quick, issues: [] })
      }),
      { numRuns: 10 * RUNS },
    )
    expect(sure).toBeGreaterThan(RUNS)
  })
})

const TITLE = 'lantern/title.yaml'
const hostile = (text: string | Uint8Array): 'read' | 'refused' => answered(inFile(TITLE, text))

describe('hostile files are refused, soon', () => {
  test.each([
    ['brackets in brackets', '['.repeat(100_000)],
    ['brackets in brackets, closed', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['braces in braces', '{a: '.repeat(100_000)],
    ['lists in lists', '- '.repeat(100_000)],
    ['question marks', '? '.repeat(100_000)],
    ['deep indentation', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['deep indentation of lists', Array.from({ length: 1500 }, (_, i) => `${' '.repeat(i)}-`).join('\n')],
    ['a map of 100,000 keys', Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n')],
    [
      'a map of 100,000 keys in braces',
      `{ ${Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join(', ')} }`,
    ],
    ['a list of 100,000 wrong entries', `names: [${'1, '.repeat(100_000)}1]`],
    ['a line of a million letters', `note: ${'x'.repeat(1_000_000)}`],
    ['a line of a million quotes', `note: ${"'".repeat(1_000_001)}`],
    ['a line of half a million spaces', `note:${' '.repeat(500_000)}x\n${' '.repeat(500_000)}`],
    ['half a million line feeds', '\n'.repeat(500_000)],
    ['half a million remarks', '#\n'.repeat(250_000)],
    ['commas', `[${','.repeat(100_000)}]`],
    ['colons', ':'.repeat(200_000)],
    ['a million digits', `id: ${'9'.repeat(1_000_000)}`],
    ['anchors and aliases', `a: &a [1]\n${'b: *a\n'.repeat(20_000)}`],
    ['tags', '!!x '.repeat(50_000)],
    ['documents', '---\n'.repeat(50_000)],
    ['marks of direction', 'note: "\u202e"\n'.repeat(4_000)],
    ['control characters', '\u0001'.repeat(500_000)],
    ['escapes', `note: "${'\\u0000'.repeat(50_000)}"`],
    ['unclosed quotes', `note: "${'x\n'.repeat(100_000)}`],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Array.from({ length: 1000 }, (_, i) => (i % 2 ? 0 : 65))])],
    [
      'not UTF-8 at the end',
      new Uint8Array([...new TextEncoder().encode('note: x\n'.repeat(100_000)), 0xff]),
    ],
    ['too many bytes', new Uint8Array(5_000_000)],
  ])('%s', (_, text) => {
    expect(hostile(text as string | Uint8Array)).toBe('refused')
  })
})

describe('files that are strange and right are read', () => {
  const with_ = (change: (text: string) => string) =>
    answered(new Map([...SAMPLE].map(([file, text]) => [file, change(text)])))
  test('line ends of Windows', () => expect(with_((text) => text.replaceAll('\n', '\r\n'))).toBe('read'))
  test('a byte order mark', () => expect(with_((text) => `\ufeff${text}`)).toBe('read'))
  test('a mark that the document begins, and one that it ends', () =>
    expect(with_((text) => `---\n${text}...\n`)).toBe('read'))
  test('no line feed at the end', () => expect(with_((text) => text.trimEnd())).toBe('read'))
  test('remarks and empty lines everywhere', () => {
    const spaced = (text: string) =>
      text.includes('>-') || text.includes('|-') ? text : text.replaceAll('\n', ' # x\n\n# y\n')
    expect(with_(spaced)).toBe('read')
  })
  test('JSON', () => {
    const json = JSON.stringify(
      { rates: [{ from: 'JPY', to: 'KRW', ratio: '9.35', on: '2030-01-04' }] },
      null,
      '\t',
    )
    expect(answered(inFile('catalogue/rates.yaml', json))).toBe('read')
  })
  test('a text of a megabyte', () => {
    expect(answered(sampleWith(TITLE, `note: ${'x'.repeat(1_000_000)}\nform:`, 'form:'))).toBe('read')
  })
  test('30,000 records', () => {
    const rates = Array.from(
      { length: 30_000 },
      (_, i) => `  - { from: JPY, to: KRW, ratio: '${i + 1}', on: 2030-01-04 }\n`,
    ).join('')
    expect(answered(sampleWith('catalogue/rates.yaml', `rates:\n${rates}`))).toBe('read')
  })
})

describe('the sample slate of the repository', () => {
  const root = resolve(import.meta.dirname, '../../../examples/slate')
  const files = new Map(
    existsSync(root)
      ? readdirSync(root, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.yaml'))
          .map((file) => [file.replaceAll('\\', '/'), readFileSync(resolve(root, file), 'utf8')] as const)
      : [],
  )
  test.skipIf(files.size === 0)('is read, and is the same when it is written and read again', () => {
    expect(answered(files)).toBe('read')
  })
  test.skipIf(files.size === 0)('property: broken anywhere, it is read or refused', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...files.keys())
          .chain((file) =>
            fc.tuple(
              fc.constant(file),
              fc.oneof(broken([files.get(file)!], 2), shuffled([files.get(file)!])),
            ),
          ),
        ([file, text]) => {
          const read = readSlate(new Map([...files, [file, text]]))
          expect(read.ok || read.issues.length > 0).toBe(true)
        },
      ),
      { numRuns: RUNS / 4 },
    )
  })
  test.skipIf(files.size === 0)('file by file, the quick reader and the full one agree', () => {
    for (const [file, text] of files) {
      const quick = readYaml(file, text)
      expect(readFully(file, text)).toEqual(quick)
    }
  })
})
