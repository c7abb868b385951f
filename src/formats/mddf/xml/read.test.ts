import { describe, expect, test } from 'vitest'
import { checkBytes, checkXml, decode } from '../index.ts'
import { availsXml, TOGETHER } from '../sample.fixture.ts'
import { readXml } from './read.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, little: boolean): Uint8Array => {
  const out = new Uint8Array(2 * (text.length + 1))
  const view = new DataView(out.buffer)
  view.setUint16(0, 0xfeff, little)
  for (let at = 0; at < text.length; at++) view.setUint16(2 * (at + 1), text.charCodeAt(at), little)
  return out
}
const rules = (text: string) => readXml(text).faults.map(({ rule, at }) => [rule, at.line, at.column])

describe('one document, however it is written', () => {
  const fault = (text: string) => text.replace('series</avails:AvailType>', 'Serie</avails:AvailType>')
  const line = 9
  const says = (file: Uint8Array) =>
    checkBytes(file).issues.map(({ code, at }) => [code, at && 'line' in at ? at.line : 0])

  test('has its faults in the same lines with any line ends', () => {
    const text = fault(availsXml())
    for (const ends of ['\n', '\r\n', '\r']) {
      expect(says(bytes(text.replaceAll('\n', ends)))).toEqual([['word-not-allowed', line]])
    }
  })
  test('and in any encoding that it declares', () => {
    const text = fault(availsXml())
    const declared = text.replace('UTF-8', 'UTF-16')
    expect(says(bytes(`\ufeff${text}`))).toEqual([['word-not-allowed', line]])
    expect(says(utf16(declared, true))).toEqual([['word-not-allowed', line]])
    expect(says(utf16(declared, false))).toEqual([['word-not-allowed', line]])
    // Tools that turn UTF-16 into UTF-8 often leave the declaration as it was.
    expect(says(bytes(declared))).toEqual([['word-not-allowed', line]])
  })
  test('and with any prefixes, or none', () => {
    const text = availsXml().replaceAll('avails:', 'av:').replace('xmlns:avails', 'xmlns:av')
    expect(checkXml(text).issues).toEqual([])
    const bare = availsXml()
      .replaceAll(/(<\/?)avails:/g, '$1')
      .replace('xmlns:avails', 'xmlns')
    expect(checkXml(bare).issues).toEqual([])
  })
  test('and with vocabularies declared that it does not use', () => {
    const text = availsXml('2.3').replace(
      ' xmlns:md=',
      ' xmlns:old="http://www.movielabs.com/schema/mdmec/v2.5" xmlns:md=',
    )
    expect(checkXml(text).issues).toEqual([])
  })
})

test('a text that is not what it says it is', () => {
  expect(decode(new Uint8Array([0x3c, 0x61, 0x3e, 0xff]))).toMatchObject({ ok: false, why: 'not-decodable' })
  expect(decode(bytes('<?xml version="1.0" encoding="klingon"?><a/>'))).toMatchObject({
    ok: false,
    why: 'unknown-encoding',
  })
  expect(checkBytes(new Uint8Array()).issues.map(({ code }) => code)).toEqual(['xml-empty'])
})

test('a byte that is no letter of its encoding has its place', () => {
  const text = availsXml()
  const at = text.indexOf('の町')
  for (const ends of ['\n', '\r\n']) {
    const before = text.slice(0, at).replaceAll('\n', ends)
    const broken = new Uint8Array([...bytes(before), 0xff, ...bytes(text.slice(at))])
    expect(checkBytes(broken).issues).toMatchObject([
      { code: 'not-decodable', at: { line: 17, column: before.slice(before.lastIndexOf('\n')).length } },
    ])
  }
  const cut = bytes(text.slice(0, at + 1)).slice(0, -1)
  expect(checkBytes(cut).issues).toMatchObject([{ code: 'not-decodable', at: { line: 17 } }])
})

describe('what is not well formed', () => {
  test('is told with its place', () => {
    expect(rules('<a>\n <b>\n</a>')).toEqual([['xml-not-closed', 2, 4]])
    expect(rules('<a>\n <b></c></b></a>')).toEqual([['xml-not-opened', 2, 8]])
    expect(rules('<a>\n <b>')).toEqual([['xml-not-closed', 2, 4]])
    expect(rules('<a b="1" b="2"/>')).toEqual([['xml-attribute-twice', 1, 16]])
    expect(rules('<x:a/>')).toEqual([['xml-prefix', 1, 6]])
    expect(rules('no xml')[0]?.[0]).toBe('xml-not-well-formed')
  })
  test('is not called valid', () => {
    expect(checkXml(availsXml().slice(0, -20)).errors).toBeGreaterThan(0)
  })
})

describe('entities', () => {
  const withEntity = (declared: string, used: string) =>
    availsXml().replace('?>', `?><!DOCTYPE x [${declared}]>`).replace('Sora no Machi', used)
  test('of a document type are not read, and nothing is fetched', () => {
    const text = withEntity('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;')
    expect(checkXml(text).issues.map(({ code, quotes }) => [code, quotes])).toEqual([
      ['xml-doctype', { found: '' }],
      ['xml-entity', { found: 'x' }],
    ])
  })
  test('that would grow without end do not', () => {
    const levels = Array.from({ length: 20 }, (_, at) =>
      at === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`,
    )
    const before = Date.now()
    expect(checkXml(withEntity(levels.join(''), '&l19;')).errors).toBe(1)
    expect(Date.now() - before).toBeLessThan(2_000)
  })
  test('a document type alone is no fault', () => {
    const { errors, issues } = checkXml(availsXml().replace('?>', '?><!DOCTYPE avails>'))
    expect([errors, issues.map(({ code }) => code)]).toEqual([0, ['xml-doctype']])
  })
})

test('elements nested without end are refused', () => {
  expect(rules('<a>'.repeat(100_000))).toEqual([['xml-too-deep', 1, 603]])
})

test('an attribute has its own place', () => {
  const { root } = readXml('<a\n  b="1"\n  c = \'2\'/>')
  expect(root?.attributes).toEqual({
    b: { text: '1', at: { line: 2, column: 3 } },
    c: { text: '2', at: { line: 3, column: 3 } },
  })
})

test('every version is told by its namespace, and an unknown one by name', () => {
  for (const [version] of TOGETHER) {
    expect(checkXml(availsXml(version))).toMatchObject({ kind: 'avails', version, errors: 0 })
  }
  const [issue] = checkXml(availsXml().replace('avails/v2.7', 'avails/v3.1')).issues
  expect(issue).toMatchObject({ code: 'unknown-version', quotes: { found: '3.1' } })
  expect(checkXml('<html/>').issues).toMatchObject([{ code: 'not-mddf', quotes: { found: 'html' } }])
})
