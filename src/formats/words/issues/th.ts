import type { IssueWords } from './words.ts'

const q = (text: string): string => `“${text}”`
const like = (nearest: string): string => (nearest === '' ? '' : ` หมายถึง ${q(nearest)} หรือไม่`)
const oneOf = (known: string): string => (known === '' ? '' : ` ที่ใช้ได้คือ ${known}`)

export const th: IssueWords = {
  'not-utf-8': () => 'ตั้งแต่จุดนี้ไม่ใช่ UTF-8 โปรดบันทึกไฟล์เป็น UTF-8',
  'file-too-large': ({ limit }) => `ไฟล์ใหญ่เกินไป อ่านได้ไม่เกิน ${limit}`,
  'control-character': ({ code }) => `มีอักขระควบคุม (${code}) อยู่ตรงนี้ โปรดลบออก`,
  'lone-surrogate': ({ code }) => `มีอักขระเพียงครึ่งเดียว (${code}) โปรดเขียนอักขระให้ครบ`,
  'bidi-mark': ({ code }) => `มีอักขระซ่อนที่เปลี่ยนทิศทางการเขียน (${code}) โปรดลบออก`,

  'bad-yaml': () => 'อ่านเป็น YAML ไม่ได้ โปรดตรวจเครื่องหมายทวิภาค ขีด และอัญประกาศ',
  'bad-indent': () => 'การเยื้องไม่ตรงกับบรรทัดข้างบน',
  'tab-indent': () => 'บรรทัดนี้เยื้องด้วยแท็บ โปรดใช้ช่องว่าง',
  'not-closed': () => 'ขาดอัญประกาศปิด วงเล็บปิด จุลภาค หรือทวิภาค',
  'bad-escape': () => 'เครื่องหมาย \\ ในอัญประกาศคู่ไม่ใช่รหัสที่รู้จัก โปรดใช้อัญประกาศเดี่ยว',
  'too-deep': ({ limit }) => `รายการซ้อนกันลึกเกินไป อ่านได้ไม่เกิน ${limit} ชั้น`,
  'several-documents': () => 'เอกสารที่สองเริ่มตรงนี้ ไฟล์หนึ่งมีได้เอกสารเดียว',
  'yaml-directive': () => 'ไม่อ่านบรรทัดที่ขึ้นต้นด้วย % โปรดลบออก',
  'yaml-anchor': ({ found }) => `ไม่อ่าน anchor (${found}) โปรดเขียนค่าไว้ตรงที่ใช้`,
  'yaml-alias': ({ found }) => `ไม่อ่านการอ้างอิง (${found}) โปรดเขียนค่าเต็ม ข้อความที่ขึ้นต้นด้วย * ให้ใส่อัญประกาศ`,
  'yaml-tag': ({ found }) => `ไม่อ่าน tag (${found}) โปรดเขียนเฉพาะค่า ข้อความที่ขึ้นต้นด้วย ! ให้ใส่อัญประกาศ`,
  'merge-key': () => 'ไม่อ่าน merge key (<<) โปรดเขียนทุกช่องให้ครบ',
  'key-not-text': () => 'ไม่มีชื่อช่อง หรือชื่อช่องเป็นรายการ โปรดเขียนเป็นคำ',
  'no-colon': ({ found }) => `${q(found)} ไม่มีทวิภาค ภายใน { } จุลภาคหมายถึงเริ่มช่องใหม่ ข้อความที่มีจุลภาคให้ใส่อัญประกาศ`,
  'duplicate-key': ({ found, line }) => `${q(found)} ซ้ำกัน ครั้งแรกอยู่บรรทัดที่ ${line}`,
  'ambiguous-word': ({ found }) =>
    `บางโปรแกรมอ่าน ${found} เป็นจริงหรือเท็จ โปรดใส่อัญประกาศ หรือเขียน true หรือ false`,
  'number-form': ({ found }) => `บางโปรแกรมอ่าน ${found} เป็นจำนวนอื่น โปรดเขียนด้วยตัวเลขล้วน หรือใส่อัญประกาศ`,
  'number-not-exact': ({ found }) => `${found} มีหลักมากเกินกว่าที่จำนวนจะเก็บได้`,

  'missing-file': ({ file }) => `ไม่มีไฟล์ ${file}`,
  'unknown-file': ({ found, nearest }) => `${found} ไม่ใช่ไฟล์ของสเลต${like(nearest)}`,
  'not-a-slate': () => 'ไม่พบสเลต ไม่มี slate.yaml ไม่มีโฟลเดอร์ catalogue และไม่มีโฟลเดอร์ที่มี title.yaml',
  'catalogue-in-title': ({ found, belongs }) =>
    `ในสเลต ทุกเรื่องใช้แคตตาล็อกเดียวกัน จึงไม่อ่าน ${found} โปรดย้ายข้อมูลไปไว้ใน ${belongs}`,

  'missing-field': ({ field }) => `ไม่มีช่อง ${q(field)}`,
  'unknown-field': ({ found, nearest, known }) =>
    `ที่นี่ไม่มีช่อง ${q(found)}${nearest === '' ? oneOf(known) : like(nearest)}`,
  'empty-value': () => 'ไม่มีค่า โปรดเขียนค่า หรือลบบรรทัดนี้',
  'empty-text': () => 'ข้อความว่าง โปรดเขียนข้อความ หรือลบบรรทัดนี้',
  'empty-list': () => 'รายการว่าง โปรดระบุอย่างน้อยหนึ่งอย่าง',
  'wanted-mapping': () => 'ตรงนี้ต้องเป็นช่องต่าง ๆ แต่ละช่องมีชื่อและทวิภาค',
  'wanted-list': () => 'ตรงนี้ต้องเป็นรายการ เขียน [a, b] หรือขึ้นต้นแต่ละบรรทัดด้วยขีด',
  'wanted-text': () => 'ตรงนี้ต้องเป็นข้อความ ตัวเลขที่เป็นข้อความให้ใส่อัญประกาศ',
  'wanted-number': () => 'ตรงนี้ต้องเป็นจำนวน',
  'wanted-whole-number': () => 'ตรงนี้ต้องเป็นจำนวนเต็ม',
  'wanted-true-or-false': () => 'ตรงนี้ต้องเป็น true หรือ false',
  'unknown-word': ({ found, nearest, known }) =>
    `ใช้ ${q(found)} ตรงนี้ไม่ได้${nearest === '' ? oneOf(known) : like(nearest)}`,
  'number-too-small': ({ found, least }) => `${found} น้อยเกินไป ต้องไม่น้อยกว่า ${least}`,
  'number-too-large': ({ found, most }) => `${found} มากเกินไป ต้องไม่เกิน ${most}`,
  'bad-id': ({ found, kind }) => `${q(found)} ไม่ใช่รหัสในรูป ${kind}:ชื่อ โปรดใช้อักษรละตินตัวเล็ก ตัวเลข และยัติภังค์`,
  'bad-day': ({ found }) => `${q(found)} ไม่ใช่วันที่ โปรดเขียนแบบ 2025-08-28`,
  'bad-date': ({ found }) => `${q(found)} ไม่ใช่วันที่ โปรดเขียนแบบ 2025-08-28 หรือ 7 days after event:premiere`,
  'bad-partial-day': ({ found }) => `${q(found)} ไม่ใช่วัน เดือน หรือปี โปรดเขียนแบบ 2025-08-28, 2025-08 หรือ 2025`,
  'bad-month-day': ({ found }) => `${q(found)} ไม่ใช่เดือนและวัน โปรดเขียนแบบ 03-31`,
  'bad-clock': ({ found }) => `${q(found)} ไม่ใช่เวลา โปรดเขียนแบบ 09:00 หลังเที่ยงคืนเขียน 25:30 ได้ถึง 48:00`,
  'bad-zone': ({ found }) => `${q(found)} ไม่ใช่เขตเวลา โปรดเขียนแบบ Asia/Tokyo`,
  'bad-money': ({ found }) => `${q(found)} ไม่ใช่จำนวนเงิน โปรดเขียนแบบ JPY 12,000,000 โดยมีทศนิยมเท่าที่สกุลเงินนั้นมี`,
  'bad-ratio': ({ found }) => `${q(found)} ไม่ใช่สัดส่วน โปรดเขียนแบบ 55 %, 1/3 หรือ 0.55`,
  'ratio-too-small': ({ found, least }) => `${found} น้อยเกินไป ต้องตั้งแต่ ${least} ขึ้นไป`,
  'ratio-too-large': ({ found, most }) => `${found} มากเกินไป ต้องไม่เกิน ${most}`,
  'bad-territories': ({ found }) => `${q(found)} ไม่ใช่ดินแดน โปรดเขียนแบบ JP หรือ World ex. KR`,
  'bad-country': ({ found }) => `${q(found)} ไม่ใช่รหัสประเทศ โปรดเขียนอักษรตัวใหญ่สองตัว เช่น JP`,
  'bad-currency': ({ found }) => `${q(found)} ไม่ใช่รหัสสกุลเงิน โปรดเขียนอักษรตัวใหญ่สามตัว เช่น JPY`,
  'bad-language': ({ found, nearest }) =>
    nearest === ''
      ? `${q(found)} ไม่ใช่รหัสภาษา โปรดเขียนแบบ ja หรือ pt-BR`
      : `รหัสภาษา ${q(found)} ต้องเขียนว่า ${q(nearest)}`,
  'bad-language-use': ({ found }) =>
    `${q(found)} ไม่ใช่ภาษากับรูปแบบ โปรดเขียนแบบ ja, en sub, ko dub หรือ ja original`,
  'bad-languages': () => 'โปรดเขียน any หรือรายการภาษา [ja original, en sub]',
  'bad-fictional': () => 'ถ้าสมมติทั้งระเบียนให้เขียน true ถ้าสมมติบางส่วนให้เขียนรายการชื่อช่อง',
  'bad-eidr': ({ found }) => `${q(found)} ไม่ใช่ EIDR ต้องเป็น 10.5240/ ตามด้วยกลุ่มสี่ตัวห้ากลุ่มและอักขระตรวจสอบที่ถูกต้อง`,
  'bad-sha256': ({ found }) => `${q(found)} ไม่ใช่ SHA-256 ต้องเป็นเลขฐานสิบหกตัวพิมพ์เล็ก 64 หลัก`,
  'bad-url': ({ found }) => `${q(found)} ไม่ใช่ที่อยู่เว็บ ต้องขึ้นต้นด้วย https://`,
  'until-or-last': () => 'โปรดระบุ until (วันแรกที่อยู่นอกช่วง) หรือ last (วันสุดท้ายในช่วง) อย่างใดอย่างหนึ่ง',
  'ends-before-it-begins': ({ from, until }) => `สิ้นสุด (${until}) ก่อนเริ่ม (${from})`,
  'figure-outside-range': ({ found, low, high }) => `${found} อยู่นอกช่วงของตัวเอง คือ ${low} ถึง ${high}`,
  'currency-differs': ({ found, expected }) => `จำนวนเงินเป็น ${found} ตรงนี้ต้องเป็น ${expected}`,

  'unknown-reference': ({ found, nearest }) => `ไม่มีระเบียนที่มีรหัส ${q(found)}${like(nearest)}`,
  'ambiguous-reference': ({ found }) => `มีหลายระเบียนที่มีรหัส ${q(found)} จึงไม่รู้ว่าหมายถึงระเบียนใด โปรดให้รหัสต่างกัน`,
  'duplicate-id': ({ found, first }) => `รหัส ${q(found)} ถูกใช้แล้วที่ ${first}`,
  'no-airing-plan': ({ found }) => `วันที่นี้นับจากการออกอากาศของ ${q(found)} แต่ช่วงฉายนั้นไม่มีแผนออกอากาศ`,
  'unknown-path': ({ found, nearest }) => `เส้นทาง ${q(found)} ไม่นำไปสู่ที่ใด${like(nearest)}`,
  'not-a-date': ({ found }) => `ที่ ${q(found)} ไม่ใช่วันที่`,
  'unknown-fictional-field': ({ found, nearest }) => `ระเบียนนี้ไม่มีช่อง ${q(found)}${like(nearest)}`,

  'one-change': ({ known }) => `การเปลี่ยนแปลงหนึ่งข้อต้องมีเพียงหนึ่งใน ${known}`,
  'to-or-by': () => 'โปรดระบุ to (วันที่) หรือ by (จำนวนวัน) อย่างใดอย่างหนึ่ง',
  'not-a-list': ({ found }) => `ที่ ${q(found)} ไม่ใช่รายการ`,
  'not-an-entry': ({ found }) => `${q(found)} ไม่ใช่ระเบียนในรายการ ถ้าจะเอาช่องออกให้เขียน unset`,
  'not-optional': ({ found }) => `เว้นช่อง ${q(found)} ไม่ได้`,
  'no-such-place': ({ found }) => `ผลงานนี้ไม่มีอะไรอยู่ที่ ${q(found)}`,
  'already-there': ({ found }) => `${q(found)} มีอยู่แล้ว`,
  'date-cannot-move': ({ found }) => `เลื่อนวันที่ที่ ${q(found)} แบบนี้ไม่ได้ เพราะนับเป็นเดือนหรือปีจากเหตุการณ์`,

  'more-issues': ({ count }) => `ยังมีอีก ${count} รายการที่ไม่ได้แสดง`,
}
