import { day } from '../../src/core/index.ts'
import { sum, when } from '../sound-title/notation.ts'
import type { Fault } from './fault.ts'
import { add, both, fault, move, recordIn, remove, set, unknown } from './fault.ts'

const PREMIERE = 'release/events/event:premiere/on'
const KEYSTONE = 'deal/finance/finance:keystone/tranches/tranche:keystone-preparation'
const MINATO_LOCK = 'deal/finance/finance:minato/tranches/tranche:minato-lock'
const LOCATION_JAPAN = 'deal/finance/finance:location-japan/tranches/tranche:location-japan'

/** Payments against the years in which they were approved, and guarantees against the cash that carries them. */
export const PAYMENT_FAULTS: readonly Fault[] = [
  fault(
    "the premiere slips a week, and two fees fall out of the lead's business year",
    [move(PREMIERE, 7)],
    'receipt-moved-out-of-year',
    'minimum-guarantee-due-before-cash',
  ),
  fault(
    'the streaming fee is put off by four days, and comes a day after the guarantee that it carries',
    [
      set(
        'release/windows/window:lumen-japan/fees/fee:lumen-japan/due',
        when('4 days after start of window:lumen-japan'),
      ),
    ],
    'minimum-guarantee-due-before-cash',
  ),
  fault(
    "the incentive is paid on the first day of the lead's next business year",
    [set(`${LOCATION_JAPAN}/due`, when('71 days after event:delivery'))],
    'receipt-moved-out-of-year',
  ),
  fault(
    "the partner's guarantee is put off to the first of April, past the partner's year end",
    [set('deal/guarantees/guarantee:aozora/due', day('2027-04-01'))],
    'receipt-moved-out-of-year',
  ),
  fault(
    'the parties approved the fee for 2025, and it falls due in 2026',
    [
      set(
        'head/baseline/dates/release/windows/window:lumen-japan/fees/fee:lumen-japan/due',
        day('2025-12-31'),
      ),
    ],
    'receipt-moved-out-of-year',
  ),
  fault(
    "the author's guarantee is due a day before the fee that carries it",
    [set('deal/guarantees/guarantee:author/due', day('2026-12-24'))],
    'minimum-guarantee-due-before-cash',
  ),
  fault(
    'the fee that carries the guarantee is a yen too small for it',
    [set('release/windows/window:lumen-japan/fees/fee:lumen-japan/amount', sum('JPY 9,999,999'))],
    'minimum-guarantee-due-before-cash',
  ),
  fault(
    'another guarantee takes five sixths of the fee first',
    [
      add('deal/guarantees', {
        id: 'guarantee:dubbing',
        payer: 'party:lumen',
        payee: 'party:pacific',
        amount: sum('JPY 50,000,001'),
        due: day('2026-12-26'),
        fundedBy: ['fee:lumen-japan'],
      }),
    ],
    'minimum-guarantee-due-before-cash',
  ),
  fault(
    'an instalment in won is entered with a nought too few, and carries the guarantee in yen no more',
    [
      set('deal/finance/finance:keystone/amount', sum('KRW 600,000,000')),
      set(`${KEYSTONE}/amount`, sum('KRW 100,000,000')),
    ],
    'minimum-guarantee-due-before-cash',
    'cost-unfunded',
    'cash-gap',
  ),
  fault(
    "the author's guarantee hangs on an event that nobody has dated",
    [set('deal/guarantees/guarantee:author/due', when('30 days after event:disc-release'))],
    unknown('payment-day', 'cash-gap', 'minimum-guarantee-due-before-cash', 'receipt-moved-out-of-year'),
  ),
  fault(
    "a payment moved, and nobody knows when the author's business year ends",
    both(recordIn('parties', 'party:seo-yuna', { fiscalYearEnd: undefined }), [
      set('deal/guarantees/guarantee:author/due', day('2026-12-30')),
    ]),
    unknown('fiscal-year-end', 'receipt-moved-out-of-year'),
  ),
  fault(
    'the investor drops out of an instalment that was approved, and the studio puts in the same equity',
    [
      remove('deal/finance/finance:aozora/tranches/tranche:aozora-wrap'),
      set('deal/finance/finance:aozora/amount', sum('JPY 120,000,000')),
      add('deal/finance', {
        id: 'finance:haneul',
        party: 'party:haneul',
        kind: 'equity',
        amount: sum('JPY 30,000,000'),
        tranches: [
          {
            id: 'tranche:haneul-wrap',
            amount: sum('JPY 30,000,000'),
            due: when('on event:wrap'),
          },
        ],
      }),
    ],
    'approved-payment-gone',
  ),
  fault(
    'the fee for catch-up is struck out',
    [remove('release/windows/window:minato-catch-up/fees/fee:minato-catch-up')],
    'approved-payment-gone',
  ),
  fault(
    "the author's guarantee is struck out",
    [remove('deal/guarantees/guarantee:author')],
    'approved-payment-gone',
  ),
  fault(
    'an instalment is a yen more than was left of its source',
    [set(`${MINATO_LOCK}/amount`, sum('JPY 60,000,001'))],
    'instalments-past-amount',
  ),
  fault(
    'the broadcaster lowers its commission, and the instalments stay',
    [set('deal/finance/finance:minato/amount', sum('JPY 180,000,000'))],
    'instalments-past-amount',
  ),
]
