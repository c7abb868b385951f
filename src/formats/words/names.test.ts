import { describe, expect, test } from 'vitest'
import type { Id } from '../../core/base/index.ts'
import { DESK_LANGUAGES } from '../languages/index.ts'
import { nameBook } from './names.ts'
import { CATALOGUE, TITLE } from './samples.fixture.ts'
import type { Speaker } from './speaker.ts'
import { speakerFor } from './speaker-for.ts'

const book = nameBook(TITLE, CATALOGUE)
const speakers = DESK_LANGUAGES.map((language) => speakerFor(language, book))
const named = (id: Id) => speakers.map((s) => s.name(id))

describe('a record is called', () => {
  test('a work by its title, and by what it is where another has the same', () => {
    expect(named('work:zz-local')).toEqual([
      '“Spring Once More”',
      '〈봄을 다시 한번〉',
      '『春をもう一度』',
      '“Bir Kez Daha Bahar”',
      '“ฤดูใบไม้ผลิอีกครั้ง”',
    ])
    expect(named('work:zz-series')).toEqual([
      '“Second Spring” (series, 2024)',
      '〈두 번째 봄〉(시리즈, 2024)',
      '『二度目の春』（シリーズ、2024年）',
      '“İkinci Bahar” (dizi, 2024)',
      '“ฤดูใบไม้ผลิครั้งที่สอง” (ซีรีส์, 2024)',
    ])
  })

  test('a person in their own script, with the romanisation for those who do not read it', () => {
    expect(named('person:zz-lead')).toEqual([
      '윤서진 (Yun Seo-jin)',
      '윤서진',
      '윤서진（Yun Seo-jin）',
      '윤서진 (Yun Seo-jin)',
      '윤서진 (Yun Seo-jin)',
    ])
    expect(named('party:zz-author')[1]).toBe('한가람')
  })

  test('a window by its channel and medium, and by its territory where another has both', () => {
    expect(named('window:zz-channel')).toEqual([
      'Asahina TV window (free television)',
      '아사히나 텔레비전 윈도우(무료 방송)',
      '朝比奈テレビのウィンドウ（無料放送）',
      'Asahina TV gösterim penceresi (ücretsiz televizyon)',
      'ช่วงฉายทาง อาซาฮินะทีวี (ฟรีทีวี)',
    ])
    expect(named('window:zz-stream-abroad')[0]).toBe(
      'Northlight window (SVOD, World except South Korea and Japan)',
    )
    expect(named('window:zz-stage')[0]).toBe('Meridian Theatre run')
  })

  test('a grant by its right, work and parties', () => {
    expect(named('grant:zz-option')).toEqual([
      'option on the remake right in “Second Spring” (series, 2024) from Morningstar Studio to Asahina TV',
      '새벽별 스튜디오가 아사히나 텔레비전 측에 허락한 〈두 번째 봄〉(시리즈, 2024) 리메이크권 옵션',
      'モーニングスター・スタジオから朝比奈テレビへの『二度目の春』（シリーズ、2024年）のリメイク権許諾のオプション',
      '“İkinci Bahar” (dizi, 2024) yeniden çevrim hakkı opsiyonu (lisans veren: Morningstar Studio, lisans alan: Asahina TV)',
      'ออปชันการอนุญาตสิทธิรีเมกใน “ฤดูใบไม้ผลิครั้งที่สอง” (ซีรีส์, 2024) จาก มอร์นิงสตาร์ สตูดิโอ ให้ อาซาฮินะทีวี',
    ])
    expect(named('grant:zz-assigned')[0]).toBe(
      'draft assignment of “Second Spring” (series, 2024) from Morningstar Studio to Northlight',
    )
  })

  test('a scene by its episode and number', () => {
    expect(named('scene:zz-12')).toEqual([
      'episode 3, scene 12A (“Hotel hall, day”)',
      '3회 S#12A(호텔 홀, 낮)',
      '第3話シーン12A「ホテルの広間・昼」',
      '3. bölüm, sahne 12A (“Otel salonu, gündüz”)',
      'ตอนที่ 3 ฉากที่ 12A (“ห้องโถงโรงแรม กลางวัน”)',
    ])
    const film = nameBook({ ...TITLE, head: { ...TITLE.head, form: 'film' } }, CATALOGUE)
    expect(speakerFor('en', film).name('scene:zz-12')).toBe('scene 12A (“Hotel hall, day”)')
  })

  test('a well-known event by its word, dated or not, and a title’s own by its name', () => {
    expect(named('event:delivery')).toEqual(['delivery', '납품', '納品', 'teslim', 'ส่งมอบ'])
    expect(named('event:zz-team-leaves')[1]).toBe('일본 파견')
  })

  test('by what it is, where nobody knows it', () => {
    expect(named('party:zz-nobody')).toEqual([
      'a party without a name',
      '이름 없는 당사자',
      '名称未設定の当事者',
      'adsız taraf',
      'คู่สัญญาที่ไม่มีชื่อ',
    ])
    expect(named('gadget:zz-unknown' as Id)).toEqual(['–', '–', '–', '–', '–'])
    expect(named('constructor:zz' as Id)[0]).toBe('–')
  })

  test('the one that is there, of two with one id in two lists', () => {
    const [english] = speakers as [Speaker]
    expect(english.nameAt('release/windows/window:zz-channel/fees/fee:zz-1')).toBe(
      'fee 1 of the Asahina TV window (free television)',
    )
    expect(english.nameAt('release/windows/window:zz-stream/fees/fee:zz-1')).toBe(
      'fee 1 of the Northlight window (SVOD, Japan)',
    )
  })

  test('in every language, whatever it is, without its id', () => {
    const ids = new Set<Id>()
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('id' in value && typeof value.id === 'string') ids.add(value.id as Id)
      for (const inner of Object.values(value)) collect(inner)
    }
    collect(TITLE)
    collect(CATALOGUE)
    expect(ids.size).toBeGreaterThan(50)
    for (const s of speakers) {
      for (const id of ids) {
        const name = s.name(id)
        expect(name, `${s.language} ${id}`).not.toMatch(/zz-|undefined|^$|–/)
      }
    }
  })
})

describe('a place in the data is said from its link inwards', () => {
  const said = (path: string) => speakers.map((s) => s.place(path))

  test('as the section, the record, the field', () => {
    expect(said('release/windows/window:zz-stage/term/from')).toEqual([
      'Release › Meridian Theatre run › start',
      '공개 › 메리디안 극장 공연 › 시작일',
      '公開 › メリディアン劇場公演 › 開始日',
      'Yayın › Meridian Tiyatrosu temsilleri › başlangıç',
      'เผยแพร่ › การแสดงที่ โรงละครเมริเดียน › วันเริ่ม',
    ])
  })

  test('a record of a record by its short name', () => {
    expect(said('deal/finance/finance:zz-fee/tranches/tranche:zz-2/due')[0]).toBe(
      'Deal › licence fee from Northlight › instalment 2 › due date',
    )
  })

  test('a field whose word differs from record to record by the right one', () => {
    expect(said('deal/reporting/reporting:zz-quarter/from')[0]).toBe(
      'Deal › statements from Asahina TV to Morningstar Studio › who renders statements',
    )
    expect(said('make/costs')).toEqual([
      'Make › costs',
      '제작 › 예산 항목',
      '制作 › 予算項目',
      'Çekim › bütçe kalemleri',
      'ผลิต › รายการต้นทุน',
    ])
  })

  test('what has no word is left out', () => {
    expect(said('make/costs/cost:zz-camera/gadget:zz/constructor')[0]).toBe('Make › Camera › –')
    expect(said('constructor/toString')[0]).toBe('')
  })

  test('every path of a whole title, in every language, without an id or a key', () => {
    const paths: string[] = []
    const walk = (value: unknown, path: string): void => {
      paths.push(path)
      if (Array.isArray(value)) {
        for (const item of value) if (item?.id) walk(item, `${path}/${item.id}`)
      } else if (typeof value === 'object' && value !== null) {
        const isWhole = 'minor' in value || 'num' in value || 'anchor' in value || 'include' in value
        const isKeyed = /\/(names|name|text|reason|wording|source|local|dates)$/.test(path)
        if (!isWhole && !isKeyed)
          for (const [key, inner] of Object.entries(value)) if (key !== 'id') walk(inner, `${path}/${key}`)
      }
    }
    for (const [section, value] of Object.entries(TITLE)) walk(value, section)
    walk(CATALOGUE, 'catalogue')
    expect(paths.length).toBeGreaterThan(300)
    for (const s of speakers) {
      for (const path of paths) {
        const last = path.split('/').at(-1)!
        const said = s.place(path)
        expect(said, `${s.language} ${path}`).not.toMatch(/zz-|undefined|–|[a-z][A-Z]|[a-z]-[a-z]+-/)
        // The last part is said too, but for what only holds others.
        if (path.includes('/'))
          expect(said.split(' › ').length, `${s.language} ${path} ${last}`).toBeGreaterThan(1)
      }
    }
  })
})
