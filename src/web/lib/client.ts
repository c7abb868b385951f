import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { Problem } from './problem.ts'
import { asViewed, isOnlyLooking } from './view-as.ts'

export interface Answer<T> {
  readonly body: T
  readonly etag?: string
}

/**
 * One request to the server, in the reader's language. A reply that is not a success is thrown as a Problem,
 * with every issue the server named.
 */
export async function ask<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<T> {
  if (isOnlyLooking(method, path)) {
    const detail = t`You are looking through another company’s eyes. Go back to your own view to change something.`
    throw new Problem({ type: 'only-looking', title: detail, detail, status: 403 })
  }
  const response = await fetch(`/api${asViewed(method, path)}`, {
    method,
    headers: {
      'accept-language': i18n.locale,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      // A write is made once, however often the network repeats it.
      ...(method === 'GET' ? {} : { 'idempotency-key': crypto.randomUUID() }),
      ...headers,
    },
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch(() => {
    throw new Problem({ type: 'offline', title: '', status: 0 })
  })
  if (!response.ok) throw await Problem.from(response)
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T)
}
