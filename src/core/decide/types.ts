import type { Assumption, Basis, Country, Id, Milestone, Money, Names, PanelId, When } from '../base/index.ts'

/** How a story enters a market, from the least to the most of one's own. */
export type EntryMode = 'export' | 'remake-licence' | 'investment' | 'co-production' | 'local-production'

export const ENTRY_MODES: readonly EntryMode[] = [
  'export',
  'remake-licence',
  'investment',
  'co-production',
  'local-production',
]

export type Metric =
  | 'household-rating'
  | 'individual-rating'
  | 'rank'
  | 'viewers'
  | 'hours-viewed'
  | 'score'
  | 'gross'
  | 'attendance'

/**
 * Who measures what, where: the Kanto household panel and a nationwide one are two panels. Figures of
 * different panels are never compared.
 */
export interface Panel extends Basis {
  readonly id: PanelId
  readonly names: Names
  readonly metric: Metric
  readonly country?: Country
  /** `%`, `people`, `hours`, `rank`, `USD` */
  readonly unit: string
}

/** A sourced figure about a market: its revenue, its price of an episode, its audience. */
export interface MarketFigure extends Assumption {
  readonly id: Id<'figure'>
  readonly country: Country
  readonly names: Names
}

/** What another title did in the same crossing, and what it teaches. */
export interface Precedent extends Basis {
  readonly id: Id<'precedent'>
  readonly names: Names
  readonly origin: Country
  readonly destination: Country
  readonly year: number
  readonly mode?: EntryMode
  readonly sourceEpisodes?: number
  readonly localEpisodes?: number
  readonly panel?: PanelId
  readonly value?: number
  readonly lesson?: Names
}

/** What we expect a panel to show: a range, with what it was reasoned from. */
export interface Forecast extends Assumption {
  readonly id: Id<'forecast'>
  readonly panel: PanelId
  /** precedents that the range was drawn from; each must be of the same panel */
  readonly basedOn: readonly Id<'precedent'>[]
}

/** Money that an option would cost or bring, as a range. */
export interface Flow extends Basis {
  readonly id: Id<'flow'>
  readonly names: Names
  readonly direction: 'in' | 'out'
  readonly low: Money
  readonly likely: Money
  readonly high: Money
  readonly on: When
}

/** One way into the market, with what it would cost, bring, risk and need. */
export interface Option extends Basis {
  readonly id: Id<'option'>
  readonly mode: EntryMode
  readonly flows: readonly Flow[]
  readonly risks: readonly Names[]
  readonly needs: readonly Names[]
}

/** A public statement or an observation that the decision rests on. */
export interface Evidence extends Basis {
  readonly id: Id<'evidence'>
  readonly text: Names
}

export interface Decide {
  readonly events: readonly Milestone[]
  readonly options: readonly Option[]
  readonly chosen?: Id<'option'>
  readonly figures: readonly MarketFigure[]
  readonly precedents: readonly Precedent[]
  readonly forecasts: readonly Forecast[]
  readonly evidence: readonly Evidence[]
}

export const NOTHING_DECIDED: Decide = {
  events: [],
  options: [],
  figures: [],
  precedents: [],
  forecasts: [],
  evidence: [],
}
