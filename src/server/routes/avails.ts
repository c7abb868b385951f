import { createRoute, z } from '@hono/zod-openapi'
import {
  AvailsImport,
  AvailsOffer,
  AvailsPlatforms,
  AvailsReading,
  AvailsTaken,
  DOCUMENT_WORDS,
} from '../../api/index.ts'
import type { PartyId } from '../../core/base/index.ts'
import type { Written } from '../../formats/mddf/index.ts'
import {
  companiesIn,
  fileName,
  fileRefusal,
  offerFor,
  partyIn,
  SHEET_VERSIONS,
  taken,
  XML_VERSIONS,
} from '../avails/leaving.ts'
import { previewStream, readingSeats } from '../avails/previewing.ts'
import { takenOver } from '../avails/taking-over.ts'
import { type Served, whoAsks, worldFor } from '../context.ts'
import { Refusal } from '../problem.ts'
import {
  type Api,
  answers,
  CONFLICT,
  InLanguage,
  Key,
  newApi,
  PROBLEMS,
  Reading,
  sends,
  TitleParam,
} from '../route.ts'
import { scan } from '../upload/scan.ts'
import { titleIn } from './titles.ts'

const Platform = z.string().max(100).openapi({ example: 'party:netflix' })
const FileOf = Reading.extend({
  platform: Platform,
  version: z.enum([...XML_VERSIONS, ...SHEET_VERSIONS]).openapi({
    description: `Of XML ${XML_VERSIONS.join(' or ')}; of a workbook ${SHEET_VERSIONS.join(', ')}.`,
  }),
  format: z.enum(['SD', 'HD', 'UHD']).optional(),
})
const BYTES = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }
const XML = 'application/xml'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Files of avails out of a title, and over into its windows: read, shown what they would change, and then made. */
export function availsRoutes(
  served: Served,
  { scanner }: { readonly scanner?: string | undefined } = {},
): Api {
  const api = newApi()
  const readings = readingSeats()

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/avails',
      summary: 'What a file of avails for a platform would hold',
      tags: ['avails'],
      request: { params: TitleParam, query: Reading.extend({ platform: Platform.optional() }) },
      responses: answers(AvailsOffer, 'And what it would leave out, and why.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world, as } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      c.header('cache-control', 'no-store')
      return c.json(await offerFor(c, who, seen, c.req.valid('query').platform, as === undefined), 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/avails/file',
      summary: 'Take the avails of a title for one platform out',
      description: 'Entered in the log of access under the id of the copy (`x-copy-id`), before it is out.',
      tags: ['avails'],
      request: { params: TitleParam, query: FileOf },
      responses: {
        200: { description: 'XML or a workbook, as the version says.', content: BYTES },
        ...PROBLEMS,
      },
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      const { platform, version, format } = c.req.valid('query')
      const { offeringOf } = await import('../avails/offering.ts')
      const { projectAvails } = await import('../../formats/mddf/offer/index.ts')
      const offering = offeringOf(seen, partyIn(seen, platform), who.slate.asOf(), format)
      if (!offering || seen.json.release === undefined) throw new Refusal('not-found')
      const { avails } = projectAvails(offering)
      const isXml = XML_VERSIONS.some((it) => it === version)
      const name = fileName(seen, `avails-${offering.platform.id.slice(6)}`, isXml ? 'xml' : 'xlsx')
      let body: Uint8Array<ArrayBuffer>
      if (isXml) {
        const { writeAvails } = await import('../../formats/mddf/index.ts')
        body = new Uint8Array(Buffer.from(writeAvails(avails, version as '2.7').text))
      } else {
        const { availsWorkbook } = await import('../../formats/mddf/sheet/index.ts')
        body = new Uint8Array(availsWorkbook(avails, version as '1.9').bytes)
      }
      return (await taken(c, served, who, world, seen, { name, body, type: isXml ? XML : SHEET })) as never
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/mec',
      summary: 'Take what viewers read of a title out, as Media Entertainment Core',
      description: 'Entered in the log of access under the id of the copy (`x-copy-id`), before it is out.',
      tags: ['avails'],
      request: { params: TitleParam, query: Reading },
      responses: { 200: { description: 'XML.', content: BYTES }, ...PROBLEMS },
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      if (seen.json.release === undefined) throw new Refusal('not-found')
      const { mecOf, sentOf } = await import('../../formats/mec/index.ts')
      const { writeMec } = await import('../../formats/mddf/index.ts')
      const work = seen.catalogue.works.find(({ id }) => id === seen.title.head.work)
      const mec: Written = writeMec(mecOf(seen.title.release, sentOf(seen.title, work)))
      const body = new Uint8Array(Buffer.from(mec.text))
      const file = { name: fileName(seen, 'mec', 'xml'), body, type: XML }
      return (await taken(c, served, who, world, seen, file)) as never
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/avails/platforms',
      summary: 'Into whose windows a file of avails may be taken over',
      tags: ['avails'],
      request: { query: Reading },
      responses: answers(AvailsPlatforms, 'Companies of the catalogue, and the titles that may be written.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world, as } = worldFor(c, who)
      const { mayTakeOver } = await import('../avails/offering.ts')
      const titles = world.titles()
      const [first] = titles
      const open = (platform: PartyId) => titles.filter((it) => mayTakeOver(it, platform)).length
      const platforms = (first ? companiesIn(first, first.told(c.get('language')).speaker) : [])
        .map((it) => ({ ...it, titles: as === undefined ? open(it.id) : 0 }))
        .filter((it) => it.titles > 0)
      c.header('cache-control', 'no-store')
      return c.json({ platforms }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/avails/preview',
      summary: 'What taking a file of avails over would change',
      description:
        'Send the bytes as `application/octet-stream`. The answer is a stream of lines of JSON: how far the reading ' +
        'is, and at last the preview, or why there is none. Whoever ends the request stops it. Nothing is changed.',
      tags: ['avails'],
      request: {
        query: z.object({
          platform: Platform,
          title: z.string().max(100).optional().openapi({
            description: 'Of this title alone; else of every title whose windows the reader may write.',
          }),
          name: z.string().max(200).optional().openapi({ description: 'What the file is called.' }),
          language: InLanguage,
        }),
        body: { content: BYTES },
      },
      responses: {
        200: {
          description: 'A stream.',
          content: { 'application/x-ndjson': { schema: AvailsReading } },
        },
        ...PROBLEMS,
      },
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const world = who.worlds.of(who.reader)
      const { platform, title, name = '' } = c.req.valid('query')
      const only = title === undefined ? undefined : titleIn(world, title)
      const { mayTakeOver } = await import('../avails/offering.ts')
      if (only && !mayTakeOver(only, platform as PartyId)) throw new Refusal('not-opened')
      const bytes = new Uint8Array(await c.req.raw.arrayBuffer())
      if (bytes.length === 0) throw fileRefusal(c, DOCUMENT_WORDS[c.get('language')].empty, 'empty')
      const scanned = scanner === undefined ? 'clean' : await scan(scanner, bytes)
      if (scanned !== 'clean') {
        const rule = scanned === 'infected' ? 'infected' : 'scan-failed'
        throw fileRefusal(c, DOCUMENT_WORDS[c.get('language')][rule], rule)
      }
      const seat = readings.take(who.reader.person)
      if (!seat) throw new Refusal('too-many')
      const titles = only ? [only] : world.titles().filter((it) => mayTakeOver(it, platform as PartyId))
      return previewStream(
        c,
        who,
        { bytes, name, platform: platform as PartyId, titles, only },
        seat,
      ) as never
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/avails/import',
      summary: 'Take a file of avails over, as its preview said',
      description:
        'All of it or nothing, as one change of each title. Refused where a release was changed since the preview.',
      tags: ['avails'],
      request: { body: sends(AvailsImport), headers: Key },
      responses: { ...answers(AvailsTaken, 'Taken over.'), ...CONFLICT },
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      return c.json(await takenOver(c, served, who, c.req.valid('json')), 200)
    },
  )
  return api
}
