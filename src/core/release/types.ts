import type {
  Basis,
  ClockMinutes,
  Id,
  LanguageUse,
  Medium,
  Milestone,
  Money,
  Names,
  PartyId,
  Term,
  Territories,
  When,
  WindowId,
  WorkId,
  Zone,
} from '../base/index.ts'
import type { CreditKind } from '../clear/index.ts'
import type { DeliverySpec, Material } from './delivery.ts'
import type { AgeRating, CastCredit, LocalMetadata } from './metadata.ts'
import type { Airing, Holiday } from './plan.ts'

/** The place in the week that a broadcaster gives: the clock may run past 24:00. */
export interface Slot {
  readonly at: ClockMinutes
  readonly minutes: number
  readonly zone: Zone
  /** what an episode must run, commercials apart, in seconds; both ends included */
  readonly runtime?: { readonly atLeast: number; readonly atMost: number }
}

/** A payment for a window, owed by who shows it. */
export interface Fee extends Basis {
  readonly id: Id<'fee'>
  readonly amount: Money
  readonly due: When
}

/** When, where and how the title is offered in one medium. A theatre run is a window too. */
export interface Window extends Basis {
  readonly id: WindowId
  /** the channel, service or theatre, as its viewers know it */
  readonly names: Names
  /** who shows it */
  readonly party: PartyId
  readonly medium: Medium
  readonly territories: Territories
  readonly languages: readonly LanguageUse[]
  readonly term: Term
  readonly exclusive: boolean
  readonly airing?: Airing
  readonly slot?: Slot
  /** episodes that the window's owner has ordered; specials stand outside the number */
  readonly ordered?: number
  /** an episode must be there so many days before it airs */
  readonly deliverDaysBefore?: number
  /** what else must be there, and by when: metadata, languages, materials */
  readonly delivery?: DeliverySpec
  readonly fees: readonly Fee[]
  /** seats of the house, for a stage run */
  readonly seats?: number
  readonly performances?: number
}

/** How the title credits a work it stands on. */
export interface Credit extends Basis {
  readonly id: Id<'credit'>
  readonly work: WorkId
  readonly as: CreditKind
  readonly wording: Names
}

export interface Release {
  readonly events: readonly Milestone[]
  readonly windows: readonly Window[]
  readonly credits: readonly Credit[]
  /** what viewers read of the title, by language and territory */
  readonly metadata?: readonly LocalMetadata[]
  /** the players in the order of billing */
  readonly cast?: readonly CastCredit[]
  readonly ageRatings?: readonly AgeRating[]
  /** what was made for delivery beside the episodes */
  readonly materials?: readonly Material[]
  /** days on which a country rests, as the plan knows them */
  readonly holidays?: readonly Holiday[]
}

export const NOTHING_RELEASED: Release = { events: [], windows: [], credits: [] }
