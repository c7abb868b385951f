import type { Day, Path, When } from '../../base/index.ts'
import { anchorKey, isDay, isRelative, pathOf } from '../../base/index.ts'
import { expectedStatements } from '../../deal/index.ts'
import type { Link, Title } from '../../title/index.ts'
import { keyOf } from '../../title/index.ts'
import type { Calendar } from './calendar.ts'
import { dayOn } from './calendar.ts'

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
  const enter = (day: Day, way: readonly string[]): void => {
    dates.set(way.join('/'), day)
  }
  for (const link of links) walk(sections[link], [link], calendar, enter)
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
      const last = airing && calendar.get(anchorKey(point))
      if (last) dates.set(pathOf('release/windows', id, 'airing', 'last'), last)
    }
  return dates
}

/**
 * Goes through everything in a value; most of it holds no date, so the way is put together only where one is.
 * @param way the names on the way here; the same list again when this returns
 */
function walk(
  value: unknown,
  way: string[],
  calendar: Calendar,
  enter: (day: Day, way: readonly string[]) => void,
): void {
  if (typeof value === 'string') {
    if (value.length === 10 && isDay(value)) enter(value, way)
  } else if (Array.isArray(value)) {
    const unnamed: unknown[] = []
    for (const record of value) {
      const name = keyOf(record)
      if (name === undefined) unnamed.push(record)
      else {
        way.push(name)
        walk(record, way, calendar, enter)
        way.pop()
      }
    }
    for (const [i, record] of inTime(unnamed, calendar).entries()) {
      way.push(String(i))
      walk(record, way, calendar, enter)
      way.pop()
    }
  } else if (typeof value === 'object' && value !== null) {
    if ('anchor' in value) {
      const day = isRelative(value as When) && dayOn(calendar, value as When)
      if (day) enter(day, way)
      return
    }
    for (const name in value) {
      const field = (value as Readonly<Record<string, unknown>>)[name]
      if (typeof field !== 'object' && typeof field !== 'string') continue
      way.push(name)
      walk(field, way, calendar, enter)
      way.pop()
    }
  }
}

/** Days and terms have no name in their list: they are numbered in time, since the order of a list has no say. */
function inTime(list: readonly unknown[], calendar: Calendar): readonly unknown[] {
  if (list.length < 2) return list
  return list
    .map((record) => {
      let first: Day | undefined
      walk(record, [], calendar, (day) => {
        first ??= day
      })
      return { record, first: first ?? '' }
    })
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
    .map(({ record }) => record)
}
