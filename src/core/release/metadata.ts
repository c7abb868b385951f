import type { Basis, Country, Id, Language, Names, PersonName, Territories } from '../base/index.ts'

/** What the viewers of one language read of the title, everywhere or in some territories. */
export interface LocalMetadata extends Basis {
  readonly id: Id<'metadata'>
  readonly language: Language
  /** not given: wherever the language is read */
  readonly territories?: Territories
  readonly title?: string
  readonly synopses?: Synopses
  readonly genres?: readonly string[]
  readonly keywords?: readonly string[]
  readonly artwork?: readonly Artwork[]
}

/** The story in three lengths, as services show it: under a picture, in a list, on its page. */
export interface Synopses {
  readonly short?: string
  readonly medium?: string
  readonly long?: string
}

export type SynopsisLength = keyof Synopses

/**
 * The most characters of each, a character being what a reader sees as one.
 * @see MovieLabs Common Metadata, BasicMetadata/LocalizedInfo: Summary190, Summary400, Summary4000
 */
export const MOST_CHARACTERS: Readonly<Record<SynopsisLength, number>> = {
  short: 190,
  medium: 400,
  long: 4000,
}

/** A picture that goes with the title in this language, by the name of its file. */
export interface Artwork {
  readonly kind: ArtworkKind
  readonly file: string
}

export type ArtworkKind = 'key-art' | 'poster' | 'banner' | 'title-art'

/** A player as audiences are told, in their own script and in those of the countries where it is shown. */
export interface CastCredit extends Basis {
  readonly id: Id<'cast'>
  readonly name: PersonName
  /** how the name is written in other languages */
  readonly written?: Names
  /** the character played */
  readonly as?: Names
}

/** For what age one country has found the title fit, in one of its systems. */
export interface AgeRating extends Basis {
  readonly id: Id<'age-rating'>
  readonly country: Country
  /** as the country calls it: `KMRB`, `NBTC` */
  readonly system: string
  /** as it is printed: `15`, `13+` */
  readonly value: string
}

/** What of the metadata a service may ask for, in each of its languages. */
export type MetadataField =
  | 'title'
  | 'synopsis-short'
  | 'synopsis-medium'
  | 'synopsis-long'
  | 'cast'
  | 'genres'
  | 'keywords'
  | ArtworkKind
