import type { DeskLanguage } from '../../languages/index.ts'
import { josa } from '../../words/josa.ts'
import type { Note, NoteCode } from './notes.ts'

type Quotes = Note['quotes']
type NoteWords = Readonly<Record<NoteCode, (quotes: Quotes) => string>>

const cited = (text = '', open = '“', close = '”'): string => `${open}${text}${close}`
const ko = (text = ''): string => cited(text, '‘', '’')
const ja = (text = ''): string => cited(text, '「', '」')

/** What of a file is not taken over, or is taken as it is not said: one sentence for each, in each language. */
const WORDS: Readonly<Record<DeskLanguage, NoteWords>> = {
  en: {
    'licence-not-known': ({ found }) =>
      `The licence ${cited(found)} is no medium of a window. Not taken over.`,
    'start-no-day': ({ found }) =>
      found ? `The start ${cited(found)} is no day. Not taken over.` : 'No start is given. Not taken over.',
    'end-no-day': ({ found }) =>
      found
        ? `The end ${cited(found)} is neither a day nor open. Not taken over.`
        : 'No end is given. Not taken over.',
    'end-before-start': ({ found }) => `The end ${cited(found)} comes before the start. Not taken over.`,
    'territory-not-known': ({ found }) =>
      found ? `${cited(found)} is no country. Not taken over.` : 'No country is left. Not taken over.',
    'other-licensee': ({ found }) => `This is made out to ${cited(found)}, another licensee. Not taken over.`,
    'delete-not-there': ({ found }) =>
      `The file withdraws ${found ? cited(found) : 'an offer'}, and there is no such window.`,
    'fee-not-known': ({ found }) => `The fee ${cited(found)} is no amount in a currency. Left out.`,
    'fee-due-taken': ({ found, read }) =>
      `No file says when the fee of ${found} is due. The first day is taken: ${read}.`,
    'language-not-known': ({ found }) => `${cited(found)} is no language. Left out.`,
    'time-of-day': ({ found, read }) => `A window has days and no hours: ${found} is taken as ${read}.`,
    'episodes-as-one': ({ found, from }) =>
      `${found} offers of episodes are taken as one window from ${from} on.`,
    'format-not-kept': ({ found }) => `The format ${cited(found)} is not kept with a window.`,
    'term-not-kept': ({ found }) => `The term ${cited(found)} is not kept with a window.`,
    'field-not-kept': ({ found }) => `${cited(found)} is not kept with a window.`,
    'not-offered-kept': ({ found }) =>
      `The window ${cited(found)} is not offered as it stands; that the file lacks it changes nothing.`,
    'part-offered-kept': ({ found }) =>
      `Of the window ${cited(found)} only what is free is offered; what the file says of it changes nothing.`,
  },
  ko: {
    'licence-not-known': ({ found }) =>
      `이용 방식 ${josa(ko(found), '은/는')} 윈도우의 매체가 아닙니다. 가져오지 않습니다.`,
    'start-no-day': ({ found }) =>
      found
        ? `시작 ${josa(ko(found), '은/는')} 날짜가 아닙니다. 가져오지 않습니다.`
        : '시작이 없습니다. 가져오지 않습니다.',
    'end-no-day': ({ found }) =>
      found
        ? `종료 ${josa(ko(found), '은/는')} 날짜도 ‘열림’도 아닙니다. 가져오지 않습니다.`
        : '종료가 없습니다. 가져오지 않습니다.',
    'end-before-start': ({ found }) =>
      `종료 ${josa(ko(found), '이/가')} 시작보다 앞섭니다. 가져오지 않습니다.`,
    'territory-not-known': ({ found }) =>
      found
        ? `${josa(ko(found), '은/는')} 국가가 아닙니다. 가져오지 않습니다.`
        : '남는 국가가 없습니다. 가져오지 않습니다.',
    'other-licensee': ({ found }) => `다른 이용자 ${ko(found)} 앞으로 된 제공입니다. 가져오지 않습니다.`,
    'delete-not-there': ({ found }) =>
      `파일이 ${found ? ko(found) : '제공'} 철회를 알리지만 그런 윈도우가 없습니다.`,
    'fee-not-known': ({ found }) => `금액 ${josa(ko(found), '은/는')} 통화가 있는 금액이 아닙니다. 뺍니다.`,
    'fee-due-taken': ({ found, read }) => `${found}의 지급일은 파일에 없습니다. 첫날로 적습니다: ${read}.`,
    'language-not-known': ({ found }) => `${josa(ko(found), '은/는')} 언어가 아닙니다. 뺍니다.`,
    'time-of-day': ({ found, read }) =>
      `윈도우에는 날짜만 있고 시각은 없습니다. ${found}: ${read}로 적습니다.`,
    'episodes-as-one': ({ found, from }) => `회차별 제공 ${found}건을 ${from}부터의 윈도우 하나로 적습니다.`,
    'format-not-kept': ({ found }) => `화질 ${josa(ko(found), '은/는')} 윈도우에 남기지 않습니다.`,
    'term-not-kept': ({ found }) => `조건 ${josa(ko(found), '은/는')} 윈도우에 남기지 않습니다.`,
    'field-not-kept': ({ found }) => `${josa(ko(found), '은/는')} 윈도우에 남기지 않습니다.`,
    'not-offered-kept': ({ found }) =>
      `윈도우 ${josa(ko(found), '은/는')} 지금 제공되지 않으므로 파일에 없어도 그대로 둡니다.`,
    'part-offered-kept': ({ found }) =>
      `윈도우 ${josa(ko(found), '은/는')} 쓸 수 있는 부분만 제공되므로 파일의 내용으로 바꾸지 않습니다.`,
  },
  ja: {
    'licence-not-known': ({ found }) => `提供形態${ja(found)}に当たるメディアがありません。取り込みません。`,
    'start-no-day': ({ found }) =>
      found ? `開始${ja(found)}は日付ではありません。取り込みません。` : '開始がありません。取り込みません。',
    'end-no-day': ({ found }) =>
      found
        ? `終了${ja(found)}は日付でも無期限でもありません。取り込みません。`
        : '終了がありません。取り込みません。',
    'end-before-start': ({ found }) => `終了${ja(found)}が開始より前です。取り込みません。`,
    'territory-not-known': ({ found }) =>
      found ? `${ja(found)}は国ではありません。取り込みません。` : '国が残りません。取り込みません。',
    'other-licensee': ({ found }) => `別のライセンシー${ja(found)}あてです。取り込みません。`,
    'delete-not-there': ({ found }) =>
      `ファイルは${found ? ja(found) : '提供'}の取り下げを伝えていますが、そのウィンドウはありません。`,
    'fee-not-known': ({ found }) => `料金${ja(found)}は通貨つきの金額ではありません。除きます。`,
    'fee-due-taken': ({ found, read }) => `${found}の支払日はファイルにありません。初日とします：${read}。`,
    'language-not-known': ({ found }) => `${ja(found)}は言語ではありません。除きます。`,
    'time-of-day': ({ found, read }) =>
      `ウィンドウが持つのは日付だけで時刻はありません。${found} は ${read} とします。`,
    'episodes-as-one': ({ found, from }) =>
      `話ごとの提供 ${found} 件を、${from} からの一つのウィンドウとします。`,
    'format-not-kept': ({ found }) => `画質${ja(found)}はウィンドウに残りません。`,
    'term-not-kept': ({ found }) => `条件${ja(found)}はウィンドウに残りません。`,
    'field-not-kept': ({ found }) => `${ja(found)}はウィンドウに残りません。`,
    'not-offered-kept': ({ found }) =>
      `ウィンドウ${ja(found)}は今のままでは提供されないため、ファイルになくてもそのまま残します。`,
    'part-offered-kept': ({ found }) =>
      `ウィンドウ${ja(found)}は空いている部分だけが提供されるため、ファイルの内容では変更しません。`,
  },
  tr: {
    'licence-not-known': ({ found }) => `${cited(found)} lisansı bir pencerenin mecrası değil. Alınmadı.`,
    'start-no-day': ({ found }) =>
      found ? `${cited(found)} başlangıcı bir gün değil. Alınmadı.` : 'Başlangıç verilmemiş. Alınmadı.',
    'end-no-day': ({ found }) =>
      found ? `${cited(found)} bitişi ne bir gün ne de açık uçlu. Alınmadı.` : 'Bitiş verilmemiş. Alınmadı.',
    'end-before-start': ({ found }) => `${cited(found)} bitişi başlangıçtan önce. Alınmadı.`,
    'territory-not-known': ({ found }) =>
      found ? `${cited(found)} bir ülke değil. Alınmadı.` : 'Geriye ülke kalmıyor. Alınmadı.',
    'other-licensee': ({ found }) =>
      `Bu, başka bir lisans alana, ${cited(found)} adına düzenlenmiş. Alınmadı.`,
    'delete-not-there': ({ found }) =>
      `Dosya ${found ? cited(found) : 'bir teklifi'} geri çekiyor, ama böyle bir pencere yok.`,
    'fee-not-known': ({ found }) =>
      `${cited(found)} ücreti, para birimli bir tutar değil. Dışarıda bırakıldı.`,
    'fee-due-taken': ({ found, read }) =>
      `${found} ücretinin vadesini dosya söylemiyor. İlk gün alındı: ${read}.`,
    'language-not-known': ({ found }) => `${cited(found)} bir dil değil. Dışarıda bırakıldı.`,
    'time-of-day': ({ found, read }) =>
      `Pencerenin günü vardır, saati yoktur: ${found}, ${read} olarak alındı.`,
    'episodes-as-one': ({ found, from }) =>
      `${found} bölüm teklifi, ${from} tarihinde başlayan tek pencere olarak alındı.`,
    'format-not-kept': ({ found }) => `${cited(found)} biçimi pencerede tutulmaz.`,
    'term-not-kept': ({ found }) => `${cited(found)} koşulu pencerede tutulmaz.`,
    'field-not-kept': ({ found }) => `${cited(found)} pencerede tutulmaz.`,
    'not-offered-kept': ({ found }) =>
      `${cited(found)} penceresi bu haliyle teklif edilmiyor; dosyada olmaması bir şeyi değiştirmez.`,
    'part-offered-kept': ({ found }) =>
      `${cited(found)} penceresinin yalnızca serbest bölümü teklif ediliyor; dosyanın söylediği bir şeyi değiştirmez.`,
  },
  th: {
    'licence-not-known': ({ found }) => `รูปแบบสิทธิ์ ${cited(found)} ไม่ใช่สื่อของช่วงฉาย จึงไม่นำเข้า`,
    'start-no-day': ({ found }) => (found ? `วันเริ่ม ${cited(found)} ไม่ใช่วันที่ จึงไม่นำเข้า` : 'ไม่มีวันเริ่ม จึงไม่นำเข้า'),
    'end-no-day': ({ found }) =>
      found ? `วันสิ้นสุด ${cited(found)} ไม่ใช่วันที่และไม่ใช่แบบเปิด จึงไม่นำเข้า` : 'ไม่มีวันสิ้นสุด จึงไม่นำเข้า',
    'end-before-start': ({ found }) => `วันสิ้นสุด ${cited(found)} มาก่อนวันเริ่ม จึงไม่นำเข้า`,
    'territory-not-known': ({ found }) =>
      found ? `${cited(found)} ไม่ใช่ประเทศ จึงไม่นำเข้า` : 'ไม่เหลือประเทศใด จึงไม่นำเข้า',
    'other-licensee': ({ found }) => `รายการนี้เป็นของผู้รับสิทธิ์รายอื่น ${cited(found)} จึงไม่นำเข้า`,
    'delete-not-there': ({ found }) => `ไฟล์แจ้งถอน ${found ? cited(found) : 'ข้อเสนอ'} แต่ไม่มีช่วงฉายนี้`,
    'fee-not-known': ({ found }) => `ค่าสิทธิ์ ${cited(found)} ไม่ใช่จำนวนเงินที่มีสกุลเงิน จึงเว้นไว้`,
    'fee-due-taken': ({ found, read }) => `ไฟล์ไม่บอกกำหนดจ่ายของ ${found} จึงใช้วันแรก: ${read}`,
    'language-not-known': ({ found }) => `${cited(found)} ไม่ใช่ภาษา จึงเว้นไว้`,
    'time-of-day': ({ found, read }) => `ช่วงฉายมีแต่วันที่ ไม่มีเวลา: ${found} ถือเป็น ${read}`,
    'episodes-as-one': ({ found, from }) => `ข้อเสนอรายตอน ${found} รายการ รวมเป็นช่วงฉายเดียวตั้งแต่ ${from}`,
    'format-not-kept': ({ found }) => `ช่วงฉายไม่เก็บความละเอียด ${cited(found)}`,
    'term-not-kept': ({ found }) => `ช่วงฉายไม่เก็บเงื่อนไข ${cited(found)}`,
    'field-not-kept': ({ found }) => `ช่วงฉายไม่เก็บ ${cited(found)}`,
    'not-offered-kept': ({ found }) => `ช่วงฉาย ${cited(found)} ยังไม่เสนอในสภาพนี้ การไม่มีในไฟล์จึงไม่เปลี่ยนอะไร`,
    'part-offered-kept': ({ found }) => `ช่วงฉาย ${cited(found)} เสนอเฉพาะส่วนที่ว่าง สิ่งที่ไฟล์ระบุจึงไม่เปลี่ยนอะไร`,
  },
}

export const noteSentence = (
  { code, quotes }: Pick<Note, 'code' | 'quotes'>,
  language: DeskLanguage,
): string => WORDS[language][code](quotes)
