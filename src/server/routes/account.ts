import { createRoute, z } from '@hono/zod-openapi'
import {
  Account,
  BackupCodes,
  CodeRequest,
  PasswordRequest,
  ProofRequest,
  SecondFactorBegun,
} from '../../api/index.ts'
import { nameIn } from '../../core/base/index.ts'
import { strictest } from '../accounts.ts'
import type { Ctx, Served, Who } from '../context.ts'
import { actingOn, signedAsks } from '../context.ts'
import { Refusal } from '../problem.ts'
import type { NotProven, Proven } from '../proofs.ts'
import { type Api, answers, newApi, sends } from '../route.ts'

const Done = z.object({ done: z.literal(true) })

/** A person's own account. All of it is there for whoever still owes their company a second factor. */
export function accountRoutes(served: Served): Api {
  const api = newApi()
  const { accounts } = served
  const entered = (c: Ctx, who: Who, action: string) =>
    served.access.add(actingOn(who), { action, address: c.get('address') })

  /** What was proven, with the cookies of the session that goes on. */
  const proven = <T>(c: Ctx, proof: Proven<T>): T => {
    if (!proof.ok) throw new Refusal(...REFUSALS[proof.why])
    for (const cookie of proof.cookies) c.header('set-cookie', cookie, { append: true })
    c.header('cache-control', 'no-store')
    return proof
  }

  api.openapi(
    createRoute({
      method: 'get',
      path: '/account',
      summary: 'One’s own account',
      tags: ['account'],
      responses: answers(Account, 'With the sessions that have not ended.'),
    }),
    async (c) => {
      const { signed } = signedAsks(c)
      const { name, email, method, hasSecondFactor, needsSecondFactor, doors, account } = signed
      const sessions = await accounts.sessionsOf(account)
      c.header('cache-control', 'no-store')
      return c.json(
        {
          name,
          email,
          method,
          hasSecondFactor,
          needsSecondFactor,
          hasPassword: await accounts.hasPassword(account),
          rules: strictest(doors.map(({ session }) => session)),
          companies: doors.map(({ company, companyNames, admin, session }) => ({
            id: company,
            name: nameIn(companyNames, c.get('language')),
            admin,
            asksSecondFactor: session.secondFactor,
          })),
          sessions: sessions.map(({ token, ...session }) => ({ ...session, here: token === signed.session })),
        },
        200,
      )
    },
  )

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/account/sessions/{session}',
      summary: 'Sign out on one device',
      tags: ['account'],
      request: { params: z.object({ session: z.string().max(100) }) },
      responses: answers(Done, 'That session has ended.'),
    }),
    async (c) => {
      const who = signedAsks(c)
      const mine = await accounts.sessionsOf(who.signed.account)
      const session = mine.find(({ id }) => id === c.req.valid('param').session)
      if (!session) throw new Refusal('not-found')
      await accounts.leave(session.token)
      entered(c, who, 'end-session')
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/account/password',
      summary: 'Change the password',
      description: 'Every other session of the account ends.',
      tags: ['account'],
      request: { body: sends(PasswordRequest) },
      responses: answers(Done, 'Changed.'),
    }),
    async (c) => {
      const who = signedAsks(c)
      const { account } = who.signed
      const { current, next } = c.req.valid('json')
      proven(c, await accounts.changePassword(c.req.raw.headers, { account, password: current, next }))
      entered(c, who, 'change-password')
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/account/second-factor',
      summary: 'Begin to set up a second factor',
      tags: ['account'],
      request: { body: sends(ProofRequest) },
      responses: answers(SecondFactorBegun, 'The key for an authenticator, and codes for its loss.'),
    }),
    async (c) => {
      const { signed } = signedAsks(c)
      const of = { account: signed.account, password: c.req.valid('json').password }
      const { uri, secret, backupCodes } = proven(c, await accounts.beginSecondFactor(c.req.raw.headers, of))
      return c.json({ uri, secret, backupCodes: [...backupCodes] }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/account/second-factor/confirm',
      summary: 'Say the first code',
      tags: ['account'],
      request: { body: sends(CodeRequest) },
      responses: answers(Done, 'From now on a code is asked for.'),
    }),
    async (c) => {
      const who = signedAsks(c)
      const of = { account: who.signed.account, code: c.req.valid('json').code.replace(/\s/g, '') }
      proven(c, await accounts.confirmSecondFactor(c.req.raw.headers, of))
      entered(c, who, 'second-factor-on')
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/account/second-factor/codes',
      summary: 'New backup codes',
      description: 'Those of before are of no use any more.',
      tags: ['account'],
      request: { body: sends(ProofRequest) },
      responses: answers(BackupCodes, 'Told this once.'),
    }),
    async (c) => {
      const who = signedAsks(c)
      const of = { account: who.signed.account, password: c.req.valid('json').password }
      const { backupCodes } = proven(c, await accounts.newBackupCodes(c.req.raw.headers, of))
      entered(c, who, 'new-backup-codes')
      return c.json({ backupCodes: [...backupCodes] }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/account/second-factor/off',
      summary: 'Do without a second factor',
      tags: ['account'],
      request: { body: sends(ProofRequest) },
      responses: answers(Done, 'A password is enough again, unless a company asks for more.'),
    }),
    async (c) => {
      const who = signedAsks(c)
      const of = { account: who.signed.account, password: c.req.valid('json').password }
      proven(c, await accounts.dropSecondFactor(c.req.raw.headers, of))
      entered(c, who, 'second-factor-off')
      return c.json({ done: true as const }, 200)
    },
  )
  return api
}

const issue = (path: string, rule: string) => ({ issues: [{ path, rule, message: rule }] })

const REFUSALS: Readonly<Record<NotProven, ConstructorParameters<typeof Refusal>>> = {
  'wrong-password': ['wrong-password'],
  'wrong-code': ['wrong-code'],
  'too-many': ['too-many-tries'],
  'no-password': ['not-valid', issue('password', 'no-password')],
  'already-set': ['not-valid', issue('second-factor', 'already-set')],
  'not-set': ['not-valid', issue('second-factor', 'not-set')],
}
