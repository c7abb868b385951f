import type { Basis, Day, Id, Language, Names, PersonName, WorkId } from '../base/index.ts'

/** The smallest unit of story: a change. It may stand in the novel, in the series made from it, or in both. */
export interface Beat extends Basis {
  readonly id: Id<'beat'>
  readonly names: Names
  /** the works in which it stands; none: it was invented for this title */
  readonly standsIn: readonly WorkId[]
  /** minutes it takes in the source */
  readonly minutes?: number
}

export type DecisionKind = 'kept' | 'moved' | 'merged' | 'split' | 'cut' | 'added' | 'replaced' | 'softened'

/** What kind of thing was foreign, so that like decisions can be found. */
export type CulturalItem =
  | 'gesture'
  | 'kinship'
  | 'institution'
  | 'rank'
  | 'money'
  | 'calendar'
  | 'school'
  | 'military'
  | 'housing'
  | 'food'
  | 'place'
  | 'name'
  | 'wordplay'
  | 'taboo'
  | 'tone'
  | 'format'

/** One decision in adapting: what happens to a beat or an item of the source, and why. */
export interface Decision extends Basis {
  readonly id: Id<'decision'>
  readonly kind: DecisionKind
  readonly beats: readonly Id<'beat'>[]
  readonly item?: CulturalItem
  readonly source?: Names
  readonly local?: Names
  readonly reason: Names
  /** field notes it rests on */
  readonly evidence: readonly Id<'note'>[]
  readonly decidedBy?: string
  readonly on?: Day
  readonly status: 'open' | 'agreed' | 'refused'
}

/** What somebody sent to the place saw and understood there. */
export interface FieldNote extends Basis {
  readonly id: Id<'note'>
  readonly on?: string
  readonly place?: Names
  readonly by?: string
  readonly text: Names
}

/** A character under the name of the source and the local one. */
export interface Character extends Basis {
  readonly id: Id<'character'>
  readonly source?: PersonName
  readonly local: PersonName
}

/** A scene of the local script. */
export interface Scene extends Basis {
  readonly id: Id<'scene'>
  readonly episode: number
  /** as the script numbers it: `12`, `12A` */
  readonly number: string
  readonly names: Names
  readonly beats: readonly Id<'beat'>[]
  /** as its slug line has it: INT., EXT., or INT./EXT. */
  readonly inOut?: 'interior' | 'exterior' | 'both'
  readonly light?: 'dawn' | 'day' | 'dusk' | 'night'
  /** the place in the story, which may be built or found elsewhere */
  readonly set?: Names
  /** its length in eighths of a script page, as schedules count it */
  readonly pagesEighths?: number
  /** who is in it; not given: nobody has said yet */
  readonly cast?: readonly Id<'character'>[]
  /** counts up with each change; a strip remembers the revision that it was made from */
  readonly revision: number
}

export interface Adapt {
  readonly source?: Language
  readonly local?: Language
  /** who writes, as credited */
  readonly writers: readonly Writer[]
  readonly characters: readonly Character[]
  readonly beats: readonly Beat[]
  readonly decisions: readonly Decision[]
  readonly notes: readonly FieldNote[]
  readonly scenes: readonly Scene[]
}

export interface Writer extends Basis {
  readonly id: Id<'writer'>
  readonly name: PersonName
  readonly as: 'author' | 'screenplay' | 'book' | 'lyrics' | 'composer' | 'writers-room'
}

export const NOTHING_ADAPTED: Adapt = {
  writers: [],
  characters: [],
  beats: [],
  decisions: [],
  notes: [],
  scenes: [],
}
