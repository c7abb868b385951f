import type { ComingWords, Run } from './coming-words.ts'

const begun = (name: string) => `${name.slice(0, 1).toLocaleUpperCase('tr')}${name.slice(1)}`

const to = ({ last }: Run) => (last === undefined ? '' : ` (son gün: ${last})`)

export const tr: ComingWords = {
  say: {
    milestone: ({ name }) => begun(name),
    'window-opens': ({ name }) => `${name} açılıyor`,
    'window-closes': ({ name }) => `Son gün: ${name}`,
    'airing-begins': ({ name }) => `İlk bölüm: ${name}`,
    'airing-ends': ({ name }) => `Son bölüm: ${name}`,
    'special-airs': ({ name }) => `Yayın: ${name}`,
    'delivery-due': ({ name }) => `Teslimin son günü: ${name}`,
    'payment-due': ({ name }) => `Ödeme günü: ${name}`,
    'cost-due': ({ name }) => `Ödeme günü: ${name}`,
    'statement-due': ({ nth }) => `${nth}. hesap özetinin son günü`,
    shooting: ({ run }) => (run ? `${run.times} çekim${to(run)}` : 'Çekim günü'),
    'episodes-delivered': ({ name, run }) =>
      run ? `${run.times} teslim ediliyor${to(run)}` : `${begun(name)} teslim ediliyor`,
    'material-delivered': ({ name }) => `Teslim: ${name}`,
    'claim-filed': ({ name }) => `Başvuru günü: ${name}`,
    'claim-completed': ({ name }) => `İşin bitişi: ${name}`,
    'permit-ends': ({ name }) => `Son gün: ${name}`,
  },
  pays: ({ by, to }) => `ödeyen: ${by}, alan: ${to}`,
  paidTo: (to) => `alan: ${to}`,
}
