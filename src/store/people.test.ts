import { beforeAll, describe, expect, test } from 'vitest'
import type { Acting, Store } from './index.ts'
import {
  acceptInvitation,
  accessLog,
  actingFor,
  addCompany,
  createToken,
  doorsOf,
  endMembership,
  forgetPerson,
  forgetReplies,
  history,
  invitationFor,
  invitationsIn,
  invite,
  logAccess,
  NotOpened,
  once,
  peopleIn,
  revokeToken,
  sessionSettings,
  setSessionSettings,
  tokenHolder,
  tokensIn,
  USUAL_SESSION,
  withdrawInvitation,
} from './index.ts'
import type { Sample } from './sample.fixture.ts'
import { sample, TITLE } from './sample.fixture.ts'
import { STORES } from './stores.fixture.ts'

const SOON = '2999-01-01T00:00:00Z'
const PAST = '2000-01-01T00:00:00Z'

describe.each(STORES)('people ($name)', ({ shared }) => {
  let store: Store
  let who: Sample
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
  })

  const joined = async (account: string, by: Acting = who.partner): Promise<Acting> => {
    const { secret } = await actingFor(store, by, (desk) =>
      invite(desk, { company: by.companies[0], email: `${account}@example.com`, expiresAt: SOON }),
    )
    const acting = await acceptInvitation(store, secret, { account, names: { ja: '世良' } })
    if (typeof acting === 'string') throw new Error(acting)
    return acting
  }
  const account = () => `account-${crypto.randomUUID()}`

  test('are invited into a company, once, and come in by their account from then on', async () => {
    const sera = account()
    const { secret, invitation } = await actingFor(store, who.partner, (desk) =>
      invite(desk, { company: 'party:local', email: 'sera@example.com', expiresAt: SOON, admin: true }),
    )
    expect(await invitationFor(store, secret)).toMatchObject({
      workspace: who.partner.workspace,
      company: 'party:local',
      email: 'sera@example.com',
      state: 'open',
    })
    const acting = await acceptInvitation(store, secret, { account: sera, names: { ja: '世良' } })
    expect(acting).toMatchObject({ workspace: who.partner.workspace, companies: ['party:local'] })
    expect(await acceptInvitation(store, secret, { account: account(), names: {} })).toBe('accepted')
    expect(await doorsOf(store, sera)).toMatchObject([
      {
        workspace: who.partner.workspace,
        company: 'party:local',
        companyNames: { ja: '現地' },
        personNames: { ja: '世良' },
        admin: true,
        host: false,
        session: USUAL_SESSION,
      },
    ])
    const open = await actingFor(store, who.partner, (desk) => invitationsIn(desk))
    expect(open.find((row) => row.invitation === invitation)?.state).toBe('accepted')
  })

  test('cannot come in by an invitation that is unknown, over or withdrawn, nor invite for another company', async () => {
    const made = async (expiresAt: string) =>
      actingFor(store, who.partner, (desk) =>
        invite(desk, { company: 'party:local', email: 'x@example.com', expiresAt }),
      )
    const [over, withdrawn] = [await made(PAST), await made(SOON)]
    await actingFor(store, who.partner, (desk) => withdrawInvitation(desk, withdrawn.invitation))
    const accept = (secret: string) => acceptInvitation(store, secret, { account: account(), names: {} })
    expect([
      await accept(over.secret),
      await accept(withdrawn.secret),
      await accept('genchi_inv_guess'),
    ]).toEqual(['over', 'withdrawn', 'unknown'])
    const other = actingFor(store, who.partner, (desk) =>
      invite(desk, { company: 'party:studio', email: 'x@example.com', expiresAt: SOON }),
    )
    await expect(other).rejects.toThrow(NotOpened)
    await expect(
      actingFor(store, who.partner, (desk) => addCompany(desk, { company: 'party:mine', names: {} })),
    ).rejects.toThrow(NotOpened)
  })

  test('who leave lose their way in and their tokens in one action; what they took out is known', async () => {
    const leaver = account()
    const acting = await joined(leaver)
    const { secret } = await actingFor(store, acting, (desk) =>
      createToken(desk, { name: 'script', scopes: ['read'], expiresAt: SOON }),
    )
    await actingFor(store, acting, (desk) =>
      logAccess(desk, [{ action: 'export', title: TITLE, copy: 'c-1' }]),
    )
    expect(
      await actingFor(store, who.partner, (desk) => endMembership(desk, 'party:local', acting.person)),
    ).toBe(true)
    expect([await doorsOf(store, leaver), await tokenHolder(store, secret)]).toEqual([[], undefined])
    const taken = await actingFor(store, who.partner, (desk) =>
      accessLog(desk, { person: acting.person, action: 'export' }),
    )
    expect(taken.rows).toMatchObject([{ copy: 'c-1', title: TITLE }])
    const { rows } = await actingFor(store, who.partner, (desk) =>
      history(desk, { section: 'people', limit: 1 }),
    )
    expect(rows).toMatchObject([{ kind: 'close', record: 'party:local' }])
    // Back again by another invitation, as the same person.
    expect((await joined(leaver)).person).toBe(acting.person)
  })

  test('who are forgotten keep an id in the history, and nothing that says who they were', async () => {
    const gone = account()
    const acting = await joined(gone)
    await actingFor(store, who.partner, (desk) => forgetPerson(desk, acting.person))
    const people = await actingFor(store, who.partner, (desk) => peopleIn(desk))
    expect(people.find(({ person }) => person === acting.person)).toMatchObject({
      names: {},
      left: true,
      signsIn: false,
    })
    expect(await doorsOf(store, gone)).toEqual([])
  })

  test('see the people of the companies that they share a title with, and no others', async () => {
    const seenBy = async (by: Acting) =>
      new Set((await actingFor(store, by, (desk) => peopleIn(desk))).map(({ person }) => person))
    const seen = await seenBy(who.partner)
    expect([seen.has(who.studio.person), seen.has(who.stranger.person)]).toEqual([true, false])
    expect([...(await seenBy(who.stranger))]).toEqual([who.stranger.person])
  })
})

describe.each(STORES)('tokens, settings, replies ($name)', ({ shared }) => {
  let store: Store
  let who: Sample
  beforeAll(async () => {
    store = await shared()
    who = await sample(store)
  })

  test('a token acts for its person until it is over or revoked, and its secret is not kept', async () => {
    const make = (expiresAt: string) =>
      actingFor(store, who.partner, (desk) =>
        createToken(desk, { name: 't', scopes: ['read', 'write'], expiresAt }),
      )
    const [token, over] = [await make(SOON), await make(PAST)]
    expect(token.secret).toMatch(/^genchi_pat_[\w-]{43}$/)
    expect(await tokenHolder(store, token.secret)).toEqual({ ...who.partner, scopes: ['read', 'write'] })
    expect(await tokenHolder(store, over.secret)).toBeUndefined()
    const listed = await actingFor(store, who.partner, (desk) => tokensIn(desk))
    expect(JSON.stringify(listed)).not.toContain(token.secret)
    expect(listed[0]).toMatchObject({ token: token.token, usedAt: expect.stringMatching(/Z$/) })
    expect(await actingFor(store, who.stranger, (desk) => revokeToken(desk, token.token))).toBe(false)
    expect(await actingFor(store, who.partner, (desk) => revokeToken(desk, token.token))).toBe(true)
    expect(await tokenHolder(store, token.secret)).toBeUndefined()
  })

  test('a company says how long its people stay signed in, and no other does', async () => {
    const settings = { idleMinutes: 15, absoluteMinutes: 60, secondFactor: true }
    const set = (by: Acting) =>
      actingFor(store, by, (desk) => setSessionSettings(desk, 'party:local', settings))
    await expect(set(who.stranger)).rejects.toThrow(NotOpened)
    await set(who.partner)
    expect(await actingFor(store, who.partner, (desk) => sessionSettings(desk, 'party:local'))).toEqual(
      settings,
    )
    expect(await actingFor(store, who.studio, (desk) => sessionSettings(desk, 'party:studio'))).toEqual(
      USUAL_SESSION,
    )
  })

  test('a request that is sent twice is done once, and answered alike', async () => {
    let done = 0
    const send = (key: string, request: unknown, by = who.studio) =>
      actingFor(store, by, (desk) =>
        once(desk, key, request, async () => {
          done++
          return { done }
        }),
      )
    expect(await send('k', { a: 1, b: 2 })).toEqual({ kind: 'done', reply: { done: 1 } })
    expect(await send('k', { b: 2, a: 1 })).toEqual({ kind: 'repeated', reply: { done: 1 } })
    expect(await send('k', { a: 2 })).toEqual({ kind: 'other-request' })
    expect(await send('k', { a: 2 }, who.partner)).toEqual({ kind: 'done', reply: { done: 2 } })
    const [one, two] = await Promise.all([send('k2', 1), send('k2', 1)])
    expect([one!.kind, two!.kind].sort()).toEqual(['done', 'repeated'])
    expect(done).toBe(3)
    await forgetReplies(store, 0)
    expect((await send('k', { a: 1, b: 2 })).kind).toBe('done')
  })

  test('what failed may be sent again', async () => {
    const send = (work: () => Promise<unknown>) =>
      actingFor(store, who.studio, (desk) => once(desk, 'k3', 1, work))
    await expect(send(async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await send(async () => 'yes')).toEqual({ kind: 'done', reply: 'yes' })
  })
})
