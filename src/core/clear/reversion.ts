import type { DateRange, Day } from '../base/index.ts'
import { LAST_DAY, nextDay } from '../base/index.ts'
import type { DayOf } from './option.ts'
import type { Grant, Reversion } from './types.ts'

/** The day on which, as planned or as it was, that happens which a reversion waits for. */
export type HappensOn = (what: Reversion['unless']) => Day | undefined

/** What of a reversion is known on a day. */
export type ReversionState =
  | { readonly kind: 'met'; readonly on: Day }
  /** still to come: by `due`, that day included, where its day is known */
  | { readonly kind: 'pending'; readonly due?: Day }
  /** the right is back with its licensor from `from` on; `planned` is the day that comes too late */
  | { readonly kind: 'reverted'; readonly from: Day; readonly planned?: Day }

export function reversionOn(
  { unless, due: by, metOn }: Reversion,
  asOf: Day,
  dayOf: DayOf,
  happens: HappensOn,
): ReversionState {
  const due = dayOf(by)
  const on = metOn ?? happens(unless)
  if (due === undefined) return metOn === undefined ? { kind: 'pending' } : { kind: 'met', on: metOn }
  if (on !== undefined && on <= due) return on <= asOf ? { kind: 'met', on } : { kind: 'pending', due }
  if (on === undefined && asOf <= due) return { kind: 'pending', due }
  return { kind: 'reverted', from: due === LAST_DAY ? due : nextDay(due), ...(on && { planned: on }) }
}

/** The first day on which the right is no longer the licensee's, since what it was given for did not happen. */
export function revertsOn(
  { reversions = [] }: Pick<Grant, 'reversions'>,
  asOf: Day,
  dayOf: DayOf,
  happens: HappensOn,
): Day | undefined {
  let first: Day | undefined
  for (const reversion of reversions) {
    const state = reversionOn(reversion, asOf, dayOf, happens)
    if (state.kind === 'reverted' && (first === undefined || state.from < first)) first = state.from
  }
  return first
}

/**
 * The days of a grant as they really are: its term, cut where the right falls back to the licensor because, say,
 * production did not begin by its last day. Whoever asks what is held must ask this and not the term alone: a
 * right that fell back is held by nobody below. A plan that comes too late counts as its own consequence: on it,
 * the right will have fallen back.
 * @param term the grant's own term, as days
 * @param happens when, as planned or as it was, production began, the work was completed, shown, published
 * @returns undefined when nothing of the term is left
 */
export function endsBy(
  grant: Pick<Grant, 'reversions'>,
  term: DateRange,
  asOf: Day,
  dayOf: DayOf,
  happens: HappensOn,
): DateRange | undefined {
  const back = grant.reversions && revertsOn(grant, asOf, dayOf, happens)
  if (back === undefined || back >= term.until) return term
  return back > term.from ? { from: term.from, until: back } : undefined
}
