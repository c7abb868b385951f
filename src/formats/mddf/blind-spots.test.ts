import { describe, expect, test } from 'vitest'
import type { Code } from './index.ts'
import { checkXml } from './index.ts'
import { availsXml, TOGETHER, transactionXml } from './sample.fixture.ts'

/*
 * What the standard's own validator passes in silence. Each fault is made in a document that has none, and is
 * valid against the schema still.
 */

const found = (text: string) =>
  checkXml(text).issues.flatMap(({ code, severity, at }) =>
    at && 'line' in at ? [{ code, severity, line: at.line }] : [],
  )
const lineOf = (text: string, part: string, nth = 0): number => {
  let at = -1
  for (let it = 0; it <= nth; it++) at = text.indexOf(part, at + 1)
  return text.slice(0, at).split('\n').length
}
const codes = (text: string): readonly Code[] => checkXml(text).issues.map(({ code }) => code)

test('the document itself has no fault, in any version', () => {
  for (const [version] of TOGETHER) {
    expect([version, checkXml(availsXml(version)).issues]).toEqual([version, []])
  }
})

test('a window that ends before it starts', () => {
  const text = availsXml().replace('2027-06-30T23:59:59', '1999-12-31T23:59:59')
  expect(found(text)).toEqual([
    { code: 'ends-before-it-starts', severity: 'error', line: lineOf(text, '1999-12-31') },
  ])
})

describe('which of two instants is later', () => {
  const ending = (end: string) => codes(availsXml().replace('2027-06-30T23:59:59+09:00', end))
  test('is told by their offsets, not by their clocks', () => {
    // 23:30 in Los Angeles on the last day of the year is the afternoon of New Year's Day in Tokyo.
    expect(ending('2026-12-31T23:30:00-08:00')).toEqual([])
    expect(ending('2026-12-31T23:30:00+09:00')).toEqual(['ends-before-it-starts'])
  })
  test('is not told where one side has no offset and the day is near', () => {
    expect(ending('2026-12-31T23:30:00')).toEqual(['time-without-offset'])
    expect(ending('2026-12-20T23:30:00')).toContain('ends-before-it-starts')
  })
})

test('one offer twice', () => {
  const once = transactionXml('jp-1', 'JP', '2027-01-01T00:00:00+09:00', '2027-06-30T23:59:59+09:00')
  const text = availsXml().replace(once, once + once.replace('jp-1', 'jp-2'))
  expect(found(text)).toEqual([
    { code: 'same-offer-twice', severity: 'error', line: lineOf(text, 'TransactionID="jp-2"') },
  ])
})

test('a country both in and out', () => {
  const out = '<avails:TerritoryExcluded><md:country>KR</md:country></avails:TerritoryExcluded>'
  const text = availsXml().replace(
    '<avails:Territory><md:country>KR</md:country></avails:Territory>',
    `<avails:Territory><md:country>KR</md:country></avails:Territory>
     <avails:Territory><md:country>JP</md:country></avails:Territory>
     ${out}`,
  )
  expect(found(text)).toContainEqual({
    code: 'territory-in-and-out',
    severity: 'error',
    line: lineOf(text, out),
  })
})

test('an EIDR with a wrong check character', () => {
  const text = availsXml().replace('8610-5', '8610-6')
  expect(found(text)).toEqual([
    { code: 'eidr-check-character', severity: 'error', line: lineOf(text, '8610-6') },
  ])
})

test('an ISAN with a wrong check character', () => {
  const isan = (check: string) =>
    availsXml().replace(
      '<avails:SeriesStatus>',
      `<avails:SeriesAltIdentifier><md:Namespace>ISAN</md:Namespace>
       <md:Identifier>ISAN 0000-0000-3A8D-0000-${check}</md:Identifier></avails:SeriesAltIdentifier>
       <avails:SeriesStatus>`,
    )
  expect(codes(isan('Z'))).toEqual([])
  expect(codes(isan('Y'))).toEqual(['isan-check-character'])
})

describe('two offers of one thing at one time', () => {
  const second = (start: string, territory = 'JP') =>
    availsXml().replace(
      '  </avails:Avail>',
      `${transactionXml('jp-2', territory, start, '2027-12-31T23:59:59+09:00')}\n  </avails:Avail>`,
    )
  test('are seen where they overlap', () => {
    const text = second('2027-06-01T00:00:00+09:00')
    expect(found(text)).toEqual([
      { code: 'offers-overlap', severity: 'warning', line: lineOf(text, 'TransactionID="jp-2"') },
    ])
  })
  test('stand together where one begins as the other ends, or elsewhere', () => {
    expect(codes(second('2027-07-01T00:00:00+09:00'))).toEqual([])
    expect(codes(second('2027-06-01T00:00:00+09:00', 'TH'))).toEqual([])
  })
})

test('an offer without a price, in every version', () => {
  for (const [version] of TOGETHER) {
    const text = availsXml(version).replace(
      '<avails:Term termName="WSP"><avails:Money currency="JPY">250</avails:Money></avails:Term>',
      '<avails:Term termName="Download"><avails:Text>yes</avails:Text></avails:Term>',
    )
    expect(found(text)).toEqual([
      { code: 'price-missing', severity: 'warning', line: lineOf(text, '<avails:LicenseType>') },
    ])
  }
})

test('an ALID given twice, and every other fault of one file, all at once and in the order of the file', () => {
  const one = availsXml().replace('8610-5', '8610-6').replace('2027-06-30T23:59:59', '1999-12-31T23:59:59')
  const entry = /<avails:Avail>[\s\S]*<\/avails:Avail>/.exec(availsXml())![0]
  const text = one.replace('</avails:AvailList>', `${entry}</avails:AvailList>`)
  expect(codes(text)).toEqual(['eidr-check-character', 'ends-before-it-starts', 'alid-not-unique'])
})
