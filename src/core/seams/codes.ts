import type {
  Country,
  DateRange,
  Day,
  GrantId,
  Id,
  LabourRuleId,
  Language,
  LanguageUse,
  MediaSet,
  Money,
  PanelId,
  PartyId,
  SchemeId,
  Territories,
  Until,
  WindowId,
  WorkId,
} from '../base/index.ts'
import type { ApprovalOf, CreditKind, Negotiation, Reversion, Right } from '../clear/index.ts'
import type { Condition, Missed } from '../deal/index.ts'
import type { DeliveryItem } from '../release/index.ts'

/** What a rule can lack; each has its words in every language. */
export type MissingFact =
  | 'applicant-country'
  | 'application-day'
  | 'approval-day'
  | 'availability'
  | 'birth-date'
  | 'blackout-days'
  | 'completion-day'
  | 'cost'
  | 'cost-day'
  | 'delivery-day'
  | 'delivery-deadline'
  | 'episode-count'
  | 'exchange-rate'
  | 'finance'
  | 'fiscal-year-end'
  | 'headcount'
  | 'holdback-end'
  | 'labour-rules'
  | 'nationality'
  | 'option-day'
  | 'panel'
  | 'payment-day'
  | 'permit-day'
  | 'place-of-spending'
  | 'reversion-day'
  | 'rights-holder'
  | 'runtime'
  | 'script'
  | 'shooting-day'
  | 'signature-day'
  | 'strongest-credit'
  | 'term'
  | 'waterfall'
  | 'window-days'

export type { Missed }

/** Of what a window's owner asks for beside the episodes, how much is there, and what is the first that is not. */
export interface Undelivered {
  readonly window: WindowId
  readonly deliverBy: Day
  readonly needed: number
  readonly met: number
  readonly what: DeliveryItem
  readonly language?: Language
  readonly country?: Country
}

/**
 * Every code with the facts that its sentence says. A code is its rule's file name, test name, message key
 * and paragraph of the reference.
 */
export interface FindingFacts {
  'actual-outside-range': {
    readonly forecast: Id<'forecast'>
    readonly panel: PanelId
    readonly value: number
    readonly low?: number
    readonly high?: number
  }
  'approval-missing': {
    readonly grant: GrantId
    readonly of: ApprovalOf
    readonly by: PartyId
    /** the last day for it */
    readonly due: Day
    readonly givenOn?: Day
  }
  'approved-payment-gone': {
    readonly approved: Day
    /** absent where what it belonged to is gone too */
    readonly payer?: PartyId
    readonly payee?: PartyId
  }
  'blacked-out': {
    readonly window: WindowId
    readonly grant: GrantId
    readonly from: Day
    readonly until: Until
  }
  'carve-out-gap': { readonly territories: Territories; readonly media: MediaSet }
  'carve-out-overlap': {
    readonly first: PartyId
    readonly second: PartyId
    readonly territories: Territories
    readonly media: MediaSet
  }
  'cash-gap': { readonly week: Day; readonly short: Money }
  'catch-up-past-rights': {
    readonly window: WindowId
    readonly work: WorkId
    readonly right: Right
    /** who would need the right and does not hold it */
    readonly party: PartyId
    readonly territories: Territories
    /** days for which each episode stays */
    readonly forDays: number
    readonly from: Day
    readonly until: Until
  }
  'chain-of-title-gap': {
    readonly work: WorkId
    readonly right: Right
    readonly party: PartyId
    /** the grant at which it breaks, where there is one */
    readonly grant?: GrantId
  }
  'consent-missing': {
    readonly grant: GrantId
    /** the grant that it comes from */
    readonly under: GrantId
    readonly by: PartyId
    /** may it be passed on at all? */
    readonly allowed: boolean
  }
  'cost-unfunded': { readonly cost: Money; readonly financed: Money; readonly short: Money }
  'credit-not-granted': { readonly work: WorkId; readonly as: CreditKind; readonly allowed?: CreditKind }
  'daily-hours-exceeded': {
    readonly person: Id<'person'>
    readonly on: Day
    readonly hours: number
    readonly allowed: number
    readonly rule: LabourRuleId
  }
  'delivery-too-late': {
    readonly window: WindowId
    readonly episode: number
    readonly delivered: Day
    readonly needed: Day
    readonly daysLate: number
  }
  'derivation-leak': {
    readonly scene: Id<'scene'>
    readonly beat: Id<'beat'>
    /** the only works it stands in, none of them cleared */
    readonly works: readonly WorkId[]
  }
  'draft-relied-on': {
    readonly grant: GrantId
    /** what would rest on it: a window, or the use of a work */
    readonly window?: WindowId
    readonly work?: WorkId
  }
  'drop-on-holiday': {
    readonly window: WindowId
    readonly holiday: Id<'holiday'>
    readonly on: Day
    /** the first of the episodes of that day */
    readonly episode: number
  }
  'episode-count-off-order': { readonly window: WindowId; readonly ordered: number; readonly made: number }
  'exclusive-clash': {
    readonly first: GrantId | WindowId
    readonly second: GrantId | WindowId
    readonly territories: Territories
    readonly media: MediaSet
    readonly from: Day
    readonly until: Until
  }
  'fact-missing': { readonly rules: readonly Code[]; readonly what: MissingFact }
  'incentive-condition-missed': {
    readonly claim: Id<'incentive'>
    readonly scheme: SchemeId
    readonly condition: Condition['kind'] | 'rate' | 'cap' | 'superseded'
    readonly missed?: Missed
  }
  'instalments-past-amount': {
    readonly finance: Id<'finance'>
    readonly amount: Money
    /** what its instalments come to */
    readonly instalments: Money
  }
  'language-not-cleared': {
    readonly window: WindowId
    readonly use: LanguageUse
    readonly work: WorkId
  }
  'metadata-due': Undelivered & { readonly daysLeft: number }
  'metadata-incomplete': Undelivered
  'minimum-guarantee-due-before-cash': {
    readonly payer: PartyId
    readonly payee: PartyId
    readonly amount: Money
    readonly due: Day
    /** what of it the cash received by that day does not carry */
    readonly short: Money
    /** the day on which the cash carries it, where it ever does */
    readonly covered?: Day
  }
  'minor-out-of-hours': {
    readonly person: Id<'person'>
    readonly on: Day
    readonly age: number
    readonly rule: LabourRuleId
  }
  'negotiation-right-ignored': {
    /** the grant that passed somebody over */
    readonly grant: GrantId
    readonly holder: PartyId
    readonly kind: Negotiation['kind']
    readonly signedOn: Day
    /** the last day for the holder's answer, where they had been asked */
    readonly lastDay?: Day
  }
  'not-available': { readonly person: Id<'person'>; readonly on: Day }
  'option-lapsed': {
    readonly grant: GrantId
    readonly lastDay: Day
    /** when it was taken after all, too late */
    readonly exercisedOn?: Day
  }
  'option-of-another': {
    readonly grant: GrantId
    readonly holder: PartyId
    /** on which it can be taken, where that is known */
    readonly lastDay?: Day
    /** what would be shut out: a window, or the use of a work */
    readonly window?: WindowId
    readonly work?: WorkId
  }
  'paid-past-cap': { readonly tier: Id<'tier'>; readonly cap: Money; readonly paid: Money }
  'panels-not-comparable': { readonly first: PanelId; readonly second: PanelId }
  'permit-too-late': {
    readonly person: Id<'person'>
    readonly country: Country
    readonly on: Day
    /** from when a permit for that country is held, where one is */
    readonly permitFrom?: Day
  }
  'rating-missing': {
    readonly window: WindowId
    /** where it may not be shown without one */
    readonly territories: Territories
    readonly deliverBy: Day
  }
  'receipt-moved-out-of-year': {
    readonly payer: PartyId
    readonly payee: PartyId
    readonly amount: Money
    readonly approved: Day
    readonly due: Day
    /** last days of the payee's business years: the one approved and the one it falls in now */
    readonly approvedYearEnds: Day
    readonly yearEnds: Day
  }
  'rest-too-short': {
    readonly person: Id<'person'>
    readonly on: Day
    readonly hours: number
    readonly needed: number
    readonly rule: LabourRuleId
  }
  'right-reverted': {
    readonly grant: GrantId
    readonly unless: Reversion['unless']
    /** the first day on which it is its licensor's again */
    readonly from: Day
    /** the day, too late, on which the plan has it */
    readonly planned?: Day
  }
  'runs-exceeded': {
    readonly grant: GrantId
    readonly party: PartyId
    readonly allowed: number
    readonly planned: number
  }
  'runtime-off-slot': {
    readonly window: WindowId
    readonly episode: number
    readonly seconds: number
    readonly atLeast: number
    readonly atMost: number
  }
  'scene-scheduled-twice': {
    readonly scene: Id<'scene'>
    readonly times: number
    /** its shooting days that have a date */
    readonly on: readonly Day[]
  }
  'schedule-behind-script': {
    readonly scene: Id<'scene'>
    readonly change: 'changed' | 'cut' | 'new'
    readonly on?: Day
  }
  'special-too-late': {
    readonly window: WindowId
    readonly special: Id<'special'>
    readonly on: Day
    readonly delivered: Day
    readonly needed: Day
    readonly daysLate: number
  }
  'statement-does-not-add-up': {
    readonly statement: Id<'statement'>
    readonly to: PartyId
    /** whose sum it is, where not the recipient's own: who is said to be paid more than is theirs */
    readonly party?: PartyId
    readonly stated: Money
    readonly computed: Money
  }
  'statement-late': {
    readonly from: PartyId
    readonly to: PartyId
    readonly period: DateRange
    readonly due: Day
    readonly issued?: Day
    readonly daysLate: number
  }
  'statement-off-period': { readonly from: PartyId; readonly to: PartyId; readonly period: DateRange }
  'term-ends-before-last-airing': {
    readonly window: WindowId
    readonly grant: GrantId
    /** the last day of the grant */
    readonly lastDay: Day
    readonly lastAiring: Day
  }
  'weekly-hours-exceeded': {
    readonly person: Id<'person'>
    readonly from: Day
    readonly hours: number
    readonly allowed: number
    readonly rule: LabourRuleId
  }
  'window-outside-rights': {
    readonly window: WindowId
    readonly work: WorkId
    readonly right: Right
    /** who would need the right and does not hold it */
    readonly party: PartyId
    readonly territories: Territories
    readonly media: MediaSet
    readonly from: Day
    readonly until: Until
  }
  'window-under-holdback': {
    readonly window: WindowId
    readonly protects: PartyId
    readonly from: Day
    /** the first day on which the window is free of it */
    readonly until: Until
  }
}

export type Code = keyof FindingFacts

/** A finding whose facts are those of its code. */
export type FindingOf<C extends Code = Code> = {
  [K in C]: {
    readonly code: K
    readonly severity: 'error' | 'warning' | 'unknown'
    readonly because: readonly string[]
    readonly facts: FindingFacts[K]
  }
}[C]

/** The facts of a finding as one text, by which two are told apart. */
export const says = (finding: FindingOf): string =>
  JSON.stringify(finding.facts, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
