import { setTimeout as wait } from 'node:timers/promises'
import type { BetterAuthOptions } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins'

/** A sign-in elsewhere, by OpenID Connect. */
export interface Provider {
  readonly id: string
  /** what its button says */
  readonly name?: string
  readonly clientId: string
  readonly clientSecret: string
  readonly discoveryUrl: string
}

/** A provider as whoever comes to sign in finds it. */
export interface ProviderNow {
  readonly id: string
  readonly name: string
  /** it has not said yet how one signs in there: why not, for whoever runs the server */
  readonly away?: string
}

export interface Providers {
  readonly now: () => readonly ProviderNow[]
  /** asks again those that are away, unless that was done a moment ago. @returns when they have answered, or not */
  readonly ask: () => Promise<void>
  readonly stop: () => void
}

type Plugin = NonNullable<BetterAuthOptions['plugins']>[number]
type Context = Parameters<NonNullable<Plugin['init']>>[0]

const ANSWERS_WITHIN_MS = 10_000
/** Whoever opens the sign-in page again and again does not have a provider asked more often. */
const NOT_SOONER_MS = 2_000
const FIRST_PAUSE_MS = 5_000
const LONGEST_PAUSE_MS = 5 * 60_000

/** Twice as long after each time that it did not answer. */
export const pauseAfter = (failures: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS)

/**
 * The company's own sign-ins. Each is asked once how one signs in there; one that does not answer keeps nobody
 * waiting: it is asked again, after pauses that grow, and when somebody comes to sign in.
 */
export function openProviders(
  all: readonly Provider[],
  { context, log }: { readonly context: Context; readonly log?: ((line: string) => void) | undefined },
): Providers {
  const ways = all.map((provider) => wayTo(provider, context, log))
  for (const way of ways) void way.ask()
  return {
    now: () => ways.map((way) => way.now()),
    ask: async () => {
      await Promise.all(ways.map((way) => way.ask()))
    },
    stop: () => {
      for (const way of ways) way.stop()
    },
  }
}

function wayTo(provider: Provider, context: Context, log: ((line: string) => void) | undefined) {
  const { id, name = id, discoveryUrl } = provider
  let away: string | undefined = 'it has not been asked yet'
  let failures = 0
  let lastAsked = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  const askNow = async () => {
    lastAsked = performance.now()
    const fault = (await faultOf(discoveryUrl)) ?? (await added(provider, context))
    if (stopped) return
    if (fault === undefined) {
      if (failures > 0) log?.(`The sign-in “${name}” answers now.`)
      away = undefined
      return
    }
    if (fault !== away) log?.(awayWords(name, discoveryUrl, fault))
    away = fault
    failures++
    timer = setTimeout(ask, pauseAfter(failures))
    timer.unref()
  }
  const ask = async (): Promise<void> => {
    if (away === undefined || stopped) return
    if (!asking && performance.now() - lastAsked < NOT_SOONER_MS) return
    if (!asking) clearTimeout(timer)
    asking ??= askNow().finally(() => {
      asking = undefined
    })
    return await asking
  }
  return {
    now: (): ProviderNow => ({ id, name, ...(away !== undefined && { away }) }),
    ask,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

export const awayWords = (name: string, discoveryUrl: string, fault: string): string =>
  `The sign-in “${name}” cannot be used: ${discoveryUrl} ${fault}. It is asked again; passwords work meanwhile.`

/** What keeps a provider from being used, as a sentence about its address goes on; undefined: nothing. */
export async function faultOf(
  discoveryUrl: string,
  withinMs = ANSWERS_WITHIN_MS,
): Promise<string | undefined> {
  let said: unknown
  try {
    const reply = await fetch(discoveryUrl, { signal: AbortSignal.timeout(withinMs) })
    if (!reply.ok) return `answers with ${reply.status}`
    said = await reply.json()
  } catch (error) {
    if (error instanceof SyntaxError) return 'answers with something that is no JSON'
    if (error instanceof Error && error.name === 'TimeoutError')
      return `does not answer within ${withinMs / 1_000} seconds`
    return `does not answer (${causeOf(error)})`
  }
  const missing = NEEDED.filter((key) => !isAddress((said as Record<string, unknown> | null)?.[key]))
  return missing.length > 0 ? `does not say its ${missing.join(', ')}` : undefined
}

/** OpenID Connect Discovery 1.0, section 3; without the keys nothing that it states could be checked. */
const NEEDED = ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const
const isAddress = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value)

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return String(cause)
  return 'code' in cause ? String(cause.code) : cause.message
}

/** Makes a provider one of those by which the library signs people in. It answered just now, so it does so again. */
async function added({ id, name: _, ...provider }: Provider, context: Context): Promise<string | undefined> {
  const config = {
    providerId: id,
    ...provider,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
    disableSignUp: true,
    requireIdTokenVerification: true,
  }
  // The library waits for as long as it takes.
  const made = await Promise.race([
    genericOAuth({ config: [config] }).init(context),
    wait(ANSWERS_WITHIN_MS, undefined, { ref: false }),
  ])
  const found = made?.context.socialProviders.find((it) => it.id === id)
  if (!found) return 'does not answer a second time'
  // Into the list itself: requests have copies of what it hangs on.
  context.socialProviders.push(found)
  return undefined
}
