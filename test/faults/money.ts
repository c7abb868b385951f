import { day } from '../../src/core/index.ts'
import { share, sum, when } from '../sound-title/notation.ts'
import type { Fault, SoundCase } from './fault.ts'
import {
  add,
  fault,
  forget,
  inCatalogue,
  move,
  rateOf,
  recordIn,
  remove,
  set,
  sound,
  unknown,
} from './fault.ts'
import { PAYMENT_FAULTS } from './payments.ts'

const MINATO_LOCK = 'deal/finance/finance:minato/tranches/tranche:minato-lock'
const LOCATION_JAPAN = 'deal/finance/finance:location-japan/tranches/tranche:location-japan'

/** What it costs, who pays, and when. */
export const PLAN_FAULTS: readonly Fault[] = [
  fault(
    'post-production costs one yen more than the plan has',
    [set('make/costs/cost:post/amount', sum('JPY 75,000,001'))],
    'cost-unfunded',
  ),
  fault(
    'publicity was forgotten in the plan and costs JPY 10,000,000 more once the fees are in',
    [
      add('make/costs', {
        id: 'cost:festival',
        names: { en: 'Festival' },
        amount: sum('JPY 10,000,000'),
        timing: { kind: 'once', due: day('2027-02-01') },
      }),
    ],
    'cost-unfunded',
  ),
  fault(
    'the unit stays in Japan a sixth week',
    [set('make/costs/cost:shoot-japan/timing/over/until', when('36 days after event:start-of-photography'))],
    'cost-unfunded',
    'cash-gap',
  ),
  fault(
    'the won falls from 0.108 to 0.105 yen before the second instalment',
    rateOf('KRW', day('2026-01-05'), [105n, 1000n]),
    'cost-unfunded',
    'cash-gap',
  ),
  fault(
    'the bank withdraws the bridge, and its repayment stays in the budget',
    [remove('deal/finance/finance:bridge')],
    'approved-payment-gone',
    'cost-unfunded',
    'cash-gap',
  ),
  fault(
    'the rights cost won and were entered as yen',
    [set('make/costs/cost:rights/amount', sum('JPY 180,000,000'))],
    'cost-unfunded',
    'cash-gap',
    // Seven tenths of the cost were to be spent in Japan; of so much more they are not.
    'incentive-condition-missed',
  ),
  fault(
    "the broadcaster's last instalment is in yen and was entered as won",
    [set(`${MINATO_LOCK}/amount`, sum('KRW 60,000,000'))],
    'cost-unfunded',
    'cash-gap',
  ),
  fault(
    'the broadcaster pays its last instalment a month after picture lock',
    [set(`${MINATO_LOCK}/due`, when('1 month after event:picture-lock'))],
    'cash-gap',
  ),
  fault(
    "the partner's guarantee is one yen more than the leanest week can spare",
    [set('deal/guarantees/guarantee:aozora/amount', sum('JPY 37,020,001'))],
    'cash-gap',
  ),
  fault(
    'the post house wants all of its money on the first day',
    [set('make/costs/cost:post/timing', { kind: 'once', due: day('2026-05-25') })],
    'cash-gap',
  ),
  fault(
    'picture lock comes five weeks late, and the instalment that hangs on it with it',
    [move('make/events/event:picture-lock/on', 35)],
    'cash-gap',
  ),
  fault(
    'nobody has dated picture lock',
    [remove('make/events/event:picture-lock')],
    unknown('payment-day', 'cash-gap', 'receipt-moved-out-of-year'),
    unknown('cost-day', 'cash-gap'),
  ),
  fault(
    'no rate joins the euro and the yen',
    inCatalogue('rates', (rates) => rates.filter(({ from }) => from !== 'EUR')),
    unknown('exchange-rate', 'cash-gap', 'cost-unfunded', 'incentive-condition-missed'),
  ),
  fault(
    'there is a budget and no finance plan',
    [set('deal/finance', []), set('deal/guarantees', [])],
    'approved-payment-gone',
    unknown('finance', 'cash-gap', 'cost-unfunded'),
  ),
  fault(
    'there is a finance plan and no budget',
    [set('make/costs', [])],
    unknown('cost', 'cash-gap', 'cost-unfunded', 'incentive-condition-missed'),
  ),
  fault(
    'the unit in Seoul costs so much a week, for nobody knows how many weeks',
    [set('make/costs/cost:shoot-seoul/timing/over/until', 'open')],
    unknown('cost-day', 'cash-gap', 'cost-unfunded', 'incentive-condition-missed'),
  ),
]

/** What the public schemes ask. */
export const INCENTIVE_FAULTS: readonly Fault[] = [
  fault(
    'the application for the Japanese scheme goes out a day after it closed',
    [set('deal/incentives/incentive:location-japan/appliedOn', day('2025-12-01'))],
    'incentive-condition-missed',
  ),
  fault(
    'the plan counts on one yen more than the scheme pays at most',
    [set('deal/incentives/incentive:location-japan/expected', sum('JPY 80,000,001'))],
    'incentive-condition-missed',
  ),
  fault(
    'the Korean studio applies in Japan itself',
    [set('deal/incentives/incentive:location-japan/applicant', 'party:haneul')],
    'incentive-condition-missed',
  ),
  fault(
    'two nights in Tokyo are shot in one, and the scheme asks for twelve days',
    [remove('make/days/day:4'), add('make/days/day:3/strips', { scene: 'scene:3-3', revision: 1 })],
    'incentive-condition-missed',
  ),
  fault(
    'post-production goes to Seoul, and less than seven tenths are spent in Japan',
    [set('make/costs/cost:post/spentIn', 'KR')],
    'incentive-condition-missed',
  ),
  fault(
    'the music is recorded in Tokyo, and an episode no longer spends enough in Korea',
    [set('make/costs/cost:music/spentIn', 'JP')],
    'incentive-condition-missed',
  ),
  fault(
    'the work is finished on the first day that is too late',
    [set('deal/incentives/incentive:location-japan/completedOn', day('2026-12-01'))],
    'incentive-condition-missed',
  ),
  fault(
    'forty-one of the eighty-one in the crew come from abroad',
    [
      set('make/headcounts/headcount:crew-jp/people', 40),
      set('make/headcounts/headcount:crew-kr/people', 35),
    ],
    'incentive-condition-missed',
  ),
  fault(
    'the scheme that the plan counts on has been replaced by a new law',
    recordIn('schemes', 'scheme:seoul-screen', { supersededBy: 'scheme:location-japan' }),
    'incentive-condition-missed',
  ),
  fault(
    'the Korean scheme pays a tenth of what is spent, and the plan counts on more',
    recordIn('schemes', 'scheme:seoul-screen', { rate: share('10 %') }),
    'incentive-condition-missed',
  ),
  fault(
    'nobody knows when the application went out',
    [forget('deal/incentives/incentive:seoul-screen/appliedOn')],
    unknown('application-day', 'incentive-condition-missed'),
  ),
  fault(
    'the work for the scheme is finished on a day that hangs on nothing known',
    [set('deal/incentives/incentive:location-japan/completedOn', when('on event:final-mix'))],
    unknown('completion-day', 'incentive-condition-missed'),
  ),
  fault(
    'nobody knows where the applicant has its seat',
    recordIn('parties', 'party:aozora', { country: undefined }),
    unknown('applicant-country', 'incentive-condition-missed'),
  ),
  fault(
    'an application is out, and neither people nor shooting days were entered',
    [set('make/headcounts', []), set('make/people', []), set('make/days', [])],
    unknown('headcount', 'incentive-condition-missed'),
    unknown('shooting-day', 'incentive-condition-missed'),
  ),
  fault(
    'the budget does not say where post-production is done',
    [forget('make/costs/cost:post/spentIn')],
    unknown('place-of-spending', 'incentive-condition-missed'),
  ),
]

export const MONEY_FAULTS: readonly Fault[] = [...PLAN_FAULTS, ...PAYMENT_FAULTS, ...INCENTIVE_FAULTS]

export const MONEY_SOUND: readonly SoundCase[] = [
  sound('two instalments of one source are divided otherwise, and come to the same', [
    set('deal/finance/finance:minato/tranches/tranche:minato-start/amount', sum('JPY 80,000,001')),
    set('deal/finance/finance:minato/tranches/tranche:minato-wrap/amount', sum('JPY 59,999,999')),
  ]),
  sound('the streaming fee is put off by three days, to the day on which the guarantee is due', [
    set(
      'release/windows/window:lumen-japan/fees/fee:lumen-japan/due',
      when('3 days after start of window:lumen-japan'),
    ),
  ]),
  sound('a cost of one yen is met by one yen of equity on the same day', [
    set('make/costs/cost:post/amount', sum('JPY 75,000,001')),
    add('deal/finance', {
      id: 'finance:last-yen',
      party: 'party:aozora',
      kind: 'equity',
      amount: sum('JPY 1'),
      tranches: [{ id: 'tranche:last-yen', amount: sum('JPY 1'), due: day('2026-05-25') }],
    }),
  ]),
  sound('the deal does not say in which currency its plan is kept, and the first source does', [
    forget('deal/currency'),
  ]),
  sound("the partner's guarantee takes the last yen of the leanest week", [
    set('deal/guarantees/guarantee:aozora/amount', sum('JPY 37,020,000')),
  ]),
  sound('a day less in Japan saves nothing: a week that has begun is paid', [
    set('make/costs/cost:shoot-japan/timing/over/until', when('34 days after event:start-of-photography')),
  ]),
  sound('an instalment comes on the Sunday of the week in which it is needed', [
    set(`${MINATO_LOCK}/due`, day('2026-08-02')),
  ]),
  sound("the incentive is paid on the last day of the lead's business year", [
    set(`${LOCATION_JAPAN}/due`, when('70 days after event:delivery')),
  ]),
  sound("the partner's guarantee is put off to the last day of the partner's year", [
    set('deal/guarantees/guarantee:aozora/due', day('2027-03-31')),
  ]),
  sound('a guarantee that names no cash is paid out of its own pocket, whenever it is due', [
    set('deal/guarantees/guarantee:author/fundedBy', []),
    set('deal/guarantees/guarantee:author/due', day('2026-12-21')),
  ]),
  sound('nothing was approved, so nothing has moved', [
    forget('head/baseline'),
    set(`${LOCATION_JAPAN}/due`, when('71 days after event:delivery')),
  ]),
  sound('forty-one of the eighty-two in the crew come from abroad', [
    set('make/headcounts/headcount:crew-jp/people', 41),
    set('make/headcounts/headcount:crew-kr/people', 35),
  ]),
  sound('the application goes out on the last day', [
    set('deal/incentives/incentive:location-japan/appliedOn', day('2025-11-30')),
  ]),
  sound(
    'the scheme asks for a seventh day in Seoul, or for the money that is spent there',
    recordIn('schemes', 'scheme:seoul-screen', {
      conditions: [
        {
          kind: 'any-of',
          groups: [
            [{ kind: 'shooting-days', atLeast: 7 }],
            [{ kind: 'local-spend', atLeast: sum('KRW 740,000,000') }],
          ],
        },
      ],
    }),
  ),
  sound(
    'a scheme of another country is not asked about a title that does not claim it',
    (title, catalogue) => ({
      title,
      catalogue: {
        ...catalogue,
        schemes: [
          ...catalogue.schemes,
          {
            id: 'scheme:berlin',
            names: { en: 'Berlin' },
            country: 'DE',
            rate: share('30 %'),
            conditions: [{ kind: 'local-applicant' }],
          },
        ],
      },
    }),
  ),
]
