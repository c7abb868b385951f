import type {
  Allotment,
  Condition,
  Deal,
  FinanceKind,
  FinanceSource,
  Guarantee,
  IncentiveClaim,
  IncentiveScheme,
  Partner,
  Reporting,
  ReportingInterval,
  Role,
  Tier,
  Tranche,
  Waterfall,
} from '../../core/deal/index.ts'
import type { Codec, Report } from './codec.ts'
import { byKind, later, list, listed, oneOf, optional, record } from './codec.ts'
import {
  aboveZero,
  basis,
  country,
  currency,
  day,
  days,
  mediaSet,
  milestone,
  money,
  names,
  own,
  ref,
  refEither,
  share,
  someOf,
  territories,
  when,
  whole,
} from './values.ts'

const ROLES: Record<Role, string> = {
  'lead-studio': '',
  'co-producer': '',
  'production-company': '',
  broadcaster: '',
  platform: '',
  distributor: '',
  investor: '',
  'rights-holder': '',
  writer: '',
  venue: '',
}

const partner = record<Partner>('A company that takes part in the title, in one role or several.', {
  id: own('partner'),
  party: ref('party', 'The company.'),
  roles: list(oneOf(ROLES), 'What it does.'),
  share: optional(share('Its share of the ownership.')),
  ...basis,
})

const tranche = record<Tranche>('One instalment of a sum.', {
  id: own('tranche'),
  amount: money('The instalment.'),
  due: when('When it is due.'),
  ...basis,
})

const FINANCE: Record<FinanceKind, string> = {
  equity: 'for a share of the ownership',
  'licence-fee': 'for the right to show it',
  'minimum-guarantee': 'an advance on receipts, kept whatever comes in',
  commission: 'paid by who ordered it',
  presale: 'sold before it is made',
  incentive: 'from a public scheme',
  loan: 'paid back first',
  deferment: 'a fee that its receiver waits for',
}

const finance = record<FinanceSource>('A source of money that, with the others, meets the cost.', {
  id: own('finance'),
  party: ref('party', 'Who pays, to the title’s lead.'),
  kind: oneOf(FINANCE, 'What kind of money it is.'),
  amount: money('The whole sum.'),
  tranches: list(tranche, 'Its instalments.'),
  ...basis,
})

const scope = {
  territories: territories('Where.'),
  media: mediaSet('On what.'),
}

const allotment = record<Allotment>('Where and on what a partner alone exploits the title.', {
  id: own('allotment'),
  party: ref('party', 'The partner.'),
  ...scope,
  ...basis,
})

const CONDITION: Codec<Condition> = byKind<Condition>('A condition of an incentive scheme.', {
  'local-spend': [
    'Money spent in the scheme’s country.',
    { atLeast: money('The least that must be spent there.') },
  ],
  'total-cost': ['The whole cost.', { atLeast: money('The least that it must cost.') }],
  'local-spend-per-episode': [
    'Money spent in the scheme’s country for each episode.',
    { atLeast: money('The least for each episode.') },
  ],
  'local-spend-share': [
    'The part of the whole cost that is spent in the scheme’s country.',
    { atLeast: share('The least part.') },
  ],
  'local-people': [
    'The part of the cast or the crew who are the country’s own.',
    {
      of: oneOf({ cast: 'those seen or heard', crew: 'those behind the camera' }),
      atLeast: share('The least part of the heads.'),
    },
  ],
  'local-applicant': ['A company of the country must apply.', {}],
  'shooting-days': ['Days of shooting in the country.', { atLeast: whole(1, 10_000, 'The fewest days.') }],
  'released-in': [
    'Countries in which it is to be released.',
    { atLeast: whole(1, 300, 'The fewest countries.') },
  ],
  'apply-within': [
    'The weeks in which applications are taken.',
    { windows: someOf(days(), 'From when until when.') },
  ],
  'complete-before': ['When the work must be finished.', { day: day('The first day that is too late.') }],
  'any-of': [
    'One of several groups of conditions is enough.',
    { groups: someOf(listed(later(() => CONDITION)), 'Every condition of one group must hold.') },
  ],
})

/** One of `catalogue/schemes.yaml`. */
export const scheme = record<IncentiveScheme>(
  'A public scheme that pays back part of what is spent in its country.',
  {
    id: own('scheme'),
    names: names('What it is called.'),
    country: country('Whose scheme it is.'),
    rate: share('The part of the local spend that it pays back at most.'),
    cap: optional(money('The most that it pays to one title.')),
    conditions: list(CONDITION, 'What it asks for; all of them must hold.'),
    asOf: optional(day('The day on which its rules were read; law changes yearly.')),
    supersededBy: optional(ref('scheme', 'The scheme that took its place.')),
    ...basis,
  },
)

const claim = record<IncentiveClaim>('What a title counts on from a scheme.', {
  id: own('incentive'),
  scheme: ref('scheme', 'The scheme.'),
  applicant: ref('party', 'The company that applies.'),
  expected: money('The sum counted on.'),
  appliedOn: optional(when('When the application is made.')),
  completedOn: optional(when('When the work that the scheme pays for is finished.')),
  ...basis,
})

const guarantee = record<Guarantee>('A sum that somebody owes whatever happens.', {
  id: own('guarantee'),
  payer: ref('party', 'Who owes it.'),
  payee: ref('party', 'To whom.'),
  amount: money('The sum.'),
  due: when('When it is due.'),
  fundedBy: list(refEither(['tranche', 'fee']), 'The incoming payments that are to carry it.'),
  ...basis,
})

const tier = record<Tier>('A step of the waterfall: what it takes, up to what in all, for whom.', {
  id: own('tier'),
  names: names('What the step is called.'),
  of: oneOf({ gross: 'of the receipt as it came in', remaining: 'of what the tiers before it left' }),
  take: share('The part that it takes.'),
  cap: optional(money('The most that it takes in all.')),
  to: someOf(
    record<Tier['to'][number]>('Who is paid.', {
      party: ref('party', 'The company.'),
      weight: aboveZero('Its weight beside the others; several are paid pari passu.'),
    }),
    'Who is paid from it, by weight.',
  ),
  ...basis,
})

const waterfall = record<Waterfall>(
  'The order in which receipts are paid out.',
  {
    currency: currency('The currency in which it is reckoned.'),
    tiers: list(tier, 'The steps in the order of the contract: here order is data.'),
    ...basis,
  },
  ({ currency, tiers }: Waterfall, report: Report) => {
    tiers.forEach(({ cap }, i) => {
      if (cap && cap.currency !== currency)
        report('currency-differs', { found: cap.currency, expected: currency }, ['tiers', i, 'cap'])
    })
  },
)

const EVERY: Record<ReportingInterval, string> = { month: '', quarter: '', 'half-year': '', year: '' }

const reporting = record<Reporting>('A duty to render statements.', {
  id: own('reporting'),
  from: ref('party', 'Who renders them.'),
  to: ref('party', 'To whom.'),
  every: oneOf(EVERY, 'How often.'),
  first: when('The day on which the first period begins to run, usually the premiere.'),
  dueDays: whole(0, 3650, 'Days after the end of a period by which its statement is due.'),
  statements: whole(1, 1200, 'How many statements are owed.'),
  ...basis,
})

/** `deal.yaml` */
export const deal = record<Deal>('Who pays, who owns, who is paid when?', {
  events: list(milestone, 'Dated events that other dates hang on.'),
  currency: optional(currency('The currency in which the plan is kept.')),
  partners: list(partner, 'Who takes part.'),
  finance: list(finance, 'Where the money comes from.'),
  scope: optional(
    record<NonNullable<Deal['scope']>>(
      'What is to be divided among the partners; every part of it must be allotted once.',
      scope,
    ),
  ),
  allotments: list(allotment, 'Who exploits it where and on what.'),
  incentives: list(claim, 'What is counted on from public schemes.'),
  guarantees: list(guarantee, 'Sums owed whatever happens.'),
  waterfall: optional(waterfall),
  reporting: list(reporting, 'Who renders statements to whom.'),
})
