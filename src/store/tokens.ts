import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Desk, OwnDesk } from './desk.ts'
import { keeping } from './desk.ts'
import { sha256 } from './hash.ts'
import type { Store } from './open.ts'
import type { CompanyId, PersonId, WorkspaceId } from './tables.ts'

/** Leave for a program to act for a person of a company, as far as its scopes go. */
export interface Token {
  readonly token: string
  readonly person: PersonId
  readonly company: CompanyId
  readonly name: string
  readonly scopes: readonly string[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedAt?: string
  readonly revokedAt?: string
}

/** 256 bits of chance: nobody guesses it, so a plain hash of it is enough to keep. */
export const newSecret = (kind: 'pat' | 'inv' | 'share' | 'seat' | 'cal'): string =>
  `genchi_${kind}_${randomBytes(32).toString('base64url')}`

/**
 * Makes a token for whoever the desk is for.
 * @param expiresAt an instant in ISO 8601
 * @returns the secret as well: it is told this once, and kept only as its hash
 */
export async function createToken(
  { tx, workspace, person, companies: [company] }: OwnDesk,
  made: { readonly name: string; readonly scopes: readonly string[]; readonly expiresAt: string },
): Promise<{ readonly token: string; readonly secret: string }> {
  const token = `token:${randomUUID()}`
  const secret = newSecret('pat')
  await tx
    .insertInto('token')
    .values({
      workspace,
      token,
      person,
      company,
      name: made.name,
      hash: sha256(secret),
      scopes: [...made.scopes],
      expires_at: made.expiresAt,
    })
    .execute()
  return { token, secret }
}

/** The tokens of whoever asks, and of their company's people. */
export async function tokensIn({ tx, workspace }: Desk): Promise<readonly Token[]> {
  const rows = await tx
    .selectFrom('token')
    .selectAll()
    .where('workspace', '=', workspace)
    .orderBy('created_at')
    .orderBy('token')
    .execute()
  return rows.map((row) => ({
    token: row.token,
    person: row.person as PersonId,
    company: row.company as CompanyId,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.used_at !== null && { usedAt: row.used_at }),
    ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
  }))
}

export async function revokeToken({ tx, workspace }: OwnDesk, token: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('token')
    .set({ revoked_at: sql`now()` })
    .where('workspace', '=', workspace)
    .where('token', '=', token)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface TokenHolder {
  readonly workspace: WorkspaceId
  readonly person: PersonId
  readonly companies: readonly [CompanyId]
  readonly scopes: readonly string[]
  readonly account?: string
  /** the company asks its people for a second factor */
  readonly secondFactor?: true
}

/** For whom a token acts; undefined when it is unknown, over or revoked, or its person has left the company. */
export async function tokenHolder(store: Store, secret: string): Promise<TokenHolder | undefined> {
  return await keeping(store, async (tx) => {
    const row = await tx
      .selectFrom('token as t')
      .innerJoin('membership as m', (join) =>
        join
          .onRef('m.workspace', '=', 't.workspace')
          .onRef('m.person', '=', 't.person')
          .onRef('m.company', '=', 't.company'),
      )
      .innerJoin('person as p', (join) =>
        join.onRef('p.workspace', '=', 't.workspace').onRef('p.person', '=', 't.person'),
      )
      .leftJoin('session_setting as s', (join) =>
        join.onRef('s.workspace', '=', 't.workspace').onRef('s.company', '=', 't.company'),
      )
      .select(['t.workspace', 't.token', 't.person', 't.company', 't.scopes', 'p.account', 's.second_factor'])
      .where('t.hash', '=', sha256(secret))
      .where('t.revoked_at', 'is', null)
      .where(sql<boolean>`t.expires_at > now() and (m.until is null or m.until > now())`)
      .executeTakeFirst()
    if (!row) return undefined
    // To the minute: a busy program would otherwise write a row with every request.
    await tx
      .updateTable('token')
      .set({ used_at: sql`now()` })
      .where('workspace', '=', row.workspace)
      .where('token', '=', row.token)
      .where(sql<boolean>`(used_at is null or used_at < now() - interval '1 minute')`)
      .execute()
    return {
      workspace: row.workspace as WorkspaceId,
      person: row.person as PersonId,
      companies: [row.company as CompanyId],
      scopes: row.scopes,
      ...(row.account !== null && { account: row.account }),
      ...(row.second_factor === true && { secondFactor: true as const }),
    }
  })
}
