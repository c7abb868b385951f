import type { MiddlewareHandler } from 'hono'
import { MOST_DOCUMENT_BYTES } from '../api/index.ts'
import { MOST_FEED_BYTES } from '../api/limits/index.ts'
import { countAttempt } from '../store/index.ts'
import type { Env, Served } from './context.ts'
import { languageOf } from './context.ts'
import { problemReply, Refusal } from './problem.ts'

export const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'"

/** What browsers are told of every reply: nothing of ours runs, loads or is framed elsewhere. */
export function securityHeaders({ url }: Pick<Served, 'url'>): MiddlewareHandler<Env> {
  const https = url.startsWith('https:')
  return async (c, next) => {
    await next()
    // On the reply as it is: made anew for its headers, a list of a thousand titles is copied twice.
    const { headers } = c.res
    // A paper that goes out has a stricter one.
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('x-frame-options', 'DENY')
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=()')
    if (https) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
}

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
export const isLoopback = (address: string): boolean =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'

/**
 * Refuses writes that another site made a browser send, and requests under a name that is not ours (a name that
 * somebody else's server gave this machine's address).
 */
export function sameOrigin({ url, loopback }: Pick<Served, 'url' | 'loopback'>): MiddlewareHandler<Env> {
  const own = new URL(url)
  return async (c, next) => {
    const refuse = () =>
      problemReply(new Refusal('other-origin'), languageOf(c.req.header('accept-language') ?? ''))
    const host = c.req.header('host') ?? own.host
    if (host !== own.host && !(loopback && LOOPBACK_HOST.test(host))) return refuse()
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return await next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse()
    if (origin !== undefined && hostOf(origin) !== host) return refuse()
    // No browser is this quiet: a program must then say who it is by itself, and not by a cookie.
    if (site === undefined && origin === undefined && c.req.header('cookie') !== undefined) return refuse()
    return await next()
  }
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

export const MOST_BYTES = 1024 * 1024

/** The places that take files, and how large these may be; what they are is looked at there. */
const FILES: readonly (readonly [path: RegExp, most: number])[] = [
  [/^\/api\/titles\/[^/]+\/documents$/, MOST_DOCUMENT_BYTES],
  [/^\/api\/avails\/preview$/, MOST_FEED_BYTES],
]
/** What a preview said may be much, and is sent back as it is. */
const TAKEN_OVER = /^\/api\/avails\/import$/
const MOST_TAKEN_BYTES = 16 * 1024 * 1024

/** Refuses bodies that are too large, by what they say and by what comes, and those that are not JSON. */
export function smallJson(): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return await next()
    const refuse = (kind: 'too-large' | 'not-json') =>
      problemReply(new Refusal(kind), languageOf(c.req.header('accept-language') ?? ''))
    const [, mostOfFile] =
      c.req.method === 'POST' ? (FILES.find(([path]) => path.test(c.req.path)) ?? []) : []
    const most = mostOfFile ?? (TAKEN_OVER.test(c.req.path) ? MOST_TAKEN_BYTES : MOST_BYTES)
    if (Number(c.req.header('content-length') ?? 0) > most) return refuse('too-large')
    const type = c.req.header('content-type')
    const { body } = c.req.raw
    if (!body) return await next()
    const taken = mostOfFile !== undefined ? /^application\/octet-stream\b/i : /^application\/json\b/i
    if (type !== undefined && !taken.test(type)) return refuse('not-json')
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of body) {
      size += part.length
      if (size > most) return refuse('too-large')
      parts.push(part)
    }
    // An empty body is none; with its length unknown it looked like one.
    const whole = size === 0 ? undefined : Buffer.concat(parts)
    const { url, method, headers, signal } = c.req.raw
    c.req.raw = new Request(url, { method, headers, signal, ...(whole && { body: whole }) })
    return await next()
  }
}

const MINUTE = 60_000

export interface Limits {
  /** requests that somebody may make at once, and how many more each second */
  readonly read: { readonly burst: number; readonly perSecond: number }
  readonly write: { readonly burst: number; readonly perSecond: number }
  /** writes of those who are not signed in, by address */
  readonly stranger: { readonly burst: number; readonly perSecond: number }
}

export const USUAL_LIMITS: Limits = {
  read: { burst: 300, perSecond: 50 },
  write: { burst: 120, perSecond: 10 },
  stranger: { burst: 20, perSecond: 0.5 },
}

/** Buckets that fill with time and empty with requests: by person, or by address before anybody is known. */
export function rateLimit(
  limits: Limits,
  { clock, store }: Pick<Served, 'clock' | 'store'>,
): MiddlewareHandler<Env> {
  const buckets = new Map<string, { left: number; at: number }>()
  return async (c, next) => {
    const who = c.get('who')
    // While a date is dragged, what if is asked dozens of times a second. It is a question: nothing is saved.
    const isAsked = who !== undefined && c.req.path.endsWith('/try')
    const isRead = isAsked || ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)
    const kind = isRead ? 'read' : who ? 'write' : 'stranger'
    const { burst, perSecond } = limits[kind]
    const key = `${kind} ${who?.reader.person ?? c.get('address')}`
    const now = clock()
    const bucket = buckets.get(key) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond)
    if (buckets.size > 20_000) buckets.clear()
    buckets.set(key, { left: Math.max(0, left - 1), at: now })
    const refuse = (seconds: number) =>
      problemReply(new Refusal('too-many'), c.get('language'), { 'retry-after': String(Math.ceil(seconds)) })
    if (left < 1) return refuse((1 - left) / perSecond)
    // A secret that is guessed at is guessed at on every server: what strangers send is counted together.
    if (kind === 'stranger') {
      const times = await countAttempt(store, { key, at: now, forgottenAfterMs: MINUTE })
      if (times > burst + perSecond * 60) return refuse(60)
    }
    return await next()
  }
}
