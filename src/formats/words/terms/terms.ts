import type { CulturalItem, DecisionKind, Writer } from '../../../core/adapt/index.ts'
import type {
  Anchor,
  Confidence,
  Country,
  Group,
  LanguageForm,
  Medium,
  Severity,
} from '../../../core/base/index.ts'
import type {
  ApprovalOf,
  CreditKind,
  Grant,
  Negotiation,
  Reason,
  Relation,
  Reversion,
  Right,
  Standing,
  Sublicensing,
  WorkKind,
} from '../../../core/clear/index.ts'
import type { Condition, FinanceKind, ReportingInterval, Role } from '../../../core/deal/index.ts'
import type { EntryMode, Metric } from '../../../core/decide/index.ts'
import type { ArtworkKind, MaterialKind, MetadataField } from '../../../core/release/index.ts'
import type { DateKind, LinkState } from '../../../core/seams/index.ts'
import type { Head, Section } from '../../../core/title/index.ts'
import type { WellKnownEvent } from '../events.ts'
import type { Field, RecordKind } from './field.ts'

/** What an incentive can miss beside its conditions. */
export type ConditionName = Condition['kind'] | 'rate' | 'cap' | 'superseded'

/** Fields whose everyday name would mislead in one record: a statement runs `from` a company, not a day. */
export type LocalField =
  | 'ageRatings/value'
  | 'cast/as'
  | 'comparisons/against'
  | 'credits/as'
  | 'headcounts/people'
  | 'labour/limit'
  | 'metadata/medium'
  | 'people/as'
  | 'rates/from'
  | 'rates/to'
  | 'reporting/first'
  | 'reporting/from'
  | 'reporting/statements'
  | 'reporting/to'
  | 'tiers/to'
  | 'writers/as'

/** The words of reports, for the command line and in print. */
export interface ReportWords {
  readonly findings: string
  readonly datesMoved: string
  readonly moneyMoved: string
  readonly peopleMoved: string
  readonly breaks: string
  readonly mends: string
  readonly changes: string
  readonly figures: string
  readonly scenario: string
  readonly asItStands: string
  readonly because: string
  readonly toMend: string
  readonly sources: string
  readonly none: string
  readonly nothingFound: string
  /** the mark beside figures that are made up */
  readonly fictional: string
  readonly before: string
  readonly after: string
  readonly appeared: string
  readonly gone: string
  readonly changed: string
  readonly moved: string
  readonly unchanged: string
  readonly notKnown: string
  readonly total: string
  readonly title: string
  readonly link: string
  readonly state: string
  readonly week: string
  readonly received: string
  readonly paid: string
  readonly balance: string
  readonly more: string
  readonly less: string
  readonly asOf: (day: string) => string
  readonly businessYearTo: (day: string) => string
  /** so many days earlier or later, counted already: "3 days" */
  readonly earlier: (days: string) => string
  readonly later: (days: string) => string
  readonly count: (severity: Severity, n: number) => string
}

/** Every word that stands for a value of the core, in one language. A value without its word does not compile. */
export interface Terms {
  readonly sections: Readonly<Record<Section | 'catalogue', string>>
  readonly modes: Readonly<Record<EntryMode, string>>
  readonly titleForms: Readonly<Record<Head['form'], string>>
  readonly workKinds: Readonly<Record<WorkKind, string>>
  readonly relations: Readonly<Record<Relation, string>>
  readonly rights: Readonly<Record<Right, string>>
  readonly credits: Readonly<Record<CreditKind, string>>
  readonly grantStatus: Readonly<Record<Grant['status'], string>>
  /** how an ask for a right stands */
  readonly standings: Readonly<Record<Standing, string>>
  /** why cells of it are not free */
  readonly reasons: Readonly<Record<Reason, string>>
  readonly anyLanguage: string
  /** what a grant is that passes on what its licensor does not hold */
  readonly oversold: string
  readonly reversions: Readonly<Record<Reversion['unless'], string>>
  readonly negotiations: Readonly<Record<Negotiation['kind'], string>>
  readonly approvalsOf: Readonly<Record<ApprovalOf, string>>
  readonly sublicensing: Readonly<Record<Sublicensing, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly financeKinds: Readonly<Record<FinanceKind, string>>
  readonly conditions: Readonly<Record<ConditionName, string>>
  readonly intervals: Readonly<Record<ReportingInterval, string>>
  readonly metrics: Readonly<Record<Metric, string>>
  readonly confidence: Readonly<Record<Confidence, string>>
  readonly decisions: Readonly<Record<DecisionKind, string>>
  readonly culturalItems: Readonly<Record<CulturalItem, string>>
  readonly writing: Readonly<Record<Writer['as'], string>>
  readonly functions: Readonly<Record<'cast' | 'crew', string>>
  readonly metadataFields: Readonly<Record<MetadataField, string>>
  readonly artworkKinds: Readonly<Record<ArtworkKind, string>>
  readonly materialKinds: Readonly<Record<MaterialKind, string>>
  readonly media: Readonly<Record<Medium, string>>
  readonly groups: Readonly<Record<Group, string>>
  /** countries that the trade calls otherwise than the Unicode data does */
  readonly countries: Readonly<Partial<Record<Country, string>>>
  readonly languageForms: Readonly<Record<LanguageForm, (language: string) => string>>
  readonly events: Readonly<Record<WellKnownEvent, string>>
  readonly windowPoints: Readonly<
    Record<Extract<Anchor, { kind: 'window' }>['point'], (window: string) => string>
  >
  readonly fields: Readonly<Record<Field, string>>
  readonly localFields: Readonly<Record<LocalField, string>>
  /** what to call a record that has no name of its own, or that is not to be found */
  readonly unnamed: Readonly<Record<RecordKind, string>>
  readonly severity: Readonly<Record<Severity, string>>
  readonly states: Readonly<Record<LinkState, string>>
  readonly dateKinds: Readonly<Record<DateKind, string>>
  readonly report: ReportWords
}
