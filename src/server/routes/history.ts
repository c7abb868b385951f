import { createRoute, z } from '@hono/zod-openapi'
import {
  coveredRelease,
  History,
  type HistoryEntry,
  RestoreRequest,
  reads,
  Saved,
  SECTIONS,
  SectionName,
  type Sections,
  SectionVersion,
  seenSections,
  seesDocument,
  writes,
} from '../../api/index.ts'
import type { Path } from '../../core/base/index.ts'
import { isWithin } from '../../core/base/index.ts'
import type { Section } from '../../core/title/index.ts'
import { differences, mergeSections, sameJson } from '../../core/title/index.ts'
import type { Plain } from '../../formats/title/index.ts'
import { decode, SECTION_CODECS } from '../../formats/title/index.ts'
import type { Desk, Entry, StoredDocument } from '../../store/index.ts'
import {
  actingFor,
  documentsOf,
  history,
  restoreSection,
  saveSections,
  sectionAt,
} from '../../store/index.ts'
import type { Served } from '../context.ts'
import { actingOn, whoAsks, worldFor } from '../context.ts'
import { Refusal } from '../problem.ts'
import type { SeenTitle, World } from '../reader.ts'
import { companyName, personName } from '../reader.ts'
import { type Api, answers, CONFLICT, Key, newApi, Paged, Reading, sends, TitleParam } from '../route.ts'
import { saveBodies, titleIn } from './titles.ts'

const VersionParam = TitleParam.extend({ section: SectionName, version: z.coerce.number().int().min(1) })

export function historyRoutes(served: Served): Api {
  const api = newApi()
  const { store } = served

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/history',
      summary: 'Who changed what, when',
      tags: ['history'],
      request: {
        params: TitleParam,
        query: Reading.extend(Paged.shape).extend({
          section: SectionName.optional(),
          path: z
            .string()
            .max(1000)
            .optional()
            .openapi({ description: 'A place: what changed it, or something in it.' }),
        }),
      },
      responses: answers(History, 'The newest first; only what the reader may see.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      const { limit: asked = 50, after, section, path = '' } = c.req.valid('query')
      const acting = actingOn(who, world.snapshot.roles.get(seen.id))
      const viewed = { action: 'view', title: seen.id, ...(section && { section }) }
      served.access.add(acting, { ...viewed, what: 'history', address: c.get('address') })
      const limit = Math.min(asked, 200)
      const items: HistoryEntry[] = []
      let before = after === undefined ? undefined : Number(after)
      if (before !== undefined && !Number.isSafeInteger(before)) throw new Refusal('not-valid')
      let more = true
      // What the reader may not see is passed over; a page is filled as far as the log goes.
      for (let rounds = 0; more && items.length < limit && rounds < 20; rounds++) {
        const found = await actingFor(store, acting, async (desk) => {
          const page = await history(desk, {
            title: seen.id,
            limit: limit - items.length,
            ...(section !== undefined && { section }),
            ...(path !== '' && { path }),
            ...(before !== undefined && { before }),
          })
          const entries = []
          const papers = page.rows.some(isOfPaper) ? await documentsOf(desk, seen.id) : []
          for (const entry of page.rows) {
            const paper = papers.find(({ document }) => document === entry.record)
            const change = paper ? seenPaper(seen, paper) : await seenChange(desk, seen, entry)
            entries.push({ entry, seen: change })
          }
          return { ...page, entries }
        })
        for (const { entry, seen: change } of found.entries) {
          const told = change && entryOf(entry, change, seen, world, path, c.get('language'))
          if (told) items.push(told)
          before = entry.n
        }
        more = found.next !== undefined
      }
      return c.json({ items, ...(more && before !== undefined && { next: String(before) }) }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/sections/{section}/versions/{version}',
      summary: 'A section as it stood',
      tags: ['history'],
      request: { params: VersionParam, query: Reading },
      responses: answers(SectionVersion, 'What the reader may see of that version.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const { id, section, version } = c.req.valid('param')
      const seen = titleIn(world, id)
      if (!reads(seen.sight, section)) throw new Refusal('not-found')
      const acting = actingOn(who, world.snapshot.roles.get(seen.id))
      const stored = await actingFor(store, acting, (desk) => sectionAt(desk, seen.id, section, version))
      if (!stored) throw new Refusal('not-found')
      const viewed = { action: 'view', title: seen.id, section, what: `version ${version}` }
      served.access.add(acting, { ...viewed, address: c.get('address') })
      const language = c.get('language')
      return c.json(
        {
          section,
          version,
          at: stored.at,
          person: personName(world.snapshot, stored.person, language),
          company: companyName(world.snapshot, stored.company, language),
          body: seenBody(seen, section, stored.body as Plain) ?? {},
        },
        200,
      )
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/restore',
      summary: 'Put an older version of a section back, as a new change',
      tags: ['history'],
      request: { params: TitleParam, body: sends(RestoreRequest), headers: Key },
      responses: { ...answers(Saved, 'What came between stays in the history.'), ...CONFLICT },
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const { section, version, reason } = c.req.valid('json')
      if (!reads(seen.sight, section)) throw new Refusal('not-found')
      if (!writes(seen.sight, section)) throw new Refusal('not-opened')
      const acting = actingOn(who, who.slate.now().roles.get(seen.id))
      const stored = await actingFor(store, acting, (desk) => sectionAt(desk, seen.id, section, version))
      if (!stored) throw new Refusal('not-found')
      // What the reader was never shown stays as it stands.
      const merged = mergeSections(
        { [section]: seen.json[section] },
        { [section]: seenBody(seen, section, stored.body as Plain) ?? {} },
        { [section]: seen.held.json[section] },
      )
      if (!merged.ok) throw new Refusal('conflict')
      const body = (merged.value as Record<string, Plain>)[section] ?? {}
      if (!decode(SECTION_CODECS[section] as never, body).ok) throw new Refusal('not-valid')
      const bodies = [{ section, base: seen.held.versions[section] ?? 0, body }]
      const said = reason === undefined ? {} : { reason }
      return c.json(
        await saveBodies(c, served, who, seen, bodies, c.req.valid('json'), (desk) =>
          sameJson(body, stored.body)
            ? restoreSection(desk, { title: seen.id, section, version, ...said })
            : saveSections(desk, { title: seen.id, sections: bodies, ...said }),
        ),
        200,
      )
    },
  )
  return api
}

function seenBody({ held, sight }: SeenTitle, section: Section, body: Plain): unknown {
  const shown = seenSections({ ...held.json, [section]: body } as Sections, sight, 'shown')[section]
  const byCodeName = !reads(sight, 'head') && !writes(sight, section)
  return section === 'release' && byCodeName && shown ? coveredRelease(shown as object) : shown
}

interface SeenChange {
  readonly changes: readonly { readonly path: Path; readonly before?: unknown; readonly after?: unknown }[]
  /** nothing of the change was kept from the reader */
  readonly whole: boolean
  /** the paper that came or went */
  readonly document?: { readonly id: string; readonly name: string }
}

const isOfPaper = ({ record }: Entry): boolean => record?.startsWith('document:') === true

/** That a paper came or went is told to whoever sees the paper, with the reason. */
const seenPaper = (seen: SeenTitle, paper: StoredDocument): SeenChange | undefined => {
  if (!isSection(paper.section) || !seesDocument(seen.sight, paper)) return undefined
  const { document: id, section, name } = paper
  return { changes: [{ path: `${section}/${id}` }], whole: true, document: { id, name } }
}

/** What of a change a reader may see: what differs between the two versions as they see them. */
async function seenChange(desk: Desk, seen: SeenTitle, entry: Entry): Promise<SeenChange | undefined> {
  const { section, version } = entry
  if (!isSection(section) || version === undefined || !reads(seen.sight, section)) return undefined
  const [after, before] = [
    await sectionAt(desk, seen.id, section, version),
    version > 1 ? await sectionAt(desk, seen.id, section, version - 1) : undefined,
  ]
  if (!after) return undefined
  const [old, now] = [before, after].map((it) => it && seenBody(seen, section, it.body as Plain))
  const changes = before ? differences(old, now, section) : [{ path: section, after: now }]
  const whole = before
    ? JSON.stringify(changes) === JSON.stringify(differences(before.body, after.body, section))
    : JSON.stringify(now) === JSON.stringify(after.body)
  return { changes, whole }
}

const isSection = (name: string): name is Section => SECTIONS.some((section) => section === name)

const MOST_CHANGES = 500

function entryOf(
  entry: Entry,
  { changes, whole, document }: SeenChange,
  seen: SeenTitle,
  { snapshot }: World,
  path: Path,
  language: Parameters<typeof personName>[2],
): HistoryEntry | undefined {
  const near = changes.filter(
    (change) => path === '' || isWithin(change.path, path) || isWithin(path, change.path),
  )
  if (near.length === 0) return undefined
  const { speaker } = seen.told(language)
  return {
    id: String(entry.n),
    at: entry.at,
    person: personName(snapshot, entry.person, language),
    company: companyName(snapshot, entry.company, language),
    section: entry.section as Section,
    version: entry.version ?? 0,
    kind: entry.kind === 'open' || entry.kind === 'close' ? 'save' : entry.kind,
    ...(document && { document }),
    // A reason may speak of what was kept from the reader.
    ...(whole && entry.reason !== undefined && { reason: entry.reason }),
    changes: (document ? [] : near).slice(0, MOST_CHANGES).map(({ path: at, before, after }) => ({
      place: { path: at, name: speaker.place(at) },
      // What is new as a whole is read in its version.
      ...(before !== undefined && { before }),
      ...(after !== undefined && at !== entry.section && { after }),
    })),
  }
}
