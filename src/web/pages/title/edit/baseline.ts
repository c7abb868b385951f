import type { Fields } from '../plain.ts'
import { isFields, ownerOf, plainAt, wordsOf } from '../plain.ts'

// What parties approve: the premiere, the other milestones, and when each payment falls due.
const APPROVED = /^(?:decide|deal|make|release)\/events\/[^/]+\/on$|^(?:deal|release)\/.*\/due$/

export interface ApprovedDate {
  readonly path: string
  /** as approved; not given: it came after */
  readonly approved?: string | undefined
  /** as it stands; not given: it is gone, or hangs on what has no day */
  readonly now?: string | undefined
  /** of a record that only one company sees: the parties cannot approve what they do not all see */
  readonly own?: true
}

/** Does any record on the way to a date belong to one company alone? */
export function isOwn(sections: Fields, path: string): boolean {
  const parts = path.split('/')
  return parts.some((_, i) => {
    const owner = ownerOf(plainAt(sections, parts.slice(0, i + 1).join('/')), parts[i + 1])
    return owner !== undefined
  })
}

export const approvedDates = (baseline: unknown): Readonly<Record<string, string>> => {
  const dates = isFields(baseline) ? baseline['dates'] : undefined
  return isFields(dates) ? (dates as Readonly<Record<string, string>>) : {}
}

/** Each approved date beside the day on which it now falls, and those that nobody has approved, in order of the day. */
export function datesBeside(
  baseline: unknown,
  dates: Readonly<Record<string, string>>,
  sections: Fields,
): readonly ApprovedDate[] {
  const approved = approvedDates(baseline)
  const paths = new Set([
    ...Object.keys(approved),
    ...Object.keys(dates).filter((path) => APPROVED.test(path)),
  ])
  return [...paths]
    .map((path) => ({
      path,
      approved: approved[path],
      now: dates[path],
      ...(isOwn(sections, path) && { own: true as const }),
    }))
    .filter(({ approved, own }) => approved !== undefined || !own)
    .toSorted((a, b) => ((a.now ?? a.approved ?? '') < (b.now ?? b.approved ?? '') ? -1 : 1))
}

/**
 * Dates as they stand, approved on a day by those who have their word in it. What has no day is not approved, nor what
 * only one company sees.
 */
export const newBaseline = (rows: readonly ApprovedDate[], on: string, by: readonly string[]): Fields => ({
  on,
  by,
  dates: Object.fromEntries(
    rows.flatMap(({ path, now, own }) => (now === undefined || own ? [] : [[path, now]])),
  ),
})

/** Who approved last; else who leads and who takes part. */
export function approversOf(baseline: unknown, lead: string, partners: readonly string[]): readonly string[] {
  const last = wordsOf(baseline, 'by')
  return last.length > 0 ? last : [...new Set([lead, ...partners])].filter(Boolean)
}
