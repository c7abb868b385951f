import type { Credit, Fee, Release, Slot, Window } from '../../../../core/release/index.ts'
import type {
  Comparison,
  Rating,
  Receipt,
  Settle,
  Statement,
  StatementLine,
  Week,
} from '../../../../core/settle/index.ts'
import {
  choice,
  clock,
  day,
  group,
  milestone,
  money,
  names,
  number,
  opt,
  party,
  records,
  ref,
  shape,
  term,
  territories,
  truth,
  when,
  whole,
} from './field.ts'
import { ageRating, airing, castCredit, deliverySpec, holiday, localMetadata, material } from './release.ts'

// What is shown, and what comes back.

const runtime = shape<NonNullable<Slot['runtime']>>('runtime', undefined, {
  atLeast: whole('seconds'),
  atMost: whole('seconds'),
})

const slot = shape<Slot>('slot', undefined, {
  at: clock,
  minutes: whole('minutes'),
  zone: { kind: 'zone' },
  runtime: opt(group(runtime)),
})

const window = shape<Window>('windows', 'window', {
  names,
  party,
  medium: { kind: 'medium' },
  territories,
  languages: { kind: 'languageUses' },
  term,
  exclusive: truth,
  airing: opt(group(airing)),
  slot: opt(group(slot)),
  ordered: opt(whole('episodes')),
  deliverDaysBefore: opt(whole('days', 0)),
  delivery: opt(group(deliverySpec)),
  fees: records(shape<Fee>('fees', 'fee', { amount: money, due: when })),
  seats: opt(whole()),
  performances: opt(whole()),
})

export const releaseShape = shape<Release>('release', undefined, {
  windows: records(window),
  events: records(milestone),
  credits: records(
    shape<Credit>('credits', 'credit', { work: ref('work'), as: choice('credits'), wording: names }),
  ),
  metadata: opt(records(localMetadata)),
  cast: opt(records(castCredit)),
  ageRatings: opt(records(ageRating)),
  materials: opt(records(material)),
  holidays: opt(records(holiday)),
})

const statement = shape<Statement>('statements', 'statement', {
  reporting: ref('reporting'),
  period: { kind: 'period' },
  issuedOn: opt(day),
  received: money,
  lines: records(shape<StatementLine>('lines', undefined, { tier: ref('tier'), party, amount: money })),
})

export const settleShape = shape<Settle>('settle', undefined, {
  receipts: records(
    shape<Receipt>('receipts', 'receipt', {
      on: day,
      payer: party,
      window: opt(ref('window')),
      gross: money,
      withheld: opt(money),
      booked: opt(money),
    }),
  ),
  statements: records(statement),
  ratings: records(
    shape<Rating>('ratings', 'rating', {
      panel: ref('panel'),
      value: number(),
      episode: opt(whole()),
      on: opt(day),
      window: opt(ref('window')),
    }),
  ),
  comparisons: records(
    shape<Comparison>('comparisons', 'comparison', {
      rating: ref('rating'),
      against: ref('rating', 'precedent'),
    }),
  ),
  weeks: records(
    shape<Week>('weeks', 'week', {
      ends: day,
      window: ref('window'),
      gross: money,
      performances: opt(whole(undefined, 0)),
      attendance: opt(whole('people', 0)),
    }),
  ),
})
