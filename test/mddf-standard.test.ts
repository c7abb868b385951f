import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { MddfDocument } from '../src/formats/mddf/index.ts'
import {
  checkBytes,
  decode,
  readMddf,
  schemaVerdict,
  writeAvails,
  writeMec,
  writeOfferStatuses,
} from '../src/formats/mddf/index.ts'
import { availsXml, offerStatusXml, TOGETHER } from '../src/formats/mddf/sample.fixture.ts'
import { altered, alteredInstance, alteredOnce, chanceOf } from './mddf-altered.ts'

/*
 * Our reading of the standard against the standard's own documents, what its validator said of them, and its
 * schemas as libxml2 reads them. They lie beside the repository, not in it.
 */

const DATA = resolve(import.meta.dirname, '../../shared/data/mddf')
const hasData = existsSync(join(DATA, 'expected.json'))
const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined

const notRun = (why: string): void => {
  test.skip(`not run: ${why}`, () => undefined)
  console.info(`mddf-standard: not run: ${why}`)
}

interface Expected {
  readonly xsd: string
  readonly xsdValid: boolean
  readonly peerIssues?: readonly { readonly level: string; readonly line: number; readonly message: string }[]
}

const textOf = (file: string): string => {
  const decoded = decode(readFileSync(join(DATA, file)))
  if (!decoded.ok) throw new Error(`${file}: ${decoded.why}`)
  return decoded.text
}
const documentOf = (text: string): MddfDocument => {
  const read = readMddf(text)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}
/** Without the places, which are another text's, and the version, which is another. */
const bare = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(bare)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value).flatMap(([name, it]) =>
            name === 'at' || name === 'version' ? [] : [[name, bare(it)]],
          ),
        )
      : value

if (!hasData) notRun('../shared/data is not here')
else {
  const expected = Object.entries(
    JSON.parse(readFileSync(join(DATA, 'expected.json'), 'utf8')) as Readonly<Record<string, Expected>>,
  ).filter(([file]) => file.endsWith('.xml'))

  describe.each(expected)('%s', (file, { xsdValid, peerIssues = [] }) => {
    test('has the verdict of its schema', () => {
      expect(schemaVerdict(textOf(file)).errors === 0).toBe(xsdValid)
    })
    test('has every fault that the official validator found, in the same line', () => {
      const levels = { ERROR: 'error', WARNING: 'warning', NOTICE: 'note' } as const
      const left = [...checkBytes(readFileSync(join(DATA, file))).issues]
      const missed = peerIssues.filter(({ level, line }) => {
        // Without a line it says that it could not look at all: at a prefix, or at a namespace nobody uses.
        if (line < 0) return false
        const severity = levels[level as keyof typeof levels]
        const at = left.findIndex(
          (it) => it.severity === severity && it.at && 'line' in it.at && it.at.line === line,
        )
        if (at >= 0) left.splice(at, 1)
        return at < 0
      })
      expect(missed).toEqual([])
    })
  })

  if (hasXmllint) besideLibxml2(expected)
  else if (process.env['CI']) {
    test('xmllint is here: apt-get install libxml2-utils', () => expect(hasXmllint).toBe(true))
  } else notRun('xmllint is not here; apt-get install libxml2-utils')
}

const lineOf = (complaint: string): number => Number(/:(\d+):/.exec(complaint)![1])

function besideLibxml2(expected: readonly (readonly [string, Expected])[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'genchi-mddf-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  for (const file of readdirSync(join(DATA, 'xsd'))) {
    writeFileSync(join(folder, file), readFileSync(join(DATA, 'xsd', file)))
  }
  // Avails 2.6.1 imports MEC 2.11, which was never published: the next one stands in, as it does in our tables.
  const mec = readFileSync(join(DATA, 'xsd/mdmec-v2.12.xsd'), 'utf8').replaceAll('v2.12', 'v2.11')
  writeFileSync(join(folder, 'mdmec-v2.11.xsd'), mec)

  /** What libxml2 says of each text: its complaints, none where it is valid. */
  function verdicts(xsd: string, texts: readonly string[]): readonly (readonly string[])[] {
    const files = texts.map((text, at) => {
      const file = join(folder, `text-${at}.xml`)
      writeFileSync(file, text)
      return file
    })
    const { stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', join(folder, xsd), ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
    const lines = stderr.split('\n')
    return files.map((file) =>
      lines.includes(`${file} validates`) ? [] : lines.filter((line) => line.startsWith(`${file}:`)),
    )
  }

  const documents = expected.filter(([, { xsdValid }]) => xsdValid)
  describe('what is written', () => {
    test.each(documents)('of %s is valid and reads back the same', (file) => {
      const document = documentOf(textOf(file))
      const versions = document.kind === 'mec' ? [undefined] : (['2.7', '2.6'] as const)
      for (const version of versions) {
        const { text, breaks } =
          document.kind === 'avails'
            ? writeAvails(document, version)
            : document.kind === 'offer-status'
              ? writeOfferStatuses(document, version)
              : writeMec(document)
        expect(breaks.issues).toEqual([])
        const xsd = document.kind === 'mec' ? `mdmec-v${document.version}.xsd` : `avails-v${version}.xsd`
        expect(verdicts(xsd, [text])).toEqual([[]])
        const again = documentOf(text)
        // Since 2.6 the licence stands in each transaction, before in the offer.
        if (document.kind !== 'offer-status') expect(bare(again)).toEqual(bare(document))
      }
    })
  })

  test('our own documents are valid in every version that has a schema', () => {
    for (const [version] of TOGETHER.filter(([version]) => version !== '2.25')) {
      const texts = [availsXml(version), ...(version < '2.5' ? [] : [offerStatusXml(version)])]
      expect([version, ...verdicts(`avails-v${version}.xsd`, texts)]).toEqual([
        version,
        ...texts.map(() => []),
      ])
    }
  })

  describe('where libxml2 and the standard part, we keep to the standard', () => {
    const source = textOf('samples/avails/Avails_noErrors_v2.3.xml').replace(/\r\n?/g, '\n')
    const number = (value: string) => source.replace(/(<md:Number>)[^<]*/, `$1${value}`)
    const year = (value: string) => source.replace(/(<avails:ReleaseDate>)[^<]*/, `$1${value}`)
    const declared =
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    const typed = (name: string) =>
      source.replace('<md:DisplayName>', `<md:DisplayName ${declared} xsi:type="${name}">`)
    test.each([
      // XML Schema part 2, 3.3.17 and 3.3.13: blanks around a number, and around a name, are none of it.
      ...[['blanks around a whole number', number(' 7&#9;'), number('7'), true] as const],
      ...[['blanks around the name of a type', typed(' xs:string '), typed('xs:string'), true] as const],
      // 3.2.7.1: a year has four digits or more, and no most.
      ...[['a year of more than 64 bits', year('18446744073709551616'), year('12026'), true] as const],
    ])('%s', (_, text, plain, valid) => {
      expect(text).not.toBe(plain)
      const [theirs, theirsOfPlain] = verdicts('avails-v2.3.xsd', [text, plain])
      expect(theirsOfPlain).toEqual([])
      expect(theirs!.length === 0).toBe(!valid)
      expect(schemaVerdict(text).errors === 0).toBe(valid)
    })
  })

  describe('of documents with faults made by chance', () => {
    const chance = chanceOf(20_260_111)
    const sources = [
      ...expected.map(([file, { xsd }]) => [file, xsd, textOf(file)] as const),
      ...TOGETHER.filter(([version]) => version !== '2.25').flatMap(([version]) => [
        [`own avails ${version}`, `avails-v${version}.xsd`, availsXml(version)] as const,
      ]),
    ]
    test.each(sources)('made of %s, ours and libxml2 say the same', (_, xsd, source) => {
      // libxml2 counts line feeds alone as lines.
      const text = source.replace(/\r\n?/g, '\n').replace(/encoding="[^"]*"/, 'encoding="UTF-8"')
      const texts = Array.from({ length: 20 }, (_, at) =>
        at % 2 === 0 ? alteredOnce(text, chance) : altered(text, chance),
      ).concat(Array.from({ length: 20 }, () => alteredInstance(text, chance)))
      const theirs = verdicts(xsd, texts)
      texts.forEach((it, at) => {
        const ours = schemaVerdict(it)
        expect({ valid: ours.errors === 0, text: it }).toEqual({ valid: theirs[at]!.length === 0, text: it })
        const lines = ours.issues.flatMap((issue) => (issue.at && 'line' in issue.at ? [issue.at.line] : []))
        const complaints = theirs[at]!.filter((it) => it.includes('Schemas validity error'))
        // One fault has no echo before it: whoever looks where the first is looks at the right place.
        const isExact = complaints.length > 0 && !complaints.some((it) => it.includes("', attribute '"))
        if (isExact && at % 2 === 0) expect([lines[0], it]).toEqual([Math.min(...complaints.map(lineOf)), it])
        for (const complaint of complaints) {
          const line = lineOf(complaint)
          // Of an attribute libxml2 knows only where its tag ends; we say the line that it stands in.
          const near = complaint.includes("', attribute '")
            ? (it: number) => it <= line && it > line - 8
            : undefined
          expect(lines.some(near ?? ((it) => it === line)), complaint).toBe(true)
        }
      })
    })
  })
}
