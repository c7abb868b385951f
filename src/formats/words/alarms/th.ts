import type { AlarmWords } from './alarm-words.ts'

export const th: AlarmWords = {
  name: 'กำหนดเวลาตามสัญญา',
  subject: (n, days) => `กำหนดเวลาตามสัญญา ${n} รายการในอีก ${days}`,
  none: (days) => `ไม่มีกำหนดเวลาตามสัญญาในอีก ${days}`,
  week: (from) => `สัปดาห์ของ${from}`,
  inDays: (n, count) => (n === 0 ? 'วันนี้' : n === 1 ? 'พรุ่งนี้' : `อีก ${count}`),
  otherwise: 'หากไม่มีใครดำเนินการ',
  responsible: 'ผู้รับผิดชอบ',
  nobody: 'ยังไม่ระบุ',
  cost: 'ค่าใช้จ่าย',
  title: 'ผลงาน',
  closing: 'วันที่เป็นไปตามสัญญาที่บันทึกใน Genchi วันที่ที่อิงเหตุการณ์จะเลื่อนตามเหตุการณ์นั้น',
  kinds: {
    'option-exercise': {
      title: 'ใช้ออปชัน',
      say: ({ grant }) => `วันสุดท้ายที่ใช้ได้: ${grant}`,
      otherwise: 'ออปชันสิ้นผลและไม่ได้สิทธินั้น',
    },
    'option-extend': {
      title: 'ขยายออปชัน',
      say: ({ grant }) => `วันสุดท้ายที่แจ้งขยายเวลา: ${grant}`,
      otherwise: 'ออปชันสิ้นสุดตามกำหนดเดิม',
    },
    'right-reverts': {
      title: 'สิทธิกลับคืน',
      say: ({ grant, about }) => `วันสุดท้ายสำหรับ${about}ตาม${grant}`,
      otherwise: 'วันถัดไปสิทธิกลับคืนสู่ผู้อนุญาตให้ใช้สิทธิ',
    },
    'answer-due': {
      title: 'กำหนดตอบ',
      say: ({ grant, about, party }) => `วันสุดท้ายที่ ${party} ต้องตอบ (${about}) ตาม${grant}`,
      otherwise: 'ครบกำหนด อีกฝ่ายตกลงกับผู้อื่นได้',
    },
    'approval-due': {
      title: 'กำหนดอนุมัติ',
      say: ({ grant, about }) => `วันสุดท้ายของการอนุมัติ (${about}) ตาม${grant}`,
      otherwise: 'หากเดินหน้าโดยไม่มีการอนุมัติถือว่าผิดสัญญา',
    },
    'grant-expires': {
      title: 'สิทธิหมดอายุ',
      say: ({ grant }) => `วันสุดท้ายของ${grant}`,
      otherwise: 'สิทธิสิ้นสุด และต้องหยุดเผยแพร่สิ่งที่อาศัยสิทธินั้น',
    },
    'holdback-ends': {
      title: 'พ้นระยะกันสิทธิ',
      say: ({ grant }) => `วันแรกที่พ้นระยะกันสิทธิ (holdback) ของ${grant}`,
      otherwise: 'ไม่เสียสิทธิใด และเริ่มเผยแพร่หรือขายได้',
    },
    'blackout-begins': {
      title: 'เริ่มช่วงงดเผยแพร่',
      say: ({ grant }) => `วันแรกของช่วงงดเผยแพร่ตาม${grant}`,
      otherwise: 'หากเผยแพร่ในช่วงนี้ถือว่าผิดสัญญา',
    },
    'amendment-in-force': {
      title: 'สัญญาแก้ไขมีผล',
      say: ({ grant }) => `วันแรกที่สัญญาแก้ไขเพิ่มเติมมีผล: ${grant}`,
      otherwise: 'ข้อกำหนดที่แก้ไขมีผลเองตั้งแต่วันนั้น',
    },
  },
}
