import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LanguageSet, LanguageUse } from './language.ts'
import { allowsLanguage, languagesMeet, parseLanguageUse } from './language.ts'
import { formatSpoken, languageCells } from './language-cells.ts'

const set = (text: string): LanguageSet =>
  text === 'any' ? 'any' : text.split(', ').map((use) => parseLanguageUse(use)!)
/** What is left of one set without another, in words. */
const without = (a: string, b: string): string => {
  const cells = languageCells([set(a), set(b)])
  return formatSpoken(cells.spoken(cells.maskOf(set(a)) & ~cells.maskOf(set(b))))
}

describe('languages are cells that can be subtracted', () => {
  test.each([
    ['ja, ko', 'ko', 'ja'],
    ['ja', 'ja dub', 'ja original, ja sub'],
    ['any', 'ko', 'any ex. ko'],
    ['any', 'ko, ja sub', 'any ex. ja sub, ko'],
    ['pt', 'pt-BR', 'pt ex. pt-BR'],
    ['pt, en', 'pt-BR sub', 'en, pt ex. pt-BR sub'],
    ['es', 'es-419', 'es ex. es-419'],
    ['ja', 'any', ''],
    ['ja', 'ko', 'ja'],
  ])('%s without %s is %s', (a, b, left) => {
    expect(without(a, b)).toBe(left)
  })

  test('what falls under two tags is a cell of its own', () => {
    const cells = languageCells([set('zh-TW, zh-Hant')])
    const both = cells.maskOf(set('zh-TW')) & cells.maskOf(set('zh-Hant'))
    expect(formatSpoken(cells.spoken(both))).toBe('zh-Hant-TW')
  })
})

const anyUse: fc.Arbitrary<LanguageUse> = fc
  .tuple(
    fc.constantFrom('ja', 'pt', 'pt-BR', 'zh', 'zh-TW', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'es-MX', 'es'),
    fc.constantFrom('', ' dub', ' sub', ' original'),
  )
  .map(([tag, form]) => parseLanguageUse(tag + form)!)
const anySet: fc.Arbitrary<LanguageSet> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<LanguageSet>('any') },
  { weight: 5, arbitrary: fc.array(anyUse, { maxLength: 4 }) },
)

test('property: two sets meet where their cells do', () => {
  fc.assert(
    fc.property(anySet, anySet, fc.array(anySet), (a, b, others) => {
      const { maskOf } = languageCells([a, b, ...others])
      expect((maskOf(a) & maskOf(b)) !== 0n).toBe(languagesMeet(a, b))
    }),
  )
})

test('property: a set allows a use where it holds each of its cells', () => {
  fc.assert(
    fc.property(anySet, anyUse, fc.array(anySet), (held, asked, others) => {
      const { maskOf } = languageCells([held, [asked], ...others])
      const covered = (maskOf([asked]) & ~maskOf(held)) === 0n
      // Every form in pieces is no less than the language whole, which `allowsLanguage` asks of one tag alone.
      if (allowsLanguage(held, asked)) expect(covered).toBe(true)
      else if (held !== 'any' && held.length < 2) expect(covered).toBe(false)
    }),
  )
})
