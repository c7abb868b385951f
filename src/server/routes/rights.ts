import { createRoute, z } from '@hono/zod-openapi'
import { AvailsGrid, OneRightsAnswer, RightsAnswers, RightsConflicts } from '../../api/index.ts'
import type { Day, LanguageSet, PartyId, WorkId } from '../../core/base/index.ts'
import { addMonths, formatLanguageUse, lastDay, throughInclusive } from '../../core/base/index.ts'
import type { Ask, Work as Making, Right } from '../../core/clear/index.ts'
import {
  availsGrid,
  boxOfAsk,
  holdersOf,
  languagesNamed,
  RIGHTS,
  rightsConflicts,
} from '../../core/clear/index.ts'
import type { DeskLanguage } from '../../formats/words/index.ts'
import { RIGHTS_WORDS } from '../../formats/words/index.ts'
import type { Ctx } from '../context.ts'
import { whoAsks, worldFor } from '../context.ts'
import { Refusal } from '../problem.ts'
import { AskQuery, readAsk } from '../rights-asking.ts'
import { answerTo, type RightsDesk, rightsDesk, standingsOf } from '../rights-desk.ts'
import { rightsSpeaker } from '../rights-words.ts'
import { type Api, answers, newApi, Paged, Reading, TitleParam, tagOf, unchanged } from '../route.ts'
import { titleIn } from './titles.ts'

const Work = z
  .string()
  .max(100)
  .optional()
  .openapi({ description: 'Not given: the work that the title makes.', example: 'work:mmh-novel' })

/** Rights that are in the finished thing: asked about what a title makes, not about what it is made from. */
const SHOWN: readonly Right[] = ['exhibit', 'broadcast', 'stream', 'perform', 'subtitle', 'dub']

const ORDER = ['available', 'partly', 'unknown', 'blocked', 'not-cleared'] as const

const MONTHS_BEFORE = 2
const MONTHS_SHOWN = 36
const MOST_MONTHS = 240

/** What of a right is free, where, on what, in which language and when; and if it is not, why. */
export function rightsRoutes(): Api {
  const api = newApi()

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/rights',
      summary: 'Is a right free?',
      description:
        'In the work of a title, or in one that it is based on: free, or not and why, cell by cell.',
      tags: ['rights'],
      request: { params: TitleParam, query: Reading.extend(AskQuery.shape).extend({ work: Work }) },
      responses: answers(OneRightsAnswer, 'What of it is free, what is not, and by which grant.'),
    }),
    (c) => {
      const query = c.req.valid('query')
      const asked = askedOfTitle(c, c.req.valid('param').id, query)
      if ('same' in asked) return asked.same as never
      const { ask, desk } = asked
      const say = rightsSpeaker(desk, c.get('language'))
      return c.json({ asked: say.asked(ask), answer: say.answer(ask, answerTo(desk, ask)) }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/rights/grid',
      summary: 'A table of avails',
      description:
        'A row for the territories and media that stand alike, with the days on which that changes.',
      tags: ['rights'],
      request: { params: TitleParam, query: Reading.extend(AskQuery.shape).extend({ work: Work }) },
      responses: answers(AvailsGrid, 'The rows, and why each stands as it does.'),
    }),
    (c) => {
      const query = c.req.valid('query')
      const { id } = c.req.valid('param')
      const asked = askedOfTitle(c, id, query)
      if ('same' in asked) return asked.same as never
      const { desk, seen } = asked
      const { lead } = seen.title.head
      const isOwner = desk.book.works.get(asked.ask.work)?.owners.includes(lead) ?? false
      const holder = query.holder || (isOwner ? lead : 'owners')
      const from = (query.from || monthsFrom(asked.today)) as Day
      const until = addMonths(from, MONTHS_SHOWN)
      const most = addMonths(from, MOST_MONTHS)
      const last = query.last ? (query.last as Day) : undefined
      const ask: Ask = {
        ...asked.ask,
        exclusive: false,
        as: holder === 'owners' ? holdersOf(desk.book, asked.ask.work) : [holder as PartyId],
        term:
          last === undefined || last >= most
            ? { from, until: last === undefined ? until : most }
            : throughInclusive(from, last),
      }
      return c.json(gridOf(desk, ask, holder, c), 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/titles/{id}/rights/conflicts',
      summary: 'What cannot stand',
      description: 'Grants of the works of a title that claim the same cells, or pass on what nobody held.',
      tags: ['rights'],
      request: { params: TitleParam, query: Reading },
      responses: answers(RightsConflicts, 'Each pair, and each grant beyond its rights, with its cells.'),
    }),
    (c) => {
      const asked = askedOfTitle(c, c.req.valid('param').id, {})
      if ('same' in asked) return asked.same as never
      const { desk, seen } = asked
      const { head, clear } = seen.title
      const works = new Set([head.work, ...clear.uses.map(({ work }) => work)])
      return c.json({ items: conflictsOf(desk, c, [...works]) }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/rights/conflicts',
      summary: 'What cannot stand in the whole slate',
      tags: ['rights'],
      request: { query: Reading },
      responses: answers(RightsConflicts, 'Over every work that the reader sees.'),
    }),
    (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const same = unchanged(c, tagOf(c, who, world))
      if (same) return same as never
      const desk = rightsDesk(world)
      return c.json({ items: desk ? conflictsOf(desk, c) : [] }, 200)
    },
  )

  api.openapi(
    createRoute({
      method: 'get',
      path: '/rights',
      summary: 'Of which titles is a right free?',
      description:
        'One question over the whole slate: which titles are wholly free for subscription streaming in Thailand, ' +
        'dubbed into Thai, from October; or for any 365 days on end.',
      tags: ['rights'],
      request: {
        query: Reading.extend(AskQuery.shape)
          .extend(Paged.shape)
          .extend({
            days: z.coerce.number().int().min(1).max(36_525).optional().openapi({
              description: 'So many days on end, anywhere in the term.',
            }),
            of: z.enum(['titles', 'works']).optional().openapi({
              description:
                'What the titles make, or every work. Not given: the first for a right to show, else the second.',
            }),
            work: Work,
            standing: z.enum(ORDER).optional(),
          }),
      },
      responses: answers(RightsAnswers, 'An answer for each work, what is free first.'),
    }),
    (c) => {
      const who = whoAsks(c, 'read')
      const { world } = worldFor(c, who)
      const same = unchanged(c, tagOf(c, who, world))
      if (same) return same as never
      const query = c.req.valid('query')
      const language = c.get('language')
      const ask = readAsk(query, who.slate.asOf(), language)
      const desk = rightsDesk(world, ask.languages)
      if (!desk)
        return c.json(
          { asked: { text: '', rightName: '', holders: [] }, items: [], counts: {}, total: 0 },
          200,
        )
      const say = rightsSpeaker(desk, language)
      const of = query.of ?? (SHOWN.includes(ask.right) ? 'titles' : 'works')
      const standings = standingsOf(
        desk,
        worksAsked(desk, of, query.work as WorkId | undefined),
        ask,
        query.days,
      )
      const counts = Object.fromEntries(ORDER.map((standing) => [standing, 0]))
      for (const standing of standings.values()) counts[standing]!++
      const placeOf = byName(desk, language)
      const found = [...standings]
        .filter(([, standing]) => query.standing === undefined || standing === query.standing)
        .sort(([a, one], [b, other]) => ORDER.indexOf(one) - ORDER.indexOf(other) || placeOf(a) - placeOf(b))
        .map(([work]) => work)
      const { limit = 200 } = query
      const start = query.after === undefined ? 0 : found.indexOf(query.after as WorkId) + 1
      const page = found.slice(start, start + limit)
      const next = start + limit < found.length ? page.at(-1) : undefined
      return c.json(
        {
          asked: say.asked(ask),
          // Only what is shown is put into words.
          items: page.map((work) =>
            say.answer({ ...ask, work }, answerTo(desk, { ...ask, work }), query.days),
          ),
          counts,
          total: found.length,
          ...(next !== undefined && { next }),
        },
        200,
      )
    },
  )
  return api
}

/** A little before today, so that what has just begun is seen with its beginning. */
const monthsFrom = (day: Day): Day => `${addMonths(day, -MONTHS_BEFORE).slice(0, 8)}01` as Day

function askedOfTitle(c: Ctx, id: string, query: AskQuery & { readonly work?: string | undefined }) {
  const who = whoAsks(c, 'read')
  const { world } = worldFor(c, who)
  const seen = titleIn(world, id)
  // Without a look at the link there is nothing to be told of its grants.
  if (seen.sight.opens.clear === 'none') throw new Refusal('not-opened')
  const same = unchanged(c, tagOf(c, who, world))
  if (same) return { same }
  const today = who.slate.asOf()
  const asked = readAsk(query, today, c.get('language'))
  const desk = rightsDesk(world, asked.languages)
  const work = (query.work || seen.title.head.work) as WorkId
  if (!desk?.book.works.has(work)) throw new Refusal('not-found')
  return { seen, desk, today, ask: { ...asked, work } satisfies Ask }
}

function worksAsked(
  { works, titleOf }: RightsDesk,
  of: 'titles' | 'works',
  only?: WorkId,
): readonly WorkId[] {
  const ids = works.map(({ id }) => id).filter((id) => only === undefined || id === only)
  return of === 'titles' && only === undefined ? ids.filter((id) => titleOf.has(id)) : ids
}

const ORDERS = new WeakMap<readonly Making[], Map<string, ReadonlyMap<WorkId, number>>>()

/** The place of each work among all of them by its name: to compare a thousand names takes longer than to ask. */
function byName({ works, titles }: RightsDesk, language: DeskLanguage): (work: WorkId) => number {
  const orders = ORDERS.get(works) ?? new Map<string, ReadonlyMap<WorkId, number>>()
  ORDERS.set(works, orders)
  let order = orders.get(language)
  if (!order) {
    const { compare } = new Intl.Collator(language, { numeric: true })
    const { speaker } = titles[0]!.told(language)
    const named = works.map(({ id }) => ({ id, name: speaker.name(id) }))
    order = new Map(named.sort((a, b) => compare(a.name, b.name)).map(({ id }, place) => [id, place]))
    orders.set(language, order)
  }
  return (work) => order.get(work) ?? 0
}

function conflictsOf(desk: RightsDesk, c: Ctx, works?: readonly WorkId[]) {
  const say = rightsSpeaker(desk, c.get('language'))
  const { clashes, oversold } = rightsConflicts(desk.book, works)
  // What looks oversold to somebody who does not see how it came in may well be sound.
  const sound = (work: WorkId, grant: string): boolean => {
    if (desk.sees(work) === 'own') return true
    return !desk.isWhole && !rightsConflicts(desk.whole(), [work]).oversold.some((it) => it.grant === grant)
  }
  return [
    ...clashes.map(say.clash),
    ...oversold
      .filter(({ work, grant }) => !sound(work, grant))
      .map(({ work, grant, why }) => say.oversold(work, grant, why)),
  ]
}

function gridOf(desk: RightsDesk, ask: Ask, holder: string, c: Ctx): z.infer<typeof AvailsGrid> {
  const language = c.get('language')
  const say = rightsSpeaker(desk, language)
  const answer = answerTo(desk, ask)
  const alone = answerTo(desk, { ...ask, exclusive: true })
  const { clashes, oversold } = rightsConflicts(desk.book, [ask.work])
  const contested = [
    ...clashes.flatMap(({ cells }) => cells),
    ...(answer.sees === 'own' ? [] : oversold.flatMap(({ why }) => why.flatMap(({ cells }) => cells))),
  ]
  const rows = availsGrid({
    asked: boxOfAsk(desk.book, ask),
    answer,
    soldBeside: alone.blocked.filter(({ reason }) => reason === 'sold'),
    hidden: answer.hidden,
    contested,
  })
  const { speaker } = desk.titles[0]!.told(language)
  const grants = (desk.book.grantsIn.get(ask.work) ?? []).map(({ grant }) => grant)
  const owners = desk.book.works.get(ask.work)?.owners ?? []
  const parties = new Set([...owners, ...grants.flatMap(({ licensor, licensee }) => [licensor, licensee])])
  return {
    work: ask.work,
    workName: speaker.name(ask.work),
    right: ask.right,
    rightName: speaker.terms.rights[ask.right],
    holder,
    from: ask.term.from,
    last: throughLast(ask),
    ...say.grid(rows, ask),
    sees: answer.sees,
    holders: [
      { value: 'owners', name: RIGHTS_WORDS[language].owners },
      ...[...parties].map((party) => ({ value: party, name: speaker.name(party) })),
    ],
    rights: RIGHTS.map((right) => ({ value: right, name: speaker.terms.rights[right] })),
    languages: usesIn(grants.flatMap(languagesNamed)).map((use) => ({
      value: formatLanguageUse(use),
      name: speaker.languageUse(use),
    })),
  }
}

const throughLast = ({ term }: Ask): string => lastDay(term) ?? term.from

/** Each language in each version once, and each language as a whole. */
function usesIn(sets: readonly LanguageSet[]) {
  const uses = sets.flatMap((set) => (set === 'any' ? [] : set))
  const all = [...uses, ...uses.map(({ language }) => ({ language }))]
  return [...new Map(all.map((use) => [formatLanguageUse(use), use])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, use]) => use)
}
