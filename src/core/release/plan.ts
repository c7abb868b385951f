import type { Basis, ClockMinutes, Country, Day, Id, Names, When } from '../base/index.ts'

/** How the episodes come out: so many a drop, every so many days, with weeks left out. */
export interface Airing {
  readonly first: When
  /** in all, whatever the parts; specials stand outside the number */
  readonly episodes: number
  readonly perDrop: number
  readonly everyDays: number
  /** days on which a drop would fall but does not; the plan goes on one interval later */
  readonly skips: readonly Day[]
  /** days after each of these drops on which there is another: 1 for Mondays and Tuesdays */
  readonly againAfterDays?: readonly number[]
  /** from which episode on it comes out otherwise, in the order of the episodes */
  readonly parts?: readonly Part[]
  readonly specials?: readonly Special[]
  readonly longer?: readonly LongerEpisode[]
  readonly repeats?: readonly Repeat[]
  readonly catchUp?: CatchUp
}

/**
 * From one episode on, another day or another rhythm: the second half of a split season, the weekly rest after
 * a double opening, a binge at the end.
 */
export interface Part extends Basis {
  readonly id: Id<'part'>
  /** the episode that it begins with, 2 or later */
  readonly fromEpisode: number
  /** its first day; not given: the drop that follows the part before it */
  readonly first?: When
  /** not given: as before */
  readonly perDrop?: number
  /** not given: as before */
  readonly everyDays?: number
}

/** What is shown beside the numbered episodes: a making-of, a digest, a prologue. */
export interface Special extends Basis {
  readonly id: Id<'special'>
  readonly names: Names
  readonly on: When
  /** not given: at the time of the slot */
  readonly at?: ClockMinutes
  readonly minutes?: number
  /** when it is there to be shown */
  readonly delivered?: When
}

/** An episode that is given more than the slot: a first or last one that runs on, 拡大. */
export interface LongerEpisode {
  readonly episode: number
  /** minutes beyond those of the slot, with commercials */
  readonly byMinutes: number
}

/** Every episode shown once more, so many days after it aired. */
export interface Repeat extends Basis {
  readonly id: Id<'repeat'>
  readonly afterDays: number
  /** in the clock of the slot */
  readonly at: ClockMinutes
}

/** Each episode on demand for so many days from its broadcast, on the broadcaster's own service. */
export interface CatchUp {
  readonly forDays: number
  /** the service, as its viewers know it */
  readonly names?: Names
}

/** A day on which a country rests. */
export interface Holiday extends Basis {
  readonly id: Id<'holiday'>
  readonly country: Country
  readonly on: Day
  readonly names: Names
}
