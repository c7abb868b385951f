import { sql } from 'kysely'
import type { OwnDesk } from './desk.ts'
import { keeping } from './desk.ts'
import { digestOf } from './hash.ts'
import type { Store } from './open.ts'

/** The reply to a request, made now or when the same request came before; or the key belongs to another request. */
export type Once =
  | { readonly kind: 'done' | 'repeated'; readonly reply: unknown }
  | { readonly kind: 'other-request' }

/**
 * Does the work of a request once, however often it is sent: the reply is kept with its key, in the same
 * transaction. The same request at the same moment waits for the first and gets its reply.
 * @param request what was asked, as plain JSON
 * @param work its answer, as plain JSON
 */
export async function once(
  desk: OwnDesk,
  key: string,
  request: unknown,
  work: () => Promise<unknown>,
): Promise<Once> {
  const { tx, workspace, person } = desk
  const asked = digestOf(request)
  const { numInsertedOrUpdatedRows: isFirst = 0n } = await tx
    .insertInto('idempotency')
    .values({ workspace, person, key, request: asked })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const mine = tx
    .selectFrom('idempotency')
    .select(['request', 'reply'])
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .where('key', '=', key)
  if (isFirst === 0n) {
    const known = await mine.executeTakeFirstOrThrow()
    return known.request === asked ? { kind: 'repeated', reply: known.reply } : { kind: 'other-request' }
  }
  const reply = await work()
  await tx
    .updateTable('idempotency')
    .set({ reply: JSON.stringify(reply ?? null) })
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .where('key', '=', key)
    .execute()
  return { kind: 'done', reply }
}

/** The reply to a request that came before with this key; undefined when none did. */
export async function replyTo(
  { tx, workspace, person }: OwnDesk,
  key: string,
  request: unknown,
): Promise<Once | undefined> {
  const known = await tx
    .selectFrom('idempotency')
    .select(['request', 'reply'])
    .where('workspace', '=', workspace)
    .where('person', '=', person)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!known) return undefined
  return known.request === digestOf(request)
    ? { kind: 'repeated', reply: known.reply }
    : { kind: 'other-request' }
}

/** Drops the replies that are older than so many days: nobody sends their requests again. */
export async function forgetReplies(store: Store, days = 7): Promise<void> {
  await keeping(store, (tx) =>
    tx.deleteFrom('idempotency').where(sql<boolean>`at < now() - make_interval(days => ${days})`).execute(),
  )
}
