import { createRoute } from '@hono/zod-openapi'
import {
  type Conflict,
  Difference,
  PROBLEM_WORDS,
  reads,
  type SaveRequest as SaveAsked,
  Saved,
  type Saved as SavedReply,
  SaveRequest,
  type Sections,
  seenSections,
  TitlePage,
  TryRequest,
} from '../../api/index.ts'
import type { GrantId, TitleId } from '../../core/base/index.ts'
import { pathOf } from '../../core/base/index.ts'
import type { Section, Title } from '../../core/title/index.ts'
import { placeAt } from '../../core/title/index.ts'
import type { Plain } from '../../formats/title/index.ts'
import { decode, SECTION_CODECS } from '../../formats/title/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import type { ClashingSection, OwnDesk } from '../../store/index.ts'
import { actingFor, computingIn, saveSections, sectionAt } from '../../store/index.ts'
import type { From } from '../changing.ts'
import { changedBy, readChanges, sectionJson } from '../changing.ts'
import type { Ctx, Served, Who } from '../context.ts'
import { actingOn, whoAsks, worldFor } from '../context.ts'
import { markFor } from '../copy.ts'
import { hashOf } from '../hash.ts'
import { Refusal } from '../problem.ts'
import type { SeenTitle, World } from '../reader.ts'
import { companyName, personName } from '../reader.ts'
import {
  type Api,
  answers,
  CONFLICT,
  Key,
  newApi,
  Reading,
  repeated,
  sends,
  TitleParam,
  written,
  writtenJson,
  writtenReply,
} from '../route.ts'
import { scenarioCard, scenariosOf } from '../scenarios.ts'
import type { HeldTitle } from '../slate-reading.ts'
import { differenceOf, pageOf, writtenPage } from '../title-page.ts'

/** A title that whoever asks may see; one they may not is not there. */
export function titleIn(world: World, id: string): SeenTitle {
  const seen = world.title(id as TitleId)
  if (!seen) throw new Refusal('not-found')
  return seen
}

export const fromNow = (seen: SeenTitle): From => ({
  title: seen.held.title,
  seen: seen.json,
  json: seen.held.json,
})

export function titleRoutes(served: Served): Api {
  const api = newApi()
  const { store } = served

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}',
      summary: 'One title, as its page shows it',
      tags: ['titles'],
      request: { params: TitleParam, query: Reading },
      responses: answers(TitlePage, 'What the reader may see of it.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world, as } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      const acting = actingOn(who, world.snapshot.roles.get(seen.id))
      const viewed = { title: seen.id, ...(as && { what: `as ${as}` }) }
      // Script text is shown with whose copy it is.
      const mark = seen.json.adapt === undefined ? undefined : await markFor(served, c, acting, world, viewed)
      if (!mark) served.access.add(acting, { action: 'view', ...viewed, address: c.get('address') })
      const language = c.get('language')
      const stored = await actingFor(store, acting, (desk) => scenariosOf(desk, seen.id))
      const scenarios = stored
        .filter(({ owner, shared }) => as === undefined || owner === as || shared.includes(as))
        .flatMap((scenario) => scenarioCard(scenario, seen, who, language) ?? [])
      const { bytes, hash } = writtenPage(seen, language)
      const rest = JSON.stringify({
        asOf: who.slate.asOf(),
        manages: seen.manages,
        ...(as && { as }),
        ...(mark && { mark }),
        scenarios,
      })
      // Whoever looks through another's eyes does not write with their hand.
      if (as) {
        const looked = { ...pageOf(seen, language), writable: [], ...JSON.parse(rest) }
        return writtenReply(c, who, writtenJson(JSON.stringify(looked))) as never
      }
      // The page is written once for all who see the same.
      const reply = {
        hash: hashOf(`${hash} ${rest}`),
        text: () => Buffer.concat([bytes, Buffer.from(`,${rest.slice(1)}`)]),
      }
      return writtenReply(c, who, reply) as never
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/try',
      summary: 'What if?',
      description: 'What the changes would break, mend and move. Nothing is saved.',
      tags: ['titles'],
      request: { params: TitleParam, body: sends(TryRequest) },
      responses: answers(Difference, 'Beside the title as it stands.'),
    }),
    (c) => {
      const who = whoAsks(c, 'read')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const language = c.get('language')
      const changes = readChanges(c.req.valid('json').changes, language)
      const changed = changedBy(seen, fromNow(seen), changes, language, false)
      return c.json(differenceOf(seen, changed, language), 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/save',
      summary: 'Save changes, as one',
      tags: ['titles'],
      request: { params: TitleParam, body: sends(SaveRequest), headers: Key },
      responses: {
        ...answers(Saved, 'Saved, with what others changed meanwhile in other places.'),
        ...CONFLICT,
      },
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      return c.json(await save(c, served, who, seen, c.req.valid('json')), 200)
    },
  )

  return api
}

/**
 * Saves changes that were made from certain versions. They are made again on those, whole, and the store brings
 * them together with what stands there now.
 */
export async function save(
  c: Ctx,
  served: Served,
  who: Who,
  seen: SeenTitle,
  { changes, base = {}, reason }: Omit<SaveAsked, 'base'> & { readonly base?: SaveAsked['base'] | undefined },
): Promise<SavedReply> {
  const language = c.get('language')
  const asked = readChanges(changes, language)
  const from = await fromVersions(served, who, seen, base)
  const request = { changes, base, reason }
  let changed: Title
  try {
    changed = changedBy(seen, from.from, asked, language, true)
  } catch (refusal) {
    const acting = actingOn(who, who.slate.now().roles.get(seen.id))
    const known = await repeated<SavedReply>(c, served.store, acting, request)
    if (!known) throw refusal
    return told(c, who, seen, known)
  }
  const sections = (Object.keys(changed) as Section[]).filter(
    (section) => changed[section] !== from.from.title[section],
  )
  const bodies = sections.map((section) => ({
    section,
    base: from.versions[section] ?? 0,
    body: sectionJson(section, changed),
  }))
  return await saveBodies(c, served, who, seen, bodies, request, async (desk) =>
    saveSections(desk, { title: seen.id, sections: bodies, ...(reason !== undefined && { reason }) }),
  )
}

interface Body {
  readonly section: Section
  readonly base: number
  readonly body: Plain
}

export async function saveBodies(
  c: Ctx,
  served: Served,
  who: Who,
  seen: SeenTitle,
  bodies: readonly Body[],
  request: unknown,
  work: (desk: OwnDesk) => ReturnType<typeof saveSections>,
): Promise<SavedReply> {
  const acting = actingOn(who, who.slate.now().roles.get(seen.id))
  if (bodies.length === 0)
    return (
      (await repeated<SavedReply>(c, served.store, acting, request)) ?? {
        versions: {},
        theirs: [],
      }
    )
  const reply = await written(c, served.store, acting, request, async (desk): Promise<SavedReply> => {
    const saved = await work(desk)
    if (saved.kind === 'clash') throw new Clash(saved.sections)
    if (saved.kind === 'granted-already') throw grantedAlready(saved.grants, c.var.language)
    if (saved.kind !== 'saved')
      throw saved.kind === 'not-opened'
        ? new Refusal('not-opened')
        : new Refusal('not-valid', {
            issues: saved.sections.map((section) => ({ path: `base/${section}`, rule: 'no-such-version' })),
          })
    const versions = Object.fromEntries(saved.sections.map(({ section, version }) => [section, version]))
    const theirs = saved.sections.flatMap((section) => section.theirs.map(({ path }) => path))
    return {
      ...(saved.change !== undefined && { change: String(saved.change) }),
      versions,
      theirs: theirs.map((path) => ({ place: { path, name: '' } })),
    }
  }).catch(async (error: unknown) => {
    if (!(error instanceof Clash)) throw error
    await who.slate.catchUp()
    throw new Refusal('conflict', { conflicts: conflictsFor(c, who, seen, error.sections) })
  })
  await who.slate.catchUp()
  return told(c, who, seen, reply)
}

/** By whom and to whom it was granted is not said: whoever signs may not be the one to know. */
const grantedAlready = (grants: readonly GrantId[], language: DeskLanguage): Refusal =>
  new Refusal('granted-already', {
    issues: grants.map((grant) => ({
      path: pathOf('clear', 'grants', grant),
      rule: 'granted-already',
      message: PROBLEM_WORDS[language]['granted-already'],
    })),
  })

/** What others changed is told as the reader now sees it. */
function told(c: Ctx, who: Who, seen: SeenTitle, reply: SavedReply): SavedReply {
  const now = who.worlds.of(who.reader).title(seen.id)
  const { speaker } = (now ?? seen).told(c.get('language'))
  return {
    ...reply,
    theirs: reply.theirs.flatMap(({ place: { path } }) => {
      const [before, after] = [seen, now].map((it) => it && placeAt(it.json as unknown as Title, path))
      if (!before && !after) return []
      return [
        {
          place: { path, name: speaker.place(path) },
          ...(before?.value !== undefined && { before: before.value }),
          ...(after?.value !== undefined && { after: after.value }),
        },
      ]
    }),
  }
}

/** Somebody else was there first: thrown through the transaction, so that nothing of it is kept. */
class Clash extends Error {
  readonly sections: readonly ClashingSection[]
  constructor(sections: readonly ClashingSection[]) {
    super('clash')
    this.sections = sections
  }
}

function conflictsFor(c: Ctx, who: Who, seen: SeenTitle, sections: readonly ClashingSection[]): Conflict[] {
  const language = c.get('language')
  const world = who.worlds.of(who.reader)
  const now = world.title(seen.id) ?? seen
  const { speaker } = now.told(language)
  return sections.flatMap(({ section, clashes, current }) =>
    clashes
      .filter(() => reads(now.sight, section))
      .map(({ path, base, mine }): Conflict => {
        const theirs = placeAt(now.json as unknown as Title, path)?.value
        const shown = placeAt(seen.json as unknown as Title, path) !== undefined || theirs !== undefined
        return {
          place: { path, name: speaker.place(path) },
          ...(shown && base !== undefined && !isPart(seen, path) && { base }),
          ...(mine !== undefined && !isPart(seen, path) && { mine }),
          ...(theirs !== undefined && { theirs }),
          by: personName(world.snapshot, current.person, language),
          company: companyName(world.snapshot, current.company, language),
          at: current.at,
          version: current.version,
        }
      }),
  )
}

/** Is something at this place kept from the reader? Then its whole value is not told either. */
const isPart = ({ json, held }: SeenTitle, path: string): boolean =>
  JSON.stringify(placeAt(json as unknown as Title, path)?.value) !==
  JSON.stringify(placeAt(held.json as unknown as Title, path)?.value)

/** The title as it stood in the versions from which somebody began. */
async function fromVersions(
  { store }: Served,
  who: Who,
  seen: SeenTitle,
  base: SaveAsked['base'],
): Promise<{ readonly from: From; readonly versions: HeldTitle['versions'] }> {
  const { held, sight } = seen
  const older = (Object.entries(base) as [Section, number | undefined][]).filter(
    ([section, version]) =>
      version !== undefined && version !== held.versions[section] && reads(sight, section),
  )
  if (older.length === 0) return { from: fromNow(seen), versions: held.versions }
  const title: Record<string, unknown> = { ...held.title }
  const json: Record<string, Plain> = { ...held.json }
  const versions: Record<string, number | undefined> = { ...held.versions }
  const stored = await computingIn(store, who.workspace, async (desk) => {
    const found = []
    for (const [section, version] of older)
      found.push([section, version!, await sectionAt(desk, seen.id, section, version!)] as const)
    return found
  })
  for (const [section, version, at] of stored) {
    const read = at && decode(SECTION_CODECS[section] as never, at.body as Plain)
    if (!at || !read?.ok)
      throw new Refusal('not-valid', {
        issues: [{ path: `base/${section}`, rule: 'no-such-version' }],
      })
    title[section] = read.value
    json[section] = at.body as Plain
    versions[section] = version
  }
  const whole = json as HeldTitle['json']
  return {
    from: {
      title: title as unknown as Title,
      json: whole,
      seen: seenSections(whole as Sections, sight, 'shown'),
    },
    versions: versions as HeldTitle['versions'],
  }
}
