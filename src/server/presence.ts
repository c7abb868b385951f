import { randomUUID } from 'node:crypto'
import type { TitleId } from '../core/base/index.ts'
import type { CompanyId, PersonId, Store, WorkspaceId } from '../store/index.ts'
import { MOST_SAID } from '../store/index.ts'

/** Somebody who has a title open. */
export interface Looker {
  readonly person: PersonId
  readonly companies: readonly [CompanyId, ...CompanyId[]]
}

/**
 * Who looks at which title, on all servers of one store. Servers tell each other who looks at them, and tell it
 * again from time to time; of a server that falls silent nobody is believed to look any more. Nothing is written.
 */
export interface Presence {
  /** @returns ends it */
  readonly look: (workspace: WorkspaceId, title: TitleId, who: Looker) => () => void
  /** each person once, however many pages they have open */
  readonly at: (workspace: WorkspaceId, title: TitleId) => readonly Looker[]
  /** @param tell the lookers of a title may be others now, on whichever server */
  readonly watch: (tell: (workspace: WorkspaceId, title: TitleId) => void) => () => void
  readonly stop: () => Promise<void>
}

/** One server's lookers of some titles; `ask`: whoever hears it says who looks at them on theirs. */
interface Said {
  readonly from: string
  readonly here: readonly Here[]
  readonly ask?: boolean
}
type Here = readonly [workspace: WorkspaceId, title: TitleId, lookers: readonly Looker[]]

const SOON_MS = 25
const AGAIN_MS = 15_000
/** Two repetitions may be lost. */
const BELIEVED_MS = 50_000
/** More names than these no page shows; and all that is said must fit. */
const MOST_LOOKERS = 25

export async function openPresence(
  store: Store,
  { againMs = AGAIN_MS, believedMs = BELIEVED_MS }: { againMs?: number; believedMs?: number } = {},
): Promise<Presence> {
  const me = randomUUID()
  const mine = new Map<string, Map<object, Looker>>()
  const theirs = new Map<
    string,
    Map<string, { readonly lookers: readonly Looker[]; readonly until: number }>
  >()
  const watchers = new Set<(workspace: WorkspaceId, title: TitleId) => void>()
  const keyOf = (workspace: WorkspaceId, title: TitleId) => `${workspace} ${title}`
  const namesOf = (key: string) => key.split(' ') as [WorkspaceId, TitleId]
  const tell = (key: string) => {
    for (const watcher of watchers) watcher(...namesOf(key))
  }

  const toSay = new Set<string>()
  const toAsk = new Set<string>()
  let saying: ReturnType<typeof setTimeout> | undefined
  let said: Promise<void> = Promise.resolve()
  const sayNow = () => {
    clearTimeout(saying)
    saying = undefined
    const words = [...inParts(me, toAsk, mine, true), ...inParts(me, toSay, mine, false)]
    toAsk.clear()
    toSay.clear()
    // What could not be said is said again before long.
    said = said.then(async () => {
      for (const part of words) await store.wakes.say(part).catch(() => undefined)
    })
  }
  const saySoon = (key: string, ask = false) => {
    if (ask) toSay.delete(key)
    if (ask || !toAsk.has(key)) (ask ? toAsk : toSay).add(key)
    saying ??= setTimeout(sayNow, SOON_MS)
  }

  const believe = (from: string, key: string, lookers: readonly Looker[]) => {
    const servers = theirs.get(key) ?? new Map()
    const before = JSON.stringify(servers.get(from)?.lookers ?? [])
    if (lookers.length > 0) theirs.set(key, servers.set(from, { lookers, until: Date.now() + believedMs }))
    else servers.delete(from)
    if (servers.size === 0) theirs.delete(key)
    if (before !== JSON.stringify(lookers)) tell(key)
  }
  const hear = (words: string | undefined) => {
    if (words === undefined) {
      for (const key of mine.keys()) saySoon(key, true)
      return
    }
    const { from, here, ask } = read(words)
    if (from === me) return
    for (const [workspace, title, lookers] of here) {
      const key = keyOf(workspace, title)
      believe(from, key, lookers)
      if (ask && mine.has(key)) saySoon(key)
    }
  }
  const off = await store.wakes.heard(hear)
  const again = setInterval(() => {
    for (const key of mine.keys()) saySoon(key)
    for (const [key, servers] of [...theirs])
      for (const [from, { until }] of [...servers]) if (until < Date.now()) believe(from, key, [])
  }, againMs)
  again.unref()

  return {
    look: (workspace, title, who) => {
      const key = keyOf(workspace, title)
      const stream = {}
      const lookers = mine.get(key) ?? new Map<object, Looker>()
      saySoon(key, lookers.size === 0)
      mine.set(key, lookers.set(stream, who))
      tell(key)
      return () => {
        if (!lookers.delete(stream)) return
        if (lookers.size === 0 && mine.get(key) === lookers) mine.delete(key)
        saySoon(key)
        tell(key)
      }
    },
    at: (workspace, title) => {
      const key = keyOf(workspace, title)
      const others = [...(theirs.get(key)?.values() ?? [])].flatMap(({ lookers }) => lookers)
      const all = [...(mine.get(key)?.values() ?? []), ...others]
      return [...new Map(all.map((looker) => [looker.person, looker])).values()]
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    stop: async () => {
      clearInterval(again)
      off()
      const left = [...mine.keys()]
      mine.clear()
      for (const key of left) saySoon(key)
      sayNow()
      await said
    },
  }
}

/** A server of another version may say it otherwise: then nothing was said. */
function read(words: string): Said {
  try {
    const said = JSON.parse(words) as Said
    if (typeof said.from === 'string' && said.here.every((it) => it.length === 3 && Array.isArray(it[2])))
      return said
  } catch {}
  return { from: '', here: [] }
}

/** What is said of some titles, in as many parts as fit. */
function inParts(
  from: string,
  keys: ReadonlySet<string>,
  mine: ReadonlyMap<string, ReadonlyMap<object, Looker>>,
  ask: boolean,
): readonly string[] {
  const parts: string[] = []
  let here: Here[] = []
  const said = () => JSON.stringify({ from, here, ...(ask && { ask }) } satisfies Said)
  for (const key of keys) {
    const [workspace, title] = key.split(' ') as [WorkspaceId, TitleId]
    const people = new Map([...(mine.get(key)?.values() ?? [])].map((looker) => [looker.person, looker]))
    let lookers = [...people.values()].slice(0, MOST_LOOKERS)
    const fits = () => Buffer.byteLength(said()) <= MOST_SAID
    here.push([workspace, title, lookers])
    if (fits()) continue
    here.pop()
    if (here.length > 0) parts.push(said())
    here = [[workspace, title, lookers]]
    while (!fits()) {
      lookers = lookers.slice(0, Math.floor(lookers.length / 2))
      here = [[workspace, title, lookers]]
    }
  }
  if (here.length > 0) parts.push(said())
  return parts
}
