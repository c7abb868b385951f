import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { TitleId } from '../core/base/index.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import type { CompanyId, PersonId } from './tables.ts'

/** A paper kept with a section of a title, without its bytes. */
export interface StoredDocument {
  readonly document: string
  readonly section: string
  readonly name: string
  /** the day that stands on the paper */
  readonly dated?: string
  readonly note?: string
  /** everybody who reads the section sees it; else the company that put it there, and those who see all terms */
  readonly shared: boolean
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly person: PersonId
  readonly company: CompanyId
  readonly at: string
  readonly removed?: { readonly at: string; readonly by: PersonId }
}

export interface NewDocument {
  readonly title: TitleId
  readonly section: string
  readonly name: string
  readonly dated?: string
  readonly note?: string
  readonly shared: boolean
  readonly mediaType: string
  readonly body: Uint8Array
}

/** The stored bytes are not those that were put there. */
export class DocumentAltered extends Error {
  constructor(document: string) {
    super(`The stored bytes of ${document} do not have the hash that they were stored with.`)
    this.name = 'DocumentAltered'
  }
}

const PART_BYTES = 256 * 1024

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** All papers of a title that the floor opens, taken away ones too; the newest first. */
export async function documentsOf(
  { tx, workspace }: Desk,
  title: TitleId,
): Promise<readonly StoredDocument[]> {
  const rows = await tx
    .selectFrom('document')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .orderBy('at', 'desc')
    .orderBy('document')
    .execute()
  return rows.map((row) => ({
    document: row.document,
    section: row.section,
    name: row.name,
    ...(row.dated !== null && { dated: row.dated }),
    ...(row.note !== null && { note: row.note }),
    shared: row.shared,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    person: row.person as PersonId,
    company: row.company as CompanyId,
    at: row.at,
    ...(row.removed_at !== null && { removed: { at: row.removed_at, by: row.removed_by as PersonId } }),
  }))
}

/**
 * Keeps a paper. The same bytes stand once in a section.
 * @returns `already-there` with the paper that has these bytes
 */
export async function addDocument(
  desk: OwnDesk,
  { title, section, name, dated, note, shared, mediaType, body }: NewDocument,
): Promise<
  | { readonly kind: 'added'; readonly document: string; readonly sha256: string }
  | { readonly kind: 'already-there'; readonly document: string }
> {
  const { tx, workspace, person, companies } = desk
  const sha256 = hashOfBytes(body)
  const known = await tx
    .selectFrom('document')
    .select('document')
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where('section', '=', section)
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (known) return { kind: 'already-there', document: known.document }
  const document = `document:${randomUUID()}`
  await tx
    .insertInto('document')
    .values({
      workspace,
      title,
      document,
      section,
      name,
      dated: dated ?? null,
      note: note ?? null,
      shared,
      media_type: mediaType,
      bytes: body.length,
      sha256,
      person,
      company: companies[0],
    })
    .execute()
  for (let n = 0; n * PART_BYTES < body.length; n++) {
    const part = Buffer.from(body.subarray(n * PART_BYTES, (n + 1) * PART_BYTES)).toString('base64')
    await sql`insert into genchi.document_part (workspace, title, document, n, body)
      values (${workspace}, ${title}, ${document}, ${n}, decode(${part}, 'base64'))`.execute(tx)
  }
  const after = { name, sha256, bytes: body.length, mediaType }
  await logChanges(desk, [
    { kind: 'create', title, section, record: document, edits: [{ path: `${section}/${document}`, after }] },
  ])
  return { kind: 'added', document, sha256 }
}

/**
 * The bytes of a paper, whole and as they were put there.
 * @throws DocumentAltered
 */
export async function documentBytes(
  { tx, workspace }: Desk,
  title: TitleId,
  { document, sha256 }: Pick<StoredDocument, 'document' | 'sha256'>,
): Promise<Uint8Array> {
  const { rows } = await sql<{ body: string }>`select encode(body, 'base64') as body from genchi.document_part
    where workspace = ${workspace} and title = ${title} and document = ${document} order by n`.execute(tx)
  const bytes = Buffer.concat(rows.map(({ body }) => Buffer.from(body, 'base64')))
  if (hashOfBytes(bytes) !== sha256) throw new DocumentAltered(document)
  return bytes
}

/** Takes a paper off the list; who put it there and what it was stays known, and so do its bytes. */
export async function removeDocument(
  desk: OwnDesk,
  title: TitleId,
  { document, section, name, sha256 }: Pick<StoredDocument, 'document' | 'section' | 'name' | 'sha256'>,
  reason?: string,
): Promise<boolean> {
  const { tx, workspace, person } = desk
  const { numUpdatedRows } = await tx
    .updateTable('document')
    .set({ removed_at: sql`now()`, removed_by: person })
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where('document', '=', document)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  const edits = [{ path: `${section}/${document}`, before: { name, sha256 } }]
  await logChanges(desk, [{ kind: 'remove', title, section, record: document, edits }], reason)
  return true
}
