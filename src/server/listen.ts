import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Api } from './route.ts'

export interface Listening {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Listens on an address. @throws when the port is taken */
export async function listen(app: Api, host: string, port: number): Promise<Listening> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = serve({ fetch: app.fetch, hostname: host, port }) as Server
    starting.once('error', reject)
    starting.once('listening', () => resolve(starting))
  })
  // Slow senders and idle lines do not hold a place for ever.
  server.headersTimeout = 20_000
  server.requestTimeout = 60_000
  // Longer than people think between two clicks, and than a proxy keeps a line: else one is cut as a request sets out.
  server.keepAliveTimeout = 75_000
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Streams never end by themselves.
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 1_500).unref()
      }),
  }
}
