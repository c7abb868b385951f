import { describe, expect, test } from 'vitest'
import { DESK_LANGUAGES } from '../../languages/index.ts'
import { ISSUE_WORDS, issueSentence } from './index.ts'

const QUOTES = {
  ...{
    belongs: 'catalogue/works.yaml',
    code: 'U+0000',
    count: '3',
    expected: 'JPY',
    field: 'term',
    file: 'title.yaml',
    first: 'deal.yaml:4',
    found: 'exclusif',
  },
  ...{
    from: '2030-02-01',
    high: '7',
    kind: 'party',
    known: 'a, b',
    least: '1',
    limit: '32',
    line: '4',
    low: '5',
    most: '9',
  },
  ...{ nearest: 'exclusive', until: '2030-01-01' },
}
const RULES = Object.keys(ISSUE_WORDS.en) as (keyof typeof ISSUE_WORDS.en)[]

describe.each(DESK_LANGUAGES)('what is wrong in a file, in %s', (language) => {
  test('is said for every rule, in a sentence that ends', () => {
    for (const rule of RULES) {
      const sentence = issueSentence({ rule, quotes: QUOTES }, language)
      expect(sentence).not.toContain('undefined')
      if (language !== 'th') expect(sentence).toMatch(/[.?。]$/)
      expect(sentence).not.toMatch(/^\s|\s$| {2}/)
    }
  })
  test('is said without a suggestion where there is none', () => {
    for (const rule of RULES) {
      const sentence = issueSentence({ rule, quotes: { ...QUOTES, nearest: '' } }, language)
      expect(sentence).not.toMatch(/“”|「」|‘’|\s$/)
    }
  })
})

describe('in Korean, particles follow the sound of the word', () => {
  const say = (rule: 'bad-country' | 'duplicate-key' | 'unknown-field', found: string, nearest = '') =>
    issueSentence({ rule, quotes: { ...QUOTES, found, nearest, known: '' } }, 'ko')
  test('after a vowel and after a consonant', () => {
    expect(say('bad-country', '일본')).toBe(
      '‘일본’은 국가 코드가 아닙니다. JP처럼 대문자 두 글자로 쓰십시오.',
    )
    expect(say('bad-country', '스위스')).toBe(
      '‘스위스’는 국가 코드가 아닙니다. JP처럼 대문자 두 글자로 쓰십시오.',
    )
    expect(say('duplicate-key', 'term')).toBe('‘term’이 두 번 나옵니다. 처음은 4번째 줄입니다.')
  })
})

test('a sentence says the rule and what is expected', () => {
  const quotes = { found: 'exclusif', nearest: 'exclusive', known: '' }
  expect(issueSentence({ rule: 'unknown-field', quotes }, 'en')).toBe(
    'There is no field “exclusif” here. Did you mean “exclusive”?',
  )
  expect(issueSentence({ rule: 'unknown-field', quotes }, 'ja')).toBe(
    'ここに項目「exclusif」は置けません。「exclusive」の誤りではありませんか。',
  )
})
