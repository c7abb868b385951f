import { josa } from '../josa.ts'
import type { Grammar } from './grammar.ts'

const WEEKDAYS = ['월', '화', '수', '목', '금', '토', '일']

// A figure in words stands apart from its unit: 12억 원, but 1,200원.
const spaced = (figure: string, unit: string) => `${figure}${/[가-힣]$/.test(figure) ? ' ' : ''}${unit}`

const counted = (word: string) => (figure: string) => `${figure}${word}`

export const ko: Grammar = {
  locale: 'ko',
  point: '.',
  thousands: ',',
  comma: ', ',
  day: ({ weekday, date, month, year }) => `${year}년 ${month}월 ${date}일(${WEEKDAYS[weekday - 1]})`,
  currencies: {
    KRW: (figure) => spaced(figure, '원'),
    JPY: (figure) => spaced(figure, '엔'),
    USD: (figure) => `미화 ${spaced(figure, '달러')}`,
    EUR: (figure) => spaced(figure, '유로'),
    CNY: (figure) => spaced(figure, '위안'),
    THB: (figure) => spaced(figure, '바트'),
    TRY: (figure) => `${figure} 튀르키예 리라`,
    TWD: (figure) => `${figure} 대만 달러`,
    GBP: (figure) => `${figure} 영국 파운드`,
  },
  anyCurrency: (figure, code) => `${figure} ${code}`,
  short: {
    style: 'two',
    steps: [
      { zeros: 16, word: '경' },
      { zeros: 12, word: '조' },
      { zeros: 8, word: '억' },
      { zeros: 4, word: '만' },
    ],
  },
  percent: (figure) => `${figure}%`,
  measure: { people: (figure) => `${figure}명`, rank: (figure) => `${figure}위` },
  duration: { hours: (n) => `${n}시간`, minutes: (n) => `${n}분`, seconds: (n) => `${n}초` },
  between: ' ',
  count: {
    day: counted('일'),
    week: counted('주'),
    month: counted('개월'),
    year: counted('년'),
    episode: counted('편'),
  },
  language: (language) => language,
  clock: (clock, nextDay) => (nextDay === undefined ? clock : `익일 ${nextDay}`),
  span: (first, last) =>
    last === undefined
      ? `${first}부터 기한 없이`
      : last === first
        ? `${first}에`
        : `${first}부터 ${last}까지`,
  until: (last) => (last === undefined ? '기한 없이' : `${last}까지`),
  except: (included, excluded) => `${josa(excluded, '을/를')} 제외한 ${included}`,
  work: (name) => `〈${name}〉`,
  workApart: (name, kind, year) => `〈${name}〉(${kind}${year === undefined ? '' : `, ${year}`})`,
  quote: (text) => `‘${text}’`,
  shifted: (count, side, anchor) => `${anchor} ${count} ${side === 'before' ? '전' : '후'}`,
  onAnchor: (anchor) => `${anchor} 당일`,
  eventAnchor: (event, own) => (own ? `‘${event}’` : event),
  person: (own, latin) => `${own}(${latin})`,
  compounds: {
    ageRating: ({ country, system }) => `${country} 관람 등급(${system})`,
    allotment: ({ party }) => `${party} 배분 권리`,
    busy: ({ person }) => `${person}의 다른 일정`,
    comparison: ({ rating, against }) => `${josa(rating, '와/과')} ${against}의 비교`,
    credit: ({ work }) => `${work} 크레디트`,
    shootingDay: (of) => ('on' in of ? `${of.on} 촬영` : `${of.nth}회차 촬영`),
    decision: ({ kind, about }) => (about === '' ? `각색 결정(${kind})` : `${about} 각색 결정(${kind})`),
    episode: ({ number }) => `${number}회`,
    fee: ({ nth, window }) => `${window} ${nth}차 대금`,
    feeInside: ({ nth }) => `${nth}차 대금`,
    statementInside: ({ nth }) => `${nth}차 정산서 기한`,
    lastAiring: '마지막 방영·공개일',
    finance: ({ kind, party }) => `${party} ${kind}`,
    forecast: ({ panel }) => `${panel} 예측`,
    grant: ({ status, right, work, licensor, licensee }) => {
      const done = { signed: '', option: ' 옵션', draft: ' 계약 초안' }[status]
      return right === undefined
        ? `${josa(licensor, '이/가')} ${licensee} 측에 양도한 ${work}의 권리 일체${done}`
        : `${josa(licensor, '이/가')} ${licensee} 측에 허락한 ${work} ${right}${done}`
    },
    guarantee: ({ payer, payee }) => `${josa(payer, '이/가')} ${payee} 측에 지급할 최소보장금`,
    headcount: ({ function: of, country }) => `${country} 국적 ${of}`,
    holdback: ({ protects }) => `${protects} 보호 홀드백`,
    incentive: ({ scheme, applicant }) => `${applicant}의 ‘${scheme}’ 신청`,
    localMetadata: ({ language, where }) =>
      `${language} 메타데이터${where === undefined ? '' : `(${where})`}`,
    material: ({ kind, language }) => (language === undefined ? kind : `${kind}(${language})`),
    part: ({ episode }) => `${episode}회부터`,
    permit: ({ country, person }) => `${person}의 ${country} 취업 허가`,
    permitInside: ({ country }) => `${country} 취업 허가`,
    rating: ({ panel, episode }) =>
      episode === undefined ? `${panel} 전체 방송분 기록` : `${panel} ${episode} 기록`,
    receipt: ({ payer, on }) => `${on} ${payer} 입금`,
    reporting: ({ from, to }) => `${josa(from, '이/가')} ${to} 측에 제출할 정산서`,
    scene: ({ episode, number, name }) =>
      `${episode === undefined ? '' : `${episode}회 `}S#${number}${name === '' ? '' : `(${name})`}`,
    statement: ({ to, period }) => `${to} 앞 정산서(${period})`,
    tranche: ({ nth, finance }) => `${finance} ${nth}차분`,
    trancheInside: ({ nth }) => `${nth}차분`,
    use: ({ right, work }) => `${work} 이용(${right})`,
    week: ({ ends, window }) => `${window} ${ends} 마감 주`,
    window: ({ channel, medium, onStage }) => (onStage ? `${channel} 공연` : `${channel} 윈도우(${medium})`),
  },
}
