import type { TypingWords } from './words.ts'

const meantWas = (meant: string | undefined): string =>
  meant === undefined ? '' : ` หมายถึง ${meant} ใช่หรือไม่`

export const th: TypingWords = {
  'unknown-option': ({ option, meant }) => `ไม่มีตัวเลือก ${option}${meantWas(meant)}`,
  'unknown-command': ({ command, meant }) => `ไม่มีคำสั่ง ${command}${meantWas(meant)}`,
  'argument-missing': ({ argument }) => `ขาดอาร์กิวเมนต์ <${argument}>`,
  'value-missing': ({ option }) => `ตัวเลือก ${option} ต้องมีค่า`,
  'option-missing': ({ option }) => `ต้องระบุตัวเลือก ${option}`,
  'too-many-arguments': ({ command, most, typed }) =>
    `${command} รับอาร์กิวเมนต์ได้ ${most} ตัว แต่ได้รับ ${typed} ตัว เส้นทางที่มีช่องว่างต้องอยู่ในเครื่องหมายคำพูด`,
  'not-a-choice': ({ option, typed, known }) => `${option} รับ “${typed}” ไม่ได้ ค่าที่รับได้: ${known}`,
  'not-a-number': ({ option, typed, least, most }) =>
    `${option} รับ “${typed}” ไม่ได้ ต้องเป็นจำนวนเต็มตั้งแต่ ${least} ถึง ${most}`,
  help: 'ดูคำสั่งและตัวเลือกทั้งหมดได้ที่ genchi --help',
}
