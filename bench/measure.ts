/** One line of a promise: what was done, how long it took, and how long it may take. */
export interface Row {
  readonly what: string
  /** milliseconds; absent where nothing is promised */
  readonly aim?: number
  /** milliseconds of each run, in order; none: it could not be measured, and `why` says so */
  readonly runs: readonly number[]
  readonly why?: string
}

/** The middle one of several runs; of an even number the mean of the middle two. */
export function median(runs: readonly number[]): number {
  const sorted = runs.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2
}

/** The time within which so many of a hundred runs were done. */
export function percentile(runs: readonly number[], part: number): number {
  const sorted = runs.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * part) / 100) - 1)] ?? 0
}

/**
 * Times something several times.
 * @param prepare makes what a run needs, untimed
 * @param warm runs that are not counted, for the compiler
 */
export function timed<T>(
  what: string,
  { aim, warm = 5, count = 15 }: { readonly aim?: number; readonly warm?: number; readonly count?: number },
  prepare: (run: number) => T,
  run: (prepared: T) => unknown,
): Row {
  const runs: number[] = []
  for (let i = -warm; i < count; i++) {
    const prepared = prepare(i)
    const start = performance.now()
    run(prepared)
    if (i >= 0) runs.push(performance.now() - start)
  }
  return { what, runs, ...(aim === undefined ? {} : { aim }) }
}

const written = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms >= 10 ? ms.toFixed(0) : ms.toFixed(2)} ms`

const cellsOf = ({ what, aim, runs, why }: Row): readonly string[] => {
  const promised = aim === undefined ? '–' : `< ${written(aim)}`
  if (runs.length === 0) return [what, promised, why ?? 'not measured', '', '', '']
  const middle = median(runs)
  const kept = aim === undefined ? '' : middle < aim ? 'kept' : 'missed'
  const spread = `${written(Math.min(...runs))} to ${written(Math.max(...runs))}`
  return [what, promised, written(middle), spread, String(runs.length), kept]
}

const HEAD = ['what', 'promise', 'median', 'least to most', 'runs', '']

/** The rows as a table of Markdown, which a terminal shows as well. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(3, ...lines.map((cells) => cells[column]!.length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(HEAD), rule, ...lines.slice(1).map(line)].join('\n')
}

/** Prints the rows: for `run.ts`, which asks by the environment, as JSON; for a person as a table. */
export function report(rows: readonly Row[]): void {
  console.log(process.env['GENCHI_BENCH'] === 'json' ? JSON.stringify(rows) : tableOf(rows))
}

/** The same for figures of another form: Markdown, as it is. */
export function reportText(markdown: string): void {
  console.log(process.env['GENCHI_BENCH'] === 'json' ? JSON.stringify(markdown) : markdown)
}
