import { differences } from '../core/title/index.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import type { CompanyId } from './tables.ts'

/** How long a company's people stay signed in, and whether a password is enough. */
export interface SessionSettings {
  /** minutes without a request after which a session ends */
  readonly idleMinutes: number
  /** minutes after which a session ends in any case */
  readonly absoluteMinutes: number
  readonly secondFactor: boolean
}

/** Our assumption of what a studio asks for, until the company says: two hours idle, a working day in all. */
export const USUAL_SESSION: SessionSettings = { idleMinutes: 120, absoluteMinutes: 720, secondFactor: false }

export const settingsOf = (row: {
  readonly idle_minutes: number | null
  readonly absolute_minutes: number | null
  readonly second_factor: boolean | null
}): SessionSettings => ({
  idleMinutes: row.idle_minutes ?? USUAL_SESSION.idleMinutes,
  absoluteMinutes: row.absolute_minutes ?? USUAL_SESSION.absoluteMinutes,
  secondFactor: row.second_factor ?? USUAL_SESSION.secondFactor,
})

export async function sessionSettings({ tx, workspace }: Desk, company: CompanyId): Promise<SessionSettings> {
  const row = await tx
    .selectFrom('session_setting')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('company', '=', company)
    .executeTakeFirst()
  return row ? settingsOf(row) : USUAL_SESSION
}

export async function setSessionSettings(
  desk: OwnDesk,
  company: CompanyId,
  { idleMinutes, absoluteMinutes, secondFactor }: SessionSettings,
): Promise<void> {
  const { tx, workspace } = desk
  const before = await sessionSettings(desk, company)
  const row = { idle_minutes: idleMinutes, absolute_minutes: absoluteMinutes, second_factor: secondFactor }
  await tx
    .insertInto('session_setting')
    .values({ workspace, company, ...row })
    .onConflict((conflict) => conflict.columns(['workspace', 'company']).doUpdateSet(row))
    .execute()
  const edits = differences(before, { idleMinutes, absoluteMinutes, secondFactor }).map((edit) => ({
    ...edit,
    path: `people/${company}/sessions/${edit.path}`,
  }))
  if (edits.length > 0) await logChanges(desk, [{ kind: 'save', section: 'people', record: company, edits }])
}
