import { sql } from 'kysely'
import type { Names } from '../core/base/index.ts'
import type { NewEntry } from './changes.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import type { CompanyId, PersonId } from './tables.ts'
import { newPersonId } from './workspaces.ts'

export interface Company {
  readonly company: CompanyId
  readonly names: Names
}

export interface Person {
  readonly person: PersonId
  readonly names: Names
  /** has an account to sign in with */
  readonly signsIn: boolean
  readonly left: boolean
  readonly companies: readonly {
    readonly company: CompanyId
    readonly admin: boolean
    readonly until?: string
  }[]
}

/** The companies of the workspace that whoever asks may know: their own, and those they share a title with. */
export async function companiesIn({ tx, workspace }: Desk): Promise<readonly Company[]> {
  const rows = await tx
    .selectFrom('company')
    .select(['company', 'names'])
    .where('workspace', '=', workspace)
    .orderBy('company')
    .execute()
  return rows as readonly Company[]
}

/** The people of those companies, former ones too: the history names them. */
export async function peopleIn({ tx, workspace }: Desk): Promise<readonly Person[]> {
  const people = await tx
    .selectFrom('person')
    .select(['person', 'names', 'account', 'left_at'])
    .where('workspace', '=', workspace)
    .orderBy('person')
    .execute()
  const memberships = await tx
    .selectFrom('membership')
    .select(['person', 'company', 'admin', 'until'])
    .where('workspace', '=', workspace)
    .orderBy('company')
    .execute()
  const of = Map.groupBy(memberships, ({ person }) => person)
  return people.map((row) => ({
    person: row.person as PersonId,
    names: row.names,
    signsIn: row.account !== null,
    left: row.left_at !== null,
    companies: (of.get(row.person) ?? []).map(({ company, admin, until }) => ({
      company: company as CompanyId,
      admin,
      ...(until !== null && { until }),
    })),
  }))
}

const inPeople = (kind: NewEntry['kind'], company: CompanyId, path: string, after?: unknown): NewEntry => ({
  kind,
  section: 'people',
  record: company,
  edits: [{ path: `people/${company}${path}`, ...(after !== undefined && { after }) }],
})

/** A company joins the workspace; for its host. */
export async function addCompany(desk: OwnDesk, { company, names }: Company): Promise<void> {
  const { tx, workspace } = desk
  await tx
    .insertInto('company')
    .values({ workspace, company, names: JSON.stringify(names) })
    .execute()
  await logChanges(desk, [inPeople('create', company, '')])
}

/** A person joins a company, without an invitation: for sample data, and for those who never sign in. */
export async function addPerson(
  desk: OwnDesk,
  added: {
    readonly company: CompanyId
    readonly person?: PersonId
    readonly account?: string
    readonly names: Names
    readonly admin?: boolean
  },
): Promise<PersonId> {
  const { tx, workspace } = desk
  const { company, person = newPersonId(), account = null, admin = false } = added
  await tx
    .insertInto('person')
    .values({ workspace, person, account, names: JSON.stringify(added.names) })
    .execute()
  await tx.insertInto('membership').values({ workspace, person, company, admin }).execute()
  await logChanges(desk, [inPeople('open', company, `/${person}`, { admin })])
  return person
}

/**
 * A person leaves a company: what they could open is closed, and their tokens with it, in one action. What
 * they did stays under their id. Whoever calls this ends their sessions.
 */
export async function endMembership(desk: OwnDesk, company: CompanyId, person: PersonId): Promise<boolean> {
  const { tx, workspace } = desk
  const { numUpdatedRows } = await tx
    .updateTable('membership')
    .set({ until: sql`now()` })
    .where('workspace', '=', workspace)
    .where('company', '=', company)
    .where('person', '=', person)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await tx
    .updateTable('token')
    .set({ revoked_at: sql`now()` })
    .where('workspace', '=', workspace)
    .where('company', '=', company)
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .execute()
  await logChanges(desk, [inPeople('close', company, `/${person}`)])
  return true
}

/** Takes a person's name and account out of the workspace; the history keeps their id, which says nothing. */
export async function forgetPerson({ tx, workspace }: OwnDesk, person: PersonId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ names: '{}', account: null, left_at: sql`coalesce(left_at, now())` })
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
