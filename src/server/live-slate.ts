import type { Day, Names, TitleId } from '../core/base/index.ts'
import type { Assessment, Memory } from '../core/seams/index.ts'
import { assess, newMemory, sharedCatalogue } from '../core/seams/index.ts'
import type { Catalogue } from '../core/title/index.ts'
import { EMPTY_CATALOGUE, sameJson } from '../core/title/index.ts'
import type {
  Company,
  CompanyId,
  Desk,
  Happened,
  Person,
  PersonId,
  RoleOn,
  Store,
  Subscription,
  WorkspaceId,
} from '../store/index.ts'
import {
  changesAfter,
  companiesIn,
  computingIn,
  lastChange,
  peopleIn,
  rolesOn,
  subscribe,
} from '../store/index.ts'
import { bearing } from './bearing.ts'
import type { HeldTitle } from './slate-reading.ts'
import { readCatalogue, readTitles } from './slate-reading.ts'
import { tellers, type Watcher } from './tellers.ts'

/** A workspace at one moment. It is never altered: a change makes the next one, which shares what did not change. */
export interface Snapshot {
  /** the same value for all that one workspace ever is */
  readonly lasting: object
  /** the last entry of the log that it knows */
  readonly n: number
  /** the same of the one that it was made from, and the titles that are others since */
  readonly since: number
  readonly touched: ReadonlySet<TitleId>
  /** the day on which its answers are given */
  readonly asOf: Day
  readonly titles: ReadonlyMap<TitleId, HeldTitle>
  readonly catalogue: Catalogue
  /** the catalogue with the grants of every title */
  readonly shared: Catalogue
  /** records of the catalogue that only some companies see, as `grants/grant:x` */
  readonly readers: ReadonlyMap<string, readonly CompanyId[]>
  readonly roles: ReadonlyMap<TitleId, readonly RoleOn[]>
  readonly people: ReadonlyMap<PersonId, Person>
  readonly companies: ReadonlyMap<CompanyId, Company>
  /** what each title comes to, as a whole; worked out when it is asked for */
  readonly assessment: (id: TitleId) => Assessment
}

export interface LiveSlate {
  readonly workspace: WorkspaceId
  readonly names: Names
  readonly host: CompanyId
  readonly sample: boolean
  readonly asOf: () => Day
  readonly now: () => Snapshot
  /** what a title's assessment remembers, for a question about it that is put and forgotten */
  readonly memoryFor: (id: TitleId) => Memory
  /** brings in what was just saved here, without waiting to be told of it */
  readonly catchUp: () => Promise<Snapshot>
  readonly watch: (watcher: Watcher) => () => void
  /** how many watch */
  readonly watching: () => number
  readonly stop: () => Promise<void>
}

export interface SlateOf {
  readonly workspace: WorkspaceId
  readonly names: Names
  readonly host: CompanyId
  /** the day on which answers are given; without it, today */
  readonly asOf?: Day
  readonly sample?: boolean
  readonly log?: (line: string) => void
}

/** Opens a workspace: everything in it is read once, and from then on what changes is. */
export async function openSlate(store: Store, of: SlateOf): Promise<LiveSlate> {
  const memories = lastMemories(MOST_MEMORIES)
  const asOf = () => of.asOf ?? (new Date().toISOString().slice(0, 10) as Day)
  const { n, ...all } = await computingIn(store, of.workspace, async (desk) => ({
    n: await lastChange(desk),
    titles: await readTitles(desk, new Map()),
    ...(await readCatalogue(desk)),
    roles: await rolesOn(desk),
    people: await peopleIn(desk),
    companies: await companiesIn(desk),
  }))
  let now = snapshot(undefined, { n, ...all }, asOf(), memories.of)
  const failed = (error: unknown) =>
    of.log?.(`${of.workspace}: ${error instanceof Error ? error.stack : error}`)
  const watchers = tellers(failed)
  let catching: Promise<Snapshot> | undefined
  let again: Promise<Snapshot> | undefined

  const catchUpNow = async (): Promise<Snapshot> => {
    const read = await computingIn(store, of.workspace, async (desk) => {
      const changes = await changesAfter(desk, now.n, MOST_CHANGES)
      return { changes, ...(await readChanged(desk, changes, now)) }
    })
    const { changes } = read
    if (changes.length === 0) return now
    const before = now
    now = snapshot(before, { n: changes.at(-1)!.n, ...read }, asOf(), memories.of)
    watchers.tell(changes)
    return changes.length === MOST_CHANGES ? await catchUpNow() : now
  }
  // Only one at a time; whoever asks while one runs gets the next, which has what they saved.
  const catchUp = (): Promise<Snapshot> => {
    if (!catching) {
      catching = catchUpNow().finally(() => {
        catching = undefined
      })
      return catching
    }
    again ??= catching
      .catch(() => undefined)
      .then(() => {
        again = undefined
        return catchUp()
      })
    return again
  }
  const subscription: Subscription = await subscribe(
    store,
    of.workspace,
    async (changes) => {
      // What was saved here is known already.
      if ((changes.at(-1)?.n ?? 0) <= now.n) return
      try {
        await catchUp()
      } catch (error) {
        failed(error)
        // Not told, so it is told again.
        throw error
      }
    },
    n,
  )
  return {
    workspace: of.workspace,
    names: of.names,
    host: of.host,
    sample: of.sample ?? false,
    asOf,
    now: () => {
      // Another day, another answer.
      if (now.asOf !== asOf()) now = snapshot(now, unchanged(now.n), asOf(), memories.of)
      return now
    },
    // A copy: a question must not push out what the title itself comes to.
    memoryFor: (id) => new Map(memories.known(id)),
    catchUp,
    watch: watchers.add,
    watching: watchers.count,
    stop: () => subscription.stop(),
  }
}

const MOST_CHANGES = 1_000

// Of a title that nobody changes all steps of its assessment would be kept for nothing: 80 kB each.
const MOST_MEMORIES = 200

/** What the assessments of the titles that were changed last remember. The first of a title is not remembered. */
function lastMemories(most: number): {
  readonly known: (id: TitleId) => Memory | undefined
  readonly of: (id: TitleId) => Memory | undefined
} {
  const assessed = new Set<TitleId>()
  const memories = new Map<TitleId, Memory>()
  return {
    known: (id) => memories.get(id),
    of: (id) => {
      if (!assessed.has(id)) {
        assessed.add(id)
        return undefined
      }
      const memory = memories.get(id) ?? newMemory()
      memories.delete(id)
      memories.set(id, memory)
      const [oldest] = memories.keys()
      if (memories.size > most && oldest !== undefined) memories.delete(oldest)
      return memory
    },
  }
}

/** What the changes touched, as it stands in the same moment. */
async function readChanged(desk: Desk, changes: readonly Happened[], { titles }: Snapshot) {
  const areas = new Set(changes.map(({ section }) => section))
  const touched = [...new Set(changes.flatMap(({ title }) => title ?? []))]
  return {
    titles:
      touched.length > 0
        ? // A title's folder and code name change with its roles.
          await readTitles(desk, titles, touched, areas.has('roles'))
        : new Map<TitleId, HeldTitle>(),
    ...(areas.has('catalogue') ? await readCatalogue(desk) : { catalogue: undefined, readers: undefined }),
    roles:
      // A title that is new comes with roles; a scenario that is, with none.
      areas.has('roles') || touched.some((id) => !titles.has(id)) ? await rolesOn(desk) : undefined,
    people: areas.has('people') ? await peopleIn(desk) : undefined,
    companies: areas.has('people') ? await companiesIn(desk) : undefined,
  }
}

/**
 * The catalogue as it was, where it still says the same: what reads it need not be asked again. A title that changed
 * gives its grants anew, on the days that its own dates now put them.
 */
export function stableCatalogue(before: Catalogue | undefined, now: Catalogue): Catalogue {
  if (!before) return now
  const isSame = (Object.keys(now) as (keyof Catalogue)[]).every((part) => {
    const [a, b] = [before[part] as readonly unknown[], now[part] as readonly unknown[]]
    return a === b || (a.length === b.length && a.every((record, i) => sameJson(record, b[i])))
  })
  return isSame ? before : now
}

interface Read {
  readonly n: number
  readonly titles: ReadonlyMap<TitleId, HeldTitle>
  readonly catalogue: Catalogue | undefined
  readonly readers: ReadonlyMap<string, readonly CompanyId[]> | undefined
  readonly roles: readonly RoleOn[] | undefined
  readonly people: readonly Person[] | undefined
  readonly companies: readonly Company[] | undefined
}

const unchanged = (n: number): Read => ({
  n,
  titles: new Map(),
  catalogue: undefined,
  readers: undefined,
  roles: undefined,
  people: undefined,
  companies: undefined,
})

function snapshot(
  before: Snapshot | undefined,
  found: Read,
  asOf: Day,
  memoryOf: (id: TitleId) => Memory | undefined,
): Snapshot {
  const titles = new Map(before?.titles)
  const touched = new Set<TitleId>()
  for (const [id, title] of found.titles) {
    if (title === titles.get(id)) continue
    titles.set(id, title)
    touched.add(id)
  }
  const catalogue = found.catalogue ?? before?.catalogue ?? EMPTY_CATALOGUE
  const shared = stableCatalogue(
    before?.shared,
    sharedCatalogue(
      [...titles.values()].map(({ title }) => title),
      catalogue,
    ),
  )
  const made: Omit<Snapshot, 'assessment'> = {
    lasting: before?.lasting ?? {},
    n: found.n,
    since: before?.n ?? -1,
    touched,
    asOf,
    titles,
    catalogue,
    shared,
    readers: found.readers ?? before?.readers ?? new Map(),
    roles: found.roles ? Map.groupBy(found.roles, ({ title }) => title) : (before?.roles ?? new Map()),
    people: found.people ? new Map(found.people.map((it) => [it.person, it])) : (before?.people ?? new Map()),
    companies: found.companies
      ? new Map(found.companies.map((it) => [it.company, it]))
      : (before?.companies ?? new Map()),
  }
  const known = stillKnown(before, made)
  const whole = { ...made, assessment: assessing(made, known, memoryOf) }
  ASSESSED.set(whole, known)
  return whole
}

const ASSESSED = new WeakMap<Snapshot, ReadonlyMap<TitleId, Assessment>>()

/** What was worked out before, of the titles on which nothing bears that changed. */
function stillKnown(
  before: Snapshot | undefined,
  { shared, asOf, titles }: Omit<Snapshot, 'assessment'>,
): Map<TitleId, Assessment> {
  const known = new Map<TitleId, Assessment>()
  const bears = before && before.asOf === asOf ? bearing(before.shared, shared) : undefined
  if (!before || !bears) return known
  for (const [id, assessment] of ASSESSED.get(before) ?? []) {
    const held = titles.get(id)
    if (held && held === before.titles.get(id) && !bears(held)) known.set(id, assessment)
  }
  return known
}

// On its own: beside the making of a snapshot it would hold the one before, and so every one that ever was.
const assessing =
  (
    { titles, shared, asOf }: Omit<Snapshot, 'assessment'>,
    assessments: Map<TitleId, Assessment>,
    memoryOf: (id: TitleId) => Memory | undefined,
  ) =>
  (id: TitleId): Assessment => {
    const known = assessments.get(id)
    if (known) return known
    const it = titles.get(id)
    if (!it) throw new Error(`There is no ${id}.`)
    const found = assess(it.title, shared, asOf, memoryOf(id))
    assessments.set(id, found)
    return found
  }
