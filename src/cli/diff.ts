import type { Day } from '../core/base/index.ts'
import { nameIn } from '../core/base/index.ts'
import { diff, kindOfDate } from '../core/seams/index.ts'
import { nameBook } from '../formats/words/index.ts'
import { anyError, assessed, findingJson } from './assess.ts'
import type { Status } from './io.ts'
import type { Loaded } from './load.ts'
import { differenceReport } from './report/difference.ts'
import { jsonText } from './report/json.ts'
import type { Asked, Run } from './run.ts'

/** One side of a comparison: a title, read with its catalogue. */
export interface Side {
  readonly loaded: Loaded
  readonly asked: Asked
}

/** `genchi diff`: what a scenario, or another version of a title, breaks, mends and moves. */
export function diffCommand(run: Run, from: Side, to: Side, heading: string, asOf: Day): Status {
  const [before] = assessed(from.loaded, [from.asked], asOf)
  const [after] = assessed(to.loaded, [to.asked], asOf)
  if (!before || !after) return 2
  const difference = diff(before.assessment, after.assessment)
  if (run.json) {
    const { findings, dates, money } = difference
    run.io.out(
      jsonText({
        asOf,
        title: after.title.head.id,
        breaks: findings.appeared.map((finding) => findingJson(run, after, finding)),
        mends: findings.gone.map((finding) => findingJson(run, before, finding)),
        changes: findings.changed.map((pair) => ({
          before: findingJson(run, before, pair.before),
          after: findingJson(run, after, pair.after),
        })),
        dates: dates.map((moved) => ({ kind: kindOfDate(moved.path), ...moved })),
        money,
      }),
    )
  } else {
    const page = run.page(nameBook(after.title, after.catalogue))
    run.io.out(`${differenceReport(before, after, difference, heading, page).join('\n')}\n`)
  }
  return anyError([after]) ? 1 : 0
}

export const scenarioHeading = (names: Readonly<Record<string, string>>, run: Run): string =>
  nameIn(names, run.language)
