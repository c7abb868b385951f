import type { Grammar } from './grammar.ts'

const WEEKDAYS = ['月', '火', '水', '木', '金', '土', '日']

const counted = (word: string) => (figure: string) => `${figure}${word}`

export const ja: Grammar = {
  locale: 'ja',
  point: '.',
  thousands: ',',
  comma: '、',
  day: ({ weekday, date, month, year }) => `${year}年${month}月${date}日(${WEEKDAYS[weekday - 1]})`,
  currencies: {
    JPY: (figure) => `${figure}円`,
    KRW: (figure) => `${figure}ウォン`,
    USD: (figure) => `${figure}米ドル`,
    EUR: (figure) => `${figure}ユーロ`,
    CNY: (figure) => `${figure}人民元`,
    THB: (figure) => `${figure}バーツ`,
    TRY: (figure) => `${figure}トルコリラ`,
    TWD: (figure) => `${figure}台湾ドル`,
    GBP: (figure) => `${figure}英ポンド`,
  },
  anyCurrency: (figure, code) => `${figure} ${code}`,
  short: {
    style: 'two',
    steps: [
      { zeros: 16, word: '京' },
      { zeros: 12, word: '兆' },
      { zeros: 8, word: '億' },
      { zeros: 4, word: '万' },
    ],
  },
  percent: (figure) => `${figure}%`,
  measure: { people: (figure) => `${figure}人`, rank: (figure) => `${figure}位` },
  duration: { hours: (n) => `${n}時間`, minutes: (n) => `${n}分`, seconds: (n) => `${n}秒` },
  between: '',
  count: {
    day: counted('日'),
    week: counted('週間'),
    month: counted('か月'),
    year: counted('年'),
    episode: counted('話'),
  },
  // As contracts list; the Unicode data sets commas only.
  list: (words) =>
    words.length < 2 ? words.join() : `${words.slice(0, -1).join('、')}および${words.at(-1)}`,
  language: (language) => language,
  // The broadcast clock runs on: 25:30 belongs to the evening before.
  clock: (clock) => clock,
  span: (first, last) =>
    last === undefined ? `${first}以降、期限の定めなく` : last === first ? first : `${first}から${last}まで`,
  until: (last) => (last === undefined ? '期限の定めなく' : `${last}まで`),
  except: (included, excluded) => `${excluded}を除く${included}`,
  work: (name) => `『${name}』`,
  workApart: (name, kind, year) => `『${name}』（${kind}${year === undefined ? '' : `、${year}年`}）`,
  quote: (text) => `「${text}」`,
  shifted: (count, side, anchor) => `${anchor}の${count}${side === 'before' ? '前' : '後'}`,
  onAnchor: (anchor) => `${anchor}当日`,
  eventAnchor: (event, own) => (own ? `「${event}」` : event),
  person: (own, latin) => `${own}（${latin}）`,
  compounds: {
    ageRating: ({ country, system }) => `${country}の年齢区分（${system}）`,
    allotment: ({ party }) => `${party}への配分`,
    busy: ({ person }) => `${person}の他の予定`,
    comparison: ({ rating, against }) => `${rating}と${against}の比較`,
    credit: ({ work }) => `${work}のクレジット`,
    shootingDay: (of) => ('on' in of ? `${of.on}の撮影` : `撮影${of.nth}日目`),
    decision: ({ kind, about }) =>
      about === '' ? `脚色の決定（${kind}）` : `${about}についての脚色の決定（${kind}）`,
    episode: ({ number }) => `第${number}話`,
    fee: ({ nth, window }) => `${window}の第${nth}回支払`,
    feeInside: ({ nth }) => `第${nth}回支払`,
    statementInside: ({ nth }) => `第${nth}回計算書の期限`,
    lastAiring: '最終放送・配信日',
    finance: ({ kind, party }) => `${party}の${kind}`,
    forecast: ({ panel }) => `${panel}の予測`,
    grant: ({ status, right, work, licensor, licensee }) => {
      const done = { signed: '', option: 'のオプション', draft: '（契約案）' }[status]
      return right === undefined
        ? `${licensor}から${licensee}への${work}の権利譲渡${done}`
        : `${licensor}から${licensee}への${work}の${right}許諾${done}`
    },
    guarantee: ({ payer, payee }) => `${payer}から${payee}へのミニマムギャランティ`,
    headcount: ({ function: of, country }) => `${country}国籍の${of}`,
    holdback: ({ protects }) => `${protects}のためのホールドバック`,
    incentive: ({ scheme, applicant }) => `${applicant}による「${scheme}」の申請`,
    localMetadata: ({ language, where }) =>
      `${language}のメタデータ${where === undefined ? '' : `（${where}）`}`,
    material: ({ kind, language }) => (language === undefined ? kind : `${kind}（${language}）`),
    part: ({ episode }) => `第${episode}話から`,
    permit: ({ country, person }) => `${person}の就労許可（${country}）`,
    permitInside: ({ country }) => `就労許可（${country}）`,
    rating: ({ panel, episode }) => (episode === undefined ? `${panel}・全話` : `${panel}・${episode}`),
    receipt: ({ payer, on }) => `${on}の${payer}からの入金`,
    reporting: ({ from, to }) => `${from}から${to}への計算書`,
    scene: ({ episode, number, name }) =>
      `${episode === undefined ? '' : `第${episode}話`}シーン${number}${name === '' ? '' : `「${name}」`}`,
    statement: ({ to, period }) => `${to}宛ての計算書（${period}）`,
    tranche: ({ nth, finance }) => `${finance}の第${nth}回支払分`,
    trancheInside: ({ nth }) => `第${nth}回支払分`,
    use: ({ right, work }) => `${work}の利用（${right}）`,
    week: ({ ends, window }) => `${window}・${ends}までの週`,
    window: ({ channel, medium, onStage }) =>
      onStage ? `${channel}公演` : `${channel}のウィンドウ（${medium}）`,
  },
}
