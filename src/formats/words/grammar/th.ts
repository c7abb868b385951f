import { thaiList } from '../../languages/index.ts'
import type { Grammar } from './grammar.ts'

const WEEKDAYS = ['จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์', 'อาทิตย์']
const MONTHS = [
  ...['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน'],
  ...['กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'],
]

// A figure in words runs on into its unit: 1,200 ล้านเยน, but 1,200 เยน.
const spaced = (figure: string, unit: string) =>
  `${figure}${/[\u0E00-\u0E7F]$/.test(figure) ? '' : ' '}${unit}`

const counted = (word: string) => (figure: string) => `${figure} ${word}`

export const th: Grammar = {
  locale: 'th',
  point: '.',
  thousands: ',',
  comma: ' ',
  day: ({ weekday, date, month, year }) => `วัน${WEEKDAYS[weekday - 1]}ที่ ${date} ${MONTHS[month - 1]} ${year}`,
  currencies: {
    THB: (figure) => spaced(figure, 'บาท'),
    KRW: (figure) => spaced(figure, 'วอน'),
    JPY: (figure) => spaced(figure, 'เยน'),
    USD: (figure) => spaced(figure, 'ดอลลาร์สหรัฐ'),
    EUR: (figure) => spaced(figure, 'ยูโร'),
    CNY: (figure) => spaced(figure, 'หยวน'),
    TRY: (figure) => spaced(figure, 'ลีราตุรกี'),
    TWD: (figure) => spaced(figure, 'ดอลลาร์ไต้หวัน'),
    GBP: (figure) => spaced(figure, 'ปอนด์สเตอร์ลิง'),
  },
  anyCurrency: (figure, code) => `${figure} ${code}`,
  short: {
    style: 'decimal',
    steps: [
      { zeros: 12, word: ' ล้านล้าน' },
      { zeros: 6, word: ' ล้าน' },
    ],
  },
  percent: (figure) => `${figure}%`,
  measure: { people: (figure) => `${figure} คน`, rank: (figure) => `อันดับ ${figure}` },
  duration: { hours: (n) => `${n} ชั่วโมง`, minutes: (n) => `${n} นาที`, seconds: (n) => `${n} วินาที` },
  between: ' ',
  count: {
    day: counted('วัน'),
    week: counted('สัปดาห์'),
    month: counted('เดือน'),
    year: counted('ปี'),
    episode: counted('ตอน'),
  },
  list: thaiList,
  language: (language) => `ภาษา${language}`,
  clock: (clock, nextDay) => (nextDay === undefined ? `${clock} น.` : `${nextDay} น. ของวันถัดไป`),
  span: (first, last) =>
    last === undefined
      ? `ตั้งแต่${first} โดยไม่มีกำหนดสิ้นสุด`
      : last === first
        ? `ใน${first}`
        : `ตั้งแต่${first} ถึงสิ้น${last}`,
  until: (last) => (last === undefined ? 'โดยไม่มีกำหนดสิ้นสุด' : `จนถึงสิ้น${last}`),
  except: (included, excluded) => `${included} ยกเว้น${excluded}`,
  work: (name) => `“${name}”`,
  workApart: (name, kind, year) => `“${name}” (${kind}${year === undefined ? '' : `, ${year}`})`,
  quote: (text) => `“${text}”`,
  shifted: (count, side, anchor) => `${count}${side === 'before' ? 'ก่อน' : 'หลัง'}${anchor}`,
  onAnchor: (anchor) => `ใน${anchor}`,
  eventAnchor: (event, own) => (own ? ` “${event}”` : `วัน${event}`),
  person: (own, latin) => `${own} (${latin})`,
  compounds: {
    ageRating: ({ country, system }) => `เรตอายุใน${country} (${system})`,
    allotment: ({ party }) => `สิทธิที่จัดสรรให้ ${party}`,
    busy: ({ person }) => `งานอื่นของ ${person}`,
    comparison: ({ rating, against }) => `การเปรียบเทียบ ${rating} กับ ${against}`,
    credit: ({ work }) => `เครดิตของ ${work}`,
    shootingDay: (of) => ('on' in of ? `การถ่ายทำ${of.on}` : `วันถ่ายทำที่ ${of.nth}`),
    decision: ({ kind, about }) =>
      about === '' ? `การตัดสินใจดัดแปลง (${kind})` : `การตัดสินใจดัดแปลงเรื่อง ${about} (${kind})`,
    episode: ({ number }) => `ตอนที่ ${number}`,
    fee: ({ nth, window }) => `ค่าสิทธิงวดที่ ${nth} ของ${window}`,
    feeInside: ({ nth }) => `ค่าสิทธิงวดที่ ${nth}`,
    statementInside: ({ nth }) => `กำหนดส่งใบแจ้งยอดครั้งที่ ${nth}`,
    lastAiring: 'วันออกอากาศตอนสุดท้าย',
    finance: ({ kind, party }) => `${kind}จาก ${party}`,
    forecast: ({ panel }) => `ประมาณการของ ${panel}`,
    grant: ({ status, right, work, licensor, licensee }) => {
      const done = { signed: '', option: 'ออปชัน', draft: 'ร่าง' }[status]
      return right === undefined
        ? `${done}การโอนสิทธิใน ${work} จาก ${licensor} ให้ ${licensee}`
        : `${done}การอนุญาต${right}ใน ${work} จาก ${licensor} ให้ ${licensee}`
    },
    guarantee: ({ payer, payee }) => `เงินประกันรายได้ขั้นต่ำจาก ${payer} ให้ ${payee}`,
    headcount: ({ function: of, country }) => `${of}จาก${country}`,
    holdback: ({ protects }) => `ระยะกันสิทธิ (holdback) เพื่อ ${protects}`,
    incentive: ({ scheme, applicant }) => `คำขอตาม ${scheme} ของ ${applicant}`,
    localMetadata: ({ language, where }) => `ข้อมูลกำกับ${language}${where === undefined ? '' : ` (${where})`}`,
    material: ({ kind, language }) => (language === undefined ? kind : `${kind} (${language})`),
    part: ({ episode }) => `ตั้งแต่ตอนที่ ${episode}`,
    permit: ({ country, person }) => `ใบอนุญาตทำงานใน${country}ของ ${person}`,
    permitInside: ({ country }) => `ใบอนุญาตทำงานใน${country}`,
    rating: ({ panel, episode }) => (episode === undefined ? `${panel} ทุกตอน` : `${panel} ${episode}`),
    receipt: ({ payer, on }) => `เงินรับจาก ${payer} เมื่อ${on}`,
    reporting: ({ from, to }) => `ใบแจ้งยอดจาก ${from} ถึง ${to}`,
    scene: ({ episode, number, name }) =>
      `${episode === undefined ? '' : `ตอนที่ ${episode} `}ฉากที่ ${number}${name === '' ? '' : ` (“${name}”)`}`,
    statement: ({ to, period }) => `ใบแจ้งยอดถึง ${to} (${period})`,
    tranche: ({ nth, finance }) => `งวดที่ ${nth} ของ${finance}`,
    trancheInside: ({ nth }) => `งวดที่ ${nth}`,
    use: ({ right, work }) => `การใช้ ${work} (${right})`,
    week: ({ ends, window }) => `สัปดาห์ที่สิ้นสุด${ends} ของ${window}`,
    window: ({ channel, medium, onStage }) =>
      onStage ? `การแสดงที่ ${channel}` : `ช่วงฉายทาง ${channel} (${medium})`,
  },
}
