import { sql } from 'kysely'
import type { Names, TitleId } from '../core/base/index.ts'
import type { Edit } from '../core/title/index.ts'
import type { NewEntry } from './changes.ts'
import { logChanges } from './changes.ts'
import type { Acting, Desk, OwnDesk } from './desk.ts'
import { keeping } from './desk.ts'
import type { Store } from './open.ts'
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

/**
 * Says whether a person runs their company: invites its people, and removes them.
 * @returns `last-manager` when nobody would be left who does; nothing is changed then
 */
export async function setRunning(
  desk: OwnDesk,
  {
    company,
    person,
    admin,
  }: { readonly company: CompanyId; readonly person: PersonId; readonly admin: boolean },
): Promise<'set' | 'no-such-person' | 'last-manager'> {
  const { tx, workspace } = desk
  const members = await tx
    .selectFrom('membership')
    .select(['person', 'admin'])
    .where('workspace', '=', workspace)
    .where('company', '=', company)
    .where('until', 'is', null)
    .orderBy('person')
    // Two who take it from each other at once would leave nobody.
    .forUpdate()
    .execute()
  const member = members.find((it) => it.person === person)
  if (!member) return 'no-such-person'
  if (member.admin === admin) return 'set'
  if (!admin && !members.some((it) => it.admin && it.person !== person)) return 'last-manager'
  await tx
    .updateTable('membership')
    .set({ admin })
    .where('workspace', '=', workspace)
    .where('company', '=', company)
    .where('person', '=', person)
    .execute()
  await logChanges(desk, [inPeople('save', company, `/${person}`, { admin })])
  return 'set'
}

/**
 * Takes back what titles opened to a person by name, and the links that the person made. A title that nobody else manages passes to an heir of the
 * same company, so that somebody can open it again; without an heir that one role stays, and opens nothing to
 * whoever left. Done past the floor: whoever removes a person need not manage the person's titles.
 */
export async function closeRolesOf(
  store: Store,
  acting: Acting,
  of: { readonly company: CompanyId; readonly person: PersonId; readonly heir?: PersonId },
): Promise<{
  readonly closed: number
  readonly passedOn: readonly TitleId[]
  readonly links: number
}> {
  const { company, person, heir } = of
  return await keeping(store, async (tx) => {
    const roles = await tx
      .selectFrom('title_role')
      .selectAll()
      .where('workspace', '=', acting.workspace)
      .where('title', 'in', (eb) =>
        eb
          .selectFrom('title_role')
          .select('title')
          .where('workspace', '=', acting.workspace)
          .where('company', '=', company)
          .where('person', '=', person),
      )
      .orderBy('title')
      .forUpdate()
      .execute()
    const passedOn: TitleId[] = []
    let closed = 0
    for (const role of roles.filter((it) => it.company === company && it.person === person)) {
      const others = roles.filter((it) => it.title === role.title && it !== role && it.person !== person)
      const isLast = role.manages && !others.some(({ manages }) => manages)
      if (isLast && heir === undefined) continue
      const opened = { sections: role.sections, own_only: role.own_only, manages: role.manages }
      const path = `roles/${company}/${role.role}`
      const edits: Edit[] = [{ path: `${path}/${person}`, before: opened }]
      if (isLast && heir !== undefined) {
        edits.push({ path: `${path}/${heir}`, after: opened })
        passedOn.push(role.title as TitleId)
        await tx
          .insertInto('title_role')
          .values({ ...role, person: heir, sections: JSON.stringify(role.sections) })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace', 'title', 'company', 'role', 'person'])
              .doUpdateSet({ manages: true, sections: JSON.stringify(role.sections) }),
          )
          .execute()
      }
      await tx
        .deleteFrom('title_role')
        .where('workspace', '=', acting.workspace)
        .where('title', '=', role.title)
        .where('company', '=', company)
        .where('role', '=', role.role)
        .where('person', '=', person)
        .execute()
      const title = role.title as TitleId
      await logChanges({ tx, ...acting }, [
        { kind: 'close', title, section: 'roles', record: company, edits },
      ])
      closed++
    }
    // They show what their maker may see: that is nothing now.
    const { numUpdatedRows: links } = await tx
      .updateTable('share')
      .set({ revoked_at: sql`now()`, revoked_by: acting.person })
      .where('workspace', '=', acting.workspace)
      .where('company', '=', company)
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .where(sql<boolean>`expires_at > now()`)
      .executeTakeFirst()
    return { closed, passedOn, links: Number(links) }
  })
}

/** The account with which a person signs in, if any. */
export async function accountOfPerson(
  { tx, workspace }: Desk,
  person: PersonId,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('person')
    .select('account')
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .executeTakeFirst()
  return row?.account ?? undefined
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
