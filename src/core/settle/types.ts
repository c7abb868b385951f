import type { Basis, DateRange, Day, Id, Money, PanelId, PartyId, WindowId } from '../base/index.ts'

/** Money that came in for the title. Never altered: a mistake is met by another receipt. */
export interface Receipt extends Basis {
  readonly id: Id<'receipt'>
  readonly on: Day
  readonly payer: PartyId
  readonly window?: WindowId
  readonly gross: Money
  /** tax kept back at source, in the same currency */
  readonly withheld?: Money
  /** what was booked in the waterfall's currency, where the receipt came in another */
  readonly booked?: Money
}

/** What one tier paid one party in the period. */
export interface StatementLine {
  readonly tier: Id<'tier'>
  readonly party: PartyId
  readonly amount: Money
}

/** What is owed to whom for a period, with its workings. */
export interface Statement extends Basis {
  readonly id: Id<'statement'>
  readonly reporting: Id<'reporting'>
  readonly period: DateRange
  readonly issuedOn?: Day
  /** what it says came in during the period, in the waterfall's currency */
  readonly received: Money
  readonly lines: readonly StatementLine[]
}

/** What a panel measured. */
export interface Rating extends Basis {
  readonly id: Id<'rating'>
  readonly panel: PanelId
  readonly value: number
  /** absent: the whole run */
  readonly episode?: number
  readonly on?: Day
  readonly window?: WindowId
}

/** Two measurements that somebody set side by side. */
export interface Comparison extends Basis {
  readonly id: Id<'comparison'>
  readonly rating: Id<'rating'>
  readonly against: Id<'rating'> | Id<'precedent'>
}

/** A week of a stage run. */
export interface Week extends Basis {
  readonly id: Id<'week'>
  readonly ends: Day
  readonly window: WindowId
  readonly gross: Money
  readonly performances?: number
  readonly attendance?: number
}

export interface Settle {
  readonly receipts: readonly Receipt[]
  readonly statements: readonly Statement[]
  readonly ratings: readonly Rating[]
  readonly comparisons: readonly Comparison[]
  readonly weeks: readonly Week[]
}

export const NOTHING_SETTLED: Settle = {
  receipts: [],
  statements: [],
  ratings: [],
  comparisons: [],
  weeks: [],
}
