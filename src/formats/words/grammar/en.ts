import type { Grammar } from './grammar.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const counted = (word: string) => (figure: string, one: boolean) => `${figure} ${word}${one ? '' : 's'}`

const GRANTS = { signed: 'licence of', option: 'option on', draft: 'draft licence of' } as const

export const en: Grammar = {
  locale: 'en-GB',
  point: '.',
  thousands: ',',
  comma: ', ',
  day: ({ weekday, date, month, year }) => `${WEEKDAYS[weekday - 1]} ${date} ${MONTHS[month - 1]} ${year}`,
  currencies: {},
  anyCurrency: (figure, code) => `${code} ${figure}`,
  short: {
    style: 'decimal',
    steps: [
      { zeros: 12, word: ' tn' },
      { zeros: 9, word: ' bn' },
      { zeros: 6, word: ' m' },
    ],
  },
  percent: (figure) => `${figure}%`,
  measure: { people: (figure) => `${figure} people`, rank: (figure) => `no. ${figure}` },
  duration: { hours: (n) => `${n} h`, minutes: (n) => `${n} min`, seconds: (n) => `${n} s` },
  between: ' ',
  count: {
    day: counted('day'),
    week: counted('week'),
    month: counted('month'),
    year: counted('year'),
    episode: counted('episode'),
  },
  language: (language) => language,
  clock: (clock, nextDay) => (nextDay === undefined ? clock : `${nextDay} the next day`),
  span: (first, last) =>
    last === undefined
      ? `from ${first} without end`
      : last === first
        ? `on ${first}`
        : `from ${first} to the end of ${last}`,
  until: (last) => (last === undefined ? 'without end' : `to the end of ${last}`),
  except: (included, excluded) => `${included} except ${excluded}`,
  work: (name) => `“${name}”`,
  workApart: (name, kind, year) => `“${name}” (${kind}${year === undefined ? '' : `, ${year}`})`,
  quote: (text) => `“${text}”`,
  shifted: (count, side, anchor) => `${count} ${side} ${anchor}`,
  onAnchor: (anchor) => `on ${anchor}`,
  eventAnchor: (event, own) => (own ? `“${event}”` : `the ${event}`),
  person: (own, latin) => `${own} (${latin})`,
  compounds: {
    ageRating: ({ country, system }) => `age rating in ${country} (${system})`,
    allotment: ({ party }) => `allotment of ${party}`,
    busy: ({ person }) => `other engagement of ${person}`,
    comparison: ({ rating, against }) => `comparison of ${rating} with ${against}`,
    credit: ({ work }) => `credit of ${work}`,
    shootingDay: (of) => ('on' in of ? `shooting day, ${of.on}` : `shooting day ${of.nth}`),
    decision: ({ kind, about }) => (about === '' ? `decision (${kind})` : `decision on ${about} (${kind})`),
    episode: ({ number }) => `episode ${number}`,
    fee: ({ nth, window }) => `fee ${nth} of the ${window}`,
    feeInside: ({ nth }) => `fee ${nth}`,
    statementInside: ({ nth }) => `statement ${nth} due`,
    lastAiring: 'last airing',
    finance: ({ kind, party }) => `${kind} from ${party}`,
    forecast: ({ panel }) => `forecast for ${panel}`,
    grant: ({ status, right, work, licensor, licensee }) =>
      right === undefined
        ? `${status === 'signed' ? '' : `${status} `}assignment of ${work} from ${licensor} to ${licensee}`
        : `${GRANTS[status]} the ${right} in ${work} from ${licensor} to ${licensee}`,
    guarantee: ({ payer, payee }) => `minimum guarantee from ${payer} to ${payee}`,
    headcount: ({ function: of, country }) => `${of} from ${country}`,
    holdback: ({ protects }) => `holdback for ${protects}`,
    incentive: ({ scheme, applicant }) => `claim of ${applicant} on ${scheme}`,
    localMetadata: ({ language, where }) =>
      `metadata in ${language}${where === undefined ? '' : ` (${where})`}`,
    material: ({ kind, language }) => (language === undefined ? kind : `${kind} (${language})`),
    part: ({ episode }) => `from episode ${episode}`,
    permit: ({ country, person }) => `work permit of ${person} for ${country}`,
    permitInside: ({ country }) => `work permit for ${country}`,
    rating: ({ panel, episode }) => (episode === undefined ? `${panel}, whole run` : `${panel}, ${episode}`),
    receipt: ({ payer, on }) => `receipt from ${payer} on ${on}`,
    reporting: ({ from, to }) => `statements from ${from} to ${to}`,
    scene: ({ episode, number, name }) =>
      `${episode === undefined ? '' : `episode ${episode}, `}scene ${number}${name === '' ? '' : ` (“${name}”)`}`,
    statement: ({ to, period }) => `statement to ${to} for the period ${period}`,
    tranche: ({ nth, finance }) => `instalment ${nth} of the ${finance}`,
    trancheInside: ({ nth }) => `instalment ${nth}`,
    use: ({ right, work }) => `use of ${work} (${right})`,
    week: ({ ends, window }) => `week to ${ends}, ${window}`,
    window: ({ channel, medium, onStage }) => (onStage ? `${channel} run` : `${channel} window (${medium})`),
  },
}
