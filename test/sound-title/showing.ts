import type { release } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { clock, places, spoken, sum, term, when } from './notation.ts'

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
}
