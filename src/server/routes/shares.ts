import { createRoute, z } from '@hono/zod-openapi'
import { getCookie, setCookie } from 'hono/cookie'
import {
  CodeNameRequest,
  Export,
  NewShare,
  OpenShareRequest,
  type ProblemKind,
  roleName,
  SharedPage,
  type Share as ShareReply,
  ShareRequest,
  Shares,
} from '../../api/index.ts'
import type { Section } from '../../core/title/index.ts'
import type { Acting, CompanyId, OpenedShare, PersonId, Share } from '../../store/index.ts'
import {
  actingFor,
  logAccess,
  makeShare,
  openShare,
  ROLE_DEFAULTS,
  revokeShare,
  setTitle,
  shareState,
  sharesOn,
} from '../../store/index.ts'
import type { Ctx, Served, Who } from '../context.ts'
import { actingOn, whoAsks } from '../context.ts'
import { markedFiles, markLine, newCopy } from '../copy.ts'
import { hashOf } from '../hash.ts'
import { Refusal } from '../problem.ts'
import { companyName, personName } from '../reader.ts'
import { type Api, answers, Key, newApi, sends, TitleParam, written } from '../route.ts'
import { eyesOf, goesByCodeName, makersView, shareable, sharedTitle, underCodeName } from '../sharing.ts'
import { pageOf } from '../title-page.ts'
import { titleIn } from './titles.ts'

const Done = z.object({ done: z.literal(true) })
const MOST_DAYS = 92
const DAY_MS = 86_400_000

const REFUSED: Readonly<Record<Exclude<OpenedShare['kind'], 'opened'>, ProblemKind>> = {
  unknown: 'not-found',
  over: 'share-over',
  revoked: 'share-revoked',
  elsewhere: 'share-elsewhere',
  'no-download': 'not-opened',
}

const notValid = (path: string, rule: string, message: string) =>
  new Refusal('not-valid', { issues: [{ path, rule, message }] })

/** Links for one named recipient each: made, listed and revoked by those inside, opened by one browser outside. */
export function shareRoutes(served: Served): Api {
  const api = newApi()
  const { store } = served
  const now = () => new Date(served.clock()).toISOString()

  const sharing = (c: Ctx, id: string, scope: 'read' | 'write') => {
    const who = whoAsks(c, scope)
    const seen = titleIn(who.worlds.of(who.reader), id)
    if (shareable(seen).length === 0) throw new Refusal('not-opened')
    return { who, seen, acting: actingOn(who, who.slate.now().roles.get(seen.id)) }
  }

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/shares',
      summary: 'The links on a title, and what may be shared of it',
      description: 'For those who manage the title, or write some section of it: of their own company then.',
      tags: ['shares'],
      request: { params: TitleParam },
      responses: answers(Shares, 'The newest first. No secret is told again.'),
    }),
    async (c) => {
      const { who, seen, acting } = sharing(c, c.req.valid('param').id, 'read')
      const language = c.get('language')
      const snapshot = who.slate.now()
      const items = await actingFor(store, acting, (desk) => sharesOn(desk, seen.id))
      const companies = eyesOf(seen, snapshot, who.reader.companies).map((company) => ({
        id: company,
        name: companyName(snapshot, company, language),
        kind: 'company' as const,
      }))
      const roles = Object.keys(ROLE_DEFAULTS).map((role) => ({
        id: role,
        name: roleName(role, language),
        kind: 'role' as const,
      }))
      c.header('cache-control', 'no-store')
      return c.json(
        {
          items: items.map((share) => shareReply(share, who, served, language)),
          sections: [...shareable(seen)],
          as: [...companies, ...roles],
          ...(seen.manages && { codeName: seen.held.codeName }),
        },
        200,
      )
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/shares',
      summary: 'Make a link for one recipient',
      description:
        'Those who manage a title share what they read of it, others what they write. The first browser that opens ' +
        'the link is the only one that can. What a company keeps to itself is in no link.',
      tags: ['shares'],
      request: { params: TitleParam, body: sends(ShareRequest) },
      responses: answers(NewShare, 'The link, told this once.'),
    }),
    async (c) => {
      const { who, seen, acting } = sharing(c, c.req.valid('param').id, 'write')
      const asked = c.req.valid('json')
      const may = shareable(seen)
      const more = asked.sections.filter((section) => section !== 'head' && !may.includes(section))
      if (more.length > 0) throw notValid('sections', 'not-opened', more.join(', '))
      const until = Date.parse(asked.expiresAt)
      if (until <= served.clock()) throw notValid('expiresAt', 'past', asked.expiresAt)
      if (until > served.clock() + MOST_DAYS * DAY_MS) throw notValid('expiresAt', 'too-late', `${MOST_DAYS}`)
      const eyes = asked.company as CompanyId | undefined
      if (eyes !== undefined && !eyesOf(seen, who.slate.now(), who.reader.companies).includes(eyes))
        throw notValid('company', 'unknown-reference', eyes)
      if (asked.role !== undefined && (eyes !== undefined || !Object.hasOwn(ROLE_DEFAULTS, asked.role)))
        throw notValid('role', 'unknown-reference', asked.role)
      const made = {
        title: seen.id,
        recipient: asked.recipient,
        email: asked.email.toLowerCase(),
        language: asked.language,
        sections: asked.sections.filter((section) => section !== 'head'),
        ...(eyes !== undefined && { eyes }),
        ...(asked.role !== undefined && { role: asked.role }),
        codeNamed: asked.codeNamed ?? false,
        download: asked.download ?? false,
        expiresAt: new Date(until).toISOString(),
      }
      if (!sharedTitle(who.slate, who.slate.now(), seen, made))
        throw notValid('sections', 'nothing-opened', asked.sections.join(', '))
      // Not kept under an idempotency key: the reply holds the secret.
      const { share, secret } = await actingFor(store, acting, async (desk) => {
        const one = await makeShare(desk, made, now())
        const what = `for ${made.recipient} <${made.email}>: ${made.sections.join(', ')}; until ${made.expiresAt}`
        await logAccess(desk, [{ action: 'share', title: seen.id, what, address: c.get('address') }])
        return one
      })
      c.header('cache-control', 'no-store')
      return c.json({ id: share, path: `/share?l=${made.language}#${secret}` }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/titles/{id}/shares/{share}',
      summary: 'Revoke a link',
      tags: ['shares'],
      request: { params: TitleParam.extend({ share: z.string().max(100) }), headers: Key },
      responses: answers(Done, 'It opens nothing any more.'),
    }),
    async (c) => {
      const { seen, acting } = sharing(c, c.req.valid('param').id, 'write')
      const { share } = c.req.valid('param')
      const revoked = await written(c, store, acting, null, async (desk) => {
        const done = await revokeShare(desk, seen.id, share, now())
        if (done)
          await logAccess(desk, [
            { action: 'unshare', title: seen.id, what: share, address: c.get('address') },
          ])
        return done
      })
      if (!revoked) throw new Refusal('not-found')
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'put',
      path: '/titles/{id}/code-name',
      summary: 'Give a title another code name',
      description: 'What those are told who work on it, or audit it, and may not read its head.',
      tags: ['titles'],
      request: { params: TitleParam, body: sends(CodeNameRequest), headers: Key },
      responses: answers(Done, 'For those who manage the title.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      if (!seen.manages) throw new Refusal('not-opened')
      const { codeName } = c.req.valid('json')
      const acting = actingOn(who, who.slate.now().roles.get(seen.id))
      await written(c, store, acting, { codeName }, (desk) => setTitle(desk, seen.id, { codeName }))
      await who.slate.catchUp()
      return c.json({ done: true as const }, 200)
    },
  )

  /** Opens a link for the browser that asks, or says why not; either is logged. */
  const opening = async (c: Ctx, secret: string, download: boolean) => {
    const opened = await openShare(store, {
      secret,
      seat: (share) => getCookie(c, cookieOf(share)),
      now: now(),
      ...(download && { download }),
    })
    const agent = c.req.header('user-agent')?.slice(0, 200)
    const from = { address: c.get('address'), ...(agent !== undefined && { agent }) }
    if (opened.kind === 'unknown') throw new Refusal('not-found')
    const { share, workspace } = opened
    const acting: Acting = { workspace, person: share.share as PersonId, companies: [share.company] }
    const refuse = async (kind: Exclude<OpenedShare['kind'], 'opened' | 'unknown'>) => {
      const entry = { action: 'link-refused', title: share.title, what: kind, ...from }
      await actingFor(store, acting, (desk) => logAccess(desk, [entry]))
      return new Refusal(REFUSED[kind])
    }
    if (opened.kind !== 'opened') throw await refuse(opened.kind)
    const { slate, worlds } = await served.slates(workspace)
    const snapshot = slate.now()
    const maker = makersView(worlds, snapshot, share)
    const shown = maker && sharedTitle(slate, snapshot, maker, share)
    // Whoever made it has left, or sees nothing of it any more: then neither does anybody through them.
    if (!shown) throw await refuse('revoked')
    const { copy } = newCopy(share.recipient, share.email, new Date(served.clock()))
    await actingFor(store, acting, (desk) =>
      logAccess(desk, [
        {
          action: download ? 'download-link' : 'open-link',
          title: share.title,
          what: share.sections.join(', '),
          copy,
          ...from,
        },
      ]),
    )
    if (opened.seat !== undefined)
      setCookie(c, cookieOf(share.share), opened.seat, {
        httpOnly: true,
        sameSite: 'Strict',
        path: '/api/shares',
        maxAge: Math.max(1, Math.floor((Date.parse(share.expiresAt) - served.clock()) / 1000)),
        secure: served.url.startsWith('https:'),
      })
    const mark = { copy, person: share.recipient, company: share.email, at: now() }
    c.header('cache-control', 'no-store')
    const whole = snapshot.titles.get(share.title)
    const isNamed = !whole || !goesByCodeName(maker, snapshot, share)
    const told = <T>(value: T): T => (isNamed ? value : underCodeName(value, whole))
    return { share, shown, mark, snapshot, slate, told }
  }

  api.openapi(
    createRoute({
      method: 'post',
      path: '/shares/open',
      summary: 'Open a link',
      description: 'Nobody need be signed in. The first browser that opens it keeps it, by a cookie.',
      tags: ['shares'],
      request: { body: sends(OpenShareRequest) },
      responses: answers(SharedPage, 'What it shows, to read; entered in the log under the copy’s id.'),
    }),
    async (c) => {
      const { share, shown, mark, snapshot, slate, told } = await opening(
        c,
        c.req.valid('json').secret,
        false,
      )
      const language = c.get('language')
      const page = pageOf(shown, language)
      return c.json(
        {
          page: {
            ...told(page),
            versions: {},
            writable: [],
            asOf: slate.asOf(),
            manages: false,
            scenarios: [],
            mark,
          },
          mark,
          recipient: share.recipient,
          by: personName(snapshot, share.person, language),
          byCompany: companyName(snapshot, share.company, language),
          expiresAt: share.expiresAt,
          download: share.download === true,
        },
        200,
      )
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/shares/download',
      summary: 'Take out what a link shows, where that is allowed',
      tags: ['shares'],
      request: { body: sends(OpenShareRequest) },
      responses: answers(Export, 'Marked files, as a title’s export has them.'),
    }),
    async (c) => {
      const { shown, mark, told } = await opening(c, c.req.valid('json').secret, true)
      const line = markLine(mark)
      const files = Object.fromEntries(markedFiles(told(shown.json), line))
      return c.json({ copy: mark.copy, mark: line, files }, 200)
    },
  )
  return api
}

const cookieOf = (share: string): string => `genchi_share_${hashOf(share).slice(0, 12)}`

function shareReply(
  share: Share,
  who: Who,
  served: Served,
  language: Parameters<typeof personName>[2],
): ShareReply {
  const snapshot = who.slate.now()
  const as =
    share.eyes !== undefined
      ? companyName(snapshot, share.eyes, language)
      : share.role !== undefined
        ? roleName(share.role, language)
        : undefined
  return {
    id: share.share,
    recipient: share.recipient,
    email: share.email,
    language: share.language as ShareReply['language'],
    sections: [...share.sections] as Section[],
    ...(as !== undefined && { as }),
    codeNamed: share.codeNamed ?? false,
    download: share.download ?? false,
    state: shareState(share, served.clock()),
    by: personName(snapshot, share.person, language),
    byCompany: companyName(snapshot, share.company, language),
    createdAt: share.createdAt,
    expiresAt: share.expiresAt,
    openings: share.openings,
    ...(share.openedAt !== undefined && { openedAt: share.openedAt }),
    ...(share.seenAt !== undefined && { seenAt: share.seenAt }),
    ...(share.revokedAt !== undefined && { revokedAt: share.revokedAt }),
  }
}
