import type { DateRange, Day, MediaSet, Medium, Scope, Territories, Until } from '../../base/index.ts'
import {
  contains,
  countryCount,
  intersection,
  MEDIA,
  mediaFromMask,
  mediaMask,
  territoriesFromMask,
} from '../../base/index.ts'
import type { Answer, Because, Scopes } from './ask.ts'

/** How some days of a row are filled: what a reader of avails looks for first. */
export type Fill = (typeof FILLS)[number]

/** What is said of days on which several hold: the first of them. */
export const FILLS = ['exclusive', 'held-back', 'non-exclusive', 'unknown', 'not-ours', 'free'] as const

/** Why days are filled as they are; without the cells, which the row and the days say. */
export type Cause = Omit<Because<Scopes>, 'cells'>

export interface GridSpan {
  readonly term: DateRange
  readonly fill: Fill
  /** it stands so for some of the languages or uses that were asked about, and otherwise for others */
  readonly partly: boolean
  /** two grants claim the same cell, or one passes on what its licensor lacks */
  readonly conflict: boolean
  readonly causes: readonly Cause[]
}

/** Territories that stand alike, and in them one medium, or several that do. */
export interface GridRow {
  readonly territories: Territories
  readonly media: MediaSet
  /** 0: the territories as a whole; below them the tree of media */
  readonly depth: number
  /** in order, without gaps; not given: the rows below it differ */
  readonly spans?: readonly GridSpan[]
}

export interface GridOf {
  readonly asked: Scope
  /** for one party among others */
  readonly answer: Answer<Scopes>
  /** what was sold and leaves room for other sales: from the answer for one party alone */
  readonly soldBeside: readonly Because<Scopes>[]
  /** cells of which the reader is not told how they stand */
  readonly hidden: Scopes
  /** cells that two grants claim */
  readonly contested: Scopes
}

/**
 * An answer as a table of avails: a row for the territories and media that stand alike, with the days on which
 * something begins or ends.
 */
export function availsGrid(of: GridOf): readonly GridRow[] {
  const marks = marksOf(of)
  const places = partsOf(
    of.asked.territories,
    [...marks.map(({ box }) => box), ...of.contested].map(({ territories }) => territories),
  )
  const alike = new Map<
    string,
    { territories: bigint; readonly leaves: ReadonlyMap<number, readonly GridSpan[]> }
  >()
  for (const territories of places) {
    const leaves = leavesIn(of, marks, territories)
    const key = [...leaves].map(([media, spans]) => `${media} ${keyOf(spans)}`).join('|')
    const known = alike.get(key)
    if (known) known.territories |= territories
    else alike.set(key, { territories, leaves })
  }
  return [...alike.values()]
    .sort(
      (a, b) =>
        countryCount(a.territories) - countryCount(b.territories) || (a.territories < b.territories ? -1 : 1),
    )
    .flatMap(({ territories, leaves }) => rowsOf(territoriesFromMask(territories), of.asked.media, leaves))
}

interface Mark {
  readonly box: Scope
  readonly fill: Fill
  readonly cause?: Cause
}

function marksOf({ answer, soldBeside, hidden }: GridOf): readonly Mark[] {
  const plain = (cells: Scopes, fill: Fill): readonly Mark[] => cells.map((box) => ({ box, fill }))
  const because = (list: readonly Because<Scopes>[], fill: (it: Because<Scopes>) => Fill): readonly Mark[] =>
    list.flatMap((it) => {
      const { cells, ...cause } = it
      return cells.map((box) => ({ box, fill: fill(it), cause }))
    })
  return [
    ...plain(answer.free, 'free'),
    ...because(soldBeside, () => 'non-exclusive'),
    ...because(answer.blocked, ({ reason }) =>
      reason === 'held-back'
        ? 'held-back'
        : reason === 'sold'
          ? 'non-exclusive'
          : reason === 'sold-exclusively'
            ? 'exclusive'
            : 'not-ours',
    ),
    ...because(answer.unknown, () => 'unknown'),
    ...because(answer.notCleared, () => 'not-ours'),
    ...plain(hidden, 'unknown'),
  ]
}

/** A set cut along the borders of others: each part lies wholly inside or wholly outside every one. */
function partsOf(whole: bigint, sets: readonly bigint[]): readonly bigint[] {
  let parts = [whole]
  for (const set of new Set(sets))
    parts = parts.flatMap((part) => [part & set, part & ~set].filter((it) => it !== 0n))
  return parts
}

/** The days of each part of the media, in one part of the territories. */
function leavesIn(
  { asked, contested }: GridOf,
  marks: readonly Mark[],
  territories: bigint,
): ReadonlyMap<number, readonly GridSpan[]> {
  const here = (box: Scope) => (box.territories & territories) !== 0n
  const [mine, clashes] = [marks.filter(({ box }) => here(box)), contested.filter(here)]
  const media = partsOf(
    BigInt(asked.media >>> 0),
    [...mine.map(({ box }) => box), ...clashes].map((box) => BigInt(box.media >>> 0)),
  ).map((set) => Number(set) | 0)
  return new Map(
    media.map((set) => {
      const on = (box: Scope) => (box.media & set) !== 0
      return [
        set,
        spansOf(
          asked.term,
          mine.filter(({ box }) => on(box)),
          clashes.filter(on),
        ),
      ]
    }),
  )
}

function spansOf(term: DateRange, marks: readonly Mark[], clashes: Scopes): readonly GridSpan[] {
  const days = new Set<Until>(
    [...marks.map(({ box }) => box), ...clashes].flatMap((it) => [it.term.from, it.term.until]),
  )
  const cuts = [...days].filter((it): it is Day => it !== 'open' && it !== term.from && contains(term, it))
  const from = [term.from, ...cuts.sort()]
  const spans: GridSpan[] = []
  from.forEach((day, at) => {
    const slice: DateRange = { from: day, until: from[at + 1] ?? term.until }
    const on = marks.filter(({ box }) => intersection(box.term, slice))
    const next = spanOf(
      slice,
      on,
      clashes.some((box) => intersection(box.term, slice)),
    )
    const last = spans.at(-1)
    if (last && keyOf([last], false) === keyOf([next], false))
      spans[spans.length - 1] = { ...last, term: { from: last.term.from, until: slice.until } }
    else spans.push(next)
  })
  return spans
}

function spanOf(term: DateRange, marks: readonly Mark[], conflict: boolean): GridSpan {
  const fill = FILLS.find((it) => marks.some((mark) => mark.fill === it)) ?? 'unknown'
  const causes = new Map(marks.flatMap(({ cause }) => (cause ? [[causeKey(cause), cause] as const] : [])))
  return { term, fill, partly: new Set(marks.map(partOf)).size > 1, conflict, causes: [...causes.values()] }
}

// Within a part several may hold of the same cell; the parts themselves share none.
const partOf = ({ fill }: Mark): string =>
  fill === 'non-exclusive' || fill === 'free' ? 'free' : fill === 'held-back' ? 'exclusive' : fill

const causeKey = ({ reason, work, right, grants, holdback, negotiation }: Cause): string =>
  [reason, work, right, ...grants, holdback?.id, negotiation?.id].join(' ')

const keyOf = (spans: readonly GridSpan[], dated = true): string =>
  spans
    .map(({ term, fill, partly, conflict, causes }) =>
      [dated ? `${term.from}/${term.until}` : '', fill, partly, conflict, ...causes.map(causeKey)].join(' '),
    )
    .join(';')

/** The territories as one row where all media stand alike; else the tree of media beneath them. */
function rowsOf(
  territories: Territories,
  asked: number,
  leaves: ReadonlyMap<number, readonly GridSpan[]>,
): readonly GridRow[] {
  const alikeIn = (mask: number): readonly GridSpan[] | undefined => {
    const inside = [...leaves].filter(([set]) => (set & mask) !== 0).map(([, spans]) => spans)
    const [first] = inside
    return first && inside.every((spans) => keyOf(spans) === keyOf(first)) ? first : undefined
  }
  const roots = mediaFromMask(asked)
  const whole = alikeIn(asked)
  if (whole) return [{ territories, media: roots, depth: 0, spans: whole }]
  const branch = (media: MediaSet, depth: number): readonly GridRow[] => {
    const rows: GridRow[] = []
    const told = new Map<string, number>()
    for (const medium of media) {
      const mask = mediaMask([medium]) & asked
      if (mask === 0) continue
      const spans = alikeIn(mask)
      if (!spans) {
        rows.push({ territories, media: [medium], depth }, ...branch(childrenOf(medium), depth + 1))
        continue
      }
      // Media beside each other that stand alike are one row.
      const at = told.get(keyOf(spans))
      const same = at === undefined ? undefined : rows[at]
      if (at !== undefined && same) rows[at] = { ...same, media: [...same.media, medium] }
      else {
        told.set(keyOf(spans), rows.length)
        rows.push({ territories, media: [medium], depth, spans })
      }
    }
    return rows
  }
  const [root] = roots
  const below = roots.length === 1 && root ? childrenOf(root) : roots
  return [{ territories, media: roots, depth: 0 }, ...branch(below, 1)]
}

const childrenOf = (medium: Medium): MediaSet =>
  MEDIA.flatMap((it) => ('within' in it && it.within === medium ? [it.medium] : []))
