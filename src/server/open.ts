import { lookThrough } from '../api/index.ts'
import type { TitleId } from '../core/base/index.ts'
import type { Store, WorkspaceId } from '../store/index.ts'
import { alone, openStore, type Place, workspacesIn } from '../store/index.ts'
import { accessQueue } from './access-queue.ts'
import { openAccounts } from './accounts.ts'
import type { AppOf } from './app.ts'
import { makeApp } from './app.ts'
import { worksOf } from './bearing.ts'
import type { Served } from './context.ts'
import type { LiveSlate } from './live-slate.ts'
import { openSlate } from './live-slate.ts'
import { setupSecretOf } from './new-names.ts'
import { openPresence } from './presence.ts'
import type { Provider } from './providers.ts'
import { worldsOf } from './reader.ts'
import type { Api } from './route.ts'
import { loadSample, readSample, SAMPLE, sampleDayIn } from './sample.ts'
import type { AccountsOf } from './sign-in.ts'
import type { HeldTitle } from './slate-reading.ts'
import { breather } from './turns.ts'

export interface ServerOf extends AppOf {
  readonly place: Place
  readonly secret: string
  /** the address under which people reach it */
  readonly url: string
  readonly loopback: boolean
  /** the folder of the sample slate, to be loaded into an empty store and entered with a click */
  readonly sample?: string | undefined
  readonly providers?: readonly Provider[]
  readonly clock?: () => number
}

export interface Opened {
  readonly app: Api
  readonly served: Served
  readonly store: Store
  /** nothing was in the store before */
  readonly loaded: boolean
  /** reads what the first to ask would wait for */
  readonly warm: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Works out what the first to ask would wait for: what each title comes to and what in it is somebody's own, and then
 * the works that each names, which the first change of a grant asks for.
 */
async function workedOut(slate: LiveSlate, isClosed: () => boolean): Promise<void> {
  const breathe = breather()
  const steps = [
    (id: TitleId, { title }: HeldTitle) => {
      slate.now().assessment(id)
      lookThrough(title)
    },
    (_: TitleId, held: HeldTitle) => worksOf(held),
  ]
  for (const step of steps)
    for (const [id, held] of slate.now().titles) {
      if (isClosed()) return
      step(id, held)
      await breathe()
    }
}

/** Opens the store and everything over it; nothing listens yet. */
export async function openServer(of: ServerOf): Promise<Opened> {
  const clock = of.clock ?? Date.now
  const store = await openStore(of.place)
  try {
    const settings: AccountsOf = {
      secret: of.secret,
      url: of.url,
      clock,
      ...(of.providers && { providers: of.providers }),
      ...(of.log && { log: of.log }),
    }
    // Two servers may start at once: one of them makes the tables and loads the sample, the other waits.
    const { accounts, loaded } = await alone(store, 'open', async () => {
      const accounts = await openAccounts(store, settings)
      // All of the sample is read once, into an empty store; after that only the day on which it stands.
      const isEmpty = of.sample !== undefined && (await workspacesIn(store)).length === 0
      const loaded = isEmpty ? await loadSample(store, accounts, await readSample(of.sample!)) : false
      return { accounts, loaded }
    })
    const sampleDay = of.sample === undefined ? undefined : await sampleDayIn(of.sample)
    const workspaces = new Map((await workspacesIn(store)).map((it) => [it.workspace, it]))
    const open = new Map<WorkspaceId, ReturnType<Served['slates']>>()
    const slates: Served['slates'] = (workspace) => {
      const known = open.get(workspace)
      if (known) return known
      const opening = (async () => {
        const card =
          workspaces.get(workspace) ?? (await workspacesIn(store)).find((it) => it.workspace === workspace)
        if (!card) throw new Error(`There is no ${workspace}.`)
        const isSample = workspace === SAMPLE
        const slate: LiveSlate = await openSlate(store, {
          ...card,
          sample: isSample,
          ...(isSample && sampleDay && { asOf: sampleDay }),
          ...(of.log && { log: of.log }),
        })
        return { slate, worlds: worldsOf(slate) }
      })()
      open.set(workspace, opening)
      // One that could not be opened is tried again.
      opening.catch(() => open.delete(workspace))
      return opening
    }
    const access = accessQueue(store)
    let isEmpty = workspaces.size === 0
    const setup = isEmpty && {
      secret: setupSecretOf(of.secret),
      isOpen: async () => {
        isEmpty &&= (await workspacesIn(store)).length === 0
        return isEmpty
      },
    }
    let isClosed = false
    const presence = await openPresence(store)
    const served: Served = {
      store,
      accounts,
      url: of.url,
      loopback: of.loopback,
      sample: of.sample !== undefined && workspaces.has(SAMPLE),
      slates,
      access,
      presence,
      clock,
      ...(setup && { setup }),
    }
    return {
      app: makeApp(served, of),
      served,
      store,
      loaded,
      warm: async () => {
        // Of many, nobody knows which is asked for first.
        const [only] = workspaces.size === 1 ? workspaces.keys() : []
        if (only)
          await slates(only)
            .then(({ slate }) => workedOut(slate, () => isClosed))
            .catch(() => undefined)
      },
      close: async () => {
        isClosed = true
        accounts.providers.stop()
        await presence.stop()
        await access.stop()
        for (const opening of open.values())
          await opening.then(({ slate }) => slate.stop()).catch(() => undefined)
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}
