import type { RightsWords } from './words.ts'

export const th: RightsWords = {
  fills: {
    free: 'ว่าง',
    exclusive: 'อนุญาตแต่เพียงผู้เดียว',
    'non-exclusive': 'อนุญาตแบบไม่ผูกขาด',
    'held-back': 'ระยะกันสิทธิ (holdback)',
    'not-ours': 'ไม่ใช่ของเรา',
    unknown: 'ไม่ทราบ',
    conflict: 'ขัดกัน',
  },
  reasons: {
    'no-rights-in': ({ work, right, holders }) => `${work}: ไม่มีการให้${right}ที่มาถึง ${holders}`,
    'rights-in-not-exclusive': ({ holders }) => `${holders}: ถือสิทธิร่วมกับผู้อื่น ไม่ใช่แต่เพียงผู้เดียว`,
    'rights-in-not-begun': ({ licensor }) => `สิทธิที่ได้จาก ${licensor} ยังไม่เริ่ม`,
    'rights-in-ended': ({ licensor }) => `สิทธิที่ได้จาก ${licensor} สิ้นสุดแล้ว`,
    'blacked-out': ({ licensor, licensee }) => `ช่วงงดเผยแพร่ในสัญญาระหว่าง ${licensor} กับ ${licensee}`,
    'option-not-exercised': ({ licensor }) => `มีเพียงออปชันจาก ${licensor} และยังไม่ได้ใช้สิทธิ`,
    'only-a-draft': ({ licensor }) => `สัญญากับ ${licensor} ยังเป็นเพียงร่าง`,
    'upstream-missing': ({ licensor, licensee }) =>
      `${licensor} ให้สิทธิแก่ ${licensee} แต่ไม่มีการให้สิทธิที่มาถึง ${licensor}`,
    'upstream-ended': ({ licensor, licensee }) =>
      `${licensor} ให้สิทธิแก่ ${licensee} แต่สิทธิของ ${licensor} สิ้นสุดแล้ว`,
    'upstream-narrower': ({ licensor, licensee }) => `${licensor} ให้สิทธิแก่ ${licensee} เกินกว่าที่ตนถืออยู่`,
    'sold-exclusively': ({ licensee }) => `อนุญาตแก่ ${licensee} แต่เพียงผู้เดียวแล้ว`,
    sold: ({ licensee }) => `อนุญาตแก่ ${licensee} แบบไม่ผูกขาดแล้ว`,
    'held-back': ({ protects }) => `อยู่ในระยะกันสิทธิ (holdback) เพื่อ ${protects}`,
    'not-to-be-passed-on': ({ licensor, licensee }) => `สิทธิที่ ${licensor} ให้แก่ ${licensee} ไม่อนุญาตให้อนุญาตช่วง`,
    'consent-missing': ({ licensor, licensee }) =>
      `${licensor} อนุญาตช่วงแก่ ${licensee} โดยไม่ได้รับความยินยอมที่จำเป็น`,
    'rights-holder-not-known': ({ work }) => `${work}: ไม่ทราบว่าใครเป็นเจ้าของสิทธิ`,
    'term-not-known': ({ licensor, licensee }) => `ยังไม่ทราบระยะเวลาของสิทธิที่ ${licensor} ให้แก่ ${licensee}`,
    'under-option': ({ licensee }) => `${licensee} มีออปชันอยู่`,
    'first-negotiation': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `${holder} มีสิทธิเจรจาก่อน และยังไม่ได้แจ้งให้ทราบ`
        : `${holder} มีสิทธิเจรจาก่อน และตอบได้ถึง${answerBy}`,
    'last-refusal': ({ holder, answerBy }) =>
      answerBy === undefined
        ? `${holder} มีสิทธิปฏิเสธสุดท้าย และยังไม่ได้แจ้งให้ทราบ`
        : `${holder} มีสิทธิปฏิเสธสุดท้าย และตอบได้ถึง${answerBy}`,
    'consent-needed': ({ licensor }) => `การอนุญาตช่วงต้องได้รับความยินยอมจาก ${licensor}`,
    draft: ({ licensee }) => `มีร่างสัญญาเสนอแก่ ${licensee}`,
    'not-yours-to-see': () => 'ไม่เปิดให้คุณเห็น: อาจขึ้นอยู่กับสัญญาที่ไม่ได้เปิดให้บริษัทของคุณ',
  },
  clash: (first, second) => `ให้สิทธิทั้งแก่ ${first} และ ${second} โดยอย่างน้อยฝ่ายหนึ่งได้แต่เพียงผู้เดียว`,
  oversold: (licensor, licensee) => `${licensor} ให้สิทธิที่ตนไม่ได้ถือแก่ ${licensee}`,
  alone: 'แต่เพียงผู้เดียว',
  owners: 'เจ้าของสิทธิ',
}
