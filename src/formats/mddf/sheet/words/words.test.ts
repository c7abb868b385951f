import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'

const CODES = Object.keys(en)
const QUOTES = {
  found: '⟦found⟧',
  read: '⟦read⟧',
  first: '⟦first⟧',
  column: '⟦column⟧',
  row: '⟦row⟧',
  expected: '⟦expected⟧',
  known: '⟦known⟧',
  count: '⟦count⟧',
  part: '⟦part⟧',
  nearest: '',
}
const said = (words: object, code: string): string =>
  (words as Record<string, (quotes: typeof QUOTES) => string>)[code]?.(QUOTES) ?? ''
const quoted = (sentence: string) => [...new Set(sentence.match(/⟦\w+⟧/g))].sort()

describe.each([
  ['ko', ko],
  ['ja', ja],
  ['tr', tr],
  ['th', th],
])('in %s', (_, words) => {
  test('every fault quotes what it quotes in English', () => {
    for (const code of CODES)
      expect([code, ...quoted(said(words, code))]).toEqual([code, ...quoted(said(en, code))])
  })
  test('no sentence is left in English', () => {
    for (const code of CODES) expect(said(words, code)).not.toBe(said(en, code))
  })
})

test('the reference lists every fault', () => {
  const page = readFileSync(
    resolve(import.meta.dirname, '../../../../../docs/reference/avails-excel.md'),
    'utf8',
  )
  expect(CODES.filter((code) => !page.includes(`\`${code}\``))).toEqual([])
})
