import type { DeskLanguage } from '../../words/languages.ts'
import type { OfferField } from './changes.ts'
import type { LeftWhy } from './project.ts'

/** What is said of offers that go out, and of those that come in. */
export interface OfferWords {
  readonly left: Readonly<Record<LeftWhy, string>>
  readonly changes: Readonly<Record<'new' | 'gone' | 'changed', string>>
  readonly fields: Readonly<Record<OfferField, string>>
  readonly nothing: string
}

export const OFFER_WORDS: Readonly<Record<DeskLanguage, OfferWords>> = {
  en: {
    left: {
      'medium-not-offered': 'No platform sells this medium by avails.',
      'start-not-known': 'The day on which it begins is not known.',
      'end-not-known': 'The day on which it ends is not known.',
      'not-cleared': 'A rule finds that it does not hold; genchi assess says which.',
      'rating-not-listed': 'The rating is not in the ratings of the world.',
      'stage-not-offered': 'A stage production is not offered by avails.',
    },
    changes: { new: 'new', gone: 'gone', changed: 'changed' },
    fields: {
      ...{ licence: 'licence', territories: 'territories', start: 'start', end: 'end' },
      ...{ languages: 'languages', format: 'format', terms: 'terms' },
    },
    nothing: 'The file says what the title says.',
  },
  ko: {
    left: {
      'medium-not-offered': '플랫폼이 avails로 파는 매체가 아닙니다.',
      'start-not-known': '시작일을 알 수 없습니다.',
      'end-not-known': '종료일을 알 수 없습니다.',
      'not-cleared': '어긋난 점이 있습니다. 무엇인지는 genchi assess가 알려 줍니다.',
      'rating-not-listed': '세계 등급 목록에 없는 등급입니다.',
      'stage-not-offered': '무대 작품은 avails로 제공하지 않습니다.',
    },
    changes: { new: '새로 생김', gone: '없어짐', changed: '바뀜' },
    fields: {
      ...{ licence: '이용 방식', territories: '지역', start: '시작', end: '종료' },
      ...{ languages: '언어', format: '화질', terms: '조건' },
    },
    nothing: '파일과 타이틀의 내용이 같습니다.',
  },
  ja: {
    left: {
      'medium-not-offered': 'プラットフォームが avails で扱うメディアではありません。',
      'start-not-known': '開始日が分かりません。',
      'end-not-known': '終了日が分かりません。',
      'not-cleared': '成り立たない点があります。何かは genchi assess で分かります。',
      'rating-not-listed': '世界のレーティング一覧にない区分です。',
      'stage-not-offered': '舞台作品は avails では提供しません。',
    },
    changes: { new: '新規', gone: '消滅', changed: '変更' },
    fields: {
      ...{ licence: '提供形態', territories: '地域', start: '開始', end: '終了' },
      ...{ languages: '言語', format: '画質', terms: '条件' },
    },
    nothing: 'ファイルと作品の内容は同じです。',
  },
  tr: {
    left: {
      'medium-not-offered': 'Platformlar bu mecrayı avails ile satmaz.',
      'start-not-known': 'Başladığı gün bilinmiyor.',
      'end-not-known': 'Bittiği gün bilinmiyor.',
      'not-cleared': 'Bir kurala göre tutmuyor; hangisi olduğunu genchi assess söyler.',
      'rating-not-listed': 'Derece, dünya derecelendirmeleri arasında yok.',
      'stage-not-offered': 'Sahne yapıtları avails ile sunulmaz.',
    },
    changes: { new: 'yeni', gone: 'yok', changed: 'değişti' },
    fields: {
      ...{ licence: 'lisans', territories: 'bölgeler', start: 'başlangıç', end: 'bitiş' },
      ...{ languages: 'diller', format: 'biçim', terms: 'koşullar' },
    },
    nothing: 'Dosya ile yapım aynı şeyi söylüyor.',
  },
  th: {
    left: {
      'medium-not-offered': 'แพลตฟอร์มไม่ขายสื่อนี้ผ่าน avails',
      'start-not-known': 'ไม่ทราบวันเริ่ม',
      'end-not-known': 'ไม่ทราบวันสิ้นสุด',
      'not-cleared': 'มีข้อที่ไม่เป็นไปตามกฎ ดูได้จาก genchi assess',
      'rating-not-listed': 'เรตติ้งนี้ไม่อยู่ในรายการของโลก',
      'stage-not-offered': 'ละครเวทีไม่เสนอผ่าน avails',
    },
    changes: { new: 'ใหม่', gone: 'หายไป', changed: 'เปลี่ยน' },
    fields: {
      ...{ licence: 'รูปแบบสิทธิ์', territories: 'พื้นที่', start: 'เริ่ม', end: 'สิ้นสุด' },
      ...{ languages: 'ภาษา', format: 'ความละเอียด', terms: 'เงื่อนไข' },
    },
    nothing: 'ไฟล์ตรงกับข้อมูลของเรื่อง',
  },
}
