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
import { fail, loadOrTell, withScenario } from './run.ts'

/** One side of a comparison: a title, read with its catalogue. */
interface Side {
  readonly loaded: Loaded
  readonly asked: Asked
}

/** What a title is compared with: itself under a scenario, or another version of it. */
export interface With {
  readonly scenario?: string
  /** its folder */
  readonly other?: string | undefined
}

/** `genchi diff`: what a scenario, or another version of a title, breaks, mends and moves. */
export async function diffCommand(
  run: Run,
  { loaded, path, asOf }: { readonly loaded: Loaded; readonly path: string; readonly asOf: Day },
  { scenario, other }: With,
): Promise<Status> {
  const [one] = loaded.titles
  if (loaded.kind !== 'title' || !one) return notATitle(run, path)
  const from = { loaded, asked: { title: one.title, read: one.title } }
  if (scenario !== undefined && other === undefined) {
    const tried = withScenario(run, one, scenario)
    if (!tried) return 2
    return compared(run, from, { loaded, asked: tried }, nameIn(tried.scenario.names, run.language), asOf)
  }
  if (other === undefined || scenario !== undefined)
    return fail(run, 'one-other-side', 'Name either a --scenario or a second folder.')
  const second = loadOrTell(run, other)
  const [changed] = second?.titles ?? []
  if (!second || !changed) return 2
  if (second.kind !== 'title') return notATitle(run, other)
  const to = { loaded: second, asked: { title: changed.title, read: changed.title } }
  return compared(run, from, to, `${path} → ${other}`, asOf)
}

const notATitle = (run: Run, path: string): Status =>
  fail(run, 'not-a-title', `${path} is a slate; name the folder of one title in it.`)

function compared(run: Run, from: Side, to: Side, heading: string, asOf: Day): Status {
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
