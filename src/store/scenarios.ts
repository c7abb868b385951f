import type { Names, ScenarioId, TitleId } from '../core/base/index.ts'
import { differences } from '../core/title/index.ts'
import { logChanges } from './changes.ts'
import type { Desk, OwnDesk } from './desk.ts'
import { digestOf } from './hash.ts'
import type { CompanyId, PersonId } from './tables.ts'

/** A scenario without its changes: what a list shows. */
export interface ScenarioCard {
  readonly scenario: ScenarioId
  readonly version: number
  readonly names: Names
  /** the company that keeps it: it alone may change and share it */
  readonly owner: CompanyId
  readonly shared: readonly CompanyId[]
}

export interface StoredScenario extends ScenarioCard {
  /** plain JSON */
  readonly body: unknown
  readonly person: PersonId
  readonly at: string
}

const CARD = ['scenario', 'version', 'names', 'owner', 'shared'] as const

/** The scenarios of a title that one's company keeps, or that were shared with it. */
export async function listScenarios(
  { tx, workspace }: Desk,
  title: TitleId,
): Promise<readonly ScenarioCard[]> {
  const rows = await tx
    .selectFrom('scenario')
    .select(CARD)
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where('removed', '=', false)
    .orderBy('scenario')
    .execute()
  return rows as readonly ScenarioCard[]
}

/** A scenario as it stands, or in one of its versions. */
export async function loadScenario(
  { tx, workspace }: Desk,
  title: TitleId,
  scenario: ScenarioId,
  version?: number,
): Promise<StoredScenario | undefined> {
  let query = tx
    .selectFrom('scenario as s')
    .innerJoin('scenario_version as v', (join) =>
      join
        .onRef('v.workspace', '=', 's.workspace')
        .onRef('v.title', '=', 's.title')
        .onRef('v.scenario', '=', 's.scenario'),
    )
    .select(['s.scenario', 'v.version', 's.names', 's.owner', 's.shared', 'v.body', 'v.person', 'v.at'])
    .where('s.workspace', '=', workspace)
    .where('s.title', '=', title)
    .where('s.scenario', '=', scenario)
  query =
    version === undefined
      ? query.whereRef('v.version', '=', 's.version').where('s.removed', '=', false)
      : query.where('v.version', '=', version)
  return (await query.executeTakeFirst()) as StoredScenario | undefined
}

/** The scenarios of a title as they stand, with their changes. */
export async function loadScenarios(
  { tx, workspace }: Desk,
  title: TitleId,
): Promise<readonly StoredScenario[]> {
  const rows = await tx
    .selectFrom('scenario as s')
    .innerJoin('scenario_version as v', (join) =>
      join
        .onRef('v.workspace', '=', 's.workspace')
        .onRef('v.title', '=', 's.title')
        .onRef('v.scenario', '=', 's.scenario')
        .onRef('v.version', '=', 's.version'),
    )
    .select(['s.scenario', 'v.version', 's.names', 's.owner', 's.shared', 'v.body', 'v.person', 'v.at'])
    .where('s.workspace', '=', workspace)
    .where('s.title', '=', title)
    .where('s.removed', '=', false)
    .orderBy('s.scenario')
    .execute()
  return rows as readonly StoredScenario[]
}

export interface ScenarioToSave {
  readonly title: TitleId
  readonly scenario: ScenarioId
  /** the version that it was made from; 0 for a new one */
  readonly base: number
  readonly names: Names
  readonly shared?: readonly CompanyId[]
  readonly body: unknown
  readonly reason?: string
}

export type ScenarioSaved =
  | { readonly kind: 'saved'; readonly version: number; readonly change: number }
  /** saved by somebody else meanwhile, or the id is taken; what stands there when it may be seen */
  | { readonly kind: 'clash'; readonly current?: StoredScenario }
  /** another company's, or none */
  | { readonly kind: 'not-opened' }

/** Saves a scenario, and with whom it is shared. Scenarios are not merged: they are short, and one person's thought. */
export async function saveScenario(desk: OwnDesk, given: ScenarioToSave): Promise<ScenarioSaved> {
  const { tx, workspace, person, companies } = desk
  const { title, scenario, base, names, body } = given
  const shared = [...(given.shared ?? [])]
  const key = { workspace, title, scenario }
  const held = await hold(desk, title, scenario)
  if (!held && base !== 0) return { kind: 'not-opened' }
  if (held && held.version !== base) return clash(await loadScenario(desk, title, scenario, held.version))
  const before = held && (await loadScenario(desk, title, scenario, held.version))
  const version = base + 1
  if (!held) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('scenario')
      .values({ ...key, version, names: JSON.stringify(names), owner: companies[0], shared })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 0n) return clash(await loadScenario(desk, title, scenario))
  }
  const path = `scenarios/${scenario}`
  const edits = before
    ? differences(
        { names: before.names, shared: [...before.shared], body: before.body },
        { names, shared, body },
        path,
      )
    : [{ path }]
  const entry = { kind: before ? 'save' : 'create', title, section: 'scenarios', record: scenario } as const
  const { first, at } = await logChanges(
    desk,
    [{ ...entry, base, version, edits, digest: digestOf(body) }],
    given.reason,
  )
  await tx
    .insertInto('scenario_version')
    .values({
      ...key,
      version,
      body: JSON.stringify(body),
      person,
      company: companies[0],
      at,
      change: first,
    })
    .execute()
  if (held)
    await tx
      .updateTable('scenario')
      .set({ version, names: JSON.stringify(names), shared, removed: false })
      .where('workspace', '=', workspace)
      .where('title', '=', title)
      .where('scenario', '=', scenario)
      .execute()
  return { kind: 'saved', version, change: first }
}

/** Takes a scenario off the list; its versions stay in the history. */
export async function removeScenario(desk: OwnDesk, title: TitleId, scenario: ScenarioId): Promise<boolean> {
  const { tx, workspace } = desk
  const held = await hold(desk, title, scenario)
  if (!held || held.removed) return false
  const edits = [{ path: `scenarios/${scenario}`, before: held.names }]
  await logChanges(desk, [{ kind: 'remove', title, section: 'scenarios', record: scenario, edits }])
  await tx
    .updateTable('scenario')
    .set({ removed: true })
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where('scenario', '=', scenario)
    .execute()
  return true
}

const clash = (current: StoredScenario | undefined): ScenarioSaved => ({
  kind: 'clash',
  ...(current && { current }),
})

const hold = ({ tx, workspace }: OwnDesk, title: TitleId, scenario: ScenarioId) =>
  tx
    .selectFrom('scenario')
    .select(['version', 'names', 'removed'])
    .where('workspace', '=', workspace)
    .where('title', '=', title)
    .where('scenario', '=', scenario)
    .forUpdate()
    .executeTakeFirst()
