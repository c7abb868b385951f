import { describe, expect, test } from 'vitest'
import { latinName, nameIn, ownName, type PersonName } from './names.ts'

describe('the name for a reader', () => {
  const names = { ko: '명성황후', en: 'The Last Empress', 'zh-Hant': '明成皇后' }

  test('is the one in their language', () => {
    expect(nameIn(names, 'ko')).toBe('명성황후')
  })

  test('is else the one in the nearest wider language, one part of the tag after another', () => {
    expect(nameIn(names, 'ko-KR')).toBe('명성황후')
    expect(nameIn(names, 'zh-Hant-TW')).toBe('明成皇后')
  })

  test('is else the English one', () => {
    expect(nameIn(names, 'th')).toBe('The Last Empress')
  })

  test('is else the first given', () => {
    expect(nameIn({ ja: '魔物', ko: '마물' }, 'tr')).toBe('魔物')
  })

  test('is empty when there is none', () => {
    expect(nameIn({}, 'ko')).toBe('')
  })

  test('is never something that every JavaScript object has', () => {
    expect(nameIn({ en: 'Monster' }, 'constructor')).toBe('Monster')
  })
})

const korean: PersonName = {
  language: 'ko',
  family: '최',
  given: '보윤',
  romanised: { family: 'Choi', given: 'Bo-yoon' },
}
const japanese: PersonName = {
  language: 'ja',
  family: '麻生',
  given: '久美子',
  reading: 'あそうくみこ',
  romanised: { family: 'Aso', given: 'Kumiko' },
}
const turkish: PersonName = { language: 'tr', family: 'Yılmaz', given: 'Ayşe' }

describe('the name in its own script', () => {
  test('has the family name first and no space in Korean, Japanese and Chinese', () => {
    expect(ownName(korean)).toBe('최보윤')
    expect(ownName(japanese)).toBe('麻生久美子')
    expect(ownName({ language: 'zh-Hant', family: '林', given: '心如' })).toBe('林心如')
  })

  test('has the family name first, with a space, in Vietnamese, in Hungarian and in Latin letters', () => {
    expect(ownName({ language: 'vi', family: 'Nguyễn', given: 'An' })).toBe('Nguyễn An')
    expect(ownName({ language: 'hu', family: 'Nagy', given: 'Anna' })).toBe('Nagy Anna')
    expect(ownName({ language: 'ko-Latn', family: 'Choi', given: 'Bo-yoon' })).toBe('Choi Bo-yoon')
  })

  test('has the given name first elsewhere', () => {
    expect(ownName(turkish)).toBe('Ayşe Yılmaz')
  })

  test('may be a single name', () => {
    expect(ownName({ language: 'ko', given: '비' })).toBe('비')
  })
})

describe('the name in Latin letters', () => {
  test('keeps the Korean order, as English credits do', () => {
    expect(latinName(korean)).toBe('Choi Bo-yoon')
  })

  test('turns a Japanese name round, as English credits do', () => {
    expect(latinName(japanese)).toBe('Kumiko Aso')
  })

  test('is the name itself where no romanisation is known', () => {
    expect(latinName(turkish)).toBe('Ayşe Yılmaz')
    expect(latinName({ language: 'ja', family: '瀧', given: '悠輔' })).toBe('瀧悠輔')
  })

  test('may be a single name', () => {
    expect(latinName({ language: 'ko', given: '비', romanised: { given: 'Rain' } })).toBe('Rain')
  })
})
