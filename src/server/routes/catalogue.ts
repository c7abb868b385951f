import { createRoute, z } from '@hono/zod-openapi'
import type { Id } from '../../core/base/index.ts'
import type { Plain } from '../../formats/title/index.ts'
import { CATALOGUE_PARTS, cataloguePart, encode } from '../../formats/title/index.ts'
import { whoAsks, worldFor } from '../context.ts'
import { Refusal } from '../problem.ts'
import { type Api, answers, newApi, Reading, tagOf, unchanged } from '../route.ts'

const Records = z
  .object({ items: z.array(z.object({ id: z.string(), name: z.string(), record: z.unknown() })) })
  .meta({ id: 'CatalogueRecords' })

/** What titles share, to choose from: companies, works, panels, schemes, rules, rates, sources. */
export function catalogueRoutes(): Api {
  const api = newApi()
  api.openapi(
    createRoute({
      method: 'get',
      path: '/catalogue/{part}',
      summary: 'One part of the catalogue',
      tags: ['catalogue'],
      request: {
        params: z.object({ part: z.enum(CATALOGUE_PARTS as unknown as [string, ...string[]]) }),
        query: Reading,
      },
      responses: answers(Records, 'Records with their names, as the reader may see them.'),
    }),
    (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const same = unchanged(c, tagOf(c, who, world))
      if (same) return same as never
      const [some] = world.titles()
      const part = CATALOGUE_PARTS.find((it) => it === c.req.valid('param').part)
      if (!part) throw new Refusal('not-found')
      if (!some) return c.json({ items: [] }, 200)
      const { speaker } = some.told(c.get('language'))
      const plain = encode(cataloguePart(part), { [part]: some.catalogue[part] } as never) as Readonly<
        Record<string, readonly Plain[]>
      >
      const items = (plain[part] ?? []).map((record): z.infer<typeof Records>['items'][number] => {
        const id = String((record as { readonly id?: string }).id ?? '')
        return { id, name: id === '' ? '' : speaker.name(id as Id), record }
      })
      return c.json({ items }, 200)
    },
  )
  return api
}
