import { i18n } from '@lingui/core'
import { afterAll, describe, expect, test } from 'vitest'
import { formatList, formatMoney, zoneName } from './format.ts'

const LANGUAGES = ['en', 'ko', 'ja', 'tr', 'th']
const inLanguage = <T>(language: string, say: () => T): T => {
  i18n.loadAndActivate({ locale: language, messages: {} })
  return say()
}
afterAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

describe('money in a table', () => {
  test.each(LANGUAGES)('that is owed stands in parentheses, without a minus: %s', (language) => {
    const said = inLanguage(language, () => formatMoney('KRW -1,600,000,000', { table: true }))
    expect(said).toMatch(/^\(.*\)$/)
    expect(said).not.toMatch(/[-−]/)
    expect(said).toContain('KRW')
  })
  test.each(LANGUAGES)('keeps its minus in a sentence: %s', (language) => {
    expect(inLanguage(language, () => formatMoney('JPY -5'))).toMatch(/[-−]/)
  })
})

describe('a time zone', () => {
  test.each(LANGUAGES)('has a name, not its key: %s', (language) => {
    const said = inLanguage(language, () => zoneName('Asia/Tokyo'))
    expect(said).not.toMatch(/Asia|Tokyo|^$/)
  })
  test('that nobody keeps is said as it was written', () => {
    expect(zoneName('Mars/Olympus')).toBe('Mars/Olympus')
  })
})

describe('a list of names', () => {
  test('keeps names of several words apart in Thai, which sets blanks between its own', () => {
    const list = (words: readonly string[]) => inLanguage('th', () => formatList(words))
    expect(list(['Studio Dragon', 'GTist', 'ACOM'])).toBe('Studio Dragon, GTist และ ACOM')
    expect(list(['ละคร', 'ภาพยนตร์'])).toBe('ละครและภาพยนตร์')
  })
  test.each(LANGUAGES)('of one is that one, and of none nothing: %s', (language) => {
    expect(inLanguage(language, () => [formatList(['GTist']), formatList([])])).toEqual(['GTist', ''])
  })
})
