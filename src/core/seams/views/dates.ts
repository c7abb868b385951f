import type { Day, Path, When } from '../../base/index.ts'
import { isDay, isRelative, pathOf } from '../../base/index.ts'
import { expectedStatements } from '../../deal/index.ts'
import type { Link, Title } from '../../title/index.ts'
import { keyOf } from '../../title/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOfAnchor, dayOn } from './calendar.ts'

/** The day on which each dated thing of a title falls, by its path. Dates that cannot be told are left out. */
export type Dates = ReadonlyMap<Path, Day>

/**
 * Every date in some sections, whether it stands there as a day or hangs on an event; and what follows from
 * them: the day on which each statement that a reporting asks for is due, under `statements/1` and so on, and
 * the day of a window's last episode, under `airing/last`.
 */
export function datesIn<L extends Link>(
  sections: Pick<Title, L | 'deal' | 'release'>,
  links: readonly L[],
  calendar: Calendar,
): Dates {
  const dates = new Map<Path, Day>()
  const enter = (day: Day, path: Path): void => {
    dates.set(path, day)
  }
  for (const link of links) walk(sections[link], link, '', calendar, enter)
  if ((links as readonly Link[]).includes('deal'))
    for (const duty of sections.deal.reporting) {
      const first = dayOn(calendar, duty.first)
      const expected = first ? expectedStatements(duty, first) : []
      for (const [i, { due }] of expected.entries())
        dates.set(pathOf('deal/reporting', duty.id, 'statements', String(i + 1)), due)
    }
  if ((links as readonly Link[]).includes('release'))
    for (const { id, airing } of sections.release.windows) {
      const point = { kind: 'window', window: id, point: 'last-airing' } as const
      const last = airing && dayOfAnchor(calendar, point)
      if (last) dates.set(pathOf('release/windows', id, 'airing', 'last'), last)
    }
  return dates
}

// Half of a title is words, places and sums; no date stands in them.
const DATELESS = new Set(['names', 'name', 'territories', 'media', 'languages', 'amount', 'strips', 'lines'])

/**
 * Goes through everything in a value. Most of it holds no date: a path is put together only for what may.
 * @param path the place of what holds the value
 * @param name what the value is called there; nothing where the path is its own
 */
function walk(
  value: unknown,
  path: Path,
  name: string,
  calendar: Calendar,
  enter: (day: Day, path: Path) => void,
): void {
  if (typeof value === 'string') {
    // A day has its first hyphen fifth; this is asked of every text in a title.
    if (value.length === 10 && value[4] === '-' && isDay(value)) enter(value, placeOf(path, name))
  } else if (Array.isArray(value)) {
    if (value.length === 0) return
    const here = placeOf(path, name)
    const unnamed: unknown[] = []
    for (const record of value) {
      const id: unknown = record?.id
      if (typeof id === 'string') walk(record, here, id, calendar, enter)
      // What is called by what it stands for, as a call by its person, says who or what, and never when.
      else if (keyOf(record) === undefined) unnamed.push(record)
    }
    for (const [i, record] of inTime(unnamed, calendar).entries())
      walk(record, here, String(i), calendar, enter)
  } else if (typeof value === 'object' && value !== null) {
    if ('anchor' in value) {
      const day = isRelative(value as When) && dayOn(calendar, value as When)
      if (day) enter(day, placeOf(path, name))
      return
    }
    let here: Path | undefined
    for (const field in value) {
      const its = (value as Readonly<Record<string, unknown>>)[field]
      if (typeof its === 'object' ? DATELESS.has(field) : typeof its !== 'string' || its.length !== 10)
        continue
      here ??= placeOf(path, name)
      walk(its, here, field, calendar, enter)
    }
  }
}

const placeOf = (path: Path, name: string): Path => (name === '' ? path : `${path}/${name}`)

/** Days and terms have no name in their list: they are numbered in time, since the order of a list has no say. */
function inTime(list: readonly unknown[], calendar: Calendar): readonly unknown[] {
  if (list.length < 2) return list
  return list
    .map((record) => {
      let first: Day | undefined
      walk(record, '', '', calendar, (day) => {
        first ??= day
      })
      return { record, first: first ?? '' }
    })
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ record }) => record)
}
