import type {
  Basis,
  Country,
  Currency,
  Day,
  Id,
  MediaSet,
  Milestone,
  Money,
  Names,
  PartyId,
  Ratio,
  SchemeId,
  Territories,
  When,
} from '../base/index.ts'

export type Role =
  | 'lead-studio'
  | 'co-producer'
  | 'production-company'
  | 'broadcaster'
  | 'platform'
  | 'distributor'
  | 'investor'
  | 'rights-holder'
  | 'writer'
  | 'venue'

/** A company that takes part in the title, in one role or several. */
export interface Partner extends Basis {
  readonly id: Id<'partner'>
  readonly party: PartyId
  readonly roles: readonly Role[]
  /** its share of the ownership, where it has one */
  readonly share?: Ratio
}

/** One instalment of a sum, due on a day or an event. */
export interface Tranche extends Basis {
  readonly id: Id<'tranche'>
  readonly amount: Money
  readonly due: When
}

export type FinanceKind =
  | 'equity'
  | 'licence-fee'
  | 'minimum-guarantee'
  | 'commission'
  | 'presale'
  | 'incentive'
  | 'loan'
  | 'deferment'

/** A source of money that, with the others, meets the cost. Paid to the title's lead. */
export interface FinanceSource extends Basis {
  readonly id: Id<'finance'>
  readonly party: PartyId
  readonly kind: FinanceKind
  readonly amount: Money
  readonly tranches: readonly Tranche[]
}

/** Where and on what a partner alone exploits the title. */
export interface Allotment extends Basis {
  readonly id: Id<'allotment'>
  readonly party: PartyId
  readonly territories: Territories
  readonly media: MediaSet
}

/** A condition of an incentive scheme, as data; each carries its figures. */
export type Condition =
  /** money spent in the scheme's country */
  | { readonly kind: 'local-spend'; readonly atLeast: Money }
  | { readonly kind: 'total-cost'; readonly atLeast: Money }
  | { readonly kind: 'local-spend-per-episode'; readonly atLeast: Money }
  /** part of the whole cost that is spent in the scheme's country */
  | { readonly kind: 'local-spend-share'; readonly atLeast: Ratio }
  /** part of the cast, or of the crew, who are the country's own */
  | { readonly kind: 'local-people'; readonly of: 'cast' | 'crew'; readonly atLeast: Ratio }
  | { readonly kind: 'local-applicant' }
  | { readonly kind: 'shooting-days'; readonly atLeast: number }
  /** countries in which it is to be released */
  | { readonly kind: 'released-in'; readonly atLeast: number }
  | {
      readonly kind: 'apply-within'
      readonly windows: readonly { readonly from: Day; readonly until: Day }[]
    }
  /** the first day that is too late to have finished */
  | { readonly kind: 'complete-before'; readonly day: Day }
  /** one of these groups is enough; every condition of that group must hold */
  | { readonly kind: 'any-of'; readonly groups: readonly (readonly Condition[])[] }

/** A public scheme that pays back part of what is spent in its country. Law changes yearly: `asOf` says when. */
export interface IncentiveScheme extends Basis {
  readonly id: SchemeId
  readonly names: Names
  readonly country: Country
  /** the part of the local spend that it pays back at most */
  readonly rate: Ratio
  readonly cap?: Money
  readonly conditions: readonly Condition[]
  readonly asOf?: Day
  readonly supersededBy?: SchemeId
}

/** What a title counts on from a scheme. */
export interface IncentiveClaim extends Basis {
  readonly id: Id<'incentive'>
  readonly scheme: SchemeId
  readonly applicant: PartyId
  readonly expected: Money
  readonly appliedOn?: When
  /** when the work that the scheme pays for is finished */
  readonly completedOn?: When
}

/** A sum that somebody owes whatever happens, and the incoming payments that are to carry it. */
export interface Guarantee extends Basis {
  readonly id: Id<'guarantee'>
  readonly payer: PartyId
  readonly payee: PartyId
  readonly amount: Money
  readonly due: When
  readonly fundedBy: readonly (Id<'tranche'> | Id<'fee'>)[]
}

/**
 * A step of the waterfall. It takes `take` of what reaches it (`remaining`) or of the receipt as it came in
 * (`gross`), up to `cap` in all, and divides that among `to` by weight. Several entries are pari passu.
 */
export interface Tier extends Basis {
  readonly id: Id<'tier'>
  readonly names: Names
  readonly of: 'gross' | 'remaining'
  readonly take: Ratio
  readonly cap?: Money
  readonly to: readonly { readonly party: PartyId; readonly weight: Ratio }[]
}

/** The order in which receipts are paid out. Tiers stand in the order of the contract: here order is data. */
export interface Waterfall extends Basis {
  readonly currency: Currency
  readonly tiers: readonly Tier[]
}

export type ReportingInterval = 'month' | 'quarter' | 'half-year' | 'year'

/** A duty to render statements: from whom, to whom, how often, how many days after the period ends. */
export interface Reporting extends Basis {
  readonly id: Id<'reporting'>
  readonly from: PartyId
  readonly to: PartyId
  readonly every: ReportingInterval
  /** the day on which the first period begins to run, usually the premiere */
  readonly first: When
  readonly dueDays: number
  /** how many statements are owed */
  readonly statements: number
}

export interface Deal {
  readonly events: readonly Milestone[]
  /** the currency in which the plan is kept */
  readonly currency?: Currency
  readonly partners: readonly Partner[]
  readonly finance: readonly FinanceSource[]
  /** what is to be divided among the partners; every part of it must be allotted once */
  readonly scope?: { readonly territories: Territories; readonly media: MediaSet }
  readonly allotments: readonly Allotment[]
  readonly incentives: readonly IncentiveClaim[]
  readonly guarantees: readonly Guarantee[]
  readonly waterfall?: Waterfall
  readonly reporting: readonly Reporting[]
}

export const NO_DEAL: Deal = {
  events: [],
  partners: [],
  finance: [],
  allotments: [],
  incentives: [],
  guarantees: [],
  reporting: [],
}
