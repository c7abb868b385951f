import type { Credit, Fee, Release, Slot, Window } from '../../core/release/index.ts'
import { airing, holiday } from './airing.ts'
import { creditKind } from './clear-words.ts'
import { list, listed, optional, record } from './codec.ts'
import { ageRating, castCredit, deliverySpec, localMetadata, material } from './metadata.ts'
import {
  basis,
  clock,
  languageUse,
  medium,
  milestone,
  money,
  names,
  own,
  ref,
  term,
  territories,
  truth,
  when,
  whole,
  zone,
} from './values.ts'

const slot = record<Slot>('The place in the week that a broadcaster gives.', {
  at: clock('When it begins.'),
  minutes: whole(1, 1_440, 'How long it is, in minutes, with commercials.'),
  zone: zone('The zone of its clock.'),
  runtime: optional(
    record<NonNullable<Slot['runtime']>>(
      'What an episode must run, in seconds, commercials apart; both ends included.',
      {
        atLeast: whole(1, 100_000, 'The least, in seconds.'),
        atMost: whole(1, 100_000, 'The most, in seconds.'),
      },
      ({ atLeast, atMost }, report) => {
        if (atMost < atLeast)
          report('number-too-small', { found: String(atMost), least: String(atLeast) }, ['atMost'])
      },
    ),
  ),
})

const fee = record<Fee>('A payment for a window, owed by who shows it.', {
  id: own('fee'),
  amount: money('The payment.'),
  due: when('When it is due.'),
  ...basis,
})

const window = record<Window>(
  'When, where and how the title is offered in one medium; a theatre run is one too.',
  {
    id: own('window'),
    names: names('The channel, service or theatre, as its viewers know it.'),
    party: ref('party', 'Who shows it.'),
    medium: medium('On what.'),
    territories: territories('Where.'),
    languages: list(languageUse(), 'In which languages, heard or read.'),
    term: term('From when until when.'),
    exclusive: truth('Whether nobody else shows it there and then.'),
    airing: optional(airing),
    slot: optional(slot),
    ordered: optional(whole(1, 10_000, 'Episodes that the window’s owner has ordered.')),
    deliverDaysBefore: optional(whole(0, 3_660, 'Days before it airs by which an episode must be there.')),
    delivery: optional(deliverySpec),
    fees: list(fee, 'What is paid for it.'),
    seats: optional(whole(1, 1_000_000, 'Seats of the house, for a stage run.')),
    performances: optional(whole(1, 100_000, 'Performances, for a stage run.')),
    ...basis,
  },
)

const credit = record<Credit>('How the title credits a work it stands on.', {
  id: own('credit'),
  work: ref('work', 'The work credited.'),
  as: creditKind('What the credit says the work is.'),
  wording: names('The words of the credit.'),
  ...basis,
})

/** `release.yaml` */
export const release = record<Release>('Who sees it, when, on what?', {
  events: list(milestone, 'Dated events that other dates hang on.'),
  windows: list(window, 'When, where and how it is offered.'),
  credits: list(credit, 'How it credits the works it stands on.'),
  metadata: optional(listed(localMetadata, 'What viewers read of it, by language and territory.')),
  cast: optional(listed(castCredit, 'The players, in the order of billing.')),
  ageRatings: optional(listed(ageRating, 'For what age each country has found it fit.')),
  materials: optional(listed(material, 'What was made for delivery beside the episodes.')),
  holidays: optional(listed(holiday, 'Days on which a country rests, as the plan knows them.')),
})
