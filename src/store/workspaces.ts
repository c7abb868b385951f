import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day, Names } from '../core/base/index.ts'
import type { Acting, Tx } from './desk.ts'
import { keeping } from './desk.ts'
import { NO_HASH } from './hash.ts'
import type { Store } from './open.ts'
import type { SessionSettings } from './session-settings.ts'
import { settingsOf } from './session-settings.ts'
import type { CompanyId, PersonId, WorkspaceId } from './tables.ts'

export const newWorkspaceId = (): WorkspaceId => `workspace:${randomUUID()}`
export const newPersonId = (): PersonId => `person:${randomUUID()}`

export interface NewWorkspace {
  readonly workspace?: WorkspaceId
  readonly names: Names
  /** the day on which the data that it begins with stands; kept for its export */
  readonly asOf?: Day
  /** the company whose workspace it is: it adds the other companies */
  readonly host: { readonly company: CompanyId; readonly names: Names }
  /** its first person, who may invite the others */
  readonly person: { readonly person?: PersonId; readonly account?: string; readonly names: Names }
}

/** A new workspace with its host and its first person. */
export const createWorkspace = (store: Store, made: NewWorkspace): Promise<Acting> =>
  keeping(store, (tx) => putWorkspace(tx, made))

/**
 * The first workspace of an empty store.
 * @returns undefined when there is one already: of several who ask at once, one gets it
 */
export const createFirstWorkspace = (store: Store, made: NewWorkspace): Promise<Acting | undefined> =>
  keeping(store, async (tx) => {
    // Any fixed number will do; this one is "first" in ASCII.
    await sql`select pg_advisory_xact_lock(439956501620)`.execute(tx)
    const known = await tx.selectFrom('workspace').select('workspace').limit(1).executeTakeFirst()
    return known ? undefined : await putWorkspace(tx, made)
  })

async function putWorkspace(tx: Tx, made: NewWorkspace): Promise<Acting> {
  const workspace = made.workspace ?? newWorkspaceId()
  const person = made.person.person ?? newPersonId()
  const { company } = made.host
  await tx
    .insertInto('workspace')
    .values({ workspace, names: JSON.stringify(made.names), host: company, as_of: made.asOf ?? null })
    .execute()
  await tx
    .insertInto('company')
    .values({ workspace, company, names: JSON.stringify(made.host.names) })
    .execute()
  const names = JSON.stringify(made.person.names)
  await tx
    .insertInto('person')
    .values({ workspace, person, account: made.person.account ?? null, names })
    .execute()
  await tx.insertInto('membership').values({ workspace, person, company, admin: true }).execute()
  const empty = { workspace, n: 0, hash: NO_HASH, from_n: 0, from_hash: NO_HASH }
  await tx
    .insertInto('chain')
    .values([
      { ...empty, log: 'change' },
      { ...empty, log: 'access' },
    ])
    .execute()
  return { workspace, person, companies: [company] }
}

export interface WorkspaceCard {
  readonly workspace: WorkspaceId
  readonly names: Names
  readonly host: CompanyId
  readonly asOf?: Day
}

/** Every workspace of the store: for whoever runs it. */
export async function workspacesIn(store: Store): Promise<readonly WorkspaceCard[]> {
  const rows = await keeping(store, (tx) =>
    tx.selectFrom('workspace').select(['workspace', 'names', 'host', 'as_of']).orderBy('workspace').execute(),
  )
  return rows.map(
    ({ as_of, ...row }) => ({ ...row, ...(as_of !== null && { asOf: as_of }) }) as WorkspaceCard,
  )
}

/** A way in for an account: a person of a company in a workspace. */
export interface Door {
  readonly workspace: WorkspaceId
  readonly names: Names
  readonly person: PersonId
  readonly personNames: Names
  readonly company: CompanyId
  readonly companyNames: Names
  readonly admin: boolean
  readonly host: boolean
  readonly session: SessionSettings
}

/** Where an account may go in: the companies, in any workspace, to which its person still belongs. */
export async function doorsOf(store: Store, account: string): Promise<readonly Door[]> {
  const rows = await keeping(store, (tx) =>
    tx
      .selectFrom('person as p')
      .innerJoin('membership as m', (join) =>
        join.onRef('m.workspace', '=', 'p.workspace').onRef('m.person', '=', 'p.person'),
      )
      .innerJoin('company as c', (join) =>
        join.onRef('c.workspace', '=', 'm.workspace').onRef('c.company', '=', 'm.company'),
      )
      .innerJoin('workspace as w', 'w.workspace', 'p.workspace')
      .leftJoin('session_setting as s', (join) =>
        join.onRef('s.workspace', '=', 'm.workspace').onRef('s.company', '=', 'm.company'),
      )
      .select([
        'p.workspace',
        'w.names',
        'p.person',
        'p.names as person_names',
        'm.company',
        'm.admin',
        'w.host',
      ])
      .select(['c.names as company_names', 's.idle_minutes', 's.absolute_minutes', 's.second_factor'])
      .where('p.account', '=', account)
      .where('p.left_at', 'is', null)
      .where(sql<boolean>`(m.until is null or m.until > now())`)
      .orderBy('p.workspace')
      .orderBy('m.since')
      .orderBy('m.company')
      .execute(),
  )
  return rows.map((row) => ({
    workspace: row.workspace as WorkspaceId,
    names: row.names,
    person: row.person as PersonId,
    personNames: row.person_names,
    company: row.company as CompanyId,
    companyNames: row.company_names,
    admin: row.admin,
    host: row.host === row.company,
    session: settingsOf(row),
  }))
}
