import type { ColumnType } from 'kysely'
import type { Names, PartyId, TitleId } from '../core/base/index.ts'

// The ids of what only the store knows; they are written like the core's, `kind:slug`.
export type WorkspaceId = `workspace:${string}`
export type PersonId = `person:${string}`
/** A company is a party of the catalogue that people belong to: it goes by the party's id. */
export type CompanyId = PartyId

/** Stored as its text and never rewritten: the order of fields and the form of numbers stay as they were. */
type Json<T = unknown> = ColumnType<T, string, string>
/** Eight bytes: text when read. */
type Big = ColumnType<string, number | string, number | string>
type Instant = ColumnType<string, string | undefined, string>
type MaybeInstant = ColumnType<string | null, string | null | undefined, string | null>
type Flag = ColumnType<boolean, boolean | undefined, boolean>
type Maybe<T = string> = ColumnType<T | null, T | null | undefined, T | null>

/** Rows begin with their workspace: it is the first part of every key. */
interface Row {
  readonly workspace: string
}

interface WorkspaceRow extends Row {
  readonly names: Json<Names>
  /** the company whose workspace it is */
  readonly host: string
  readonly created_at: Instant
  /** the day on which the data of the slate that was imported stood */
  readonly as_of: Maybe
}

interface CompanyRow extends Row {
  readonly company: string
  readonly names: Json<Names>
  readonly created_at: Instant
}

interface PersonRow extends Row {
  readonly person: string
  /** the account that signs in, in the tables of the sign-in */
  readonly account: Maybe
  readonly names: Json<Names>
  readonly left_at: MaybeInstant
  readonly created_at: Instant
}

interface MembershipRow extends Row {
  readonly person: string
  readonly company: string
  /** may invite others to the company and see what its people did */
  readonly admin: Flag
  readonly since: Instant
  readonly until: MaybeInstant
}

interface TitleRow extends Row {
  readonly title: string
  readonly folder: string
  /** what those are told who may know that there is a title, and not which */
  readonly code_name: string
  readonly created_at: Instant
  readonly archived_at: MaybeInstant
}

/** What a list of titles shows and is searched by, from the title's head. */
interface TitleCardRow extends Row {
  readonly title: string
  readonly names: Json<Names>
  readonly search: string
  readonly home: Maybe
  readonly form: Maybe
  readonly mode: Maybe
  readonly reached: Maybe
  readonly changed_at: Instant
}

interface TitleRoleRow extends Row {
  readonly title: string
  readonly company: string
  readonly role: string
  /** one person of the company; empty for all of them */
  readonly person: ColumnType<string, string | undefined, string>
  readonly sections: Json<Record<string, string>>
  /** sections of which only what names the company is opened */
  readonly own_only: string[]
  readonly manages: Flag
}

interface SectionRow extends Row {
  readonly title: string
  readonly section: string
  readonly version: number
}

interface Versioned {
  readonly body: Json
  readonly person: string
  readonly company: string
  readonly at: Instant
  /** the entry in the log of changes that made it */
  readonly change: Big
}

interface SectionVersionRow extends SectionRow, Versioned {}

interface RecordRow extends Row {
  readonly kind: string
  readonly id: string
  readonly version: number
  readonly body: Json
  /** the companies that see it; null: the whole workspace */
  readonly readers: Maybe<string[]>
  readonly removed: Flag
}

interface RecordVersionRow extends RecordRow, Versioned {
  readonly body: Json
}

interface ScenarioRow extends Row {
  readonly title: string
  readonly scenario: string
  readonly version: number
  readonly names: Json<Names>
  readonly owner: string
  readonly shared: string[]
  readonly removed: Flag
}

interface ScenarioVersionRow extends Row, Versioned {
  readonly title: string
  readonly scenario: string
  readonly version: number
}

/** The end of a log that is chained by hash, and where it now begins. */
interface ChainRow extends Row {
  readonly log: string
  readonly n: Big
  readonly hash: string
  /** the last entry that was taken away from the front, and its hash; 0 and the first hash when none was */
  readonly from_n: Big
  readonly from_hash: string
}

interface ChangeRow extends Row {
  readonly n: Big
  /** the first entry of those that were made as one change */
  readonly batch: Big
  readonly kind: string
  readonly title: string | null
  readonly section: string
  readonly record: string | null
  readonly base: number | null
  readonly version: number | null
  readonly at: Instant
  readonly person: string
  readonly company: string
  readonly reason: string | null
  readonly edits: Json
  readonly digest: string | null
  readonly prev: string
  readonly hash: string
}

interface AccessRow extends Row {
  readonly n: Big
  readonly at: Instant
  readonly person: string
  readonly company: string
  readonly action: string
  readonly title: string | null
  readonly section: string | null
  readonly what: string | null
  readonly copy: string | null
  readonly address: string | null
  readonly agent: string | null
  readonly prev: string
  readonly hash: string
}

interface IdempotencyRow extends Row {
  readonly person: string
  readonly key: string
  readonly request: string
  readonly reply: ColumnType<unknown, string | null, string>
  readonly at: Instant
}

interface TokenRow extends Row {
  readonly token: string
  readonly person: string
  readonly company: string
  readonly name: string
  readonly hash: string
  readonly scopes: string[]
  readonly created_at: Instant
  readonly expires_at: string
  readonly used_at: MaybeInstant
  readonly revoked_at: MaybeInstant
}

interface InvitationRow extends Row {
  readonly invitation: string
  readonly company: string
  readonly email: string
  readonly admin: Flag
  readonly hash: string
  readonly invited_by: string
  readonly created_at: Instant
  readonly expires_at: string
  readonly accepted_at: MaybeInstant
  readonly accepted_by: Maybe
  readonly withdrawn_at: MaybeInstant
}

interface SessionSettingRow extends Row {
  readonly company: string
  readonly idle_minutes: number
  readonly absolute_minutes: number
  readonly second_factor: boolean
}

interface ShareRow extends Row {
  readonly share: string
  readonly title: string
  readonly person: string
  readonly company: string
  readonly recipient: string
  readonly email: string
  readonly language: string
  readonly sections: string[]
  /** the company through whose eyes it is read */
  readonly eyes: Maybe
  /** or the role whose usual sight it has */
  readonly role: Maybe
  readonly code_named: Flag
  readonly download: Flag
  readonly hash: string
  readonly created_at: string
  readonly expires_at: string
  readonly browser: Maybe
  readonly opened_at: MaybeInstant
  readonly seen_at: MaybeInstant
  readonly openings: ColumnType<number, number | undefined, number>
  readonly revoked_at: MaybeInstant
  readonly revoked_by: Maybe
}

interface CalendarRow extends Row {
  readonly calendar: string
  readonly person: string
  readonly language: string
  readonly hash: string
  readonly created_at: string
  readonly read_at: MaybeInstant
  readonly revoked_at: MaybeInstant
}

interface DocumentRow extends Row {
  readonly title: string
  readonly document: string
  readonly section: string
  readonly name: string
  readonly dated: Maybe
  readonly note: Maybe
  readonly shared: Flag
  readonly media_type: string
  readonly bytes: number
  readonly sha256: string
  readonly person: string
  readonly company: string
  readonly at: Instant
  readonly removed_at: MaybeInstant
  readonly removed_by: Maybe
}

interface DocumentPartRow extends Row {
  readonly title: string
  readonly document: string
  readonly n: number
}

interface OutboundRow extends Row {
  readonly title: string
  readonly provider: string
  readonly allowed: boolean
  readonly purpose: string
  readonly person: string
  readonly company: string
  readonly at: Instant
}

/** A signed grant as sets; ranges and multiranges as PostgreSQL writes them. */
export interface SignedGrantRow {
  readonly workspace: string
  /** the title that it was made for, or `catalogue` */
  readonly source: string
  readonly signed_grant: string
  /** an amended grant has a part for each version of its terms */
  readonly part: number
  readonly work: string
  readonly licensor: string
  readonly licensee: string
  readonly rights: string
  readonly territories: string
  readonly media: string
  readonly languages: string
  readonly days: string
  readonly lane: string
}

export interface Tables {
  readonly workspace: WorkspaceRow
  readonly company: CompanyRow
  readonly person: PersonRow
  readonly membership: MembershipRow
  readonly title: TitleRow
  readonly title_card: TitleCardRow
  readonly title_role: TitleRoleRow
  readonly section: SectionRow
  readonly section_version: SectionVersionRow
  readonly record: RecordRow
  readonly record_version: RecordVersionRow
  readonly scenario: ScenarioRow
  readonly scenario_version: ScenarioVersionRow
  readonly chain: ChainRow
  readonly change: ChangeRow
  readonly access_log: AccessRow
  readonly idempotency: IdempotencyRow
  readonly token: TokenRow
  readonly invitation: InvitationRow
  readonly session_setting: SessionSettingRow
  readonly share: ShareRow
  readonly calendar: CalendarRow
  readonly document: DocumentRow
  readonly document_part: DocumentPartRow
  readonly outbound: OutboundRow
  readonly signed_grant: SignedGrantRow
}

/** In an order in which rows can be put back: what others refer to comes first. */
export const TABLES: readonly (keyof Tables)[] = [
  'workspace',
  'company',
  'person',
  'membership',
  'title',
  'title_card',
  'title_role',
  'section',
  'section_version',
  'record',
  'record_version',
  'scenario',
  'scenario_version',
  'chain',
  'change',
  'access_log',
  'idempotency',
  'token',
  'invitation',
  'session_setting',
  'share',
  'calendar',
  'document',
  'document_part',
  'outbound',
  'signed_grant',
]

export type { PartyId, TitleId }
