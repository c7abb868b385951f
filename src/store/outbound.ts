import { sql } from 'kysely'
import type { TitleId } from '../core/base/index.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import type { CompanyId, PersonId } from './tables.ts'

/** Whether anything of a title may be sent to a provider, for what, and who said so. */
export interface OutboundSwitch {
  readonly provider: string
  readonly allowed: boolean
  readonly purpose: string
  readonly person: PersonId
  readonly company: CompanyId
  readonly at: string
}

/** The providers that somebody decided about; of any other the answer is no. */
export async function outboundOf(
  { tx, workspace }: Desk,
  title: TitleId,
): Promise<readonly OutboundSwitch[]> {
  const rows = await tx
    .selectFrom('outbound')
    .select(['provider', 'allowed', 'purpose', 'person', 'company', 'at'])
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .orderBy('provider')
    .execute()
  return rows as readonly OutboundSwitch[]
}

/** Opens or closes the way to a provider; for those who manage the title. In the history, with its reason. */
export async function setOutbound(
  desk: OwnDesk,
  title: TitleId,
  to: Pick<OutboundSwitch, 'provider' | 'allowed' | 'purpose'>,
  reason?: string,
): Promise<void> {
  const { tx, workspace, person, companies } = desk
  const { provider, allowed, purpose } = to
  const before = (await outboundOf(desk, title)).find((it) => it.provider === provider)
  const put = { allowed, purpose, person, company: companies[0] }
  await tx
    .insertInto('outbound')
    .values({ workspace, title, provider, ...put })
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'title', 'provider']).doUpdateSet({ ...put, at: sql`now()` }),
    )
    .execute()
  const path = `roles/outbound/${provider}`
  const was = before && { before: { allowed: before.allowed, purpose: before.purpose } }
  await logChanges(
    desk,
    [
      {
        kind: allowed ? 'open' : 'close',
        title,
        section: 'roles',
        edits: [{ path, ...was, after: { allowed, purpose } }],
      },
    ],
    reason,
  )
}
