import { describe, expect, test } from 'vitest'
import { josa } from './josa.ts'

describe('a Korean particle follows the last sound of its word', () => {
  test.each([
    ['한가람', '이/가', '한가람이'],
    ['스튜디오', '이/가', '스튜디오가'],
    ['윤서진', '은/는', '윤서진은'],
    ['대본', '을/를', '대본을'],
    ['계약서', '을/를', '계약서를'],
    ['쇼치쿠', '와/과', '쇼치쿠와'],
    ['텔레비전', '와/과', '텔레비전과'],
    ['텔레비전', '과/와', '텔레비전과'],
  ] as const)('%s %s: %s', (word, pair, said) => {
    expect(josa(word, pair)).toBe(said)
  })

  test('로 follows a vowel and ㄹ, 으로 any other consonant', () => {
    expect(josa('일본으로', '로/으로')).toBe('일본으로로')
    expect(josa('서울', '로/으로')).toBe('서울로')
    expect(josa('도쿄', '로/으로')).toBe('도쿄로')
    expect(josa('한국', '로/으로')).toBe('한국으로')
    expect(josa('서울', '을/를')).toBe('서울을')
  })

  test('numbers are read in Korean', () => {
    const said = (figure: string) => josa(figure, '이/가')
    expect(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map(said).join(' ')).toBe(
      '0이 1이 2가 3이 4가 5가 6이 7이 8이 9가',
    )
    expect(said('10')).toBe('10이') // 십
    expect(said('1,200,000,000')).toBe('1,200,000,000이') // 억
    expect(said('3,000,000,000,000')).toBe('3,000,000,000,000가') // 조
    expect(josa('31', '로/으로')).toBe('31로') // 일
    expect(josa('33.3%', '이/가')).toBe('33.3%가') // 퍼센트
    expect(josa('4.20', '이/가')).toBe('4.20이') // 영
  })

  test('Latin letters are read as Koreans mostly read them: short capitals one by one, the rest as a word', () => {
    const said = (name: string) => josa(name, '이/가')
    expect(
      ['TBS', 'tvN', 'CJ ENM', 'SLL', 'HBO', 'JTBC', 'NAVER', 'Netflix', 'Prime', 'Apple', 'TVING'].map(said),
    ).toEqual([
      ...['TBS가', 'tvN이', 'CJ ENM이', 'SLL이', 'HBO가', 'JTBC가'],
      ...['NAVER가', 'Netflix가', 'Prime이', 'Apple이', 'TVING이'],
    ])
    expect(josa('SLL', '로/으로')).toBe('SLL로')
    expect(josa('Robot', '은/는')).toBe('Robot은')
    expect(josa('Ay Yapım', '은/는')).toBe('Ay Yapım은')
    expect(josa('Kanal D', '은/는')).toBe('Kanal D는')
  })

  test('kana is open but for ん', () => {
    expect(josa('ソウルメイト', '을/를')).toBe('ソウルメイト를')
    expect(josa('レモン', '을/를')).toBe('レモン을')
  })

  test('what stands in brackets is passed over, nested brackets too, and quotation marks', () => {
    expect(josa('윈도우(SVOD)', '이/가')).toBe('윈도우(SVOD)가')
    expect(josa('윈도우(VOD(정액), 일본)', '은/는')).toBe('윈도우(VOD(정액), 일본)는')
    expect(josa('〈두 번째 봄〉', '은/는')).toBe('〈두 번째 봄〉은')
    expect(josa('‘신청 기간’', '을/를')).toBe('‘신청 기간’을')
  })

  test('a word that cannot be read gets both forms, unless what is in its brackets can', () => {
    expect(josa('佐藤', '을/를')).toBe('佐藤을(를)')
    expect(josa('佐藤', '로/으로')).toBe('佐藤(으)로')
    expect(josa('佐藤健(Sato Takeru)', '은/는')).toBe('佐藤健(Sato Takeru)는')
    expect(josa('', '이/가')).toBe('이(가)')
  })
})
