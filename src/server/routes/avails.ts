import { createRoute, z } from '@hono/zod-openapi'
import {
  AvailsImport,
  AvailsOffer,
  AvailsPlatforms,
  type AvailsPreview,
  AvailsReading,
  AvailsTaken,
  DOCUMENT_WORDS,
  MOST_TAKEN,
} from '../../api/index.ts'
import type { Party, PartyId, Path } from '../../core/base/index.ts'
import type { WindowStanding } from '../../core/seams/index.ts'
import type { Title } from '../../core/title/index.ts'
import type { Written } from '../../formats/mddf/index.ts'
import type { DeskLanguage, Speaker } from '../../formats/words/index.ts'
import type { SectionToSave } from '../../store/index.ts'
import { actingFor, logAccess, saveSections } from '../../store/index.ts'
import { type FeedStep, readFeed, TooLargeToRead } from '../avails/reading.ts'
import { FEED_WORDS, type FeedWord } from '../avails/words.ts'
import { changedBy, readChanges, sectionJson } from '../changing.ts'
import type { Ctx, Served, Who } from '../context.ts'
import { actingOn, whoAsks, worldFor } from '../context.ts'
import { newCopy } from '../copy.ts'
import { Refusal } from '../problem.ts'
import type { SeenTitle, World } from '../reader.ts'
import { companyName, personName } from '../reader.ts'
import {
  type Api,
  answers,
  CONFLICT,
  InLanguage,
  Key,
  newApi,
  PROBLEMS,
  Reading,
  repeated,
  sends,
  TitleParam,
  written,
} from '../route.ts'
import { breather } from '../turns.ts'
import { scan } from '../upload/scan.ts'
import { fromNow, titleIn } from './titles.ts'

const XML_VERSIONS = ['2.7', '2.6'] as const
const SHEET_VERSIONS = ['1.9', '1.8', '1.7.2'] as const
const Platform = z.string().max(100).openapi({ example: 'party:netflix' })
const FileOf = Reading.extend({
  platform: Platform,
  version: z.enum([...XML_VERSIONS, ...SHEET_VERSIONS]).openapi({
    description: `Of XML ${XML_VERSIONS.join(' or ')}; of a workbook ${SHEET_VERSIONS.join(', ')}.`,
  }),
  format: z.enum(['SD', 'HD', 'UHD']).optional(),
})
const BYTES = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }
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

const XML = 'application/xml'

function partyIn({ catalogue }: SeenTitle, id: string): Party {
  const found = catalogue.parties.find((it) => it.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

const fileName = ({ id }: SeenTitle, what: string, ending: string): string =>
  `${id.slice(id.indexOf(':') + 1)}-${what}.${ending}`

/** Companies to whom something may be offered, by their names. */
function companiesIn(
  { catalogue }: Pick<SeenTitle, 'catalogue'>,
  speaker: Pick<Speaker, 'name'>,
): readonly { readonly id: PartyId; readonly name: string }[] {
  const named = catalogue.parties.flatMap(({ id, kind }) =>
    kind === 'company' ? [{ id, name: speaker.name(id) }] : [],
  )
  return named.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** What of a window is not free, why, and by which grant. */
const lackSaid = (
  { reason, grants, cells }: WindowStanding['lacking'][number],
  speaker: Pick<Speaker, 'terms' | 'name' | 'territories' | 'period'>,
): string =>
  [
    speaker.terms.reasons[reason],
    ...grants.map(speaker.name),
    ...cells.map(({ territories, term }) => `${speaker.territories(territories)}, ${speaker.period(term)}`),
  ].join(' · ')

async function offerFor(
  c: Ctx,
  who: Who,
  seen: SeenTitle,
  asked: string | undefined,
  mine: boolean,
): Promise<AvailsOffer> {
  const { offeringOf, mayTakeOver } = await import('../avails/offering.ts')
  const { isSold, OFFER_WORDS, projectAvails } = await import('../../formats/mddf/offer/index.ts')
  const language = c.get('language')
  const { speaker } = seen.told(language)
  const counts = new Map<PartyId, number>()
  // Those that buy by avails first: a channel's windows are the others' to sell.
  const { windows: all } = seen.title.release
  for (const { party } of [...all.filter(({ medium }) => isSold(medium)), ...all])
    counts.set(party, all.filter((it) => it.party === party).length)
  const platform = asked ?? [...counts.keys()][0]
  const others = companiesIn(seen, speaker).filter(({ id }) => !counts.has(id))
  const offering = platform && offeringOf(seen, partyIn(seen, platform), who.slate.asOf())
  const { avails, left } = offering ? projectAvails(offering) : { avails: { avails: [] }, left: [] }
  const { metadata = [], cast = [], ageRatings = [] } = seen.title.release
  const offers = avails.avails.reduce((sum, { transactions }) => sum + transactions.length, 0)
  const seesFees = seen.sight.allTerms || seen.sight.companies.includes(platform as PartyId)
  const unseen = (path: Path, why: FeedWord) => ({
    place: { path, name: speaker.place(path) },
    why: FEED_WORDS[language][why],
  })
  return {
    platforms: [
      ...[...counts].map(([id, windows]) => ({ id, name: speaker.name(id), windows })),
      ...others.map((it) => ({ ...it, windows: 0 })),
    ],
    ...(platform && { platform }),
    offers,
    left: [
      ...left.map(({ path, why, lacking = [] }) => ({
        place: { path, name: speaker.place(path) },
        why: `${OFFER_WORDS[language].left[why]} ${lacking.map((it) => lackSaid(it, speaker)).join('; ')}`.trim(),
      })),
      // Whoever does not see the papers cannot be told that a window does not hold by them; nor what was agreed.
      ...(offers > 0 && seen.json['clear'] === undefined ? [unseen('clear', 'rights-unseen')] : []),
      ...(offers > 0 && !seesFees ? [unseen('release/windows', 'fees-unseen')] : []),
    ],
    versions: { xml: [...XML_VERSIONS], workbook: [...SHEET_VERSIONS] },
    importable: mine && mayTakeOver(seen, platform as PartyId),
    mec: metadata.length + cast.length + ageRatings.length > 0,
  }
}

/** A file that leaves: in the log before it is out. */
async function taken(
  c: Ctx,
  { store, clock }: Served,
  who: Who,
  world: World,
  seen: SeenTitle,
  file: { readonly name: string; readonly body: Uint8Array<ArrayBuffer>; readonly type: string },
): Promise<Response> {
  const acting = actingOn(who, world.snapshot.roles.get(seen.id))
  const language = c.get('language')
  const { copy } = newCopy(
    personName(world.snapshot, who.reader.person, language),
    companyName(world.snapshot, acting.companies[0], language),
    new Date(clock()),
  )
  const as = c.req.query('as')
  const entry = { action: 'export', title: seen.id, section: 'release', copy, address: c.get('address') }
  await actingFor(store, acting, (desk) =>
    logAccess(desk, [{ ...entry, what: `${as ? `as ${as}: ` : ''}${file.name}` }]),
  )
  return new Response(file.body, {
    headers: {
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-copy-id': copy,
    },
  })
}

const fileRefusal = (_: Ctx, message: string, rule: string): Refusal =>
  new Refusal('not-valid', { issues: [{ path: 'file', rule, message }] })

// A reading takes a core and much memory: so many at once in all, and one for each person.
const MOST_READINGS = 2

function readingSeats(): { readonly take: (person: string) => (() => void) | undefined } {
  const taken = new Set<string>()
  return {
    take(person) {
      if (taken.has(person) || taken.size >= MOST_READINGS) return undefined
      taken.add(person)
      return () => taken.delete(person)
    },
  }
}

interface Previewing {
  readonly bytes: Uint8Array
  readonly name: string
  readonly platform: PartyId
  readonly titles: readonly SeenTitle[]
  readonly only: SeenTitle | undefined
}

/** Lines of JSON while the file is read; the last one is the preview, or why there is none. */
function previewStream(c: Ctx, who: Who, asked: Previewing, leave: () => void): Response {
  const language = c.get('language')
  const stopping = new AbortController()
  const encoder = new TextEncoder()
  const stop = () => stopping.abort()
  c.req.raw.signal.addEventListener('abort', stop, { once: true })
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const put = (line: AvailsReading): void => {
        if (!stopping.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        put(await previewed(who, asked, language, put, stopping.signal))
      } catch (error) {
        if (!stopping.signal.aborted) put(refusedLine(error, language))
      } finally {
        leave()
        c.req.raw.signal.removeEventListener('abort', stop)
        if (!stopping.signal.aborted) controller.close()
      }
    },
    cancel: stop,
  })
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}

function refusedLine(error: unknown, language: DeskLanguage): AvailsReading {
  const rule = error instanceof TooLargeToRead ? 'too-large-to-read' : 'failed'
  return { refused: { rule, message: FEED_WORDS[language][rule] }, faults: [] }
}

async function previewed(
  who: Who,
  { bytes, name, platform, titles, only }: Previewing,
  language: DeskLanguage,
  put: (step: FeedStep) => void,
  signal: AbortSignal,
): Promise<AvailsReading> {
  const { knownBy } = await import('../../formats/mddf/offer/index.ts')
  const { offeringOf, previewOf } = await import('../avails/offering.ts')
  const { placeText } = await import('../../formats/mddf/index.ts')
  const known = titles.map(({ title, catalogue }) =>
    knownBy(title, catalogue.works.find(({ id }) => id === title.head.work)?.eidr),
  )
  const read = await readFeed({ bytes, name, language, known, ...(only && { only: only.id }) }, put, signal)
  const { match, faults, form, version, offers, grants, errors, warnings } = read
  if (!match)
    return { refused: { rule: 'no-avails', message: FEED_WORDS[language]['no-avails'] }, faults: [...faults] }
  const byId = new Map(titles.map((seen) => [seen.id, seen]))
  const breath = breather()
  const made: AvailsPreview['titles'] = []
  for (const [i, of] of match.titles.entries()) {
    signal.throwIfAborted()
    await breath()
    const seen = byId.get(of.title)
    const offering = seen && offeringOf(seen, partyIn(seen, platform), who.slate.asOf())
    if (offering) made.push(previewOf(seen, offering, of, language, MOST_TAKEN))
    put({ step: 'comparing', done: i + 1, part: (i + 1) / match.titles.length })
  }
  const nameOf = (id: string): string => byId.get(id as SeenTitle['id'])?.card(language).name ?? ''
  return {
    preview: {
      ...{ form, offers, grants, errors, warnings, othersCount: match.othersCount },
      ...(version !== undefined && { version }),
      faults: [...faults],
      titles: made,
      others: match.others.map(({ name: called, alid, at, titles: several }) => ({
        ...{ name: called, alid, several: several.map(nameOf) },
        ...(at && { at: placeText(at) }),
      })),
    },
  }
}

/** Somebody changed a release since: thrown through the transaction, so that nothing of it is kept. */
class Moved extends Error {}

async function takenOver(c: Ctx, served: Served, who: Who, asked: AvailsImport): Promise<AvailsTaken> {
  const { store } = served
  const language = c.get('language')
  const world = who.worlds.of(who.reader)
  const platform = asked.platform as PartyId
  const seen = asked.titles.map(({ title }) => titleIn(world, title))
  const acting = actingOn(who, world.snapshot.roles.get(seen[0]!.id))
  // Sent again, it finds its own change made.
  const before = await repeated<AvailsTaken>(c, store, acting, asked)
  if (before) return before
  const { isWithin, mayTakeOver } = await import('../avails/offering.ts')
  if (new Set(seen.map(({ id }) => id)).size < seen.length) throw new Refusal('not-valid')
  const bodies = asked.titles.map(({ base, changes }, i) => {
    const it = seen[i]!
    if (!mayTakeOver(it, platform)) throw new Refusal('not-opened')
    if (it.held.versions.release !== base) throw new Refusal('changed-since')
    const read = readChanges(changes, language)
    if (!read.every((change) => isWithin(change, it, platform))) throw new Refusal('not-opened')
    const changed: Title = changedBy(it, fromNow(it), read, language, true)
    const section: SectionToSave = { section: 'release', base, body: sectionJson('release', changed) }
    return { title: it.id, section }
  })
  const { reason } = asked
  const reply = await written(c, store, acting, asked, async (desk): Promise<AvailsTaken> => {
    const titles: AvailsTaken['titles'] = []
    for (const { title, section } of bodies) {
      const saved = await saveSections(desk, {
        ...{ title, sections: [section] },
        ...(reason !== undefined && { reason }),
      })
      if (saved.kind === 'not-opened') throw new Refusal('not-opened')
      if (saved.kind !== 'saved' || saved.sections.some(({ theirs }) => theirs.length > 0)) throw new Moved()
      const version = saved.sections[0]?.version ?? section.base
      const change = saved.change === undefined ? {} : { change: String(saved.change) }
      titles.push({ title, section: 'release', version, ...change })
    }
    return { titles }
  }).catch(async (error: unknown) => {
    if (!(error instanceof Moved)) throw error
    await who.slate.catchUp()
    throw new Refusal('changed-since')
  })
  await who.slate.catchUp()
  return reply
}
