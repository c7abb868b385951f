import { randomUUID } from 'node:crypto'
import type { Selectable, Updateable } from 'kysely'
import type { Names, TitleId } from '../core/base/index.ts'
import type { Desk, OwnDesk } from './desk.ts'
import { keeping } from './desk.ts'
import { sha256 } from './hash.ts'
import type { Store } from './open.ts'
import type { CompanyId, PersonId, Tables, WorkspaceId } from './tables.ts'
import { newSecret } from './tokens.ts'

/** A link that was made for one named recipient: what of a title it shows, in whose sight, and until when. */
export interface NewShare {
  readonly title: TitleId
  readonly recipient: string
  readonly email: string
  readonly language: string
  readonly sections: readonly string[]
  /** as this company would see it, or as this role usually does; neither: as a stranger to every deal */
  readonly eyes?: CompanyId
  readonly role?: string
  /** the recipient is told the code name, and not what the title is called */
  readonly codeNamed?: boolean
  readonly download?: boolean
  readonly expiresAt: string
}

export type ShareState = 'unopened' | 'opened' | 'over' | 'revoked'

export interface Share extends NewShare {
  readonly share: string
  /** who made it, for which company */
  readonly person: PersonId
  readonly company: CompanyId
  readonly createdAt: string
  readonly openedAt?: string
  readonly seenAt?: string
  readonly openings: number
  readonly revokedAt?: string
  readonly revokedBy?: PersonId
}

/**
 * Makes a link for whoever the desk is for.
 * @param now an instant in ISO 8601
 * @returns the secret as well: it goes into the link, and is kept only as its hash
 */
export async function makeShare(
  { tx, workspace, person, companies: [company] }: OwnDesk,
  made: NewShare,
  now: string,
): Promise<{ readonly share: string; readonly secret: string }> {
  const share = `share:${randomUUID()}`
  const secret = newSecret('share')
  await tx
    .insertInto('share')
    .values({
      workspace,
      share,
      title: made.title,
      person,
      company,
      recipient: made.recipient,
      email: made.email,
      language: made.language,
      sections: [...made.sections],
      eyes: made.eyes ?? null,
      role: made.role ?? null,
      code_named: made.codeNamed ?? false,
      download: made.download ?? false,
      hash: sha256(secret),
      created_at: now,
      expires_at: made.expiresAt,
    })
    .execute()
  return { share, secret }
}

/** The links on a title that one's company made; those who manage the title see all of them. The newest first. */
export async function sharesOn({ tx, workspace }: Desk, title: TitleId): Promise<readonly Share[]> {
  const rows = await tx
    .selectFrom('share')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .orderBy('created_at', 'desc')
    .orderBy('share')
    .execute()
  return rows.map(shareOf)
}

/** For whom the links were made that stand in the log of access in a person's place. */
export async function shareNames(
  { tx, workspace }: Desk,
  shares: readonly string[],
): Promise<ReadonlyMap<string, Pick<Share, 'recipient' | 'email'>>> {
  if (shares.length === 0) return new Map()
  const rows = await tx
    .selectFrom('share')
    .select(['share', 'recipient', 'email'])
    .where('workspace', '=', workspace)
    .where('share', 'in', [...new Set(shares)])
    .execute()
  return new Map(rows.map(({ share, recipient, email }) => [share, { recipient, email }]))
}

/** How whoever stands in an entry of the log is called, for whoever holds the store itself. */
export async function keptNames(
  store: Store,
  workspace: WorkspaceId,
  person: string,
  company: string,
): Promise<{ readonly person: Names; readonly company: Names }> {
  return await keeping(store, async (tx) => {
    const link = await tx
      .selectFrom('share')
      .select(['recipient', 'email'])
      .where('workspace', '=', workspace)
      .where('share', '=', person)
      .executeTakeFirst()
    const somebody = await tx
      .selectFrom('person')
      .select('names')
      .where('workspace', '=', workspace)
      .where('person', '=', person)
      .executeTakeFirst()
    const firm = await tx
      .selectFrom('company')
      .select('names')
      .where('workspace', '=', workspace)
      .where('company', '=', company)
      .executeTakeFirst()
    return {
      person: link ? { en: `${link.recipient} <${link.email}>` } : (somebody?.names ?? { en: person }),
      company: firm?.names ?? { en: company },
    }
  })
}

export async function revokeShare(
  { tx, workspace, person }: OwnDesk,
  title: TitleId,
  share: string,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('share')
    .set({ revoked_at: now, revoked_by: person })
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where('share', '=', share)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type OpenedShare =
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'over' | 'revoked' | 'elsewhere' | 'no-download'
      readonly workspace: WorkspaceId
      readonly share: Share
    }
  | {
      readonly kind: 'opened'
      readonly workspace: WorkspaceId
      readonly share: Share
      /** told to the browser that opened it first, once */
      readonly seat?: string
    }

/**
 * Opens a link. The browser that does so first is the only one that can from then on.
 * @param seat what the browser was given when it opened the link before
 * @param now an instant in ISO 8601
 */
export async function openShare(
  store: Store,
  of: {
    readonly secret: string
    readonly seat: (share: string) => string | undefined
    readonly now: string
    readonly download?: boolean
  },
): Promise<OpenedShare> {
  return await keeping(store, async (tx): Promise<OpenedShare> => {
    const row = await tx
      .selectFrom('share')
      .selectAll()
      .where('hash', '=', sha256(of.secret))
      .forUpdate()
      .executeTakeFirst()
    if (!row) return { kind: 'unknown' }
    const workspace = row.workspace as WorkspaceId
    const share = shareOf(row)
    const refused = (kind: 'over' | 'revoked' | 'elsewhere' | 'no-download') => ({ kind, workspace, share })
    if (row.revoked_at !== null) return refused('revoked')
    if (Date.parse(row.expires_at) <= Date.parse(of.now)) return refused('over')
    const known = of.seat(share.share)
    if (row.browser !== null && (known === undefined || sha256(known) !== row.browser))
      return refused('elsewhere')
    if (of.download === true && !row.download) return refused('no-download')
    // What is only taken out was opened before.
    if (of.download === true && row.browser === null) return refused('elsewhere')
    const set: Updateable<Tables['share']> = { seen_at: of.now, openings: row.openings + 1 }
    const fresh = row.browser === null ? newSecret('seat') : undefined
    await tx
      .updateTable('share')
      .set(fresh === undefined ? set : { ...set, browser: sha256(fresh), opened_at: of.now })
      .where('workspace', '=', row.workspace)
      .where('share', '=', row.share)
      .execute()
    return { kind: 'opened', workspace, share, ...(fresh !== undefined && { seat: fresh }) }
  })
}

/** How a link stands at an instant. */
export function shareState(
  { revokedAt, expiresAt, openedAt }: Pick<Share, 'revokedAt' | 'expiresAt' | 'openedAt'>,
  now: number,
): ShareState {
  if (revokedAt !== undefined) return 'revoked'
  if (Date.parse(expiresAt) <= now) return 'over'
  return openedAt === undefined ? 'unopened' : 'opened'
}

type Row = Selectable<Tables['share']>

const shareOf = (row: Row): Share => ({
  share: row.share,
  title: row.title as TitleId,
  person: row.person as PersonId,
  company: row.company as CompanyId,
  recipient: row.recipient,
  email: row.email,
  language: row.language,
  sections: row.sections,
  ...(row.eyes !== null && { eyes: row.eyes as CompanyId }),
  ...(row.role !== null && { role: row.role }),
  codeNamed: row.code_named,
  download: row.download,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  openings: row.openings,
  ...(row.opened_at !== null && { openedAt: row.opened_at }),
  ...(row.seen_at !== null && { seenAt: row.seen_at }),
  ...(row.revoked_at !== null && { revokedAt: row.revoked_at }),
  ...(row.revoked_by !== null && { revokedBy: row.revoked_by as PersonId }),
})
