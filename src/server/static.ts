import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './context.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** The built web app. What has its hash in its name is kept for a year; any other address is the app's own. */
export function webApp(folder: string): MiddlewareHandler<Env> {
  const root = resolve(folder)
  return async (c, next) => {
    if (!['GET', 'HEAD'].includes(c.req.method) || c.req.path.startsWith('/api/')) return await next()
    const wanted = join(root, normalize(decoded(c.req.path)))
    const inside = wanted === root || wanted.startsWith(root + sep)
    const found = inside && extname(wanted) !== '' ? await stat(wanted).catch(() => undefined) : undefined
    if (found?.isFile()) {
      const isHashed = c.req.path.startsWith('/assets/')
      return new Response(
        c.req.method === 'HEAD' ? null : (Readable.toWeb(createReadStream(wanted)) as ReadableStream),
        {
          headers: {
            'content-type': TYPES[extname(wanted)] ?? 'application/octet-stream',
            'content-length': String(found.size),
            'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
          },
        },
      )
    }
    // An asset that is not there is not the app: a page that was open over an update is told so.
    if (extname(c.req.path) !== '' && !c.req.path.endsWith('.html') && c.req.path.startsWith('/assets/'))
      return c.text('Not found', 404)
    const page = await readFile(join(root, 'index.html'), 'utf8').catch(() => undefined)
    if (page === undefined) return c.text('The web app is not built: npm run build.', 503)
    return c.html(page, 200, { 'cache-control': 'no-cache' })
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '')
  } catch {
    return '/'
  }
}
