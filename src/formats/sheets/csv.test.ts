import { describe, expect, test } from 'vitest'
import { csvCell, csvText } from './csv.ts'

describe('a cell', () => {
  test('that a sheet would run as a formula is text', () => {
    for (const text of [
      '=1+1',
      '+cmd',
      '-A1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1+1',
      '\u200f=HYPERLINK("x")',
    ])
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/)
  })
  test('that is a figure stays one, with its sign', () => {
    expect(['-12', '+3.5', '−4', '1200'].map(csvCell)).toEqual(['-12', '+3.5', '−4', '1200'])
    expect(csvCell('-12,000')).toBe('"-12,000"')
    expect(csvCell('-12-A1')).toBe("'-12-A1")
  })
  test('with a comma, a quotation mark or a new line is quoted', () => {
    expect(csvCell('a, "b"')).toBe('"a, ""b"""')
    expect(csvCell('a\nb')).toBe('"a\nb"')
  })
})

describe('a table', () => {
  test('begins with the mark of UTF-8 and ends each line as RFC 4180 does', () => {
    expect(
      csvText([
        ['제목', '題'],
        ['1', '2'],
      ]),
    ).toBe('\ufeff제목,題\r\n1,2\r\n')
  })
  test('carries the mark of its copy as the last line', () => {
    expect(
      csvText([['a']], 'Mori, Kana · copy AB')
        .split('\r\n')
        .slice(-3),
    ).toEqual(['', '"Mori, Kana · copy AB"', ''])
  })
})
