import type { ComingWords, Run } from './coming-words.ts'

// Thai words run on; a name in another script stands apart.
const after = (word: string, name: string) => `${word}${/^[\u0E00-\u0E7F]/.test(name) ? '' : ' '}${name}`

const to = ({ last }: Run) => (last === undefined ? '' : ` ถึง${last}`)

export const th: ComingWords = {
  say: {
    milestone: ({ name }) => name,
    'window-opens': ({ name }) => after('เริ่ม', name),
    'window-closes': ({ name }) => after('วันสุดท้ายของ', name),
    'airing-begins': ({ name }) => after('ตอนแรกใน', name),
    'airing-ends': ({ name }) => after('ตอนสุดท้ายใน', name),
    'special-airs': ({ name }) => after('ออกอากาศ', name),
    'delivery-due': ({ name }) => after('กำหนดส่งมอบสำหรับ', name),
    'payment-due': ({ name }) => after('ครบกำหนดชำระ', name),
    'cost-due': ({ name }) => after('กำหนดจ่าย', name),
    'statement-due': ({ nth }) => `กำหนดส่งใบแจ้งยอดครั้งที่ ${nth}`,
    shooting: ({ run }) => (run ? `ถ่ายทำ ${run.times}${to(run)}` : 'วันถ่ายทำ'),
    'episodes-delivered': ({ name, run }) => (run ? `ส่งมอบ ${run.times}${to(run)}` : after('ส่งมอบ', name)),
    'material-delivered': ({ name }) => after('ส่งมอบ', name),
    'claim-filed': ({ name }) => after('ยื่น', name),
    'claim-completed': ({ name }) => `${after('งานตาม', name)} แล้วเสร็จ`,
    'permit-ends': ({ name }) => after('วันสุดท้ายของ', name),
  },
  pays: ({ by, to }) => `${by} จ่ายให้ ${to}`,
  paidTo: (to) => `จ่ายให้ ${to}`,
}
