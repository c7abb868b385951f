import type { Day, GrantId } from '../core/base/index.ts'
import { formatLanguageUse, lastDay, pathOf } from '../core/base/index.ts'
import type { Ask, Because, Region, RightsCatalogue, Scopes } from '../core/clear/index.ts'
import {
  availability,
  freeFor,
  regionOf,
  rightsCalendar,
  rightsCatalogue,
  rightsConflicts,
  rightsMap,
  whollyFree,
} from '../core/clear/index.ts'
import { sharedCatalogue, slateRights } from '../core/seams/index.ts'
import { catalogueNames, MESSAGES } from '../formats/words/index.ts'
import type { Status } from './io.ts'
import type { Loaded } from './load.ts'
import type { Page } from './report/finding.ts'
import { jsonText } from './report/json.ts'
import {
  answerJson,
  answerLines,
  calendarLines,
  causeJson,
  causesLines,
  grantJson,
  grantLine,
  mapLines,
  regionJson,
  regionLines,
  type Where,
} from './report/rights.ts'
import { type AskOptions, askTyped, type Typed } from './rights-ask.ts'
import type { Run } from './run.ts'
import { failAll } from './run.ts'

/** `genchi rights ask PATH`: is this right free, and if not, why and by which grant? */
export function rightsAskCommand(
  run: Run,
  loaded: Loaded,
  asOf: Day,
  options: AskOptions & { readonly by?: string },
): Status {
  const typed = askTyped(options, loaded, asOf)
  if (!typed.ok) return failAll(run, 'not-an-ask', typed.issues)
  const { ask } = typed
  const { work } = ask
  const book = slateRights(
    loaded.titles.map(({ title }) => title),
    loaded.catalogue,
    asOf,
    [ask.languages],
  )
  const page = pageOf(run, loaded)
  // Of a slate one asks about what it produces, and not about the novels behind it.
  if (work === undefined) {
    const works = loaded.titles.map(({ title }) => title.head.work)
    return catalogueAnswer(run, rightsCatalogue(book, ask, works), ask, asOf, page)
  }
  const where = whereOf(loaded)
  const asked: Ask = { ...ask, work }
  const answer = availability(book, asked)
  const map = options.by === 'territory' ? rightsMap(book, asked) : undefined
  const calendar = options.by === 'day' ? rightsCalendar(book, asked) : undefined
  if (run.json)
    run.io.out(
      jsonText({
        asOf,
        ask: askJson(ask),
        ...answerJson(answer, where),
        ...(map && { territories: map }),
        ...(calendar && {
          days: calendar.map(({ term, ...it }) => ({ ...term, last: lastDay(term), ...it })),
        }),
      }),
    )
  else {
    const lines = map
      ? mapLines(map, page, where)
      : calendar
        ? calendarLines(calendar, page, where)
        : answerLines(answer, page, where)
    run.io.out(`${[...askLines(ask, page), '', ...lines].join('\n')}\n`)
  }
  return answer.standing === 'available' ? 0 : 1
}

/** Which works are free, all of what is asked or for so many days on end. */
function catalogueAnswer(run: Run, catalogue: RightsCatalogue, ask: Typed, asOf: Day, page: Page): Status {
  const found =
    ask.days === undefined
      ? whollyFree(catalogue, ask).map((work) => ({ work, terms: [ask.term] }))
      : freeFor(catalogue, ask, ask.days)
  if (run.json)
    run.io.out(
      jsonText({
        asOf,
        ask: askJson(ask),
        works: found.map(({ work, terms }) => ({
          work,
          free: terms.map((term) => ({ ...term, last: lastDay(term) })),
        })),
      }),
    )
  else {
    const { speaker, paint } = page
    const lines = found.flatMap(({ work, terms }) => [
      `${paint('sound', '✓')} ${paint('strong', speaker.name(work))}`,
      ...(ask.days === undefined ? [] : terms.map((term) => `  ${speaker.period(term)}`)),
    ])
    const none = [paint('quiet', speaker.terms.report.none)]
    run.io.out(`${[...askLines(ask, page), '', ...(lines.length > 0 ? lines : none)].join('\n')}\n`)
  }
  return found.length > 0 ? 0 : 1
}

/** `genchi rights conflicts PATH`: what was sold twice, and what was passed on that nobody held. */
export function rightsConflictsCommand(run: Run, loaded: Loaded, asOf: Day): Status {
  const titles = loaded.titles.map(({ title }) => title)
  const book = slateRights(titles, loaded.catalogue, asOf)
  const { clashes, oversold } = rightsConflicts(book)
  const where = whereOf(loaded)
  const said = (cells: Scopes): readonly Region[] => cells.map((box) => regionOf(book, box))
  const because = (it: Because<Scopes>): Because<readonly Region[]> => ({ ...it, cells: said(it.cells) })
  if (run.json)
    run.io.out(
      jsonText({
        asOf,
        clashes: clashes.map(({ work, first, second, cells }) => ({
          work,
          first: grantJson(first, where),
          second: grantJson(second, where),
          cells: said(cells).map(regionJson),
        })),
        oversold: oversold.map(({ work, grant, why }) => ({
          work,
          grant: grantJson(grant, where),
          why: why.map((it) => causeJson(because(it), where)),
        })),
      }),
    )
  else {
    const page = pageOf(run, loaded)
    const { speaker, paint } = page
    const head = (title: string, work: Parameters<typeof speaker.name>[0]) =>
      `${paint('broken', '✕')} ${paint('strong', title)}  ${paint('quiet', speaker.name(work))}`
    const lines = [
      ...clashes.flatMap(({ work, first, second, cells }) => [
        head(MESSAGES[run.language].rules['exclusive-clash'].title, work),
        grantLine(first, page, where),
        grantLine(second, page, where),
        ...regionLines(said(cells), page),
        '',
      ]),
      ...oversold.flatMap(({ work, grant, why }) => [
        head(speaker.terms.oversold, work),
        grantLine(grant, page, where),
        ...causesLines(why.map(because), 'broken', page, where).slice(1),
        '',
      ]),
    ]
    const sound = `${paint('sound', '✓')} ${speaker.terms.report.nothingFound}`
    run.io.out(`${(lines.length > 0 ? lines.slice(0, -1) : [sound]).join('\n')}\n`)
  }
  return clashes.length + oversold.length > 0 ? 1 : 0
}

export const pageOf = (run: Run, loaded: Loaded): Page =>
  run.page(
    catalogueNames(
      sharedCatalogue(
        loaded.titles.map(({ title }) => title),
        loaded.catalogue,
      ),
    ),
  )

/** A grant of a title stands in the title's files, another in the catalogue's. */
export function whereOf({ titles, where }: Loaded): Where {
  const owners = new Map<GrantId, Loaded['titles'][number]['title']>()
  for (const { title } of titles) for (const { id } of title.clear.grants) owners.set(id, title)
  const first = titles[0]?.title
  return (grant) => {
    const owner = owners.get(grant)
    if (owner) return where(owner, pathOf('clear', 'grants', grant))
    return first && where(first, pathOf('catalogue', 'grants', grant))
  }
}

function askLines(ask: Typed, { speaker, paint }: Page): readonly string[] {
  const { work, right, as, territories, media, languages, term } = ask
  const what = [speaker.terms.rights[right], ...(as ?? []).map(speaker.name)].join(' · ')
  const cells = [
    speaker.territories(territories),
    speaker.media(media),
    speaker.spoken({ include: languages, exclude: [] }),
    speaker.period(term),
  ].join(' · ')
  return [
    `${work ? `${paint('strong', speaker.name(work))}  ` : ''}${what}${ask.exclusive ? ` · ${speaker.terms.fields.exclusive}` : ''}`,
    paint('quiet', cells),
  ]
}

const askJson = ({ languages, term, ...ask }: Typed) => ({
  ...ask,
  languages: languages === 'any' ? 'any' : languages.map(formatLanguageUse),
  from: term.from,
  until: term.until,
})
