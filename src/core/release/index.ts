/** release: who sees it, when, on what? */
export { airingDays, partOf, tailOf } from './airings.ts'
export type { Completeness, DeliveryItem, Lack } from './completeness.ts'
export { charactersIn, completenessOf, fits, isRead } from './completeness.ts'
export type { DeliverySpec, Material, MaterialKind, MaterialNeed } from './delivery.ts'
export type {
  AgeRating,
  Artwork,
  ArtworkKind,
  CastCredit,
  LocalMetadata,
  MetadataField,
  Synopses,
  SynopsisLength,
} from './metadata.ts'
export { MOST_CHARACTERS } from './metadata.ts'
export type { Airing, CatchUp, Holiday, LongerEpisode, Part, Repeat, Special } from './plan.ts'
export type { Showing } from './showings.ts'
export { lastShown, showingsOf } from './showings.ts'
export type { Credit, Fee, Release, Slot, Window } from './types.ts'
export { NOTHING_RELEASED } from './types.ts'
