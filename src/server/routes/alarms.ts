import { createRoute, z } from '@hono/zod-openapi'
import {
  AlarmDigest,
  type AlarmItem,
  AlarmList,
  CalendarFeed,
  CalendarMade,
  MOST_ALARM_DAYS,
} from '../../api/index.ts'
import type { TitleId } from '../../core/base/index.ts'
import { nameIn } from '../../core/base/index.ts'
import type { Alarm } from '../../core/seams/index.ts'
import { alarmId, slateAlarms } from '../../core/seams/index.ts'
import { writeCalendar } from '../../formats/icalendar/index.ts'
import type { AlarmSpeaker, DeskLanguage } from '../../formats/words/index.ts'
import {
  ALARM_WORDS,
  alarmDigest,
  alarmEvents,
  isDeskLanguage,
  sayAlarm,
  weekOf,
} from '../../formats/words/index.ts'
import type { CalendarHolder } from '../../store/index.ts'
import { actingFor, calendarHolder, calendarOf, makeCalendar, revokeCalendar } from '../../store/index.ts'
import type { Ctx, Served } from '../context.ts'
import { actingOn, whoAsks, worldFor } from '../context.ts'
import { Refusal } from '../problem.ts'
import type { Reader, World } from '../reader.ts'
import { companyName } from '../reader.ts'
import { type Api, answers, newApi, PROBLEMS, Reading } from '../route.ts'

const Ahead = Reading.extend({
  days: z.coerce.number().int().min(0).max(MOST_ALARM_DAYS).optional().openapi({
    description: 'How far ahead to look; 90 where it is not said.',
  }),
})
const USUAL_DAYS = 90
// A calendar shows the year to come, and the month in which one plans the next.
const CALENDAR_DAYS = 400
const REFRESH_HOURS = 12
const CALENDAR_PATH = /^genchi_cal_[\w-]{20,100}$/

/**
 * What falls due in the contracts. All of it is made of titles and of the catalogue as their reader sees them, so
 * that an alarm says nothing that its reader could not have read there.
 */
export function alarmRoutes(served: Served): Api {
  const api = newApi()
  const { store, clock } = served
  const now = () => new Date(clock()).toISOString()
  const own = (c: Ctx) => actingOn(whoAsks(c, 'read'))

  api.openapi(
    createRoute({
      method: 'get',
      path: '/alarms',
      summary: 'What falls due in the contracts in the next days',
      tags: ['alarms'],
      request: { query: Ahead },
      responses: answers(AlarmList, 'The nearest first.'),
    }),
    (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const days = c.req.valid('query').days ?? USUAL_DAYS
      const said = speakersIn(world, c.get('language'))
      const mine: ReadonlySet<string> = new Set(who.reader.companies)
      const items = alarmsIn(world, days).map((alarm) => itemOf(alarm, said(alarm), world, mine))
      c.header('cache-control', 'no-store')
      return c.json({ asOf: world.snapshot.asOf, days, items }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/alarms/digest',
      summary: 'The same as a mail in plain text',
      tags: ['alarms'],
      request: { query: Ahead },
      responses: answers(AlarmDigest, 'Subject and text.'),
    }),
    (c) => {
      const { world } = worldFor(c, whoAsks(c, 'read'))
      const days = c.req.valid('query').days ?? USUAL_DAYS
      c.header('cache-control', 'no-store')
      return c.json(digestFor(world, days, c.get('language')), 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/calendar-feed',
      summary: 'Whether one has a calendar address',
      tags: ['alarms'],
      responses: answers(CalendarFeed, 'Never the address itself: it is told once, when it is made.'),
    }),
    async (c) => {
      const address = await actingFor(store, own(c), calendarOf)
      c.header('cache-control', 'no-store')
      if (!address) return c.json({ active: false }, 200)
      const { createdAt, readAt } = address
      return c.json({ active: true, createdAt, ...(readAt !== undefined && { readAt }) }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/calendar-feed',
      summary: 'Make one’s calendar address, or renew it',
      description: 'An address that one had before is revoked. Whoever has the address reads what one sees.',
      tags: ['alarms'],
      responses: answers(CalendarMade, 'The address, told this once.'),
    }),
    async (c) => {
      const acting = actingOn(whoAsks(c, 'write'))
      // Not kept under an idempotency key: the reply holds the secret.
      const secret = await actingFor(store, acting, (desk) => makeCalendar(desk, c.get('language'), now()))
      c.header('cache-control', 'no-store')
      return c.json({ url: `${served.url}/api/calendar/${secret}` }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/calendar-feed',
      summary: 'Revoke one’s calendar address',
      tags: ['alarms'],
      responses: answers(CalendarFeed, 'From now on the address answers nobody.'),
    }),
    async (c) => {
      const acting = actingOn(whoAsks(c, 'write'))
      await actingFor(store, acting, (desk) => revokeCalendar(desk, now()))
      return c.json({ active: false }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/calendar/{secret}',
      summary: 'A person’s calendar of what falls due, for a calendar program',
      description: 'Needs no session: the address is the secret. It shows what its person sees now.',
      tags: ['alarms'],
      request: { params: z.object({ secret: z.string().max(200) }) },
      responses: {
        200: {
          description: 'iCalendar (RFC 5545).',
          content: { 'text/calendar': { schema: z.string() } },
        },
        ...PROBLEMS,
      },
    }),
    async (c) => {
      const { secret } = c.req.valid('param')
      const holder = CALENDAR_PATH.test(secret) ? await calendarHolder(store, secret) : undefined
      if (!holder || (await lacksSecondFactor(served, holder))) throw new Refusal('not-found')
      const { worlds } = await served.slates(holder.workspace)
      const reader: Reader = { person: holder.person, companies: holder.companies }
      const language = isDeskLanguage(holder.language) ? holder.language : 'en'
      const text = calendarFor(worlds.of(reader), language, served.url, now())
      return c.body(text, 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'inline; filename="genchi.ics"',
        'cache-control': 'private, no-store',
      }) as never
    },
  )
  return api
}

/** An address opens no more than its person may: a company that asks for a second factor asks for it here too. */
async function lacksSecondFactor({ accounts }: Served, holder: CalendarHolder): Promise<boolean> {
  const { account, secondFactor } = holder
  if (!secondFactor || account === undefined) return false
  return !(await accounts.hasSecondFactor(account)) && !(await accounts.hasProvider(account))
}

function alarmsIn(world: World, days: number): readonly Alarm[] {
  const seen = world.titles()
  const [some] = seen
  if (!some) return []
  const titles = seen.map(({ title }) => title)
  return slateAlarms(titles, some.catalogue, world.snapshot.asOf, days)
}

/** Each alarm is said with the names of its own title, as its reader sees them. */
function speakersIn(world: World, language: DeskLanguage): (alarm: Alarm) => AlarmSpeaker {
  const titleName = (id: TitleId) => nameIn(world.title(id)?.title.head.names ?? {}, language) || '–'
  const [some] = world.titles()
  return ({ titles: [id] }) => {
    const its = (id && world.title(id)) ?? some
    if (!its) throw new Refusal('not-found')
    return { speaker: its.told(language).speaker, titleName }
  }
}

function itemOf(alarm: Alarm, its: AlarmSpeaker, { snapshot }: World, mine: ReadonlySet<string>): AlarmItem {
  const said = sayAlarm(alarm, its)
  const { responsible, fee } = said
  const { language } = its.speaker
  return {
    id: alarmId(alarm),
    kind: alarm.kind,
    title: said.title,
    day: alarm.day,
    inDays: alarm.inDays,
    week: weekOf(alarm.day),
    sentence: said.sentence,
    otherwise: said.otherwise,
    party: { id: alarm.party, name: companyName(snapshot, alarm.party as never, language) },
    mine: mine.has(alarm.party),
    ...(responsible !== undefined && { responsible }),
    ...(fee !== undefined && { fee }),
    titles: alarm.titles.map((id) => ({ id, name: its.titleName(id) })),
    path: alarm.path,
  }
}

function digestFor(world: World, days: number, language: DeskLanguage): AlarmDigest {
  const found = alarmsIn(world, days)
  const [some] = world.titles()
  if (!some) throw new Refusal('not-found')
  return alarmDigest(found, days, some.told(language).speaker, speakersIn(world, language))
}

function calendarFor(world: World, language: DeskLanguage, url: string, at: string): string {
  const said = speakersIn(world, language)
  const host = new URL(url).hostname
  return writeCalendar(
    {
      name: ALARM_WORDS[language].name,
      language,
      refreshHours: REFRESH_HOURS,
      events: alarmEvents(alarmsIn(world, CALENDAR_DAYS), host, said, () => `${url}/alarms`),
    },
    at,
  )
}
