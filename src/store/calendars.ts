import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { OwnDesk } from './desk.ts'
import { keeping } from './desk.ts'
import { sha256 } from './hash.ts'
import type { Store } from './open.ts'
import type { CompanyId, PersonId, WorkspaceId } from './tables.ts'
import { newSecret } from './tokens.ts'

/** An address at which a calendar program reads what falls due for one person. */
export interface CalendarAddress {
  readonly language: string
  readonly createdAt: string
  /** when a program last read it */
  readonly readAt?: string
}

/**
 * Makes the address of whoever the desk is for; one that they had before is revoked.
 * @param now an instant in ISO 8601
 * @returns the secret: it is told this once, and kept only as its hash
 */
export async function makeCalendar(desk: OwnDesk, language: string, now: string): Promise<string> {
  await revokeCalendar(desk, now)
  const { tx, workspace, person } = desk
  const secret = newSecret('cal')
  await tx
    .insertInto('calendar')
    .values({
      workspace,
      calendar: `calendar:${randomUUID()}`,
      person,
      language,
      hash: sha256(secret),
      created_at: now,
    })
    .execute()
  return secret
}

export async function revokeCalendar({ tx, workspace, person }: OwnDesk, now: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('calendar')
    .set({ revoked_at: now })
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function calendarOf({ tx, workspace, person }: OwnDesk): Promise<CalendarAddress | undefined> {
  const row = await tx
    .selectFrom('calendar')
    .select(['language', 'created_at', 'read_at'])
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return (
    row && {
      language: row.language,
      createdAt: row.created_at,
      ...(row.read_at !== null && { readAt: row.read_at }),
    }
  )
}

export interface CalendarHolder {
  readonly workspace: WorkspaceId
  readonly person: PersonId
  /** those they work for now */
  readonly companies: readonly [CompanyId, ...CompanyId[]]
  readonly language: string
  readonly account?: string
  /** a company of theirs asks its people for a second factor */
  readonly secondFactor?: true
}

/** Whose address a secret is; undefined when it is unknown or revoked, or its person has left every company. */
export async function calendarHolder(store: Store, secret: string): Promise<CalendarHolder | undefined> {
  return await keeping(store, async (tx) => {
    const rows = await tx
      .selectFrom('calendar as c')
      .innerJoin('membership as m', (join) =>
        join.onRef('m.workspace', '=', 'c.workspace').onRef('m.person', '=', 'c.person'),
      )
      .innerJoin('person as p', (join) =>
        join.onRef('p.workspace', '=', 'c.workspace').onRef('p.person', '=', 'c.person'),
      )
      .leftJoin('session_setting as s', (join) =>
        join.onRef('s.workspace', '=', 'm.workspace').onRef('s.company', '=', 'm.company'),
      )
      .select([
        'c.workspace',
        'c.calendar',
        'c.person',
        'c.language',
        'm.company',
        'p.account',
        's.second_factor',
      ])
      .where('c.hash', '=', sha256(secret))
      .where('c.revoked_at', 'is', null)
      .where(sql<boolean>`(m.until is null or m.until > now())`)
      .orderBy('m.company')
      .execute()
    const [row] = rows
    if (!row) return undefined
    // To the hour: a program that looks every few minutes would otherwise write a row each time.
    await tx
      .updateTable('calendar')
      .set({ read_at: sql`now()` })
      .where('workspace', '=', row.workspace)
      .where('calendar', '=', row.calendar)
      .where(sql<boolean>`(read_at is null or read_at < now() - interval '1 hour')`)
      .execute()
    return {
      workspace: row.workspace as WorkspaceId,
      person: row.person as PersonId,
      companies: rows.map(({ company }) => company) as unknown as [CompanyId, ...CompanyId[]],
      language: row.language,
      ...(row.account !== null && { account: row.account }),
      ...(rows.some((it) => it.second_factor === true) && { secondFactor: true as const }),
    }
  })
}
