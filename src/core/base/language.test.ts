import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allowsLanguage,
  canonicalLanguage,
  formatLanguageUse,
  isLanguage,
  type LanguageSet,
  type LanguageUse,
  languagesMeet,
  parseLanguageUse,
  speaks,
} from './language.ts'

describe('a language', () => {
  test('is a BCP 47 tag in its canonical spelling', () => {
    for (const tag of ['ko', 'pt-BR', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'ko-Latn']) {
      expect(isLanguage(tag)).toBe(true)
    }
    for (const other of ['EN', 'ENg', 'pt-br', 'zh-hant', 'iw', 'english language', 'ja_JP', '', 'j']) {
      expect(isLanguage(other)).toBe(false)
    }
  })

  test('is brought to that spelling', () => {
    expect(canonicalLanguage('EN')).toBe('en')
    expect(canonicalLanguage('ZH-hant-tw')).toBe('zh-Hant-TW')
    expect(canonicalLanguage('iw')).toBe('he')
    expect(canonicalLanguage('eng')).toBe('en')
    expect(canonicalLanguage('not a tag')).toBeUndefined()
  })

  test('has at most 64 characters', () => {
    expect(isLanguage(`en-x-${Array(8).fill('abcdef').join('-')}`)).toBe(true)
    expect(isLanguage(`en-x-${Array(9).fill('abcdef').join('-')}`)).toBe(false)
  })
})

describe('a use of a language', () => {
  test.each<[string, LanguageUse]>([
    ['ja', { language: 'ja' }],
    ['en sub', { language: 'en', form: 'sub' }],
    ['ko dub', { language: 'ko', form: 'dub' }],
    ['ja original', { language: 'ja', form: 'original' }],
    ['zh-Hant sub', { language: 'zh-Hant', form: 'sub' }],
  ])('is written as its tag and its form, if one is meant: %s', (text, use) => {
    expect(parseLanguageUse(text)).toEqual(use)
    expect(formatLanguageUse(use)).toBe(text)
  })

  test('is read with its tag in any spelling', () => {
    expect(parseLanguageUse('  PT-br   sub ')).toEqual({ language: 'pt-BR', form: 'sub' })
  })

  test.each(['', 'en subtitled', 'en SUB', 'en sub dub', 'en sub dub original', 'in English sub'])(
    'is not %j',
    (text) => {
      expect(parseLanguageUse(text)).toBeUndefined()
    },
  )
})

describe('a tag falls under another', () => {
  test.each([
    ['ko', 'ko'],
    ['pt-BR', 'pt'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh-Hant-TW', 'zh'],
    ['es-MX', 'es-419'],
    ['en-JP', 'en-001'],
    ['ca-valencia', 'ca'],
  ])('%s under %s', (tag, wider) => {
    expect(speaks(tag, wider)).toBe(true)
  })

  test.each([
    ['pt', 'pt-BR', 'the wider under the narrower'],
    ['pt-PT', 'pt-BR', 'another country'],
    ['zh-Hans', 'zh-Hant', 'another script'],
    ['zh-TW', 'zh-Hant', 'a script it does not name'],
    ['es-ES', 'es-419', 'a country outside the region'],
    ['es-419', 'es-MX', 'the region under one of its countries'],
    ['ja', 'jam', 'a code that only begins alike'],
    ['en', 'ko', 'another language'],
  ])('but not %s under %s: %3$s', (tag, wider) => {
    expect(speaks(tag, wider)).toBe(false)
  })
})

describe('a set of languages', () => {
  const set: LanguageSet = [{ language: 'ja' }, { language: 'en', form: 'sub' }]

  test('of any language allows every use', () => {
    expect(allowsLanguage('any', { language: 'tr', form: 'dub' })).toBe(true)
  })

  test('allows a language held without a form in every form', () => {
    expect(allowsLanguage(set, { language: 'ja' })).toBe(true)
    expect(allowsLanguage(set, { language: 'ja', form: 'dub' })).toBe(true)
    expect(allowsLanguage(set, { language: 'ja-JP', form: 'original' })).toBe(true)
  })

  test('allows a language held in one form in that form only', () => {
    expect(allowsLanguage(set, { language: 'en', form: 'sub' })).toBe(true)
    expect(allowsLanguage(set, { language: 'en-GB', form: 'sub' })).toBe(true)
    expect(allowsLanguage(set, { language: 'en', form: 'dub' })).toBe(false)
    expect(allowsLanguage(set, { language: 'en' })).toBe(false)
  })

  test('that holds all three forms holds the language', () => {
    const forms = ['original', 'dub', 'sub'] as const
    const all = forms.map((form) => ({ language: 'ko', form }))
    expect(allowsLanguage(all, { language: 'ko' })).toBe(true)
    expect(allowsLanguage(all.slice(1), { language: 'ko' })).toBe(false)
  })

  test('without languages allows none', () => {
    expect(allowsLanguage([], { language: 'ko' })).toBe(false)
  })
})

describe('two sets of languages meet', () => {
  const sub = (language: string): LanguageSet => [{ language, form: 'sub' }]

  test('when one use is in both', () => {
    expect(languagesMeet(sub('ja'), [{ language: 'ja' }])).toBe(true)
    expect(languagesMeet(sub('pt'), sub('pt-BR'))).toBe(true)
    expect(languagesMeet('any', sub('ja'))).toBe(true)
    expect(languagesMeet('any', 'any')).toBe(true)
  })

  test('when neither tag falls under the other, but a third falls under both', () => {
    expect(languagesMeet(sub('zh-TW'), sub('zh-Hant'))).toBe(true)
  })

  test('not when the languages, scripts, countries or forms differ', () => {
    expect(languagesMeet(sub('ja'), sub('ko'))).toBe(false)
    expect(languagesMeet(sub('zh-Hans'), sub('zh-Hant'))).toBe(false)
    expect(languagesMeet(sub('pt-PT'), sub('pt-BR'))).toBe(false)
    expect(languagesMeet(sub('ja'), [{ language: 'ja', form: 'dub' }])).toBe(false)
  })

  test('not when one of them is empty', () => {
    expect(languagesMeet('any', [])).toBe(false)
    expect(languagesMeet([], [])).toBe(false)
  })
})

const tags = [
  'ko',
  'zh',
  'zh-Hant',
  'zh-Hans',
  'zh-TW',
  'zh-Hant-TW',
  'es',
  'es-419',
  'es-MX',
  'es-ES',
] as const
const anyUse: fc.Arbitrary<LanguageUse> = fc.oneof(
  fc.record({ language: fc.constantFrom(...tags) }),
  fc.record({
    language: fc.constantFrom(...tags),
    form: fc.constantFrom('original' as const, 'dub' as const, 'sub' as const),
  }),
)
const anySet: fc.Arbitrary<LanguageSet> = fc.oneof(
  fc.constant('any' as const),
  fc.array(anyUse, { maxLength: 4 }),
)

test('property: what is written reads as the same use', () => {
  fc.assert(
    fc.property(anyUse, (use) => {
      expect(parseLanguageUse(formatLanguageUse(use))).toEqual(use)
    }),
  )
})

test('property: a set allows each use that it holds', () => {
  fc.assert(
    fc.property(fc.array(anyUse, { minLength: 1, maxLength: 4 }), (set) => {
      for (const use of set) expect(allowsLanguage(set, use)).toBe(true)
    }),
  )
})

test('property: what falls under a tag falls under all that the tag falls under', () => {
  const anyTag = fc.constantFrom(...tags)
  fc.assert(
    fc.property(anyTag, anyTag, anyTag, (a, b, c) => {
      if (speaks(a, b) && speaks(b, c)) expect(speaks(a, c)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('property: sets that both allow a use meet, and meeting goes both ways', () => {
  fc.assert(
    fc.property(anySet, anySet, anyUse, (a, b, use) => {
      if (allowsLanguage(a, use) && allowsLanguage(b, use)) expect(languagesMeet(a, b)).toBe(true)
      expect(languagesMeet(a, b)).toBe(languagesMeet(b, a))
    }),
    { numRuns: 1000 },
  )
})
