import type { Link } from '../core/title/index.ts'
import type { DeskLanguage } from '../formats/words/index.ts'

interface CardWords {
  /** a link that the reader may not see */
  readonly hidden: string
  /** a link that work has not come to */
  readonly ahead: string
  /** what the key figure of each link is */
  readonly labels: Readonly<Record<Link, string>>
}

export const CARD_WORDS: Readonly<Record<DeskLanguage, CardWords>> = {
  en: {
    hidden: 'not opened to you',
    ahead: 'ahead',
    labels: {
      decide: 'entry mode',
      clear: 'rights cleared',
      deal: 'financed / cost',
      adapt: 'decisions open',
      make: 'shooting days',
      release: 'premiere',
      settle: 'result',
    },
  },
  ko: {
    hidden: '열람 권한 없음',
    ahead: '진행 전',
    labels: {
      decide: '진출 방식',
      clear: '확보된 권리',
      deal: '조달 / 비용',
      adapt: '미결 각색',
      make: '촬영일',
      release: '공개일',
      settle: '성과',
    },
  },
  ja: {
    hidden: '閲覧権限なし',
    ahead: 'これから',
    labels: {
      decide: '進出方式',
      clear: '処理済みの権利',
      deal: '調達額／製作費',
      adapt: '未決の翻案',
      make: '撮影日数',
      release: '初日',
      settle: '結果',
    },
  },
  tr: {
    hidden: 'size açık değil',
    ahead: 'sırada',
    labels: {
      decide: 'giriş biçimi',
      clear: 'alınan haklar',
      deal: 'finansman / maliyet',
      adapt: 'açık kararlar',
      make: 'çekim günleri',
      release: 'ilk gösterim',
      settle: 'sonuç',
    },
  },
  th: {
    hidden: 'ไม่ได้เปิดให้คุณ',
    ahead: 'ยังไม่ถึง',
    labels: {
      decide: 'รูปแบบการเข้าสู่ตลาด',
      clear: 'สิทธิที่เคลียร์แล้ว',
      deal: 'เงินทุน / ต้นทุน',
      adapt: 'การดัดแปลงที่ยังไม่ตัดสินใจ',
      make: 'วันถ่ายทำ',
      release: 'วันฉายรอบแรก',
      settle: 'ผลลัพธ์',
    },
  },
}
