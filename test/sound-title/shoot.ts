import type { make } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { clock, sum, term, when } from './notation.ts'

const PEOPLE: readonly make.Person[] = [
  {
    id: 'person:mizuki',
    name: { language: 'ja', family: '藤代', given: '瑞希', reading: 'ふじしろ みずき' },
    function: 'cast',
    as: { en: 'the keeper of the ledger' },
    nationality: 'JP',
    born: day('1998-02-11'),
    available: [term('2026-04-01', '2026-06-01')],
    // A play in the evenings of two shooting days; she is let go at seven.
    busy: [
      {
        id: 'busy:play',
        term: term('2026-04-07', '2026-04-09'),
        hours: { from: clock('20:00'), until: clock('22:30') },
      },
    ],
    permits: [
      { id: 'permit:mizuki-korea', country: 'KR', from: day('2026-05-01'), until: day('2026-06-01') },
      { id: 'permit:mizuki-germany', country: 'DE', from: day('2026-04-20'), until: day('2026-04-25') },
    ],
  },
  {
    id: 'person:do-hyun',
    name: { language: 'ko', family: '채', given: '도현', romanised: { family: 'Chae', given: 'Do-hyun' } },
    function: 'cast',
    as: { en: 'the brother' },
    nationality: 'KR',
    born: day('1995-09-30'),
    available: [term('2026-04-06', '2026-05-20')],
    busy: [{ id: 'busy:fan-meeting', term: term('2026-04-17', '2026-04-20') }],
    permits: [
      // From the first day in Japan to the last.
      { id: 'permit:do-hyun-japan', country: 'JP', from: day('2026-04-06'), until: day('2026-04-28') },
      { id: 'permit:do-hyun-germany', country: 'DE', from: day('2026-04-20'), until: day('2026-04-25') },
    ],
  },
  {
    id: 'person:sora',
    name: { language: 'ja', family: '桐野', given: '空' },
    function: 'cast',
    as: { en: 'the keeper as a child' },
    nationality: 'JP',
    born: day('2015-07-20'),
    available: [term('2026-04-06', '2026-04-18')],
    busy: [{ id: 'busy:school', term: term('2026-04-09', '2026-04-11') }],
    permits: [],
  },
  {
    id: 'person:ryo',
    name: { language: 'ja', family: '砂川', given: '遼' },
    function: 'cast',
    as: { en: 'the creditor' },
    nationality: 'JP',
    born: day('1966-12-01'),
    available: [term('2026-04-01', '2026-05-01')],
    busy: [],
    permits: [],
  },
  {
    id: 'person:min-ji',
    name: { language: 'ko', family: '표', given: '민지' },
    function: 'cast',
    as: { en: 'the archivist' },
    nationality: 'KR',
    born: day('1990-05-05'),
    available: [term('2026-05-11', '2026-05-20')],
    busy: [],
    permits: [],
  },
  {
    id: 'person:erik',
    name: { language: 'de', family: 'Lahnstein', given: 'Erik' },
    function: 'cast',
    as: { en: 'the buyer' },
    nationality: 'DE',
    born: day('1971-03-03'),
    available: [term('2026-04-22', '2026-04-23')],
    busy: [],
    permits: [],
  },
  {
    id: 'person:director',
    name: { language: 'ja', family: '高瀬', given: '凪' },
    function: 'crew',
    as: { en: 'director' },
    nationality: 'JP',
    born: day('1980-10-10'),
    available: [term('2026-02-01', '2026-10-01')],
    busy: [],
    permits: [
      { id: 'permit:director-korea', country: 'KR', from: day('2026-05-01'), until: 'open' },
      { id: 'permit:director-germany', country: 'DE', from: day('2026-04-20'), until: day('2026-04-25') },
    ],
  },
  {
    id: 'person:camera',
    name: { language: 'ko', family: '한', given: '결' },
    function: 'crew',
    as: { en: 'director of photography' },
    nationality: 'KR',
    born: day('1984-01-15'),
    available: [term('2026-03-01', '2026-06-01')],
    busy: [],
    permits: [
      { id: 'permit:camera-japan', country: 'JP', from: day('2026-03-01'), until: day('2026-09-01') },
      { id: 'permit:camera-germany', country: 'DE', from: day('2026-04-20'), until: day('2026-04-25') },
    ],
  },
]

const PLACES: readonly make.Place[] = [
  { id: 'place:tokyo', names: { en: 'Tokyo' }, country: 'JP', zone: 'Asia/Tokyo' },
  { id: 'place:seoul', names: { en: 'Seoul' }, country: 'KR', zone: 'Asia/Seoul' },
  { id: 'place:berlin', names: { en: 'Berlin' }, country: 'DE', zone: 'Europe/Berlin' },
]

type Row = readonly [after: number, place: string, hours: string, scenes: string, people: string]

/*
 * Days after the start of photography, Monday 6 April 2026; hours by the clocks of the place; a person's own
 * hours stand after the name. At its limits: rest (11 h before 10 April), the long night of 9 April (13 h), the
 * day in Berlin (10 h), the Korean week (52 h), and the child's day (7 h, until 20:00 on 15 April).
 */
const DAYS: readonly Row[] = [
  [0, 'tokyo', '08:00-20:00', '1-1 1-2', 'mizuki do-hyun sora@09:00-16:00 director camera'],
  [1, 'tokyo', '08:00-20:00', '1-3 2-1', 'mizuki ryo sora@09:00-16:00 director camera'],
  [2, 'tokyo', '08:00-19:00', '2-2 2-3', 'mizuki do-hyun director camera'],
  [3, 'tokyo', '13:00-26:00', '3-1 3-2', 'mizuki do-hyun director camera'],
  [4, 'tokyo', '13:00-22:00', '3-3', 'mizuki director camera'],
  [7, 'tokyo', '08:00-20:00', '4-1 4-2', 'mizuki do-hyun ryo sora@09:00-16:00 director camera'],
  [8, 'tokyo', '08:00-20:00', '4-3 5-1', 'mizuki sora@09:00-16:00 director camera'],
  [9, 'tokyo', '09:00-20:00', '5-2 5-3', 'mizuki do-hyun sora@13:00-20:00 director camera'],
  [10, 'tokyo', '09:00-21:00', '8-1', 'mizuki do-hyun ryo director camera'],
  [14, 'tokyo', '09:00-19:00', '8-2', 'mizuki do-hyun ryo director camera'],
  [16, 'berlin', '07:00-17:00', '7-2', 'mizuki do-hyun erik director camera'],
  [18, 'tokyo', '10:00-20:00', '8-3 9-3', 'mizuki do-hyun director camera'],
  [21, 'tokyo', '08:00-19:00', '10-1 10-2 10-3', 'mizuki do-hyun director camera'],
  [35, 'seoul', '08:00-20:00', '6-1 6-2', 'mizuki do-hyun min-ji director camera'],
  [36, 'seoul', '08:00-18:00', '6-3', 'mizuki do-hyun min-ji director camera'],
  [37, 'seoul', '08:00-18:00', '7-1', 'do-hyun director camera'],
  [38, 'seoul', '08:00-18:00', '7-3', 'do-hyun director camera'],
  [39, 'seoul', '08:00-18:00', '9-1', 'mizuki do-hyun min-ji director camera'],
  [43, 'seoul', '08:00-18:00', '9-2', 'mizuki do-hyun director camera'],
]

const hoursOf = (text: string): { readonly call: number; readonly wrap: number } => {
  const [call = '', wrap = ''] = text.split('-')
  return { call: clock(call), wrap: clock(wrap) }
}

// The revision from which each strip was made: those scenes that were rewritten before the shoot.
const REVISIONS: Readonly<Record<string, number>> = { '1-1': 2, '2-1': 3, '3-1': 2, '5-2': 2, '8-1': 2 }

const shootingDay = ([after, place, hours, scenes, people]: Row): make.ShootingDay => ({
  id: `day:${after}`,
  on: when(after === 0 ? 'on event:start-of-photography' : `${after} days after event:start-of-photography`),
  place: `place:${place}`,
  ...hoursOf(hours),
  strips: scenes.split(' ').map((id) => ({ scene: `scene:${id}`, revision: REVISIONS[id] ?? 1 })),
  people: people.split(' ').map((text) => {
    const [name = '', own] = text.split('@')
    return { person: `person:${name}`, ...(own ? hoursOf(own) : {}) }
  }),
})

const cost = (
  id: make.CostLine['id'],
  en: string,
  amount: string,
  timing: make.Timing,
  spentIn: NonNullable<make.CostLine['spentIn']>,
): make.CostLine => ({
  id,
  names: { en },
  amount: sum(amount),
  timing,
  spentIn,
})

const once = (due: string): make.Timing => ({ kind: 'once', due: when(due) })
const evenly = (from: string, until: string): make.Timing => ({ kind: 'evenly', over: term(from, until) })
const weekly = (from: string, until: string): make.Timing => ({ kind: 'weekly', over: term(from, until) })

/** JPY 704,200,000 in all. Won at 0.106 and 0.11, euro at 165; the shoot is five weeks in Japan, two in Korea. */
const COSTS: readonly make.CostLine[] = [
  cost('cost:rights', 'Rights', 'KRW 180,000,000', once('on event:signature'), 'KR'),
  cost('cost:script', 'Script', 'JPY 27,000,000', evenly('2025-10-01', '2026-02-01'), 'JP'),
  cost('cost:preparation', 'Preparation', 'JPY 63,000,000', evenly('2026-02-02', '2026-04-06'), 'JP'),
  cost(
    'cost:shoot-japan',
    'Unit in Japan, a week',
    'JPY 45,000,000',
    weekly('on event:start-of-photography', '35 days after event:start-of-photography'),
    'JP',
  ),
  cost(
    'cost:shoot-seoul',
    'Unit in Seoul, a week',
    'KRW 250,000,000',
    weekly('35 days after event:start-of-photography', '49 days after event:start-of-photography'),
    'KR',
  ),
  cost('cost:berlin', 'A day in Berlin', 'EUR 60,000', once('2026-04-21'), 'DE'),
  cost(
    'cost:cast',
    'Cast',
    'JPY 70,000,000',
    evenly('on event:start-of-photography', '1 day after event:wrap'),
    'JP',
  ),
  cost('cost:post', 'Post-production', 'JPY 75,000,000', evenly('2026-05-25', '2026-09-07'), 'JP'),
  cost('cost:music', 'Music', 'KRW 60,000,000', once('on event:picture-lock'), 'KR'),
  cost('cost:delivery', 'Delivery materials', 'JPY 8,000,000', once('on event:delivery'), 'JP'),
  cost('cost:publicity', 'Publicity', 'JPY 43,620,000', evenly('2026-11-30', '2027-02-22'), 'JP'),
  {
    ...cost(
      'cost:bridge',
      'Bridge loan, paid back',
      'JPY 102,000,000',
      once('75 days after event:delivery'),
      'SG',
    ),
    paidTo: 'party:straits-bank',
  },
]

// Seconds; the first is as long as the slot takes, the second as short.
const RUNTIMES = [2760, 2700, 2731, 2744, 2718, 2752, 2709, 2740, 2733, 2758]

/** Two episodes a week, the last two on the day of delivery. The first two are there on the last day that will do. */
const EPISODES: readonly make.Episode[] = RUNTIMES.map((runtimeSeconds, at) => {
  const weeks = 4 - Math.floor(at / 2)
  return {
    id: `episode:${at + 1}`,
    number: at + 1,
    runtimeSeconds,
    delivered: when(
      weeks === 0 ? 'on event:delivery' : `${weeks} week${weeks === 1 ? '' : 's'} before event:delivery`,
    ),
  }
})

export const SHOOT: make.Make = {
  events: [
    { id: 'event:start-of-photography', on: day('2026-04-06') },
    { id: 'event:wrap', on: when('43 days after event:start-of-photography') },
    { id: 'event:picture-lock', on: day('2026-07-31') },
    { id: 'event:delivery', on: day('2026-10-22') },
  ],
  people: PEOPLE,
  places: PLACES,
  days: DAYS.map(shootingDay),
  costs: COSTS,
  headcounts: [
    { id: 'headcount:crew-jp', function: 'crew', country: 'JP', people: 62 },
    { id: 'headcount:crew-kr', function: 'crew', country: 'KR', people: 14 },
    { id: 'headcount:crew-de', function: 'crew', country: 'DE', people: 6 },
  ],
  episodes: EPISODES,
}
