import { createRoute, z } from '@hono/zod-openapi'
import { TracedCopy } from '../../api/index.ts'
import type { TitleId } from '../../core/base/index.ts'
import type { Written } from '../../formats/sheets/index.ts'
import type { Access } from '../../store/index.ts'
import { actingFor, logAccess } from '../../store/index.ts'
import { accessItems, accessRows, auditing } from '../audit-reading.ts'
import type { Served } from '../context.ts'
import { actingOn } from '../context.ts'
import { copyTyped, newCopy } from '../copy.ts'
import { Refusal } from '../problem.ts'
import { companyName, personName } from '../reader.ts'
import { type Api, answers, newApi, PROBLEMS } from '../route.ts'
import { workbookInSteps } from '../workbook.ts'

const MOST_ROWS = 50_000

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const COLUMNS = [
  'n',
  'at',
  'personName',
  'email',
  'companyName',
  'action',
  'titleName',
  'section',
  'what',
  'copy',
  'address',
  'agent',
] as const

/** The log taken out by whoever owns it, and a leaked page traced by the id that stands on it. */
export function auditOutRoutes(served: Served): Api {
  const api = newApi()
  const { store } = served

  api.openapi(
    createRoute({
      method: 'get',
      path: '/audit/copies/{copy}',
      summary: 'Whose copy is this?',
      description: 'The id stands on every page of script and on every export; type it as it is read.',
      tags: ['audit'],
      request: { params: z.object({ copy: z.string().max(60) }) },
      responses: answers(
        TracedCopy,
        'Who was shown it, when, from where, and what it was; the first entry first.',
      ),
    }),
    async (c) => {
      const asking = auditing(c)
      const copy = copyTyped(c.req.valid('param').copy)
      await served.access.flush()
      const what = `copy ${copy ?? c.req.valid('param').copy}`
      served.access.add(actingOn(asking.who), { action: 'read-log', what, address: c.get('address') })
      if (copy === undefined) throw new Refusal('not-found')
      const { rows } = await accessRows(served, asking, { copy, limit: 500 })
      if (rows.length === 0) throw new Refusal('not-found')
      const items = await accessItems(served, asking, [...rows].reverse(), c.get('language'))
      c.header('cache-control', 'no-store')
      return c.json(
        {
          copy,
          items: items.map(({ personName: person, companyName: company, copy: _, ...row }) => ({
            ...row,
            person,
            company,
          })),
        },
        200,
      )
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/audit/export',
      summary: 'Take the log of access out',
      description: `As CSV, workbook or JSON, the newest ${MOST_ROWS} entries at most. It is marked, and itself entered in the log.`,
      tags: ['audit'],
      request: {
        query: z.object({
          format: z.enum(['csv', 'xlsx', 'json']).default('csv'),
          title: z.string().max(100).optional(),
          person: z.string().max(100).optional(),
        }),
      },
      responses: {
        200: {
          description: 'A file.',
          content: {
            'text/csv': { schema: z.string() },
            [WORKBOOK]: { schema: z.string().meta({ format: 'binary' }) },
            'application/json': { schema: z.unknown() },
          },
        },
        ...PROBLEMS,
      },
    }),
    async (c) => {
      const asking = auditing(c)
      const { who, world, titles, isHost } = asking
      const { format, title, person } = c.req.valid('query')
      if (title !== undefined && !titles.has(title as TitleId) && !isHost) throw new Refusal('not-found')
      const language = c.get('language')
      const acting = actingOn(who)
      const { copy, mark } = newCopy(
        personName(world.snapshot, who.reader.person, language),
        companyName(world.snapshot, acting.companies[0], language),
        new Date(served.clock()),
      )
      await served.access.flush()
      // In the log before it is out.
      const entry = {
        action: 'export-log',
        what: format,
        copy,
        address: c.get('address'),
        ...(title && { title: title as TitleId }),
      }
      await actingFor(store, acting, (desk) => logAccess(desk, [entry]))
      const rows: Access[] = []
      let before: number | undefined
      do {
        const page = await accessRows(served, asking, {
          limit: 2_000,
          ...(title !== undefined && { title: title as TitleId }),
          ...(person !== undefined && { person: person as Access['person'] }),
          ...(before !== undefined && { before }),
        })
        rows.push(...page.rows)
        before = page.next
      } while (before !== undefined && rows.length < MOST_ROWS)
      const items = await accessItems(served, asking, rows.slice(0, MOST_ROWS), language)
      const headers = {
        'content-disposition': `attachment; filename="genchi-access-${copy}.${format}"`,
        'cache-control': 'no-store',
      }
      if (format === 'json') return c.json({ copy, mark, items }, 200, headers) as never
      if (format === 'xlsx') {
        const rows = items.map((it) => COLUMNS.map((name) => sheetCell(name, it[name])))
        const bytes = await workbookInSteps([{ name: 'access', rows: [[...COLUMNS], ...rows, [], [mark]] }])
        return c.body(bytes.slice().buffer, 200, { ...headers, 'content-type': WORKBOOK }) as never
      }
      const lines = [COLUMNS.join(','), ...items.map((it) => COLUMNS.map((name) => cell(it[name])).join(','))]
      return c.body(`# ${mark}\r\n${lines.join('\r\n')}\r\n`, 200, {
        ...headers,
        'content-type': 'text/csv; charset=utf-8',
      }) as never
    },
  )
  return api
}

/** Instants as the sheet's own dates, by the clock of UTC. */
function sheetCell(name: (typeof COLUMNS)[number], value: unknown): Written {
  if (typeof value === 'number') return value
  const text = String(value ?? '')
  if (name !== 'at') return text
  const [day, time] = new Date(text).toISOString().slice(0, 19).split('T')
  return { kind: 'moment', moment: { ...(day && { day }), ...(time && { time }) } }
}

/** One cell of a CSV file (RFC 4180); a spreadsheet must not take what somebody is called for a formula. */
function cell(value: unknown): string {
  const text = String(value ?? '')
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
