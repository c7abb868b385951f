import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import {
  ApplyRequest,
  CompareRequest,
  Comparison,
  Saved,
  ScenarioList,
  ScenarioRequest,
  ScenarioSaved,
} from '../../api/index.ts'
import type { ScenarioId } from '../../core/base/index.ts'
import { isId } from '../../core/base/index.ts'
import type { StoredScenario } from '../../store/index.ts'
import { actingFor, loadScenario, removeScenario, saveScenario } from '../../store/index.ts'
import { changedBy, readChanges } from '../changing.ts'
import type { Served, Who } from '../context.ts'
import { actingOn, whoAsks } from '../context.ts'
import { Refusal } from '../problem.ts'
import type { SeenTitle } from '../reader.ts'
import { type Api, answers, CONFLICT, Key, newApi, sends, TitleParam, written } from '../route.ts'
import { type ScenarioBody, scenarioCard, scenariosOf } from '../scenarios.ts'
import { differenceOf } from '../title-page.ts'
import { fromNow, save, titleIn } from './titles.ts'

const ScenarioParam = TitleParam.extend({
  scenario: z.string().max(100).openapi({ example: 'scenario:slip-to-2026-05' }),
})

export function scenarioRoutes(served: Served): Api {
  const api = newApi()
  const { store } = served
  const acting = (who: Who, seen: SeenTitle) => actingOn(who, who.slate.now().roles.get(seen.id))
  const scenarioIn = async (who: Who, seen: SeenTitle, id: string): Promise<StoredScenario> => {
    if (!isId('scenario', id)) throw new Refusal('not-found')
    const found = await actingFor(store, acting(who, seen), (desk) =>
      loadScenario(desk, seen.id, id as ScenarioId),
    )
    if (!found || !scenarioCard(found, seen, who, 'en')) throw new Refusal('not-found')
    return found
  }

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/scenarios',
      summary: 'The scenarios of a title that the reader may see',
      tags: ['scenarios'],
      request: { params: TitleParam },
      responses: answers(ScenarioList, 'Kept by the reader’s company, or shared with it.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const stored = await actingFor(store, acting(who, seen), (desk) => scenariosOf(desk, seen.id))
      const items = stored.flatMap((scenario) => scenarioCard(scenario, seen, who, c.get('language')) ?? [])
      return c.json({ items }, 200)
    },
  )

  const keep = async (
    who: Who,
    seen: SeenTitle,
    id: ScenarioId,
    asked: z.infer<typeof ScenarioRequest>,
    c: Parameters<typeof whoAsks>[0],
  ) => {
    const { names, why, changes, shared, base = 0 } = asked
    const language = c.get('language')
    // It must be one that can be asked, by whoever keeps it.
    changedBy(seen, fromNow(seen), readChanges(changes, language), language, false)
    const first = acting(who, seen)
    const partners = [...new Set((who.slate.now().roles.get(seen.id) ?? []).map(({ company }) => company))]
    const body: ScenarioBody = { why: why === undefined ? null : { [language]: why }, changes }
    const reply = await written(c, store, first, asked, async (desk) => {
      const saved = await saveScenario(desk, {
        title: seen.id,
        scenario: id,
        base,
        names,
        shared: shared ? partners.filter((company) => company !== first.companies[0]) : [],
        body,
      })
      if (saved.kind === 'clash') throw new Refusal('conflict')
      if (saved.kind !== 'saved') throw new Refusal('not-opened')
      return { id, version: saved.version }
    })
    await who.slate.catchUp()
    return reply
  }

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/scenarios',
      summary: 'Keep a scenario',
      tags: ['scenarios'],
      request: { params: TitleParam, body: sends(ScenarioRequest), headers: Key },
      responses: { ...answers(ScenarioSaved, 'Kept.'), ...CONFLICT },
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const id: ScenarioId = `scenario:${randomUUID()}`
      return c.json(await keep(who, seen, id, { ...c.req.valid('json'), base: 0 }, c), 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'put',
      path: '/titles/{id}/scenarios/{scenario}',
      summary: 'Keep a scenario, in another version',
      tags: ['scenarios'],
      request: { params: ScenarioParam, body: sends(ScenarioRequest), headers: Key },
      responses: { ...answers(ScenarioSaved, 'Kept.'), ...CONFLICT },
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const { owner, scenario } = await scenarioIn(who, seen, c.req.valid('param').scenario)
      if (!who.reader.companies.includes(owner)) throw new Refusal('not-opened')
      return c.json(await keep(who, seen, scenario, c.req.valid('json'), c), 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/titles/{id}/scenarios/{scenario}',
      summary: 'Take a scenario off the list',
      tags: ['scenarios'],
      request: { params: ScenarioParam, headers: Key },
      responses: answers(z.object({ done: z.literal(true) }), 'It stays in the history.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const { owner, scenario } = await scenarioIn(who, seen, c.req.valid('param').scenario)
      if (!who.reader.companies.includes(owner)) throw new Refusal('not-opened')
      await written(c, store, acting(who, seen), null, (desk) => removeScenario(desk, seen.id, scenario))
      await who.slate.catchUp()
      return c.json({ done: true as const }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/scenarios/{scenario}/apply',
      summary: 'Make the changes of a scenario, as one',
      tags: ['scenarios'],
      request: { params: ScenarioParam, body: sends(ApplyRequest), headers: Key },
      responses: { ...answers(Saved, 'Saved.'), ...CONFLICT },
    }),
    async (c) => {
      const who = whoAsks(c, 'write')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const { body } = await scenarioIn(who, seen, c.req.valid('param').scenario)
      const { changes } = body as ScenarioBody
      return c.json(await save(c, served, who, seen, { changes: [...changes], ...c.req.valid('json') }), 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'post',
      path: '/titles/{id}/compare',
      summary: 'Several scenarios beside each other',
      tags: ['scenarios'],
      request: { params: TitleParam, body: sends(CompareRequest) },
      responses: answers(Comparison, 'What each would break, mend and move.'),
    }),
    async (c) => {
      const who = whoAsks(c, 'read')
      const seen = titleIn(who.worlds.of(who.reader), c.req.valid('param').id)
      const language = c.get('language')
      const items = []
      for (const id of c.req.valid('json').scenarios) {
        const stored = await scenarioIn(who, seen, id)
        const { changes } = stored.body as ScenarioBody
        const changed = changedBy(seen, fromNow(seen), readChanges(changes, language), language, false)
        const scenario = scenarioCard(stored, seen, who, language)
        if (scenario) items.push({ scenario, difference: differenceOf(seen, changed, language) })
      }
      return c.json({ items }, 200)
    },
  )
  return api
}
