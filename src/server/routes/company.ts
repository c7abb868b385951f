import { createRoute, z } from '@hono/zod-openapi'
import {
  CompanyRequest,
  Exports,
  InvitationRequest,
  Invitations,
  Left,
  NewCompany,
  NewInvitation,
  RunningRequest,
  SessionRules,
  Workers,
} from '../../api/index.ts'
import { nameIn } from '../../core/base/index.ts'
import type { Acting, CompanyId, PersonId } from '../../store/index.ts'
import {
  accessLog,
  accountOfPerson,
  actingFor,
  addCompany,
  closeRolesOf,
  endMembership,
  invitationsIn,
  invite,
  saveRecords,
  sessionSettings,
  setRunning,
  setSessionSettings,
  tokensIn,
  withdrawInvitation,
} from '../../store/index.ts'
import type { Ctx, Served, Who } from '../context.ts'
import { actingOn, whoAsks } from '../context.ts'
import type { Snapshot } from '../live-slate.ts'
import { namedIn, slugOf } from '../new-names.ts'
import { Refusal } from '../problem.ts'
import { personName } from '../reader.ts'
import { type Api, answers, Key, newApi, sends, written } from '../route.ts'

const Done = z.object({ done: z.literal(true) })
const CompanyParam = z.object({ company: z.string().max(100) })
const PersonParam = CompanyParam.extend({ person: z.string().max(100) })

/** What takes something out of the desk, as the log of access calls it. */
const TAKING_OUT = ['export', 'download', 'print']

/** A company, for those who run it: its people, whom it invites, and how they sign in. */
export function companyRoutes(served: Served): Api {
  const api = newApi()
  const { store, accounts } = served

  /** Whoever runs the company, or the host of the workspace, at its desk. */
  const running = (c: Ctx, scope: 'read' | 'write', id: string) => {
    const who = whoAsks(c, scope)
    const company = id as CompanyId
    const isTheirs = who.doors.some((door) => door.admin && (door.company === company || door.host))
    if (!isTheirs || !who.slate.now().companies.has(company)) throw new Refusal('not-opened')
    const acting = actingOn(who, [{ company }])
    const companies = acting.companies.includes(company)
      ? acting.companies
      : ([...acting.companies, company] as const)
    return { who, company, acting: { ...acting, companies } }
  }

  api.openapi(
    createRoute({
      method: 'post',
      path: '/companies',
      summary: 'Bring a company into the workspace',
      tags: ['people'],
      request: { body: sends(CompanyRequest), headers: Key },
      responses: answers(NewCompany, 'It has no people yet, and sees nothing until a title is opened to it.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      if (!who.doors.some(({ admin, host }) => admin && host)) throw new Refusal('not-opened')
      const { name, country } = c.req.valid('json')
      const reply = await written(c, store, actingOn(who), c.req.valid('json'), async (desk) => {
        const company: CompanyId = `party:${slugOf(name)}`
        const names = namedIn(name, c.get('language'))
        await addCompany(desk, { company, names })
        const body = { id: company, kind: 'company', names, country: country.toUpperCase() }
        await saveRecords(desk, { kind: 'parties', records: [{ id: company, base: 0, body }] })
        return { id: company }
      })
      await who.slate.catchUp()
      return c.json(reply, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/companies/{company}/people',
      summary: 'The people of a company',
      tags: ['people'],
      request: { params: CompanyParam },
      responses: answers(Workers, 'For those who run it.'),
    }),
    async (c) => {
      const { who, company, acting } = running(c, 'read', c.req.valid('param').company)
      const { tokens, exports } = await actingFor(store, acting, async (desk) => ({
        tokens: await tokensIn(desk),
        exports: await takenOut(desk),
      }))
      const now = served.clock()
      const items = membersOf(who.slate.now(), company).map(({ person, admin }) => ({
        id: person,
        name: personName(who.slate.now(), person, c.get('language')),
        admin,
        me: person === who.reader.person,
        tokens: tokens.filter(
          (it) =>
            it.person === person &&
            it.company === company &&
            it.revokedAt === undefined &&
            Date.parse(it.expiresAt) > now,
        ).length,
        exports: exports.filter((it) => it.person === person && it.company === company).length,
      }))
      c.header('cache-control', 'no-store')
      return c.json({ items }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/companies/{company}/sessions',
      summary: 'How a company’s people sign in',
      tags: ['people'],
      request: { params: CompanyParam },
      responses: answers(SessionRules, 'What holds until somebody says otherwise, too.'),
    }),
    async (c) => {
      const { company, acting } = running(c, 'read', c.req.valid('param').company)
      return c.json(await actingFor(store, acting, (desk) => sessionSettings(desk, company)), 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'put',
      path: '/companies/{company}/sessions',
      summary: 'Say how a company’s people sign in',
      tags: ['people'],
      request: { params: CompanyParam, body: sends(SessionRules), headers: Key },
      responses: answers(Done, 'It holds at once, for sessions that are open as well.'),
    }),
    async (c) => {
      const { company, acting } = running(c, 'write', c.req.valid('param').company)
      const rules = c.req.valid('json')
      if (rules.absoluteMinutes < rules.idleMinutes)
        throw new Refusal('not-valid', {
          issues: [{ path: 'absoluteMinutes', rule: 'too-short' }],
        })
      await written(c, store, acting, rules, async (desk) => {
        await setSessionSettings(desk, company, rules)
        return null
      })
      accounts.doubt()
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/companies/{company}/invitations',
      summary: 'Whom a company has invited',
      tags: ['people'],
      request: { params: CompanyParam },
      responses: answers(Invitations, 'The newest first.'),
    }),
    async (c) => {
      const { who, company, acting } = running(c, 'read', c.req.valid('param').company)
      const all = await actingFor(store, acting, invitationsIn)
      const items = all
        .filter((it) => it.company === company)
        .map(({ invitation, email, admin, invitedBy, expiresAt, state }) => ({
          id: invitation,
          email,
          admin,
          invitedBy: personName(who.slate.now(), invitedBy, c.get('language')),
          expiresAt: new Date(expiresAt).toISOString(),
          state,
        }))
        .reverse()
      c.header('cache-control', 'no-store')
      return c.json({ items }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/invitations',
      summary: 'Ask somebody into a company',
      tags: ['people'],
      request: { body: sends(InvitationRequest) },
      responses: answers(NewInvitation, 'The secret is told this once; it goes into the link.'),
    }),
    async (c) => {
      const { company: id, email, admin = false, days } = c.req.valid('json')
      const { company, acting } = running(c, 'write', id)
      const expiresAt = new Date(served.clock() + days * 86_400_000).toISOString()
      // Not kept with its key, as other replies are: the secret would be kept with it.
      const { invitation, secret } = await actingFor(store, acting, (desk) =>
        invite(desk, { company, email: email.toLowerCase(), admin, expiresAt }),
      )
      served.access.add(acting, { action: 'invite', what: invitation, address: c.get('address') })
      c.header('cache-control', 'no-store')
      return c.json({ id: invitation, secret, path: `/join#${secret}` }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/companies/{company}/invitations/{invitation}',
      summary: 'Withdraw an invitation',
      tags: ['people'],
      request: { params: CompanyParam.extend({ invitation: z.string().max(100) }), headers: Key },
      responses: answers(Done, 'Its link opens nothing any more.'),
    }),
    async (c) => {
      const { invitation } = c.req.valid('param')
      const { company, acting } = running(c, 'write', c.req.valid('param').company)
      const done = await written(c, store, acting, null, async (desk) => {
        const open = (await invitationsIn(desk)).some(
          (it) => it.invitation === invitation && it.company === company && it.state === 'open',
        )
        return open && (await withdrawInvitation(desk, invitation))
      })
      if (!done) throw new Refusal('not-found')
      served.access.add(acting, {
        action: 'withdraw-invitation',
        what: invitation,
        address: c.get('address'),
      })
      return c.json({ done: true as const }, 200)
    },
  )

  const takenOut = async (desk: Parameters<typeof accessLog>[0], person?: PersonId) => {
    const all = []
    for (const action of TAKING_OUT)
      all.push(...(await accessLog(desk, { action, limit: 1_000, ...(person && { person }) })).rows)
    return all.sort((a, b) => b.n - a.n)
  }

  /** What somebody took out, for a company's own eyes: a title that is not opened to the reader has no name. */
  const exportsOf = async (
    c: Ctx,
    who: Who,
    acting: Acting,
    company: CompanyId,
    person: PersonId,
  ): Promise<Exports['items']> => {
    const rows = await actingFor(store, acting, (desk) => takenOut(desk, person))
    const world = who.worlds.of(who.reader)
    return rows
      .filter((row) => row.company === company)
      .map(({ at, title, copy, address }) => {
        const seen = title && world.title(title)
        return {
          at: new Date(at).toISOString(),
          ...(seen && { title: nameIn(seen.title.head.names, c.get('language')) }),
          ...(copy !== undefined && { copy }),
          ...(address !== undefined && { address }),
        }
      })
  }

  api.openapi(
    createRoute({
      method: 'get',
      path: '/companies/{company}/people/{person}/exports',
      summary: 'What somebody took out of the desk',
      description: 'For those who run the company, of people who left as well. That it was read is entered.',
      tags: ['people'],
      request: { params: PersonParam },
      responses: answers(Exports, 'The newest first.'),
    }),
    async (c) => {
      const { who, company, acting } = running(c, 'read', c.req.valid('param').company)
      const person = c.req.valid('param').person as PersonId
      const known = who.slate
        .now()
        .people.get(person)
        ?.companies.some((it) => it.company === company)
      if (!known) throw new Refusal('not-found')
      served.access.add(acting, { action: 'read-log', what: person, address: c.get('address') })
      return c.json({ items: await exportsOf(c, who, acting, company, person) }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'put',
      path: '/companies/{company}/people/{person}',
      summary: 'Let somebody run a company, or run it no more',
      description: 'For those who run it, and for the host. Somebody always runs it.',
      tags: ['people'],
      request: { params: PersonParam, body: sends(RunningRequest), headers: Key },
      responses: answers(Done, 'It holds at once.'),
    }),
    async (c) => {
      const { who, company, acting } = running(c, 'write', c.req.valid('param').company)
      const person = c.req.valid('param').person as PersonId
      const { admin } = c.req.valid('json')
      const done = await written(c, store, acting, { admin }, (desk) =>
        setRunning(desk, { company, person, admin }),
      )
      if (done === 'no-such-person') throw new Refusal('not-found')
      if (done === 'last-manager')
        throw new Refusal('not-valid', {
          issues: [{ path: 'admin', rule: 'last-manager' }],
        })
      await who.slate.catchUp()
      accounts.doubt()
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/companies/{company}/people/{person}',
      summary: 'Somebody leaves a company',
      description:
        'One action: their sessions end, their tokens are revoked, what was opened to them by name is closed.',
      tags: ['people'],
      request: { params: PersonParam, headers: Key },
      responses: answers(Left, 'They have left; what they had taken out is listed.'),
    }),
    async (c) => {
      const { who, company, acting } = running(c, 'write', c.req.valid('param').company)
      const person = c.req.valid('param').person as PersonId
      const members = membersOf(who.slate.now(), company)
      const isLastOfHost =
        company === who.slate.host &&
        members.some((it) => it.person === person && it.admin) &&
        !members.some((it) => it.person !== person && it.admin)
      if (isLastOfHost)
        throw new Refusal('not-valid', {
          issues: [{ path: 'person', rule: 'last-manager' }],
        })
      const left = await written(c, store, acting, null, async (desk) => {
        const tokens = (await tokensIn(desk)).filter(
          (it) => it.person === person && it.company === company && it.revokedAt === undefined,
        ).length
        const account = await accountOfPerson(desk, person)
        return (await endMembership(desk, company, person))
          ? { tokens, ...(account !== undefined && { account }) }
          : null
      })
      if (!left) throw new Refusal('not-found')
      const sessions = left.account === undefined ? [] : await accounts.sessionsOf(left.account)
      if (left.account !== undefined) await accounts.leaveEverywhere(left.account)
      const heirs = members.filter((it) => it.person !== person && it.admin)
      const heir = (heirs.find((it) => it.person === who.reader.person) ?? heirs[0])?.person
      const roles = await closeRolesOf(store, acting, { company, person, ...(heir && { heir }) })
      await who.slate.catchUp()
      const language = c.get('language')
      const world = who.worlds.of(who.reader)
      const passedOn = roles.passedOn.flatMap((id) => {
        const seen = world.title(id)
        return seen ? [nameIn(seen.title.head.names, language)] : []
      })
      return c.json(
        {
          sessions: sessions.length,
          tokens: left.tokens,
          roles: roles.closed,
          links: roles.links,
          passedOn,
          ...(heir && roles.passedOn.length > 0 && { heir: personName(who.slate.now(), heir, language) }),
          exports: await exportsOf(c, who, acting, company, person),
        },
        200,
      )
    },
  )
  return api
}

const membersOf = ({ people }: Snapshot, company: CompanyId) =>
  [...people.values()].flatMap(({ person, left, companies }) => {
    const member = companies.find((it) => it.company === company && it.until === undefined)
    return member && !left ? [{ person, admin: member.admin }] : []
  })
