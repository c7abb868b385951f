import type {
  Busy,
  Call,
  CostLine,
  Episode,
  Headcount,
  LabourRule,
  Limit,
  Make,
  Permit,
  Person,
  Place,
  ShootingDay,
  Strip,
  Timing,
} from '../../core/make/index.ts'
import type { Codec } from './codec.ts'
import { byKind, list, listed, oneOf, optional, record } from './codec.ts'
import {
  basis,
  clock,
  clocksInOrder,
  country,
  day,
  digitsOrText,
  milestone,
  money,
  names,
  number,
  own,
  pastRef,
  period,
  personName,
  ref,
  term,
  truth,
  when,
  whenUntil,
  whole,
  zone,
} from './values.ts'

const FUNCTIONS = { cast: 'those seen or heard', crew: 'those behind the camera' } as const

const busy = record<Busy>('Days, or hours of days, in which a person is engaged elsewhere.', {
  id: own('busy'),
  term: term('The days.'),
  hours: optional(
    record<NonNullable<Busy['hours']>>(
      'The hours of each of those days, by the clocks of the place of work; not given: all day.',
      { from: clock('From when.'), until: clock('Until when.') },
      ({ from, until }, report) => clocksInOrder(from, until, ['until'], report),
    ),
  ),
  ...basis,
})

const permit = record<Permit>('Leave to work in a country that is not one’s own.', {
  id: own('permit'),
  country: country('The country.'),
  from: when('The first day on which it is held.'),
  until: whenUntil('The first day on which it is not held any more.'),
  ...basis,
})

const person = record<Person>('Somebody of the cast or the crew.', {
  id: own('person'),
  name: personName('The person’s own name.'),
  function: oneOf(FUNCTIONS, 'In front of the camera or behind it.'),
  as: optional(names('What the person does, or plays.')),
  nationality: optional(country('Whose national the person is.')),
  born: optional(day('The day of birth.')),
  available: optional(listed(term(), 'The terms of the engagement; not given: not known.')),
  busy: list(busy, 'Engagements elsewhere.'),
  permits: list(permit, 'Leave to work abroad.'),
  ...basis,
})

const place = record<Place>('A place of shooting.', {
  id: own('place'),
  names: names('What it is called.'),
  country: country('Where it is.'),
  zone: zone('The zone of its clocks.'),
  ...basis,
})

const strip = record<Strip>('One scene in the order of shooting.', {
  // The schedule may lag behind the script: a scene cut since then is a finding, not a fault of the file.
  scene: pastRef('scene', 'The scene.'),
  revision: whole(0, 1_000_000, 'The revision of the script that it was made from.'),
  part: optional(truth('Whether only part of the scene, or a pickup of it, is shot.')),
})

const call = record<Call>(
  'When somebody is called and released that day.',
  {
    person: ref('person', 'Who.'),
    call: optional(clock('When called; not given: with the day’s call.')),
    wrap: optional(clock('When released; not given: with the day’s wrap.')),
  },
  ({ call, wrap }, report) => {
    if (call !== undefined && wrap !== undefined) clocksInOrder(call, wrap, ['wrap'], report)
  },
)

const shootingDay = record<ShootingDay>(
  'A day of shooting.',
  {
    id: own('day'),
    on: when('The day.'),
    place: ref('place', 'Where.'),
    call: clock('When work begins.'),
    wrap: clock('When it ends; past 24:00 where it runs into the night.'),
    strips: list(strip, 'What is shot, in order.'),
    people: list(call, 'Who is called.'),
    ...basis,
  },
  ({ call, wrap }, report) => clocksInOrder(call, wrap, ['wrap'], report),
)

const timing: Codec<Timing> = byKind<Timing>('When a cost is paid.', {
  once: ['At once.', { due: when('When it is due.') }],
  evenly: ['Evenly by the week over a term.', { over: term('The term.') }],
  weekly: ['So much for each week of a term.', { over: term('The term.') }],
})

const cost = record<CostLine>('A line of the budget.', {
  id: own('cost'),
  account: optional(digitsOrText('Its number in the chart of accounts.')),
  names: names('What it is for.'),
  amount: money('The amount; with `weekly` timing that of one week.'),
  timing,
  spentIn: optional(country('Where the money is spent, for incentives.')),
  paidTo: optional(ref('party', 'Who is paid.')),
  ...basis,
})

const headcount = record<Headcount>('So many people of a country among the cast or the crew.', {
  id: own('headcount'),
  function: oneOf(FUNCTIONS, 'In front of the camera or behind it.'),
  country: country('Their country.'),
  people: whole(0, 1_000_000, 'How many people.'),
  ...basis,
})

const episode = record<Episode>('A finished episode: how long it runs and when it is delivered.', {
  id: own('episode'),
  number: whole(1, 10_000, 'Its number.'),
  runtimeSeconds: optional(whole(1, 1_000_000, 'How long it runs, in seconds, without commercials.')),
  delivered: optional(when('When it is delivered.')),
  ...basis,
})

const limit: Codec<Limit> = byKind<Limit>('What a labour rule limits. Hours count from call to wrap.', {
  rest: ['Rest between two days of work.', { atLeastHours: number('The fewest hours.', 0, 168) }],
  day: ['Work on one day.', { atMostHours: number('The most hours.', 0, 24) }],
  week: ['Work in any seven days on end.', { atMostHours: number('The most hours.', 0, 168) }],
  clock: [
    'Hours of the clock in which nobody under the rule may work.',
    { from: clock('From when.'), until: clock('Until when; it may lie past 24:00.') },
  ],
})

/** One of `catalogue/labour.yaml`. */
export const labourRule = record<LabourRule>(
  'A rule on working time, of the country in which the work is done. Not legal advice.',
  {
    id: own('rule'),
    names: names('What the rule says.'),
    country: country('Whose rule it is.'),
    appliesTo: oneOf({ everyone: 'cast and crew', ...FUNCTIONS }, 'Whom it protects.'),
    ageFrom: optional(whole(0, 150, 'For people of at least this age, in years.')),
    ageUnder: optional(whole(1, 150, 'For people under this age, in years: a rule for minors.')),
    inForce: period('When it is law.'),
    limit,
    ...basis,
  },
  ({ limit }, report) => {
    if (limit.kind === 'clock') clocksInOrder(limit.from, limit.until, ['limit', 'until'], report)
  },
)

/** `make.yaml` */
export const make = record<Make>('Who, where, which day, at what cost, under whose labour rules?', {
  events: list(milestone, 'Dated events that other dates hang on.'),
  people: list(person, 'Cast and crew.'),
  places: list(place, 'Where it is shot.'),
  days: list(shootingDay, 'The days of shooting.'),
  costs: list(cost, 'The budget.'),
  headcounts: list(headcount, 'How many people of which country, for incentives.'),
  episodes: list(episode, 'What is finished, and when.'),
})
