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
export function datesIn(sections: Pick<Title, Link>, links: readonly Link[], calendar: Calendar): Dates {
  const dates = new Map<Path, Day>()
  const walk = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (value.length === 10 && isDay(value)) dates.set(path, value)
    } else if (Array.isArray(value)) {
      for (const [i, record] of value.entries()) walk(record, `${path}/${keyOf(record) ?? i}`)
    } else if (typeof value === 'object' && value !== null) {
      if ('anchor' in value && isRelative(value as When)) {
        const day = dayOn(calendar, value as When)
        if (day) dates.set(path, day)
      } else for (const [name, field] of Object.entries(value)) walk(field, `${path}/${name}`)
    }
  }
  for (const link of links) walk(sections[link], link)
  if (links.includes('deal'))
    for (const duty of sections.deal.reporting) {
      const first = dayOn(calendar, duty.first)
      const expected = first ? expectedStatements(duty, first) : []
      for (const [i, { due }] of expected.entries())
        dates.set(pathOf('deal/reporting', duty.id, 'statements', String(i + 1)), due)
    }
  if (links.includes('release'))
    for (const { id, airing } of sections.release.windows) {
      const point = { kind: 'window', window: id, point: 'last-airing' } as const
      const last = airing && calendar.get(anchorKey(point))
      if (last) dates.set(pathOf('release/windows', id, 'airing', 'last'), last)
    }
  return dates
}
