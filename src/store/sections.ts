import { sql } from 'kysely'
import type { GrantId, TitleId } from '../core/base/index.ts'
import type { Clash, Edit } from '../core/title/index.ts'
import { differences, mergeSections } from '../core/title/index.ts'
import type { NewEntry } from './changes.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import { digestOf } from './hash.ts'
import { guardTitle } from './signed-grants.ts'
import type { CompanyId, PersonId } from './tables.ts'
import { saveCard } from './title-card.ts'

/** A section as plain JSON, in one of its versions, and who made that. */
export interface StoredSection {
  readonly section: string
  readonly version: number
  readonly body: unknown
  readonly person: PersonId
  readonly company: CompanyId
  readonly at: string
}

/** The sections of a title as they stand, by name; those that are opened to whoever asks. */
export async function loadTitle(
  desk: Desk,
  title: TitleId,
): Promise<Readonly<Record<string, StoredSection>>> {
  return (await loadTitles(desk, [title])).get(title) ?? {}
}

/** The sections of many titles as they stand. */
export async function loadTitles(
  { tx, workspace }: Desk,
  titles: readonly TitleId[],
): Promise<ReadonlyMap<TitleId, Readonly<Record<string, StoredSection>>>> {
  const rows = await tx
    .selectFrom('section as s')
    .innerJoin('section_version as v', (join) =>
      join
        .onRef('v.workspace', '=', 's.workspace')
        .onRef('v.title', '=', 's.title')
        .onRef('v.section', '=', 's.section')
        .onRef('v.version', '=', 's.version'),
    )
    .select(['v.title', 'v.section', 'v.version', 'v.body', 'v.person', 'v.company', 'v.at'])
    .where('s.workspace', '=', workspace)
    .where(sql<boolean>`s.title = any (${[...titles]}::text[])`)
    .execute()
  const loaded = new Map<TitleId, Record<string, StoredSection>>()
  for (const { title, ...row } of rows) {
    const sections = loaded.get(title as TitleId) ?? {}
    loaded.set(title as TitleId, sections)
    sections[row.section] = row as StoredSection
  }
  return loaded
}

/** One version of a section; undefined when there is none, or it is not opened. */
export async function sectionAt(
  { tx, workspace }: Desk,
  title: TitleId,
  section: string,
  version: number,
): Promise<StoredSection | undefined> {
  const row = await tx
    .selectFrom('section_version')
    .select(['section', 'version', 'body', 'person', 'company', 'at'])
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where('section', '=', section)
    .where('version', '=', version)
    .executeTakeFirst()
  return row as StoredSection | undefined
}

/** The sections of a title as they stood after an entry of the log. */
export async function titleAt(
  { tx, workspace }: Desk,
  title: TitleId,
  n: number,
): Promise<Readonly<Record<string, StoredSection>>> {
  const rows = await tx
    .selectFrom('section_version')
    .distinctOn('section')
    .select(['section', 'version', 'body', 'person', 'company', 'at'])
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where('change', '<=', String(n))
    .orderBy('section')
    .orderBy('version', 'desc')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.section, row as StoredSection]))
}

export interface SectionToSave {
  readonly section: string
  /** the version that it was made from; 0 when there was none */
  readonly base: number
  /** plain JSON, whole: what the writer was not shown is put back before (see `mergeSections`) */
  readonly body: unknown
}

export interface Save {
  readonly title: TitleId
  /** saved together or not at all, and logged as one change */
  readonly sections: readonly SectionToSave[]
  readonly reason?: string
}

export type Saved =
  | {
      readonly kind: 'saved'
      /** the first entry in the log; absent when nothing differed from what stood there */
      readonly change?: number
      readonly sections: readonly SavedSection[]
    }
  /** others changed the same places meanwhile; nothing was saved */
  | { readonly kind: 'clash'; readonly sections: readonly ClashingSection[] }
  /** sections that the writer may not write, or versions that never were */
  | { readonly kind: 'not-opened' | 'no-such-version'; readonly sections: readonly string[] }
  /** signed grants of what their licensor granted to somebody else, one of the two alone; nothing was saved */
  | { readonly kind: 'granted-already'; readonly grants: readonly GrantId[] }

export interface SavedSection {
  readonly section: string
  readonly version: number
  /** as it stands now: with what others changed meanwhile in other places */
  readonly body: unknown
  /** what others changed meanwhile */
  readonly theirs: readonly Edit[]
}

export interface ClashingSection {
  readonly section: string
  readonly clashes: readonly Clash[]
  /** what stands there now, and who put it there */
  readonly current: StoredSection
}

/**
 * Saves sections. Where somebody else saved since the version that the writer began with, both changes come
 * together if they are in different places; if they touch the same place nothing is saved, and the answer has
 * what stands there. Once a transaction: a second save in it could wait for another that waits for it.
 */
export async function saveSections(desk: OwnDesk, { title, sections, reason }: Save): Promise<Saved> {
  return await write(desk, title, sections, 'save', reason)
}

/** Puts an older version of a section back, as a new change; what came between stays in the history. */
export async function restoreSection(
  desk: OwnDesk,
  of: {
    readonly title: TitleId
    readonly section: string
    readonly version: number
    readonly reason?: string
  },
): Promise<Saved> {
  const old = await sectionAt(desk, of.title, of.section, of.version)
  if (!old) return { kind: 'no-such-version', sections: [of.section] }
  const restored = { section: of.section, base: of.version, body: old.body }
  return await write(desk, of.title, [restored], 'restore', of.reason)
}

async function write(
  desk: OwnDesk,
  title: TitleId,
  sections: readonly SectionToSave[],
  kind: 'save' | 'restore',
  reason: string | undefined,
): Promise<Saved> {
  if (sections.length === 0) return { kind: 'saved', sections: [] }
  const names = sections.map(({ section }) => section)
  const current = await heldVersions(desk, title, names)
  if (!current) return { kind: 'not-opened', sections: names }
  const wanted = sections.flatMap(({ section, base }) => [
    { section, version: base },
    { section, version: current.get(section)! },
  ])
  const bodies = await bodiesOf(desk, title, wanted)
  const merged = sections.map((section) => mergedWith(section, current.get(section.section)!, bodies, kind))
  const unknown = merged.filter((one) => one.kind === 'no-such-version')
  if (unknown.length > 0) return { kind: 'no-such-version', sections: unknown.map(({ section }) => section) }
  const clashing = merged.filter((one) => one.kind === 'clash')
  if (clashing.length > 0) return { kind: 'clash', sections: clashing.map(({ kind: _, ...clash }) => clash) }
  const ready = merged.filter((one) => one.kind === 'merged')
  const changed = ready.filter(({ edits }) => edits.length > 0)
  const answer = ready.map(({ section, version, body, theirs }) => ({ section, version, body, theirs }))
  if (changed.length === 0) return { kind: 'saved', sections: answer }
  if (changed.some(({ section }) => section === 'clear')) {
    const grants = await guardTitle(desk, title, changed)
    if (grants.length > 0) return { kind: 'granted-already', grants }
  }
  return { kind: 'saved', change: await put(desk, title, changed, kind, reason), sections: answer }
}

interface Ready extends SavedSection {
  readonly kind: 'merged'
  readonly base: number
  readonly edits: readonly Edit[]
}

/** A section as it is to stand; its version is the next one if that differs from what stands. */
function mergedWith(
  { section, base, body }: SectionToSave,
  version: number,
  bodies: ReadonlyMap<string, StoredSection>,
  kind: 'save' | 'restore',
):
  | Ready
  | ({ readonly kind: 'clash' } & ClashingSection)
  | { readonly kind: 'no-such-version'; readonly section: string } {
  const [from, stands] = [bodies.get(`${section} ${base}`), bodies.get(`${section} ${version}`)]
  if (base !== 0 && !from) return { kind: 'no-such-version', section }
  // What is put back takes the place of whatever stands there: that is what restoring means.
  const merged =
    kind === 'restore' || base === version
      ? ({ ok: true, value: { [section]: body }, theirs: [] } as const)
      : mergeSections({ [section]: from?.body }, { [section]: body }, { [section]: stands?.body })
  if (!merged.ok) return { kind: 'clash', section, clashes: merged.clashes, current: stands! }
  const whole = (merged.value as Record<string, unknown>)[section]
  const edits = stands ? differences(stands.body, whole, section) : [{ path: section }]
  const next = edits.length > 0 ? version + 1 : version
  return { kind: 'merged', section, version: next, body: whole, theirs: merged.theirs, base, edits }
}

/** @returns the number of the first entry in the log */
async function put(
  desk: OwnDesk,
  title: TitleId,
  changed: readonly Ready[],
  kind: 'save' | 'restore',
  reason: string | undefined,
): Promise<number> {
  const entries = changed.map(
    ({ section, version, body, edits, base }): NewEntry => ({
      kind: version === 1 ? 'create' : kind,
      title,
      section,
      base,
      version,
      edits,
      digest: digestOf(body),
    }),
  )
  const { first, at } = await logChanges(desk, entries, reason)
  const { tx, workspace, person, companies } = desk
  const rows = changed.map(({ section, version, body }, i) => ({ section, version, body, change: first + i }))
  await sql`with given as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json)
        as g (section text, version integer, body json, change bigint)
    ), made as (
      insert into genchi.section_version
        (workspace, title, section, version, body, person, company, at, change)
      select ${workspace}, ${title}, section, version, body, ${person}, ${companies[0]}, ${at}::timestamptz, change
      from given
    ) update genchi.section s set version = given.version from given
      where s.workspace = ${workspace} and s.title = ${title} and s.section = given.section`.execute(tx)
  const head = changed.find(({ section }) => section === 'head')
  if (head) await saveCard(desk, title, head.body, at)
  return first
}

/**
 * The versions that stand, kept as they are until the transaction ends; always in the same order, so that two
 * who save the same sections do not wait for each other. Undefined when one may not be written.
 */
async function heldVersions(
  { tx, workspace, companies, person }: OwnDesk,
  title: TitleId,
  sections: readonly string[],
): Promise<ReadonlyMap<string, number> | undefined> {
  const held = async () => {
    const rows = await tx
      .selectFrom('section')
      .select(['section', 'version'])
      .where('workspace', '=', workspace)
      .where('title', '=', title)
      .where('section', 'in', sections)
      .orderBy('section')
      .forUpdate()
      .execute()
    return new Map(rows.map(({ section, version }) => [section, version]))
  }
  const known = await held()
  const missing = sections.filter((section) => !known.has(section))
  if (missing.length === 0) return known
  // Only what the roles let us write: the floor would refuse the rest, and with it the whole transaction.
  await sql`insert into genchi.section (workspace, title, section, version)
    select ${workspace}, ${title}, wanted, 0 from unnest(${[...missing].sort()}::text[]) wanted where exists (
      select from genchi.title_role r where r.workspace = ${workspace} and r.title = ${title}
        and r.company = any (${[...companies]}::text[]) and r.person in ('', ${person})
        and r.sections ->> wanted = 'write')
    on conflict do nothing`.execute(tx)
  const all = await held()
  return all.size === new Set(sections).size ? all : undefined
}

async function bodiesOf(
  { tx, workspace }: Desk,
  title: TitleId,
  wanted: readonly { readonly section: string; readonly version: number }[],
): Promise<ReadonlyMap<string, StoredSection>> {
  const rows = await tx
    .selectFrom('section_version')
    .select(['section', 'version', 'body', 'person', 'company', 'at'])
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where(({ eb, or, and }) =>
      or(
        wanted.map(({ section, version }) => and([eb('section', '=', section), eb('version', '=', version)])),
      ),
    )
    .execute()
  return new Map(rows.map((row) => [`${row.section} ${row.version}`, row as StoredSection]))
}
