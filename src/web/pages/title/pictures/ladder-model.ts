import { type Medium, parentOf } from '../../../../core/base/index.ts'
import { type Desk, dayAt, sayTerritories } from '../desk.tsx'
import { fieldsOf, type Row, rowsOf, textOf } from '../plain.ts'
import { mediumOrder, type Shown, shownIn } from '../release/shown.ts'

/** How a bar is drawn: by tone and by texture, so that two media differ for whoever sees no colours too. */
export type Look = 'screen' | 'broadcast' | 'stream' | 'other'

const LOOKS: Readonly<Record<string, Look>> = {
  theatrical: 'screen',
  'non-theatrical': 'screen',
  television: 'broadcast',
  streaming: 'stream',
}

/** The widest medium below all audiovisual ones that a medium is part of: SVOD is streaming. */
export function familyOf(medium: string): string {
  const within = parentOf(medium as Medium)
  return within === undefined || within === 'audiovisual' || within === 'all-media'
    ? medium
    : familyOf(within)
}

export const lookOf = (medium: string): Look => LOOKS[familyOf(medium)] ?? 'other'

/** The days of a holdback: the amber tail of the window that it protects. */
export interface Tail {
  readonly id: string
  readonly from: string
  readonly until: string
  readonly protects: string
}

export interface Rung {
  readonly row: Row
  readonly path: string
  readonly name: string
  readonly medium: string
  readonly from: string
  readonly until?: string
  readonly airings: readonly string[]
  readonly tails: readonly Tail[]
}

/** One row of the ladder: a territory with the windows that open there, media in the order of contracts. */
export interface Step {
  readonly where: string
  readonly rungs: readonly Rung[]
}

/** Every holdback with its days, by the party it protects. */
function tailsOf(desk: Desk): readonly Tail[] {
  return rowsOf(desk.sections['clear'], 'grants').flatMap((grant) =>
    rowsOf(grant, 'holdbacks').flatMap((row) => {
      const path = `clear/grants/${grant.id}/holdbacks/${row.id}`
      const from =
        dayAt(desk, `${path}/from`, row['from']) ??
        dayAt(desk, `clear/grants/${grant.id}/term/from`, fieldsOf(grant, 'term')?.['from'])
      const until = dayAt(desk, `${path}/until`, row['until'])
      return from && until ? [{ id: row.id, from, until, protects: textOf(row, 'protects') }] : []
    }),
  )
}

export function stepsOf(desk: Desk): { readonly steps: readonly Step[]; readonly undated: readonly Shown[] } {
  const tails = tailsOf(desk)
  const told = new Set<string>()
  const windows = shownIn(desk)
  const dated = windows.flatMap(({ row, path, name, medium, from, until, airings }): readonly Rung[] => {
    if (!from) return []
    // A holdback stands once, at the first window of whom it protects.
    const own = tails.filter(({ id, protects }) => protects === row['party'] && !told.has(id))
    for (const { id } of own) told.add(id)
    const days = [...new Set<string>(airings)]
    return [{ row, path, name, medium, from, ...(until ? { until } : {}), airings: days, tails: own }]
  })
  const byTerritory = Map.groupBy(dated, ({ row }) => sayTerritories(desk, row['territories']))
  const steps = [...byTerritory].map(([where, rungs]) => ({
    where,
    rungs: rungs.toSorted(
      (a, b) => mediumOrder(a.row['medium']) - mediumOrder(b.row['medium']) || compare(a.from, b.from),
    ),
  }))
  const opens = ({ rungs }: Step) => rungs.map(({ from }) => from).toSorted()[0] ?? ''
  return {
    steps: steps.toSorted((a, b) => compare(opens(a), opens(b))),
    undated: windows.filter(({ from }) => !from),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
