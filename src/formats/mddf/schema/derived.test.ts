import { describe, expect, test } from 'vitest'
import { readMddf, writeAvails } from '../index.ts'
import { availsXml } from '../sample.fixture.ts'
import { schemaVerdict } from './verdict.ts'

const DECLARED =
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
/** Who is licensed, an organisation of Common Metadata, that says something of its own type. */
const licensed = (said: string, content = '<md:DisplayName>Kawanashi Pictures</md:DisplayName>') =>
  availsXml().replace(
    '<avails:LicenseType>',
    `<avails:Licensee ${DECLARED} ${said}>${content}</avails:Licensee><avails:LicenseType>`,
  )
const found = (text: string) =>
  schemaVerdict(text).issues.map(({ code, quotes }) => [code, quotes['found'] ?? ''])

describe('an element that names its own type', () => {
  test('may name the one that it has, or one made from it', () => {
    expect(found(licensed('xsi:type="md:OrgName-type"'))).toEqual([])
    expect(found(licensed('xsi:type="mdmec:Publisher-type"'))).toEqual([])
  })
  test('is then read as that: what the type adds may stand in it, and only there', () => {
    const content =
      '<md:DisplayName>Kawanashi</md:DisplayName><mdmec:ContactInfo><md:Name>Mori</md:Name><md:PrimaryEmail>m@k.example</md:PrimaryEmail></mdmec:ContactInfo>'
    expect(found(licensed('xsi:type="mdmec:Publisher-type"', content))).toEqual([])
    expect(found(licensed('xsi:type="md:OrgName-type"', content))).toEqual([
      ['element-not-expected', 'ContactInfo'],
    ])
  })
  test('may not name another, whatever it holds', () => {
    expect(found(licensed('xsi:type="md:Region-type"'))).toEqual([['type-not-derived', 'md:Region-type']])
    expect(found(licensed('xsi:type="xs:string"'))).toEqual([['type-not-derived', 'xs:string']])
  })
  test('may not name one that nobody has, by any prefix', () => {
    for (const name of ['md:Nobody-type', 'zz:OrgName-type', 'OrgName-type', 'md:', '', 'xs:nothing']) {
      expect(found(licensed(`xsi:type="${name}"`))).toEqual([['type-not-known', name]])
    }
  })
  test('is meant by the prefixes of its place', () => {
    const said = 'xmlns:other="http://www.movielabs.com/schema/md/v2.12/md" xsi:type="other:OrgName-type"'
    expect(found(licensed(said))).toEqual([])
    expect(found(licensed('xmlns:md2="urn:md" xsi:type="md2:OrgName-type"'))).toEqual([
      ['type-not-known', 'md2:OrgName-type'],
    ])
  })
  test('keeps what it names when it is written again, where other prefixes hold', () => {
    const said = 'xmlns:other="http://www.movielabs.com/schema/mdmec/v2.12" xsi:type="other:Publisher-type"'
    const read = readMddf(licensed(said))
    if (!read.ok || read.value.kind !== 'avails') throw new Error('no avails')
    const { text, breaks } = writeAvails(read.value)
    expect(breaks.issues).toEqual([])
    expect(text).toContain('xsi:type="mdmec:Publisher-type"')
    expect(found(text)).toEqual([])
  })
})

describe('a text that names a narrower type', () => {
  const described = (type: string, text: string) =>
    availsXml().replace(
      /<avails:ShortDescription>.*<\/avails:ShortDescription>/,
      `<avails:ShortDescription ${DECLARED} xsi:type="xs:${type}">${text}</avails:ShortDescription>`,
    )
  test('must be one of it', () => {
    expect(found(described('language', 'ko-KR'))).toEqual([])
    expect(found(described('language', 'Sora no Machi'))).toEqual([['value-of-other-type', 'Sora no Machi']])
  })
  test('may not name one beside it', () => {
    expect(found(described('integer', '7'))).toEqual([['type-not-derived', 'xs:integer']])
  })
})

test('no element of the framework may be nil, neither true nor false', () => {
  for (const value of ['true', 'false', '1']) {
    expect(found(licensed(`xsi:nil="${value}"`))).toEqual([['attribute-not-expected', 'xsi:nil']])
  }
})
test('where a schema lies is a hint, and nothing is fetched', () => {
  expect(found(licensed('xsi:schemaLocation="urn:a b.xsd" xsi:noNamespaceSchemaLocation="c.xsd"'))).toEqual(
    [],
  )
  expect(found(licensed('xsi:otherSchemaLocation="c.xsd"'))).toEqual([
    ['attribute-not-expected', 'xsi:otherSchemaLocation'],
  ])
})
