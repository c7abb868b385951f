import type {
  Basis,
  Day,
  GrantId,
  Id,
  Language,
  LanguageSet,
  MediaSet,
  Money,
  Names,
  PartyId,
  Term,
  Territories,
  When,
  WhenUntil,
  WorkId,
} from '../base/index.ts'

export type WorkKind = 'novel' | 'web-novel' | 'webtoon' | 'play' | 'concept' | 'series' | 'film' | 'musical'

/** How one work stands on another: the Japanese series adapts the novel; it does not remake the Korean one. */
export type Relation = 'adapts' | 'remakes' | 'draws-on' | 'stages' | 'translates'

/** A creation that can be owned and adapted. The production a title makes is itself a work. */
export interface Work extends Basis {
  readonly id: WorkId
  readonly names: Names
  readonly kind: WorkKind
  readonly language?: Language
  readonly year?: number
  /** its authors or first owners, from whom every right in it runs */
  readonly owners: readonly PartyId[]
  readonly basedOn: readonly { readonly work: WorkId; readonly relation: Relation }[]
  /** where and since when nobody's leave is needed */
  readonly publicDomain: readonly { readonly territories: Territories; readonly from: Day }[]
}

/**
 * What may be done with a work. `assignment` carries everything. `adapt` makes a new work from a text,
 * `remake` makes a finished programme again, `concept` uses no more than the idea (原案), `stage` puts it on
 * a stage, `exhibit` shows the finished thing.
 */
export type Right =
  | 'assignment'
  | 'adapt'
  | 'remake'
  | 'concept'
  | 'stage'
  | 'translate'
  | 'publish'
  | 'exhibit'

export const RIGHTS: readonly Right[] = [
  'assignment',
  'adapt',
  'remake',
  'concept',
  'stage',
  'translate',
  'publish',
  'exhibit',
]

/** What a credit says a source is: 原作 `source-work`, 原案 `concept`, `format`. Weakest last. */
export type CreditKind = 'source-work' | 'format' | 'concept'

/** Days in which a right that somebody has may not yet be used, to protect another's window. */
export interface Holdback extends Basis {
  readonly id: Id<'holdback'>
  /** whom it protects; it binds everybody else */
  readonly protects: PartyId
  readonly territories: Territories
  readonly media: MediaSet
  readonly languages: LanguageSet
  /** from when it binds; not given: from the start of its grant */
  readonly from?: When
  /** the first day on which it no longer binds */
  readonly until: WhenUntil
}

/** One right passed from licensor to licensee. Rights in and rights out are one thing seen from two sides. */
export interface Grant extends Basis {
  readonly id: GrantId
  readonly work: WorkId
  readonly right: Right
  readonly licensor: PartyId
  readonly licensee: PartyId
  readonly territories: Territories
  readonly media: MediaSet
  readonly languages: LanguageSet
  readonly term: Term
  readonly exclusive: boolean
  /** an option is the paid right to take the grant later; only a signed grant carries a right */
  readonly status: 'signed' | 'option' | 'draft'
  readonly signedOn?: Day
  /** the strongest credit that it allows the licensee to print */
  readonly credit?: CreditKind
  readonly option?: { readonly exerciseBy: When; readonly fee?: Money }
  readonly holdbacks: readonly Holdback[]
  /** the paper that proves it, as the file room knows it */
  readonly document?: string
}

/** A work that the title uses, and under which right. */
export interface Use extends Basis {
  readonly id: Id<'use'>
  readonly work: WorkId
  readonly right: Right
}

export interface Clear {
  readonly uses: readonly Use[]
  /** grants made for this title, in and out; those that exist without it stand in the catalogue */
  readonly grants: readonly Grant[]
}

export const NOTHING_CLEARED: Clear = { uses: [], grants: [] }
