import type { ComingWords, Run } from './coming-words.ts'

// A channel is written as it writes itself: tvN keeps its small letter.
const begun = (name: string) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`

const to = ({ last }: Run) => (last === undefined ? '' : `, to ${last}`)

export const en: ComingWords = {
  say: {
    milestone: ({ name }) => begun(name),
    'window-opens': ({ name }) => `${name} opens`,
    'window-closes': ({ name }) => `Last day of the ${name}`,
    'airing-begins': ({ name }) => `First episode in the ${name}`,
    'airing-ends': ({ name }) => `Last episode in the ${name}`,
    'special-airs': ({ name }) => `${name} is shown`,
    'delivery-due': ({ name }) => `Delivery for the ${name} falls due`,
    'payment-due': ({ name }) => `${begun(name)} falls due`,
    'cost-due': ({ name }) => `Payment falls due: ${name}`,
    'statement-due': ({ nth }) => `Statement ${nth} falls due`,
    shooting: ({ run }) => (run ? `${run.times} of shooting${to(run)}` : 'Shooting day'),
    'episodes-delivered': ({ name, run }) =>
      run ? `${run.times} delivered${to(run)}` : `${begun(name)} delivered`,
    'material-delivered': ({ name }) => `${begun(name)} delivered`,
    'claim-filed': ({ name }) => `Application: ${name}`,
    'claim-completed': ({ name }) => `Work finished: ${name}`,
    'permit-ends': ({ name }) => `Last day of the ${name}`,
  },
  pays: ({ by, to }) => `${by} pays ${to}`,
  paidTo: (to) => `paid to ${to}`,
}
