import { createRoute, z } from '@hono/zod-openapi'
import {
  CloseRequest,
  Companies,
  NewToken,
  OpenRequest,
  Participations,
  RoleTable,
  roleName,
  TokenRequest,
  Tokens,
} from '../../api/index.ts'
import type { Section } from '../../core/title/index.ts'
import type { CompanyId, Opening, PersonId, TitleRole } from '../../store/index.ts'
import {
  actingFor,
  closeTitle,
  createToken,
  openTitle,
  ROLE_DEFAULTS,
  revokeToken,
  tokensIn,
} from '../../store/index.ts'
import type { Served, Who } from '../context.ts'
import { actingOn, whoAsks, worldFor } from '../context.ts'
import { Refusal } from '../problem.ts'
import { companyName, personName } from '../reader.ts'
import {
  type Api,
  answers,
  Key,
  newApi,
  Reading,
  sends,
  TitleParam,
  tagOf,
  unchanged,
  written,
} from '../route.ts'
import { titleIn } from './titles.ts'

const Done = z.object({ done: z.literal(true) })
const isRole = (role: string): role is TitleRole => Object.hasOwn(ROLE_DEFAULTS, role)

export function peopleRoutes(served: Served): Api {
  const api = newApi()
  const { store } = served

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/people',
      summary: 'Who takes part in a title, in which role',
      tags: ['people'],
      request: { params: TitleParam, query: Reading },
      responses: answers(
        Participations,
        'What a role opens is told to those who manage the title, and of their own company to all.',
      ),
    }),
    (c) => {
      const who = whoAsks(c, 'read')
      const { world, as } = worldFor(c, who)
      const seen = titleIn(world, c.req.valid('param').id)
      const same = unchanged(c, tagOf(c, who, world))
      if (same) return same as never
      const language = c.get('language')
      const { snapshot } = world
      const own = as ? [as] : who.reader.companies
      const items = (snapshot.roles.get(seen.id) ?? []).map(
        ({ company, role, person, sections, ownOnly, manages }) => {
          const isTold = seen.manages || own.includes(company)
          const people = [...snapshot.people.values()].filter(
            (it) =>
              !it.left &&
              (person === undefined
                ? it.companies.some((member) => member.company === company && !member.until)
                : it.person === person),
          )
          return {
            company,
            companyName: companyName(snapshot, company, language),
            role,
            roleName: roleName(role, language),
            opens: isTold ? (sections as Record<Section, Opening>) : {},
            ownOnly: isTold ? ([...ownOnly] as Section[]) : [],
            manages,
            people: people.map((it) => ({ id: it.person, name: personName(snapshot, it.person, language) })),
          }
        },
      )
      return c.json({ items }, 200)
    },
  )

  const managing = (who: Who, id: string) => {
    const seen = titleIn(who.worlds.of(who.reader), id)
    if (!seen.manages) throw new Refusal('not-opened')
    return seen
  }

  api.openapi(
    createRoute({
      method: 'put',
      path: '/titles/{id}/people',
      summary: 'Open a title to a company in a role',
      tags: ['people'],
      request: { params: TitleParam, body: sends(OpenRequest), headers: Key },
      responses: answers(Done, 'Opened, or opened otherwise than before.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = managing(who, c.req.valid('param').id)
      const { company, role, person, opens, ownOnly, reason } = c.req.valid('json')
      const { companies, people } = who.slate.now()
      if (
        !isRole(role) ||
        !companies.has(company as CompanyId) ||
        (person !== undefined && !people.has(person as PersonId))
      )
        throw new Refusal('not-valid', {
          issues: [{ path: 'company', rule: 'unknown-reference' }],
        })
      const acting = actingOn(who, who.slate.now().roles.get(seen.id))
      await written(c, store, acting, c.req.valid('json'), async (desk) => {
        await openTitle(desk, {
          title: seen.id,
          company: company as CompanyId,
          role,
          ...(person !== undefined && { person: person as PersonId }),
          ...(opens && { sections: opens as Partial<Record<Section, Opening>> }),
          ...(ownOnly && { ownOnly }),
          ...(reason !== undefined && { reason }),
        })
        return null
      })
      await who.slate.catchUp()
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/people/close',
      summary: 'Close a title to a company in a role',
      tags: ['people'],
      request: { params: TitleParam, body: sends(CloseRequest), headers: Key },
      responses: answers(Done, 'Closed.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = managing(who, c.req.valid('param').id)
      const { company, role, person, reason } = c.req.valid('json')
      if (!isRole(role)) throw new Refusal('not-found')
      const acting = actingOn(who, who.slate.now().roles.get(seen.id))
      await written(c, store, acting, c.req.valid('json'), async (desk) => {
        const closed = await closeTitle(desk, {
          title: seen.id,
          company: company as CompanyId,
          role,
          ...(person !== undefined && { person: person as PersonId }),
          ...(reason !== undefined && { reason }),
        })
        if (closed === 'no-such-role') throw new Refusal('not-found')
        if (closed === 'last-manager')
          throw new Refusal('not-valid', { issues: [{ path: 'role', rule: 'last-manager' }] })
        return null
      })
      await who.slate.catchUp()
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/roles',
      summary: 'What each role opens unless a title says otherwise',
      tags: ['people'],
      responses: answers(RoleTable, 'The table of roles.'),
    }),
    (c) => {
      whoAsks(c, 'read')
      const items = Object.entries(ROLE_DEFAULTS).map(([role, { sections, ownOnly, manages }]) => ({
        role,
        name: roleName(role, c.get('language')),
        opens: { ...sections },
        ownOnly: [...ownOnly],
        manages,
      }))
      return c.json({ items }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/companies',
      summary: 'The companies that one works with, and their people',
      tags: ['people'],
      responses: answers(
        Companies,
        'One’s own, and those that one shares a title with; all of them for the host.',
      ),
    }),
    (c) => {
      const who = whoAsks(c, 'read')
      const { snapshot, titles } = who.worlds.of(who.reader)
      const language = c.get('language')
      const isHost = who.reader.companies.includes(who.slate.host)
      const known = new Set<CompanyId>(who.reader.companies)
      for (const { id } of titles())
        for (const { company } of snapshot.roles.get(id) ?? []) known.add(company)
      const items = [...snapshot.companies.values()]
        .filter(({ company }) => isHost || known.has(company))
        .map(({ company }) => ({
          id: company,
          name: companyName(snapshot, company, language),
          people: [...snapshot.people.values()].flatMap(({ person, left, companies }) => {
            const member = companies.find((it) => it.company === company && it.until === undefined)
            return member && !left
              ? [{ id: person, name: personName(snapshot, person, language), admin: member.admin }]
              : []
          }),
        }))
      return c.json({ items }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/tokens',
      summary: 'Personal access tokens',
      tags: ['tokens'],
      responses: answers(Tokens, 'One’s own.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const all = await actingFor(store, actingOn(who), tokensIn)
      const items = all
        .filter(({ person }) => person === who.reader.person)
        .map(({ token, scopes, ...rest }) => ({
          id: token,
          scopes: scopes as ('read' | 'write' | 'audit')[],
          ...rest,
        }))
      return c.json({ items }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/tokens',
      summary: 'Make a personal access token',
      tags: ['tokens'],
      request: { body: sends(TokenRequest) },
      responses: answers(
        NewToken,
        'It acts for whoever made it, for one of their companies, as far as its scopes go.',
      ),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      // A token makes no tokens: whoever found one could else outlive it.
      if (!who.signed) throw new Refusal('not-opened')
      const { name, scopes, days, company = who.reader.companies[0] } = c.req.valid('json')
      if (!who.reader.companies.some((it) => it === company)) throw new Refusal('not-opened')
      const expiresAt = new Date(served.clock() + days * 86_400_000).toISOString()
      const acting = actingOn(who, [{ company: company as CompanyId }])
      const { token, secret } = await actingFor(store, acting, (desk) =>
        createToken(desk, { name, scopes, expiresAt }),
      )
      return c.json({ id: token, secret }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/tokens/{token}',
      summary: 'Revoke a token',
      tags: ['tokens'],
      request: { params: z.object({ token: z.string().max(100) }) },
      responses: answers(Done, 'It is of no use any more.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const { token } = c.req.valid('param')
      const mine = await actingFor(store, actingOn(who), tokensIn)
      if (!mine.some((it) => it.token === token && it.person === who.reader.person))
        throw new Refusal('not-found')
      await actingFor(store, actingOn(who), (desk) => revokeToken(desk, token))
      return c.json({ done: true as const }, 200)
    },
  )
  return api
}
