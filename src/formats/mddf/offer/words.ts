import type { DeskLanguage } from '../../languages/index.ts'
import type { LeftWhy } from './project.ts'
import type { TakenField, TakeoverItem } from './takeover.ts'

/** What is said of offers that go out, and of those that come in. */
export interface OfferWords {
  readonly left: Readonly<Record<LeftWhy, string>>
  readonly changes: Readonly<Record<TakeoverItem['kind'], string>>
  readonly fields: Readonly<Record<TakenField, string>>
  readonly nothing: string
  /** the file offers other titles alone */
  readonly none: string
}

export const OFFER_WORDS: Readonly<Record<DeskLanguage, OfferWords>> = {
  en: {
    left: {
      'medium-not-offered': 'No platform sells this medium by avails.',
      'start-not-known': 'The day on which it begins is not known.',
      'end-not-known': 'The day on which it ends is not known.',
      'not-cleared': 'It does not hold as it stands; the findings of the title say why.',
      'not-free': 'It is not free:',
      'partly-free': 'Part of it is offered; the rest is not free:',
      'free-not-known': 'Whether it is free is not known:',
      'rating-not-listed': 'The rating is not in the ratings of the world.',
      'stage-not-offered': 'A stage production is not offered by avails.',
    },
    changes: { added: 'new', withdrawn: 'withdrawn', changed: 'changed' },
    fields: {
      ...{ medium: 'medium', territories: 'territories', from: 'first day' },
      ...{ last: 'last day', languages: 'languages', exclusive: 'exclusive', fees: 'fees' },
    },
    nothing: 'The file says what the title says.',
    none: 'None of its offers is of this title.',
  },
  ko: {
    left: {
      'medium-not-offered': '플랫폼이 avails로 파는 매체가 아닙니다.',
      'start-not-known': '시작일을 알 수 없습니다.',
      'end-not-known': '종료일을 알 수 없습니다.',
      'not-cleared': '지금 그대로는 성립하지 않습니다. 이유는 타이틀의 발견 사항에 있습니다.',
      'not-free': '쓸 수 없습니다.',
      'partly-free': '일부만 제공합니다. 나머지는 쓸 수 없습니다.',
      'free-not-known': '쓸 수 있는지 알 수 없습니다.',
      'rating-not-listed': '세계 등급 목록에 없는 등급입니다.',
      'stage-not-offered': '무대 작품은 avails로 제공하지 않습니다.',
    },
    changes: { added: '새로 생김', withdrawn: '철회', changed: '바뀜' },
    fields: {
      ...{ medium: '매체', territories: '지역', from: '첫날' },
      ...{ last: '마지막 날', languages: '언어', exclusive: '독점', fees: '대가' },
    },
    nothing: '파일과 타이틀의 내용이 같습니다.',
    none: '파일에 이 타이틀의 제공이 없습니다.',
  },
  ja: {
    left: {
      'medium-not-offered': 'プラットフォームが avails で扱うメディアではありません。',
      'start-not-known': '開始日が分かりません。',
      'end-not-known': '終了日が分かりません。',
      'not-cleared': '今のままでは成り立ちません。理由は作品の指摘にあります。',
      'not-free': '空いていません。',
      'partly-free': '一部だけを提供します。残りは空いていません。',
      'free-not-known': '空いているか分かりません。',
      'rating-not-listed': '世界のレーティング一覧にない区分です。',
      'stage-not-offered': '舞台作品は avails では提供しません。',
    },
    changes: { added: '新規', withdrawn: '取り下げ', changed: '変更' },
    fields: {
      ...{ medium: 'メディア', territories: '地域', from: '初日' },
      ...{ last: '最終日', languages: '言語', exclusive: '独占', fees: '対価' },
    },
    nothing: 'ファイルと作品の内容は同じです。',
    none: 'ファイルにこの作品の提供はありません。',
  },
  tr: {
    left: {
      'medium-not-offered': 'Platformlar bu mecrayı avails ile satmaz.',
      'start-not-known': 'Başladığı gün bilinmiyor.',
      'end-not-known': 'Bittiği gün bilinmiyor.',
      'not-cleared': 'Bu haliyle tutmuyor; nedenini yapımın bulguları söyler.',
      'not-free': 'Serbest değil:',
      'partly-free': 'Bir bölümü sunuluyor; kalanı serbest değil:',
      'free-not-known': 'Serbest olup olmadığı bilinmiyor:',
      'rating-not-listed': 'Derece, dünya derecelendirmeleri arasında yok.',
      'stage-not-offered': 'Sahne yapıtları avails ile sunulmaz.',
    },
    changes: { added: 'yeni', withdrawn: 'geri çekildi', changed: 'değişti' },
    fields: {
      ...{ medium: 'mecra', territories: 'bölgeler', from: 'ilk gün' },
      ...{ last: 'son gün', languages: 'diller', exclusive: 'münhasır', fees: 'bedeller' },
    },
    nothing: 'Dosya ile yapım aynı şeyi söylüyor.',
    none: 'Dosyada bu yapımın teklifi yok.',
  },
  th: {
    left: {
      'medium-not-offered': 'แพลตฟอร์มไม่ขายสื่อนี้ผ่าน avails',
      'start-not-known': 'ไม่ทราบวันเริ่ม',
      'end-not-known': 'ไม่ทราบวันสิ้นสุด',
      'not-cleared': 'ในสภาพนี้ใช้ไม่ได้ เหตุผลอยู่ในข้อที่พบของเรื่อง',
      'not-free': 'ไม่ว่าง',
      'partly-free': 'เสนอได้บางส่วน ส่วนที่เหลือไม่ว่าง',
      'free-not-known': 'ไม่ทราบว่าว่างหรือไม่',
      'rating-not-listed': 'เรตติ้งนี้ไม่อยู่ในรายการของโลก',
      'stage-not-offered': 'ละครเวทีไม่เสนอผ่าน avails',
    },
    changes: { added: 'ใหม่', withdrawn: 'ถอน', changed: 'เปลี่ยน' },
    fields: {
      ...{ medium: 'สื่อ', territories: 'พื้นที่', from: 'วันแรก' },
      ...{ last: 'วันสุดท้าย', languages: 'ภาษา', exclusive: 'แต่ผู้เดียว', fees: 'ค่าตอบแทน' },
    },
    nothing: 'ไฟล์ตรงกับข้อมูลของเรื่อง',
    none: 'ไฟล์ไม่มีข้อเสนอของเรื่องนี้',
  },
}
