import type { ReleaseMessages } from './message.ts'
import { asked } from './message.ts'

export const release: ReleaseMessages = {
  'catch-up-past-rights': {
    title: 'รับชมย้อนหลังเกินขอบเขตสิทธิ',
    say: ({ window, work, right, party, territories, forDays, from, until }, s) =>
      `การรับชมย้อนหลังของ${s.name(window)} ตอนละ ${s.count(forDays, 'day')} ต้องมี${s.terms.rights[right]}ใน ${s.name(work)} สำหรับ${s.media(['catch-up'])} ในดินแดน${s.territories(territories)} ${s.span(from, until)} แต่ ${s.name(party)} ไม่มีสิทธินี้`,
    mend: 'ขอสิทธิรับชมย้อนหลังสำหรับวันเหล่านั้น หรือลดจำนวนวันที่เปิดให้ชม',
    whether: 'การรับชมย้อนหลังอยู่ในขอบเขตสิทธิหรือไม่',
  },
  'drop-on-holiday': {
    title: 'ออกอากาศในวันหยุดราชการ',
    say: ({ window, holiday, on, episode }, s) =>
      `${s.name(window)} มีตอนที่ ${s.number(episode)} ใน${s.day(on)} ซึ่งเป็นวันหยุดราชการ (${s.name(holiday)})`,
    mend: 'งดออกอากาศวันนั้น หรือคงไว้โดยรับทราบแล้ว',
    whether: 'มีตอนที่ออกอากาศในวันหยุดราชการหรือไม่',
  },
  'metadata-due': {
    title: 'ใกล้กำหนดส่งข้อมูลกำกับและวัสดุ',
    say: ({ daysLeft, ...facts }, s) =>
      `${s.name(facts.window)} ต้องได้รับข้อมูลกำกับและวัสดุภายใน${s.day(facts.deliverBy)} เหลืออีก ${s.count(daysLeft, 'day')} มีแล้ว ${s.number(facts.met)} จาก ${s.number(facts.needed)} รายการ สิ่งแรกที่ยังขาด: ${asked(facts, s)}`,
    mend: 'กรอกหรือส่งมอบส่วนที่ขาดก่อนวันนั้น',
    whether: 'ข้อมูลกำกับและวัสดุครบทันกำหนดหรือไม่',
  },
  'metadata-incomplete': {
    title: 'ข้อมูลกำกับหรือวัสดุไม่ครบ',
    say: (facts, s) =>
      `${s.name(facts.window)} ต้องได้รับข้อมูลกำกับและวัสดุภายใน${s.day(facts.deliverBy)} แต่ทันกำหนดเพียง ${s.number(facts.met)} จาก ${s.number(facts.needed)} รายการ สิ่งแรกที่ยังขาด: ${asked(facts, s)}`,
    mend: 'กรอกหรือส่งมอบส่วนที่ขาด หรือตกลงเลื่อนกำหนด',
    whether: 'ข้อมูลกำกับและวัสดุครบหรือไม่',
  },
  'rating-missing': {
    title: 'ไม่มีเรตอายุ',
    say: ({ window, territories, deliverBy }, s) =>
      `${s.name(window)} ฉายใน${s.territories(territories)}ไม่ได้หากไม่มีเรตอายุ ซึ่งต้องมีภายใน${s.day(deliverBy)}`,
    mend: 'ขอเรตอายุ หรือนำประเทศนั้นออกจากช่วงฉาย',
    whether: 'ทุกประเทศที่กำหนดให้มีเรตอายุมีเรตแล้วหรือไม่',
  },
  'special-too-late': {
    title: 'ส่งมอบตอนพิเศษล่าช้า',
    say: ({ window, special, on, delivered, needed, daysLate }, s) =>
      `“${s.name(special)}” ที่ออกอากาศ${s.day(on)} มีกำหนดส่งมอบ${s.day(delivered)} แต่${s.name(window)} ต้องได้รับภายใน${s.day(needed)} จึงช้าไป ${s.count(daysLate, 'day')}`,
    mend: 'ส่งมอบตอนพิเศษให้เร็วขึ้น หรือเลื่อนวันออกอากาศ',
    whether: 'ส่งมอบตอนพิเศษทันกำหนดหรือไม่',
  },
}
