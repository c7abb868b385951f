import { createRoute, z } from '@hono/zod-openapi'
import { AccessLog, ChangeLog, Export, reads, Verified } from '../../api/index.ts'
import type { TitleId } from '../../core/base/index.ts'
import { nameIn } from '../../core/base/index.ts'
import { SECTIONS } from '../../formats/title/index.ts'
import type { Access } from '../../store/index.ts'
import { actingFor, history, logAccess, verifyChain } from '../../store/index.ts'
import { accessItems, accessRows, auditing } from '../audit-reading.ts'
import type { Served } from '../context.ts'
import { actingOn, whoAsks, worldFor } from '../context.ts'
import { copyTyped, markedFile, markedFiles, newCopy } from '../copy.ts'
import { Refusal } from '../problem.ts'
import { companyName, personName } from '../reader.ts'
import { type Api, answers, newApi, Paged, Reading, TitleParam } from '../route.ts'
import { scenarioCard, scenariosOf } from '../scenarios.ts'
import { titleIn } from './titles.ts'

const AccessQuery = Paged.extend({
  title: z.string().max(100).optional(),
  person: z.string().max(100).optional(),
  action: z.string().max(40).optional(),
  copy: z
    .string()
    .max(60)
    .optional()
    .openapi({ description: 'Whose copy is this? The id stands on every copy.' }),
})

export function auditRoutes(served: Served): Api {
  const api = newApi()
  const { store } = served

  api.openapi(
    createRoute({
      method: 'get',
      path: '/audit/access',
      summary: 'Who saw or took out what',
      description: 'For those who manage or audit a title. That it was read is itself entered.',
      tags: ['audit'],
      request: { query: AccessQuery },
      responses: answers(AccessLog, 'The newest first.'),
    }),
    async (c) => {
      const asking = auditing(c)
      const { who, titles, isHost } = asking
      const { limit = 100, after, title, person, action, copy } = c.req.valid('query')
      if (title !== undefined && !titles.has(title as TitleId) && !isHost) throw new Refusal('not-found')
      const before = after === undefined ? undefined : Number(after)
      if (before !== undefined && !Number.isSafeInteger(before)) throw new Refusal('not-valid')
      served.access.add(actingOn(who), {
        action: 'read-log',
        address: c.get('address'),
        ...(title && { title: title as TitleId }),
      })
      await served.access.flush()
      const { rows, next } = await accessRows(served, asking, {
        limit: Math.min(limit, 500),
        ...(title !== undefined && { title: title as TitleId }),
        ...(person !== undefined && { person: person as Access['person'] }),
        ...(action !== undefined && { action }),
        ...(copy !== undefined && { copy: copyTyped(copy) ?? copy }),
        ...(before !== undefined && { before }),
      })
      const items = await accessItems(served, asking, rows, c.get('language'))
      return c.json({ items, ...(next !== undefined && { next: String(next) }) }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/audit/changes',
      summary: 'Who changed what, over all titles',
      tags: ['audit'],
      request: { query: Paged },
      responses: answers(ChangeLog, 'The newest first; what was changed is in the history of its title.'),
    }),
    async (c) => {
      const { who, world, titles } = auditing(c)
      const { limit: asked = 100, after } = c.req.valid('query')
      const before = after === undefined ? undefined : Number(after)
      if (before !== undefined && !Number.isSafeInteger(before)) throw new Refusal('not-valid')
      const page = await actingFor(store, actingOn(who), (desk) =>
        history(desk, { limit: Math.min(asked, 500), ...(before !== undefined && { before }) }),
      )
      const language = c.get('language')
      const items = page.rows
        .filter(({ title, section }) => {
          const seen = title && titles.get(title)
          if (!title) return false
          return seen !== undefined && (!isSection(section) || reads(seen.sight, section))
        })
        .map(({ n, at, person, company, kind, title, section, version }) => ({
          n,
          at,
          person,
          personName: personName(world.snapshot, person, language),
          company,
          companyName: companyName(world.snapshot, company, language),
          kind,
          ...(title && { title, titleName: nameIn(titles.get(title)?.title.head.names ?? {}, language) }),
          section,
          ...(version !== undefined && { version }),
        }))
      return c.json({ items, ...(page.next !== undefined && { next: String(page.next) }) }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/audit/verify',
      summary: 'Walk both logs and the versions that they made',
      tags: ['audit'],
      responses: answers(Verified, 'Sound, or the first entry that is not.'),
    }),
    async (c) => {
      const { who } = auditing(c)
      const found = await verifyChain(store, who.workspace)
      served.access.add(actingOn(who), {
        action: 'verify',
        what: found.ok ? 'sound' : 'broken',
        address: c.get('address'),
      })
      return c.json(
        found.ok
          ? { sound: true, changes: found.changes, accesses: found.accesses }
          : { sound: false, broken: { log: found.log, entry: found.n, why: found.why } },
        200,
      )
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/export',
      summary: 'Take a title out, as the files of its folder',
      description: 'Marked with who took it, and entered in the log of access under the id of the copy.',
      tags: ['titles'],
      request: { params: TitleParam, query: Reading },
      responses: answers(
        Export,
        'JSON files, which `genchi import` reads; what the reader may not see is not in them.',
      ),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world, as } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      const language = c.get('language')
      const acting = actingOn(who, world.snapshot.roles.get(seen.id))
      const { copy, mark } = newCopy(
        personName(world.snapshot, who.reader.person, language),
        companyName(world.snapshot, acting.companies[0], language),
        new Date(served.clock()),
      )
      // In the log before it is out.
      const stored = await actingFor(store, acting, async (desk) => {
        await logAccess(desk, [
          {
            action: 'export',
            title: seen.id,
            copy,
            address: c.get('address'),
            ...(as && { what: `as ${as}` }),
          },
        ])
        return await scenariosOf(desk, seen.id)
      })
      const scenarios = stored
        .filter(({ owner, shared }) => as === undefined || owner === as || shared.includes(as))
        .flatMap((scenario) => scenarioCard(scenario, seen, who, language) ?? [])
        .map(({ id, names, why, changes }) => ({
          id,
          names,
          ...(why !== undefined && { why: { [language]: why } }),
          changes,
        }))
      const files = [...markedFiles(seen.json, mark)]
      if (scenarios.length > 0) files.push(['scenarios.yaml', markedFile({ scenarios }, mark)])
      c.header('cache-control', 'no-store')
      return c.json({ copy, mark, files: Object.fromEntries(files) }, 200)
    },
  )
  return api
}

const isSection = (name: string): boolean => SECTIONS.some((section) => section === name)
