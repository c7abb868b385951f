import type {
  Catalogue,
  clear,
  deal,
  decide,
  MonthDay,
  make,
  Party,
  PartyId,
  Rate,
  Source,
} from '../../src/core/index.ts'
import { day, ratio } from '../../src/core/index.ts'
import { clock, days, places, share, sum, term } from './notation.ts'

const company = (id: PartyId, en: string, country: Party['country'], yearEnds: MonthDay): Party => ({
  id,
  kind: 'company',
  names: { en },
  ...(country ? { country } : {}),
  fiscalYearEnd: yearEnds,
})

const PARTIES: readonly Party[] = [
  company('party:haneul', 'Haneul Studio', 'KR', '12-31'),
  company('party:aozora', 'Aozora Pictures', 'JP', '03-31'),
  company('party:tv-minato', 'TV Minato', 'JP', '03-31'),
  company('party:lumen', 'Lumen', 'US', '12-31'),
  company('party:hangang', 'Hangang Drama Channel', 'KR', '12-31'),
  company('party:keystone', 'Keystone Content Partners', 'KR', '12-31'),
  company('party:pacific', 'Pacific Rim Sales', 'SG', '06-30'),
  company('party:dalbit', 'Dalbit Broadcasting', 'KR', '12-31'),
  company('party:toon-garden', 'Toon Garden', 'KR', '12-31'),
  company('party:straits-bank', 'Straits Bank', 'SG', '12-31'),
  { ...company('party:location-japan', 'Location Japan', 'JP', '03-31'), kind: 'body' },
  { ...company('party:seoul-screen', 'Seoul Screen Office', 'KR', '12-31'), kind: 'body' },
  {
    ...company('party:seo-yuna', 'Seo Yuna', 'KR', '12-31'),
    kind: 'person',
    person: {
      language: 'ko',
      family: '서',
      given: '유나',
      romanised: { family: 'Seo', given: 'Yuna' },
    },
  },
  {
    ...company('party:mori-jun', 'Jun Mori', 'JP', '12-31'),
    kind: 'person',
    person: { language: 'ja', family: '森', given: '潤', reading: 'もり じゅん' },
  },
]

/** The web novel came first; the webtoon and the Korean series were made from it, and so is our title. */
const WORKS: readonly clear.Work[] = [
  {
    id: 'work:novel',
    names: { ko: '조수 장부', en: 'The Tide Ledger' },
    kind: 'web-novel',
    language: 'ko',
    year: 2017,
    owners: ['party:seo-yuna'],
    basedOn: [],
    publicDomain: [],
  },
  {
    id: 'work:webtoon',
    names: { en: 'The Tide Ledger, the webtoon' },
    kind: 'webtoon',
    language: 'ko',
    year: 2018,
    owners: ['party:toon-garden'],
    basedOn: [{ work: 'work:novel', relation: 'adapts' }],
    publicDomain: [],
  },
  {
    id: 'work:series-kr',
    names: { en: 'The Tide Ledger, the Korean series' },
    kind: 'series',
    language: 'ko',
    year: 2021,
    owners: ['party:dalbit'],
    basedOn: [{ work: 'work:novel', relation: 'adapts' }],
    publicDomain: [],
  },
  {
    id: 'work:folk-tale',
    names: { ja: '海のそろばん', en: 'The Abacus in the Sea' },
    kind: 'novel',
    language: 'ja',
    year: 1896,
    owners: [],
    basedOn: [],
    publicDomain: [{ territories: places('World'), from: day('1950-01-01') }],
  },
  {
    id: 'work:harbour',
    names: { ja: '港の電話', en: 'A Telephone in the Harbour' },
    kind: 'concept',
    language: 'ja',
    year: 2024,
    owners: ['party:mori-jun'],
    basedOn: [],
    publicDomain: [],
  },
  {
    id: 'work:tide-japan',
    names: { ja: '潮の帳簿', en: 'The Tide Ledger (Japan)' },
    kind: 'series',
    language: 'ja',
    year: 2026,
    owners: ['party:haneul', 'party:aozora'],
    basedOn: [
      { work: 'work:novel', relation: 'adapts' },
      { work: 'work:harbour', relation: 'draws-on' },
      { work: 'work:folk-tale', relation: 'draws-on' },
    ],
    publicDomain: [],
  },
]

/** What the author granted before: the webtoon for good, the Korean series until the day before ours begins. */
const GRANTS: readonly clear.Grant[] = [
  {
    id: 'grant:webtoon',
    work: 'work:novel',
    right: 'adapt',
    licensor: 'party:seo-yuna',
    licensee: 'party:toon-garden',
    territories: places('World'),
    media: ['webtoon'],
    languages: 'any',
    term: term('2018-03-01'),
    exclusive: true,
    status: 'signed',
    credit: 'source-work',
    holdbacks: [],
  },
  {
    id: 'grant:series-kr',
    work: 'work:novel',
    right: 'adapt',
    licensor: 'party:seo-yuna',
    licensee: 'party:dalbit',
    territories: places('World'),
    media: ['audiovisual'],
    languages: 'any',
    term: term('2019-01-01', '2024-01-01'),
    exclusive: true,
    status: 'signed',
    credit: 'source-work',
    holdbacks: [],
  },
]

const PANELS: readonly decide.Panel[] = [
  {
    id: 'panel:kanto',
    names: { en: 'Kanto households' },
    metric: 'household-rating',
    country: 'JP',
    unit: '%',
  },
  {
    id: 'panel:korea',
    names: { en: 'Korea nationwide' },
    metric: 'household-rating',
    country: 'KR',
    unit: '%',
  },
]

const SCHEMES: readonly deal.IncentiveScheme[] = [
  {
    id: 'scheme:location-japan',
    names: { en: 'Location Japan' },
    country: 'JP',
    rate: share('20 %'),
    cap: sum('JPY 80,000,000'),
    asOf: day('2025-08-01'),
    conditions: [
      { kind: 'local-spend', atLeast: sum('JPY 400,000,000') },
      { kind: 'total-cost', atLeast: sum('JPY 700,000,000') },
      { kind: 'local-spend-share', atLeast: share('70 %') },
      { kind: 'local-people', of: 'crew', atLeast: share('50 %') },
      { kind: 'local-applicant' },
      { kind: 'shooting-days', atLeast: 12 },
      { kind: 'released-in', atLeast: 3 },
      { kind: 'apply-within', windows: [days('2025-11-01', '2025-12-01'), days('2026-05-01', '2026-06-01')] },
      { kind: 'complete-before', day: day('2026-12-01') },
    ],
  },
  {
    id: 'scheme:seoul-screen',
    names: { en: 'Seoul Screen' },
    country: 'KR',
    rate: share('25 %'),
    cap: sum('KRW 300,000,000'),
    asOf: day('2025-08-01'),
    conditions: [
      { kind: 'local-spend-per-episode', atLeast: sum('KRW 70,000,000') },
      { kind: 'local-people', of: 'cast', atLeast: share('25 %') },
      { kind: 'local-applicant' },
      {
        kind: 'any-of',
        groups: [
          [{ kind: 'shooting-days', atLeast: 6 }],
          [{ kind: 'local-spend', atLeast: sum('KRW 1,000,000,000') }],
        ],
      },
      { kind: 'apply-within', windows: [days('2026-01-05', '2026-02-01')] },
    ],
  },
]

const SINCE = { from: day('2019-04-01'), until: 'open' } as const

const LABOUR: readonly make.LabourRule[] = [
  labour('rule:jp-rest', 'JP', { kind: 'rest', atLeastHours: 11 }),
  labour('rule:jp-day', 'JP', { kind: 'day', atMostHours: 13 }),
  labour('rule:jp-week', 'JP', { kind: 'week', atMostHours: 60 }),
  {
    ...labour('rule:jp-child-night', 'JP', { kind: 'clock', from: clock('20:00'), until: clock('29:00') }),
    ageUnder: 15,
  },
  { ...labour('rule:jp-child-day', 'JP', { kind: 'day', atMostHours: 7 }), ageUnder: 15 },
  labour('rule:kr-rest', 'KR', { kind: 'rest', atLeastHours: 11 }),
  labour('rule:kr-day', 'KR', { kind: 'day', atMostHours: 12 }),
  labour('rule:kr-week', 'KR', { kind: 'week', atMostHours: 52 }),
  {
    ...labour('rule:kr-child-night', 'KR', { kind: 'clock', from: clock('22:00'), until: clock('30:00') }),
    ageUnder: 15,
  },
  labour('rule:de-rest', 'DE', { kind: 'rest', atLeastHours: 11 }),
  labour('rule:de-day', 'DE', { kind: 'day', atMostHours: 10 }),
  // What held before, and is not asked any more.
  {
    ...labour('rule:de-day-2019', 'DE', { kind: 'day', atMostHours: 8 }),
    inForce: days('2019-01-01', '2024-01-01'),
  },
]

function labour(
  id: make.LabourRule['id'],
  country: make.LabourRule['country'],
  limit: make.Limit,
): make.LabourRule {
  return { id, names: { en: id }, country, appliesTo: 'everyone', inForce: SINCE, limit }
}

const rate = (from: Rate['from'], num: bigint, den: bigint, on: string): Rate => ({
  from,
  to: 'JPY',
  ratio: ratio(num, den),
  on: day(on),
  sources: ['source:bank'],
})

const RATES: readonly Rate[] = [
  rate('KRW', 106n, 1000n, '2025-09-01'),
  rate('KRW', 108n, 1000n, '2026-01-05'),
  rate('KRW', 110n, 1000n, '2026-05-01'),
  rate('EUR', 165n, 1n, '2026-04-01'),
  rate('USD', 155n, 1n, '2026-04-01'),
]

const SOURCES: readonly Source[] = [
  { id: 'source:bank', publication: 'Straits Bank, rates of the day', date: '2026' },
]

export const CATALOGUE: Catalogue = {
  works: WORKS,
  parties: PARTIES,
  grants: GRANTS,
  panels: PANELS,
  schemes: SCHEMES,
  labour: LABOUR,
  rates: RATES,
  sources: SOURCES,
}
