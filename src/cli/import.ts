import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Names, PartyId } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import type { Section } from '../core/title/index.ts'
import { fileOfSection } from '../formats/title/index.ts'
import type { Acting, CompanyId, OwnDesk, Store, WorkspaceCard } from '../store/index.ts'
import {
  addPerson,
  createTitle,
  createWorkspace,
  invite,
  operating,
  saveRecords,
  saveScenario,
  saveSections,
} from '../store/index.ts'
import type { Plan, TitlePlan } from './import-plan.ts'
import { planOf } from './import-plan.ts'
import type { Status } from './io.ts'
import type { Where } from './keep.ts'
import { withStore } from './keep.ts'
import type { Loaded } from './load.ts'
import { leadOf } from './load.ts'
import { jsonText } from './report/json.ts'
import type { Run } from './run.ts'
import { fail, loadOrTell } from './run.ts'
import { COMMAND_LINE, heldSlate, workspaceOf } from './slate-in-store.ts'

export interface ImportOptions extends Where {
  readonly dryRun?: boolean
  readonly reason?: string
  readonly workspace?: string
  /** the company whose workspace an empty store becomes */
  readonly host?: string
  /** who may sign in first: an address, for which an invitation is made */
  readonly admin?: string
}

/** `genchi import DIR`: brings a slate, or a title, into the store: all of it or nothing. */
export async function importCommand(run: Run, path: string, options: ImportOptions): Promise<Status> {
  const loaded = loadOrTell(run, path)
  if (!loaded) return 2
  const root = resolve(run.io.cwd, path)
  const has = (folder: string, section: Section) =>
    existsSync(join(root, loaded.kind === 'slate' ? folder : '', fileOfSection(section)))
  return await withStore(run, options, async (store) => {
    const found = await workspaceOf(run, store, options.workspace)
    if (!found) return 2
    if (options.admin !== undefined && !/^[^\s@]+@[^\s@]+$/.test(options.admin))
      return fail(run, 'not-an-address', `${options.admin} is no e-mail address.`)
    const host = found === 'none' ? hostOf(loaded, options.host) : found.host
    if (!host)
      return fail(
        run,
        'no-host',
        'The store is empty: name by --host the company whose workspace it becomes, one of the slate’s parties.',
      )
    const empty = { titles: new Map(), records: new Map() }
    const look = async (card: WorkspaceCard) =>
      planOf(await operating(store, actingIn(card), heldSlate), loaded, has)
    const plan = found === 'none' ? planOf(empty, loaded, has) : await look(found)
    if (plan.taken.length > 0)
      return fail(
        run,
        'folder-taken',
        `Another title of the store has the folder ${plan.taken.join(', ')}. Nothing was imported.`,
      )
    if (options.dryRun) {
      tell(run, plan, 'would')
      return 0
    }
    const card = found === 'none' ? await newWorkspace(store, loaded, host, path) : found
    const reason = options.reason ?? `Imported from ${path}`
    const done = await operating(store, actingIn(card), async (desk) => {
      // Planned again in the transaction that does it, for somebody may have saved since.
      const now = planOf(await heldSlate(desk), loaded, has)
      await joinCommandLine(desk, card.host)
      await apply(desk, now, reason)
      return now
    }).catch((error: unknown) => {
      if (error instanceof Moved || error instanceof GrantedAlready) return error
      throw error
    })
    if (done instanceof GrantedAlready)
      return fail(
        run,
        'granted-already',
        `${done.message} would be granted twice: another signed grant of the same licensor has it, one of the two alone. Nothing was imported.`,
      )
    if (done instanceof Moved)
      return fail(
        run,
        'moved',
        `${done.what} was changed by somebody else meanwhile. Nothing was imported; try again.`,
      )
    tell(run, done, 'did')
    await tellWhoMayEnter(run, store, card, found === 'none', options.admin)
    return 0
  })
}

const actingIn = ({ workspace, host }: Pick<WorkspaceCard, 'workspace' | 'host'>): Acting => ({
  workspace,
  person: COMMAND_LINE.person,
  companies: [host],
})

/** The company asked for, else the one that leads most of the titles. */
function hostOf(loaded: Loaded, asked: string | undefined): CompanyId | undefined {
  if (asked !== undefined) return loaded.catalogue.parties.find(({ id }) => id === asked)?.id
  return leadOf(loaded)
}

const partyNames = ({ catalogue }: Loaded, company: PartyId): Names =>
  catalogue.parties.find(({ id }) => id === company)?.names ?? { en: company }

async function newWorkspace(
  store: Store,
  loaded: Loaded,
  host: CompanyId,
  path: string,
): Promise<WorkspaceCard> {
  const names = loaded.names ?? { en: path }
  const { workspace } = await createWorkspace(store, {
    names,
    ...(loaded.asOf && { asOf: loaded.asOf }),
    host: { company: host, names: partyNames(loaded, host) },
    person: COMMAND_LINE,
  })
  return { workspace, names, host }
}

async function joinCommandLine(desk: OwnDesk, host: CompanyId): Promise<void> {
  const known = await desk.tx
    .selectFrom('person')
    .select('person')
    .where('workspace', '=', desk.workspace)
    .where('person', '=', COMMAND_LINE.person)
    .executeTakeFirst()
  if (!known) await addPerson(desk, { company: host, ...COMMAND_LINE })
}

/** Somebody saved the same place while we did. */
class Moved extends Error {
  readonly what: string
  constructor(what: string) {
    super(what)
    this.what = what
  }
}

/** Something would be granted twice by signed papers. */
class GrantedAlready extends Error {}

/** @throws Moved or GrantedAlready: then nothing of the import stays */
function orStop(
  saved: Awaited<ReturnType<typeof saveRecords | typeof saveSections | typeof createTitle>>,
  what: string,
): Extract<typeof saved, { kind: 'saved' }> {
  if (saved.kind === 'granted-already')
    throw new GrantedAlready(('grants' in saved ? saved.grants : saved.records).join(', '))
  if (saved.kind !== 'saved') throw new Moved(what)
  return saved
}

async function apply(desk: OwnDesk, plan: Plan, reason: string): Promise<void> {
  for (const { part, save } of plan.records) {
    if (save.length === 0) continue
    orStop(await saveRecords(desk, { kind: part, records: save, reason }), `catalogue/${part}`)
  }
  for (const title of plan.titles) if (title.kind !== 'same') await applyTitle(desk, title, reason)
}

/** A title's sections and scenarios, as one change in its history. */
async function applyTitle(desk: OwnDesk, plan: TitlePlan, reason: string): Promise<void> {
  const { title, folder, sections, scenarios } = plan
  let batch: number | undefined
  if (plan.kind === 'new') {
    const bodies = Object.fromEntries(sections.map(({ section, body }) => [section, body]))
    // A name that says nothing, for those who may only know that there is a title.
    const codeName = `Project ${randomBytes(2).toString('hex').toUpperCase()}`
    const made = await createTitle(desk, { title, folder, codeName, sections: bodies, reason })
    batch = orStop(made, folder).change
  } else if (sections.length > 0) {
    await makeSections(desk, plan)
    const saved = await saveSections(desk, { title, sections, reason })
    batch = orStop(saved, folder).change
  }
  for (const scenario of scenarios) {
    const own = batch === undefined ? desk : { ...desk, batch }
    const saved = await saveScenario(own, { title, ...scenario, reason })
    if (saved.kind !== 'saved') throw new Moved(`${folder}: ${scenario.scenario}`)
    batch ??= saved.change
  }
}

// A section that nobody wrote yet is there for those alone whose role lets them write it; we have none.
async function makeSections({ tx, workspace }: OwnDesk, { title, sections }: TitlePlan): Promise<void> {
  const rows = sections.flatMap(({ section, base }) =>
    base === 0 ? [{ workspace, title, section, version: 0 }] : [],
  )
  if (rows.length > 0)
    await tx
      .insertInto('section')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

async function tellWhoMayEnter(
  run: Run,
  store: Store,
  card: WorkspaceCard,
  isNew: boolean,
  admin: string | undefined,
): Promise<void> {
  if (admin !== undefined) {
    const expiresAt = new Date(Date.now() + 7 * 86_400_000).toISOString()
    const { secret } = await operating(store, actingIn(card), (desk) =>
      invite(desk, { company: card.host, email: admin, admin: true, expiresAt }),
    )
    if (!run.json) run.io.out(`Invitation for ${admin}, for seven days: ${secret}\n`)
  } else if (isNew && !run.json)
    run.io.out(
      'Nobody can sign in to it yet: run this again with --admin you@example.com for an invitation.\n',
    )
}

function tell(run: Run, plan: Plan, did: 'did' | 'would'): void {
  const { titles, records } = plan
  if (run.json) {
    run.io.out(
      jsonText({
        dryRun: did === 'would',
        catalogue: Object.fromEntries(records.map(({ part, added, changed }) => [part, { added, changed }])),
        titles: titles.map(({ title, folder, kind, sections, scenarios }) => ({
          title,
          folder,
          kind,
          sections: Object.fromEntries(sections.map(({ section, places }) => [section, places])),
          scenarios: scenarios.map(({ scenario }) => scenario),
        })),
      } as never),
    )
    return
  }
  const lines: string[] = []
  for (const { part, added, changed } of records)
    if (added + changed > 0)
      lines.push(
        `catalogue/${part}: ${[added && `${added} new`, changed && `${changed} changed`].filter(Boolean).join(', ')}`,
      )
  for (const { folder, names, kind, sections, scenarios } of titles) {
    if (kind === 'same') continue
    const what = [
      ...(kind === 'new' ? ['new'] : sections.map(({ section, places }) => `${section} (${places})`)),
      ...(scenarios.length > 0
        ? [`${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}`]
        : []),
    ]
    lines.push(`${folder}: ${nameIn(names, run.language)}: ${what.join(', ')}`)
  }
  const same = titles.filter(({ kind }) => kind === 'same').length
  if (same > 0) lines.push(`${same} ${same === 1 ? 'title is' : 'titles are'} the same as in the store`)
  const [fresh, changed] = (['new', 'changed'] as const).map(
    (of) => titles.filter(({ kind }) => kind === of).length,
  )
  const verb = did === 'would' ? 'would be' : 'were'
  lines.push(
    `${fresh} titles ${verb} added, ${changed} ${verb} changed${did === 'would' ? '; nothing was imported' : ''}.`,
  )
  run.io.out(`${lines.join('\n')}\n`)
}
