import { sql } from 'kysely'
import { sha256 } from './hash.ts'
import type { Store } from './open.ts'

/*
 * How often something was tried that must not be found by trying: a password, a code, a secret. Counted in the store,
 * so that several servers count together, and kept with the tables of the sign-in: nobody is known yet. A key says
 * what was tried and by whom, and only its hash is kept.
 */

export const ATTEMPTS_TABLE =
  'create table if not exists public.attempt (key text primary key, times integer not null, since bigint not null)'

export interface Tried {
  readonly key: string
  /** milliseconds since 1970 */
  readonly at: number
  readonly forgottenAfterMs: number
}

// One in so many clears away what is forgotten.
const TIDY_EVERY = 200
const DAY_MS = 86_400_000

/** Counts one more, in one step, however many servers do. @returns how many there are now */
export async function countAttempt({ accounts }: Store, tried: Tried): Promise<number> {
  const { key, at, forgottenAfterMs } = tried
  if (Math.floor(at) % TIDY_EVERY === 0)
    await sql`delete from public.attempt where since < ${String(at - DAY_MS)}`.execute(accounts)
  const { rows } = await sql<{ times: number }>`
    insert into public.attempt as a (key, times, since) values (${sha256(key)}, 1, ${String(at)})
    on conflict (key) do update set
      times = case when a.since > ${String(at - forgottenAfterMs)} then a.times + 1 else 1 end,
      since = case when a.since > ${String(at - forgottenAfterMs)} then a.since else ${String(at)} end
    returning times`.execute(accounts)
  return Number(rows[0]?.times ?? 0)
}

/** How many there were, since the first that is not forgotten. */
export async function attemptsOf({ accounts }: Store, { key, at, forgottenAfterMs }: Tried): Promise<number> {
  const { rows } = await sql<{ times: number }>`select times from public.attempt
    where key = ${sha256(key)} and since > ${String(at - forgottenAfterMs)}`.execute(accounts)
  return Number(rows[0]?.times ?? 0)
}

export async function forgetAttempts({ accounts }: Store, key: string): Promise<void> {
  await sql`delete from public.attempt where key = ${sha256(key)}`.execute(accounts)
}
