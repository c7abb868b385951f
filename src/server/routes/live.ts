import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import { SECTIONS } from '../../api/index.ts'
import type { ScenarioId, TitleId } from '../../core/base/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import type { Happened } from '../../store/index.ts'
import { actingFor, loadScenario } from '../../store/index.ts'
import type { Served, Who } from '../context.ts'
import { actingOn, whoAsks } from '../context.ts'
import { companyName, personName, type World } from '../reader.ts'
import { type Api, newApi, PROBLEMS } from '../route.ts'

interface Hint {
  readonly title: TitleId
  /** what of it the reader would now see otherwise; `people` and `scenarios` beside the sections */
  readonly sections: readonly string[]
  readonly by: { readonly id: string; readonly name: string; readonly company: string }
}

interface Watching {
  readonly id: number
  readonly who: Who
  readonly language: DeskLanguage
  readonly title: TitleId | undefined
  readonly tell: (event: 'change' | 'presence', data: unknown) => void
}

const HEARTBEAT_MS = 20_000

/** Others' changes as hints, and who is looking at which title: one stream for each page that is open. */
export function liveRoutes(served: Served): Api {
  const api = newApi()
  const watching = new Set<Watching>()
  let last = 0

  /** Who looks at a title, told to each of those who look at it too. */
  const tellPresence = (title: TitleId | undefined): void => {
    if (title === undefined) return
    const here = [...watching].filter((it) => it.title === title)
    for (const { who, language, tell } of here) {
      const { snapshot } = who.worlds.of(who.reader)
      const others = here.filter(
        (it) => it.who.workspace === who.workspace && it.who.reader.person !== who.reader.person,
      )
      const people = new Map(
        others.map(({ who: { reader } }) => [
          reader.person,
          {
            id: reader.person,
            name: personName(snapshot, reader.person, language),
            company: companyName(snapshot, reader.companies[0], language),
          },
        ]),
      )
      tell('presence', { title, people: [...people.values()] })
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
      return streamSSE(c, async (stream) => {
        const queue: { event: string; data: string }[] = []
        let wake: (() => void) | undefined
        let open = true
        const me: Watching = {
          id: ++last,
          who,
          language,
          title,
          tell: (event, data) => {
            // Whoever cannot keep up is told once that there is news.
            if (queue.length < 500) queue.push({ event, data: JSON.stringify(data) })
            wake?.()
          },
        }
        let seen = who.worlds.of(who.reader)
        const off = who.slate.watch((_, __, changes) => {
          const before = seen
          seen = who.worlds.of(who.reader)
          void hintsFor(served, who, before, seen, changes, language)
            .then((hints) => {
              for (const hint of hints) me.tell('change', hint)
            })
            .catch(() => undefined)
        })
        stream.onAbort(() => {
          open = false
          wake?.()
        })
        watching.add(me)
        tellPresence(title)
        const beat = setInterval(() => {
          queue.push({ event: 'beat', data: '{}' })
          wake?.()
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
          watching.delete(me)
          tellPresence(title)
        }
      }) as never
    },
  )
  return api
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
