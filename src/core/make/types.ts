import type {
  Basis,
  ClockMinutes,
  Country,
  DateRange,
  Day,
  Id,
  LabourRuleId,
  Milestone,
  Money,
  Names,
  PartyId,
  PersonName,
  Term,
  When,
  WhenUntil,
  Zone,
} from '../base/index.ts'

/** Days, or hours of days, in which a person is engaged elsewhere. Hours are those of the place of work. */
export interface Busy extends Basis {
  readonly id: Id<'busy'>
  readonly term: Term
  readonly hours?: { readonly from: ClockMinutes; readonly until: ClockMinutes }
}

/** Leave to work in a country that is not one's own. */
export interface Permit extends Basis {
  readonly id: Id<'permit'>
  readonly country: Country
  readonly from: When
  readonly until: WhenUntil
}

export interface Person extends Basis {
  readonly id: Id<'person'>
  readonly name: PersonName
  readonly function: 'cast' | 'crew'
  /** what the person does, or plays */
  readonly as?: Names
  readonly nationality?: Country
  readonly born?: Day
  /** terms of the engagement; not given: not known */
  readonly available?: readonly Term[]
  readonly busy: readonly Busy[]
  readonly permits: readonly Permit[]
}

export interface Place extends Basis {
  readonly id: Id<'place'>
  readonly names: Names
  readonly country: Country
  readonly zone: Zone
}

/** One scene in the order of shooting, made from a revision of the script. */
export interface Strip {
  readonly scene: Id<'scene'>
  readonly revision: number
  /** only part of the scene, or a pickup of it, is shot: the rest stands on another day */
  readonly part?: boolean
}

/** When somebody is called and released that day; not given: the day's own call and wrap. */
export interface Call {
  readonly person: Id<'person'>
  readonly call?: ClockMinutes
  readonly wrap?: ClockMinutes
}

export interface ShootingDay extends Basis {
  readonly id: Id<'day'>
  readonly on: When
  readonly place: Id<'place'>
  readonly call: ClockMinutes
  readonly wrap: ClockMinutes
  readonly strips: readonly Strip[]
  readonly people: readonly Call[]
}

/** When a cost is paid: at once, evenly by the week over a term, or so much for each week of a term. */
export type Timing =
  | { readonly kind: 'once'; readonly due: When }
  | { readonly kind: 'evenly'; readonly over: Term }
  | { readonly kind: 'weekly'; readonly over: Term }

/** A line of the budget. With `weekly` timing the amount is that of one week. */
export interface CostLine extends Basis {
  readonly id: Id<'cost'>
  /** number in the chart of accounts */
  readonly account?: string
  readonly names: Names
  readonly amount: Money
  readonly timing: Timing
  /** where the money is spent, for incentives */
  readonly spentIn?: Country
  readonly paidTo?: PartyId
}

/** So many people of a country among the cast or the crew. */
export interface Headcount extends Basis {
  readonly id: Id<'headcount'>
  readonly function: 'cast' | 'crew'
  readonly country: Country
  readonly people: number
}

/** A finished episode: how long it runs and when it is delivered. */
export interface Episode extends Basis {
  readonly id: Id<'episode'>
  readonly number: number
  readonly runtimeSeconds?: number
  readonly delivered?: When
}

/** What a labour rule limits. Hours count from call to wrap. */
export type Limit =
  | { readonly kind: 'rest'; readonly atLeastHours: number }
  | { readonly kind: 'day'; readonly atMostHours: number }
  /** in any seven days on end */
  | { readonly kind: 'week'; readonly atMostHours: number }
  /** clock times in which nobody under the rule may work; `until` may lie past 24:00 */
  | { readonly kind: 'clock'; readonly from: ClockMinutes; readonly until: ClockMinutes }

/** A rule on working time, of the country in which the work is done. Not legal advice: it names its source. */
export interface LabourRule extends Basis {
  readonly id: LabourRuleId
  readonly names: Names
  readonly country: Country
  readonly appliesTo: 'everyone' | 'cast' | 'crew'
  /** for people of at least this age, in years */
  readonly ageFrom?: number
  /** for people under this age, in years; a rule with it is a rule for minors */
  readonly ageUnder?: number
  readonly inForce: DateRange
  readonly limit: Limit
}

export interface Make {
  readonly events: readonly Milestone[]
  readonly people: readonly Person[]
  readonly places: readonly Place[]
  readonly days: readonly ShootingDay[]
  readonly costs: readonly CostLine[]
  readonly headcounts: readonly Headcount[]
  readonly episodes: readonly Episode[]
}

export const NOTHING_MADE: Make = {
  events: [],
  people: [],
  places: [],
  days: [],
  costs: [],
  headcounts: [],
  episodes: [],
}
