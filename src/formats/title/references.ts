import type { Path, When } from '../../core/base/index.ts'
import { answeredOnce, isRelative, pathOf } from '../../core/base/index.ts'
import type { Catalogue, Section, Title } from '../../core/title/index.ts'
import { keyOf } from '../../core/title/index.ts'
import { CATALOGUE_PARTS, catalogue as catalogueCodec, cataloguePart } from './catalogue.ts'
import type { AnyCodec, Holds } from './codec.ts'
import { bare, entryOf, holdsOf, isLeaf, shapesOf } from './codec.ts'
import type { IssueQuotes, IssueRule, TitleIssue } from './issue.ts'
import { nearest } from './nearest.ts'
import { wayOf } from './paths.ts'
import { SECTION_CODECS, SECTIONS } from './sections.ts'

/**
 * Everything in a title that points nowhere, or to several at once: ids without a record, dates that hang on
 * an event that is not there, approved dates of places that are not, fields said to be fictional that the
 * record does not have; and ids given twice.
 * @param catalogue what the title's companies, works and sources stand in; it is not itself checked here
 */
export function checkReferences(title: Title, catalogue: Catalogue): readonly TitleIssue[] {
  const own = collectTitle(title)
  const shared = idsOfCatalogue(catalogue)
  const issues: TitleIssue[] = [
    ...duplicates(own.ids, IN_ONE_TITLE),
    ...acrossCatalogue(own.ids, shared),
    ...pointers(own, [own.ids, shared]),
    ...anchors(own, own.ids, title),
    ...baseline(title),
    ...currencies(title),
  ]
  return issues
}

/** The same within the catalogue. Dates that hang on a title's events are checked with the titles. */
export function checkCatalogue(catalogue: Catalogue): readonly TitleIssue[] {
  const shared = collectCatalogue(catalogue)
  return [...duplicates(shared.ids, new Set()), ...pointers(shared, [shared.ids])]
}

/** Dates in the catalogue that hang on an event or a window that none of the titles has. */
export function checkCatalogueDates(catalogue: Catalogue, titles: readonly Title[]): readonly TitleIssue[] {
  const shared = collectCatalogue(catalogue)
  const checked = titles.map((title) => anchors(shared, collectTitle(title).ids, title))
  const [first] = checked
  return first
    ? first.filter(({ path }) => checked.every((found) => found.some((it) => it.path === path)))
    : []
}

/** An id that two titles of a slate have, the later first. Titles are told by their position. */
export interface Shared {
  readonly id: string
  readonly later: { readonly title: number; readonly path: Path }
  readonly first: { readonly title: number; readonly path: Path }
}

/** Titles, and grants of titles, that have one id in several titles of a slate. */
export function sharedIds(titles: readonly Title[]): readonly Shared[] {
  const seen = new Map<string, { readonly title: number; readonly path: Path }>()
  return titles.flatMap((title, index) => {
    const named: readonly (readonly [id: string, path: Path])[] = [
      [title.head.id, 'head/id'],
      ...title.clear.grants.map(({ id }): [string, Path] => [id, pathOf('clear', 'grants', id)]),
    ]
    return named.flatMap(([id, path]) => {
      const first = seen.get(id)
      // Twice within one title is said there.
      if (!first) seen.set(id, { title: index, path })
      return first && first.title !== index ? [{ id, later: { title: index, path }, first }] : []
    })
  })
}

const issueOf = <R extends IssueRule>(rule: R, path: Path, quotes: IssueQuotes[R]): TitleIssue => ({
  rule,
  path,
  quotes: quotes as Record<string, string>,
})

// Events and windows are what dates hang on, from anywhere in the title.
const IN_ONE_TITLE = new Set(['event', 'window'])

/** What a value holds that matters here: ids of its own, ids of others, dates, names of fields. */
interface Collected {
  /** by id, every place where a record has it */
  readonly ids: Map<string, Path[]>
  readonly refs: { readonly path: Path; readonly id: string; readonly to: readonly string[] }[]
  readonly dates: { readonly path: Path; readonly when: When }[]
  readonly fictional: { readonly path: Path; readonly field: string; readonly known: readonly string[] }[]
}

function collect(roots: readonly (readonly [name: Path, codec: AnyCodec, value: unknown])[]): Collected {
  const found: Collected = { ids: new Map(), refs: [], dates: [], fictional: [] }
  for (const [name, codec, value] of roots) planOf(codec)?.(value, name, found)
  return found
}

// A scenario leaves most sections as they are: what a section holds is looked for once.
const ofSections = new WeakMap<object, Collected>()

function collectSection(section: Section, value: object): Collected {
  const known = ofSections.get(value) ?? collect([[section, SECTION_CODECS[section], value]])
  ofSections.set(value, known)
  return known
}

function collectTitle(title: Title): Collected {
  const parts = SECTIONS.map((section) => collectSection(section, title[section]))
  const ids: Collected['ids'] = new Map()
  for (const part of parts)
    for (const [id, places] of part.ids) {
      const others = ids.get(id)
      ids.set(id, others ? [...others, ...places] : places)
    }
  return {
    ids,
    refs: parts.flatMap(({ refs }) => refs),
    dates: parts.flatMap(({ dates }) => dates),
    fictional: parts.flatMap(({ fictional }) => fictional),
  }
}

const collectCatalogue = (catalogue: Catalogue): Collected =>
  collect([['catalogue', catalogueCodec, catalogue]])

/** By id, every place where a record has it. */
interface Ids {
  readonly get: (id: string) => readonly Path[] | undefined
  readonly keys: () => Iterable<string>
}

// A part of the catalogue is looked through once for all the titles that share it. The grants of a slate are others
// whenever a title's dates move, and the other parts hardly ever: so each part is remembered for itself.
const PARTS = CATALOGUE_PARTS.map((part) => {
  const codec = cataloguePart(part)
  const idsIn = answeredOnce(
    4,
    (records: readonly unknown[]) => collect([['catalogue', codec, { [part]: records }]]).ids,
  )
  return { part, idsIn }
})

function idsOfCatalogue(catalogue: Catalogue): Ids {
  const all = PARTS.map(({ part, idsIn }) => idsIn(catalogue[part]))
  return { get: (id) => placesIn(all, id), keys: () => all.flatMap((ids) => [...ids.keys()]) }
}

/** Every place that has an id; hardly ever more than one, and then no list is made. */
function placesIn(all: readonly Pick<Ids, 'get'>[], id: string): readonly Path[] | undefined {
  let found: readonly Path[] | undefined
  for (const ids of all) {
    const places = ids.get(id)
    if (places) found = found ? [...found, ...places] : places
  }
  return found
}

type Plan = (value: unknown, path: Path, found: Collected) => void

// Which parts of a record can hold anything of interest is worked out once for each codec.
const plans = new Map<AnyCodec, Plan | undefined>()

function planOf(codec: AnyCodec): Plan | undefined {
  const reader = bare(codec)
  if (!plans.has(reader)) {
    // Conditions hold conditions, none of which point anywhere.
    plans.set(reader, undefined)
    plans.set(reader, makePlan(reader))
  }
  return plans.get(reader)
}

function makePlan(codec: AnyCodec): Plan | undefined {
  const holds = holdsOf(codec)
  if (isLeaf(codec)) return holds && leafPlan(holds)
  const entry = entryOf(codec)
  if (entry) {
    const plan = planOf(entry)
    return plan && listPlan(plan)
  }
  const shapes = shapesOf(codec)
  const known = [...new Set(shapes.flatMap((shape) => Object.keys(shape)))]
  const fields = known.flatMap((name): (readonly [string, Plan])[] => {
    const own = shapes.flatMap((shape) => (Object.hasOwn(shape, name) ? [shape[name]!] : []))
    if (own.some((it) => holdsOf(bare(it))?.kind === 'fictional')) return [[name, fieldNamePlan(known)]]
    const plan = own.map(planOf).find((it) => it !== undefined)
    return plan ? [[name, plan]] : []
  })
  if (fields.length === 0) return undefined
  return (value, path, found) => {
    for (const [name, plan] of fields) {
      const field = (value as Readonly<Record<string, unknown>>)[name]
      if (field !== undefined) plan(field, name === 'id' ? path : `${path}/${name}`, found)
    }
  }
}

/** Records by what they are called in their list; a second one of that name by its position. */
const listPlan =
  (plan: Plan): Plan =>
  (value, path, found) => {
    const seen = new Set<string>()
    for (const [i, item] of (value as readonly unknown[]).entries()) {
      const key = keyOf(item) ?? String(i)
      plan(item, `${path}/${seen.has(key) ? i : key}`, found)
      seen.add(key)
    }
  }

function leafPlan(holds: Holds): Plan | undefined {
  switch (holds.kind) {
    case 'own':
      return (id, path, { ids }) => {
        const places = ids.get(id as string)
        if (places) places.push(path)
        else ids.set(id as string, [path])
      }
    case 'ref': {
      const { to } = holds
      return to.length === 0 ? undefined : (id, path, { refs }) => refs.push({ path, id: id as string, to })
    }
    case 'when':
      return (when, path, { dates }) => {
        if (typeof when === 'object') dates.push({ path, when: when as When })
      }
    default:
      return undefined
  }
}

const fieldNamePlan =
  (known: readonly string[]): Plan =>
  (names, path, { fictional }) => {
    if (names === true) return
    for (const field of names as readonly string[]) fictional.push({ path, field, known })
  }

/** Ids that several records have: of one list, or of the whole title where the kind is pointed to from all of it. */
function duplicates(ids: Collected['ids'], everywhere: ReadonlySet<string>): readonly TitleIssue[] {
  return [...ids].flatMap(([found, places]) => {
    if (places.length < 2) return []
    const wide = everywhere.has(found.slice(0, found.indexOf(':')))
    return places.slice(1).flatMap((path, i) => {
      const before = places.slice(0, i + 1)
      const first = wide ? before[0] : before.find((place) => listOf(place) === listOf(path))
      return first === undefined ? [] : [issueOf('duplicate-id', path, { found, first })]
    })
  })
}

const listOf = (path: Path): Path => path.slice(0, path.lastIndexOf('/'))

/** A title's grant may not have the id of one in the catalogue: nobody could say which of them is meant. */
const acrossCatalogue = (own: Collected['ids'], shared: Ids): readonly TitleIssue[] =>
  [...own].flatMap(([found, places]) => {
    const [first] = (found.startsWith('grant:') && shared.get(found)) || []
    return first === undefined ? [] : places.map((path) => issueOf('duplicate-id', path, { found, first }))
  })

function pointers(of: Collected, known: readonly Ids[]): readonly TitleIssue[] {
  const missing = of.refs.flatMap(({ path, id, to }) => {
    const places = placesIn(known, id) ?? []
    if (places.length === 1) return []
    if (places.length > 1)
      // Two of one list are said there; of two lists nobody knows which is meant.
      return new Set(places.map(listOf)).size > 1 ? [issueOf('ambiguous-reference', path, { found: id })] : []
    return [issueOf('unknown-reference', path, { found: id, nearest: nearest(id, idsOf(known, to)) })]
  })
  const fields = of.fictional.flatMap(({ path, field, known: names }) => {
    const [first = ''] = field.split('/')
    return names.includes(first)
      ? []
      : [issueOf('unknown-fictional-field', path, { found: field, nearest: nearest(field, names) })]
  })
  return [...missing, ...fields]
}

const idsOf = (known: readonly Ids[], kinds: readonly string[]): readonly string[] =>
  known.flatMap((ids) => [...ids.keys()].filter((id) => kinds.includes(id.slice(0, id.indexOf(':')))))

function anchors(of: Collected, ids: Collected['ids'], title: Title): readonly TitleIssue[] {
  return of.dates.flatMap(({ path, when }) => {
    if (!isRelative(when)) return []
    const { anchor } = when
    const id = anchor.kind === 'event' ? anchor.event : anchor.window
    if (!ids.has(id))
      return [
        issueOf('unknown-reference', path, { found: id, nearest: nearest(id, idsOf([ids], [anchor.kind])) }),
      ]
    if (anchor.kind === 'event' || !anchor.point.endsWith('airing')) return []
    const window = title.release.windows.find((it) => it.id === id)
    return window?.airing ? [] : [issueOf('no-airing-plan', path, { found: id })]
  })
}

/**
 * Approved dates are of places that hold a date. The record may be there no more: that a payment was approved and then
 * struck out is a finding, and not a fault of the file.
 */
function baseline(title: Title): readonly TitleIssue[] {
  return Object.keys(title.head.baseline?.dates ?? {}).flatMap((dated) => {
    const path = pathOf('head/baseline/dates', dated)
    const way = wayOf(dated)
    if (!way.ok) return [issueOf('unknown-path', path, { found: dated, nearest: way.nearest })]
    return way.codecs.some((codec) => ['when', 'day'].includes(holdsOf(bare(codec))?.kind ?? ''))
      ? []
      : [issueOf('not-a-date', path, { found: dated })]
  })
}

/** What is reckoned in the waterfall's currency is given in it. */
function currencies({ deal, settle }: Title): readonly TitleIssue[] {
  const expected = deal.waterfall?.currency
  if (expected === undefined) return []
  const amounts: readonly (readonly [Path, string | undefined])[] = [
    ...settle.receipts.map(
      ({ id, booked }) => [pathOf('settle', 'receipts', id, 'booked'), booked?.currency] as const,
    ),
    ...settle.statements.flatMap(({ id, received, lines }) => [
      [pathOf('settle', 'statements', id, 'received'), received.currency] as const,
      ...lines.map(
        ({ amount }, i) =>
          [pathOf('settle', 'statements', id, 'lines', String(i), 'amount'), amount.currency] as const,
      ),
    ]),
  ]
  return amounts.flatMap(([path, found]) =>
    found === undefined || found === expected ? [] : [issueOf('currency-differs', path, { found, expected })],
  )
}
