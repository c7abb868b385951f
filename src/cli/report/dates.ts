import type { Day, Path } from '../../core/base/index.ts'
import { daysBetween, previousDay } from '../../core/base/index.ts'
import type { Difference } from '../../core/seams/index.ts'
import { DATE_KINDS, kindOfDate } from '../../core/seams/index.ts'
import { table, wrap } from '../layout.ts'
import type { Page } from './finding.ts'

/** One line of moved dates: a field of one record, or the same field of several that moved alike. */
interface Line {
  readonly records: readonly string[]
  readonly field: string
  readonly before: Day | undefined
  readonly after: Day | undefined
}

/** The dates that moved, by what they are dates of; a record is named once, its dates below it. */
export function datesMoved({ dates }: Difference, page: Page): readonly string[] {
  const { speaker, paint } = page
  const { report } = speaker.terms
  const heading = `${paint('strong', report.datesMoved)}  ${dates.length === 0 ? report.none : dates.length}`
  return [
    '',
    heading,
    ...DATE_KINDS.flatMap((kind) => {
      const moved = dates.filter(({ path }) => kindOfDate(path) === kind)
      if (moved.length === 0) return []
      const lines = joined(
        moved.map(({ path, before, after }) => {
          const said = speaker.place(path).split(' › ').slice(1)
          const [then, now] = [before, after].map((d) => d && lastInside(path, d))
          return {
            records: [said.slice(0, -1).join(' › ')],
            field: said.at(-1) ?? '',
            before: then,
            after: now,
          }
        }),
      )
      return ['', paint('accent', speaker.terms.dateKinds[kind]), ...recordLines(lines, page)]
    }),
  ]
}

/** An end as contracts write it: the last day inside, where we keep the first day outside. */
const lastInside = (path: Path, d: Day): Day => (path.endsWith('/until') ? previousDay(d) : d)

/** Lines of the same field and the same move become one, with all their records. */
function joined(lines: readonly Line[]): readonly Line[] {
  const alike = Map.groupBy(lines, ({ field, before, after }) => `${field} ${before} ${after}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    const records = [...new Set(group.flatMap((line) => line.records))]
    return first && group.length > 2 ? [{ ...first, records }] : group
  })
}

function recordLines(lines: readonly Line[], page: Page): readonly string[] {
  const { speaker, paint, width } = page
  const day = (d: Day | undefined) => (d === undefined ? '–' : speaker.day(d))
  const byRecord = Map.groupBy(lines, ({ records }) => speaker.list(records))
  return [...byRecord].flatMap(([record, group]) => [
    ...(record === '' ? [] : wrap(record, width - 2, speaker.language).map((line) => `  ${line}`)),
    ...table(
      group.map(({ field, before, after }) => {
        const by = before && after ? daysBetween(before, after) : 0
        const far = speaker.count(Math.abs(by), 'day')
        const how = by === 0 ? '' : paint('quiet', `${by > 0 ? '+' : '−'}${far}`)
        return [field, day(before), '→', day(after), how]
      }),
      { indent: 4 },
    ),
  ])
}
