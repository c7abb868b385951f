import { day } from '../../src/core/index.ts'
import { days, share, sum } from '../sound-title/notation.ts'
import type { Fault, SoundCase } from './fault.ts'
import { add, fault, forget, move, recordIn, remove, set, sound, unknown } from './fault.ts'

const Q4 = 'settle/statements/statement:aozora-2026-q4'
const Q1 = 'settle/statements/statement:aozora-2027-q1'
const AUTHOR = 'settle/statements/statement:author-2026-h2'

const line = (tier: string, amount: string) => ({
  tier: `tier:${tier}`,
  party: 'party:aozora',
  amount: sum(`JPY ${amount}`),
})

/** What came in, and what was said of it. */
export const STATEMENT_FAULTS: readonly Fault[] = [
  fault(
    'a statement is a yen short: the yen left over went to another',
    [set(`${Q1}/lines`, [line('profit', '29,776,956')])],
    'statement-does-not-add-up',
  ),
  fault(
    'a receipt was booked into a quarter whose statements were out',
    [
      add('settle/receipts', {
        id: 'receipt:late',
        on: day('2026-12-31'),
        payer: 'party:lumen',
        gross: sum('JPY 1,000'),
      }),
    ],
    'statement-does-not-add-up',
  ),
  fault(
    'the won were booked as if they were yen',
    [set('settle/receipts/receipt:hangang/booked', sum('JPY 200,000,000'))],
    'statement-does-not-add-up',
  ),
  fault(
    'the tax kept back was forgotten',
    [forget('settle/receipts/receipt:minato-catch-up/withheld')],
    'statement-does-not-add-up',
  ),
  fault(
    'the statement pays the right sum and says that another came in',
    [set(`${AUTHOR}/received`, sum('JPY 60,000,000'))],
    'statement-does-not-add-up',
  ),
  fault(
    "the author's share was moved before recoupment in the contract, and the statements are as before",
    [
      remove('deal/waterfall/tiers/tier:author'),
      add(
        'deal/waterfall/tiers',
        {
          id: 'tier:author',
          names: { en: "The author's share" },
          of: 'remaining',
          take: share('10 %'),
          to: [{ party: 'party:seo-yuna', weight: share('1') }],
        },
        2,
      ),
    ],
    'statement-does-not-add-up',
  ),
  fault(
    'expenses are paid a second time, out of profit',
    [set(`${Q1}/lines`, [line('expenses', '6,000,000'), line('profit', '23,776,957')])],
    'paid-past-cap',
  ),
  fault(
    'expenses are a yen over their cap, and profit a yen under',
    [
      set(`${Q4}/lines`, [
        line('expenses', '6,000,001'),
        line('recoupment', '18,000,000'),
        line('profit', '8,612,999'),
      ]),
    ],
    'paid-past-cap',
  ),
  fault(
    'the partners lower the cap on expenses after the statement went out',
    [set('deal/waterfall/tiers/tier:expenses/cap', sum('JPY 5,000,000'))],
    'paid-past-cap',
    'statement-does-not-add-up',
  ),
  fault(
    'the statement for the last quarter of the year goes out a day late',
    [set(`${Q4}/issuedOn`, day('2027-02-15'))],
    'statement-late',
  ),
  fault('the author never got her statement', [remove(AUTHOR)], 'statement-late'),
  fault('the statement is made and was never sent', [forget(`${Q1}/issuedOn`)], 'statement-late'),
  fault(
    'the contract asks for a statement each month, and one a quarter is sent',
    [set('deal/reporting/reporting:aozora/every', 'month')],
    'statement-late',
    'statement-off-period',
  ),
  fault(
    'the premiere comes eight days early: tapes are late, and a quarter more is owed a statement',
    [move('release/events/event:premiere/on', -8)],
    'delivery-too-late',
    'statement-late',
  ),
  fault(
    "a statement for the weeks of the broadcast goes out beside the quarter's, and says the same again",
    [
      add('settle/statements', {
        id: 'statement:aozora-broadcast',
        reporting: 'reporting:aozora',
        period: days('2026-12-18', '2027-01-01'),
        issuedOn: day('2027-01-20'),
        received: sum('JPY 82,000,000'),
        lines: [],
      }),
    ],
    'statement-does-not-add-up',
    'statement-off-period',
  ),
  fault(
    'the author is sent a statement for half a year that the duty leaves out, in which nothing came in',
    [
      add('settle/statements', {
        id: 'statement:author-2026-h1',
        reporting: 'reporting:author',
        period: days('2026-01-01', '2026-07-01'),
        issuedOn: day('2026-08-01'),
        received: sum('JPY 0'),
        lines: [],
      }),
    ],
    'statement-off-period',
  ),
  fault(
    'the studio that renders the statement pays itself a yen more than its part of recoupment and profit',
    [
      add(`${Q4}/lines`, {
        tier: 'tier:recoupment',
        party: 'party:haneul',
        amount: sum('JPY 36,355,001'),
      }),
    ],
    'statement-does-not-add-up',
  ),
  fault(
    'statements went out, and nobody entered the waterfall',
    [forget('deal/waterfall')],
    unknown('waterfall', 'paid-past-cap', 'statement-does-not-add-up'),
  ),
  fault(
    'nobody booked what the dollars were worth',
    [forget('settle/receipts/receipt:lumen-abroad/booked')],
    unknown('exchange-rate', 'statement-does-not-add-up'),
  ),
]

/** What the panels showed, and beside what it was set. */
export const RATING_FAULTS: readonly Fault[] = [
  fault(
    'the run was seen by fewer than anybody expected',
    [set('settle/ratings/rating:run/value', 5.4)],
    'actual-outside-range',
  ),
  fault(
    'the run was seen by more than anybody expected',
    [set('settle/ratings/rating:run/value', 8.6)],
    'actual-outside-range',
  ),
  fault(
    'the forecast is narrowed after the fact, past what was measured',
    [set('decide/forecasts/forecast:kanto/high', 7.3)],
    'actual-outside-range',
  ),
  fault(
    'the Japanese rating is set beside the one of the Korean series',
    [set('settle/comparisons/comparison:paper-moon/against', 'precedent:series-kr')],
    'panels-not-comparable',
  ),
  fault(
    'the forecast for Japan was drawn from what the Korean series did in Korea',
    [
      set('decide/forecasts/forecast:kanto/basedOn', [
        'precedent:lighthouse',
        'precedent:paper-moon',
        'precedent:series-kr',
      ]),
    ],
    'panels-not-comparable',
  ),
  fault(
    'the first episode was measured by another panel than the last',
    [set('settle/ratings/rating:episode-10/panel', 'panel:korea')],
    'panels-not-comparable',
  ),
  fault(
    'nobody knows which panel measured the precedent',
    [forget('decide/precedents/precedent:lighthouse/panel')],
    unknown('panel', 'panels-not-comparable'),
  ),
]

export const BOOKS_FAULTS: readonly Fault[] = [...STATEMENT_FAULTS, ...RATING_FAULTS]

export const BOOKS_SOUND: readonly SoundCase[] = [
  sound('the rating lies on the lower end of what was expected', [
    set('settle/ratings/rating:run/value', 5.5),
  ]),
  sound('the rating lies on the upper end of what was expected', [
    set('settle/ratings/rating:run/value', 8.5),
  ]),
  sound('one episode alone falls out of the range, which was given for the run', [
    set('settle/ratings/rating:episode-10/value', 3.2),
  ]),
  sound('a forecast without a lower end is met by anything low', [
    forget('decide/forecasts/forecast:kanto/low'),
    set('settle/ratings/rating:run/value', 0.4),
  ]),
  sound('a receipt of this quarter, whose statement is not due yet', [
    add('settle/receipts', {
      id: 'receipt:spring',
      on: day('2027-04-20'),
      payer: 'party:lumen',
      gross: sum('JPY 9,000,001'),
    }),
  ]),
  sound('a receipt that was a mistake is met by another of the same day', [
    add('settle/receipts', {
      id: 'receipt:mistake',
      on: day('2027-05-20'),
      payer: 'party:lumen',
      gross: sum('JPY 700'),
    }),
    add('settle/receipts', {
      id: 'receipt:mistake-back',
      on: day('2027-05-20'),
      payer: 'party:lumen',
      gross: sum('JPY -700'),
    }),
  ]),
  sound('the lines of a statement are divided more finely, and add up to the same', [
    set(`${Q4}/lines`, [
      line('expenses', '2,000,000'),
      line('expenses', '4,000,000'),
      line('recoupment', '18,000,000'),
      line('profit', '8,613,000'),
    ]),
  ]),
  sound('the statement also says what the studio that renders it was paid, to the yen', [
    add(`${Q4}/lines`, { tier: 'tier:recoupment', party: 'party:haneul', amount: sum('JPY 22,000,000') }),
    add(`${Q4}/lines`, { tier: 'tier:profit', party: 'party:haneul', amount: sum('JPY 14,355,000') }),
  ]),
  sound('the second statement of the author is there before it is due', [
    add('settle/statements', {
      id: 'statement:author-2027-h1',
      reporting: 'reporting:author',
      period: days('2027-01-01', '2027-07-01'),
      issuedOn: day('2027-06-30'),
      received: sum('JPY 116,089,500'),
      lines: [{ tier: 'tier:author', party: 'party:seo-yuna', amount: sum('JPY 11,028,503') }],
    }),
  ]),
  sound(
    'a panel changes its unit, and everything of it stays comparable',
    recordIn('panels', 'panel:kanto', { unit: 'per cent' }),
  ),
]
