import { createRoute } from '@hono/zod-openapi'
import { NewTitleReply, NewTitleRequest, SECTIONS } from '../../api/index.ts'
import type { TitleId } from '../../core/base/index.ts'
import type { Title } from '../../core/title/index.ts'
import { titleOf } from '../../core/title/index.ts'
import type { Plain } from '../../formats/title/index.ts'
import { decode, encode, SECTION_CODECS } from '../../formats/title/index.ts'
import { issueSentence } from '../../formats/words/index.ts'
import type { CompanyId } from '../../store/index.ts'
import { createTitle, saveRecords } from '../../store/index.ts'
import type { Served, Who } from '../context.ts'
import { actingOn, whoAsks } from '../context.ts'
import { namedIn, slugOf } from '../new-names.ts'
import { Refusal } from '../problem.ts'
import { type Api, answers, Key, newApi, sends, written } from '../route.ts'

/** The slate is the host's: those of its people who run it, or manage a title of it, open new ones. */
export function mayOpenTitles({ doors, reader, slate }: Who): boolean {
  if (!doors.some(({ host }) => host)) return false
  if (doors.some(({ host, admin }) => host && admin)) return true
  return [...slate.now().roles.values()]
    .flat()
    .some(
      ({ company, person, manages }) =>
        manages && company === slate.host && (person === undefined || person === reader.person),
    )
}

const WORK_KINDS = { series: 'series', film: 'film', stage: 'play' } as const

export function newTitleRoutes({ store }: Served): Api {
  const api = newApi()
  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles',
      summary: 'Open a new title',
      tags: ['titles'],
      request: { body: sends(NewTitleRequest), headers: Key },
      responses: answers(NewTitleReply, 'It is empty, and only the company that leads it sees it.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      if (!mayOpenTitles(who)) throw new Refusal('not-opened')
      const { name, form, home, mode, lead: asked } = c.req.valid('json')
      const lead = (asked ?? who.slate.host) as CompanyId
      if (!who.reader.companies.includes(lead)) throw new Refusal('not-opened')
      const language = c.get('language')
      const slug = slugOf(name)
      const names = namedIn(name, language)
      const id: TitleId = `title:${slug}`
      const head = {
        id,
        names,
        form,
        home: home.toUpperCase(),
        mode,
        work: `work:${slug}`,
        lead,
        reached: 'decide',
      }
      const read = decode(SECTION_CODECS.head, head as unknown as Plain)
      if (!read.ok)
        throw new Refusal('not-valid', {
          issues: read.issues.map(({ rule, at, quotes }) => ({
            path: at.join('/'),
            rule,
            message: issueSentence({ rule, quotes }, language),
          })),
        })
      const title: Title = titleOf(read.value)
      const sections = Object.fromEntries(
        SECTIONS.map((section) => [
          section,
          encode(SECTION_CODECS[section] as never, title[section] as never),
        ]),
      )
      const work = { id: head.work, names, kind: WORK_KINDS[form], owners: [lead] }
      const { catalogue, companies } = who.slate.now()
      const isParty = catalogue.parties.some((party) => party.id === lead)
      const party = { id: lead, kind: 'company', names: companies.get(lead)?.names ?? { en: lead } }
      const acting = actingOn(who, [{ company: lead }])
      const reply = await written(c, store, acting, c.req.valid('json'), async (desk) => {
        await saveRecords(desk, { kind: 'works', records: [{ id: work.id, base: 0, body: work }] })
        if (!isParty)
          await saveRecords(desk, { kind: 'parties', records: [{ id: lead, base: 0, body: party }] })
        const codeName = `Project ${slug.slice(-5).toUpperCase()}`
        const made = await createTitle(desk, { title: id, folder: slug, codeName, sections })
        if (made.kind !== 'saved') throw new Error(`A new title was not made: ${made.kind}`)
        return { id }
      })
      await who.slate.catchUp()
      return c.json(reply, 200)
    },
  )
  return api
}
