import type { release } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { clock, places, spoken, sum, term, when } from './notation.ts'

/** As long as a service takes it under a picture: 190 characters. */
const SHORT = `${'In a harbour town a ledger shows who owes what to the sea. '.repeat(3)}Paid twice.\n\n`
  .trimEnd()
  .padEnd(190, '.')

/**
 * Ten Thursdays at ten from 8 October 2026, one left out: the last is 17 December. Everything else hangs on
 * that one: on the eighth day after it, 25 December, the holdback is over and the other windows open.
 */
export const SHOWING: release.Release = {
  events: [
    { id: 'event:premiere', on: day('2026-10-08') },
    { id: 'event:press-conference', on: when('3 weeks before event:premiere') },
    { id: 'event:last-broadcast', on: when('on last airing of window:minato') },
  ],
  windows: [
    {
      id: 'window:minato',
      names: { ja: 'テレビみなと', en: 'TV Minato' },
      party: 'party:tv-minato',
      medium: 'free-television',
      territories: places('JP'),
      languages: spoken('ja original'),
      term: term('on event:premiere', '8 days after last airing of window:minato'),
      exclusive: true,
      airing: {
        first: when('on event:premiere'),
        episodes: 10,
        perDrop: 1,
        everyDays: 7,
        skips: [day('2026-11-05')],
        // In the week that is left out, two weeks after it was delivered.
        specials: [
          {
            id: 'special:making',
            names: { ja: 'メイキング特番', en: 'The making of the ledger' },
            on: day('2026-11-05'),
            at: clock('25:30'),
            delivered: day('2026-10-22'),
          },
        ],
        longer: [{ episode: 9, byMinutes: 15 }],
        repeats: [{ id: 'repeat:night', afterDays: 2, at: clock('25:10') }],
        catchUp: { forDays: 7, names: { en: 'Minato Plus' } },
      },
      slot: {
        at: clock('22:00'),
        minutes: 54,
        zone: 'Asia/Tokyo',
        runtime: { atLeast: 2700, atMost: 2760 },
      },
      ordered: 10,
      deliverDaysBefore: 14,
      fees: [],
    },
    {
      id: 'window:minato-catch-up',
      names: { en: 'Minato Plus' },
      party: 'party:tv-minato',
      medium: 'catch-up',
      territories: places('JP'),
      languages: spoken('ja original'),
      term: term('on event:premiere', '8 days after last airing of window:minato'),
      exclusive: true,
      fees: [
        {
          id: 'fee:minato-catch-up',
          amount: sum('JPY 5,000,000'),
          due: when('30 days after event:last-broadcast'),
        },
      ],
    },
    {
      id: 'window:lumen-japan',
      names: { en: 'Lumen' },
      party: 'party:lumen',
      medium: 'svod',
      territories: places('JP'),
      languages: spoken('ja original', 'ko sub', 'en sub'),
      term: term('8 days after last airing of window:minato', '2 years after start of window:lumen-japan'),
      exclusive: true,
      fees: [
        {
          id: 'fee:lumen-japan',
          amount: sum('JPY 60,000,000'),
          due: when('on start of window:lumen-japan'),
        },
      ],
    },
    {
      id: 'window:lumen-abroad',
      names: { en: 'Lumen' },
      party: 'party:lumen',
      medium: 'svod',
      territories: places('World ex. JP, KR'),
      languages: spoken('ja original', 'en dub', 'en sub', 'ko sub', 'zh-Hant sub', 'es-419 sub'),
      term: term('8 days after last airing of window:minato', '2 years after start of window:lumen-abroad'),
      exclusive: true,
      delivery: {
        deliverBy: when('30 days before start of window:lumen-abroad'),
        languages: ['en', 'th'],
        metadata: ['title', 'synopsis-short', 'cast', 'genres', 'key-art'],
        materials: [{ kind: 'subtitles', language: 'en' }, { kind: 'music-and-effects' }],
        ageRatings: places('TH, TW'),
      },
      fees: [
        {
          id: 'fee:lumen-abroad',
          amount: sum('USD 800,000'),
          due: when('30 days after start of window:lumen-abroad'),
        },
      ],
    },
    {
      id: 'window:hangang',
      names: { en: 'Hangang Drama' },
      party: 'party:hangang',
      medium: 'pay-television',
      territories: places('KR'),
      languages: spoken('ja original', 'ko sub'),
      term: term('8 days after last airing of window:minato', '1 day after last airing of window:hangang'),
      exclusive: true,
      airing: {
        first: when('on start of window:hangang'),
        episodes: 10,
        perDrop: 2,
        everyDays: 7,
        skips: [],
      },
      ordered: 10,
      deliverDaysBefore: 30,
      fees: [
        {
          id: 'fee:hangang',
          amount: sum('KRW 200,000,000'),
          due: when('on first airing of window:hangang'),
        },
      ],
    },
  ],
  credits: [
    {
      id: 'credit:novel',
      work: 'work:novel',
      as: 'source-work',
      wording: { ja: '原作:ソ・ユナ「潮の帳簿」', en: 'Based on the novel by Seo Yuna' },
    },
    {
      id: 'credit:harbour',
      work: 'work:harbour',
      as: 'concept',
      wording: { ja: '原案:森潤「港の電話」', en: 'From an idea by Jun Mori' },
    },
    {
      id: 'credit:folk-tale',
      work: 'work:folk-tale',
      as: 'source-work',
      wording: { en: 'After a tale of the Kii coast' },
    },
  ],
  metadata: [
    {
      id: 'metadata:en',
      language: 'en',
      title: 'The Tide Ledger',
      synopses: { short: SHORT },
      genres: ['drama', 'mystery'],
      artwork: [{ kind: 'key-art', file: 'tide-en.png' }],
    },
    {
      id: 'metadata:th',
      language: 'th',
      territories: places('TH'),
      title: 'บัญชีน้ำขึ้นน้ำลง',
      synopses: { short: 'สมุดบัญชีของหญิงขายปลาเปิดเผยหนี้ที่ทะเลไม่เคยลืม' },
      genres: ['ดราม่า'],
      artwork: [{ kind: 'key-art', file: 'tide-th.png' }],
    },
  ],
  cast: [
    {
      id: 'cast:mizuki',
      name: {
        language: 'ja',
        family: '汐見',
        given: '瑞希',
        reading: 'しおみ みずき',
        romanised: { family: 'Shiomi', given: 'Mizuki' },
      },
      written: { th: 'ชิโอมิ มิซึกิ' },
    },
  ],
  ageRatings: [
    { id: 'age-rating:th', country: 'TH', system: 'NBTC', value: 'น13+' },
    { id: 'age-rating:tw', country: 'TW', system: 'TV', value: '護' },
  ],
  materials: [
    {
      id: 'material:subtitles-en',
      kind: 'subtitles',
      language: 'en',
      // On the last day agreed.
      delivered: when('30 days before start of window:lumen-abroad'),
    },
    { id: 'material:music', kind: 'music-and-effects', delivered: day('2026-09-01') },
  ],
  // Two days before the one that the plan leaves out.
  holidays: [{ id: 'holiday:harbour', country: 'JP', on: day('2026-11-03'), names: { en: 'Harbour Day' } }],
}
