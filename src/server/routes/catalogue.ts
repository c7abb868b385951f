import { createRoute, z } from '@hono/zod-openapi'
import type { Id } from '../../core/base/index.ts'
import type { Plain } from '../../formats/title/index.ts'
import { CATALOGUE_PARTS, cataloguePart, encode } from '../../formats/title/index.ts'
import { whoAsks, worldFor } from '../context.ts'
import { Refusal } from '../problem.ts'
import { type Api, answers, newApi, Reading, tagOf, unchanged } from '../route.ts'
import { grantsAsFiles } from '../title-page.ts'

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
      const { world, as } = worldFor(c, who)
      const same = unchanged(c, tagOf(c, who, world))
      if (same) return same as never
      const [some] = world.titles()
      const part = CATALOGUE_PARTS.find((it) => it === c.req.valid('param').part)
      if (!part) throw new Refusal('not-found')
      if (!some) return c.json({ items: [] }, 200)
      const { speaker } = some.told(c.get('language'))
      const encoded = (records: readonly unknown[]): readonly Plain[] =>
        (encode(cataloguePart(part), { [part]: records } as never) as Record<string, readonly Plain[]>)[
          part
        ] ?? []
      // Whoever looks through another's eyes is not told what that one sees of other titles.
      const grants = as ? some.catalogue.grants.filter((it) => !('title' in it)) : some.catalogue.grants
      const plain =
        part === 'grants' ? grantsAsFiles(grants, (grant) => encoded([grant])) : encoded(some.catalogue[part])
      const items = plain.map((record): z.infer<typeof Records>['items'][number] => {
        const id = String((record as { readonly id?: string }).id ?? '')
        return { id, name: id === '' ? '' : speaker.name(id as Id), record }
      })
      return c.json({ items }, 200)
    },
  )
  return api
}
