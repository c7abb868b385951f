import type { Names, ScenarioId, TitleId } from '../core/base/index.ts'
import type { Catalogue, Scenario, Title } from '../core/title/index.ts'
import { EMPTY_CATALOGUE } from '../core/title/index.ts'
import type { CataloguePart, Plain, TitleFolder } from '../formats/title/index.ts'
import {
  CATALOGUE_PARTS,
  cataloguePart,
  decode,
  encode,
  SECTION_CODECS,
  SECTIONS,
  scenarioFile,
} from '../formats/title/index.ts'
import type {
  CompanyId,
  Desk,
  PersonId,
  Store,
  StoredRecord,
  StoredSection,
  WorkspaceCard,
} from '../store/index.ts'
import { listTitles, loadRecords, loadScenario, loadTitles, workspacesIn } from '../store/index.ts'
import type { Run } from './run.ts'
import { fail } from './run.ts'

type Fields = Readonly<Record<string, unknown>>

/** Whoever works at the machine that keeps the store; the history names them so. */
export const COMMAND_LINE: { readonly person: PersonId; readonly names: Names } = {
  person: 'person:command-line',
  names: { en: 'Command line', ko: '명령줄', ja: 'コマンドライン', tr: 'Komut satırı', th: 'บรรทัดคำสั่ง' },
}

/** A scenario as the store has it; one that was taken off the list too. */
export interface HeldScenario {
  readonly scenario: ScenarioId
  readonly version: number
  readonly names: Names
  readonly owner: CompanyId
  readonly shared: readonly CompanyId[]
  readonly removed: boolean
  readonly body: unknown
}

export interface HeldTitle {
  readonly title: TitleId
  readonly folder: string
  readonly archived: boolean
  readonly sections: Readonly<Record<string, StoredSection>>
  /** in the order in which they were made */
  readonly scenarios: readonly HeldScenario[]
}

/** Everything of a slate that stands in a workspace. */
export interface HeldSlate {
  readonly titles: ReadonlyMap<TitleId, HeldTitle>
  /** in the order in which they were made; those taken away too */
  readonly records: ReadonlyMap<CataloguePart, readonly StoredRecord[]>
}

export async function heldSlate(desk: Desk): Promise<HeldSlate> {
  const cards = [
    ...(await listTitles(desk, { limit: 1_000_000 })).titles,
    ...(await listTitles(desk, { limit: 1_000_000, archived: true })).titles,
  ]
  const loaded = await loadTitles(
    desk,
    cards.map(({ title }) => title),
  )
  const titles = new Map<TitleId, HeldTitle>()
  for (const { title, folder, archived } of cards)
    titles.set(title, {
      title,
      folder: folder ?? title.slice('title:'.length),
      archived,
      sections: loaded.get(title) ?? {},
      scenarios: await scenariosIn(desk, title),
    })
  const records = new Map<CataloguePart, readonly StoredRecord[]>()
  for (const part of CATALOGUE_PARTS) {
    const removed = await desk.tx
      .selectFrom('record')
      .select(['id', 'version', 'body', 'removed'])
      .where('workspace', '=', desk.workspace)
      .where('kind', '=', part)
      .where('removed', '=', true)
      .execute()
    const first = new Map(
      (
        await desk.tx
          .selectFrom('record_version')
          .select(['id', 'change'])
          .where('workspace', '=', desk.workspace)
          .where('kind', '=', part)
          .where('version', '=', 1)
          .execute()
      ).map(({ id, change }) => [id, Number(change)]),
    )
    const all = [...(await loadRecords(desk, part)), ...(removed as readonly StoredRecord[])]
    records.set(
      part,
      all.sort((a, b) => (first.get(a.id) ?? 0) - (first.get(b.id) ?? 0)),
    )
  }
  return { titles, records }
}

async function scenariosIn(desk: Desk, title: TitleId): Promise<readonly HeldScenario[]> {
  const cards = await desk.tx
    .selectFrom('scenario as s')
    .innerJoin('scenario_version as v', (join) =>
      join
        .onRef('v.workspace', '=', 's.workspace')
        .onRef('v.title', '=', 's.title')
        .onRef('v.scenario', '=', 's.scenario'),
    )
    .select(['s.scenario', 's.version', 's.names', 's.owner', 's.shared', 's.removed'])
    .where('s.workspace', '=', desk.workspace)
    .where('s.title', '=', title)
    .where('v.version', '=', 1)
    .orderBy('v.change')
    .execute()
  const held: HeldScenario[] = []
  for (const card of cards) {
    const stored = await loadScenario(desk, title, card.scenario as ScenarioId, card.version)
    held.push({ ...(card as Omit<HeldScenario, 'body'>), body: stored?.body })
  }
  return held
}

/** What a scenario's file says of it, in the form in which the store keeps it. */
export function scenarioBodies(scenarios: readonly Scenario[]): readonly unknown[] {
  const written = encode(scenarioFile, { scenarios }) as { readonly scenarios?: readonly Fields[] }
  return scenarios.map((_, i) => {
    const { why, changes } = written.scenarios?.[i] ?? {}
    return { why: why ?? null, changes: changes ?? [] }
  })
}

/** The titles and the catalogue as core values, to be written as files. */
export function slateOf({ titles, records }: HeldSlate): {
  readonly catalogue: Catalogue
  readonly titles: readonly TitleFolder[]
} {
  const parts = CATALOGUE_PARTS.map((part) => {
    const bodies = (records.get(part) ?? []).flatMap(({ removed, body }) => (removed ? [] : [body as Plain]))
    return readOrStop(cataloguePart(part) as never, { [part]: bodies } as Plain, `catalogue/${part}`)
  })
  return {
    catalogue: Object.assign({}, EMPTY_CATALOGUE, ...parts) as Catalogue,
    titles: [...titles.values()]
      .filter(({ archived, sections }) => !archived && sections['head'] !== undefined)
      .sort((a, b) => (a.folder < b.folder ? -1 : 1))
      .map(({ title, folder, sections, scenarios }) => ({
        folder,
        title: Object.fromEntries(
          SECTIONS.map((section) => [
            section,
            readOrStop(
              SECTION_CODECS[section] as never,
              (sections[section]?.body ?? {}) as Plain,
              `${title}/${section}`,
            ),
          ]),
        ) as unknown as Title,
        scenarios: scenariosOf(title, scenarios),
      })),
  }
}

function scenariosOf(title: TitleId, held: readonly HeldScenario[]): readonly Scenario[] {
  const file = held
    .filter(({ removed }) => !removed)
    .map(({ scenario, names, body }) => {
      const { why, changes } = body as Fields
      return { id: scenario, names, ...(why !== null && { why }), changes }
    })
  const plain = { scenarios: file } as unknown as Plain
  return (readOrStop(scenarioFile as never, plain, `${title}/scenarios`) as { scenarios: Scenario[] })
    .scenarios
}

// What stands in the store was read when it was saved: that it cannot be is our own fault.
function readOrStop(codec: never, plain: Plain, what: string): unknown {
  const read = decode<unknown>(codec, plain)
  if (!read.ok)
    throw new Error(`What the store has as ${what} cannot be read: ${JSON.stringify(read.issues[0])}`)
  return read.value
}

/** The workspace that is meant: the one asked for, or the only one. `none` when the store is empty. */
export async function workspaceOf(
  run: Run,
  store: Store,
  asked: string | undefined,
): Promise<WorkspaceCard | 'none' | undefined> {
  const all = await workspacesIn(store)
  const known = all.map(({ workspace }) => workspace).join(', ')
  if (asked !== undefined) {
    const found = all.find(({ workspace }) => workspace === asked)
    if (!found) fail(run, 'no-such-workspace', `The store has no ${asked}. It has: ${known || 'none'}.`)
    return found
  }
  if (all.length > 1) {
    fail(run, 'several-workspaces', `The store has several workspaces; name one by --workspace: ${known}.`)
    return undefined
  }
  return all[0] ?? 'none'
}
