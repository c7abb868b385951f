import type { TitleId } from '../core/base/index.ts'
import type { Acting, Store } from '../store/index.ts'
import { actingFor, logAccess, outboundOf } from '../store/index.ts'

/**
 * The only way out. Machine translation, transcription, an AI: whatever is to be sent anything of a title is called
 * through here, and the title must allow that provider first. Nothing is allowed until somebody who manages the
 * title says so. Apart from this the server calls its database and, where one is set, the company's sign-in
 * (OpenID Connect); a test holds that no other module can.
 */
export interface Outgoing {
  readonly title: TitleId
  /** as the switch names it, `deepl` */
  readonly provider: string
  /** what for, as the log says it: `translate the synopsis` */
  readonly purpose: string
}

/** The title does not allow it; nothing was sent. */
export class OutboundRefused extends Error {
  constructor({ title, provider }: Outgoing) {
    super(`Nothing of ${title} may be sent to ${provider}.`)
    this.name = 'OutboundRefused'
  }
}

export type Send = (url: string, init?: RequestInit) => Promise<Response>

const LONGEST_MS = 60_000

/**
 * Calls a provider with something of a title, if the title allows it. In the log before anything is sent; a refused
 * call is in the log too.
 * @param call gets the one function that reaches the network; it is dead once the call is over
 * @throws OutboundRefused
 */
export async function outbound<T>(
  store: Store,
  acting: Acting,
  outgoing: Outgoing,
  call: (send: Send) => Promise<T>,
): Promise<T> {
  const { title, provider, purpose } = outgoing
  const allowed = await actingFor(store, acting, async (desk) => {
    const found = (await outboundOf(desk, title)).find((it) => it.provider === provider)
    const allowed = found?.allowed === true
    await logAccess(desk, [
      { action: allowed ? 'outbound' : 'outbound-refused', title, what: `${provider}: ${purpose}` },
    ])
    return allowed
  })
  if (!allowed) throw new OutboundRefused(outgoing)
  let open = true
  const send: Send = async (url, init) => {
    if (!open) throw new OutboundRefused(outgoing)
    // Redirects could lead elsewhere than where the title allowed.
    return await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(LONGEST_MS) })
  }
  try {
    return await call(send)
  } finally {
    open = false
  }
}
