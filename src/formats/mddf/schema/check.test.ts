import { describe, expect, test } from 'vitest'
import { availsXml, offerStatusXml } from '../sample.fixture.ts'
import { schemaVerdict } from './verdict.ts'

const found = (text: string) =>
  schemaVerdict(text).issues.map(({ code, at }) => [code, at && 'line' in at ? at.line : 0])
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

describe('an element that is misspelled is one fault, at its own place', () => {
  const status = offerStatusXml()
  const renamed = (from: string, to: string) =>
    status.replace(`<avails:${from}>`, `<${to}>`).replace(`</avails:${from}>`, `</${to}>`)

  test('and not missing as well, where the schema needs it', () => {
    for (const name of ['avails:Stort', 'avails:start', 'md:Start', 'mdmec:start']) {
      const text = renamed('Start', name)
      const code = name === 'md:Start' ? 'element-other-namespace' : 'element-not-expected'
      expect(found(text)).toEqual([[code, lineOf(text, `<${name}>`)]])
    }
  })
  test('what follows it is not told of', () => {
    const text = renamed('ProgressCode', 'avails:Progress')
    expect(found(text)).toEqual([['element-not-expected', lineOf(text, '<avails:Progress>')]])
  })
  test('what it holds is still checked, where its name is plain', () => {
    const text = renamed('Start', 'avails:start').replace('2027-01-01T00:00:00+09:00', 'in spring')
    expect(found(text).map(([code]) => code)).toEqual(['element-not-expected', 'value-of-other-type'])
  })
  test('what is missing elsewhere is told', () => {
    const text = renamed('Start', 'avails:start').replace(
      '<avails:Start>2027-02-01T00:00:00+09:00</avails:Start>',
      '',
    )
    expect(found(text).map(([code]) => code)).toEqual(['element-not-expected', 'element-not-expected'])
  })
})

describe('white space is the four characters of XML', () => {
  const text = availsXml()
  test('which may stand around a value that is no text', () => {
    expect(found(text.replace('2027-01-01T00:00:00+09:00', '\n\t2027-01-01T00:00:00+09:00 '))).toEqual([])
  })
  test('a space that does not break, or a wide one, is a part of the value', () => {
    for (const space of ['\u00a0', '\u3000', '\u2028', '\ufeff']) {
      expect(found(text.replace('2027-01-01T00:00:00+09:00', `2027-01-01T00:00:00+09:00${space}`))).toEqual([
        ['value-of-other-type', lineOf(text, '2027-01-01T00:00:00+09:00')],
      ])
    }
  })
  test('and text where only elements may stand', () => {
    const within = text.replace('<avails:Territory>', '<avails:Territory>\u00a0')
    expect(found(within)).toEqual([['text-not-expected', lineOf(text, '<avails:Territory>')]])
  })
})
