import { setTimeout as wait } from 'node:timers/promises'
import { createRoute, z } from '@hono/zod-openapi'
import { setCookie } from 'hono/cookie'
import {
  type ProviderChoice,
  roleName,
  SampleEnterRequest,
  SamplePeople,
  Session,
  type Session as SessionReply,
} from '../../api/index.ts'
import { nameIn } from '../../core/base/index.ts'
import type { SessionCookie } from '../accounts.ts'
import type { Ctx, Served } from '../context.ts'
import { actingOn } from '../context.ts'
import { isLoopback } from '../guard.ts'
import { Refusal } from '../problem.ts'
import type { Providers } from '../providers.ts'
import { companyName, personName } from '../reader.ts'
import { type Api, answers, newApi, sends } from '../route.ts'
import { SAMPLE, SEATS, sampleAccount, seatOf } from '../sample.ts'
import { mayOpenTitles } from './new-title.ts'

const Done = z.object({ done: z.literal(true) })

/** What a browser calls itself, cut where it would only fill the log. */
export const agentOf = (c: Ctx): string => (c.req.header('user-agent') ?? '').slice(0, 300)

export const setSession = (c: Ctx, { name, value, maxAge, secure }: SessionCookie): void =>
  setCookie(c, name, value, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge, secure })

/** So long the door waits for what a provider says that has not answered yet. */
const DOOR_WAITS_MS = 500

/** By which providers one may sign in, as whoever stands at the door is told. */
export async function providersSeen(providers: Providers): Promise<ProviderChoice[]> {
  await Promise.race([providers.ask(), wait(DOOR_WAITS_MS, undefined, { ref: false })])
  return providers
    .now()
    .map(({ id, name, away }) => ({ id, name, ...(away !== undefined && { away: true as const }) }))
}

/** The sign-in's own requests. Whoever comes in by one is entered in the log of access. */
export async function signIn(c: Ctx, { accounts, access }: Served): Promise<Response> {
  const { reply, entered } = await accounts.handle(c.req.raw, c.get('address'))
  const [door] = entered?.doors ?? []
  if (entered && door) {
    const { workspace, person, company } = door
    const what = entered.method
    access.add(
      { workspace, person, companies: [company] },
      { action: 'sign-in', what, address: c.get('address'), agent: agentOf(c) },
    )
  }
  return reply
}

/** Who is signed in, and how one comes in and leaves. */
export function sessionRoutes(served: Served): Api {
  const api = newApi()
  const { accounts } = served
  /** The click that signs in exists only here: on this machine, with the sample loaded. */
  const sampleOpen = (c: Ctx): boolean => served.sample && served.loopback && isLoopback(c.get('address'))
  const sampleOnly = (c: Ctx): void => {
    if (!sampleOpen(c)) throw new Refusal('not-found')
  }

  /** What the door shows to whoever is not in. */
  const strangerSees = async (c: Ctx): Promise<Pick<SessionReply, 'outside' | 'setup' | 'providers'>> => {
    if (c.get('who')) return {}
    const isOutside = (await accounts.signedIn(c.req.raw.headers)) !== undefined
    const isEmpty = (await served.setup?.isOpen()) ?? false
    const providers = await providersSeen(accounts.providers)
    return {
      ...(isOutside && { outside: true }),
      ...(isEmpty && { setup: true }),
      ...(providers.length > 0 && { providers }),
    }
  }

  api.openapi(
    createRoute({
      method: 'get',
      path: '/session',
      summary: 'Who is signed in',
      tags: ['session'],
      responses: answers(Session, 'Who asks; without `person` nobody is signed in.'),
    }),
    async (c) => {
      const who = c.get('who')
      const language = c.get('language')
      c.header('cache-control', 'no-store')
      const slate = who?.slate ?? (sampleOpen(c) ? (await served.slates(SAMPLE)).slate : undefined)
      const asOf = slate?.asOf() ?? new Date(served.clock()).toISOString().slice(0, 10)
      const reply: SessionReply = {
        sample: sampleOpen(c),
        ...(slate && { slate: nameIn(slate.names, language) }),
        asOf,
        ...(await strangerSees(c)),
      }
      if (!who) return c.json(reply, 200)
      const { snapshot } = who.worlds.of(who.reader)
      const { person, companies } = who.reader
      const roles = [...snapshot.roles.values()]
        .flat()
        .filter(
          (role) => companies.includes(role.company) && (role.person === undefined || role.person === person),
        )
      const seat = who.workspace === SAMPLE ? seatOf(person) : undefined
      const role = seat?.role ?? roles[0]?.role
      return c.json(
        {
          ...reply,
          person: {
            id: person,
            name: personName(snapshot, person, language),
            company: companyName(snapshot, companies[0], language),
            companyId: companies[0],
            role: role === undefined ? '' : roleName(role, language),
            ...(seat && { language: seat.language }),
            administers: who.doors.some(({ admin }) => admin) || roles.some(({ manages }) => manages),
            audits:
              roles.some((it) => it.role === 'auditor' || it.manages) ||
              who.doors.some(({ host, admin }) => host && admin),
            needsSecondFactor: who.lacksSecondFactor ?? false,
            runs: who.doors.some(({ admin }) => admin),
            opensTitles: mayOpenTitles(who),
          },
        },
        200,
      )
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/sample/people',
      summary: 'The people of the local sample',
      description: 'Exists only on this machine, and only with the sample loaded.',
      tags: ['session'],
      responses: answers(SamplePeople, 'Whoever may be entered with a click. All of them are invented.'),
    }),
    async (c) => {
      sampleOnly(c)
      const language = c.get('language')
      const { slate } = await served.slates(SAMPLE)
      const items = SEATS.map(({ person, company, role, names, sees, language: own }) => ({
        id: person,
        name: nameIn(names, language),
        company: companyName(slate.now(), company, language),
        role: roleName(role, language),
        sees: nameIn(sees, language),
        language: own,
      }))
      return c.json({ items }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/sample/enter',
      summary: 'Sign in as a person of the local sample',
      tags: ['session'],
      request: { body: sends(SampleEnterRequest) },
      responses: answers(Done, 'Signed in; the cookie is set.'),
    }),
    async (c) => {
      sampleOnly(c)
      const account = await sampleAccount(accounts, c.req.valid('json').id)
      if (account === undefined || !seatOf(c.req.valid('json').id)) throw new Refusal('not-found')
      const before = c.get('who')?.signed
      if (before) await accounts.leave(before.session)
      setSession(
        c,
        await accounts.enter(account, { address: c.get('address'), agent: agentOf(c), method: 'sample' }),
      )
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/session/leave',
      summary: 'Sign out here',
      tags: ['session'],
      responses: answers(Done, 'Signed out.'),
    }),
    async (c) => {
      // Whoever is of no company any more may leave, too.
      const signed = await accounts.signedIn(c.req.raw.headers)
      if (signed) await accounts.leave(signed.session)
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/session/leave-everywhere',
      summary: 'Sign out on every device',
      tags: ['session'],
      responses: answers(Done, 'Every session of the account has ended.'),
    }),
    async (c) => {
      const who = c.get('who')
      if (!who?.signed) throw new Refusal('not-signed-in')
      await accounts.leaveEverywhere(who.signed.account)
      served.access.add(actingOn(who), { action: 'sign-out-everywhere', address: c.get('address') })
      return c.json({ done: true as const }, 200)
    },
  )
  return api
}
