import { describe, expect, test } from 'vitest'
import type { Code, FindingFacts, FindingOf, MissingFact } from '../../core/seams/index.ts'
import { RULES } from '../../core/seams/index.ts'
import { DESK_LANGUAGES } from '../languages/index.ts'
import { MESSAGES } from './findings/index.ts'
import type { Message, Messages } from './findings/message.ts'
import { nameBook } from './names.ts'
import { CATALOGUE, MISSING_AT, SAMPLES, TITLE } from './samples.fixture.ts'
import { headline, remedy, sentence } from './sentence.ts'
import { speakerFor } from './speaker-for.ts'
import { TERMS } from './terms/index.ts'

const book = nameBook(TITLE, CATALOGUE)
const speakers = DESK_LANGUAGES.map((language) => speakerFor(language, book))
const CODES = Object.keys(SAMPLES) as Code[]

const finding = <C extends Code>(
  code: C,
  facts: FindingFacts[C],
  because: readonly string[] = [],
): FindingOf => ({ code, severity: 'error', because, facts }) as FindingOf

const lacking = (
  what: MissingFact,
  at: string,
  rules: readonly Code[] = ['window-under-holdback'],
): FindingOf => ({ code: 'fact-missing', severity: 'unknown', because: [at], facts: { what, rules } })

const findings: readonly FindingOf[] = [
  ...CODES.filter((code) => code !== 'fact-missing').flatMap((code) =>
    SAMPLES[code].map((facts) => finding(code, facts as never)),
  ),
  ...Object.entries(MISSING_AT).flatMap(([what, places]) =>
    places.map((at) => lacking(what as MissingFact, at)),
  ),
]

/** An id, a code or a key: `zz-` is in every id of the samples, the rest has a hyphen or a colon inside. */
const RAW = new RegExp(
  ['zz-', 'undefined', 'NaN', '\\[object', '\\b[a-z]+:[a-z0-9-]', '[a-z][a-z]+[A-Z]', ...CODES].join('|'),
)

const HAS_OWN_SCRIPT = { ko: /[가-힣]/, ja: /[ぁ-ゖァ-ヺ一-鿿]/, th: /[\u0E00-\u0E7F]/ } as const

describe('every finding, in every language', () => {
  test('has words for every rule there is, and for no other', () => {
    const codes = RULES.map(({ code }) => code).sort()
    expect(CODES.filter((code) => code !== 'fact-missing').sort()).toEqual(codes)
    for (const language of DESK_LANGUAGES) {
      expect(Object.keys(MESSAGES[language].rules).sort(), language).toEqual(codes)
      expect(Object.keys(MESSAGES[language].missing.clauses).sort(), language).toEqual(
        Object.keys(MISSING_AT).sort(),
      )
    }
  })

  test('says names, never an id or a code', () => {
    for (const s of speakers) {
      for (const it of findings) {
        for (const words of [sentence(it, s), headline(it, s), remedy(it, s)]) {
          expect(words, s.language).not.toMatch(RAW)
          expect(words.length).toBeGreaterThan(3)
          expect(words).not.toMatch(/ {2}|\s$|^\s|\(\)|“”|‘’/)
        }
      }
    }
  })

  test('says no name that the data has not: nothing here is called by its kind, but a scene that was cut', () => {
    for (const s of speakers) {
      const kinds = new Set(['party', 'work', 'person', 'panel', 'beat', 'event'] as const)
      for (const it of findings) {
        for (const kind of kinds) expect(sentence(it, s)).not.toContain(s.terms.unnamed[kind])
      }
    }
  })

  test('is a whole sentence: it ends as its language ends one', () => {
    const ends = {
      en: /\.$/,
      ko: /(니다|십시오)(\([^)]*\))?\.$/,
      ja: /。$/,
      tr: /\.$/,
      th: /[\u0E00-\u0E7F)”.\d%]$/,
    }
    for (const s of speakers) {
      for (const it of findings) {
        expect(sentence(it, s)).toMatch(ends[s.language])
        if (s.language !== 'th') expect(remedy(it, s)).toMatch(ends[s.language])
        expect(headline(it, s)).not.toMatch(/[.。]$/)
      }
    }
  })

  test('is in the script of its reader', () => {
    for (const s of speakers) {
      if (s.language === 'en' || s.language === 'tr') continue
      for (const it of findings) {
        for (const words of [sentence(it, s), headline(it, s), remedy(it, s)])
          expect(words).toMatch(HAS_OWN_SCRIPT[s.language])
      }
    }
  })

  test('has its own name: no two rules share one', () => {
    for (const s of speakers) {
      const names = CODES.map((code) => headline({ code }, s))
      expect(new Set(names).size).toBe(names.length)
    }
  })
})

describe('the words are as a person of the trade would put them', () => {
  const said = <C extends Code>(code: C, at = 0) =>
    speakers.map((s) => sentence(finding(code, SAMPLES[code][at] as FindingFacts[C]), s))

  test('a window under a holdback', () => {
    expect(said('window-under-holdback')).toEqual([
      'The Northlight window (SVOD, Japan) is under a holdback that protects Asahina TV from Thu 14 May 2026 to the end of Tue 30 Jun 2026.',
      '노스라이트 윈도우(구독형 VOD, 일본)는 2026년 5월 14일(목)부터 2026년 6월 30일(화)까지 아사히나 텔레비전 보호 홀드백에 걸려 있습니다.',
      'ノースライトのウィンドウ（定額制配信、日本）は、朝比奈テレビのためのホールドバックの期間中です（2026年5月14日(木)から2026年6月30日(火)まで）。',
      'Northlight gösterim penceresi (abonelikli VOD, Japonya), Asahina TV lehine konan holdback altında: 14 Mayıs 2026 Perşembe gününden 30 Haziran 2026 Salı günü sonuna kadar.',
      'ช่วงฉายทาง นอร์ทไลต์ (วิดีโอแบบสมัครสมาชิก ญี่ปุ่น) อยู่ในระยะกันสิทธิ (holdback) เพื่อ อาซาฮินะทีวี ตั้งแต่วันพฤหัสบดีที่ 14 พฤษภาคม 2026 ถึงสิ้นวันอังคารที่ 30 มิถุนายน 2026',
    ])
  })

  test('a beat that only an uncleared work has', () => {
    expect(said('derivation-leak')).toEqual([
      'In episode 3, scene 12A (“Hotel hall, day”), the beat “The slap at the wedding” stands only in “Second Spring” (series, 2024), which is not cleared for this title.',
      '3회 S#12A(호텔 홀, 낮)에 쓰인 비트 ‘결혼식장의 따귀’의 출처는 〈두 번째 봄〉(시리즈, 2024)뿐이며, 이 타이틀은 그 작품의 권리를 확보하지 않았습니다.',
      '第3話シーン12A「ホテルの広間・昼」で使うビート「結婚式の平手打ち」は『二度目の春』（シリーズ、2024年）にしかなく、このタイトルはその作品の権利を得ていません。',
      'Yer: 3. bölüm, sahne 12A (“Otel salonu, gündüz”). Burada kullanılan “Düğündeki tokat” öykü birimi yalnız şu eserde geçiyor: “İkinci Bahar” (dizi, 2024). Bu yapım için o eserin hakkı alınmamış.',
      'ตอนที่ 3 ฉากที่ 12A (“ห้องโถงโรงแรม กลางวัน”) ใช้จังหวะเรื่อง “การตบในงานแต่ง” ซึ่งมีอยู่เฉพาะใน “ฤดูใบไม้ผลิครั้งที่สอง” (ซีรีส์, 2024) และเรื่องนี้ยังไม่ได้รับสิทธิในผลงานนั้น',
    ])
  })

  test('a receipt that leaves its business year', () => {
    expect(said('receipt-moved-out-of-year')).toEqual([
      'JPY 400,000,000 from Northlight to Morningstar Studio was approved for Mon 30 Nov 2026 and is now due on Fri 29 Jan 2027. It leaves the payee’s business year to Thu 31 Dec 2026 for the one to Fri 31 Dec 2027.',
      '노스라이트가 새벽별 스튜디오 측에 지급할 400,000,000엔의 지급일이 승인된 2026년 11월 30일(월)에서 2027년 1월 29일(금)로 바뀌었습니다. 수령 측의 2026년 12월 31일(목) 종료 사업연도에서 2027년 12월 31일(금) 종료 사업연도로 넘어갑니다.',
      'ノースライトからモーニングスター・スタジオへの400,000,000円の支払日は、承認時の2026年11月30日(月)から2027年1月29日(金)に変わりました。受取側の2026年12月31日(木)に終わる事業年度から、2027年12月31日(金)に終わる事業年度に移ります。',
      '400.000.000 JPY tutarındaki ödemenin (ödeyen: Northlight, alan: Morningstar Studio) onaylanan tarihi 30 Kasım 2026 Pazartesi, şimdiki vadesi 29 Ocak 2027 Cuma. Alanın hesap dönemi değişiyor: 31 Aralık 2026 Perşembe günü biten hesap dönemi yerine 31 Aralık 2027 Cuma günü biten hesap dönemi.',
      'เงิน 400,000,000 เยน จาก นอร์ทไลต์ ให้ มอร์นิงสตาร์ สตูดิโอ อนุมัติไว้ให้จ่ายวันจันทร์ที่ 30 พฤศจิกายน 2026 แต่ขณะนี้ครบกำหนดวันศุกร์ที่ 29 มกราคม 2027 จึงย้ายจากรอบบัญชีสิ้นสุดวันพฤหัสบดีที่ 31 ธันวาคม 2026 ไปรอบบัญชีสิ้นสุดวันศุกร์ที่ 31 ธันวาคม 2027 ของผู้รับเงิน',
    ])
  })

  test('a credit stronger than the grant allows: 原作 where only 原案 was granted', () => {
    expect(said('credit-not-granted')).toEqual([
      'The title credits “Second Spring” (web novel, 2020) as “source work (原作)”; the strongest credit allowed is “concept (原案)”.',
      '〈두 번째 봄〉(웹소설, 2020)의 크레디트 표기는 ‘원작’이지만, 허락된 표기는 ‘원안’까지입니다.',
      '『二度目の春』（ウェブ小説、2020年）のクレジットは「原作」ですが、許諾で認められているのは「原案」までです。',
      '“İkinci Bahar” (web romanı, 2020) için jenerik ibaresi “kaynak eser (原作)”; izin verilen en güçlü ibare “fikir (原案)”.',
      'เครดิตของ “ฤดูใบไม้ผลิครั้งที่สอง” (เว็บนวนิยาย, 2020) ระบุว่าเป็นต้นฉบับ (原作) แต่เครดิตสูงสุดที่อนุญาตคือแนวคิด (原案)',
    ])
  })

  test('a permit that begins after the first day of work', () => {
    expect(said('permit-too-late')).toEqual([
      '윤서진 (Yun Seo-jin) is to work in Japan on Mon 2 Feb 2026; the work permit runs from Mon 9 Feb 2026.',
      '윤서진은 2026년 2월 2일(월)에 일본에서 일할 예정이나, 취업 허가는 2026년 2월 9일(월)부터 유효합니다.',
      '윤서진（Yun Seo-jin）は2026年2月2日(月)に日本で働く予定ですが、就労許可の開始は2026年2月9日(月)です。',
      '윤서진 (Yun Seo-jin) 2 Şubat 2026 Pazartesi günü çalışacak (ülke: Japonya); çalışma izninin başlangıcı 9 Şubat 2026 Pazartesi.',
      '윤서진 (Yun Seo-jin) มีงานในญี่ปุ่น ในวันจันทร์ที่ 2 กุมภาพันธ์ 2026 แต่ใบอนุญาตทำงานเริ่มใช้ได้วันจันทร์ที่ 9 กุมภาพันธ์ 2026',
    ])
  })

  test('a cost that the plan does not meet', () => {
    expect(said('cost-unfunded')).toEqual([
      'The title costs JPY 900,000,000, and the finance plan comes to JPY 820,000,000: JPY 80,000,000 is not financed.',
      '제작비는 900,000,000엔, 재원 조달 계획의 합계는 820,000,000엔이며, 부족액은 80,000,000엔입니다.',
      '製作費900,000,000円に対し、資金調達計画の合計は820,000,000円で、80,000,000円不足しています。',
      'Maliyet: 900.000.000 JPY; finansman planının toplamı: 820.000.000 JPY. Karşılanmayan tutar: 80.000.000 JPY.',
      'ต้นทุนคือ 900,000,000 เยน แผนการเงินรวมได้ 820,000,000 เยน ยังขาดอยู่ 80,000,000 เยน',
    ])
  })
})

describe('a missing fact', () => {
  const at = MISSING_AT['holdback-end'][0]!

  test('says what is not known, and what nobody can say without it', () => {
    expect(speakers.map((s) => sentence(lacking('holdback-end', at), s))).toEqual([
      'The end of the holdback for Asahina TV is not known, so nobody can say whether a window opens under a holdback.',
      '아사히나 텔레비전 보호 홀드백의 종료일이 확인되지 않아, 홀드백 기간에 열리는 윈도우가 있는지 말할 수 없습니다.',
      '朝比奈テレビのためのホールドバックの終了日が不明なため、ホールドバック中に開くウィンドウがあるかどうかを判断できません。',
      'Bilinmeyen: Asahina TV lehine holdback için bitiş tarihi. Bu nedenle holdback altında açılan bir pencere olup olmadığı söylenemez.',
      'ไม่ทราบวันสิ้นสุดของระยะกันสิทธิ (holdback) เพื่อ อาซาฮินะทีวี จึงบอกไม่ได้ว่ามีช่วงฉายที่เปิดในระยะกันสิทธิหรือไม่',
    ])
  })

  test('that several rules want says each of them', () => {
    const [english] = speakers
    const rules: readonly Code[] = ['chain-of-title-gap', 'language-not-cleared', 'window-outside-rights']
    expect(sentence(lacking('term', MISSING_AT.term[0]!, rules), english!)).toBe(
      'The term of the licence of the adaptation right in “Second Spring” (web novel, 2020) from 한가람 (Han Ga-ram) to Morningstar Studio is not known, so nobody can say whether the chain of title is complete, whether the languages are cleared or whether the windows lie within the rights held.',
    )
  })

  test('of a record that is not named on its path is said in general', () => {
    for (const s of speakers) {
      for (const what of Object.keys(MISSING_AT) as MissingFact[]) {
        const words = sentence(lacking(what, 'deal'), s)
        expect(words).not.toMatch(RAW)
        expect(words.length).toBeGreaterThan(20)
      }
    }
  })
})

test('a rule without words, or words that say a fact which the rule has not, do not compile', () => {
  const { 'cash-gap': gap, ...others } = MESSAGES.en.rules
  // @ts-expect-error: one rule has no words
  const lacks: Messages['rules'] = others
  // @ts-expect-error: a cash gap has a week and a sum, and no window
  const wrong: Message<'cash-gap'> = { ...gap, say: ({ window }) => String(window) }
  expect([lacks, wrong]).toHaveLength(2)
})

describe('the tables of words', () => {
  test('have the same keys in every language, and no empty word', () => {
    const keys = (value: unknown, path = ''): readonly string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => keys(inner, `${path}/${key}`))
        : [path]
    const optional = (path: string) => !path.startsWith('/countries/')
    const english = keys(TERMS.en).filter(optional).sort()
    expect(english.length).toBeGreaterThan(450)
    for (const language of DESK_LANGUAGES) {
      expect(keys(TERMS[language]).filter(optional).sort(), language).toEqual(english)
      expect(JSON.stringify(TERMS[language])).not.toContain('""')
    }
  })

  test('are in the reader’s script, but for names and letters of the trade', () => {
    const words = (value: unknown): readonly string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(words)
          : []
    const latin = (language: 'ko' | 'ja' | 'th') =>
      words(TERMS[language]).filter((word) => !HAS_OWN_SCRIPT[language].test(word))
    expect(latin('ko')).toEqual([])
    expect(latin('ja')).toEqual(['ASEAN', 'URL'])
    expect(latin('th')).toEqual([])
  })
})
