import { createRoute, z } from '@hono/zod-openapi'
import { Explanation } from '../../api/index.ts'
import { explanationOf, FINDING_CODES } from '../../formats/words/about/index.ts'
import { whoAsks } from '../context.ts'
import { type Api, answers, newApi, Reading } from '../route.ts'

/** What findings mean: the same for everybody, so it is asked for apart from the findings. */
export function findingRoutes(): Api {
  const api = newApi()
  api.openapi(
    createRoute({
      method: 'get',
      path: '/findings',
      summary: 'What each finding means, and what mends it',
      tags: ['titles'],
      request: { query: Reading },
      responses: answers(z.object({ items: z.array(Explanation) }), 'Every code that a finding can have.'),
    }),
    (c) => {
      whoAsks(c, 'read')
      c.header('cache-control', 'private, max-age=3600')
      c.header('vary', 'Cookie, Authorization, Accept-Language')
      const items = FINDING_CODES.map((code) => explanationOf(code, c.get('language')))
      return c.json({ items: items.map((it) => ({ ...it, links: [...it.links] })) }, 200)
    },
  )
  return api
}
