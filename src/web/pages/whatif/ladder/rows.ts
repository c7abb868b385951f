import type { Fields, Row as RecordRow } from '../../title/plain.ts'
import { plainAt } from '../../title/plain.ts'

// What stands on the ladder: every date of the title that others wait for, a row for each thing they belong to.

export type Dates = Readonly<Record<string, string>>

export const GROUPS = [
  'milestones',
  'windows',
  'holdbacks',
  'money',
  'shooting',
  'delivery',
  'statements',
  'rights',
] as const
export type Group = (typeof GROUPS)[number]

/** A date on a row. */
export interface Point {
  readonly path: string
  readonly before?: string
  readonly after?: string
  /** it stands in the title by itself, and is not worked out from others */
  readonly movable: boolean
}

/** From a date to the day before another. */
export interface Bar {
  readonly from: Point
  readonly until: Point
  /** the days between the first and the last airing, drawn within a window */
  readonly inner: boolean
}

export interface LadderRow {
  readonly key: string
  readonly group: Group
  /** the record whose name the row bears; its place says it in words */
  readonly path: string
  readonly bars: readonly Bar[]
  readonly points: readonly Point[]
  readonly premiere: boolean
  readonly moved: boolean
}

const FORMS: readonly (readonly [RegExp, Group])[] = [
  [/^(?:decide|deal|make|release)\/events\/event:[^/]+(?=\/on$)/, 'milestones'],
  [/^release\/windows\/[^/]+(?=\/(?:term\/(?:from|until)|airing\/(?:first|last))$)/, 'windows'],
  [/^clear\/grants\/[^/]+\/holdbacks\/[^/]+(?=\/(?:from|until)$)/, 'holdbacks'],
  [/^deal\/finance\/[^/]+(?=\/tranches\/[^/]+\/due$)/, 'money'],
  [/^deal\/guarantees\/[^/]+(?=\/due$)/, 'money'],
  [/^release\/windows\/[^/]+\/fees\/[^/]+(?=\/due$)/, 'money'],
  [/^make\/costs\/[^/]+(?=\/timing\/due$)/, 'money'],
  [/^make\/days(?=\/[^/]+\/on$)/, 'shooting'],
  [/^make\/episodes(?=\/[^/]+\/delivered$)/, 'delivery'],
  [/^deal\/incentives\/[^/]+(?=\/(?:appliedOn|completedOn)$)/, 'delivery'],
  [/^deal\/reporting\/[^/]+(?=\/statements\/\d+$)/, 'statements'],
  [/^clear\/grants\/[^/]+(?=\/(?:term\/(?:from|until)|option\/exerciseBy)$)/, 'rights'],
]

export const PREMIERE = 'release/events/event:premiere/on'
const ENDS: Readonly<Record<string, readonly [string, string]>> = {
  windows: ['term/from', 'term/until'],
  holdbacks: ['from', 'until'],
  rights: ['term/from', 'term/until'],
}

/**
 * @param before the day of each place as the title stands
 * @param after the same with the changes; what is not in it is gone
 */
export function ladderRows(before: Dates, after: Dates, sections: Fields): readonly LadderRow[] {
  const places = new Map<string, { readonly group: Group; readonly paths: string[] }>()
  for (const path of new Set([...Object.keys(before), ...Object.keys(after)])) {
    for (const [form, group] of FORMS) {
      const [owner] = form.exec(path) ?? []
      if (owner === undefined) continue
      const known = places.get(owner)
      if (known) known.paths.push(path)
      else places.set(owner, { group, paths: [path] })
      break
    }
  }
  const pointAt = (path: string): Point => ({
    path,
    ...(before[path] === undefined ? {} : { before: before[path] }),
    ...(after[path] === undefined ? {} : { after: after[path] }),
    movable: isMovable(sections, path),
  })
  const rows = [...places].map(([owner, { group, paths }]): LadderRow => {
    const ends = ENDS[group]
    const pairs: readonly (readonly [string, string, boolean])[] = ends
      ? [
          [`${owner}/${ends[0]}`, `${owner}/${ends[1]}`, false],
          [`${owner}/airing/first`, `${owner}/airing/last`, true],
        ]
      : []
    const bars = pairs.flatMap(([from, until, inner]): readonly Bar[] =>
      paths.includes(from) ? [{ from: pointAt(from), until: pointAt(until), inner }] : [],
    )
    const inBars = new Set(bars.flatMap(({ from, until }) => [from.path, until.path]))
    const points = paths.filter((path) => !inBars.has(path)).map(pointAt)
    const all = [...points, ...bars.flatMap(({ from, until }) => [from, until])]
    return {
      key: owner,
      group,
      path: owner,
      bars,
      points,
      premiere: owner === PREMIERE.slice(0, -3),
      moved: all.some((point) => point.before !== point.after),
    }
  })
  const first = ({ points, bars }: LadderRow) =>
    [...points, ...bars.map(({ from }) => from)]
      .map((point) => point.before ?? point.after ?? '')
      .sort()[0] ?? ''
  return rows.sort(
    (a, b) =>
      Number(b.premiere) - Number(a.premiere) ||
      GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
      (first(a) < first(b) ? -1 : 1),
  )
}

/** A date can be moved where it stands by itself; of terms that files end with a `last` day, the end is that. */
function isMovable(sections: Fields, path: string): boolean {
  const there = plainAt(sections, path)
  if (typeof there === 'string') return there !== 'open'
  return path.endsWith('/until') && typeof plainAt(sections, path.replace(/until$/, 'last')) === 'string'
}

export type { RecordRow }
