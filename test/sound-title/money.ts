import type { deal } from '../../src/core/index.ts'
import { day } from '../../src/core/index.ts'
import { places, share, sum, when } from './notation.ts'

const tranche = (id: deal.Tranche['id'], amount: string, due: string): deal.Tranche => ({
  id,
  amount: sum(amount),
  due: when(due),
})

/**
 * The plan closes to the yen: what the sources bring, JPY 704,200,000 at the rates of their days, is what the
 * budget in `shoot.ts` costs. In the week of 20 July 2026 no more than JPY 2,020,000 is left.
 */
export const MONEY: deal.Deal = {
  events: [{ id: 'event:signature', on: day('2025-09-01') }],
  currency: 'JPY',
  partners: [
    { id: 'partner:haneul', party: 'party:haneul', roles: ['lead-studio'], share: share('50 %') },
    { id: 'partner:aozora', party: 'party:aozora', roles: ['co-producer'], share: share('30 %') },
    { id: 'partner:keystone', party: 'party:keystone', roles: ['investor'], share: share('20 %') },
    { id: 'partner:minato', party: 'party:tv-minato', roles: ['broadcaster'] },
    { id: 'partner:lumen', party: 'party:lumen', roles: ['platform'] },
    { id: 'partner:pacific', party: 'party:pacific', roles: ['distributor'] },
    { id: 'partner:author', party: 'party:seo-yuna', roles: ['rights-holder', 'writer'] },
  ],
  finance: [
    {
      id: 'finance:aozora',
      party: 'party:aozora',
      kind: 'equity',
      amount: sum('JPY 150,000,000'),
      tranches: [
        tranche('tranche:aozora-signature', 'JPY 60,000,000', 'on event:signature'),
        tranche('tranche:aozora-shoot', 'JPY 60,000,000', 'on event:start-of-photography'),
        tranche('tranche:aozora-wrap', 'JPY 30,000,000', 'on event:wrap'),
      ],
    },
    {
      // At 0.106 and 0.108 yen a won: JPY 53,000,000 and 108,000,000.
      id: 'finance:keystone',
      party: 'party:keystone',
      kind: 'equity',
      amount: sum('KRW 1,500,000,000'),
      tranches: [
        tranche('tranche:keystone-signature', 'KRW 500,000,000', 'on event:signature'),
        tranche('tranche:keystone-preparation', 'KRW 1,000,000,000', '2026-04-01'),
      ],
    },
    {
      id: 'finance:minato',
      party: 'party:tv-minato',
      kind: 'commission',
      amount: sum('JPY 200,000,000'),
      tranches: [
        tranche('tranche:minato-start', 'JPY 80,000,000', '2 weeks before event:start-of-photography'),
        tranche('tranche:minato-wrap', 'JPY 60,000,000', 'on event:wrap'),
        tranche('tranche:minato-lock', 'JPY 60,000,000', 'on event:picture-lock'),
      ],
    },
    {
      id: 'finance:bridge',
      party: 'party:straits-bank',
      kind: 'loan',
      amount: sum('JPY 100,000,000'),
      tranches: [tranche('tranche:bridge', 'JPY 100,000,000', 'on event:start-of-photography')],
    },
    {
      id: 'finance:location-japan',
      party: 'party:location-japan',
      kind: 'incentive',
      amount: sum('JPY 80,000,000'),
      tranches: [tranche('tranche:location-japan', 'JPY 80,000,000', '60 days after event:delivery')],
    },
    {
      // At 0.11: JPY 13,200,000.
      id: 'finance:seoul-screen',
      party: 'party:seoul-screen',
      kind: 'incentive',
      amount: sum('KRW 120,000,000'),
      tranches: [tranche('tranche:seoul-screen', 'KRW 120,000,000', '30 days after event:delivery')],
    },
  ],
  scope: { territories: places('World'), media: ['audiovisual'] },
  allotments: [
    {
      id: 'allotment:japan',
      party: 'party:aozora',
      territories: places('JP'),
      media: ['audiovisual'],
    },
    {
      id: 'allotment:korea',
      party: 'party:haneul',
      territories: places('KR'),
      media: ['audiovisual'],
    },
    {
      id: 'allotment:streaming-abroad',
      party: 'party:haneul',
      territories: places('World ex. JP, KR'),
      media: ['streaming'],
    },
    {
      id: 'allotment:abroad',
      party: 'party:pacific',
      territories: places('World ex. JP, KR'),
      media: ['theatrical', 'non-theatrical', 'television', 'home-video'],
    },
  ],
  incentives: [
    {
      // The whole of the scheme's cap.
      id: 'incentive:location-japan',
      scheme: 'scheme:location-japan',
      applicant: 'party:aozora',
      expected: sum('JPY 80,000,000'),
      appliedOn: day('2025-11-20'),
      completedOn: when('on event:delivery'),
    },
    {
      id: 'incentive:seoul-screen',
      scheme: 'scheme:seoul-screen',
      applicant: 'party:haneul',
      expected: sum('KRW 120,000,000'),
      appliedOn: day('2026-01-20'),
    },
  ],
  guarantees: [
    {
      // Promised to a day, carried by a fee that hangs on the last episode.
      id: 'guarantee:author',
      payer: 'party:haneul',
      payee: 'party:seo-yuna',
      amount: sum('JPY 10,000,000'),
      due: day('2026-12-28'),
      fundedBy: ['fee:lumen-japan'],
    },
    {
      // In yen, carried by an instalment in won.
      id: 'guarantee:aozora',
      payer: 'party:haneul',
      payee: 'party:aozora',
      amount: sum('JPY 35,000,000'),
      due: day('2026-06-01'),
      fundedBy: ['tranche:keystone-preparation'],
    },
  ],
  waterfall: {
    currency: 'JPY',
    tiers: [
      {
        id: 'tier:collection',
        names: { en: 'Collection fee' },
        of: 'gross',
        take: share('5 %'),
        to: [{ party: 'party:pacific', weight: share('1') }],
      },
      {
        id: 'tier:expenses',
        names: { en: 'Release expenses' },
        of: 'remaining',
        take: share('100 %'),
        cap: sum('JPY 6,000,000'),
        to: [{ party: 'party:aozora', weight: share('1') }],
      },
      {
        id: 'tier:recoupment',
        names: { en: 'Recoupment' },
        of: 'remaining',
        take: share('100 %'),
        cap: sum('JPY 40,000,000'),
        to: [
          { party: 'party:haneul', weight: share('55 %') },
          { party: 'party:aozora', weight: share('45 %') },
        ],
      },
      {
        id: 'tier:author',
        names: { en: "The author's share" },
        of: 'remaining',
        take: share('10 %'),
        to: [{ party: 'party:seo-yuna', weight: share('1') }],
      },
      {
        id: 'tier:profit',
        names: { en: 'Profit' },
        of: 'remaining',
        take: share('100 %'),
        to: [
          { party: 'party:haneul', weight: share('50 %') },
          { party: 'party:aozora', weight: share('30 %') },
          { party: 'party:keystone', weight: share('20 %') },
        ],
      },
    ],
  },
  reporting: [
    {
      id: 'reporting:aozora',
      from: 'party:haneul',
      to: 'party:aozora',
      every: 'quarter',
      first: when('on event:premiere'),
      dueDays: 45,
      statements: 8,
    },
    {
      id: 'reporting:author',
      from: 'party:haneul',
      to: 'party:seo-yuna',
      every: 'half-year',
      first: when('on event:premiere'),
      dueDays: 60,
      statements: 4,
    },
  ],
}
