import { createRoute, z } from '@hono/zod-openapi'
import { Hits, LinkName, LinkState, TitleList } from '../../api/index.ts'
import { whoAsks, worldFor } from '../context.ts'
import { changedSince, type List, listOf, versions, whole } from '../lists.ts'
import { type Api, answers, newApi, Paged, Reading, writtenReply } from '../route.ts'
import { hitsIn } from '../search.ts'

const LISTS = new WeakMap<object, Map<string, Promise<List>>>()
const MOST_LISTS = 20

export function slateRoutes(): Api {
  const api = newApi()
  const sent = versions()

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles',
      summary: 'The titles of the slate',
      tags: ['titles'],
      request: {
        query: Reading.extend(Paged.shape).extend({
          q: z
            .string()
            .max(200)
            .optional()
            .openapi({ description: 'Words that a name holds, in any language.' }),
          home: z.string().max(3).optional(),
          link: LinkName.optional().openapi({ description: 'With `state`: the link that is to stand so.' }),
          state: LinkState.optional(),
          since: z
            .string()
            .max(40)
            .optional()
            .openapi({
              description:
                '`version` of an answer to the same question: of a list with the same titles in the same order, only ' +
                'the cards that are others now are sent, and `since` says so.',
            }),
        }),
      },
      responses: answers(TitleList, 'A page of cards, by name.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const language = c.get('language')
      const { since, ...query } = c.req.valid('query')
      const asked = JSON.stringify([language, query])
      // What was written for one is sent to all who ask for the same with the same eyes.
      const lists = LISTS.get(world.seenAs) ?? new Map<string, Promise<List>>()
      LISTS.set(world.seenAs, lists)
      const making = lists.get(asked) ?? listOf(world, language, query)
      if (lists.size < MOST_LISTS) lists.set(asked, making)
      making.catch(() => lists.delete(asked))
      const list = await making
      const before = since === undefined ? undefined : sent.get(since)
      sent.add(list)
      return writtenReply(c, who, before ? changedSince(before, list) : whole(list)) as never
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/search',
      summary: 'Find anything by its name',
      tags: ['titles'],
      request: {
        query: Reading.extend({
          q: z.string().min(1).max(200),
          limit: z.coerce.number().int().min(1).max(100).optional(),
        }),
      },
      responses: answers(Hits, 'Titles first, then records within them.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const { q, limit = 30 } = c.req.valid('query')
      return c.json({ items: await hitsIn(world.titles(), q, c.get('language'), limit) }, 200)
    },
  )
  return api
}
