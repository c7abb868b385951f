import type { Adapt } from '../adapt/index.ts'
import { NOTHING_ADAPTED } from '../adapt/index.ts'
import type {
  Basis,
  Country,
  Day,
  Names,
  Party,
  PartyId,
  Path,
  Rate,
  Source,
  TitleId,
  WorkId,
} from '../base/index.ts'
import type { Clear, Grant, Work } from '../clear/index.ts'
import { NOTHING_CLEARED } from '../clear/index.ts'
import type { Deal, IncentiveScheme } from '../deal/index.ts'
import { NO_DEAL } from '../deal/index.ts'
import type { Decide, EntryMode, Panel } from '../decide/index.ts'
import { NOTHING_DECIDED } from '../decide/index.ts'
import type { LabourRule, Make } from '../make/index.ts'
import { NOTHING_MADE } from '../make/index.ts'
import type { Release } from '../release/index.ts'
import { NOTHING_RELEASED } from '../release/index.ts'
import type { Settle } from '../settle/index.ts'
import { NOTHING_SETTLED } from '../settle/index.ts'

export type Link = 'decide' | 'clear' | 'deal' | 'adapt' | 'make' | 'release' | 'settle'

/** The seven links in the order of the trade. */
export const LINKS: readonly Link[] = ['decide', 'clear', 'deal', 'adapt', 'make', 'release', 'settle']

/** What the parties approved: the day on which each dated thing was to be, by its path in the title. */
export interface Baseline {
  readonly on: Day
  readonly by: readonly PartyId[]
  readonly dates: Readonly<Record<Path, Day>>
}

/** What a title is, before its seven sections. */
export interface Head extends Basis {
  readonly id: TitleId
  readonly names: Names
  readonly form: 'series' | 'film' | 'stage'
  /** the territory that it is made for */
  readonly home: Country
  readonly mode: EntryMode
  /** the work that the production itself is, in the catalogue */
  readonly work: WorkId
  /** the company that leads it and is paid by its financiers */
  readonly lead: PartyId
  /** the furthest link that work has come to; nobody is asked yet for facts beyond it */
  readonly reached: Link
  readonly baseline?: Baseline
}

/** One production for one home territory: a head and seven sections, each an immutable value. */
export interface Title {
  readonly head: Head
  readonly decide: Decide
  readonly clear: Clear
  readonly deal: Deal
  readonly adapt: Adapt
  readonly make: Make
  readonly release: Release
  readonly settle: Settle
}

export type Section = keyof Title

/** What titles share: works, parties, grants, and the public facts that rules are checked against. */
export interface Catalogue {
  readonly works: readonly Work[]
  readonly parties: readonly Party[]
  readonly grants: readonly Grant[]
  readonly panels: readonly Panel[]
  readonly schemes: readonly IncentiveScheme[]
  readonly labour: readonly LabourRule[]
  readonly rates: readonly Rate[]
  readonly sources: readonly Source[]
}

export const EMPTY_CATALOGUE: Catalogue = {
  works: [],
  parties: [],
  grants: [],
  panels: [],
  schemes: [],
  labour: [],
  rates: [],
  sources: [],
}

/** A title of which only the head is known. */
export const titleOf = (head: Head): Title => ({
  head,
  decide: NOTHING_DECIDED,
  clear: NOTHING_CLEARED,
  deal: NO_DEAL,
  adapt: NOTHING_ADAPTED,
  make: NOTHING_MADE,
  release: NOTHING_RELEASED,
  settle: NOTHING_SETTLED,
})
