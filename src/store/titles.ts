import { sql } from 'kysely'
import type { Names, TitleId } from '../core/base/index.ts'
import { differences } from '../core/title/index.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import { NotOpened } from './desk.ts'
import type { TitleRole } from './roles.ts'
import { ROLE_DEFAULTS } from './roles.ts'
import { holding, searchKey } from './search-key.ts'
import type { Saved } from './sections.ts'
import { saveSections } from './sections.ts'

/** A title in a list. Whoever may not read its head is told its code name only. */
export interface TitleCard {
  readonly title: TitleId
  readonly codeName: string
  readonly archived: boolean
  /** the folder of its files; told to those who may read its head, as the rest is */
  readonly folder?: string
  readonly names?: Names
  readonly home?: string
  readonly form?: string
  readonly mode?: string
  readonly reached?: string
  /** when its head was last changed */
  readonly changedAt?: string
}

export interface TitlesOf {
  /** words that its names hold, in any script and any order */
  readonly search?: string
  readonly home?: string
  readonly form?: string
  readonly mode?: string
  readonly reached?: string
  readonly archived?: boolean
  /** the last title of the page before */
  readonly after?: TitleId
  readonly limit?: number
}

/**
 * The titles that are opened to whoever asks, by id. Names are sorted where they are shown: the order depends
 * on the reader's language, which the embedded store does not know.
 */
export async function listTitles(
  { tx, workspace }: Desk,
  { search = '', archived = false, after, limit = 100, ...only }: TitlesOf = {},
): Promise<{ readonly titles: readonly TitleCard[]; readonly next?: TitleId }> {
  let query = tx
    .selectFrom('title as t')
    // Title by title through the key, whatever the planner believes of tables that were filled a moment ago.
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('title_card')
          .select(['names', 'search', 'home', 'form', 'mode', 'reached', 'changed_at'])
          .whereRef('title_card.workspace', '=', 't.workspace')
          .whereRef('title_card.title', '=', 't.title')
          .limit(1)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select([
      't.title',
      't.code_name',
      't.folder',
      't.archived_at',
      'c.names',
      'c.home',
      'c.form',
      'c.mode',
      'c.reached',
      'c.changed_at',
    ])
    .where('t.workspace', '=', workspace)
    .where('t.archived_at', archived ? 'is not' : 'is', null)
  for (const column of ['home', 'form', 'mode', 'reached'] as const)
    if (only[column] !== undefined) query = query.where(`c.${column}`, '=', only[column])
  for (const word of searchKey(search).split(' ').filter(Boolean))
    query = query.where('c.search', 'like', holding(word))
  if (after !== undefined) query = query.where('t.title', '>', after)
  const rows = await query
    .orderBy('t.title')
    .limit(limit + 1)
    .execute()
  const titles = rows.slice(0, limit).map((row): TitleCard => {
    const card = { title: row.title as TitleId, codeName: row.code_name, archived: row.archived_at !== null }
    if (row.names === null) return card
    return {
      ...card,
      folder: row.folder,
      names: row.names,
      changedAt: row.changed_at!,
      ...(row.home !== null && { home: row.home }),
      ...(row.form !== null && { form: row.form }),
      ...(row.mode !== null && { mode: row.mode }),
      ...(row.reached !== null && { reached: row.reached }),
    }
  })
  return { titles, ...(rows.length > limit && { next: titles.at(-1)!.title }) }
}

export interface NewTitle {
  readonly title: TitleId
  readonly folder: string
  readonly codeName: string
  /** what the company that makes it does in it; it manages the title */
  readonly role?: TitleRole
  /** plain JSON by section; at least `head` */
  readonly sections: Readonly<Record<string, unknown>>
  readonly reason?: string
}

/** A new title, that only the company that makes it may see. */
export async function createTitle(
  desk: OwnDesk,
  made: NewTitle,
): Promise<Saved | { readonly kind: 'already-there' }> {
  const { title, folder, codeName, role = 'lead-studio', sections, reason } = made
  const { sections: opened, ownOnly } = ROLE_DEFAULTS[role]
  const { rows } = await sql<{ made: boolean | null }>`
    select genchi.create_title(${title}, ${folder}, ${codeName}, ${desk.companies[0]}, ${role},
      ${JSON.stringify(opened)}::jsonb, ${[...ownOnly]}::text[]) as made`.execute(desk.tx)
  if (rows[0]?.made === false) throw new NotOpened(undefined)
  if (rows[0]?.made === null) return { kind: 'already-there' }
  return await saveSections(desk, {
    title,
    sections: Object.entries(sections).map(([section, body]) => ({ section, base: 0, body })),
    ...(reason !== undefined && { reason }),
  })
}

/** Gives a title another folder or code name, or puts it away from the lists; for those who manage it. */
export async function setTitle(
  desk: OwnDesk,
  title: TitleId,
  to: { readonly folder?: string; readonly codeName?: string; readonly archived?: boolean },
): Promise<boolean> {
  const { tx, workspace } = desk
  const row = await tx
    .selectFrom('title')
    .select(['folder', 'code_name', 'archived_at'])
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  const before = { folder: row.folder, codeName: row.code_name, archived: row.archived_at !== null }
  const after = { ...before, ...to }
  const edits = differences(before, after)
  if (edits.length === 0) return true
  await tx
    .updateTable('title')
    .set({
      folder: after.folder,
      code_name: after.codeName,
      archived_at: after.archived ? sql`coalesce(archived_at, now())` : null,
    })
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .execute()
  await logChanges(desk, [{ kind: 'save', title, section: 'roles', edits }])
  return true
}
