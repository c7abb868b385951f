import type { Basis, Id, Language, Territories, When } from '../base/index.ts'
import type { MetadataField } from './metadata.ts'

/** What a window's owner must be given beside the episodes, and by when. */
export interface DeliverySpec {
  readonly deliverBy: When
  /** in each of which the metadata are asked for */
  readonly languages: readonly Language[]
  readonly metadata: readonly MetadataField[]
  readonly materials: readonly MaterialNeed[]
  /** where it may not be shown without an age rating */
  readonly ageRatings?: Territories
}

/** One kind of material, in one language where it speaks or is read. */
export interface MaterialNeed {
  readonly kind: MaterialKind
  readonly language?: Language
}

export type MaterialKind =
  | 'picture-master'
  | 'textless-master'
  | 'music-and-effects'
  | 'dub'
  | 'subtitles'
  | 'trailer'
  | 'stills'
  | 'cue-sheet'
  | 'dialogue-list'

/** A material for the whole run, and the day on which it is there. */
export interface Material extends Basis {
  readonly id: Id<'material'>
  readonly kind: MaterialKind
  readonly language?: Language
  readonly delivered?: When
}
