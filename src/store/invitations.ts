import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Names } from '../core/base/index.ts'
import { logChanges } from './changes.ts'
import type { Acting, Desk, OwnDesk, Tx } from './desk.ts'
import { keeping } from './desk.ts'
import { sha256 } from './hash.ts'
import type { Store } from './open.ts'
import type { CompanyId, PersonId, WorkspaceId } from './tables.ts'
import { newSecret } from './tokens.ts'
import { newPersonId } from './workspaces.ts'

/** Leave for whoever has an address to join a company, once. */
export interface Invitation {
  readonly invitation: string
  readonly company: CompanyId
  readonly email: string
  readonly admin: boolean
  readonly invitedBy: PersonId
  readonly expiresAt: string
  readonly state: 'open' | 'accepted' | 'withdrawn' | 'over'
}

/** @returns the secret as well: it goes into the link, and is kept only as its hash */
export async function invite(
  { tx, workspace, person }: OwnDesk,
  made: {
    readonly company: CompanyId
    readonly email: string
    readonly admin?: boolean
    readonly expiresAt: string
  },
): Promise<{ readonly invitation: string; readonly secret: string }> {
  const invitation = `invitation:${randomUUID()}`
  const secret = newSecret('inv')
  await tx
    .insertInto('invitation')
    .values({
      workspace,
      invitation,
      company: made.company,
      email: made.email,
      admin: made.admin ?? false,
      hash: sha256(secret),
      invited_by: person,
      expires_at: made.expiresAt,
    })
    .execute()
  return { invitation, secret }
}

export async function invitationsIn({ tx, workspace }: Desk): Promise<readonly Invitation[]> {
  const rows = await tx
    .selectFrom('invitation')
    .selectAll()
    .select(sql<boolean>`expires_at <= now()`.as('over'))
    .where('workspace', '=', workspace)
    .orderBy('created_at')
    .orderBy('invitation')
    .execute()
  return rows.map(invitationOf)
}

export async function withdrawInvitation({ tx, workspace }: OwnDesk, invitation: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ withdrawn_at: sql`now()` })
    .where('workspace', '=', workspace)
    .where('invitation', '=', invitation)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The invitation that a secret belongs to, in whatever state; undefined when there is none. */
export async function invitationFor(
  store: Store,
  secret: string,
): Promise<(Invitation & { readonly workspace: WorkspaceId }) | undefined> {
  const row = await keeping(store, (tx) => rowFor(tx, secret))
  return row && { ...invitationOf(row), workspace: row.workspace as WorkspaceId }
}

/**
 * An account joins the company that invited it. Whoever calls this has made sure that the account has the
 * invitation's address.
 */
export async function acceptInvitation(
  store: Store,
  secret: string,
  by: { readonly account: string; readonly names: Names },
): Promise<Acting | Exclude<Invitation['state'], 'open'> | 'unknown'> {
  return await keeping(store, async (tx) => {
    const row = await rowFor(tx, secret)
    if (!row) return 'unknown'
    const { state, company, admin } = invitationOf(row)
    if (state !== 'open') return state
    const workspace = row.workspace as WorkspaceId
    const known = await tx
      .selectFrom('person')
      .select('person')
      .where('workspace', '=', workspace)
      .where('account', '=', by.account)
      .executeTakeFirst()
    const person = (known?.person ?? newPersonId()) as PersonId
    if (!known)
      await tx
        .insertInto('person')
        .values({ workspace, person, account: by.account, names: JSON.stringify(by.names) })
        .execute()
    await tx
      .insertInto('membership')
      .values({ workspace, person, company, admin })
      .onConflict((conflict) =>
        conflict.columns(['workspace', 'person', 'company']).doUpdateSet({ until: null, admin }),
      )
      .execute()
    await tx
      .updateTable('invitation')
      .set({ accepted_at: sql`now()`, accepted_by: person })
      .where('workspace', '=', workspace)
      .where('invitation', '=', row.invitation)
      .execute()
    const acting: Acting = { workspace, person, companies: [company] }
    const edits = [{ path: `people/${company}/${person}`, after: { admin } }]
    await logChanges({ tx, ...acting }, [{ kind: 'open', section: 'people', record: company, edits }])
    return acting
  })
}

const rowFor = (tx: Tx, secret: string) =>
  tx
    .selectFrom('invitation')
    .selectAll()
    .select(sql<boolean>`expires_at <= now()`.as('over'))
    .where('hash', '=', sha256(secret))
    .forUpdate()
    .executeTakeFirst()

type Row = NonNullable<Awaited<ReturnType<typeof rowFor>>>

const invitationOf = (row: Row): Invitation => ({
  invitation: row.invitation,
  company: row.company as CompanyId,
  email: row.email,
  admin: row.admin,
  invitedBy: row.invited_by as PersonId,
  expiresAt: row.expires_at,
  state:
    row.accepted_at !== null
      ? 'accepted'
      : row.withdrawn_at !== null
        ? 'withdrawn'
        : row.over
          ? 'over'
          : 'open',
})
