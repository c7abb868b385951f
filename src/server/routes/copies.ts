import { createRoute } from '@hono/zod-openapi'
import { Copy, CopyRequest } from '../../api/index.ts'
import { logAccess } from '../../store/index.ts'
import type { Served } from '../context.ts'
import { actingOn, whoAsks } from '../context.ts'
import { newCopy } from '../copy.ts'
import { companyName, personName } from '../reader.ts'
import { type Api, answers, Key, newApi, sends, written } from '../route.ts'
import { titleIn } from './titles.ts'

/** A table or a picture that a page makes of what it was sent leaves with an id of its own, as a file does. */
export function copyRoutes(served: Served): Api {
  const api = newApi()
  api.openapi(
    createRoute({
      method: 'post',
      path: '/copies',
      summary: 'Say that a table or a picture is taken out',
      description: 'Entered in the log of access; the answer is the id and the line that the copy carries.',
      tags: ['titles'],
      request: { body: sends(CopyRequest), headers: Key },
      responses: answers(Copy, 'The mark of the copy.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const world = who.worlds.of(who.reader)
      const { snapshot } = world
      const asked = c.req.valid('json')
      const seen = asked.title === undefined ? undefined : titleIn(world, asked.title)
      const acting = actingOn(who, seen && snapshot.roles.get(seen.id))
      const language = c.get('language')
      const made = await written(c, served.store, acting, asked, async (desk) => {
        const marked = newCopy(
          personName(snapshot, who.reader.person, language),
          companyName(snapshot, acting.companies[0], language),
          new Date(served.clock()),
        )
        await logAccess(desk, [
          {
            action: 'export',
            copy: marked.copy,
            what: `${asked.what} (${asked.form})`,
            address: c.get('address'),
            ...(seen && { title: seen.id }),
          },
        ])
        return marked
      })
      return c.json(made, 200)
    },
  )
  return api
}
