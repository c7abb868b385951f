import type { ComingWords, Run } from './coming-words.ts'

const to = ({ last }: Run) => (last === undefined ? '' : `（${last}まで）`)

export const ja: ComingWords = {
  say: {
    milestone: ({ name }) => name,
    'window-opens': ({ name }) => `${name}の開始`,
    'window-closes': ({ name }) => `${name}の最終日`,
    'airing-begins': ({ name }) => `${name}の初回`,
    'airing-ends': ({ name }) => `${name}の最終回`,
    'special-airs': ({ name }) => `${name}の放送・配信`,
    'delivery-due': ({ name }) => `${name}の納品期限`,
    'payment-due': ({ name }) => `${name}の期日`,
    'cost-due': ({ name }) => `${name}の支払日`,
    'statement-due': ({ nth }) => `第${nth}回計算書の期限`,
    shooting: ({ run }) => (run ? `撮影${run.times}${to(run)}` : '撮影日'),
    'episodes-delivered': ({ name, run }) => (run ? `${run.times}の納品${to(run)}` : `${name}の納品`),
    'material-delivered': ({ name }) => `${name}の納品`,
    'claim-filed': ({ name }) => `${name}の提出`,
    'claim-completed': ({ name }) => `${name}の対象作業の完了`,
    'permit-ends': ({ name }) => `${name}の最終日`,
  },
  pays: ({ by, to }) => `${by}から${to}へ支払`,
  paidTo: (to) => `${to}へ支払`,
}
