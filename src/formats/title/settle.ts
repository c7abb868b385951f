import type {
  Comparison,
  Rating,
  Receipt,
  Settle,
  Statement,
  StatementLine,
  Week,
} from '../../core/settle/index.ts'
import { list, optional, record } from './codec.ts'
import { basis, day, money, number, own, period, ref, refEither, sameCurrency, whole } from './values.ts'

const receipt = record<Receipt>(
  'Money that came in for the title. Never altered: a mistake is met by another receipt.',
  {
    id: own('receipt'),
    on: day('The day on which it came in.'),
    payer: ref('party', 'Who paid.'),
    window: optional(ref('window', 'The window that it was paid for.')),
    gross: money('What was paid, before tax.'),
    withheld: optional(money('Tax kept back at source, in the same currency.')),
    booked: optional(money('What was booked in the waterfall’s currency, where it came in another.')),
    ...basis,
  },
  ({ gross, withheld }, report) => sameCurrency(gross.currency, withheld, 'withheld', report),
)

const line = record<StatementLine>('What one tier paid one party in the period.', {
  tier: ref('tier', 'The tier.'),
  party: ref('party', 'Who was paid.'),
  amount: money('How much, in the waterfall’s currency.'),
})

const statement = record<Statement>('What is owed to whom for a period, with its workings.', {
  id: own('statement'),
  reporting: ref('reporting', 'The duty that it answers.'),
  period: period('The days that it is for.'),
  issuedOn: optional(day('The day on which it was issued.')),
  received: money('What it says came in during the period, in the waterfall’s currency.'),
  lines: list(line, 'What each tier paid whom.'),
  ...basis,
})

const rating = record<Rating>('What a panel measured.', {
  id: own('rating'),
  panel: ref('panel', 'Who measured it.'),
  value: number('The figure, in the panel’s unit.'),
  episode: optional(whole(1, 10_000, 'The episode; not given: the whole run.')),
  on: optional(day('The day that was measured.')),
  window: optional(ref('window', 'The window that was measured.')),
  ...basis,
})

const comparison = record<Comparison>('Two measurements that somebody set side by side.', {
  id: own('comparison'),
  rating: ref('rating', 'The one.'),
  against: refEither(['rating', 'precedent'], 'The other: a rating, or a precedent.'),
  ...basis,
})

const week = record<Week>('A week of a stage run.', {
  id: own('week'),
  ends: day('Its last day.'),
  window: ref('window', 'The run.'),
  gross: money('What was taken at the box office.'),
  performances: optional(whole(0, 1_000, 'How many performances.')),
  attendance: optional(whole(0, 10_000_000, 'How many tickets.')),
  ...basis,
})

/** `settle.yaml` */
export const settle = record<Settle>('What came in, who is owed what, and what does that teach?', {
  receipts: list(receipt, 'Money that came in.'),
  statements: list(statement, 'What was said to be owed.'),
  ratings: list(rating, 'What was measured.'),
  comparisons: list(comparison, 'What was set side by side.'),
  weeks: list(week, 'The weeks of a stage run.'),
})
