import { createRoute, z } from '@hono/zod-openapi'
import {
  DOCUMENT_WORDS,
  DocumentAdded,
  type DocumentCard,
  type DocumentFault,
  DocumentList,
  MOST_DOCUMENT_BYTES,
  OutboundList,
  OutboundRequest,
  SECTIONS,
  SectionName,
  seesDocument,
  writes,
} from '../../api/index.ts'
import { isDay } from '../../core/base/index.ts'
import type { StoredDocument } from '../../store/index.ts'
import {
  actingFor,
  addDocument,
  documentBytes,
  documentsOf,
  hashOfBytes,
  logAccess,
  outboundOf,
  removeDocument,
  setOutbound,
} from '../../store/index.ts'
import type { Ctx, Served } from '../context.ts'
import { actingOn, whoAsks, worldFor } from '../context.ts'
import { newCopy } from '../copy.ts'
import { Refusal } from '../problem.ts'
import type { SeenTitle, World } from '../reader.ts'
import { companyName, personName } from '../reader.ts'
import { type Api, answers, Key, newApi, PROBLEMS, Reading, sends, TitleParam, written } from '../route.ts'
import { documentType } from '../upload/document-type.ts'
import { scan } from '../upload/scan.ts'
import { titleIn } from './titles.ts'

const DocumentParam = TitleParam.extend({ document: z.string().max(100) })
const About = z.object({
  section: SectionName,
  name: z.string().min(1).max(200),
  dated: z.string().max(10).optional(),
  note: z.string().max(1000).optional(),
  shared: z.enum(['true', 'false']).optional().openapi({
    description: 'For everybody who reads the section; else for one’s own company, and the lead.',
  }),
})
const BYTES = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

export function documentRoutes(
  { store, clock }: Served,
  { scanner }: { readonly scanner?: string | undefined } = {},
): Api {
  const api = newApi()

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/documents',
      summary: 'The papers that are kept with a title',
      tags: ['documents'],
      request: { params: TitleParam, query: Reading.extend({ section: SectionName.optional() }) },
      responses: answers(DocumentList, 'The newest first; those taken away too.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world, as } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      const { section } = c.req.valid('query')
      const acting = actingOn(who, world.snapshot.roles.get(seen.id))
      const stored = await actingFor(store, acting, (desk) => documentsOf(desk, seen.id))
      const items = stored
        .filter((document) => seesDocument(seen.sight, document))
        .filter((document) => section === undefined || document.section === section)
        .map((document) => cardOf(c, document, seen, world, as === undefined))
      const addable = as === undefined ? SECTIONS.filter((it) => writes(seen.sight, it)) : []
      c.header('cache-control', 'no-store')
      return c.json({ items, addable, mostBytes: MOST_DOCUMENT_BYTES }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/documents',
      summary: 'Keep a paper with a section',
      description: 'Send the bytes as `application/octet-stream`. What a file is, is looked up in the file.',
      tags: ['documents'],
      request: { params: TitleParam, query: About, body: { content: BYTES }, headers: Key },
      responses: answers(DocumentAdded, 'Kept.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const { section, name, dated, note, shared } = c.req.valid('query')
      if (!writes(seen.sight, section)) throw new Refusal('not-opened')
      const refuse = (why: DocumentFault, path = 'file') => refusal(c, why, path)
      if (dated !== undefined && !isDay(dated)) throw refuse('bad-day', 'dated')
      const body = new Uint8Array(await c.req.raw.arrayBuffer())
      const type = await documentType(name, body)
      if (!type.ok) throw refuse(type.why)
      const scanned = scanner === undefined ? 'clean' : await scan(scanner, body)
      if (scanned !== 'clean') throw refuse(scanned === 'infected' ? 'infected' : 'scan-failed')
      const paper = {
        title: seen.id,
        section,
        name: name.normalize('NFC'),
        ...(dated !== undefined && { dated }),
        ...(note && { note }),
        shared: shared === 'true',
        mediaType: type.mediaType,
      }
      const acting = actingOn(who, who.slate.now().roles.get(seen.id))
      const added = await written(c, store, acting, { ...paper, sha256: hashOfBytes(body) }, (desk) =>
        addDocument(desk, { ...paper, body }),
      )
      if (added.kind === 'already-there') throw refuse('already-there')
      return c.json({ id: added.document, sha256: added.sha256 }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/documents/{document}',
      summary: 'Take a copy of a paper out',
      description: 'Entered in the log of access under the id of the copy (`x-copy-id`), before it is out.',
      tags: ['documents'],
      request: { params: DocumentParam, query: Reading },
      responses: {
        200: { description: 'The bytes, to be saved and not shown.', content: BYTES },
        ...PROBLEMS,
      },
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world, as } = worldFor(c, who)
      const { id, document: wanted } = c.req.valid('param')
      const seen = titleIn(world, id)
      const acting = actingOn(who, world.snapshot.roles.get(seen.id))
      const language = c.get('language')
      const { copy } = newCopy(
        personName(world.snapshot, who.reader.person, language),
        companyName(world.snapshot, acting.companies[0], language),
        new Date(clock()),
      )
      const { found, bytes } = await actingFor(store, acting, async (desk) => {
        const found = (await documentsOf(desk, seen.id)).find(({ document }) => document === wanted)
        if (!found || found.removed || !seesDocument(seen.sight, found)) throw new Refusal('not-found')
        const bytes = await documentBytes(desk, seen.id, found)
        await logAccess(desk, [
          {
            action: 'download',
            title: seen.id,
            section: found.section,
            what: `${as ? `as ${as}: ` : ''}${found.document} ${found.name}`,
            copy,
            address: c.get('address'),
          },
        ])
        return { found, bytes }
      })
      return new Response(new Uint8Array(bytes), {
        headers: {
          // Whatever it is, a browser is to save it: nothing of it is shown or run in our name.
          'content-type': found.mediaType,
          'content-disposition': disposition(found.name),
          'content-length': String(bytes.length),
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
          'x-copy-id': copy,
          digest: `sha-256=${Buffer.from(found.sha256, 'hex').toString('base64')}`,
        },
      }) as never
    },
  )

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/titles/{id}/documents/{document}',
      summary: 'Take a paper off the list',
      description: 'That it was there, and who put it there and took it away, stays known.',
      tags: ['documents'],
      request: {
        params: DocumentParam,
        query: z.object({ reason: z.string().max(1000).optional() }),
        headers: Key,
      },
      responses: answers(z.object({ removed: z.boolean() }), 'Taken away.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const { id, document: wanted } = c.req.valid('param')
      const seen = titleIn(who.worlds.of(who.reader), id)
      const { reason } = c.req.valid('query')
      const acting = actingOn(who, who.slate.now().roles.get(seen.id))
      const removed = await written(c, store, acting, { wanted, reason }, async (desk) => {
        const found = (await documentsOf(desk, seen.id)).find(({ document }) => document === wanted)
        if (!found || found.removed || !seesDocument(seen.sight, found)) throw new Refusal('not-found')
        if (!isRemovable(seen, found)) throw new Refusal('not-opened')
        return await removeDocument(desk, seen.id, found, reason)
      })
      return c.json({ removed }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/outbound',
      summary: 'To whom anything of a title may be sent',
      tags: ['titles'],
      request: { params: TitleParam, query: Reading },
      responses: answers(OutboundList, 'Nothing leaves for a provider that is not allowed here.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world, as } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      const acting = actingOn(who, world.snapshot.roles.get(seen.id))
      const language = c.get('language')
      const rows = seen.manages ? await actingFor(store, acting, (desk) => outboundOf(desk, seen.id)) : []
      const items = rows.map(({ person, company, ...row }) => ({
        ...row,
        person: personName(world.snapshot, person, language),
        company: companyName(world.snapshot, company, language),
      }))
      return c.json({ items, settable: seen.manages && as === undefined }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/outbound',
      summary: 'Open or close the way out to a provider',
      description:
        'For those who manage the title. Closed until somebody opens it; in the history, with who did.',
      tags: ['titles'],
      request: { params: TitleParam, body: sends(OutboundRequest), headers: Key },
      responses: answers(z.object({ allowed: z.boolean() }), 'As it now is.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      if (!seen.manages) throw new Refusal('not-opened')
      const { reason, ...to } = c.req.valid('json')
      const acting = actingOn(who, who.slate.now().roles.get(seen.id))
      await written(c, store, acting, { ...to, reason }, async (desk) => {
        await setOutbound(desk, seen.id, to, reason)
        return to
      })
      return c.json({ allowed: to.allowed }, 200)
    },
  )
  return api
}

function refusal(c: Ctx, why: DocumentFault, path: string): Refusal {
  const message = DOCUMENT_WORDS[c.get('language')][why]
  return new Refusal('not-valid', { issues: [{ path, rule: why, message }] })
}

/** Whoever may write the section takes away what their company put there; those who manage the title, anything. */
const isRemovable = (seen: SeenTitle, { section, company }: StoredDocument): boolean =>
  writes(seen.sight, section) && (seen.manages || seen.sight.companies.includes(company))

function cardOf(
  c: Ctx,
  stored: StoredDocument,
  seen: SeenTitle,
  { snapshot }: World,
  mine: boolean,
): DocumentCard {
  const language = c.get('language')
  const { speaker } = seen.told(language)
  const reference = `sha256:${stored.sha256}`
  const grants = (seen.json['clear'] as { grants?: readonly { id: string; document?: string }[] } | undefined)
    ?.grants
  const { document, dated, note, removed, section } = stored
  return {
    id: document,
    section: section as DocumentCard['section'],
    name: stored.name,
    ...(dated !== undefined && { dated }),
    ...(note !== undefined && { note }),
    shared: stored.shared,
    mediaType: stored.mediaType,
    bytes: stored.bytes,
    sha256: stored.sha256,
    reference,
    namedBy: (grants ?? [])
      .filter((grant) => grant.document?.includes(reference))
      .map(({ id }) => ({ path: `clear/grants/${id}`, name: speaker.place(`clear/grants/${id}`) })),
    at: stored.at,
    person: personName(snapshot, stored.person, language),
    company: companyName(snapshot, stored.company, language),
    removable: mine && !removed && isRemovable(seen, stored),
    ...(removed && { removed: { at: removed.at, by: personName(snapshot, removed.by, language) } }),
  }
}

/** RFC 6266: a plain name for those who read no other, and the real one. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const real = encodeURIComponent(name).replace(/['()*]/g, (it) => `%${it.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`
}
