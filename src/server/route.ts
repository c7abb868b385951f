import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { ZodType } from 'zod'
import { Problem } from '../api/index.ts'
import type { Acting, OwnDesk, Store } from '../store/index.ts'
import { actingFor, NotOpened, once, replyTo } from '../store/index.ts'
import type { Ctx, Env, Who } from './context.ts'
import { hashOf } from './hash.ts'
import { Refusal } from './problem.ts'
import { codeHash } from './same-code.ts'

export type Api = OpenAPIHono<Env>

/** A set of routes. What was sent and cannot be read is refused with every issue, each with its place. */
export const newApi = (): Api =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return
      throw new Refusal('not-valid', {
        issues: result.error.issues.map(({ path, code, message }) => ({
          path: path.join('/'),
          rule: code,
          message,
        })),
      })
    },
  })

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

export const PROBLEMS = {
  401: problem('Nobody is signed in.'),
  403: problem('It is not opened to whoever asks, or the request comes from another site.'),
  404: problem('There is no such thing, or it is not opened to whoever asks.'),
  422: problem('What was sent cannot be done; every issue is named.'),
  429: problem('Too many requests.'),
}
export const CONFLICT = { 409: problem('Somebody else changed the same places; both versions are in it.') }

export const answers = <T extends ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...PROBLEMS,
})

export const sends = <T extends ZodType>(schema: T) => ({
  required: true,
  content: { 'application/json': { schema } },
})

export const TitleParam = z.object({ id: z.string().max(100).openapi({ example: 'title:soul-mate' }) })
export const As = z.string().max(100).optional().openapi({
  description: 'Through the eyes of this company: for those who manage the title.',
  example: 'party:robot',
})
export const InLanguage = z.enum(['en', 'ko', 'ja', 'tr', 'th']).optional().openapi({
  description: 'The language of names and sentences; else the best of Accept-Language.',
})
export const Reading = z.object({ as: As, language: InLanguage })
export const Paged = z.object({
  limit: z.coerce.number().int().min(1).max(2000).optional(),
  after: z.string().max(200).optional().openapi({ description: '`next` of the page before.' }),
})
export const Key = z.object({
  'idempotency-key': z.string().min(1).max(200).optional().openapi({
    description: 'A write with a key is made once, however often it is sent.',
  }),
})

/** The tag of an answer that is made of the workspace as it stands, for this reader, in this language. */
export function tagOf(
  c: Ctx,
  who: Who,
  world: { readonly snapshot: { readonly n: number } },
  more = '',
): string {
  const { person, companies } = who.reader
  // Without the host: servers behind one name may be asked by names of their own.
  const { pathname, search } = new URL(c.req.url)
  const asked = [c.get('language'), pathname, search, who.slate.asOf(), more]
  return `W/"${hashOf([codeHash(), world.snapshot.n, person, companies, ...asked].join(' '))}"`
}

/** An answer that is written already, or written when somebody does not have it yet. */
export interface Written {
  readonly hash: string
  readonly text: () => string | Uint8Array<ArrayBuffer>
}

const UTF8 = new TextEncoder()

/** To be sent as often as it is asked for. @param hash what names all that it says */
export function writtenJson(text: string, hash = hashOf(text)): Written {
  const bytes = UTF8.encode(text)
  return { text: () => bytes, hash }
}

/**
 * Tagged by what it says: when something changed that this answer does not show, it is not sent again.
 */
export function writtenReply(c: Ctx, { reader }: Who, { text, hash }: Written): Response {
  const tag = `W/"${hashOf([hash, reader.person, reader.companies].join(' '))}"`
  return unchanged(c, tag) ?? c.body(text(), 200, { 'content-type': 'application/json' })
}

/** 304 where the asker has the answer already. */
export function unchanged(c: Ctx, tag: string): Response | undefined {
  c.header('etag', tag)
  c.header('cache-control', 'private, no-cache')
  c.header('vary', 'Cookie, Authorization, Accept-Language')
  const known = (c.req.header('if-none-match') ?? '').split(',').map((it) => it.trim())
  return known.includes(tag) ? c.body(null, 304) : undefined
}

const askedOf = (c: Ctx, request: unknown) => ({
  method: c.req.method,
  path: new URL(c.req.url).pathname,
  request: request ?? null,
})

/**
 * The reply that a write with this key was given before: sent again, it finds its own change made, and could not be
 * made a second time.
 */
export async function repeated<T>(
  c: Ctx,
  store: Store,
  acting: Acting,
  request: unknown,
): Promise<T | undefined> {
  const key = c.req.header('idempotency-key')
  if (key === undefined) return undefined
  const known = await actingFor(store, acting, (desk) => replyTo(desk, key, askedOf(c, request)))
  if (known?.kind === 'other-request') throw new Refusal('key-reused')
  return known?.reply as T | undefined
}

/** Does a write once, in one transaction, whatever the network repeats. */
export async function written<T>(
  c: Ctx,
  store: Store,
  acting: Acting,
  request: unknown,
  work: (desk: OwnDesk) => Promise<T>,
): Promise<T> {
  const key = c.req.header('idempotency-key')
  try {
    const done = await actingFor(store, acting, async (desk) => {
      if (key === undefined) return { kind: 'done' as const, reply: await work(desk) }
      return await once(desk, key, askedOf(c, request), () => work(desk))
    })
    if (done.kind === 'other-request') throw new Refusal('key-reused')
    return done.reply as T
  } catch (error) {
    if (error instanceof NotOpened) throw new Refusal('not-opened')
    throw error
  }
}
