import type { Severity } from '../codes.ts'
import type { CellPlace } from '../types.ts'

/**
 * Every fault that only a workbook can have, with what its sentence quotes. As with `Code`, names are stable; what
 * the values themselves break is said by the checks that workbooks and XML share.
 */
export interface SheetCodeQuotes {
  // The workbook and its header
  'no-avails-sheet': { readonly known: string }
  'sheet-not-read': object
  'column-unknown': { readonly found: string; readonly nearest: string }
  'column-twice': { readonly found: string; readonly first: string }
  'column-missing': { readonly expected: string }
  'column-old-name': { readonly found: string; readonly expected: string }
  'column-not-carried': { readonly found: string; readonly count: string }
  'template-version': { readonly found: string }

  // A row
  'row-comment': object
  'row-hidden': object
  'row-in-header': object
  'territory-missing': object
  'alid-missing': object
  'alid-from-id': { readonly found: string }
  'rows-disagree': {
    readonly found: string
    readonly first: string
    readonly column: string
    readonly row: string
  }
  'rows-differ': {
    readonly found: string
    readonly first: string
    readonly column: string
    readonly row: string
  }

  // A cell
  'cell-error': { readonly found: string }
  'cell-formula': { readonly found: string }
  'cell-formula-empty': object
  'cell-spaces': { readonly found: string }
  'cell-spelling': { readonly found: string; readonly read: string }
  'list-separator': { readonly found: string }
  'date-form': { readonly found: string; readonly read: string }
  'date-alone': { readonly found: string; readonly read: string }
  'time-without-zone': { readonly found: string; readonly read: string }
  'run-time-form': { readonly found: string; readonly read: string }
  'not-applicable': { readonly found: string }
  'territories-before-1.7.3': { readonly found: string }
  'lag-without-condition': { readonly found: string }
  'price-without-type': { readonly found: string }
  'price-not-na': { readonly found: string }
  'fulfilment-not-asset': { readonly found: string }
  'captions-unexplained': object
  'volume-without-episodes': { readonly found: string }

  /** stands last where more was found than is listed */
  'more-in-sheet': { readonly count: string }
}

export type SheetCode = keyof SheetCodeQuotes

const WARNINGS: readonly SheetCode[] = [
  ...([
    'column-unknown',
    'column-twice',
    'rows-differ',
    'cell-formula',
    'date-form',
    'run-time-form',
  ] as const),
  ...([
    'territories-before-1.7.3',
    'column-not-carried',
    'alid-from-id',
    'volume-without-episodes',
    'captions-unexplained',
  ] as const),
  ...(['row-in-header', 'territory-missing'] as const),
]
const NOTES: readonly SheetCode[] = [
  ...(['sheet-not-read', 'column-old-name', 'template-version', 'row-comment', 'row-hidden'] as const),
  ...(['cell-spaces', 'cell-spelling', 'list-separator', 'date-alone', 'time-without-zone'] as const),
  ...(['not-applicable', 'more-in-sheet'] as const),
]

const SEVERITIES: ReadonlyMap<string, Severity> = new Map([
  ...WARNINGS.map((code) => [code, 'warning'] as const),
  ...NOTES.map((code) => [code, 'note'] as const),
])

export interface SheetIssue {
  readonly code: SheetCode
  readonly severity: Severity
  readonly at?: CellPlace
  readonly quotes: Readonly<Record<string, string>>
}

export type SheetReport = <C extends SheetCode>(
  code: C,
  at: CellPlace | undefined,
  quotes: SheetCodeQuotes[C],
) => void

// A fault that stands in every row has more places than anybody reads; all are counted.
const MOST_LISTED = 10_000

/** Takes what is found in a workbook, in the order of its rows. */
export function sheetCollector() {
  const issues: SheetIssue[] = []
  const counts = { error: 0, warning: 0, note: 0 }
  const report: SheetReport = (code, at, quotes) => {
    const severity = SEVERITIES.get(code) ?? 'error'
    counts[severity]++
    // Errors are never crowded out by notes; but of errors too nobody reads a million.
    if (issues.length < MOST_LISTED || (severity === 'error' && counts.error <= MOST_LISTED))
      issues.push({ code, severity, ...(at && { at }), quotes: quotes as Record<string, string> })
  }
  const found = () => {
    const all = counts.error + counts.warning + counts.note
    const more: readonly SheetIssue[] =
      all > issues.length
        ? [{ code: 'more-in-sheet', severity: 'note', quotes: { count: String(all - issues.length) } }]
        : []
    return {
      errors: counts.error,
      warnings: counts.warning,
      notes: counts.note,
      issues: [...issues, ...more],
    }
  }
  return { report, found }
}
