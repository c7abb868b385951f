import { describe, expect, test } from 'vitest'
import { day, money, parseTerritories, range, ratio } from '../../core/base/index.ts'
import { DESK_LANGUAGES } from '../languages/index.ts'
import { nameBook } from './names.ts'
import { CATALOGUE, TITLE } from './samples.fixture.ts'
import { speakerFor } from './speaker-for.ts'

const book = nameBook(TITLE, CATALOGUE)
const [en, ko, ja, tr, th] = DESK_LANGUAGES.map((language) => speakerFor(language, book)) as [
  ...ReturnType<typeof speakerFor>[],
] &
  [
    ReturnType<typeof speakerFor>,
    ReturnType<typeof speakerFor>,
    ReturnType<typeof speakerFor>,
    ReturnType<typeof speakerFor>,
    ReturnType<typeof speakerFor>,
  ]
const all = [en, ko, ja, tr, th]

describe('a day', () => {
  test('is said with its weekday, as each language writes it', () => {
    expect(all.map((s) => s.day(day('2026-05-14')))).toEqual([
      'Thu 14 May 2026',
      '2026년 5월 14일(목)',
      '2026年5月14日(木)',
      '14 Mayıs 2026 Perşembe',
      'วันพฤหัสบดีที่ 14 พฤษภาคม 2026',
    ])
  })

  test('has its year in the Buddhist era where the reader asks for it', () => {
    const thai = speakerFor('th', book, { buddhistYears: true })
    expect(thai.day(day('2026-05-14'))).toBe('วันพฤหัสบดีที่ 14 พฤษภาคม พ.ศ. 2569')
  })

  test('that ends a range is the last day inside it', () => {
    expect(all.map((s) => s.until(day('2026-07-01')))).toEqual([
      'to the end of Tue 30 Jun 2026',
      '2026년 6월 30일(화)까지',
      '2026年6月30日(火)まで',
      '30 Haziran 2026 Salı günü sonuna kadar',
      'จนถึงสิ้นวันอังคารที่ 30 มิถุนายน 2026',
    ])
    expect(all.map((s) => s.until('open'))).toEqual([
      'without end',
      '기한 없이',
      '期限の定めなく',
      'süresiz olarak',
      'โดยไม่มีกำหนดสิ้นสุด',
    ])
  })

  test('stands alone where a range has no other', () => {
    expect(en.period(range(day('2026-05-14'), day('2026-05-15')))).toBe('on Thu 14 May 2026')
    expect(ko.period(range(day('2026-05-14'), day('2026-05-15')))).toBe('2026년 5월 14일(목)에')
  })

  test('that hangs on an event or a window says on which', () => {
    const after = {
      anchor: { kind: 'event', event: 'event:last-broadcast' },
      shift: 7,
      unit: 'day',
    } as const
    expect(all.map((s) => s.when(after))).toEqual([
      '7 days after the last broadcast',
      '마지막 방송 7일 후',
      '最終回放送の7日後',
      'son bölüm yayını tarihinden 7 gün sonra',
      '7 วันหลังวันออกอากาศตอนสุดท้าย',
    ])
    expect(
      en.when({
        anchor: { kind: 'window', window: 'window:zz-channel', point: 'end' },
        shift: 0,
        unit: 'day',
      }),
    ).toBe('on the end of the Asahina TV window (free television)')
    expect(
      en.when({ anchor: { kind: 'event', event: 'event:zz-team-leaves' }, shift: -1, unit: 'week' }),
    ).toBe('1 week before “Team leaves for Japan”')
  })
})

describe('money', () => {
  test('is said to the last won, past what a float can hold', () => {
    const huge = money('KRW', 9_007_199_254_740_993n) // 2^53 + 1
    expect(all.map((s) => s.money(huge))).toEqual([
      'KRW 9,007,199,254,740,993',
      '9,007,199,254,740,993원',
      '9,007,199,254,740,993ウォン',
      '9.007.199.254.740.993 KRW',
      '9,007,199,254,740,993 วอน',
    ])
  })

  test('shows hundredths where there are any, and the sign before the figure', () => {
    expect(all.map((s) => s.money(money('USD', -2_500_000_050n)))).toEqual([
      'USD −25,000,000.50',
      '미화 −25,000,000.50달러',
      '−25,000,000.50米ドル',
      '−25.000.000,50 USD',
      '−25,000,000.50 ดอลลาร์สหรัฐ',
    ])
    expect(en.money(money('EUR', 120_000n))).toBe('EUR 1,200')
    expect(en.money(money('EUR', 5n))).toBe('EUR 0.05')
    expect(tr.money(money('TRY', 123_456n))).toBe('1.234,56 TL')
    expect(ko.money(money('BRL', 100_000n))).toBe('1,000 BRL')
  })

  test('in short is rounded to the words of large numbers', () => {
    const short = (currency: 'KRW' | 'JPY', minor: bigint) =>
      all.map((s) => s.moneyShort(money(currency, minor)))
    expect(short('KRW', 1_234_567_890n)).toEqual([
      'KRW 1.23 bn',
      '12억 3,457만 원',
      '12億3,457万ウォン',
      '1,23 milyar KRW',
      '1,234.57 ล้านวอน',
    ])
    expect(short('JPY', 1_200_000_000n)).toEqual([
      'JPY 1.2 bn',
      '12억 엔',
      '12億円',
      '1,2 milyar JPY',
      '1,200 ล้านเยน',
    ])
    expect(ko.moneyShort(money('KRW', 999_999_999n))).toBe('10억 원')
    expect(en.moneyShort(money('KRW', 999_999_999n))).toBe('KRW 1 bn')
    expect(ko.moneyShort(money('KRW', 30_000_000n))).toBe('3,000만 원')
    expect(ko.moneyShort(money('KRW', 34_567_890n))).toBe('34,567,890원')
    expect(ko.moneyShort(money('KRW', -9_007_199_254_740_993n))).toBe('−9,007조 1,993억 원')
    expect(en.moneyShort(money('USD', 99_999n))).toBe('USD 999.99')
  })
})

describe('figures', () => {
  test('have the separators of their language', () => {
    expect(all.map((s) => s.number(1_234_567.891))).toEqual([
      '1,234,567.89',
      '1,234,567.89',
      '1,234,567.89',
      '1.234.567,89',
      '1,234,567.89',
    ])
    expect(all.map((s) => s.percent(4.6))).toEqual(['4.6%', '4.6%', '4.6%', '%4,6', '4.6%'])
    expect(en.share(ratio(1n, 3n))).toBe('33.33%')
    expect(en.number(-1.5)).toBe('−1.5')
  })

  test('of time are said to the minute or the second', () => {
    expect(all.map((s) => s.hours(10 + 59 / 60))).toEqual([
      '10 h 59 min',
      '10시간 59분',
      '10時間59分',
      '10 saat 59 dakika',
      '10 ชั่วโมง 59 นาที',
    ])
    expect(en.seconds(2905)).toBe('48 min 25 s')
    expect(en.hours(0)).toBe('0 min')
    expect(en.minutes(90)).toBe('1 h 30 min')
  })

  test('of a broadcast clock past midnight name the next day, but in Japan', () => {
    expect(all.map((s) => s.clock(25 * 60 + 30))).toEqual([
      '01:30 the next day',
      '익일 01:30',
      '25:30',
      'ertesi gün 01:30',
      '01:30 น. ของวันถัดไป',
    ])
    expect(en.clock(23 * 60 + 15)).toBe('23:15')
  })

  test('are counted in the singular and the plural', () => {
    expect([en.count(1, 'day'), en.count(2, 'day'), tr.count(2, 'day')]).toEqual(['1 day', '2 days', '2 gün'])
  })
})

describe('places, media and languages', () => {
  test('countries and groups are named, exclusions with them', () => {
    const territories = parseTerritories('World ex. KR, JP')!
    expect(all.map((s) => s.territories(territories))).toEqual([
      'World except South Korea and Japan',
      '한국 및 일본을 제외한 전 세계',
      '韓国および日本を除く全世界',
      'Güney Kore ve Japonya hariç tüm dünya',
      'ทั่วโลก ยกเว้นเกาหลีใต้และญี่ปุ่น',
    ])
    expect(en.territories(parseTerritories('JP, KR, TR')!)).toBe('Japan, South Korea and Türkiye')
    expect(ja.territories(parseTerritories('DACH, JP, US')!)).toBe('ドイツ語圏（DACH）、日本および米国')
    expect(th.territories(parseTerritories('JP, KR, TH')!)).toBe('ญี่ปุ่น เกาหลีใต้ และไทย')
  })

  test('media have the trade’s words', () => {
    expect(all.map((s) => s.media(['svod', 'free-television']))).toEqual([
      'SVOD and free television',
      '구독형 VOD 및 무료 방송',
      '定額制配信および無料放送',
      'abonelikli VOD ve ücretsiz televizyon',
      'วิดีโอแบบสมัครสมาชิกและฟรีทีวี',
    ])
  })

  test('a language is said with its form', () => {
    expect(all.map((s) => s.languageUse({ language: 'en', form: 'sub' }))).toEqual([
      'English subtitles',
      '영어 자막',
      '英語字幕',
      'İngilizce altyazı',
      'คำบรรยายภาษาอังกฤษ',
    ])
    expect(th.languageUse({ language: 'ko' })).toBe('ภาษาเกาหลี')
    expect(en.languageUse({ language: 'th-u-ca-buddhist' })).toBe('Thai')
  })
})
