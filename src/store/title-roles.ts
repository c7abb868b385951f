import type { TitleId } from '../core/base/index.ts'
import type { Section } from '../core/title/index.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import type { Opening, TitleRole } from './roles.ts'
import { ROLE_DEFAULTS } from './roles.ts'
import type { CompanyId, PersonId } from './tables.ts'

/** What a company, or one person of it, does in a title, and what that opens. */
export interface RoleOn {
  readonly title: TitleId
  readonly company: CompanyId
  readonly role: TitleRole
  /** absent: everybody in the company */
  readonly person?: PersonId
  readonly sections: Readonly<Record<string, Opening>>
  readonly ownOnly: readonly string[]
  readonly manages: boolean
}

/** Who takes part in the titles given, or in all, as far as whoever asks may know. */
export async function rolesOn(
  { tx, workspace }: Desk,
  titles?: readonly TitleId[],
): Promise<readonly RoleOn[]> {
  let query = tx.selectFrom('title_role').selectAll().where('workspace', '=', workspace)
  if (titles) query = query.where('title', 'in', titles.length > 0 ? titles : [''])
  const rows = await query.orderBy('title').orderBy('company').orderBy('role').orderBy('person').execute()
  return rows.map((row) => ({
    title: row.title as TitleId,
    company: row.company as CompanyId,
    role: row.role as TitleRole,
    ...(row.person !== '' && { person: row.person as PersonId }),
    sections: row.sections as Record<string, Opening>,
    ownOnly: row.own_only,
    manages: row.manages,
  }))
}

/** What several roles open together: of each section the most that one of them does. */
export interface Openings {
  readonly sections: Readonly<Record<string, Opening>>
  /** sections in which every role that opens them shows only what names the company */
  readonly ownOnly: readonly string[]
  readonly manages: boolean
}

/** What is opened of a title to whoever the desk is for. */
export async function openingsOf(desk: OwnDesk, title: TitleId): Promise<Openings> {
  const roles = await rolesOn(desk, [title])
  return openingsTo(roles, desk)
}

/** What these roles open to a person of these companies. */
export function openingsTo(
  roles: readonly RoleOn[],
  { companies, person }: { readonly companies: readonly CompanyId[]; readonly person: PersonId },
): Openings {
  const mine = roles.filter(
    (role) => companies.includes(role.company) && (role.person === undefined || role.person === person),
  )
  const sections: Record<string, Opening> = {}
  for (const role of mine)
    for (const [section, opening] of Object.entries(role.sections))
      if (RANK[opening] > RANK[sections[section] ?? 'none']) sections[section] = opening
      else sections[section] ??= opening
  const ownOnly = Object.keys(sections).filter(
    (section) =>
      sections[section] !== 'none' &&
      mine.every((role) => (role.sections[section] ?? 'none') === 'none' || role.ownOnly.includes(section)),
  )
  return { sections, ownOnly, manages: mine.some(({ manages }) => manages) }
}

const RANK: Readonly<Record<Opening, number>> = { none: 0, read: 1, write: 2 }

/** A role to give; what is not said is as the role's defaults have it. */
export type RoleToGive = Pick<RoleOn, 'title' | 'company' | 'role' | 'person'> & {
  readonly sections?: Readonly<Partial<Record<Section, Opening>>>
  readonly ownOnly?: readonly Section[]
  readonly manages?: boolean
  readonly reason?: string
}

/** Opens a title to a company, or says anew what a role of it opens. */
export async function openTitle(desk: OwnDesk, given: RoleToGive): Promise<void> {
  const { tx, workspace } = desk
  const defaults = ROLE_DEFAULTS[given.role]
  const key = { title: given.title, company: given.company, role: given.role, person: given.person ?? '' }
  const opened = {
    sections: { ...defaults.sections, ...given.sections },
    own_only: [...(given.ownOnly ?? defaults.ownOnly)],
    manages: given.manages ?? defaults.manages,
  }
  const before = await tx
    .selectFrom('title_role')
    .select(['sections', 'own_only', 'manages'])
    .where('workspace', '=', workspace)
    .where(({ and }) => and(key))
    .forUpdate()
    .executeTakeFirst()
  const row = { ...opened, sections: JSON.stringify(opened.sections) }
  await tx
    .insertInto('title_role')
    .values({ workspace, ...key, ...row })
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'title', 'company', 'role', 'person']).doUpdateSet(row),
    )
    .execute()
  const edit = { path: pathOfRole(key), ...(before && { before }), after: opened }
  const entry = {
    kind: 'open',
    title: given.title,
    section: 'roles',
    record: given.company,
    edits: [edit],
  } as const
  await logChanges(desk, [entry], given.reason)
}

/**
 * Closes a title to a company in one of its roles.
 * @returns `last-manager` when nobody would be left who could open it again; nothing is closed then
 */
export async function closeTitle(
  desk: OwnDesk,
  of: Pick<RoleOn, 'title' | 'company' | 'role' | 'person'> & { readonly reason?: string },
): Promise<'closed' | 'no-such-role' | 'last-manager'> {
  const { tx, workspace } = desk
  const key = { title: of.title, company: of.company, role: of.role, person: of.person ?? '' }
  const roles = await tx
    .selectFrom('title_role')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('title', '=', of.title)
    .orderBy('company')
    .orderBy('role')
    .orderBy('person')
    .forUpdate()
    .execute()
  const isIt = (role: (typeof roles)[number]) =>
    role.company === key.company && role.role === key.role && role.person === key.person
  const role = roles.find(isIt)
  if (!role) return 'no-such-role'
  if (!roles.some((other) => other.manages && !isIt(other))) return 'last-manager'
  // Logged while the role still stands: it may be the one that lets us write to the log.
  const before = { sections: role.sections, own_only: role.own_only, manages: role.manages }
  const edits = [{ path: pathOfRole(key), before }]
  await logChanges(
    desk,
    [{ kind: 'close', title: of.title, section: 'roles', record: of.company, edits }],
    of.reason,
  )
  await tx
    .deleteFrom('title_role')
    .where('workspace', '=', workspace)
    .where(({ and }) => and(key))
    .execute()
  return 'closed'
}

const pathOfRole = (key: { company: string; role: string; person: string }) =>
  ['roles', key.company, key.role, ...(key.person === '' ? [] : [key.person])].join('/')
