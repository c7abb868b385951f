import type { Grammar } from './grammar.ts'

const WEEKDAYS = ['Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi', 'Pazar']
const MONTHS = [
  ...['Ocak', 'Şubat', 'Mart', 'Nisan', 'Mayıs', 'Haziran'],
  ...['Temmuz', 'Ağustos', 'Eylül', 'Ekim', 'Kasım', 'Aralık'],
]

// After a number the noun stays in the singular.
const counted = (word: string) => (figure: string) => `${figure} ${word}`

const GRANTS = { signed: 'lisansı', option: 'opsiyonu', draft: 'lisans taslağı' } as const
const ASSIGNMENTS = { signed: 'hak devri', option: 'hak devri opsiyonu', draft: 'hak devri taslağı' } as const

/** Names never take a suffix here: which one they need depends on how they are spoken. */
export const tr: Grammar = {
  locale: 'tr',
  point: ',',
  thousands: '.',
  comma: ', ',
  day: ({ weekday, date, month, year }) => `${date} ${MONTHS[month - 1]} ${year} ${WEEKDAYS[weekday - 1]}`,
  currencies: { TRY: (figure) => `${figure} TL` },
  anyCurrency: (figure, code) => `${figure} ${code}`,
  short: {
    style: 'decimal',
    steps: [
      { zeros: 12, word: ' trilyon' },
      { zeros: 9, word: ' milyar' },
      { zeros: 6, word: ' milyon' },
    ],
  },
  percent: (figure) => `%${figure}`,
  measure: { people: (figure) => `${figure} kişi`, rank: (figure) => `${figure}. sıra` },
  duration: { hours: (n) => `${n} saat`, minutes: (n) => `${n} dakika`, seconds: (n) => `${n} saniye` },
  between: ' ',
  count: {
    day: counted('gün'),
    week: counted('hafta'),
    month: counted('ay'),
    year: counted('yıl'),
    episode: counted('bölüm'),
  },
  language: (language) => language,
  clock: (clock, nextDay) => (nextDay === undefined ? clock : `ertesi gün ${nextDay}`),
  span: (first, last) =>
    last === undefined
      ? `${first} gününden itibaren süresiz olarak`
      : last === first
        ? `${first} günü`
        : `${first} gününden ${last} günü sonuna kadar`,
  until: (last) => (last === undefined ? 'süresiz olarak' : `${last} günü sonuna kadar`),
  except: (included, excluded) => `${excluded} hariç ${included}`,
  work: (name) => `“${name}”`,
  workApart: (name, kind, year) => `“${name}” (${kind}${year === undefined ? '' : `, ${year}`})`,
  quote: (text) => `“${text}”`,
  shifted: (count, side, anchor) => `${anchor} tarihinden ${count} ${side === 'before' ? 'önce' : 'sonra'}`,
  onAnchor: (anchor) => `${anchor} tarihinde`,
  eventAnchor: (event, own) => (own ? `“${event}”` : event),
  person: (own, latin) => `${own} (${latin})`,
  compounds: {
    ageRating: ({ country, system }) => `${country} yaş sınıflandırması (${system})`,
    allotment: ({ party }) => `${party} payına düşen haklar`,
    busy: ({ person }) => `${person} için diğer iş`,
    comparison: ({ rating, against }) => `karşılaştırma: ${rating} / ${against}`,
    credit: ({ work }) => `${work} için jenerik ibaresi`,
    shootingDay: (of) => ('on' in of ? `çekim günü, ${of.on}` : `${of.nth}. çekim günü`),
    decision: ({ kind, about }) =>
      about === '' ? `uyarlama kararı (${kind})` : `uyarlama kararı: ${about} (${kind})`,
    episode: ({ number }) => `${number}. bölüm`,
    fee: ({ nth, window }) => `${window}, ${nth}. bedel`,
    feeInside: ({ nth }) => `${nth}. bedel`,
    statementInside: ({ nth }) => `${nth}. hesap özetinin son günü`,
    lastAiring: 'son yayın günü',
    finance: ({ kind, party }) => `${party} kaynaklı ${kind}`,
    forecast: ({ panel }) => `${panel} tahmini`,
    grant: ({ status, right, work, licensor, licensee }) =>
      right === undefined
        ? `${work} ${ASSIGNMENTS[status]} (devreden: ${licensor}, devralan: ${licensee})`
        : `${work} ${right} ${GRANTS[status]} (lisans veren: ${licensor}, lisans alan: ${licensee})`,
    guarantee: ({ payer, payee }) => `asgari garanti (ödeyen: ${payer}, alan: ${payee})`,
    headcount: ({ function: of, country }) => `${of} (${country})`,
    holdback: ({ protects }) => `${protects} lehine holdback`,
    incentive: ({ scheme, applicant }) => `${scheme} başvurusu (başvuran: ${applicant})`,
    localMetadata: ({ language, where }) =>
      `${language} künye bilgileri${where === undefined ? '' : ` (${where})`}`,
    material: ({ kind, language }) => (language === undefined ? kind : `${kind} (${language})`),
    part: ({ episode }) => `${episode}. bölümden itibaren`,
    permit: ({ country, person }) => `çalışma izni (${person}, ${country})`,
    permitInside: ({ country }) => `çalışma izni (${country})`,
    rating: ({ panel, episode }) =>
      episode === undefined ? `${panel}, bütün bölümler` : `${panel}, ${episode}`,
    receipt: ({ payer, on }) => `${on} tarihli tahsilat (ödeyen: ${payer})`,
    reporting: ({ from, to }) => `hesap özetleri (düzenleyen: ${from}, alan: ${to})`,
    scene: ({ episode, number, name }) =>
      `${episode === undefined ? '' : `${episode}. bölüm, `}sahne ${number}${name === '' ? '' : ` (“${name}”)`}`,
    statement: ({ to, period }) => `hesap özeti (alan: ${to}, dönem: ${period})`,
    tranche: ({ nth, finance }) => `${finance}, ${nth}. taksit`,
    trancheInside: ({ nth }) => `${nth}. taksit`,
    use: ({ right, work }) => `${work} kullanımı (${right})`,
    week: ({ ends, window }) => `${window}, ${ends} günü biten hafta`,
    window: ({ channel, medium, onStage }) =>
      onStage ? `${channel} temsilleri` : `${channel} gösterim penceresi (${medium})`,
  },
}
