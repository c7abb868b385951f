import { join, resolve } from 'node:path'
import type { Place } from '../store/index.ts'
import { freshDatabase } from '../store/stores.fixture.ts'
import type { Limits } from './guard.ts'
import { type Opened, openServer, type ServerOf } from './open.ts'
import { SEATS } from './sample.ts'

const NO_LIMITS: Limits = {
  read: { burst: 1e9, perSecond: 1e9 },
  write: { burst: 1e9, perSecond: 1e9 },
  stranger: { burst: 1e9, perSecond: 1e9 },
}

export const ORIGIN = 'http://127.0.0.1:4620'
export const SLATE = resolve(import.meta.dirname, '../../examples/slate')

export interface Asked {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** where the request comes from */
  readonly address?: string
}

export type Ask = (method: string, path: string, asked?: Asked) => Promise<Response>

export interface TestDesk extends Opened {
  /** nobody is signed in */
  readonly stranger: Ask
  /** as a person of the sample: `producer`, `co-producer`, `auditor` … */
  readonly as: (seat: string) => Promise<Ask>
}

let makePlace: () => Promise<Place> = async () => ({ memory: true })

/** From here on desks open on a new store of this kind; by itself, in memory. */
export function desksOn(kind: 'memory' | 'postgres'): void {
  makePlace = async () => (kind === 'memory' ? { memory: true } : { url: await freshDatabase() })
}

/** The whole server over a store in memory, with the sample loaded, and no socket. */
export async function openDesk(of: Partial<ServerOf> = {}): Promise<TestDesk> {
  const opened = await openServer({
    place: of.place ?? (await makePlace()),
    secret: 'for the tests alone, and longer than 32 characters',
    url: ORIGIN,
    loopback: true,
    sample: SLATE,
    limits: NO_LIMITS,
    ...of,
  })
  const asking =
    (cookie?: string): Ask =>
    async (method, path, { body, headers = {}, address = '127.0.0.1' } = {}) =>
      await opened.app.request(
        join('/api', path),
        {
          method,
          headers: {
            host: '127.0.0.1:4620',
            'sec-fetch-site': 'same-origin',
            'accept-language': 'en',
            ...(cookie !== undefined && { cookie }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        },
        { incoming: { socket: { remoteAddress: address } } },
      )
  const stranger = asking()
  const known = new Map<string, Promise<Ask>>()
  const enter = async (seat: string): Promise<Ask> => {
    const reply = await stranger('POST', '/sample/enter', { body: { id: `person:sample-${seat}` } })
    const cookie = reply.headers.get('set-cookie')?.split(';')[0]
    if (reply.status !== 200 || !cookie) throw new Error(`${seat} does not get in: ${reply.status}`)
    return asking(cookie)
  }
  return {
    ...opened,
    stranger,
    as: (seat) => {
      const asked = known.get(seat) ?? enter(seat)
      known.set(seat, asked)
      return asked
    },
  }
}

export const SEAT_NAMES = SEATS.map(({ person }) => person.replace('person:sample-', ''))

export const TITLE = encodeURIComponent('title:soul-mate')

export const jsonOf = async <T>(reply: Response | Promise<Response>): Promise<T> =>
  (await (await reply).json()) as T
