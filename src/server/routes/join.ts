import { createHash, timingSafeEqual } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { AcceptRequest, BeginRequest, InvitationLook, InvitationSeen, SetupRequest } from '../../api/index.ts'
import {
  acceptInvitation,
  actingFor,
  type CompanyId,
  createFirstWorkspace,
  invitationFor,
  logAccess,
  saveRecords,
} from '../../store/index.ts'
import type { Ctx, Served } from '../context.ts'
import { namedIn, slugOf } from '../new-names.ts'
import { Refusal } from '../problem.ts'
import { companyName, personName } from '../reader.ts'
import { type Api, answers, newApi, sends } from '../route.ts'
import { agentOf, providersSeen, setSession } from './session.ts'

const Done = z.object({ done: z.literal(true) })

const isSame = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((it) => createHash('sha256').update(it).digest()) as [Buffer, Buffer]
  return timingSafeEqual(x, y)
}

/** How somebody who is not here yet comes in: the first of all, and whoever was invited. */
export function joinRoutes(served: Served): Api {
  const api = newApi()
  const { accounts, store } = served
  const enter = async (c: Ctx, account: string): Promise<void> =>
    setSession(c, await accounts.enter(account, { address: c.get('address'), agent: agentOf(c) }))

  api.openapi(
    createRoute({
      method: 'post',
      path: '/setup',
      summary: 'Make the first workspace, company and person',
      description:
        'Only while the store is empty, and only with the secret that the server wrote where it was started.',
      tags: ['session'],
      request: { body: sends(SetupRequest) },
      responses: answers(Done, 'Made; the person is signed in.'),
    }),
    async (c) => {
      if (!(await served.setup?.isOpen())) throw new Refusal('not-found')
      const { secret, slate, company, country, name, email, password } = c.req.valid('json')
      const typed = secret.toUpperCase().replace(/[^A-Z0-9]/g, '')
      if (!isSame(typed, served.setup!.secret.replaceAll('-', ''))) throw new Refusal('wrong-setup-secret')
      const language = c.get('language')
      const party: CompanyId = `party:${slugOf(company)}`
      const names = namedIn(company, language)
      const body = { id: party, kind: 'company', names, country: country.toUpperCase() }
      // Of a setup that was broken off before: no workspace knows it.
      const left = await accounts.accountOf(email)
      if (left !== undefined) await accounts.dropAccount(left)
      const account = await accounts.makeAccount({ name, email: email.toLowerCase(), password })
      const acting = await createFirstWorkspace(store, {
        names: namedIn(slate, language),
        host: { company: party, names },
        person: { account, names: namedIn(name, language) },
      })
      if (!acting) {
        await accounts.dropAccount(account)
        throw new Refusal('not-found')
      }
      await actingFor(store, acting, async (desk) => {
        await saveRecords(desk, { kind: 'parties', records: [{ id: party, base: 0, body }] })
        await logAccess(desk, [{ action: 'setup', address: c.get('address') }])
      })
      await enter(c, account)
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/invitations/look',
      summary: 'What an invitation is for',
      tags: ['people'],
      request: { body: sends(InvitationLook) },
      responses: answers(InvitationSeen, 'For whoever has its secret.'),
    }),
    async (c) => {
      const invitation = await invitationFor(store, c.req.valid('json').secret)
      if (!invitation) throw new Refusal('not-found')
      const { slate } = await served.slates(invitation.workspace)
      const language = c.get('language')
      const known = await accounts.accountOf(invitation.email)
      const mine = (await accounts.signedIn(c.req.raw.headers))?.account
      const { state, company, invitedBy, email, expiresAt } = invitation
      const account: 'none' | 'mine' | 'known' =
        known === undefined ? 'none' : known === mine ? 'mine' : 'known'
      c.header('cache-control', 'no-store')
      return c.json(
        {
          state,
          company: companyName(slate.now(), company, language),
          invitedBy: personName(slate.now(), invitedBy, language),
          email,
          expiresAt: new Date(expiresAt).toISOString(),
          account,
          providers: await providersSeen(accounts.providers),
        },
        200,
      )
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/invitations/begin',
      summary: 'Begin an account without a password',
      description:
        'For whoever then signs in at a provider that vouches for the invited address, and accepts. The invitation stays open; an account that is begun and not entered is of nobody.',
      tags: ['people'],
      request: { body: sends(BeginRequest) },
      responses: answers(Done, 'Begun; nobody is signed in by it.'),
    }),
    async (c) => {
      const { secret, name } = c.req.valid('json')
      const invitation = await invitationFor(store, secret)
      if (invitation?.state !== 'open' || accounts.providers.now().length === 0)
        throw new Refusal('not-found')
      if ((await accounts.accountOf(invitation.email)) !== undefined) throw new Refusal('not-signed-in')
      await accounts.makeAccount({ name, email: invitation.email })
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/invitations/accept',
      summary: 'Join the company that invited one',
      tags: ['people'],
      request: { body: sends(AcceptRequest) },
      responses: answers(Done, 'Joined and signed in; an account is made where there was none.'),
    }),
    async (c) => {
      const { secret, name, password } = c.req.valid('json')
      const invitation = await invitationFor(store, secret)
      if (invitation?.state !== 'open') throw new Refusal('not-found')
      // Whoever has an account already proves it by signing in with it first.
      const known = await accounts.accountOf(invitation.email)
      const signed = await accounts.signedIn(c.req.raw.headers)
      if (known !== undefined && known !== signed?.account) throw new Refusal('not-signed-in')
      if (known === undefined && (name === undefined || password === undefined))
        throw new Refusal('not-valid', {
          issues: [{ path: name === undefined ? 'name' : 'password', rule: 'required' }],
        })
      const called = name ?? signed?.name ?? invitation.email
      const account =
        known ?? (await accounts.makeAccount({ name: called, email: invitation.email, password: password! }))
      const names = namedIn(called, c.get('language'))
      const joined = await acceptInvitation(store, secret, { account, names })
      if (typeof joined === 'string') {
        if (known === undefined) await accounts.dropAccount(account)
        throw new Refusal('not-found')
      }
      served.access.add(joined, { action: 'join', address: c.get('address') })
      await (await served.slates(joined.workspace)).slate.catchUp()
      accounts.doubt()
      if (known === undefined) {
        // Somebody else was signed in in this browser.
        if (signed) await accounts.leave(signed.session)
        await enter(c, account)
      }
      return c.json({ done: true as const }, 200)
    },
  )
  return api
}
