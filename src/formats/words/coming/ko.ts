import { josa } from '../josa.ts'
import type { ComingWords, Run } from './coming-words.ts'

const to = ({ last }: Run) => (last === undefined ? '' : `, ${last}까지`)

export const ko: ComingWords = {
  say: {
    milestone: ({ name }) => name,
    'window-opens': ({ name }) => `${name} 시작`,
    'window-closes': ({ name }) => `${name} 마지막 날`,
    'airing-begins': ({ name }) => `${name} 첫 회`,
    'airing-ends': ({ name }) => `${name} 마지막 회`,
    'special-airs': ({ name }) => `${name} 방영·공개`,
    'delivery-due': ({ name }) => `${name} 납품 기한`,
    'payment-due': ({ name }) => `${name} 지급 기한`,
    'cost-due': ({ name }) => `${name} 지급일`,
    'statement-due': ({ nth }) => `${nth}차 정산서 기한`,
    shooting: ({ run }) => (run ? `촬영 ${run.times}${to(run)}` : '촬영일'),
    'episodes-delivered': ({ name, run }) => (run ? `${run.times} 납품${to(run)}` : `${name} 납품`),
    'material-delivered': ({ name }) => `${name} 납품`,
    'claim-filed': ({ name }) => `${name} 제출`,
    'claim-completed': ({ name }) => `${name} 대상 작업 완료`,
    'permit-ends': ({ name }) => `${name} 마지막 날`,
  },
  pays: ({ by, to }) => `${josa(by, '이/가')} ${to} 측에 지급`,
  paidTo: (to) => `${to} 측에 지급`,
}
