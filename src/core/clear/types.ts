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
  PersonName,
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
  /** its id in the registry that the trade shares: `10.5240/…`; files of platforms know it by this */
  readonly eidr?: string
  /** its authors or first owners, from whom every right in it runs */
  readonly owners: readonly PartyId[]
  readonly basedOn: readonly { readonly work: WorkId; readonly relation: Relation }[]
  /** where and since when nobody's leave is needed */
  readonly publicDomain: readonly { readonly territories: Territories; readonly from: Day }[]
}

/**
 * What may be done with a work. `assignment` carries everything. `adapt` makes a new work from a text,
 * `remake` makes a finished programme again, `format` makes a local version after its format, `concept` uses no
 * more than the idea (原案). `sequel`, `prequel` and `spin-off` tell on. `stage` puts it on a stage. `exhibit`
 * shows the finished thing, however: `broadcast` by the clock, `stream` on demand, `perform` live. `subtitle`
 * and `dub` make a version of it in another language. What carries what: `carries.ts`.
 */
export type Right =
  | 'assignment'
  | 'adapt'
  | 'remake'
  | 'sequel'
  | 'prequel'
  | 'spin-off'
  | 'format'
  | 'concept'
  | 'stage'
  | 'translate'
  | 'subtitle'
  | 'dub'
  | 'publish'
  | 'exhibit'
  | 'broadcast'
  | 'stream'
  | 'perform'
  | 'merchandise'

export const RIGHTS: readonly Right[] = [
  'assignment',
  'adapt',
  'remake',
  'sequel',
  'prequel',
  'spin-off',
  'format',
  'concept',
  'stage',
  'translate',
  'subtitle',
  'dub',
  'publish',
  'exhibit',
  'broadcast',
  'stream',
  'perform',
  'merchandise',
]

/** What a credit says a source is: 原作 `source-work`, 原案 `concept`, `format`. Weakest last. */
export type CreditKind = 'source-work' | 'format' | 'concept'

/** Days in which a right that somebody has may not yet be used, to protect another's window. */
export interface Holdback extends Basis {
  readonly id: Id<'holdback'>
  readonly protects: PartyId
  /** whom it binds; not given: everybody but those whom it protects */
  readonly binds?: readonly PartyId[]
  readonly territories: Territories
  readonly media: MediaSet
  readonly languages: LanguageSet
  /** from when it binds; not given: from the start of its grant */
  readonly from?: When
  /** the first day on which it no longer binds */
  readonly until: WhenUntil
}

/** The paid right to take a grant later, on terms already set. */
export interface Option {
  /** the last day on which it can be taken, before any extension */
  readonly exerciseBy: When
  readonly fee?: Money
  readonly exercisedOn?: Day
  /** in the order in which they follow each other */
  readonly extensions?: readonly Extension[]
}

/** More time for an option, for a fee. */
export interface Extension extends Basis {
  readonly id: Id<'extension'>
  /** the last day on which the option can be taken once this is */
  readonly exerciseBy: When
  /** the last day on which the licensor must be told; not given: the last day of what it extends */
  readonly noticeBy?: When
  readonly fee?: Money
  readonly takenOn?: Day
}

/** What has to have happened by a day, or the right falls back to its licensor. */
export interface Reversion extends Basis {
  readonly id: Id<'reversion'>
  readonly unless: 'production-start' | 'completion' | 'first-showing' | 'publication'
  /** the last day on which it can happen; the right is gone on the next */
  readonly due: When
  readonly metOn?: Day
}

/**
 * A right to be asked. First negotiation: before anybody else. Last refusal: to have what another was offered,
 * on the same terms. The clock runs from the notice, for so many days.
 */
export interface Negotiation extends Basis {
  readonly id: Id<'negotiation'>
  readonly kind: 'first-negotiation' | 'last-refusal'
  readonly holder: PartyId
  /** what in the grant's work it is about */
  readonly right: Right
  /** where and on what; not given: as the grant */
  readonly territories?: Territories
  readonly media?: MediaSet
  /** the notice that starts the clock; not known: it has not been given */
  readonly notice?: When
  /** whole days, the day after the notice being the first */
  readonly answerDays: number
  /** the day from which nobody need be asked any more */
  readonly until?: WhenUntil
  readonly takenOn?: Day
  readonly waivedOn?: Day
}

export type ApprovalOf =
  | 'sublicence'
  | 'script'
  | 'cast'
  | 'director'
  | 'final-cut'
  | 'credits'
  | 'marketing'
  | 'translation'
  | 'moral-rights'

/** Leave that somebody must give. Of a `sublicence` it stands in the grant that passes the right on. */
export interface Approval extends Basis {
  readonly id: Id<'approval'>
  readonly of: ApprovalOf
  readonly by: PartyId
  /** the last day on which it must be had */
  readonly due?: When
  readonly givenOn?: Day
}

/** Days within the term on which the licensee may not show. */
export interface Blackout extends Basis {
  readonly id: Id<'blackout'>
  readonly territories: Territories
  readonly media: MediaSet
  readonly from: When
  readonly until: When
}

export type Sublicensing = 'free' | 'with-consent' | 'not-allowed'

/** A document with what tells it from any other. */
export interface Paper extends Basis {
  readonly id: Id<'paper'>
  readonly name: string
  readonly dated?: Day
  /** SHA-256 of its bytes, 64 hexadecimal digits in lower case */
  readonly sha256?: string
}

/** Who keeps a contract's dates for one of its parties. */
export interface Responsible {
  readonly party: PartyId
  readonly name: PersonName
}

/** The terms that an amendment may set anew. */
export type AmendableTerms = Partial<
  Pick<
    Grant,
    | 'territories'
    | 'media'
    | 'languages'
    | 'term'
    | 'exclusive'
    | 'furtherRights'
    | 'reserved'
    | 'sharedWith'
    | 'sublicensing'
    | 'credit'
    | 'creditWording'
    | 'option'
    | 'holdbacks'
    | 'runs'
    | 'blackouts'
    | 'reversions'
    | 'negotiations'
    | 'approvals'
  >
>

/** A later version of a grant: the terms that it sets anew hold from a day on, all others stay. */
export interface Amendment extends Basis {
  readonly id: Id<'amendment'>
  readonly effective: Day
  /** a draft changes nothing yet */
  readonly status: 'signed' | 'draft'
  readonly signedOn?: Day
  readonly document?: string
  readonly terms: AmendableTerms
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
  readonly option?: Option
  readonly holdbacks: readonly Holdback[]
  /** the paper that proves it, as the file room knows it */
  readonly document?: string
  /** rights in the same work that pass with it: the subtitles with the broadcast */
  readonly furtherRights?: readonly Right[]
  /** rights that the licensor keeps, though what is granted would carry them */
  readonly reserved?: readonly Right[]
  /**
   * Whom an exclusive grant does not keep out: the licensor, where it is a sole licence; the others, where
   * several hold it side by side.
   */
  readonly sharedWith?: readonly PartyId[]
  /** may the licensee pass the right on? Not given: as the law has it, and no rule asks */
  readonly sublicensing?: Sublicensing
  /** the words that the licensor's work must be credited in */
  readonly creditWording?: Names
  /** how often each episode may be shown; not given: as often as one likes */
  readonly runs?: number
  readonly blackouts?: readonly Blackout[]
  readonly reversions?: readonly Reversion[]
  readonly negotiations?: readonly Negotiation[]
  readonly approvals?: readonly Approval[]
  /** the papers themselves, told by their hashes */
  readonly documents?: readonly Paper[]
  /** who keeps its dates, one person for a party */
  readonly responsible?: readonly Responsible[]
  /** later versions of its terms; `grantAsOf` puts them in force */
  readonly amendments?: readonly Amendment[]
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
