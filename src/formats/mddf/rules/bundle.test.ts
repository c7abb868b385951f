import { describe, expect, test } from 'vitest'
import { checkXml } from '../index.ts'
import { availsXml } from '../sample.fixture.ts'

/** A bundle of parts with these numbers, each on a line of its own; `none` has none. */
const bundle = (...numbers: readonly string[]): string => {
  const parts = numbers.map(
    (it, n) => `<avails:BundledAsset${it === 'none' ? '' : ` sequence="${it}"`}>
<avails:BundledALID>md:alid:org:kawanashi.example:part-${n}</avails:BundledALID></avails:BundledAsset>`,
  )
  return availsXml().replace('</avails:SeriesMetadata>', `</avails:SeriesMetadata>\n${parts.join('\n')}`)
}
const found = (...numbers: readonly string[]) => {
  const text = bundle(...numbers)
  const first = text.slice(0, text.indexOf('<avails:BundledAsset')).split('\n').length
  return checkXml(text).issues.flatMap(({ code, at, quotes }) =>
    code === 'bundle-sequence' && at && 'line' in at
      ? [[(at.line - first) / 2, quotes['found'], quotes['first']]]
      : [],
  )
}

describe('the numbers of what a bundle holds', () => {
  test('follow each other, from any number on, in any order', () => {
    expect([found('1', '2', '3'), found('0', '1'), found('-1', '1', '0'), found('7')]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })
  test('need not be there', () => {
    expect(found('none', 'none')).toEqual([])
  })
  test('are there for all, or for none', () => {
    expect(found('1', 'none', '2')).toEqual([[1, '', '']])
  })
  test('have no gap', () => {
    expect(found('1', '4', '2')).toEqual([[1, '4', '2']])
  })
  test('are none twice', () => {
    expect(found('1', '2', '2')).toEqual([[2, '2', '2']])
  })
  test('are as large as anybody writes them', () => {
    expect(found('99999999999999999998', '99999999999999999999', '99999999999999999999')).toEqual([
      [2, '99999999999999999999', '99999999999999999999'],
    ])
  })
})
