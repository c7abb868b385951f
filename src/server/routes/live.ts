import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { SECTIONS } from '../../api/index.ts'
import type { ScenarioId, TitleId } from '../../core/base/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import type { Happened, WorkspaceId } from '../../store/index.ts'
import { actingFor, loadScenario } from '../../store/index.ts'
import type { Served, Who } from '../context.ts'
import { actingOn, isStillIn, whoAsks } from '../context.ts'
import type { Looker } from '../presence.ts'
import { companyName, personName, sightOn, type World } from '../reader.ts'
import { type Api, newApi, PROBLEMS } from '../route.ts'

interface Hint {
  readonly title: TitleId
  /** what of it the reader would now see otherwise; `people` and `scenarios` beside the sections */
  readonly sections: readonly string[]
  readonly by: { readonly id: string; readonly name: string; readonly company: string }
}

interface Watching {
  readonly who: Who
  readonly language: DeskLanguage
  readonly title: TitleId | undefined
  readonly tell: (event: 'change' | 'presence', data: unknown) => void
}

const HEARTBEAT_MS = 20_000
/** So many beats between two looks whether the session has ended, or the token is revoked. */
const BEATS_A_LOOK = 3
const TOLD_TOGETHER_MS = 25
/** Whoever cannot keep up is told no more than so much, and its stream ends: the page asks anew when it is back. */
const MOST_WAITING = 500

/** Others' changes as hints, and who is looking at which title: one stream for each page that is open. */
export function liveRoutes(served: Served): Api {
  const api = newApi()
  const { presence } = served
  const watching = new Map<string, Set<Watching>>()
  const keyOf = (workspace: WorkspaceId, title: TitleId) => `${workspace} ${title}`

  /** Who else looks at a title, told to each of those who look at it here. */
  const tellPresence = (workspace: WorkspaceId, title: TitleId): void => {
    const here = watching.get(keyOf(workspace, title))
    if (!here) return
    const lookers = presence.at(workspace, title)
    for (const { who, language, tell } of here) {
      const { snapshot } = who.worlds.of(who.reader)
      // Whoever may not see the title, any more, looks at nothing; nor are they told who does.
      const sees = (reader: Looker) => sightOn(snapshot, title, reader) !== undefined
      const others = sees(who.reader)
        ? lookers.filter((it) => it.person !== who.reader.person && sees(it))
        : []
      const people = new Map(
        others.map(({ person, companies }) => [
          person,
          {
            id: person,
            name: personName(snapshot, person, language),
            company: companyName(snapshot, companies[0], language),
          },
        ]),
      )
      tell('presence', { title, people: [...people.values()] })
    }
  }
  // Of those who come and go together everybody is told once.
  const due = new Map<string, readonly [WorkspaceId, TitleId]>()
  let isTelling = false
  presence.watch((workspace, title) => {
    const key = keyOf(workspace, title)
    if (!watching.has(key)) return
    due.set(key, [workspace, title])
    if (isTelling) return
    isTelling = true
    setTimeout(() => {
      isTelling = false
      const now = [...due.values()]
      due.clear()
      for (const of of now) tellPresence(...of)
    }, TOLD_TOGETHER_MS)
  })

  /** @returns ends it */
  const startWatching = (me: Watching): (() => void) => {
    const { who, title } = me
    if (title === undefined) return () => undefined
    const key = keyOf(who.workspace, title)
    const here = watching.get(key) ?? new Set()
    watching.set(key, here.add(me))
    const leave = presence.look(who.workspace, title, who.reader)
    return () => {
      here.delete(me)
      if (here.size === 0 && watching.get(key) === here) watching.delete(key)
      leave()
    }
  }

  api.openapi(
    createRoute({
      method: 'get',
      path: '/live',
      summary: 'Changes as they happen, and who is looking',
      description:
        'Server-sent events. `change`: a title, what of it changed, and by whom; what it says is to be asked for. ' +
        '`presence`: who else looks at the title of this stream.',
      tags: ['live'],
      request: {
        query: z.object({
          title: z.string().max(100).optional().openapi({ description: 'The title that is looked at.' }),
          language: z.enum(['en', 'ko', 'ja', 'tr', 'th']).optional(),
        }),
      },
      responses: {
        200: { description: 'A stream.', content: { 'text/event-stream': { schema: z.string() } } },
        ...PROBLEMS,
      },
    }),
    (c) => {
      const who = whoAsks(c, 'read')
      const language = c.get('language')
      const asked = c.req.valid('query').title as TitleId | undefined
      // Nobody is told of whoever looks at a title that is not opened to them.
      const title = asked !== undefined && who.worlds.of(who.reader).title(asked) ? asked : undefined
      c.header('cache-control', 'no-store')
      c.header('x-accel-buffering', 'no')
      const request = c.req.raw
      return streamSSE(c, async (stream) => {
        const queue: { event: string; data: string }[] = []
        let wake: (() => void) | undefined
        let open = true
        const put = (event: string, data: unknown) => {
          if (queue.length >= MOST_WAITING) return end()
          queue.push({ event, data: JSON.stringify(data) })
          wake?.()
        }
        const end = () => {
          open = false
          wake?.()
        }
        let seen = who.worlds.of(who.reader)
        const off = who.slate.watch({
          tell: async (changes) => {
            const before = seen
            seen = who.worlds.of(who.reader)
            // Whoever left the company is told nothing more, from this moment.
            const { person, companies } = who.reader
            const isMember = companies.every((company) =>
              seen.snapshot.people
                .get(person)
                ?.companies.some((it) => it.company === company && it.until === undefined),
            )
            if (!isMember) return end()
            for (const hint of await sharedHints(served, who, before, seen, changes, language))
              put('change', hint)
          },
          // The page opens it again, and asks anew for what it shows.
          lost: end,
        })
        stream.onAbort(end)
        const leave = startWatching({ who, language, title, tell: put })
        let beats = 0
        const beat = setInterval(() => {
          put('beat', {})
          if (++beats % BEATS_A_LOOK === 0)
            // A store that is away for a moment ends nothing.
            void isStillIn(served, who, request)
              .then((is) => is || end())
              .catch(() => undefined)
        }, HEARTBEAT_MS)
        try {
          await stream.writeSSE({ event: 'open', data: JSON.stringify({ n: seen.snapshot.n }), retry: 2_000 })
          while (open) {
            const next = queue.shift()
            if (next) await stream.writeSSE(next)
            else
              await new Promise<void>((resolve) => {
                wake = resolve
              })
          }
        } finally {
          clearInterval(beat)
          off()
          leave()
        }
      }) as never
    },
  )
  return api
}

// Those who see the same are told the same: it is worked out once for each world and language. Of the world before it
// only a weak word is kept: else each would hold the one before, and the last one all that ever were.
const told = new WeakMap<
  World,
  Map<DeskLanguage, { readonly before: WeakRef<World>; readonly hints: Promise<readonly Hint[]> }>
>()

function sharedHints(...of: Parameters<typeof hintsFor>): Promise<readonly Hint[]> {
  const [, , before, after, , language] = of
  const known = told.get(after) ?? new Map()
  told.set(after, known)
  const same = known.get(language)
  if (same?.before.deref() === before) return same.hints
  const hints = hintsFor(...of)
  known.set(language, { before: new WeakRef(before), hints })
  return hints
}

/** What somebody would now see otherwise: nothing is said of a change of which they see nothing. */
export async function hintsFor(
  served: Served,
  who: Who,
  before: World,
  after: World,
  changes: readonly Happened[],
  language: DeskLanguage,
): Promise<readonly Hint[]> {
  const hints: Hint[] = []
  const batches = Map.groupBy(
    changes.filter(({ title }) => title !== undefined),
    ({ title, batch }) => `${title} ${batch}`,
  )
  for (const batch of batches.values()) {
    const [first] = batch
    const id = first?.title
    if (!first || !id) continue
    const [old, now] = [before.title(id), after.title(id)]
    if (!old && !now) continue
    const sections: string[] = []
    for (const { section, record, company } of batch) {
      if (section === 'roles') sections.push('people')
      else if (section === 'scenarios') {
        const isMine = who.reader.companies.includes(company)
        const acting = actingOn(who, after.snapshot.roles.get(id))
        const known =
          isMine ||
          (record !== undefined &&
            (await actingFor(served.store, acting, (desk) =>
              loadScenario(desk, id, record as ScenarioId),
            )) !== undefined)
        if (known) sections.push('scenarios')
      } else if (SECTIONS.some((it) => it === section)) {
        const [was, is] = [old, now].map((it) => JSON.stringify(it?.json[section as keyof typeof it.json]))
        if (was !== is) sections.push(section)
      }
    }
    if (sections.length === 0) continue
    const { person, company } = first
    hints.push({
      title: id,
      sections: [...new Set(sections)],
      by: {
        id: person,
        name: personName(after.snapshot, person, language),
        company: companyName(after.snapshot, company, language),
      },
    })
  }
  return hints
}
