import type { settle } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { days, sum } from './notation.ts'

const line = (tier: string, party: string, amount: string): settle.StatementLine => ({
  tier: `tier:${tier}`,
  party: `party:${party}`,
  amount: sum(`JPY ${amount}`),
})

/*
 * The waterfall by hand, in yen; each receipt pays 5 % for collection first.
 *
 * | received    | collection | expenses  | recoupment: Haneul, Aozora | author     | profit: Haneul, Aozora, Keystone    |
 * |  60,000,000 |  3,000,000 | 6,000,000 |   22,000,000   18,000,000  |  1,100,000 |  4,950,000   2,970,000   1,980,000 |
 * |  22,000,000 |  1,100,000 |         – |                         –  |  2,090,000 |  9,405,000   5,643,000   3,762,000 |
 * |   4,489,500 |    224,475 |         – |                         –  |    426,503 |  1,919,261   1,151,557     767,704 |
 * | 111,600,000 |  5,580,000 |         – |                         –  | 10,602,000 | 47,709,000  28,625,400  19,083,600 |
 *
 * A tenth of the third, 426,502.5, is rounded up. Of its profit 3,838,522 a yen is left over when each part is
 * cut to whole yen: Aozora's part lost most, .6 against .4, and gets it.
 */
export const BOOKS: settle.Settle = {
  receipts: [
    {
      id: 'receipt:lumen-japan',
      on: day('2026-12-25'),
      payer: 'party:lumen',
      window: 'window:lumen-japan',
      gross: sum('JPY 60,000,000'),
    },
    {
      id: 'receipt:hangang',
      on: day('2026-12-28'),
      payer: 'party:hangang',
      window: 'window:hangang',
      gross: sum('KRW 200,000,000'),
      booked: sum('JPY 22,000,000'),
    },
    {
      id: 'receipt:minato-catch-up',
      on: day('2027-01-18'),
      payer: 'party:tv-minato',
      window: 'window:minato-catch-up',
      gross: sum('JPY 5,000,000'),
      withheld: sum('JPY 510,500'),
    },
    {
      id: 'receipt:lumen-abroad',
      on: day('2027-01-25'),
      payer: 'party:lumen',
      window: 'window:lumen-abroad',
      gross: sum('USD 800,000'),
      withheld: sum('USD 80,000'),
      booked: sum('JPY 111,600,000'),
    },
  ],
  statements: [
    {
      id: 'statement:aozora-2026-q4',
      reporting: 'reporting:aozora',
      period: days('2026-10-01', '2027-01-01'),
      // The last day on which it is in time.
      issuedOn: day('2027-02-14'),
      received: sum('JPY 82,000,000'),
      lines: [
        line('expenses', 'aozora', '6,000,000'),
        line('recoupment', 'aozora', '18,000,000'),
        line('profit', 'aozora', '8,613,000'),
      ],
    },
    {
      id: 'statement:aozora-2027-q1',
      reporting: 'reporting:aozora',
      period: days('2027-01-01', '2027-04-01'),
      issuedOn: day('2027-05-10'),
      received: sum('JPY 116,089,500'),
      lines: [line('profit', 'aozora', '29,776,957')],
    },
    {
      id: 'statement:author-2026-h2',
      reporting: 'reporting:author',
      period: days('2026-07-01', '2027-01-01'),
      issuedOn: day('2027-02-26'),
      received: sum('JPY 82,000,000'),
      lines: [line('author', 'seo-yuna', '3,190,000')],
    },
  ],
  ratings: [
    { id: 'rating:episode-1', panel: 'panel:kanto', value: 9.3, episode: 1, on: day('2026-10-08') },
    { id: 'rating:episode-10', panel: 'panel:kanto', value: 8.8, episode: 10, on: day('2026-12-17') },
    { id: 'rating:run', panel: 'panel:kanto', value: 7.4, window: 'window:minato' },
    { id: 'rating:korea', panel: 'panel:korea', value: 2.1, window: 'window:hangang' },
  ],
  comparisons: [
    { id: 'comparison:paper-moon', rating: 'rating:run', against: 'precedent:paper-moon' },
    { id: 'comparison:first-and-last', rating: 'rating:episode-1', against: 'rating:episode-10' },
    { id: 'comparison:korea', rating: 'rating:korea', against: 'precedent:series-kr' },
  ],
  weeks: [],
}
